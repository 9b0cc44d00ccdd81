"""The recordings of a pack beside its cards: what of them is heard, and what an author must know.

A cue is heard only where it says what the card shows; any other text is left to a voice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from kiosk.content import markup
from kiosk.content.alignment import differences, same, words
from kiosk.content.cards import CardSource
from kiosk.content.listening import Listener
from kiosk.content.model import Card, Cue
from kiosk.content.recordings import NARRATION, Recording
from kiosk.content.report import Report
from kiosk.content.retelling import Retelling, whole
from kiosk.content.sound import RECORDINGS_BYTES, Sound
from kiosk.content.source import PackSource
from kiosk.content.walk import spoken
from kiosk.content.webvtt import Timed

UNHEARD = "narration-unheard"
OTHER_TEXT = "narration-text"
UNALIGNED = "narration-unaligned"

_ALIGN = "put a time such as <00:00:01.500> before the first word of each"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """How a cue fits its text: `cue` is None where it must not be heard.

    `what`, `mend` and the `id` of the check are for the author, "" where there is nothing to say.
    """

    timed: Timed
    cue: Cue | None = None
    what: str = ""
    mend: str = ""
    id: str = ""


def fitting_cues(recording: Recording, card: Card, variables: Mapping[str, str]) -> dict[str, Cue]:
    """The cues of a recording that say what `card` shows, by the places of their texts.

    `variables` are the pack's own texts, in the card's language.
    """
    fits = _fits(recording, card, variables)
    return {fit.timed.place: fit.cue for fit in fits if fit.cue is not None}


def narration(pack: PackSource, report: Report) -> None:
    """Every recording can be played, and reads a card of the pack word for word."""
    total = 0
    with Listener() as listener:
        for recording in pack.recordings:
            sound = listener.sound_of(pack.root / recording.sound)
            total += sound.size
            for what, mend in sound.faults:
                report.error(recording.sound, 0, what, mend)
            _cues(pack, recording, sound, report)
    if total > RECORDINGS_BYTES:
        what = f"the recordings of the pack are larger than {RECORDINGS_BYTES // 2**20} MiB"
        report.error(NARRATION, 0, what, "save them as Ogg Vorbis or MP3")


def _cues(pack: PackSource, recording: Recording, sound: Sound, report: Report) -> None:
    """Report what is wrong with the cues of a recording, and what of them is not heard."""
    card = next((each for each in pack.cards if each.card.id == recording.card), None)
    if card is not None and not report.spoilt(card.path):
        _places(card, recording, report)
        _texts(pack, card, recording, report)
    elif card is None and not (pack.root / f"cards/{recording.card}.md").is_file():
        mend = "name it after a card, as in cards/, or delete it"
        report.error(recording.sound, 0, f"there is no card {recording.card}", mend)
    for timed in recording.cues:
        if not sound.faults and timed.end > sound.length:
            what = f"the cue goes on after the recording, which ends at {_clock(sound.length)}"
            report.error(recording.script, timed.line, what, "correct its times")


def _places(card: CardSource, recording: Recording, report: Report) -> None:
    places = [place for place, _ in spoken(card.card)]
    for timed in recording.cues:
        if timed.place not in places:
            near = get_close_matches(timed.place, places, n=1) or places
            what = f'no text "{timed.place}" in {card.path}'
            report.error(recording.script, timed.line, what, f"write {', '.join(near)}")


def _texts(pack: PackSource, card: CardSource, recording: Recording, report: Report) -> None:
    if not whole(pack, card, recording.tag):
        what = f"the card is not whole in {recording.tag}, so its recording is not heard"
        report.note(recording.sound, 0, what, "translate the rest of the card", UNHEARD)
        return
    retelling = Retelling(pack, recording.tag)
    fits = list(_fits(recording, retelling.card(card), retelling.variables))
    for fit in fits:
        if fit.what:
            report.note(recording.script, fit.timed.line, fit.what, fit.mend, fit.id)
    if not any(fit.cue for fit in fits):
        what, mend = (
            "nothing of this recording is heard",
            "give it cues that say what the card says",
        )
        report.note(recording.script, 0, what, mend, UNHEARD)


def _fits(recording: Recording, card: Card, variables: Mapping[str, str]) -> Iterator[_Fit]:
    texts = dict(spoken(card))
    for timed in recording.cues:
        if timed.place in texts:
            yield _fit(timed, texts[timed.place], variables)


def _fit(timed: Timed, text: str, variables: Mapping[str, str]) -> _Fit:
    filled = markup.filled(text, variables)
    if not same(filled, timed.text):
        what = f"{timed.place} is left to a voice, as the cue {differences(filled, timed.text)}"
        mend = "record what the card says, or correct the cue"
        return _Fit(timed=timed, what=what, mend=mend, id=OTHER_TEXT)
    moments = words(filled, timed)
    if not moments:
        what = f"{timed.place} is left to a voice, as it is not known where its sentences begin"
        return _Fit(timed=timed, what=what, mend=_ALIGN, id=UNALIGNED)
    names = tuple(sorted(markup.variables(text)))
    return _Fit(
        timed=timed, cue=Cue(start=timed.start, end=timed.end, words=moments, variables=names)
    )


def _clock(milliseconds: int) -> str:
    """A time as WebVTT writes it."""
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
