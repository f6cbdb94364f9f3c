"""Circles and ellipses around the Earth: how fast, how long, how far out.

The model: two bodies, one of them so light that it does not move the other; the heavy one pulls like a point at its
centre. No air, no Moon, no flattening of the Earth: after one turn the real station is some tens of kilometres away
from where this puts it, mostly because the flattened Earth has turned the plane of its orbit (see `j2`).
Symbols: r radius, a semi-major axis, e eccentricity, v speed, T period, mu gravitational parameter.
"""

from math import pi

import numpy as np

from reachstars.physics.checked import Array, Numbers, array, fit_together, plain, positive, require
from reachstars.physics.checked_orbit import gravitational_parameter, inside_earth, radii
from reachstars.physics.constants import MU_EARTH


def circular_speed(radius: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Speed that keeps a spacecraft on a circular orbit.

    Gravity supplies exactly the pull that the circle needs: v² / r = mu / r².

    Args:
        radius: Distance from the Earth's centre, in m; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Speed in m/s, in the shape of radius.

    Raises:
        ValueError: If the radius is inside the Earth, or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.8.
    """
    return plain(np.sqrt(mu / radii(radius, mu)), radius)


def circular_period(radius: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Time for once round a circular orbit.

    The way round divided by the circular speed, 2 pi r / v; so T² grows like r³, Kepler's third law.

    Args:
        radius: Distance from the Earth's centre, in m; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Period in s, in the shape of radius.

    Raises:
        ValueError: If the radius is inside the Earth, or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.8.
    """
    return plain(_period(radii(radius, mu), mu), radius)


def circular_radius(period: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Radius of the circular orbit that takes a given time.

    Kepler's third law the other way round: r³ = mu (T / 2 pi)².

    Args:
        period: Time for once round, in s; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Distance from the Earth's centre in m, in the shape of period.

    Raises:
        ValueError: If the period is not positive, or so short that the circle would be inside the Earth
            (below about 84 minutes), or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.8.
    """
    times = _periods(period)
    distance = _axis(times, gravitational_parameter(mu))
    require(~inside_earth(distance, mu), times, "No orbit is as short as {} s: that circle would be inside the Earth.")
    return plain(distance, period)


def orbital_period(semi_major_axis: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Time for once round an elliptic orbit.

    Kepler's third law: T = 2 pi √(a³ / mu), whatever the eccentricity. An ellipse may have its perigee inside the
    Earth; only one that never comes out of it, nearly always an altitude in the place of the axis, is refused.

    Args:
        semi_major_axis: Half the longest diameter of the ellipse, in m; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Period in s, in the shape of semi_major_axis.

    Raises:
        ValueError: If the semi-major axis is not positive (only ellipses come round), the whole ellipse lies inside
            the Earth, or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.7.
    """
    axis = positive(semi_major_axis, "Only an ellipse comes round; its semi-major axis is above 0 m, and {} m is not.")
    strength = gravitational_parameter(mu)
    require(
        ~inside_earth(2 * axis, strength),
        axis,
        "An ellipse with a semi-major axis of {} m lies inside the Earth: add the Earth's radius to an altitude.",
    )
    return plain(_period(axis, strength), semi_major_axis)


def semi_major_axis(period: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Semi-major axis of the ellipse that takes a given time.

    Kepler's third law the other way round: a³ = mu (T / 2 pi)².

    Args:
        period: Time for once round, in s; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Semi-major axis in m, in the shape of period.

    Raises:
        ValueError: If the period is not positive, or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.7.
    """
    return plain(_axis(_periods(period), gravitational_parameter(mu)), period)


def orbital_speed(radius: Numbers, semi_major_axis: Numbers | float, mu: float = MU_EARTH) -> Numbers:
    """Speed at one place of any orbit.

    Energy is kept, so that what is lost in height is won in speed (vis-viva): v² = mu (2 / r - 1 / a).

    Args:
        radius: Distance from the Earth's centre at that place, in m; a number or an array.
        semi_major_axis: Half the longest diameter of the orbit, in m; infinite for a parabola, negative for a
            hyperbola; a number or an array that broadcasts with radius.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Speed in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the radius is inside the Earth, the semi-major axis is 0, the ellipse never gets that far out, or
            mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.6.
    """
    distance, axis = radii(radius, mu), array(semi_major_axis)
    fit_together({"radius": distance, "semi_major_axis": axis})
    require(np.abs(axis) > 0, axis, "A semi-major axis is above or below 0 m; {} m is not.")
    # A little more than 2, because perigee and apogee themselves come with rounding.
    reached = (axis < 0) | (distance <= (2 + 1e-12) * axis)
    require(reached, distance, "No ellipse with that semi-major axis gets {} m away from the centre.")
    return plain(np.sqrt(mu * np.maximum(2 / distance - 1 / axis, 0)), radius)


def escape_speed(radius: Numbers, mu: float = MU_EARTH) -> Numbers:
    """Speed from which a spacecraft never comes back.

    Its energy of motion is just enough for the whole climb: v² / 2 = mu / r; √2 times the circular speed.

    Args:
        radius: Distance from the Earth's centre, in m; a number or an array.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Speed in m/s, in the shape of radius.

    Raises:
        ValueError: If the radius is inside the Earth, or mu is not above 0.

    Source:
        Bate, Mueller, White (1971), section 1.9.
    """
    return plain(np.sqrt(2 * (mu / radii(radius, mu))), radius)


def ellipse(perigee_radius: Numbers, apogee_radius: Numbers | float) -> tuple[Numbers, Numbers]:
    """The ellipse between a lowest and a highest point.

    The longest diameter joins the two: a = (perigee + apogee) / 2; e = (apogee - perigee) / (apogee + perigee).
    The perigee may be inside the Earth, as it is for a flight that comes down.

    Args:
        perigee_radius: Distance of the lowest point from the Earth's centre, in m; a number or an array.
        apogee_radius: Distance of the highest point, in m; a number or an array that broadcasts with perigee_radius.

    Returns:
        Semi-major axis in m, and eccentricity, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the perigee is not above 0, or is higher than the apogee, or the shapes do not go together.

    Source:
        Bate, Mueller, White (1971), section 1.5.
    """
    low = positive(perigee_radius, "A distance from the centre must be above 0 m; {} m is not.")
    high = array(apogee_radius)
    fit_together({"perigee_radius": low, "apogee_radius": high})
    require(high >= low, high, "The apogee is the highest point; {} m is below the perigee.")
    require(np.isfinite(high), high, "An ellipse has an apogee; {} m is not a place.")
    axis = low / 2 + high / 2
    return plain(axis, perigee_radius), plain((high - low) / (2 * axis), perigee_radius)


def _period(axis: Array, mu: float) -> Array:
    # a √(a / mu) is √(a³ / mu) without a number that overflows on the way.
    return 2 * pi * axis * np.sqrt(axis / mu)


def _axis(period: Array, mu: float) -> Array:
    root = np.cbrt(period / (2 * pi))
    return array(np.cbrt(mu) * root * root)


def _periods(period: Numbers) -> Array:
    return positive(period, "A period must be above 0 s; {} s is not.")
