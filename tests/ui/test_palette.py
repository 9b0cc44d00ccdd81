"""Whether the colours of each theme stand out from what they lie on, by the contrast of WCAG 2.2."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

THEMES = ("light", "dark", "contrast")
_QML = Path(__file__).parents[2] / "kiosk" / "ui" / "qml" / "Kiosk" / "Theme.qml"
_COLOUR = re.compile(r'color (\w+): pick\("(#\w+)", "(#\w+)", "(#\w+)"\)')
_PALETTE = {
    name: dict(zip(THEMES, each, strict=True)) for name, *each in _COLOUR.findall(_QML.read_text())
}

# Words, and what they are written on.
WORDS = [
    *((words, ground) for words in ("ink", "ink2", "action") for ground in ("wall", "surface")),
    *(("ink", ground) for ground in ("sunk", "nowSoft", "youSoft", "actionSoft", "sky", "haze")),
    ("ink2", "youSoft"),
    ("surface", "ink"),
    ("actionInk", "action"),
    ("actionInk", "actionPressed"),
    ("nowInk", "now"),
    ("youInk", "you"),
]
# Words on a button for the moment in which it is pressed.
PRESSED = [("action", "actionSoft")]
# What one has to see to know where something is or how it stands, and what lies beside it.
SHAPES = [
    *((line, ground) for line in ("line", "action", "you", "ink") for ground in ("wall", "surface")),
    ("you", "youSoft"),
    ("focusOut", "focusIn"),
    *(("focusOut", ground) for ground in ("wall", "surface", "sunk", "actionSoft")),
]  # fmt: skip


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.acr("1.4.3")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("words", "ground"), [*WORDS, *PRESSED])
def test_words_stand_out_four_and_a_half_to_one(words: str, ground: str, theme: str) -> None:
    assert contrast(_PALETTE[words][theme], _PALETTE[ground][theme]) >= 4.5


@pytest.mark.acr("1.4.6")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out_seven_to_one(words: str, ground: str, theme: str) -> None:
    assert contrast(_PALETTE[words][theme], _PALETTE[ground][theme]) >= 7


@pytest.mark.acr("1.4.11")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out_three_to_one(shape: str, ground: str, theme: str) -> None:
    assert contrast(_PALETTE[shape][theme], _PALETTE[ground][theme]) >= 3
