"""A blind patient's whole visit in Spanish with five keys, word for word as the bundled pack is heard.

She plugs in headphones, reads two pages, chooses three questions, hears what she may take away, and leaves:
once in no time, and once at a whole kiosk, by what its sound server plays.
"""

import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.i18n.catalogue import Catalogues
from kiosk.session import intents as i
from kiosk.session.screen import Kind
from kiosk.session.state import SPEEDS, Habits, World
from kiosk.speech.earcons import Earcon
from tests.fakes import Visit
from tests.journeys.aloud import Aloud
from tests.listener import Listener
from tests.sound import SoundServer

ORIENTATION = [
    "Cómo funciona",
    "Hay cinco teclas: anterior, siguiente, elegir, volver y ayuda.",
    "Anterior y siguiente pasan de una cosa a otra.",
    "Elegir toma lo que usted oye.",
    "Mueva un dedo por la pantalla para oír lo que hay.",
    "Toque dos veces para elegirlo.",
    "Esté atenta por si dicen su nombre.",
    "Puede irse en cualquier momento.",
    "Seguir",
]
HOME = [
    "¿Qué le gustaría saber?",
    "¿Por qué me llamaron?",
    "Qué pasa hoy",
    "Qué se siente",
    "¿Cuándo lo sabré?",
    "Preguntas para hacer",
    "Respire conmigo",
    "¿Es cáncer?",
]
ASKED = ["¿Qué quieren volver a ver?", "¿Qué podría ser?", "¿Tienen mis imágenes anteriores?"]


Ear = Listener | Aloud


@pytest.fixture
def here() -> World:
    """A kiosk with the bundled pack, whose voice is quick."""
    words = Catalogues(locate("locales")).of
    habits = Habits(speed=len(SPEEDS) - 1)
    return World(library=Library(locate("packs") / BUNDLED_PACK), words=words, habits=habits)


def to(ear: Ear, name: str) -> Ear:
    """Next, until the ring is on an item."""
    for _ in range(60):
        if ear.screen.focus == name:
            return ear
        ear.presses("next")
    raise AssertionError(f"{name} is not in {[item.id for item in ear.screen.ring()]}")


@pytest.mark.acr("302.1", "4.2.1", "402.2.1", "402.2.2", "5.1.3.1", "5.1.3.16")
def test_a_visit_from_headphones_to_leaving_word_for_word(here: World) -> None:
    visits(Listener(Visit(here)).does(i.HeadphonesIn()))


@pytest.mark.long
def test_the_same_visit_is_heard_and_ends_in_silence(
    here: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QGuiApplication,
    qtbot: QtBot,
) -> None:
    with SoundServer(tmp_path) as server, server.record() as recording:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        ear = Aloud(here, recording, qtbot)
        try:
            visits(ear.plugs_in())
            left = time.monotonic()
            recording.wait_for_silence(lasting_s=0.5)
            assert (recording.end() or left) < left + 0.3
        finally:
            ear.close()


def visits(ear: Ear) -> None:
    """From the languages to the screen at rest."""
    assert ear.hears[1] == "Pulse elegir para: Español"
    assert ear.listens(2).presses("select").hears == ORIENTATION
    assert ear.listens().presses("select").hears == HOME

    reads_two_pages(ear.presses("select"))
    to(ear, "home").presses("select")
    asks_three_questions(to(ear, "card-questions-to-ask").presses("select"))
    hears_what_to_take(to(ear, "mine").presses("select"))

    to(ear.presses("help"), "done")
    assert ear.hears == ["Ya terminé", "Botón."]
    ear.presses("select")
    assert (ear.hears, ear.left) == ([], True)


def reads_two_pages(ear: Ear) -> None:
    """Why she was called back, as far as that it is common."""
    assert ear.earcons == [Earcon.OPEN]
    assert ear.hears == [
        "¿Por qué me llamaron de nuevo?",
        "Página 1 de 6.",
        "Borrador: ninguna clínica ha revisado esto todavía.",
        "Queremos ver con más detalle",
        "Queremos ver mejor una parte de su mamografía.",
    ]
    # The page goes on by itself to its end.
    assert ear.listens().hears == [
        "Que le llamemos de nuevo no es un diagnóstico.",
        "Significa que aún no tenemos la respuesta completa.",
    ]
    assert ear.listens().hears == ["Siguiente", "Botón."]
    assert ear.presses("select").hears[:2] == ["Página 2 de 6.", "Es común llamar de nuevo"]
    ear.listens()
    assert ear.listens().hears == ["Siguiente", "Botón."]


def asks_three_questions(ear: Ear) -> None:
    """On the second page of its card."""
    ear.listens().presses("select")
    for at, name in enumerate(("see-again", "could-be", "older")):
        to(ear, f"ask-about-pictures/{name}").presses("select")
        chosen = f"Elegida: {ASKED[at]}"
        assert ear.hears == [chosen, "Pregunta para elegir.", f"{at + 1} de 4."]


def hears_what_to_take(ear: Ear) -> None:
    """What she chose is said again before it is held up to the camera of a phone."""
    assert ear.screen.kind is Kind.MINE
    assert [asked for asked in ASKED if asked in ear.hears] == ASKED
    to(ear.listens(), "take").presses("select")
    assert ear.hears == [
        "Llévese sus preguntas",
        "Apunte aquí con la cámara de su teléfono.",
        "El código contiene sus preguntas.",
        *ASKED,
    ]
