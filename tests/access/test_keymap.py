"""Key maps as files: what they bind, and how a wrong one is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.access import keymap
from kiosk.access.keymap import KEYCODES, KeyMaps, keycode, load, read, written
from kiosk.access.keys import Action
from kiosk.assets import locate
from kiosk.errors import KeyMapError

NAMES = ("Key_F1", "Key_F18", "Key_F19", "Key_Up", "Key_P", "Key_VolumeUp")


@pytest.fixture(scope="module")
def shipped() -> KeyMaps:
    """The maps that come with the program; that Qt has each name, tests/ui/test_hands.py shows."""
    return load(locate("keys"), None, AnyName())


class AnyName(tuple[str, ...]):
    """Takes whatever is called like a key of Qt."""

    def __contains__(self, name: object) -> bool:
        return str(name).startswith("Key_")


FIVE = {
    Action.HELP: ("Key_F1", "xkb:195", "Key_F17"),
    Action.PREVIOUS: ("Key_Up", "xkb:196", "Key_F18"),
    Action.NEXT: ("Key_Down", "xkb:197", "Key_F19"),
    Action.SELECT: ("Key_Return", "xkb:198", "Key_F20"),
    Action.BACK: ("Key_Backspace", "xkb:199", "Key_F21"),
}


@pytest.mark.parametrize("action", FIVE)
def test_keyboard_and_keypad_have_a_key_for_each_of_the_five(
    shipped: KeyMaps, action: Action
) -> None:
    assert [shipped.action(key) for key in FIVE[action]] == [action] * 3


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("Key_VolumeUp", Action.LOUDER),
        ("Key_VolumeDown", Action.SOFTER),
        ("Key_MediaPlay", Action.PLAY),
    ],
)
def test_media_keys_are_for_sound(shipped: KeyMaps, key: str, action: Action) -> None:
    assert shipped.action(key) is action


def test_the_maps_of_the_program_do_not_contradict_each_other(shipped: KeyMaps) -> None:
    keys = [key for each in shipped.maps for key in each.keys]
    assert len(keys) == len(set(keys)) == len(list(shipped.bound()))


def test_a_keycode_says_more_than_a_misleading_name(shipped: KeyMaps) -> None:
    assert shipped.action("xkb:198", "Key_MicMute") is Action.SELECT
    assert shipped.action("xkb:33", "Key_P") is Action.PLAY


def test_a_key_without_a_meaning_has_none(shipped: KeyMaps) -> None:
    assert shipped.action("xkb:24", "Key_Q") is None
    assert shipped.action("0") is None


def test_a_map_of_the_site_comes_before_those_of_the_program(tmp_path: Path) -> None:
    own = tmp_path / "keys.toml"
    own.write_text('next = ["Key_F18", "xkb:90"]\n')
    maps = load(locate("keys"), own, AnyName())
    assert maps.action("xkb:196", "Key_F18") is Action.NEXT
    assert maps.action("xkb:196") is Action.PREVIOUS
    assert maps.action("xkb:90", "0") is Action.NEXT
    bound = {each.key: each for each in maps.bound()}
    assert (bound["Key_F18"].action, bound["Key_F18"].path) == (Action.NEXT, str(own))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ('\nnxt = ["Key_F1"]', "2: unknown action `nxt` - write `next`"),
        ('zz = ["Key_F1"]', "1: unknown action `zz` - take it out; there are next, select, "),
        ('next = [\n  "Key_F1",\n  "Key_F181",\n]', "3: unknown key `Key_F181` - write `Key_F18`"),
        ('next = ["key_f1"]', "1: unknown key `key_f1` - write `Key_F1`"),
        ('next = ["Taste"]', "1: unknown key `Taste` - press it in `kiosk keys learn`"),
        ('next = ["xkb:8"]', "1: unknown key `xkb:8` - write xkb:9 to xkb:775"),
        ('next = ["xkb:0197"]', "1: unknown key `xkb:0197` - write xkb:9 to xkb:775"),
        ('next = "Key_F1"', "1: `next` is not a list - write a list of keys: ["),
        ("next = [197]", "1: `next` has a key that is not text - write a list of keys: ["),
        (
            'next = ["Key_F1"]\n\nhelp = ["Key_F1"]',
            "3: `Key_F1` is the key for `next` already, in line 1 - give each key one action",
        ),
        ('next = ["Key_F1"]\nnext = ["Key_Up"]', "2: not valid TOML (Cannot overwrite a value)"),
    ],
)
def test_a_wrong_map_is_refused_with_its_line(text: str, finding: str) -> None:
    with pytest.raises(KeyMapError) as refused:
        read(text, "keys.toml", NAMES)
    assert str(refused.value).startswith(f"keys.toml:{finding}")
    assert "\n" not in str(refused.value)


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(KeyMapError) as refused:
        read('a = []\nnext = ["Key_Z", "Key_P", "Key_P"]\n', "k", NAMES)
    assert [finding.line for finding in refused.value.findings] == [1, 2, 2]


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KeyMapError, match=r"none.toml: cannot be read \(No such file"):
        load(tmp_path, tmp_path / "none.toml", NAMES)
    (tmp_path / "latin.toml").write_bytes(b"# \xe9")
    with pytest.raises(KeyMapError, match=r"latin.toml: is not UTF-8 text - save it"):
        load(tmp_path, None, NAMES)


_KEYS = some.one_of(
    some.sampled_from(NAMES), some.builds(keycode, some.sampled_from(list(KEYCODES)))
)


@given(some.dictionaries(_KEYS, some.sampled_from(list(Action)), max_size=30))
def test_what_is_written_reads_back_the_same(keys: dict[str, Action]) -> None:
    assert keymap.read(written(keys), "k", NAMES).keys == keys
