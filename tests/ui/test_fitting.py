"""Texts too long for their places: what is said of them, and what a drawn screen shows."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.content import skeleton
from kiosk.content.build import compile_pack
from kiosk.content.check import examine
from kiosk.content.library import Library
from kiosk.errors import Finding
from kiosk.session.glass import Glass
from kiosk.session.tour import card_leaves
from kiosk.settings import Settings
from kiosk.ui.fitting import TOO_LONG, text_too_long
from kiosk.ui.geometry import stumbles
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel
from tests.content.spoiling import spoil
from tests.ui.windows import unmoved
from tests.variants import some

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"
GLASSES = (Glass(width=1920, height=1080), Glass(width=1080, height=1920))
LONG = "Many more people than you may think are asked to come back here for one more picture and "

# A sentence of so many of these words goes from just within its place to just beyond it.
GROWING = {
    "en": ("picture ", range(10, 28)),
    "ar": ("صورة ", range(12, 36)),
    "zh-Hans": ("照片很好", range(9, 24)),
}

PLACES = {
    "title": ("cards/your-day.md", 'title = "What happens today?"', f'title = "{LONG * 3}"', 3),
    "topic": ("pack.toml", 'topic = "About your visit"', f'topic = "{LONG * 4}"', 9),
    "heading": ("cards/closer-look.md", "## This is common.", f"## {LONG * 2}", 13),
    "paragraph": ("cards/closer-look.md", "Many people are asked back.", LONG * 2, 15),
    "bullet": ("cards/closer-look.md", "- Tissue can overlap.", f"- {LONG * 2}", 18),
    "fold": ("cards/closer-look.md", "Show me the numbers", LONG, 23),
    "setting": ("cards/closer-look.md", "US clinics, 2007-2013, 2D", LONG * 2, 28),
    "label": ("cards/closer-look.md", 'label = "are called back"', f'label = "{LONG * 4}"', 41),
    "note": ("cards/closer-look.md", "Think of 1000 women.", LONG * 2, 35),
    "step": ("cards/your-day.md", "We take a few more.", LONG * 2, 15),
}

Found = Callable[[], list[Finding]]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the sample pack."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


@pytest.fixture
def found(pack: Path, qapp: QGuiApplication) -> Found:
    """What is too long in the sample pack, as it is by then."""
    return lambda: _found(pack)


def _found(pack: Path) -> list[Finding]:
    _, report = examine(pack, looks=(text_too_long,))
    return [each for each in report.notes if each.id == TOO_LONG]


@pytest.fixture(scope="module")
def easels(qapp: QGuiApplication) -> Iterator[dict[Glass, Easel]]:
    """A window for each glass."""
    made = {glass: Easel(None, glass.width, glass.height) for glass in GLASSES}
    yield made
    for easel in made.values():
        easel.close()


def _written(root: Path, tag: str, sentence: str) -> Path:
    """A pack in one language, with a sentence of one's own."""
    skeleton.write(
        root,
        id="org.example.long",
        title="Long",
        publisher="Example",
        language=tag,
        version="1.0.0",
    )
    spoil(root / "cards/welcome.md", "Each heading begins a page. A page holds one idea.", sentence)
    return root


def _stumbles(library: Library, tag: str, glass: Glass, easel: Easel) -> bool:
    """Whether anything is wrong on a leaf of the card, drawn with the largest text."""
    looks = replace(Settings().screen, text_scale=2.0)
    here = world(replace(Settings(), screen=looks), library, glass, tag)
    for shown in card_leaves(here, tag, "welcome"):
        easel.show(unmoved(shown))
        if list(stumbles(easel.window, glass.unit)):
            return True
    return False


@pytest.mark.parametrize(
    ("tag", "glass"),
    some(product(GROWING, GLASSES), lambda place: place in (0, 2)),
    ids=lambda value: {GLASSES[0]: "lying", GLASSES[1]: "upright"}.get(value),
)
def test_a_text_is_named_exactly_when_it_leaves_its_place(
    tmp_path: Path, easels: dict[Glass, Easel], tag: str, glass: Glass
) -> None:
    word, counts = GROWING[tag]
    said, seen = [], []
    for count in counts:
        root = _written(tmp_path / str(count), tag, (word * count).strip() + ".")
        where = f"{glass.width}x{glass.height}"
        said.append(any("/names" not in each.what and where in each.what for each in _found(root)))
        compile_pack(examine(root)[0], tmp_path / f"{count}-built")
        library = Library(tmp_path / f"{count}-built")
        seen.append(_stumbles(library, tag, glass, easels[glass]))
    assert said == seen, [*zip(counts, said, seen, strict=True)]
    assert seen[0] is False and seen[-1] is True


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    some(PLACES.values(), lambda place: place % 3 == 0),
    ids=list(PLACES),
)
def test_every_kind_of_text_is_looked_at(
    pack: Path, found: Found, name: str, old: str, new: str, line: int
) -> None:
    spoil(pack / name, old, new.strip())
    assert {(each.path, each.line) for each in found()} == {(str(pack / name), line)}
    assert any("too long for its place on" in each.what for each in found())


def test_what_fits_is_not_named(found: Found) -> None:
    assert found() == []


def test_a_translation_is_named_where_it_is_written(pack: Path, found: Found) -> None:
    spoil(pack / "locales/es/pack.po", '"El tejido puede superponerse."', f'"{LONG * 2}"')
    assert {(each.path, each.line) for each in found()} == {(str(pack / "locales/es/pack.po"), 64)}


def test_a_button_that_no_line_of_a_tile_holds_is_named(pack: Path, found: Found) -> None:
    spoil(pack / "cards/your-day.md", '"What happens today"', '"Untersuchungsergebnisse"')
    (first, *_) = found()
    assert first.line == 4
    assert first.what.startswith("your-day/button: a word is wider than its line on")
    assert first.mend == "use a shorter word"


def test_a_language_without_its_font_is_passed_over_once(
    pack: Path, found: Found, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(pack / "cards/closer-look.md", "- Tissue can overlap.", f"- {LONG * 2}")
    there = [name for name in QFontDatabase.families() if name != "Noto Sans"]
    monkeypatch.setattr(QFontDatabase, "families", lambda: there)
    (finding,) = found()
    assert finding.path == str(pack / "pack.toml")
    assert finding.what == "whether texts fit was not looked at in en, es, without Noto Sans"
    assert finding.mend == "install fonts-noto-core and fonts-noto-cjk"


def test_a_waiver_is_not_blamed_for_what_was_not_looked_at(pack: Path) -> None:
    with (pack / "pack.toml").open("a") as file:
        file.write(f'[[waive]]\ncheck = "{TOO_LONG}"\nwhere = "closer-look"\nreason = "Known."\n')
    assert not [each for each in examine(pack)[1].notes if each.id == "waiver"]
    _, report = examine(pack, looks=(text_too_long,))
    assert [each.id for each in report.notes if "waives nothing" in each.what] == ["waiver"]
