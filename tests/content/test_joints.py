"""Joints between words that are written without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import markup
from kiosk.content.joints import Joiner
from kiosk.content.model import Run, plain
from kiosk.i18n.segmentation import JOINT, segment

_texts = st.text("我们会请您到这里再拍一张照片，。“（）”乳房X光12aB{desk} ", max_size=30)


def cut(tag: str, text: str, *terms: str) -> str:
    """The text with its joints as "|"."""
    return Joiner(tag, terms).words(text).replace(JOINT, "|")


def marked(joined: str) -> list[str]:
    prose = segment(joined)
    return [prose.text[word.start : word.end] for s in prose.sentences for word in s.words]


def test_a_sentence_falls_into_words() -> None:
    prose = segment(Joiner("zh-Hans").words("很多人会被请回来。"))
    words = [prose.text[word.start : word.end] for word in prose.sentences[0].words]
    assert prose.text == "很多人会被请回来。"
    assert words[0] == "很多"
    assert len(words) > 3


@pytest.mark.parametrize(
    ("tag", "joined"),
    [
        ("zh-Hans", "第一次|乳房|X光|检查|之后，|回来|复查|更|常见。"),
        ("zh-Hans", "您|的|乳房|X光片|上，|有|一处|我们|想|看|得|更|清楚。"),
        ("zh-Hans", "乳房|X光|检查、|超声波|检查，|或|两样|都|做。"),
        ("zh-Hans", "放射科|医生|会|指导|我们|怎么|做。"),
        ("zh-Hans", "您|需要|口译员、|休息|或|陪同人员|吗？"),
        ("zh-Hans", "如果|建议|做|活检"),
        ("zh-Hans", "不对称：|有|一处|看起来|不|一样。"),
        ("zh-Hans", "纤维囊性|改变"),
        ("zh-Hans", "检查|可能|漏掉|癌症"),
        ("zh-Hans", "您|可以|问|接下来|做|什么，|为什么|做。"),
        ("zh-Hant", "那|是|您|第一次|做|乳房|X光|檢查|嗎？"),
        ("zh-Hant", "乳房|攝影、|超音波|檢查，|或|兩樣|都|做。"),
        ("zh-Hant", "建議|做|切片。|取|一小塊|組織|來|化驗。"),
        ("zh-Hant", "緻密|組織|可能|遮住|癌症。"),
        ("zh-Hant", "我|什麼時候|知道|結果？"),
    ],
)
def test_words_end_where_a_reader_would_say_so(tag: str, joined: str) -> None:
    assert cut(tag, joined.replace("|", "")) == joined


def test_what_is_quoted_or_in_brackets_begins_a_word() -> None:
    assert cut("zh-Hans", "请说“停”，或举手。") == "请|说|“停”，|或|举手。"
    assert cut("zh-Hans", "抗凝药（稀释血液的药）") == "抗凝药|（稀释|血液|的|药）"
    assert marked(Joiner("zh-Hans").words("请说“停”。")) == ["请", "说", "“停”。"]


def test_a_word_of_the_pack_stays_whole_and_stands_alone() -> None:
    assert cut("zh-Hans", "请您做断层合成检查", "断层合成") == "请|您|做|断层合成|检查"
    assert cut("zh-Hans", "请您到安心角等", "安心", "安心角") == "请|您|到|安心角|等"


def test_a_word_of_the_pack_cuts_no_variable_and_no_latin_word() -> None:
    text = "请到{desk}做MRI检查"
    assert cut("zh-Hans", text, "desk", "es", "R") == cut("zh-Hans", text)


@pytest.mark.parametrize("text", ["2007-2013", "116", "BCSC", "7.5", "{results_timing}"])
def test_numbers_latin_words_and_variables_stay_whole(text: str) -> None:
    assert text in Joiner("zh-Hans").words(f"美国诊所{text}年的数字")


def test_words_are_found_across_runs() -> None:
    joined = Joiner("zh-Hant").text((Run("這"), Run("不是", strong=True), Run("檢查結果。")))
    assert [run.strong for run in joined] == [False, True, False]
    assert plain(joined).replace(JOINT, "") == "這不是檢查結果。"


@pytest.mark.parametrize("tag", ["en", "ko", "vi"])
def test_a_language_with_spaces_has_no_joints(tag: str) -> None:
    assert Joiner(tag, terms=["국어"]).words("한국어 text") == "한국어 text"


@given(_texts)
def test_joints_change_nothing_else(text: str) -> None:
    joined = Joiner("zh-Hans").words(text)
    assert joined.replace(JOINT, "") == text
    assert markup.variables(joined) == markup.variables(text)
