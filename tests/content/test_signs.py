"""Sign-language videos of a pack: what belongs together, for whom each is, and what the check asks for."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import bundle
from kiosk.content.build import compile_pack
from kiosk.content.cache import compiled
from kiosk.content.check import examine
from kiosk.content.library import Library
from kiosk.content.model import CAPTION, Signs
from kiosk.content.store import Store
from kiosk.content.walk import signed
from kiosk.errors import Finding
from tests.clips import clip
from tests.content.spoiling import spoil
from tests.content.versions import files

FOLDER = "signs/ase/closer-look"
VIDEO = f"{FOLDER}/common.webm"
SCRIPT = f"{FOLDER}/common.en.vtt"
CARD = "cards/closer-look.md"
CAPTIONS = """WEBVTT

00:00.200 --> 00:00.500
Many people are
asked back.

00:00.500 --> 00:00.900
It is not a result.
"""
DECLARED = """
[signs.ase]
name = "American Sign Language (ASL)"
transcript = "page"
"""


@pytest.fixture
def pack(pack: Path) -> Path:
    """The sample pack, its first page signed."""
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(DECLARED)
    clip(pack / VIDEO)
    (pack / SCRIPT).write_text(CAPTIONS, encoding="utf-8")
    shutil.rmtree(pack / "narration")
    return pack


def errors(pack: Path) -> list[Finding]:
    return list(examine(pack)[1].errors)


def shown(pack: Path, language: str, tmp_path: Path) -> Signs | None:
    """The video of the first page, as a reader of a language gets it."""
    library = Library(compiled(pack, tmp_path / "cache"))
    return next(iter(signed(library.card(language, "closer-look"))), None)


def test_a_page_with_a_video_captions_and_a_transcript_passes(pack: Path) -> None:
    assert errors(pack) == []


def test_a_reader_gets_the_video_with_its_captions(pack: Path, tmp_path: Path) -> None:
    found = shown(pack, "en", tmp_path)
    assert found is not None
    assert (found.tag, found.name) == ("ase", "American Sign Language (ASL)")
    assert (found.width, found.height, found.rate) == (320, 180, 25)
    assert Path(found.file).read_bytes() == (pack / VIDEO).read_bytes()
    assert [(each.start, each.end, each.text) for each in found.captions] == [
        (200, 500, "Many people are asked back."),
        (500, 900, "It is not a result."),
    ]
    assert (found.transcript, found.told) == ("common", "")


def test_sixty_pictures_a_second_are_shown_as_thirty(pack: Path, tmp_path: Path) -> None:
    clip(pack / VIDEO, rate=60)
    found = shown(pack, "en", tmp_path)
    assert found is not None
    assert found.rate == pytest.approx(30, abs=0.1)


# For whom


def test_a_video_for_all_has_the_packs_own_captions_where_there_are_no_others(
    pack: Path, tmp_path: Path
) -> None:
    found = shown(pack, "es", tmp_path)
    assert found is not None
    assert (found.told, found.captions[1].text) == ("en", "It is not a result.")


def test_captions_are_those_of_the_readers_language(pack: Path, tmp_path: Path) -> None:
    (pack / FOLDER / "common.es.vtt").write_text(CAPTIONS.replace("It is not", "No es"))
    found = shown(pack, "es", tmp_path)
    assert found is not None
    assert (found.told, found.captions[1].text) == ("", "No es a result.")


def test_a_sign_language_can_be_for_some_readers_alone(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "pack.toml", '(ASL)"', '(ASL)"\nlanguages = ["en"]')
    assert shown(pack, "en", tmp_path) is not None
    assert shown(pack, "es", tmp_path) is None


def test_a_video_made_for_a_reader_comes_before_one_for_all(pack: Path, tmp_path: Path) -> None:
    mexican = DECLARED.replace("ase", "mfs").replace("transcript", 'languages = ["es"]\ntranscript')
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(mexican)
    shutil.copytree(pack / "signs/ase", pack / "signs/mfs")
    (pack / "signs/mfs/closer-look/common.en.vtt").rename(
        pack / "signs/mfs/closer-look/common.es.vtt"
    )
    assert errors(pack) == []
    tags = [found.tag for tag in ("en", "es") if (found := shown(pack, tag, tmp_path))]
    assert tags == ["ase", "mfs"]


def test_what_is_signed_may_stand_on_a_page_of_its_own(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "pack.toml", 'transcript = "page"\n', "")
    spoil(pack / CARD, "{#common}", '{#common transcript="numbers"}')
    assert errors(pack) == []
    found = shown(pack, "en", tmp_path)
    assert found is not None
    assert found.transcript == "numbers"


# What is missing, or does not belong


def _gone(name: str) -> Callable[[Path], None]:
    return lambda pack: (pack / name).unlink()


def _moved(name: str, new: str) -> Callable[[Path], None]:
    def move(pack: Path) -> None:
        (pack / new).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).rename(pack / new)

    return move


def _changed(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda pack: spoil(pack / name, old, new)


def _linked(pack: Path) -> None:
    (pack / VIDEO).unlink()
    (pack / VIDEO).symlink_to("/dev/zero")


def _second(pack: Path) -> None:
    clip((pack / VIDEO).with_suffix(".mp4"))


def _rival(pack: Path) -> None:
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(DECLARED.replace("ase", "bfi"))
    shutil.copytree(pack / "signs/ase", pack / "signs/bfi")


LONG = "x" * (CAPTION + 1)
WRONG: dict[str, tuple[Callable[[Path], None], str, str, str]] = {
    "no captions": (_gone(SCRIPT), "sign-captions", VIDEO, "has no captions in en"),
    "captions for whom": (
        _changed("pack.toml", '(ASL)"', '(ASL)"\nlanguages = ["en", "es"]'),
        "sign-captions", VIDEO, "has no captions in es",
    ),
    "no cue": (_changed(SCRIPT, CAPTIONS, "WEBVTT\n"), "sign-captions", SCRIPT, "no captions in it"),
    "too wide": (
        _changed(SCRIPT, "It is not a result.", LONG), "sign-captions", SCRIPT, "81 letters",
    ),
    "too wide in Chinese": (
        _changed(SCRIPT, "It is not a result.", "请" * 41), "sign-captions", SCRIPT, "82 letters",
    ),
    "beyond the end": (
        _changed(SCRIPT, "00:00.900", "00:09.000"), "sign-captions", SCRIPT, "after the video has",
    ),
    "overlapping": (
        _changed(SCRIPT, "00:00.500 -->", "00:00.300 -->"), "sign-captions", SCRIPT, "begins before",
    ),
    "no transcript": (
        _changed("pack.toml", 'transcript = "page"', ""), "sign-transcript", VIDEO, "no transcript",
    ),
    "transcript nowhere": (
        _changed(CARD, "{#common}", '{#common transcript="nowhere"}'),
        "sign-transcript", CARD, '"nowhere" is no page',
    ),
    "no video": (_gone(VIDEO), "sign-format", SCRIPT, "no video of this name"),
    "two videos": (_second, "sign-format", f"{FOLDER}/common.mp4", "a second video"),
    "link": (_linked, "sign-format", VIDEO, "not a file of its own"),
    "another form": (
        _moved(VIDEO, f"{FOLDER}/common.mov"), "sign-format", f"{FOLDER}/common.mov", "no video a kiosk",
    ),
    "captions of no language": (
        _moved(SCRIPT, f"{FOLDER}/common.vtt"), "sign-format", f"{FOLDER}/common.vtt", "no captions",
    ),
    "name": (
        _moved(VIDEO, f"{FOLDER}/Common.webm"), "sign-format", f"{FOLDER}/Common.webm", "not a name",
    ),
    "asl": (_moved("signs/ase", "signs/asl"), "sign-format", "signs/asl", 'sign language "asl"'),
    "no card": (
        _moved(FOLDER, "signs/ase/first-look"), "sign-format", "signs/ase/first-look/common.webm", "no card",
    ),
    "no page": (
        _moved(VIDEO, f"{FOLDER}/hidden.webm"), "sign-format", f"{FOLDER}/hidden.webm", "no page hidden",
    ),
    "loose": (_moved(VIDEO, "signs/common.webm"), "sign-format", "signs/common.webm", "no sign language"),
    "loose in a language": (
        _moved(VIDEO, "signs/ase/common.webm"), "sign-format", "signs/ase/common.webm", "no card",
    ),
    "not declared": (
        _changed("pack.toml", DECLARED, ""), "sign-format", VIDEO, "does not say what ase is",
    ),
    "no name": (
        _changed("pack.toml", 'name = "American Sign Language (ASL)"\n', ""),
        "pack-format", "pack.toml", "name is missing",
    ),
    "transcript in the air": (
        _changed("pack.toml", '"page"', '"video"'), "pack-format", "pack.toml", 'transcript "video"',
    ),
    "written language": (
        _changed("pack.toml", "[signs.ase]", "[signs.eng]"), "pack-format", "pack.toml", 'language "eng"',
    ),
    "rival": (_rival, "sign-format", "signs/bfi/closer-look/common.webm", "for the same readers"),
}  # fmt: skip


@pytest.mark.acr("1.2.1", "1.2.8")
@pytest.mark.parametrize(("wrong", "check", "place", "what"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_said_under_the_name_of_its_check(
    pack: Path, wrong: Callable[[Path], None], check: str, place: str, what: str
) -> None:
    wrong(pack)
    found = [each for each in errors(pack) if each.id == check and what in each.what]
    assert found, [str(each) for each in errors(pack)]
    assert found[0].path == str(pack / place)
    assert found[0].mend


def test_a_broken_video_stops_the_pack(pack: Path) -> None:
    (pack / VIDEO).write_bytes(b"\x7fELF" + bytes(1000))
    (found,) = errors(pack)
    assert (found.what, found.id) == ("no WebM video", "sign-format")


# As one file, and installed


def test_the_same_pack_gives_the_same_bytes(pack: Path, tmp_path: Path) -> None:
    packs = []
    for name in ("one", "two"):
        compile_pack(examine(pack)[0], tmp_path / name)
        bundle.write(tmp_path / name, tmp_path / f"{name}.kpack")
        packs.append((tmp_path / f"{name}.kpack").read_bytes())
    assert packs[0] == packs[1]


def test_it_is_installed_with_its_videos(pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "signed.kpack"
    bundle.write(compiled(pack, tmp_path / "cache"), file)
    done = Store(tmp_path / "store").install(file)
    (installed,) = signed(Library(tmp_path / "store/packs" / done.digest).card("en", "closer-look"))
    assert Path(installed.file).read_bytes() == (pack / VIDEO).read_bytes()


def test_a_new_video_makes_the_folder_new(pack: Path, tmp_path: Path) -> None:
    before = compiled(pack, tmp_path / "cache")
    clip(pack / VIDEO, picture="testsrc2")
    assert compiled(pack, tmp_path / "cache") != before


def test_one_that_is_gone_is_not_shown(pack: Path, tmp_path: Path) -> None:
    built = compiled(pack, tmp_path / "cache")
    (built / VIDEO).unlink()
    assert signed(Library(built).card("en", "closer-look")) == ()
    assert [name for name in files(built) if "signs" in name] == []
