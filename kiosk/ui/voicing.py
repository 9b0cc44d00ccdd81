"""What the kiosk says of the Screen that is shown, and which of its words is marked as it is heard.

effects of a step ─► Script ─► narrator ─► reports ─┬─► intents (a sentence, the end, no sound)
                                                    └─► word marks, the one stream past the session
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.access import phrases
from kiosk.i18n.languages import language
from kiosk.session import intents
from kiosk.session.effects import Arrive, Invite, Narrate, Tell, Voice
from kiosk.session.intents import Intent
from kiosk.session.magnifying import enlarged, word_at
from kiosk.session.screen import Item, Screen
from kiosk.session.state import SPEEDS, VOLUMES, State, World, spoken_instead
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import (
    Done,
    Headphones,
    Report,
    SentenceReached,
    Silent,
    Sounding,
    WordReached,
)
from kiosk.speech.script import Script
from kiosk.ui.marks import Marks
from kiosk.ui.offsets import utf16

Audible = Narrate | Arrive | Tell | Invite | Voice | Earcon
"""The effects that are heard."""

_NOTHING = Script(sentences=())


class Voicing(QObject):
    """The voice of a running kiosk: tell it what is shown, and let it carry out what is heard."""

    reported = Signal(object)

    def __init__(
        self,
        world: World,
        narrator: Callable[[Callable[[Report], None]], Narrator],
        marking: Marks,
        send: Callable[[Intent], None],
        parent: QObject,
    ) -> None:
        """It speaks in `world`. `narrator` makes one that tells what it is given.

        `send` takes what follows from that.
        """
        super().__init__(parent)
        self._narrator = narrator(self.reported.emit)
        self._marking, self._send = marking, send
        self._screen: Screen
        self._script = _NOTHING
        self._utterance = 0
        self._before = 0
        self.reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.enter(world)

    def enter(self, world: World) -> None:
        """Speak in `world` from now on, with its lexicons."""
        self._world = world
        self._lexicons = phrases.lexicons(world.library)

    def show(self, screen: Screen) -> None:
        """What is shown is `screen` now."""
        self._screen = screen
        # A word that was touched in silence stays marked only as long as everything stands where it was.
        if not self._utterance:
            self._marking.clear()

    def warm(self, ready: bool) -> None:
        """Have a worker `ready` before anybody asks for one, or have none."""
        self._narrator.warm(ready)

    def carry_out(self, effect: Audible, state: State) -> None:
        """Let `effect` be heard, or what is heard end."""
        screen, lexicons = self._screen, self._lexicons
        match effect:
            case Narrate(first=first, token=token):
                self._say(phrases.reading(screen, lexicons), first, token)
            case Arrive():
                self._arrive()
            case Tell(item=item):
                words = self._world.words(screen.language)
                self._say(phrases.told(screen, item, words, lexicons))
            case Invite(tag=tag):
                self._say(phrases.invitation(self._world.words(tag)))
            case Earcon():
                self._narrator.chime(effect)
            case Voice.ANNOUNCE:
                self._say(phrases.overlay(screen, lexicons))
            case Voice.ASK:
                self._say(phrases.question(screen, lexicons))
            case Voice.BREATHE:
                self._say(phrases.breath(screen, lexicons))
            case Voice.APOLOGISE:
                self._say(self._apology(state))
            case Voice.HUSH:
                self.hush()
            case Voice.PAUSE:
                self._narrator.pause()
            case Voice.RESUME:
                self._narrator.resume()
            case Voice.TUNE:
                self._narrator.set_speed(SPEEDS[state.speed])
                self._narrator.set_volume(VOLUMES[state.volume])
            case Voice.PRIVATE:
                self._narrator.route(private=True)
            case Voice.ALOUD:
                self._narrator.route(private=False)

    def hush(self) -> None:
        """Be silent at once."""
        self._narrator.stop()
        self._utterance, self._script = 0, _NOTHING
        self._marking.clear()

    def forget(self) -> None:
        """Let go of all that was said, and of how its words were to be said."""
        self.hush()
        self._narrator.forget()
        self.enter(self._world)

    def close(self) -> None:
        """End the worker."""
        self._narrator.close()

    def point(self, item: Item, at: int) -> None:
        """Mark the word of `item` at a code point, though nothing is read, so that it is seen very large."""
        if found := word_at(item, at):
            sentence, word = found
            self._mark_word(item, (sentence.start, sentence.end), (word.start, word.end))

    def _arrive(self) -> None:
        """Where one has come to; the sentences of the screen are counted from after it."""
        before = phrases.arrival(self._screen, self._world.words(self._screen.language)).sentences
        read = phrases.reading(self._screen, self._lexicons).sentences
        self._say(Script(sentences=(*before, *read)))
        self._before = len(before)

    def _say(self, script: Script, first: int = 0, token: int = 0) -> None:
        self._marking.clear()
        self._before = 0
        self._script = script
        self._utterance = self._narrator.say(script, first=first, token=token)

    def _apology(self, state: State) -> Script:
        name = language(state.language).own_name
        return phrases.apology(self._world.words(spoken_instead(self._world)), name)

    def _hear(self, report: Report) -> None:
        if isinstance(report, Headphones):
            self._send(intents.HeadphonesIn() if report.plugged else intents.HeadphonesOut())
        elif report.utterance == self._utterance:
            self._follow(report)

    def _follow(self, report: Report) -> None:
        match report:
            case WordReached(sentence=sentence, token=token):
                self._mark(sentence, token)
            case SentenceReached(sentence=sentence):
                if sentence >= self._before:
                    self._send(intents.SentenceHeard(sentence - self._before))
            case Done():
                self._marking.clear()
                self._send(intents.NarrationEnded())
            case Silent(reason=reason):
                self._send(intents.SoundLost(reason))
            case Sounding():
                self._send(intents.SoundBack())

    def _mark(self, sentence: int, token: int) -> None:
        said = self._script.sentences[sentence]
        item = self._screen.item(said.item)
        if item is None:
            return
        word = said.tokens[token]
        self._mark_word(item, (said.start, said.end), (word.start, word.end))

    def _mark_word(self, item: Item, sentence: tuple[int, int], word: tuple[int, int]) -> None:
        """Mark a word of an item, and its sentence (code points)."""
        text = item.label
        self._marking.mark(
            item.id,
            (utf16(text, sentence[0]), utf16(text, sentence[1])),
            (utf16(text, word[0]), utf16(text, word[1])),
            self._same(item.id, sentence[0]),
            enlarged(self._screen, item, *word),
        )

    def _same(self, name: str, at: int) -> tuple[str, tuple[int, int]]:
        """What says the same as a sentence in the other language that is shown (UTF-16 units)."""
        found = self._screen.same(name, at)
        other = self._screen.item(found[0]) if found else None
        if found is None or other is None:
            return "", (0, 0)
        return other.id, (utf16(other.label, found[1].start), utf16(other.label, found[1].end))
