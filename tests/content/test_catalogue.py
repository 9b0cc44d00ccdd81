"""Translations of a pack, kept while its texts change."""

import io
from datetime import UTC, datetime
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


def _entries(po: bytes) -> dict[str | None, Entry]:
    return {entry.context: entry for entry in read_po(io.BytesIO(po)) if entry.id}


@pytest.fixture
def spanish() -> bytes:
    """A translated file."""
    po = _updated(None, *BEFORE).decode()
    for english, told in (("One.", "Uno."), ("Two.", "Dos."), ("Same.", "Igual.")):
        po = po.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{told}"')
    return po.replace('"Last-Translator:  ', '"Last-Translator: Clinic translator').encode()


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


def test_what_is_gone_is_kept_as_obsolete_and_comes_back(spanish: bytes) -> None:
    without = _updated(spanish, *BEFORE[1:])
    assert b'#~ msgstr "Uno."' in without
    assert "a/one" not in _entries(without)
    assert b'#~ msgstr "Uno."' in _updated(without, *BEFORE[1:])


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
