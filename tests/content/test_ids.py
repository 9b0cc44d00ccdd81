"""Ids that are written into a card for its author."""

from pathlib import Path

from kiosk.content.check import examine
from kiosk.content.ids import with_ids

FRONT = '+++\nid = "a"\n+++\n\n'

BARE = """\
## It's a closer look

Many people
are asked back.

- Tissue can overlap.
- Tissue can overlap here.

![Two.](images/two.png)

```steps
[[step]]
```

乳房
"""

NAMED = """\
## It's a closer look {#its-a-closer}

Many people
are asked back. {#many-people-are}

- Tissue can overlap. {#tissue-can-overlap}
- Tissue can overlap here. {#tissue-can-overlap-2}

![Two.](images/two.png) {#two}

```steps {#steps}
[[step]]
```

乳房 {#block}
"""


def test_every_passage_gets_an_id_of_its_own() -> None:
    assert with_ids(FRONT + BARE) == FRONT + NAMED


def test_ids_that_are_there_stay() -> None:
    assert with_ids(FRONT + NAMED) == FRONT + NAMED


def test_a_stripped_card_is_whole_again(pack: Path) -> None:
    card = pack / "cards/your-day.md"
    for id in ("{#steps}", "{#today}", "{#help}", "{#ask}", "{#name}", "{#need}"):
        card.write_text(card.read_text().replace(f" {id}", ""))
    card.write_text(with_ids(card.read_text()))
    assert examine(pack)[1].errors == ()
