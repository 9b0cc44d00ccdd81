"""Every setting of the kiosk, declared once: its type, default, range and help.

    a field here ──► reader: kiosk.toml held against it, wrong values refused with file:line
         └─────────► listing: the commented file that `kiosk config` prints

The file is the first of: the one `--config` names, `$XDG_CONFIG_HOME/kiosk/kiosk.toml`,
`/etc/kiosk/kiosk.toml`. Without any, every setting has its default.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk import toml
from kiosk.errors import Findings, SettingsError
from kiosk.settings.listing import listing
from kiosk.settings.reader import Reader
from kiosk.settings.rules import Rule, Texts, rule, setting

__all__ = [
    "Content",
    "Input",
    "Printer",
    "Rule",
    "Screen",
    "Session",
    "Settings",
    "Site",
    "Speech",
    "keys_file",
    "load",
    "read",
    "rule",
    "state_dir",
]

SYSTEM_FILE = Path("/etc/kiosk/kiosk.toml")
SYSTEM_STATE = Path("/var/lib/kiosk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Who runs the kiosk, and where."""

    clinic: str = setting("", 'name of the clinic, shown on the screen at rest; "" = none')
    take_home_url: str = setting(
        "",
        "address of the clinic's page that shows a patient's questions at home, where they are too many "
        'for a code; "" = none',
        pattern=r"(https://[^\s#]+)?",
        like='"https://clinic.example/questions"',
    )
    staff_language: str = setting(
        "",
        'language tag in which the staff read the questions of a patient; "" = that of the pack',
    )
    variables: Texts = setting(
        dict,
        "the site's own texts by language, [site.variables.es]: those a pack asks for, "
        'and desk, what "Ask the desk" tells a patient to do',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is shown."""

    pack: str = setting(
        "", 'folder or .kpack file of the pack; "" = the installed one, or the one that came along'
    )
    languages: tuple[str, ...] = setting((), "language tags to offer; [] = all of the pack")
    review_policy: str = setting(
        "any",
        "what may be shown: what is signed (see `kiosk pack sign-off`), or any, drafts being marked",
        choices=("any", "reviewed"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How it looks."""

    size: str = setting(
        "",
        'width and height in px; "" = the whole screen',
        pattern=r"([1-9]\d{2,4}x[1-9]\d{2,4})?",
        like='"1920x1080" or the like',
    )
    windowed: bool = setting(False, "a window with a frame instead of the whole screen")
    theme: str = setting("light", "theme at first", choices=("light", "dark", "contrast"))
    text_scale: float = setting(1.0, "size of text at first", choices=(1.0, 1.25, 1.5, 2.0))
    dpi: int = setting(92, "dots per inch of the panel", low=60, high=300)
    viewing_distance_mm: int = setting(
        600,
        "mm from who reads to the panel: the largest text is legible from there",
        low=250,
        high=3000,
    )
    renderer: str = setting("software", "what draws", choices=("software", "gpu"))
    motion: bool = setting(True, "whether pages slide, at first")
    reach: bool = setting(
        False, "whether all that can be touched lies in the lower half at first, for who sits"
    )
    magnify: bool = setting(
        False, "whether the word being heard stands very large above the page at first"
    )
    hand: str = setting(
        "auto",
        "the hand at whose side the main button stands at first; auto = where a line of the language ends",
        choices=("auto", "left", "right"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """When a session ends by itself."""

    warn_after_s: int = setting(120, "s untouched until it asks", low=30, high=900)
    answer_within_s: int = setting(30, "s to answer until it starts over", low=20, high=120)
    how_was_it: bool = setting(
        False, '"How was it?" at the end: three faces, of which only a count by day is kept'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """How it reads aloud."""

    enabled: bool = setting(True, "whether it reads aloud at all")
    speaker: str = setting(
        "ask", "whether the loudspeaker may sound", choices=("ask", "always", "never")
    )
    speed: float = setting(1.0, "1.0 = calm, about 150 words a minute", low=0.6, high=1.6)
    everything: bool = setting(False, "whether every new screen is read aloud at first")
    volume: float = setting(0.7, "1.0 = as loud as the device goes", low=0.0, high=1.0)
    device: str = setting(
        "", 'sound device, by a name that `kiosk voice devices` shows; "" = the default'
    )
    headphones: str = setting(
        "",
        'sound device of the headphones, where they have their own, as in a keypad; "" = a jack of the other',
    )
    at_rest_s: int = setting(
        0,
        "s between two invitations that are spoken while nobody is here; 0 = none",
        low=0,
        high=3600,
    )
    volume_at_65dba: float = setting(
        0.0,
        "volume at which the installer measured 65 dBA where a patient sits; each use begins no louder; "
        "0.0 = not measured",
        low=0.0,
        high=1.0,
    )
    voices: Texts = setting(
        dict,
        "voices of the site's own by language, [speech.voices.es]: "
        'piper = "/var/lib/kiosk/voices/es.onnx"',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """How it takes touches and keys."""

    debounce_ms: int = setting(200, "ms in which a second tap is the same tap", low=0, high=1000)
    double_strike_ms: int = setting(
        200, "ms in which the same key again is the same press", low=0, high=1000
    )
    hold_ms: int = setting(
        0, "ms that a finger must rest on a button to be taken for a touch", low=0, high=2000
    )
    dwell_ms: int = setting(
        0,
        "ms after which a mouse pointer that rests on a button presses it, for a head mouse or an eye "
        "tracker; 0 = never",
        pattern="0|[5-9][0-9]{2}|[1-4][0-9]{3}|5000",
        like="0, or 500 to 5000",
    )
    scanning: str = setting(
        "auto",
        "what a key for the action `switch` does: the ring moves by itself and a press chooses, or a press "
        "moves it and standing still chooses",
        choices=("off", "auto", "step"),
    )
    scan_s: float = setting(
        1.5, "s that the ring of scanning stays in one place", low=0.5, high=10.0
    )
    scan_sound: bool = setting(True, "whether each move of that ring makes a short sound")
    keys: str = setting("", 'key map of the site\'s own; "" = keys.toml beside kiosk.toml, if any')


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Where patients print their questions."""

    uri: str = setting(
        "",
        'address of the queue of CUPS; "" = nothing is printed',
        pattern=r"(ipp://[\w.\-]+(:\d{1,5})?/[^\s#?]*)?",
        like='"ipp://localhost/printers/desk" or the like',
    )
    paper: str = setting("a4", "paper that lies in it", choices=("a4", "letter"))
    patience_s: int = setting(60, "s until a print is given up as stuck", low=20, high=300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of kiosk.toml; each field is a section of it."""

    site: Site = Site()
    content: Content = Content()
    screen: Screen = Screen()
    session: Session = Session()
    speech: Speech = Speech()
    input: Input = Input()
    printer: Printer = Printer()

    def describe(self) -> str:
        """A kiosk.toml that says exactly this, with help above each setting."""
        return listing(self)


def load(config: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings of `config`, or else of the first file there is.

    Raises SettingsError with every finding of the file.
    """
    places = [config] if config else [path for path in _places(environ) if path.is_file()]
    if not places:
        return Settings()
    try:
        return read(toml.file_text(places[0]), str(places[0]))
    except Findings as wrong:
        raise SettingsError(wrong.findings) from None


def read(text: str, path: str) -> Settings:
    """The settings that `text`, from the file at `path`, gives; raises SettingsError."""
    try:
        reader = Reader(toml.read(text, path))
    except Findings as wrong:
        raise SettingsError(wrong.findings) from None
    settings = reader.read(Settings)
    if reader.findings:
        raise SettingsError(reader.findings)
    return settings


def keys_file(chosen: Settings, environ: Mapping[str, str]) -> Path | None:
    """The site's own key map: the one `chosen` names, else the first there is; None without any."""
    if chosen.input.keys:
        return Path(chosen.input.keys)
    places = (path.with_name("keys.toml") for path in _places(environ))
    return next((path for path in places if path.is_file()), None)


def state_dir(option: Path | None, environ: Mapping[str, str]) -> Path:
    """Where the kiosk keeps what must outlive it: `option`, else as the session or system has it.

    A kiosk that runs as a service may write to /var/lib/kiosk; anybody else writes below home.
    """
    if option is not None:
        return option
    if base := environ.get("XDG_STATE_HOME"):
        return Path(base) / "kiosk"
    if os.access(SYSTEM_STATE, os.W_OK):
        return SYSTEM_STATE
    return Path(environ.get("HOME", "/")) / ".local/state/kiosk"


def _places(environ: Mapping[str, str]) -> tuple[Path, Path]:
    home = environ.get("XDG_CONFIG_HOME") or str(Path(environ.get("HOME", "/")) / ".config")
    return Path(home) / "kiosk" / "kiosk.toml", SYSTEM_FILE
