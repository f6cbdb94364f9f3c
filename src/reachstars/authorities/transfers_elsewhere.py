"""Transfers and rockets as other public sources print them: poliastro, Wikipedia, Braeunig."""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import EARTH_RADIUS, KM, MINUTE, MU_EARTH


@case("transfer", "poliastro, test of manoeuvres")
def hohmann_from_the_ellipse_of_curtis_example_4_3_matches_poliastro() -> Iterator[Agreement]:
    """The spacecraft waits until it is at perigee and leaves from there."""
    place = np.array([-6_045.0, -3_490.0, 2_500.0]) * KM
    velocity = np.array([-3.457, 6.618, 2.533]) * KM
    axis = 1 / (2 / float(np.linalg.norm(place)) - float(velocity @ velocity) / MU_EARTH)
    spin = float(np.linalg.norm(np.cross(place, velocity)))
    perigee = axis * (1 - np.sqrt(1 - spin**2 / MU_EARTH / axis))
    flown = physics.hohmann(float(perigee), EARTH_RADIUS + 35_781.34857 * KM, initial_semi_major_axis=axis)
    yield agree("both burns", flown.total_delta_v, 3_060.548, within=1e-3, unit="m/s")


@case("lambert_problem", "poliastro, test of orbit determination")
def lamberts_problem_matches_poliastro() -> Iterator[Agreement]:
    """Vallado's example with 12,214.83399 for 12,214.83899 km; the allowance is that test's."""
    start, goal = np.array([15_945.34, 0, 0]) * KM, np.array([12_214.83399, 10_249.46731, 0]) * KM
    leaving, arriving = physics.lambert(start, goal, 76 * MINUTE)
    yield agree("at the start", leaving[:2] / KM, np.array([2.058925, 2.915956]), relative=1e-5, unit="km/s")
    yield agree("on arrival", arriving[:2] / KM, np.array([-3.451569, 0.910301]), relative=1e-4, unit="km/s")


@case("transfer", "Wikipedia, Hohmann transfer orbit, example")
def hohmann_to_the_geostationary_orbit_matches_wikipedia() -> Iterator[Agreement]:
    flown = physics.hohmann(6_678 * KM, 42_164 * KM)
    yield agree("first burn", flown.first_delta_v, 2_420, within=10, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_460, within=10, unit="m/s")


@case("rocket", "R. Braeunig, Rocket and Space Technology, problem 1.2")
def gain_of_a_burn_matches_braeunig_problem_1_2() -> Iterator[Agreement]:
    gain = physics.delta_v(3_100.0, 30_000.0, 30_000.0 - 30 * 60)
    yield agree("gain of speed", gain, 192, within=0.5, unit="m/s")


@case("rocket", "R. Braeunig, Rocket and Space Technology, problem 1.3")
def propellant_to_carry_matches_braeunig_problem_1_3() -> Iterator[Agreement]:
    fuel = physics.propellant_to_carry(700.0, 3_100.0, 75_000.0)
    yield agree("propellant", fuel, 19_000, within=500, unit="kg")


@case("rocket", "R. Braeunig, Rocket and Space Technology, problem 1.4")
def burn_time_matches_braeunig_problem_1_4() -> Iterator[Agreement]:
    fuel = physics.propellant_mass(12_000.0 - 7_790.0, 3_000.0, 5_000.0)
    time = physics.burn_time(fuel, 10 * 3_000.0, 3_000.0)
    yield agree("length of the burn", time, 377, within=0.5, unit="s")
