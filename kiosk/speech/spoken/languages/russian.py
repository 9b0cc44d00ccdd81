"""Russian: "дэ эр" for д-р, "эм эм" for мм, letters for т. е.; ranges are said well without a word."""

from collections.abc import Callable

from kiosk.speech.spoken.rules import PHONE, Rule, iso_dates, signs, units, word


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        word("д-р", "доктор"),
        word("т. е.", "то есть"),
        word("т.е.", "то есть"),
        word("т. д.", "так далее"),
        word("т.д.", "так далее"),
        word("т. п.", "тому подобное"),
        word("3D", "три дэ"),
        word("2D", "два дэ"),
        Rule(r"((?:1[89]|20)\d\d)\s?(¦?)г\.", lambda m: f"{m[1]}{m[2] or ' '}года"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "мм": _counted("миллиметр", "миллиметра", "миллиметров"),
                "см": _counted("сантиметр", "сантиметра", "сантиметров"),
                "мл": _counted("миллилитр", "миллилитра", "миллилитров"),
                "мг": _counted("миллиграмм", "миллиграмма", "миллиграммов"),
                "кг": _counted("килограмм", "килограмма", "килограммов"),
                "мин": _counted("минута", "минуты", "минут"),
            }
        ),
        signs({"&": "и", "+": "плюс", "=": "равно", "~": "около", "≈": "около"}),
    )


def _counted(one: str, few: str, many: str) -> Callable[[str], str]:
    """The form after a number: 1 and 21, 2 to 4 and a fraction, all others."""

    def form(number: str) -> str:
        if not number.isdecimal():
            return few
        value = int(number)
        if value % 100 in range(11, 15):
            return many
        return one if value % 10 == 1 else few if value % 10 in (2, 3, 4) else many

    return form
