"""The rules an authored pack must keep, each a function over the whole pack.

examine(DIR)  =  reading it (form)  +  every rule (sense)  ->  the pack and a report
"""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content import markup, svg, wording
from kiosk.content.cards import CardSource, Message
from kiosk.content.catalogue import Catalogue
from kiosk.content.head import PACK
from kiosk.content.model import Bullet, IconArray, Paragraph, Picture, Steps, plain
from kiosk.content.narration import narration
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_pack
from kiosk.content.walk import figures, pictures
from kiosk.i18n.languages import LANGUAGES

BUTTON = 24
THEMES = ("light", "dark", "contrast")
IMAGE = re.compile(r"images/[a-z0-9][a-z0-9-]*\.(svg|png)")

_FILE = re.compile(r"images/(?P<name>[a-z0-9][a-z0-9-]*)(\.(?:dark|contrast))?\.(?P<form>svg|png)")
_PNG = b"\x89PNG\r\n\x1a\n"


def examine(root: Path) -> tuple[PackSource, Report]:
    """Read and check the authoring folder `root`; the report holds everything wrong with it."""
    report = Report(root)
    pack = read_pack(root, report)
    for rule in RULES:
        rule(pack, report)
    return pack, report


def images(pack: PackSource, report: Report) -> None:
    """Every picture a card shows is there, and every picture holds what a picture may."""
    shown = set()
    for card in pack.cards:
        for picture in pictures(card.card):
            shown.add(picture.source)
            _shown(pack, card, picture, report)
    for file in sorted((pack.root / "images").glob("*")):
        name = f"images/{file.name}"
        _image_file(name, file, report)
        if _base(name) not in shown:
            report.note(name, 0, "no card shows this picture", "show it or delete it")


def _shown(pack: PackSource, card: CardSource, picture: Picture, report: Report) -> None:
    if not picture.source:
        return
    line = card.line(picture.id)
    if not IMAGE.fullmatch(picture.source):
        mend = "write it like images/lens.svg, in small letters; .svg or .png"
        report.error(card.path, line, f'"{picture.source}" is no picture of the pack', mend)
    elif not (pack.root / picture.source).is_file():
        mend = "put the file there or correct the name"
        report.error(card.path, line, f"there is no {picture.source}", mend)


def _image_file(name: str, file: Path, report: Report) -> None:
    if file.is_symlink() or not file.is_file():
        report.error(name, 0, "not a file of its own", "put the picture itself there")
    elif not _FILE.fullmatch(name):
        report.error(name, 0, "not a name for a picture", "name it like lens.svg, lens.dark.svg")
    elif file.suffix == ".svg":
        for line, what, mend in svg.faults(file.read_bytes()):
            report.error(name, line, what, mend)
    elif not file.read_bytes().startswith(_PNG):
        report.error(name, 0, "not a PNG picture", "save it again as PNG")


def _base(name: str) -> str:
    found = _FILE.fullmatch(name)
    return f"images/{found['name']}.{found['form']}" if found else name


def buttons(pack: PackSource, report: Report) -> None:
    """A button fits its tile in every language."""
    for card in pack.cards:
        for message in card.messages:
            if message.context.endswith("/button"):
                for text, path, line in _versions(pack, message):
                    if len(text) > BUTTON:
                        what = f"a button of {len(text)} characters"
                        report.error(path, line, what, f"use {BUTTON} at most")


def _versions(pack: PackSource, message: Message) -> Iterator[tuple[str, str, int]]:
    """A text and every translation of it that counts, with where it stands."""
    yield message.text, message.path, message.line
    for catalogue in pack.catalogues.values():
        if told := catalogue.told(message):
            yield told, catalogue.path, catalogue.line(message)


def sources(pack: PackSource, report: Report) -> None:
    """Every source a card or a figure names is one of pack.toml's."""
    if not pack.declared:
        return
    for card in pack.cards:
        named = [(name, "sources") for name in card.card.sources]
        named += [(figure.source, f"{figure.id}/source") for figure in figures(card.card)]
        for name, place in named:
            if name and name not in pack.manifest.sources:
                mend = f"add [sources.{name}] to {PACK} or correct the name"
                report.error(card.path, card.line(place), f"unknown source {name}", mend)


def declared_variables(pack: PackSource, report: Report) -> None:
    """Every variable a text holds is declared, and every one declared is used."""
    if not pack.declared:
        return
    used = set()
    for message in pack.all_messages:
        for name in sorted(markup.variables(message.text)):
            used.add(name)
            if name not in pack.variables:
                mend = f"add [variables.{name}] to {PACK} or correct the name"
                report.error(message.path, message.line, f"unknown variable {{{name}}}", mend)
    for name in pack.variables:
        if name not in used:
            line = pack.document.line("variables", name)
            report.note(PACK, line, f"no text uses {{{name}}}", "use it or take it out")


def translations(pack: PackSource, report: Report) -> None:
    """A translation keeps the variables of its text and adds no markup it may not hold."""
    for catalogue in pack.catalogues.values():
        for message in pack.all_messages:
            if told := catalogue.told(message):
                line = catalogue.line(message)
                for what, mend in _translation_faults(message, told):
                    report.error(catalogue.path, line, f"{message.context}: {what}", mend)


def _translation_faults(message: Message, told: str) -> Iterator[tuple[str, str]]:
    wanted, found = markup.variables(message.text), markup.variables(told)
    for name in sorted(wanted - found):
        yield f"the translation lost {{{name}}}", "put it back, spelt as in the original"
    for name in sorted(found - wanted):
        yield f"the translation invents {{{name}}}", "use only variables of the original"
    yield from markup.faults(told)


def completeness(pack: PackSource, report: Report) -> None:
    """What a language lacks: a note while it is a draft, an error once it counts as reviewed."""
    for catalogue in pack.catalogues.values():
        for part, messages in _parts(pack):
            lacking = [message for message in messages if not catalogue.told(message)]
            if _reviewed(pack, catalogue.tag):
                for message in lacking:
                    _lacks(catalogue, message, report)
            elif lacking:
                what = f"{part}: {len(lacking)} of {len(messages)} texts are not translated"
                report.note(catalogue.path, 0, what, "translate them; mend what is marked fuzzy")
    for tag in pack.manifest.languages:
        if tag in LANGUAGES and tag not in (pack.manifest.source_language, *pack.catalogues):
            _absent(pack, tag, report)


def _parts(pack: PackSource) -> list[tuple[str, tuple[Message, ...]]]:
    cards = [(f"card {card.card.id}", card.messages) for card in pack.cards]
    return [("pack", pack.messages), *cards]


def _reviewed(pack: PackSource, tag: str) -> bool:
    review = pack.manifest.languages.get(tag)
    return review is not None and review.status == "reviewed"


def _lacks(catalogue: Catalogue, message: Message, report: Report) -> None:
    what = f"{message.context} has no translation that counts, but {catalogue.tag} is reviewed"
    mend = f'translate it, or set status = "draft" in [languages.{catalogue.tag}]'
    report.error(catalogue.path, catalogue.line(message), what, mend)


def _absent(pack: PackSource, tag: str, report: Report) -> None:
    say = report.error if _reviewed(pack, tag) else report.note
    mend = f"make one with: kiosk pack update {pack.root} --lang {tag}"
    say(PACK, pack.document.line("languages", tag), f"{tag} has no translation file", mend)


def plain_words(pack: PackSource, report: Report) -> None:
    """English is in short sentences, without words that frighten."""
    if pack.manifest.source_language not in ("en", ""):
        return
    for message in pack.all_messages:
        for word, instead in wording.avoided(message.text):
            report.error(message.path, message.line, f'the word "{word}"', instead)
        if not message.context.endswith("/setting"):
            for sentence, words in wording.sentences(message.text):
                if words > wording.LONGEST:
                    what = f'a sentence of {words} words ("{sentence[:24].rstrip()}...")'
                    mend = f"make it two, of {wording.LONGEST} words at most"
                    report.error(message.path, message.line, what, mend)


def grades(pack: PackSource, report: Report) -> None:
    """Every card can be read after six years of school."""
    if pack.manifest.source_language not in ("en", ""):
        return
    for card in pack.cards:
        found = wording.grade(prose(card))
        if found > wording.HIGHEST_GRADE:
            what = f"the card reads at school grade {found:.1f}"
            mend = f"use shorter words and sentences, for grade {wording.HIGHEST_GRADE:.1f} at most"
            report.error(card.path, card.line("title"), what, mend)


def prose(card: CardSource) -> Iterator[str]:
    """The running text of a card: paragraphs, list items, what figures say; no headings."""
    for page in card.card.pages:
        for block in page.blocks:
            match block:
                case Paragraph() | Bullet():
                    yield plain(markup.runs(plain(block.text)))
                case IconArray():
                    yield from (part.note for part in block.parts)
                case Steps():
                    yield from (plain(step.text) for step in block.steps)


RULES = (
    # First, as it passes over cards that could not be read whole.
    narration,
    images,
    buttons,
    sources,
    declared_variables,
    translations,
    completeness,
    plain_words,
    grades,
)
