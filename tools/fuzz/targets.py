"""The readers that are tried, and what each is given: good files of the sample and the bundled pack.

What a reader takes goes on as it would in life: a checked pack is built and installed, a picture is drawn.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content import bundle, catalogue, contents
from kiosk.content.admission import admitted
from kiosk.content.build import compile_pack
from kiosk.content.cache import compiled
from kiosk.content.check import examine
from kiosk.content.library import Library
from kiosk.content.listening import Listener
from kiosk.content.report import Report
from kiosk.content.source import PackSource, read_pack
from kiosk.content.store import Store
from kiosk.errors import Finding, KioskError, PackError
from tools.fuzz import pictures, words
from tools.fuzz.law import BrokenLaw
from tools.fuzz.seals import placed
from tools.fuzz.words import listed

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "packs" / "first-visit"
RECORDINGS = ROOT / "tests" / "content" / "recordings"
BUNDLED = ROOT / "assets" / "packs" / "mammogram-callback"

_STANDING = "org.example.first-visit"
_SIGNED = """\
[[sign-off]]
role = "translator"
name = "Clinic translator"
on = "2026-10-30"
until = "2027-10-30"

[sign-off.read.your-day]
"your-day/title" = "0000000000000000000000000000000000000000000000000000000000000000"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A reader: `read` is given a place among `seeds` and what now stands there.

    `others` lend their pieces; `words` are what this reader has an ear for.
    """

    name: str
    seeds: Sequence[tuple[str, bytes]]
    others: Sequence[bytes]
    words: Sequence[bytes]
    read: Callable[[str, bytes], object]


def target(name: str, folder: Path) -> Target:
    """The reader called `name`, with a room of its own below `folder`."""
    return _MAKERS[name](folder / name)


def _authored(
    pattern: str,
    ear: Sequence[bytes],
    read: Callable[[Path, str, bytes], object],
    *,
    narrated: bool = False,
) -> Callable[[Path], Target]:
    """A file of an authoring folder; its recordings take longer to look into than all the rest."""

    def made(folder: Path) -> Target:
        root = Path(shutil.copytree(SAMPLE, folder / "pack"))
        (root / "reviews").mkdir(exist_ok=True)
        (root / "reviews/es.toml").write_text(_SIGNED, encoding="utf-8")
        if not narrated:
            shutil.rmtree(root / "narration")
        seeds = [_seed(root, file) for file in sorted(root.glob(pattern))]

        def tried(place: str, data: bytes) -> object:
            good = (root / place).read_bytes()
            (root / place).write_bytes(data)
            try:
                return read(root, place, data)
            finally:
                (root / place).write_bytes(good)

        others = [file.read_bytes() for file in sorted(BUNDLED.glob(pattern))]
        return Target(name=folder.name, seeds=seeds, others=others, words=ear, read=tried)

    return made


def _seed(root: Path, file: Path) -> tuple[str, bytes]:
    return file.relative_to(root).as_posix(), file.read_bytes()


def _checked(root: Path, place: str, data: bytes) -> PackSource:
    """What the check lets through, the compiler and a kiosk take."""
    found, report = examine(root)
    report.settle()
    out = root.parent / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    compile_pack(found, out / "built")
    bundle.write(out / "built", out / "file.kpack")
    (out / "again").mkdir()
    try:
        bundle.unpack(out / "file.kpack", out / "again")
        admitted(out / "again", out)
    except KioskError as error:
        raise BrokenLaw(f"passes the check, but not an install: {str(error)[-120:]}") from error
    return found


def _updated(root: Path, place: str, data: bytes) -> None:
    """A translation that can be read can be brought up to date, and then be read again."""
    report = Report(root)
    found = read_pack(root, report)
    report.settle()
    tag = Path(place).parent.name.replace("_", "-")
    about = found.manifest
    new = catalogue.update(
        data, found.all_messages, about.id, about.version, tag, datetime.now(UTC)
    )
    (root / place).write_bytes(new)
    again = Report(root)
    if catalogue.read_catalogue(root, place, tag, again) is None:
        raise BrokenLaw(f"an update that cannot be read: {again.errors[0].what}")
    (root / place).write_bytes(data)
    _checked(root, place, data)


def _sound(folder: Path) -> Target:
    """A recording, looked into by a process that lives on until it is ended."""
    listener = Listener()
    folder.mkdir(parents=True)
    files = [*SAMPLE.glob("narration/*/*.ogg"), *sorted(RECORDINGS.glob("tone.*"))]

    def read(place: str, data: bytes) -> None:
        (folder / place).write_bytes(data)
        found = listener.sound_of(folder / place)
        if found.faults:
            raise PackError(Finding(place, 0, what, mend) for what, mend in found.faults)

    seeds = [(file.name, file.read_bytes()) for file in files]
    return Target(name=folder.name, seeds=seeds, others=(), words=words.SOUND, read=read)


def _pixels(folder: Path) -> Target:
    seeds = [("picture.png", data) for data in pictures.samples()]
    return Target(
        name=folder.name,
        seeds=seeds,
        others=(),
        words=words.PNG,
        read=lambda place, data: pictures.png(data),
    )


def _built(folder: Path) -> Target:
    """A built folder, sealed anew, on its way into a store."""
    good = compiled(SAMPLE, folder / "cache")
    root = folder / "pack"
    files = [file for file in sorted(good.rglob("*.json*")) if file.parent.name != "cards"]

    def read(place: str, data: bytes) -> None:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(good, root)
        placed(root, place, data)
        _installed(folder, root)

    seeds = [_seed(good, file) for file in files]
    return Target(name=folder.name, seeds=seeds, others=(), words=listed(words.JSON), read=read)


def _installed(folder: Path, source: Path) -> None:
    """Install what was spoilt: it is shown then, or the store is as it was."""
    store = _store(folder)
    before = contents.listing(store.root)
    try:
        store.install(source)
    except KioskError:
        _unchanged(store, before)
        raise
    _opened(store)
    shutil.rmtree(store.root)


def _archive(folder: Path) -> Target:
    """A `.kpack`, on its way into a store."""
    good = compiled(SAMPLE, folder / "cache")
    lean = Path(shutil.copytree(good, folder / "lean"))
    # A recording is nine tenths of the file, and its bytes are looked at elsewhere.
    shutil.rmtree(lean / "es")
    file = folder / "pack.kpack"
    seeds = []
    for each in (lean, good):
        bundle.write(each, file)
        seeds.append(("pack.kpack", file.read_bytes()))

    def read(place: str, data: bytes) -> None:
        file.write_bytes(data)
        _installed(folder, file)

    return Target(name=folder.name, seeds=seeds, others=(), words=words.ZIP, read=read)


def _store(folder: Path) -> Store:
    """A store with a version in it."""
    store = Store(folder / "store")
    if not store.root.exists():
        older = compiled(SAMPLE, folder / "cache")
        room = Path(shutil.copytree(older, folder / "older", dirs_exist_ok=True))
        index = (room / "index.json").read_text(encoding="utf-8")
        (room / "index.json").write_text(index.replace(_STANDING, f"{_STANDING}.older"), "utf-8")
        store.install(room)
    return store


def _unchanged(store: Store, before: bytes) -> None:
    if contents.listing(store.root) != before:
        raise BrokenLaw("a refused pack changed the store")


def _opened(store: Store) -> None:
    """A kiosk can open what was installed, to its last card."""
    for folder in sorted((store.root / "packs").iterdir()):
        library = Library(folder)
        for tag in library.languages:
            library.edition(tag)
            for tile in library.tiles(tag):
                library.card(tag, tile.id)


_MAKERS: Mapping[str, Callable[[Path], Target]] = {
    "card": _authored("cards/*.md", listed(words.CARD), _checked),
    "pack": _authored("pack.toml", listed(words.TOML), _checked),
    "sign-off": _authored("reviews/*.toml", listed(words.TOML), _checked),
    "catalogue": _authored("locales/*/pack.po", listed(words.PO), _updated),
    "script": _authored("narration/*/*.vtt", listed(words.VTT), _checked, narrated=True),
    "sound": _sound,
    "drawing": _authored("images/*.svg", listed(words.SVG), pictures.svg),
    "pixels": _pixels,
    "built": _built,
    "archive": _archive,
}
NAMES = list(_MAKERS)
