"""A kiosk's window as a test finds its way in it, and a narrator for one that is to be silent."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace
from PySide6.QtQuick import QQuickItem

from kiosk.session.screen import Kind, Screen


class Silence:
    """Stands in for the narrator, where nothing is read."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


def unmoved(screen: Screen) -> Screen:
    """The same without what slides or fades, which takes a third of the time to draw; a breath moves."""
    if screen.kind is Kind.BREATHING:
        return screen
    return replace(screen, look=replace(screen.look, still=True))


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is drawn in `item`, the outer before the inner."""
    for child in item.childItems():
        yield child
        yield from below(child)


def named(item: QQuickItem, name: str) -> QQuickItem:
    """The outermost in `item` that shows the item of the Screen called `name`."""
    return next(each for each in below(item) if each.property("itemId") == name)
