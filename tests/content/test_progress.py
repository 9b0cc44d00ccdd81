"""How far each language of a pack is."""

import shutil
from pathlib import Path

from kiosk.content.progress import Progress, progress
from kiosk.content.report import Report
from kiosk.content.source import read_pack
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"


def by_language(folder: Path) -> dict[str, Progress]:
    return {row.language: row for row in progress(read_pack(folder, Report(folder)))}


def test_the_packs_own_language_comes_first_and_is_whole() -> None:
    first = next(iter(by_language(SAMPLE).values()))
    assert (first.language, first.missing, first.whole) == ("en", 0, 2)
    assert (first.reviewed, first.stale, first.expires) == (0, 0, "")


def test_what_is_translated_fuzzy_and_missing_adds_up() -> None:
    for row in by_language(SAMPLE).values():
        assert row.translated + row.fuzzy + row.missing == row.texts


def test_recordings_are_counted_by_language() -> None:
    rows = by_language(SAMPLE)
    assert (rows["es"].narrated, rows["en"].narrated) == (1, 0)


def test_a_text_that_changed_makes_its_translation_fuzzy(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
    before = by_language(folder)["es"]
    spoil(folder / "cards/closer-look.md", "A fold can hide a spot.", "A fold may hide a spot.")
    after = by_language(folder)["es"]
    assert (after.fuzzy, after.whole) == (before.fuzzy + 1, before.whole - 1)
