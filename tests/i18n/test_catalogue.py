"""The interface's words in another language."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk.i18n.catalogue import Catalogues

_SPANISH = """
msgid ""
msgstr ""
"Language: es\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Home"
msgstr "Inicio"

msgid "{at} of {total}"
msgstr "{at} de {total}"

msgctxt "verb"
msgid "Book"
msgstr "Reservar"

msgid "{n} page"
msgid_plural "{n} pages"
msgstr[0] "{n} página"
msgstr[1] "{n} páginas"
"""
_ARABIC = """
msgid ""
msgstr ""
"Language: ar\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
"n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "{n} page"
msgid_plural "{n} pages"
msgstr[0] "لا صفحات"
msgstr[1] "صفحة واحدة"
msgstr[2] "صفحتان"
msgstr[3] "{n} صفحات"
msgstr[4] "{n} صفحة"
msgstr[5] "{n} صفحة"
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> Catalogues:
    """Spanish, Arabic, and nothing else."""
    for locale, text in (("es", _SPANISH), ("ar", _ARABIC)):
        folder = tmp_path / locale / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "kiosk.mo").open("wb") as file:
            write_mo(file, read_po(BytesIO(text.encode())))
    return Catalogues(tmp_path)


def test_words_are_said_in_their_language(catalogues: Catalogues) -> None:
    assert catalogues.of("es").say("Home") == "Inicio"
    assert catalogues.of("en").say("Home") == "Home"


def test_what_is_not_translated_stays_english(catalogues: Catalogues) -> None:
    assert catalogues.of("es").say("Stop") == "Stop"
    assert catalogues.of("zh-Hans").say("Home") == "Home"


def test_it_is_known_which_languages_have_words_of_their_own(catalogues: Catalogues) -> None:
    translated = [tag for tag in ("en", "es", "ar", "zh-Hans") if catalogues.translated(tag)]
    assert translated == ["en", "es", "ar"]


def test_values_are_filled_in_with_the_digits_of_the_language(catalogues: Catalogues) -> None:
    assert catalogues.of("es").say("{at} of {total}", at=2, total=10) == "2 de 10"
    assert catalogues.of("ar").say("{at} of {total}", at=2, total=10) == "٢ of ١٠"


def test_a_context_tells_two_meanings_apart(catalogues: Catalogues) -> None:
    assert catalogues.of("es").say_in("verb", "Book") == "Reservar"
    assert catalogues.of("es").say_in("noun", "Book") == "Book"


@pytest.mark.parametrize(
    ("tag", "n", "shown"),
    [
        ("en", 1, "1 page"),
        ("en", 5, "5 pages"),
        ("es", 1, "1 página"),
        ("es", 5, "5 páginas"),
        ("ar", 1, "صفحة واحدة"),
        ("ar", 2, "صفحتان"),
        ("ar", 5, "٥ صفحات"),
        ("ar", 11, "١١ صفحة"),
    ],
)
def test_counting_uses_the_plural_of_the_language(
    catalogues: Catalogues, tag: str, n: int, shown: str
) -> None:
    assert catalogues.of(tag).count("{n} page", "{n} pages", n) == shown


def test_a_language_the_kiosk_does_not_know_is_refused(catalogues: Catalogues) -> None:
    with pytest.raises(KeyError):
        catalogues.of("tlh")
