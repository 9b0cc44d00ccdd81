"""A word is found in all its forms, in every script."""

import pytest

from kiosk.content.model import Run, Term
from kiosk.session.glossary import terms_in


def found(text: str, tag: str, forms: str) -> list[str]:
    """What is found in a text, as it stands there."""
    terms = {"words/it": Term(id="it", text=(Run("It"),), forms=forms)}
    return [text[each.start : each.end] for each in terms_in(text, tag, terms)]


@pytest.mark.parametrize(
    ("text", "tag", "forms", "there"),
    [
        ("Cysts are common. A cyst is a sac.", "en", "cyst, cysts", ["Cysts", "cyst"]),
        ("A cystic area.", "en", "cyst", []),
        ("A dense tissue, and dense", "en", "dense, dense tissue", ["dense tissue", "dense"]),
        ("Your BI-RADS score", "en", "BI-RADS", ["BI-RADS"]),
        ("¿Una BIOPSIA?", "es", "biopsia; biopsias", ["BIOPSIA"]),
        ("قد نَنصَح بِخَزعَة. هي", "ar", "خزعة، بخزعة", ["بِخَزعَة"]),
        ("قد ننصح بخزعة", "ar", "بِخَزعَة", ["بخزعة"]),
        ("我们可能会建议做活检。", "zh-Hans", "活检、活组织检查", ["活检"]),
        ("活\u200b检", "en", "", []),
    ],
)
def test_a_form_is_found_as_a_whole_word(text: str, tag: str, forms: str, there: list[str]) -> None:
    assert found(text, tag, forms) == there


def test_a_form_of_two_words_belongs_to_the_first() -> None:
    one = Term(id="one", text=(Run("One"),), forms="cyst")
    other = Term(id="other", text=(Run("Other"),), forms="cyst, sac")
    places = terms_in("A cyst, a sac.", "en", {"a/one": one, "a/other": other})
    assert [each.term for each in places] == ["a/one", "a/other"]
