"""A catalogue of hostile packs: each entry spoils a good one in one way, and says how it is refused.

@HOSTILE.says("a document type is not allowed")
def entities_that_unfold(pack: Path) -> None: ...
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

Spoil = Callable[[Path], None]


class Catalogue:
    """The entries of one module, in their order."""

    def __init__(self) -> None:
        self._entries: list[tuple[Spoil, str]] = []

    def says(self, said: str) -> Callable[[Spoil], Spoil]:
        """Add a function that spoils; `said` is a part of the sentence that must follow."""

        def add(spoil: Spoil) -> Spoil:
            self._entries.append((spoil, said))
            return spoil

        return add

    @property
    def cases(self) -> list[ParameterSet]:
        """For parametrize: how to spoil, what is said, and the name of the entry."""
        return [
            pytest.param(spoil, said, id=spoil.__name__.replace("_", "-"))
            for spoil, said in self._entries
        ]
