"""What the screens of a visit show and offer."""

import pytest
from msgspec.structs import replace

from kiosk.content.model import Card, Paragraph, Run
from kiosk.session import intents as i
from kiosk.session.glass import SIZES
from kiosk.session.screen import Item, Kind, Role, Screen
from kiosk.session.state import Habits, Speaker
from tests.fakes import FIRST_CARD, LANGUAGES, ONLY_ENGLISH, Shelf, Visit, world


def card(name: str = FIRST_CARD, language: str = "en") -> Visit:
    return Visit().press("begin", f"language-{language}", f"card-{name}")


def figure() -> Visit:
    visit = card().do(i.TurnPage(1), i.TurnPage(1), i.TurnPage(1))
    return visit.press("fold-numbers")


def labels(screen: Screen, region: str) -> list[str]:
    return [item.label for item in screen.region(region).items]


def item(screen: Screen, name: str) -> Item:
    found = screen.item(name)
    assert found is not None
    return found


def test_the_screen_at_rest_invites_in_every_language_once() -> None:
    screen = Visit().screen
    spoken = {item.language for item in screen.region("invitations").items} | {screen.language}
    assert spoken == set(LANGUAGES)
    assert labels(screen, "begin") == ["Touch to begin"]


def test_every_language_stands_under_its_own_name() -> None:
    screen = Visit().press("begin").screen
    assert labels(screen, "languages") == ["English", "Español", "العربية"]
    assert {item.language for item in screen.region("languages").items} == set(LANGUAGES)
    assert {item.chosen for item in screen.region("languages").items} == {None}


def test_during_a_visit_the_language_in_use_is_marked() -> None:
    screen = Visit().press("begin-es", "language").screen
    assert [item.id for item in screen.items() if item.chosen] == ["language-es"]


def test_the_first_topic_is_the_place_to_start_and_tells_how_long_it_is() -> None:
    tiles = Visit().press("begin", "language-en").screen.region("tiles").items
    assert (tiles[0].lead, tiles[0].detail) == ("Start here", "3 short pages · 2 minutes")
    assert [(tile.lead, tile.detail) for tile in tiles[1:]] == [("", "2 minutes")] * 3


def test_a_visitor_is_told_when_a_card_is_not_in_her_language() -> None:
    screen = card(ONLY_ENGLISH, "es").screen
    assert [item.id for item in screen.region("notice").items] == ["untranslated"]
    told, *text = screen.read_aloud()
    assert (told.id, told.language) == ("untranslated", "")
    assert {item.language for item in text} - {""} == {"en"}
    assert card(ONLY_ENGLISH).screen.region("notice").items == ()


def test_a_draft_is_marked_on_its_first_leaf_alone() -> None:
    visit = card()
    assert item(visit.screen, "draft").role is Role.NOTE
    assert visit.press("onward").screen.item("draft") is None
    assert card("your-day").screen.item("draft") is None


@pytest.mark.acr("2.4.8")
def test_the_trail_counts_pages_not_leaves() -> None:
    visit = card()
    positions = []
    while visit.screen.trail is not None:
        positions.append((visit.screen.trail.position, visit.screen.trail.total))
        visit.press("onward")
    assert positions == [(1, 2), (2, 2), (2, 2), (2, 2)]


def test_a_figure_grows_by_one_part_and_keeps_those_before() -> None:
    visit = figure()
    rows = []
    for _ in range(4):
        rows.append([row.label for row in visit.screen.region("people").items])
        visit.press("onward")
    assert rows[3] == ["1000", "116", "about 20", "6"]
    assert [len(row) for row in rows] == [1, 2, 3, 4]


def test_from_the_third_part_on_the_people_called_back_are_drawn_larger() -> None:
    visit = figure()
    captions = []
    for _ in range(4):
        assert visit.screen.people is not None
        captions.append(bool(visit.screen.people.caption))
        visit.press("onward")
    assert captions == [False, False, True, True]


def test_whom_a_study_counted_stays_in_sight_and_is_said_once() -> None:
    visit = figure()
    said = []
    for _ in range(4):
        (setting,) = visit.screen.region("setting").items
        assert setting.label == "US clinics, 2007-2013"
        said.append(bool(setting.sentences))
        visit.press("onward")
    assert said == [True, False, False, False]


def test_a_path_shows_its_stations_with_their_numbers() -> None:
    visit = card("your-day")
    numbers: list[int] = []
    while visit.screen.arrangement == "path":
        numbers += [item.number for item in visit.screen.read_aloud() if item.role is Role.STEP]
        visit.press("onward")
    assert numbers == [1, 2, 3]


def test_the_read_bar_offers_what_can_be_done_now() -> None:
    visit = card()
    assert labels(visit.screen, "play") == ["Read to me", "Read it all"]
    assert labels(visit.screen, "sentence") == []
    visit.press("play", "allow")
    assert labels(visit.screen, "play") == ["Pause", "Stop"]
    assert item(visit.screen, "sentence").detail == "1 of 3"
    assert labels(visit.press("play").screen, "play") == ["Go on", "Stop"]


def test_a_kiosk_without_a_voice_offers_nothing_to_hear() -> None:
    visit = Visit(world(Habits(speaker=Speaker.NEVER))).press("begin", "language-en")
    reader = visit.copy().press(f"card-{FIRST_CARD}").screen
    sheet = visit.press("sheet").screen
    for screen in (reader, sheet):
        assert {"play", "faster", "louder"}.isdisjoint(item.id for item in screen.items())


@pytest.mark.acr("3.2.3", "3.2.4", "3.2.6")
@pytest.mark.parametrize("language", LANGUAGES)
def test_home_back_and_the_desk_are_first_in_the_dock_of_every_screen(language: str) -> None:
    home = Visit().press("begin", f"language-{language}")
    reader = home.copy().press(f"card-{FIRST_CARD}")
    for visit in (home, reader):
        names = [item.id for item in visit.screen.region("dock").items]
        assert names[:5] == ["home", "back", "language", "sheet", "desk"]
    assert item(home.screen, "home").chosen


@pytest.mark.acr("3.2.6")
@pytest.mark.parametrize("step", SIZES)
def test_at_every_size_the_desk_and_the_sheet_are_one_touch_away(step: float) -> None:
    visit = Visit().press("begin", "language-en", "sheet", f"text-{SIZES.index(step)}", "leave")
    assert "desk" in visit.offered
    visit.press("more" if "more" in visit.offered else "sheet")
    assert "text-0" in visit.offered


@pytest.mark.parametrize("name", ["home", "desk", "play", "onward"])
def test_no_block_of_a_pack_takes_the_name_of_a_button(name: str) -> None:
    class Named(Shelf):
        def card(self, language: str, card: str) -> Card:
            found = super().card(language, card)
            block = Paragraph(id=name, text=(Run("Written by a nurse."),))
            pages = [replace(page, blocks=(block,)) for page in found.pages]
            return replace(found, pages=tuple(pages))

    visit = Visit(replace(world(), library=Named())).press("begin", "language-en")
    visit.do(i.OpenCard(FIRST_CARD))
    found = visit.screen.item(name)
    assert found and found.intent
    names = [each.id for each in visit.screen.items()]
    assert len(names) == len(set(names))


def test_an_overlay_is_all_there_is_to_reach() -> None:
    visit = card()
    below = set(visit.within_reach())
    visit.press("desk")
    assert below.isdisjoint(visit.within_reach())
    assert visit.screen.kind is Kind.READER


def test_a_page_that_slides_in_has_another_place_and_its_side() -> None:
    visit = card()
    first = visit.screen.place
    onward = visit.press("onward").screen
    assert (onward.place != first, onward.forward) == (True, True)
    assert not visit.press("back").screen.forward
