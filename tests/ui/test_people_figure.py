"""An icon array, as it is drawn: the next part comes in under the same heading, or is there at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.screen import Look, Screen
from kiosk.session.state import Habits
from kiosk.session.tour import card_leaves
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.fakes import FIRST_CARD, world


@pytest.fixture
def shown(qapp: QGuiApplication) -> Iterator[Stage]:
    library = Library(locate("packs") / BUNDLED_PACK)
    model = SessionModel(lambda name, theme: str(library.picture(name, theme)), art(locate("art")))
    window = stage(model, width=1920, height=1080)
    window.window.show()
    yield window
    window.close()


def steps(still: bool) -> list[Screen]:
    """The steps of a figure, one after the other."""
    leaves = card_leaves(world(Habits(look=Look(still=still))), "en", FIRST_CARD)
    return [leaf for leaf in leaves if leaf.people]


def figure(item: QQuickItem) -> QQuickItem | None:
    if item.property("revealing") is not None:
        return item
    return next((found for child in item.childItems() if (found := figure(child))), None)


@pytest.mark.acr("2.3.3")
@pytest.mark.parametrize("still", [False, True])
def test_the_next_part_comes_in_slowly_unless_nothing_may_move(shown: Stage, still: bool) -> None:
    first, second, *_ = steps(still)
    shown.model.show(first)
    drawn = figure(shown.window.contentItem())
    assert drawn is not None
    assert not drawn.property("revealing")
    shown.model.show(second)
    assert drawn.property("revealing") is not still
    assert figure(shown.window.contentItem()) is drawn


def test_the_page_does_not_slide_from_part_to_part(shown: Stage) -> None:
    arrived = []
    first, *others = steps(still=False)
    shown.model.show(first)
    shown.model.arrived.connect(lambda: arrived.append("page"))
    for each in others:
        shown.model.show(each)
    assert arrived == []
