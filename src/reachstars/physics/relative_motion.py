"""How a chaser moves as seen from its target, over the last kilometres of a rendezvous.

The model: Clohessy and Wiltshire's linear equations; the target flies a circle, nothing but the Earth's centre pulls,
and the chaser is near. What they leave out grows with the square of the distance d. Beside exact two-body motion at
350 km, the place is wrong after one turn by 19 d² / r for a chaser at rest d ahead or behind (3 m at 1 km, 280 m at
10 km), and by 740 d² / r for one at rest d above or below, which has drifted 38 d away by then. A two-burn approach
from d behind misses by 2 d² / r after 0.3 turns and by 18 d² / r after 0.9. A target on an ellipse adds about 3 e d,
or 150 e d where the chaser drifts away. So: for the last 10 km, and less than a turn.
Axes, turning with the target: x away from the Earth (radial), y along the target's flight (along-track), z along its
angular momentum (cross-track). Velocities are those seen in these turning axes.
Symbols: n angular speed of the target.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, broadcast, finite, plain, require, vectors
from reachstars.physics.checked_orbit import radii
from reachstars.physics.constants import MU_EARTH

_SINGULAR = 1e-8  # share of its usual size below which a time can no longer be solved for a velocity


@dataclass(frozen=True)
class TwoBurnRendezvous:
    """A burn that sets course for a place and a burn that stops there.

    Attributes:
        first_burn: Change of velocity now, in m/s along x, y, z; shape (3,) or (..., 3).
        second_burn: Change of velocity on arrival, in m/s along x, y, z; the same shape.
        total_delta_v: Sizes of both together, in m/s, without the last axis.
    """

    first_burn: Array
    second_burn: Array
    total_delta_v: float | Array


def clohessy_wiltshire(
    position: ArrayLike,
    velocity: ArrayLike,
    duration: ArrayLike,
    target_radius: ArrayLike,
    mu: float = MU_EARTH,
) -> tuple[Array, Array]:
    """Where a chaser is after some time, and how it moves, as seen from its target.

    Args:
        position: From the target, in m along x, y, z, shape (3,) or (..., 3).
        velocity: As seen from the target, in m/s along x, y, z, shape (3,) or (..., 3).
        duration: Time in s, below 0 for the past; a number or an array.
        target_radius: Radius of the target's circle in m; a number or an array. All broadcast, the vectors without
            their last axis.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Position in m and velocity in m/s, each of shape (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the position is as far away as the Earth's centre, the
            duration is not a finite number, the radius is inside the Earth, or the shapes do not go together.

    Source:
        Clohessy, Wiltshire (1960), Journal of the Aerospace Sciences 27, 653-658; Vallado (2013), chapter 6.
    """
    speeds = vectors(velocity, "A velocity")
    places, times, n = _seen(position, duration, target_radius, mu, speeds)
    return _drifted(places, speeds, times, n)


def rendezvous_velocity(
    position: ArrayLike,
    duration: ArrayLike,
    target_radius: ArrayLike,
    mu: float = MU_EARTH,
    *,
    destination: ArrayLike = (0.0, 0.0, 0.0),
) -> Array:
    """The velocity a chaser needs now to be at a place after a given time, as seen from its target.

    Clohessy and Wiltshire's equations, solved for the velocity at the start.

    Args:
        position: From the target, in m along x, y, z, shape (3,) or (..., 3).
        duration: Time until arrival in s, above 0; a number or an array.
        target_radius: Radius of the target's circle in m; a number or an array.
        mu: Gravitational parameter, in m³/s²; a number.
        destination: Where to arrive, in m along x, y, z; the target itself if not given; shape (3,) or (..., 3). All
            broadcast, the vectors without their last axis.

    Returns:
        Velocity in m/s along x, y, z, of shape (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, a place is as far away as the Earth's centre, the
            duration is not a finite number above 0 or one after which every velocity leads back to the same place
            (whole turns; half turns across the plane; and about 1.41, 2.45, ... turns), the radius is inside the
            Earth, or the shapes do not go together.

    Source:
        Clohessy, Wiltshire (1960), Journal of the Aerospace Sciences 27, 653-658; Vallado (2013), chapter 6.
    """
    goal = vectors(destination, "A destination")
    places, times, n = _seen(position, duration, target_radius, mu, goal)
    require(times > 0, times, "The time until arrival is above 0 s; {} s is not.")
    turned = n * times
    s, rest = np.sin(turned), 2 * np.sin(turned / 2) ** 2
    # What is missing when the chaser starts without any velocity, in the unit of a velocity.
    start, _ = _drifted(places, np.zeros_like(places), times, n)
    missing = n[..., None] * (goal - start)
    dx, dy, dz = np.moveaxis(missing, -1, 0)
    ahead = 4 * s - 3 * turned
    whole = s * ahead + 4 * rest**2
    require(
        np.abs(whole) > _SINGULAR * np.minimum(turned**2, 1),
        times,
        "After {} s every velocity leads to the same height or the same place ahead: choose another time.",
    )
    across = np.abs(s) > _SINGULAR * np.minimum(turned, 1)
    sizes = np.hypot(np.abs(places[..., 2]), np.abs(goal[..., 2])) * n
    require(
        across | (np.abs(dz) <= _SINGULAR * sizes),
        times,
        "After {} s, half or whole turns, no velocity changes the place across the plane: choose another time.",
    )
    return _stacked(
        (
            (ahead * dx - 2 * rest * dy) / whole,
            (s * dy + 2 * rest * dx) / whole,
            np.where(across, dz / np.where(across, s, 1), 0),
        )
    )


def two_burn_rendezvous(
    position: ArrayLike,
    velocity: ArrayLike,
    duration: ArrayLike,
    target_radius: ArrayLike,
    mu: float = MU_EARTH,
) -> TwoBurnRendezvous:
    """The two burns by which a chaser meets its target after a given time and stays with it.

    Args:
        position: From the target, in m along x, y, z, shape (3,) or (..., 3).
        velocity: Before the first burn, in m/s along x, y, z, as seen from the target, shape (3,) or (..., 3).
        duration: Time between the burns in s, above 0; a number or an array.
        target_radius: Radius of the target's circle in m; a number or an array. All broadcast, the vectors without
            their last axis.
        mu: Gravitational parameter, in m³/s²; a number.

    Returns:
        Both burns, and what they cost.

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the position is as far away as the Earth's centre, the
            duration is not a finite number above 0 or one that no velocity fits, the radius is inside the Earth, or
            the shapes do not go together.

    Source:
        Vallado (2013), chapter 6; Curtis (2014), chapter 7.
    """
    speeds = vectors(velocity, "A velocity")
    _seen(position, duration, target_radius, mu, speeds)
    course = rendezvous_velocity(position, duration, target_radius, mu)
    _, arriving = clohessy_wiltshire(position, course, duration, target_radius, mu)
    first, second = course - speeds, np.broadcast_to(-arriving, np.broadcast_shapes(arriving.shape, speeds.shape))
    cost = np.linalg.norm(first, axis=-1) + np.linalg.norm(second, axis=-1)
    return TwoBurnRendezvous(first, second, plain(np.asarray(cost), 0.0))


def relative_state(
    target_position: ArrayLike, target_velocity: ArrayLike, position: ArrayLike, velocity: ArrayLike
) -> tuple[Array, Array]:
    """A chaser as seen from its target, in the axes that turn with the target.

    The difference of the two, less what comes of the turning: the axes turn at |r x v| / r². Exact for every orbit.

    Args:
        target_position: Target from the Earth's centre in m, in axes that do not turn, shape (3,) or (..., 3).
        target_velocity: Its velocity in m/s, shape (3,) or (..., 3).
        position: Chaser from the Earth's centre in m, in the same axes, shape (3,) or (..., 3).
        velocity: Its velocity in m/s, shape (3,) or (..., 3). All broadcast without their last axis.

    Returns:
        Position in m and velocity in m/s along x, y, z of this module, each of shape (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the target is at the Earth's centre or flies straight up
            or down, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 7.
    """
    target, flight, chaser, chased = _four(target_position, target_velocity, position, velocity)
    axes, turning = _turning_axes(target, flight)
    apart = chaser - target
    drifting = chased - flight - np.cross(turning, apart)
    return _along(axes, apart), _along(axes, drifting)


def inertial_state(
    target_position: ArrayLike, target_velocity: ArrayLike, position: ArrayLike, velocity: ArrayLike
) -> tuple[Array, Array]:
    """A chaser from the Earth's centre, in axes that do not turn: the other way round of `relative_state`.

    Args:
        target_position: Target from the Earth's centre in m, in axes that do not turn, shape (3,) or (..., 3).
        target_velocity: Its velocity in m/s, shape (3,) or (..., 3).
        position: Chaser from the target in m along x, y, z of this module, shape (3,) or (..., 3).
        velocity: As seen from the target, in m/s along x, y, z, shape (3,) or (..., 3). All broadcast without their
            last axis.

    Returns:
        Position in m and velocity in m/s in the axes of the target's state, each of shape (..., 3).

    Raises:
        ValueError: If a vector has not 3 finite coordinates, the target is at the Earth's centre or flies straight up
            or down, or the shapes do not go together.

    Source:
        Curtis (2014), chapter 7.
    """
    target, flight, seen, moving = _four(target_position, target_velocity, position, velocity)
    axes, turning = _turning_axes(target, flight)
    apart = np.einsum("...ij,...i->...j", axes, seen)
    drifting = np.einsum("...ij,...i->...j", axes, moving)
    return target + apart, flight + drifting + np.cross(turning, apart)


def _drifted(places: Array, speeds: Array, times: Array, n: Array) -> tuple[Array, Array]:
    """Clohessy and Wiltshire's solution."""
    x, y, z = np.moveaxis(places, -1, 0)
    vx, vy, vz = np.moveaxis(speeds, -1, 0)
    turned = n * times
    s, c = np.sin(turned), np.cos(turned)
    rest = 2 * np.sin(turned / 2) ** 2  # 1 - cos, exact also for short times
    place = (
        x + 3 * rest * x + (s * vx + 2 * rest * vy) / n,
        y + 6 * (s - turned) * x + ((4 * s - 3 * turned) * vy - 2 * rest * vx) / n,
        c * z + s * vz / n,
    )
    moving = (
        3 * n * s * x + c * vx + 2 * s * vy,
        vy - 6 * n * rest * x - 2 * s * vx - 4 * rest * vy,
        c * vz - n * s * z,
    )
    return _stacked(place), _stacked(moving)


def _seen(
    position: ArrayLike, duration: ArrayLike, target_radius: ArrayLike, mu: float, other: Array
) -> tuple[Array, Array, Array]:
    """Positions, times and the target's angular speed, in the shape that all broadcast to."""
    places = vectors(position, "A position")
    radius = radii(target_radius, mu)
    times = finite(duration, "A duration is a finite number of seconds; {} is not.")
    named = {"position": places[..., 0], "other vector": other[..., 0], "duration": times, "target radius": radius}
    _, _, times, radius = broadcast(named)
    apart = np.linalg.norm(places, axis=-1)
    require(
        apart < radius,
        apart,
        "A chaser {} m away is as far as the Earth's centre: these equations are for short distances.",
    )
    return np.broadcast_to(places, (*times.shape, 3)), times, np.sqrt(mu / radius) / radius


def _four(
    target_position: ArrayLike, target_velocity: ArrayLike, position: ArrayLike, velocity: ArrayLike
) -> tuple[Array, ...]:
    given = {
        "target position": vectors(target_position, "A target's position"),
        "target velocity": vectors(target_velocity, "A target's velocity"),
        "position": vectors(position, "A position"),
        "velocity": vectors(velocity, "A velocity"),
    }
    broadcast({name: values[..., 0] for name, values in given.items()})
    return tuple(np.broadcast_arrays(*given.values()))


def _turning_axes(position: Array, velocity: Array) -> tuple[Array, Array]:
    """The unit vectors x, y, z as rows, shape (..., 3, 3), and the velocity at which they turn in rad/s."""
    distance = np.linalg.norm(position, axis=-1, keepdims=True)
    require(distance > 0, distance, "A target at {} m from the Earth's centre has no direction away from it.")
    spin = np.cross(position, velocity)
    size = np.linalg.norm(spin, axis=-1, keepdims=True)
    require(size > 0, size, "A target that flies straight up or down, or not at all, has no orbital plane ({} m²/s).")
    up, normal = position / distance, spin / size
    return np.stack([up, np.cross(normal, up), normal], axis=-2), np.asarray(spin / distance**2)


def _along(axes: Array, vector: Array) -> Array:
    return np.asarray(np.einsum("...ij,...j->...i", axes, vector))


def _stacked(parts: tuple[Array, ...]) -> Array:
    return np.stack(np.broadcast_arrays(*parts), axis=-1)
