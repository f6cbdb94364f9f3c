"""Kepler orbits carried on in time: NASA Goddard's ODTBX, Melman's Propagate, and ESA's GTOP.

Figures as in the tests of tudat, the toolbox of Delft University, and of NASA's ODTBX itself.
"""

from collections.abc import Iterator

import numpy as np

from reachstars import physics
from reachstars.authorities.case import Agreement, agree, case
from reachstars.physics import DAY, KM, Elements

_MU = 3.986_004_415e14  # m³/s², of these sources
_MU_SUN = 1.327e20  # m³/s², GTOP's
_DAY = np.arange(11) * 8_640.0
_TRUE = [
    2.372_489_267_021_53,
    2.797_224_362_111_44,
    3.183_374_074_090_23,
    3.574_009_742_007_65,
    4.014_255_657_595_45,
    4.572_326_657_065_46,
    5.359_568_509_726_72,
    0.137_251_905_665_217,
    1.145_218_637_650_07,
    1.864_336_348_816_36,
    2.384_867_870_641_01,
]
_GTOP = """\
 50369576778.98602   453006898372.5074  -14654.13750690802  46884.94068619227
-76810236076.38216   842661848023.4473  -14683.57015580225  43917.12010513522
-203052258817.9893  1216808019495.603   -14543.34378775917  42828.66589049961
-328225472457.8796  1584186440047.591   -14437.813524927732 42264.20425643964
"""


@case("ephemeris", "NASA ODTBX (2012), kepprop2b: an ellipse for a day")
def an_ellipse_for_a_day_matches_nasa_odtbx() -> Iterator[Agreement]:
    angles = (0.302_814_625_221_01, 4.855_692_729_278_19, 4.714_631_728_473_51, 2.372_489_267_021_53)
    orbit = Elements.from_semi_major_axis(42_165.343_135_131_3 * KM, 0.262_483_543_513_31, *angles)
    moved = physics.elements_from_state(*physics.kepler_states(orbit, _DAY, _MU), _MU)
    yield agree("true anomaly", moved.true_anomaly, _TRUE, within=3e-14, unit="rad")


@case("propagation", "Melman, Propagate (2010): an ellipse for a day")
def an_ellipse_for_a_day_matches_melman() -> Iterator[Agreement]:
    """Eleven digits of the first speed leave some centimetres open after a day."""
    place, velocity = physics.propagate(np.array([6.75e6, 0, 0]), np.array([0, 8.059_597_321_5e3, 0]), DAY, _MU)
    yield agree("position", place, [-6.131_827_206_7e6, 5.197_410_562_7e6, 0], within=0.03, unit="m")
    yield agree("velocity", velocity, [-4.737_506_395_3e3, -4.856_548_486_5e3, 0], within=3e-5, unit="m/s")


@case("propagation", "ESA GTOP: a hyperbola round the Sun for 400 days")
def a_hyperbola_round_the_sun_matches_gtop() -> Iterator[Agreement]:
    rows = np.array([line.split() for line in _GTOP.splitlines()], dtype=np.float64)
    times = np.arange(1, 5) * 100 * DAY
    place, velocity = physics.propagate(np.array([1.5e11, 0, 0]), np.array([0, 6e4, 0]), times, _MU_SUN)
    yield agree("position", place[:, :2] / KM, rows[:, :2] / KM, relative=1e-14, unit="km")
    yield agree("velocity", velocity[:, :2], rows[:, 2:], relative=1e-14, unit="m/s")
