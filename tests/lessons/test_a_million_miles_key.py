"""The answer key of lesson 02 against plain arithmetic with printed figures, independent of the library's physics."""

from math import asin, cos, degrees, pi, radians, sin, sqrt
from pathlib import Path

import pytest

from reachstars.exercise.kinds import Columns, DataTable, Number, Target
from reachstars.exercise.mark import mark
from reachstars.facts.read import fact_value
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.read import read_languages
from reachstars.lesson.sound import variants
from reachstars.logbook.event import Json

LESSONS = read_languages(Path(__file__).parents[2] / "lessons" / "02-a-million-miles")
LESSON = LESSONS["en"]
MILE = 1609.344  # m, by definition
PACE = 17_300  # miles in an hour: 5,755,275 miles in 13 d 20:54:55, to the hundred
LA_PIEDAD, STOCKTON = (20.33, -102.02), (37.9765, -121.3095)  # degrees, as INEGI and the Census Bureau give them
NEAR_TO_FAR = ["field", "station", "road", "circle", "moon", "million"]
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def said(exercise_id: str, answer: Json, language: Language = "en") -> tuple[str, str]:
    exercise = LESSONS[language].exercise(exercise_id)
    assert exercise is not None
    judged = mark(exercise, answer, LESSONS[language].keys[exercise_id], language)
    return judged.verdict, judged.slip


def number(exercise_id: str) -> float:
    answer = LESSON.keys[exercise_id].answer
    assert isinstance(answer, float)
    return answer


def angle_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Degrees between two places as seen from the center of the Earth, by the haversine."""
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    half = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return degrees(2 * asin(sqrt(half)))


def test_the_order_is_that_of_the_lengths() -> None:
    earth = 6371  # km, mean radius
    lengths = {  # km
        "million": 1_000_000 * MILE / 1000,
        "moon": 384_400,
        "circle": 2 * pi * earth,
        "road": radians(angle_between(LA_PIEDAD, STOCKTON)) * earth,
        "station": 350,
        "field": 0.2,
    }

    assert sorted(lengths, key=lambda name: lengths[name]) == NEAR_TO_FAR
    assert LESSON.keys["from-near-to-far"].answer == tuple(NEAR_TO_FAR)
    assert said("from-near-to-far", [*NEAR_TO_FAR]) == ("right", "")
    assert said("from-near-to-far", ["field", "road", "circle", "station", "moon", "million"])[0] == "partly"


def test_the_table_adds_the_miles_of_one_hour_as_often_as_there_are_hours() -> None:
    key, table = LESSON.keys["flight-table"].answer, LESSON.exercise("flight-table")
    assert isinstance(key, Columns)
    assert isinstance(table, DataTable)
    hours = table.columns[0].values

    assert hours == (2, 10, 50, 60)
    assert [way / MILE for way in key.values["distance"]] == pytest.approx([sum([PACE] * int(h)) for h in hours])


def test_a_million_miles_lie_between_two_rows_of_the_table() -> None:
    key = LESSON.keys["flight-table"].answer
    assert isinstance(key, Columns)
    miles = [way / MILE for way in key.values["distance"]]

    assert miles[2] < 1_000_000 < miles[3]


@BOTH
@pytest.mark.parametrize(
    ("typed", "verdict", "slip"),
    [
        (["34,600", "173,000", "865,000", "1,038,000"], "right", ""),
        (["34600 mi", "173000 millas", "865 000", "1.038e6"], "right", ""),
        (["34,600", "51,900", "69,200", "86,500"], "partly", "next-hour"),
        (["17,302", "17,310", "17,350", "17,360"], "wrong", "added-hours"),
        (["8,650", "1,730", "346", "288"], "wrong", "divided"),
    ],
)
def test_the_table_is_told_what_it_did(language: Language, typed: list[str], verdict: str, slip: str) -> None:
    assert said("flight-table", [[text] for text in typed], language) == (verdict, slip)


def test_discovery_flies_hour_by_hour_until_the_miles_are_full() -> None:
    hours, left = 0, 1_000_000
    while left > PACE:
        hours, left = hours + 1, left - PACE

    assert number("million-hours") / 3600 == pytest.approx(hours + left / PACE)


def test_the_rounded_pace_is_that_of_the_report() -> None:
    clock = ((13 * 24 + 20) * 60 + 54) * 60 + 55

    assert pytest.approx(5_755_275 / clock * 3600, abs=50) == PACE
    assert number("million-hours") / 3600 == pytest.approx(1_000_000 / 5_755_275 * clock / 3600, rel=0.001)


def test_the_meters_are_a_mile_a_million_times() -> None:
    assert number("million-meters") == pytest.approx(1_000_000 * MILE, rel=3e-4)


@BOTH
@pytest.mark.parametrize(
    ("exercise", "typed", "slip"),
    [
        ("million-hours", "57.8 hours", ""),
        ("million-hours", "58 horas", ""),
        ("million-hours", "2.41 days", ""),
        ("million-hours", "0.0173 h", "upside-down"),
        ("million-hours", "2.41 h", "days-called-hours"),
        ("million-hours", "3468 h", "minutes-called-hours"),
        ("million-hours", "16,667 h", "bus"),
        ("million-meters", "1.609 x 10^9 m", ""),
        ("million-meters", "1.61e9 m", ""),
        ("million-meters", "1,609,000 km", ""),
        ("million-meters", "1.609 × 10^6 m", "kilometers-called-meters"),
        ("million-meters", "1.609 × 10^8 m", "one-power-short"),
        ("million-meters", "1.609 × 10^10 m", "one-power-over"),
        ("million-meters", "621.5 m", "divided"),
        ("slice-of-the-turn", "1000 km", ""),
        ("slice-of-the-turn", "622 miles", ""),
        ("slice-of-the-turn", "2702 km", "whole-way"),
        ("slice-of-the-turn", "2002 km", "half-a-turn"),
        ("slice-of-the-turn", "3603 km", "percent"),
        ("slice-of-the-turn", "4448 km", "circle-over-angle"),
        ("slice-of-the-turn", "360,270 km", "angle-times-circle"),
    ],
)
def test_a_number_is_right_or_its_slip_is_known(language: Language, exercise: str, typed: str, slip: str) -> None:
    assert said(exercise, typed, language) == ("wrong" if slip else "right", slip)


def test_every_slip_of_every_variant_is_told_in_the_authors_words() -> None:
    for name in ("million-hours", "million-meters", "slice-of-the-turn"):
        exercise = LESSON.exercise(name)
        assert isinstance(exercise, Number)
        assert LESSON.answer_key is not None
        for variant in variants(exercise):
            key = LESSON.answer_key.key(variant)
            assert key is not None
            for slip, wrong in key.slips.items():
                typed = f"{wrong / {'h': 3600, 'm': 1, 'km': 1000}[exercise.unit]:.4g} {exercise.unit}"
                assert mark(variant, typed, key, "en").slip == slip, (name, typed)


def test_a_slice_of_nine_degrees_fits_forty_times_around_the_earth() -> None:
    assert 40 * number("slice-of-the-turn") / 1000 == pytest.approx(2 * pi * 6371, rel=0.001)


def test_the_whole_way_to_stockton_is_longer_than_any_students_slice() -> None:
    whole = angle_between(LA_PIEDAD, STOCKTON)
    exercise = LESSON.exercise("slice-of-the-turn")
    assert exercise is not None

    assert whole == pytest.approx(24.3, abs=0.05)
    for variant in variants(exercise):
        given = {each.name: each.value for each in variant.given}
        assert given["whole"] == pytest.approx(whole, abs=0.05)
        assert given["angle"] < whole


def test_the_height_laid_on_the_road_stays_this_side_of_stockton_for_every_student() -> None:
    exercise = LESSON.exercise("height-along-the-road")
    assert isinstance(exercise, Target)
    assert LESSON.answer_key is not None
    ends = set()
    for variant in variants(exercise):
        key = LESSON.answer_key.key(variant)
        assert key is not None
        assert isinstance(key.answer, float)
        ends.add(key.answer / 1000)

    assert ends == {700, 1050, 1400}
    assert max(ends) < radians(angle_between(LA_PIEDAD, STOCKTON)) * 6371


def test_the_sample_answer_compares_miles_with_miles_and_says_what_is_missing() -> None:
    answer = LESSON.keys["which-part-is-far"].answer
    assert isinstance(answer, Words)

    for text in (answer.en, answer.es):
        assert f"{1680 / 217:.1f}" in text
        assert f"{2009 - 1972} " in text
        assert f"{1_000_000 / PACE:.1f}" in text
    assert fact_value("jose.flight_year") - fact_value("jose.dream_year") == 37
