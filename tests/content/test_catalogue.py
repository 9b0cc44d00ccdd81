"""Translations of a pack, kept while its texts change."""

import io
import shutil
import subprocess
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po

from kiosk.content import catalogue
from kiosk.content.cards import Message

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)


def _message(context: str, text: str, comment: str = "") -> Message:
    return Message(context=context, text=text, path="cards/a.md", line=3, comment=comment)


BEFORE = (_message("a/one", "One."), _message("a/two", "Two."), _message("a/same", "Same."))


def _updated(old: bytes | None, *messages: Message) -> bytes:
    return catalogue.update(old, messages, "org.example.a", "1", "es", NOW)


def _told(po: bytes, context: str, told: str) -> bytes:
    """`po` with a translation for what had none."""
    before, at, after = po.decode().partition(f'msgctxt "{context}"\n')
    return (before + at + after.replace('msgstr ""', f'msgstr "{told}"', 1)).encode()


def _entries(po: bytes) -> dict[str | None, Entry]:
    return {entry.context: entry for entry in read_po(io.BytesIO(po)) if entry.id}


@pytest.fixture
def spanish() -> bytes:
    """A translated file."""
    po = _updated(None, *BEFORE).decode()
    for english, told in (("One.", "Uno."), ("Two.", "Dos."), ("Same.", "Igual.")):
        po = po.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{told}"')
    return po.replace('"Last-Translator: ', '"Last-Translator: Clinic translator').encode()


def test_the_template_holds_context_place_and_comment() -> None:
    message = _message("a/one", "Ask at {desk}: 100 % of us.", "Translators: said aloud.")
    pot = catalogue.template([message], "org.example.a", "1", NOW).decode()
    assert "#. Translators: said aloud.\n#: cards/a.md:3\n" in pot
    assert 'msgctxt "a/one"\nmsgid "Ask at {desk}: 100 % of us."' in pot
    assert "python-format" not in pot


def test_the_same_texts_differ_in_nothing_but_the_date() -> None:
    one = catalogue.template(BEFORE, "org.example.a", "1", NOW)
    other = catalogue.template(BEFORE, "org.example.a", "1", LATER)
    assert one != other
    assert catalogue.same_texts(one, other)
    assert not catalogue.same_texts(one, catalogue.template(BEFORE[:2], "org.example.a", "1", NOW))


@pytest.mark.acr("504.2.1", "11.8.3")
def test_what_did_not_change_keeps_its_translation(spanish: bytes) -> None:
    entries = _entries(_updated(spanish, *BEFORE))
    assert [(entry.string, entry.fuzzy) for entry in entries.values()] == [
        ("Uno.", False),
        ("Dos.", False),
        ("Igual.", False),
    ]
    assert b"Clinic translator" in _updated(spanish, *BEFORE)


def test_a_changed_text_keeps_its_translation_as_fuzzy(spanish: bytes) -> None:
    po = _updated(spanish, _message("a/one", "Just one."), *BEFORE[1:])
    one = _entries(po)["a/one"]
    assert (one.string, one.fuzzy) == ("Uno.", True)
    assert b'#| msgid "One."' in po


def test_the_place_decides_before_the_words(spanish: bytes) -> None:
    # Two texts that changed places: by words alone, each would keep the other's translation.
    swapped = (_message("a/one", "Two."), _message("a/two", "One."), BEFORE[2])
    entries = _entries(_updated(spanish, *swapped))
    assert (entries["a/one"].string, entries["a/one"].fuzzy) == ("Uno.", True)
    assert (entries["a/two"].string, entries["a/two"].fuzzy) == ("Dos.", True)


def test_a_text_that_moved_brings_its_translation_as_fuzzy(spanish: bytes) -> None:
    moved = (*BEFORE[:2], _message("a/elsewhere", "Same."))
    entry = _entries(_updated(spanish, *moved))["a/elsewhere"]
    assert (entry.string, entry.fuzzy) == ("Igual.", True)


def test_an_id_that_was_renamed_brings_its_translation_as_fuzzy(spanish: bytes) -> None:
    po = _updated(spanish, _message("a/first", "One."), *BEFORE[1:])
    first = _entries(po)["a/first"]
    assert (first.string, first.fuzzy) == ("Uno.", True)
    assert b'#| msgctxt "a/one"\n#| msgid "One."\nmsgctxt "a/first"' in po


def test_one_sentence_in_two_cards_keeps_two_translations(spanish: bytes) -> None:
    twice = (*BEFORE, _message("b/one", "One."))
    po = _told(_updated(spanish, *twice), "b/one", "Una.")
    again = _entries(_updated(po, *reversed(twice)))
    assert (again["a/one"].string, again["b/one"].string) == ("Uno.", "Una.")
    assert not (again["a/one"].fuzzy or again["b/one"].fuzzy)
    renamed = _entries(_updated(po, *BEFORE[1:], _message("a/first", "One."), twice[-1]))
    assert (renamed["a/first"].string, renamed["b/one"].string) == ("Uno.", "Una.")


def test_a_text_that_moved_from_two_translations_takes_neither(spanish: bytes) -> None:
    po = _told(_updated(spanish, *BEFORE, _message("b/one", "One.")), "b/one", "Una.")
    entry = _entries(_updated(po, _message("c/one", "One.")))["c/one"]
    assert (entry.string, entry.fuzzy) == ("", False)


def test_a_text_alike_in_another_card_is_no_translation(spanish: bytes) -> None:
    po = _updated(spanish, *BEFORE[1:], _message("b/one", "One!"))
    assert _entries(po)["b/one"].string == ""


def test_what_is_gone_is_kept_as_obsolete(spanish: bytes) -> None:
    without = _updated(spanish, *BEFORE[1:])
    assert b'#~ msgstr "Uno."' in without
    assert "a/one" not in _entries(without)
    assert b'#~ msgstr "Uno."' in _updated(without, *BEFORE[1:])


def test_a_card_that_comes_back_has_its_translations_again(spanish: bytes) -> None:
    without = _updated(spanish, _message("b/other", "Other."))
    back = _updated(without, *BEFORE)
    assert back == spanish


def test_what_was_fuzzy_when_it_went_is_fuzzy_when_it_comes_back(spanish: bytes) -> None:
    changed = (_message("a/one", "Just one."), *BEFORE[1:])
    fuzzy = _updated(spanish, *changed)
    without = _updated(fuzzy, *BEFORE[1:])
    assert b'#, fuzzy\n#~| msgid "One."\n#~ msgctxt "a/one"' in without
    assert _updated(without, *changed) == fuzzy


def test_a_fuzzy_entry_keeps_the_text_it_was_made_from_through_every_change(
    spanish: bytes,
) -> None:
    po = _updated(spanish, _message("a/one", "Just one."))
    for text in ("Just one.", "Only one.", "Only one."):
        po = _updated(po, _message("a/one", text))
        assert b'#, fuzzy\n#| msgid "One."\nmsgctxt "a/one"' in po
        assert _entries(po)["a/one"].string == "Uno."


def test_what_a_translator_has_resolved_counts_and_tells_of_no_older_text(spanish: bytes) -> None:
    changed = _message("a/one", "Just one.")
    po = _updated(spanish, changed).replace(b"#, fuzzy\n", b"").replace(b'"Uno."', b'"Solo uno."')
    again = _updated(po, changed)
    assert (_entries(again)["a/one"].string, _entries(again)["a/one"].fuzzy) == ("Solo uno.", False)
    assert b"#|" not in again


def test_the_comments_and_headers_of_translators_stay(spanish: bytes) -> None:
    po = spanish.replace(b'msgctxt "a/one"', b'# Ask the clinic.\nmsgctxt "a/one"')
    po = po.replace(b'"Generated-By:', b'"X-Status: draft\\n"\n"Generated-By:')
    again = _updated(po, *BEFORE, _message("a/new", "New."))
    assert b'# Ask the clinic.\n#: cards/a.md:3\nmsgctxt "a/one"' in again
    assert b'"X-Status: draft\\n"\n"Generated-By:' in again


def test_a_file_that_was_only_wrapped_anew_holds_the_same_texts(spanish: bytes) -> None:
    long = _message("a/long", "A sentence that is long. " * 9 + "Its end.")
    po = _told(_updated(spanish, *BEFORE, long), "a/long", "Una frase bastante larga. " * 9)
    wrapped = _wrapped_as_poedit_does(po)
    assert wrapped != po
    assert catalogue.same_texts(wrapped, _updated(wrapped, *BEFORE, long))
    assert not catalogue.same_texts(wrapped, _updated(wrapped, *BEFORE))


def _wrapped_as_poedit_does(po: bytes) -> bytes:
    """Every text on a line of its own, however long, and lines that end as on Windows."""
    joined = po.replace(b'""\n"', b'"').replace(b'"\n"', b"")
    return joined.replace(b"\\n", b'\\n"\n"').replace(b"\n", b"\r\n")


@pytest.mark.skipif(not shutil.which("msgmerge"), reason="gettext is not installed")
def test_gettext_reads_what_was_written_and_what_it_writes_is_read(
    spanish: bytes, tmp_path: Path
) -> None:
    long = _message("a/long", 'It is quite a long text, with "quotes" in it. ' * 5)
    before = _told(_updated(spanish, *BEFORE, long), "a/long", "Un texto largo. " * 9)
    longer = _message("a/long", long.text + "And longer.")
    (tmp_path / "es.po").write_bytes(_updated(before, longer, *BEFORE[1:]))
    (tmp_path / "a.pot").write_bytes(
        catalogue.template([longer, *BEFORE[2:]], "org.example.a", "1", NOW)
    )
    run = partial(subprocess.run, cwd=tmp_path, check=True, capture_output=True)
    run(["msgfmt", "--check-format", "--check-header", "-o", "es.mo", "es.po"])
    run(["msgmerge", "--previous", "--no-fuzzy-matching", "-o", "merged.po", "es.po", "a.pot"])
    ours = _updated((tmp_path / "es.po").read_bytes(), longer, *BEFORE[2:])
    merged = _updated((tmp_path / "merged.po").read_bytes(), longer, *BEFORE[2:])
    assert catalogue.same_texts(ours, merged)
    assert b'#| msgid ""\n#| "It is quite' in ours
    assert b'#~ msgstr "Dos."' in ours


def test_an_untranslated_text_that_changed_is_not_fuzzy() -> None:
    old = _updated(None, *BEFORE)
    assert not _entries(_updated(old, _message("a/one", "Another.")))["a/one"].fuzzy


def test_folders_are_named_as_babel_names_them() -> None:
    assert catalogue.folder("zh-Hans") == "zh_Hans"
    assert b'"Language: zh_Hans' in catalogue.update(None, BEFORE, "p", "1", "zh-Hans", NOW)


def test_the_sample_pack_is_up_to_date(pack: Path) -> None:
    from kiosk.content.report import Report
    from kiosk.content.source import read_pack

    found = read_pack(pack, Report(pack))
    file = pack / "locales/es/pack.po"
    manifest = found.manifest
    new = catalogue.update(
        file.read_bytes(), found.all_messages, manifest.id, manifest.version, "es", NOW
    )
    assert catalogue.same_texts(file.read_bytes(), new)
