"""What lies on top of a screen: the inactivity warning, the desk, the speaker question, the sheet."""

from kiosk.content.model import Source
from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import (
    AllowSpeaker,
    AskDesk,
    Breathe,
    Close,
    Explain,
    Finish,
    Intent,
    Listen,
    Stay,
)
from kiosk.session.screen import Item, Overlay, OverlayKind, Region
from kiosk.session.screens import keyhelp, printing, questions, sheet, signing, terms
from kiosk.session.screens.wording import button, close, leave, read
from kiosk.session.state import (
    Desk,
    Explanation,
    KeyHelp,
    Listening,
    Origin,
    Printing,
    Sheet,
    Signing,
    Speaker,
    SpeakerQuestion,
    State,
    StillThere,
    World,
    current_frame,
)


def overlay(world: World, state: State) -> Overlay | None:
    """What lies on top in `state`, if anything does."""
    words = world.words(state.language)
    match state.on_top:
        case StillThere(until=until):
            return _still_there(world, words, until - state.now)
        case Desk(page=page):
            return _desk(world, state, words, page)
        case SpeakerQuestion() as asked:
            return _speaker(words, _otherwise(asked))
        case Sheet(page=page):
            return sheet.sheet(world, state, words, page)
        case Origin(source=name):
            return _origin(world, words, name)
        case KeyHelp(layer=layer):
            return keyhelp.overlay(words, layer, state.listening or Listening())
        case Printing(how=how):
            return printing.overlay(words, how)
        case Explanation(term=term):
            return terms.overlay(world, state, term, _said_or_left(world, words))
        case Signing() as top:
            return signing.overlay(world, state, top)
        case None:
            return None


def _still_there(world: World, words: Catalogue, left: int) -> Overlay:
    seconds = max(0, -(-left // 1000))
    return Overlay(
        kind=OverlayKind.WARNING,
        # Translators: heading of the question asked after two minutes without a touch.
        title=words.say("Are you still there?"),
        seconds=seconds,
        share=max(0.0, min(1.0, left / world.habits.answer_within)),
        regions=(
            Region(name="message", items=(read("message", _clears_in(words, seconds)),)),
            Region(
                name="answers",
                items=(
                    # Translators: a button in answer to "Are you still there?".
                    button("stay", words.say("Yes, I need more time"), Stay(), "check"),
                    # Translators: a button in answer to "Are you still there?".
                    button("clear", words.say("No, clear the screen"), Finish()),
                ),
            ),
        ),
    )


def _clears_in(words: Catalogue, seconds: int) -> str:
    # Translators: below "Are you still there?"; {n} counts down from 30.
    return words.count(
        "This screen will clear in {n} second, so the next person cannot see your choices.",
        "This screen will clear in {n} seconds, so the next person cannot see your choices.",
        seconds,
    )


def _desk(world: World, state: State, words: Catalogue, page: int) -> Overlay:
    texts, at_once = _desk_texts(world, words), current_frame(world, state).desk_texts
    pages = -(-len(texts) // at_once)
    shown = texts[page * at_once : (page + 1) * at_once]
    # The questions a patient chose are offered where she has read what to ask for.
    mine = questions.show(words, state) if page == pages - 1 else None
    choices = (mine, _on(words, page, pages) if pages > 1 else None)
    return Overlay(
        kind=OverlayKind.DESK,
        # Translators: heading of the page that says how to reach a person.
        title=words.say("Ask the desk"),
        regions=(
            Region(name="message", items=tuple(read(f"desk-{n}", t) for n, t in shown)),
            Region(name="choices", items=tuple(choice for choice in choices if choice)),
            Region(name="answers", items=(close(words),)),
        ),
    )


def _desk_texts(world: World, words: Catalogue) -> tuple[tuple[int, str], ...]:
    """What the desk's page says, in its order."""
    texts = (
        # Translators: the first words below "Ask the desk": touching it does not bring anybody.
        words.say("This screen does not call anyone."),
        how_to_ask(world, words),
        # Translators: below "Ask the desk": what a person may ask the staff for, at any moment.
        words.say("You can ask for an interpreter, for help, or to stop."),
        # Translators: below "Ask the desk": the staff may call a patient in, and she is free to leave.
        words.say("You may be called at any moment, and you may leave at any moment."),
    )
    return tuple(enumerate(texts))


def _on(words: Catalogue, page: int, pages: int) -> Item:
    # Translators: a button: read on. One short word.
    return button("desk-more", words.say("More"), AskDesk((page + 1) % pages), "forward")


def how_to_ask(world: World, words: Catalogue) -> str:
    """What to do to reach a person, in the clinic's own words where it has written some."""
    # Translators: what to do to reach a person, where the clinic has not written its own words.
    own = words.say("Please go to the desk, or speak to any member of staff.")
    return world.habits.desk.get(words.tag, own)


def _otherwise(asked: SpeakerQuestion) -> Intent:
    """What happens in silence."""
    if asked.term:
        return Explain(asked.term)
    return Breathe(asked.breathe) if asked.breathe else Close()


def _speaker(words: Catalogue, deny: Intent) -> Overlay:
    return Overlay(
        kind=OverlayKind.SPEAKER,
        # Translators: heading of the question before the first reading aloud of a visit.
        title=words.say("Read through the speaker?"),
        regions=(
            # Translators: below "Read through the speaker?".
            Region(name="message", items=(read("message", words.say("People nearby may hear.")),)),
            Region(
                name="answers",
                items=(
                    # Translators: a button in answer to "Read through the speaker?".
                    button("allow", words.say("Yes, read aloud"), AllowSpeaker(), "speaker"),
                    # Translators: a button in answer to "Read through the speaker?".
                    button("deny", words.say("No, stay silent"), deny),
                ),
            ),
        ),
    )


def _origin(world: World, words: Catalogue, name: str) -> Overlay:
    source = world.library.source(name) or Source(title=name)
    # Names of studies are not translated: they are said in the language they were written in.
    tag = world.library.source_language
    facts = (
        # Translators: before what a study counted, as in "1,682,504 mammograms in US practice".
        ("who", words.say("Who was counted:"), source.population),
        # Translators: before the years of a study, as in "2007-2013".
        ("when", words.say("When:"), source.period),
    )
    # Translators: below where the numbers of a study come from.
    average = words.say("The numbers do not say what is true for you. You can ask us.")
    told = (
        each
        for id, label, fact in facts
        if fact
        for each in (read(f"origin-{id}", label), read(f"origin-{id}-said", fact, language=tag))
    )
    return Overlay(
        kind=OverlayKind.ORIGIN,
        # Translators: heading of the sheet that names the study behind the numbers.
        title=words.say("Where these numbers come from"),
        regions=(
            Region(name="message", items=(read("origin-title", source.title, language=tag),)),
            Region(name="facts", items=tuple(told)),
            Region(name="average", items=(read("origin-average", average),)),
            Region(name="answers", items=(leave(words),)),
        ),
    )


def _said_or_left(world: World, words: Catalogue) -> tuple[Item, ...]:
    if world.habits.speaker is Speaker.NEVER:
        return (leave(words),)
    # Translators: a button: hear what a word means. At most 14 characters.
    return (button("listen", words.say("Listen"), Listen(), "speaker"), leave(words))
