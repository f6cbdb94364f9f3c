"""Curtis, Orbital Mechanics for Engineering Students: dates, sidereal time, shadow and J2, with the book's constants.

Figures as in public test suites of the book's listings, and in CelesTrak/fundamentals-of-astrodynamics.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, HOUR, KM, MINUTE

MU = 398_600e9  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth
J2 = 1.08263e-3  # the book's


@case("dates", "Curtis (2014), examples 5.4 and 5.5")
def julian_days_match_curtis_examples_5_4_and_5_5() -> Iterator[Agreement]:
    later = physics.julian_date(datetime(2004, 5, 12, 14, 45, 30, tzinfo=UTC))
    yield agree("12 May 2004", later, 2_453_138.115, within=5e-4, unit="d")
    sputnik = physics.julian_date(datetime(1957, 10, 4, 19, 26, 24, tzinfo=UTC))
    yield agree("Sputnik", sputnik, 2_436_116.31, within=5e-3, unit="d")
    yield agree("between them", later - sputnik, 17_021.805, within=5e-4, unit="d")


@case("dates", "Curtis (2014), example 5.6")
def local_sidereal_time_matches_curtis_example_5_6() -> Iterator[Agreement]:
    """The listing has 139° 47' east; the book's text rounds it to 139.80°."""
    day = physics.julian_date(datetime(2004, 3, 3, 4, 30, tzinfo=UTC))
    local = physics.local_sidereal_time(day, (139 + 47 / 60) * DEGREE)
    yield agree("Tokyo", local / DEGREE, 8.576_88, within=1e-5, unit="°")


@case("eclipse", "Curtis (2014), example 12.8")
def spacecraft_in_the_shadow_matches_curtis_example_12_8() -> Iterator[Agreement]:
    place = np.array([2_817.899, -14_110.473, -7_502.672]) * KM
    sun = np.array([-11_747_041, 139_486_985, 60_472_278]) * KM
    for name, flattening in (("ball", 0.0), ("ellipsoid", physics.EARTH_FLATTENING)):
        lit = physics.sunlit(place, sun, radius=RADIUS, flattening=flattening)
        yield agree(f"lit, {name}", float(lit), 0.0, within=0.5)


@case("special_orbits", "Curtis (2014), example 4.9")
def sun_synchronous_inclination_with_the_books_constants_matches_curtis_example_4_9() -> Iterator[Agreement]:
    radius = physics.circular_radius(100 * MINUTE, MU)
    yield agree("altitude", (radius - RADIUS) / KM, 758.63, within=0.01, unit="km")
    tilt = physics.sun_synchronous_inclination(radius, mu=MU, radius=RADIUS, j2=J2)
    yield agree("inclination", tilt / DEGREE, 98.43, within=5e-3, unit="°")


@case("j2", "Curtis (2014), example 12.2")
def drifts_with_the_books_constants_match_curtis_example_12_2() -> Iterator[Agreement]:
    place = np.array([-2_384.46, 5_729.01, 3_050.46]) * KM
    velocity = np.array([-7.36138, -2.98997, 1.64354]) * KM
    orbit = physics.elements_from_state(place, velocity, MU)
    shape = (orbit.semi_major_axis, orbit.eccentricity, orbit.inclination)
    node = physics.node_drift_rate(*shape, mu=MU, radius=RADIUS, j2=J2)
    yield agree("node", node * HOUR / DEGREE, -0.172, within=5e-4, unit="°/h")
    perigee = physics.perigee_drift_rate(*shape, mu=MU, radius=RADIUS, j2=J2)
    yield agree("perigee", perigee * HOUR / DEGREE, 0.282, within=5e-4, unit="°/h")
