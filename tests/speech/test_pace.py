"""Pace: rests are calm, and silence is marked about as fast as a person reads."""

from kiosk.speech import pace
from kiosk.speech.script import Script
from tests.speech.scripts import places, script

PAGE = script(
    "Most women who are called back for more pictures do not have cancer.",
    "You may need a few more views, or an ultrasound, so that the doctor can look closely.",
    item="page",
)


def silent_ms(said: Script, sentence: int, token: int) -> int:
    return pace.silent_ms(said.sentences[sentence], token)


def test_rests_grow_with_what_they_part() -> None:
    assert 0 < pace.WITHIN_ITEM_MS < pace.AFTER_ITEM_MS < pace.AFTER_HEADING_MS < pace.AFTER_PAGE_MS


def test_the_last_word_of_a_sentence_stays_marked_while_the_voice_would_rest() -> None:
    rested, last = script("One two.", "Three."), script("One two.")
    assert silent_ms(rested, 0, 1) - silent_ms(last, 0, 1) == rested.sentences[0].rest > 0


def test_silence_is_read_at_about_170_words_a_minute() -> None:
    minutes = sum(silent_ms(PAGE, *place) for place in places(PAGE)) / 60_000
    assert 150 < len(places(PAGE)) / minutes < 190


def test_a_long_word_is_marked_longer_than_a_short_one() -> None:
    words = script("a mammogram too")
    assert silent_ms(words, 0, 1) > silent_ms(words, 0, 0)


def test_a_chinese_word_is_marked_longer_than_a_latin_one_of_as_many_letters() -> None:
    assert silent_ms(script("大多数 人"), 0, 0) > silent_ms(script("any one"), 0, 0)


def test_the_sentence_itself_takes_no_time() -> None:
    assert silent_ms(PAGE, 0, -1) == 0
