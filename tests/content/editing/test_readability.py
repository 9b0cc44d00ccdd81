"""The formulas, held against examples that were published, and what is called hard."""

import pytest

from kiosk.content.editing import english, spanish
from kiosk.content.editing.readability import Extent, extent, grade, lix, perspicuity, reading


def test_flesch_and_kincaid_as_in_the_encyclopedia() -> None:
    # "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature", in Wikipedia's
    # article on the tests: 13 words of 24 syllables are grade 11.3.
    assert grade(Extent(words=13, sentences=1, syllables=24)) == pytest.approx(11.3, abs=0.05)


def test_szigriszt_pazos_as_in_textstat() -> None:
    # The short text of textstat 0.7's own tests: one sentence, 5 words, 7 syllables; 114.615.
    assert perspicuity(Extent(words=5, sentences=1, syllables=7)) == pytest.approx(114.615)


@pytest.mark.parametrize(
    ("length", "long", "published"),
    [(17, 30, 47), (25, 27, 52), (23, 32, 55), (36, 34, 70), (18, 47, 65)],
    ids=["Swedish", "English", "French", "Portuguese", "Russian"],
)
def test_lix_as_of_newspapers(length: int, long: int, published: int) -> None:
    # Björnsson, Readability of Newspapers in 11 Languages, Reading Research Quarterly 18 (1983).
    found = Extent(words=100 * length, sentences=100, long=long * length)
    assert lix(found) == pytest.approx(published)


def test_lix_of_a_text_as_in_textstat() -> None:
    # The same short text: 5 words, one of more than six letters; 25.0.
    assert lix(extent(["Cool dogs wear da sunglasses."])) == pytest.approx(25.0)


def test_texts_are_counted_as_they_are_read() -> None:
    found = extent(["We take more pictures. We can talk today."], english.syllables)
    assert found == Extent(words=8, sentences=2, syllables=10, long=1)
    assert grade(found) == pytest.approx(0.39 * 4 + 11.8 * 10 / 8 - 15.59)
    assert extent(["Hoy es un lindo día"], spanish.syllables).syllables == 7


@pytest.mark.parametrize(
    ("tag", "easy", "hard"),
    [
        ("en", "We look again.", "Radiological examination necessitates documentation."),
        ("es", "Miramos otra vez.", "La interpretación radiológica requiere documentación."),
        ("fr", "Nous regardons encore.", "L’interprétation radiologique nécessite documentation."),
        ("pt", "Olhamos de novo.", "Interpretação radiológica requer documentação complementar."),
        ("ru", "Мы смотрим ещё раз.", "Рентгенологическое исследование предусматривает описание."),
    ],
)
def test_a_hard_text_is_told_from_an_easy_one(tag: str, easy: str, hard: str) -> None:
    light, heavy = reading([easy], tag), reading([hard], tag)
    assert light is not None and not light.hard
    assert heavy is not None and heavy.hard


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "ko", "ar", "vi", "ht", "fil"])
def test_a_language_without_a_measure_is_left_alone(tag: str) -> None:
    assert reading(["Radiological examination necessitates documentation."], tag) is None


def test_a_text_without_words_has_no_score() -> None:
    assert reading(["", "..."], "en") is None
