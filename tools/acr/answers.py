"""Our answers: how far the kiosk meets each criterion, with a remark in our own words.

    [[answer]]
    ids = ["5.7"]                     or chapters = ["hardware"], for all that has no answer of its own
    level = "supports"
    remark = "A key that is held down counts once."
    components = ["web"]              where it is not about the kiosk itself
    see = ["H-04"]                    what the installer has to see to

Every fault is told at once, with its line.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import msgspec

from kiosk import toml
from kiosk.errors import Finding, Findings
from tools.acr.criteria import OURS, Catalog, Chapter, Point

_ONLY_AAA = "success_criteria_level_aaa"


class Level(StrEnum):
    """How far a criterion is met, best first."""

    SUPPORTS = "supports"
    PARTIALLY = "partially-supports"
    NOT = "does-not-support"
    NOT_APPLICABLE = "not-applicable"
    NOT_EVALUATED = "not-evaluated"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """How far a criterion is met, why, and the items of the installer's checklist that belong to it."""

    level: Level
    remark: str
    see: tuple[str, ...] = ()


class _Entry(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True):
    ids: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    components: tuple[str, ...] = OURS

    def answer(self) -> Answer:
        return Answer(level=self.level, remark=self.remark.strip(), see=self.see)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    answer: tuple[_Entry, ...]


class _Source(msgspec.Struct, frozen=True, kw_only=True):
    """An entry, and where it stands."""

    path: str
    line: int
    entry: _Entry

    def finding(self, what: str, mend: str) -> Finding:
        return Finding(self.path, self.line, what, mend)


def read(
    paths: Iterable[Path], catalog: Catalog, checklist: frozenset[str]
) -> Mapping[Point, Answer]:
    """The answer to every point of `catalog`, from the TOML files at `paths`.

    `checklist` are the items there are for the installer. Raises Findings.
    """
    sources = [source for path in paths for source in _sources(path)]
    answers = _answers(sources, catalog)
    found = [*_strangers(sources, catalog, checklist), *_twice(sources)]
    found += _missing(answers, catalog)
    if found:
        raise Findings(found)
    return answers


def _sources(path: Path) -> Iterator[_Source]:
    document = toml.read(path.read_text("utf-8"), str(path))
    try:
        entries = msgspec.convert(document.data, type=_File).answer
    except msgspec.ValidationError as error:
        raise Findings([Finding(str(path), 0, str(error), "correct this entry")]) from None
    for index, entry in enumerate(entries):
        yield _Source(path=str(path), line=document.line("answer", index), entry=entry)


def _strangers(
    sources: Iterable[_Source], catalog: Catalog, checklist: frozenset[str]
) -> Iterator[Finding]:
    """What an entry names that there is not, and levels it may not give."""
    chapters = {chapter.id for chapter in catalog.chapter}
    components = {part for chapter in catalog.chapter for part in chapter.components}
    for source in sources:
        entry = source.entry
        for unknown in sorted(set(entry.ids) - catalog.criteria()):
            yield source.finding(f"{unknown} is no criterion", "name one of criteria.toml")
        for unknown in sorted(set(entry.chapters) - chapters):
            yield source.finding(f"{unknown} is no chapter", "name one of criteria.toml")
        for unknown in sorted(set(entry.components) - components - set(OURS)):
            yield source.finding(f"{unknown} is no component", "name one of criteria.toml")
        for unknown in sorted(set(entry.see) - checklist):
            yield source.finding(f"{unknown} is not on the checklist", "name an item of it")
        yield from _misjudged(source, catalog)


def _misjudged(source: _Source, catalog: Catalog) -> Iterator[Finding]:
    entry, chapters = source.entry, {chapter.id for chapter, _ in _about(source.entry, catalog)}
    if not entry.remark.strip():
        yield source.finding("an answer without a remark", "say why, in a sentence")
    if entry.level is Level.NOT_EVALUATED and chapters - {_ONLY_AAA}:
        yield source.finding("only WCAG level AAA may be left unevaluated", "evaluate it")
    if entry.level is Level.SUPPORTS and set(entry.components) - set(OURS):
        yield source.finding("tests prove only what the kiosk itself does", "claim less")


def _about(entry: _Entry, catalog: Catalog) -> Iterator[tuple[Chapter, Point]]:
    """The points an entry answers, each with its chapter."""
    for chapter in catalog.chapter:
        for point in chapter.points():
            named = point.criterion in entry.ids or chapter.id in entry.chapters
            if named and point.component in entry.components:
                yield chapter, point


def _twice(sources: Iterable[_Source]) -> Iterator[Finding]:
    known: set[tuple[str, str]] = set()
    for source in sources:
        for part in source.entry.components:
            for name in (*source.entry.ids, *source.entry.chapters):
                if (name, part) in known:
                    yield source.finding(f"{name} ({part}) is answered twice", "keep one")
                known.add((name, part))


def _answers(sources: Iterable[_Source], catalog: Catalog) -> dict[Point, Answer]:
    """The answer to each point that has one; its own goes before that of its chapter."""
    whole: dict[Point, Answer] = {}
    own: dict[Point, Answer] = {}
    for source in sources:
        for _, point in _about(source.entry, catalog):
            given = own if point.criterion in source.entry.ids else whole
            given[point] = source.entry.answer()
    return whole | own


def _missing(answers: Mapping[Point, Answer], catalog: Catalog) -> Iterator[Finding]:
    for chapter in catalog.chapter:
        for point in chapter.points():
            if point not in answers:
                what = f"{point.criterion} ({point.component}) of {chapter.id} has no answer"
                yield Finding("docs/acr", 0, what, "answer it in one of the files there")
