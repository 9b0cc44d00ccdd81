"""A word that is explained where it stands: by touch, by key, and by ear."""

from dataclasses import dataclass

from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.content.model import Run, Term
from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Voice
from kiosk.session.screen import Item, OverlayKind, Role
from kiosk.session.screens.opened import opened
from kiosk.session.screens.terms import on_leaf
from kiosk.session.state import Explanation, Habits, Phase, Speaker
from kiosk.speech.ear import Lexicon
from tests.fakes import FIRST_CARD, ONLY_ENGLISH, Shelf, Visit, world
from tests.session.visits import WARN, card, left_alone, overlay

TERM = "term-words/picture"


def _terms(visit: Visit) -> tuple[Item, ...]:
    return visit.screen.region("terms").items


def test_a_word_stands_once_where_it_comes_first() -> None:
    visit = card().press("onward")
    (term,) = _terms(visit)
    text = visit.screen.item(term.within)
    assert text
    assert text.label.count("picture") == 2
    assert term.span == (text.label.index("picture"), text.label.index("picture") + 7)
    assert (term.label, term.role) == ("Explain: picture", Role.TERM)


def test_every_leaf_explains_anew_and_the_glossary_explains_itself() -> None:
    visit = card()
    assert _terms(visit)
    assert _terms(visit.press("onward"))
    assert not _terms(visit.press("home", f"card-{ONLY_ENGLISH}"))


def test_a_language_without_explanations_has_none() -> None:
    visit = Visit().press("begin", "language-es", f"card-{FIRST_CARD}")
    assert not _terms(visit)
    assert visit.do(i.Explain("words/picture")).screen.overlay is None


def test_its_explanation_lies_on_top_and_done_leads_back_to_the_page() -> None:
    visit = card().press("onward")
    before = visit.state.place
    visit.press(TERM)
    assert overlay(visit) is OverlayKind.TERM
    (told,) = visit.screen.region("message").items
    assert (told.label, told.strong) == ("Picture: seen.", ((0, 7),))
    assert visit.effects == ()
    visit.press("leave")
    assert (visit.screen.overlay, visit.state.place) == (None, before)


def test_keys_reach_it_after_what_reads_aloud() -> None:
    visit = card()
    actions = [item.id for item in visit.screen.actions()]
    assert actions.index("play") < actions.index(TERM) < actions.index("home")
    visit.do(i.FocusOn(TERM), i.Select())
    assert overlay(visit) is OverlayKind.TERM
    assert visit.screen.focus == "listen"


def test_it_is_said_when_people_nearby_may_hear() -> None:
    visit = card().press(TERM, "listen")
    assert overlay(visit) is OverlayKind.SPEAKER
    assert overlay(visit.copy().press("deny")) is OverlayKind.TERM
    visit.press("allow")
    assert overlay(visit) is OverlayKind.TERM
    assert Voice.ANNOUNCE in visit.effects
    said = phrases.overlay(visit.screen, lambda tag: Lexicon()).sentences
    heard = [" ".join(token.spoken for token in each.tokens) for each in said]
    assert heard[:2] == ["What this word means", "Picture: seen."]
    assert Voice.HUSH in visit.press("leave").effects


def test_to_who_listens_it_is_said_at_once_and_reading_goes_on_after_it() -> None:
    visit = card().press("onward", "play", "allow")
    visit.do(i.SentenceHeard(2)).press(TERM)
    assert Voice.ANNOUNCE in visit.effects
    assert visit.state.reading.phase is Phase.PAUSED
    visit.do(i.NarrationEnded()).press("leave", "play")
    assert Narrate(2) in visit.effects


def test_where_nothing_is_said_there_is_nothing_to_listen_to() -> None:
    visit = card(Habits(speaker=Speaker.NEVER)).press(TERM)
    assert [item.id for item in visit.screen.region("answers").items] == ["leave"]
    assert visit.do(i.Listen()).effects == ()


def test_reading_aloud_says_nothing_of_it() -> None:
    assert not any(item.role is Role.TERM for item in card().screen.read_aloud())


def test_she_finds_it_again_after_the_question_whether_she_is_there() -> None:
    visit = left_alone(card().press(TERM), WARN).press("stay")
    assert visit.state.on_top == Explanation("words/picture")


@dataclass(frozen=True)
class _Wordy(Shelf):
    def terms(self, language: str) -> dict[str, Term]:
        words = ("part", "of", "picture", "not", "clear")
        return {f"w/{word}": Term(id=word, text=(Run(word),), forms=word) for word in words}


def test_words_with_only_a_space_between_are_too_near_for_a_finger() -> None:
    visit = Visit(replace(world(), library=_Wordy())).press("begin", "language-en")
    terms = _terms(visit.press(f"card-{FIRST_CARD}"))
    # A part of the picture was not clear enough ...
    assert [term.id for term in terms] == ["term-w/part", "term-w/picture", "term-w/not"]


def test_what_is_in_bold_is_explained_where_it_stands() -> None:
    visit = card()
    (term,) = _terms(visit)
    text = visit.screen.item(term.within)
    assert text
    bold = replace(text, strong=((0, len(text.label)),))
    here = opened(visit.world, visit.state)
    assert on_leaf(visit.world, visit.state, here, (bold,)) == ()
