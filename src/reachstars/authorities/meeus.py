"""Meeus, Astronomical Algorithms (1998): Julian dates, sidereal time and the Sun of low precision.

Figures as in public test suites of the book's algorithms.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import ASTRONOMICAL_UNIT, DEGREE

PRINTED = {  # days; the table of chapter 7 as far as the calendar is the Gregorian one
    datetime(2000, 1, 1, 12, tzinfo=UTC): 2_451_545.0,
    datetime(1999, 1, 1, tzinfo=UTC): 2_451_179.5,
    datetime(1987, 1, 27, tzinfo=UTC): 2_446_822.5,
    datetime(1987, 6, 19, 12, tzinfo=UTC): 2_446_966.0,
    datetime(1988, 1, 27, tzinfo=UTC): 2_447_187.5,
    datetime(1988, 6, 19, 12, tzinfo=UTC): 2_447_332.0,
    datetime(1977, 4, 26, 9, 36, tzinfo=UTC): 2_443_259.9,
    datetime(1900, 1, 1, tzinfo=UTC): 2_415_020.5,
    datetime(1600, 1, 1, tzinfo=UTC): 2_305_447.5,
    datetime(1600, 12, 31, tzinfo=UTC): 2_305_812.5,
}


@case("dates", "Meeus (1998), example 7.a and the table of chapter 7")
def julian_dates_match_meeus_chapter_7() -> Iterator[Agreement]:
    sputnik = physics.julian_date(datetime(1957, 10, 4, 19, 26, 24, tzinfo=UTC))
    yield agree("4.81 October 1957", sputnik, 2_436_116.31, within=1e-8, unit="d")
    ours = [physics.julian_date(moment) for moment in PRINTED]
    yield agree("table", ours, list(PRINTED.values()), within=1e-8, unit="d")
    back = [abs((physics.moment(day) - moment).total_seconds()) for moment, day in PRINTED.items()]
    yield agree("table, back", back, np.zeros(len(back)), within=5e-5, unit="s")


@case("dates", "Meeus (1998), examples 12.a and 12.b")
def sidereal_time_matches_meeus_examples_12_a_and_12_b() -> Iterator[Agreement]:
    midnight = physics.sidereal_time(2_446_895.5) / DEGREE
    yield agree("10 April 1987", midnight, (13 + 10 / 60 + 46.3668 / 3600) * 15, within=2.5e-7, unit="°")
    evening = physics.sidereal_time(physics.julian_date(datetime(1987, 4, 10, 19, 21, tzinfo=UTC))) / DEGREE
    yield agree("19:21", evening, 128.737_873_4, within=3e-7, unit="°")


@case("sky", "Meeus (1998), example 25.a")
def sun_matches_meeus_example_25_a() -> Iterator[Agreement]:
    """Both claim 0.01 degrees. His Sun is of the true equinox, ours of the mean one: 0.004 degrees on that day."""
    x, y, z = physics.sun_position(2_448_908.5)
    yield agree("right ascension", np.arctan2(y, x) / DEGREE % 360, 198.380_83, within=0.01, unit="°")
    yield agree("declination", np.arctan2(z, np.hypot(x, y)) / DEGREE, -7.785_07, within=0.01, unit="°")
    distance = np.linalg.norm([x, y, z]) / ASTRONOMICAL_UNIT
    yield agree("distance", distance, 0.997_66, within=1e-4, unit="au")


@case("sky", "Meeus (1998), example 27.a")
def sun_of_the_solstice_matches_meeus_example_27_a() -> Iterator[Agreement]:
    """The solstice of June 1962: 21:24:42 of dynamical time, when the Sun's longitude is 90 degrees."""
    x, y, _ = physics.sun_position(physics.julian_date(datetime(1962, 6, 21, 21, 24, 42, tzinfo=UTC)))
    # Near the solstice right ascension is 90 degrees with the longitude.
    yield agree("right ascension", np.arctan2(y, x) / DEGREE, 90.0, within=0.012, unit="°")
