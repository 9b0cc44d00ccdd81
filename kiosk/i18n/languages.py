"""The languages the kiosk knows: tag, own name, direction, script, and what stands in when one is missing."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.errors import Finding, SettingsError


class Direction(StrEnum):
    """Which way lines run."""

    LTR = "ltr"
    RTL = "rtl"


class Writing(StrEnum):
    """The writing system: it decides fonts, line heights and how much fits on a page."""

    LATIN = "latin"
    ARABIC = "arabic"
    HAN = "han"
    HANGUL = "hangul"
    CYRILLIC = "cyrillic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language.

    `tag` is BCP 47, as packs and commands write it; `own_name` is what its speakers call it; `locale`
    is Babel's identifier; `fonts` are the families that draw it, best first.
    """

    tag: str
    own_name: str
    locale: str
    direction: Direction = Direction.LTR
    writing: Writing = Writing.LATIN
    fonts: tuple[str, ...] = ("Noto Sans",)

    @property
    def spaced(self) -> bool:
        """Whether words are written with spaces between them."""
        return self.writing is not Writing.HAN


_ALL = (
    Language(tag="en", own_name="English", locale="en_US"),
    Language(tag="es", own_name="Español", locale="es_US"),
    Language(
        tag="zh-Hans",
        own_name="简体中文",
        locale="zh_Hans_CN",
        writing=Writing.HAN,
        fonts=("Noto Sans CJK SC", "Noto Sans SC"),
    ),
    Language(
        tag="zh-Hant",
        own_name="繁體中文",
        locale="zh_Hant_TW",
        writing=Writing.HAN,
        fonts=("Noto Sans CJK TC", "Noto Sans TC"),
    ),
    Language(tag="vi", own_name="Tiếng Việt", locale="vi_VN"),
    Language(
        tag="ar",
        own_name="العربية",
        locale="ar_EG",
        direction=Direction.RTL,
        writing=Writing.ARABIC,
        fonts=("Noto Sans Arabic",),
    ),
    Language(tag="ru", own_name="Русский", locale="ru_RU", writing=Writing.CYRILLIC),
    Language(
        tag="ko",
        own_name="한국어",
        locale="ko_KR",
        writing=Writing.HANGUL,
        fonts=("Noto Sans CJK KR", "Noto Sans KR"),
    ),
    Language(tag="ht", own_name="Kreyòl Ayisyen", locale="ht_HT"),
    Language(tag="pt", own_name="Português", locale="pt_BR"),
    Language(tag="fr", own_name="Français", locale="fr_FR"),
    Language(tag="fil", own_name="Filipino", locale="fil_PH"),
)

LANGUAGES: dict[str, Language] = {language.tag: language for language in _ALL}
SOURCE = "en"


def language(tag: str) -> Language:
    """The language of `tag`; raises KeyError for one the kiosk does not know."""
    return LANGUAGES[tag]


def require(tag: str, setting: str) -> None:
    """Raise SettingsError where `setting` of kiosk.toml names no language the kiosk knows; "" is none."""
    if tag and tag not in LANGUAGES:
        what, mend = f"`{setting}` is {tag}, no language of the kiosk", "write one of "
        raise SettingsError([Finding("kiosk.toml", 0, what, mend + ", ".join(LANGUAGES))])


def known(tag: str) -> bool:
    """Whether the kiosk has a name, a direction and fonts for `tag`."""
    return tag in LANGUAGES
