"""Where a full stop ends no sentence: abbreviations, initials and numbers, of all languages together.

Dr. Lee   p. ej. hoy   J. Smith   1. Ask us   No. 4   9 a.m. on Monday       goes on
at 9 a.m. We   Is it cancer? No. We   a scar, a cyst, etc. We                ends
"""

import re
import unicodedata

from kiosk.i18n.graphemes import INVISIBLE


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name follows. The last ones are the first half of EE. UU. and, in Arabic, "and Dr.".
_TITLES = _listed("""
    dr mr mrs ms mx messrs st ste prof rev mt fr
    dra dres sr sra sres srta dña lic ing mtro mtra gral av avda pza
    profa exmo exma enf enfa sto sta mme mmes mlle dre
    bs bscki bsckii cki ckii ts ths gs pgs ktv đd tp dok dkt pwof
    gng bb atty engr brgy
    г-н г-жа д-р проф акад доц ул пл пер просп наб св
    ee ود وم وأ
""")
# The sentence goes on, whatever follows.
_INNER = _listed("e.g i.e vs viz cf p.ej ej p.ex p.eks т.е т.к напр hal")
# A number follows: "No. 4"; but "No." may be an answer.
_NUMBERED = _listed("""
    no nos nr núm nro num fig figs p pp q pág págs pag art cap vol ch sec ext rm ste apt apto
    approx aprox env ca máx mín max min tel tél tlf đt sđt blg nim
    jan feb mar apr jun jul aug sep sept oct nov dec ene abr dic
    стр рис табл гл тел доб каб кв корп эт оф п д с
""")
# They stand after a name, a time or a place: a capital letter begins the next sentence.
_ENDING = _listed("a.m p.m m.d d.o r.n n.p ph.d d.d.s u.s.a")
_TIMES = _listed("a.m p.m")
_WEEKDAYS = _listed("monday tuesday wednesday thursday friday saturday sunday")
# A name follows them as it does initials; but they are words or units, too.
_LIKE_INITIALS = _listed("mm им г см к.м.н д.м.н")
# These begin a sentence and hardly ever a name: "vitamin D. We ...", "скажите им. Мы ...".
_OPENING = _listed("""
    we you it this that the they there these those if please your our a most in ask call tell
    what when why how no yes some many then she his her for not both here
    usted ustedes el los las su sus por para hay puede pregunte en esto
    vous nous il elle les votre vos un une dans ce c l ces
    você nós o os as se não é em isso seu sua
    мы вы это если у в на не он она ваш наш что как можно для после да нет
    bà chị bạn chúng nếu đây không nou tanpri kung kami ito kayo hindi mga
""")

# Before a word stands a space or an opening mark; or Chinese, which needs neither.
_EDGE = re.compile(rf"[\s(（\[«“‘\"「『¿¡{INVISIBLE}]")
_CHINESE = "\u2e80"
# The halves of "p. ej." and "Ж. Б. Петрова".
_HALF = re.compile(r"[^\W\d_]{1,2}\.")
# No word of a list above is longer.
_REACH = 24
# "1. Ask", "2.1. Ask", "II. Ask", "b. Ask": the mark of a list, not a sentence.
_LIST_MARK = re.compile(r"\d+(?:\.\d+)*|[IVX]+|[a-hA-Hа-еА-Еأبتثجد가나다라]")
# As Korean writes it; the last stop belongs to the day, for a sentence there ends in a word.
_DATE = re.compile(r"(?<!\d)\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.")
_NEXT = re.compile(rf"[\s(（\[«„“‘\"'「『¿¡–—{INVISIBLE}-]*(?=(.))([^\W_]*)(\.?)")


def ends_sentence(text: str, start: int, stop: "re.Match[str]") -> bool:
    """Whether the stop found at `stop` ends the sentence that began at `start` (code points).

    `stop` holds one or several of ". … ! ?" with the quotation marks and brackets that follow.
    """
    following = _NEXT.match(text, stop.end())
    if following is None:
        return True
    character, word, stopped = following.groups()
    # "“Is it?” she asked": only a bare question may end before a small letter.
    if character in ".…" or (unicodedata.category(character) == "Ll" and stop[0][-1] not in "!?‽"):
        return False
    if stop[0].strip(INVISIBLE) != ".":
        return True
    before = text[start : stop.start()].strip()
    if _LIST_MARK.fullmatch(before) or _in_date(text, start, stop.start()):
        return False
    # "J. A. Smith": the A is no word.
    return not _goes_on(before, character, "" if stopped and len(word) == 1 else word.lower())


def _in_date(text: str, start: int, stop: int) -> bool:
    if not text[stop - 1].isdecimal():
        return False
    return any(date.start() < stop < date.end() for date in _DATE.finditer(text, start))


def _goes_on(before: str, character: str, following: str) -> bool:
    """Whether what follows belongs to the sentence `before`, which broke off at a full stop."""
    last, after_number = _last_word(before)
    word = last.lower()
    names = {word, word.rpartition(".")[2]}
    if word in _INNER or names & _TITLES:
        return True
    if character.isdecimal():
        return bool(names & _NUMBERED) and not after_number
    if word in _ENDING:
        return word in _TIMES and following in _WEEKDAYS
    named = names & _LIKE_INITIALS or _is_initial(last)
    return bool(named) and not after_number and following not in _OPENING


def _last_word(before: str) -> tuple[str, bool]:
    """The last word, whole where it is written in halves, and whether a number stands before it."""
    *earlier, last = _EDGE.split(unicodedata.normalize("NFC", before[-_REACH:]))
    while earlier and _HALF.fullmatch(earlier[-1]):
        last = earlier.pop() + last
    while max(last, default="") >= _CHINESE:
        last = last.rpartition(max(last))[2]
    return last, bool(earlier) and earlier[-1][-1:].isdecimal()


def _is_initial(last: str) -> bool:
    """A capital letter alone, or the last of several; in Arabic, which has no capitals, any letter."""
    letter = last.rpartition(".")[2]
    return len(letter) == 1 and (unicodedata.category(letter) == "Lu" or "ء" <= letter <= "ي")
