"""The recordings of a pack as files: which belong together, and what does not belong at all.

narration/es/why-called-back.flac    sound: FLAC, Ogg Vorbis or MP3
narration/es/why-called-back.vtt     which text is said when
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kiosk.content.catalogue import folder
from kiosk.content.files import own_file
from kiosk.content.markdown import ID
from kiosk.content.report import Report
from kiosk.content.sound import FORMS
from kiosk.content.webvtt import Timed
from kiosk.i18n.languages import LANGUAGES

NARRATION = "narration"

_SCRIPT = ".vtt"
_FOLDERS = {folder(tag): tag for tag in LANGUAGES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording of the card called `card` in the language `tag`.

    `sound` and `script` are its files in the pack, `cues` what the script says.
    """

    tag: str
    card: str
    sound: str
    script: str
    cues: tuple[Timed, ...] = ()


def recordings(root: Path, report: Report) -> Iterator[Recording]:
    """The recordings of the authoring folder `root`, their scripts unread."""
    for place in sorted((root / NARRATION).glob("*")):
        name = f"{NARRATION}/{place.name}"
        if place.is_symlink() or not place.is_dir():
            mend = f"put it into the folder of its language, such as {NARRATION}/es"
            report.error(name, 0, "a file that belongs to no language", mend)
        elif place.name not in _FOLDERS:
            mend = f"name the folder after one of {', '.join(_FOLDERS)}"
            report.error(name, 0, f'language "{place.name}"', mend)
        else:
            yield from _language(place, _FOLDERS[place.name], report)


def _language(place: Path, tag: str, report: Report) -> Iterator[Recording]:
    there = sorted(place.glob("*"), key=lambda file: (file.stem, file.suffix))
    for card, group in groupby(there, lambda file: file.stem):
        belong = [(file, _belongs(file, report)) for file in group]
        files = {file.suffix: f"{NARRATION}/{place.name}/{file.name}" for file, _ in belong}
        script, sounds = files.pop(_SCRIPT, ""), list(files.values())
        # Beside a file that does not belong, it is not said that one is missing.
        if all(good for _, good in belong) and _paired(script, sounds, report):
            yield Recording(tag=tag, card=card, sound=sounds[0], script=script)


def _belongs(file: Path, report: Report) -> bool:
    name = f"{NARRATION}/{file.parent.name}/{file.name}"
    if not own_file(file):
        report.error(name, 0, "not a file of its own", "put the recording itself there")
    elif file.suffix not in (*FORMS, _SCRIPT):
        report.error(name, 0, "no recording a kiosk plays", "save it as .flac, .ogg or .mp3")
    elif not ID.fullmatch(file.stem):
        mend = "name it after its card, in small letters"
        report.error(name, 0, "not a name for a recording", mend)
    else:
        return True
    return False


def _paired(script: str, sounds: list[str], report: Report) -> bool:
    """Whether there is one recording and one script."""
    for extra in sounds[1:]:
        report.error(extra, 0, "a second recording of the same card", "keep one of them")
    if not script:
        mend = f"say in {Path(sounds[0]).stem}{_SCRIPT} beside it which text is read when"
        report.error(sounds[0], 0, f"the recording has no {_SCRIPT}", mend)
    if not sounds:
        mend = "put the recording beside it, as .flac, .ogg or .mp3, or delete the file"
        report.error(script, 0, "there is no recording of this name", mend)
    return bool(script and len(sounds) == 1)
