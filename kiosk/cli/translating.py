"""`kiosk pack extract | update`: what translators get, and what becomes of it when the texts change."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk.cli.authoring import readable
from kiosk.cli.files import write
from kiosk.cli.options import AS_JSON, DIR
from kiosk.content import catalogue
from kiosk.content.source import PackSource
from kiosk.i18n.languages import LANGUAGES

_TEMPLATE = "locales/pack.pot"


@click.command
@DIR
@AS_JSON
def extract(folder: Path, as_json: bool) -> None:
    """Write every text of the pack in DIR to locales/pack.pot.

    \b
    kiosk pack extract my-pack
    """
    found = readable(folder)
    _write_template(found, datetime.now(UTC))
    file, texts = folder / _TEMPLATE, len(found.all_messages)
    said = json.dumps({"file": str(file), "texts": texts}, ensure_ascii=False)
    click.echo(said if as_json else f"{file}: {texts} texts")


@click.command
@DIR
@click.option(
    "--lang",
    "tags",
    metavar="TAG",
    multiple=True,
    type=click.Choice(list(LANGUAGES)),
    help="Also make the file of this language.",
)
@AS_JSON
def update(folder: Path, tags: tuple[str, ...], as_json: bool) -> None:
    """Bring locales/*/pack.po in DIR up to its texts.

    A text that changed keeps its translation, marked fuzzy, with the text it was made from. Nothing a
    translator wrote is thrown away.

    \b
    kiosk pack update my-pack --lang es
    """
    found, now = readable(folder), datetime.now(UTC)
    _write_template(found, now)
    chosen = dict.fromkeys((*found.catalogues, *tags))
    files = {
        tag: str(_update(found, tag, now))
        for tag in chosen
        if tag != found.manifest.source_language
    }
    if as_json:
        click.echo(json.dumps({"files": files}, ensure_ascii=False, indent=2))
    else:
        for file in files.values():
            click.echo(f"{file}: up to date")


def _write_template(found: PackSource, now: datetime) -> None:
    about = found.manifest
    new = catalogue.template(found.all_messages, about.id, about.version, now)
    _write(found.root / _TEMPLATE, new)


def _update(found: PackSource, tag: str, now: datetime) -> Path:
    about = found.manifest
    file = found.root / "locales" / catalogue.folder(tag) / "pack.po"
    old = file.read_bytes() if file.exists() else None
    _write(file, catalogue.update(old, found.all_messages, about.id, about.version, tag, now))
    return file


def _write(file: Path, new: bytes) -> None:
    # A file whose date or line breaks alone would change is left alone, so that a diff shows only work.
    if not (file.exists() and catalogue.same_texts(file.read_bytes(), new)):
        write(file, new)
