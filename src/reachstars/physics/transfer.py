"""Transfers between orbits in one plane: the burns that lead from one circle or ellipse to another.

The model: two bodies, as in `orbit`, and burns that last no time at all. Real ones of some minutes cost a little more:
flown in 261 and 119 seconds, the burns of Curtis' example 6.1 take 1,291.6 kg of propellant instead of 1,291.3. No air,
no flattening, no Moon: good to some thousandths of a burn up to the geostationary orbit; beyond half the way to the
Moon these are textbook figures only.
A burn is counted along the flight: above 0 it speeds up, below 0 it slows down. What a spacecraft pays is the size.
Symbols: r radius, a semi-major axis, e eccentricity, v speed, nu true anomaly.
"""

from dataclasses import dataclass
from math import pi
from typing import Generic

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, array, broadcast, fit_together, plain, require
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.kepler import eccentric_from_true_anomaly, mean_anomaly
from reachstars.physics.orbit import orbital_period, orbital_speed

_ANGLE_ROUNDING = 1e-9  # rad; half a turn itself may come with its last digits wrong


@dataclass(frozen=True)
class HohmannTransfer(Generic[Numbers]):
    """Half an ellipse from one orbit to another, with a burn at each end.

    Attributes:
        first_delta_v: Change of speed at departure in m/s; below 0 it slows down.
        second_delta_v: Change of speed on arrival in m/s; below 0 it slows down.
        duration: Time between the two burns in s.
        semi_major_axis: Of the transfer ellipse, in m.
        eccentricity: Of the transfer ellipse.
    """

    first_delta_v: Numbers
    second_delta_v: Numbers
    duration: Numbers
    semi_major_axis: Numbers
    eccentricity: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What both burns cost together, in m/s."""
        return abs(self.first_delta_v) + abs(self.second_delta_v)


@dataclass(frozen=True)
class BiellipticTransfer(Generic[Numbers]):
    """Two half ellipses that meet far out, with three burns.

    Attributes:
        first_delta_v: Change of speed at departure in m/s; below 0 it slows down.
        second_delta_v: Change of speed at the meeting point of the ellipses in m/s.
        third_delta_v: Change of speed on arrival in m/s.
        duration: Time from the first burn to the third in s.
        first_semi_major_axis: Of the first ellipse, in m.
        second_semi_major_axis: Of the second ellipse, in m.
    """

    first_delta_v: Numbers
    second_delta_v: Numbers
    third_delta_v: Numbers
    duration: Numbers
    first_semi_major_axis: Numbers
    second_semi_major_axis: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What the three burns cost together, in m/s."""
        return abs(self.first_delta_v) + abs(self.second_delta_v) + abs(self.third_delta_v)


@dataclass(frozen=True)
class OneTangentTransfer(Generic[Numbers]):
    """Part of an ellipse that leaves one circle along its path and crosses another one at an angle.

    Attributes:
        first_delta_v: Change of speed at departure in m/s, along the flight; below 0 it slows down.
        second_delta_v: Size of the burn on arrival in m/s; it turns the flight as well.
        flight_path_angle: Angle by which the ellipse climbs through the second circle in rad; below 0 it dives.
        duration: Time between the two burns in s.
        semi_major_axis: Of the transfer ellipse, in m.
        eccentricity: Of the transfer ellipse.
    """

    first_delta_v: Numbers
    second_delta_v: Numbers
    flight_path_angle: Numbers
    duration: Numbers
    semi_major_axis: Numbers
    eccentricity: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What both burns cost together, in m/s."""
        return abs(self.first_delta_v) + abs(self.second_delta_v)


def hohmann(
    initial_radius: Numbers,
    final_radius: Numbers | float,
    mu: float = MU_EARTH,
    *,
    initial_semi_major_axis: ArrayLike | None = None,
    final_semi_major_axis: ArrayLike | None = None,
) -> HohmannTransfer[Numbers]:
    """The cheapest way between two circles with two burns, unless one is 11.94 times the other.

    Half an ellipse touches both: one burn makes the ellipse of the circle, the other one the circle of the ellipse.
    It serves ellipses as well, from the perigee or apogee of one to that of the other on the opposite side.

    Args:
        initial_radius: Distance from the Earth's centre at departure, in m; a number or an array.
        final_radius: Distance on arrival, in m; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        initial_semi_major_axis: Of the orbit before, in m, if that is no circle; the burn is at its perigee or apogee.
            Infinite for a parabola, negative for a hyperbola. A number or an array.
        final_semi_major_axis: Of the orbit after, in m, if that is no circle. All of them broadcast.

    Returns:
        Burns, duration and ellipse, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, an orbit does not get as far out as its radius, or the shapes do
            not go together.

    Source:
        Hohmann, Die Erreichbarkeit der Himmelskörper (1925); Vallado (2013), chapter 6.
    """
    start, end, before, after = ends(initial_radius, final_radius, mu, initial_semi_major_axis, final_semi_major_axis)
    axis = start / 2 + end / 2
    return HohmannTransfer(
        plain(orbital_speed(start, axis, mu) - orbital_speed(start, before, mu), initial_radius),
        plain(orbital_speed(end, after, mu) - orbital_speed(end, axis, mu), initial_radius),
        plain(orbital_period(axis, mu) / 2, initial_radius),
        plain(axis, initial_radius),
        plain(np.abs(end - start) / (2 * axis), initial_radius),
    )


def bielliptic(
    initial_radius: Numbers,
    intermediate_radius: Numbers | float,
    final_radius: Numbers | float,
    mu: float = MU_EARTH,
    *,
    initial_semi_major_axis: ArrayLike | None = None,
    final_semi_major_axis: ArrayLike | None = None,
) -> BiellipticTransfer[Numbers]:
    """A transfer by way of a point far out, where turning and lifting the orbit costs little.

    Two half ellipses, one burn where they meet. Cheaper than Hohmann's transfer for any point further out than the
    goal if the circles differ more than 15.58 times, and never if they differ less than 11.94 times.

    Args:
        initial_radius: Distance from the Earth's centre at departure, in m; a number or an array.
        intermediate_radius: Distance at which the two ellipses meet, in m; a number or an array.
        final_radius: Distance on arrival, in m; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        initial_semi_major_axis: Of the orbit before, in m, if that is no circle; a number or an array.
        final_semi_major_axis: Of the orbit after, in m, if that is no circle. All of them broadcast.

    Returns:
        Burns, duration and ellipses, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, an orbit does not get as far out as its radius, or the shapes do
            not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    both = ends(initial_radius, final_radius, mu, initial_semi_major_axis, final_semi_major_axis)
    middle = radii(intermediate_radius, mu)
    fit_together({"intermediate radius": middle, "radii and axes at the ends": both[0]})
    middle, start, end, before, after = np.broadcast_arrays(middle, *both)
    outward = hohmann(start, middle, mu, initial_semi_major_axis=before)
    inward = hohmann(middle, end, mu, initial_semi_major_axis=outward.semi_major_axis, final_semi_major_axis=after)
    return BiellipticTransfer(
        plain(outward.first_delta_v, initial_radius),
        plain(inward.first_delta_v, initial_radius),
        plain(inward.second_delta_v, initial_radius),
        plain(outward.duration + inward.duration, initial_radius),
        plain(outward.semi_major_axis, initial_radius),
        plain(inward.semi_major_axis, initial_radius),
    )


def one_tangent(
    initial_radius: Numbers, final_radius: Numbers | float, true_anomaly: Numbers | float, mu: float = MU_EARTH
) -> OneTangentTransfer[Numbers]:
    """A quicker and dearer way between two circles than Hohmann's: only the first burn is along the flight.

    The ellipse starts at its perigee (outward) or its apogee (inward) and reaches the other circle before the end.

    Args:
        initial_radius: Radius of the circle before, in m; a number or an array.
        final_radius: Radius of the circle after, in m, another one; a number or an array.
        true_anomaly: Where the second circle is reached, in rad from the ellipse's perigee: at most pi on the way out,
            above pi and at most 2 pi on the way in; a number or an array. The three broadcast.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Burns, angle, duration and ellipse, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, the radii are equal, no ellipse from the first circle meets the
            second there, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    start, end, nu = broadcast(
        {
            "initial radius": radii(initial_radius, mu),
            "final radius": radii(final_radius, mu),
            "true anomaly": angles(true_anomaly),
        }
    )
    require(start != end, start, "From a circle of {} m to the same circle there is no transfer: use phasing.")
    out = end > start
    axis, e = _tangent_ellipse(start, end, nu)
    speed, circle = orbital_speed(end, axis, mu), orbital_speed(end, end, mu)
    climb = np.arctan2(e * np.sin(nu), 1 + e * np.cos(nu))
    turned = 4 * speed * circle * np.sin(climb / 2) ** 2
    swept = mean_anomaly(eccentric_from_true_anomaly(nu, e), e) - np.where(out, 0, pi)
    return OneTangentTransfer(
        plain(orbital_speed(start, axis, mu) - orbital_speed(start, start, mu), initial_radius),
        plain(np.sqrt((speed - circle) ** 2 + turned), initial_radius),
        plain(climb, initial_radius),
        plain(swept * np.sqrt(axis / mu) * axis, initial_radius),
        plain(axis, initial_radius),
        plain(e, initial_radius),
    )


def _tangent_ellipse(start: Array, end: Array, nu: Array) -> tuple[Array, Array]:
    """Semi-major axis and eccentricity of the ellipse from one circle to a place on another."""
    out = end > start
    # r (1 + e cos nu) is the same at both ends; departure is at perigee on the way out, at apogee on the way in.
    divisor = start + np.where(out, -1, 1) * end * np.cos(nu)
    e = np.abs(end - start) / np.where(divisor > 0, divisor, np.inf)
    flown = np.where(out, nu, nu - pi)
    require(
        (flown > 0) & (flown <= pi + _ANGLE_ROUNDING) & (e > 0) & (e < 1),
        nu,
        "No ellipse that leaves the first circle along its path meets the second one at a true anomaly of {} rad: "
        "take one nearer to pi but not beyond on the way out, nearer to 2 pi but not beyond on the way in.",
    )
    return start / np.where(out, 1 - e, 1 + e), e


def ends(
    initial_radius: ArrayLike, final_radius: ArrayLike, mu: float, before: ArrayLike | None, after: ArrayLike | None
) -> tuple[Array, ...]:
    """What is known of the two ends of a transfer, in one shape.

    Args:
        initial_radius: Distance from the Earth's centre at departure, in m.
        final_radius: Distance on arrival, in m.
        mu: Gravitational parameter, in m³/s².
        before: Semi-major axis of the orbit before, in m; None for a circle.
        after: Semi-major axis of the orbit after, in m; None for a circle.

    Returns:
        Initial and final radius, semi-major axes before and after, in m.

    Raises:
        ValueError: If a radius is inside the Earth, mu is no finite number above 0, or the shapes do not go together.
    """
    start, end = radii(initial_radius, mu), radii(final_radius, mu)
    return broadcast(
        {
            "initial radius": start,
            "final radius": end,
            "initial semi-major axis": start if before is None else array(before),
            "final semi-major axis": end if after is None else array(after),
        }
    )
