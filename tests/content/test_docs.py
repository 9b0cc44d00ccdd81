"""What docs/writing-packs.md shows an educator can be built as it stands there."""

import re
from pathlib import Path

import pytest

from kiosk.content import png, svg
from kiosk.content.check import examine
from kiosk.content.skeleton import write
from tests.content.spoiling import spoil

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/writing-packs.md").read_text(encoding="utf-8")
FIGURES = re.findall(r"^    ```.*?^    ```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    folder = tmp_path / "our-clinic"
    about = {"id": "org.example.our-clinic", "title": "Your visit", "language": "en"}
    write(folder, publisher="Example Breast Clinic", version="2026.11.1", **about)
    (source,) = re.findall(r"^    (\[sources\.STUDY\]\n(?:    .*\n)+)", GUIDE, re.MULTILINE)
    with (folder / "pack.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + source.replace("\n    ", "\n"))
    for name in ("hare", "hare-on-grass"):
        window = (folder / "images/window.svg").read_bytes()
        (folder / f"images/{name}.svg").write_bytes(window)
    return folder


def test_there_is_a_figure_of_each_kind() -> None:
    kinds = [figure.split()[0] for figure in FIGURES]
    assert set(kinds) == {
        f"```{kind}"
        for kind in ("icon-array", "steps", "compare", "breathing", "questions", "terms")
    }


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.split()[0].strip("`"))
def test_every_figure_can_be_built(skeleton: Path, figure: str) -> None:
    written = figure.replace("\n    ", "\n").strip()
    spoil(skeleton / "cards/welcome.md", "{desk} {#ask}", "{desk} {#ask}\n\n" + written)
    _, report = examine(skeleton)
    assert [str(each) for each in report.errors] == []


def test_the_card_it_shows_is_the_one_a_new_pack_begins_with(skeleton: Path) -> None:
    card = (skeleton / "cards/welcome.md").read_text(encoding="utf-8")
    begin = GUIDE.index("    +++")
    shown = GUIDE[begin : GUIDE.index("![The page this makes", begin)].replace("\n    ", "\n")
    said = [line for line in shown.strip().splitlines() if line]
    kept = [line for line in card.splitlines() if line and not line.startswith("#  ")]
    assert [line for line in said if line not in kept] == []


def test_every_picture_of_the_guide_is_there() -> None:
    for name in re.findall(r"\]\((pictures/[^)]+)\)", GUIDE):
        assert (ROOT / "docs" / name).is_file()


def test_the_limits_of_pictures_are_those_of_the_program() -> None:
    for said in (
        f"{svg.SHAPES_EACH} shapes, {svg.NUMBERS} numbers in all and {svg.NUMBERS_EACH} in one shape",
        f"groups {svg.DEPTH} deep, a file of {svg.BYTES // 2**20} MiB",
        f"A PNG: {png.SIDE} pixels wide and high",
        f"not interlaced, a file of {png.BYTES // 2**20} MiB",
    ):
        assert said in GUIDE
