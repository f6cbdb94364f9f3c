"""Vallado, Fundamentals of Astrodynamics and Applications, chapters 6 and 7: transfers and rendezvous.

Figures with all their digits as in the book's public test suite, CelesTrak/fundamentals-of-astrodynamics (software in
Python); those with seven as printed in the book of 2007.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, HOUR, KM, MINUTE

MU = 398_600.4415e9  # m³/s², the test suite's (EGM-08)
RADIUS = 6_378.1363 * KM  # the test suite's Earth
BOOK_MU = 398_600.4418e9  # m³/s², the book's
BOOK_RADIUS = 6_378.137 * KM  # the book's Earth

LOW, GEOSTATIONARY = RADIUS + 191.3411 * KM, RADIUS + 35_781.34857 * KM
EXACT = 1e-12  # of the test suite
SPEED = 5_892.311  # m/s, of examples 6-4 to 6-6


@case("transfer", "Vallado (2013), example 6-1")
def hohmann_matches_vallado_example_6_1() -> Iterator[Agreement]:
    flown = physics.hohmann(LOW, GEOSTATIONARY, MU)
    yield agree("first burn", flown.first_delta_v, 2_457.038_635_627_854, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_478.187_015_430_896, relative=EXACT, unit="m/s")
    yield agree("duration", flown.duration / MINUTE, 315.402_756_993_599_1, relative=EXACT, unit="min")


@case("transfer", "Vallado (2007), example 6-1, the book's constants")
def hohmann_matches_the_print_of_vallado_example_6_1() -> Iterator[Agreement]:
    flown = physics.hohmann(BOOK_RADIUS + 191.34411 * KM, BOOK_RADIUS + 35_781.34857 * KM, BOOK_MU)
    yield agree("both burns", flown.total_delta_v, 3_935.224, within=1e-3, unit="m/s")
    yield agree("duration", flown.duration / HOUR, 5.256_713, within=1e-6, unit="h")


@case("transfer", "Vallado (2013), example 6-1, its test suite between two ellipses")
def hohmann_between_ellipses_matches_vallados_test_suite() -> Iterator[Agreement]:
    flown = physics.hohmann(
        LOW,
        GEOSTATIONARY,
        MU,
        initial_semi_major_axis=LOW / (1 - 0.00123),  # at its perigee
        final_semi_major_axis=GEOSTATIONARY / (1 + 0.024),  # at its apogee
    )
    yield agree("first burn", flown.first_delta_v, 2_452.249_632_639_867_8, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_441.064_959_361_762_2, relative=EXACT, unit="m/s")


@case("transfer", "Vallado (2013), example 6-2")
def bielliptic_transfer_matches_vallado_example_6_2() -> Iterator[Agreement]:
    flown = physics.bielliptic(LOW, RADIUS + 503_873 * KM, RADIUS + 376_310 * KM, MU)
    yield agree("first burn", flown.first_delta_v, 3_156.234_143_043_202_6, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 677.358_029_990_794_1, relative=EXACT, unit="m/s")
    yield agree("third burn, slowing down", -flown.third_delta_v, 70.465_937_086_339_86, relative=EXACT, unit="m/s")
    yield agree("duration", flown.duration / HOUR, 593.919_998_773_216_7, relative=EXACT, unit="h")


@case("transfer", "Vallado (2013), example 6-2, its test suite between two ellipses")
def bielliptic_transfer_between_ellipses_matches_vallados_test_suite() -> Iterator[Agreement]:
    high = RADIUS + 376_310 * KM
    flown = physics.bielliptic(
        LOW,
        RADIUS + 503_873 * KM,
        high,
        MU,
        initial_semi_major_axis=LOW / (1 - 0.00123),
        final_semi_major_axis=high / (1 + 0.024),
    )
    yield agree("first burn", flown.first_delta_v, 3_151.445_140_055_216, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 677.358_029_990_794_1, relative=EXACT, unit="m/s")
    yield agree("third burn, slowing down", -flown.third_delta_v, 82.787_255_211_420_83, relative=EXACT, unit="m/s")


@case("transfer", "Vallado (2013), example 6-3")
def one_tangent_burn_matches_vallado_example_6_3() -> Iterator[Agreement]:
    flown = physics.one_tangent(LOW, GEOSTATIONARY, 160 * DEGREE, MU)
    yield agree("first burn", flown.first_delta_v, 2_575.396_079_597_792, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 2_123.937_279_557_784_7, relative=EXACT, unit="m/s")
    yield agree("duration", flown.duration / MINUTE, 207.445_401_837_236_26, relative=EXACT, unit="min")
    yield agree("eccentricity", flown.eccentricity, 0.770_572_746_403_068_2, relative=EXACT)
    yield agree("semi-major axis", flown.semi_major_axis / KM, 28_634.250_277_613_29, relative=EXACT, unit="km")


@case("plane_changes", "Vallado (2013), example 6-4")
def plane_change_matches_vallado_example_6_4() -> Iterator[Agreement]:
    circle = physics.plane_change(SPEED, 15 * DEGREE)
    yield agree("on a circle", circle, 1_538.201_836_412_648_6, relative=EXACT, unit="m/s")
    ellipse = physics.plane_change(5_993.824, 15 * DEGREE, -6.79 * DEGREE)
    yield agree("on an ellipse", ellipse, 1_553.727_474_763_425_5, relative=EXACT, unit="m/s")


@case("plane_changes", "Vallado (2013), example 6-5")
def node_change_matches_vallado_example_6_5() -> Iterator[Agreement]:
    turned = physics.node_change(SPEED, 55 * DEGREE, 45 * DEGREE)
    before, after = turned.initial_argument_of_latitude, turned.final_argument_of_latitude
    yield agree("burn", turned.delta_v, 3_694.195_175_425_934, relative=EXACT, unit="m/s")
    yield agree("place before", before / DEGREE, 103.364_727_528_687_85, relative=EXACT, unit="°")
    yield agree("place after", after / DEGREE, 76.635_272_471_312_13, relative=EXACT, unit="°")


@case("plane_changes", "Vallado (2013), example 6-6")
def inclination_and_node_change_matches_vallado_example_6_6() -> Iterator[Agreement]:
    turned = physics.inclination_and_node_change(SPEED, 55 * DEGREE, 40 * DEGREE, 45 * DEGREE)
    before, after = turned.initial_argument_of_latitude, turned.final_argument_of_latitude
    climbing = physics.inclination_and_node_change(SPEED, 55 * DEGREE, 40 * DEGREE, 45 * DEGREE, 11.23 * DEGREE)
    yield agree("burn", turned.delta_v, 3_615.924_548_496_319, relative=EXACT, unit="m/s")
    yield agree("place before", before / DEGREE, 128.904_139_740_551_5, relative=EXACT, unit="°")
    yield agree("place after", after / DEGREE, 97.380_345_326_601_93, relative=EXACT, unit="°")
    yield agree("burn while climbing", climbing.delta_v, 3_546.691_598_327_748, relative=EXACT, unit="m/s")


@case("plane_changes", "Vallado (2013), table 6-3")
def cheapest_split_of_a_plane_change_matches_vallado_table_6_3() -> Iterator[Agreement]:
    """The test suite stops looking at 1e-6 rad: where the cost is flattest, it costs nothing."""
    flown = physics.hohmann_with_plane_change(6_671.53 * KM, 42_163.95 * KM, 10 * DEGREE, MU)
    yield agree("first angle", flown.first_angle / DEGREE, 0.917_337_734, within=1e-5, unit="°")
    yield agree("second angle", flown.second_angle / DEGREE, 9.082_662_266, within=1e-5, unit="°")
    yield agree("both burns", flown.total_delta_v, 2_431.758_178_760 + 1_509.140_964_734, within=1e-6, unit="m/s")
    yield agree("duration", flown.duration / MINUTE, 316.437_490_866_923_7, relative=EXACT, unit="min")


@case("plane_changes", "Vallado (2013), example 6-7")
def combined_transfer_matches_vallado_example_6_7() -> Iterator[Agreement]:
    """The book's quick formula for the split: 1.6 degrees at the first burn."""
    flown = physics.hohmann_with_plane_change(
        RADIUS + 191 * KM, RADIUS + 35_780 * KM, 28.5 * DEGREE, MU, first_angle=1.594_961_534_092_242 * DEGREE
    )
    yield agree("first burn", flown.first_delta_v, 2_469.669_629_934_744_5, relative=EXACT, unit="m/s")
    yield agree("second burn", flown.second_delta_v, 1_802.216_293_088_905_4, relative=EXACT, unit="m/s")
    yield agree("second angle", flown.second_angle / DEGREE, 26.905_038_465_907_76, relative=EXACT, unit="°")
    yield agree("duration", flown.duration / MINUTE, 315.386_352_315_607_8, relative=EXACT, unit="min")


@case("phasing_orbit", "Vallado (2013), example 6-8")
def phasing_matches_vallado_example_6_8() -> Iterator[Agreement]:
    """The book counts the chaser's phase from the target, -20 degrees: the target is 20 degrees ahead."""
    once = physics.phasing(12_756.274 * KM, 20 * DEGREE, MU)
    twice = physics.phasing(12_756.274 * KM, 20 * DEGREE, MU, target_turns=2, chaser_turns=2)
    yield agree("one turn", once.duration / MINUTE, 225.694_983_040_638_4, relative=EXACT, unit="min")
    yield agree("its burns", 2 * once.first_delta_v, -219.268_661_589_010_7, relative=1e-11, unit="m/s")
    yield agree("two turns", twice.duration / MINUTE, 464.666_141_554_255_5, relative=EXACT, unit="min")
    yield agree("their burns", 2 * twice.first_delta_v, -106.481_397_906_467_38, relative=5e-11, unit="m/s")


@case("rendezvous", "Vallado (2013), example 6-9")
def coplanar_rendezvous_matches_vallado_example_6_9() -> Iterator[Agreement]:
    """The angle at departure and the burns; the wait is compared in the case that follows."""
    chaser, target = 12_756.274 * KM, 42_159.48 * KM
    met = physics.coplanar_rendezvous(chaser, target, 20 * DEGREE, MU)
    yield agree("target ahead", met.departure_phase / DEGREE, 85.391_519_024_022, relative=EXACT, unit="°")
    yield agree("both burns", met.transfer.total_delta_v, 2_315.710_041_662_876, relative=EXACT, unit="m/s")


@case("rendezvous", "Vallado (2001 and 2007 software), example 6-9")
def wait_for_a_rendezvous_matches_vallado_example_6_9() -> Iterator[Agreement]:
    """The printed 370.6 minutes are the time in which the chaser gains 465.39 degrees, and are reproduced as that.

    The newest test suite comes to that angle with a phase at departure of +85.39 degrees, counted like its -20 from
    the target to the chaser: the chaser would be ahead of the target and miss it. The older editions of the software
    have -85.39; then 294.61 degrees are to be gained, which is what a wait is here.
    """
    chaser, target = 12_756.274 * KM, 42_159.48 * KM
    printed = physics.time_to_gain((85.391_519_024_022 + 20 + 360) * DEGREE, chaser, target, MU)
    yield agree("time for the printed angle", printed / MINUTE, 370.613_835_890_954_25, relative=EXACT, unit="min")
    met = physics.coplanar_rendezvous(chaser, target, 20 * DEGREE, MU)
    gained = physics.time_to_gain((-85.391_519_024_022 + 20 + 360) * DEGREE, chaser, target, MU)
    yield agree("wait by the older formula", met.wait, gained, relative=EXACT, unit="s")


@case("rendezvous", "Vallado (2013), example 6-10")
def noncoplanar_rendezvous_matches_vallado_example_6_10() -> Iterator[Agreement]:
    """Chaser 15 degrees past its node at 45; target at a true longitude of 200; they burn at 225."""
    met = physics.noncoplanar_rendezvous(
        7_143.51 * KM, 42_159.4855 * KM, 28.5 * DEGREE, (180 - 15) * DEGREE, (45 + 180 - 200) * DEGREE, MU
    )
    yield agree("transfer", met.transfer_duration / MINUTE, 320.992_363_730_324_5, relative=EXACT, unit="min")
    yield agree("phasing", met.phasing_duration / MINUTE, 450.732_839_280_207_6, relative=EXACT, unit="min")
    yield agree("into phasing", met.phasing_delta_v, 2_076.273_079_297_938_5, relative=EXACT, unit="m/s")
    yield agree("into transfer", met.first_delta_v, 222.607_994_347_329_8, relative=1e-11, unit="m/s")
    yield agree("arrival and plane", met.second_delta_v, 1_802.449_296_646_187_8, relative=EXACT, unit="m/s")
    yield agree("phasing axis", met.phasing_semi_major_axis / KM, 19_473.304_148_982_91, relative=EXACT, unit="km")


@case("relative_motion", "Vallado (2013), example 6-14")
def relative_motion_matches_vallado_example_6_14() -> Iterator[Agreement]:
    target = RADIUS + 590 * KM
    place, moving = physics.clohessy_wiltshire(np.zeros(3), np.array([-0.1, -0.04, -0.02]), 300.0, target, MU)
    printed = np.array([-33.345_724_432_187_964, -1.473_560_307_487_475, -5.894_530_311_607_677])
    yield agree("position", place, printed, relative=EXACT, within=1e-12, unit="m")
    printed = np.array([-0.120_337_093_866_688, 0.032_387_584_447_866, -0.018_949_031_717_993])
    yield agree("velocity", moving, printed, relative=EXACT, within=1e-15, unit="m/s")


@case("relative_motion", "Vallado (2013), algorithm 48 the other way round, its test suite")
def velocity_to_reach_the_target_matches_vallados_test_suite() -> Iterator[Agreement]:
    needed = physics.rendezvous_velocity(np.array([-70.933, 20.357, -11.17]), 300.0, RADIUS + 590 * KM, MU)
    printed = np.array([0.274_190_838_333, 0.013_466_718_841_345, 0.035_907_981_315])
    yield agree("velocity", needed, printed, within=1e-12, unit="m/s")


@case("lambert_problem", "Vallado (2013), example 7-5")
def lamberts_problem_matches_vallado_example_7_5() -> Iterator[Agreement]:
    start, goal = np.array([15_945.34, 0, 0]) * KM, np.array([12_214.83899, 10_249.46731, 0]) * KM
    leaving, arriving = physics.lambert(start, goal, 76 * MINUTE, BOOK_MU)
    yield agree("at the start", leaving / KM, np.array([2.058_913, 2.915_965, 0]), within=2e-6, unit="km/s")
    yield agree("on arrival", arriving / KM, np.array([-3.451_565, 0.910_315, 0]), within=2e-6, unit="km/s")
