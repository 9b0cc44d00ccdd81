"""What the pack that comes along shows only to who asks for it."""

import re

from msgspec.structs import replace

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.content.walk import spoken

_ON_REQUEST = re.compile(r"\d+ of (the )?\d+|\bneedle\b")


def test_counts_of_people_and_the_needle_are_folded_and_a_button_says_what_is_there() -> None:
    library = Library(locate("packs") / BUNDLED_PACK)
    found = {}
    for card in (library.card("en", name) for name in library.cards("en")):
        for page in card.pages:
            said = " ".join(text for _, text in spoken(replace(card, pages=(page,))))
            if _ON_REQUEST.search(said):
                found[f"{card.id}/{page.id}"] = page.fold
    assert found == {
        "why-called-back/how-common": "Show me the numbers",
        "what-happens-today/biopsy": "About a biopsy",
        "what-happens-today/needle": "About the needle",
        "is-it-cancer/numbers": "Show me the numbers",
    }
