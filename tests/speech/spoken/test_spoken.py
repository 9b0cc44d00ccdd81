"""Text for the ear: what a person would say, for each word that is shown."""

import ctypes
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.segmentation import segment
from kiosk.speech.spoken import Lexicon, spoken
from kiosk.speech.voices import voice_for


def said(text: str, language: str = "en", lexicon: dict[str, str] | None = None) -> list[str]:
    """What is said for each word of `text`."""
    prose = segment(text)
    return [
        word
        for sentence in prose.sentences
        for word in spoken(prose.text, sentence, language, Lexicon(lexicon or {}))
    ]


CASES = {
    "en": {
        "Between 10 – 15 % of 1,000 women.": "Between|10 to|15 percent|of|1,000|women.",
        "10-15%": "10 to 15 percent",
        "in 2007-2013, in the US": "in|2007 to 2013,|in|the|US",
        "since 1998": "since|19 98",
        "from 1995-2005": "from|19 95 to 2005",
        "of 1500 women": "of|1500|women",
        "in 1905": "in|19 oh 5",
        "on March 3, 2026": "on|March|3rd,|2026",
        "on 2 March": "on|2nd|March",
        "the 11 of June": "the|11th|of|June",
        "2026-11-24": "November 24, 2026",
        "2026-13-45 is no date": "2 0 2 6, 1 3, 4 5|is|no|date",
        "Call 555-0199.": "Call|5 5 5, 0 1 9 9.",
        "Ask Dr. Lee.": "Ask|Doctor|Lee.",
        "room No. 4": "room|number|4",
        "No. Not today.": "No.|Not|today.",
        "5 mm or 1 mm": "5|millimeters|or|1|millimeter",
        "a 5mm spot": "a|5 millimeters|spot",
        "1/2 hour": "one half|hour",
        "and/or": "and or",
        "open 24/7": "open|24 7",
        "9:00": "9 o'clock",
        "9:00 a.m.": "9|a.m.",
        "9:30": "9:30",
        "DCIS, i.e. early": "D C I S,|that is|early",
        "1 + 1 = 2": "1 plus|1 equals|2",
        "~20 people": "about 20|people",
        "A & B": "A and|B",
        "BI-RADS 3D X-ray": "BI-RADS|3D|X-ray",
    },
    "es": {
        "10-15 %": "10 a 15 por ciento",
        "Dra. Pérez": "doctora|Pérez",
        "p. ej. hoy": "por|ejemplo|hoy",
        "EE. UU., 2007-2013, 2D": "Estados|Unidos,|2007 a 2013,|2D",
        "5 mm": "5|milímetros",
        "1 mm": "1|milímetro",
        "9:00": "9 en punto",
        "n.º 4": "número|4",
        "116 de 1000": "116|de|1000",
    },
    "fr": {
        "M. Martin": "Monsieur|Martin",
        "à 9 h 30": "à|9|heures|30",
        "à 9h30": "à|9 heures 30",
        "à 1 h": "à|1|heure",
        "n° 4": "numéro|4",
        "une IRM.": "une|I R M.",
        "p. ex. ici": "par|exemple|ici",
        "10-15 %": "10 à 15 pour cent",
    },
    "pt": {
        "10-15 %": "10 a 15 por cento",
        "às 9h30": "às|9 horas e 30",
        "Dra. Silva": "doutora|Silva",
        "p. ex. aqui": "por|exemplo|aqui",
    },
    "ru": {
        "д-р Иванова": "доктор|Иванова",
        "т. е. завтра": "то|есть|завтра",
        "1 мм, 3 мм, 5 мм, 21 мм": "1|миллиметр,|3|миллиметра,|5|миллиметров,|21|миллиметр",
        "0,7 мм": "0,7|миллиметра",
        "10-15 %": "10-15 %",
    },
    "ar": {
        "10-15%": "10 إلى 15 بالمئة",
        "٥٠٪": "٥٠ بالمئة",
        "د. أحمد": "الدكتور|أحمد",
        "2007-2013": "2007 إلى 2013",
    },
    "ht": {"10-15 %": "10 a 15 pousan", "Dr Jan": "doktè|Jan", "5 mm": "5|milimèt"},
    "vi": {
        "BS. Lan": "bác sĩ|Lan",
        "lúc 9:30": "lúc|9 giờ 30",
        "ngày 3/3/2026": "ngày|3 tháng 3 năm 2026",
        "chụp MRI": "chụp|em rờ ai",
        "10-15%": "10 đến 15 phần trăm",
    },
    "ko": {
        "3시": "세 시",
        "9:30": "아홉 시 30분",
        "3명": "세 명",
        "116명": "116명",
        "10-15%": "10에서 15 퍼센트",
        "3D 촬영": "쓰리디|촬영",
    },
    "zh-Hans": {
        "116": "一百一十六",
        "1,000": "一千",
        "1050": "一千零五十",
        "10005": "一万零五",
        "15": "十五",
        "110000": "十一万",
        "2007-2013": "二零零七到二零一三",
        "2026年3月4日": "二零二六年三月四日",
        "50%": "百分之五十",
        "10-15%": "百分之十到十五",
        "0.7": "零点七",
        "9:30": "九点三十分",
        "2个": "两个",
        "1/2": "二分之一",
        "3D": "三D",
        "2026-11-24": "二零二六年十一月二十四日",
    },
    "zh-Hant": {"2個": "兩個", "10005": "一萬零五", "0.7": "零點七"},
    "fil": {"10-15%": "10 hanggang 15 porsiyento"},
}
_FLAT = [
    (language, shown, heard) for language, table in CASES.items() for shown, heard in table.items()
]


@pytest.mark.parametrize(("language", "shown", "heard"), _FLAT)
def test_it_is_said_as_a_person_would_say_it(language: str, shown: str, heard: str) -> None:
    assert said(shown, language) == heard.split("|")


def test_every_language_of_the_kiosk_has_its_cases() -> None:
    assert set(CASES) == set(LANGUAGES)


# A word that was touched: the joints of Chinese part a number from its 年


def test_a_year_is_known_across_a_joint() -> None:
    assert said("2026\u200b年\u200b来", "zh-Hans") == ["二零二六", "年", "来"]


# Lexicons


def test_a_pack_says_how_its_words_are_said() -> None:
    lexicon = {"BI-RADS": "bye rads", "tomosynthesis": "toe-mo-synthesis"}
    assert said("Tomosynthesis, BI-RADS 2.", lexicon=lexicon) == [
        "toe-mo-synthesis,",
        "bye rads",
        "2.",
    ]


def test_an_entry_with_capitals_is_found_as_it_is_written() -> None:
    assert said("The US helps us.", lexicon={"US": "United States"}) == [
        "The",
        "United States",
        "helps",
        "us.",
    ]


def test_an_entry_of_two_words_keeps_a_sound_for_each() -> None:
    lexicon = {"in situ": "in sigh-too"}
    assert said("It is in situ.", lexicon=lexicon) == ["It", "is", "in", "sigh-too."]


def test_an_entry_that_would_leave_a_word_without_sound_is_not_used() -> None:
    assert said("It is in situ.", lexicon={"in situ": "insitu"}) == ["It", "is", "in", "situ."]


def test_the_pack_comes_before_the_program() -> None:
    assert said("DCIS", lexicon={"DCIS": "dee-kis"}) == ["dee-kis"]


# Laws

_TEXTS = st.text(
    st.one_of(
        st.sampled_from(list(" .,-–—%/:+=&~0123456789")),
        st.sampled_from(list("abDrMs\u200b年个人시명мгéن٥٪")),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)
_TAGS = st.sampled_from([*LANGUAGES, "tlh"])


@given(_TEXTS, _TAGS)
def test_each_word_has_its_sound(text: str, language: str) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        heard = spoken(prose.text, sentence, language)
        assert len(heard) == len(sentence.words)
        assert all(word.strip() for word in heard)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz'", min_size=1), min_size=1), _TAGS)
def test_plain_words_are_left_alone(words: list[str], language: str) -> None:
    words = [word for word in words if word.strip("'")]
    assert said(" ".join(words), "tlh") == words


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_word_with_nothing_special_is_said_as_it_is_shown(language: str) -> None:
    own = LANGUAGES[language].own_name
    assert "".join(said(own, language)) == own.replace(" ", "")


# What the voice makes of it


@pytest.fixture(scope="module")
def phonemes() -> Callable[[str, str], str]:
    """What espeak-ng would say: in a process of its own would be cleaner, but it is only asked here."""
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0x8000)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p

    def heard(text: str, language: str) -> str:
        voice = voice_for(language)
        assert voice
        library.espeak_SetVoiceByName(voice.identifier.encode())
        left, parts = ctypes.c_char_p(text.encode()), []
        while left.value:
            parts.append(library.espeak_TextToPhonemes(ctypes.byref(left), 1, 2) or b"")
        return " ".join(part.decode() for part in parts)

    return heard


@pytest.mark.parametrize(
    ("language", "shown", "never"),
    [
        ("en", "2007-2013", "dæʃ"),
        ("en", "24/7", "slæʃ"),
        ("es", "1/2", "bara"),
        ("fr", "à 9 h 30", "aʃ"),
        ("pt", "10-15", "menʊs"),
        ("zh-Hans", "50%", "(en)"),
        ("ko", "50%", "(en)"),
        ("ht", "50 %", "(en)"),
    ],
)
def test_the_voice_no_longer_says_the_sign(
    phonemes: Callable[[str, str], str], language: str, shown: str, never: str
) -> None:
    def bare(text: str) -> str:
        return phonemes(text, language).replace("ˈ", "").replace("ˌ", "").replace("β", "b")

    assert never in bare(shown), "else there is nothing to mend"
    assert never not in bare(" ".join(said(shown, language)))
