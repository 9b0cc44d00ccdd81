"""Authoring folders and built ones in which something else stands where a file should be."""

import os
from pathlib import Path

import pytest

from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused, refused_by_check, refused_by_install

AUTHORED, BUILT, NONE = Catalogue(), Catalogue(), Catalogue()
_HUGE = 2**40


def _pipe(file: Path) -> None:
    file.unlink(missing_ok=True)
    os.mkfifo(file)


def _link(file: Path, target: str) -> None:
    file.unlink(missing_ok=True)
    file.symlink_to(target)


def _stretch(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(_HUGE)


@AUTHORED.says("cards/closer-look.md: not a file of its own")
def a_card_that_waits_for_ever(pack: Path) -> None:
    _pipe(pack / "cards/closer-look.md")


@AUTHORED.says("locales/es/pack.po: not a file of its own")
def a_translation_that_waits_for_ever(pack: Path) -> None:
    _pipe(pack / "locales/es/pack.po")


@AUTHORED.says("images/lens.svg: not a file of its own")
def a_picture_that_waits_for_ever(pack: Path) -> None:
    _pipe(pack / "images/lens.svg")


@AUTHORED.says("reviews/es.toml: not a file of its own")
def a_review_that_waits_for_ever(pack: Path) -> None:
    (pack / "reviews").mkdir(exist_ok=True)
    _pipe(pack / "reviews/es.toml")


@AUTHORED.says("cards/closer-look.md: not a file of its own")
def a_card_that_is_a_secret_of_the_machine(pack: Path) -> None:
    _link(pack / "cards/closer-look.md", "/etc/passwd")


@AUTHORED.says("images/lens.svg: not a file of its own")
def a_picture_that_is_a_device(pack: Path) -> None:
    _link(pack / "images/lens.svg", "/dev/zero")


@AUTHORED.says("images/lens.svg: not a file of its own")
def a_picture_that_leads_to_itself(pack: Path) -> None:
    _link(pack / "images/lens.svg", "lens.svg")


@AUTHORED.says("cards/closer-look.md: not a file of its own")
def a_card_that_is_a_folder(pack: Path) -> None:
    (pack / "cards/closer-look.md").unlink()
    (pack / "cards/closer-look.md").mkdir()


@AUTHORED.says("cards/closer-look.md: the file is larger than 64 KiB")
def a_card_of_a_terabyte(pack: Path) -> None:
    _stretch(pack / "cards/closer-look.md")


@AUTHORED.says("locales/es/pack.po: the file is larger than 64 MiB")
def a_translation_of_a_terabyte(pack: Path) -> None:
    _stretch(pack / "locales/es/pack.po")


@AUTHORED.says("images/two.png: the picture is larger than 8 MiB")
def a_picture_of_a_terabyte(pack: Path) -> None:
    _stretch(pack / "images/two.png")


@AUTHORED.says("pack.toml: the file is larger than 1 MiB")
def a_head_of_a_terabyte(pack: Path) -> None:
    _stretch(pack / "pack.toml")


@AUTHORED.says("not a name for a picture")
def a_picture_with_orders_in_its_name(pack: Path) -> None:
    (pack / "images/\x1b[2J\n.svg").write_text("<svg/>")


@AUTHORED.says("not a name for a picture")
def a_picture_whose_name_is_no_text(pack: Path) -> None:
    Path(os.fsdecode(os.fsencode(pack) + b"/images/\xff.svg")).write_text("<svg/>")


@AUTHORED.says("not a name for a picture")
def a_picture_in_capitals(pack: Path) -> None:
    (pack / "images/Lens.SVG").write_text("<svg/>")


@AUTHORED.says("not a name for a picture")
def a_picture_that_looks_like_another(pack: Path) -> None:
    (pack / "images/l\N{CYRILLIC SMALL LETTER IE}ns.svg").write_text("<svg/>")


@AUTHORED.says("the card is not listed")
def a_card_that_nobody_lists(pack: Path) -> None:
    (pack / "cards/\N{RIGHT-TO-LEFT OVERRIDE}gnp.md").write_text("")


@AUTHORED.says('language "..／es"')
def a_translation_with_a_way_out(pack: Path) -> None:
    (pack / "locales/..\N{FULLWIDTH SOLIDUS}es").mkdir()
    (pack / "locales/..\N{FULLWIDTH SOLIDUS}es/pack.po").write_text("")


@BUILT.says("images/lens.svg: not a file of its own")
def a_built_picture_that_waits_for_ever(room: Path) -> None:
    _pipe(room / "images/lens.svg")


@BUILT.says("en/cards.jsonl: not a file of its own")
def built_cards_that_are_a_secret_of_the_machine(room: Path) -> None:
    _link(room / "en/cards.jsonl", "/etc/passwd")


@BUILT.says("en/cards.jsonl: larger than 128 MiB")
def built_cards_of_a_terabyte(room: Path) -> None:
    _stretch(room / "en/cards.jsonl")


@BUILT.says("images/run.sh: no pack may hold it")
def a_program(room: Path) -> None:
    (room / "images/run.sh").write_text("#!/bin/sh\n")


@BUILT.says("no pack may hold it")
def a_name_of_two_lines(room: Path) -> None:
    (room / "images/a.svg\n0  0  b.svg").write_text("<svg/>")


@BUILT.says("no pack may hold it")
def a_name_that_is_no_text(room: Path) -> None:
    Path(os.fsdecode(os.fsencode(room) + b"/images/\xff.svg")).write_text("<svg/>")


@BUILT.says("no pack may hold it")
def a_folder_within_a_folder(room: Path) -> None:
    (room / "en/en").mkdir()
    (room / "en/en/index.json").write_text("{}")


@NONE.says("there is no pack")
def a_head_that_waits_for_ever(pack: Path) -> None:
    _pipe(pack / "pack.toml")


@NONE.says("there is no pack")
def a_folder_without_a_pack(pack: Path) -> None:
    (pack / "pack.toml").unlink()


@pytest.mark.parametrize(("spoil", "said"), AUTHORED.cases)
def test_a_hostile_folder_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)


@pytest.mark.parametrize(("spoil", "said"), BUILT.cases)
def test_a_hostile_built_folder_is_refused_in_a_sentence(
    room: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(room)
    refused_by_install(room, standing, said)


@pytest.mark.parametrize(("spoil", "said"), NONE.cases)
def test_a_folder_without_a_pack_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused_by_install(silent, standing, said)


def test_a_head_that_waits_for_ever_is_not_waited_for_by_the_check(silent: Path) -> None:
    a_head_that_waits_for_ever(silent)
    refused_by_check(silent, "pack.toml: not a file of its own")


def test_a_file_of_a_terabyte_is_refused_unread(tmp_path: Path, standing: Path) -> None:
    file = tmp_path / "huge.kpack"
    file.touch()
    _stretch(file)
    refused_by_install(file, standing, "the file is larger than 2048 MiB")
