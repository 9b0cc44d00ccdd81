"""PO files that lie about themselves, lose what they must keep, or bring what no text may hold."""

from pathlib import Path

import pytest

from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import (
    refused,
    taken_by_install,
)
from tests.content.spoiling import spoil as change

HOSTILE, HARMLESS = Catalogue(), Catalogue()
NAME = "locales/es/pack.po"
CHARSET = '"Content-Type: text/plain; charset=utf-8\\n"'
TOLD = 'msgstr "Su primera visita"'
PLURALS = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'


def _tell(pack: Path, translation: str) -> None:
    change(pack / NAME, TOLD, f'msgstr "{translation}"')


def _add(pack: Path, entry: str) -> None:
    with (pack / NAME).open("a", encoding="utf-8") as file:
        file.write(f"\n{entry}\n")


def _head(pack: Path, line: str) -> None:
    change(pack / NAME, CHARSET, f'{CHARSET}\n"{line}\\n"')


@HOSTILE.says("HTML cannot be shown")
def a_script(pack: Path) -> None:
    _tell(pack, "<script>alert(1)</script>")


@HOSTILE.says("a link or an image in a text cannot be shown")
def a_link_that_runs(pack: Path) -> None:
    _tell(pack, "[Visita](javascript:alert(1))")


@HOSTILE.says("the translation lost {desk}")
def a_variable_that_is_lost(pack: Path) -> None:
    change(pack / NAME, 'msgstr "{desk}"', 'msgstr "desk"')


@HOSTILE.says("the translation invents {secret}")
def a_variable_that_is_invented(pack: Path) -> None:
    change(pack / NAME, 'msgstr "{desk}"', 'msgstr "{desk} {secret}"')


@HOSTILE.says("a brace that is no variable")
def a_variable_that_reaches_inside(pack: Path) -> None:
    _tell(pack, "{0.__class__.__init__.__globals__}")


@HOSTILE.says("a sign that turns the words behind it round (U+202E)")
def words_turned_round(pack: Path) -> None:
    _tell(pack, "\N{RIGHT-TO-LEFT OVERRIDE}Visita")


@HOSTILE.says("a control character (U+001B)")
def orders_to_a_terminal(pack: Path) -> None:
    _tell(pack, "\x1b[2J")


@HOSTILE.says("a control character (U+0000)")
def a_nul(pack: Path) -> None:
    _tell(pack, "Vi\0sita")


@HOSTILE.says("a translation of 10000000 characters")
def a_translation_without_end(pack: Path) -> None:
    _tell(pack, "a" * 10_000_000)


@HOSTILE.says("a translation of 5100000 characters")
def a_translation_of_many_lines(pack: Path) -> None:
    change(pack / NAME, TOLD, 'msgstr ""\n' + f'"{"a" * 51}"\n' * 100_000)


@HOSTILE.says("a button of 27 characters")
def a_button_that_does_not_fit(pack: Path) -> None:
    change(pack / NAME, 'msgstr "¿Por qué otra vez?"', f'msgstr "{"a" * 27}"')


@HOSTILE.says("the header says charset=iso-8859-1")
def a_lie_about_its_encoding(pack: Path) -> None:
    change(pack / NAME, "charset=utf-8", "charset=iso-8859-1")


@HOSTILE.says("the header says charset=utf-7")
def an_encoding_with_words_in_disguise(pack: Path) -> None:
    change(pack / NAME, "charset=utf-8", "charset=utf-7")


@HOSTILE.says("the header says charset=klingon")
def an_encoding_that_is_none(pack: Path) -> None:
    change(pack / NAME, "charset=utf-8", "charset=klingon")


@HOSTILE.says("pack.po:21: the file is not in UTF-8")
def another_encoding(pack: Path) -> None:
    data = (pack / NAME).read_text(encoding="utf-8").replace("Su primera", "Su ñ primera")
    (pack / NAME).write_bytes(data.encode("latin-1"))


@HOSTILE.says("the file is not in UTF-8")
def sixteen_bits(pack: Path) -> None:
    (pack / NAME).write_text((pack / NAME).read_text(encoding="utf-8"), encoding="utf-16")


@HOSTILE.says("a plural form, which no text of a pack has")
def a_plural(pack: Path) -> None:
    _add(pack, 'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"\nmsgstr[1] "e"')


@HOSTILE.says("a plural form, which no text of a pack has")
def plurals_without_end(pack: Path) -> None:
    change(pack / NAME, "nplurals=2", "nplurals=999999999")
    _add(pack, 'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"')


@HOSTILE.says("a plural form, which no text of a pack has")
def a_plural_among_what_is_gone(pack: Path) -> None:
    _add(pack, '#~ msgctxt "a"\n#~ msgid "b"\n#~ msgid_plural "c"\n#~ msgstr[0] "d"')


@HOSTILE.says("a number of more than 100 digits")
def a_number_of_plurals_of_thousands_of_digits(pack: Path) -> None:
    change(pack / NAME, "nplurals=2", f"nplurals={'9' * 5000}")


@HOSTILE.says("not valid PO (time data")
def a_day_that_never_was(pack: Path) -> None:
    change(pack / NAME, "POT-Creation-Date: 2026-11-22", "POT-Creation-Date: 9999-99-99")


@HOSTILE.says("not valid PO (unconverted data")
def a_time_zone_without_end(pack: Path) -> None:
    change(pack / NAME, "YEAR-MO-DA HO:MI+ZONE", "2026-11-22 10:00+99999999999")


@HOSTILE.says("a second entry for a text, first in line")
def a_text_told_twice(pack: Path) -> None:
    _add(pack, 'msgctxt "pack/title"\nmsgid "Your first visit"\nmsgstr "Otra visita"')


@HOSTILE.says("a second entry for a text, first in line")
def another_text_in_the_same_place(pack: Path) -> None:
    _add(pack, 'msgctxt "pack/title"\nmsgid "Something else"\nmsgstr "Otra cosa"')


@HOSTILE.says("not valid PO")
def a_quotation_mark_that_is_missing(pack: Path) -> None:
    change(pack / NAME, TOLD, 'msgstr "Su primera visita')


@HOSTILE.says("not valid PO")
def a_quotation_mark_that_is_escaped(pack: Path) -> None:
    change(pack / NAME, TOLD, 'msgstr "Su primera visita\\"')


@HOSTILE.says("not valid PO")
def a_translation_without_quotation_marks(pack: Path) -> None:
    change(pack / NAME, TOLD, "msgstr Su primera visita")


@HOSTILE.says("not valid PO")
def a_merge_that_failed(pack: Path) -> None:
    change(pack / NAME, TOLD, f"<<<<<<< ours\n{TOLD}\n=======\n>>>>>>> theirs")


@HOSTILE.says("not valid PO")
def an_entry_that_breaks_off(pack: Path) -> None:
    _add(pack, 'msgctxt "a"\nmsgid "b"')


@HOSTILE.says('language "xx"')
def a_language_that_is_none(pack: Path) -> None:
    (pack / "locales/es").rename(pack / "locales/xx")


@HARMLESS.says("")
def plurals_that_are_a_program(pack: Path) -> None:
    program = f"\"Plural-Forms: nplurals=2; plural=open('{pack}/ran', 'w');\\n\""
    change(pack / NAME, PLURALS, program)


@HARMLESS.says("")
def no_header(pack: Path) -> None:
    text = (pack / NAME).read_text(encoding="utf-8")
    (pack / NAME).write_text(text.partition("\n\n")[2], encoding="utf-8")


@HARMLESS.says("")
def a_byte_order_mark_and_other_line_ends(pack: Path) -> None:
    data = (pack / NAME).read_bytes()
    (pack / NAME).write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))


@HARMLESS.says("")
def numbers_set_apart_in_another_direction(pack: Path) -> None:
    _tell(pack, "Su \N{LEFT-TO-RIGHT ISOLATE}1\N{POP DIRECTIONAL ISOLATE} visita")


@HARMLESS.says("")
def an_unknown_line_in_the_header(pack: Path) -> None:
    _head(pack, "X-Evil: ../../etc/passwd")


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_translation_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)


@pytest.mark.parametrize(("spoil", "said"), HARMLESS.cases)
def test_what_only_looks_hostile_is_taken(
    silent: Path, tmp_path: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    taken_by_install(silent, tmp_path / "store")
    assert not (silent / "ran").exists()
