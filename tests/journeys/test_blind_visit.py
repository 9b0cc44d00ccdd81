"""A blind patient's whole visit in Spanish with five keys, word for word as the bundled pack is heard.

She plugs in headphones, reads two pages, chooses three questions, hears what she may take away, and leaves.
That the real program is heard is in tests/journeys/test_by_ear.py.
"""

import pytest

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.i18n.catalogue import Catalogues
from kiosk.session import intents as i
from kiosk.session.screen import Kind
from kiosk.session.state import World
from kiosk.speech.earcons import Earcon
from tests.fakes import Visit
from tests.listener import Listener

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


@pytest.fixture
def ear() -> Listener:
    """At rest; then somebody plugs in headphones."""
    words = Catalogues(locate("locales")).of
    world = World(library=Library(locate("packs") / BUNDLED_PACK), words=words)
    return Listener(Visit(world)).does(i.HeadphonesIn())


def to(ear: Listener, name: str) -> Listener:
    """Next, until the ring is on an item."""
    for _ in range(60):
        if ear.visit.screen.focus == name:
            return ear
        ear.presses("next")
    raise AssertionError(f"{name} is not in {[item.id for item in ear.visit.screen.ring()]}")


@pytest.mark.acr("302.1", "4.2.1", "402.2.1", "402.2.2", "5.1.3.1", "5.1.3.16")
def test_a_visit_from_headphones_to_leaving_word_for_word(ear: Listener) -> None:
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
    assert (ear.hears, ear.visit.state) == ([], ear.visit.rested)


def reads_two_pages(ear: Listener) -> None:
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


def asks_three_questions(ear: Listener) -> None:
    """On the second page of its card."""
    ear.listens().presses("select")
    for at, name in enumerate(("see-again", "could-be", "older")):
        to(ear, f"ask-about-pictures/{name}").presses("select")
        chosen = f"Elegida: {ASKED[at]}"
        assert ear.hears == [chosen, "Pregunta para elegir.", f"{at + 1} de 4."]


def hears_what_to_take(ear: Listener) -> None:
    """What she chose is said again before it is held up to the camera of a phone."""
    assert ear.visit.screen.kind is Kind.MINE
    assert [asked for asked in ASKED if asked in ear.hears] == ASKED
    to(ear.listens(), "take").presses("select")
    assert ear.hears == [
        "Llévese sus preguntas",
        "Apunte aquí con la cámara de su teléfono.",
        "El código contiene sus preguntas.",
        *ASKED,
    ]
