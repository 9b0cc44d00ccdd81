"""A skeleton of a pack: two small cards that pass the check, with a word of advice at every place."""

from pathlib import Path

from kiosk.errors import Finding, PackError

_PACK = """\
# A pack: what it is, and the order of its cards. A line that begins with # is for you alone.
format = 1
id = "{id}"
version = "{version}"
source_language = "{language}"
license = "CC-BY-4.0"
publisher = "{publisher}"

# Translators: the name of the pack, shown on the first screen.
title = "{title}"
# Translators: what the pack is about, in two to four words.
topic = "Your visit"

# One name for each file in cards/, in the order in which patients see them.
cards = ["welcome", "questions-to-ask"]

# What a clinic fills in for itself. Write the name in braces where it belongs: {{desk}}
[variables.desk]
# Translators: where a patient finds help.
text = "Please ask at the desk."
help = "Where a patient finds help."
"""

_WELCOME = """\
+++
id = "welcome"
# Translators: large heading, read aloud first; at most about 60 characters.
title = "Welcome"
# Translators: label on a picture that can be touched; at most 24 characters.
button = "Welcome"
illustration = "images/window.svg"
# Say what the picture shows, for those who cannot see it.
illustration_alt = "A window with a view of a hill at sunrise."
+++

## You are in the right place {#right-place}

Each heading begins a page. A page holds one idea. {#one-idea}

A paragraph ends with its name in braces: translations find it by that name. {#names}

- A list is a few short lines. {#short-lines}
- Strong words stand **between stars**. {#strong-words}

## What happens next {#next}

{desk} {#ask}
"""

_QUESTIONS = """\
+++
id = "questions-to-ask"
title = "Questions to ask"
button = "Questions to ask"
illustration = "images/window.svg"
illustration_alt = "A window with a view of a hill at sunrise."
+++

## You may ask anything {#anything}

1. What happens today? {#today}
2. When will I know? {#when}
"""

_WINDOW = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 710 608">
  <path d="M0 0H710V608H0Z" fill="#c1dbe6"/>
  <circle cx="430" cy="330" r="70" fill="#f4b42f"/>
  <path d="M0 420C180 320 330 360 460 410C560 450 650 430 710 400V608H0Z" fill="#94bda9"/>
  <path d="M0 520C200 450 420 500 710 470V608H0Z" fill="#1f5f55"/>
</svg>
"""

# The same for who needs the strongest contrast.
_WINDOW_IN_LINES = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 710 608">
  <path d="M0 0H710V608H0Z" fill="#000000"/>
  <circle cx="430" cy="330" r="70" fill="#ffd400"/>
  <g fill="#000000" stroke="#ffffff" stroke-width="6">
    <path d="M0 420C180 320 330 360 460 410C560 450 650 430 710 400V608H0Z"/>
    <path d="M0 520C200 450 420 500 710 470V608H0Z"/>
  </g>
</svg>
"""


def write(
    folder: Path, *, id: str, title: str, publisher: str, language: str, version: str
) -> None:
    """Write a pack that passes the check into `folder`.

    Raises PackError where the folder holds anything already, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise PackError([Finding(str(folder), 0, "the folder is not empty", "name a new one")])
        head = _PACK.format(
            id=id,
            version=version,
            language=language,
            publisher=_quoted(publisher),
            title=_quoted(title),
        )
        files = {
            "pack.toml": head,
            "cards/welcome.md": _WELCOME,
            "cards/questions-to-ask.md": _QUESTIONS,
            "images/window.svg": _WINDOW,
            "images/window.contrast.svg": _WINDOW_IN_LINES,
        }
        for name, text in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        what = f"the folder cannot be written ({error.strerror})"
        raise PackError([Finding(str(folder), 0, what, "name another one")]) from None


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
