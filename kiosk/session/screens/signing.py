"""A page in sign language: the button on the page, and the video that it opens, with its captions."""

from msgspec.structs import replace

from kiosk.content.model import Card, Signs
from kiosk.content.walk import spoken
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment, shown
from kiosk.session.intents import PauseSigns, PlaySigns, ShowSigns, SignsAgain, Unfold
from kiosk.session.leaves import Leaf
from kiosk.session.screen import Item, Overlay, OverlayKind, Region, Role
from kiosk.session.screens.opened import Opened, opened
from kiosk.session.screens.wording import button, close, read
from kiosk.session.state import Showing, Signing, State, World

START = "signs-show"
WATCH = "signs-watch"


def start(words: Catalogue, leaf: Leaf) -> tuple[Item, ...]:
    """The button that opens the video, where it stands on this leaf."""
    if not any(isinstance(piece.block, Signs) for piece in leaf.pieces):
        return ()
    # Translators: a button on a page: see it in sign language, as a video. At most 16 characters.
    return (button(START, words.say("Sign language"), ShowSigns(), "signs"),)


def overlay(world: World, state: State, top: Signing) -> Overlay:
    """The video; who does not see it reads or hears what it signs."""
    here = opened(world, state)
    signs, words = here.signs, world.words(state.language)
    assert signs is not None
    lost = top.showing is Showing.LOST
    # It is not translated, and said as whoever wrote the pack would say it.
    named = read("signs-name", signs.name, language=world.library.source_language)
    own = "" if here.card.language == state.language else here.card.language
    return Overlay(
        kind=OverlayKind.SIGNS,
        # Translators: heading above a video in sign language; also said aloud.
        title=words.say("Sign language video"),
        shape=signs.width / signs.height,
        regions=(
            Region(name="message", items=(named,)),
            Region(name="lost", items=_lost(words) if lost else ()),
            Region(name="video", items=() if lost else (_video(here.card, signs, own),)),
            Region(name="caption", items=_caption(signs, top.time, signs.told or own)),
            Region(name="answers", items=_answers(words, here, signs, top)),
        ),
    )


def _lost(words: Catalogue) -> tuple[Item, ...]:
    # Translators: where a video should be that cannot be shown.
    lost = words.say("The video cannot be shown. You can read the page, or ask at the desk.")
    return (read("signs-lost", lost),)


def _video(card: Card, signs: Signs, language: str) -> Item:
    """The video is what it signs, to whoever hears of it."""
    pages = tuple(page for page in card.pages if page.id == signs.transcript)
    said = (shown(text) for _, text in spoken(replace(card, pages=pages)))
    told = segment("\n".join(said))
    return Item(
        id="signs",
        role=Role.PICTURE,
        label=told.text,
        sentences=told.sentences,
        language=language,
    )


def _caption(signs: Signs, time: int, language: str) -> tuple[Item, ...]:
    said = (each.text for each in signs.captions if each.start <= time < each.end)
    return tuple(read("signs-caption", text, Role.NOTE, language) for text in said)


def _answers(words: Catalogue, here: Opened, signs: Signs, top: Signing) -> tuple[Item, ...]:
    if top.showing is Showing.LOST:
        return (*_transcript(words, here, signs), close(words))
    return (_watch(words, top), _again(words), *_transcript(words, here, signs), close(words))


def _watch(words: Catalogue, top: Signing) -> Item:
    if top.showing is Showing.PLAYING:
        # Translators: a button: the video stands still. One short word.
        return button(WATCH, words.say("Pause"), PauseSigns(), "pause")
    # Translators: a button: the video begins, or goes on. One short word.
    return button(WATCH, words.say("Play"), PlaySigns(), "play")


def _again(words: Catalogue) -> Item:
    # Translators: a button: see the video from its beginning. One short word.
    return button("signs-again", words.say("Again"), SignsAgain(), "again")


def _transcript(words: Catalogue, here: Opened, signs: Signs) -> tuple[Item, ...]:
    """The way to what is signed, where that is not what the page below says."""
    if signs.transcript == here.pages[here.page].id:
        return ()
    # Translators: a button: read in writing what a video says in sign language. At most 12 characters.
    return (button("signs-read", words.say("Read it"), Unfold(signs.transcript), "book"),)
