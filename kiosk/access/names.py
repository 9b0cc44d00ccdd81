"""What an item is, in words: its role, its state and its place, said after its name."""

from collections.abc import Iterator

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.screen import Item, Kind, People, Region, Role, Screen


def described(words: Catalogue, screen: Screen, item: Item) -> str:
    """As in "Choice. Text size. Chosen. 2 of 4."; "" for a text, which is only read."""
    group = _group(screen, item)
    said = (
        _role(words, item),
        *_titled(group, item),
        *_state(words, item),
        *_place(words, group, item),
    )
    return " ".join(filter(None, said))


def arrival(words: Catalogue, screen: Screen) -> str:
    """Where one has come to, said before what stands there; languages offer themselves."""
    if screen.kind is Kind.LANGUAGES:
        return ""
    if screen.trail is None:
        # A heading among the texts says it.
        read = (item.label for item in screen.read_aloud())
        return "" if screen.title in read else screen.title
    # Translators: said on a new page to somebody who cannot see: "Page 2 of 6."
    page = words.say("Page {page}.", page=screen.trail.label)
    figure = _figure(screen.people) if screen.people else ""
    return " ".join(
        filter(None, (screen.topic if screen.trail.position == 1 else "", page, figure))
    )


def _figure(people: People) -> str:
    """What the picture of people shows, once; and that they are drawn larger, where they are."""
    return people.caption or (people.alt if people.current == 0 else "")


def _role(words: Catalogue, item: Item) -> str:
    match item.role:
        case Role.BUTTON:
            # Translators: said after the name of a button, to somebody who cannot see the screen.
            return words.say("Button.")
        case Role.TILE:
            # Translators: said after the name of a topic, to somebody who cannot see the screen.
            return words.say("Topic.")
        case Role.OPTION:
            # Translators: said after one of several choices, to somebody who cannot see the screen.
            return words.say("Choice.")
        case Role.QUESTION:
            # Translators: said after a question that may be chosen, to somebody who cannot see the screen.
            return words.say("Question to choose.")
        case Role.PICTURE:
            # Translators: said after what a picture shows, to somebody who cannot see the screen.
            return words.say("Picture.")
        case _:
            return ""


def _state(words: Catalogue, item: Item) -> Iterator[str]:
    # A step and a side of a comparison say it in their own sentences.
    if item.detail and item.role in (Role.STEPPER, Role.TILE, Role.PART, Role.QUESTION):
        yield f"{item.detail}."
    if item.chosen is not None and item.role is not Role.QUESTION:
        # Translators: said after a choice that is the one in force.
        chosen = words.say("Chosen.")
        # Translators: said after a choice that is not the one in force.
        yield chosen if item.chosen else words.say("Not chosen.")
    if item.limit:
        # Translators: said after a button with plus or minus where the value goes no further.
        yield words.say("It goes no further.")


def _group(screen: Screen, item: Item) -> Region:
    """What an item stands among."""
    none = Region(name="", items=())
    return next((each for each in screen.within_reach() if item in each.items), none)


def _titled(group: Region, item: Item) -> Iterator[str]:
    """What a choice is a choice of, or the value that a button changes."""
    if group.title and group.title != item.lead:
        yield f"{group.title}."
    values = (each for each in group.items if each.role is Role.STEPPER and each is not item)
    yield from (f"{each.label}: {each.detail}." for each in values)


def _place(words: Catalogue, group: Region, item: Item) -> Iterator[str]:
    alike = _alike(group, item)
    if len(alike) > 1:
        at, total = alike.index(item) + 1, len(alike)
        # Translators: which of several things in a row this is, said to somebody who cannot see: "2 of 9."
        yield words.say("{at} of {total}.", at=at, total=total)


def _alike(group: Region, item: Item) -> list[Item]:
    """What stands in a row with an item: topics, or the choices of a group."""
    if item.role not in (Role.TILE, Role.OPTION, Role.QUESTION):
        return []
    return [each for each in group.items if each.role is item.role]
