"""Where the Sun stands, and how it looks down on the plane of an orbit.

The model: the Almanac's low-precision Sun, counted from the mean equator and equinox of the date: within 0.01° from
1950 to 2050, as the Almanac says, and 0.014° from PyEphem's, which nods with the Earth (nutation, 0.005°); its distance
0.01 %. The fixed axes of 2000 are turned against these, by 0.28° in 2020 (`precession`), which is 4 s of a low orbit.
Universal time (UTC) stands for dynamical time; over their minute the Sun moves 0.001°.
Symbols: T centuries since 2000, beta angle between the direction of the Sun and the plane of an orbit.
"""

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, plain, require, vectors
from reachstars.physics.checked_orbit import inclinations
from reachstars.physics.constants import ASTRONOMICAL_UNIT, DEGREE
from reachstars.physics.dates import centuries

_ARCSECOND = DEGREE / 3_600


def sun_position(julian_date: float | Array) -> Array:
    """Where the Sun is, seen from the Earth's centre.

    The Earth's orbit as an ellipse to second order: the Sun's ecliptic longitude and distance from its mean anomaly,
    turned by the tilt of the Earth's axis.

    Args:
        julian_date: Julian date in days (UT1 or UTC); a number or an array.

    Returns:
        Position in m, in the frame of the mean equator and equinox of date; shape (3,) for a number, else the shape of
        julian_date with 3 at its end.

    Raises:
        ValueError: If a Julian date is not a finite number.

    Source:
        Vallado (2022), algorithm 29, after the Astronomical Almanac; earlier editions differ by 0.0005°.
    """
    t = centuries(julian_date)
    mean_longitude = (280.46 + 36_000.771_285 * t) * DEGREE
    mean_anomaly = (357.528 + 35_999.050_957 * t) * DEGREE
    longitude = mean_longitude + (1.915 * np.sin(mean_anomaly) + 0.02 * np.sin(2 * mean_anomaly)) * DEGREE
    distance = ASTRONOMICAL_UNIT * (
        1.000_140_612 - 0.016_708_617 * np.cos(mean_anomaly) - 0.000_139_589 * np.cos(2 * mean_anomaly)
    )
    tilt = (23.439_291 - 0.013_004_2 * t) * DEGREE
    direction = (np.cos(longitude), np.cos(tilt) * np.sin(longitude), np.sin(tilt) * np.sin(longitude))
    return np.stack([distance * axis for axis in direction], axis=-1)


def precession(julian_date: float | Array) -> Array:
    """How the axes of the sky have turned since 2000: the Earth's axis goes round once in 26,000 years.

    Three turns, by zeta, theta and z, take the mean equator and equinox of noon on 1 January 2000 to those of the date:
    position_of_date = precession(date) @ position_of_2000, and its transpose goes back. Without nutation (0.005°).

    Args:
        julian_date: Julian date in days; a number or an array.

    Returns:
        Turning matrix; shape (3, 3) for a number, else the shape of julian_date with (3, 3) at its end.

    Raises:
        ValueError: If a Julian date is not a finite number.

    Source:
        Lieske (1979), Precession matrix based on IAU (1976) system of astronomical constants, Astronomy and
        Astrophysics 73, 282-284; Vallado (2013), section 3.7.
    """
    t = centuries(julian_date)
    zeta = t * (2_306.218_1 + t * (0.301_88 + t * 0.017_998)) * _ARCSECOND
    z = t * (2_306.218_1 + t * (1.094_68 + t * 0.018_203)) * _ARCSECOND
    theta = t * (2_004.310_9 - t * (0.426_65 + t * 0.041_833)) * _ARCSECOND
    nought, one = np.zeros_like(t), np.ones_like(t)
    first = _matrix((np.cos(zeta), -np.sin(zeta), nought), (np.sin(zeta), np.cos(zeta), nought), (nought, nought, one))
    tilt = _matrix(
        (np.cos(theta), nought, -np.sin(theta)), (nought, one, nought), (np.sin(theta), nought, np.cos(theta))
    )
    last = _matrix((np.cos(z), -np.sin(z), nought), (np.sin(z), np.cos(z), nought), (nought, nought, one))
    return array(last @ tilt @ first)


def beta_angle(inclination: Numbers, node: Numbers | float, sun_vector: Array) -> Numbers:
    """How high the Sun stands above the plane of an orbit.

    At 0 the Sun lies in the plane and the nights are longest; at 90° it looks straight down on the orbit, which may
    then have no night at all. sin(beta) is the Sun's direction along the normal of the plane.

    Args:
        inclination: Inclination in rad, 0 to pi; a number or an array.
        node: Right ascension of the ascending node in rad; a number or an array.
        sun_vector: Position of the Sun in any unit, in the same frame; shape (3,), or an array with 3 at its end.
            All three broadcast, apart from that last axis.

    Returns:
        Beta in rad, from -pi / 2 to pi / 2; positive when the Sun stands on the side from which the spacecraft is seen
        to go counter-clockwise.

    Raises:
        ValueError: If sun_vector does not end in 3 coordinates, or has no direction, the inclination is not
            between 0 and pi, or the node is not finite.

    Source:
        Gilmore, Spacecraft Thermal Control Handbook (2002), chapter 2.
    """
    tilt, ascending, sun = inclinations(inclination), angles(node), vectors(sun_vector, "The Sun's position")
    length = np.linalg.norm(sun, axis=-1)
    fit_together({"inclination": tilt, "node": ascending, "sun_vector": length})
    require(length > 0, length, "The Sun's position needs a direction; a length of {} has none.")
    along_normal = (
        np.sin(tilt) * (np.sin(ascending) * sun[..., 0] - np.cos(ascending) * sun[..., 1]) + np.cos(tilt) * sun[..., 2]
    )
    return plain(np.arcsin(np.clip(along_normal / length, -1, 1)), inclination)


def _matrix(*rows: tuple[Array, Array, Array]) -> Array:
    return np.stack([np.stack(row, axis=-1) for row in rows], axis=-2)
