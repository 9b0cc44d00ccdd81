"""The picture files of a pack: those that cards show, and their variants for other themes."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content import image
from kiosk.content.files import own_file
from kiosk.content.model import Card
from kiosk.content.walk import pictures

IMAGE = re.compile(r"images/(?P<name>[a-z0-9][a-z0-9-]{0,63})\.(?P<form>svg|png)")
VARIANT = re.compile(
    r"images/(?P<name>[a-z0-9][a-z0-9-]{0,63})(\.(?:dark|contrast))?\.(?P<form>svg|png)"
)
THEMES = ("light", "dark", "contrast")


def files(root: Path, card: Card) -> Iterator[str]:
    """Every file there is, below `root`, that a card shows in some theme; each once."""
    for source in dict.fromkeys(picture.source for picture in pictures(card)):
        if IMAGE.fullmatch(source):
            stem, _, form = source.rpartition(".")
            variants = (f"{stem}.{theme}.{form}" for theme in THEMES[1:])
            yield from (name for name in (source, *variants) if _there(root / name))


def _there(file: Path) -> bool:
    return own_file(file) and file.stat().st_size <= image.limit(file)
