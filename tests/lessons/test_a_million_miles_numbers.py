"""The numbers that the text of lesson 02 calculates, against published figures and plain arithmetic."""

from math import acos, cos, degrees, pi, radians, sin
from pathlib import Path

import pytest

from reachstars.errors import Mistake
from reachstars.lesson.calculated import load_numbers

MISTAKES: list[Mistake] = []
NUMBERS = load_numbers(Path(__file__).parents[2] / "lessons" / "02-a-million-miles" / "numbers.py", MISTAKES)
EARTH = 6371.0088  # km, mean radius; WGS84
CLOCK = 13 * 24 + 20 + 54 / 60 + 55 / 3600  # hours
MILES = 5_755_275
# By the cosine rule of the sphere, from the coordinates that INEGI and the Census Bureau give.
SOUTH, NORTH, WEST = radians(20.33), radians(37.9765), radians(121.3095 - 102.02)
ANGLE = acos(sin(SOUTH) * sin(NORTH) + cos(SOUTH) * cos(NORTH) * cos(WEST))
ROAD = ANGLE * EARTH  # km
MOON = 384_400  # km


def test_every_number_can_be_worked_out() -> None:
    assert MISTAKES == []


@pytest.mark.parametrize(
    ("name", "expected", "tolerance"),
    [
        ("million", 10**6, 0),
        ("mile_km", 1.609344, 0),
        ("mile_meters", 1609, 0),
        ("station_miles", 350 / 1.609344, 0.5),
        ("crow_miles", ROAD / 1.609344, 5),
        ("crow_km", ROAD, 50),
        ("crow_angle", degrees(ANGLE), 0.05),
        ("earth_circle", 2 * pi * EARTH, 5),
        ("year_road", 2 * ROAD / 1.609344, 10),
        ("height_over_field", 350_000 / (660 * 0.3048), 50),
        ("road_over_height", ROAD / 350, 0.001),
        ("circle_over_road", 360 / degrees(ANGLE), 0.001),
        ("moon_over_circle", MOON / (2 * pi * EARTH), 0.001),
        ("million_over_moon", 1_609_344 / MOON, 0.001),
        ("moon_over_height", MOON / 350, 50),
        ("bus_speed", 60, 0),
        ("bus_hours", 1_000_000 / 60, 0.001),
        ("bus_days", 1_000_000 / 60 / 24, 0.001),
        ("flight_hours", CLOCK, 0.001),
        ("pace", MILES / CLOCK, 50),
        ("pace_minute", MILES / CLOCK / 60, 0.5),
        ("million_hours", 1_000_000 * CLOCK / MILES, 0.1),
        ("million_days", 1_000_000 * CLOCK / MILES / 24, 0.01),
        ("millions_a_day", 46 / 111, 1e-9),  # 23/4 over 111/8, by hand
        ("year_minutes", 2 * ROAD / 1.609344 * CLOCK / MILES * 60, 0.05),
        ("years_for_a_million", 1_000_000 / (2 * ROAD / 1.609344), 5),
        ("road_years", 2009 - 1972, 0),
    ],
)
def test_a_number_is_what_plain_arithmetic_gives(name: str, expected: float, tolerance: float) -> None:
    assert NUMBERS[name] == pytest.approx(expected, abs=tolerance or 1e-9)


def test_the_biggest_jump_of_all_is_the_first_one() -> None:
    jumps = ["road_over_height", "circle_over_road", "moon_over_circle", "million_over_moon"]
    assert all(NUMBERS["height_over_field"] > 100 * NUMBERS[jump] for jump in jumps)


@pytest.mark.parametrize(
    ("name", "published", "tolerance"),
    [
        ("pace", 17_500, 250),  # "17,500 miles per hour", as NASA rounds the speed of the shuttle
        ("earth_circle", 40_008, 35),  # km around the poles; 40,075 around the equator
    ],
)
def test_a_number_is_near_the_figure_that_is_printed_everywhere(name: str, published: float, tolerance: float) -> None:
    assert NUMBERS[name] == pytest.approx(published, abs=tolerance)


def test_the_round_fractions_of_the_text_are_those_of_the_flight() -> None:
    assert pytest.approx(MILES / 1_000_000, abs=1 / 8) == 5 + 3 / 4
    assert pytest.approx(CLOCK / 24, abs=1 / 16) == 13 + 7 / 8
    assert NUMBERS["millions_a_day"] == pytest.approx(MILES / 1_000_000 / (CLOCK / 24), rel=0.002)


def test_twice_the_printed_way_is_the_printed_round() -> None:
    assert NUMBERS["year_road"] == 2 * NUMBERS["crow_miles"]


def test_the_ladder_of_the_teachers_note_leads_from_the_station_to_a_million_miles() -> None:
    steps = ("road_over_height", "circle_over_road", "moon_over_circle", "million_over_moon")
    height = 350.0
    for step in steps:
        height *= NUMBERS[step]

    assert height == pytest.approx(1_609_344)


def test_the_bus_sits_almost_two_years_and_reaches_the_station_before_the_evening() -> None:
    assert 1.8 < NUMBERS["bus_days"] / 365.25 < 2
    assert NUMBERS["station_miles"] / NUMBERS["bus_speed"] < 4
