"""`kiosk doctor`: what works on this machine, what does not, and what to do about it.

ok       display      Qt opens it: 1920x1080
missing  font ko      no font of its own ... - install fonts-noto-cjk
unknown  ...          this machine does not let us find out
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

import click
import espeakng_loader
import msgspec

from kiosk import settings
from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.active import FOLDER
from kiosk.content.library import Library
from kiosk.content.model import FILM_PROGRAMS
from kiosk.content.opening import open_store
from kiosk.content.review.today import today
from kiosk.content.signs import SIGNS
from kiosk.errors import KioskError, SettingsError
from kiosk.i18n import languages
from kiosk.i18n.languages import LANGUAGES, Language, Writing
from kiosk.session import sight
from kiosk.session.glass import SIZES, Glass
from kiosk.speech.casting import NEURAL, engines
from kiosk.speech.devices import devices
from kiosk.speech.outfit import Outfit, outfit_of
from kiosk.speech.voices import VOICES, NoVoice
from kiosk.staff.feedback import Feedback

_OPEN_DISPLAY = (
    "from PySide6.QtGui import QGuiApplication as A;"
    "s = A([]).primaryScreen().size(); print(f'{s.width()}x{s.height()}')"
)
_FONT_PACKAGES = {Writing.HAN: "fonts-noto-cjk", Writing.HANGUL: "fonts-noto-cjk"}


class State(StrEnum):
    """Whether a thing is there."""

    OK = "ok"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at: `says` in a sentence how it is, `mend` what to do ("" = nothing).

    Without a `needed` thing there is no kiosk; without another, a part of it.
    """

    name: str
    state: State
    says: str
    mend: str = ""
    needed: bool = False

    def __str__(self) -> str:
        mend = f" - {self.mend}" if self.mend else ""
        return f"{self.state:<8} {self.name:<13} {self.says}{mend}"


@click.command
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--config", "file", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
def doctor(as_json: bool, file: Path | None) -> None:
    """Say what works on this machine, and how to mend the rest.

    Exits with 1 when the kiosk cannot run here.
    """
    chosen = settings.load(file, os.environ)
    checks = tuple(examine(chosen, os.environ))
    runs = all(check.state is not State.MISSING for check in checks if check.needed)
    if as_json:
        click.echo(msgspec.json.encode({"runs": runs, "checks": checks}))
    else:
        click.echo("\n".join(map(str, checks)))
        click.echo("The kiosk can run here." if runs else "The kiosk cannot run here yet.")
    sys.exit(0 if runs else 1)


def examine(chosen: settings.Settings, environ: Mapping[str, str]) -> Iterator[Check]:
    """Every check, those first without which there is no kiosk."""
    display = _display(environ)
    yield display
    yield _letters(chosen.screen, display)
    yield from _packs(chosen.content, environ)
    if chosen.site.staff_language:
        yield _staff(chosen.site.staff_language)
    yield _audio(environ)
    if chosen.speech.device:
        yield _device("device", chosen.speech.device, "the default stands in for it")
    if chosen.speech.headphones:
        yield _device("headphones", chosen.speech.headphones, "whoever plugs in hears nothing")
    if chosen.speech.enabled and chosen.speech.speaker != "never":
        yield _loudness(chosen.speech)
    if chosen.session.how_was_it:
        yield _feedback(Feedback(settings.state_dir(None, environ)))
    if chosen.printer.uri:
        yield _printer(chosen.printer.uri)
    families = _families()
    for language in LANGUAGES.values():
        yield _font(language, families)
    for language in LANGUAGES.values():
        yield from _voices(language, outfit_of(chosen.speech))


def _display(environ: Mapping[str, str]) -> Check:
    if not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        says, mend = "there is no display", "start a graphical session, or use `kiosk preview`"
        return Check(name="display", state=State.MISSING, says=says, mend=mend, needed=True)
    # Qt ends the process when it cannot open a display, so it is asked in one of its own.
    command = [sys.executable, "-c", _OPEN_DISPLAY]
    tried = subprocess.run(command, env=dict(environ), capture_output=True, text=True, timeout=60)
    if tried.returncode == 0:
        says = f"Qt opens it: {tried.stdout.strip()}"
        return Check(name="display", state=State.OK, says=says, needed=True)
    says = f"Qt cannot open it: {_first_line(tried.stderr)}"
    mend = "check DISPLAY, and install what `tools/system run` names"
    return Check(name="display", state=State.MISSING, says=says, mend=mend, needed=True)


def _letters(screen: settings.Screen, display: Check) -> Check:
    """Whether every word of the largest text can be read from where people are (EN 301 549 5.1.4)."""
    name, shown = "letters", display.says.rpartition(" ")[2] if display.state is State.OK else ""
    if not (screen.size or shown) or (screen.windowed and not screen.size):
        says = "how many pixels there will be is not known"
        return Check(
            name=name, state=State.UNKNOWN, says=says, mend="set [screen] size, or ask again there"
        )
    width, _, height = (screen.size or shown).partition("x")
    distance = screen.viewing_distance_mm
    glass = Glass(width=int(width), height=int(height), dpi=screen.dpi, distance=distance)
    size = glass.size(SIZES[-1])
    says = (
        f"in the largest text every capital is {glass.capital(size):.1f} mm or higher, "
        f"{distance} mm ask for {sight.needed(distance):.1f}"
    )
    if glass.reach(size) >= distance:
        return Check(name=name, state=State.OK, says=says)
    mend = (
        f"bring people within {glass.reach(size):.0f} mm of it, take a larger panel, "
        "or correct [screen] dpi and viewing_distance_mm"
    )
    return Check(name=name, state=State.MISSING, says=says, mend=mend)


def _packs(chosen: settings.Content, environ: Mapping[str, str]) -> Iterator[Check]:
    """The pack that is shown; where it is not the one that should be, why."""
    store = settings.state_dir(None, environ) / FOLDER
    library = partial(Library, offer=chosen.languages)
    if chosen.review_policy == "reviewed":
        library = partial(library, reviewed_only=True, today=today())
    if chosen.pack or not store.is_dir():
        yield _pack(chosen.pack, library)
        yield from _video(Path(chosen.pack) if chosen.pack else locate("packs") / BUNDLED_PACK)
        return
    opened = open_store(store, library)
    yield _pack(str(opened.root or ""), library)
    if opened.root:
        yield from _video(opened.root)
    for reason in opened.reasons:
        says = f"{reason.path}: {reason.what}; another stands in for it"
        yield Check(name="installed", state=State.MISSING, says=says, mend=reason.mend)


def _pack(chosen: str, library: Callable[[Path], Library]) -> Check:
    path = Path(chosen) if chosen else locate("packs") / BUNDLED_PACK
    try:
        if path.is_dir() and (path / "index.json").exists():
            return _opened(path, library(path))
        if path.exists():
            says = f"{path} is checked when the kiosk starts"
            return Check(name="pack", state=State.UNKNOWN, says=says, needed=True)
    except KioskError as error:
        says = f"{path} cannot be shown: {_first_line(str(error))}"
        mend = "mend the pack, or choose another"
        return Check(name="pack", state=State.MISSING, says=says, mend=mend, needed=True)
    mend = "correct [content] pack" if chosen else "run `make setup`, or install the program again"
    says = f"there is no pack at {path}"
    return Check(name="pack", state=State.MISSING, says=says, mend=mend, needed=True)


def _opened(path: Path, library: Library) -> Check:
    if not library.open:
        says = f"{path} holds nothing whose review stands, and review_policy shows nothing else"
        mend = "install a pack that is signed, or set review_policy"
        return Check(name="pack", state=State.MISSING, says=says, mend=mend, needed=True)
    says = f"{path} opens: {' '.join(library.languages)}"
    return Check(name="pack", state=State.OK, says=says, needed=True)


def _video(pack: Path) -> Iterator[Check]:
    """What shows sign-language videos, where the pack brings some."""
    if not (pack / SIGNS).is_dir():
        return
    lacking = [name for name in FILM_PROGRAMS if shutil.which(name) is None]
    if lacking:
        says = f"{lacking[0]} is not there; no sign-language video of the pack is offered"
        mend = "run `tools/system video`, or install the package ffmpeg"
        yield Check(name="video", state=State.MISSING, says=says, mend=mend)
    else:
        yield Check(name="video", state=State.OK, says="ffmpeg shows sign-language videos")


def _staff(tag: str) -> Check:
    """The language in which the staff read the questions of a patient."""
    try:
        languages.require(tag, "staff_language")
    except SettingsError as error:
        (wrong,) = error.findings
        state, mend = State.MISSING, f"{wrong.mend} into [site] staff_language"
        return Check(name="staff", state=state, says=wrong.what, mend=mend, needed=True)
    says = f"the staff read {LANGUAGES[tag].own_name}, where the pack has it"
    return Check(name="staff", state=State.OK, says=says)


def _audio(environ: Mapping[str, str]) -> Check:
    server = environ.get("PULSE_SERVER", "").removeprefix("unix:")
    runtime = Path(environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    if server and not server.startswith("/"):
        return Check(name="audio", state=State.UNKNOWN, says=f"sound goes to {server}")
    for path in (Path(server),) if server else (runtime / "pulse" / "native",):
        if _answers(path):
            return Check(name="audio", state=State.OK, says=f"a sound server listens at {path}")
    if any(Path("/dev/snd").glob("pcm*p")):
        return Check(name="audio", state=State.OK, says="ALSA has a device that plays")
    says = "there is no sound server and no sound card; reading aloud stays silent"
    return Check(name="audio", state=State.MISSING, says=says, mend="start PipeWire or PulseAudio")


def _device(setting: str, name: str, without: str) -> Check:
    if any(device.name == name for device in devices()):
        return Check(name=setting, state=State.OK, says=name)
    says = f"there is no sound device {name}; {without}"
    mend = f"write one that `kiosk voice devices` shows into [speech] {setting}"
    return Check(name=setting, state=State.MISSING, says=says, mend=mend)


def _loudness(speech: settings.Speech) -> Check:
    """Whether somebody has measured how loud a visit begins (EN 301 549, 5.1.3.12 and 5.1.3.13)."""
    measured = speech.volume_at_65dba
    if not measured:
        says = "nobody has measured at which volume 65 dBA are reached"
        mend = "run `kiosk voice measure`, and write it into [speech] volume_at_65dba"
        return Check(name="loudness", state=State.UNKNOWN, says=says, mend=mend)
    begins = min(speech.volume, measured)
    says = f"65 dBA at volume {measured:g}; each visit begins at {begins:g} or the step below"
    return Check(name="loudness", state=State.OK, says=says)


def _feedback(feedback: Feedback) -> Check:
    """How it was for those who said so; the file has it day by day."""
    try:
        counts = feedback.counts()
    except (OSError, ValueError):
        says = f"{feedback.file} cannot be read, and nothing is counted"
        return Check(
            name="feedback", state=State.MISSING, says=says, mend="move it away: a new one is begun"
        )
    good, fair, poor = (sum(day[face] for day in counts.values()) for face in range(3))
    says = f"{good} good, {fair} so-so, {poor} not good on {len(counts)} days: {feedback.file}"
    return Check(name="feedback", state=State.OK, says=says)


def _printer(uri: str) -> Check:
    from kiosk.takeaway.ipp import IppError, Printer  # only where there is one to ask

    try:
        now = Printer(uri).condition()
    except IppError as error:
        says, mend = f"{uri} cannot be reached: {error}", "correct [printer] uri, or start CUPS"
        return Check(name="printer", state=State.MISSING, says=says, mend=mend)
    if now.stopped or not now.accepting:
        says, mend = f"{uri} stands still", "start it again: `cupsenable` and `cupsaccept`"
        return Check(name="printer", state=State.MISSING, says=says, mend=mend)
    says = f"{uri} is ready; it says: {', '.join(now.reasons) or 'nothing'}"
    return Check(name="printer", state=State.OK, says=says)


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as ours:
        try:
            ours.connect(str(path))
        except OSError:
            return False
    return True


def _families() -> frozenset[str] | None:
    """The font families of this machine, or None when fontconfig's command is not there."""
    command = shutil.which("fc-list")
    if command is None:
        return None
    listed = subprocess.run([command, ":", "family"], capture_output=True, text=True, timeout=60)
    return frozenset(name.strip() for line in listed.stdout.split("\n") for name in line.split(","))


def _font(language: Language, families: frozenset[str] | None) -> Check:
    name = f"font {language.tag}"
    if families is None:
        says, mend = "fontconfig cannot be asked", "install fontconfig"
        return Check(name=name, state=State.UNKNOWN, says=says, mend=mend)
    for family in language.fonts:
        if family in families:
            return Check(name=name, state=State.OK, says=family)
    mend = "install " + _FONT_PACKAGES.get(language.writing, "fonts-noto-core")
    says = f"{language.fonts[0]} is not installed"
    return Check(name=name, state=State.MISSING, says=says, mend=mend)


def _voices(language: Language, outfit: Outfit) -> Iterator[Check]:
    """The voice of the site's own, where it has chosen one; what stands in for it too, if it is missing."""
    for engine in engines(language.tag, outfit):
        if engine.engine == NEURAL:
            state = State.OK if engine.used else State.MISSING
            mend = "" if engine.used else "correct [speech.voices], or install kiosk[piper]"
            says = f"{NEURAL} {engine.voice}: {engine.reason}"
            yield Check(name=f"voice {language.tag}", state=state, says=says, mend=mend)
            if engine.used:
                return
    yield _voice(language)


def _voice(language: Language) -> Check:
    name = f"voice {language.tag}"
    voice = VOICES.get(language.tag, NoVoice("no voice is known"))
    if isinstance(voice, NoVoice):
        mend = "give its packs recorded narration"
        return Check(name=name, state=State.MISSING, says=voice.reason, mend=mend)
    file = Path(espeakng_loader.get_library_path()).parent / "espeak-ng-data/lang"
    if (file / voice.identifier).is_file():
        return Check(name=name, state=State.OK, says=f"espeak-ng {voice.identifier}")
    says, mend = f"espeak-ng lacks {voice.identifier}", "reinstall the package espeakng-loader"
    return Check(name=name, state=State.MISSING, says=says, mend=mend)


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
