"""Figures: what was measured, what the same was on the alternative, and the goal it is held against."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median, quantiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """At most this: of the figure itself, or of its `ratio` to the alternative."""

    most: float
    ratio: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the result; the samples are what the values were taken from, in order."""

    name: str
    unit: str
    kiosk: float
    chromium: float | None = None
    goal: Goal | None = None
    samples: dict[str, list[float]] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """The kiosk's to Chromium's; None where there is nothing to divide by."""
        return self.kiosk / self.chromium if self.chromium else None

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None without one, or without an alternative to hold it against."""
        held = self.ratio if self.goal and self.goal.ratio else self.kiosk
        return None if self.goal is None or held is None else held <= self.goal.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole run."""

    when: str
    cores: int
    runs: int
    figures: Sequence[Figure]


def result(figures: Iterable[Figure], runs: int) -> Result:
    """What was measured now, on this machine."""
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Result(when=when, cores=os.cpu_count() or 1, runs=runs, figures=tuple(figures))


def compared(
    name: str, unit: str, kiosk: list[float], chromium: list[float], most: float
) -> Figure:
    """The medians of both; the goal is a ratio of at most `most`."""
    samples = {"kiosk": kiosk, "chromium": chromium}
    goal = Goal(most=most, ratio=True)
    return Figure(
        name=name,
        unit=unit,
        kiosk=median(kiosk),
        chromium=median(chromium),
        goal=goal,
        samples=samples,
    )


def p95(samples: list[float]) -> float:
    """What 95 % of the samples do not exceed."""
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


_HEAD = ("figure", "kiosk", "Chromium", "ratio", "goal", "reached")


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of a Markdown table, columns in line."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    lines = [_line(row, widths) for row in rows]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return (
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
    )


def _row(figure: Figure) -> tuple[str, ...]:
    of_ratio = figure.goal is not None and figure.goal.ratio
    goal = f"≤ {figure.goal.most:g}{'' if of_ratio else ' ' + figure.unit}" if figure.goal else ""
    return (
        figure.name,
        _with_unit(figure.kiosk, figure.unit),
        "" if figure.chromium is None else _with_unit(figure.chromium, figure.unit),
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        f"{'ratio ' if of_ratio else ''}{goal}",
        {None: "", True: "yes", False: "no"}[figure.reached],
    )


def _with_unit(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}"
