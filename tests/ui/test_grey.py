"""Without colours: what is chosen is told by light and dark alone, in each theme."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.session.screen import Look, Screen
from kiosk.ui.geometry import shapes
from kiosk.ui.preview import Easel
from tests.fakes import Visit
from tests.session.visits import choosing
from tests.ui.test_ring import changed

ENOUGH = 200
"""px whose light differs by 3:1 at least: a tick, or a frame, and not a dot."""


@pytest.fixture(scope="module")
def easel(qapp: QGuiApplication) -> Iterator[Easel]:
    easel = Easel(None, 1920, 1080)
    yield easel
    easel.close()


def drawn_otherwise(easel: Easel, before: Screen, after: Screen, name: str, theme: str) -> int:
    """How many px of what is called `name` are lighter or darker, seen without colours."""
    look = Look(theme=theme, still=True)
    was, now = easel.show(replace(before, look=look)), easel.show(replace(after, look=look))
    box = next(shape.box for shape in shapes(easel.window) if shape.says == name)
    return changed(was, now, box)


@pytest.mark.acr("1.4.1", "410.1", "302.3", "4.2.3")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_choice_that_is_in_force_looks_otherwise_in_grey(easel: Easel, theme: str) -> None:
    sheet = Visit().press("begin", "language-en", "sheet")
    chosen = sheet.copy().press("reach-on")
    # The same sheet with another choice in force, on the same page beneath.
    after = replace(sheet.screen, overlay=chosen.screen.overlay)
    assert drawn_otherwise(easel, sheet.screen, after, "reach-on", theme) >= ENOUGH


@pytest.mark.acr("1.4.1", "410.1", "302.3", "4.2.3")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_question_that_is_ticked_looks_otherwise_in_grey(easel: Easel, theme: str) -> None:
    before, after = choosing(), choosing().press("ask-mine/pain")
    assert drawn_otherwise(easel, before.screen, after.screen, "ask-mine/pain", theme) >= ENOUGH
