"""The outfit of a speech worker: what of the site it must know, handed to it as its one argument."""

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from kiosk.settings import Speech


class Outfit(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`device` names a sink of the sound server, "" for the one it likes best; `headphones` another one,
    where they have their own. `neural` are the files of piper's voices by language.
    """

    device: str = ""
    headphones: str = ""
    neural: dict[str, str] = {}


def outfit_of(speech: "Speech") -> Outfit:
    """The outfit that the settings of a site ask for."""
    neural = {tag: files["piper"] for tag, files in speech.voices.items() if "piper" in files}
    return Outfit(device=speech.device, headphones=speech.headphones, neural=neural)


def encode_outfit(outfit: Outfit) -> str:
    """`outfit` as one argument of a command."""
    return msgspec.json.encode(outfit).decode()


def decode_outfit(argument: str) -> Outfit:
    """The outfit that `encode_outfit` wrote; raises msgspec.MsgspecError for anything else."""
    return msgspec.json.decode(argument, type=Outfit)
