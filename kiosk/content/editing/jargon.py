"""The check of technical words: each is explained in the card that pack.toml names as `glossary`.

An entry is a paragraph or a list item that begins with the word: **Biopsy**: a small sample ...
"""

from collections.abc import Iterator

from kiosk.content import markup
from kiosk.content.cards import Message
from kiosk.content.editing.lists import JARGON
from kiosk.content.editing.lists.entries import Term
from kiosk.content.editing.tellings import Telling, tellings
from kiosk.content.head import PACK
from kiosk.content.report import Report
from kiosk.content.source import PackSource

_MISSING = "technical words are used, but no card explains them"
_NAME = 'write a card with an entry for each, and name it: glossary = "words-explained"'


def jargon(pack: PackSource, report: Report) -> None:
    """Every technical word has an entry; said once for each word of a language."""
    found = _unexplained(pack)
    if found and not pack.glossary and pack.declared:
        report.note(PACK, pack.document.line("cards"), _MISSING, _NAME, "glossary-missing")
    elif pack.glossary:
        for (_, word), told in found.items():
            mend = f'explain it in {pack.glossary}, as in "**{word}**: ...", or say it plainly'
            told.warn(report, f'"{word}" is not explained', mend, "jargon")


def _unexplained(pack: PackSource) -> dict[tuple[str, str], Telling]:
    """Where each technical word without an entry stands first, by language and word."""
    wanted = _wanted(pack)
    found: dict[tuple[str, str], Telling] = {}
    for told in tellings(pack, _messages(pack, glossary=False)):
        for term in wanted.get(told.tag, ()):
            if term.pattern.search(told.text):
                found.setdefault((told.tag, term.word), told)
    return found


def _wanted(pack: PackSource) -> dict[str, list[Term]]:
    """The technical words that have no entry, by language."""
    entries: dict[str, list[str]] = {}
    for told in tellings(pack, _messages(pack, glossary=True)):
        entries.setdefault(told.tag, []).extend(_entry(told.text))
    return {
        tag: [term for term in terms if not any(map(term.pattern.search, entries.get(tag, ())))]
        for tag, terms in JARGON.items()
    }


def _messages(pack: PackSource, *, glossary: bool) -> tuple[Message, ...]:
    return tuple(
        message
        for card in pack.cards
        if (card.card.id == pack.glossary) == glossary
        for message in card.messages
    )


def _entry(text: str) -> Iterator[str]:
    first = markup.runs(text)[:1]
    yield from (run.text for run in first if run.strong)
