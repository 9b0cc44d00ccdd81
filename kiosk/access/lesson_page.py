"""The page on which keys are learnt: a Lesson as a Screen, and what is said of it."""

from collections.abc import Iterator, Mapping

from kiosk.access import phrases
from kiosk.access.keys import Action
from kiosk.access.learning import ASKED, Came, Lesson, buttons
from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import Intent
from kiosk.session.screen import Item, Kind, Look, Region, Role, Screen
from kiosk.session.screens.wording import button, read
from kiosk.speech.ear import Lexicon
from kiosk.speech.script import Script


def screen(lesson: Lesson, words: Catalogue, *, theme: str, size: float) -> Screen:
    """What is to be seen, heard and done at this point of a lesson."""
    offered = buttons(lesson)
    notice = _came(words, lesson.came) if lesson.came else ""
    heading, *below = (
        _question(words, lesson, lesson.asked) if lesson.asked else _learnt(words, lesson)
    )
    return Screen(
        kind=Kind.KEYS,
        language=words.tag,
        title=heading.label,
        look=Look(theme=theme, still=True),
        size=size,
        place=f"keys-{lesson.at}",
        regions=(
            Region(name="notice", items=(read("came", notice, Role.NOTE),) if notice else ()),
            Region(name="text", items=(heading,)),
            Region(name="statement", items=tuple(below)),
            Region(name="foot", items=tuple(_button(words, *each) for each in offered)),
        ),
        focus="" if lesson.ring is None else offered[lesson.ring][0],
        focus_shown=lesson.ring is not None,
    )


def said(before: Screen | None, now: Screen) -> Script:
    """What is said when `now` follows on `before`: a page that is new, what came, and where the ring is."""
    if before is None or before.place != now.place:
        return phrases.reading(now, lambda tag: Lexicon())
    marked = now.item(now.focus)
    # First where the ring is: whoever leads it round has heard what the key is for.
    words = [f"{marked.label}."] if marked else []
    words += [item.label for item in now.region("notice").items]
    return phrases.text(" ".join(words), now.language)


def named(key: str) -> str:
    """A key as it is shown and said: `xkb:197` as 197, `Key_F19` as F19."""
    return key.removeprefix("xkb:").removeprefix("Key_")


def _question(words: Catalogue, lesson: Lesson, asked: Action) -> Iterator[Item]:
    action = _actions(words)[asked]
    # Translators: heading of the page for installers where keys are learnt; {action}: "the next page".
    label = words.say("Press the key for: {action}.", action=action)
    yield read("heading", label, Role.HEADING)
    # Translators: below "Press the key for": how far it is, {n} of {total} keys.
    yield read("far", words.say("{n} of {total}.", n=lesson.at + 1, total=len(ASKED)))
    if lesson.at == 0:
        # Translators: on the first page where keys are learnt, for an installer who may not see it.
        how = words.say(
            "The keypad is learnt key by key. A key that has a use is not taken twice: "
            "it does what it is for. So the first two keys lead to the buttons of this page."
        )
        yield read("how", how)


def _learnt(words: Catalogue, lesson: Lesson) -> Iterator[Item]:
    if not lesson.keys:
        # Translators: heading of the last page where keys are learnt, when there are none.
        yield read("heading", words.say("No key was learnt."), Role.HEADING)
        return
    # Translators: heading of the last page where keys are learnt; the list follows.
    yield read("heading", words.say("These keys were learnt."), Role.HEADING)
    for key, action in sorted(lesson.keys.items(), key=lambda each: ASKED.index(each[1])):
        yield read(f"key-{action}", _means(words, key, action), Role.BULLET)


def _came(words: Catalogue, came: Came) -> str:
    if came.action is None:
        # Translators: an unknown key was pressed; {key} is its number or name.
        return words.say("Key {key} has no use.", key=named(came.key))
    if came.new:
        return _means(words, came.key, came.action)
    action = _actions(words)[came.action]
    # Translators: a key was pressed that is taken; {action}: "the next page", {key}: its number or name.
    return words.say("Key {key} is taken: {action}.", key=named(came.key), action=action)


def _means(words: Catalogue, key: str, action: Action) -> str:
    # Translators: what a key was learnt to do; {key} is its number or name, {action}: "the next page".
    return words.say("Key {key}: {action}.", key=named(key), action=_actions(words)[action])


def _button(words: Catalogue, name: str, intent: Intent) -> Item:
    icon, label = _buttons(words)[name]
    return button(name, label, intent, icon)


def _actions(words: Catalogue) -> Mapping[Action, str]:
    """What keys are for; each follows "Press the key for:"."""
    return {
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.NEXT: words.say("the next thing on the screen"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.SELECT: words.say("choosing what is marked"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.PREVIOUS: words.say("the thing before on the screen"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.BACK: words.say("going back"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.HELP: words.say("help"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.NEXT_PAGE: words.say("the next page"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.PREVIOUS_PAGE: words.say("the page before"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.PLAY: words.say("reading aloud, and pausing it"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.REPEAT: words.say("hearing the sentence again"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.NEXT_SENTENCE: words.say("the next sentence"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.PREVIOUS_SENTENCE: words.say("the sentence before"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.LOUDER: words.say("a louder voice"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.SOFTER: words.say("a softer voice"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.FASTER: words.say("a faster voice"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.SLOWER: words.say("a slower voice"),
        # Translators: what a key of the keypad is for; it follows "Press the key for:" and stands in lists.
        Action.HOME: words.say("the list of topics"),
        # Translators: what a switch is for that is all a person can press; the mark on the screen moves by
        # itself, and the switch chooses. It follows "Press the key for:" and stands in lists.
        Action.SWITCH: words.say("scanning with one switch"),
    }


def _buttons(words: Catalogue) -> Mapping[str, tuple[str, str]]:
    """The icon and the label of every button."""
    return {
        # Translators: a button where an installer teaches the keys: no key for this one.
        "skip": ("forward", words.say("Skip this one")),
        # Translators: a button where an installer teaches the keys: write down what was learnt.
        "save": ("check", words.say("Save these keys")),
        # Translators: a button where an installer teaches the keys: ask for the key before again.
        "before": ("back", words.say("The one before")),
        # Translators: a button where an installer teaches the keys: no more keys, show the list.
        "enough": ("", words.say("No more keys")),
        # Translators: a button where an installer teaches the keys: end, and write nothing.
        "leave": ("", words.say("Leave without saving")),
    }
