"""The catalogues of the interface: taken from the code, brought up to date, and compiled.

kiosk/**.py ──► locales/kiosk.pot ──► locales/<language>/LC_MESSAGES/kiosk.po ──► kiosk.mo
words.say()          translators start here           a translator's own              read
"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message, extract, mofile, pofile

from kiosk.errors import Finding, Findings

COMMENT = "Translators:"
KEYWORDS = {"say": None, "say_in": ((1, "c"), 2), "count": (1, 2)}
_NAME = re.compile(r"\{\w+\}")
_TEMPLATE = "kiosk.pot"
_HEADER = "# Words of the kiosk's interface.\n# Licensed like the program: Apache-2.0.\n#"
# A template changes when its words do, not every time it is written.
_WRITTEN = datetime(2025, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words for people, at `line` of the file at `path`; `text` is a pair with a plural."""

    path: Path
    line: int
    text: str | tuple[str, str]
    context: str | None
    comments: tuple[str, ...]


def messages(root: Path) -> Iterator[Words]:
    """Every message of the code below `root`, in the order of the files."""
    for path in sorted(root.rglob("*.py")):
        source = io.BytesIO(path.read_bytes())
        found = extract.extract("python", source, KEYWORDS, (COMMENT,), strip_comment_tags=True)
        for line, text, comments, context in found:
            if not any(map(str.isalpha, _NAME.sub("", "".join(text)))):
                continue  # a place for a number, and no words
            pair = text if isinstance(text, str) else (text[0], text[1])
            yield Words(path=path, line=line, text=pair, context=context, comments=tuple(comments))


def template(root: Path) -> Catalog:
    """The words of the code in `root/kiosk`, without translations."""
    catalog = Catalog(
        project="waiting-room-kiosk", header_comment=_HEADER, creation_date=_WRITTEN, fuzzy=False
    )
    for message in messages(root / "kiosk"):
        place = (message.path.relative_to(root).as_posix(), message.line)
        catalog.add(
            message.text,
            None,
            [place],
            auto_comments=message.comments,
            context=message.context,
        )
    return catalog


def update(root: Path) -> None:
    """Write the template of `root`, and bring every language up to date with it."""
    words = template(root)
    _write(words, root / "locales" / _TEMPLATE)
    for path in _languages(root / "locales"):
        catalog = _read(path)
        catalog.update(words, update_creation_date=False)
        _write(catalog, path)


def compile_all(root: Path) -> list[Path]:
    """Compile each language below `root`, e.g. `locales`; the files written.

    Raises Findings when a translation lacks a {name} of its message, or has one of its own.
    """
    catalogs = {path.with_suffix(".mo"): _read(path) for path in _languages(root)}
    wrong = [
        Finding(str(path.with_suffix(".po")), message.lineno or 0, fault, "correct it")
        for path, catalog in catalogs.items()
        for message in catalog
        for fault in _faults(message)
    ]
    if wrong:
        raise Findings(wrong)
    for path, catalog in catalogs.items():
        with path.open("wb") as file:
            mofile.write_mo(file, catalog)
    return list(catalogs)


def _faults(message: Message) -> Iterator[str]:
    """What is wrong with a translation in use; the forms of a plural may leave {names} out."""
    if message.fuzzy or not message.string or not message.id:
        return
    wanted = _names(message.id)
    for form in (message.string,) if isinstance(message.string, str) else message.string:
        if invented := _names(form) - wanted:
            yield f"the translation invents {_listed(invented)}"
        elif isinstance(message.id, str) and (lost := wanted - _names(form)):
            yield f"the translation loses {_listed(lost)}"


def _names(text: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_NAME.findall(text if isinstance(text, str) else " ".join(text)))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _languages(root: Path) -> list[Path]:
    return sorted(root.glob("*/LC_MESSAGES/kiosk.po"))


def _read(path: Path) -> Catalog:
    try:
        with path.open("rb") as file:
            return pofile.read_po(file, locale=path.parts[-3], abort_invalid=True)
    except pofile.PoFileError as error:
        # Babel counts these lines from 0.
        line, what = error.lineno + 1, f"no line of a catalogue: {error.line.strip()}"
    raise Findings([Finding(str(path), line, what, "correct it")])


def _write(catalog: Catalog, path: Path) -> None:
    with path.open("wb") as file:
        pofile.write_po(file, catalog, width=100)


if __name__ == "__main__":
    update(Path())
