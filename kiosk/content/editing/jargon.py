"""The check of technical words: each is a term of the card that pack.toml names as `glossary`."""

from kiosk.content.cards import Message
from kiosk.content.editing.lists import JARGON
from kiosk.content.editing.lists.entries import Term
from kiosk.content.editing.tellings import Telling, tellings
from kiosk.content.head import PACK
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.content.walk import explained

_MISSING = "technical words are used, but no card explains them"
_NAME = 'write a card with a [[term]] for each, and name it: glossary = "words-explained"'


def jargon(pack: PackSource, report: Report) -> None:
    """Every technical word has an entry; said once for each word of a language."""
    found = _unexplained(pack)
    if found and not pack.manifest.glossary and pack.declared:
        report.note(PACK, pack.document.line("cards"), _MISSING, _NAME, "glossary-missing")
    elif pack.manifest.glossary:
        for (_, word), told in found.items():
            mend = f"make it a [[term]] of {pack.manifest.glossary}, or say it plainly"
            told.warn(report, f'"{word}" is not explained', mend, "jargon")


def _unexplained(pack: PackSource) -> dict[tuple[str, str], Telling]:
    """Where each technical word without an entry stands first, by language and word."""
    wanted = _wanted(pack)
    found: dict[tuple[str, str], Telling] = {}
    for told in tellings(pack, _messages(pack)):
        for term in wanted.get(told.tag, ()):
            if term.pattern.search(told.text):
                found.setdefault((told.tag, term.word), told)
    return found


def _wanted(pack: PackSource) -> dict[str, list[Term]]:
    """The technical words that have no entry, by language."""
    entries: dict[str, list[str]] = {}
    for told in tellings(pack, _forms(pack)):
        entries.setdefault(told.tag, []).append(told.text)
    return {
        tag: [term for term in terms if not any(map(term.pattern.search, entries.get(tag, ())))]
        for tag, terms in JARGON.items()
    }


def _messages(pack: PackSource) -> tuple[Message, ...]:
    others = (card for card in pack.cards if card.card.id != pack.manifest.glossary)
    return tuple(message for card in others for message in card.messages)


def _forms(pack: PackSource) -> tuple[Message, ...]:
    """The forms of the words that the glossary explains."""
    found = next((card for card in pack.cards if card.card.id == pack.manifest.glossary), None)
    if found is None:
        return ()
    wanted = {f"{found.card.id}/{place}/forms" for place in explained(found.card)}
    return tuple(message for message in found.messages if message.context in wanted)
