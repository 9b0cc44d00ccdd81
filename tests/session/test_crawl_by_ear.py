"""A crawl with headphones and five keys: everything is reached, everything is said, and nothing is a trap."""

from collections.abc import Iterator

import pytest

from kiosk.access import phrases
from kiosk.access.keys import Action
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.screen import Kind, Screen
from kiosk.session.state import Phase
from kiosk.speech.ear import Lexicon
from kiosk.speech.script import Script
from tests.fakes import Visit
from tests.session.test_crawl import Crawl, crawl, pressed, visit_at

_OF_VALUE = (i.SetTextStep, i.SetTheme, i.SetStill, i.ChangeSpeed, i.ChangeVolume)


def by_ear(visit: Visit) -> Iterator[Visit]:
    """Every key; and once round the ring, with what it is on selected."""
    if not visit.screen.by_ear:
        return
    for action in (Action.BACK, Action.HELP):
        yield pressed(visit.copy(), action)
    ring = visit.copy()
    for _ in visit.screen.ring():
        item = ring.screen.item(ring.screen.focus)
        assert item is not None
        if item.intent is not None and not isinstance(item.intent, _OF_VALUE):
            yield pressed(ring.copy(), Action.SELECT)
        pressed(ring, Action.NEXT)


def at_rest(visit: Visit) -> Visit:
    """The same place with all of it said, as far as it says itself."""
    if visit.state.reading.phase is Phase.PLAYING:
        visit.do(i.NarrationEnded())
    return visit


@pytest.fixture(scope="module")
def heard() -> Crawl:
    """A crawl in one language, from headphones in."""
    start = visit_at(1.0, Glass(), ("en",)).do(i.HeadphonesIn())
    return crawl(start, lambda visit: map(at_rest, by_ear(visit)))


def screens(found: Crawl) -> Iterator[Visit]:
    return (visit for visit in found.found.values() if visit.screen.by_ear)


def spoken(visit: Visit) -> list[Script]:
    """All that is said of a screen: by itself, and of each thing the keys visit."""
    screen, words = visit.screen, visit.world.words(visit.screen.language)

    def plain(tag: str) -> Lexicon:
        return Lexicon()

    itself = (
        [phrases.overlay(screen, plain)]
        if screen.overlay
        else [
            phrases.arrival(screen, words),
            phrases.reading(screen, plain),
            phrases.breath(screen, plain),
        ]
    )
    return [*itself, *(phrases.told(screen, item, words, plain) for item in screen.ring())]


def said(scripts: list[Script]) -> str:
    return " ".join(
        " ".join(filter(None, (each.lead, *(token.spoken for token in each.tokens))))
        for script in scripts
        for each in script.sentences
    )


def shown(screen: Screen) -> Iterator[str]:
    """All words on a screen that are within reach."""
    if screen.kind is not Kind.LANGUAGES:
        # One word in many languages, each of which offers itself in a sentence.
        yield screen.overlay.title if screen.overlay else screen.title
    for item in screen.items():
        yield from filter(None, (item.label, item.detail, item.alt))
    if screen.people and not screen.overlay:
        # What it shows is said with its first part.
        yield screen.people.caption or (screen.people.alt if screen.people.current == 0 else "")
    yield from (region.title for region in screen.within_reach() if region.title)


def test_what_is_shown_is_said(heard: Crawl) -> None:
    unsaid = set()
    for visit in screens(heard):
        whole = said(spoken(visit))
        for words in shown(visit.screen):
            if said([phrases.text(words, visit.screen.language)]) not in whole:
                unsaid.add((visit.screen.place, words))
    assert unsaid == set()


def test_every_action_of_every_screen_is_on_the_ring(heard: Crawl) -> None:
    for visit in screens(heard):
        assert {item.id for item in visit.screen.actions()} <= {
            item.id for item in visit.screen.ring()
        }


def test_no_screen_is_a_trap(heard: Crawl) -> None:
    assert heard.dead_ends() == set()
