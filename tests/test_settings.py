import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk import settings
from kiosk.errors import SettingsError
from kiosk.settings import Content, Screen, Session, Settings, Site, Speech


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    assert settings.load(None, {"XDG_CONFIG_HOME": str(tmp_path)}) == Settings()


def test_the_file_named_comes_before_the_user_s(tmp_path: Path) -> None:
    named, home = tmp_path / "named.toml", tmp_path / "kiosk"
    home.mkdir()
    (home / "kiosk.toml").write_text("[screen]\ndpi = 100\n")
    environ = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert settings.load(None, environ).screen.dpi == 100
    named.write_text("[screen]\ndpi = 120\n")
    assert settings.load(named, environ).screen.dpi == 120


def test_the_user_s_file_comes_before_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = tmp_path / "system.toml"
    system.write_text('[screen]\ntheme = "dark"\n')
    monkeypatch.setattr(settings, "SYSTEM_FILE", system)
    assert settings.load(None, {"HOME": str(tmp_path)}).screen.theme == "dark"
    own = tmp_path / ".config" / "kiosk" / "kiosk.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[screen]\ntheme = "contrast"\n')
    assert settings.load(None, {"HOME": str(tmp_path)}).screen.theme == "contrast"


def test_whole_numbers_are_numbers() -> None:
    scale = settings.read("[screen]\ntext_scale = 2\n", "k.toml").screen.text_scale
    assert scale == 2.0
    assert isinstance(scale, float)


def test_a_site_writes_its_own_texts_by_language() -> None:
    text = (
        '[site]\nclinic = "A"\n[site.variables.es]\nphone = "555"\n[site.variables]\nfr.x = "y"\n'
    )
    site = settings.read(text, "k.toml").site
    assert site.variables == {"es": {"phone": "555"}, "fr": {"x": "y"}}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("[screen]\n\nthem = 1\n", "3: unknown setting in [screen] `them` - write `theme`"),
        ("[scren]\n", "1: unknown section `scren` - write `screen`"),
        ("screen = 3\n", "1: `screen` is a value - write it as a section: [screen]"),
        ("[site]\nclinic = 3\n", "2: `clinic` is 3 - write text in quotation marks"),
        ("[screen]\nwindowed = 1\n", "2: `windowed` is 1 - write true or false"),
        ("[screen]\ndpi = true\n", "2: `dpi` is true - write a whole number"),
        ("[screen]\ndpi = 92.5\n", "2: `dpi` is 92.5 - write a whole number"),
        ("[screen]\ndpi = 59\n", "2: `dpi` is 59 - write 60 to 300"),
        ("[speech]\nspeed = nan\n", "2: `speed` is nan - write 0.6 to 1.6"),
        ("[speech]\nspeed = '1'\n", '2: `speed` is "1" - write a number'),
        (
            "[speech]\nspeaker = 'off'\n",
            '2: `speaker` is "off" - write one of "ask", "always", "never"',
        ),
        ("[screen]\nsize = '1x1'\n", '2: `size` is "1x1" - write "1920x1080" or the like'),
        ("[content]\nlanguages = 'en'\n", '2: `languages` is "en" - write a list: ["en", "es"]'),
        ("[content]\nlanguages = [1]\n", '2: `languages` is [1] - write a list: ["en", "es"]'),
        ("[site.variables.es]\na = 1\n", "2: `a` is 1 - write text in quotation marks"),
        (
            "[site.variables]\nes = 1\n",
            '2: `es` is 1 - write it like [site.variables.es], then name = "text"',
        ),
        ("[screen\n", "1: not valid TOML"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(text: str, finding: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings.read(text, "kiosk.toml")
    assert str(refused.value).startswith(f"kiosk.toml:{finding}")


def test_every_finding_of_a_file_comes_at_once() -> None:
    text = "[screen]\ndpi = 1\nx = 2\n[session]\nwarn_after_s = 1\nanswer_within_s = 1\n"
    with pytest.raises(SettingsError) as refused:
        settings.read(text, "kiosk.toml")
    assert [each.line for each in refused.value.findings] == [2, 3, 5, 6]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml:.*No such file"):
        settings.load(tmp_path / "none.toml", {})
    (tmp_path / "latin.toml").write_bytes(b'[site]\nclinic = "\xe9"\n')
    with pytest.raises(SettingsError, match=r"latin\.toml:.*save it as UTF-8"):
        settings.load(tmp_path / "latin.toml", {})


_TEXT = some.text(some.characters(exclude_categories=["Cs"]))
_SITE = some.builds(
    Site,
    clinic=_TEXT,
    variables=some.dictionaries(_TEXT, some.dictionaries(_TEXT, _TEXT, max_size=2), max_size=2),
)
_CONTENT = some.builds(Content, pack=_TEXT, languages=some.lists(_TEXT).map(tuple))
_SCREEN = some.builds(Screen, dpi=some.integers(60, 300), text_scale=some.just(1.25))
_SPEECH = some.builds(Speech, speed=some.floats(0.6, 1.6), volume=some.floats(0, 1))


@given(some.builds(Settings, site=_SITE, content=_CONTENT, screen=_SCREEN, speech=_SPEECH))
def test_a_listing_reads_back_as_the_same_settings(chosen: Settings) -> None:
    assert settings.read(chosen.describe(), "kiosk.toml") == chosen


def test_a_listing_names_every_setting_with_its_help() -> None:
    lines = Settings().describe().split("\n")
    for section in dataclasses.fields(Settings):
        assert f"[{section.name}]" in lines
    at = lines.index("warn_after_s = 120")
    assert lines[at - 1] == "# s untouched until it asks: 30 to 900"


def test_defaults_are_within_their_own_rules() -> None:
    for section in (Site, Content, Screen, Session, Speech, settings.Input):
        for declared in dataclasses.fields(section):
            value = getattr(section(), declared.name)
            assert settings.rule(section, declared.name).allows(value), declared.name


def test_state_is_kept_where_it_is_told_to_be(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path), "HOME": "/home/kiosk"}
    assert settings.state_dir(Path("here"), environ) == Path("here")
    assert settings.state_dir(None, environ) == tmp_path / "kiosk"


def test_state_is_kept_for_the_system_only_where_it_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "SYSTEM_STATE", tmp_path)
    assert settings.state_dir(None, {"HOME": "/home/kiosk"}) == tmp_path
    monkeypatch.setattr(settings, "SYSTEM_STATE", tmp_path / "none")
    assert settings.state_dir(None, {"HOME": "/home/kiosk"}) == Path(
        "/home/kiosk/.local/state/kiosk"
    )


@pytest.mark.parametrize("ms", [0, 500, 1499, 5000])
def test_a_pointer_rests_for_half_a_second_at_least_or_presses_nothing(ms: int) -> None:
    assert settings.read(f"[input]\ndwell_ms = {ms}\n", "k.toml").input.dwell_ms == ms


@pytest.mark.parametrize("ms", [-1, 1, 499, 5001])
def test_a_pointer_that_would_press_at_once_is_refused(ms: int) -> None:
    with pytest.raises(SettingsError) as wrong:
        settings.read(f"[input]\ndwell_ms = {ms}\n", "k.toml")
    assert "0, or 500 to 5000" in str(wrong.value)
