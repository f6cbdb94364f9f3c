"""What acts on the shuttle at one moment of its ascent, and where it steers.

The limits are those of `ascent_model`. Numbers, not arrays: a flight asks some ten thousand times. The pressure of the
air on a nozzle is the same at every throttle, and drag has the course of a blunt rocket's, which no measurement of ours
backs.
Symbols: the state is height above the pad's sphere, geocentric latitude, longitude against the stars, speed up, east
and north against the stars, and propellant left in the tank.
"""

from dataclasses import dataclass
from math import asin, atan, cos, pi, sin, sqrt, tan
from typing import NamedTuple, TypeAlias

from reachstars.physics.air import air_at
from reachstars.physics.ascent_fitted import Fitted
from reachstars.physics.checked import Array
from reachstars.physics.constants import EARTH_POLAR_RADIUS, EARTH_RADIUS, EARTH_ROTATION_RATE, MU_EARTH
from reachstars.physics.shuttle import Shuttle

State: TypeAlias = tuple[float, float, float, float, float, float, float]
BULGE = EARTH_RADIUS - EARTH_POLAR_RADIUS  # m, by which the equator stands higher than the poles
# Drag over that at low speed, by Mach number: the usual course, with its top just above the speed of sound.
_MACH = (0.0, 0.6, 0.85, 1.05, 1.25, 1.6, 2.0, 3.0, 5.0, 100.0)
_RISE = (1.0, 1.0, 1.25, 1.8, 1.85, 1.6, 1.4, 1.05, 0.75, 0.7)
_AIM_MARGIN = 100.0  # m/s; near the end the aim would swing about without it
_SOUTHBOUND = -20.0  # m/s to the north; past the northernmost point of its orbit it aims southwards
_STEEPEST = 1.5  # rad, of the second stage's steering


@dataclass(frozen=True)
class Target:
    """The orbit that the engines are to leave the shuttle in.

    Attributes:
        perigee_radius: Lowest distance from the Earth's centre in m.
        apogee_radius: Highest distance from the Earth's centre in m.
        inclination: Inclination in rad, at least the latitude of the pad.
    """

    perigee_radius: float
    apogee_radius: float
    inclination: float

    @property
    def axis(self) -> float:
        """Semi-major axis in m."""
        return (self.perigee_radius + self.apogee_radius) / 2

    def speed(self, radius: float) -> float:
        """Speed against the stars on the orbit, in m/s, at a distance from the centre in m."""
        return sqrt(max(MU_EARTH * (2 / radius - 1 / self.axis), 0.0))

    def climb(self, radius: float) -> float:
        """Speed upwards on the rising half of the orbit, in m/s; 0 outside it."""
        momentum = MU_EARTH * self.perigee_radius * self.apogee_radius / self.axis
        return sqrt(max(self.speed(radius) ** 2 - momentum / radius**2, 0.0))


class Moment(NamedTuple):
    """What can be told of one moment of the ascent; SI units."""

    altitude: float
    speed: float
    pressure: float
    """Dynamic pressure in Pa."""
    throttle: float
    mass: float
    sensed: tuple[float, float, float]
    """Acceleration that is felt: all forces but gravity over mass; up, east, north."""
    flow: float
    """Of the engines' propellant, in kg/s."""
    push: float
    """Thrust in N."""
    spare: float
    """By how much the throttle could be opened further without exceeding the limit of acceleration."""

    @property
    def felt(self) -> float:
        """Size of the acceleration that is felt, in m/s²."""
        return sqrt(self.sensed[0] ** 2 + self.sensed[1] ** 2 + self.sensed[2] ** 2)


@dataclass(frozen=True)
class Stage:
    """A part of the ascent in which nothing switches.

    Attributes:
        shuttle: The vehicle.
        fitted: What was fitted.
        target: The orbit to reach.
        ground: Distance of the pad from the Earth's centre in m.
        latitude: Of the pad, in rad.
        throttle: Level that the engines are told, 1 for 100 %, 0 when they are off.
        most_felt: Acceleration in m/s² that the engines are throttled not to exceed.
        boosters: Whether the boosters are still there.
        law: Tangent of the pitch at the time `since` and its change per 100 s; None for the first stage's programme.
        since: Time in s from which that law counts.
        held: Whether it still stands on the pad.
    """

    shuttle: Shuttle
    fitted: Fitted
    target: Target
    ground: float
    latitude: float
    throttle: float
    most_felt: float
    boosters: bool = True
    law: tuple[float, float] | None = None
    since: float = 0.0
    held: bool = False

    def moment(self, time: float, state: State) -> Moment:
        """What acts at a time in s on a state."""
        height, latitude, _, up, east, north, propellant = state
        altitude = self.altitude(height, latitude)
        east_air = east - EARTH_ROTATION_RATE * (self.ground + height) * cos(latitude)
        speed = sqrt(up**2 + east_air**2 + north**2)
        pressure, density, sound = air_at(altitude)
        dynamic = density * speed**2 / 2
        mass, boost = self._mass_and_boost(time, propellant, pressure)
        engines = self.shuttle.engines
        # The limit holds for all that pushes; drag works against it, so that less is felt, never more.
        wanted = (self.most_felt * mass - boost + pressure * engines.nozzle) / engines.thrust
        throttle = max(min(self.throttle, wanted), 0.0) if propellant > 0 else 0.0
        push = boost + max(throttle * engines.thrust - pressure * engines.nozzle, 0.0) if throttle else boost
        drag = dynamic * self.shuttle.drag_area * _drag_rise(speed / sound) / max(speed, 1e-9)
        ahead, sideways, forwards = self._direction(time, latitude, speed, east, north)
        sensed = (
            (push * ahead - drag * up) / mass,
            (push * sideways - drag * east_air) / mass,
            (push * forwards - drag * north) / mass,
        )
        flow = throttle * engines.thrust / engines.exhaust_speed
        return Moment(altitude, speed, dynamic, throttle, mass, sensed, flow, push, wanted - self.throttle)

    def rates(self, time: float, state: Array) -> State:
        """Rates of change of the state: Newton's law on a sphere, seen from the stars."""
        height, latitude, longitude, up, east, north, propellant = state.tolist()
        now = self.moment(time, (height, latitude, longitude, up, east, north, propellant))
        if self.held:
            return 0.0, 0.0, EARTH_ROTATION_RATE, 0.0, 0.0, 0.0, -now.flow
        radius = self.ground + height
        tangent = tan(latitude)
        return (
            up,
            north / radius,
            east / (radius * cos(latitude)),
            now.sensed[0] - MU_EARTH / radius**2 + (east**2 + north**2) / radius,
            now.sensed[1] + east * (north * tangent - up) / radius,
            now.sensed[2] - (up * north + east**2 * tangent) / radius,
            -now.flow,
        )

    def altitude(self, height: float, latitude: float) -> float:
        """Height above the sea in m: the Earth is lower towards the poles."""
        return height + BULGE * (sin(latitude) ** 2 - sin(self.latitude) ** 2)

    def _mass_and_boost(self, time: float, propellant: float, pressure: float) -> tuple[float, float]:
        shuttle = self.shuttle
        mass = shuttle.orbiter + shuttle.tank + max(propellant, 0.0)
        if not self.boosters:
            return mass, 0.0
        flow, left = shuttle.boosters.burning(time)
        boost = flow * shuttle.boosters.exhaust_speed - pressure * shuttle.boosters.nozzle
        return mass + shuttle.boosters.casing + left, max(boost, 0.0)

    def _direction(
        self, time: float, latitude: float, speed: float, east: float, north: float
    ) -> tuple[float, float, float]:
        """Where the thrust points: up, east, north; of length 1."""
        pitch = self._pitch(time, speed)
        azimuth = asin(min(cos(self.target.inclination) / cos(latitude), 1.0))
        if north < _SOUTHBOUND:
            azimuth = pi - azimuth
        wanted = self.target.speed(self.ground + 100_000) + _AIM_MARGIN
        to_east, to_north = wanted * sin(azimuth) - east, wanted * cos(azimuth) - north
        level = cos(pitch) / max(sqrt(to_east**2 + to_north**2), 1e-9)
        return sin(pitch), level * to_east, level * to_north

    def _pitch(self, time: float, speed: float) -> float:
        if self.law is not None:
            return max(min(atan(self.law[0] + self.law[1] * (time - self.since) / 100), _STEEPEST), -_STEEPEST)
        fast = min(max(speed - self.fitted.pitch_speed, 0.0) / 1_000, 1.6)
        first, second, third = self.fitted.pitch
        return max(pi / 2 - fast * (first + fast * (second + fast * third)), 0.0)


def _drag_rise(mach: float) -> float:
    for number, upper in enumerate(_MACH[1:]):
        if mach < upper:
            low, rise = _MACH[number], _RISE[number]
            return rise + (_RISE[number + 1] - rise) * (mach - low) / (upper - low)
    return _RISE[-1]
