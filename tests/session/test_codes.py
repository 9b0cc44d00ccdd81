"""What a code says that takes questions home."""

from kiosk.session.codes import MOST, Code, Holds, code

URL = "https://clinic.example/questions"
PLACES = ["questions/mine/pain", "questions/mine/time", "questions/mine/result"]


def test_few_questions_are_in_the_code_themselves() -> None:
    assert code(["¿Me dolerá?", "¿Cuándo?"], PLACES[:2], "es", URL) == Code(
        Holds.WORDS, "¿Me dolerá?\n¿Cuándo?"
    )


def test_many_questions_are_named_to_the_clinic_s_page_where_no_server_reads_them() -> None:
    said = code(["x" * 200] * 3, PLACES, "zh-Hans", URL)
    assert said.holds is Holds.ADDRESS
    address, _, fragment = said.text.partition("#")
    assert address == URL
    assert fragment == "zh-Hans:" + ",".join(PLACES)


def test_without_such_a_page_there_is_no_code_rather_than_half_the_questions() -> None:
    assert code(["x" * 200] * 3, PLACES, "es", "") == Code(Holds.NOTHING)


def test_a_letter_counts_by_its_bytes() -> None:
    assert code(["م" * (MOST // 2)], PLACES[:1], "ar", "").holds is Holds.WORDS
    assert code(["م" * (MOST // 2 + 1)], PLACES[:1], "ar", "").holds is Holds.NOTHING
