"""`kiosk keys`: which key means what, what a key map says, and a map learnt by pressing the keys.

kiosk keys list --json
kiosk keys learn /etc/kiosk/keys.toml --lang es
"""

import json
import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import click

from kiosk import settings as declared
from kiosk.access import keymap
from kiosk.access.keymap import KeyMap, KeyMaps, load
from kiosk.assets import locate
from kiosk.cli import files
from kiosk.cli.options import AS_JSON, CONFIG, Size
from kiosk.cli.table import table
from kiosk.errors import KioskError
from kiosk.i18n.catalogue import Catalogues
from kiosk.i18n.languages import LANGUAGES

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group
def keys() -> None:
    """List, check and learn which key means what."""


@keys.command("list")
@CONFIG
@AS_JSON
def list_(config: Path | None, as_json: bool) -> None:
    """Show every key that means something, and the file that says so.

    A key of the site's own map comes before the same key in those of the program.
    """
    settings = declared.load(config, os.environ)
    bound = list(_maps(declared.keys_file(settings, os.environ)).bound())
    if as_json:
        rows = [{"key": each.key, "action": each.action, "from": each.path} for each in bound]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo(table(("key", "action", "from"), [(b.key, b.action, b.path) for b in bound]))


@keys.command
@click.argument("file", metavar="FILE", type=_FILE)
def check(file: Path) -> None:
    """Say whether FILE can be used as the site's own key map, and what changes with it.

    Exits with 1 when it cannot.
    """
    own, shipped = _maps(file).maps[0], _maps(None)
    click.echo(f"{file} can be used: {_counted(own.keys)}.")
    for line in _changes(own, shipped):
        click.echo(line)


@keys.command
@click.argument("file", metavar="FILE", type=_FILE)
@click.option(
    "--lang", type=click.Choice(list(LANGUAGES)), default="en", help="Language it asks in."
)
@click.option("--silent", is_flag=True, help="Read nothing aloud.")
@click.option("--size", type=Size(), metavar="WxH", help="Width and height in pixels.")
@click.option("--windowed", is_flag=True, help="A window with a frame, not the whole screen.")
@CONFIG
def learn(
    file: Path,
    lang: str,
    silent: bool,
    size: tuple[int, int] | None,
    windowed: bool,
    config: Path | None,
) -> None:
    """Ask for the key of each action, on this screen and aloud, and write them to FILE.

    What FILE says already is replaced, when the keys are saved and not before. Exits with 1 when they
    are not.
    """
    _must_be_writable(file)
    settings = declared.load(config, os.environ)
    screen = replace(
        settings.screen,
        size="{}x{}".format(*size) if size else settings.screen.size,
        windowed=windowed or settings.screen.windowed,
    )
    if not Catalogues(locate("locales")).translated(lang):
        raise KioskError(f"The page is not in {lang} - choose another --lang, or en.")
    from kiosk.ui.lesson import learn as teach

    learnt = teach(replace(settings, screen=screen), language=lang, aloud=not silent)
    if learnt is None:
        raise KioskError("Nothing was saved.")
    files.write(file, keymap.written(learnt).encode())
    click.echo(f"{file}: {_counted(learnt)}. {_use(file, settings)}")


def _maps(own: Path | None) -> KeyMaps:
    from kiosk.ui.strokes import KEY_NAMES

    return load(locate("keys"), own, KEY_NAMES)


def _changes(own: KeyMap, shipped: KeyMaps) -> list[str]:
    """What a site's own map takes from those of the program."""
    before = ((key, shipped.action(key), action) for key, action in own.keys.items())
    return [f"{key}: {was} until now, {is_}" for key, was, is_ in before if was not in (None, is_)]


def _counted(keys: Collection[str]) -> str:
    return "1 key" if len(keys) == 1 else f"{len(keys)} keys"


def _must_be_writable(file: Path) -> None:
    """Before anybody presses sixteen keys in vain."""
    there = next(folder for folder in file.absolute().parents if folder.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise KioskError(f"{file} cannot be written - name another place, or make room")


def _use(file: Path, settings: declared.Settings) -> str:
    """What is left to do for the kiosk to use `file`."""
    chosen = declared.keys_file(settings, os.environ)
    if chosen and chosen.resolve() == file.resolve():
        return "The kiosk uses them from its next start."
    return f'Name it in kiosk.toml: [input] keys = "{file.absolute()}"'
