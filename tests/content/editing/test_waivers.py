"""Waivers: a finding is left for a written reason, and a waiver that is none is a finding."""

from pathlib import Path

import pytest

from kiosk.content.check import examine
from tests.content.editing.conftest import Found
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
LONG = "We look and look and look and look and look and look and look and look again."


def _waive(pack: Path, check: str, where: str, reason: str = "A quotation.") -> None:
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[waive]]\ncheck = "{check}"\nwhere = "{where}"\nreason = "{reason}"\n')


@pytest.mark.parametrize("where", [CARD, "closer-look/overlap", "closer-look"])
def test_a_waived_error_no_longer_stops_the_pack(pack: Path, where: str) -> None:
    spoil(pack / CARD, "Tissue can overlap.", LONG)
    _waive(pack, "sentence-length", where)
    _, report = examine(pack)
    assert report.errors == ()
    assert [each.id for each in report.waived] == ["sentence-length"]


def test_a_waiver_of_a_text_holds_in_its_translations(pack: Path, found: Found) -> None:
    spoil(pack / "locales/es/pack.po", '"Hablamos"', '"Hablamos de la lesión"')
    assert len(found("avoided-word")) == 1
    _waive(pack, "avoided-word", "your-day/today/talk/title")
    assert found("avoided-word") == []
    assert found("waiver") == []


def test_a_waiver_holds_only_where_it_says(pack: Path, found: Found) -> None:
    spoil(pack / CARD, "Tissue can overlap.", LONG)
    _waive(pack, "sentence-length", "closer-look/hide")
    assert len(found("sentence-length")) == 1
    (finding,) = found("waiver")
    assert "waives nothing" in finding.what
    assert finding in examine(pack)[1].notes


@pytest.mark.parametrize(
    ("check", "reason", "what"),
    [
        ("sentence-length", "", "a waiver without a reason"),
        ("sentence-lenght", "A quotation.", 'no check is called "sentence-lenght"'),
        ("card-format", "A quotation.", "card-format cannot be waived"),
        ("waiver", "A quotation.", "waiver cannot be waived"),
    ],
)
def test_a_waiver_that_may_not_be_waives_nothing(
    pack: Path, found: Found, check: str, reason: str, what: str
) -> None:
    spoil(pack / CARD, "Tissue can overlap.", LONG)
    _waive(pack, check, CARD, reason)
    assert len(found("sentence-length")) == 1
    (finding,) = found("waiver")
    assert finding.what == what
    assert finding in examine(pack)[1].errors


def test_a_waiver_without_a_place_is_a_fault_of_the_form(pack: Path, found: Found) -> None:
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[waive]]\ncheck = "jargon"\nreason = "A quotation."\n')
    assert [each.what for each in found("pack-format")] == ["where is missing"]
