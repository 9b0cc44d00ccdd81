"""`kiosk pack new | status | diff`: begin a pack, see how far it is, show a reviewer what changed."""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk.cli.table import table
from kiosk.content import comparison, skeleton
from kiosk.content.progress import progress
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_pack
from kiosk.i18n.languages import LANGUAGES

_folder = click.Path(exists=True, file_okay=False, path_type=Path)
_json = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@click.command
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--id", "name", help='A name like "org.example.first-visit"; from DIR without it.')
@click.option("--title", default="A new pack", help="What it is called.")
@click.option("--publisher", default="Example Breast Clinic", help="Who is responsible for it.")
@click.option("--lang", "tag", type=click.Choice(list(LANGUAGES)), default="en", help="It is in.")
def new(folder: Path, name: str | None, title: str, publisher: str, tag: str) -> None:
    """Begin a pack in DIR: two small cards to write over, which pass the check."""
    name = name or _named_after(folder)
    if not _ID.fullmatch(name):
        raise click.BadParameter(
            f'"{name}": write it like org.example.first-visit', param_hint="--id"
        )
    version = datetime.now(UTC).strftime("%Y.%-m.1")
    skeleton.write(folder, id=name, title=title, publisher=publisher, language=tag, version=version)
    click.echo(f"{folder}: write over cards/welcome.md, then run `kiosk pack check {folder}`")


def _named_after(folder: Path) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    return f"org.example.{plain or 'pack'}"


@click.command
@click.argument("folder", metavar="DIR", type=_folder)
@_json
def status(folder: Path, as_json: bool) -> None:
    """Show how far each language of the pack in DIR is."""
    rows = list(progress(readable(folder)))
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
        return
    head = (
        "language",
        "translated",
        "fuzzy",
        "missing",
        "whole cards",
        "narrated",
        "reviewed",
        "until",
    )
    lines = [
        (
            row.language,
            f"{row.translated} of {row.texts}",
            str(row.fuzzy),
            str(row.missing),
            f"{row.whole} of {row.cards}",
            f"{row.narrated} of {row.cards}",
            f"{row.reviewed} of {row.cards}" + (f", {row.stale} changed" if row.stale else ""),
            row.expires,
        )
        for row in rows
    ]
    click.echo(table(head, lines))


@click.command
@click.argument("old", metavar="OLD", type=_folder)
@click.argument("new_", metavar="NEW", type=_folder)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A page of HTML.",
)
@_json
def diff(old: Path, new_: Path, file: Path | None, as_json: bool) -> None:
    """Show a reviewer what changed from the pack in OLD to the one in NEW, text by text."""
    now = readable(new_)
    found = comparison.changes(readable(old), now)
    if file:
        title = f"{now.title}: changes up to version {now.manifest.version}"
        file.write_text(comparison.html(title, found), encoding="utf-8")
        click.echo(f"{file}: {len(found)} texts changed")
    elif as_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for each in found:
            click.echo(f"{each.language} {each.place} {each.kind}")
            click.echo(
                "".join(
                    f"  {sign} {text}\n"
                    for sign, text in (("-", each.old), ("+", each.new))
                    if text
                )
            )


def readable(folder: Path) -> PackSource:
    """The pack in a folder whose form is right, whatever its texts say."""
    report = Report(folder)
    found = read_pack(folder, report)
    report.settle()
    return found
