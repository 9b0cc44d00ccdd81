"""A small clinic in memory: four cards in English, Spanish and Arabic, and a world around them.

closer-look   paragraphs, bullets, a page too long for large text, a folded icon array; its first page in
              sign language, where the clinic shows videos, and what is signed on the second
your-day      a path of steps, a picture, a breath to follow, two comparisons
hard-words    written in English alone
questions     numbered bullets, questions to choose from, a folded page
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from msgspec.structs import replace

from kiosk.assets import locate
from kiosk.content.model import (
    Breathing,
    Bullet,
    Caption,
    Card,
    Column,
    Comparison,
    Edition,
    IconArray,
    Page,
    Paragraph,
    Part,
    Picture,
    Question,
    Questions,
    Run,
    Signs,
    Source,
    Step,
    Steps,
    Term,
    Tile,
)
from kiosk.i18n.catalogue import Catalogues
from kiosk.session.effects import Effect
from kiosk.session.glass import Glass
from kiosk.session.intents import Intent
from kiosk.session.screen import Screen
from kiosk.session.screens import screen
from kiosk.session.state import Habits, State, World, at_rest
from kiosk.session.step import step

LANGUAGES = ("en", "es", "ar")
FIRST_CARD = "closer-look"
ONLY_ENGLISH = "hard-words"

_TITLES = {
    "closer-look": {
        "en": "Why a closer look?",
        "es": "¿Por qué otra vez?",
        "ar": "لماذا مرة أخرى؟",
    },
    "your-day": {"en": "What happens today", "es": "Qué pasa hoy", "ar": "ماذا يحدث اليوم"},
    "hard-words": {"en": "Hard words", "es": "Hard words", "ar": "Hard words"},
    "questions": {"en": "Questions to ask", "es": "Qué preguntar", "ar": "أسئلة"},
}
_SENTENCE = {
    "en": "A part of the picture was not clear enough to see everything.",
    "es": "Una parte de la imagen no era lo bastante clara para verlo todo.",
    "ar": "لم يكن جزء من الصورة واضحًا بما يكفي لرؤية كل شيء.",
}
_LENS = Picture(id="lens", source="images/lens.svg", alt="A lens over a hill.")
SIGNS = Signs(
    id="common.signs",
    tag="ase",
    name="American Sign Language (ASL)",
    file="/clinic/signs/ase/closer-look/common.webm",
    width=1280,
    height=720,
    rate=25,
    transcript="reasons",
    captions=(
        Caption(500, 2000, "Many are asked back."),
        Caption(2000, 4000, "It is not a result."),
    ),
)


@dataclass(frozen=True)
class Shelf:
    """A library that holds its cards in memory; one that is not `open` has none to show.

    One that is `signed` has a video.
    """

    languages: tuple[str, ...] = LANGUAGES
    open: bool = True
    signed: bool = False

    def cards(self, language: str) -> tuple[str, ...]:
        """The ids of the cards, in the order of home."""
        return tuple(_TITLES) if self.open else ()

    def edition(self, language: str) -> Edition:
        """What the pack is called in one language."""
        return Edition(
            language=language,
            title="Example Breast Clinic",
            topic="About your visit",
        )

    def tiles(self, language: str) -> tuple[Tile, ...]:
        """The cards as home shows them."""
        return tuple(_tile(self.card(language, card)) for card in self.cards(language))

    def card(self, language: str, card: str) -> Card:
        """One card; KeyError for one there is not."""
        found = _card(language, card)
        return _with_a_video(found) if self.signed and card == FIRST_CARD else found

    @property
    def glossary(self) -> str:
        """The card that explains words."""
        return ONLY_ENGLISH

    def terms(self, language: str) -> dict[str, Term]:
        """The one word explained, in English alone."""
        picture = Term(
            id="picture", text=(Run("Picture", strong=True), Run(": seen.")), forms="picture"
        )
        return {"words/picture": picture} if language == "en" else {}

    @property
    def source_language(self) -> str:
        """The language the sources are named in."""
        return "en"

    def source(self, name: str) -> Source | None:
        """The one study there is."""
        study = Source(title="A study", population="1000 women", period="2007-2013")
        return study if name == "STUDY" else None

    def forget(self) -> None:
        """There is nothing that was read."""


@cache
def _card(language: str, card: str) -> Card:
    written = "en" if card == ONLY_ENGLISH else language
    return Card(
        id=card,
        language=written,
        title=_TITLES[card][language],
        illustration=_LENS,
        pages=_PAGES[card](written),
        draft=card == FIRST_CARD,
    )


def _with_a_video(card: Card) -> Card:
    first, *others = card.pages
    return replace(card, pages=(replace(first, blocks=(SIGNS, *first.blocks)), *others))


def _tile(card: Card) -> Tile:
    return Tile(
        id=card.id,
        language=card.language,
        button=card.title,
        illustration=card.illustration,
        pages=len(card.pages),
        seconds=90,
    )


def _closer_look(language: str) -> tuple[Page, ...]:
    said = _SENTENCE[language]
    return (
        Page(id="common", heading=said[:20], blocks=(_paragraph("often", said),)),
        Page(
            id="reasons",
            heading=said[:20],
            blocks=(
                Paragraph(id="long", text=(Run(said), Run(f" {said}", strong=True))),
                Bullet(id="overlap", text=(Run(f"{said} {said}"),)),
                Bullet(id="fold", text=(Run(said),)),
                _paragraph("after", said),
            ),
        ),
        Page(id="numbers", heading=said[:20], blocks=(_people(said),), fold=said[:16]),
    )


def _your_day(language: str) -> tuple[Page, ...]:
    said = _SENTENCE[language]
    steps = tuple(Step(id=f"step-{n}", title=said[:14], text=(Run(said),)) for n in range(3))
    return (
        Page(id="path", heading=said[:20], blocks=(Steps(id="today", steps=steps),)),
        Page(
            id="room",
            heading=said[:20],
            blocks=(
                Picture(id="door", source="images/door.svg", alt="A door."),
                _paragraph("in", said),
            ),
        ),
        Page(
            id="quiet",
            heading=said[:20],
            blocks=(
                _paragraph("sun", said),
                Breathing(id="breath", inhale=4, exhale=6, minutes=(1, 2)),
            ),
        ),
        Page(id="kinds", heading=said[:20], blocks=(_two_kinds(said),)),
        Page(id="ages", heading=said[:20], blocks=(_two_ages(said),)),
    )


def _two_kinds(said: str) -> Comparison:
    return Comparison(
        id="kinds",
        columns=tuple(
            Column(
                id=name,
                title=said[:9],
                text=(Run(said[:20]),),
                picture=Picture(id=f"kinds/{name}/alt", source="images/lens.svg", alt=name),
            )
            for name in ("not-dense", "dense")
        ),
    )


def _two_ages(said: str) -> Comparison:
    columns = tuple(
        Column(id=f"age-{age}", title=said[:9], text=(Run(said[:20]),), count=count)
        for age, count in ((40, 57), (55, 38), (70, 26))
    )
    return Comparison(id="ages", columns=columns, total=100, source="STUDY", setting="US, 2007")


def _hard_words(language: str) -> tuple[Page, ...]:
    said = _SENTENCE[language]
    return (Page(id="words", heading=said[:20], blocks=(_paragraph("word", said),)),)


def _questions(language: str) -> tuple[Page, ...]:
    said = _SENTENCE[language]
    asked = tuple(Bullet(id=f"ask-{n}", text=(Run(said),), number=n) for n in (1, 2, 3))
    return (
        Page(id="ask", heading=said[:20], blocks=asked),
        Page(id="mine", heading=said[:20], blocks=(_to_choose(said),)),
        Page(id="who", heading=said[:20], blocks=(_paragraph("ask-there", said),), fold=said[:16]),
    )


def _to_choose(said: str) -> Questions:
    asked = {"pain": said[:20], "time": said[:24], "result": said[:28]}
    return Questions(id="mine", questions=tuple(Question(*each) for each in asked.items()))


def _paragraph(name: str, text: str) -> Paragraph:
    return Paragraph(id=name, text=(Run(text),))


def _people(said: str) -> IconArray:
    counts = {"screened": 1000, "called": 116, "biopsy": 20, "cancer": 6}
    return IconArray(
        id="thousand",
        total=1000,
        source="STUDY",
        setting="US clinics, 2007-2013",
        alt="1000 figures, 116 of them marked.",
        parts=tuple(
            Part(id=name, count=count, label=said[:18], note=said, about=count == 20)
            for name, count in counts.items()
        ),
    )


_PAGES = {
    "closer-look": _closer_look,
    "your-day": _your_day,
    "hard-words": _hard_words,
    "questions": _questions,
}


def world(
    habits: Habits = Habits(),  # noqa: B008 (frozen)
    glass: Glass = Glass(),
    languages: tuple[str, ...] = LANGUAGES,
) -> World:
    """A kiosk in that clinic."""
    words = Catalogues(locate("locales")).of
    shelf = Shelf(languages, signed=habits.films)
    return World(library=shelf, words=words, glass=glass, habits=habits)


@dataclass
class Visit:
    """A visit without a screen: it takes intents, and tells what is shown and what was to be done.

    `effects` are those of the last intent; `now` is the clock, in ms.
    """

    world: World = field(default_factory=world)
    now: int = 0
    effects: tuple[Effect, ...] = ()
    state: State = field(init=False)
    _shown: tuple[World, State, Screen] | None = field(init=False, default=None, compare=False)

    def __post_init__(self) -> None:
        self.state = at_rest(self.world, self.now)

    @property
    def screen(self) -> Screen:
        """What is shown now; a crawl looks at the same screen many times."""
        here, now = self.world, self.state
        if self._shown is None or self._shown[0] is not here or self._shown[1] is not now:
            self._shown = here, now, screen(here, now)
        return self._shown[2]

    @property
    def rested(self) -> State:
        """The state at rest, as if nobody had ever come."""
        return at_rest(self.world, self.now)

    def do(self, *intents: Intent) -> "Visit":
        """Let these happen, one after the other."""
        for intent in intents:
            done = step(self.world, self.state, intent, self.now)
            self.state, self.effects = done.state, done.effects
        return self

    def press(self, *items: str) -> "Visit":
        """Touch these items; each must be within reach and do something."""
        for name in items:
            item = self.screen.item(name)
            assert item and item.intent, f"{name} is not among {self.offered}"
            self.do(item.intent)
        return self

    @property
    def offered(self) -> list[str]:
        """The ids of what can be done now."""
        return [item.id for item in self.screen.actions()]

    def within_reach(self) -> Iterator[str]:
        """The id of everything within reach."""
        return (item.id for item in self.screen.items())

    def copy(self) -> "Visit":
        """The same moment of the same visit, to go another way from here."""
        twin = Visit(self.world, self.now)
        twin.state, twin._shown = self.state, self._shown
        return twin
