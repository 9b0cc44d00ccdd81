"""`kiosk pack`: what authors and translators do with a content pack, from a shell.

new -> ids -> watch -> check -> extract -> update --lang es -> (translate) -> status -> check -> build

Each command ends with 0 when it is done, with 1 and a sentence on stderr when it is refused, and with 2
when it was written wrongly.
"""

import json
import tempfile
from functools import partial
from pathlib import Path

import click

from kiosk.cli import authoring, findings, review, store, translating
from kiosk.cli.authoring import examined
from kiosk.cli.files import write
from kiosk.cli.options import AS_JSON, DIR, FOLDER
from kiosk.cli.preview import preview
from kiosk.cli.progress import Progress, nothing_collected
from kiosk.cli.watch import watch
from kiosk.content import bundle
from kiosk.content.build import compile_pack, languages
from kiosk.content.cards import CARD_BYTES
from kiosk.content.check import Look, examine
from kiosk.content.editing.register import Level
from kiosk.content.editing.staleness import narration_stale
from kiosk.content.files import read_text
from kiosk.content.head import PACK
from kiosk.content.ids import with_ids
from kiosk.content.report import Report
from kiosk.content.source import PackSource

_DRAWN = ("text-too-long", "illustration-contrast")
_SYSTEM = "install what `tools/system run` names"


@click.group
def pack() -> None:
    """Check, translate, build and install content packs."""


@pack.command
@DIR
@click.option(
    "--level",
    type=click.Choice([each.value for each in Level]),
    default=Level.WARNING.value,
    show_default=True,
    help="What to print at least: `error` leaves warnings out.",
)
@click.option("--quick", is_flag=True, help="Leave out the checks that draw or listen.")
@AS_JSON
def check(folder: Path, level: str, quick: bool, as_json: bool) -> None:
    """Find everything that is wrong with the pack in DIR.

    Errors stop the pack, and exit with 1; warnings are for its editor. docs/checks.md says what each
    check is for, and how to waive one.

    \b
    kiosk pack check my-pack --level error
    """
    found, report = examined(folder, looks=() if quick else _looks())
    if as_json:
        click.echo(findings.as_json(report, Level(level)))
    else:
        for line in findings.grouped(report, Level(level)):
            click.echo(line)
        click.echo(findings.counted(report) if report.errors else _checked(found, report))
    if report.errors:
        raise SystemExit(1)


def _looks() -> tuple[Look, ...]:
    """The thorough checks; those that draw need Qt, as nothing else here does."""
    try:
        from kiosk.ui.looks import LOOKS
    except ImportError as error:
        return (narration_stale, partial(_undrawn, str(error)))
    return (narration_stale, *LOOKS)


def _undrawn(why: str, pack: PackSource, report: Report, progress: object) -> None:
    """Say of each check that draws that it was not made."""
    for id in _DRAWN:
        report.pass_over(id)
        report.note(PACK, 0, f"not looked at, as nothing can be drawn here ({why})", _SYSTEM, id)


@pack.command
@DIR
@AS_JSON
def ids(folder: Path, as_json: bool) -> None:
    """Write the {#id}s that are missing into the cards of DIR.

    \b
    kiosk pack ids my-pack
    """
    mended = dict(filter(None, map(_with_ids, sorted((folder / "cards").glob("*.md")))))
    for file, text in mended.items():
        write(file, text.encode())
    if as_json:
        click.echo(json.dumps({"files": [str(file) for file in mended]}, ensure_ascii=False))
    else:
        for file in mended:
            click.echo(f"{file}: ids written")


def _with_ids(file: Path) -> tuple[Path, str] | None:
    """A card and its text with every id; None where it has them all."""
    report = Report(file.parents[1])
    text = read_text(report.root, f"cards/{file.name}", report, CARD_BYTES)
    report.settle()
    mended = with_ids(text or "")
    return (file, mended) if mended != text else None


@pack.command
@DIR
@click.option(
    "-o",
    "--output",
    "file",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The .kpack to write.",
)
@AS_JSON
def build(folder: Path, file: Path, as_json: bool) -> None:
    """Build the pack in DIR into one .kpack FILE.

    \b
    kiosk pack build my-pack -o my-pack.kpack
    """
    progress = Progress()
    with nothing_collected(), tempfile.TemporaryDirectory(prefix="kiosk-") as draft:
        found, report = examine(folder, progress=progress)
        report.settle()
        compile_pack(found, Path(draft), progress)
        bundle.write(Path(draft), file, progress)
    said = {"file": str(file), "cards": len(found.cards), "whole": languages(found)}
    text = f"{file}: {_summary(found)}"
    click.echo(json.dumps(said, ensure_ascii=False) if as_json else text)


def _checked(found: PackSource, report: Report) -> str:
    return f"{_summary(found)}; {findings.counted(report)}"


def _summary(found: PackSource) -> str:
    whole = ", ".join(f"{tag} {count}" for tag, count in languages(found).items())
    return f"{len(found.cards)} cards; whole in {whole or 'no language'}"


# The same pictures as of any pack, but nobody is asked to guess whose.
_preview = click.Command(
    "preview",
    params=[click.Argument(["pack"], metavar="DIR", type=FOLDER), *preview.params[1:]],
    callback=preview.callback,
    help="""Draw every page of the pack in DIR into a folder of pictures.

    \b
    kiosk pack preview my-pack --out pages --lang es
    """,
)

for command in (
    authoring.new,
    authoring.status,
    authoring.diff,
    review.sign_off,
    translating.extract,
    translating.update,
    watch,
    _preview,
    *store.COMMANDS,
):
    pack.add_command(command)
