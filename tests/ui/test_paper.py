"""The paper a patient takes with her, as another program reads it."""

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.session.paper import Paper, Side
from kiosk.ui.paper import pdf

LARGE_PRINT = 18
ENGLISH = Side("en", "What I would like to ask", ("Will it hurt?", "When will I know?"))
ARABIC = Side("ar", "ما أودّ أن أسأل عنه", ("هل سيؤلمني؟", "متى سأعرف؟"))
CHINESE = Side("zh-Hans", "我想问的问题", ("会疼吗？", "我什么时候知道结果？"))


def poppler(command: str, *options: str, paper: bytes = b"") -> str:
    """What a tool of poppler says of the paper."""
    done = subprocess.run([command, *options], input=paper, check=True, capture_output=True)
    return done.stdout.decode()


@pytest.mark.parametrize("own", [ENGLISH, ARABIC, CHINESE], ids=["en", "ar", "zh"])
def test_every_letter_is_large_and_of_a_font_that_has_it(
    qapp: QGuiApplication, tmp_path: Path, own: Side
) -> None:
    drawn = pdf(Paper(own, None if own is ENGLISH else ENGLISH), "a4")
    file = tmp_path / "paper.pdf"
    file.write_bytes(drawn)
    told = poppler("pdftohtml", "-xml", "-stdout", "-zoom", "1", str(file))
    sizes = [int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', told)]
    assert sizes
    assert min(sizes) >= LARGE_PRINT
    fonts = poppler("pdffonts", "-", paper=drawn).splitlines()[2:]
    assert all("Noto" in font for font in fonts)


def places(drawn: bytes, *words: str) -> list[float]:
    """How far from the left edge these words stand."""
    told = poppler("pdftotext", "-bbox", "-", "-", paper=drawn)
    found = re.findall(r'<word xMin="([\d.]+)"[^>]*>([^<]*)</word>', told)
    return [next(float(x) for x, word in found if word == each) for each in words]


def test_her_own_language_stands_where_she_begins_to_read(qapp: QGuiApplication) -> None:
    spanish = Side("es", "Preguntas", ("¿Dolerá?", "¿Cuándo?"))
    own, theirs = places(pdf(Paper(spanish, ENGLISH), "a4"), "Preguntas", "What")
    assert own < theirs
    (theirs,) = places(pdf(Paper(ARABIC, ENGLISH), "a4"), "What")
    assert theirs == pytest.approx(own, abs=1)


@pytest.mark.parametrize(("size", "points"), [("a4", "595 x 842"), ("letter", "612 x 792")])
def test_the_paper_is_the_one_that_lies_in_the_printer(
    qapp: QGuiApplication, size: str, points: str
) -> None:
    assert f"{points} pts" in poppler("pdfinfo", "-", paper=pdf(Paper(ENGLISH, None), size))


def test_no_question_is_cut_by_the_end_of_a_page(qapp: QGuiApplication) -> None:
    many = [f"{n}: " + "how is it done, and why, and by whom, and when? " * 3 for n in range(20)]
    drawn = pdf(Paper(Side("en", "Asked", tuple(many)), None), "letter")
    pages = poppler("pdftotext", "-raw", "-", "-", paper=drawn).split("\f")[:-1]
    assert len(pages) > 1
    assert all(page.startswith("Asked") for page in pages)
    assert all(page.rstrip().endswith("when?") for page in pages)
    told = [int(n) for page in pages for n in re.findall(r"^(\d+):", page, re.M)]
    assert told == list(range(20))


def test_the_paper_knows_nothing_but_the_questions(qapp: QGuiApplication) -> None:
    told = poppler("pdfinfo", "-", paper=pdf(Paper(ENGLISH, None), "a4"))
    for name in ("Title", "Author", "Creator"):
        assert re.search(rf"^{name}:\s*$", told, re.M)
