"""`kiosk pack sign-off`, as a clinician or a translator types it."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


def sign_off(pack: Path, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["pack", "sign-off", str(pack), *arguments], input=typed)


CLINICIAN = ("--role", "clinician", "--name", "Lead radiologist")
TRANSLATOR = ("--role", "translator", "--name", "Clinic translator")


def test_it_asks_what_is_signed_before_anything_is_written(pack: Path) -> None:
    asked = sign_off(pack, *CLINICIAN, typed="n\n")
    assert asked.exit_code == 1
    assert "English: pack, closer-look, your-day" in asked.output
    assert "right for your patients?" in asked.output
    assert not (pack / "reviews").exists()
    done = sign_off(pack, *CLINICIAN, typed="y\n")
    assert done.exit_code == 0
    assert (pack / "reviews/en.toml").is_file()


def test_it_says_as_json_what_was_signed(pack: Path) -> None:
    done = sign_off(pack, *TRANSLATOR, "--lang", "es", "--until", "2027-11-30", "--yes", "--json")
    said = json.loads(done.stdout)
    assert said["parts"] == ["pack", "closer-look", "your-day"]
    assert (said["language"], said["until"]) == ("es", "2027-11-30")
    assert said["on"] == datetime.now(UTC).date().isoformat()


def test_what_is_not_whole_is_left_out_and_named(pack: Path) -> None:
    done = sign_off(pack, *TRANSLATOR, "--lang", "zh-Hans", "--yes", "--json")
    assert json.loads(done.stdout)["parts"] == ["pack", "closer-look"]
    assert "Not whole in 简体中文, and left out: your-day" in done.stderr


def test_status_counts_what_is_signed_and_what_has_changed_since(pack: Path) -> None:
    sign_off(pack, *CLINICIAN, "--yes")
    spoil(pack / "cards/closer-look.md", "A fold can hide a spot.", "A fold may hide a spot.")
    told = CliRunner().invoke(main, ["pack", "status", str(pack)]).output
    (english,) = (line for line in told.splitlines() if line.startswith("en "))
    assert "1 of 2, 1 changed" in english


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((*TRANSLATOR, "--yes"), 1, "nobody translated it into en - name the translation"),
        ((*CLINICIAN, "--card", "moon", "--yes"), 1, "moon cannot be read whole in en"),
        (
            (*TRANSLATOR, "--lang", "zh-Hans", "--card", "your-day", "--yes"),
            1,
            "your-day cannot be",
        ),
        ((*TRANSLATOR, "--lang", "ko", "--yes"), 1, "nothing can be read whole in ko"),
        (("--role", "clinician", "--name", " ", "--yes"), 2, "write who signs"),
        (("--role", "chef", "--name", "A", "--yes"), 2, "'chef' is not one of"),
        ((*CLINICIAN, "--until", "soon", "--yes"), 2, "soon"),
    ],
)
def test_what_cannot_be_signed_is_refused_in_a_sentence(
    pack: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    refused = sign_off(pack, *arguments)
    assert refused.exit_code == code
    assert said in refused.output
    assert not (pack / "reviews").exists()


def test_a_pack_with_an_error_is_not_signed(pack: Path) -> None:
    spoil(pack / "cards/closer-look.md", "{#overlap}", "")
    refused = sign_off(pack, *CLINICIAN, "--yes")
    assert refused.exit_code == 1
    assert "closer-look.md:" in refused.output
    assert not (pack / "reviews").exists()
