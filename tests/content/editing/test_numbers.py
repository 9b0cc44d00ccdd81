"""Numbers: their source, whom they are about, and both sides of a risk."""

from pathlib import Path

from tests.content.editing.conftest import Found
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
DAY = "cards/your-day.md"


def test_a_number_needs_a_source(pack: Path, found: Found) -> None:
    assert found("number-source") == []
    spoil(pack / DAY, "We take a few more.", "We take 4 more.")
    (finding,) = found("number-source")
    assert (finding.path, finding.what) == (
        str(pack / DAY),
        "the number 4, but the card names no source",
    )


def test_the_numbers_of_a_figure_have_its_source(pack: Path, found: Found) -> None:
    spoil(pack / CARD, 'sources = ["STUDY"]\n', "")
    spoil(pack / CARD, "## Out of 1000 women", "## Out of many women")
    assert found("number-source") == []


def test_whom_a_figure_counts_and_when_is_known(pack: Path, found: Found) -> None:
    assert found("risk-source") == []
    spoil(pack / "pack.toml", 'population = "1000 women"\n', "")
    spoil(pack / "pack.toml", 'period = "2007-2013"\n', "")
    both = found("risk-source")
    assert [(each.path, each.line) for each in both] == [(str(pack / CARD), 27)] * 2
    assert ["population" in both[1].what, "period" in both[0].what] == [True, True]


def test_a_page_says_how_many_it_does_not_happen_to(pack: Path, found: Found) -> None:
    (finding,) = found("risk-framing")
    assert (finding.path, finding.line) == (str(pack / CARD), 28)
    assert "884 of the 1000" in finding.mend
    spoil(pack / CARD, "116 of them are called back.", "116 are called back, 884 are not.")
    assert found("risk-framing") == []


def test_a_page_counts_out_of_one_number(pack: Path, found: Found) -> None:
    assert found("denominators") == []
    spoil(pack / CARD, "116 of them are called back.", "12 of 100 are called back.")
    (finding,) = found("denominators")
    assert (finding.path, finding.line) == (str(pack / CARD), 23)
    assert finding.what == "one page counts out of 100 and 1000"


def test_people_whom_the_figure_counts_may_be_parted_again(pack: Path, found: Found) -> None:
    spoil(pack / CARD, "116 of them are called back.", "About 20 of the 116 have more tests.")
    assert found("denominators") == []


def test_a_figure_of_all_has_no_other_side(pack: Path, found: Found) -> None:
    spoil(pack / CARD, "count = 116", "count = 1000")
    assert found("risk-framing") == []


def test_digits_without_end_are_no_trouble(pack: Path, found: Found) -> None:
    spoil(pack / CARD, "116 of them are called back.", f"{'1' * 5000} of {'2' * 5000}.")
    assert found("denominators") == []
