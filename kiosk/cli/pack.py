"""`kiosk pack`: what authors and translators do with a content pack, from a shell.

new -> ids -> check -> extract -> update --lang es -> (translate) -> check -> build
"""

import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from kiosk.cli import authoring, findings, store
from kiosk.cli.authoring import readable
from kiosk.content import bundle, catalogue
from kiosk.content.build import compile_pack, languages
from kiosk.content.check import Rule, examine
from kiosk.content.editing.register import Level
from kiosk.content.editing.staleness import narration_stale
from kiosk.content.head import PACK
from kiosk.content.ids import with_ids
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_text
from kiosk.i18n.languages import LANGUAGES

_TEMPLATE = "locales/pack.pot"
_DRAWN = ("text-too-long", "illustration-contrast")
_SYSTEM = "install what `tools/system run` names"
_folder = click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)


@click.group
def pack() -> None:
    """Check, translate, build and install content packs."""


@pack.command
@_folder
@click.option(
    "--level",
    type=click.Choice([each.value for each in Level]),
    default=Level.WARNING.value,
    show_default=True,
    help="What to print at least: `error` leaves warnings out.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def check(folder: Path, level: str, as_json: bool) -> None:
    """Find everything that is wrong with the pack in DIR; exit 1 if there is an error.

    Errors stop the pack; warnings are for its editor. docs/checks.md says what each check is for,
    and how to waive one.
    """
    found, report = examine(folder, looks=_looks())
    if as_json:
        click.echo(findings.as_json(report, Level(level)))
    else:
        for line in findings.grouped(report, Level(level)):
            click.echo(line)
        click.echo(findings.counted(report) if report.errors else _checked(found, report))
    if report.errors:
        raise SystemExit(1)


def _looks() -> tuple[Rule, ...]:
    """The thorough checks; those that draw need Qt, as nothing else here does."""
    try:
        from kiosk.ui.looks import LOOKS
    except ImportError as error:
        return (narration_stale, partial(_undrawn, str(error)))
    return (narration_stale, *LOOKS)


def _undrawn(why: str, pack: PackSource, report: Report) -> None:
    """Say of each check that draws that it was not made."""
    for id in _DRAWN:
        report.pass_over(id)
        report.note(PACK, 0, f"not looked at, as nothing can be drawn here ({why})", _SYSTEM, id)


@pack.command
@_folder
def extract(folder: Path) -> None:
    """Write every text of the pack in DIR to locales/pack.pot."""
    found = readable(folder)
    _write_template(found, datetime.now(UTC))
    click.echo(f"{folder / _TEMPLATE}: {len(found.all_messages)} texts")


@pack.command
@_folder
@click.option(
    "--lang",
    "tags",
    metavar="TAG",
    multiple=True,
    type=click.Choice(list(LANGUAGES)),
    help="Also make the file of this language.",
)
def update(folder: Path, tags: tuple[str, ...]) -> None:
    """Bring locales/*/pack.po in DIR up to its texts, and make those of new languages."""
    found, now = readable(folder), datetime.now(UTC)
    _write_template(found, now)
    for tag in dict.fromkeys((*found.catalogues, *tags)):
        if tag != found.manifest.source_language:
            click.echo(_update(found, tag, now))


@pack.command
@_folder
def ids(folder: Path) -> None:
    """Write the {#id}s that are missing into the cards of DIR."""
    for file in sorted((folder / "cards").glob("*.md")):
        report = Report(folder)
        text = read_text(folder, f"cards/{file.name}", report)
        report.settle()
        if text is not None and (mended := with_ids(text)) != text:
            _replace(file, mended.encode())
            click.echo(f"{file}: ids written")


@pack.command
@_folder
@click.option(
    "-o", "--output", "file", required=True, type=click.Path(dir_okay=False, path_type=Path)
)
def build(folder: Path, file: Path) -> None:
    """Build the pack in DIR into one .kpack FILE."""
    found, report = examine(folder)
    report.settle()
    with tempfile.TemporaryDirectory(prefix="kiosk-") as draft:
        compile_pack(found, Path(draft))
        ready = file.with_name(f".{file.name}.part")
        bundle.write(Path(draft), ready)
        ready.replace(file)
    click.echo(f"{file}: {_summary(found)}")


def _write_template(found: PackSource, now: datetime) -> None:
    about = found.manifest
    file = found.root / _TEMPLATE
    new = catalogue.template(found.all_messages, about.id, about.version, now)
    _write_catalogue(file, new)


def _update(found: PackSource, tag: str, now: datetime) -> str:
    about = found.manifest
    file = found.root / "locales" / catalogue.folder(tag) / "pack.po"
    old = file.read_bytes() if file.exists() else None
    new = catalogue.update(old, found.all_messages, about.id, about.version, tag, now)
    _write_catalogue(file, new)
    return f"{file}: up to date"


def _write_catalogue(file: Path, new: bytes) -> None:
    # A file whose date alone would change is left alone, so that a diff shows only work.
    if not (file.exists() and catalogue.same_texts(file.read_bytes(), new)):
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, new)


def _replace(file: Path, data: bytes) -> None:
    """Put `data` in the place of a file at once: a reader sees the old or the new."""
    draft = file.with_name(f".{file.name}.part")
    draft.write_bytes(data)
    draft.replace(file)


def _checked(found: PackSource, report: Report) -> str:
    return f"{_summary(found)}; {findings.counted(report)}"


def _summary(found: PackSource) -> str:
    whole = ", ".join(f"{tag} {count}" for tag, count in languages(found).items())
    return f"{len(found.cards)} cards; whole in {whole or 'no language'}"


for command in (authoring.new, authoring.status, authoring.diff, *store.COMMANDS):
    pack.add_command(command)
