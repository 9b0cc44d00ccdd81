"""What several commands take, and the kinds of value they take as the settings declare them."""

import re
from pathlib import Path
from typing import Any

import click

from kiosk.settings import Screen, rule

THEME = click.Choice([str(theme) for theme in rule(Screen, "theme").choices])
TEXT_SCALE = click.Choice([f"{scale:g}" for scale in rule(Screen, "text_scale").choices])
SIDES = range(320, 7681)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
DIR = click.argument("folder", metavar="DIR", type=FOLDER)
CONFIG = click.option("--config", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class Size(click.ParamType):  # type: ignore[type-arg] # generic in new releases only
    """`WxH`: width and height in px."""

    name = "WxH"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """The two sides, each within `SIDES`."""
        if isinstance(value, tuple):
            return value
        found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", value)
        width, height = (int(found[1]), int(found[2])) if found else (0, 0)
        if width not in SIDES or height not in SIDES:
            self.fail(
                f"give width and height in pixels, {SIDES[0]} to {SIDES[-1]}, like 1920x1080",
                param,
                ctx,
            )
        return width, height
