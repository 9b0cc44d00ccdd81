"""The rules an authored pack must keep, each a function over the whole pack.

examine(DIR)  =  reading it (form)  +  every rule (sense)  -  what it waives  ->  the pack and a report

What takes its time, or Qt, to see or to hear is a rule that the caller brings along.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.content import image, markup
from kiosk.content.cards import CardSource, Message
from kiosk.content.editing.jargon import jargon
from kiosk.content.editing.numbers import denominators, number_source, risk_framing, risk_source
from kiosk.content.editing.plain import avoided_words, reading_grade, sentence_length
from kiosk.content.editing.register import CHECKS
from kiosk.content.editing.reviews import reviews
from kiosk.content.editing.upkeep import alt_translation, narration_missing
from kiosk.content.editing.waivers import waive
from kiosk.content.files import own_file
from kiosk.content.head import PACK
from kiosk.content.model import Picture
from kiosk.content.narration import narration
from kiosk.content.pictures import IMAGE, VARIANT
from kiosk.content.report import Report
from kiosk.content.signing import signing
from kiosk.content.source import PackSource, read_pack
from kiosk.content.waiting import Progress, quiet
from kiosk.content.walk import counted, pictures
from kiosk.i18n.languages import LANGUAGES

BUTTON = 24
INCOMPLETE = "language-incomplete"


Rule = Callable[[PackSource, Report], None]
Look = Callable[[PackSource, Report, Progress], None]


def examine(
    root: Path,
    today: date | None = None,
    *,
    looks: Sequence[Look] = (),
    progress: Progress = quiet,
) -> tuple[PackSource, Report]:
    """Read and check the authoring folder `root`; the report holds everything wrong with it.

    Reviews are held against `today`, by default the day it is. `looks` are the rules of the thorough
    checks; without them, these are passed over.
    """
    report = Report(root)
    pack = read_pack(root, report, progress)
    for done, rule in enumerate(RULES):
        progress("Checking", done, len(RULES))
        rule(pack, report)
    reviews(pack, report, today or date.today())
    for look in looks:
        look(pack, report, progress)
    for check in CHECKS.values():
        if check.thorough and not looks:
            report.pass_over(check.id)
    waive(pack, report)
    return pack, report


def images(pack: PackSource, report: Report) -> None:
    """Every picture a card shows is there, and every picture holds what a picture may."""
    shown = set()
    for card in pack.cards:
        for each in pictures(card.card):
            shown.add(each.source)
            _shown(pack, card, each, report)
    for file in sorted((pack.root / "images").glob("*")):
        name = f"images/{file.name}"
        _image_file(name, file, report)
        if _base(name) not in shown:
            report.note(
                name, 0, "no card shows this picture", "show it or delete it", "picture-unused"
            )


def _shown(pack: PackSource, card: CardSource, picture: Picture, report: Report) -> None:
    if not picture.source:
        return
    line = card.line(picture.id)
    if not IMAGE.fullmatch(picture.source):
        mend = "write it like images/lens.svg, in small letters; .svg or .png"
        report.error(
            card.path,
            line,
            f'"{picture.source}" is no picture of the pack',
            mend,
            "picture-missing",
        )
    elif not (pack.root / picture.source).is_file():
        mend = "put the file there or correct the name"
        report.error(card.path, line, f"there is no {picture.source}", mend, "picture-missing")


def _image_file(name: str, file: Path, report: Report) -> None:
    if not own_file(file):
        report.error(name, 0, "not a file of its own", "put the picture itself there")
    elif not VARIANT.fullmatch(name):
        report.error(name, 0, "not a name for a picture", "name it like lens.svg, lens.dark.svg")
    else:
        id = "svg-whitelist" if file.suffix == ".svg" else ""
        for line, what, mend in image.faults(file):
            report.error(name, line, what, mend, id)


def _base(name: str) -> str:
    found = VARIANT.fullmatch(name)
    return f"images/{found['name']}.{found['form']}" if found else name


def buttons(pack: PackSource, report: Report) -> None:
    """A button fits its tile in every language."""
    for card in pack.cards:
        for message in card.messages:
            if message.context.endswith("/button"):
                for text, path, line in _versions(pack, message):
                    if len(text) > BUTTON:
                        what = f"a button of {len(text)} characters"
                        mend = f"use {BUTTON} at most"
                        report.error(path, line, what, mend, "button-length")


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
        named += [(figure.source, f"{figure.id}/source") for figure in counted(card.card)]
        for name, place in named:
            if name and name not in pack.manifest.sources:
                mend = f"add [sources.{name}] to {PACK} or correct the name"
                line, what = card.line(place), f"unknown source {name}"
                report.error(card.path, line, what, mend, "source-unknown")


def links(pack: PackSource, report: Report) -> None:
    """Every page that leads to more about it leads to another card of the pack."""
    for card in pack.cards:
        others = [name for name in pack.manifest.cards if name != card.card.id]
        for page in card.card.pages:
            if page.more and page.more not in others:
                what = f'more = "{page.more}" leads to no other card'
                mend = (
                    f"name another card of {PACK}, such as {others[0]}" if others else "remove it"
                )
                report.error(card.path, card.line(f"{page.id}/more"), what, mend, "card-unknown")


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
                what = f"unknown variable {{{name}}}"
                report.error(message.path, message.line, what, mend, "variable-unknown")
    for name in pack.variables:
        if name not in used:
            line = pack.document.line("variables", name)
            what = f"no text uses {{{name}}}"
            report.note(PACK, line, what, "use it or take it out", "variable-unused")


def translations(pack: PackSource, report: Report) -> None:
    """A translation keeps the variables of its text and adds no markup it may not hold."""
    for catalogue in pack.catalogues.values():
        for message in pack.all_messages:
            if told := catalogue.told(message):
                line = catalogue.line(message)
                for what, mend in _placeholder_faults(message, told):
                    what = f"{message.context}: {what}"
                    report.error(catalogue.path, line, what, mend, "placeholder")
                for what, mend in markup.faults(told):
                    report.error(catalogue.path, line, f"{message.context}: {what}", mend)


def _placeholder_faults(message: Message, told: str) -> Iterator[tuple[str, str]]:
    wanted, found = markup.variables(message.text), markup.variables(told)
    for name in sorted(wanted - found):
        yield f"the translation lost {{{name}}}", "put it back, spelt as in the original"
    for name in sorted(found - wanted):
        yield f"the translation invents {{{name}}}", "use only variables of the original"


def completeness(pack: PackSource, report: Report) -> None:
    """What a language lacks: a card is shown in it only when it is whole."""
    for catalogue in pack.catalogues.values():
        for part, messages in _parts(pack):
            lacking = [message for message in messages if not catalogue.told(message)]
            if lacking:
                what = f"{part}: {len(lacking)} of {len(messages)} texts are not translated"
                mend = "translate them; mend what is marked fuzzy"
                report.note(catalogue.path, 0, what, mend, INCOMPLETE)
    for tag in pack.manifest.languages:
        if tag in LANGUAGES and tag not in (pack.manifest.source_language, *pack.catalogues):
            mend = f"make one with: kiosk pack update {pack.root} --lang {tag}"
            line = pack.document.line("languages", tag)
            report.note(PACK, line, f"{tag} has no translation file", mend, INCOMPLETE)


def _parts(pack: PackSource) -> list[tuple[str, tuple[Message, ...]]]:
    cards = [(f"card {card.card.id}", card.messages) for card in pack.cards]
    return [("pack", pack.messages), *cards]


RULES: tuple[Rule, ...] = (
    # First, as it passes over cards that could not be read whole.
    narration,
    signing,
    images,
    buttons,
    sources,
    links,
    declared_variables,
    translations,
    completeness,
    reading_grade,
    sentence_length,
    avoided_words,
    jargon,
    number_source,
    risk_source,
    risk_framing,
    denominators,
    alt_translation,
    narration_missing,
)
