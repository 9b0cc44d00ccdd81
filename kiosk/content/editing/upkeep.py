"""The checks of what a language needs besides its texts: alternative texts and recordings."""

from kiosk.content.catalogue import folder
from kiosk.content.head import PACK
from kiosk.content.model import Card
from kiosk.content.recordings import NARRATION, Recording
from kiosk.content.report import Report
from kiosk.content.retelling import whole
from kiosk.content.source import PackSource
from kiosk.content.walk import figures, pictures, spoken


def alt_translation(pack: PackSource, report: Report) -> None:
    """In a card that is translated, pictures are told in words too."""
    for catalogue in pack.catalogues.values():
        for card in pack.cards:
            lacking = [each for each in card.messages if not catalogue.told(each)]
            alts = _alts(card.card)
            # Where more is lacking, it is said that the language is incomplete.
            if all(message.context in alts for message in lacking):
                for message in lacking:
                    what = f"{message.context}: the picture has no words in {catalogue.tag}"
                    mend = "translate what it shows, for who cannot see it"
                    line = catalogue.line(message)
                    report.note(catalogue.path, line, what, mend, "alt-translation")


def _alts(card: Card) -> set[str]:
    """The msgctxt of everything that says what a picture of a card shows."""
    illustration, *others = pictures(card)
    drawn = {f"{card.id}/{figure.id}/alt" for figure in figures(card)}
    return {
        f"{card.id}/{illustration.id}_alt",
        *(f"{card.id}/{each.id}" for each in others),
        *drawn,
    }


def narration_missing(pack: PackSource, report: Report) -> None:
    """Where pack.toml says that a language is narrated, every card of it is read to its end."""
    for tag in pack.narrated:
        for card in pack.cards:
            if not whole(pack, card, tag):
                continue
            if recording := pack.recording(tag, card.card.id):
                _unread(card.card, recording, report)
            else:
                line = pack.document.line("languages", tag, "narrated")
                what = f"{tag} is narrated, but the card {card.card.id} is not"
                mend = f"record it as {NARRATION}/{folder(tag)}/{card.card.id}.flac, .ogg or .mp3"
                report.note(PACK, line, what, mend, "narration-missing")


def _unread(card: Card, recording: Recording, report: Report) -> None:
    read = {cue.place for cue in recording.cues}
    left = [place for place, text in spoken(card) if text and place not in read]
    if left:
        what = f"{recording.tag} is narrated, but the recording leaves out {', '.join(left)}"
        report.note(recording.script, 0, what, "read these texts too", "narration-missing")
