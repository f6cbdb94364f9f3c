"""Vallado, Fundamentals of Astrodynamics and Applications: printed examples, with the book's own constants.

Figures as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics.
"""

import math
from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, DEGREE, EARTH_RADIUS, KM


@case("kepler", "Vallado (2013), example 2-1")
def keplers_equation_matches_vallado_example_2_1() -> Iterator[Agreement]:
    eccentric = physics.eccentric_anomaly(235.4 * DEGREE, 0.4)
    yield agree("eccentric anomaly", eccentric / DEGREE, 220.512_074_767_522, relative=1e-11, unit="°")
    yield agree("eccentric anomaly", eccentric, 3.848_661_745_097_161_6, relative=1e-11, unit="rad")
    true = physics.true_anomaly(eccentric, 0.4) - 2 * math.pi
    yield agree("true anomaly", true, -2.667_491_559_232_370_2, relative=1e-11, unit="rad")


@case("dates", "Vallado (2013), example 3-4")
def julian_date_matches_vallado_example_3_4() -> Iterator[Agreement]:
    moment = datetime(1996, 10, 26, 14, 20, tzinfo=UTC)
    yield agree("Julian date", physics.julian_date(moment), 2_450_383.097_222_22, within=1e-8, unit="days")


@case("dates", "Vallado (2013), example 3-5")
def julian_date_matches_vallado_example_3_5() -> Iterator[Agreement]:
    moment = datetime(1992, 8, 20, 12, 14, tzinfo=UTC)
    yield agree("Julian date", physics.julian_date(moment), 2_448_855.009_722, within=1e-6, unit="days")


@case("sky", "Vallado (2022), example 5-1")
def sun_matches_vallado_example_5_1() -> Iterator[Agreement]:
    x, y, z = sun = physics.sun_position(2_453_827.5) / KM
    printed = (146_185_999.569_429_6, 28_789_948.690_292_876, 12_481_485.206_411_356)
    yield agree("position of the Sun", sun, printed, relative=1e-12, unit="km")
    yield agree("right ascension", math.atan2(y, x) / DEGREE, 11.141_281_291_427_4, relative=1e-12, unit="°")
    declination = math.atan2(z, math.hypot(x, y)) / DEGREE
    yield agree("declination", declination, 4.788_586_333_432_42, relative=1e-12, unit="°")


@case("sky", "Vallado (2007), example 5-1")
def sun_is_within_the_almanacs_hundredth_of_a_degree_of_the_third_editions_example_5_1() -> Iterator[Agreement]:
    """The third edition has other coefficients; both claim 0.01 degrees."""
    printed = np.array([146_186_178.079_2, 28_789_122.463_592, 12_481_127.007_22])
    ours = physics.sun_position(2_453_827.5) / KM
    apart = np.linalg.norm(np.cross(ours, printed)) / np.linalg.norm(ours) / np.linalg.norm(printed)
    yield agree("direction of the Sun", math.asin(apart) / DEGREE, 0.0, within=0.01, unit="°")


@case("j2", "Vallado (2013), example 11-2")
def sun_synchronous_circle_matches_vallado_example_11_2() -> Iterator[Agreement]:
    tilt = physics.sun_synchronous_inclination(EARTH_RADIUS + 800 * KM)
    yield agree("inclination", tilt / DEGREE, 98.6, within=0.005, unit="°")


@case("j2", "Vallado (2013), example 11-2")
def sun_synchronous_ellipse_matches_vallado_example_11_2() -> Iterator[Agreement]:
    """The print gives a to the metre from i = 98.6; a tenth of a kilometre is 0.0004 degrees."""
    tilt = physics.sun_synchronous_inclination(7_346.846 * KM, 0.2)
    drift = physics.node_drift_rate(7_346.846 * KM, 0.2, 98.6 * DEGREE)
    yield agree("inclination", tilt / DEGREE, 98.6, within=0.0004, unit="°")
    yield agree("drift of the node", drift * DAY / DEGREE, 360 / 365.242_189_7, relative=5e-5, unit="°/day")
