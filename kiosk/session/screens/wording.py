"""Words as items: a text that is read, a button, and the two ways out of what lies on top of a screen."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import Close, Intent
from kiosk.session.screen import Item, Role


def read(name: str, text: str, role: Role = Role.PARAGRAPH, language: str = "") -> Item:
    """A text that is shown, and read aloud; `language` "" is that of the screen."""
    prose = segment(text)
    return Item(id=name, role=role, label=prose.text, sentences=prose.sentences, language=language)


def button(name: str, label: str, intent: Intent, icon: str = "") -> Item:
    """What does something."""
    return Item(id=name, role=Role.BUTTON, label=label, intent=intent, icon=icon)


def close(words: Catalogue, name: str = "close") -> Item:
    """Back to what is below."""
    # Translators: a button: close what lies on top of the screen. One short word.
    return button(name, words.say("Close"), Close(), "check")


def leave(words: Catalogue) -> Item:
    """I have finished here."""
    # Translators: a button: I have finished choosing, or breathing. One short word.
    return button("leave", words.say("Done"), Close(), "check")


def draft(words: Catalogue) -> str:
    """What stands with content that nobody has signed."""
    # Translators: a mark on content that no clinic has signed yet; also read aloud.
    return words.say("Draft: a clinic has not checked this yet.")
