"""`kiosk run`: the kiosk on this screen."""

import gc
import os
from dataclasses import replace
from pathlib import Path

import click

from kiosk import settings as declared
from kiosk.cli.options import TEXT_SCALE, THEME, Size
from kiosk.i18n.languages import LANGUAGES
from kiosk.settings import Settings


@click.command
@click.option("--pack", type=click.Path(path_type=Path), help="A pack: a folder or a .kpack file.")
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Start on home in this language.")
@click.option("--size", type=Size(), metavar="WxH", help="Width and height in pixels.")
@click.option("--windowed", is_flag=True, help="A window with a frame, not the whole screen.")
@click.option("--theme", type=THEME, help="Colours at first.")
@click.option("--text-scale", type=TEXT_SCALE, help="Text at first.")
@click.option("--config", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
@click.option("--state", type=click.Path(path_type=Path), help="Folder for what outlives a start.")
def run(
    pack: Path | None,
    lang: str | None,
    size: tuple[int, int] | None,
    windowed: bool,
    theme: str | None,
    text_scale: str | None,
    config: Path | None,
    state: Path | None,
) -> None:
    """Show the kiosk on this screen."""
    settings = declared.load(config, os.environ)
    content = replace(settings.content, pack=str(pack)) if pack else settings.content
    screen = settings.screen
    screen = replace(
        screen,
        size="{}x{}".format(*size) if size else screen.size,
        windowed=windowed or screen.windowed,
        theme=theme or screen.theme,
        text_scale=float(text_scale) if text_scale else screen.text_scale,
    )
    _show(replace(settings, content=content, screen=screen), state, lang or "")


def _show(settings: Settings, state: Path | None, start: str) -> None:
    gc.disable()  # a start makes much and drops nothing; `launch` collects again once the window is there
    from kiosk.ui.launch import run as launch

    own = declared.keys_file(settings, os.environ)
    folder = declared.state_dir(state, os.environ)
    raise SystemExit(launch(settings, state=folder, start=start, own_keys=own))
