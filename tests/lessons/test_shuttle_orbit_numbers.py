"""The numbers that the text of lesson 09 calculates, against published figures and plain geometry."""

from math import acos, asin, cos, degrees, pi, radians, sin, sqrt
from pathlib import Path

import pytest

from reachstars.errors import Mistake
from reachstars.lesson.calculated import load_numbers

MISTAKES: list[Mistake] = []
NUMBERS = load_numbers(Path(__file__).parents[2] / "lessons" / "09-shuttle-orbit" / "numbers.py", MISTAKES)
MU = 398_600.4418  # km³/s², WGS84
EARTH = 6378.137  # km, WGS84
STATION = EARTH + 350  # km
LAP = 2 * pi * sqrt(STATION**3 / MU) / 60  # minutes
# Published by Ted Molczan before the launch, for the attempt of 26 August: the plane in which Discovery would fly.
MOLCZAN_NODE, MOLCZAN_DAY, INCLINATION = 307.4445, 238.2228, 51.64  # degrees, day of 2009, degrees
NODE_RATE = -5.1427  # degrees a day, SGP4 for the station's element set of 9 October 2009
LAUNCH_DAY, FLIGHT_DAYS = 241.1664, 13.8714  # 29 August 2009 03:59:37 UTC; days until the wheels stopped


def test_every_number_can_be_worked_out() -> None:
    assert MISTAKES == []


@pytest.mark.parametrize(
    ("name", "published", "tolerance"),
    [
        ("mission_speed", 7.728, 0.0005),  # 5,755,275 miles in 13 d 20:54:55
        ("mission_lap", 91.21, 0.005),  # the same time over 219 orbits
        ("station_lap", 91.54, 0.005),
        ("sunrises_per_day", 15.73, 0.005),
        ("longest_night", 36.3, 0.05),
        ("first_orbit_lap", 89.0, 0.05),
        ("clock_difference", 3, 0),  # 00:54:35 - 03:59:37 against 13 d 20:54:55
        ("shortest_mission_night", 27, 0.5),
        ("longest_mission_night", 33, 0.5),
        ("lowest_sun", 40, 1),
        ("highest_sun", 58, 1),
    ],
)
def test_a_number_is_the_published_figure(name: str, published: float, tolerance: float) -> None:
    assert NUMBERS[name] == pytest.approx(published, abs=tolerance)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("station_speed_mph", 17_200),
        ("station_radius", STATION),
        ("first_orbit_radius", EARTH + 226),
        ("day_in_seconds", 24 * 60 * 60),
        ("one_day_altitude", round((MU * (86_400 / (2 * pi)) ** 2) ** (1 / 3) - EARTH, -2)),
        ("mission_distance", 5_755_275 * 1.609344),
        ("station_lap", LAP),
        ("half_lap", LAP / 2),
        ("station_circle", 2 * pi * STATION),
        ("station_pull", 100 * (EARTH / STATION) ** 2),
        ("fall_in_one_second", 1000 * MU / STATION**2 / 2),
        ("first_orbit_speed", sqrt(MU / (EARTH + 226))),
        ("first_flight_lap", ((10 * 24 + 19) * 60 + 57.4) / 170),
        ("second_flight_lap", ((12 * 24 + 18) * 60 + 37.9) / 202),
        ("one_lap_more", 1_198_495 / 60 * (1 / 219 - 1 / 220)),
        ("mission_circle", 5_755_275 * 1.609344 / 219),
        ("biographies_lap", 1_198_495 / 217 / 60),
        ("biographies_altitude", (MU * (1_198_495 / 217 / (2 * pi)) ** 2) ** (1 / 3) - EARTH),
        ("longest_night", LAP / pi * asin(EARTH / STATION)),
    ],
)
def test_a_number_is_what_plain_arithmetic_gives(name: str, expected: float) -> None:
    assert NUMBERS[name] == pytest.approx(expected, rel=1e-6)


def test_in_one_second_the_ground_curves_away_as_far_as_the_station_falls() -> None:
    sideways = sqrt(MU / STATION)  # km in one second
    drop = sqrt(STATION**2 + sideways**2) - STATION

    assert NUMBERS["fall_in_one_second"] == pytest.approx(1000 * drop, rel=1e-3)


def test_the_longest_night_is_far_from_the_popular_45_minutes() -> None:
    assert NUMBERS["longest_night"] < 36.5
    assert NUMBERS["longest_night"] < NUMBERS["half_lap"] - 9


def test_the_nights_of_the_flight_fit_the_plane_that_was_published_before_the_launch() -> None:
    suns = [sun_over_the_plane(LAUNCH_DAY + FLIGHT_DAYS * step / 1000) for step in range(1001)]
    nights = [night(sun) for sun in suns]

    assert NUMBERS["lowest_sun"] == pytest.approx(min(suns), abs=0.5)
    assert NUMBERS["highest_sun"] == pytest.approx(max(suns), abs=0.5)
    assert NUMBERS["shortest_mission_night"] == pytest.approx(min(nights), abs=0.3)
    assert NUMBERS["longest_mission_night"] == pytest.approx(max(nights), abs=0.3)


def sun_over_the_plane(day_of_2009: float) -> float:
    """Degrees of the Sun over the orbit, by the short formula of the United States Naval Observatory."""
    days = 3286.5 + day_of_2009  # since noon of 1 January 2000; day 1.0 of 2009 began 3,287.5 days after it
    anomaly = radians(357.529 + 0.98560028 * days)
    longitude = radians(280.459 + 0.98564736 * days + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly))
    tilt = radians(23.439 - 0.00000036 * days)
    sun = (cos(longitude), cos(tilt) * sin(longitude), sin(tilt) * sin(longitude))
    node = radians(MOLCZAN_NODE + NODE_RATE * (day_of_2009 - MOLCZAN_DAY))
    slant = radians(INCLINATION)
    normal = (sin(slant) * sin(node), -sin(slant) * cos(node), cos(slant))
    return degrees(asin(sum(one * other for one, other in zip(normal, sun, strict=True))))


def night(sun_over_plane: float) -> float:
    """Minutes in the Earth's shadow, from the height of the horizon."""
    return LAP / pi * acos(sqrt(1 - (EARTH / STATION) ** 2) / cos(radians(sun_over_plane)))
