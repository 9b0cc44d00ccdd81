"""`python -m benchmarks`: measures what is named, or everything, and prints a table."""

import sys
from importlib import import_module
from pathlib import Path

import click
import msgspec

from benchmarks.bench import bench
from benchmarks.figures import Figure, result, table
from benchmarks.studio import studio
from kiosk.errors import KioskError

_SEEN = ("start", "memory", "idle", "tap", "motion", "reply", "key", "scale", "save")
_HEARD = ("aloud", "marks", "gaps", "recovery", "cost")
_NAMES = (*_SEEN, *_HEARD)
_REST_S, _QUICK_S = 60, 15
_CARDS, _QUICK_CARDS = 10_000, 1_000


@click.command
@click.argument("names", nargs=-1, metavar="[NAME]...", type=click.Choice(_NAMES))
@click.option("--runs", default=7, type=click.IntRange(1, 100), help="Starts of each program.")
@click.option("--quick", is_flag=True, help="Fewer turns, shorter looks, fewer cards.")
@click.option(
    "--json",
    "file",
    default="build/benchmarks.json",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where every sample goes; build/benchmarks.json by itself.",
)
def main(names: tuple[str, ...], runs: int, quick: bool, file: Path) -> None:
    """Measure the kiosk beside Chromium, and its speech beside what else speaks.

    \b
    On a display: start, memory, idle, tap, motion, reply, key, scale, save.
    In a studio: aloud, marks, gaps, recovery, cost.

    Speed never decides how it ends: only what cannot be measured is an error.
    """
    try:
        figures = _measured(names or _NAMES, runs, quick)
    except KioskError as error:
        raise click.ClickException(str(error)) from None
    click.echo(table(figures))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.json.format(msgspec.json.encode(result(figures, runs))))


def _measured(names: tuple[str, ...], runs: int, quick: bool) -> list[Figure]:
    if sys.platform != "linux":
        raise KioskError("Only on Linux can this be measured.")
    seen, heard = ([name for name in kind if name in names] for kind in (_SEEN, _HEARD))
    return [*(_seen(seen, runs, quick) if seen else ()), *(_heard(heard, quick) if heard else ())]


def _seen(names: list[str], runs: int, quick: bool) -> list[Figure]:
    figures: list[Figure] = []
    rest_s, cards = (_QUICK_S, _QUICK_CARDS) if quick else (_REST_S, _CARDS)
    with bench(runs=runs, rest_s=rest_s, cards=cards) as found:
        click.echo("warming up ...", err=True)
        click.echo(f"home and the page have {found.warm_up():.1%} in common", err=True)
        for name in names:
            click.echo(f"measuring {name} ...", err=True)
            figures += import_module(f"benchmarks.{name}").measure(found)
    return figures


def _heard(names: list[str], quick: bool) -> list[Figure]:
    figures: list[Figure] = []
    for name in names:
        click.echo(f"measuring {name} ...", err=True)
        with studio() as found:
            figures += import_module(f"benchmarks.{name}").measure(found, quick=quick)
    return figures


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
