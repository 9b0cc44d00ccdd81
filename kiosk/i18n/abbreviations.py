"""Where a full stop ends no sentence: abbreviations, initials and numbers, of all languages together.

Dr. Lee   p. ej. hoy   J. Smith   1. Ask us   No. 4   9 a.m. on Monday       goes on
... at 9 a.m. We ...   Is it cancer? No. We ...                              ends
"""

import re
import unicodedata

# A name follows: no sentence ends here. The last ones are the first half of EE. UU. and of أ. د.
_TITLES = """
    dr mr mrs ms st prof dra sr sra srta ud uds vd profa mme mlle
    bs ts ths gs pgs gng bb dok г-н г-жа проф им ул د أ ee
"""
# The sentence goes on, whatever follows.
_INNER = "e.g i.e vs approx cf p.ej ej p.ex ex т.е т.к напр"
# A number follows: "No. 4"; but "No." may be an answer.
_NUMBERED = "no nos nr núm nro num fig p pp стр рис гл tel tél đt"

_GOING_ON = frozenset(f"{_TITLES} {_INNER}".split())
_BEFORE_NUMBER = frozenset(_NUMBERED.split())
# Before a word: a space, an opening mark, or Chinese, which needs neither.
_EDGE = re.compile(r"[\s(«“\"]|(?<=[\u2e80-\u9fff])")


def ends_sentence(text: str, start: int, stop: "re.Match[str]") -> bool:
    """Whether the full stop found at `stop` ends the sentence that began at `start`."""
    rest = text[stop.end() :].lstrip()
    if not rest:
        return True
    if unicodedata.category(rest[0]) == "Ll":
        return False
    if stop[0] != ".":
        return True
    sentence = text[start : stop.start()].lstrip()
    if sentence.isdecimal():
        return False
    return not _goes_on(_EDGE.split(sentence)[-1], rest)


def _goes_on(last: str, rest: str) -> bool:
    word = last.lower()
    if word in _GOING_ON:
        return True
    if word in _BEFORE_NUMBER:
        return rest[0].isdecimal()
    return _is_initial(last)


def _is_initial(last: str) -> bool:
    """A capital letter alone, or the last of several: "J. Smith", "Ж.Б. Петрова"."""
    letter = last.rpartition(".")[2]
    return len(letter) == 1 and unicodedata.category(letter) == "Lu" and last.count(".") < 2
