"""The double-strike filter: a key that a trembling hand strikes twice was struck once."""

from collections.abc import Mapping

from msgspec import Struct


class Strikes(Struct, frozen=True, kw_only=True):
    """When each key was struck that counted, in ms; the same key `within` ms of it does not count.

    EN 301 549, 5.8 wants this to be adjustable to half a second and more. It counts from the strike that
    was taken, so that a hand that goes on trembling cannot lock a key.
    """

    within: int
    taken: Mapping[str, int] = {}

    def doubles(self, key: str, now: int) -> bool:
        """Whether `key`, struck at `now`, was struck just before."""
        # A moment before the last is one of another clock.
        return key in self.taken and 0 <= now - self.taken[key] < self.within

    def after(self, key: str, now: int) -> "Strikes":
        """The filter once `key`, struck at `now`, has been taken."""
        recent = {k: at for k, at in self.taken.items() if now - at < self.within}
        return Strikes(within=self.within, taken=recent | {key: now})
