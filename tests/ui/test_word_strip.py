"""The word being heard, very large: over nothing that is read or touched, and gone when it is silent."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session import intents as i
from kiosk.session.frames import frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.magnifying import enlarged
from kiosk.session.screen import Item, Kind, Screen
from kiosk.session.state import Speaker
from kiosk.session.tour import tour
from kiosk.settings import Printer, Settings, Speech
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report, WordReached
from kiosk.speech.script import Script
from kiosk.ui.app import Kiosk
from kiosk.ui.geometry import Shape, Sort, Stumble, em, shapes, stumbles
from kiosk.ui.launch import world
from kiosk.ui.marks import Marks
from kiosk.ui.offsets import utf16
from kiosk.ui.preview import Easel
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.ui.legibility import contrast
from tests.ui.windows import below, unmoved
from tests.variants import some

LARGEST = 2 * frame(Glass(), SIZES[-1]).body
FILLED = 0.85  # of the strip, the rest being its edges
_ROOM = (Kind.HOME, Kind.READER, Kind.MINE)
CONTRAST = 7.0

# language, window, theme, text, within reach, companion
_LOOKS = [
    ("en", (1920, 1080), "light", 2.0, False, ""),
    ("es", (1080, 1920), "dark", 2.0, False, ""),
    ("ar", (1920, 1080), "contrast", 2.0, False, ""),
    ("es", (1920, 1080), "dark", 1.0, False, ""),
    ("ar", (1080, 1920), "light", 1.0, False, ""),
    ("zh-Hans", (1920, 1080), "light", 1.5, False, ""),
    ("en", (1080, 1920), "contrast", 1.25, True, ""),
    ("es", (1920, 1080), "light", 2.0, True, ""),
    ("en", (1920, 1080), "light", 1.0, False, "ar"),
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


def _mark(marks: Marks, screen: Screen, item: Item) -> None:
    """As the app marks the longest word of an item."""
    found = ((w, s) for s in item.sentences for w in s.words)
    word, sentence = max(found, key=lambda pair: pair[0].end - pair[0].start)

    def units(start: int, end: int) -> tuple[int, int]:
        return utf16(item.label, start), utf16(item.label, end)

    large = enlarged(screen, item, word.start, word.end)
    marked = units(sentence.start, sentence.end), units(word.start, word.end)
    marks.mark(item.id, *marked, large=large)


def _strip(window: QQuickWindow) -> Shape | None:
    """The word in the strip, as it lies in the window."""
    return next((s for s in shapes(window) if _stands_in_strip(s)), None)


def _stands_in_strip(shape: Shape) -> bool:
    return shape.sort is Sort.TEXT and any(each.name == "WordStrip" for each in shape.inside)


def _still(window: QQuickWindow) -> list[tuple[str, object]]:
    """All that can be read or touched below the strip, and where."""
    lies = (s for s in shapes(window) if s.sort in (Sort.TEXT, Sort.TARGET))
    return sorted((str(s), s.box) for s in lies if not _stands_in_strip(s) and s.item.opacity() > 0)


@pytest.mark.acr("2.4.12")
@pytest.mark.parametrize(
    ("language", "size", "theme", "text", "low", "companion"),
    some(_LOOKS, lambda place: place % 3 == 0),
)
def test_it_covers_nothing_that_is_read_or_touched(
    library: Library,
    qapp: QGuiApplication,
    language: str,
    size: tuple[int, int],
    theme: str,
    text: float,
    low: bool,
    companion: str,
) -> None:
    looks = replace(Settings().screen, theme=theme, text_scale=text, reach=low, magnify=True)
    printer = Printer(uri="ipp://localhost/printers/desk")
    here = world(
        replace(Settings(), screen=looks, printer=printer),
        library,
        Glass(width=size[0], height=size[1]),
        language,
    )
    easel, found = Easel(library, *size), []
    for stop in tour(here, language, companion):
        if stop.screen.overlay or stop.screen.kind not in _ROOM:
            continue
        easel.marks.clear()
        easel.place(unmoved(stop.screen))
        assert _strip(easel.window) is None
        if stop.screen.readable():
            _mark(easel.marks, stop.screen, max(stop.screen.readable(), key=_longest))
        found += [f"{stop.name}: {each}" for each in _stumbles(easel, stop.screen)]
        word = _strip(easel.window)
        if word and not _as_large_as_can_be(word):
            found.append(f"{stop.name}: {word} is of {em(word):.0f} px")
    easel.close()
    assert not found, "\n".join(found)


def _longest(item: Item) -> int:
    return max(word.end - word.start for sentence in item.sentences for word in sentence.words)


def _stumbles(easel: Easel, screen: Screen) -> list[Stumble]:
    """What is wrong on a screen at rest; most are sound, and known to be before they are at rest."""
    QTest.qWait(0)
    if not list(stumbles(easel.window, 1)):
        return []
    easel.show(screen)
    return list(stumbles(easel.window, 1))


def _as_large_as_can_be(word: Shape) -> bool:
    """Whether it is twice as large as the largest text, or fills the strip from side to side or in height."""
    room = word.inside[-1].box
    wide = (word.box.right - word.box.left) / (room.right - room.left)
    tall = (word.box.bottom - word.box.top) / (room.bottom - room.top)
    return em(word) >= LARGEST or wide > FILLED or tall > FILLED


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_word_stands_out_and_nothing_moves_as_it_comes(
    library: Library, qapp: QGuiApplication, theme: str
) -> None:
    looks = replace(Settings().screen, theme=theme, magnify=True)
    here = world(replace(Settings(), screen=looks), library, Glass(), "en")
    stop = next(stop for stop in tour(here, "en") if stop.name == "why-called-back-1")
    easel = Easel(library, 1920, 1080)
    easel.show(stop.screen)
    before = dict(_still(easel.window))
    _mark(easel.marks, stop.screen, stop.screen.readable()[-1])
    easel.show(stop.screen)
    word = _strip(easel.window)
    assert word is not None
    ground = word.inside[-1].item.property("color")
    assert contrast(QColor(word.item.property("color")), QColor(ground)) >= CONTRAST
    after = dict(_still(easel.window))
    # The head makes way; all else stays.
    assert after == {name: before[name] for name in after}
    assert len(after) >= len(before) - 3
    easel.close()


class Quiet:
    """Stands in for the narrator, which says nothing by itself."""

    def __call__(self, report: Callable[[Report], None]) -> Narrator:
        self.report = report
        return self  # type: ignore[return-value]

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        self.script = script
        return 1

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


class Room:
    """A kiosk in a window, on the first page of a card that has a strip."""

    def __init__(self, library: Library, speaker: Speaker) -> None:
        settings = Settings(speech=Speech(speaker=speaker.value))
        model = SessionModel(
            lambda name, theme: str(library.picture(name, theme)), art(locate("art"))
        )
        self.narrator, self.model = Quiet(), model
        self.kiosk = Kiosk(world(settings, library, Glass(), "en"), model, narrator=self.narrator)
        self.shown: Stage = stage(model, width=1920, height=1080)
        self.shown.window.show()
        for intent in (i.SetMagnify(True), i.OpenCard(library.tiles("en")[0].id), i.TurnPage(1)):
            self.kiosk.send(intent)

    @property
    def word(self) -> str:
        """What stands in the strip."""
        QTest.qWait(0)
        word = _strip(self.shown.window)
        return word.says if word else ""

    def hear(self, sentence: int, token: int) -> str:
        """A word is heard; the word itself."""
        self.narrator.report(WordReached(1, sentence, token))
        QTest.qWait(0)
        said = self.narrator.script.sentences[sentence]
        item = self.kiosk.screen.item(said.item)
        assert item is not None
        word = said.tokens[token]
        return item.label[word.start : word.end]

    def close(self) -> None:
        """Take the window away."""
        self.kiosk.close()
        self.shown.close()


@pytest.fixture
def room(library: Library, qapp: QGuiApplication) -> Iterator[Callable[[Speaker], Room]]:
    opened: list[Room] = []

    def open_(speaker: Speaker) -> Room:
        opened.append(Room(library, speaker))
        return opened[-1]

    yield open_
    for each in opened:
        each.close()


def test_it_follows_the_voice_word_by_word_and_goes_with_it(
    room: Callable[[Speaker], Room],
) -> None:
    here = room(Speaker.ALWAYS)
    assert here.word == ""
    here.kiosk.send(i.ReadAloud())
    for token in (0, 1):
        assert here.hear(0, token).startswith(here.word)
        assert here.word
    here.kiosk.send(i.StopReading())
    assert here.word == ""


def test_it_is_wiped_with_the_visit(room: Callable[[Speaker], Room]) -> None:
    here = room(Speaker.ALWAYS)
    here.kiosk.send(i.ReadAloud())
    here.hear(0, 1)
    here.kiosk.send(i.Finish())
    assert here.model.marking.property("large") == ""
    assert here.word == ""
    assert not here.kiosk.state.look.magnify


def test_a_touched_word_is_shown_where_nothing_speaks(room: Callable[[Speaker], Room]) -> None:
    here = room(Speaker.NEVER)
    item = here.kiosk.screen.read_aloud()[0]
    last = item.sentences[0].words[-1]
    here.model.touchWord(item.id, utf16(item.label, last.start))
    assert here.word == item.label[last.start : last.end].strip(".?")
    here.kiosk.send(i.TurnPage(1))
    assert here.word == ""


def test_under_what_lies_on_top_it_stays_as_it_is(room: Callable[[Speaker], Room]) -> None:
    here = room(Speaker.ALWAYS)
    here.kiosk.send(i.ReadAloud())
    here.hear(0, 0)
    here.kiosk.send(i.AskDesk())
    assert here.word == ""


def test_assistive_technology_does_not_meet_the_word_twice(
    room: Callable[[Speaker], Room],
) -> None:
    here = room(Speaker.ALWAYS)
    here.kiosk.send(i.ReadAloud())
    here.hear(0, 0)
    assert here.word
    word = _strip(here.shown.window)
    assert word is not None
    assert _evaluated(word.item, "Accessible.ignored") is True
    texts = [each for each in below(word.inside[-1].item) if each.property("text")]
    assert not [each for each in texts if not _evaluated(each, "Accessible.ignored")]


def _evaluated(item: QObject, expression: str) -> object:
    context = qmlContext(item)
    assert context is not None
    return QQmlExpression(context, item, expression).evaluate()[0]
