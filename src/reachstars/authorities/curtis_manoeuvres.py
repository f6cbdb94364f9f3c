"""Curtis, Orbital Mechanics for Engineering Students, chapters 5 to 7: manoeuvres and relative motion.

Figures as in the public test suite of A. Negri's astrodynamics library, which is built on the book's third edition.
"""

from collections.abc import Iterator
from math import cos, pi, sin, sqrt

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, HOUR, KM, MINUTE
from reachstars.physics.checked import Array

MU = 398_600e9  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth
GRAVITY = 9.807  # m/s², the book's standard gravity
GEOSTATIONARY = 42_164 * KM


@case("transfer", "Curtis (2014), example 6.1")
def hohmann_from_an_ellipse_matches_curtis_example_6_1() -> Iterator[Agreement]:
    low, high = RADIUS + 480 * KM, RADIUS + 16_000 * KM
    flown = physics.hohmann(low, high, MU, initial_semi_major_axis=(low + RADIUS + 800 * KM) / 2)
    burnt = physics.propellant_mass(flown.total_delta_v, physics.exhaust_speed(300.0, GRAVITY), 2_000.0)
    yield agree("first burn", flown.first_delta_v, 1_722.5, within=0.1, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_329.7, within=0.1, unit="m/s")
    yield agree("propellant", burnt, 1_291.3, within=0.1, unit="kg")


@case("transfer", "Curtis (2014), example 6.2")
def return_from_a_hyperbola_matches_curtis_example_6_2() -> Iterator[Agreement]:
    start, end = RADIUS + 5_000 * KM, RADIUS + 500 * KM
    arriving = 1 / (2 / start - (10 * KM) ** 2 / MU)
    flown = physics.hohmann(start, end, MU, initial_semi_major_axis=arriving)
    burnt = physics.propellant_mass(flown.total_delta_v, physics.exhaust_speed(300.0, GRAVITY), 2_000.0)
    yield agree("both burns", flown.total_delta_v, 5_749, within=1, unit="m/s")
    yield agree("duration", flown.duration, 4_339.5, within=0.1, unit="s")
    yield agree("share of propellant", burnt / 2_000, 0.85, within=0.01)


@case("transfer", "Curtis (2014), example 6.3")
def bielliptic_and_hohmann_match_curtis_example_6_3() -> Iterator[Agreement]:
    by_two = physics.bielliptic(7_000 * KM, 210_000 * KM, 105_000 * KM, MU)
    by_one = physics.hohmann(7_000 * KM, 105_000 * KM, MU)
    yield agree("bi-elliptic", by_two.total_delta_v, 4_028.5, within=0.1, unit="m/s")
    yield agree("its duration", by_two.duration, 488_870, within=5, unit="s")
    yield agree("Hohmann", by_one.total_delta_v, 4_046.3, within=0.1, unit="m/s")
    yield agree("its duration", by_one.duration, 65_942, within=1, unit="s")


@case("phasing_orbit", "Curtis (2014), example 6.4")
def phasing_on_an_ellipse_matches_curtis_example_6_4() -> Iterator[Agreement]:
    perigee, apogee = 6_800 * KM, 13_600 * KM
    axis, eccentricity = physics.ellipse(perigee, apogee)
    mean = physics.mean_anomaly(physics.eccentric_from_true_anomaly(pi / 2, eccentricity), eccentricity)
    ahead = mean / (2 * pi) * physics.orbital_period(axis, MU)
    laps = physics.phasing_on_ellipse(perigee, axis, ahead, MU)
    yield agree("both burns", laps.total_delta_v, 497.0, within=0.1, unit="m/s")


@case("phasing_orbit", "Curtis (2014), example 6.5")
def moving_a_geostationary_satellite_matches_curtis_example_6_5() -> Iterator[Agreement]:
    laps = physics.phasing(GEOSTATIONARY, -12 * DEGREE, MU, target_turns=3, chaser_turns=3)
    yield agree("both burns", laps.total_delta_v, 22.52, within=0.01, unit="m/s")


@case("plane_changes", "Curtis (2014), example 6.11")
def plane_change_on_the_way_up_matches_curtis_example_6_11() -> Iterator[Agreement]:
    low = RADIUS + 300 * KM
    on_top = physics.hohmann_with_plane_change(low, GEOSTATIONARY, 28 * DEGREE, MU, first_angle=0.0)
    below = physics.hohmann_with_plane_change(low, GEOSTATIONARY, 28 * DEGREE, MU, first_angle=28 * DEGREE)
    yield agree("turning high up", on_top.second_delta_v, 1_819.1, within=0.1, unit="m/s")
    yield agree("turning low down", below.first_delta_v, 4_923.9, within=0.1, unit="m/s")


@case("plane_changes", "Curtis (2014), example 6.13")
def plane_change_on_an_ellipse_matches_curtis_example_6_13() -> Iterator[Agreement]:
    axis, e = physics.ellipse(RADIUS + 500 * KM, RADIUS + 10_000 * KM)
    for nu, printed in ((120 * DEGREE, 1_332.5), (300 * DEGREE, 2_016.5)):
        distance = axis * (1 - e**2) / (1 + e * cos(nu))
        climb = float(np.arctan2(e * sin(nu), 1 + e * cos(nu)))
        burn = physics.plane_change(physics.orbital_speed(distance, axis, MU), 15 * DEGREE, climb)
        yield agree(f"burn at {nu / DEGREE:.0f} degrees", burn, printed, within=0.1, unit="m/s")


@case("plane_changes", "Negri's test suite, example 7.7 of a second textbook")
def plane_change_of_a_navigation_satellite_matches_example_7_7_of_negris_suite() -> Iterator[Agreement]:
    burn = physics.plane_change(physics.circular_speed(RADIUS + 20_180 * KM, MU), (55 - 41) * DEGREE)
    yield agree("burn", burn, 944, within=1, unit="m/s")


@case("rocket", "Negri's test suite, example 7.5 of a second textbook")
def burns_and_their_length_match_example_7_5_of_negris_suite() -> Iterator[Agreement]:
    low, high = RADIUS + 580 * KM, RADIUS + 31_000 * KM
    flown = physics.hohmann(low, high, MU, initial_semi_major_axis=(low + RADIUS + 17_350 * KM) / 2)
    exhaust = physics.exhaust_speed(318.0, GRAVITY)
    burnt = physics.propellant_mass(flown.first_delta_v, exhaust, 3_100.0)
    yield agree("first burn", flown.first_delta_v, 415.7, within=0.1, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_436.1, within=0.1, unit="m/s")
    yield agree("propellant of the first", burnt, 386.88, within=0.05, unit="kg")
    yield agree("length of the first", physics.burn_time(burnt, 400.0, exhaust) / MINUTE, 50.3, within=0.1, unit="min")


@case("relative_motion", "Curtis (2014), example 7.1")
def relative_state_matches_curtis_example_7_1() -> Iterator[Agreement]:
    target = _state(52_059 * KM**2, 0.025724, (60, 40, 30, 40))
    chaser = _state(52_362 * KM**2, 0.0072696, (50, 40, 120, 40))
    place, moving = physics.relative_state(*target, *chaser)
    yield agree("position", place / KM, np.array([-6_701.20, 6_828.30, -406.26]), within=0.05, unit="km")
    yield agree("velocity", moving / KM, np.array([0.316_67, 0.111_99, 1.246_96]), within=1e-5, unit="km/s")
    back, speed = physics.inertial_state(*target, place, moving)
    yield agree("back again, position", back / KM, chaser[0] / KM, within=1e-9, unit="km")
    yield agree("back again, velocity", speed / KM, chaser[1] / KM, within=1e-12, unit="km/s")


@case("relative_motion", "Curtis (2014), example 7.4")
def two_burn_rendezvous_matches_curtis_example_7_4() -> Iterator[Agreement]:
    radius = RADIUS + 300 * KM
    target = _state(sqrt(MU * radius), 0.0, (40, 20, 0, 60))
    axis, e = physics.ellipse(RADIUS + 320.06 * KM, RADIUS + 513.86 * KM)
    chaser = _state(sqrt(MU * axis * (1 - e**2)), e, (40.130, 19.819, 70.662, 349.65))
    met = physics.two_burn_rendezvous(*physics.relative_state(*target, *chaser), 8 * HOUR, radius, MU)
    yield agree("both burns", met.total_delta_v, 111.24, within=0.05, unit="m/s")


@case("relative_motion", "Curtis (2014), example 7.5")
def clohessy_wiltshire_matrices_match_curtis_example_7_5() -> Iterator[Agreement]:
    radius, time = float(np.cbrt(MU / 0.0011569**2)), 1.49 * HOUR
    unit, none = np.eye(3), np.zeros((3, 3))
    by_place = [columns.T for columns in physics.clohessy_wiltshire(unit, none, time, radius, MU)]
    by_speed = [columns.T for columns in physics.clohessy_wiltshire(none, unit, time, radius, MU)]
    printed = np.array([[1.0090, 0, 0], [-37.699, 1, 0], [0, 0, 0.9970]])
    yield agree("position from position", by_place[0], printed, within=1e-3)
    printed = np.array([[-66.986, 5.1989, 0], [-5.1989, -16_360, 0], [0, 0, -66.986]])
    yield agree("position from velocity", by_speed[0], printed, within=1e-3, relative=1e-4, unit="s")
    printed = np.array([[-2.6897e-4, 0, 0], [-2.0875e-5, 0, 0], [0, 0, 8.9655e-5]])
    yield agree("velocity from position", by_place[1], printed, within=1e-8, unit="1/s")
    printed = np.array([[0.9970, -0.1549, 0], [0.1549, 0.98798, 0], [0, 0, 0.9970]])
    yield agree("velocity from velocity", by_speed[1], printed, within=1e-4)


@case("lambert_problem", "Curtis (2014), example 5.2")
def lamberts_problem_matches_curtis_example_5_2() -> Iterator[Agreement]:
    start, goal = np.array([5_000.0, 10_000.0, 2_100.0]) * KM, np.array([-14_600.0, 2_500.0, 7_000.0]) * KM
    leaving, arriving = physics.lambert(start, goal, HOUR, MU)
    yield agree("at the start", leaving / KM, np.array([-5.9925, 1.9254, 3.2456]), within=1e-4, unit="km/s")
    yield agree("on arrival", arriving / KM, np.array([-3.3125, -4.1966, -0.385_29]), within=1e-4, unit="km/s")


@case("lambert_problem", "Curtis (2014), example 6.9")
def chase_within_an_hour_matches_curtis_example_6_9() -> Iterator[Agreement]:
    """Both on one ellipse, 8,100 by 18,900 km: chaser at 45 degrees, target at 150, met an hour later."""
    axis, e = physics.ellipse(8_100 * KM, 18_900 * KM)
    spin = sqrt(MU * axis * (1 - e**2))
    chaser, chased = _state(spin, e, (0, 0, 0, 45))
    target, flight = physics.propagate(*_state(spin, e, (0, 0, 0, 150)), HOUR, MU)
    leaving, arriving = physics.lambert(chaser, target, HOUR, MU)
    first, second = np.linalg.norm(leaving - chased), np.linalg.norm(flight - arriving)
    yield agree("first burn", first, 4_675.5, within=0.2, unit="m/s")
    yield agree("second burn", second, 4_754.0, within=0.2, unit="m/s")


def _state(angular_momentum: float, e: float, degrees: tuple[float, float, float, float]) -> tuple[Array, Array]:
    """Position and velocity from angular momentum, eccentricity, inclination, node, argument of perigee, anomaly."""
    tilt, node, perigee, nu = np.array(degrees) * DEGREE
    distance = angular_momentum**2 / MU / (1 + e * cos(nu))
    place = distance * np.array([cos(nu), sin(nu), 0])
    moving = MU / angular_momentum * np.array([-sin(nu), e + cos(nu), 0])
    for angle, axis in ((perigee, 2), (tilt, 0), (node, 2)):
        turn = _rotation(angle, axis)
        place, moving = turn @ place, turn @ moving
    return place, moving


def _rotation(angle: float, axis: int) -> Array:
    turned = np.eye(3)
    first, second = (1, 2) if axis == 0 else (0, 1)
    turned[first, first] = turned[second, second] = cos(angle)
    turned[first, second], turned[second, first] = -sin(angle), sin(angle)
    return turned
