"""The check of words for people: commented for translators in Python, absent from QML.

    # Translators: the button that starts a session.
    label = words.say("Touch here")     let through
    text: "Touch here"                  refused: QML shows what a Screen says

What counts as words in Python, `tools.catalogues` decides.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import Finding
from tools import catalogues

_COMMENT = r"//[^\n]*|/\*.*?\*/"
_STRING = r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`[^`]*`"
_PIECE = re.compile(
    rf"(?P<comment>{_COMMENT})"
    rf"|(?P<own>(?:[!=]==?|\bcase)\s*(?:{_STRING})|[(\[]\s*(?:{_STRING})\s*\])"
    rf"|(?<=\w)\(\s*(?P<argument>{_STRING})"
    rf"|(?P<string>{_STRING})"
    r"|(?P<property>(?:^|(?<=[{;]))[ \t]*(?:[\w<>]+[ \t]+)*(?P<name>[\w.]+)[ \t]*:)"
    r"|(?P<translation>\bqs(?:Tr|Translate|TrId)\b|\bQT_TR\w+)",
    re.DOTALL | re.MULTILINE,
)
_FOR_PEOPLE = frozenset(
    {"text", "title", "label", "description", "placeholderText"}
    | {"Accessible.name", "Accessible.description"}
)
_TAG = re.compile(r"<[^<>]*>")
# What a program calls its own things: `armed`, `#aabbcc`, `../Tile.qml`; and pieces of markup.
_OWN_NAME = re.compile(
    r"[a-z#./:][\w#./:%-]*|[A-Z]\w*\.qml|[^\W\d_]?[^a-zA-Z]*|.*[<>=].*", re.DOTALL
)
_MARKUP = re.compile(r"rtl|ltr|.*[<>=].*", re.DOTALL)
# The name of the window is for window lists and remote hands; a font has the name it has.
_KNOWN = frozenset({("title", "Kiosk"), ("family", "Noto Sans")})


def uncommented(root: Path) -> Iterator[Finding]:
    """Words in the code below `root` that lack a comment for translators."""
    for words in catalogues.messages(root):
        if not words.comments:
            what = f"{words.text!r} says nothing to translators"
            mend = f"put `# {catalogues.COMMENT} ...` right above the call"
            yield Finding(str(words.path), words.line, what, mend)


def spoken_qml(root: Path) -> Iterator[Finding]:
    """String literals in the QML below `root` that a person would read or hear."""
    for path in sorted(root.rglob("*.qml")):
        yield from _spoken(path.read_text("utf-8"), path)


def _spoken(text: str, path: Path) -> Iterator[Finding]:
    """Walk the pieces of `text`; a string belongs to the property named last before it."""
    current = ""
    for piece in _PIECE.finditer(text):
        if piece["property"]:
            current = piece["name"]
        elif _speaks(piece, current):
            line = text.count("\n", 0, piece.start()) + 1
            what = f"QML has words of its own: {piece.group()}"
            yield Finding(str(path), line, what, "let the Screen say it")


def _speaks(piece: re.Match[str], name: str) -> bool:
    """Whether a piece, which stands in the value of the property `name`, holds words for people."""
    if piece["argument"]:
        return _read(piece["argument"][1:-1], "")
    if piece["string"]:
        return _read(piece["string"][1:-1], name)
    return piece["translation"] is not None


def _read(string: str, name: str) -> bool:
    """Whether a person would read `string`, bound to the property `name`."""
    words = _TAG.sub("", string)
    if (name, string) in _KNOWN:
        return False
    if name in _FOR_PEOPLE:
        return any(map(str.isalpha, words)) and _MARKUP.fullmatch(words) is None
    return _OWN_NAME.fullmatch(words) is None


if __name__ == "__main__":
    found = [*uncommented(Path("kiosk")), *spoken_qml(Path("kiosk"))]
    sys.exit("\n".join(map(str, found)) or 0)
