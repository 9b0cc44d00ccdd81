"""A `compare` block on its way from the card to the kiosk."""

from pathlib import Path

from kiosk.content.cache import compiled
from kiosk.content.library import Library
from kiosk.content.model import Comparison, plain
from kiosk.content.walk import pictures, spoken
from tests.content.spoiling import spoil

COMPARE = """```compare {#sides}
[[column]]
id = "not-dense"
title = "Not dense"
text = "It is easier to see."
picture = "images/two.png"
alt = "A clear hill."

[[column]]
id = "dense"
title = "Dense"
text = "It is harder to see."
```
"""


def test_the_kiosk_finds_what_the_author_wrote(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "cards/your-day.md", "## If you", f"{COMPARE}\n## If you")
    library = Library(compiled(pack, tmp_path / "cache"))
    card = library.card("en", "your-day")
    (block,) = (b for page in card.pages for b in page.blocks if isinstance(b, Comparison))
    bright, dense = block.columns
    assert (bright.title, plain(bright.text)) == ("Not dense", "It is easier to see.")
    assert dense.picture is None
    assert [picture.alt for picture in pictures(card)] == ["A path over a hill.", "A clear hill."]
    assert library.picture("images/two.png", "dark").is_file()
    read = dict(spoken(card))
    assert read["sides/dense"] == "Dense\nIt is harder to see."
