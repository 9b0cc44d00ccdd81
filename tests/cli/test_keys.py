"""`kiosk keys`, as an installer uses it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk import cli
from kiosk.assets import locate


def keys(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, ["keys", *map(str, arguments)])


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A key map of the site's own, in its place."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "kiosk" / "keys.toml"
    own.parent.mkdir()
    own.write_text('help = ["xkb:90", "Key_F18"]\n')
    return own


def test_the_keys_in_force_are_listed_with_the_file_they_come_from(own: Path) -> None:
    rows = json.loads(keys("list", "--json").stdout)
    found = {row["key"]: (row["action"], row["from"]) for row in rows}
    assert len(found) == len(rows)
    assert found["xkb:90"] == found["Key_F18"] == ("help", str(own))
    assert found["xkb:196"] == ("previous", str(locate("keys") / "keypad.toml"))
    assert found["Key_Down"] == ("next", str(locate("keys") / "keyboard.toml"))
    assert found["Key_VolumeUp"] == ("louder", str(locate("keys") / "media.toml"))


def test_a_map_that_kiosk_toml_names_comes_instead(own: Path, tmp_path: Path) -> None:
    other, config = tmp_path / "other.toml", tmp_path / "kiosk.toml"
    other.write_text('next = ["Key_J"]\n')
    config.write_text(f'[input]\nkeys = "{other}"\n')
    listed = keys("list", "--config", config).stdout
    assert ["Key_J", "next", str(other)] in [line.split() for line in listed.splitlines()]
    assert str(own) not in listed


def test_a_good_map_is_told_with_what_changes(own: Path) -> None:
    done = keys("check", own)
    assert (done.exit_code, done.stdout) == (
        0,
        f"{own} can be used: 2 keys.\nKey_F18: previous until now, help\n",
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('nex = ["Key_F1"]\n', "1: unknown action `nex` - write `next`"),
        ('next = ["Key_F1"]\nhelp = ["Key_Fn1"]\n', "2: unknown key `Key_Fn1` - write `Key_F1`"),
        (
            'next = ["xkb:90"]\nhelp = ["xkb:90"]\n',
            "2: `xkb:90` is the key for `next` already, in line 1 - give each key one action",
        ),
    ],
)
def test_a_wrong_map_is_refused_in_a_sentence(own: Path, text: str, wrong: str) -> None:
    own.write_text(text)
    for arguments in (("check", own), ("list",)):
        done = keys(*arguments)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.rstrip("\n") == f"{own}:{wrong}"


def test_learning_does_not_begin_in_a_language_it_has_no_words_for(tmp_path: Path) -> None:
    done = keys("learn", tmp_path / "keys.toml", "--lang", "ko")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "The page is not in ko - choose another --lang, or en.\n"


def test_learning_does_not_begin_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    done = keys("learn", tmp_path / "file" / "keys.toml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "keys.toml cannot be written - name another place" in done.stderr
    monkeypatch.setattr("os.access", lambda *_: False)
    assert keys("learn", tmp_path / "keys.toml").exit_code == 1
