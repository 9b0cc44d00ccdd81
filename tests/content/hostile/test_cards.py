"""Cards that bring HTML and links, never end, or are made for a reader that looks twice."""

from pathlib import Path

import pytest

from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused
from tests.content.spoiling import spoil as change

HOSTILE = Catalogue()
NAME = "cards/closer-look.md"
TEXT = "Tissue can overlap."


def _say(pack: Path, text: str) -> None:
    change(pack / NAME, TEXT, text)


def _body(pack: Path, body: str) -> None:
    file = pack / NAME
    front = file.read_text(encoding="utf-8").rpartition("+++\n")[0]
    file.write_text(f"{front}+++\n\n## A page {{#page}}\n\n{body}\n", encoding="utf-8")


@HOSTILE.says("HTML cannot be shown")
def a_script(pack: Path) -> None:
    _say(pack, "<script>alert(1)</script>")


@HOSTILE.says("HTML cannot be shown")
def a_script_on_lines_of_its_own(pack: Path) -> None:
    _body(pack, "<script>\nalert(1)\n</script>")


@HOSTILE.says("HTML cannot be shown")
def a_comment_with_more_behind_it(pack: Path) -> None:
    _body(pack, "<!-- Author: --> <img src=x onerror=y>")


@HOSTILE.says("a link or an image in a text cannot be shown")
def a_link_that_runs(pack: Path) -> None:
    _say(pack, "[Touch here](javascript:alert(1))")


@HOSTILE.says('"file:///etc/passwd" is no picture of the pack')
def a_picture_from_the_disk(pack: Path) -> None:
    change(pack / NAME, "images/two.png", "file:///etc/passwd")


@HOSTILE.says('"images/../../../etc/passwd.svg" is no picture of the pack')
def a_picture_with_a_way_out(pack: Path) -> None:
    change(pack / NAME, "images/two.png", "images/../../../etc/passwd.svg")


@HOSTILE.says('"https://a/b.png" is no picture of the pack')
def a_picture_from_elsewhere(pack: Path) -> None:
    change(pack / NAME, "images/lens.svg", "https://a/b.png")


@HOSTILE.says("there is no images/three.png")
def a_picture_that_is_missing(pack: Path) -> None:
    change(pack / NAME, "images/two.png", "images/three.png")


@HOSTILE.says("a character written as a code cannot be shown")
def a_character_in_disguise(pack: Path) -> None:
    _say(pack, "&lt;script&gt;")


@HOSTILE.says("a quotation cannot be shown")
def quotations_in_quotations(pack: Path) -> None:
    _body(pack, "> " * 20_000 + "a")


@HOSTILE.says("a list in a list cannot be shown")
def lists_in_lists(pack: Path) -> None:
    _body(pack, "- " * 20_000 + "a")


@HOSTILE.says("a list in a list cannot be shown")
def numbered_lists_in_lists(pack: Path) -> None:
    _body(pack, "".join(f"{' ' * 3 * depth}1. a\n" for depth in range(140)))


@HOSTILE.says("a * without its partner")
def stars_without_end(pack: Path) -> None:
    _say(pack, "**a " * 900)


@HOSTILE.says("a text of 60000 characters")
def a_line_without_end(pack: Path) -> None:
    _say(pack, "a" * 60_000)


@HOSTILE.says("a text of 60000 characters")
def brackets_without_end(pack: Path) -> None:
    _say(pack, "[" * 60_000)


@HOSTILE.says("characters")
def names_without_end(pack: Path) -> None:
    _say(pack, "{#" * 30_000)


@HOSTILE.says("a block called nothing")
def a_fence_of_blanks(pack: Path) -> None:
    _body(pack, f"```{' ' * 60_000}\n```")


@HOSTILE.says("HTML cannot be shown")
def a_comment_of_blanks(pack: Path) -> None:
    _body(pack, f"<!-- Translators:{' ' * 60_000}")


@HOSTILE.says("the file is larger than 64 KiB")
def a_card_of_a_megabyte(pack: Path) -> None:
    _body(pack, "a {#b}\n\n" * 130_000)


@HOSTILE.says("no front matter")
def front_matter_that_never_ends(pack: Path) -> None:
    (pack / NAME).write_text('+++\nid = "closer-look"\n')


@HOSTILE.says("no front matter")
def front_matter_in_another_language(pack: Path) -> None:
    (pack / NAME).write_text("---\n!!python/object/apply:os.system ['id']\n---\n")


@HOSTILE.says("no front matter")
def nothing(pack: Path) -> None:
    (pack / NAME).write_bytes(b"")


@HOSTILE.says("the file is not in UTF-8")
def sixteen_bits(pack: Path) -> None:
    (pack / NAME).write_text((pack / NAME).read_text(), encoding="utf-16")


@HOSTILE.says("closer-look.md:18: the file is not in UTF-8")
def a_byte_that_is_no_text(pack: Path) -> None:
    data = (pack / NAME).read_bytes()
    (pack / NAME).write_bytes(data.replace(b"Tissue", b"\xff"))


@HOSTILE.says("a sign that turns the words behind it round (U+202E)")
def words_turned_round(pack: Path) -> None:
    _say(pack, "It is not \N{RIGHT-TO-LEFT OVERRIDE}recnac.")


@HOSTILE.says("a sign that turns the words behind it round (U+202E)")
def words_turned_round_in_the_front(pack: Path) -> None:
    change(pack / NAME, 'title = "Why', 'title = "\\u202eWhy')


@HOSTILE.says("a sign of direction without its partner")
def a_direction_that_never_ends(pack: Path) -> None:
    _say(pack, "It is \N{RIGHT-TO-LEFT ISOLATE}not.")


@HOSTILE.says("a control character (U+001B)")
def orders_to_a_terminal(pack: Path) -> None:
    _say(pack, "\x1b]0;a\x07 Tissue.")


@HOSTILE.says("a control character (U+0000)")
def a_nul_in_the_front(pack: Path) -> None:
    change(pack / NAME, 'title = "Why', 'title = "\\u0000Why')


@HOSTILE.says("a character that was lost on the way (U+FFFD)")
def a_nul(pack: Path) -> None:
    _say(pack, "Tis\0sue.")


@HOSTILE.says("a character that nobody sees (U+E0061)")
def words_that_nobody_sees(pack: Path) -> None:
    _say(pack, "Tissue.\N{TAG LATIN SMALL LETTER A}")


@HOSTILE.says("a character that means something only in one font (U+F8FF)")
def a_sign_of_one_maker(pack: Path) -> None:
    _say(pack, "Tissue \uf8ff.")


@HOSTILE.says("marks heaped upon one letter")
def marks_heaped_up(pack: Path) -> None:
    _say(pack, "T" + "\N{COMBINING DIAERESIS}" * 500)


@HOSTILE.says('id "over\\u200dlap" - use small letters, digits and single hyphens')
def an_id_with_something_unseen_in_it(pack: Path) -> None:
    change(pack / NAME, "{#overlap}", "{#over\N{ZERO WIDTH JOINER}lap}")


@HOSTILE.says("use small letters, digits and single hyphens")
def an_id_that_looks_like_another(pack: Path) -> None:
    change(pack / NAME, "{#overlap}", "{#\N{CYRILLIC SMALL LETTER O}verlap}")


@HOSTILE.says("use small letters, digits and single hyphens, 64 at most")
def an_id_without_end(pack: Path) -> None:
    change(pack / NAME, "{#overlap}", f"{{#{'a' * 65}}}")


@HOSTILE.says('id "hide" is used twice')
def an_id_used_twice(pack: Path) -> None:
    change(pack / NAME, "{#overlap}", "{#hide}")


@HOSTILE.says("unknown variable {secret}")
def a_variable_of_nobody(pack: Path) -> None:
    _say(pack, "{secret}")


@HOSTILE.says("a brace that is no variable")
def a_variable_that_reaches_inside(pack: Path) -> None:
    _say(pack, "{desk.__class__}")


@HOSTILE.says("total is 1000000000")
def a_crowd_without_end(pack: Path) -> None:
    change(pack / NAME, "total = 1000\n", "total = 1000000000\n")


@HOSTILE.says("a number of more than 400 digits")
def a_number_of_thousands_of_digits(pack: Path) -> None:
    change(pack / NAME, "total = 1000\n", f"total = {'9' * 5000}\n")


@HOSTILE.says("a number of more than 400 digits")
def a_number_of_thousands_of_digits_in_sixteens(pack: Path) -> None:
    change(pack / NAME, "total = 1000\n", f"total = 0x{'f' * 5000}\n")


@HOSTILE.says("total is -1")
def fewer_than_nobody(pack: Path) -> None:
    change(pack / NAME, "total = 1000\n", "total = -1\n")


@HOSTILE.says("total is nan")
def people_who_are_no_number(pack: Path) -> None:
    change(pack / NAME, "total = 1000\n", "total = nan\n")


@HOSTILE.says("in = 100000")
def a_breath_without_end(pack: Path) -> None:
    _body(pack, "```breathing {#breath}\nin = 100000\nout = 4\nminutes = [1]\n```")


@HOSTILE.says("a block called python")
def a_program(pack: Path) -> None:
    _body(pack, "```python {#run}\nimport os\n```")


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_card_is_refused_in_a_sentence(
    silent: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(silent)
    refused(silent, standing, said)
