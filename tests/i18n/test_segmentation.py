"""How a text falls into sentences and words."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.i18n.segmentation import JOINT, Sentence, Span, segment


def sentences(text: str) -> list[str]:
    prose = segment(text)
    return [prose.text[s.start : s.end] for s in prose.sentences]


def words(text: str) -> list[str]:
    prose = segment(text)
    return [prose.text[w.start : w.end] for s in prose.sentences for w in s.words]


# Where a sentence ends stands "|".
_MARKED = {
    "en": [
        "See Dr. Smith today. | Ask us.",
        "It is 3.5 mm. | Small!",
        "Come at 9 a.m. on Monday.",
        "Be here at 9 a.m. Monday.",
        "We open at 9 a.m. | We close at 5 p.m. | Come in.",
        "Is it cancer? | No. | Most often not.",
        "Room No. 4 is here. | No. 7 is closed.",
        "Ask J. Smith now. | Please.",
        "J. R. R. Doe and J.B. Roe are here.",
        "1. Ask us. | 2. Wait.",
        "2.1. Ask. | II. Wait. | B. Rest.",
        "Bring a list etc. | We look.",
        "Lists, scars, etc., help us.",
        "Really?! | Yes.",
        "Really? | yes.",
        "“Is it cancer?” | Most often not.",
        "“Is it cancer?” she asked. | “No.” | We waited (really!) a day.",
        "(See p. 4.) | Next.",
        "Wait … here.",
        "Wait... here. | Wait… | There is time.",
        "Wait . . . here.",
        "In the U.S. | Most are well.",
        "The U.S. Preventive Services Task Force.",
        "Vitamin D. | We ask why.",
        "Ask Jane Roe, M.D. | She knows.",
        "Rest, e.g. Tuesdays, i.e. Fridays, vs. Sundays.",
        "It takes approx. 15 min. | We call you.",
        "Great! | 👍 Thanks. 🙂",
        "👍! Thanks.",
        "No end",
    ],
    "es": [
        "¿Duele? | Un poco.",
        "¡Espere! | ¿Sí? | Sí.",
        "¿Duele?, preguntó ella.",
        "Vea a la Dra. Pérez. | Hoy.",
        "El Sr. D. Juan y la Sra. Ruiz esperan.",
        "En EE. UU. y aquí. | Hoy, p. ej. Ana.",
        "Vive en EE. UU. | Muchas vienen.",
        "A las 9 a. m. del lunes. | A las 5 p. m. | Venga.",
        "Es para Ud. | Gracias.",
        "¿Es Ud. alérgica?",
        "Sala núm. 4, tel. 555, pág. 2.",
        "Av. Juárez 4.",
        "Cuesta 1.000 pesos. | Es todo.",
        "«¿Es cáncer?» | Casi nunca.",
        "Traiga fotos, listas, etc. | Las vemos.",
    ],
    "zh-Hans": [
        "这很常见。|不是结果！|真的？",
        "“这是癌症吗？”|多半不是。",
        "“这是癌症吗？”，她问。",
        "“别怕。”|（请坐。）|好。",
        "请问Dr. Lee。|他在。",
        "请找Houston Methodist的J. Smith。|谢谢。",
        "肿块3.5厘米。|不大。",
        "是吗?|不是!|好。",
        "嗯……|我再想想。",
        "1. 问我们。 | 2. 等待。",
        "看片子；|再等一等。",
    ],
    "zh-Hant": [
        "「這是癌症嗎？」|多半不是。",
        "「會痛嗎？」，她問。",
        "『別怕。』|（請坐。）|【注意！】|好。",
        "這很常見！|請等一等……|好。",
    ],
    "vi": [
        "BS. Lan sẽ gặp bà. | Vâng.",
        "Bs. Lan, ThS. Mai và PGS.TS. Trần Minh. | Vâng.",
        "BSCKII. Hà ở TP. Hồ Chí Minh.",
        "Phòng P. 302, ĐT. 0123, v.v. | Bà hỏi chúng tôi.",
        "Ông Nguyễn Văn A. | Bà chờ.",
        "Có đau không? | Không.",
        "Khối u 3,5 mm. | Nhỏ thôi.",
        "BS. Đặng đến. | Ðược.",
    ],
    "ar": [
        "هل هذا شائع؟ | نعم.",
        "اسألي د. سعاد الآن. | شكراً.",
        "مع أ. د. سعاد، ود. منى، وم. علي. | شكراً.",
        "هل يؤلم؟! | قليلاً؛ ثم يزول، غالباً.",
        "في سنة 2024 م. | نحن هنا.",
        "«هل هو سرطان؟» | غالباً لا.",
        "في Houston Methodist. | نعم، د. J. Smith هنا.",
        "1. اسألينا. | 2. انتظري.",
        "الحجم 3.5 مم. | صغير.",
    ],
    "ru": [
        "Это д-р Ж. Б. Петрова. | Да.",
        "Это А.С. Петрова, к. м. н. | Да.",
        "Сегодня, т. е. сейчас. | Да.",
        "Возьмите снимки и т. д. | Мы посмотрим.",
        "В 2024 г. | Мы переехали.",
        "Живу в г. Москва, ул. им. Ленина, д. 5, кв. 12.",
        "Каб. 4, тел. 555, см. стр. 2.",
        "Скажите им. | Мы ждём.",
        "Узел 5 см. | Это мало.",
        "Врач, напр. Иванова, придёт.",
        "«Это рак?» – спросила она.",
        "«Это рак?» | Чаще нет.",
    ],
    "ko": [
        "암인가요? | 아닙니다. | 기다려 주세요.",
        "네. | 예. | 알겠습니다!",
        "2026. 11. 24. 오후에 오세요. | 네.",
        "1. 물어보세요. | 2. 기다리세요.",
        "Dr. Lee 선생님이 오십니다. | 네.",
        "“암인가요?” | 아닙니다.",
        "크기는 3.5mm입니다. | 작아요.",
    ],
    "ht": [
        "Doktè Jan la. | Mande l.",
        "Dok. Jan, M. Pyè, Mme Roz ak Pwof. Pòl la. | Wi.",
        "Li fè mal? | Non.",
        "P. eks. Mari. | Rele nan nim. 4.",
    ],
    "pt": [
        "A Dra. Lima vem. | Sim.",
        "O Sr. D. João e a Profa. Ana, p. ex. Rita. | Sim.",
        "Av. Brasil, n.º 4, tel. 555. | Sim.",
        "Às 9h. | É cedo?",
        "Traga exames etc. | Nós olhamos.",
        "“É câncer?” | Em geral, não.",
    ],
    "fr": [
        "Est-ce grave\u00a0? | Non\u202f!",
        "«\u00a0Oui.\u00a0» | M. Petit et Mme Roy.",
        "«\u202fEst-ce grave\u202f?\u202f» demande-t-elle.",
        "MM. Petit et Le Roy, Mme. Roy, Mlle. B. Roux.",
        "M. Le Goff, p. ex. lundi. | Venez.",
        "Voir p. 4, fig. 2, env. 5 min. | Merci.",
        "Est-ce grave ? | Non : jamais ; merci.",
    ],
    "fil": [
        "Narito si Gng. Cruz. | Opo.",
        "Sina Bb. Cruz, G. Santos, Dra. Reyes at Atty. Lim. | Opo.",
        "Blg. 4, hal. si Ana. | Masakit ba? | Hindi.",
    ],
}


@pytest.mark.parametrize(
    "marked",
    [pytest.param(each, id=f"{tag}-{each}") for tag, texts in _MARKED.items() for each in texts],
)
def test_sentences_end_where_a_reader_would_pause(marked: str) -> None:
    """Where a sentence ends, `marked` has "|"; the spaces around it are those of the text."""
    found = [part.strip(" ") for part in marked.split("|")]
    assert sentences(marked.replace(" | ", " ").replace("|", "")) == found


def test_a_title_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    assert sentences("Lie down\nThe table is soft.\n\nRest") == [
        "Lie down",
        "The table is soft.",
        "Rest",
    ]


def test_signs_alone_are_no_sentence() -> None:
    assert sentences("  ") == sentences("— … !") == sentences("👍🏽") == sentences("") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Out of 1,000 women - 116.", ["Out", "of", "1,000", "women", "116."]),
        ("We'll ask; it’s follow-up.", ["We'll", "ask;", "it’s", "follow-up."]),
        ("15-30 or 2007–2013, 15—30", ["15-30", "or", "2007–2013,", "15—30"]),
        ("Rest—then go…on", ["Rest—", "then", "go…", "on"]),
        ("See https://example.org/a-b?c=1.", ["See", "https://example.org/a-b?c=1."]),
        ("— … !", []),
        ("l’hôpital, porte-clés, qu’est-ce", ["l’hôpital,", "porte-clés,", "qu’est-ce"]),
        (
            "1\u202f000 ou (12\u00a0000\u00a0000) femmes",
            ["1\u202f000", "ou", "(12\u00a0000\u00a0000)", "femmes"],
        ),
        ("En 2013\u00a0116 femmes, 5\u00a0%", ["En", "2013", "116", "femmes,", "5"]),
        ("«\u202fOui\u202f» ¿Sí?", ["Oui", "¿Sí?"]),
        ("वह 🙂 ok👍🏽.", ["वह", "ok👍🏽."]),
        ("1\ufe0f\u20e3 I❤\ufe0fyou 🇺🇸", ["1\ufe0f\u20e3", "I❤\ufe0fyou"]),
        ("وبالتالي فستتصلين بِنا", ["وبالتالي", "فستتصلين", "بِنا"]),
        ("\u2067سلام\u2069 \u200eLee\u200e \u200f(MRI)\u200f", ["سلام", "Lee", "(MRI)"]),
        ("병원에서 전화를 드립니다.", ["병원에서", "전화를", "드립니다."]),
        ("Bà có cần nghỉ không?", ["Bà", "có", "cần", "nghỉ", "không?"]),
    ],
)
def test_words_are_what_is_marked_one_after_the_other(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("joined", "found"),
    [
        ("我们|再|看。", ["我们", "再", "看。"]),
        ("请|说|“停”，|或|举手。", ["请", "说", "“停”，", "或", "举手。"]),
        ("X|光|MR|I室", ["X", "光", "MRI室"]),
        ("1,|000|人，2|0.|5%", ["1,000", "人，", "20.5%"]),
        ("找|Houston Metho|dist。", ["找", "Houston", "Methodist。"]),
        ("e|\u0301t", ["e\u0301t"]),
        ("👩|\u200d⚕a|👍|🏽", ["👩\u200d⚕a👍🏽"]),
        ("葛|\U000e0100城", ["葛\U000e0100城"]),
        ("인|터넷 We|ek бо|ль", ["인터넷", "Week", "боль"]),
    ],
)
def test_a_joint_parts_words_but_no_letter_number_or_spaced_word(
    joined: str, found: list[str]
) -> None:
    assert words(joined.replace("|", JOINT)) == found


def test_chinese_without_joints_still_pauses_at_commas() -> None:
    assert words("请到前台，或找“人”：约10：30，好") == [
        "请到前台，",
        "或找“人”：",
        "约10：30，",
        "好",
    ]


def test_joints_are_not_shown() -> None:
    assert segment(f"我们{JOINT}再看。").text == "我们再看。"


_CLUSTERS = [
    "e\u0301",
    "đ\u0323",
    "بِّ",
    "👍🏽",
    "👩\u200d⚕\ufe0f",
    "🇺🇸",
    "1\ufe0f\u20e3",
    "\u1112\u1161\u11ab",
]
_TEXTS = st.lists(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(list(" .!?。！？؟…—，；\n\t'”)»“(" + JOINT * 3)),
        st.sampled_from(list("abcD9ñé你好سلام\u0301\u200d\u200f\u2067\u2069\u00a0")),
        st.sampled_from([*_CLUSTERS, "Dr. ", "p. ej. ", "No. 4", "1. ", "а. ", "د. ", "ก\u0e31"]),
    ),
    max_size=60,
).map("".join)


def spans(text: str) -> Iterator[Sentence | Span]:
    for sentence in segment(text).sentences:
        yield sentence
        yield from sentence.words


def whole_letters(text: str) -> set[int]:
    """Where `text` may be cut without tearing what a reader takes for one letter.

    A small part of UAX #29: marks and joiners, flags, syllables of Hangul; no mark has a hold on a
    control character.
    """
    return {0, len(text)} | {at for at in range(1, len(text)) if not _belongs(text[:at], text[at])}


def _belongs(before: str, after: str) -> bool:
    kind = unicodedata.category(before[-1])
    if kind in {"Cc", "Zl", "Zp"} or (kind == "Cf" and before[-1] not in "\u200c\u200d"):
        return False
    if unicodedata.category(after).startswith("M") or after in "\u200c\u200d🏻🏼🏽🏾🏿":
        return True
    if before[-1] == "\u200d" and unicodedata.category(after) == "So":
        return (
            unicodedata.category(before.rstrip("\u200c\u200d\ufe0f🏻🏼🏽🏾🏿")[-1:] or "x") == "So"
        )
    flags = len(before) - len(before.rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))
    if flags % 2 and 0x1F1E6 <= ord(after) < 0x1F200:
        return True
    return "\u1100" <= before[-1] <= "\u11ff" and "\u1160" <= after <= "\u11ff"


@given(_TEXTS)
@example("“Is it?” 👍🏽 \u0301\u200fa. \u2067د.\u2069 x")
def test_sentences_and_words_are_in_order_and_inside(text: str) -> None:
    prose = segment(text)
    end = 0
    for sentence in prose.sentences:
        assert end <= sentence.start < sentence.end <= len(prose.text)
        at = sentence.start
        for word in sentence.words:
            assert at <= word.start < word.end <= sentence.end
            at = word.end
        end = sentence.end


@given(_TEXTS)
def test_every_letter_lies_in_one_word(text: str) -> None:
    prose = segment(text)
    covered = [at for s in prose.sentences for w in s.words for at in range(w.start, w.end)]
    letters = {at for at, letter in enumerate(prose.text) if letter.isalnum()}
    assert len(covered) == len(set(covered))
    assert letters <= set(covered)


@given(_TEXTS)
def test_every_word_has_a_letter_and_no_space_of_its_own_at_its_edges(text: str) -> None:
    for word in words(text):
        assert word == word.strip()
        assert any(letter.isalnum() for letter in word)


@given(_TEXTS)
def test_no_letter_is_torn(text: str) -> None:
    whole = whole_letters(segment(text).text)
    assert all({span.start, span.end} <= whole for span in spans(text))


@given(_TEXTS)
def test_nothing_but_joints_is_taken_away(text: str) -> None:
    assert segment(text).text == text.replace(JOINT, "")


@given(_TEXTS)
def test_a_sentence_neither_begins_nor_ends_with_space(text: str) -> None:
    assert all(sentence == sentence.strip() for sentence in sentences(text))


@given(_TEXTS)
def test_a_sentence_alone_is_still_one_sentence(text: str) -> None:
    for sentence in sentences(text):
        assert sentences(sentence) == [sentence]
