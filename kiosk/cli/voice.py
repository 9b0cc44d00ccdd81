"""`kiosk voice`: who speaks which language on this machine, heard, written down and checked.

list · devices · tone · say · measure   what this machine can do
check PACK · export PACK CARD           what it makes of a pack
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from queue import SimpleQueue

import click

from kiosk import settings as declared
from kiosk.access import phrases
from kiosk.cli.table import table
from kiosk.cli.transcript import Line, webvtt
from kiosk.errors import SpeechError
from kiosk.i18n.languages import LANGUAGES
from kiosk.session.glass import Glass
from kiosk.session.state import VOLUMES, World
from kiosk.session.tour import card_leaves
from kiosk.speech.casting import NOBODY, cast, engines
from kiosk.speech.outfit import Outfit, outfit_of
from kiosk.speech.reports import Done, Reason, Report, Silent
from kiosk.speech.script import Script

_TAG = click.Choice(list(LANGUAGES))
_json = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_config = click.option("--config", type=click.Path(path_type=Path), help="A kiosk.toml to read.")
_speed = click.option(
    "--speed", type=click.FloatRange(0.6, 1.6), default=1.0, help="1.0 is calm, 1.6 fastest."
)
_pack = click.argument("pack", metavar="PACK", type=click.Path(exists=True, path_type=Path))


@click.group
def voice() -> None:
    """Hear, list and check the voices; write a card down as sound."""


@voice.command("list")
@_config
@_json
def list_(config: Path | None, as_json: bool) -> None:
    """Show for each language who speaks it here, how well, or why nobody does."""
    rows = [row for tag in LANGUAGES for row in engines(tag, _outfit(config))]
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
        return
    click.echo(
        table(
            ("language", "engine", "voice", "used", "why", "how well"),
            [
                (r.language, r.engine, r.voice, "yes" if r.used else "no", r.reason, r.quality)
                for r in rows
            ],
        )
    )


@voice.command
@_json
def devices(as_json: bool) -> None:
    """Show the sound devices, by the names that [speech] device takes."""
    from kiosk.speech.devices import devices as found

    names = found()
    if as_json:
        click.echo(json.dumps([asdict(device) for device in names], ensure_ascii=False, indent=2))
        return
    if not names:
        raise click.ClickException("No sound device is there: start PipeWire or PulseAudio.")
    click.echo(
        table(
            ("device", "player", "default", "description"),
            [(d.name, d.player, "yes" if d.default else "", d.description) for d in names],
        )
    )


@voice.command
@click.option("--device", default="", help="A name that `kiosk voice devices` shows.")
@click.option("--volume", type=click.FloatRange(0, 1), default=0.7, help="1.0 is loudest.")
@_config
def tone(device: str, volume: float, config: Path | None) -> None:
    """Play a soft chord for two seconds, to find out where the sound comes out."""
    from kiosk.speech.tone import play

    player = play(device or declared.load(config, os.environ).speech.device, volume)
    click.echo(f"played through {player}")


@voice.command
@click.argument("text")
@click.option("--lang", "tag", type=_TAG, default="en", help="The language of TEXT.")
@_speed
@_config
def say(text: str, tag: str, speed: float, config: Path | None) -> None:
    """Say TEXT as the kiosk would."""
    _say(phrases.text(text, tag), speed, _outfit(config))


_READ_OFF = (
    "This sentence is read for as long as the needle of a sound level meter needs to come to rest.",
    "Hold the meter where the head of a patient is, and read it off before the next one begins.",
)


@voice.command
@click.option("--volume", type=click.FloatRange(0, 1), help="Only this one; 1.0 is loudest.")
@_config
def measure(volume: float | None, config: Path | None) -> None:
    """Speak at each of the eight volumes in turn, to be measured where a patient sits.

    The last one at which the meter shows no more than 65 dBA goes into kiosk.toml, as
    [speech] volume_at_65dba.
    """
    for level in VOLUMES if volume is None else (volume,):
        click.echo(f"volume {level:g}")
        for sentence in _READ_OFF:
            _say(phrases.text(sentence, "en"), 1.0, _outfit(config), level)


@voice.command
@_pack
@click.argument("card")
@click.option("--lang", "tag", type=_TAG, default="en", help="The language to write down.")
@click.option(
    "-o", "--output", "file", type=click.Path(dir_okay=False, path_type=Path), required=True
)
@_speed
@_config
def export(pack: Path, card: str, tag: str, file: Path, speed: float, config: Path | None) -> None:
    """Write CARD of PACK down as sound: FILE.wav, and FILE.vtt with the time of every word.

    The two are what a pack takes as a recording, once a person has read it instead.
    """
    from kiosk.speech.render import Order, render

    world = _world(pack, config)
    cards = world.library.cards(_offered(world, tag))
    if card not in cards:
        raise click.BadParameter(f"there is no card {card}; choose one of {', '.join(cards)}")
    lines = _lines(world, _offered(world, tag), card)
    script = Script(sentences=tuple(line.said for line in lines))
    made = render(Order(script=script, speed=speed, outfit=_outfit(config)), file)
    file.with_suffix(".vtt").write_text(webvtt(lines, made), encoding="utf-8")
    click.echo(f"{file}: {made.length / 1000:.1f} s, {len(lines)} sentences")
    if made.unsaid:
        raise click.ClickException(f"{len(made.unsaid)} sentences have no voice and are left out.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How many sentences of a card in a language are said by whom; `unsaid` are those of nobody."""

    language: str
    card: str
    by: dict[str, int]
    unsaid: list[str]


@voice.command
@_pack
@click.option("--lang", "tags", multiple=True, type=_TAG, help="Only this language.")
@_config
@_json
def check(pack: Path, tags: Sequence[str], config: Path | None, as_json: bool) -> None:
    """Show who says the sentences of PACK on this machine; exit 1 if some have nobody."""
    world, outfit = _world(pack, config), _outfit(config)
    chosen = [_offered(world, tag) for tag in tags] or list(world.library.languages)
    rows = [
        _spoken(tag, tile.id, _lines(world, tag, tile.id), outfit)
        for tag in chosen
        for tile in world.library.tiles(tag)
    ]
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        said = [
            (r.language, r.card, ", ".join(f"{who} {n}" for who, n in r.by.items())) for r in rows
        ]
        click.echo(table(("language", "card", "sentences said by"), said))
    if any(row.unsaid for row in rows):
        sys.exit(1)


def _spoken(tag: str, card: str, lines: Iterable[Line], outfit: Outfit) -> Spoken:
    who = [(cast(line.said, outfit), line.shown) for line in lines]
    by = Counter(name for name, _ in who)
    unsaid = [shown for name, shown in who if name == NOBODY]
    return Spoken(language=tag, card=card, by=dict(by), unsaid=unsaid)


# What the commands share


def _outfit(config: Path | None) -> Outfit:
    return outfit_of(declared.load(config, os.environ).speech)


def _world(pack: Path, config: Path | None) -> World:
    """The kiosk's world with PACK in it, as the settings say."""
    from kiosk.ui.launch import open_library, world

    settings = declared.load(config, os.environ)
    settings = replace(settings, content=replace(settings.content, pack=str(pack)))
    library = open_library(settings, declared.state_dir(None, os.environ))
    return world(settings, library, Glass())


def _offered(world: World, tag: str) -> str:
    if tag not in world.library.languages:
        offered = ", ".join(world.library.languages)
        raise click.BadParameter(f"the pack is not in {tag}; choose one of {offered}")
    return tag


def _lines(world: World, tag: str, card: str) -> list[Line]:
    """What is said of a card, the screen's own notes left out."""
    lexicons = phrases.lexicons(world.library)
    return [
        Line(place=item.place, shown=item.label[said.start : said.end], said=said, label=item.label)
        for leaf in card_leaves(world, tag, card)
        for said in phrases.reading(leaf, lexicons).sentences
        if (item := leaf.item(said.item)) and item.place
    ]


def _say(script: Script, speed: float, outfit: Outfit, volume: float = 1.0) -> None:
    """Say it now, to its end; raises SpeechError where it cannot be heard."""
    from kiosk.speech.narrator import Narrator

    reports: SimpleQueue[Report] = SimpleQueue()
    narrator = Narrator(reports.put, outfit=outfit)
    try:
        narrator.set_speed(speed)
        narrator.set_volume(volume)
        narrator.say(script)
        while not isinstance(report := reports.get(), Done):
            if isinstance(report, Silent):
                raise SpeechError(_WHY_SILENT[report.reason])
    finally:
        narrator.close()


_WHY_SILENT = {
    Reason.NO_DEVICE: "No sound device opens: start PipeWire or PulseAudio, or see `kiosk voice devices`.",
    Reason.NO_VOICE: "No voice speaks this language: `kiosk voice list` says why.",
    Reason.NO_WORKER: "The speech worker does not start: run `kiosk doctor`.",
}
