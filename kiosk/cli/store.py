"""`kiosk pack install`, `list`, `activate`, `rollback`, `remove`, `verify`: the packs of a kiosk.

Each exits with 0 when it is done and with 1 when it is refused, in one sentence on stderr.
"""

import os
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from kiosk.cli.options import AS_JSON
from kiosk.cli.progress import Progress
from kiosk.content.active import FOLDER
from kiosk.content.installed import Installed, Standing, installed
from kiosk.content.store import Store
from kiosk.settings import state_dir

_id = click.argument("id", metavar="ID")
_version = click.argument("version", metavar="VERSION")


def _common(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command here."""
    where = "The folder of the installed packs; without it, the kiosk's own."
    store = click.option(
        "--store", "root", metavar="DIR", type=click.Path(path_type=Path), help=where
    )
    return store(AS_JSON(command))


@click.command
@click.argument("file", metavar="FILE", type=click.Path(exists=True, path_type=Path))
@_common
def install(file: Path, root: Path | None, as_json: bool) -> None:
    """Install the pack in FILE, and show it from the next patient on.

    FILE is a .kpack, or the folder of a pack.

    \b
    kiosk pack install first-visit.kpack
    """
    _say(_store(root).install(file), as_json, "installed, and shown from the next patient on")


@click.command("list")
@_common
def list_(root: Path | None, as_json: bool) -> None:
    """Show every installed version, and which of them is shown.

    \b
    kiosk pack list --json
    """
    found = installed(_root(root))
    if as_json:
        click.echo(msgspec.json.encode(found))
        return
    width = max((len(_name(each)) for each in found), default=0)
    for each in found:
        click.echo(f"{_name(each):<{width}}  {each.standing:<8}  {each.digest[:12]}")
    if not any(each.standing is Standing.SHOWN for each in found):
        click.echo("No installed pack is shown: the kiosk shows the one that came along.", err=True)


@click.command
@_id
@_version
@_common
def activate(id: str, version: str, root: Path | None, as_json: bool) -> None:
    """Show another installed version, from the next patient on.

    \b
    kiosk pack activate org.example.first-visit 2026.11.1
    """
    _say(_store(root).activate(id, version), as_json, "shown from the next patient on")


@click.command
@_id
@_common
def rollback(id: str, root: Path | None, as_json: bool) -> None:
    """Go back to the version of ID that was active before.

    \b
    kiosk pack rollback org.example.first-visit
    """
    _say(_store(root).roll_back(id), as_json, "active again")


@click.command
@_id
@_version
@_common
def remove(id: str, version: str, root: Path | None, as_json: bool) -> None:
    """Take an installed version away.

    \b
    kiosk pack remove org.example.first-visit 2026.11.1
    """
    _say(_store(root).remove(id, version), as_json, "removed")


@click.command
@_common
def verify(root: Path | None, as_json: bool) -> None:
    """Read every byte of every installed pack.

    Exits with 1 if one is not as it was installed.

    \b
    kiosk pack verify
    """
    store = _store(root)
    faults = store.verify()
    if as_json:
        click.echo(msgspec.json.encode({"faults": faults}))
    else:
        for fault in faults:
            click.echo(fault, err=True)
    if faults:
        raise SystemExit(1)
    if not as_json:
        click.echo(f"{len(installed(store.root))} installed, all of it as it was installed")


COMMANDS = (install, list_, activate, rollback, remove, verify)


def _root(option: Path | None) -> Path:
    return option or state_dir(None, os.environ) / FOLDER


def _store(option: Path | None) -> Store:
    return Store(_root(option), Progress())


def _name(pack: Installed) -> str:
    return f"{pack.id} {pack.version}" if pack.id else "(damaged)"


def _say(pack: Installed, as_json: bool, what: str) -> None:
    click.echo(msgspec.json.encode(pack) if as_json else f"{_name(pack)}: {what}")
