"""Voices: every language of the kiosk speaks, or says why it does not."""

import pytest

from kiosk.i18n.languages import LANGUAGES
from kiosk.speech.voices import VOICES, NoVoice, voice_for


def test_every_language_of_the_kiosk_has_an_entry() -> None:
    assert set(VOICES) == set(LANGUAGES)


@pytest.mark.parametrize("tag", sorted(VOICES))
def test_every_entry_gives_its_reason(tag: str) -> None:
    assert VOICES[tag].reason


def test_a_region_speaks_with_the_voice_of_its_language() -> None:
    assert voice_for("es-MX") == voice_for("es")


def test_filipino_has_no_voice() -> None:
    assert isinstance(VOICES["fil"], NoVoice)
    assert voice_for("fil") is None


def test_an_unknown_language_has_no_voice() -> None:
    assert voice_for("tlh") is None
