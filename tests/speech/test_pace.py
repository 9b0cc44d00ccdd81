"""Pace: rests are calm, and silence is marked about as fast as a person reads."""

from kiosk.speech.pace import rest_ms, silent_ms
from tests.speech.scripts import places, script

PAGE = script(
    "Most women who are called back for more pictures do not have cancer.",
    "You may need a few more views, or an ultrasound, so that the doctor can look closely.",
    item="page",
)


def test_a_new_item_is_set_off_by_a_longer_rest() -> None:
    assert rest_ms(script("One.", "Two."), 0) > rest_ms(script("One.", "Two.", item="page"), 0) > 0


def test_the_end_has_no_rest() -> None:
    assert rest_ms(PAGE, 1) == 0


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
