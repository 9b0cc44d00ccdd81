"""The checks of what a language needs besides its texts: alternative texts, recordings, a review of today."""

from datetime import date

from kiosk.content.catalogue import folder
from kiosk.content.editing.tellings import languages
from kiosk.content.head import PACK
from kiosk.content.model import Card, Review
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


def reviews(pack: PackSource, report: Report, today: date) -> None:
    """Every language was reviewed: by somebody, as the pack is now, and not too long ago."""
    if not pack.declared:
        return
    for tag in dict.fromkeys((*languages(pack), *pack.manifest.languages)):
        review = pack.manifest.languages.get(tag, Review())
        line = pack.document.line("languages", tag)
        for what, mend, id in _faults(review, tag, pack.manifest.version, today):
            report.note(PACK, line, what, mend, id)


def _faults(review: Review, tag: str, version: str, today: date) -> list[tuple[str, str, str]]:
    found = []
    if review.status != "reviewed":
        mend = "have it read, then write reviewer, reviewed_on and status"
        found.append((f"nobody has reviewed {tag} yet", mend, "review-missing"))
    elif not (review.reviewer and review.reviewed_on):
        mend = "add reviewer and reviewed_on"
        found.append(
            (f"{tag} is reviewed, but by whom or when is not said", mend, "review-missing")
        )
    if review.source_revision and review.source_revision != version:
        what = f"{tag} was reviewed as of {review.source_revision}, and the pack is now {version}"
        found.append((what, "have what changed reviewed again", "review-stale"))
    # A month, or a year, lasts until its end.
    if review.expires_on and today.isoformat()[: len(review.expires_on)] > review.expires_on:
        what = f"the review of {tag} was good until {review.expires_on}"
        found.append((what, "have it reviewed again", "review-expired"))
    return found
