"""What changed between two states of a pack, text by text, for somebody who reviews it.

old, new ─► changes: added, removed, changed texts of each language ─► a page of HTML
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from html import escape
from itertools import groupby

from kiosk.content.source import PackSource
from kiosk.i18n.languages import language


class Kind(StrEnum):
    """What became of a text."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A text at `place` (its msgctxt) in a language, as it was and as it is; "" = not there."""

    language: str
    place: str
    kind: Kind
    old: str
    new: str


def changes(old: PackSource, new: PackSource) -> tuple[Change, ...]:
    """Every text that differs, language by language, in the order of the new pack."""
    own = new.manifest.source_language
    tags = [own, *sorted({*old.catalogues, *new.catalogues} - {own})]
    return tuple(change for tag in tags for change in _changes(old, new, tag))


def _changes(old: PackSource, new: PackSource, tag: str) -> Iterator[Change]:
    before, after = _texts(old, tag), _texts(new, tag)
    for place in dict.fromkeys((*after, *before)):
        was, now = before.get(place, ""), after.get(place, "")
        if was != now:
            kind = Kind.ADDED if not was else Kind.REMOVED if not now else Kind.CHANGED
            yield Change(language=tag, place=place, kind=kind, old=was, new=now)


def _texts(pack: PackSource, tag: str) -> Mapping[str, str]:
    if tag == pack.manifest.source_language:
        return {message.context: message.text for message in pack.all_messages}
    catalogue = pack.catalogues.get(tag)
    if catalogue is None:
        return {}
    told = ((message.context, catalogue.told(message)) for message in pack.all_messages)
    return {place: text for place, text in told if text}


def html(title: str, found: tuple[Change, ...]) -> str:
    """A page that shows `found`, the words that differ marked; it needs no other file."""
    groups = groupby(found, lambda change: change.language)
    body = "".join(_section(tag, list(same)) for tag, same in groups)
    return _PAGE.format(title=escape(title), body=body or "<p>Nothing has changed.</p>")


def _section(tag: str, found: list[Change]) -> str:
    own = language(tag)
    rows = "".join(_row(change) for change in found)
    head = f"<h2>{escape(own.own_name)} <small>{tag}: {len(found)} texts</small></h2>"
    return f'{head}<div lang="{tag}" dir="{own.direction.value}">{rows}</div>'


def _row(change: Change) -> str:
    old, new = _marked(change.old, change.new)
    place = f'<h3 dir="ltr">{escape(change.place)} <small>{change.kind}</small></h3>'
    before = f'<p class="old"><span class="sign">before</span> {old}</p>' if change.old else ""
    after = f'<p class="new"><span class="sign">now</span> {new}</p>' if change.new else ""
    return f"<section>{place}{before}{after}</section>"


def _marked(old: str, new: str) -> tuple[str, str]:
    """Both texts as HTML; what only one of them holds is marked, in words or, without spaces, letters."""
    apart = " " in old or " " in new
    ours, theirs = (old.split(" "), new.split(" ")) if apart else (list(old), list(new))
    left, right = [], []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        same = kind == "equal"
        left += [_piece(ours[a:b], apart, "" if same else "del")]
        right += [_piece(theirs[c:d], apart, "" if same else "ins")]
    gap = " " if apart else ""
    return gap.join(filter(None, left)), gap.join(filter(None, right))


def _piece(words: list[str], apart: bool, tag: str) -> str:
    text = escape((" " if apart else "").join(words))
    return f"<{tag}>{text}</{tag}>" if tag and text else text


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1.1rem/1.5 "Noto Sans", sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem;
  color: #142e2b; background: #fefffc; }}
h3 {{ font-size: 1rem; margin: 1.6rem 0 .2rem; }}
small {{ font-weight: normal; color: #3d5753; }}
p {{ margin: .2rem 0; }}
.sign {{ display: inline-block; min-width: 4rem; color: #3d5753; }}
del {{ background: #f9d9d2; }}
ins {{ background: #d5ebd9; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""
