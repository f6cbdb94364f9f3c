"""The six elements of an orbit: two for its shape, three for how it lies in space, one for the place on it.

The model: two bodies, as in `orbit`; on a real orbit the elements change slowly (see `j2`) and describe it for the
moment only. Every conic is allowed, from the circle over the ellipse and the parabola to the hyperbola; the straight
line through the centre is not, since it has no plane. The shape is kept as the semi-latus rectum, half the width of the
orbit at the focus, because a parabola has one and has no semi-major axis.
Symbols: p semi-latus rectum, a semi-major axis, e eccentricity, i inclination, nu true anomaly.
"""

from dataclasses import dataclass
from typing import Generic

import numpy as np

from reachstars.physics.checked import Array, Numbers, angles, array, finite, fit_together, plain, positive, require
from reachstars.physics.checked_orbit import conic_eccentricities, inclinations


@dataclass(frozen=True)
class Elements(Generic[Numbers]):
    """The classical elements of one orbit, or of many in arrays.

    Numbers and arrays may be mixed; all six are kept in the shape that they broadcast to. Two conventions make the six
    unique: an orbit in the plane of the equator has its node at 0, on the x-axis, and a circular orbit has its perigee
    at the node. Angles may be given in any turn.

    Attributes:
        semi_latus_rectum: p = a (1 - e²) in m, above 0; a number or an array, as the others.
        eccentricity: 0 circle, below 1 ellipse, 1 parabola, above 1 hyperbola.
        inclination: Angle between the orbit's plane and the equator in rad, 0 to pi; above pi / 2 it goes westward.
        node: Right ascension of the ascending node in rad, from the x-axis eastward.
        argument_of_perigee: Angle from the node to perigee in the direction of flight, in rad.
        true_anomaly: Angle from perigee to the spacecraft in the direction of flight, in rad.
    """

    semi_latus_rectum: Numbers
    eccentricity: Numbers | float
    inclination: Numbers | float
    node: Numbers | float
    argument_of_perigee: Numbers | float
    true_anomaly: Numbers | float

    def __post_init__(self) -> None:
        """Refuse what is no orbit.

        Raises:
            ValueError: If the semi-latus rectum is not above 0, the eccentricity is negative, the inclination is not
                between 0 and pi, an angle is not finite, a true anomaly is beyond the arms of a parabola or hyperbola,
                or the shapes do not go together.
        """
        size = positive(self.semi_latus_rectum, "A semi-latus rectum must be above 0 m; {} m is not.")
        checked = {
            "semi_latus_rectum": size,
            "eccentricity": conic_eccentricities(self.eccentricity),
            "inclination": inclinations(self.inclination),
            "node": angles(self.node),
            "argument_of_perigee": angles(self.argument_of_perigee),
            "true_anomaly": angles(self.true_anomaly),
        }
        fit_together(checked)
        require(
            1 + checked["eccentricity"] * np.cos(checked["true_anomaly"]) > 0,
            checked["true_anomaly"],
            "The orbit is open, and its arms do not reach the true anomaly {} rad.",
        )
        for name, values in zip(checked, np.broadcast_arrays(*checked.values()), strict=True):
            object.__setattr__(self, name, values if values.ndim else float(values))

    @classmethod
    def from_semi_major_axis(
        cls,
        semi_major_axis: Numbers,
        eccentricity: Numbers | float,
        inclination: Numbers | float,
        node: Numbers | float,
        argument_of_perigee: Numbers | float,
        true_anomaly: Numbers | float,
    ) -> "Elements[Numbers]":
        """The elements of an orbit whose semi-major axis is known: p = a (1 - e²).

        Args:
            semi_major_axis: a in m; above 0 for an ellipse, below 0 for a hyperbola.
            eccentricity: Eccentricity; not 1, because a parabola has no semi-major axis.
            inclination: Inclination in rad, 0 to pi.
            node: Right ascension of the ascending node in rad.
            argument_of_perigee: Argument of perigee in rad.
            true_anomaly: True anomaly in rad. Numbers and arrays, which broadcast.

        Returns:
            The elements.

        Raises:
            ValueError: If the sign of the semi-major axis does not go with the eccentricity, or an element is refused
                by Elements.

        Source:
            Bate, Mueller, White (1971), section 1.5.
        """
        axis = finite(semi_major_axis, "A semi-major axis is a finite number of metres; {} is not.")
        e = conic_eccentricities(eccentricity)
        fit_together({"semi_major_axis": axis, "eccentricity": e})
        require(np.asarray(e != 1), e, "A parabola has no semi-major axis: give its semi-latus rectum, not e = {}.")
        require(
            axis * (1 - e) > 0,
            np.broadcast_to(axis, np.broadcast_shapes(axis.shape, e.shape)),
            "A semi-major axis is above 0 m for an ellipse and below 0 m for a hyperbola; {} m is neither.",
        )
        size = plain(array(axis * (1 - e) * (1 + e)), semi_major_axis)
        return cls(size, eccentricity, inclination, node, argument_of_perigee, true_anomaly)

    @property
    def semi_major_axis(self) -> Numbers:
        """Half the longest diameter, a = p / (1 - e²), in m: inf for a parabola, below 0 for a hyperbola."""
        e = array(self.eccentricity)
        with np.errstate(divide="ignore"):
            return self._plain(np.where(e == 1, np.inf, self.semi_latus_rectum / np.abs((1 - e) * (1 + e))) * _sign(e))

    @property
    def perigee_radius(self) -> Numbers:
        """Distance of the lowest point from the Earth's centre, p / (1 + e), in m; it may lie inside the Earth."""
        return self._plain(self.semi_latus_rectum / array(1 + array(self.eccentricity)))

    @property
    def apogee_radius(self) -> Numbers:
        """Distance of the highest point from the Earth's centre, p / (1 - e), in m; inf if the orbit is open."""
        gap = np.maximum(1 - array(self.eccentricity), 0)
        with np.errstate(divide="ignore"):
            return self._plain(array(self.semi_latus_rectum / gap))

    @property
    def radius(self) -> Numbers:
        """Distance of the spacecraft from the Earth's centre, p / (1 + e cos nu), in m."""
        return self._plain(self.semi_latus_rectum / array(1 + self.eccentricity * np.cos(self.true_anomaly)))

    def _plain(self, values: Array) -> Numbers:
        return plain(values, self.semi_latus_rectum)


def _sign(eccentricity: Array) -> Array:
    return np.where(eccentricity > 1, -1.0, 1.0)
