"""Learning the keys, with nothing but keys."""

from hypothesis import given
from hypothesis import strategies as some

from kiosk.access.keymap import read, written
from kiosk.access.keys import Action
from kiosk.access.learning import ASKED, Came, End, Lesson, buttons, done, pressed
from kiosk.session import intents as i


def taught(*keys: str, lesson: Lesson = Lesson()) -> Lesson:  # noqa: B008 (frozen)
    for key in keys:
        lesson = pressed(lesson, key)
    return lesson


def ring(lesson: Lesson) -> str:
    assert lesson.ring is not None
    return buttons(lesson)[lesson.ring][0]


def led_to(name: str, lesson: Lesson) -> Lesson:
    """The ring led to a button with the key for next, and the button chosen with that for select."""
    lesson = taught("n", lesson=lesson)
    while ring(lesson) != name:
        lesson = taught("n", lesson=lesson)
    return taught("s", lesson=lesson)


def test_each_key_is_that_of_the_action_asked_for() -> None:
    lesson = taught("n", "s", "p", "b", "h")
    assert lesson.keys == dict(zip("nspbh", ASKED, strict=False))
    assert lesson.asked is Action.NEXT_PAGE
    assert ASKED[:5] == (Action.NEXT, Action.SELECT, Action.PREVIOUS, Action.BACK, Action.HELP)


def test_a_key_that_is_given_is_refused_and_said_to_be_so() -> None:
    lesson = taught("n", "n")
    assert (lesson.asked, lesson.keys) == (Action.SELECT, {"n": Action.NEXT})
    assert lesson.came == Came("n", Action.NEXT, new=False)
    assert taught("n", "s", "p", "b", "h", "h").asked is Action.NEXT_PAGE


def test_two_keys_skip_go_back_and_save() -> None:
    lesson = led_to("skip", taught("n", "s"))
    assert (lesson.asked, lesson.keys) == (ASKED[3], taught("n", "s").keys)
    lesson = led_to("before", lesson)
    assert lesson.asked is Action.PREVIOUS
    lesson = led_to("enough", lesson)
    assert lesson.asked is None
    lesson = led_to("save", lesson)
    assert (lesson.end, lesson.keys) == (End.SAVED, {"n": Action.NEXT, "s": Action.SELECT})


def test_the_key_for_back_goes_back() -> None:
    assert taught("n", "s", "p", "b", "b").asked is Action.BACK


def test_going_back_gives_an_action_another_key_or_leaves_it_the_same() -> None:
    again = done(done(taught("n", "s"), i.TurnPage(-1)), i.TurnPage(-1))
    assert again.asked is Action.NEXT
    assert taught("n", lesson=again).keys == {"n": Action.NEXT, "s": Action.SELECT}
    assert taught("m", lesson=again).keys == {"m": Action.NEXT, "s": Action.SELECT}
    assert taught("s", lesson=again).asked is Action.NEXT


def test_behind_the_last_a_key_says_what_it_is_for_and_is_given_nothing() -> None:
    lesson = done(taught("n"), i.TurnPage(len(ASKED)))
    assert taught("z", lesson=lesson).came == Came("z", None, new=False)
    assert taught("z", lesson=lesson).keys == {"n": Action.NEXT}


def test_leaving_saves_nothing_and_nothing_learnt_cannot_be_saved() -> None:
    assert led_to("leave", taught("n", "s")).end is End.LEFT
    nothing = done(Lesson(), i.TurnPage(len(ASKED)))
    assert [name for name, _ in buttons(nothing)] == ["before", "leave"]


def test_the_ring_goes_round_both_ways() -> None:
    lesson = taught("n", "s", "p", "p")
    assert ring(lesson) == "leave"
    assert ring(taught("n", lesson=lesson)) == "skip"
    assert ring(done(lesson, i.FocusOn("enough"))) == "enough"
    assert done(lesson, i.FocusOn("nowhere")) == lesson


@given(some.lists(some.sampled_from([f"xkb:{code}" for code in range(20, 40)]), max_size=60))
def test_whatever_is_pressed_the_map_has_no_clash(keys: list[str]) -> None:
    lesson = taught(*keys)
    assert len(set(lesson.keys.values())) == len(lesson.keys)
    assert lesson.ring is None or lesson.ring < len(buttons(lesson))
    assert read(written(lesson.keys), "k", ()).keys == lesson.keys
