"""Spoil one place of a pack, as an author might, or leave most of a script away."""

from pathlib import Path


def spoil(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which must stand in the file exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def cut_to(script: Path, place: str) -> None:
    """Leave only the cue called `place` in a WebVTT file."""
    blocks = script.read_text(encoding="utf-8").split("\n\n")
    (cue,) = (block for block in blocks if block.startswith(f"{place}\n"))
    script.write_text(f"WEBVTT\n\n{cue}\n", encoding="utf-8")
