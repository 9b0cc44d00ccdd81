"""The languages the kiosk knows, held against the locale data of Unicode."""

import pytest
from babel import Locale

from kiosk.errors import SettingsError
from kiosk.i18n import languages
from kiosk.i18n.languages import LANGUAGES, SOURCE, Direction, Language, Writing, known, language

ALL = pytest.mark.parametrize("one", LANGUAGES.values(), ids=LANGUAGES)
_SCRIPTS = {Writing.HAN: {"Hans", "Hant"}, Writing.ARABIC: {"Arab"}}


@ALL
def test_a_language_runs_the_way_its_script_does(one: Language) -> None:
    right_to_left = Locale.parse(one.locale).character_order == "right-to-left"
    assert (one.direction is Direction.RTL) == right_to_left


@ALL
def test_a_locale_is_of_its_language(one: Language) -> None:
    assert Locale.parse(one.locale).language == one.tag.split("-")[0]


@ALL
def test_no_language_stands_under_the_name_of_another(one: Language) -> None:
    names = [each.own_name for each in LANGUAGES.values()]
    assert names.count(one.own_name) == 1
    assert one.own_name[0].isupper() or not one.own_name[0].islower()


@ALL
def test_there_are_fonts_for_every_language(one: Language) -> None:
    assert all(name.startswith("Noto") for name in one.fonts)
    assert (one.fonts == ("Noto Sans",)) == (one.writing in (Writing.LATIN, Writing.CYRILLIC))


def test_a_setting_that_names_no_language_is_told_which_there_are() -> None:
    with pytest.raises(SettingsError, match=r"`staff_language` is xx, .* write one of en, es, "):
        languages.require("xx", "staff_language")
    languages.require("", "staff_language")
    languages.require("ar", "staff_language")


def test_only_han_is_written_without_spaces() -> None:
    unspaced = {tag for tag, one in LANGUAGES.items() if not one.spaced}
    assert unspaced == {"zh-Hans", "zh-Hant"}


def test_english_comes_first_and_is_what_stands_in() -> None:
    assert next(iter(LANGUAGES)) == SOURCE == "en"


def test_an_unknown_language_is_refused() -> None:
    assert not known("tlh")
    with pytest.raises(KeyError):
        language("tlh")
