"""Night in orbit: how long the Earth hides the Sun, and how often the Sun rises.

The model: a circular orbit and a shadow that is a cylinder of the equator's radius. Left out: the Sun is a disk, so
that the true night fades in and out over some ten seconds; the Earth is flattened and its air bends light, so that the
true night is shorter, by up to about a minute; while the spacecraft goes round, the Sun stands still. `eclipse` follows
an orbit into penumbra and umbra of the flattened Earth.
Symbols: R Earth's radius, r orbit's radius, T period, beta angle of the Sun above the plane of the orbit.
"""

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, plain, require
from reachstars.physics.checked_orbit import earth_radius as checked_radius
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import DAY, EARTH_RADIUS, MU_EARTH
from reachstars.physics.orbit import circular_period


def night_duration(
    radius: Numbers,
    beta: Numbers | float = 0.0,
    mu: float = MU_EARTH,
    earth_radius: float = EARTH_RADIUS,
) -> Numbers:
    """How long the Earth hides the Sun on each turn of a circular orbit.

    The circle crosses the shadow's cylinder along an arc of half-width asin(√(R² - r² sin² beta) / (r cos beta));
    the night is that part of the period. Longest when the Sun lies in the orbit's plane, always under half a turn,
    and nought when the Sun stands so high above the plane that the circle passes the shadow by.

    Args:
        radius: Distance from the Earth's centre, in m; a number or an array.
        beta: Angle of the Sun above the plane of the orbit, in rad; a number or an array that broadcasts with radius.
        mu: Gravitational parameter of the Earth, in m³/s²; another value is for a book's constants.
        earth_radius: Radius of the Earth, in m; a number.

    Returns:
        Time in the shadow in s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the radius is inside the Earth, beta is not between -pi / 2 and pi / 2, or the shapes do not go
            together.

    Source:
        Gilmore, Spacecraft Thermal Control Handbook (2002), chapter 2.
    """
    part = _shadow_part(radius, beta, mu, earth_radius)
    return plain(part * circular_period(array(radius), mu), radius)


def sunrises_per_day(
    radius: Numbers,
    beta: Numbers | float = 0.0,
    mu: float = MU_EARTH,
    earth_radius: float = EARTH_RADIUS,
) -> Numbers:
    """How many times the Sun rises in 24 hours on a circular orbit.

    Once each turn, so it is a day over the period; not a whole number. Where there is no night, the Sun never rises.

    Args:
        radius: Distance from the Earth's centre, in m; a number or an array.
        beta: Angle of the Sun above the plane of the orbit, in rad; a number or an array that broadcasts with radius.
        mu: Gravitational parameter of the Earth, in m³/s²; another value is for a book's constants.
        earth_radius: Radius of the Earth, in m; a number.

    Returns:
        Sunrises in 24 hours, no unit, in the shape that the arguments broadcast to; 0 where there is no night.

    Raises:
        ValueError: If the radius is inside the Earth, beta is not between -pi / 2 and pi / 2, or the shapes do not go
            together.

    Source:
        As for night_duration.
    """
    part = _shadow_part(radius, beta, mu, earth_radius)
    rises = np.where(part > 0, DAY / circular_period(array(radius), mu), 0.0)
    return plain(rises, radius)


def _shadow_part(radius: ArrayLike, beta: ArrayLike, mu: float, earth_radius: float) -> Array:
    """Share of a turn that lies in the shadow, from 0 to 1/2."""
    distance, angle = radii(radius, mu), angles(beta)
    require(
        np.abs(angle) <= np.pi / 2,
        angle,
        "The Sun stands at most pi / 2 above or below an orbit's plane; {} rad is more.",
    )
    fit_together({"radius": distance, "beta": angle})
    size = checked_radius(earth_radius)
    # Nearer than the equator's radius, over a pole, counts as on the ground.
    reach, height = np.minimum(size / distance, 1.0), np.abs(np.sin(angle))
    chord = np.sqrt(np.maximum((reach - height) * (reach + height), 0))
    # The same angle as an arc sine of chord over cos beta, but exact also where both are small.
    return array(np.arctan2(chord, np.sqrt((1 - reach) * (1 + reach))) / np.pi)
