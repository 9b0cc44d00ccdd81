"""SSML: every word gets its mark, and no text can break it."""

import pytest
from msgspec.structs import replace

from kiosk.speech.ssml import passages
from tests.speech.scripts import script


def ssml(text: str) -> str:
    (passage,) = passages(script(text).sentences[0])
    return passage


def test_each_word_has_a_mark_of_its_own() -> None:
    assert ssml("Is it safe?") == '<mark name="0"/>Is <mark name="1"/>it <mark name="2"/>safe?'


def test_markup_in_a_text_is_said_not_obeyed() -> None:
    assert ssml("<break/>&") == '<mark name="0"/>&lt;break/&gt;&amp;'


@pytest.mark.parametrize(("shown", "said"), [("wait..", "wait."), ("wait...", "wait.")])
def test_a_row_of_dots_is_one(shown: str, said: str) -> None:
    assert ssml(shown).endswith(said)


def test_a_control_character_does_not_end_the_text() -> None:
    assert ssml("one\x00two") == '<mark name="0"/>one two'


def test_a_stop_within_a_sentence_ends_a_passage() -> None:
    said = replace(script("At 9 a.m. today? Yes.").sentences[0], lead="2.")
    assert list(passages(said)) == [
        "2.",
        '<mark name="0"/>At <mark name="1"/>9 <mark name="2"/>a.m.',
        '<mark name="3"/>today?',
        '<mark name="4"/>Yes.',
    ]
