"""Words and sentences: an error in one's own English, a warning in a translation."""

from pathlib import Path

import pytest

from kiosk.content.check import examine
from tests.content.editing.conftest import Found
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
SPANISH = "locales/es/pack.po"
CHINESE = "locales/zh_Hans/pack.po"
LONG = " ".join(["mirar"] * 21)


@pytest.mark.parametrize("id", ["reading-grade", "sentence-length", "avoided-word"])
def test_plain_words_are_left_alone(found: Found, id: str) -> None:
    assert found(id) == []


def test_a_hard_card_is_an_error_in_ones_own_english(pack: Path, found: Found) -> None:
    hard = "Radiological examination necessitates additional individualized documentation."
    spoil(pack / "cards/your-day.md", "Say your name.", hard)
    (finding,) = found("reading-grade")
    assert finding.path == str(pack / "cards/your-day.md")
    assert "at school grade" in finding.what
    assert finding in examine(pack)[1].errors


def test_a_hard_translation_is_a_warning(pack: Path, found: Found) -> None:
    hard = "Documentación radiológica individualizada complementaria."
    for easy in ("Diga su nombre.", "Díganos qué necesita."):
        spoil(pack / SPANISH, f'"{easy}"', f'"{hard}"')
    (finding,) = found("reading-grade")
    assert finding.path == str(pack / SPANISH)
    assert "card your-day reads at" in finding.what
    assert finding in examine(pack)[1].notes


def test_a_long_sentence_of_a_translation_is_a_warning(pack: Path, found: Found) -> None:
    spoil(pack / SPANISH, '"Hablamos"', f'"{LONG}"')
    (finding,) = found("sentence-length")
    assert (finding.path, finding.line) == (str(pack / SPANISH), 149)
    assert "21 words" in finding.what
    assert finding in examine(pack)[1].notes


def test_chinese_is_counted_in_characters(pack: Path, found: Found) -> None:
    _told(pack / CHINESE, "组" * 36)
    (finding,) = found("sentence-length")
    assert "36 characters" in finding.what
    _told(pack / CHINESE, "组" * 35)
    assert found("sentence-length") == []


def test_a_word_that_frightens_is_found_in_a_translation(pack: Path, found: Found) -> None:
    spoil(pack / SPANISH, '"Hablamos"', '"Hablamos de la lesión"')
    (finding,) = found("avoided-word")
    assert 'the word "lesión"' in finding.what
    assert finding in examine(pack)[1].notes


def test_words_are_found_through_emphasis(found: Found, pack: Path) -> None:
    spoil(pack / CARD, "It is **not** a result.", "Do **not** worry.")
    (finding,) = found("avoided-word")
    assert finding.what == 'the word "Do not worry"'


def _told(file: Path, text: str) -> None:
    """Translate the text of an item anew."""
    head, mark, rest = file.read_text(encoding="utf-8").partition('msgctxt "closer-look/overlap"')
    before, start, after = rest.partition('msgstr "')
    tail = after.partition('"\n')[2]
    file.write_text(f'{head}{mark}{before}{start}{text}"\n{tail}', encoding="utf-8")
