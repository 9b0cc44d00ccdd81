"""`make screens`: every screen of the bundled pack, small, in docs/screens, and those that README.md shows.

Four contact sheets have each language, each size of text, each theme and both ways to stand a panel. What a
site may switch on is switched on.
"""

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.screen import Screen
from kiosk.settings import Session, Settings
from kiosk.ui.contact import draw_sheets
from kiosk.ui.marks import Marks
from kiosk.ui.preview import Easel, Variant, planned

DOCS = Path(__file__).parents[1] / "docs"
_VARIANTS = (
    Variant(language="en", width=1920, height=1080, theme="light", text=1.0),
    Variant(language="es", width=1080, height=1920, theme="contrast", text=1.25),
    Variant(language="zh-Hans", width=1080, height=1920, theme="light", text=1.5),
    Variant(language="ar", width=1920, height=1080, theme="dark", text=2.0),
)
_ENGLISH = _VARIANTS[0]
_READING = "why-called-back-reading"
_SHOWN = {
    "home": (_ENGLISH, "home-1"),
    "card": (_ENGLISH, _READING),
    "breathe": (_ENGLISH, "breathe-with-me-1-in"),
    "questions": (_ENGLISH, "questions-to-ask-2-chosen"),
    "arabic": (replace(_ENGLISH, language="ar"), "home-1"),
    "contrast": (replace(_ENGLISH, theme="contrast"), _READING),
    "large": (replace(_ENGLISH, text=2.0), _READING),
}
"""What README.md shows: a picture's name, how it is drawn, and the stop of the tour."""
_WIDE = 1280  # px


def main() -> None:
    """Draw them, and say how large they are."""
    settings = replace(Settings(), session=Session(how_was_it=True))
    library = Library(locate("packs") / BUNDLED_PACK)
    for file in (*_sheets(settings, library), *_pictures(settings, library)):
        size = f"{file.stat().st_size / 1000:.0f} kB"
        sys.stdout.write(f"{file.relative_to(DOCS.parent)}: {size}\n")


def _sheets(settings: Settings, library: Library) -> Iterator[Path]:
    yield from draw_sheets(library, planned(settings, library, _VARIANTS), DOCS / "screens")


def _pictures(settings: Settings, library: Library) -> Iterator[Path]:
    smooth = Qt.TransformationMode.SmoothTransformation
    with closing(Easel(library, _ENGLISH.width, _ENGLISH.height)) as easel:
        for name, (variant, stop) in _SHOWN.items():
            sheets = planned(settings, library, [variant])
            screen = next(sheet.stop.screen for sheet in sheets if sheet.stop.name == stop)
            easel.show(screen)
            if stop == _READING:
                _hear(easel.marks, screen)
            file = DOCS / "pictures" / f"{name}.png"
            easel.window.grabWindow().scaledToWidth(_WIDE, smooth).save(str(file))
            easel.marks.clear()
            yield file


def _hear(marks: Marks, screen: Screen) -> None:
    """Mark a word of the last text, as if it were being heard; in English, all offsets are the same."""
    said = [item for item in screen.read_aloud() if item.sentences][-1]
    sentence = said.sentences[-1]
    word = sentence.words[len(sentence.words) // 2]
    marks.mark(said.id, (sentence.start, sentence.end), (word.start, word.end))


if __name__ == "__main__":
    main()
