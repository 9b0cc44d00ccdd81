"""The checks of words: reading grade, length of sentences, words that frighten."""

from kiosk.content.editing.lists import AVOIDED
from kiosk.content.editing.readability import GAUGES, reading
from kiosk.content.editing.tellings import bare, languages, prose, tellings, told_cards
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.segmentation import segment

# Other languages need more words than English for the same; Vietnamese writes syllables apart, and
# Chinese is counted in characters.
_LONGEST = {"en": 15, "vi": 30, "zh-Hans": 35, "zh-Hant": 35}
_LONGEST_ELSEWHERE = 20
_SHOWN = 24


def reading_grade(pack: PackSource, report: Report) -> None:
    """Every card reads easily in the languages that have a measure for it."""
    for tag in languages(pack):
        for card, title in told_cards(pack, tag) if tag in GAUGES else ():
            found = reading((text for page in card.pages for text in prose(page)), tag)
            if found and found.hard:
                name = "" if title.own else f" {card.id}"
                what = f"the card{name} reads {found.score}"
                mend = f"use shorter words and sentences, {found.limit}"
                title.report(report, what, mend, "reading-grade")


def sentence_length(pack: PackSource, report: Report) -> None:
    """Every sentence is short; who a study counted may be said at length."""
    spoken = tuple(each for each in pack.all_messages if not each.context.endswith("/setting"))
    for told in tellings(pack, spoken):
        longest = _LONGEST.get(told.tag, _LONGEST_ELSEWHERE)
        for sentence, length, unit in _sentences(told.text, told.tag):
            if length > longest:
                cut = sentence[:_SHOWN].rstrip()
                what = f'a sentence of {length} {unit} ("{cut}...")'
                mend = f"make it two, of {longest} {unit} at most"
                told.report(report, what, mend, "sentence-length")


def _sentences(text: str, tag: str) -> list[tuple[str, int, str]]:
    """Each sentence of a text, how long it is, and in what."""
    prose = segment(text)
    cut = [(prose.text[each.start : each.end], len(each.words)) for each in prose.sentences]
    if tag in LANGUAGES and not LANGUAGES[tag].spaced:
        return [(said, sum(map(str.isalnum, said)), "characters") for said, _ in cut]
    return [(said, words, "words") for said, words in cut]


def avoided_words(pack: PackSource, report: Report) -> None:
    """No text holds a word that frightens or promises too much."""
    for told in tellings(pack, pack.all_messages):
        text = bare(told.text)
        for entry in AVOIDED.get(told.tag, ()):
            for match in entry.pattern.finditer(text):
                told.report(report, f'the word "{match[0]}"', entry.instead, "avoided-word")
