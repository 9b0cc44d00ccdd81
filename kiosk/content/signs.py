"""The sign-language videos of a pack as files: which belong together, and what does not belong at all.

signs/ase/why-called-back/common.webm      the page `common` in American Sign Language: WebM or MP4
signs/ase/why-called-back/common.en.vtt    its captions in English, in each language that has some
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from kiosk.content.catalogue import folder
from kiosk.content.files import own_file
from kiosk.content.markdown import ID
from kiosk.content.report import Report
from kiosk.content.sign_languages import SIGN_LANGUAGES
from kiosk.content.video import FORMS
from kiosk.content.webvtt import Timed
from kiosk.i18n.languages import LANGUAGES

SIGNS = "signs"
SCRIPT_BYTES = 32 * 1024

_SCRIPT = ".vtt"
_TAGS = {folder(tag): tag for tag in LANGUAGES}
_NAME_THEM = "name them like common.webm and common.en.vtt, after the page and the language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A video of the page `page` of `card` in the sign language `tag`.

    `video` is its file in the pack, `scripts` those of its captions by their language, `captions` what
    these say.
    """

    tag: str
    card: str
    page: str
    video: str
    scripts: Mapping[str, str]
    captions: Mapping[str, tuple[Timed, ...]] = field(default_factory=dict)

    def script(self, tag: str) -> str:
        """The file in which its captions in a language belong."""
        return f"{SIGNS}/{self.tag}/{self.card}/{self.page}.{folder(tag)}{_SCRIPT}"


def signs(root: Path, report: Report) -> Iterator[Signed]:
    """The videos of the authoring folder `root`, their captions unread."""
    for place in sorted((root / SIGNS).glob("*")):
        name = f"{SIGNS}/{place.name}"
        if place.is_symlink() or not place.is_dir():
            mend = f"put it into a folder such as {SIGNS}/ase/<card>"
            report.error(name, 0, "a file that belongs to no sign language", mend)
        elif place.name not in SIGN_LANGUAGES:
            mend = 'name the folder by its code of three letters: American Sign Language is "ase"'
            report.error(name, 0, f'sign language "{place.name}"', mend)
        else:
            for card in sorted(place.glob("*")):
                yield from _card(card, place.name, report)


def _card(place: Path, tag: str, report: Report) -> Iterator[Signed]:
    name = f"{SIGNS}/{tag}/{place.name}"
    if place.is_symlink() or not place.is_dir():
        report.error(
            name, 0, "a file that belongs to no card", "put it into the folder of its card"
        )
        return
    belong = [file for file in sorted(place.glob("*")) if _belongs(file, name, report)]
    for page, group in groupby(belong, lambda file: file.name.partition(".")[0]):
        files = {file.name.partition(".")[2]: f"{name}/{file.name}" for file in group}
        videos = [files[form[1:]] for form in FORMS if form[1:] in files]
        scripts = {tag: files[f"{at}.vtt"] for at, tag in _TAGS.items() if f"{at}.vtt" in files}
        for extra in videos[1:]:
            report.error(extra, 0, "a second video of the same page", "keep one of them")
        if videos:
            yield Signed(tag=tag, card=place.name, page=page, video=videos[0], scripts=scripts)
        for script in scripts.values() if not videos else ():
            mend = "put the video beside it, as .webm or .mp4, or delete the file"
            report.error(script, 0, "there is no video of this name", mend)


def _belongs(file: Path, folder_name: str, report: Report) -> bool:
    name = f"{folder_name}/{file.name}"
    page, _, ending = file.name.partition(".")
    if not own_file(file):
        report.error(name, 0, "not a file of its own", "put the video itself there")
    elif f".{ending}" not in FORMS and ending.removesuffix(_SCRIPT) not in _TAGS:
        mend = f"save it as .webm or .mp4; {_NAME_THEM}"
        report.error(name, 0, "no video a kiosk shows, and no captions", mend)
    elif not ID.fullmatch(page):
        report.error(name, 0, "not a name for a video", _NAME_THEM)
    else:
        return True
    return False
