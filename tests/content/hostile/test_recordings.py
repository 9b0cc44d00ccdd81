"""Recordings and their times that lie, contradict themselves or end the program that plays them."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import sound
from tests.content.conftest import RECORDINGS
from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused_by_check, refused_by_install
from tests.content.spoiling import spoil as change

HOSTILE = Catalogue()
SCRIPT = "narration/es/closer-look.vtt"
SOUND = "narration/es/closer-look.ogg"
FIRST = "00:00.400 --> 00:01.517"


def _script(pack: Path, cues: str) -> None:
    (pack / SCRIPT).write_text(f"WEBVTT\n\n{cues}\n", encoding="utf-8")


def _times(pack: Path, times: str) -> None:
    change(pack / SCRIPT, FIRST, times)


@HOSTILE.says('times "-00:01.000 --> 00:01.517"')
def a_time_before_the_beginning(pack: Path) -> None:
    _times(pack, "-00:01.000 --> 00:01.517")


@HOSTILE.says("the cue ends before it has begun")
def a_cue_that_runs_backwards(pack: Path) -> None:
    _times(pack, "00:01.517 --> 00:00.400")


@HOSTILE.says("the cue begins before the one above it has ended")
def cues_that_overlap(pack: Path) -> None:
    _times(pack, "00:00.400 --> 00:03.000")


@HOSTILE.says("the cue goes on after the recording")
def a_cue_beyond_the_end(pack: Path) -> None:
    _script(pack, "common\n00:00.400 --> 9999:00:00.000\nEs frecuente.")


@HOSTILE.says("lies before the time to its left, or outside its cue")
def a_word_outside_its_cue(pack: Path) -> None:
    change(pack / SCRIPT, "<00:00.665>", "<59:59.999>")


@HOSTILE.says('times "00:99.000 --> 00:01.517"')
def a_minute_of_ninety_nine_seconds(pack: Path) -> None:
    _times(pack, "00:99.000 --> 00:01.517")


@HOSTILE.says('times "٠٠:٠٠.٤٠٠ --> 00:01.517"')
def digits_of_another_script(pack: Path) -> None:
    _times(pack, "٠٠:٠٠.٤٠٠ --> 00:01.517")


@HOSTILE.says("a character written as a long code")
def a_code_of_thousands_of_digits(pack: Path) -> None:
    _script(pack, f"common\n{FIRST}\n&#{'9' * 9000};")


@HOSTILE.says('a second cue for "common"')
def a_cue_told_twice(pack: Path) -> None:
    _script(pack, f"common\n{FIRST}\nEs frecuente.\n\ncommon\n00:02.000 --> 00:03.000\nNo.")


@HOSTILE.says('no text "../../etc/passwd" in cards/closer-look.md')
def a_cue_for_a_text_elsewhere(pack: Path) -> None:
    _script(pack, f"../../etc/passwd\n{FIRST}\nEs frecuente.")


@HOSTILE.says("a cue within a cue")
def a_cue_within_a_cue(pack: Path) -> None:
    _script(pack, f"common\n{FIRST}\nEs\n{FIRST}\nfrecuente.")


@HOSTILE.says("a < without its >")
def tags_without_end(pack: Path) -> None:
    _script(pack, f"common\n{FIRST}\n{'<' * 100_000}")


@HOSTILE.says("the file does not begin with WEBVTT")
def a_script_of_another_kind(pack: Path) -> None:
    (pack / SCRIPT).write_text(f"1\n{FIRST.replace('.', ',')}\nEs frecuente.\n")


@HOSTILE.says("the file is not in UTF-8")
def a_script_in_sixteen_bits(pack: Path) -> None:
    (pack / SCRIPT).write_text((pack / SCRIPT).read_text(), encoding="utf-16")


@HOSTILE.says("the file is larger than 1 MiB")
def a_script_without_end(pack: Path) -> None:
    _script(pack, "NOTE\n\n" * 400_000)


@HOSTILE.says("the recording cannot be decoded")
def a_recording_that_ends_its_decoder(pack: Path) -> None:
    # Found by `make fuzz`: it writes where it must not, in the decoder of Ogg Vorbis.
    shutil.copyfile(RECORDINGS / "deadly.ogg", pack / SOUND)


@HOSTILE.says("no Ogg Vorbis recording")
def a_program_called_a_recording(pack: Path) -> None:
    (pack / SOUND).write_bytes(b"\x7fELF" + bytes(1000))


@HOSTILE.says("no Ogg Vorbis recording")
def another_sound_in_the_same_vessel(pack: Path) -> None:
    (pack / SOUND).write_bytes((pack / SOUND).read_bytes().replace(b"\x01vorbis", b"OpusHea"))


@HOSTILE.says("the recording is empty")
def no_sound(pack: Path) -> None:
    (pack / SOUND).write_bytes(b"")


@HOSTILE.says("the recording is too large")
def a_recording_without_end(pack: Path) -> None:
    with (pack / SOUND).open("r+b") as file:
        file.truncate(sound.RECORDING_BYTES + 1)


@HOSTILE.says("a second recording of the same card")
def a_recording_in_two_forms(pack: Path) -> None:
    shutil.copyfile(RECORDINGS / "tone.flac", (pack / SOUND).with_suffix(".flac"))


@HOSTILE.says("no recording a kiosk plays")
def a_recording_of_another_kind(pack: Path) -> None:
    (pack / "narration/es/your-day.wma").write_bytes(b"0")


@HOSTILE.says('language "xx"')
def a_language_that_is_none(pack: Path) -> None:
    (pack / "narration/es").rename(pack / "narration/xx")


@HOSTILE.says("not a file of its own")
def a_recording_that_is_a_link(pack: Path) -> None:
    (pack / SOUND).unlink()
    (pack / SOUND).symlink_to("/dev/zero")


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_recording_is_refused_in_a_sentence(
    pack: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    change(pack / "pack.toml", 'version = "2026.11.1"', 'version = "2"')
    spoil(pack)
    refused_by_check(pack, said)
    refused_by_install(pack, standing, said)
