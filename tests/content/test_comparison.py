"""What changed between two states of a pack, as a reviewer sees it."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.comparison import Change, Kind, changes, html
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_pack
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sample pack."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


def read(folder: Path) -> PackSource:
    return read_pack(folder, Report(folder))


def test_a_pack_does_not_differ_from_itself() -> None:
    assert changes(read(SAMPLE), read(SAMPLE)) == ()
    assert "Nothing has changed" in html("Changes", ())


def test_a_changed_text_is_found_where_it_stands_and_so_is_its_lost_translation(
    folder: Path,
) -> None:
    spoil(folder / "cards/closer-look.md", "A fold can hide a spot.", "A fold may hide a spot.")
    english, spanish = [
        c for c in changes(read(SAMPLE), read(folder)) if c.language in ("en", "es")
    ]
    assert english == Change(
        language="en",
        place="closer-look/hide",
        kind=Kind.CHANGED,
        old="A fold can hide a spot.",
        new="A fold may hide a spot.",
    )
    assert (spanish.language, spanish.kind, spanish.new) == ("es", Kind.REMOVED, "")


def test_a_text_that_is_new_or_gone_is_told(folder: Path) -> None:
    spoil(folder / "cards/closer-look.md", "- A fold can hide a spot. {#hide}", "- New. {#new}")
    kinds = {c.place: c.kind for c in changes(read(SAMPLE), read(folder)) if c.language == "en"}
    assert kinds == {"closer-look/new": Kind.ADDED, "closer-look/hide": Kind.REMOVED}


def test_the_words_that_differ_are_marked() -> None:
    change = Change(
        language="en", place="a/b", kind=Kind.CHANGED, old="It is <common>.", new="It is <rare>."
    )
    page = html("Changes", (change,))
    assert "It is <del>&lt;common&gt;.</del>" in page
    assert "It is <ins>&lt;rare&gt;.</ins>" in page


def test_where_words_have_no_spaces_letters_are_marked() -> None:
    change = Change(
        language="zh-Hans", place="a/b", kind=Kind.CHANGED, old="这很常见。", new="这不常见。"
    )
    assert "这<ins>不</ins>常见。" in html("Changes", (change,))
