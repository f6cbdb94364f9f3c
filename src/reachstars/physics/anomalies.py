"""Mean and true anomaly on any conic: the one counts time, the other is the angle seen from the Earth.

Circle, ellipse, parabola and hyperbola may stand in one array. Each has its own mean anomaly, with its own meaning, so
that between an ellipse and a parabola, however close their shapes, the mean anomaly jumps: it is measured with
`mean_motion`, which jumps too; the places do not.

The model: two bodies, as in `orbit`; the equations of `kepler`, `parabolic` and `hyperbolic`, solved to the last digit.
Seen as a place, an anomaly is as good as the eccentricity: next to the parabola one digit of e moves far places a lot.
Symbols: M mean, nu true anomaly, e eccentricity, n mean motion.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, fit_together, given, plain
from reachstars.physics.checked_orbit import conic_eccentricities, gravitational_parameter
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.elements import Elements
from reachstars.physics.hyperbolic import (
    hyperbolic_anomaly,
    hyperbolic_from_true_anomaly,
    hyperbolic_mean_anomaly,
    true_from_hyperbolic_anomaly,
)
from reachstars.physics.kepler import eccentric_anomaly, eccentric_from_true_anomaly, mean_anomaly, true_anomaly
from reachstars.physics.parabolic import (
    parabolic_anomaly,
    parabolic_from_true_anomaly,
    parabolic_mean_anomaly,
    true_from_parabolic_anomaly,
)

Law = Callable[[Array, Array], Array]
"""What becomes of values at eccentricities, both of one shape."""


def true_from_mean_anomaly(mean_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The angle seen from the Earth at a mean anomaly, on any conic.

    Kepler's equation of the conic, solved, and the angle that its anomaly is seen at.

    Args:
        mean_anomaly: Mean anomaly in rad, on an ellipse of any turn; for a parabola M = D + D³ / 3 with
            D = tan(nu / 2). A number or an array.
        eccentricity: Eccentricity, at least 0; a number or an array that broadcasts with mean_anomaly.

    Returns:
        True anomaly in rad, on an ellipse in the same turn, else between -pi and pi; in the shape that the arguments
        broadcast to.

    Raises:
        ValueError: If an eccentricity is negative, an angle is not a finite number, or the shapes do not go together.

    Source:
        Vallado (2013), section 2.2.
    """
    return plain(
        by_conic(
            angles(mean_anomaly),
            eccentricity,
            lambda mean, e: true_anomaly(eccentric_anomaly(mean, e), e),
            lambda mean, _: true_from_parabolic_anomaly(parabolic_anomaly(mean)),
            lambda mean, e: true_from_hyperbolic_anomaly(hyperbolic_anomaly(mean, e), e),
        ),
        mean_anomaly,
    )


def mean_from_true_anomaly(true_anomaly: Numbers, eccentricity: Numbers | float) -> Numbers:
    """The mean anomaly at an angle seen from the Earth, on any conic.

    Divided by the mean motion it is the time since perigee.

    Args:
        true_anomaly: True anomaly in rad, on an ellipse of any turn, else between the arms of the orbit; a number or
            an array.
        eccentricity: Eccentricity, at least 0; a number or an array that broadcasts with true_anomaly.

    Returns:
        Mean anomaly in rad, on an ellipse in the same turn; for a parabola M = D + D³ / 3 with D = tan(nu / 2); in the
        shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is negative, an angle is not finite or is one that an open orbit never gets to,
            or the shapes do not go together.

    Source:
        Vallado (2013), section 2.2.
    """
    return plain(
        by_conic(
            angles(true_anomaly),
            eccentricity,
            lambda true, e: mean_anomaly(eccentric_from_true_anomaly(true, e), e),
            lambda true, _: parabolic_mean_anomaly(parabolic_from_true_anomaly(true)),
            lambda true, e: hyperbolic_mean_anomaly(hyperbolic_from_true_anomaly(true, e), e),
        ),
        true_anomaly,
    )


def mean_motion(elements: Elements[Numbers], mu: float = MU_EARTH) -> Numbers:
    """How fast the mean anomaly grows: n = √(mu / |a|³), and 2 √(mu / p³) on a parabola.

    On an ellipse it is a turn divided by the period; on the others it belongs to the mean anomaly of `anomalies`.

    Args:
        elements: The orbits.
        mu: Gravitational parameter, in m³/s².

    Returns:
        Mean motion in rad/s, in the shape of the elements.

    Raises:
        ValueError: If mu is not above 0.

    Source:
        Vallado (2013), section 2.2.
    """
    given(elements, Elements)
    size, e = array(elements.semi_latus_rectum), array(elements.eccentricity)
    axes_per_size = np.where(e == 1, 2 ** (2 / 3), np.abs((1 - e) * (1 + e)))  # p / |a|
    rate = np.sqrt(gravitational_parameter(mu) / size) / size * axes_per_size * np.sqrt(axes_per_size)
    return plain(array(rate), elements.semi_latus_rectum)


def by_conic(values: Array, eccentricity: ArrayLike, ellipse: Law, parabola: Law, hyperbola: Law) -> Array:
    """Apply to each value the law of its conic.

    Args:
        values: What the laws take first.
        eccentricity: Eccentricities, which broadcast with the values.
        ellipse: Law for e below 1.
        parabola: Law for e = 1.
        hyperbola: Law for e above 1.

    Returns:
        The results, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an eccentricity is negative or not finite, or the shapes do not go together.
    """
    e = conic_eccentricities(eccentricity)
    fit_together({"anomaly": values, "eccentricity": e})
    conics = ((e < 1, ellipse), (e == 1, parabola), (e > 1, hyperbola))
    for everywhere, law in conics:
        if np.all(everywhere):
            return array(law(values, e))
    values, e = np.broadcast_arrays(values, e)
    result = np.empty(values.shape)
    for there, law in conics:
        chosen = np.broadcast_to(there, values.shape)
        if np.any(chosen):
            result[chosen] = law(values[chosen], e[chosen])
    return result
