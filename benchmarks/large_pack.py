"""A pack as large as anybody would make one: many cards, whole in every language the kiosk knows.

sentences of its own, a few words of each exchanged ──► cards in English
words put together from letters of each script ───────► translations, which say nothing but are whole

The same number of cards gives the same bytes.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

from kiosk.i18n.languages import LANGUAGES, Writing, language

ID = "org.example.many-topics"
VERSION = "1"
DRAWINGS = 40
"""How many pictures the cards share."""

_TOPICS = ("room", "picture", "appointment", "form", "voice", "morning", "question", "corridor")
_KINDS = ("quiet", "small", "warm", "long", "early", "plain", "open", "calm", "kind", "bright")
_HEADINGS = (
    "A {kind} {topic} has a door on each side.",
    "The {topic} is {kind} for a reason.",
    "Someone looks after the {topic}.",
    "You may ask about the {kind} {topic}.",
)
_SENTENCES = (
    "It takes {n} minutes, and you can rest before it.",
    "A person at the desk knows where the {topic} is.",
    "Bring a friend if you like; the {topic} has {n} chairs.",
    "You can say stop at any time, and nobody minds.",
    "The {kind} light shows which {topic} is free.",
    "Most of it is waiting, so take something to read.",
    "We write down what was said in the {topic}.",
    "Nothing here hurries you: there are {n} more places.",
)
_LETTERS = {
    Writing.LATIN: ("bdfglmnprstv", ("a", "e", "i", "o", "u", "ai", "ou")),
    Writing.CYRILLIC: ("бвгдклмнпрст", "аеиоуя"),
    Writing.ARABIC: ("بتجدرسشعفقلمنه", ("ا", "و", "ي", "")),
    Writing.HANGUL: ("가나다라마바사아자하", "구름별산길물빛집말손"),
    Writing.HAN: ("山水日月人大小上下中", "林田云石竹羊鱼鸟花叶"),
}
_WORD = re.compile(r"[A-Za-z]+")
_DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 710 608">
  <path d="M0 0H710V608H0Z" fill="#c1dbe6"/>
  <circle cx="{x}" cy="{y}" r="70" fill="#f4b42f"/>
  <path d="M0 520C200 450 420 500 710 470V608H0Z" fill="#508b7a"/>
</svg>
"""
_CARD = """\
+++
id = "{id}"
title = "{title}"
button = "{button}"
illustration = "{picture}"
illustration_alt = "{alt}"
sources = ["HOUSE"]
+++

## {heading} {{#first}}

{one} {{#one}}

{two} {{#two}}
"""
_HEAD = """\
format = 1
id = "{id}"
version = "{version}"
source_language = "en"
license = "CC-BY-4.0"
publisher = "Example Breast Clinic"
title = "{title}"
topic = "{topic}"
cards = [
{cards}
]

[sources.HOUSE]
title = "Nobody has counted: these numbers say only which card it is"
"""
_PO_HEAD = """\
msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_ENTRY = '\n#: {path}\nmsgctxt "{context}"\nmsgid "{text}"\nmsgstr "{told}"\n'
_PACK = {"title": "Many topics", "topic": "Your visit"}


def write(folder: Path, cards: int) -> None:
    """Write the authoring folder of a pack of so many cards into `folder`, which is not there yet."""
    for part in ("cards", "images", "locales"):
        (folder / part).mkdir(parents=True)
    for number in range(DRAWINGS):
        drawing = _DRAWING.format(x=90 + 13 * number, y=120 + 7 * (number % 20))
        (folder / _picture(number)).write_text(drawing)
    ids = [_id(number) for number in range(cards)]
    listed = "\n".join(f'  "{id}",' for id in ids)
    (folder / "pack.toml").write_text(_HEAD.format(id=ID, version=VERSION, cards=listed, **_PACK))
    for number, id in enumerate(ids):
        card = _CARD.format(id=id, picture=_picture(number % DRAWINGS), **_texts(number))
        (folder / "cards" / f"{id}.md").write_text(card)
    for tag in LANGUAGES:
        if tag != "en":
            _write_catalogue(folder / "locales" / tag.replace("-", "_"), tag, cards)


def _id(number: int) -> str:
    return f"topic-{number:05}"


def _picture(number: int) -> str:
    return f"images/hill-{number}.svg"


def _texts(number: int) -> dict[str, str]:
    """What a card says; no two cards say the same."""
    topic, kind = _TOPICS[number % 8], _KINDS[number // 8 % 10]
    said = {"topic": topic, "kind": kind, "n": number + 2}
    return {
        "title": f"Topic {number}: a {kind} {topic}",
        "button": f"{kind} {topic} {number}".capitalize(),
        "alt": f"A hill with a sun, number {number % DRAWINGS}.",
        "heading": _HEADINGS[number % 4].format(**said),
        "one": _said(number, **said),
        "two": _said(number + 3, **said),
    }


def _said(first: int, **said: object) -> str:
    return " ".join(_SENTENCES[(first + step) % 8].format(**said) for step in (0, 2))


def _write_catalogue(folder: Path, tag: str, cards: int) -> None:
    folder.mkdir()
    with (folder / "pack.po").open("w", encoding="utf-8", newline="\n") as file:
        file.write(_PO_HEAD.format(locale=tag.replace("-", "_")))
        for path, context, text in _messages(cards):
            told = _told(text, tag)
            file.write(_ENTRY.format(path=path, context=context, text=text, told=told))


def _messages(cards: int) -> Iterator[tuple[str, str, str]]:
    """The file, the msgctxt and the words of every text."""
    for key, text in _PACK.items():
        yield "pack.toml", f"pack/{key}", text
    ends = {"alt": "illustration_alt", "heading": "first"}
    for number in range(cards):
        for key, text in _texts(number).items():
            yield f"cards/{_id(number)}.md", f"{_id(number)}/{ends.get(key, key)}", text


def _told(text: str, tag: str) -> str:
    told = _WORD.sub(lambda match: _word(match[0], tag), text)
    return told if language(tag).spaced else told.replace(" ", "").replace(".", "。")


@cache
def _word(word: str, tag: str) -> str:
    """What stands for an English word in a language: as long, in its letters, always the same."""
    begins, goes_on = _LETTERS[language(tag).writing]
    rest = crc32(f"{tag} {word.lower()}".encode())
    syllables = []
    for _ in range(max(1, len(word) // 3)):
        rest, first = divmod(rest, len(begins))
        rest, second = divmod(rest, len(goes_on))
        syllables.append(begins[first] + goes_on[second])
    told = "".join(syllables)
    return told.capitalize() if word[0].isupper() else told
