"""Nine ways to use a kiosk (EN 301 549, 4.2; Section 508, 302), each a visit in the bundled pack.

no vision            tests/journeys/test_blind_visit.py
limited vision       here          no colour            here, and tests/ui/test_grey.py
no hearing           here          limited hearing      here
no speech            here          limited manipulation here
limited reach        here          limited cognition    here
"""

import pytest
from msgspec.structs import replace

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.i18n.catalogue import Catalogues
from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Voice
from kiosk.session.screen import Kind, Role
from kiosk.session.state import VOLUMES, Habits, Phase, Speaker, World
from tests.fakes import Visit
from tests.session.visits import left_alone

CARD = "why-called-back"


@pytest.fixture
def world() -> World:
    """The bundled pack, as a site has it that has set nothing."""
    words = Catalogues(locate("locales")).of
    return World(library=Library(locate("packs") / BUNDLED_PACK), words=words)


def at_home(world: World) -> Visit:
    return Visit(world).press("begin", "language-en")


def leaves(visit: Visit) -> None:
    """She is done, and nothing is known of her."""
    visit.do(i.GoHome(), i.Finish())
    assert visit.state == visit.rested


def choose(visit: Visit, *names: str) -> Visit:
    """Choices of the sheet, on whichever of its pages they are."""
    for name in names:
        visit.press("sheet") if visit.screen.overlay is None else visit
        for _ in range(9):
            if name in visit.offered:
                break
            visit.press("sheet-more")
        visit.press(name)
    return visit.do(i.Close())


@pytest.mark.acr("302.2", "4.2.2")
def test_who_sees_little_has_it_large_strong_and_heard(world: World) -> None:
    visit = choose(at_home(world), "text-3", "theme-contrast", "magnify-on")
    visit.do(i.OpenCard(CARD))
    look = visit.screen.look
    assert (look.step, look.theme, look.magnify) == (2.0, "contrast", True)
    visit.do(i.ReadAloud(), i.AllowSpeaker())
    assert Narrate(0) in visit.effects
    read = [item.label for item in visit.screen.read_aloud()]
    while visit.screen.trail and visit.screen.trail.position == 1:
        visit.do(i.TurnPage(1))
        read += [item.label for item in visit.screen.read_aloud()]
    normal = at_home(world).do(i.OpenCard(CARD)).screen.read_aloud()
    assert {item.label for item in normal} <= set(read)
    leaves(visit)


@pytest.mark.acr("302.3", "4.2.3", "1.4.1", "410.1")
def test_who_sees_no_colour_is_told_every_state_in_words(world: World) -> None:
    """What is chosen or read is in a word; that a mark is drawn for it is in tests/ui/test_grey.py."""
    visit = at_home(world).do(i.OpenCard("questions-to-ask"), i.TurnPage(1))
    question = next(item for item in visit.screen.items() if item.role is Role.QUESTION)
    visit.press(question.id)
    ticked = visit.screen.item(question.id)
    assert ticked
    assert (question.lead, ticked.lead) == ("Not chosen:", "Chosen:")
    visit.do(i.GoHome(), i.OpenCard("breathe-with-me"), *[i.TurnPage(1)] * 9, i.GoHome())
    tiles = visit.screen.region("tiles").items
    read = {tile.detail for tile in tiles if tile.finished}
    assert read
    assert not read & {tile.detail for tile in tiles if not tile.finished}
    leaves(visit)


@pytest.mark.acr("302.4", "4.2.4", "5.1.5", "411.1")
def test_who_hears_nothing_misses_nothing(world: World) -> None:
    silent = replace(world, habits=Habits(speaker=Speaker.NEVER))
    visit = at_home(silent).do(i.OpenCard(CARD))
    assert not any("read" in name or "play" in name for name in visit.offered)
    left_alone(visit, visit.world.habits.warn_after)
    assert visit.screen.overlay
    assert visit.screen.overlay.seconds == 30
    assert visit.effects == ()
    visit.press("stay")
    leaves(visit)


@pytest.mark.acr("302.5", "4.2.5")
def test_who_hears_little_has_it_louder_and_reads_along(world: World) -> None:
    visit = at_home(world).do(i.OpenCard(CARD), i.ReadAloud(), i.AllowSpeaker())
    while not visit.screen.item("louder").limit:  # type: ignore[union-attr]
        visit.press("louder")
    assert VOLUMES[visit.state.volume] == 1.0
    assert visit.state.reading.phase is Phase.PLAYING
    leaves(visit)
    assert visit.state.volume == Habits().volume


@pytest.mark.acr("302.6", "4.2.6")
def test_who_does_not_speak_asks_by_showing(world: World) -> None:
    visit = at_home(world).do(i.OpenCard("questions-to-ask"), i.TurnPage(1))
    asked = [item for item in visit.screen.items() if item.role is Role.QUESTION][:2]
    visit.press(*(item.id for item in asked), "mine")
    shown = {item.label for item in visit.screen.items()}
    assert {item.label for item in asked} <= shown
    leaves(visit)


@pytest.mark.acr("302.7", "4.2.7")
def test_who_has_one_switch_reads_a_card(world: World) -> None:
    visit = Visit(world).do(i.Switch())
    for wanted in ("begin", "language-en", f"card-{CARD}"):
        _switch_to(visit, wanted)
    assert visit.screen.kind is Kind.READER
    leaves(visit)


def _switch_to(visit: Visit, wanted: str) -> None:
    """Wait until the ring is round `wanted`, press; and again, where it was round more than that."""
    place = visit.screen.place
    for _ in range(200):
        if visit.screen.place != place:
            return
        around = visit.screen.scanned or (visit.screen.focus,)
        if wanted in around:
            visit.do(i.Switch())
        else:
            left_alone(visit, visit.world.habits.scan_ms)
    raise AssertionError(f"the ring never came to {wanted}")


@pytest.mark.acr("302.8", "4.2.8")
def test_who_sits_brings_the_buttons_down_and_finds_the_same(world: World) -> None:
    visit = at_home(world)
    before = set(visit.offered)
    choose(visit, "reach-on")
    assert visit.screen.look.low
    offered, page = set(visit.offered), 1
    while on := [each.id for each in visit.screen.actions() if each.intent == i.ShowTiles(page)]:
        visit.press(*on)
        offered, page = offered | set(visit.offered), page + 1
    assert {name for name in before if name.startswith("card-")} <= offered
    leaves(visit)


@pytest.mark.acr("302.9", "4.2.10")
def test_who_is_easily_confused_needs_three_touches_and_finds_a_person_everywhere(
    world: World,
) -> None:
    visit = Visit(world).press("begin")
    feet = []
    for name in ("language-en", f"card-{CARD}"):
        visit.press(name)
        feet.append([item.id for item in visit.screen.region("dock").items][:5])
    assert visit.screen.kind is Kind.READER
    assert feet[0] == feet[1]
    assert "desk" in feet[0]
    spoken = sum(len(item.sentences) for item in visit.screen.read_aloud())
    assert spoken <= 7
    visit.press("desk", "close")
    assert visit.screen.place.startswith(CARD)
    leaves(visit)


def test_silence_is_what_a_visit_begins_and_ends_with(world: World) -> None:
    visit = at_home(world).do(i.OpenCard(CARD), i.ReadAloud(), i.AllowSpeaker(), i.Finish())
    assert Voice.TUNE not in visit.effects
    assert visit.state.reading.phase is Phase.OFF
