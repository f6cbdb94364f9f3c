"""Dropped or thrown over the real Earth: flattened or round, turning or still, with air that thins with height.

The model: a body that only has a mass and a drag (no lift, no wind); the pull of a flattened Earth (J2), a turning
frame in which the air stands still, altitudes above the ellipsoid, the US Standard Atmosphere 1976. NASA's simulation
check cases (30 s of fall from 30,000 ft, or of a cannonball) are met within 1.2 mm. Real air has another density
(easily 10 % off) and moves, and a drag coefficient changes near the speed of sound: that is what makes a real landing
differ. Without air the plumb line and the turning alone carry a stone dropped from 9 km some 19 m to the east.
Symbols: omega rotation rate, a and b the Earth's radius at equator and poles.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

import numpy as np

from reachstars.physics.air import air_at
from reachstars.physics.checked import Array, array, given, not_negative, one, one_positive, points, require, three
from reachstars.physics.checked_orbit import earth_radius, gravitational_parameter
from reachstars.physics.constants import EARTH_J2, EARTH_POLAR_RADIUS, EARTH_RADIUS, EARTH_ROTATION_RATE, MU_EARTH
from reachstars.physics.geodesy import fixed_from_geodetic, geodetic_from_fixed
from reachstars.physics.integrator import Event, integrate

_ACCURACY = 1e-11  # of a step; positions of some thousand kilometres are then good to a tenth of a millimetre


@dataclass(frozen=True)
class Earth:
    """An Earth to fall on; as it is given here, that of WGS 84.

    Attributes:
        mu: Gravitational parameter in m³/s².
        radius: Radius at the equator in m.
        polar_radius: Radius at the poles in m, at most that at the equator; the same for a round Earth.
        j2: Second zonal harmonic, no unit; 0 for an Earth that pulls like a ball.
        rotation_rate: Rotation rate in rad/s; 0 for one that stands still.
    """

    mu: float = MU_EARTH
    radius: float = EARTH_RADIUS
    polar_radius: float = EARTH_POLAR_RADIUS
    j2: float = EARTH_J2
    rotation_rate: float = EARTH_ROTATION_RATE


@dataclass(frozen=True)
class EarthFlight:
    """A flight as it is seen from the ground below.

    Attributes:
        times: Moments in s since the start, evenly spaced up to the end, shape (samples,).
        latitudes: Geodetic latitudes in rad, shape (samples,).
        longitudes: Longitudes in rad, -pi to pi, shape (samples,).
        altitudes: Heights above the ellipsoid in m, shape (samples,).
        velocities: Velocities over the ground, to the east, north and up, in m/s, shape (samples, 3).
        landed: Whether it ends on the ground; if not, the wanted duration was over first.
    """

    times: Array
    latitudes: Array
    longitudes: Array
    altitudes: Array
    velocities: Array
    landed: bool


def fly_over_earth(
    place: tuple[float, float, float],
    velocity: tuple[float, float, float] = (0.0, 0.0, 0.0),
    *,
    duration: float,
    drag_area: float = 0.0,
    mass: float = 1.0,
    density: float | None = None,
    samples: int = 2,
    earth: Earth = Earth(),
) -> EarthFlight:
    """The flight of a body that is dropped or thrown, until it lands or the time is over.

    In the frame that turns with the Earth: the pull, 1/2 rho v² C_D A / m against the motion through the air, and the
    two accelerations of a turning frame, -2 omega x v and -omega x (omega x r).

    Args:
        place: Geodetic latitude and longitude in rad and height above the ellipsoid in m of the start.
        velocity: Velocity over the ground to the east, north and up, in m/s; all 0 for a drop.
        duration: Longest time to follow it, in s.
        drag_area: Drag coefficient times frontal area, in m²; 0 without drag.
        mass: Mass in kg.
        density: Density of the air in kg/m³, everywhere the same; the standard atmosphere's if none is given.
        samples: How many points of the path to give, at least 2.
        earth: The Earth to fall on.

    Returns:
        Points of the path, and whether it landed.

    Raises:
        ValueError: If the latitude is not between -pi / 2 and pi / 2, the height is negative, the duration, mass or
            the Earth's radius is not above 0, its poles are further out than the equator, the drag area or density is
            negative, there are fewer than 2 samples, or something is no finite number.
        ArithmeticError: If a body is so light for its size (it sinks slower than some decimetres a second) that a long
            flight takes more than 100,000 steps.

    Source:
        Vallado (2013), section 8.6; Goldstein, Classical Mechanics (1980), chapter 4; the cases in Jackson et al.,
        Further Development of Verification Check-Cases for Six-Degree-of-Freedom Flight Vehicle Simulations (2015).
    """
    ball = _checked_earth(earth)
    latitude, longitude, altitude = three(place, "A place")
    one(latitude, "A latitude lies between -pi/2 and pi/2 rad; {} rad does not.", -pi / 2, pi / 2)
    one(longitude, "An angle is a finite number of radians; {} is not.")
    one(altitude, "A flight begins at or above the ground; {} m is not.", least=0)
    air = float(not_negative(one(density, _DENSITY), _DENSITY)) if density is not None else None
    held = one(drag_area, "A drag area is finite and at least 0 m²; {} m² is not.", least=0)
    held /= 2 * one_positive(mass, "A mass must be above 0 kg; {} kg is not.")
    span = one_positive(duration, "A duration must be above 0 s; {} s is not.")
    count = points(samples)
    axes = _axes(np.array(latitude), np.array(longitude))
    shape = {"radius": ball.radius, "flattening": (ball.radius - ball.polar_radius) / ball.radius}
    start = [fixed_from_geodetic(latitude, longitude, altitude, **shape), _speeds(velocity) @ axes]
    landing = Event("landing", lambda _, state: _altitude(state, ball), -1, terminal=True)
    path = integrate(
        _rate(ball, held, air),
        (0.0, span),
        np.concatenate(start),
        events=(landing,),
        relative=_ACCURACY,
        absolute=1e-6,
    )
    times = np.linspace(0.0, path.end_time, count)
    states = path.at(times)
    latitudes, longitudes, altitudes = geodetic_from_fixed(states[:, :3], **shape)
    seen = np.einsum("nij,nj->ni", _axes(latitudes, longitudes), states[:, 3:])
    return EarthFlight(times, latitudes, longitudes, altitudes, seen, path.ended_by == "landing")


_DENSITY = "A density is finite and at least 0 kg/m³; {} kg/m³ is not."


def _rate(earth: Earth, held: float, density: float | None) -> Callable[[float, Array], tuple[float, ...]]:
    turn, bulge = earth.rotation_rate, 1.5 * earth.j2 * earth.radius * earth.radius

    def rate(_: float, state: Array) -> tuple[float, ...]:
        x, y, z, east, north, up = state.tolist()
        square = x * x + y * y + z * z
        pull = earth.mu / (square * square**0.5)
        flat, high = bulge / square, 5 * z * z / square
        sideways, along = pull * (1 - flat * (high - 1)), pull * (1 - flat * (high - 3))
        drag = 0.0
        if held:
            air = density if density is not None else air_at(_altitude(state, earth))[1]
            drag = held * air * hypot(east, north, up)
        return (
            east,
            north,
            up,
            x * (turn * turn - sideways) + 2 * turn * north - drag * east,
            y * (turn * turn - sideways) - 2 * turn * east - drag * north,
            -z * along - drag * up,
        )

    return rate


def _altitude(state: Array, earth: Earth) -> float:
    """Height above the ellipsoid, after Bowring (1976): to a micrometre near the Earth, and fast."""
    x, y, z = state[:3].tolist()
    a, b, from_axis = earth.radius, earth.polar_radius, hypot(x, y)
    reduced, squared = atan2(z * a, from_axis * b), a * a - b * b
    latitude = atan2(z + squared / b * sin(reduced) ** 3, from_axis - squared / a * cos(reduced) ** 3)
    sine, cosine = sin(latitude), cos(latitude)
    height: float = from_axis * cosine + z * sine - hypot(a * cosine, b * sine)
    return height


def _axes(latitude: Array, longitude: Array) -> Array:
    """East, north and up at places, as rows; shape (..., 3, 3)."""
    north, along, east, nought = np.sin(latitude), np.cos(latitude), np.sin(longitude), np.zeros_like(latitude)
    greenwich = np.cos(longitude)
    rows = (
        (-east, greenwich, nought),
        (-north * greenwich, -north * east, along),
        (along * greenwich, along * east, north),
    )
    return np.stack([np.stack(np.broadcast_arrays(*row), axis=-1) for row in rows], axis=-2)


def _speeds(velocity: tuple[float, float, float]) -> Array:
    sentence = "A velocity has finite parts to the east, north and up; {} is none."
    east, north, up = three(velocity, "A velocity")
    return np.array([one(east, sentence), one(north, sentence), one(up, sentence)])


def _checked_earth(earth: Earth) -> Earth:
    given(earth, Earth)
    gravitational_parameter(earth.mu)
    for radius in (earth.radius, earth.polar_radius):
        earth_radius(radius)
    sentence = "The radius at the poles is at most that at the equator; {} m is more."
    require(np.bool_(earth.polar_radius <= earth.radius), array(earth.polar_radius), sentence)
    one(earth.j2, "J2 is a finite number; {} is not.")
    one(earth.rotation_rate, "A rotation rate is finite; {} rad/s is not.")
    return earth
