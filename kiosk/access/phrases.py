"""What a Screen says: a Script of its sentences, each word tied to the item that shows it.

Screen ─ items to be read ─ sentences ─ words
                              │           └─ as they are said (`speech.ear`, the pack's lexicon)
                              └─ with a rest after each, by what comes next; and the clip of a
                                 recording, where a person has read it
"""

from collections.abc import Callable, Iterable
from functools import cache, partial

from msgspec.structs import replace

from kiosk.access import names
from kiosk.content.model import Cue
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import Sentence, segment
from kiosk.session.screen import Item, Role, Screen
from kiosk.session.state import Library
from kiosk.speech import pace
from kiosk.speech.ear import Lexicon, spoken
from kiosk.speech.script import Clip, Script, Token
from kiosk.speech.script import Sentence as Said

Lexicons = Callable[[str], Lexicon]
"""How the pack wants words said, by language."""


def lexicons(library: Library) -> Lexicons:
    """How the pack of `library` wants words said."""
    return cache(
        lambda tag: Lexicon(library.edition(tag).lexicon) if tag in library.languages else Lexicon()
    )


def reading(screen: Screen, lexicons: Lexicons) -> Script:
    """What "Read to me" reads."""
    return _script(screen, screen.read_aloud(), lexicons)


def arrival(screen: Screen, words: Catalogue) -> Script:
    """Where one has come to, before what "Read to me" reads."""
    return text(names.arrival(words, screen), screen.language)


def told(screen: Screen, item: Item, words: Catalogue, lexicons: Lexicons) -> Script:
    """One item: its name, then what it is, its state and its place."""
    named = replace(item, sentences=item.sentences or segment(item.label).sentences)
    said = _script(screen, (named,), lexicons)
    described = text(names.described(words, screen, item), words.tag)
    return Script(sentences=(*said.sentences, *described.sentences))


def overlay(screen: Screen, lexicons: Lexicons) -> Script:
    """What lies on top: its message, then the answers by name."""
    if screen.overlay is None:
        return Script(sentences=())
    heading = Item(id="", role=Role.HEADING, label=screen.overlay.title, sentences=())
    items = (item for region in screen.overlay.regions for item in region.items)
    return _script(screen, (heading, *items), lexicons)


def question(screen: Screen, lexicons: Lexicons) -> Script:
    """The whole of a screen that asks something: its title, what it says, and the answers by name."""
    heading = Item(id="", role=Role.HEADING, label=screen.title)
    items = (item for region in screen.regions for item in region.items)
    return _script(screen, (heading, *items), lexicons)


def breath(screen: Screen, lexicons: Lexicons) -> Script:
    """Which way the breath goes, or that it is over."""
    return _script(screen, screen.region("breath").items, lexicons)


def text(words: str, language: str) -> Script:
    """Any text, as it is said."""
    item = Item(id="", role=Role.PARAGRAPH, label=words, sentences=segment(words).sentences)
    return Script(sentences=tuple(_said(item, language, Lexicon(), lambda *_: None)))


def apology(words: Catalogue, own_name: str) -> Script:
    """In the language of `words`: that the one called `own_name` cannot be spoken, and who helps."""
    # Translators: said aloud to somebody who needs to hear and whose {language} no voice can speak.
    said = words.say(
        "This screen cannot speak {language}. Please ask at the desk. The staff will help you.",
        language=own_name,
    )
    return text(said, words.tag)


def invitation(words: Catalogue) -> Script:
    """At rest, to somebody who may not see that there is a screen."""
    # Translators: said aloud now and then while nobody uses the screen, to somebody who cannot see it.
    said = words.say(
        "This screen tells you about your visit. To hear it, plug in headphones or press the help key."
    )
    return text(said, words.tag)


def _script(screen: Screen, items: Iterable[Item], lexicons: Lexicons) -> Script:
    said: list[Said] = []
    for item in items:
        language = item.voice or item.language or screen.language
        clip = partial(_clip, screen.recording, item.cue)
        said += _said(item, language, lexicons(language), clip, unseen=screen.by_ear)
    return Script(sentences=tuple(said))


def _said(
    item: Item, language: str, lexicon: Lexicon, clip: "_Clips", *, unseen: bool = False
) -> Iterable[Said]:
    """The sentences of an item; `unseen` by somebody who must hear what its picture shows as well."""
    lead = " ".join(filter(None, (_lead(item), item.alt if unseen else "")))
    sentences, word = item.sentences or _named(item), item.word
    for index, sentence in enumerate(sentences):
        last = index + 1 == len(sentences)
        tokens = _tokens(item.label, sentence, language, lexicon)
        yield Said(
            item=item.id,
            language=language,
            start=sentence.start,
            end=sentence.end,
            tokens=_and_finished(tokens, item.detail) if item.finished and last else tokens,
            lead=lead if index == 0 else "",
            rest=_rest(item, last=last),
            clip=clip(word, len(sentence.words)),
        )
        word += len(sentence.words)


_Clips = Callable[[int, int], Clip | None]


def _named(item: Item) -> tuple[Sentence, ...]:
    """A heading, or the label of something to be chosen, which has no sentences of its own."""
    named = item.intent is not None or item.role is Role.HEADING
    return segment(item.label).sentences if named else ()


def _tokens(label: str, sentence: Sentence, language: str, lexicon: Lexicon) -> tuple[Token, ...]:
    heard = spoken(label, sentence, language, lexicon)
    return tuple(
        Token(start=word.start, end=word.end, spoken=said)
        for word, said in zip(sentence.words, heard, strict=True)
    )


def _and_finished(tokens: tuple[Token, ...], detail: str) -> tuple[Token, ...]:
    """The name of a topic, and after it that it was read: there is no mark for what is only said."""
    name = tokens[-1].spoken
    stop = "." if name[-1:].isalnum() else ""
    return (*tokens[:-1], replace(tokens[-1], spoken=f"{name}{stop} {detail}"))


def _lead(item: Item) -> str:
    """What stands beside the label, as in "2. Lie down", or tells one side from another."""
    if item.role in (Role.COLUMN, Role.QUESTION):
        return item.lead
    if item.role is Role.OPTION and item.lead:
        return item.lead if item.lead.endswith((":", "：")) else f"{item.lead}."
    counted = item.role in (Role.STEP, Role.BULLET) and item.number > 0
    number = f"{item.number}." if counted else ""
    return f"{number} {item.lead}." if item.role is Role.STEP and item.lead else number


def _rest(item: Item, *, last: bool) -> int:
    if not last:
        return pace.WITHIN_ITEM_MS
    return pace.AFTER_HEADING_MS if item.role is Role.HEADING else pace.AFTER_ITEM_MS


def _clip(file: str, cue: Cue | None, first: int, count: int) -> Clip | None:
    """The stretch of a recording in which a sentence of `count` words, from `first` on, is read."""
    if cue is None or first + count > len(cue.words):
        return None
    words = cue.words[first : first + count]
    start = words[0] if first else cue.start
    end = cue.words[first + count] if first + count < len(cue.words) else cue.end
    return Clip(file=file, start=start, end=end, words=words)
