"""pack.toml and the JSON of built packs: other types, numbers without end, names that lead elsewhere."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.model import CARDS, TILES
from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused, refused_by_install
from tests.content.spoiling import spoil as change

HOSTILE, BUILT = Catalogue(), Catalogue()
HEAD = "pack.toml"
VERSION = 'version = "2"'


def _head(pack: Path, line: str) -> None:
    """Another line above all tables."""
    change(pack / HEAD, VERSION, f"{VERSION}\n{line}")


def _end(pack: Path, text: str) -> None:
    with (pack / HEAD).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")


@HOSTILE.says("pack.toml:4: not valid TOML (Cannot overwrite a value)")
def a_key_told_twice(pack: Path) -> None:
    _head(pack, VERSION)


@HOSTILE.says("not valid TOML (Cannot declare ('languages', 'es') twice)")
def a_table_told_twice(pack: Path) -> None:
    _end(pack, "[languages.es]")


@HOSTILE.says("not valid TOML")
def a_table_that_is_a_text_as_well(pack: Path) -> None:
    _head(pack, 'id.more = "x"')


@HOSTILE.says("version is 2026-11-02")
def a_date_for_a_text(pack: Path) -> None:
    change(pack / HEAD, VERSION, "version = 2026-11-02")


@HOSTILE.says("not valid TOML")
def a_day_that_never_was(pack: Path) -> None:
    change(pack / HEAD, VERSION, "version = 2026-02-31")


@HOSTILE.says("checked_on is not a date")
def a_time_for_a_date(pack: Path) -> None:
    change(pack / HEAD, 'checked_on = "2026-11"', "checked_on = 07:32:00")


@HOSTILE.says("a number of more than 400 digits")
def a_number_of_thousands_of_digits(pack: Path) -> None:
    change(pack / HEAD, "format = 1", f"format = {'1' * 5000}")


@HOSTILE.says("format 2")
def another_format(pack: Path) -> None:
    change(pack / HEAD, "format = 1", "format = 2")


@HOSTILE.says("format is inf")
def a_format_without_end(pack: Path) -> None:
    change(pack / HEAD, "format = 1", "format = inf")


@HOSTILE.says("format is true")
def a_format_that_is_a_truth(pack: Path) -> None:
    change(pack / HEAD, "format = 1", "format = true")


@HOSTILE.says("a key of more than 32 names")
def a_key_of_thousands_of_names(pack: Path) -> None:
    _head(pack, f"{'a.' * 100_000}a = 1")


@HOSTILE.says("a key of more than 32 names")
def a_table_of_thousands_of_names(pack: Path) -> None:
    _end(pack, f"[{'a . ' * 100_000}a]")


@HOSTILE.says("values are nested too deeply")
def lists_in_lists(pack: Path) -> None:
    _head(pack, f"a = {'[' * 100_000}")


@HOSTILE.says("values are nested too deeply")
def tables_in_tables(pack: Path) -> None:
    _head(pack, f"a = {'{a=' * 5000}1{'}' * 5000}")


@HOSTILE.says("the file is larger than 1 MiB")
def a_head_of_many_megabytes(pack: Path) -> None:
    _end(pack, "# a\n" * 500_000)


@HOSTILE.says("a pack of 100000 cards")
def cards_without_number(pack: Path) -> None:
    text = (pack / HEAD).read_text(encoding="utf-8")
    start, end = text.index("cards = ["), text.index("]", text.index("cards = ["))
    names = '"a",' * 100_000
    (pack / HEAD).write_text(f"{text[:start]}cards = [{names}{text[end:]}", encoding="utf-8")


@HOSTILE.says('card id "../../etc/passwd"')
def a_card_with_a_way_out(pack: Path) -> None:
    change(pack / HEAD, '"your-day",', '"../../etc/passwd",')


@HOSTILE.says('id "org/../example"')
def a_name_with_a_way_out(pack: Path) -> None:
    change(pack / HEAD, '"org.example.first-visit"', '"org/../example"')


@HOSTILE.says("id has 212 characters")
def a_name_without_end(pack: Path) -> None:
    change(pack / HEAD, '"org.example.first-visit"', f'"org.example.{"a" * 200}"')


@HOSTILE.says('version "2;rm -rf /"')
def a_version_that_is_an_order(pack: Path) -> None:
    change(pack / HEAD, VERSION, 'version = "2;rm -rf /"')


@HOSTILE.says('version "2\\u200b"')
def a_version_with_something_unseen_in_it(pack: Path) -> None:
    change(pack / HEAD, VERSION, 'version = "2\\u200b"')


@HOSTILE.says("not valid TOML (Illegal character '\\x1b')")
def orders_to_a_terminal(pack: Path) -> None:
    _head(pack, 'topic2 = "\x1b[2J"')


@HOSTILE.says("a control character (U+001B)")
def orders_to_a_terminal_in_disguise(pack: Path) -> None:
    change(pack / HEAD, '"Example Breast Clinic"', '"\\u001b]0;Clinic"')


@HOSTILE.says("a sign that turns the words behind it round (U+202E)")
def a_publisher_turned_round(pack: Path) -> None:
    change(pack / HEAD, '"Example Breast Clinic"', '"\\u202ecinilC"')


@HOSTILE.says("a sign that turns the words behind it round (U+202E)")
def a_word_turned_round(pack: Path) -> None:
    # Found by `make fuzz`: the check took it, and then no kiosk.
    change(pack / HEAD, '"EE. UU." =', '"\\u202eEE" =')


@HOSTILE.says("a < or > or & in what is said")
def a_command_to_the_voice(pack: Path) -> None:
    change(pack / HEAD, '"Estados Unidos"', "\"<audio src='/etc/passwd'/>\"")


@HOSTILE.says("HTML cannot be shown")
def a_title_of_html(pack: Path) -> None:
    change(pack / HEAD, '"Your first visit"', '"<img src=x onerror=y>"')


@HOSTILE.says("a variable in a variable")
def a_variable_in_itself(pack: Path) -> None:
    change(pack / HEAD, '"Please ask at the desk."', '"{desk}{desk}"')


@HOSTILE.says("unknown key run")
def a_key_that_nobody_knows(pack: Path) -> None:
    _head(pack, 'run = "rm -rf /"')


@HOSTILE.says('language "xx"')
def a_language_that_is_none(pack: Path) -> None:
    _end(pack, '[languages.xx]\ntranslator = "x"')


@HOSTILE.says("cannot be waived")
def a_waiver_of_what_protects(pack: Path) -> None:
    _end(pack, '[[waive]]\ncheck = "svg-whitelist"\nwhere = "images/lens.svg"\nreason = "x"')


@HOSTILE.says("the file is not in UTF-8")
def sixteen_bits(pack: Path) -> None:
    (pack / HEAD).write_text((pack / HEAD).read_text(), encoding="utf-16")


@HOSTILE.says("id is missing")
def nothing(pack: Path) -> None:
    (pack / HEAD).write_bytes(b"")


def _json(file: Path, tell: Callable[[Any], Any]) -> None:
    file.write_text(json.dumps(tell(json.loads(file.read_text()))) + "\n", encoding="utf-8")


def _manifest(room: Path, **fields: Any) -> None:
    _json(room / "index.json", lambda said: said | fields)


def _card(room: Path, tell: Callable[[Any], Any]) -> None:
    """Change the last card in English; its tile is told where it ends."""
    file, tiles = room / "en" / CARDS, room / "en" / TILES
    *others, last = file.read_text(encoding="utf-8").splitlines()
    line = json.dumps(tell(json.loads(last)), ensure_ascii=False)
    file.write_text("\n".join([*others, line]) + "\n", encoding="utf-8")
    *tiled, tile = (json.loads(each) for each in tiles.read_text(encoding="utf-8").splitlines())
    size = len(line.encode()) + 1
    told = [*tiled, tile | {"size": size}]
    tiles.write_text("".join(json.dumps(each) + "\n" for each in told), encoding="utf-8")


def _block(room: Path, **fields: Any) -> None:
    def tell(card: Any) -> Any:
        card["pages"][0]["blocks"][0] |= fields
        return card

    _card(room, tell)


@BUILT.says("a part of the pack is broken (it is nested too deeply)")
def json_in_json(room: Path) -> None:
    change(room / "index.json", '{"format"', f'{{"more":{"[" * 200_000},"format"')


@BUILT.says("a part of the pack is broken")
def json_that_breaks_off(room: Path) -> None:
    (room / "index.json").write_bytes((room / "index.json").read_bytes()[:-20])


@BUILT.says("a part of the pack is broken")
def json_in_sixteen_bits(room: Path) -> None:
    (room / "index.json").write_text((room / "index.json").read_text(), encoding="utf-16")


@BUILT.says("a part of the pack is broken")
def json_with_a_number_that_is_none(room: Path) -> None:
    change(room / "index.json", '"format":1', '"format":NaN')


@BUILT.says("a part of the pack is broken")
def json_with_half_a_character(room: Path) -> None:
    change(room / "index.json", "Example Breast Clinic", "\\ud800")


@BUILT.says("a part of the pack is broken (Expected `int`, got `str`")
def a_text_for_a_number(room: Path) -> None:
    _manifest(room, format="1")


@BUILT.says("a part of the pack is broken (Expected `array`, got `object`")
def a_table_for_a_list(room: Path) -> None:
    _manifest(room, cards={})


@BUILT.says("the pack has format 100000000000000000000, and this program reads format 1")
def a_format_from_far_away(room: Path) -> None:
    _manifest(room, format=10**20)


@BUILT.says("the id of the pack is '../../../etc', which none may be")
def an_id_with_a_way_out(room: Path) -> None:
    _manifest(room, id="../../../etc")


@BUILT.says("the version of the pack is")
def a_version_without_end(room: Path) -> None:
    _manifest(room, version="1" * 100_000)


@BUILT.says("the pack has no card that is whole in a language")
def no_language_that_anybody_knows(room: Path) -> None:
    _manifest(room, languages={"xx": {}, "../..": {}})


@BUILT.says("zh-Hant")
def a_language_more_than_there_is(room: Path) -> None:
    said = json.loads((room / "index.json").read_text())
    _manifest(room, languages=said["languages"] | {"zh-Hant": {}})


@BUILT.says("the pack names a card twice")
def a_card_named_twice(room: Path) -> None:
    _manifest(room, cards=["closer-look", "closer-look"])


@BUILT.says("there are 2 tiles for 3 cards")
def a_card_more_than_there_is(room: Path) -> None:
    _manifest(room, cards=["closer-look", "your-day", "another"])


@BUILT.says("the pack has 20000 cards, more than 10000")
def cards_beyond_number(room: Path) -> None:
    _manifest(room, cards=[f"card-{number}" for number in range(20_000)])


@BUILT.says("a text holds a sign that turns the words behind it round (U+202E)")
def a_publisher_turned_round_in_a_built_pack(room: Path) -> None:
    _manifest(room, publisher="\u202ecinilC")


@BUILT.says("a text holds a control character")
def orders_to_a_terminal_in_a_built_pack(room: Path) -> None:
    _manifest(room, publisher="\x1b[2J")


@BUILT.says("a text holds a control character")
def a_card_of_control_characters(room: Path) -> None:
    _card(room, lambda card: card | {"title": "\0\x07"})


@BUILT.says("a part of the pack is broken (Expected `str` of length <= 8000")
def a_title_of_a_megabyte(room: Path) -> None:
    _card(room, lambda card: card | {"title": "a" * 200_000})


@BUILT.says("a card is larger than 1 MiB")
def a_card_of_many_megabytes(room: Path) -> None:
    _card(room, lambda card: card | {"more": [f"{number}" for number in range(300_000)]})


@BUILT.says("the card is in 'ar', among those in en")
def a_card_in_another_language(room: Path) -> None:
    _card(room, lambda card: card | {"language": "ar"})


@BUILT.says("an id is not written as ids are")
def an_id_of_a_page_with_a_way_out(room: Path) -> None:
    def tell(card: Any) -> Any:
        card["pages"][0]["id"] = "../.."
        return card

    _card(room, tell)


@BUILT.says("an id stands twice in the card")
def a_page_twice(room: Path) -> None:
    _card(room, lambda card: card | {"pages": [*card["pages"], card["pages"][0]]})


@BUILT.says("the picture of the card")
def a_picture_that_is_missing(room: Path) -> None:
    _card(
        room,
        lambda card: card | {"illustration": card["illustration"] | {"source": "images/x.svg"}},
    )


@BUILT.says('"/etc/passwd" is no picture of the pack')
def a_picture_from_the_disk(room: Path) -> None:
    _card(
        room, lambda card: card | {"illustration": card["illustration"] | {"source": "/etc/passwd"}}
    )


@BUILT.says("the card names a source that the pack does not describe")
def a_source_that_is_missing(room: Path) -> None:
    _card(room, lambda card: card | {"sources": ["NOBODY"]})


@BUILT.says("Invalid value 'video'")
def a_block_that_is_none(room: Path) -> None:
    _block(room, type="video")


@BUILT.says("Expected `int` <= 10000")
def a_crowd_without_end(room: Path) -> None:
    part = {"id": "all", "count": 10**9, "label": "a", "note": "b"}
    figure = {"type": "icon-array", "total": 10**9, "source": "STUDY", "setting": "a", "alt": "b"}
    _block(room, **figure, parts=[part])


@BUILT.says("the parts of a figure do not lie within one another")
def a_part_larger_than_the_whole(room: Path) -> None:
    parts = [
        {"id": name, "count": many, "label": "a", "note": "b"}
        for name, many in (("a", 10), ("b", 11))
    ]
    figure = {"type": "icon-array", "total": 10, "source": "STUDY", "setting": "a", "alt": "b"}
    _block(room, **figure, parts=parts)


@BUILT.says("Expected `int` <= 60")
def a_breath_without_end(room: Path) -> None:
    _block(room, type="breathing", inhale=10**6, exhale=4, minutes=[1])


@BUILT.says("the times of a recording do not follow one another")
def times_before_the_beginning(room: Path) -> None:
    cue = {"start": -5, "end": -9, "words": [3]}
    narration = {"file": "en/narration/your-day.ogg", "cues": {"steps": cue}}
    _card(room, lambda card: card | {"narration": narration})


@BUILT.says("the pack names what it does not hold")
def a_tile_that_leads_behind_the_end(room: Path) -> None:
    file = room / "en" / TILES
    tiles = [json.loads(line) | {"start": 2**31 - 1} for line in file.read_text().splitlines()]
    file.write_text("".join(json.dumps(tile) + "\n" for tile in tiles))


@BUILT.says("Expected `int` >= 0")
def a_tile_that_leads_before_the_beginning(room: Path) -> None:
    file = room / "en" / TILES
    tiles = [json.loads(line) | {"start": -1} for line in file.read_text().splitlines()]
    file.write_text("".join(json.dumps(tile) + "\n" for tile in tiles))


@BUILT.says("the pack is more than 100 times as large as its file")
def words_that_unfold(room: Path) -> None:
    (room / "en" / TILES).write_text('{"id":"a"}' * 100_000)


@BUILT.says("the last tile breaks off")
def tiles_in_a_line_that_never_ends(room: Path) -> None:
    # Found by `make fuzz`: each place in the line was looked at anew, to its end.
    (room / "en" / TILES).write_text("".join(f'{{"id":"{n:x}"}}' for n in range(50_000)))


@BUILT.says("there are 100000 tiles for 2 cards")
def tiles_without_number(room: Path) -> None:
    (room / "en" / TILES).write_text("{}\n" * 100_000)


@BUILT.says("it says that it is in 'fr'")
def a_language_under_another_name(room: Path) -> None:
    _json(room / "en/index.json", lambda said: said | {"language": "fr"})


@BUILT.says("a part of the pack is missing")
def a_language_that_is_not_there(room: Path) -> None:
    (room / "en/index.json").unlink()


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_head_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)


@pytest.mark.parametrize(("spoil", "said"), BUILT.cases)
def test_a_hostile_built_pack_is_refused_in_a_sentence(
    room: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(room)
    refused_by_install(room, standing, said)
