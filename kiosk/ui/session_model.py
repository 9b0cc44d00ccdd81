"""The Screen as QML reads it: properties of the moment, and one list model a region.

Data flows one way. Python sets a Screen; QML draws it and sends intents back through `activate`,
`focusOn`, `dismiss`, `touch` and `touchWord`.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.i18n.languages import Direction, language
from kiosk.session.screen import Breath, Look, Overlay, OverlayKind, People, Region, Screen, Trail
from kiosk.ui.film import Film
from kiosk.ui.items import ItemModel, row
from kiosk.ui.marks import Marks

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_NO_TRAIL = Trail(position=0, total=0, label="", number="")
_NO_PEOPLE = People(counts=(), current=0, caption="", alt="")
_NO_BREATH = Breath(turn=-1, rising=False, second=0, seconds=0, alt="")
_NO_OVERLAY = Overlay(kind=OverlayKind.SHEET, title="", regions=())


def _elsewhere(before: Screen, after: Screen) -> bool:
    """Whether the page is another one; the next part of a figure only goes on with it, under its heading."""
    if before.place == after.place:
        return False
    figure = _figure(after)
    return figure is None or figure != _figure(before)


def _figure(screen: Screen) -> tuple[str, ...] | None:
    """What stays when an icon array goes on to its next part; None without one."""
    if screen.people is None:
        return None
    return (screen.people.alt, *(item.label for item in screen.region("text").items))


@QmlElement
class SessionModel(QObject):
    """The moment, for QML."""

    changed = Signal()
    arrived = Signal()
    marksChanged = Signal()  # never: but QML wants to know of a change
    filmChanged = Signal()  # never either
    activated = Signal(str)
    focusAsked = Signal(str)
    dismissed = Signal()
    touched = Signal(bool)
    scannedChanged = Signal()
    pointerChanged = Signal()
    wordTouched = Signal(str, int)

    def __init__(
        self,
        picture: Callable[[str, str], str],
        art: Callable[[str, str], str],
        *,
        dwell: int = 0,
        hold: int = 0,
    ) -> None:
        """`picture` and `art` find the file of a pack's picture, or the program's, in a theme.

        A pointer presses what it rests on for `dwell` ms, 0 = never; a finger must rest for `hold` ms.
        """
        super().__init__()
        self._dwell, self._hold = dwell, hold
        self._pointer_awake = False
        self._scanned: list[str] = []
        self._picture, self._art = picture, art
        self._screen: Screen | None = None
        self._regions: dict[str, ItemModel] = {}
        self._overlay_regions: dict[str, ItemModel] = {}
        self._marks = Marks(self)
        self.showing = Film(self)
        """The video, for whoever shows one."""

    def show(self, screen: Screen) -> None:
        """Become `screen`."""
        before, self._screen = self._screen, screen
        self._show_regions(self._regions, screen.regions, screen)
        over = screen.overlay.regions if screen.overlay else ()
        self._show_regions(self._overlay_regions, over, screen)
        self.changed.emit()
        if self._scanned != list(screen.scanned):
            self._scanned = list(screen.scanned)
            self.scannedChanged.emit()
        if before is None or _elsewhere(before, screen):
            self.arrived.emit()

    def _show_regions(
        self, models: dict[str, ItemModel], regions: tuple[Region, ...], screen: Screen
    ) -> None:
        shown = {region.name: region.items for region in regions}
        labels = {item.id: item.label for items in shown.values() for item in items}
        for name in models.keys() | shown.keys():
            if name not in models:
                models[name] = ItemModel(self)
            models[name].show(
                [
                    row(
                        item,
                        screen.language,
                        screen.focus_shown and item.id == screen.focus and not screen.scanned,
                        lambda source: self._picture(source, screen.look.theme),
                        labels.get(item.within, ""),
                    )
                    for item in shown.get(name, ())
                ]
            )

    def wake_pointer(self, awake: bool) -> None:
        """Whether a pointer that rests presses what it rests on."""
        if awake != self._pointer_awake:
            self._pointer_awake = awake
            self.pointerChanged.emit()

    @property
    def marking(self) -> Marks:
        """The marks, for the narrator's stream."""
        return self._marks

    @property
    def _look(self) -> Look:
        return self._screen.look if self._screen else Look()

    @property
    def _runs_left(self) -> bool:
        """Whether lines run from right to left."""
        tag = self._screen.language if self._screen else "en"
        return language(tag).direction is Direction.RTL

    @property
    def _over(self) -> Overlay:
        return (self._screen and self._screen.overlay) or _NO_OVERLAY

    @property
    def _trail(self) -> Trail:
        return (self._screen and self._screen.trail) or _NO_TRAIL

    @property
    def _people(self) -> People:
        return (self._screen and self._screen.people) or _NO_PEOPLE

    @property
    def _breath(self) -> Breath:
        return (self._screen and self._screen.breath) or _NO_BREATH

    @Slot(str, result=ItemModel)
    def region(self, name: str) -> ItemModel:
        """The items of the screen's region `name`."""
        return self._regions.setdefault(name, ItemModel(self))

    @Slot(str, result=ItemModel)
    def overlayRegion(self, name: str) -> ItemModel:
        """The items of the overlay's region `name`."""
        return self._overlay_regions.setdefault(name, ItemModel(self))

    @Slot(str, str, result=str)
    def groupTitle(self, name: str, overlay: str) -> str:
        """The title of the overlay's group `name`; `overlay` only makes the binding follow it."""
        return next((r.title for r in self._over.regions if r.name == name), "")

    @Slot(str, str, result=str)
    def art(self, name: str, theme: str) -> str:
        """The file of the program's own drawing `name` in `theme`."""
        return self._art(name, theme)

    @Slot(str, str, result=QUrl)
    def artUrl(self, name: str, theme: str) -> QUrl:
        """The same file, for QML's own images."""
        return QUrl.fromLocalFile(self._art(name, theme))

    @Slot(str)
    def activate(self, item: str) -> None:
        """The item was touched, or pressed by assistive technology."""
        self.activated.emit(item)

    @Slot(str)
    def focusOn(self, item: str) -> None:
        """Assistive technology asks for the focus to be on `item`."""
        self.focusAsked.emit(item)

    @Slot()
    def dismiss(self) -> None:
        """The ground around an overlay was touched."""
        self.dismissed.emit()

    @Slot(bool)
    def touch(self, down: bool) -> None:
        """A finger came down on the glass, or the last one left it."""
        self.touched.emit(down)

    @Slot(str, int)
    def touchWord(self, item: str, at: int) -> None:
        """The text of `item` was touched, at a letter of its label (UTF-16 units)."""
        self.wordTouched.emit(item, at)

    @Property(Marks, notify=marksChanged)
    def marks(self) -> Marks:
        return self._marks

    @Property(Film, notify=filmChanged)
    def film(self) -> Film:
        return self.showing

    @Property(int, notify=marksChanged)
    def dwell(self) -> int:
        return self._dwell

    @Property(int, notify=marksChanged)
    def hold(self) -> int:
        return self._hold

    @Property(bool, notify=pointerChanged)
    def pointerAwake(self) -> bool:
        return self._pointer_awake

    @Property("QStringList", notify=scannedChanged)  # type: ignore[arg-type]
    def scanned(self) -> list[str]:
        return self._scanned

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._screen.kind.value if self._screen else ""

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._screen.language if self._screen else "en"

    @Property(bool, notify=changed)
    def rtl(self) -> bool:
        return self._runs_left

    @Property(str, notify=changed)
    def family(self) -> str:
        return language(self.language).fonts[0]  # type: ignore[arg-type]

    @Property(str, notify=changed)
    def writing(self) -> str:
        return language(self.language).writing.value  # type: ignore[arg-type]

    @Property(str, notify=changed)
    def tells(self) -> str:
        """How what is told is written: it decides how high its lines are."""
        told = self._screen.told if self._screen else ""
        return language(told or self.language).writing.value  # type: ignore[arg-type]

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._screen.title if self._screen else ""

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._screen.subtitle if self._screen else ""

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What the visitor must know about the screen itself; "" for nothing."""
        notices = self._screen.region("notice").items if self._screen else ()
        return notices[0].label if notices else ""

    @Property(str, notify=changed)
    def hint(self) -> str:
        """How the glass is touched now, where that is not as usual; "" for nothing."""
        return self._screen.hint if self._screen else ""

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        return self._screen.covered if self._screen else False

    @Property(str, notify=changed)
    def topic(self) -> str:
        return self._screen.topic if self._screen else ""

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._look.theme

    @Property(bool, notify=changed)
    def follows(self) -> bool:
        return self._screen is not None and self._screen.follows

    @Property(bool, notify=changed)
    def still(self) -> bool:
        return self._look.still

    @Property(bool, notify=changed)
    def low(self) -> bool:
        return self._look.low

    @Property(bool, notify=changed)
    def magnify(self) -> bool:
        return self._look.magnify

    @Property(bool, notify=changed)
    def left(self) -> bool:
        return self._look.left(rtl=self._runs_left)

    @Property(float, notify=changed)
    def size(self) -> float:
        return self._screen.size if self._screen else 1.0

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._screen.place if self._screen else ""

    @Property(bool, notify=changed)
    def forward(self) -> bool:
        return self._screen.forward if self._screen else True

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._screen.code if self._screen else ""

    @Property(str, notify=changed)
    def arrangement(self) -> str:
        return self._screen.arrangement if self._screen else ""

    @Property(int, notify=changed)
    def trailPosition(self) -> int:
        return self._trail.position

    @Property(int, notify=changed)
    def trailTotal(self) -> int:
        return self._trail.total

    @Property(str, notify=changed)
    def trailLabel(self) -> str:
        return self._trail.label

    @Property(str, notify=changed)
    def trailNumber(self) -> str:
        return self._trail.number

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def peopleCounts(self) -> list[int]:
        return list(self._people.counts)

    @Property(int, notify=changed)
    def peopleCurrent(self) -> int:
        return self._people.current

    @Property(str, notify=changed)
    def peopleCaption(self) -> str:
        return self._people.caption

    @Property(str, notify=changed)
    def peopleAlt(self) -> str:
        return self._people.alt

    @Property(int, notify=changed)
    def breathTurn(self) -> int:
        return self._breath.turn

    @Property(bool, notify=changed)
    def breathRising(self) -> bool:
        return self._breath.rising

    @Property(int, notify=changed)
    def breathSecond(self) -> int:
        return self._breath.second

    @Property(int, notify=changed)
    def breathSeconds(self) -> int:
        return self._breath.seconds

    @Property(str, notify=changed)
    def breathAlt(self) -> str:
        return self._breath.alt

    @Property(str, notify=changed)
    def overlay(self) -> str:
        return self._screen.overlay.kind.value if self._screen and self._screen.overlay else ""

    @Property(str, notify=changed)
    def overlayTitle(self) -> str:
        return self._over.title

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def overlayGroups(self) -> list[str]:
        return [region.name for region in self._over.regions if region.title]

    @Property(int, notify=changed)
    def seconds(self) -> int:
        return self._over.seconds

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._over.share

    @Property(float, notify=changed)
    def shape(self) -> float:
        return self._over.shape
