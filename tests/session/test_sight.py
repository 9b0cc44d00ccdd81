"""How high a letter must be to be read from somewhere, and how high it is."""

import pytest

from kiosk.session.sight import capital, needed, reach


@pytest.mark.acr("5.1.4")
@pytest.mark.parametrize(
    ("distance", "height"), [(400, 4.89), (500, 6.11), (600, 7.33), (800, 9.77)]
)
def test_a_capital_of_seven_tenths_of_a_degree(distance: int, height: float) -> None:
    assert needed(distance) == pytest.approx(height, abs=0.005)


@pytest.mark.parametrize(("dpi", "em"), [(141, 57), (102, 41.2), (92, 37.2), (163, 65.9)])
def test_what_600_mm_ask_for_on_the_usual_panels(dpi: int, em: float) -> None:
    assert capital(em, dpi) == pytest.approx(needed(600), abs=0.01)


def test_text_is_read_up_to_where_its_capitals_are_as_high_as_needed() -> None:
    assert needed(reach(57, 92)) == pytest.approx(capital(57, 92))
