"""The numbers that the text of lesson 08 calculates, against printed figures and plain arithmetic."""

from itertools import pairwise
from math import log
from pathlib import Path

import pytest

from reachstars.errors import Mistake
from reachstars.exercise.kinds import Exercise
from reachstars.lesson.calculated import load_numbers
from reachstars.lesson.read import read_languages

FOLDER = Path(__file__).parents[2] / "lessons" / "08-eight-and-a-half-minutes"
MISTAKES: list[Mistake] = []
NUMBERS = load_numbers(FOLDER / "numbers.py", MISTAKES)
LESSON = read_languages(FOLDER)["en"]
POUND, GRAVITY, EARTH = 0.45359237, 9.80665, 6378.137  # kg, m/s², km
PUSH = 3 * 512_300 * POUND * GRAVITY * 104.5 / 109  # N: three engines of 512,300 pounds at 109 %, at 104.5 %
EXHAUST = 452.3 * GRAVITY / 1000  # km/s
# NASA's table from 140 to 440 s: how much higher the next row is, in m, and the speed in between, in m/s.
HEIGHTS = (
    57_396, 67_893, 77_485, 85_662, 92_481, 98_004, 102_301, 105_321,
    107_449, 108_619, 108_942, 108_543, 107_690, 106_539, 105_142, 103_775,
)  # fmt: skip
SPEEDS = (1373, 1490, 1634, 1800, 1986, 2191, 2417, 2651, 2915, 3203, 3516, 3860, 4216, 4630, 5092, 5612)
RISES = [
    (after - before, (slow + fast) / 2)
    for (before, after), (slow, fast) in zip(pairwise(HEIGHTS), pairwise(SPEEDS), strict=True)
]


def test_every_number_can_be_worked_out() -> None:
    assert MISTAKES == []


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("early_row", 140),
        ("later_row", 200),
        ("early_speed", 1373),
        ("later_speed", 1800),
        ("straight_row", 440),
        ("straight_speed", 5612),
        ("end_row", 500),
        ("end_speed", 7327),
        ("last_row", 520),
        ("last_speed", 7581),
        ("top_row", 340),
        ("top_altitude", 108.942),
        ("low_row", 480),
        ("low_altitude", 102.552),
        ("early_felt", 9.70),
        ("straight_felt", 28.03),
        ("start_speed", 1.37),
        ("lift_off_mass", 2052),  # 4,522,852 pounds = 2,051,531 kg
        ("orbiter_mass", 121),  # 267,689 pounds = 121,422 kg
    ],
)
def test_a_number_is_as_it_was_printed(name: str, printed: float) -> None:
    assert NUMBERS[name] == pytest.approx(printed)


@pytest.mark.parametrize(
    ("name", "expected", "tolerance"),
    [
        ("about_orbiter", 121.422, 2),
        ("about_lift_off", 2051.531, 60),
        ("orbiter_share", 100 * 267_689 / 4_522_852, 0.001),
        ("early_rise", 1800 - 1373, 0),
        ("early_run", 60, 0),
        ("early_slope", 427 / 60, 1e-9),
        ("straight_rise", 7327 - 5612, 0),
        ("straight_slope", 1715 / 60, 0.05),
        ("stop_second", 500 + (7581 - 7327) / (1715 / 60), 0.05),
        ("stop_minutes", 8.5, 0),
        ("stop_seconds", 510, 0),
        ("line_at_stop", 5612 + 28.6 * 70, 1e-9),
        ("line_miss", 5612 + 28.6 * 70 - 7581, 1e-9),
        ("push", PUSH / 1e6, 1e-6),
        ("early_mass", PUSH / 9.70 / 1000, 0.5),
        ("straight_mass", PUSH / 28.03 / 1000, 0.5),
        ("exhaust", EXHAUST, 0.005),
        ("mass_ratio", 28.03 / 9.70, 1e-9),
        ("promised_gain", EXHAUST * log(28.03 / 9.70), 1e-6),
        ("printed_gain", 5.612 - 1.373, 1e-9),
        ("gravity_toll", EXHAUST * log(28.03 / 9.70) - 4.239, 0.05),
        # By the rise of each 20 s over the way flown in them, 9.5 m/s² strong between 57 and 109 km.
        ("gravity_along", 0.0095 * sum(rise / speed for rise, speed in RISES), 0.005),
        ("empty_mass", (267_689 + 58_500) * POUND / 1000, 0.5),
        ("halving_gain", EXHAUST * log(2), 1e-6),
    ],
)
def test_a_number_is_what_plain_arithmetic_gives(name: str, expected: float, tolerance: float) -> None:
    assert NUMBERS[name] == pytest.approx(expected, abs=tolerance)


@pytest.mark.parametrize(
    ("name", "published", "tolerance"),
    [
        # Molczan, from a state vector of NASA for STS-128: 7.861 km/s against the stars when the engines have stopped.
        ("orbit_speed_kmh", 7.861 * 3600, 500),
        # NASA prints a little more than eight minutes and a half for some flights, eight minutes forty for others.
        ("model_stop", 510, 10),
        # NASA's timeline of STS-97 before the flight: 49 s.
        ("hardest_air", 49, 3),
    ],
)
def test_a_number_of_the_model_is_near_a_published_one(name: str, published: float, tolerance: float) -> None:
    assert NUMBERS[name] == pytest.approx(published, abs=tolerance)


def test_the_shuttle_weighed_in_flight_is_as_heavy_as_the_masses_that_were_printed() -> None:
    """NASA's masses end at 120 s, with the empty boosters still on: two of 193,000 pounds."""
    without_boosters = 880.377 - 2 * 193_000 * POUND / 1000
    engines_for_20_seconds = PUSH / (EXHAUST * 1000) * 20 / 1000

    assert NUMBERS["early_mass"] == pytest.approx(without_boosters - engines_for_20_seconds, rel=0.02)


def test_the_numbers_of_the_question_are_those_of_the_flight_rounded() -> None:
    question = LESSON.card.question

    for text in (question.en, question.es):
        assert f"{NUMBERS['about_orbiter']:.0f} " in text
        assert f"{NUMBERS['about_lift_off']:,.0f}" in text
        assert f"{NUMBERS['orbit_speed_kmh']:,.0f} km/h" in text


def test_the_givens_of_the_exercises_are_these_numbers() -> None:
    wanted = {
        "why-steeper": {"early": "early_row", "late": "straight_row"},
        "engines-stop": {"rise": "straight_slope", "stop": "stop_minutes"},
        "tank-empty": {
            "start_speed": "start_speed",
            "start_mass": "early_mass",
            "end_mass": "empty_mass",
            "exhaust": "exhaust",
            "toll": "gravity_toll",
        },
        "where-they-go": {"lift_off": "lift_off_mass", "orbiter": "orbiter_mass"},
    }

    for exercise, names in wanted.items():
        assert {name: given(exercise, name) for name in names} == {x: NUMBERS[y] for x, y in names.items()}


def given(exercise: str, name: str) -> float:
    found: Exercise | None = LESSON.exercise(exercise)
    assert found is not None
    return next(each.value for each in found.given if each.name == name)
