"""Drawings that load, run, style, unfold, or take a kiosk minutes to draw."""

import gzip
from pathlib import Path

import pytest

from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused, refused_by_install

HOSTILE = Catalogue()
NAME = "images/lens.svg"
START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'


def _draw(pack: Path, inside: str, start: str = START, before: str = "") -> None:
    (pack / NAME).write_text(f"{before}{start}{inside}</svg>", encoding="utf-8")


@HOSTILE.says("<script> is not allowed")
def a_script(pack: Path) -> None:
    _draw(pack, "<script>fetch('http://a')</script>")


@HOSTILE.says("the attribute onclick is not allowed")
def a_handler(pack: Path) -> None:
    _draw(pack, '<rect width="1" height="1" onclick="x()"/>')


@HOSTILE.says("<style> is not allowed")
def a_style_sheet(pack: Path) -> None:
    _draw(pack, "<style>@import url(http://a);</style>")


@HOSTILE.says("the attribute style is not allowed")
def a_style(pack: Path) -> None:
    _draw(pack, '<rect style="fill:url(http://a)"/>')


@HOSTILE.says("the attribute fill is not allowed")
def paint_from_elsewhere(pack: Path) -> None:
    _draw(pack, '<rect fill="url(http://a/b#c)"/>')


@HOSTILE.says("the attribute fill is not allowed")
def paint_from_elsewhere_in_capitals(pack: Path) -> None:
    _draw(pack, "<rect fill=\"URL( '//a/b' )\"/>")


@HOSTILE.says("<image> is not allowed")
def a_picture_from_the_disk(pack: Path) -> None:
    _draw(pack, '<image href="/etc/passwd"/>')


@HOSTILE.says("the attribute xlink:href is not allowed")
def a_link(pack: Path) -> None:
    _draw(pack, '<linearGradient id="a" xlink:href="http://a"/>')


@HOSTILE.says("the attribute other:href is not allowed")
def a_link_under_another_name(pack: Path) -> None:
    _draw(pack, '<linearGradient id="a" other:href="#a"/>')


@HOSTILE.says("<use> is not allowed")
def a_drawing_that_holds_itself(pack: Path) -> None:
    _draw(pack, '<g id="a"><use href="#a"/></g>')


@HOSTILE.says("<foreignObject> is not allowed")
def a_web_page(pack: Path) -> None:
    _draw(pack, '<foreignObject><iframe src="http://a"/></foreignObject>')


@HOSTILE.says("<text> is not allowed")
def words_that_nobody_translates(pack: Path) -> None:
    _draw(pack, "<text>Hello</text>")


@HOSTILE.says("<filter> is not allowed")
def a_filter(pack: Path) -> None:
    _draw(pack, '<filter id="a"><feGaussianBlur stdDeviation="9999"/></filter>')


@HOSTILE.says("<animate> is not allowed")
def a_drawing_that_moves(pack: Path) -> None:
    _draw(pack, '<rect><animate attributeName="x" to="9"/></rect>')


@HOSTILE.says("the attribute mask is not allowed")
def a_mask(pack: Path) -> None:
    _draw(pack, '<rect mask="url(#a)"/>')


@HOSTILE.says("the attribute stroke-dasharray is not allowed")
def dashes_without_number(pack: Path) -> None:
    _draw(pack, '<path d="M0 0H9" stroke="#000" stroke-dasharray="0.00001"/>')


@HOSTILE.says("a document type is not allowed")
def entities_that_unfold(pack: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    _draw(pack, "<desc>&l11;</desc>", before=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>')


@HOSTILE.says("a document type is not allowed")
def an_entity_from_the_disk(pack: Path) -> None:
    before = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    _draw(pack, "<desc>&a;</desc>", before=before)


@HOSTILE.says("a document type is not allowed")
def a_document_type_from_elsewhere(pack: Path) -> None:
    _draw(pack, "", before='<!DOCTYPE svg SYSTEM "http://a/b.dtd">')


@HOSTILE.says("<?xml-stylesheet ...?> is not allowed")
def a_style_sheet_from_elsewhere(pack: Path) -> None:
    _draw(pack, "", before='<?xml-stylesheet href="http://a"?>')


@HOSTILE.says("the picture has no size")
def a_window_without_end(pack: Path) -> None:
    _draw(pack, "", START.replace("0 0 10 10", "0 0 1e300 1e300"))


@HOSTILE.says("the picture has no size")
def a_window_of_nothing(pack: Path) -> None:
    _draw(pack, "", START.replace("0 0 10 10", "0 0 0 -1"))


@HOSTILE.says("the picture has no size")
def a_window_that_is_missing(pack: Path) -> None:
    _draw(pack, "", START.replace(' viewBox="0 0 10 10"', ""))


@HOSTILE.says("the attribute r holds a number above 1000000")
def a_circle_without_end(pack: Path) -> None:
    _draw(pack, '<circle r="1e30"/>')


@HOSTILE.says("the attribute d holds something else than numbers")
def a_path_to_nowhere(pack: Path) -> None:
    _draw(pack, '<path d="M nan nan L inf 5"/>')


@HOSTILE.says("the attribute transform holds something else than numbers")
def a_transform_that_is_none(pack: Path) -> None:
    _draw(pack, '<g transform="scale(calc(9 * 9))"/>')


@HOSTILE.says("a shape of more than 2000 numbers")
def a_path_that_crosses_itself_for_ever(pack: Path) -> None:
    _draw(pack, f'<path d="M0 0{"L9 9L0 9" * 1000}"/>')


@HOSTILE.says("larger than 1 MiB")
def a_path_of_ten_megabytes(pack: Path) -> None:
    _draw(pack, f'<path d="M0 0{"L9 9" * 2_500_000}"/>')


@HOSTILE.says("more than 1000 shapes")
def shapes_without_number(pack: Path) -> None:
    _draw(pack, '<circle r="9" opacity=".1"/>' * 20_000)


@HOSTILE.says("a picture of more than 10000 numbers")
def many_long_paths(pack: Path) -> None:
    _draw(pack, f'<path d="M0 0{"L9 9" * 900}"/>' * 20)


@HOSTILE.says("groups lie too deep within one another")
def groups_in_groups(pack: Path) -> None:
    _draw(pack, "<g>" * 20_000 + "</g>" * 20_000)


@HOSTILE.says("it says that it is in UTF-16")
def a_lie_about_its_encoding(pack: Path) -> None:
    _draw(pack, "", before='<?xml version="1.0" encoding="UTF-16"?>')


@HOSTILE.says("not in UTF-8")
def another_encoding(pack: Path) -> None:
    (pack / NAME).write_bytes(f"{START}<desc>é</desc></svg>".encode("latin-1"))


@HOSTILE.says("not in UTF-8")
def sixteen_bits(pack: Path) -> None:
    (pack / NAME).write_text(f"{START}</svg>", encoding="utf-16")


@HOSTILE.says("not in UTF-8")
def compressed(pack: Path) -> None:
    (pack / NAME).write_bytes(gzip.compress(f"{START}</svg>".encode()))


@HOSTILE.says("not valid XML")
def an_entity_that_is_not_declared(pack: Path) -> None:
    _draw(pack, "<desc>&nbsp;</desc>")


@HOSTILE.says("not valid XML")
def a_drawing_that_ends_twice(pack: Path) -> None:
    _draw(pack, "</svg><svg>")


@HOSTILE.says("not valid XML")
def a_nul(pack: Path) -> None:
    _draw(pack, "<desc>\0</desc>")


@HOSTILE.says("not valid XML")
def nothing(pack: Path) -> None:
    (pack / NAME).write_bytes(b"")


@HOSTILE.says("<html> where <svg> should start")
def a_page(pack: Path) -> None:
    (pack / NAME).write_text("<html/>")


@pytest.mark.acr("1.4.5", "1.4.9")
@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_drawing_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_drawing_in_a_built_pack_is_refused(
    room: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(room)
    refused_by_install(room, standing, said)
