"""What an author is told about a broken pack: the line, what is wrong, and everything at once."""

from pathlib import Path

import pytest

from kiosk.content.check import examine
from kiosk.content.editing.register import CHECKS, Level
from tests.content.spoiling import spoil

CARD = "cards/closer-look.md"
DAY = "cards/your-day.md"
LENS = "images/lens.svg"
SPANISH = "locales/es/pack.po"

LONG = "We look and look and look and look and look and look and look and look again."
HARD = "Radiological examination necessitates additional individualized documentation."

HELP = "## If you need us {#help}"


def breathing(*lines: str) -> str:
    """A breath to follow before the page for help; its last line is that of the minutes."""
    first, last = lines[:-1], lines[-1]
    return "\n".join(("```breathing {#breath}", *first, "out = 6", last, "```", "", HELP))


def terms(*lines: str) -> str:
    """A word explained before the page for help, from its first line on."""
    block = ("```terms {#words}", "[[term]]", 'id = "spot"', *lines, "```", "", HELP)
    return "\n".join(block)


TWICE = breathing("in = 4", "minutes = [1]").replace(
    HELP, breathing("in = 4", "minutes = [1]").replace("#breath}", "#again}")
)

SIDE = '[[column]]\nid = "dense"\ntitle = "Dense"\ntext = "Hard to see."\n'
OTHER = SIDE.replace('"dense"', '"other"')
HILL = 'picture = "images/lens.svg"\nalt = "A hill."\n'
PICTURE = 'picture = "images/lens.svg"\n'
COUNT, NONE = "count = 1\n", "count = 0\n"
STUDY = 'total = 100\nsource = "STUDY"\nsetting = "US"\n'
NOBODY = STUDY.replace("100", "0")
NO_STUDY = STUDY.replace("STUDY", "NO")


def compared(*sides: str) -> str:
    """A comparison before the page for help."""
    return "".join(("```compare {#sides}\n", *sides, "```\n\n", HELP))


WHY = 'id = "why"\ntext = "Why?"'


def questions(*lines: str) -> str:
    """Questions to choose from, before the page for help."""
    return "\n".join(("```questions {#mine}", "[[question]]", *lines, "```", "", HELP))


BROKEN = {
    # pack.toml
    "toml": ("pack.toml", 'license = "CC-BY-4.0"', "license = CC", 5, "not valid TOML"),
    "unknown key": ("pack.toml", "topic =", 'titel = "T"\ntopic =', 9, "unknown key titel"),
    "missing key": ("pack.toml", 'license = "CC-BY-4.0"\n', "", 1, "license is missing"),
    "wrong type": ("pack.toml", '"2026.11.1"', "2026", 3, "version is 2026"),
    "empty": ("pack.toml", '"Your first visit"', '""', 8, "title is empty"),
    "format": ("pack.toml", "format = 1", "format = 2", 1, "format 2"),
    "pack id": ("pack.toml", '"org.example.first-visit"', '"First visit"', 2, 'id "First visit"'),
    "language": ("pack.toml", "[languages.es]", "[languages.xx]", 20, 'language "xx"'),
    "date": ("pack.toml", '"2026-11"', '"soon"', 33, "checked_on is not a date"),
    "no such day": ("pack.toml", '"2026-11"', '"2026-02-30"', 33, "checked_on is not"),
    "empty table": ("pack.toml", "[sources.", "[sources.NEW]\n[sources.", 29, "title is missing"),
    "no table": ("pack.toml", "[sources.", "[sources]\nNEW = 1\n[sources.", 30, "is 1, not a"),
    "no card file": ("pack.toml", '"your-day",', '"your-day", "third"', 12, "no cards/third.md"),
    "card twice": ("pack.toml", '"your-day",', '"your-day", "your-day"', 12, 'id "your-day"'),
    "card id": ("pack.toml", '"your-day",', '"your-day", "My day"', 12, 'card id "My day"'),
    "list item": ("pack.toml", '"your-day",', '"your-day", 3', 12, "cards holds 3"),
    "nested variable": ("pack.toml", "at the desk.", "at the {desk}.", 26, "a variable in a"),
    "variable name": ("pack.toml", "[sources.", '[variables.No]\ntext = "x"\n[sources.', 29, "No"),
    "lexicon language": ("pack.toml", "[lexicon.es]", "[lexicon.xx]", 35, 'language "xx"'),
    "lexicon entry": ("pack.toml", '"Estados Unidos"', "1", 36, 'EE. UU. is 1'),
    "nothing said": ("pack.toml", '"Estados Unidos"', '" "', 36, "EE. UU. is empty"),
    "said at length": ("pack.toml", '"Estados Unidos"', f'"{"x" * 121}"', 36, "121 characters"),
    "said with a sign": ("pack.toml", '"Estados Unidos"', '"<b>bi</b>"', 36, "a < or > or &"),
    "said with weight": ("pack.toml", '"Estados Unidos"', '"**bi** rads"', 36, "emphasis where"),
    "no word": ("pack.toml", '"EE. UU."', '"-"', 36, '"-" holds no word'),
    "a gap beside a word": ("pack.toml", '"EE. UU."', '"EE. UU. "', 36, "white space around"),
    "a word at length": ("pack.toml", '"EE. UU."', f'"{"x" * 61}"', 36, "a word of 61"),
    # a card's front matter
    "no front": (CARD, '+++\nid = "closer-look"', 'id = "closer-look"', 1, "no front matter"),
    "card toml": (CARD, 'sources = ["STUDY"]', 'sources = ["STUDY"', 9, "not valid TOML"),
    "other id": (CARD, 'id = "closer-look"', 'id = "close"', 2, 'id "close" in closer-look.md'),
    "no alt": (CARD, 'illustration_alt = "A lens over a hill."\n', "", 2, "illustration_alt is"),
    "no picture": (CARD, "images/lens.svg", "images/lense.svg", 7, "no images/lense.svg"),
    "elsewhere": (CARD, "images/lens.svg", "../lens.svg", 7, "no picture of the pack"),
    "button": (CARD, 'button = "Why a closer look?"', f'button = "{"x" * 25}"', 6, "25 characters"),
    "source": (CARD, '["STUDY"]', '["STUDY", "OTHER"]', 9, "unknown source OTHER"),
    "title markup": (CARD, 'title = "Why a', 'title = "Why **a**', 4, "one style"),
    # a card's body
    "heading level": (CARD, "## This is", "# This is", 13, "a heading of level 1"),
    "no id": (CARD, "overlap. {#overlap}", "overlap.", 18, "a list item has no {#id}"),
    "no id, second line": (CARD, " {#not-a-result}", "", 16, "a paragraph has no {#id}"),
    "no figure id": (CARD, "icon-array {#thousand}", "icon-array", 25, "a figure has no {#id}"),
    "id twice": (CARD, "{#hide}", "{#overlap}", 19, '"overlap" is used twice, first in line 18'),
    "id letters": (CARD, "{#hide}", "{#Hide_it}", 19, 'id "Hide_it"'),
    "id taken": (CARD, "{#hide}", "{#title}", 19, 'id "title" is taken'),
    "fold": (CARD, "{#hide}", '{#hide fold="More"}', 19, "a list item with a fold"),
    "more": (CARD, "{#hide}", '{#hide more="your-day"}', 19, "a list item with more"),
    "more of nothing": (CARD, "{#common}", '{#common more="nowhere"}', 13, 'more = "nowhere"'),
    "more of itself": (CARD, "{#common}", '{#common more="closer-look"}', 13, "no other card"),
    "html": (CARD, "overlap. {", "<b>overlap</b>. {", 18, "HTML cannot be shown"),
    "html block": (CARD, "<!-- Translators: ", "<!-- Note: ", 12, "HTML cannot be shown"),
    "link": (CARD, "overlap. {", "[overlap](https://example.org). {", 18, "a link"),
    "code": (CARD, "overlap. {", "`overlap`. {", 18, "code cannot"),
    "entity": (CARD, "overlap. {", "over&shy;lap. {", 18, "written as a code"),
    "star": (CARD, "**not**", "**not", 15, "a * without its partner"),
    "underscores": (CARD, "**not**", "_not_", 15, "emphasis with _"),
    "table": (CARD, "![Two", "| a |\n|---|\n\n![Two", 21, "a table"),
    "quotation": (CARD, "![Two", "> Quoted. {#q}\n\n![Two", 21, "a quotation"),
    "code block": (CARD, "## Out of", "    code\n\n## Out of", 23, "indented like code"),
    "nested list": (CARD, "- A fold", "  - A fold", 19, "a list in a list"),
    "second text": (CARD, "![Two", "  More. {#m}\n\n![Two", 21, "a second paragraph"),
    "image alt": (CARD, "![Two pictures of one hill.]", "![]", 21, "without words"),
    "before pages": (CARD, "<!-- Trans", "Early. {#e}\n\n<!-- Trans", 12, "before the first page"),
    "empty page": (CARD, "## Out of", "## Nothing {#nothing}\n\n## Out of", 23, "nothing on it"),
    "unknown figure": (CARD, "```icon-array", "```pie", 25, "a block called pie"),
    "variable": (CARD, "A fold", "{fold}", 19, "unknown variable {fold}"),
    "brace": (CARD, "A fold", "A {fold", 19, "a brace that is no variable"),
    # figures
    "figure toml": (CARD, "total = 1000", "total = ", 26, "not valid TOML"),
    "figure source": (CARD, 'source = "STUDY"\n', "", 26, "source is missing"),
    "strange source": (CARD, 'source = "STUDY"', 'source = "S"', 27, "unknown source S"),
    "first part": (CARD, "count = 1000", "count = 999", 33, "counts 999, not the total of 1000"),
    "larger part": (CARD, "count = 116", "count = 1160", 39, "part called-back counts 1160"),
    "part twice": (CARD, 'id = "called-back"', 'id = "screened"', 38, 'id "screened" is used'),
    "about": (CARD, "about = true", 'about = "yes"', 40, 'about is "yes"'),
    "step id": (DAY, 'id = "talk"\n', "", 17, "id is missing"),
    "here is nowhere": (DAY, "steps {#today}\n", "steps {#today}\nhere = \"home\"\n", 12, '"home"'),
    "no step": (DAY, "[[step]]\nid = \"talk\"", "[[stop]]\nid = \"talk\"", 17, "unknown key stop"),
    "term without text": (DAY, HELP, terms('forms = "spot"'), 23, "text is missing"),
    "term without forms": (DAY, HELP, terms('text = "**Spot**: a dot."'), 23, "forms is missing"),
    "term not first": (DAY, HELP, terms('text = "A dot."', 'forms = "x"'), 26, "begin with its word"),
    "breath too short": (DAY, HELP, breathing("in = 1", "minutes = [1]"), 23, "in = 1"),
    "two breaths": (DAY, HELP, TWICE, 9, "two breaths to follow"),
    "breath missing": (DAY, HELP, breathing("minutes = [1]"), 23, "in is missing"),
    "minutes too long": (DAY, HELP, breathing("in = 4", "minutes = [2, 9]"), 25, "[2, 9]"),
    "minutes falling": (DAY, HELP, breathing("in = 4", "minutes = [2, 1]"), 25, "[2, 1]"),
    "no minutes": (DAY, HELP, breathing("in = 4", "minutes = []"), 25, "minutes is empty"),
    "minutes no list": (DAY, HELP, breathing("in = 4", "minutes = 1"), 25, "minutes is 1"),
    "half a minute": (DAY, HELP, breathing("in = 4", "minutes = [1, 1.5]"), 25, "holds 1.5"),
    "one side": (DAY, HELP, compared(SIDE), 23, "1 columns side by side"),
    "side twice": (DAY, HELP, compared(SIDE, SIDE), 28, 'id "dense" is used twice'),
    "no words for a side": (DAY, HELP, compared(OTHER, SIDE, PICTURE), 27, "alt is missing"),
    "a side of no number": (DAY, HELP, compared(SIDE, COUNT, OTHER), 27, "unknown key count"),
    "too many on a side": (DAY, HELP, compared(STUDY, OTHER, COUNT, SIDE, "count = 101\n"), 35, "101 of"),
    "a picture of people": (DAY, HELP, compared(STUDY, OTHER, COUNT, SIDE, COUNT, HILL), 36, "a picture"),
    "nobody compared": (DAY, HELP, compared(NOBODY, OTHER, NONE, SIDE, NONE), 23, "total is 0"),
    "a study of a side": (DAY, HELP, compared(NO_STUDY, OTHER, COUNT, SIDE, COUNT), 24, "source NO"),
    "question missing": (DAY, HELP, questions('id = "why"'), 23, "text is missing"),
    "question twice": (DAY, HELP, questions(WHY, "[[question]]", WHY), 27, '"why" is used twice'),
    "no question": (DAY, HELP, "```questions {#mine}\n```\n\n" + HELP, 23, "question is missing"),
    # words
    "long sentence": (CARD, "Tissue can overlap.", LONG, 18, "a sentence of 17 words"),
    "frightening": (CARD, "Tissue can", "A lesion can", 18, 'the word "lesion"'),
    "frightening alt": (CARD, "A lens over", "An abnormal lens over", 8, 'word "abnormal"'),
    "hard": (DAY, "Say your name.", HARD, 3, "reads at school grade"),
    # pictures
    "script": (LENS, "<title>Lens</title>", "<script>x()</script>", 2, "<script> is not"),
    "handler": (LENS, 'cx="5"', 'onload="x()" cx="5"', 3, "the attribute onload"),
    "style": (LENS, 'cx="5"', 'style="fill:red" cx="5"', 3, "the attribute style"),
    "reference": (LENS, 'cx="5"', 'xlink:href="a.png" cx="5"', 3, "attribute xlink:href"),
    "outside": (LENS, 'fill="#17544D"', 'fill="url(http://a/b)"', 3, "the attribute fill"),
    "doctype": (LENS, "<svg xm", "<!DOCTYPE svg>\n<svg xm", 1, "a document type"),
    "xml": (LENS, "</svg>", "</sv>", 4, "not valid XML"),
    "no svg": (LENS, "</svg>", "</svg><p/>", 4, "not valid XML"),
    # translations
    "po": (SPANISH, 'msgid "Tissue can', 'msgidd "Tissue can', 64, "not valid PO"),
    "lost variable": (SPANISH, 'msgstr "{desk}"', 'msgstr "Aquí"', 160, "lost {desk}"),
    "invented": (SPANISH, '"Hablamos"', '"Hablamos {con}"', 149, "invents {con}"),
    "foreign html": (SPANISH, '"Hablamos"', '"<b>Hablamos</b>"', 149, "HTML cannot"),
    "foreign star": (SPANISH, "**No** es", "**No es", 59, "a * without its partner"),
    "foreign button": (SPANISH, '"Qué pasa hoy"', f'"{"ñ" * 25}"', 124, "25 characters"),
}  # fmt: skip


def test_a_good_pack_has_no_finding(pack: Path) -> None:
    _, report = examine(pack)
    assert report.errors == ()
    assert all(Level.WARNING in CHECKS[note.id].levels for note in report.notes)


@pytest.mark.acr("1.1.1", "2.4.6", "504.3", "11.8.2", "11.8.4")
@pytest.mark.parametrize(("name", "old", "new", "line", "what"), BROKEN.values(), ids=list(BROKEN))
def test_one_fault_is_one_finding_on_its_line(
    pack: Path, name: str, old: str, new: str, line: int, what: str
) -> None:
    spoil(pack / name, old, new)
    _, report = examine(pack)
    assert [(each.path, each.line) for each in report.errors] == [(str(pack / name), line)]
    assert what in report.errors[0].what
    assert report.errors[0].mend
    assert Level.ERROR in CHECKS[report.errors[0].id].levels


def test_all_findings_come_at_once_in_file_order(pack: Path) -> None:
    together = ["script", "long sentence", "wrong type", "larger part", "step id", "lost variable"]
    for name, old, new, *_ in (BROKEN[each] for each in together):
        spoil(pack / name, old, new)
    _, report = examine(pack)
    assert [
        (Path(each.path).relative_to(pack).as_posix(), each.line) for each in report.errors
    ] == [
        (CARD, 18),
        (CARD, 39),
        (DAY, 17),
        (LENS, 2),
        (SPANISH, 160),
        ("pack.toml", 3),
    ]


def test_an_unknown_key_is_compared_with_those_known(pack: Path) -> None:
    spoil(pack / "pack.toml", "publisher =", "publsher =")
    _, report = examine(pack)
    assert [(each.line, each.what, each.mend) for each in report.errors] == [
        (1, "publisher is missing", 'add publisher = "..."'),
        (6, "unknown key publsher", "write publisher"),
    ]


def test_an_unknown_source_language_is_a_finding(pack: Path) -> None:
    spoil(pack / "pack.toml", 'source_language = "en"', 'source_language = "xx"')
    _, report = examine(pack)
    assert 'language "xx"' in {each.what for each in report.errors if each.line == 4}


def test_cards_are_read_even_where_pack_toml_is_broken(pack: Path) -> None:
    spoil(pack / "pack.toml", "format = 1", "format 1")
    spoil(pack / CARD, " {#hide}", "")
    _, report = examine(pack)
    assert [each.line for each in report.errors] == [19, 1]


def test_a_card_that_is_not_listed_is_a_finding(pack: Path) -> None:
    spoil(pack / "pack.toml", '  "your-day",\n', "")
    _, report = examine(pack)
    (finding,) = report.errors
    assert finding.path == str(pack / DAY)
    assert "not listed" in finding.what


def test_a_file_that_is_not_utf8_is_a_finding(pack: Path) -> None:
    (pack / CARD).write_bytes((pack / CARD).read_bytes().replace(b"hill", b"h\xefll"))
    _, report = examine(pack)
    assert [each.what for each in report.errors] == ["the file is not in UTF-8"]


def test_a_picture_that_is_a_link_is_refused(pack: Path) -> None:
    (pack / LENS).unlink()
    (pack / LENS).symlink_to(pack / "pack.toml")
    _, report = examine(pack)
    assert [each.path for each in report.errors] == [str(pack / LENS)]


def test_a_png_that_is_none_is_refused(pack: Path) -> None:
    (pack / "images/two.png").write_text("GIF89a")
    _, report = examine(pack)
    assert [each.what for each in report.errors] == ["not a PNG picture"]


def test_an_unknown_language_folder_is_a_finding(pack: Path) -> None:
    (pack / "locales/es").rename(pack / "locales/tlh")
    _, report = examine(pack)
    assert [each.path for each in report.errors] == [str(pack / "locales/tlh/pack.po")]


def test_what_a_draft_language_lacks_is_only_a_note(pack: Path) -> None:
    spoil(pack / SPANISH, 'msgstr "Hablamos"', 'msgstr ""')
    _, report = examine(pack)
    assert report.errors == ()
    spanish = [note.what for note in report.notes if "/es/" in note.path]
    assert spanish == ["card your-day: 1 of 11 texts are not translated"]


def test_a_language_without_a_file_is_named(pack: Path) -> None:
    (pack / SPANISH).unlink()
    _, report = examine(pack)
    found = [(each.path, each.line) for each in report.notes if each.id == "language-incomplete"]
    assert (str(pack / "pack.toml"), 20) in found


def test_what_nothing_uses_is_a_note(pack: Path) -> None:
    spoil(pack / DAY, "{desk} {#ask}", "Ask us. {#ask}")
    (pack / "images/path.dark.svg").write_bytes((pack / LENS).read_bytes())
    (pack / "images/moon.svg").write_bytes((pack / LENS).read_bytes())
    _, report = examine(pack)
    unused = {note.what for note in report.notes if note.id.endswith("-unused")}
    assert unused == {"no text uses {desk}", "no card shows this picture"}
    assert report.errors == ()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("toml", "pack-format"),
        ("no id", "card-format"),
        ("po", "translation-format"),
        ("no picture", "picture-missing"),
        ("script", "svg-whitelist"),
        ("foreign button", "button-length"),
        ("source", "source-unknown"),
        ("more of nothing", "card-unknown"),
        ("variable", "variable-unknown"),
        ("lost variable", "placeholder"),
        ("invented", "placeholder"),
        ("foreign html", "translation-format"),
        ("long sentence", "sentence-length"),
        ("frightening", "avoided-word"),
        ("hard", "reading-grade"),
    ],
)
def test_a_finding_names_its_check(pack: Path, name: str, id: str) -> None:
    file, old, new, *_ = BROKEN[name]
    spoil(pack / file, old, new)
    _, report = examine(pack)
    assert [each.id for each in report.errors] == [id]
