"""Vallado, Fundamentals of Astrodynamics and Applications: two bodies, with the book's own constants.

Figures as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics, and in poliastro and tudat.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, KM, MINUTE

MU = 398_600.4415e9  # m³/s², the book's


@case("parabolic", "Vallado (2013), example 2-2")
def parabola_matches_vallado_example_2_2() -> Iterator[Agreement]:
    mean = 2 * np.sqrt(MU / (25_512 * KM) ** 3) * 53.7874 * MINUTE
    yield agree("parabolic anomaly", physics.parabolic_anomaly(mean), 0.817_751, within=5e-7)


@case("hyperbolic", "Vallado (2013), example 2-3")
def hyperbola_matches_vallado_example_2_3() -> Iterator[Agreement]:
    hyperbolic = physics.hyperbolic_anomaly(235.4 * DEGREE, 2.4)
    yield agree("hyperbolic anomaly", hyperbolic, 1.601_376_144_9, within=1e-10)
    yield agree("mean anomaly", physics.hyperbolic_mean_anomaly(1.601_376_144_9, 2.4), 235.4 * DEGREE, relative=1e-10)


@case("propagation", "Vallado (2013), example 2-4")
def propagation_matches_vallado_example_2_4() -> Iterator[Agreement]:
    start = np.array([1_131.340, -2_282.343, 6_672.423]) * KM
    velocity = np.array([-5.643_05, 4.303_33, 2.428_79]) * KM
    place, moving = physics.propagate(start, velocity, 40 * MINUTE, MU)
    printed = np.array([-4_219.7527, 4_363.0292, -3_958.7666]) * KM
    yield agree("position", place, printed, relative=1e-7, unit="m")
    yield agree("velocity", moving, np.array([3.689_866, -1.916_735, -6.112_511]) * KM, within=1e-3, unit="m/s")


@case("propagation", "Vallado, test suite of the book, routine kepler")
def propagation_for_two_minutes_matches_vallados_test_suite() -> Iterator[Agreement]:
    start = np.array([-6_518.1083, -2_403.8479, -22.1722]) * KM
    velocity = np.array([2.604_057, -7.105_717, -0.263_218]) * KM
    place, moving = physics.propagate(start, velocity, 120.0, MU)
    printed = np.array([-6_150.818_077_241_7, -3_233.564_702_019_274_6, -53.478_909_116_427_44]) * KM
    speeds = np.array([3.508_590_639_499_514_6, -6.703_227_854_017_405, -0.257_817_006_335_421_9]) * KM
    yield agree("position", place, printed, relative=1e-12, unit="m")
    yield agree("velocity", moving, speeds, relative=1e-12, unit="m/s")


@case("propagation", "Vallado, test suite of the book, routine kepler, a hyperbola that is nearly a line")
def propagation_of_a_nearly_straight_flight_matches_vallados_test_suite() -> Iterator[Agreement]:
    start = np.array([15_912.1061, 1_352_024_060, 0]) * KM
    velocity = np.array([-0.000_783_895_533, 31_889.3576, 0]) * KM
    place, moving = physics.propagate(start, velocity, 100_000.0, MU)
    yield agree(
        "position", place[:2], np.array([15_833.716_546_696_181, 4_540_959_819.999_55]) * KM, relative=1e-12, unit="m"
    )
    yield agree(
        "velocity",
        moving[:2],
        np.array([-0.000_783_895_533_049_524, 31_889.357_599_993_506]) * KM,
        relative=1e-12,
        unit="m/s",
    )


@case("propagation", "Vallado, test suite of the book, routine findfandg")
def lagrange_coefficients_match_vallados_test_suite() -> Iterator[Agreement]:
    start = np.array([4_938.498_300_421_71, -1_922.248_104_722_41, 4_384.682_932_926_13]) * KM
    velocity = np.array([0.738_204_644_165_659, 7.209_894_532_383_97, 2.328_773_920_662_99]) * KM
    f, g, f_rate, g_rate = physics.lagrange_coefficients(start, velocity, 60.0, MU)
    # The suite prints two methods, which differ by 3e-6 in f and by 3e-9 in the others; this is its series.
    yield agree("f", f, 0.997_795_890_941_196_7, relative=1e-12)
    yield agree("g", g, 59.955_911_263_407_685, relative=1e-12, unit="s")
    yield agree("fdot", f_rate, -7.344_342_494_983_264e-05, relative=1e-12, unit="1/s")
    yield agree("gdot", g_rate, 0.997_795_883_476_424_9, relative=1e-12)


@case("state", "Vallado (2013), example 2-5")
def elements_match_vallado_example_2_5() -> Iterator[Agreement]:
    position = np.array([6_524.834, 6_862.875, 6_448.296]) * KM
    velocity = np.array([4.901_327, 5.533_756, -1.976_341]) * KM
    found = physics.elements_from_state(position, velocity, MU)
    yield agree("semi-latus rectum", found.semi_latus_rectum, 11_067_798.350_991_814, relative=1e-12, unit="m")
    yield agree("semi-major axis", found.semi_major_axis, 36_127_337.763_974_785, relative=1e-12, unit="m")
    yield agree("eccentricity", found.eccentricity, 0.832_853_399_083_688_5, relative=1e-12)
    yield agree("inclination", found.inclination, 1.533_605_562_639_449_4, relative=1e-12, unit="rad")
    yield agree("node", found.node, 3.977_575_002_801_694_7, relative=1e-12, unit="rad")
    yield agree("argument of perigee", found.argument_of_perigee, 0.931_742_811_143_785_4, relative=1e-12, unit="rad")
    yield agree("true anomaly", found.true_anomaly, 1.611_552_499_941_473_6, relative=1e-12, unit="rad")
    mean = physics.mean_from_true_anomaly(found.true_anomaly, found.eccentricity)
    yield agree("mean anomaly", mean, 0.132_727_781_729_118_6, relative=1e-12, unit="rad")


@case("state", "Vallado (2013), example 2-6, as in the errata of the fourth edition")
def state_matches_vallado_example_2_6() -> Iterator[Agreement]:
    elements = physics.Elements(
        11_067.790 * KM, 0.832_85, 87.87 * DEGREE, 227.89 * DEGREE, 53.38 * DEGREE, 92.335 * DEGREE
    )
    position, velocity = physics.state_from_elements(elements, MU)
    printed = np.array([6_525.368_120_986_091, 6_861.531_834_896_055, 6_449.118_614_160_162]) * KM
    speeds = np.array([4.902_278_644_574_153, 5.533_139_566_279_278, -1.975_710_098_791_615_4]) * KM
    yield agree("position", position, printed, relative=1e-12, unit="m")
    yield agree("velocity", velocity, speeds, relative=1e-12, unit="m/s")
    # The book itself, before its errata, is some 24 m away.
    yield agree(
        "position, first print", position, np.array([6_525.344, 6_861.535, 6_449.125]) * KM, within=30, unit="m"
    )
