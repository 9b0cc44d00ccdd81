"""Technical words and the card that explains them."""

from pathlib import Path

from tests.content.editing.conftest import Found
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
DAY = "cards/your-day.md"


def _use(pack: Path) -> None:
    spoil(pack / CARD, "A fold can hide a spot.", "A biopsy can follow.")


def _glossary(pack: Path) -> None:
    spoil(pack / "pack.toml", "[languages.en]", 'glossary = "your-day"\n\n[languages.en]')


def test_a_pack_without_a_glossary_is_told_once(pack: Path, found: Found) -> None:
    _use(pack)
    spoil(pack / CARD, "Tissue can overlap.", "A cyst can overlap.")
    (finding,) = found("glossary-missing")
    assert finding.path == str(pack / "pack.toml")
    assert found("jargon") == []


def test_a_pack_without_technical_words_needs_no_glossary(found: Found) -> None:
    assert found("glossary-missing") == []


TERMS = """\
```terms {#words}
[[term]]
id = "biopsy"
text = "**Biopsy**: a small sample is tested."
forms = "biopsy, biopsies"
```
"""


def test_a_technical_word_without_an_entry_is_found_where_it_stands(
    pack: Path, found: Found
) -> None:
    _use(pack)
    _glossary(pack)
    (finding,) = found("jargon")
    assert (finding.path, finding.line) == (str(pack / CARD), 19)
    assert '"biopsy" is not explained' in finding.what


def test_a_term_explains_a_word_in_all_its_forms(pack: Path, found: Found) -> None:
    _use(pack)
    _glossary(pack)
    spoil(pack / DAY, "## If you need us {#help}", f"{TERMS}\n## If you need us {{#help}}")
    assert found("jargon") == []
    assert found("glossary-missing") == []


def test_a_text_that_merely_begins_with_the_word_does_not(pack: Path, found: Found) -> None:
    _use(pack)
    _glossary(pack)
    spoil(pack / DAY, "Say your name.", "**Biopsies**: small samples.")
    assert len(found("jargon")) == 1


def test_the_glossary_is_a_card_of_the_pack(pack: Path, found: Found) -> None:
    spoil(pack / "pack.toml", "[languages.en]", 'glossary = "words"\n\n[languages.en]')
    (finding,) = found("pack-format")
    assert finding.what == 'there is no card "words"'
