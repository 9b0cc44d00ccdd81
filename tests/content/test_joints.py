"""Joints between words that are written without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import markup
from kiosk.content.joints import Joiner
from kiosk.content.model import Run, plain
from kiosk.i18n.segmentation import JOINT, segment

_texts = st.text("我们会请您到这里再拍一张照片，。12aB{desk} ", max_size=30)


def test_a_sentence_falls_into_words() -> None:
    prose = segment(Joiner("zh-Hans").words("很多人会被请回来。"))
    words = [prose.text[word.start : word.end] for word in prose.sentences[0].words]
    assert prose.text == "很多人会被请回来。"
    assert words[0] == "很多"
    assert len(words) > 3


@pytest.mark.parametrize("text", ["2007-2013", "116", "BCSC", "7.5", "{results_timing}"])
def test_numbers_latin_words_and_variables_stay_whole(text: str) -> None:
    assert text in Joiner("zh-Hans").words(f"美国诊所{text}年的数字")


def test_words_are_found_across_runs() -> None:
    joined = Joiner("zh-Hant").text((Run("這"), Run("不是", strong=True), Run("檢查結果。")))
    assert [run.strong for run in joined] == [False, True, False]
    assert plain(joined).replace(JOINT, "") == "這不是檢查結果。"


@pytest.mark.parametrize("tag", ["en", "ko", "vi"])
def test_a_language_with_spaces_has_no_joints(tag: str) -> None:
    assert Joiner(tag).words("한국어 text") == "한국어 text"


@given(_texts)
def test_joints_change_nothing_else(text: str) -> None:
    joined = Joiner("zh-Hans").words(text)
    assert joined.replace(JOINT, "") == text
    assert markup.variables(joined) == markup.variables(text)
