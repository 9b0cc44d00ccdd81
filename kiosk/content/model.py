"""A content pack as values: what the compiler writes as JSON, the kiosk reads, and a session shows.

A built pack is a folder (or the same entries in a `.kpack`):

    index.json                 `Manifest`: what the pack is, which languages, which sources
    <language>/index.json      `Edition`: what the pack is called in one language, and its words
    <language>/tiles.jsonl     a `Tile` a line, one for each of the manifest's cards, in their order
    <language>/cards.jsonl     a `Card` a line, read when it is opened: its tile says where it begins
    <language>/narration/...   recordings of cards, `<id>.flac`, `<id>.ogg` or `<id>.mp3`
    images/...                 pictures; `lens.dark.svg` and `lens.contrast.svg` stand in for
                               `lens.svg` in those themes where they exist

Text is a tuple of runs. In any text, U+200B (ZERO WIDTH SPACE) marks a joint between words in a
language written without spaces, put there when the pack was built, and `{name}` a variable the site
fills in; `Library` fills variables, `kiosk.i18n.segmentation` removes joints again. Offsets anywhere
in the program count code points.
"""

from typing import Annotated

import msgspec

TILES = "tiles.jsonl"
CARDS = "cards.jsonl"

WORDS = 4000
"""How many characters one text of a pack may have where it is written."""
PEOPLE = 10_000
"""How many people an icon array may show."""

# Where a text is built, joints stand between its words.
_Words = Annotated[str, msgspec.Meta(max_length=2 * WORDS)]
_People = Annotated[int, msgspec.Meta(ge=0, le=PEOPLE)]
_Count = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of text in one style; `strong` is said and shown with weight."""

    text: _Words
    strong: bool = False


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """The characters of `text` without its styles."""
    return "".join(run.text for run in text)


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph", omit_defaults=True):
    """A paragraph; `id` is unique in its card."""

    id: str
    text: Text


class Bullet(msgspec.Struct, frozen=True, tag="bullet", omit_defaults=True):
    """One item of a list; `number` is its position from 1 in a numbered list, else 0."""

    id: str
    text: Text
    number: int = 0


class Picture(msgspec.Struct, frozen=True, tag="picture", omit_defaults=True):
    """An image of the pack, e.g. `images/lens.svg`; `alt` says what it shows ("" = decoration)."""

    id: str
    source: str
    alt: _Words = ""


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """`count` of an icon array's people; with `about`, an estimate. Each part lies within the one before.

    `label` goes on after the number ("are called back"); `note` is the whole statement in one sentence.
    """

    id: str
    count: _People
    label: _Words
    note: _Words
    about: bool = False


class IconArray(msgspec.Struct, frozen=True, tag="icon-array", omit_defaults=True):
    """People out of one denominator: `parts[0].count == total`, the others smaller in turn.

    `setting` says whom the study counted ("US clinics, 2007-2013, 2D"); `source` is an id in
    `Manifest.sources`; `alt` describes the picture.
    """

    id: str
    total: _People
    source: str
    setting: _Words
    alt: _Words
    parts: tuple[Part, ...]


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """One station of a path: a few words, and a sentence about it ("" = none)."""

    id: str
    title: _Words
    text: Text = ()


class Steps(msgspec.Struct, frozen=True, tag="steps", omit_defaults=True):
    """What happens one after the other, drawn as a path."""

    id: str
    steps: tuple[Step, ...]


Block = Paragraph | Bullet | Picture | IconArray | Steps


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """One idea. With `fold` (the label of a button), it is shown only when asked for."""

    id: str
    heading: _Words
    blocks: tuple[Block, ...]
    fold: _Words = ""


class Cue(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a recording says one text: from `start` to `end`, in ms.

    Each of the text's words begins at its moment in `words`. `variables` are the names of those the
    text holds, said as the pack itself fills them.
    """

    start: int
    end: int
    words: tuple[int, ...]
    variables: tuple[str, ...] = ()


class Narration(msgspec.Struct, frozen=True, omit_defaults=True):
    """A recording of a card: the file, and where it says which text of the card (see `walk`).

    A text without a cue is left to a voice.
    """

    file: str
    cues: dict[str, Cue]


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """One topic, in the language it is really written in."""

    id: str
    language: str
    title: _Words
    illustration: Picture
    pages: tuple[Page, ...]
    sources: tuple[str, ...] = ()
    draft: bool = True
    narration: Narration | None = None


class Tile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card as home shows it; `seconds` is how long reading it takes, `language` what it is written in.

    The card is the `size` bytes from `start` on in the `cards.jsonl` of that language.
    """

    id: str
    language: str
    button: _Words
    illustration: Picture
    pages: _Count
    seconds: _Count
    start: _Count = 0
    size: _Count = 0


class Edition(msgspec.Struct, frozen=True, omit_defaults=True):
    """The pack in one language; `variables` are the texts used where the site gives none.

    `lexicon` says how words are said that a voice gets wrong.
    """

    language: str
    title: _Words
    topic: _Words
    variables: dict[str, _Words] = {}
    lexicon: dict[str, _Words] = {}


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a statement comes from, and whom it is about."""

    title: _Words
    url: str = ""
    population: str = ""
    period: str = ""
    jurisdiction: str = ""
    checked_on: str = ""


class Review(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far a language is: `draft` or `reviewed`, by whom, when, until when, of which revision."""

    status: str = "draft"
    translator: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    expires_on: str = ""
    source_revision: str = ""


class Manifest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a pack is. `cards` is the order on home; `languages` are those with at least one whole card."""

    format: int
    id: str
    version: str
    source_language: str
    license: str
    publisher: str
    cards: tuple[str, ...]
    languages: dict[str, Review]
    sources: dict[str, Source]
