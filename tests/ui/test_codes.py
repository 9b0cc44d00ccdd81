"""A QR code, read back from the drawn screen by a reader that is not ours."""

import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.content.walk import asked
from kiosk.i18n.segmentation import shown
from kiosk.session.codes import MOST, Holds, code
from kiosk.session.glass import Glass
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.codes import qr
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel

ROOM = 549
"""Px of the design that the page has for a code where it has least."""
LARGEST_AT_A_TILL_MM = 0.99
"""The largest module of a code that is read at a till (GS1 General Specifications, 5.12.3.1)."""


def read(picture: Path) -> str:
    """What zbarimg reads in a picture."""
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture)], check=True, capture_output=True, text=True
    )
    return found.stdout.rstrip("\n")


@pytest.mark.parametrize(
    ("language", "size"), [*product(["en", "ar", "zh-Hans"], [(1920, 1080), (1080, 1920)])]
)
def test_a_telephone_reads_the_questions_from_the_screen_at_any_size_of_text(
    qapp: QGuiApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    library = Library(locate("packs") / BUNDLED_PACK)
    easel = Easel(library, *size)
    for theme, text in (("light", 1.0), ("contrast", 1.5), ("dark", 2.0)):
        screen = replace(Settings().screen, theme=theme, text_scale=text)
        here = world(
            replace(Settings(), screen=screen), library, Glass(width=size[0], height=size[1])
        )
        shown = next(stop.screen for stop in tour(here, language) if stop.screen.code)
        easel.show(shown).save(str(tmp_path / "screen.png"))
        asked = [item.label for item in shown.region("held").items]
        assert asked
        assert read(tmp_path / "screen.png").split("\n") == asked
    easel.close()


def test_the_fullest_code_is_one_that_a_telephone_reads(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    image = qr("x" * MOST, ROOM)
    image.save(str(tmp_path / "code.png"))
    assert read(tmp_path / "code.png") == "x" * MOST
    assert image.width() <= ROOM
    module = image.width() / (77 + 8)
    assert module * 25.4 / 92 > LARGEST_AT_A_TILL_MM


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh-Hans"])
def test_every_question_of_the_bundled_pack_goes_into_one_code(language: str) -> None:
    card = Library(locate("packs") / BUNDLED_PACK).card(language, "questions-to-ask")
    texts, places = [shown(text) for text in asked(card).values()], list(asked(card))
    url = "https://www.breast-imaging.example/patients/my-questions"
    said = code(texts, [f"{card.id}/{place}" for place in places], language, url)
    assert said.holds is (Holds.ADDRESS if language == "ar" else Holds.WORDS)
