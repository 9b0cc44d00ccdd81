"""The word lists: what they catch and what they leave alone."""

import pytest

from kiosk.content.editing.lists import AVOIDED, JARGON
from kiosk.i18n.languages import known

FRIGHTENING = [
    ("en", "Something suspicious."),
    ("en", "It failed."),
    ("en", "Just relax."),
    ("en", "Don’t panic."),
    ("en", "You'll be fine."),
    ("es", "Hay una lesión."),
    ("es", "No se preocupe."),
    ("fr", "Une image suspecte."),
    ("fr", "Détendez-vous."),
    ("pt", "Uma imagem suspeita."),
    ("pt", "Não se preocupe."),
    ("zh-Hans", "有可疑的地方。"),
    ("zh-Hant", "不用擔心。"),
]
PLAIN = [
    ("en", "It is not cancer."),
    ("en", "Normal tissue."),
    ("en", "The scar is old."),
    ("es", "Es tejido normal."),
    ("fr", "C’est un tissu normal."),
    ("pt", "É tecido normal."),
    ("zh-Hans", "往往是正常组织。"),
]


def _caught(tag: str, text: str) -> list[str]:
    return [match[0] for entry in AVOIDED[tag] for match in entry.pattern.finditer(text)]


@pytest.mark.parametrize(("tag", "text"), FRIGHTENING)
def test_words_that_frighten_are_caught(tag: str, text: str) -> None:
    assert len(_caught(tag, text)) == 1


@pytest.mark.parametrize(("tag", "text"), PLAIN)
def test_plain_words_are_left_alone(tag: str, text: str) -> None:
    assert _caught(tag, text) == []


def test_every_entry_says_what_to_write() -> None:
    assert all(entry.instead for entries in AVOIDED.values() for entry in entries)


def test_every_technical_word_is_found_by_its_own_name() -> None:
    for tag, terms in JARGON.items():
        assert known(tag)
        assert [term.word for term in terms if not term.pattern.fullmatch(term.word)] == []
