"""Every word of the bundled pack is said, and marked when it is."""

from pathlib import Path

import pytest

from kiosk.access import phrases
from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.tour import card_leaves
from kiosk.settings import Settings
from kiosk.speech.render import Order, render
from kiosk.speech.script import Script
from kiosk.ui.launch import world
from tests.speech.scripts import places


@pytest.mark.acr("5.1.3.3")
@pytest.mark.parametrize("language", ["en", "es", "ar", "zh-Hans"])
def test_no_word_is_without_its_mark(tmp_path: Path, language: str) -> None:
    library = Library(locate("packs") / BUNDLED_PACK)
    here, lexicons = world(Settings(), library, Glass()), phrases.lexicons(library)
    said = Script(
        sentences=tuple(
            sentence
            for tile in library.tiles(language)
            for leaf in card_leaves(here, language, tile.id)
            for sentence in phrases.reading(leaf, lexicons).sentences
        )
    )
    made = render(Order(script=said), tmp_path / "said.wav")
    assert made.unsaid == ()
    assert [(m.sentence, m.token) for m in made.marks if m.token >= 0] == places(said)
