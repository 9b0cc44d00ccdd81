"""What is heard: each word of a text as it is said, and the phonemes that espeak-ng makes of it.

espeak-ng runs in a process of its own, so that the one of the other tests is left alone:

    language ⇥ text  ─►  phonemes, without stress and pauses
"""

import ctypes
import json
import re
import subprocess
import sys

import espeakng_loader

from kiosk.i18n.segmentation import JOINT, segment
from kiosk.speech.ear import Lexicon, spoken
from kiosk.speech.voices import voice_for

_DONT_EXIT = 0x8000
_RETRIEVAL, _UTF8 = 1, 1
_PROSODY = re.compile(r"[',_:;|!#\s0-9-]+")


def said(text: str, language: str, lexicon: Lexicon | None = None) -> str:
    """The words of `text` as they are said, with | between; a joint in `text` is | too."""
    prose = segment(text.replace("|", JOINT))
    words = (spoken(prose.text, s, language, lexicon or Lexicon()) for s in prose.sentences)
    return "|".join(word for sentence in words for word in sentence)


class Voice:
    """The voices of espeak-ng, asked for phonemes."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def phonemes(self, text: str, language: str) -> str:
        """How the voice of `language` says `text`, without tones and pauses.

        Capitals are made small: they tell a stressed vowel from another of its kind.
        """
        voice = voice_for(language)
        assert voice and self._process.stdin and self._process.stdout
        print(json.dumps([voice.identifier, text]), file=self._process.stdin, flush=True)
        return _PROSODY.sub("", json.loads(self._process.stdout.readline())).lower()

    def hears(self, text: str, language: str) -> str:
        """The phonemes of `text` as it is said."""
        return self.phonemes(said(text, language).replace("|", " "), language)

    def close(self) -> None:
        self._process.communicate()


def _answer() -> None:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_Initialize(_RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), _DONT_EXIT)
    for line in sys.stdin:
        voice, text = json.loads(line)
        assert library.espeak_SetVoiceByName(voice.encode()) == 0
        print(json.dumps("".join(_clauses(library, text))), flush=True)


def _clauses(library: ctypes.CDLL, text: str) -> list[str]:
    rest = ctypes.c_char_p(text.encode())
    clauses = []
    while rest.value:
        clauses.append(library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, 0).decode())
    return clauses


if __name__ == "__main__":
    _answer()
