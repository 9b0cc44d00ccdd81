"""The kinds of value that several commands take, as the settings they stand for declare them."""

import re
from typing import Any

import click

from kiosk.settings import Screen, rule

THEME = click.Choice([str(theme) for theme in rule(Screen, "theme").choices])
TEXT_SCALE = click.Choice([f"{scale:g}" for scale in rule(Screen, "text_scale").choices])
SIDES = range(320, 7681)


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
