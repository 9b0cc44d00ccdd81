"""Figures: what was measured, what the same was on the alternatives, and the goal it is held against."""

import os
from collections.abc import Iterable, Mapping, Sequence
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
    """One line of the result; the samples are what the values were taken from, in order.

    `beside` are the same of named alternatives, the one that a ratio is held against first. `unmeasured`
    says why there is no value.
    """

    name: str
    unit: str
    kiosk: float | None
    beside: Mapping[str, float] = field(default_factory=dict)
    unmeasured: str = ""
    goal: Goal | None = None
    samples: dict[str, list[float]] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """The kiosk's to the first alternative's; None where there is nothing to divide by."""
        first = next(iter(self.beside.values()), None)
        return self.kiosk / first if self.kiosk is not None and first else None

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
        beside={"Chromium": median(chromium)},
        goal=goal,
        samples=samples,
    )


def p95(samples: list[float]) -> float:
    """What 95 % of the samples do not exceed."""
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


def spread(
    name: str,
    unit: str,
    kiosk: list[float],
    beside: Mapping[str, list[float]],
    *goals: float | None,
) -> list[Figure]:
    """The median and what 95 % do not exceed, each with its goal, beside the alternatives' own."""
    medians = {other: median(values) for other, values in beside.items() if values}
    slow = {other: p95(values) for other, values in beside.items() if values}
    typical, most = (Goal(most=goal) if goal is not None else None for goal in goals)
    return [
        Figure(
            name=f"{name}, median",
            unit=unit,
            kiosk=median(kiosk),
            beside=medians,
            goal=typical,
            samples={"kiosk": kiosk, **beside},
        ),
        Figure(name=f"{name}, 95 % within", unit=unit, kiosk=p95(kiosk), beside=slow, goal=most),
    ]


_HEAD = ("figure", "kiosk", "beside", "ratio", "goal", "reached")


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
    told = of_ratio or (figure.goal is not None and len(figure.beside) == 1)
    goal = f"≤ {figure.goal.most:g}{'' if of_ratio else ' ' + figure.unit}" if figure.goal else ""
    kiosk = figure.unmeasured if figure.kiosk is None else _with_unit(figure.kiosk, figure.unit)
    return (
        figure.name,
        kiosk,
        ", ".join(
            f"{name} {_with_unit(value, figure.unit)}" for name, value in figure.beside.items()
        ),
        f"{figure.ratio:.2f}" if told and figure.ratio is not None else "",
        f"{'ratio ' if of_ratio else ''}{goal}",
        {None: "", True: "yes", False: "no"}[figure.reached],
    )


def _with_unit(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}"
