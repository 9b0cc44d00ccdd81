"""`kiosk pack new | status | diff`: begin a pack, see how far it is, show a reviewer what changed."""

import json
import os
import re
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk import settings
from kiosk.cli.files import write
from kiosk.cli.options import AS_JSON, CONFIG, DIR, FOLDER
from kiosk.cli.progress import Progress, nothing_collected
from kiosk.cli.table import table
from kiosk.content import comparison, skeleton
from kiosk.content.check import Look, examine
from kiosk.content.progress import progress
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_pack
from kiosk.i18n.languages import LANGUAGES
from kiosk.speech.casting import engines
from kiosk.speech.outfit import Outfit, outfit_of

_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@click.command
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--id", "name", help='A name like "org.example.first-visit"; from DIR without it.')
@click.option("--title", default="A new pack", help="What it is called.")
@click.option("--publisher", default="Example Breast Clinic", help="Who is responsible for it.")
@click.option("--lang", "tag", type=click.Choice(list(LANGUAGES)), default="en", help="It is in.")
@AS_JSON
def new(
    folder: Path, name: str | None, title: str, publisher: str, tag: str, as_json: bool
) -> None:
    """Begin a pack in DIR: two small cards to write over.

    They pass the check, and have a word of advice at every place.

    \b
    kiosk pack new my-pack --title "Your first visit"
    """
    name = name or _named_after(folder)
    if not _ID.fullmatch(name):
        raise click.BadParameter(
            f'"{name}": write it like org.example.first-visit', param_hint="--id"
        )
    version = datetime.now(UTC).strftime("%Y.%-m.1")
    skeleton.write(folder, id=name, title=title, publisher=publisher, language=tag, version=version)
    said = json.dumps({"folder": str(folder), "id": name}, ensure_ascii=False)
    hint = f"{folder}: write over cards/welcome.md, and look at it with `kiosk pack watch {folder}`"
    click.echo(said if as_json else hint)


def _named_after(folder: Path) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    return f"org.example.{plain or 'pack'}"


@click.command
@DIR
@CONFIG
@AS_JSON
def status(folder: Path, config: Path | None, as_json: bool) -> None:
    """Show how far each language of the pack in DIR is.

    How much of it is translated, fuzzy and missing, how many cards are whole and have a recording, and
    what would speak it on this machine (see `kiosk voice list`).

    \b
    kiosk pack status my-pack
    """
    rows = list(progress(readable(folder)))
    outfit = outfit_of(settings.load(config, os.environ).speech)
    voices = {row.language: _voice(row.language, outfit) for row in rows}
    if as_json:
        said = [{**asdict(row), "voice": voices[row.language]} for row in rows]
        click.echo(json.dumps(said, ensure_ascii=False, indent=2))
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
        "spoken by",
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
            voices[row.language] or "nobody",
        )
        for row in rows
    ]
    click.echo(table(head, lines))


def _voice(tag: str, outfit: Outfit) -> str:
    """The engine that speaks a language here; "" where only a recording does."""
    return next((each.engine for each in engines(tag, outfit) if each.used), "")


@click.command
@click.argument("old", metavar="OLD", type=FOLDER)
@click.argument("new_", metavar="NEW", type=FOLDER)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A page of HTML.",
)
@AS_JSON
def diff(old: Path, new_: Path, file: Path | None, as_json: bool) -> None:
    """Show what changed from the pack in OLD to the one in NEW.

    Text by text, for a reviewer; with -o as a page to read.

    \b
    kiosk pack diff last-year my-pack -o changes.html
    """
    now = readable(new_)
    found = comparison.changes(readable(old), now)
    if file:
        title = f"{now.title}: changes up to version {now.manifest.version}"
        write(file, comparison.html(title, found).encode())
    if as_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    elif file:
        click.echo(f"{file}: {len(found)} texts changed")
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
    found = read_pack(folder, report, Progress())
    report.settle()
    return found


def examined(folder: Path, looks: tuple[Look, ...] = ()) -> tuple[PackSource, Report]:
    """The pack in a folder, and everything that is wrong with it."""
    with nothing_collected():
        return examine(folder, looks=looks, progress=Progress())
