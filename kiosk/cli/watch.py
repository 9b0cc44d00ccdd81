"""`kiosk pack watch`: look at a pack while writing it."""

import os
from dataclasses import replace
from pathlib import Path

import click

from kiosk import settings as declared
from kiosk.cli import findings
from kiosk.cli.options import CONFIG, DIR, TEXT_SCALE, THEME, Size
from kiosk.errors import Finding
from kiosk.i18n.languages import LANGUAGES


@click.command
@DIR
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Begin in this language.")
@click.option("--card", default="", metavar="ID", help="Begin at this card.")
@click.option("--size", type=Size(), metavar="WxH", help="The panel it is a model of.")
@click.option("--theme", type=THEME, help="In these colours.")
@click.option("--text-scale", type=TEXT_SCALE, help="Text at this size.")
@CONFIG
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON after every look.")
def watch(
    folder: Path,
    lang: str | None,
    card: str,
    size: tuple[int, int] | None,
    theme: str | None,
    text_scale: str | None,
    config: Path | None,
    as_json: bool,
) -> None:
    """Show the pack in DIR, drawn again whenever you save.

    The window stays on the page you look at. A mistake is told with its file and line, here and in the
    window, which keeps what was last right until you have mended it. Ctrl-C ends it.

    \b
    kiosk pack watch my-pack --card welcome --lang es
    """
    settings = declared.load(config, os.environ)
    screen = settings.screen
    screen = replace(
        screen,
        size="{}x{}".format(*size) if size else screen.size,
        windowed=True,
        theme=theme or screen.theme,
        text_scale=float(text_scale) if text_scale else screen.text_scale,
    )
    from kiosk.ui.watch import watch as show

    told = _as_json if as_json else _Told(folder)
    chosen = replace(settings, screen=screen)
    raise SystemExit(show(chosen, folder, told, start=lang or "", card=card))


class _Told:
    """Tells on the terminal what is wrong, once, and when it is mended."""

    def __init__(self, folder: Path) -> None:
        self._before: tuple[Finding, ...] | None = None
        self._folder = folder

    def __call__(self, found: tuple[Finding, ...]) -> None:
        if found == self._before:
            return
        if found:
            click.echo("\n".join(map(str, found)))
        else:
            click.echo(
                "mended" if self._before else f"{self._folder}: save, and the window follows"
            )
        self._before = found


def _as_json(found: tuple[Finding, ...]) -> None:
    click.echo(findings.as_json_line(found))
