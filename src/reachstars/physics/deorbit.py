"""Down from orbit: the burn against the motion, and how the air is met half an orbit later.

The model: two bodies (see `orbit`), one short burn straight against the motion at the highest or lowest point of the
orbit, no air above the entry interface. The shuttle's burn took three minutes, which changes the entry angle by a few
hundredths of a degree; the Earth's flattening moves the interface by up to 20 km. The speed and angle are those
against the stars: `over_turning_ground` turns them into those through the air.
Symbols: r distance from the centre, v speed, gamma flight-path angle, negative below the horizon, mu gravitational
parameter.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, pi, sin, sqrt

import numpy as np

from reachstars.physics.checked import array, one, one_positive, require
from reachstars.physics.checked_orbit import gravitational_parameter, radii
from reachstars.physics.constants import EARTH_RADIUS, EARTH_ROTATION_RATE, MU_EARTH

ENTRY_ALTITUDE = 121_920.0
"""The entry interface in m: 400,000 ft, where the shuttle's return into the air began by agreement."""

_PLACE = "A distance from the centre is a finite number of metres; {} is not."
_ROUNDING = 1e-12
_CLIMB = "A flight-path angle lies between -pi/2 and pi/2 rad; {} rad does not."


@dataclass(frozen=True)
class EntryInterface:
    """How a spacecraft meets the air.

    Attributes:
        speed: Speed against the stars in m/s.
        flight_path_angle: Angle of the motion above the horizon in rad; negative, because it sinks.
        duration: Time from the burn to the interface in s.
        angle: Angle at the Earth's centre from the burn to the interface, in rad; times the Earth's radius it is the
            distance over an Earth that does not turn.
        perigee_radius: Lowest distance from the centre that the new orbit would reach, in m; below the ground too.
    """

    speed: float
    flight_path_angle: float
    duration: float
    angle: float
    perigee_radius: float


def deorbit_burn(
    radius: float, perigee_radius: float, *, opposite_radius: float | None = None, mu: float = MU_EARTH
) -> float:
    """How much slower a spacecraft must become, so that it sinks to a wanted perigee half an orbit later.

    The speed at the far end of an ellipse is √(2 mu / r · r_opposite / (r + r_opposite)); the burn is the difference
    between the old and the new one.

    Args:
        radius: Distance from the centre at the burn, in m.
        perigee_radius: Wanted distance from the centre half an orbit later, in m; it may lie inside the Earth.
        opposite_radius: Distance half an orbit later without a burn, in m; that at the burn if none is given (circle).
        mu: Gravitational parameter in m³/s².

    Returns:
        Change of speed in m/s, positive against the motion.

    Raises:
        ValueError: If a distance is not above 0, the orbit is inside the Earth, or the perigee is above the orbit
            there.

    Source:
        Curtis, Orbital Mechanics for Engineering Students (2014), section 6.2; Vallado (2013), section 6.3.
    """
    start, opposite = _orbit(radius, opposite_radius, mu)
    low = one_positive(perigee_radius, "A perigee is above 0 m from the centre; {} m is not.")
    require(np.bool_(low <= opposite), array(low), "A burn against the motion does not raise the orbit to {} m.")
    return _speed(start, opposite, mu) - _speed(start, low, mu)


def deorbit_burn_for_angle(
    radius: float,
    entry_angle: float,
    *,
    entry_radius: float = EARTH_RADIUS + ENTRY_ALTITUDE,
    opposite_radius: float | None = None,
    mu: float = MU_EARTH,
) -> float:
    """How much slower a spacecraft must become, so that it meets the air at a wanted angle.

    Energy and angular momentum are the same at the burn and at the interface, with r v = r_e v_e cos(gamma) and
    v² / 2 - mu / r = v_e² / 2 - mu / r_e; both together leave one speed.

    Args:
        radius: Distance from the centre at the burn, in m.
        entry_angle: Wanted flight-path angle at the interface in rad, from -pi / 2 to 0; the shuttle's was some -1.4°.
        entry_radius: Distance of the entry interface from the centre, in m.
        opposite_radius: Distance half an orbit after the burn without it, in m; as at the burn if none is given.
        mu: Gravitational parameter in m³/s².

    Returns:
        Change of speed in m/s, positive against the motion.

    Raises:
        ValueError: If the orbit is inside the Earth or not above the interface, the angle is not between -pi / 2 and
            0, or the spacecraft would have to be faster, not slower, for such a flat entry.

    Source:
        Milstead (1966), Deboost from Circular Orbits, Journal of the Astronautical Sciences 13, 170-171; Vinh,
        Busemann and Culp, Hypersonic and Planetary Entry Flight Mechanics (1980), chapter 5.
    """
    start, opposite = _orbit(radius, opposite_radius, mu)
    entry = _entry(entry_radius, start, mu)
    angle = one(entry_angle, "An entry angle lies between -pi/2 and 0 rad; {} rad does not.", -pi / 2, 0)
    level = entry * cos(angle)
    slow = level * sqrt(2 * mu * (start - entry) / (start * entry)) / sqrt((start - level) * (start + level))
    burn = _speed(start, opposite, mu) - slow
    require(np.bool_(burn >= 0), array(angle), "This orbit meets the air more steeply than at {} rad already.")
    return burn


def entry_interface(
    radius: float,
    burn: float,
    *,
    entry_radius: float = EARTH_RADIUS + ENTRY_ALTITUDE,
    opposite_radius: float | None = None,
    mu: float = MU_EARTH,
) -> EntryInterface:
    """How a spacecraft meets the air after a burn against its motion.

    On the new ellipse, from its highest point down to the interface: the speed from the energy, the angle from the
    angular momentum, the time from Kepler's equation.

    Args:
        radius: Distance from the centre at the burn, in m.
        burn: Change of speed in m/s, positive against the motion.
        entry_radius: Distance of the entry interface from the centre, in m.
        opposite_radius: Distance half an orbit after the burn without it, in m; as at the burn if none is given.
        mu: Gravitational parameter in m³/s².

    Returns:
        Speed and angle at the interface, time and way to it.

    Raises:
        ValueError: If the orbit is inside the Earth or not above the interface, the burn is negative or larger than
            the speed, or too small to bring the spacecraft down to the interface.

    Source:
        Vinh, Busemann and Culp, Hypersonic and Planetary Entry Flight Mechanics (1980), chapter 5; Bate, Mueller,
        White (1971), section 4.2.
    """
    start, opposite = _orbit(radius, opposite_radius, mu)
    entry = _entry(entry_radius, start, mu)
    before = _speed(start, opposite, mu)
    slower = one(burn, "A burn against the motion is at least 0 m/s and below the speed; {} m/s is not.", 0, before)
    alpha = start * (before - slower) ** 2 / mu
    perigee = start * alpha / (2 - alpha)
    sentence = "A burn of {} m/s is too small: the spacecraft stays above the entry interface."
    require(np.bool_(alpha < 1) & np.bool_(perigee <= entry * (1 + _ROUNDING)), array(slower), sentence)
    axis = start / (2 - alpha)
    # From the highest point on: half the eccentric anomaly by what has been fallen, which keeps the digits.
    share = sqrt(min((start - entry) / (2 * axis * (1 - alpha)), 1.0))
    half = asin(share)
    eccentric = 2 * half
    true = 2 * atan2(sqrt(alpha) * sin(half), sqrt(2 - alpha) * cos(half))
    speed = sqrt(mu * (2 / entry - 1 / axis))
    cosine = min(start * (before - slower) / (entry * speed), 1.0) if speed else 1.0
    return EntryInterface(
        speed=speed,
        flight_path_angle=-atan2(sqrt((1 - cosine) * (1 + cosine)), cosine),
        duration=axis * sqrt(axis / mu) * (eccentric + (1 - alpha) * sin(eccentric)),
        angle=true,
        perigee_radius=perigee,
    )


def over_turning_ground(
    speed: float,
    flight_path_angle: float,
    heading: float,
    latitude: float,
    *,
    radius: float = EARTH_RADIUS + ENTRY_ALTITUDE,
    rotation_rate: float = EARTH_ROTATION_RATE,
) -> tuple[float, float, float]:
    """Speed, angle and heading through air that turns with the Earth.

    The air moves to the east at omega r cos(latitude), and only the difference is felt: a shuttle from the station's
    orbit meets it 0.3 km/s slower than it moves against the stars.

    Args:
        speed: Speed against the stars in m/s.
        flight_path_angle: Angle of the motion above the horizon in rad, against the stars.
        heading: Direction of the motion in rad, from north to east, against the stars.
        latitude: Geocentric latitude in rad.
        radius: Distance from the centre in m.
        rotation_rate: Rotation rate in rad/s.

    Returns:
        Speed in m/s, flight-path angle in rad and heading in rad (0 to 2 pi), through the air.

    Raises:
        ValueError: If the speed is negative, the flight-path angle or latitude is not between -pi / 2 and pi / 2, the
            distance is inside the Earth, or something is not finite.

    Source:
        Vinh, Busemann and Culp, Hypersonic and Planetary Entry Flight Mechanics (1980), chapter 2.
    """
    fast = one(speed, "A speed is finite and at least 0 m/s; {} m/s is not.", least=0)
    climb = one(flight_path_angle, _CLIMB, -pi / 2, pi / 2)
    north = one(latitude, "A latitude lies between -pi/2 and pi/2 rad; {} rad does not.", -pi / 2, pi / 2)
    course = one(heading, "An angle is a finite number of radians; {} is not.")
    far = float(radii(one(radius, _PLACE), MU_EARTH))
    rate = one(rotation_rate, "A rotation rate is finite; {} rad/s is not.")
    level = fast * cos(climb)
    eastward, northward = level * sin(course) - rate * far * cos(north), level * cos(course)
    along = hypot(eastward, northward)
    up = fast * sin(climb)
    return hypot(along, up), atan2(up, along), atan2(eastward, northward) % (2 * pi)


def _speed(radius: float, opposite: float, mu: float) -> float:
    """At one end of an ellipse whose other end is known."""
    return sqrt(2 * mu / radius * (opposite / (radius + opposite)))


def _orbit(radius: float, opposite: float | None, mu: float) -> tuple[float, float]:
    gravitational_parameter(mu)
    start = float(radii(one(radius, _PLACE), mu))
    return start, start if opposite is None else float(radii(one(opposite, _PLACE), mu))


def _entry(entry_radius: float, start: float, mu: float) -> float:
    entry = float(radii(one(entry_radius, _PLACE), mu))
    require(np.bool_(entry < start), array(start), "The burn must be above the entry interface; {} m is not.")
    return entry
