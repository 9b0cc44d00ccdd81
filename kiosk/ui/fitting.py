"""The check of room: whether every text of a pack fits its place, drawn as the kiosk draws it.

pack ─ compiled ─► Library ─ crowded screens, lying and upright, in every language and text size
                     └─ drawn ─► stumbles ─► a warning where the text is written
"""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.content.build import compile_pack
from kiosk.content.editing.register import CHECKS
from kiosk.content.editing.tellings import Telling, tellings
from kiosk.content.head import PACK
from kiosk.content.library import Library
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.content.waiting import Progress
from kiosk.i18n.languages import language
from kiosk.session.glass import SIZES, Glass
from kiosk.session.screen import Item, Kind, Role, Screen
from kiosk.session.state import World
from kiosk.settings import Settings
from kiosk.ui.crowding import crowded
from kiosk.ui.geometry import Stumble, stumbles
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel, unseen

TOO_LONG = "text-too-long"

_Told = Mapping[tuple[str, str], Telling]
"""The texts of a pack, by language and msgctxt."""

_GLASSES = (Glass(width=1920, height=1080), Glass(width=1080, height=1920))
_FONTS = "install fonts-noto-core and fonts-noto-cjk"


def text_too_long(pack: PackSource, report: Report, progress: Progress) -> None:
    """Every text fits its place: the topics at every size of text, all others at the largest.

    Nothing is said while the form of the pack is wrong, as it cannot be shown then. Where a language
    has no font here, it is said once that it was passed over, and its texts are not guessed at.
    """
    if any(not CHECKS[error.id].waivable for error in report.errors):
        report.pass_over(TOO_LONG)
        return
    unseen()
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        compile_pack(pack, Path(folder))
        library = Library(Path(folder))
        tags = [tag for tag in library.languages if _font(tag)]
        told = {(each.tag, each.context): each for each in tellings(pack, pack.all_messages)}
        for i, glass in enumerate(_GLASSES):
            easel = Easel(None, glass.width, glass.height)
            try:
                for j, tag in enumerate(tags):
                    progress("Drawing the screens", i * len(tags) + j, len(_GLASSES) * len(tags))
                    _Look(told, library, easel, glass, tag).report(report)
            finally:
                easel.close()
        _passed_over([tag for tag in library.languages if tag not in tags], report)


def _font(tag: str) -> bool:
    """Whether this machine has the font that draws a language."""
    return language(tag).fonts[0] in QFontDatabase.families()


def _passed_over(tags: list[str], report: Report) -> None:
    if tags:
        report.pass_over(TOO_LONG)
        fonts = ", ".join(dict.fromkeys(language(tag).fonts[0] for tag in tags))
        what = f"whether texts fit was not looked at in {', '.join(tags)}, without {fonts}"
        report.note(PACK, 0, what, _FONTS, TOO_LONG)


class _Look:
    """A look at a pack, whose texts are `told`, in the language `tag` on a glass."""

    def __init__(self, told: _Told, library: Library, easel: Easel, glass: Glass, tag: str) -> None:
        self._told, self._library, self._tag = told, library, tag
        self._easel, self._glass = easel, glass

    def report(self, report: Report) -> None:
        """Warn of each text that does not fit, once for a glass."""
        found: dict[Telling, list[tuple[bool, float]]] = {}
        for size in SIZES:
            for shown in crowded(self._world(size), self._tag):
                for told, wide in self._faults(shown):
                    found.setdefault(told, []).append((not wide, size))
        for told, faults in found.items():
            what, mend = self._words(told, *min(faults))
            told.warn(report, what, mend, TOO_LONG)

    def _faults(self, shown: Screen) -> list[tuple[Telling, bool]]:
        """The texts that do not fit on a screen; true for one with a word too wide for its line."""
        texts = {_plain(words): self._told.get(place) for words, place in _texts(shown)}
        told = {words: each for words, each in texts.items() if each}
        faults = []
        for stumble in self._stumbles(shown):
            part = [told[each.says] for each in stumble.shapes if each.says in told]
            # Where a figure is pressed flat, it is by the longest text beside it.
            if blamed := max(part or told.values(), key=lambda each: len(each.text), default=None):
                faults.append((blamed, stumble.wide))
        # A title too long for the head of the page takes its room from all that stands below.
        title = told.get(_plain(shown.topic))
        return [each for each in faults if each[0] is title] or faults

    def _stumbles(self, shown: Screen) -> list[Stumble]:
        """What is wrong on a screen at rest; most are sound, and known to be before they are at rest."""
        self._easel.place(shown)
        if not list(stumbles(self._easel.window, self._glass.unit)):
            return []
        self._easel.show(shown)
        return list(stumbles(self._easel.window, self._glass.unit))

    def _words(self, told: Telling, fits: bool, size: float) -> tuple[str, str]:
        """What is wrong with a text, whose words have room each or not, and how to mend it."""
        where = f"on {self._glass.width}x{self._glass.height} with text at {size * 100:.0f} %"
        if not fits:
            return f"{told.context}: a word is wider than its line {where}", "use a shorter word"
        what = f"{told.context}: too long for its place {where}"
        return what, "shorten it, or make more than one sentence or page of it"

    def _world(self, size: float) -> World:
        looks = replace(Settings().screen, text_scale=size)
        return world(replace(Settings(), screen=looks), self._library, self._glass, self._tag)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _texts(shown: Screen) -> Iterator[tuple[str, tuple[str, str]]]:
    """What a screen shows of the pack, and the id of what shows it: the language and msgctxt of each."""
    match shown.kind:
        case Kind.ATTRACT:
            yield shown.subtitle, (shown.language, "pack/topic")
        case Kind.HOME:
            for tile in shown.region("tiles").items:
                place = (tile.language or shown.language, f"{tile.id.removeprefix('card-')}/button")
                yield from product((tile.label, tile.id), (place,))
        case Kind.READER:
            yield from _card_texts(shown)


def _card_texts(shown: Screen) -> Iterator[tuple[str, tuple[str, str]]]:
    card, items = shown.place.partition("/")[0], shown.region("text").items
    tag = next((item.language for item in items if item.language), shown.language)
    yield shown.topic, (tag, f"{card}/title")
    for button in shown.region("fold").items:
        place = (tag, f"{card}/{button.id.removeprefix('fold-')}/fold")
        yield from product((button.label, button.id), (place,))
    for item in (*items, *shown.region("setting").items):
        yield item.label, (tag, f"{card}/{item.place}{_end(item)}")
    for item in shown.region("statement").items:
        yield item.label, (tag, f"{card}/{item.place}/note")
        for part in shown.region("people").items:
            figure, id = item.place.partition("/")[0], part.id.removeprefix("part-")
            yield part.detail, (tag, f"{card}/{figure}/{id}/label")


def _end(item: Item) -> str:
    """What the msgctxt of an item ends in after its place."""
    if item.role is not Role.STEP:
        return ""
    return "/text" if item.detail else "/title"
