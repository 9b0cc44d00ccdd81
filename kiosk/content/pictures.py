"""The picture files of a pack: those that cards show, and their variants for other themes."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.model import Card
from kiosk.content.walk import pictures

THEMES = ("light", "dark", "contrast")


def files(root: Path, card: Card) -> Iterator[str]:
    """Every file a card shows in some theme, below `root`; each once, the plain ones may be missing."""
    for source in dict.fromkeys(picture.source for picture in pictures(card)):
        yield source
        stem, _, form = source.rpartition(".")
        variants = (f"{stem}.{theme}.{form}" for theme in THEMES[1:])
        yield from (variant for variant in variants if (root / variant).is_file())
