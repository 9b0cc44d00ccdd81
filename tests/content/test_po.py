"""PO files as gettext, Poedit and Babel write them."""

from dataclasses import replace

import pytest
from babel.messages.pofile import PoFileError

from kiosk.content import po

_FILE = r"""# Translations of a pack.
msgid ""
msgstr ""
"Language: es\n"
"Content-Type: text/plain; charset=utf-8\n"
"X-Generator: Poedit 3.6\n"

# From a translator.
#. Translators: a greeting.
#: cards/a.md:3
#, fuzzy
#| msgctxt "a/hello"
#| msgid "Hel"
#| "lo {you} \"there\"."
msgctxt "a/welcome"
msgid "Welcome."
msgstr ""
"Bien"
"venida."

#, fuzzy
#~| msgid "Gone for long."
#~ msgctxt "a/gone"
#~ msgid "Gone."
#~ msgstr "Fue."

"""


def test_an_entry_tells_what_it_was_made_from() -> None:
    (entry,) = po.parse(_FILE.encode()).entries
    assert entry == po.Entry(
        context="a/welcome",
        text="Welcome.",
        told="Bienvenida.",
        flags=frozenset({"fuzzy"}),
        old_context="a/hello",
        old_text='Hello {you} "there".',
        comments=("From a translator.",),
        hint="Translators: a greeting.",
        place="cards/a.md:3",
    )
    assert entry.line == 16


def test_an_entry_that_was_put_aside_stays_fuzzy() -> None:
    (entry,) = po.parse(_FILE.encode()).obsolete
    assert (entry.told, entry.fuzzy, entry.old_text) == ("Fue.", True, "Gone for long.")


def test_every_field_of_a_header_is_kept_in_order() -> None:
    header = po.parse(_FILE.encode()).header
    assert list(header) == ["Language", "Content-Type", "X-Generator"]
    assert header["X-Generator"] == "Poedit 3.6"


def test_what_was_written_is_read_again() -> None:
    file = po.parse(_FILE.encode())
    assert po.parse(po.written(file)) == file


def test_long_texts_are_broken_between_words_and_stay_one_text() -> None:
    file = po.parse(_FILE.encode())
    long = replace(file.entries[0], old_text="Word after word. " * 30, told="Palabra. " * 30)
    again = po.written(replace(file, entries=(long,), obsolete=(long,)))
    assert max(map(len, again.splitlines())) <= 80
    assert po.parse(again).entries == (long,)
    assert po.parse(again).obsolete == (replace(long, hint="", place=""),)


def test_a_file_without_a_header_has_no_fields() -> None:
    file = po.parse(b'msgctxt "a/one"\nmsgid "One."\nmsgstr "Uno: 1."\n')
    assert (file.header, file.entries[0].told) == ({}, "Uno: 1.")


def test_what_is_no_po_file_is_told() -> None:
    with pytest.raises(PoFileError):
        po.parse(b'msgctxt "a/one"\nmsgid "One."\nmsgstrr "Uno."\n')
