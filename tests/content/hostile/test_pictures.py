"""PNG files that fill the memory, move, hide something or are not whole."""

import zlib
from pathlib import Path

import pytest

from kiosk.content.png import faults
from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.png import END, GOOD, SIGNATURE, head, part, pixels
from tests.content.hostile.refusal import refused, refused_by_install

HOSTILE = Catalogue()
NAME = "images/two.png"


def _paint(pack: Path, *parts: bytes) -> None:
    (pack / NAME).write_bytes(SIGNATURE + b"".join(parts))


@HOSTILE.says("a picture of 60000 x 60000 pixels")
def a_picture_that_fills_the_memory(pack: Path) -> None:
    _paint(pack, head(60_000, 60_000), pixels(), END)


@HOSTILE.says("a picture of 4294967295 x 1 pixels")
def a_picture_as_wide_as_can_be_said(pack: Path) -> None:
    _paint(pack, head(2**32 - 1, 1), pixels(), END)


@HOSTILE.says("a picture of 0 x 4 pixels")
def a_picture_of_nothing(pack: Path) -> None:
    _paint(pack, head(0, 4), pixels(b""), END)


@HOSTILE.says("more pixels than the picture says it has")
def pixels_that_unfold(pack: Path) -> None:
    _paint(pack, head(), pixels(bytes(64_000_000)), END)


@HOSTILE.says("fewer pixels than the picture says it has")
def pixels_that_are_missing(pack: Path) -> None:
    _paint(pack, head(4000, 4000), pixels(), END)


@HOSTILE.says("something follows the picture in its file")
def something_behind_it(pack: Path) -> None:
    _paint(pack, head(), pixels(), END, b"PK\x03\x04")


@HOSTILE.says("something follows the pixels of the picture")
def something_behind_its_pixels(pack: Path) -> None:
    _paint(pack, head(), part(b"IDAT", zlib.compress(bytes(52)) + b"hidden"), END)


@HOSTILE.says("something follows the pixels of the picture")
def a_part_of_pixels_behind_the_last(pack: Path) -> None:
    _paint(pack, head(), pixels(), part(b"IDAT", b"hidden"), END)


@HOSTILE.says("a picture that moves")
def a_moving_picture(pack: Path) -> None:
    _paint(pack, head(), part(b"acTL", bytes(8)), pixels(), END)


@HOSTILE.says("the picture is damaged")
def a_wrong_check(pack: Path) -> None:
    (pack / NAME).write_bytes(GOOD.replace(b"IEND\xae", b"IEND\xaf"))


@HOSTILE.says("the picture is damaged")
def pixels_that_do_not_unpack(pack: Path) -> None:
    _paint(pack, head(), part(b"IDAT", b"hello"), END)


@HOSTILE.says("the picture is damaged")
def a_filter_that_is_none(pack: Path) -> None:
    _paint(pack, head(), pixels(b"\x09" + bytes(51)), END)


@HOSTILE.says("the picture breaks off")
def an_end_that_is_missing(pack: Path) -> None:
    _paint(pack, head(), pixels())


@HOSTILE.says("the picture breaks off")
def a_part_longer_than_the_file(pack: Path) -> None:
    _paint(pack, head(), b"\xff\xff\xff\xffIDAT", END)


@HOSTILE.says("the picture breaks off")
def pixels_that_break_off(pack: Path) -> None:
    _paint(pack, head(), part(b"IDAT", zlib.compress(bytes(52))[:-6]), END)


@HOSTILE.says("colours that packs do not use")
def sixteen_bits(pack: Path) -> None:
    _paint(pack, head(bits=16), pixels(bytes(100)), END)


@HOSTILE.says("colours that packs do not use")
def a_kind_of_colour_that_is_none(pack: Path) -> None:
    _paint(pack, head(colour=5), pixels(), END)


@HOSTILE.says("an interlaced picture")
def a_woven_picture(pack: Path) -> None:
    _paint(pack, head(woven=1), pixels(), END)


@HOSTILE.says("the picture does not say its colours")
def colours_without_a_palette(pack: Path) -> None:
    _paint(pack, head(colour=3), pixels(bytes(20)), END)


@HOSTILE.says("the picture does not say its colours")
def a_palette_too_long(pack: Path) -> None:
    _paint(pack, head(), part(b"PLTE", bytes(3 * 257)), pixels(), END)


@HOSTILE.says("the parts of the picture are not in order")
def two_heads(pack: Path) -> None:
    _paint(pack, head(), head(4000, 4000), pixels(), END)


@HOSTILE.says("the parts of the picture are not in order")
def pixels_torn_apart(pack: Path) -> None:
    _paint(pack, head(), pixels(), part(b"tEXt", b"a\0b"), pixels(), END)


@HOSTILE.says("the picture holds packed words")
def words_that_unfold(pack: Path) -> None:
    packed = part(b"zTXt", b"a\0\0" + zlib.compress(bytes(8_000_000)))
    _paint(pack, head(), packed * 3, pixels(), END)


@HOSTILE.says("the picture has parts that PNG does not know")
def a_part_that_must_be_known(pack: Path) -> None:
    _paint(pack, head(), part(b"EVIL", b"x"), pixels(), END)


@HOSTILE.says("not a PNG picture")
def a_part_before_the_head(pack: Path) -> None:
    _paint(pack, part(b"tEXt", b"a\0b"), head(), pixels(), END)


@HOSTILE.says("not a PNG picture")
def another_kind_of_picture(pack: Path) -> None:
    (pack / NAME).write_bytes(b"GIF89a\x01\x00\x01\x00")


@HOSTILE.says("not a PNG picture")
def nothing(pack: Path) -> None:
    (pack / NAME).write_bytes(b"")


@HOSTILE.says("larger than 8 MiB")
def a_picture_of_nine_megabytes(pack: Path) -> None:
    noise = b"".join(number.to_bytes(4, "big") for number in range(2_500_000))
    _paint(pack, head(), part(b"tEXt", b"a\0" + noise), pixels(), END)


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_picture_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_picture_in_a_built_pack_is_refused(
    room: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(room)
    refused_by_install(room, standing, said)


@pytest.mark.parametrize(
    "comment", [b"", part(b"tEXt", b"Author\0Illustrator"), part(b"iTXt", b"XML\0\0\0\0\0words")]
)
def test_a_picture_as_programs_save_it_is_taken(comment: bytes) -> None:
    halves = (
        part(b"IDAT", zlib.compress(bytes(52))[:5]),
        part(b"IDAT", zlib.compress(bytes(52))[5:]),
    )
    assert list(faults(GOOD)) == []
    assert list(faults(SIGNATURE + head() + comment + b"".join(halves) + END)) == []
