"""How many syllables Spanish words are found to have."""

import pytest

from kiosk.content.editing.spanish import syllables

# Diphthongs, hiatuses and triphthongs as the Ortografía de la lengua española (RAE, 2010) parts them.
SYLLABLES = {
    "aire": 2, "causa": 2, "ciudad": 2, "viuda": 2, "guion": 1, "huir": 1, "construir": 2,
    "caos": 2, "aéreo": 4, "línea": 3, "país": 2, "día": 2, "ahí": 2, "rehúsa": 3, "reunión": 2,
    "prohibir": 2, "ahora": 3, "alcohol": 3, "vehículo": 4, "averiguáis": 4, "buey": 1, "rey": 1,
    "leyes": 2, "muy": 1, "y": 1, "quien": 1, "guerra": 2, "pingüino": 3, "cigüeña": 3,
    "mamografía": 5, "ultrasonido": 5, "biopsia": 2, "cáncer": 2, "116": 3, "médico-quirúrgico": 7,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_those_of_the_spelling(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_sentence_of_a_published_example_has_its_syllables() -> None:
    # An easy Spanish text of the tests of textstat 0.7: hoy, es, un, lin-do, dí-a.
    assert sum(map(syllables, ["Hoy", "es", "un", "lindo", "día"])) == 7
