"""Turning the plane of an orbit, alone or together with a change of speed.

The model: two bodies, as in `orbit`, and burns that last no time at all. Planes are turned where they cross. Nobody
uses here what nature gives for nothing: the flattened Earth turns the station's plane by 5° a day (see `j2`).
Symbols: v speed, i inclination, u argument of latitude: angle from the ascending node, in the direction of flight.
"""

from dataclasses import dataclass
from math import pi
from typing import Generic

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, Numbers, angles, broadcast, fit_together, not_negative, plain, require
from reachstars.physics.checked_orbit import inclinations
from reachstars.physics.constants import MU_EARTH
from reachstars.physics.orbit import orbital_period, orbital_speed
from reachstars.physics.transfer import ends

_SAMPLES = 129  # of the first burn's share: enough to see every valley of the cost
_HALVINGS = 60  # of an interval: then it is as narrow as a float can tell


@dataclass(frozen=True)
class PlaneChange(Generic[Numbers]):
    """One burn that turns the plane of an orbit.

    Attributes:
        delta_v: Size of the burn in m/s.
        angle: Angle between the two planes in rad.
        initial_argument_of_latitude: Where to burn, in rad along the orbit before, at least 0 and below 2 pi;
            half a turn later does as well.
        final_argument_of_latitude: The same place, in rad along the orbit after.
    """

    delta_v: Numbers
    angle: Numbers
    initial_argument_of_latitude: Numbers
    final_argument_of_latitude: Numbers


@dataclass(frozen=True)
class PlaneChangeTransfer(Generic[Numbers]):
    """A Hohmann transfer whose burns turn the plane as well.

    Attributes:
        first_delta_v: Size of the burn at departure in m/s.
        second_delta_v: Size of the burn on arrival in m/s.
        first_angle: How far the first burn turns the plane, in rad.
        second_angle: How far the second burn turns it, in rad.
        duration: Time between the two burns in s.
    """

    first_delta_v: Numbers
    second_delta_v: Numbers
    first_angle: Numbers
    second_angle: Numbers
    duration: Numbers

    @property
    def total_delta_v(self) -> Numbers:
        """What both burns cost together, in m/s."""
        return self.first_delta_v + self.second_delta_v


def plane_change(speed: Numbers, angle: Numbers | float, flight_path_angle: Numbers | float = 0.0) -> Numbers:
    """What it costs to turn the plane of an orbit and keep its shape.

    The level part of the velocity turns and keeps its size: 2 v cos(flight-path angle) sin(angle / 2).

    Args:
        speed: Speed at the burn in m/s; a number or an array.
        angle: Angle between the planes in rad, at most pi either way; a number or an array.
        flight_path_angle: How steeply the flight climbs there, in rad, between -pi / 2 and pi / 2; a number or an
            array. The three broadcast.

    Returns:
        Size of the burn in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the speed is negative, an angle is out of range or not a number, or the shapes do not go
            together.

    Source:
        Vallado (2013), chapter 6.
    """
    level, turned = broadcast({"speed": _level_speed(speed, flight_path_angle), "angle": _plane_angles(angle)})
    return plain(2 * level * np.sin(np.abs(turned) / 2), speed)


def speed_and_plane_change(initial_speed: Numbers, final_speed: Numbers | float, angle: Numbers | float) -> Numbers:
    """What it costs to change speed and direction in one burn.

    The third side of the triangle of the two velocities: v1² + v2² - 2 v1 v2 cos(angle). It is shorter than
    turning first and speeding up afterwards.

    Args:
        initial_speed: Speed before, in m/s; a number or an array.
        final_speed: Speed after, in m/s; a number or an array.
        angle: Angle between the two velocities in rad, at most pi either way; a number or an array. The three
            broadcast.

    Returns:
        Size of the burn in m/s, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a speed is negative, the angle is out of range or not a number, or the shapes do not go
            together.

    Source:
        Vallado (2013), chapter 6.
    """
    before, after, turned = broadcast(
        {"initial speed": _speeds(initial_speed), "final speed": _speeds(final_speed), "angle": _plane_angles(angle)}
    )
    return plain(_third_side(before, after, turned), initial_speed)


def angle_between_planes(
    initial_inclination: Numbers, final_inclination: Numbers | float, node_change: Numbers | float
) -> Numbers:
    """The angle between the planes of two orbits.

    cos(angle) = cos i1 cos i2 + sin i1 sin i2 cos(node change), written with half angles, which are exact also for
    planes that nearly agree.

    Args:
        initial_inclination: Inclination of one orbit in rad, 0 to pi; a number or an array.
        final_inclination: Inclination of the other in rad, 0 to pi; a number or an array.
        node_change: Right ascension of the other's ascending node less that of the one, in rad; a number or an array.
            The three broadcast.

    Returns:
        Angle in rad, between 0 and pi, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If an inclination is not between 0 and pi, the node change is not a finite number, or the shapes
            do not go together.

    Source:
        Vallado (2013), chapter 6; the half angles are the haversine formula of navigation.
    """
    return plain(_angle(*_planes(initial_inclination, final_inclination, node_change)), initial_inclination)


def inclination_and_node_change(
    speed: Numbers,
    initial_inclination: Numbers | float,
    final_inclination: Numbers | float,
    node_change: Numbers | float,
    flight_path_angle: Numbers | float = 0.0,
) -> PlaneChange[Numbers]:
    """One burn to another inclination and another node, where the two planes cross.

    Args:
        speed: Speed at the burn in m/s; a number or an array.
        initial_inclination: Inclination before, in rad, 0 to pi; a number or an array.
        final_inclination: Inclination after, in rad, 0 to pi; a number or an array.
        node_change: How far the ascending node moves, eastward above 0, in rad; a number or an array.
        flight_path_angle: How steeply the flight climbs at the burn, in rad; 0 on a circle; a number or an array.
            All of them broadcast.

    Returns:
        Burn, angle and place, each in the shape that the arguments broadcast to. Of the two places where the planes
        cross it is the northern one; on planes that are the same, any place would do.

    Raises:
        ValueError: If the speed is negative, an inclination is not between 0 and pi, an angle is not a finite number,
            or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    planes = _planes(initial_inclination, final_inclination, node_change)
    level, first, second, node = broadcast(
        {
            "speed": _level_speed(speed, flight_path_angle),
            "initial inclination": planes[0],
            "final inclination": planes[1],
            "node change": planes[2],
        }
    )
    angle = _angle(first, second, node)
    before, after = _crossing(first, second, node)
    return PlaneChange(
        plain(2 * level * np.sin(angle / 2), speed), plain(angle, speed), plain(before, speed), plain(after, speed)
    )


def node_change(
    speed: Numbers, inclination: Numbers | float, node_change: Numbers | float, flight_path_angle: Numbers | float = 0.0
) -> PlaneChange[Numbers]:
    """One burn that moves the node and keeps the inclination.

    Args:
        speed: Speed at the burn in m/s; a number or an array.
        inclination: Inclination in rad, 0 to pi; a number or an array.
        node_change: How far the ascending node moves, eastward above 0, in rad; a number or an array.
        flight_path_angle: How steeply the flight climbs at the burn, in rad; 0 on a circle; a number or an array.
            All of them broadcast.

    Returns:
        Burn, angle and place, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If the speed is negative, the inclination is not between 0 and pi, an angle is not a finite
            number, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    return inclination_and_node_change(speed, inclination, inclination, node_change, flight_path_angle)


def hohmann_with_plane_change(
    initial_radius: Numbers,
    final_radius: Numbers | float,
    angle: Numbers | float,
    mu: float = MU_EARTH,
    *,
    first_angle: ArrayLike | None = None,
    initial_semi_major_axis: ArrayLike | None = None,
    final_semi_major_axis: ArrayLike | None = None,
) -> PlaneChangeTransfer[Numbers]:
    """A Hohmann transfer between orbits whose planes cross, at the line where they cross.

    Slow flight turns cheaply, so the higher burn does nearly all of it; a little in the lower one saves the rest.
    Without first_angle the split is the cheapest one: both burns then cost the same for a bit of angle more.

    Args:
        initial_radius: Distance from the Earth's centre at departure, in m; a number or an array.
        final_radius: Distance on arrival, in m; a number or an array.
        angle: Angle between the planes in rad, 0 to pi; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        first_angle: How much of the angle the first burn turns, in rad, between 0 and angle; the cheapest share if
            not given; a number or an array.
        initial_semi_major_axis: Of the orbit before, in m, if that is no circle; a number or an array.
        final_semi_major_axis: Of the orbit after, in m, if that is no circle. All of them broadcast.

    Returns:
        Burns, angles and duration, each in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a radius is inside the Earth, an orbit does not get as far out as its radius, the angle is not
            between 0 and pi, the first angle not between 0 and the angle, or the shapes do not go together.

    Source:
        Vallado (2013), chapter 6.
    """
    both = ends(initial_radius, final_radius, mu, initial_semi_major_axis, final_semi_major_axis)
    whole = angles(angle)
    require((whole >= 0) & (whole <= pi), whole, "The angle between two planes lies between 0 and pi rad; {} does not.")
    given = whole if first_angle is None else angles(first_angle)
    fit_together({"radii and axes": both[0], "angle": whole, "first angle": given})
    start, end, before, after, whole, given = np.broadcast_arrays(*both, whole, given)
    require(
        (given >= 0) & (given <= whole), given, "The first burn turns at least 0 rad, at most the angle; {} is not."
    )
    axis = start / 2 + end / 2
    speeds = (
        orbital_speed(start, before, mu),
        orbital_speed(start, axis, mu),
        orbital_speed(end, axis, mu),
        orbital_speed(end, after, mu),
    )
    first = _cheapest_share(speeds, whole) * whole if first_angle is None else given
    return PlaneChangeTransfer(
        plain(_third_side(speeds[0], speeds[1], first), initial_radius),
        plain(_third_side(speeds[2], speeds[3], whole - first), initial_radius),
        plain(first, initial_radius),
        plain(whole - first, initial_radius),
        plain(orbital_period(axis, mu) / 2, initial_radius),
    )


def _cheapest_share(speeds: tuple[Array, ...], whole: Array) -> Array:
    """Which part of the angle the first burn should turn, from 0 to 1.

    The cost may have two valleys; so the deepest of many samples first, then the place beside it where the slope is 0.
    """

    def cost(share: Array) -> Array:
        first = _third_side(speeds[0], speeds[1], share * whole)
        return first + _third_side(speeds[2], speeds[3], (1 - share) * whole)

    grid = np.linspace(0, 1, _SAMPLES).reshape(-1, *(1,) * whole.ndim)
    best = np.argmin(cost(grid), axis=0) / (_SAMPLES - 1)
    low, high = np.maximum(best - 1 / (_SAMPLES - 1), 0), np.minimum(best + 1 / (_SAMPLES - 1), 1)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        rising = _slope(speeds[0], speeds[1], middle * whole) >= _slope(speeds[2], speeds[3], (1 - middle) * whole)
        low, high = np.where(rising, low, middle), np.where(rising, middle, high)
    found = np.stack([low, np.zeros_like(low), np.ones_like(low)])
    return np.asarray(np.take_along_axis(found, np.argmin(cost(found), axis=0)[None], axis=0)[0])


def _slope(before: Array, after: Array, angle: Array) -> Array:
    """How much more a burn costs for a bit more of angle."""
    side = _third_side(before, after, angle)
    return np.asarray(before * after * np.sin(angle) / np.where(side > 0, side, 1))


def _third_side(before: Array, after: Array, angle: Array) -> Array:
    # The law of cosines, written so that two equal speeds and a small angle keep their digits.
    return np.asarray(np.sqrt((after - before) ** 2 + 4 * before * after * np.sin(angle / 2) ** 2))


def _angle(first: Array, second: Array, node: Array) -> Array:
    square = np.sin((second - first) / 2) ** 2 + np.sin(first) * np.sin(second) * np.sin(node / 2) ** 2
    return np.asarray(2 * np.arcsin(np.sqrt(np.minimum(square, 1))))


def _crossing(first: Array, second: Array, node: Array) -> tuple[Array, Array]:
    """Arguments of latitude, in both orbits, of the northern one of the two places where their planes cross."""
    north = np.where(np.sin(node) < 0, -1.0, 1.0)
    level, across = np.cos(node), np.abs(np.sin(node))
    before = np.arctan2(
        np.sin(second) * across, north * (np.cos(first) * np.sin(second) * level - np.sin(first) * np.cos(second))
    )
    after = np.arctan2(
        np.sin(first) * across, north * (np.cos(first) * np.sin(second) - np.sin(first) * np.cos(second) * level)
    )
    return before % (2 * pi), after % (2 * pi)


def _planes(initial: ArrayLike, final: ArrayLike, node: ArrayLike) -> tuple[Array, ...]:
    return broadcast(
        {
            "initial inclination": inclinations(initial),
            "final inclination": inclinations(final),
            "node change": angles(node),
        }
    )


def _speeds(speed: ArrayLike) -> Array:
    return not_negative(speed, "A speed is a finite number of m/s, at least 0; {} is not.")


def _plane_angles(angle: ArrayLike) -> Array:
    checked = angles(angle)
    require(np.abs(checked) <= pi, checked, "A velocity turns by at most pi rad either way; {} rad is more.")
    return checked


def _level_speed(speed: ArrayLike, flight_path_angle: ArrayLike) -> Array:
    """The part of a velocity that is level."""
    climb = angles(flight_path_angle)
    require(np.abs(climb) <= pi / 2, climb, "A flight-path angle lies between -pi / 2 and pi / 2 rad; {} rad does not.")
    size, climb = broadcast({"speed": _speeds(speed), "flight-path angle": climb})
    return np.asarray(size * np.cos(climb))
