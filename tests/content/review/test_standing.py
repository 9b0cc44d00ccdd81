"""What a signature binds: a card as it was read, and nothing after it has changed."""

from pathlib import Path

import pytest

from kiosk.content.report import Report
from kiosk.content.review.standing import Standings
from kiosk.content.source import read_pack
from tests.content.review.conftest import Sign
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
SPANISH = "locales/es/pack.po"


def reviewed(pack: Path, tag: str) -> set[str]:
    report = Report(pack)
    standings = Standings(read_pack(pack, report), tag)
    report.settle()
    return {part for part in standings.parts if standings.signatures(part)}


def test_nothing_is_reviewed_before_somebody_signs(pack: Path) -> None:
    assert reviewed(pack, "en") == set()


def test_a_clinician_signs_the_original(pack: Path, sign: Sign) -> None:
    sign("clinician")
    assert reviewed(pack, "en") == {"pack", "closer-look", "your-day"}


def test_a_translation_needs_the_clinician_and_a_translator(pack: Path, sign: Sign) -> None:
    sign("clinician")
    assert reviewed(pack, "es") == set()
    sign("translator", "--lang", "es")
    assert reviewed(pack, "es") == {"pack", "closer-look", "your-day"}


def test_a_translator_alone_is_not_enough(pack: Path, sign: Sign) -> None:
    sign("translator", "--lang", "es")
    assert reviewed(pack, "es") == set()


def test_a_clinician_who_reads_the_translation_may_sign_that(pack: Path, sign: Sign) -> None:
    sign("clinician", "--lang", "es")
    sign("translator", "--lang", "es")
    assert reviewed(pack, "es") == {"pack", "closer-look", "your-day"}
    assert reviewed(pack, "en") == set()


def test_one_card_is_signed_alone(pack: Path, sign: Sign) -> None:
    sign("clinician", "--card", "your-day")
    assert reviewed(pack, "en") == {"your-day"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CARD, "A fold can hide a spot.", "A fold may hide a spot."),
        (CARD, 'sources = ["STUDY"]', "sources = []"),
        (CARD, "count = 116", "count = 117"),
        ("images/lens.dark.svg", "<svg", "<svg "),
        ("pack.toml", 'population = "1000 women"', 'population = "1100 women"'),
    ],
    ids=["a text", "its sources", "a number", "a variant of a picture", "what a source counted"],
)
def test_what_changes_in_a_card_ends_its_review_and_no_other(
    pack: Path, sign: Sign, file: str, old: str, new: str
) -> None:
    sign("clinician")
    spoil(pack / file, old, new)
    assert reviewed(pack, "en") == {"pack", "your-day"}


def test_the_order_of_pages_was_read_too(pack: Path, sign: Sign) -> None:
    sign("clinician")
    text = (pack / CARD).read_text(encoding="utf-8")
    front, first, *others = text.split("\n## ")
    assert others
    (pack / CARD).write_text("\n## ".join([front, *others, first]) + "\n", encoding="utf-8")
    assert "closer-look" not in reviewed(pack, "en")


def test_white_space_is_not_content(pack: Path, sign: Sign) -> None:
    sign("clinician")
    spoil(pack / CARD, "A fold can hide a spot.", "A fold  can\nhide a spot.")
    assert "closer-look" in reviewed(pack, "en")


def test_a_changed_translation_needs_its_translator_again(pack: Path, sign: Sign) -> None:
    sign("clinician")
    sign("translator", "--lang", "es")
    spoil(pack / SPANISH, 'msgstr "Hablamos"', 'msgstr "Conversamos"')
    assert reviewed(pack, "es") == {"pack", "closer-look"}
    assert reviewed(pack, "en") == {"pack", "closer-look", "your-day"}
    sign("translator", "--lang", "es", "--card", "your-day")
    assert reviewed(pack, "es") == {"pack", "closer-look", "your-day"}


def test_a_changed_variable_ends_the_review_of_the_cards_that_show_it(
    pack: Path, sign: Sign
) -> None:
    sign("clinician")
    spoil(pack / "pack.toml", "Please ask at the desk.", "Please ask at desk 2.")
    assert "your-day" not in reviewed(pack, "en")


def test_a_text_undone_is_what_was_signed(pack: Path, sign: Sign) -> None:
    sign("clinician")
    spoil(pack / CARD, "A fold can hide a spot.", "A fold may hide a spot.")
    spoil(pack / CARD, "A fold may hide a spot.", "A fold can hide a spot.")
    assert "closer-look" in reviewed(pack, "en")


def test_a_signed_picture_that_is_gone_ends_the_review(pack: Path, sign: Sign) -> None:
    sign("clinician")
    (pack / "images/lens.svg").unlink()
    assert "closer-look" not in reviewed(pack, "en")
