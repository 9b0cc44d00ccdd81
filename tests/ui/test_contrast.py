"""What stands out in a picture, and what is said where nothing does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.assets import BUNDLED_PACK
from kiosk.content import skeleton
from kiosk.content.check import examine
from kiosk.errors import Finding
from kiosk.ui.contrast import CONTRAST, edges, illustration_contrast

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"
BUNDLED = Path(__file__).parents[2] / "assets" / "packs" / BUNDLED_PACK
SIDE = 240
LENS = "images/lens.svg"
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 206">
<rect width="240" height="206" fill="{ground}"/>
<circle cx="120" cy="103" r="60" fill="{figure}" {line}/></svg>"""

Found = Callable[[Path], list[Finding]]


@pytest.fixture
def found(qapp: QGuiApplication) -> Found:
    """What is said of the pictures of a pack."""

    def look(pack: Path) -> list[Finding]:
        _, report = examine(pack, looks=(illustration_contrast,))
        return [each for each in report.notes if each.id == CONTRAST]

    return look


@pytest.fixture
def drawing(tmp_path: Path, qapp: QGuiApplication) -> Callable[..., Path]:
    """A round figure on a ground of another colour."""

    def draw(ground: str, figure: str, line: str = "") -> Path:
        file = tmp_path / "drawing.svg"
        file.write_text(DRAWING.format(ground=ground, figure=figure, line=line))
        return file

    return draw


@pytest.fixture
def lens(tmp_path: Path) -> Callable[..., Path]:
    """The sample pack with a lens drawn anew, in each theme that is named."""

    def draw(**themes: tuple[str, str]) -> Path:
        pack = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
        for theme, (ground, figure) in themes.items():
            name = "lens.svg" if theme == "light" else f"lens.{theme}.svg"
            text = DRAWING.format(ground=ground, figure=figure, line="")
            (pack / "images" / name).write_text(text)
        return pack

    return draw


# #767676 on white is the grey of 4.54:1; #949494 has 3.03:1 and #969696 2.96:1.
@pytest.mark.parametrize(("grey", "strong"), [("#949494", True), ("#969696", False)])
def test_three_to_one_stands_out(drawing: Callable[..., Path], grey: str, strong: bool) -> None:
    seen = edges(drawing("#FFFFFF", grey), "light")
    assert (seen.strong > 0) is strong
    assert seen.all > 1


def test_colours_of_one_lightness_do_not_stand_out(drawing: Callable[..., Path]) -> None:
    seen = edges(drawing("#D00000", "#008000"), "light")
    assert seen.strong == 0


def test_an_outline_makes_a_figure_stand_out(drawing: Callable[..., Path]) -> None:
    line = 'stroke="#FFFFFF" stroke-width="5"'
    seen = edges(drawing("#000000", "#000000", line), "contrast")
    assert seen.share > 0.5


def test_a_picture_lies_before_the_wall_of_its_theme(drawing: Callable[..., Path]) -> None:
    file = drawing("none", "#14302D")
    strong = [edges(file, theme).strong > 1 for theme in ("light", "dark")]
    assert strong == [True, False]


def test_a_photograph_is_looked_at_too(tmp_path: Path, qapp: QGuiApplication) -> None:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    for at in range(SIDE * SIDE):
        if at % SIDE < SIDE // 2:
            image.setPixelColor(at % SIDE, at // SIDE, QColor("#000000"))
    image.save(str(tmp_path / "halves.png"))
    seen = edges(tmp_path / "halves.png", "light")
    assert seen.strong > 0.5


@pytest.mark.parametrize("held", [None, "no drawing"])
def test_a_picture_that_cannot_be_read_is_left_to_the_checks_of_form(
    lens: Callable[..., Path], found: Found, held: str | None
) -> None:
    pack = lens()
    (pack / LENS).unlink()
    (pack / "images/lens.dark.svg").unlink()
    if held is not None:
        (pack / LENS).write_text(held)
    assert not [each for each in found(pack) if "lens" in each.path]


def test_the_pictures_that_came_along_stand_out(found: Found) -> None:
    assert found(BUNDLED) == []


def test_the_light_pictures_that_came_along_are_too_soft_for_the_strongest_contrast(
    tmp_path: Path, found: Found
) -> None:
    pack = Path(shutil.copytree(BUNDLED, tmp_path / "pack"))
    for file in (pack / "images").glob("*.contrast.svg"):
        file.unlink()
    names = {Path(each.path).name for each in found(pack)}
    assert {"hare.svg", "lens.svg", "morning.svg", "journey.svg"} <= names


def test_a_new_pack_stands_out(tmp_path: Path, found: Found) -> None:
    skeleton.write(
        tmp_path / "new", id="org.example.new", title="New", publisher="Example Breast Clinic",
        language="en", version="1.0.0",
    )  # fmt: skip
    assert found(tmp_path / "new") == []


def test_a_picture_of_one_lightness_is_named_with_its_themes(
    lens: Callable[..., Path], found: Found
) -> None:
    pack = lens(light=("#BFDCE8", "#C2DCC9"), dark=("#0F211F", "#F4F1E6"))
    (finding,) = (each for each in found(pack) if each.path == str(pack / LENS))
    assert finding.line == 0
    assert (
        finding.what == "hardly anything reaches a contrast of 3:1 in the colours light, contrast"
    )
    assert "at least 3:1" in finding.mend


def test_a_version_of_a_theme_is_named_by_its_own_file(
    lens: Callable[..., Path], found: Found
) -> None:
    pack = lens(
        light=("#FFFFFF", "#14302D"), dark=("#0F211F", "#1B3532"), contrast=("#000000", "#FFFFFF")
    )
    named = [Path(each.path).name for each in found(pack) if "lens" in each.path]
    assert named == ["lens.dark.svg"]


def test_what_is_soft_asks_for_a_version_in_lines(tmp_path: Path, found: Found) -> None:
    pack = Path(shutil.copytree(BUNDLED, tmp_path / "pack"))
    (pack / "images/hare.contrast.svg").unlink()
    (finding,) = found(pack)
    assert finding.path == str(pack / "images/hare.svg")
    assert finding.what == "only 7% of the edges reach a contrast of 3:1 in the colours contrast"
    assert finding.mend == "draw hare.contrast.svg in white lines on black"
