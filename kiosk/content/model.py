"""A content pack as values: what the compiler writes as JSON, the kiosk reads, and a session shows.

A built pack is a folder (or the same entries in a `.kpack`):

    index.json                 `Manifest`: what the pack is, which languages, which sources
    <language>/index.json      `Edition`: what the pack is called in one language, and its words
    <language>/tiles.jsonl     a `Tile` a line, one for each of the manifest's cards, in their order
    <language>/cards.jsonl     a `Card` a line, read when it is opened: its tile says where it begins
    <language>/narration/...   recordings of cards, `<id>.flac`, `<id>.ogg` or `<id>.mp3`
    signs/...                  sign-language videos of pages, `ase/<card>/<page>.webm` or `.mp4`
    images/...                 pictures; `lens.dark.svg` and `lens.contrast.svg` stand in for
                               `lens.svg` in those themes where they exist

Text is a tuple of runs. In any text, U+200B (ZERO WIDTH SPACE) marks a joint between words in a
language written without spaces, put there when the pack was built, and `{name}` a variable the site
fills in; `Library` fills variables, `kiosk.i18n.segmentation` removes joints again. Offsets anywhere
in the program count code points.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import msgspec

TILES = "tiles.jsonl"
CARDS = "cards.jsonl"

WORDS = 4000
"""How many characters one text of a pack may have where it is written."""
CAPTION = 80
"""How wide a caption below a video may be, in letters; those of Chinese and Korean count twice."""
FILM_PROGRAMS = ("ffmpeg", "prlimit")
"""What a machine must have to show a video; the second, always there, holds the first in bounds."""
PEOPLE = 10_000
"""How many people an icon array may show."""

# Where a text is built, joints stand between its words.
_Words = Annotated[str, msgspec.Meta(max_length=2 * WORDS)]
_People = Annotated[int, msgspec.Meta(ge=0, le=PEOPLE)]
_Count = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]
_Caption = Annotated[str, msgspec.Meta(max_length=CAPTION)]
_Pixels = Annotated[int, msgspec.Meta(ge=1, le=4096)]
_Rate = Annotated[float, msgspec.Meta(ge=5, le=31)]
# A breath in seconds, or a while in minutes.
_Turn = Annotated[int, msgspec.Meta(ge=1, le=60)]


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
    """What happens one after the other, drawn as a path; `here` is the id of the station one reads it at."""

    id: str
    steps: tuple[Step, ...]
    here: str = ""


class Breathing(msgspec.Struct, frozen=True, tag="breathing", omit_defaults=True):
    """A breath to follow by eye and ear: `inhale` s in, `exhale` s out, for one of `minutes`."""

    id: str
    inhale: _Turn
    exhale: _Turn
    minutes: tuple[_Turn, ...]


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """One side of a comparison: a few words and a sentence or two, with a picture or `count` people."""

    id: str
    title: _Words
    text: Text
    picture: Picture | None = None
    count: _People = 0


class Comparison(msgspec.Struct, frozen=True, tag="compare", omit_defaults=True):
    """Two or three things side by side. With a `total`, each column counts people of so many.

    `source` and `setting` then say where the numbers come from, as in an icon array.
    """

    id: str
    columns: tuple[Column, ...]
    total: _People = 0
    source: str = ""
    setting: _Words = ""


class Question(msgspec.Struct, frozen=True):
    """Something a patient may want to ask, in her own words."""

    id: str
    text: str


class Questions(msgspec.Struct, frozen=True, tag="questions"):
    """Questions of which a patient chooses those that she wants to ask."""

    id: str
    questions: tuple[Question, ...]


class Term(msgspec.Struct, frozen=True):
    """A word explained: `text` begins with the word, `forms` is how it stands in texts: "cyst, cysts"."""

    id: str
    text: Text
    forms: _Words


class Terms(msgspec.Struct, frozen=True, tag="terms"):
    """Words explained, one after the other."""

    id: str
    terms: tuple[Term, ...]


class Caption(msgspec.Struct, frozen=True):
    """What a video signs from `start` to `end` (ms), in writing."""

    start: _Count
    end: _Count
    text: _Caption


class Signs(msgspec.Struct, frozen=True, tag="signs", omit_defaults=True):
    """A video of a page in the sign language `tag`, which its signers call `name`.

    Its pictures are `width` x `height` px, `rate` of them a second. What it signs stands on the page
    `transcript` of the same card. `told` is the language of its `captions`, "" = that of the card.
    """

    id: str
    tag: str
    name: _Words
    file: str
    width: _Pixels
    height: _Pixels
    rate: _Rate
    transcript: str
    captions: tuple[Caption, ...]
    told: str = ""


Block = (
    Paragraph
    | Bullet
    | Picture
    | IconArray
    | Steps
    | Breathing
    | Comparison
    | Questions
    | Terms
    | Signs
)


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """One idea. With `fold` (the label of a button), it is shown only when asked for.

    `more` is the id of a card that says more about it, `transcript` that of the page of its card that says
    what its video signs, "" = what pack.toml says of all videos.
    """

    id: str
    heading: _Words
    blocks: tuple[Block, ...]
    fold: _Words = ""
    more: str = ""
    transcript: str = ""


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
    """One topic, in the language it is really written in; `draft` where no review of it stands today."""

    id: str
    language: str
    title: _Words
    illustration: Picture
    pages: tuple[Page, ...]
    sources: tuple[str, ...] = ()
    draft: bool = True
    narration: Narration | None = None


class Signature(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who has read something and found it right: a `role` ("clinician" or "translator"), `on` which day.

    `until` is the last day on which it counts, "" = always; both days as 2026-11-02.
    """

    role: str
    name: str
    on: str
    until: str = ""


def holds(until: str, today: date | None) -> bool:
    """Whether what counts until then counts `today`; None where nobody knows what day it is."""
    return not until or today is None or today.isoformat() <= until


def ends(signatures: Iterable[Signature]) -> str:
    """The day on which the first of several signatures ends, "" where none does."""
    return min((each.until for each in signatures if each.until), default="")


class Tile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card as home shows it; `seconds` is how long reading it takes, `language` what it is written in.

    The card is the `size` bytes from `start` on in the `cards.jsonl` of that language. `signatures` are
    those of all who have to sign it, or () for a draft.
    """

    id: str
    language: str
    button: _Words
    illustration: Picture
    pages: _Count
    seconds: _Count
    start: _Count = 0
    size: _Count = 0
    signatures: tuple[Signature, ...] = ()


class Edition(msgspec.Struct, frozen=True, omit_defaults=True):
    """The pack in one language; `variables` are the texts used where the site gives none.

    `lexicon` says how words are said that a voice gets wrong. `signatures` are of title and topic.
    `reviews` say of each card of the pack, in their order, until which day its review holds: "" = always,
    None = there is none.
    """

    language: str
    title: _Words
    topic: _Words
    variables: dict[str, _Words] = {}
    lexicon: dict[str, _Words] = {}
    signatures: tuple[Signature, ...] = ()
    reviews: tuple[str | None, ...] = ()


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a statement comes from, and whom it is about."""

    title: _Words
    url: str = ""
    population: str = ""
    period: str = ""
    jurisdiction: str = ""
    checked_on: str = ""


class Telling(msgspec.Struct, frozen=True, omit_defaults=True):
    """A language of the pack: who translated it, and how many of its cards are reviewed.

    `until` is the last day on which at least one of them is ("" = always), as 2026-11-02.
    """

    translator: str = ""
    reviewed: int = 0
    until: str = ""


class Manifest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a pack is. `cards` is the order on home; `languages` are those with at least one whole card.

    `glossary` is the card whose terms are explained wherever they stand, "" = none.
    """

    format: int
    id: str
    version: str
    source_language: str
    license: str
    publisher: str
    cards: tuple[str, ...]
    languages: dict[str, Telling]
    sources: dict[str, Source]
    glossary: str = ""
