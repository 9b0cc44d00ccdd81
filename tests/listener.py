"""Somebody who sees nothing and has five keys: what she hears is all there is."""

from dataclasses import dataclass, field

from kiosk.access import keys, phrases
from kiosk.access.keys import Action
from kiosk.i18n.languages import Direction, language
from kiosk.session import intents as i
from kiosk.session.effects import Arrive, Forget, Invite, Narrate, Tell, Voice
from kiosk.session.intents import Intent
from kiosk.session.screen import Screen
from kiosk.speech.ear import Lexicon
from kiosk.speech.earcons import Earcon
from kiosk.speech.script import Script
from tests.fakes import Visit

SILENCE = Script(sentences=())
FIVE = ("help", "previous", "next", "select", "back")


@dataclass
class Listener:
    """A visit by ear; `script` is what is being said to her, `before` how much of it is said first."""

    visit: Visit = field(default_factory=Visit)
    script: Script = SILENCE
    before: int = 0
    earcons: list[Earcon] = field(default_factory=list)

    def does(self, *intents: Intent) -> "Listener":
        """Let these happen, and hear what follows."""
        for intent in intents:
            self.earcons.clear()
            self.visit.do(intent)
            for effect in self.visit.effects:
                self._hear(effect)
        return self

    def presses(self, *names: str) -> "Listener":
        """Press keys of the keypad: "next", "select"."""
        for name in names:
            assert name in FIVE
            rtl = language(self.visit.screen.language).direction is Direction.RTL
            intent = keys.intent(Action(name), self.visit.screen, rtl=rtl)
            assert intent is not None
            self.does(intent)
        return self

    def listens(self, sentences: int = 1000) -> "Listener":
        """Until so many sentences are heard, or all of them."""
        for at in range(min(len(self.script.sentences) - self.before, sentences)):
            self.does(i.SentenceHeard(at))
        if sentences >= len(self.script.sentences):
            self.does(i.NarrationEnded())
        return self

    @property
    def hears(self) -> list[str]:
        """What is being said, sentence by sentence, as it is spoken."""
        return spoken(self.script)

    @property
    def screen(self) -> Screen:
        """Where she is."""
        return self.visit.screen

    @property
    def left(self) -> bool:
        """Whether the kiosk is as if nobody had ever come."""
        return self.visit.state == self.visit.rested

    def _hear(self, effect: object) -> None:
        screen = self.visit.screen
        words = self.visit.world.words(screen.language)
        match effect:
            case Narrate(first=first):
                self._say(phrases.reading(screen, _plain), first)
            case Arrive():
                arrival = phrases.arrival(screen, words).sentences
                read = phrases.reading(screen, _plain).sentences
                self._say(Script(sentences=(*arrival, *read)))
                self.before = len(arrival)
            case Tell(item=item):
                self._say(phrases.told(screen, item, words, _plain))
            case Voice.ANNOUNCE:
                self._say(phrases.overlay(screen, _plain))
            case Voice.BREATHE:
                self._say(phrases.breath(screen, _plain))
            case Earcon():
                self.earcons.append(effect)
            case Invite(tag=tag):
                self._say(phrases.invitation(self.visit.world.words(tag)))
            case Voice.HUSH | Voice.PAUSE | Forget():
                self._say(SILENCE)

    def _say(self, script: Script, first: int = 0) -> None:
        self.script, self.before = Script(sentences=script.sentences[first:]), -first


def spoken(script: Script) -> list[str]:
    """What is said, sentence by sentence, as it is spoken."""
    return [
        " ".join(filter(None, (said.lead, *(token.spoken for token in said.tokens))))
        for said in script.sentences
    ]


def _plain(tag: str) -> Lexicon:
    return Lexicon()
