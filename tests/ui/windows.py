"""A kiosk's window as a test finds its way in it, and a narrator for one that is to be silent."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.session.screen import Kind, Screen
from kiosk.ui.geometry import SLACK, Sort, shapes


class Silence:
    """Stands in for the narrator, where nothing is read."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


def unmoved(screen: Screen) -> Screen:
    """The same without what slides or fades, which takes a third of the time to draw; a breath moves."""
    if screen.kind is Kind.BREATHING:
        return screen
    return replace(screen, look=replace(screen.look, still=True))


def out_of_reach(window: QQuickWindow) -> Iterator[str]:
    """What can be touched and begins in the upper half; the screen at rest begins wherever it is touched."""
    for shape in shapes(window):
        touched = shape.sort is Sort.TARGET and shape.name != "begin"
        if touched and shape.box.top < window.height() / 2 - SLACK:
            yield f"{shape} begins at {shape.box.top:.0f} px"


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is drawn in `item`, the outer before the inner."""
    for child in item.childItems():
        yield child
        yield from below(child)


def named(item: QQuickItem, name: str) -> QQuickItem:
    """The outermost in `item` that shows the item of the Screen called `name`."""
    return next(each for each in below(item) if each.property("itemId") == name)
