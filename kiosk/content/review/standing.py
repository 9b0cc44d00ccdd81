"""How far the review of a pack is: for each card and language who must sign, who has, and what changed since.

in the pack's own language     a clinician
in a translation               a clinician, there or in the pack's own language, and a translator
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.content.model import Signature
from kiosk.content.review.reading import Reading
from kiosk.content.review.signoff import Role, SignOff
from kiosk.content.source import PackSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether `role` has signed a part of the pack (a card's id, or `reading.PACK`) in a language.

    `by` is who signed last, if anybody did; `changed` are the places that are not what was signed.
    """

    part: str
    role: Role
    by: SignOff | None
    changed: tuple[str, ...] = ()

    @property
    def signature(self) -> Signature | None:
        """The signature, where it stands for what the part says now."""
        if self.by is None or self.changed:
            return None
        return Signature(role=self.by.role, name=self.by.name, on=self.by.on, until=self.by.until)


class Standings:
    """The review of a pack in the language `tag`."""

    def __init__(self, pack: PackSource, tag: str) -> None:
        self._pack = pack
        self._tag = tag
        self._source = pack.manifest.source_language
        self._readings = {each: Reading(pack, each) for each in (tag, self._source)}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What can be signed in this language."""
        return self._readings[self._tag].parts

    @cached_property
    def all(self) -> Mapping[str, tuple[Standing, ...]]:
        """By part, where each role that must sign it stands."""
        return {part: tuple(self._needed(part)) for part in self.parts}

    def signatures(self, part: str) -> tuple[Signature, ...]:
        """The signatures of a part that is reviewed; () where one is missing or stale."""
        found = [each.signature for each in self.all.get(part, ())]
        return tuple(each for each in found if each) if all(found) else ()

    def _needed(self, part: str) -> Iterator[Standing]:
        yield self._best(part, Role.CLINICIAN, (self._tag, self._source))
        if self._tag != self._source:
            yield self._best(part, Role.TRANSLATOR, (self._tag,))

    def _best(self, part: str, role: Role, tags: tuple[str, ...]) -> Standing:
        """Of the sign-offs by this role, the newest that still stands, else the newest."""
        found = [
            self._held(each, part)
            for each in self._pack.signoffs
            if each.role is role and each.tag in tags and part in each.read
        ]
        found.sort(key=lambda each: (each.signature is not None, each.by.on if each.by else ""))
        return found[-1] if found else Standing(part=part, role=role, by=None)

    def _held(self, signoff: SignOff, part: str) -> Standing:
        signed, now = signoff.read[part], self._readings[signoff.tag].read(part)
        changed = (place for place in {**now, **signed} if now.get(place) != signed.get(place))
        return Standing(part=part, role=signoff.role, by=signoff, changed=tuple(changed))
