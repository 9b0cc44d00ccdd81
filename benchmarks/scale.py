"""scale: many cards in every language the kiosk knows, beside the bundled pack, from check to start.

authoring folder ─ kiosk pack check, build ─► .kpack ─ kiosk pack install ─► a store ─► a kiosk on home
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from operator import sub
from pathlib import Path
from statistics import median

from benchmarks import large_pack
from benchmarks.bench import Bench, Program
from benchmarks.figures import Figure, Goal
from benchmarks.processes import Running
from kiosk.assets import BUNDLED_PACK
from kiosk.errors import KioskError

MORE_MS, MORE_MIB = 50.0, 20.0
_BUNDLED = Path("assets") / "packs" / BUNDLED_PACK
_BESIDE = "bundled pack"
_SETTLED_S = 5
_LOOK_S = 0.02


def measure(bench: Bench) -> list[Figure]:
    """What authors and administrators wait for, and what a start costs more than with the bundled pack."""
    authored = bench.folder / "large"
    large_pack.write(authored, bench.cards)
    many = f"{bench.cards:,} cards"
    large, bundled = (_made(bench, pack) for pack in (authored, _BUNDLED))
    return [*_making(many, large, bundled), *_starting(bench, many, large.state)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A pack that was installed in the store of a kiosk with the folder `state`: s, MiB and MiB."""

    check: float
    build: float
    install: float
    memory: float
    size: float
    state: Path


def _made(bench: Bench, pack: Path) -> _Made:
    file, state = bench.folder / f"{pack.name}.kpack", bench.folder / f"state-{pack.name}"
    check, _ = _run(bench, "check", str(pack), "--level", "error")
    build, memory = _run(bench, "build", str(pack), "-o", str(file))
    install, _ = _run(bench, "install", str(file), "--store", str(state / "store"))
    size = file.stat().st_size / 2**20
    return _Made(check=check, build=build, install=install, memory=memory, size=size, state=state)


def _run(bench: Bench, *arguments: str) -> tuple[float, float]:
    """How long `kiosk pack` took with these arguments, in s, and the most memory it held, in MiB."""
    command, most = (bench.kiosk, "pack", *arguments), 0.0
    running = Running(command, bench.environ, bench.folder / "log")
    while running.alive:
        most = max(most, running.peak())
        time.sleep(_LOOK_S)
    took = time.monotonic() - running.began
    if running.code:
        raise KioskError(f"kiosk pack {arguments[0]} failed; it said: {running.last_words}")
    return took, most


def _making(many: str, large: _Made, bundled: _Made) -> Iterator[Figure]:
    for what, unit, ours, theirs in (
        ("check", "s", large.check, bundled.check),
        ("build", "s", large.build, bundled.build),
        ("memory of a build", "MiB", large.memory, bundled.memory),
        ("size of the .kpack", "MiB", large.size, bundled.size),
        ("install", "s", large.install, bundled.install),
    ):
        yield Figure(name=f"{what}, {many}", unit=unit, kiosk=ours, beside={_BESIDE: theirs})


def _starting(bench: Bench, many: str, state: Path) -> list[Figure]:
    """Both kiosks take turns; the one with many cards also has a store to look into."""
    options = ("--config", str(bench.folder / "kiosk.toml"), "--state", str(state), "--lang", "en")
    large = Program(name=f"the kiosk with {many}", command=(bench.kiosk, "run", *options))
    bench.learn(large)
    turns = [(_once(bench, large), _once(bench, bench.home)) for _ in range(bench.runs)]
    ours, theirs = (list(zip(*found, strict=True)) for found in zip(*turns, strict=True))
    start = _compared("start to home painted", many, "ms", ours[0], theirs[0], MORE_MS)
    return [*start, *_compared("memory", many, "MiB", ours[1], theirs[1], MORE_MIB)]


def _once(bench: Bench, program: Program) -> tuple[float, float]:
    with bench.showing(program) as (running, took):
        time.sleep(_SETTLED_S)
        return took, running.memory()


def _compared(
    what: str, many: str, unit: str, ours: tuple[float, ...], theirs: tuple[float, ...], most: float
) -> list[Figure]:
    """The medians, and how much more the large one costs turn by turn; the goal is at most `most`.

    What else runs on the machine changes from turn to turn, and less within one.
    """
    beside, samples = median(theirs), {"large": list(ours), "bundled": list(theirs)}
    more, name = median(map(sub, ours, theirs)), f"{what}, {many}"
    both = Figure(
        name=name, unit=unit, kiosk=median(ours), beside={_BESIDE: beside}, samples=samples
    )
    return [both, Figure(name=f"{name}, more", unit=unit, kiosk=more, goal=Goal(most=most))]
