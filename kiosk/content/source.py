"""A pack as it is written: the authoring folder as values, everything wrong with it in a report.

pack.toml                    what the pack is      -> manifest, title, topic, variables, lexicons
cards/<id>.md                one card              -> cards
images/lens.svg              and lens.dark.svg     (seen by the checks)
locales/<dir>/pack.po        one language          -> catalogues
narration/<dir>/<id>.flac    and <id>.vtt          -> recordings
signs/ase/<id>/<page>.webm   and <page>.en.vtt     -> signs
reviews/<dir>.toml           who has read what     -> signoffs
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kiosk.content.cards import CARD_BYTES, CardSource, Message, read_card
from kiosk.content.catalogue import Catalogue, read_catalogue
from kiosk.content.files import read_text
from kiosk.content.head import PACK, Head, SignLanguage, Waiver
from kiosk.content.model import Manifest
from kiosk.content.recordings import Recording, recordings
from kiosk.content.report import Report
from kiosk.content.review.signoff import SignOff, read_signoffs
from kiosk.content.signs import SCRIPT_BYTES, Signed, signs
from kiosk.content.table import Table
from kiosk.content.waiting import Progress, quiet
from kiosk.content.webvtt import captions, parse
from kiosk.errors import Findings
from kiosk.i18n.languages import LANGUAGES, known
from kiosk.toml import Document, read

_TAGS = ", ".join(LANGUAGES)


@dataclass(frozen=True, kw_only=True)
class PackSource:
    """An authoring folder that was read; what could not be read is left out, and reported.

    `manifest.languages` are those pack.toml names; `messages` the pack's own texts, without the
    cards'; `lexicons` say by language how words are said; `narrated` are the languages that should have a
    recording of every card; `declared` is false where pack.toml itself could not be read.
    """

    root: Path
    document: Document
    manifest: Manifest
    title: str
    topic: str
    variables: Mapping[str, str]
    messages: tuple[Message, ...]
    cards: tuple[CardSource, ...]
    catalogues: Mapping[str, Catalogue]
    recordings: tuple[Recording, ...]
    sign_languages: Mapping[str, SignLanguage]
    signs: tuple[Signed, ...]
    signoffs: tuple[SignOff, ...]
    lexicons: Mapping[str, Mapping[str, str]]
    narrated: tuple[str, ...]
    waivers: tuple[Waiver, ...]
    declared: bool

    @cached_property
    def all_messages(self) -> tuple[Message, ...]:
        """Every text of the pack that is translated."""
        return (*self.messages, *(each for card in self.cards for each in card.messages))

    def recording(self, tag: str, card: str) -> Recording | None:
        """The recording of a card in a language, if there is one."""
        return next((r for r in self.recordings if (r.tag, r.card) == (tag, card)), None)


def read_pack(root: Path, report: Report, progress: Progress = quiet) -> PackSource:
    """Read the authoring folder `root`; whatever is wrong with its form goes to `report`."""
    document, declared = _document(root, report)
    # A file that is no TOML leaves an empty form, and no use in saying so key by key.
    form = Table(document, report if declared else Report(root))
    head = Head(form)
    with form:
        manifest = head.manifest()
        title, topic = head.words("title"), head.words("topic")
        variables, lexicons = head.variables(), head.lexicons()
        waivers, sign_languages = head.waivers(), head.signs()
    order = manifest.cards if declared else tuple(path.stem for path in _card_files(root))
    return PackSource(
        root=root,
        document=document,
        manifest=manifest,
        title=title,
        topic=topic,
        variables=variables,
        messages=tuple(head.messages),
        cards=_cards(root, order, report, document, progress),
        catalogues=_catalogues(root, report, progress),
        recordings=tuple(_recordings(root, report)),
        sign_languages=sign_languages,
        signs=tuple(_signs(root, report)),
        signoffs=read_signoffs(root, report),
        lexicons=lexicons,
        narrated=tuple(head.narrated),
        waivers=waivers,
        declared=declared,
    )


def _document(root: Path, report: Report) -> tuple[Document, bool]:
    text = read_text(root, PACK, report)
    try:
        return read(text or "", PACK), text is not None
    except Findings as findings:
        report.take(findings)
        return read("", PACK), False


def _card_files(root: Path) -> list[Path]:
    return sorted((root / "cards").glob("*.md"))


def _cards(
    root: Path, order: tuple[str, ...], report: Report, document: Document, progress: Progress
) -> tuple[CardSource, ...]:
    found = []
    for index, name in enumerate(order):
        progress("Reading the cards", index, len(order))
        path = f"cards/{name}.md"
        if not (root / path).exists():
            line = document.line("cards", index)
            report.error(PACK, line, f"there is no {path}", "write the card or take it out")
        elif (text := read_text(root, path, report, CARD_BYTES)) is not None:
            found.append(read_card(text, path, name, report))
    listed = frozenset(order)
    for file in _card_files(root):
        if file.stem not in listed:
            mend = f'add "{file.stem}" to cards in {PACK}, or delete the file'
            report.error(f"cards/{file.name}", 0, "the card is not listed", mend)
    return tuple(card for card in found if card is not None)


def _catalogues(root: Path, report: Report, progress: Progress) -> dict[str, Catalogue]:
    found = {}
    files = sorted((root / "locales").glob("*/pack.po"))
    for done, file in enumerate(files):
        progress("Reading the translations", done, len(files))
        tag = file.parent.name.replace("_", "-")
        name = file.relative_to(root).as_posix()
        if not known(tag):
            report.error(name, 0, f'language "{tag}"', f"name the folder after one of {_TAGS}")
        elif (catalogue := read_catalogue(root, name, tag, report)) is not None:
            found[tag] = catalogue
    return found


def _recordings(root: Path, report: Report) -> Iterator[Recording]:
    for found in recordings(root, report):
        if (text := read_text(root, found.script, report)) is not None:
            yield replace(found, cues=parse(text, found.script, report))


def _signs(root: Path, report: Report) -> Iterator[Signed]:
    for found in signs(root, report):
        texts = {
            tag: read_text(root, name, report, SCRIPT_BYTES) for tag, name in found.scripts.items()
        }
        said = {
            tag: captions(text, found.scripts[tag], report, "sign-captions")
            for tag, text in texts.items()
            if text is not None
        }
        yield replace(found, captions=said)
