"""`kiosk pack` as an author or a translator uses it."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main, progress
from kiosk.content.cache import compiled
from kiosk.content.library import Library
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the sample pack."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


def _kiosk(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["pack", *map(str, arguments)])


def test_check_says_what_a_good_pack_holds(pack: Path) -> None:
    result = _kiosk("check", pack)
    assert result.exit_code == 0
    last = "2 cards; whole in en 2, es 2, zh-Hans 1; 0 errors, 14 warnings"
    assert result.stdout.splitlines()[-1] == last
    assert "warning review-missing\n" in result.stdout


def test_a_quick_check_draws_nothing(pack: Path) -> None:
    result = _kiosk("check", pack, "--quick")
    assert "illustration-contrast" not in result.stdout
    assert result.stdout.endswith("; 0 errors, 11 warnings\n")


def test_check_prints_every_finding_and_exits_1(pack: Path) -> None:
    spoil(pack / "cards/closer-look.md", " {#hide}", "")
    spoil(pack / "pack.toml", "format = 1", "format = 2")
    result = _kiosk("check", pack, "--level", "error")
    assert result.exit_code == 1
    mend = 'add one, or run "kiosk pack ids"'
    assert result.stdout.splitlines() == [
        "error pack-format",
        f"  {pack}/pack.toml:1: format 2 - write format = 1",
        "",
        "error card-format",
        f"  {pack}/cards/closer-look.md:19: a list item has no {{#id}} - {mend}",
        "",
        "2 errors, 16 warnings",
    ]


def test_check_speaks_json(pack: Path) -> None:
    spoil(pack / "pack.toml", "format = 1", "format = 2")
    result = _kiosk("check", pack, "--json")
    said = json.loads(result.stdout)
    assert result.exit_code == 1
    assert said["findings"][0] == {
        "id": "pack-format",
        "level": "error",
        "path": str(pack / "pack.toml"),
        "line": 1,
        "what": "format 2",
        "mend": "write format = 1",
    }
    assert {each["level"] for each in said["findings"][1:]} == {"warning"}


def test_check_leaves_warnings_out_of_json_where_only_errors_count(pack: Path) -> None:
    result = _kiosk("check", pack, "--json", "--level", "error")
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"findings": [], "waived": 0})


def test_check_says_what_it_cannot_draw(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.ui.looks", None)
    findings = json.loads(_kiosk("check", pack, "--json").stdout)["findings"]
    unseen = [each for each in findings if "nothing can be drawn here" in each["what"]]
    assert [each["id"] for each in unseen] == ["text-too-long", "illustration-contrast"]
    assert {each["path"] for each in unseen} == {str(pack / "pack.toml")}


def test_check_counts_what_was_waived(pack: Path) -> None:
    with (pack / "pack.toml").open("a") as file:
        file.write(
            '[[waive]]\ncheck = "risk-framing"\nwhere = "closer-look"\nreason = "A sample."\n'
        )
    result = _kiosk("check", pack)
    assert result.exit_code == 0
    assert result.stdout.endswith("; 0 errors, 13 warnings, 1 waived\n")
    assert "risk-framing" not in result.stdout


def test_the_bundled_pack_has_no_error_and_only_waits_for_a_review() -> None:
    bundled = Path(__file__).parents[2] / "assets/packs/mammogram-callback"
    said = json.loads(_kiosk("check", bundled, "--json").stdout)
    assert {each["id"] for each in said["findings"]} <= {"review-missing"}


def test_extract_writes_the_template_once(pack: Path) -> None:
    template = pack / "locales/pack.pot"
    template.unlink()
    assert _kiosk("extract", pack).exit_code == 0
    first = template.read_bytes()
    assert b'msgctxt "closer-look/thousand/called-back/note"' in first
    assert _kiosk("extract", pack).exit_code == 0
    assert template.read_bytes() == first


def test_update_makes_a_language_and_keeps_the_others(pack: Path) -> None:
    spoil(pack / "cards/your-day.md", '"We talk"', '"We talk with you"')
    result = _kiosk("update", pack, "--lang", "zh-Hant")
    assert result.exit_code == 0, result.output
    assert 'msgid "We talk with you"' in (pack / "locales/zh_Hant/pack.po").read_text()
    spanish = (pack / "locales/es/pack.po").read_text()
    assert '#, fuzzy\n#| msgid "We talk"\nmsgctxt "your-day/today/talk/title"' in spanish


def test_ids_mends_a_card(pack: Path) -> None:
    spoil(pack / "cards/closer-look.md", " {#hide}", "")
    assert "closer-look.md" in _kiosk("ids", pack).stdout
    assert _kiosk("check", pack).exit_code == 0


def test_build_makes_a_file_the_kiosk_can_open(pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "first-visit.kpack"
    assert _kiosk("build", pack, "-o", file).exit_code == 0
    library = Library(compiled(file, tmp_path / "cache"))
    assert library.languages == ("en", "es", "zh-Hans")


@pytest.mark.parametrize(
    ("command", "steps"),
    [
        (
            "check",
            [
                "Reading the cards",
                "Reading the translations",
                "Checking",
                "Listening to the recordings",
                "Drawing the screens",
                "Looking at the pictures",
            ],
        ),
        (
            "build",
            [
                "Reading the cards",
                "Reading the translations",
                "Checking",
                "Writing the languages",
                "Packing",
            ],
        ),
    ],
)
def test_what_takes_long_is_told_meanwhile(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, steps: list[str]
) -> None:
    monkeypatch.setattr(progress, "SOON_S", 0)
    output = ("-o", tmp_path / "first-visit.kpack") if command == "build" else ()
    told = _kiosk(command, pack, *output).stderr.splitlines()
    assert list(dict.fromkeys(line.partition(":")[0] for line in told)) == steps
    assert any(re.fullmatch(r"Checking: 3 of \d+", line) for line in told)


def test_what_is_quick_is_told_at_its_end(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SOON_S", 3600)
    assert _kiosk("check", pack).stderr == ""


def test_build_refuses_a_broken_pack_and_leaves_no_file(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "pack.toml", "format = 1", "format = 2")
    result = _kiosk("build", pack, "-o", tmp_path / "out" / "broken.kpack")
    assert result.exit_code == 1
    assert f"{pack}/pack.toml:1: format 2" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_new_pack_passes_the_check_and_builds(tmp_path: Path) -> None:
    folder = tmp_path / "Our visit"
    assert _kiosk("new", folder, "--title", "Our visit").exit_code == 0
    assert _kiosk("check", folder).exit_code == 0
    assert 'id = "org.example.our-visit"' in (folder / "pack.toml").read_text()
    assert _kiosk("build", folder, "-o", tmp_path / "our.kpack").exit_code == 0


def test_a_new_pack_takes_no_name_that_is_none(tmp_path: Path) -> None:
    result = _kiosk("new", tmp_path / "new", "--id", "Not A Name")
    assert (result.exit_code, "org.example.first-visit" in result.stderr) == (2, True)


def test_status_shows_how_far_each_language_is(pack: Path) -> None:
    head, english, *_ = _kiosk("status", pack).stdout.splitlines()
    assert head.split()[:2] == ["language", "translated"]
    assert english.split()[0] == "en"
    rows = json.loads(_kiosk("status", pack, "--json").stdout)
    assert {row["language"] for row in rows} == {"en", "es", "ar", "zh-Hans"}


def test_status_says_what_would_speak_each_language_here(pack: Path, tmp_path: Path) -> None:
    assert _kiosk("update", pack, "--lang", "fil").exit_code == 0
    config = tmp_path / "kiosk.toml"
    rows = json.loads(_kiosk("status", pack, "--json").stdout)
    assert {row["language"]: row["voice"] for row in rows} == {
        **dict.fromkeys(("en", "es", "ar", "zh-Hans"), "espeak-ng"),
        "fil": "",
    }
    lines = _kiosk("status", pack).stdout.splitlines()
    assert [line.split()[-1] for line in lines if line.startswith("fil")] == ["nobody"]
    config.write_text('[speech.voices.es]\npiper = "/nowhere/es.onnx"\n')
    rows = json.loads(_kiosk("status", pack, "--json", "--config", config).stdout)
    assert next(row for row in rows if row["language"] == "es")["voice"] == "espeak-ng"


def test_diff_shows_a_reviewer_what_changed(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "cards/closer-look.md", "A fold can hide a spot.", "A fold may hide a spot.")
    page = tmp_path / "changes.html"
    assert "texts changed" in _kiosk("diff", SAMPLE, pack, "-o", page).stdout
    assert "<ins>may</ins>" in page.read_text()
    said = _kiosk("diff", SAMPLE, pack).stdout
    assert "+ A fold may hide a spot." in said
