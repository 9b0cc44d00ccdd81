"""The interface's own words in one language, from gettext catalogues.

Whole numbers in a message are written with the digits of the language.
"""

import gettext
from functools import lru_cache
from pathlib import Path

from kiosk.i18n.languages import SOURCE, language
from kiosk.i18n.numbers import number

DOMAIN = "kiosk"


class Catalogue:
    """What the interface says in one language; a message without a translation stays English."""

    def __init__(self, tag: str, translations: gettext.NullTranslations) -> None:
        self.tag = tag
        self._translations = translations
        # A screen says the same few hundred messages at every step.
        self._message = lru_cache(maxsize=None)(translations.gettext)

    def say(self, message: str, **values: str | int) -> str:
        """`message` in this language, its `{names}` filled from `values`."""
        return self._filled(self._message(message), values)

    def say_in(self, context: str, message: str, **values: str | int) -> str:
        """Like `say`, for a message whose meaning depends on `context`."""
        return self._filled(self._translations.pgettext(context, message), values)

    def count(self, one: str, many: str, n: int, **values: str | int) -> str:
        """The form of `one`/`many` this language uses for `n`; `{n}` is filled with it."""
        return self._filled(self._translations.ngettext(one, many, n), {"n": n, **values})

    def _filled(self, message: str, values: dict[str, str | int]) -> str:
        if not values:
            return message
        shown = {
            name: number(value, self.tag) if isinstance(value, int) else value
            for name, value in values.items()
        }
        return message.format_map(shown)


class Catalogues:
    """Every language's catalogue below `root` (`<locale>/LC_MESSAGES/kiosk.mo`), read when asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.of = lru_cache(maxsize=None)(self._load)

    def translated(self, tag: str) -> bool:
        """Whether the interface has words of its own in `tag`."""
        return tag == SOURCE or self._file(tag).exists()

    def _file(self, tag: str) -> Path:
        return self._root / tag.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.mo"

    def _load(self, tag: str) -> Catalogue:
        language(tag)  # a tag without a name and a direction is a programming error: say so here
        path = self._file(tag)
        if tag == SOURCE or not path.exists():
            return Catalogue(tag, gettext.NullTranslations())
        with path.open("rb") as file:
            return Catalogue(tag, gettext.GNUTranslations(file))
