"""An authoring folder as it is read."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.build import compile_pack
from kiosk.content.check import examine
from kiosk.content.report import Report
from kiosk.content.source import read_pack
from tests.content.conftest import SAMPLE

FILES = sorted(
    path for path in SAMPLE.rglob("*") if path.suffix in {".toml", ".md", ".po", ".svg", ".vtt"}
)


def _comments(pack: Path) -> dict[str, str]:
    messages = read_pack(pack, Report(pack)).all_messages
    return {message.context: message.comment for message in messages if message.comment}


def test_a_comment_for_translators_goes_with_its_text(pack: Path) -> None:
    card = pack / "cards/your-day.md"
    text = card.read_text()
    above_table = "# Unheard.\n# Translators: a short name.\n[[step]]\nid = "
    card.write_text(text.replace("[[step]]\nid = ", above_table, 1))
    assert _comments(pack) == {
        "pack/title": "Translators: the name of the pack.",
        "variables/desk": "Translators: where to go for help.",
        "closer-look/title": "Translators: large heading, read aloud first.",
        "closer-look/button": "Translators: label on a tile; at most 24 characters.",
        "closer-look/common": 'Translators: "this" is the callback.',
        "your-day/today/pictures/title": "Translators: a short name.",
        "your-day/today/pictures/text": "Translators: a short name.",
    }


def test_windows_line_ends_and_a_byte_order_mark_are_read(pack: Path) -> None:
    for file in (pack / "pack.toml", *pack.glob("cards/*.md")):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    found, report = examine(pack)
    assert report.errors == ()
    assert len(found.cards) == 2


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample pack that is spoilt again and again."""
    return Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("spoilt") / "pack"))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_however_a_file_is_spoilt_it_is_a_report_and_not_a_crash(
    spoilt: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    original = data.draw(st.sampled_from(FILES), label="file")
    text = original.read_bytes()
    start = data.draw(st.integers(0, len(text)), label="start")
    length = data.draw(st.integers(0, 30), label="length")
    piece = data.draw(st.sampled_from([b"", b'"', b"\n", b"[[", b"{#", b"```", b"\xff", b"+++"]))
    file = spoilt / original.relative_to(SAMPLE)
    file.write_bytes(text[:start] + piece + text[start + length :])
    try:
        found, report = examine(spoilt)
        if not report.errors:
            compile_pack(found, tmp_path_factory.mktemp("built"))
        assert all(each.what and each.mend for each in report.errors)
    finally:
        file.write_bytes(text)
