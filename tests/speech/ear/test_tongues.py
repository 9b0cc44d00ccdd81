"""Each language, written and said; and that its voice then says what a person would."""

from collections.abc import Iterator

import pytest

from kiosk.i18n.languages import LANGUAGES
from kiosk.speech.ear.tongues import tongue_of
from tests.speech.ear.cases import CASES, HEARD, UNHEARD
from tests.speech.ear.hearing import Voice, said


@pytest.fixture(scope="module")
def voice() -> Iterator[Voice]:
    voice = Voice()
    yield voice
    voice.close()


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [(language, *case) for language, cases in CASES.items() for case in cases.items()],
)
def test_it_is_said_as_a_person_says_it(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard


@pytest.mark.parametrize(
    ("language", "written", "words"),
    [(language, *case) for language, cases in HEARD.items() for case in cases.items()],
)
def test_the_voice_says_these_words(voice: Voice, language: str, written: str, words: str) -> None:
    assert voice.phonemes(words, language) in voice.hears(written, language)


@pytest.mark.parametrize(
    ("language", "written", "words"),
    [(language, *case) for language, cases in UNHEARD.items() for case in cases.items()],
)
def test_the_voice_no_longer_says_these(
    voice: Voice, language: str, written: str, words: str
) -> None:
    wrong = voice.phonemes(words, language)
    assert wrong in voice.phonemes(written.replace("|", " "), language)
    assert wrong not in voice.hears(written, language)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_but_filipino_has_a_tongue_that_is_tried(language: str) -> None:
    assert (tongue_of(language) is None) == (language == "fil")
    assert (language in CASES) == (language != "fil")
