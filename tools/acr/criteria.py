"""What a report has to answer: the chapters of a catalog with the ids of their criteria."""

from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from kiosk.errors import Finding, Findings

Read = TypeVar("Read")

OURS = ("software", "none")


class Point(NamedTuple):
    """One thing to answer: a criterion, for one component of the product."""

    criterion: str
    component: str


class Chapter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A chapter of the catalog; `standard` is the id of the standard it belongs to.

    Every criterion of it is answered for each of the `components`.
    """

    id: str
    name: str
    standard: str
    components: tuple[str, ...]
    criteria: tuple[str, ...]

    @property
    def ours(self) -> str:
        """The component that the kiosk itself is, and that its tests prove something about."""
        return next(component for component in self.components if component in OURS)

    def points(self) -> tuple[Point, ...]:
        """Everything to answer, in order."""
        return tuple(Point(each, part) for each in self.criteria for part in self.components)


class Catalog(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All chapters, and the name of the `catalog` they were taken from."""

    catalog: str
    chapter: tuple[Chapter, ...]

    def criteria(self) -> frozenset[str]:
        """The id of every criterion; no two chapters share one."""
        return frozenset(each for chapter in self.chapter for each in chapter.criteria)


def read(path: Path) -> Catalog:
    """The catalog in the TOML file at `path`; raises Findings."""
    return decoded(path, Catalog)


def decoded(path: Path, what: type[Read]) -> Read:
    """What the TOML file at `path` says; raises Findings."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=what)
    except msgspec.MsgspecError as error:
        raise Findings([Finding(str(path), 0, str(error), "correct it")]) from None
