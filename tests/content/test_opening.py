"""What a start finds in a store, whole or damaged."""

from functools import partial
from pathlib import Path

import pytest

from kiosk.content.installed import installed
from kiosk.content.library import Library
from kiosk.content.opening import open_store
from kiosk.content.store import Store
from tests.content.versions import shown, version


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that shows version 2 of the sample pack, and showed 1."""
    store = Store(tmp_path / "store")
    for number in ("1", "2"):
        store.install(version(number, tmp_path))
    return store.root


def _file_of(store: Path, number: str, name: str) -> Path:
    (found,) = (each for each in installed(store) if each.version == number)
    return store / "packs" / found.digest / name


def test_no_store_is_nothing_wrong(tmp_path: Path) -> None:
    opened = open_store(tmp_path / "none")
    assert (opened.library, opened.reasons) == (None, ())


def test_the_active_version_is_shown_without_a_word(store: Path) -> None:
    opened = open_store(store)
    assert opened.library is not None
    assert opened.library.manifest.version == "2"
    assert opened.reasons == ()


@pytest.mark.parametrize("name", ["contents", "index.json", "en/index.json", "images/two.png"])
def test_a_damaged_version_gives_way_to_the_one_before_and_says_so(store: Path, name: str) -> None:
    file = _file_of(store, "2", name)
    file.write_bytes(file.read_bytes()[:-1])
    assert shown(store) == "1"
    (reason,) = open_store(store).reasons
    assert str(store) in reason.path
    assert reason.mend == "install the pack again from its file"


def test_when_both_are_damaged_there_is_nothing_to_show_and_both_are_named(store: Path) -> None:
    for number in ("1", "2"):
        _file_of(store, number, "index.json").unlink()
    opened = open_store(store)
    assert opened.library is None
    assert len(opened.reasons) == 2


@pytest.mark.parametrize(
    "text", ["", "{", '{"shown":"a","packs":{"a":{"active":"../../../etc"}}}', '{"packs":1}']
)
def test_a_damaged_list_leads_nowhere(store: Path, text: str) -> None:
    (store / "active.json").write_text(text)
    opened = open_store(store)
    assert opened.library is None
    assert "active.json" in opened.reasons[0].path


def test_a_version_in_no_language_of_the_site_gives_way(store: Path) -> None:
    opened = open_store(store, partial(Library, offer=["ko"]))
    assert opened.library is None
    assert "in none of content.languages" in opened.reasons[0].what
