"""An exercise in breathing, and how far it is at a moment: the clock alone moves it on."""

from msgspec import Struct

from kiosk.content.model import Breathing
from kiosk.speech.reports import Reason


class Moment(Struct, frozen=True):
    """How far an exercise is: which `turn` (from 0; the even ones breathe in), and its `second` (from 0)."""

    turn: int
    second: int

    @property
    def rising(self) -> bool:
        """Whether one breathes in."""
        return self.turn % 2 == 0


class Exercise(Struct, frozen=True, kw_only=True):
    """Breathing together since `began` (ms) as `block` says, for `minutes`.

    `turn` is the last turn that was told, counted from 0: a breath has two. With `aloud` the voice says
    each, and `silent` is why it cannot be heard. With `by_ear` it was asked for by key. It is `over` when
    the last breath is out.
    """

    block: Breathing
    minutes: int
    began: int
    turn: int = 0
    aloud: bool = False
    silent: Reason | None = None
    by_ear: bool = False
    over: bool = False

    @property
    def breaths(self) -> int:
        """How many breaths there are: nobody is left in the middle of one."""
        return max(1, round(self.minutes * 60 / (self.block.inhale + self.block.exhale)))

    def at(self, now: int) -> Moment | None:
        """Where it is at `now` (ms); None once it has come to its end."""
        inhale, exhale = self.block.inhale, self.block.exhale
        breath, second = divmod((now - self.began) // 1000, inhale + exhale)
        if breath >= self.breaths:
            return None
        if second < inhale:
            return Moment(2 * breath, second)
        return Moment(2 * breath + 1, second - inhale)
