"""What lies on top of a screen: the inactivity warning, the desk, the speaker question, the sheet."""

from kiosk.content.model import Source
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import (
    AllowSpeaker,
    Breathe,
    Close,
    Finish,
    Intent,
    OpenSheet,
    SetStill,
    SetTextStep,
    SetTheme,
    Stay,
)
from kiosk.session.layout import SIZES
from kiosk.session.screen import Item, Overlay, OverlayKind, Region, Role
from kiosk.session.screens import keyhelp, questions
from kiosk.session.screens.dock import done, language, sheet
from kiosk.session.screens.reading import speed, volume
from kiosk.session.state import (
    Desk,
    KeyHelp,
    More,
    Origin,
    Sheet,
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
        case Desk():
            return _desk(world, state, words)
        case SpeakerQuestion(breathe=minutes):
            return _speaker(words, Breathe(minutes) if minutes else Close())
        case Sheet(page=page):
            return _sheet(world, state, words, page)
        case More():
            return _more(words)
        case Origin(source=name):
            return _origin(world, words, name)
        case KeyHelp(layer=layer):
            return keyhelp.overlay(words, layer)
        case None:
            return None


def _text(name: str, text: str, language: str = "") -> Item:
    prose = segment(text)
    return Item(
        id=name,
        role=Role.PARAGRAPH,
        label=prose.text,
        sentences=prose.sentences,
        language=language,
    )


def _button(
    name: str, label: str, intent: Intent, icon: str = "", chosen: bool | None = None
) -> Item:
    return Item(id=name, role=Role.BUTTON, label=label, intent=intent, icon=icon, chosen=chosen)


def _still_there(world: World, words: Catalogue, left: int) -> Overlay:
    seconds = max(0, -(-left // 1000))
    return Overlay(
        kind=OverlayKind.WARNING,
        # Translators: heading of the question asked after two minutes without a touch.
        title=words.say("Are you still there?"),
        seconds=seconds,
        share=max(0.0, min(1.0, left / world.habits.answer_within)),
        regions=(
            Region(name="message", items=(_text("message", _clears_in(words, seconds)),)),
            Region(
                name="answers",
                items=(
                    # Translators: a button in answer to "Are you still there?".
                    _button("stay", words.say("Yes, I need more time"), Stay(), "check"),
                    # Translators: a button in answer to "Are you still there?".
                    _button("clear", words.say("No, clear the screen"), Finish()),
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


def _desk(world: World, state: State, words: Catalogue) -> Overlay:
    # Translators: the first words below "Ask the desk": touching it does not bring anybody.
    calls_nobody = words.say("This screen does not call anyone.")
    # Translators: below "Ask the desk": what a person may ask for.
    may_ask = words.say("You can ask for an interpreter, for help, or for a pause.")
    texts: tuple[str, ...] = (calls_nobody, how_to_ask(world, words), may_ask)
    mine = questions.show(words, state)
    if mine and current_frame(world, state).folded:
        # Large text has room for one of the two.
        texts = texts[:-1]
    return Overlay(
        kind=OverlayKind.DESK,
        # Translators: heading of the page that says how to reach a person.
        title=words.say("Ask the desk"),
        regions=(
            Region(name="message", items=tuple(_text(f"desk-{i}", t) for i, t in enumerate(texts))),
            Region(name="choices", items=(mine,) if mine else ()),
            Region(name="answers", items=(_close(words),)),
        ),
    )


def how_to_ask(world: World, words: Catalogue) -> str:
    """What to do to reach a person, in the clinic's own words where it has written some."""
    # Translators: what to do to reach a person, where the clinic has not written its own words.
    own = words.say("Please go to the desk, or speak to any member of staff.")
    return world.habits.desk.get(words.tag, own)


def _close(words: Catalogue) -> Item:
    # Translators: a button: close what lies on top of the screen. One short word.
    return _button("close", words.say("Close"), Close(), "check")


def _speaker(words: Catalogue, deny: Intent) -> Overlay:
    return Overlay(
        kind=OverlayKind.SPEAKER,
        # Translators: heading of the question before the first reading aloud of a visit.
        title=words.say("Read through the speaker?"),
        regions=(
            # Translators: below "Read through the speaker?".
            Region(name="message", items=(_text("message", words.say("People nearby may hear.")),)),
            Region(
                name="answers",
                items=(
                    # Translators: a button in answer to "Read through the speaker?".
                    _button("allow", words.say("Yes, read aloud"), AllowSpeaker(), "speaker"),
                    # Translators: a button in answer to "Read through the speaker?".
                    _button("deny", words.say("No, stay silent"), deny),
                ),
            ),
        ),
    )


def _more(words: Catalogue) -> Overlay:
    return Overlay(
        kind=OverlayKind.MORE,
        # Translators: heading above the buttons that the foot of the screen has no room for.
        title=words.say("More"),
        regions=(
            Region(name="choices", items=(language(words), sheet(words), done(words))),
            Region(name="answers", items=(_close(words),)),
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
        for each in (_text(f"origin-{id}", label), _text(f"origin-{id}-said", fact, tag))
    )
    return Overlay(
        kind=OverlayKind.ORIGIN,
        # Translators: heading of the sheet that names the study behind the numbers.
        title=words.say("Where these numbers come from"),
        regions=(
            Region(name="message", items=(_text("origin-title", source.title, tag),)),
            Region(name="facts", items=tuple(told)),
            Region(name="average", items=(_text("origin-average", average),)),
            Region(name="answers", items=(_leave_item(words),)),
        ),
    )


def _sheet(world: World, state: State, words: Catalogue, page: int) -> Overlay:
    groups = _groups(world, state, words)
    at_once = current_frame(world, state).sheet_groups
    shown = groups[page * at_once : (page + 1) * at_once]
    return Overlay(
        kind=OverlayKind.SHEET,
        # Translators: heading of the sheet with text size, colours and voice.
        title=words.say("Text and sound"),
        regions=(*shown, Region(name="answers", items=_leave(words, page, at_once, len(groups)))),
    )


def _leave(words: Catalogue, page: int, at_once: int, total: int) -> tuple[Item, ...]:
    leave = _leave_item(words)
    if total <= at_once:
        return (leave,)
    on = (page + 1) % -(-total // at_once)
    # Translators: a button: show the other choices. One short word.
    return (_button("sheet-more", words.say("More"), OpenSheet(on), "forward"), leave)


def _leave_item(words: Catalogue) -> Item:
    # Translators: a button: I have finished choosing, or breathing. One short word.
    return _button("leave", words.say("Done"), Close(), "check")


def _groups(world: World, state: State, words: Catalogue) -> tuple[Region, ...]:
    sizes, colours, movement = _sizes(state, words), _colours(state, words), _movement(state, words)
    if world.habits.speaker is Speaker.NEVER:
        return (sizes, colours, movement)
    # Translators: a group of choices: how fast the voice speaks.
    pace = Region(name="speed", title=words.say("Voice speed"), items=speed(words, state))
    # Translators: a group of choices: how loud the voice is.
    loudness = Region(name="volume", title=words.say("Volume"), items=volume(words, state))
    return (sizes, colours, pace, loudness, movement)


def _option(name: str, label: str, intent: Intent, chosen: bool, number: int = 0) -> Item:
    return Item(id=name, role=Role.OPTION, label=label, intent=intent, chosen=chosen, number=number)


def _sizes(state: State, words: Catalogue) -> Region:
    names = (
        # Translators: a size of the text, 1 of 4. One short word.
        words.say("Normal size"),
        # Translators: a size of the text, 2 of 4. One short word.
        words.say("Larger"),
        # Translators: a size of the text, 3 of 4. One short word.
        words.say("Very large"),
        # Translators: a size of the text, 4 of 4. One short word.
        words.say("Largest"),
    )
    items = tuple(
        _option(f"text-{i}", name, SetTextStep(step), state.look.step == step, i + 1)
        for i, (name, step) in enumerate(zip(names, SIZES, strict=True))
    )
    # Translators: a group of choices: how large the text is.
    return Region(name="sizes", title=words.say("Text size"), items=items)


def _colours(state: State, words: Catalogue) -> Region:
    names = {
        # Translators: colours of the screen: dark text on a light ground. At most 8 characters.
        "light": words.say("Light"),
        # Translators: colours of the screen: light text on a dark ground. At most 8 characters.
        "dark": words.say("Dark"),
        # Translators: colours of the screen: the strongest contrast. At most 8 characters.
        "contrast": words.say("Strong"),
    }
    items = tuple(
        _option(f"theme-{theme}", name, SetTheme(theme), state.look.theme == theme)
        for theme, name in names.items()
    )
    # Translators: a group of choices: the colours of the screen.
    return Region(name="colours", title=words.say("Colours"), items=items)


def _movement(state: State, words: Catalogue) -> Region:
    items = (
        # Translators: movement on the screen is on. One short word.
        _option("moving", words.say("On"), SetStill(still=False), not state.look.still),
        # Translators: nothing moves on the screen. One short word.
        _option("still", words.say("Still"), SetStill(still=True), state.look.still),
    )
    # Translators: a group of choices: whether pages slide.
    return Region(name="movement", title=words.say("Movement"), items=items)
