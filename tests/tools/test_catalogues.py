import gettext
from pathlib import Path

import pytest

from kiosk.errors import Findings
from tools import catalogues

_CODE = """
# Translators: a button.
a = words.say("Stop")
# Translators: how long a topic is.
b = words.count("{n} page", "{n} pages", 3)
# Translators: a greeting.
c = words.say("Good day, {name}", name="")
"""
_HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);"\n\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Code with words for people, and the beginnings of a translation."""
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "a.py").write_text(_CODE)
    folder = tmp_path / "locales" / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kiosk.po").write_text(_HEAD)
    return tmp_path


def _translate(checkout: Path, entry: str) -> Path:
    po = checkout / "locales" / "es" / "LC_MESSAGES" / "kiosk.po"
    po.write_text(_HEAD + entry)
    return po


def test_translators_get_every_message_with_its_note(checkout: Path) -> None:
    catalogues.update(checkout)
    for path in ("kiosk.pot", "es/LC_MESSAGES/kiosk.po"):
        text = (checkout / "locales" / path).read_text()
        assert '#. a button.\n#: kiosk/a.py:3\nmsgid "Stop"\n' in text
        assert 'msgid_plural "{n} pages"' in text


def test_updating_twice_changes_nothing(checkout: Path) -> None:
    catalogues.update(checkout)
    first = {path: path.read_bytes() for path in checkout.rglob("*.po*")}
    catalogues.update(checkout)
    assert {path: path.read_bytes() for path in checkout.rglob("*.po*")} == first


def test_a_compiled_translation_speaks(checkout: Path) -> None:
    _translate(checkout, 'msgid "Stop"\nmsgstr "Parar"\n')
    (compiled,) = catalogues.compile_all(checkout / "locales")
    with compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Stop") == "Parar"


@pytest.mark.parametrize(
    ("entry", "line", "what"),
    [
        ('msgid "Hi {name}"\nmsgstr "Hola"\n', 4, "loses {name}"),
        ('msgid "Hi"\nmsgstr "Hola {name}"\n', 4, "invents {name}"),
        (
            'msgid "{n} page"\nmsgid_plural "{n} pages"\nmsgstr[0] "una"\nmsgstr[1] "{x}"\n',
            4,
            "invents {x}",
        ),
        ('msgid "Hi"\nmgstr "Hola"\n', 5, "mgstr"),
    ],
)
def test_a_wrong_translation_is_refused_with_its_line(
    checkout: Path, entry: str, line: int, what: str
) -> None:
    po = _translate(checkout, entry)
    with pytest.raises(Findings) as refused:
        catalogues.compile_all(checkout / "locales")
    (finding,) = refused.value.findings
    assert (finding.path, finding.line) == (str(po), line)
    assert what in finding.what
    assert not po.with_suffix(".mo").exists()


def test_an_unfinished_translation_is_left_out(checkout: Path) -> None:
    _translate(checkout, '#, fuzzy\nmsgid "Stop"\nmsgstr "Sigue {x}"\n')
    (compiled,) = catalogues.compile_all(checkout / "locales")
    with compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Stop") == "Stop"
