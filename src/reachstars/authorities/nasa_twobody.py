"""NASA Goddard, Orbit Determination Toolbox (ODTBX, 2012): two bodies, to all digits of a float.

Figures as in the tests of tudat, the toolbox of Delft University, each with its own gravitational parameter. Its state
on a hyperbola with e = 2.3 at 123.29° is left out, because that hyperbola ends at 115.8°, and so is its ellipse that
starts 5,830 km from the centre, inside the Earth.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DEGREE, KM, Elements

ALL_DIGITS = 2e-15
MU_EARTH = 3.986_004_415e14  # m³/s², of this source, as the next three
MU_MARS = 4.282_801_891_5e13
MU_VENUS = 3.248_550_441_5e14
MU_SUN = 1.327_124_400_18e20


@case("state", "NASA ODTBX (2012), ellipse around the Earth")
def state_on_an_ellipse_matches_nasa_odtbx() -> Iterator[Agreement]:
    angles = (20.6 * DEGREE, 108.77 * DEGREE, 274.78 * DEGREE, 46.11 * DEGREE)
    position, velocity = physics.state_from_elements(Elements.from_semi_major_axis(8_000 * KM, 0.23, *angles), MU_EARTH)
    printed = [2.021_874_804_243_437e6, 6.042_523_817_035_284e6, -1.450_371_183_512_575e6]
    speeds = [-7.118_283_509_842_652e3, 4.169_050_171_542_199e3, 2.029_066_072_016_241e3]
    yield agree("position", position, printed, relative=ALL_DIGITS, unit="m")
    yield agree("velocity", velocity, speeds, relative=ALL_DIGITS, unit="m/s")


@case("state", "NASA ODTBX (2012), circle in the plane of the equator of Mars")
def state_on_an_equatorial_circle_matches_nasa_odtbx() -> Iterator[Agreement]:
    elements = Elements(9_201.61 * KM, 0.0, 0.0, 201.55 * DEGREE, 12.54 * DEGREE, -244.09 * DEGREE)
    position, velocity = physics.state_from_elements(elements, MU_MARS)
    printed = [7.968_828_015_716_932e6, -4.600_804_999_999_997e6, 0.0]
    speeds = [1.078_703_495_685_965e3, 1.868_369_260_830_248e3, 0.0]
    yield agree("position", position, printed, within=2e-8, unit="m")
    yield agree("velocity", velocity, speeds, within=4e-12, unit="m/s")


@case("state", "NASA ODTBX (2012), circle in the plane of the equator of Venus")
def elements_of_an_equatorial_circle_match_nasa_odtbx() -> Iterator[Agreement]:
    position = np.array([5.580_537_430_785_387e6, 2.816_487_703_435_473e6, 0.0])
    velocity = np.array([-3.248_092_722_413_634e3, 6.435_711_753_323_540e3, 0.0])
    found = physics.elements_from_state(position, velocity, MU_VENUS)
    yield agree("semi-major axis", found.semi_major_axis, 6.251e6, relative=ALL_DIGITS, unit="m")
    yield agree("eccentricity", found.eccentricity, 0.0, within=1e-16)
    yield agree(
        "angles", [found.inclination, found.node, found.argument_of_perigee], [0, 0, 0], within=1e-16, unit="rad"
    )
    yield agree("true anomaly", found.true_anomaly, 26.78 * DEGREE, relative=ALL_DIGITS, unit="rad")


@case("state", "NASA ODTBX (2012), retrograde hyperbola around the Sun")
def elements_of_a_hyperbola_match_nasa_odtbx() -> Iterator[Agreement]:
    position = np.array([7.035_635_643_405_699e11, -2.351_218_213_055_550e11, 0.037_960_971_564_309e11])
    velocity = np.array([-1.731_375_459_746_510e4, -1.535_713_656_317_794e4, 0.423_498_718_768_347e4])
    found = physics.elements_from_state(position, velocity, MU_SUN)
    yield agree("semi-major axis", found.semi_major_axis, -6.78e11, relative=1e-14, unit="m")
    yield agree("eccentricity", found.eccentricity, 1.89, relative=1e-14)
    angles = [found.inclination, found.node, found.argument_of_perigee, found.true_anomaly]
    printed = np.array([167.91, 342.89, 45.78, 315.62]) * DEGREE
    yield agree("angles", angles, printed, relative=1e-14, unit="rad")


@case("kepler", "NASA ODTBX (2012), anomalies")
def anomalies_match_nasa_odtbx() -> Iterator[Agreement]:
    eccentric = physics.eccentric_from_true_anomaly(82.16 * DEGREE, 0.146)
    yield agree("eccentric anomaly", eccentric, 1.290_237_398_010_989, relative=ALL_DIGITS, unit="rad")
    true = physics.true_anomaly(239.45 * DEGREE, 0.639)
    yield agree("true anomaly", true, 3.665_218_735_816_221, relative=ALL_DIGITS, unit="rad")


@case("hyperbolic", "Fortescue, Spacecraft Systems Engineering (2003)")
def hyperbolic_anomaly_matches_fortescue() -> Iterator[Agreement]:
    yield agree("hyperbolic anomaly", physics.hyperbolic_from_true_anomaly(0.5291, 3.0), 0.3879, within=5e-5)
    yield agree("true anomaly", physics.true_from_hyperbolic_anomaly(0.3879, 3.0), 0.5291, within=5e-5, unit="rad")
