"""The sign-language videos of a pack beside its pages: for whom each is, and what an author must know.

A video needs captions and a transcript: who knows another sign language, or none, must be able to read what
is signed. The transcript is a page of the card, so that it is translated, reviewed and read aloud like any.
"""

from collections.abc import Iterator
from unicodedata import east_asian_width

from msgspec.structs import replace

from kiosk.content import characters
from kiosk.content.cards import CardSource
from kiosk.content.head import PACK, SignLanguage
from kiosk.content.model import CAPTION, Caption, Card, Page, Signs
from kiosk.content.report import Report
from kiosk.content.retelling import whole
from kiosk.content.signs import SIGNS, Signed
from kiosk.content.source import PackSource
from kiosk.content.video import VIDEOS_BYTES, Video, video_of
from kiosk.content.webvtt import Timed

ENOUGH = 31  # pictures a second, which may be a little more than the 30 they are meant to be

CAPTIONS = "sign-captions"
TRANSCRIPT = "sign-transcript"


def with_signs(pack: PackSource, card: Card) -> Card:
    """A card as told in its language, each page with the video that is for its readers."""
    found = {each.page: each for each in signed(pack, card.language, card.id)}
    pages = (_with(pack, page, found.get(page.id), card.language) for page in card.pages)
    return replace(card, pages=tuple(pages)) if found else card


def signed(pack: PackSource, tag: str, card: str) -> Iterator[Signed]:
    """The videos of a card for readers of a language, one a page: theirs before one for all."""
    chosen: dict[str, Signed] = {}
    for each in pack.signs:
        about = pack.sign_languages.get(each.tag)
        if each.card != card or about is None:
            continue
        if tag in about.languages:
            chosen[each.page] = each
        elif not about.languages:
            chosen.setdefault(each.page, each)
    yield from chosen.values()


def _with(pack: PackSource, page: Page, found: Signed | None, tag: str) -> Page:
    if found is None:
        return page
    video, own = video_of(pack.root / found.video), pack.manifest.source_language
    told = tag if tag in found.captions else own
    signs = Signs(
        # No id an author may write.
        id=f"{page.id}.signs",
        tag=found.tag,
        name=pack.sign_languages[found.tag].name,
        file=found.video,
        width=video.width,
        height=video.height,
        # The eye is content with half as many, and a small machine as well.
        rate=round(video.rate if video.rate <= ENOUGH else video.rate / 2, 3),
        transcript=page.transcript or page.id,
        captions=tuple(map(_caption, found.captions[told])),
        told="" if told == tag else told,
    )
    return replace(page, blocks=(signs, *page.blocks))


def _caption(timed: Timed) -> Caption:
    return Caption(timed.start, timed.end, _text(timed))


def _text(timed: Timed) -> str:
    return " ".join(timed.text.split())


# What an author must know


def signing(pack: PackSource, report: Report) -> None:
    """Every video can be shown, belongs to a page, and has captions and a transcript."""
    total = 0
    for each in pack.signs:
        video = video_of(pack.root / each.video)
        total += video.size
        for what, mend in video.faults:
            report.error(each.video, 0, what, mend)
        card = next((card for card in pack.cards if card.card.id == each.card), None)
        _belongs(pack, each, card, report)
        if card is not None and each.tag in pack.sign_languages:
            _captions(pack, card, each, video, report)
            _transcript(pack, card, each, report)
    _rivals(pack, report)
    if total > VIDEOS_BYTES:
        what = f"the sign-language videos are larger than {VIDEOS_BYTES // 2**20} MiB"
        report.error(SIGNS, 0, what, "save them with fewer bits a second, or make two packs")


def _belongs(pack: PackSource, each: Signed, card: CardSource | None, report: Report) -> None:
    if each.tag not in pack.sign_languages and pack.declared:
        mend = f'add [signs.{each.tag}] to {PACK}, with name = "..."'
        report.error(each.video, 0, f"{PACK} does not say what {each.tag} is", mend)
    if card is None and not (pack.root / f"cards/{each.card}.md").is_file():
        mend = "name its folder after a card, as in cards/, or delete it"
        report.error(each.video, 0, f"there is no card {each.card}", mend)
    pages = [page.id for page in card.card.pages] if card else []
    if card and each.page not in pages:
        what, mend = f"no page {each.page} in {card.path}", f"name it after {', '.join(pages)}"
        report.error(each.video, 0, what, mend)


def _captions(
    pack: PackSource, card: CardSource, each: Signed, video: Video, report: Report
) -> None:
    """In each language it is made for, or in the pack's own, which stands in for those that have none."""
    wanted = pack.sign_languages[each.tag].languages or (pack.manifest.source_language,)
    for tag in wanted:
        if tag not in each.scripts and whole(pack, card, tag):
            what, mend = f"the video has no captions in {tag}", f"write them as {each.script(tag)}"
            report.error(each.video, 0, what, mend, CAPTIONS)
    for tag, script in each.scripts.items():
        cues = each.captions.get(tag, ())
        if not cues:
            report.error(script, 0, "there are no captions in it", "write what is signed", CAPTIONS)
        for cue in cues:
            for what, mend in _faults(cue, video):
                report.error(script, cue.line, what, mend, CAPTIONS)


def _faults(cue: Timed, video: Video) -> Iterator[tuple[str, str]]:
    text = _text(cue)
    wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
    if wide > CAPTION:
        yield f"a caption of {wide} letters", f"use {CAPTION} at most, and one cue more"
    if not video.faults and cue.end > video.length:
        yield "the caption stays after the video has ended", "correct its times"
    yield from characters.faults(text)


def _transcript(pack: PackSource, card: CardSource, each: Signed, report: Report) -> None:
    pages = {page.id: page for page in card.card.pages}
    page, about = pages.get(each.page), pack.sign_languages[each.tag]
    if page is None:
        return
    line = card.line(f"{page.id}/transcript" if page.transcript else page.id)
    if page.transcript and page.transcript not in pages:
        what = f'transcript = "{page.transcript}" is no page of this card'
        report.error(card.path, line, what, f"name one of {', '.join(pages)}", TRANSCRIPT)
    elif not page.transcript and not about.as_written:
        mend = (
            f'write transcript = "page" below [signs.{each.tag}] in {PACK} if each video signs what its page '
            f'says, or name the page that says it: {{#{page.id} transcript="{page.id}-signed"}}'
        )
        report.error(each.video, 0, "the video has no transcript", mend, TRANSCRIPT)


def _rivals(pack: PackSource, report: Report) -> None:
    """Two sign languages that stand for the same readers."""
    seen: dict[tuple[str, str, str], Signed] = {}
    for each in pack.signs:
        about = pack.sign_languages.get(
            each.tag, SignLanguage(name="", languages=(), as_written=True)
        )
        for tag in about.languages or ("",):
            other = seen.setdefault((each.card, each.page, tag), each)
            if other is not each:
                what = f"two videos for the same readers, with {other.video}"
                mend = f'say in {PACK} for whom each sign language is: languages = ["en"]'
                report.error(each.video, 0, what, mend)
