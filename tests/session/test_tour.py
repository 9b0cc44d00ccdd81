import re
from collections.abc import Iterator

import pytest

from kiosk.session.frames import frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.leaves import leaves
from kiosk.session.screen import Kind, Look, OverlayKind
from kiosk.session.state import Habits, Phase, Speaker, World
from kiosk.session.tour import Stop, tour
from tests.fakes import LANGUAGES, world

_UPRIGHT = Glass(width=1080, height=1920)


def _world(step: float = 1.0, glass: Glass = Glass(), speaker: Speaker = Speaker.ASK) -> World:
    return world(Habits(look=Look(step=step), speaker=speaker), glass)


def _leaves(here: World, language: str, step: float) -> Iterator[str]:
    """The place of every leaf of every page, folded or not."""
    cut = frame(here.glass, step)
    for tile in here.library.tiles(language):
        card = here.library.card(language, tile.id)
        for page in card.pages:
            yield from (f"{card.id}/{page.id}/{leaf.first}" for leaf in leaves(card, page, cut))


def _overlays(stops: list[Stop]) -> list[OverlayKind]:
    return [stop.screen.overlay.kind for stop in stops if stop.screen.overlay]


@pytest.mark.parametrize("glass", [Glass(), _UPRIGHT])
@pytest.mark.parametrize("step", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_leaf_of_every_card_is_passed_in_order(
    language: str, step: float, glass: Glass
) -> None:
    here = _world(step, glass)
    still = [
        s
        for s in tour(here, language)
        if not s.name.endswith(
            (
                "reading",
                "paused",
                "silent",
                "voiceless",
                "origin",
                "chosen",
                "desk",
                "term",
                "by-ear-card",
            )
        )
    ]
    read = [stop.screen.place for stop in still if stop.screen.kind is Kind.READER]
    assert read == list(_leaves(here, language, step))


@pytest.mark.parametrize("step", SIZES)
def test_every_topic_is_seen_on_home(step: float) -> None:
    here = _world(step)
    seen = [item.id for stop in tour(here) for item in stop.screen.region("tiles").items]
    assert set(seen) == {f"card-{tile.id}" for tile in here.library.tiles("en")}


def test_whatever_can_lie_on_top_does_so_once_and_what_a_card_brings_along_in_every_card() -> None:
    everywhere = [OverlayKind.WARNING, OverlayKind.DESK, OverlayKind.SPEAKER]
    everywhere += [OverlayKind.SHEET] * 2 + [OverlayKind.KEYS] * 3
    with_numbers = [OverlayKind.ORIGIN, OverlayKind.TERM] * 2
    with_questions = [OverlayKind.DESK, OverlayKind.TERM]
    assert _overlays(list(tour(_world()))) == everywhere + with_numbers + with_questions
    printed = world(Habits(printer=True, films=True))
    assert set(_overlays(list(tour(printed)))) == set(OverlayKind)


def test_every_group_of_the_sheet_is_seen_however_it_is_cut() -> None:
    def groups(step: float) -> set[str]:
        overlays = [stop.screen.overlay for stop in tour(_world(step)) if stop.screen.overlay]
        sheets = [each for each in overlays if each.kind is OverlayKind.SHEET]
        return {region.name for sheet in sheets for region in sheet.regions}

    # What the dock of large text has no room for stands on its sheet.
    assert groups(2.0) - {"done"} == groups(1.0) > {"sizes", "speed", "reach", "hand", "everything"}


def test_the_read_bar_is_seen_playing_paused_without_sound_and_without_a_voice() -> None:
    last = [stop.screen for stop in tour(_world()) if stop.screen.kind is Kind.READER][-4:]
    bars = [[item.icon for item in screen.region("play").items] for screen in last]
    assert bars == [["pause", "stop"], ["play", "stop"], ["pause", "stop"], ["pause", "stop"]]
    assert [bool(screen.region("notice").items) for screen in last] == [False, False, True, True]


def test_a_kiosk_that_may_not_speak_asks_nothing_and_reads_nothing() -> None:
    stops = list(tour(_world(speaker=Speaker.NEVER)))
    assert OverlayKind.SPEAKER not in _overlays(stops)
    assert not any(stop.state.reading.phase is Phase.PLAYING for stop in stops)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stop_has_a_name_of_its_own_that_a_file_can_have(language: str) -> None:
    names = [stop.name for stop in tour(_world(1.5), language)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_no_two_stops_look_alike() -> None:
    shown = [stop.screen for stop in tour(_world(1.25))]
    assert len(set(shown)) == len(shown)


def test_it_keeps_to_its_language_and_look() -> None:
    looks = {(stop.screen.language, stop.screen.look.step) for stop in tour(_world(1.5), "ar")}
    assert looks == {("ar", 1.5)}


def test_with_a_companion_every_leaf_has_both_languages() -> None:
    shown = [stop.screen for stop in tour(_world(), "es", "en")]
    leaves = [screen for screen in shown if screen.kind is Kind.READER and not screen.overlay]
    told = {item.language for screen in leaves for item in screen.region("together").items}
    assert told == {"", "es", "en"}  # a question to choose is in the visit's own
    assert any(screen.told == "en" for screen in leaves)


def test_without_a_language_it_takes_the_first_of_the_pack() -> None:
    assert next(tour(_world())).screen.language == LANGUAGES[0]
