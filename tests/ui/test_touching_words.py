"""A touched word is the one that is read from, in every script."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.access import phrases
from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.state import Speaker
from kiosk.settings import Settings, Speech
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report, WordReached
from kiosk.speech.script import Script
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import world
from kiosk.ui.offsets import code_points, utf16
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.ui.windows import below


@dataclass
class Asked:
    """Stands in for the narrator: what it was asked to read, and from which word."""

    places: list[tuple[int, int]] = field(default_factory=list)

    def __call__(self, report: Callable[[Report], None]) -> Narrator:
        return self  # type: ignore[return-value]

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        self.places.append((first, token))
        return len(self.places)

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


@dataclass
class Desk:
    """A kiosk in a window, and what its narrator was asked for."""

    kiosk: Kiosk
    shown: Stage
    asked: Asked

    def touch(self, item: str, at: int) -> None:
        """A finger on the letter at code point `at` of an item's label."""
        edit = next(self._edits(item))
        label = next(each.label for each in self.kiosk.screen.items() if each.id == item)
        unit = utf16(label, at)
        box, after = _place(edit, unit), _place(edit, unit + 1)
        letter = box.united(after) if after.y() == box.y() else box
        middle = edit.mapToScene(letter.center())
        QTest.mouseClick(
            self.shown.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            middle.toPoint(),
        )

    def explained(self, item: str, at: int) -> bool:
        """Whether a touch there explains a word."""
        terms = self.kiosk.screen.region("terms").items
        return any(term.within == item and term.span[0] <= at < term.span[1] for term in terms)

    def _edits(self, item: str) -> Iterator[QQuickItem]:
        for each in below(self.shown.window.contentItem()):
            if each.property("itemId") == item and each.property("plain") is not None:
                yield from (
                    e
                    for e in each.childItems()
                    if e.metaObject().className().startswith("QQuickTextEdit")
                )


def _place(edit: QQuickItem, unit: int) -> QRectF:
    """Where the text of a TextEdit has its letter `unit` (UTF-16)."""
    context = qmlContext(edit)
    assert context
    box = QQmlExpression(context, edit, f"positionToRectangle({unit})").evaluate()[0]
    assert isinstance(box, QRectF)
    return box


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[Callable[[str, float], Desk]]:
    """A kiosk in a card, in a language, with text of a size."""
    opened: list[Desk] = []

    def open_(language: str, text: float) -> Desk:
        library = Library(locate("packs") / BUNDLED_PACK)
        settings = Settings(speech=Speech(speaker=Speaker.ALWAYS.value))
        model = SessionModel(
            lambda name, theme: str(library.picture(name, theme)), art(locate("art"))
        )
        asked = Asked()
        kiosk = Kiosk(world(settings, library, Glass(), language), model, narrator=asked)
        shown = stage(model, width=1920, height=1080)
        shown.window.show()
        kiosk.send(i.SetStill(still=True))
        kiosk.send(i.SetTextStep(text))
        kiosk.send(i.OpenCard(library.tiles(language)[0].id))
        QTest.qWaitForWindowExposed(shown.window)
        opened.append(Desk(kiosk, shown, asked))
        return opened[-1]

    yield open_
    for each in opened:
        each.kiosk.close()
        each.shown.close()


@pytest.mark.parametrize(
    ("language", "text"), [*product(["en", "es", "ar", "zh-Hans"], [1.0, 2.0])], ids=str
)
def test_every_word_of_a_page_can_be_touched(
    desk: Callable[[str, float], Desk], language: str, text: float
) -> None:
    open_ = desk(language, text)
    open_.kiosk.send(i.TurnPage(1))
    QTest.qWait(300)  # the page has come in: its fade has no end that could be awaited
    script = phrases.reading(open_.kiosk.screen, phrases.lexicons(open_.kiosk._world.library))
    assert script.sentences
    for index, sentence in enumerate(script.sentences):
        for token, word in enumerate(sentence.tokens):
            at = (word.start + word.end - 1) // 2
            if open_.explained(sentence.item, at):
                continue
            open_.touch(sentence.item, at)
            assert open_.asked.places[-1] == (index, token), word.spoken


@pytest.mark.parametrize(
    ("language", "text"), [*product(["en", "es", "ar", "zh-Hans"], [1.0, 2.0])], ids=str
)
def test_a_word_with_a_dotted_line_is_explained_and_those_beside_it_are_read_from(
    desk: Callable[[str, float], Desk], language: str, text: float
) -> None:
    open_ = desk(language, text)
    open_.kiosk.send(i.OpenCard("what-happens-today"))
    while not open_.kiosk.screen.region("terms").items:
        open_.kiosk.send(i.TurnPage(1))
    QTest.qWait(300)  # the page has come in: its fade has no end that could be awaited
    term = open_.kiosk.screen.region("terms").items[0]
    for at in (term.span[0], term.span[1] - 1):
        open_.touch(term.within, at)
        assert open_.kiosk.screen.overlay and open_.kiosk.screen.overlay.kind == "term"
        assert not open_.asked.places
        open_.kiosk.send(i.Close())
    text_around = open_.kiosk.screen.item(term.within)
    assert text_around
    places = (term.span[0] - 2, term.span[1] + 1)
    beside = [at for at in places if 0 <= at < len(text_around.label)]
    plain = [at for at in beside if not open_.explained(term.within, at)]
    assert plain
    for count, at in enumerate(plain, start=1):
        open_.touch(term.within, at)
        assert open_.kiosk.screen.overlay is None
        assert len(open_.asked.places) == count


@pytest.mark.parametrize(("language", "companion"), [("es", "en"), ("en", "ar"), ("ar", "zh-Hans")])
def test_a_touched_word_of_a_companion_is_read_and_both_languages_are_marked(
    desk: Callable[[str, float], Desk], language: str, companion: str
) -> None:
    open_ = desk(language, 1.0)
    kiosk = open_.kiosk
    kiosk.send(i.ChooseCompanion(companion))
    kiosk.send(i.TurnPage(1))
    QTest.qWait(300)  # as above
    item = [each for each in kiosk.screen.readable() if each.second][-1]
    open_.touch(item.id, item.sentences[-1].words[-1].start)
    first, token = open_.asked.places[-1]
    said = phrases.reading(kiosk.screen, phrases.lexicons(kiosk._world.library)).sentences[first]
    assert (said.item, said.language, token + 1) == (item.id, companion, len(said.tokens))

    marks = kiosk._model.marking
    spy = QSignalSpy(marks.changed)
    kiosk.voicing.reported.emit(WordReached(len(open_.asked.places), first, token))
    assert spy.wait(2000)
    assert (marks.property("item"), marks.property("same")) == (item.id, item.beside)
    assert _marked_halves(open_.shown.window.grabWindow()) == {"left", "right"}


def _marked_halves(picture: QImage) -> set[str]:
    """On which side of the page a sentence lies on its band."""
    band, middle = QColor("#FCE8B4"), picture.width() // 2
    every = ((x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4))
    return {"left" if x < middle else "right" for x, y in every if picture.pixelColor(x, y) == band}


@pytest.mark.parametrize("text", ["plain", "Năm 👩‍⚕️ giây", "乳房🙂影像", "e\u0301te\u0301"])
def test_places_come_back_from_the_units_of_qt(text: str) -> None:
    assert [code_points(text, utf16(text, at)) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_mark_lies_behind_its_word_where_lines_are_broken_evenly(
    desk: Callable[[str, float], Desk], language: str
) -> None:
    open_ = desk(language, 1.0)
    kiosk = open_.kiosk
    kiosk.send(i.OpenCard("is-it-cancer"))
    while not kiosk.screen.region("statement").items:
        folded = kiosk.screen.region("fold").items
        kiosk.send((folded and folded[0].intent) or i.TurnPage(1))
    QTest.qWait(300)  # the page has come in
    kiosk.send(i.ReadAloud())
    read = kiosk.screen.read_aloud()
    item = kiosk.screen.region("statement").items[0]
    sentence = sum(len(each.sentences) for each in read[: read.index(item)])
    edit = next(open_._edits(item.id))
    for token, word in enumerate(item.sentences[0].words):
        kiosk.voicing.reported.emit(WordReached(len(open_.asked.places), sentence, token))
        QTest.qWait(0)
        first = _place(edit, utf16(item.label, word.start))
        beside = edit.mapToScene(first.center()).x() + (4 if language == "ar" else -4)
        at = edit.mapToScene(first.center()).y()
        seen = open_.shown.window.grabWindow().pixelColor(round(beside), round(at))
        assert seen == QColor("#F5B833"), item.label[word.start : word.end]
