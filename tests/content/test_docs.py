"""What docs/writing-packs.md shows an educator can be built as it stands there."""

import re
from pathlib import Path

import pytest

from kiosk.content import png, svg, video
from kiosk.content.check import examine
from kiosk.content.model import CAPTION
from kiosk.content.signs import SCRIPT_BYTES
from kiosk.content.skeleton import write
from tests.clips import clip
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


SIGNED = (ROOT / "docs/sign-language.md").read_text(encoding="utf-8")


def test_a_page_signed_as_the_guide_shows_it_is_signed(skeleton: Path) -> None:
    (declared,) = re.findall(r"^    (\[signs\.ase\]\n    name.*\n    transcript.*\n)", SIGNED, re.M)
    with (skeleton / "pack.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + declared.replace("\n    ", "\n"))
    (captions,) = re.findall(r"^    (WEBVTT\n(?:    .*\n|\n)+)", SIGNED, re.M)
    video = clip(skeleton / "signs/ase/welcome/right-place.webm", seconds=5)
    video.with_name("right-place.en.vtt").write_text(captions.replace("\n    ", "\n"))
    assert [str(each) for each in examine(skeleton)[1].errors] == []


def test_a_page_that_says_what_is_signed_is_written_as_the_guide_shows_it(skeleton: Path) -> None:
    (page,) = re.findall(r"^      (## This is common.*)$", SIGNED, re.M)
    (signed,) = re.findall(r"^      (## What is signed.*)$", SIGNED, re.M)
    told = f"{page}\n\nMany are asked back. {{#many}}\n\n{signed}\n\nMany. {{#signed}}\n\n## Y"
    spoil(skeleton / "cards/welcome.md", "## Y", told)
    clip(skeleton / "signs/ase/welcome/common.webm")
    with (skeleton / "pack.toml").open("a", encoding="utf-8") as file:
        file.write('\n[signs.ase]\nname = "ASL"\n')
    script = skeleton / "signs/ase/welcome/common.en.vtt"
    script.write_text("WEBVTT\n\n00:00.100 --> 00:00.900\nMany are asked back.\n")
    assert [str(each) for each in examine(skeleton)[1].errors] == []


def test_the_limits_of_videos_are_those_of_the_program() -> None:
    limits = (ROOT / "docs/installing-packs.md").read_text(encoding="utf-8")
    largest = f"{video.LONG_SIDE} x {video.SHORT_SIDE}"
    one, all = video.VIDEO_BYTES // 2**20, video.VIDEOS_BYTES // 2**20
    for said in (
        f"up to {largest}, lying or upright, and {one} MiB; all videos of a pack {all} MiB",
        f"{video.RATES[0]} to {video.RATES[-1]}; 25 or 30",
        f"up to {video.LONGEST_MINUTES} minutes",
        f"A caption has {CAPTION} letters at most",
    ):
        assert said in SIGNED
    for said in (
        f"{one} MiB, {video.LONGEST_MINUTES} minutes, {largest} px, {video.RATES[-1]} pictures a second",
        f"all sign-language videos together | {all} MiB",
        f"{CAPTION} letters, {SCRIPT_BYTES // 2**10} KiB",
    ):
        assert said in limits


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
