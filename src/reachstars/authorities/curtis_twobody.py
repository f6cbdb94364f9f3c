"""Curtis, Orbital Mechanics for Engineering Students: two bodies, with the book's own constants.

Figures as in peterferreira/wernher and poliastro; what the book prints wrongly is said at its case.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, HOUR, KM, Elements

MU = 398_600e9  # m³/s², the book's
RADIUS = 6_378 * KM  # the book's Earth
PRINT = 1e-4  # five digits are printed, and the book rounds on the way


def _flat(momentum: float, eccentricity: float, true: float) -> Elements[float]:
    return Elements(momentum**2 / MU, eccentricity, 0.0, 0.0, 0.0, true)


@case("vectors", "Curtis (2014), example 2.5 of the first edition")
def flight_path_angle_matches_curtis_example_2_5() -> Iterator[Agreement]:
    yield agree("angle", physics.flight_path_angle(109.5 * DEGREE, 0.6) / DEGREE, 35.26, within=0.01, unit="°")


@case("vectors", "Curtis (2014), example 2.7")
def steepest_climb_matches_curtis_example_2_7() -> Iterator[Agreement]:
    axis, eccentricity = physics.ellipse(RADIUS + 400 * KM, RADIUS + 4_000 * KM)
    elements = Elements.from_semi_major_axis(axis, eccentricity, 0.0, 0.0, 0.0, 96.09 * DEGREE)
    position, velocity = physics.state_from_elements(elements, MU)
    yield agree("radius", elements.radius, 8_387 * KM, relative=PRINT, unit="m")
    yield agree("speed", np.linalg.norm(velocity), 6_970, relative=PRINT, unit="m/s")
    yield agree(
        "climb", physics.flight_path_angle_of(position, velocity, MU) / DEGREE, 12.047, relative=PRINT, unit="°"
    )
    steepest = physics.flight_path_angle(102.113 * DEGREE, eccentricity)
    yield agree("steepest climb", steepest / DEGREE, 12.113, relative=PRINT, unit="°")


@case("elements", "Curtis (2014), example 2.9")
def parabola_matches_curtis_example_2_9() -> Iterator[Agreement]:
    near, far = (Elements(14_000 * KM, 1.0, 0.0, 0.0, 0.0, angle * DEGREE) for angle in (41.41, 97.18))
    yield agree("radius at 41.41°", near.radius, 8_000 * KM, relative=PRINT, unit="m")
    yield agree("radius at 97.18°", far.radius, 16_000 * KM, relative=2e-4, unit="m")
    position, velocity = physics.state_from_elements(near, MU)
    spin = np.linalg.norm(physics.angular_momentum(position, velocity, MU))
    yield agree("angular momentum", spin, 74_700 * KM**2, relative=PRINT, unit="m²/s")
    apart = np.linalg.norm(position - physics.state_from_elements(far, MU)[0])
    yield agree("distance between the two", apart, 13_266.5 * KM, relative=PRINT, unit="m")


@case("state", "Curtis (2014), example 2.10")
def hyperbola_matches_curtis_example_2_10() -> Iterator[Agreement]:
    climb = 50 * DEGREE
    velocity = np.array([8.6 * np.sin(climb), 8.6 * np.cos(climb), 0]) * KM
    found = physics.elements_from_state(np.array([14_600 * KM, 0, 0]), velocity, MU)
    yield agree("eccentricity", found.eccentricity, 1.3393, relative=PRINT)
    yield agree("true anomaly", found.true_anomaly / DEGREE, 84.889, relative=PRINT, unit="°")
    yield agree("perigee", found.perigee_radius, 6_986 * KM, relative=PRINT, unit="m")
    yield agree("semi-major axis", found.semi_major_axis, -20_590 * KM, relative=PRINT, unit="m")
    yield agree("angular momentum", np.sqrt(found.semi_latus_rectum * MU), 80_708 * KM**2, relative=PRINT, unit="m²/s")


@case("state", "Curtis (2014), example 2.11")
def state_in_the_plane_matches_curtis_example_2_11() -> Iterator[Agreement]:
    position, velocity = physics.state_from_elements(_flat(60_000 * KM**2, 0.3, 120 * DEGREE), MU)
    yield agree("position", position[:2], np.array([-5_312.7, 9_201.9]) * KM, relative=PRINT, unit="m")
    yield agree("velocity", velocity[:2], np.array([-5.7533, -1.3287]) * KM, relative=PRINT, unit="m/s")


@case("state", "Curtis (2014), example 2.12")
def elements_of_a_hyperbola_match_curtis_example_2_12() -> Iterator[Agreement]:
    found = physics.elements_from_state(np.array([7_000, 9_000, 0]) * KM, np.array([-5, 7, 0]) * KM, MU)
    yield agree("eccentricity", found.eccentricity, 1.1077, relative=PRINT)
    yield agree("perigee", found.perigee_radius, 10_517.5 * KM, relative=PRINT, unit="m")
    yield agree("true anomaly", found.true_anomaly / DEGREE, 31.5224, relative=PRINT, unit="°")


@case("propagation", "Curtis (2014), examples 2.13 and 2.14")
def lagrange_coefficients_at_an_angle_match_curtis_examples_2_13_and_2_14() -> Iterator[Agreement]:
    start = np.array([8_182.4, -6_865.9, 0]) * KM  # 10,681 km from the centre; the book prints 10,861
    velocity = np.array([0.475_72, 8.8116, 0]) * KM
    f, g, f_rate, g_rate = physics.lagrange_coefficients_at_angle(start, velocity, 120 * DEGREE, MU)
    place, moving = f * start + g * velocity, f_rate * start + g_rate * velocity
    yield agree("radius", np.linalg.norm(place), 8_378.8 * KM, relative=PRINT, unit="m")
    yield agree("position", place[:2], np.array([1_454.9, 8_251.6]) * KM, relative=PRINT, unit="m")
    yield agree("velocity", moving[:2], np.array([-8.1323, 5.6785]) * KM, relative=PRINT, unit="m/s")
    true = physics.elements_from_state(start, velocity, MU).true_anomaly
    yield agree("true anomaly at the start", true / DEGREE, 288.44, relative=PRINT, unit="°")


@case("parabolic", "Curtis (2014), example 3.4")
def parabola_after_six_hours_matches_curtis_example_3_4() -> Iterator[Agreement]:
    size = 2 * 7_972 * KM
    mean = 2 * np.sqrt(MU / size**3) * 6 * HOUR
    yield agree("mean anomaly, in the book's measure", mean / 2, 6.7737, relative=PRINT)
    true = physics.true_from_mean_anomaly(mean, 1.0)
    yield agree("true anomaly", true / DEGREE, 144.75, relative=PRINT, unit="°")
    # The book prints 86,899 km from its rounded angle.
    yield agree("radius", Elements(size, 1.0, 0.0, 0.0, 0.0, true).radius, 86_976 * KM, relative=PRINT, unit="m")


@case("anomalies", "Curtis (2014), example 3.5")
def hyperbola_in_time_matches_curtis_example_3_5() -> Iterator[Agreement]:
    eccentricity, true = 2.7696, 100 * DEGREE
    hyperbolic = physics.hyperbolic_from_true_anomaly(true, eccentricity)
    yield agree("hyperbolic anomaly", hyperbolic, 2.2927, relative=PRINT)
    yield agree("mean anomaly", physics.mean_from_true_anomaly(true, eccentricity), 11.279, relative=PRINT)
    yield agree("three hours later", physics.hyperbolic_anomaly(40.690, eccentricity), 3.4631, relative=PRINT)
    later = physics.true_from_mean_anomaly(40.690, eccentricity)
    yield agree("true anomaly later", later / DEGREE, 107.78, relative=PRINT, unit="°")


@case("propagation", "Curtis (2014), example 3.5")
def propagation_of_a_hyperbola_matches_curtis_example_3_5() -> Iterator[Agreement]:
    start, velocity = np.array([RADIUS + 300 * KM, 0, 0]), np.array([0, 15 * KM, 0])
    place, moving = physics.propagate(start, velocity, 4_141.4 + 3 * HOUR, MU)
    yield agree("radius", np.linalg.norm(place), 163_180 * KM, relative=PRINT, unit="m")
    yield agree("speed", np.linalg.norm(moving), 10_512, relative=PRINT, unit="m/s")
    then, _ = physics.propagate(start, velocity, 4_141.4, MU)
    yield agree("radius at 100°", np.linalg.norm(then), 48_497 * KM, relative=PRINT, unit="m")


@case("propagation", "Curtis (2014), example 3.7")
def propagation_matches_curtis_example_3_7() -> Iterator[Agreement]:
    start, velocity = np.array([7_000, -12_124, 0]) * KM, np.array([2.6679, 4.6210, 0]) * KM
    place, moving = physics.propagate(start, velocity, HOUR, MU)
    yield agree("position", place[:2], np.array([-3_297.8, 7_413.9]) * KM, relative=PRINT, unit="m")
    yield agree("velocity", moving[:2], np.array([-8.2977, -0.964_04]) * KM, relative=PRINT, unit="m/s")
    f, g, f_rate, g_rate = physics.lagrange_coefficients(start, velocity, HOUR, MU)
    yield agree("f", f, -0.541_23, within=1e-4)
    yield agree("g", g, 184.13, relative=2e-4, unit="s")
    yield agree("fdot", f_rate, -0.000_552_98, relative=PRINT, unit="1/s")
    yield agree("gdot", g_rate, -1.6593, relative=PRINT)


@case("propagation", "Curtis (2014), problem 3.15")
def parabola_in_time_matches_curtis_problem_3_15() -> Iterator[Agreement]:
    start, velocity = physics.state_from_elements(Elements(13_200 * KM, 1.0, 0.0, 0.0, 0.0, 0.0), MU)
    then, speed = physics.propagate(start, velocity, 0.8897 / 2 * HOUR, MU)
    true = physics.elements_from_state(then, speed, MU).true_anomaly
    yield agree("true anomaly", true / DEGREE, 90, relative=PRINT, unit="°")
    later, _ = physics.propagate(start, velocity, 36 * HOUR, MU)
    yield agree("radius", np.linalg.norm(later), 304_700 * KM, relative=PRINT, unit="m")


@case("propagation", "Curtis (2014), problem 3.16")
def hyperbola_in_time_matches_curtis_problem_3_16() -> Iterator[Agreement]:
    start = np.array([6_600 * KM, 0, 0])
    velocity = np.array([0, 1.2 * physics.escape_speed(6_600 * KM, MU), 0])
    found = physics.elements_from_state(start, velocity, MU)
    half = physics.mean_from_true_anomaly(90 * DEGREE, found.eccentricity) / physics.mean_motion(found, MU)
    yield agree("from -90° to 90°", 2 * half / HOUR, 0.9992, relative=PRINT, unit="h")
    later, _ = physics.propagate(start, velocity, 24 * HOUR, MU)
    yield agree("radius after a day", np.linalg.norm(later), 656_610 * KM, relative=PRINT, unit="m")


@case("propagation", "Curtis (2014), example 4.2")
def propagation_matches_curtis_example_4_2() -> Iterator[Agreement]:
    start, velocity = np.array([1_600, 5_310, 3_800]) * KM, np.array([-7.350, 0.4600, 2.470]) * KM
    place, moving = physics.propagate(start, velocity, 3_200.0, MU)
    yield agree("position", place, np.array([1_091.3, -5_199.4, -4_480.6]) * KM, relative=PRINT, unit="m")
    yield agree("velocity", moving, np.array([7.2284, 1.9997, -0.462_96]) * KM, relative=PRINT, unit="m/s")


@case("state", "Curtis (2014), example 4.3")
def elements_match_curtis_example_4_3() -> Iterator[Agreement]:
    position, velocity = np.array([-6_045, -3_490, 2_500]) * KM, np.array([-3.457, 6.618, 2.533]) * KM
    found = physics.elements_from_state(position, velocity, MU)
    yield agree("eccentricity", found.eccentricity, 0.1712, within=5e-5)
    yield agree("inclination", found.inclination / DEGREE, 153.25, relative=PRINT, unit="°")
    yield agree("node", found.node / DEGREE, 255.3, relative=2e-4, unit="°")
    yield agree("argument of perigee", found.argument_of_perigee / DEGREE, 20.07, within=0.005, unit="°")
    yield agree("true anomaly", found.true_anomaly / DEGREE, 28.45, within=0.005, unit="°")
    yield agree("semi-major axis", found.semi_major_axis, 8_788 * KM, relative=PRINT, unit="m")
    yield agree("perigee", found.perigee_radius, 7_284 * KM, relative=PRINT, unit="m")
    yield agree("apogee", found.apogee_radius, 10_293 * KM, relative=PRINT, unit="m")
    yield agree("period", physics.orbital_period(found.semi_major_axis, MU) / HOUR, 2.2775, relative=PRINT, unit="h")
    spin = physics.angular_momentum(position, velocity, MU)
    yield agree("angular momentum", spin, np.array([-25_385, 6_670, -52_070]) * KM**2, relative=PRINT, unit="m²/s")
    towards = physics.eccentricity_vector(position, velocity, MU)
    yield agree("eccentricity vector", towards, [-0.091_60, -0.1422, 0.026_44], within=5e-5)


@case("state", "Curtis (2014), example 4.7")
def state_matches_curtis_example_4_7() -> Iterator[Agreement]:
    size = (80_000 * KM**2) ** 2 / MU
    elements = Elements(size, 1.4, 30 * DEGREE, 40 * DEGREE, 60 * DEGREE, 30 * DEGREE)
    position, velocity = physics.state_from_elements(elements, MU)
    yield agree("position", position, np.array([-4_040, 4_815, 3_628.6]) * KM, relative=PRINT, unit="m")
    yield agree("velocity", velocity, np.array([-10.386, -4.772, 1.744]) * KM, relative=2e-4, unit="m/s")


@case("propagation", "Curtis (2014), example 3.6")
def hyperbola_for_an_hour_matches_curtis_example_3_6() -> Iterator[Agreement]:
    """The book prints the universal anomaly, which is √|a| times the change of F."""
    outward, across = 3_075.2, 95_154 * KM**2 / (10_000 * KM)
    start, velocity = np.array([10_000 * KM, 0, 0]), np.array([outward, across, 0])
    found = physics.elements_from_state(start, velocity, MU)
    yield agree("eccentricity", found.eccentricity, 1.4682, relative=PRINT)
    yield agree("semi-major axis", found.semi_major_axis, -19_655 * KM, relative=2e-4, unit="m")
    first = physics.hyperbolic_from_true_anomaly(found.true_anomaly, found.eccentricity)
    yield agree("hyperbolic anomaly at the start", first, 0.234_48, relative=PRINT)
    later = physics.elements_from_state(*physics.propagate(start, velocity, HOUR, MU), MU)
    last = physics.hyperbolic_from_true_anomaly(later.true_anomaly, later.eccentricity)
    universal = np.sqrt(-found.semi_major_axis / KM) * (last - first)
    yield agree("universal anomaly", universal, 128.51, relative=PRINT, unit="√km")
