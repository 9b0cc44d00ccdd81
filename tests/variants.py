"""Variants of a test that takes long: `make test` looks at some of them, `make prove` at the rest."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

_Variant = TypeVar("_Variant")


def some(
    variants: Iterable[_Variant], each_time: Callable[[int], bool]
) -> list[_Variant | ParameterSet]:
    """Parameters for a test; those at a place for which `each_time` says no are long."""
    return [
        variant if each_time(place) else _long(variant) for place, variant in enumerate(variants)
    ]


def _long(variant: object) -> ParameterSet:
    values = variant if isinstance(variant, tuple) else (variant,)
    return pytest.param(*values, marks=pytest.mark.long)
