"""Through the air from orbit: the glide of an orbiter, or the fall of a capsule, with its g-load and its heat.

The model: a point with mass, lift and drag in three dimensions over a round Earth that turns, with the standard
atmosphere of 1976 turning along; bank and angle of attack follow tables against speed (see `entry_vehicle`), heat as in
`entry_heating`. No wind, no guidance, no flattening (the real ground lies up to 21 km lower, at the poles; what counts
is the altitude). Begun as STS-107 began, at 40° of attack, its altitude between 7.4 and 6.9 km/s is right within 2 %
with a constant bank of 70°, up to 12 % too high with 60° and 7 % too low with 80°: a constant bank swings about the
glide that the orbiter's guidance held. Real air at 75 km is easily 20 % denser or thinner, which is worth 1.5 km. The
flight ends where that guidance ended, at Mach 2.5, below which these coefficients do not hold. The orbiter came there
at 80,000 ft (24.4 km; Harpold and Graves); this model comes lower, because its coefficients are for higher speeds: at
21.8 km without bank, at 18 km with a constant bank of 60° and at 15 km with 80°, which also loads 2.0 g and 4.8 g.
A bank that shrinks evenly, from 65° at 7 km/s to 35°, comes to 20.7 km, with 1.5 g. Within 3° of straight down the lift
fades.
Symbols: v speed through the air, gamma flight-path angle, q dynamic pressure, C_L and C_D lift and drag coefficient.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Literal, cast

import numpy as np

from reachstars.physics.air import HIGHEST_AIR, LOWEST_AIR, air_at, atmosphere
from reachstars.physics.checked import Array, array, given, one, points, three
from reachstars.physics.checked_orbit import earth_radius, gravitational_parameter
from reachstars.physics.constants import EARTH_RADIUS, EARTH_ROTATION_RATE, G0, MU_EARTH
from reachstars.physics.entry_heating import stagnation_heating
from reachstars.physics.entry_vehicle import EntryVehicle, Steering, followed, lift_and_drag, polynomial
from reachstars.physics.integrator import Event, Path, integrate

HANDOVER_MACH = 2.5
"""Where the orbiter's entry guidance handed over to the guidance of the last 100 km: 2,500 ft/s."""
_LONGEST = 10_800.0  # s; nothing that comes down takes three hours
_ABOVE = 100.0  # m above the start: out of the air again
_GRID = 1_201
_ZOOM = 33
_STRAIGHT_DOWN = 0.05  # rad

Ending = Literal["handover", "skips", "ground", "time"]


@dataclass(frozen=True)
class Peak:
    """The greatest value of something on the flight.

    Attributes:
        time: When, in s after the entry interface.
        value: How much, in the unit of the thing.
        altitude: Altitude then, in m.
        speed: Speed through the air then, in m/s.
    """

    time: float
    value: float
    altitude: float
    speed: float


@dataclass(frozen=True)
class Reentry:
    """A flight through the air.

    Attributes:
        ended: "handover": slower than Mach 2.5; "skips": out of the air again; "ground": it hit the ground still
            faster; "time": three hours were over, which means it stayed in orbit.
        duration: Time from the start to that end in s.
        range: Distance flown over the ground in m.
        peak_load: Greatest load that is felt, as a multiple of the weight.
        peak_heating: Greatest heat at the nose, in W/m².
        peak_pressure: Greatest dynamic pressure in Pa.
        heat: Heat at the nose from start to end, in J/m².
        times: Moments in s, evenly spaced, shape (samples,); so are all that follow.
        altitudes: Height above the ground in m.
        latitudes: Geocentric latitude in rad.
        longitudes: Longitude in rad, -pi to pi.
        speeds: Speed through the air in m/s.
        flight_path_angles: Angle above the horizon in rad.
        headings: Direction from north to east in rad, 0 to 2 pi.
        machs: Speed as a multiple of the speed of sound.
        loads: Load as a multiple of the weight.
        dynamic_pressures: Dynamic pressure in Pa.
        heatings: Heat at the nose in W/m².
    """

    ended: Ending
    duration: float
    range: float
    peak_load: Peak
    peak_heating: Peak
    peak_pressure: Peak
    heat: float
    times: Array
    altitudes: Array
    latitudes: Array
    longitudes: Array
    speeds: Array
    flight_path_angles: Array
    headings: Array
    machs: Array
    loads: Array
    dynamic_pressures: Array
    heatings: Array


def reenter(
    place: tuple[float, float, float],
    motion: tuple[float, float, float],
    steering: Steering = Steering(),  # noqa: B008 - frozen
    vehicle: EntryVehicle = EntryVehicle(),  # noqa: B008 - frozen
    *,
    samples: int = 201,
    radius: float = EARTH_RADIUS,
    rotation_rate: float = EARTH_ROTATION_RATE,
    mu: float = MU_EARTH,
) -> Reentry:
    """The flight from the entry interface to Mach 2.5.

    In the frame that turns with the Earth: gravity, drag q C_D A / m against the motion, lift q C_L A / m square to it
    and turned from straight up by the bank, and the two accelerations of a turning frame.

    Args:
        place: Geocentric latitude and longitude in rad and height above the ground in m at the start, 20 to 200 km.
        motion: Speed through the air in m/s (1 to 15 km/s), flight-path angle in rad (-pi / 2 to 0) and heading in rad
            (from north to east) at the start; `over_turning_ground` makes them of those against the stars.
        steering: Bank and angle of attack.
        vehicle: Mass, area, lift, drag and nose.
        samples: How many points of the path to give, at least 2.
        radius: Radius of the Earth in m.
        rotation_rate: Rotation rate of Earth and air in rad/s; 0 for an Earth that stands still.
        mu: Gravitational parameter in m³/s².

    Returns:
        Ending, peaks and points of the path.

    Raises:
        ValueError: If something of the start, the steering or the vehicle is outside the ranges named, or there are
            fewer than 2 samples.

    Source:
        Vinh, Busemann and Culp, Hypersonic and Planetary Entry Flight Mechanics (1980), chapter 2; Harpold and Graves,
        Shuttle Entry Guidance, Journal of the Astronautical Sciences 27 (1979).
    """
    count = points(samples)
    flight = _Flight(steering, vehicle, radius, rotation_rate, mu)
    path = flight.path(place, motion)
    times = np.linspace(0.0, path.end_time, _GRID)
    seen = flight.seen(path, times)
    rows = flight.seen(path, np.linspace(0.0, path.end_time, count))
    states = path.at(rows["times"])
    latitudes, longitudes, climbs, headings = _directions(states)
    return Reentry(
        ended=cast("Ending", path.ended_by or "time"),
        duration=path.end_time,
        range=float(path.end[6]),
        peak_load=flight.peak(path, seen, "loads"),
        peak_heating=flight.peak(path, seen, "heatings"),
        peak_pressure=flight.peak(path, seen, "dynamic_pressures"),
        heat=float(np.sum((seen["heatings"][1:] + seen["heatings"][:-1]) / 2) * times[1]),
        latitudes=latitudes,
        longitudes=longitudes,
        flight_path_angles=climbs,
        headings=headings,
        **rows,
    )


class _Flight:
    """What stays the same on one flight."""

    def __init__(
        self, steering: Steering, vehicle: EntryVehicle, radius: float, rotation_rate: float, mu: float
    ) -> None:
        given(vehicle, EntryVehicle)
        self._bank, self._attack, self._side = followed(steering)
        self._mass, self._area, self._nose = vehicle.mass, vehicle.area, vehicle.nose_radius
        self._radius = earth_radius(radius)
        self._turn = one(rotation_rate, "A rotation rate is finite; {} rad/s is not.")
        self._mu = gravitational_parameter(mu)
        self._vehicle = vehicle
        for speed in np.linspace(0.0, 10_000.0, 101).tolist():
            lift_and_drag(vehicle, self._attack(speed))

    def path(self, place: tuple[float, float, float], motion: tuple[float, float, float]) -> Path:
        """The motion: position, velocity and distance over the ground, in the frame that turns."""
        start = self._start(place, motion)
        top = self._altitude(start) + _ABOVE
        events = (
            Event("handover", self._over_handover, -1, terminal=True),
            Event("skips", lambda _, state: self._altitude(state) - top, 1, terminal=True),
            Event("ground", lambda _, state: self._altitude(state), -1, terminal=True),
        )
        return integrate(self._rate(), (0.0, _LONGEST), start, events=events, relative=1e-8, absolute=1e-4)

    def seen(self, path: Path, times: Array) -> dict[str, Array]:
        """What the flight is like at moments of it."""
        states = path.at(times)
        altitudes = np.linalg.norm(states[:, :3], axis=1) - self._radius
        speeds = np.linalg.norm(states[:, 3:6], axis=1)
        air = atmosphere(np.clip(altitudes, LOWEST_AIR, HIGHEST_AIR))
        pressures = air.density * speeds**2 / 2
        attacks = [self._attack(speed) for speed in speeds.tolist()]
        forces = np.array([self._force(attack) for attack in attacks])
        return {
            "times": times,
            "altitudes": altitudes,
            "speeds": speeds,
            "machs": speeds / air.speed_of_sound,
            "loads": pressures * forces * self._area / (self._mass * G0),
            "dynamic_pressures": pressures,
            "heatings": array(stagnation_heating(air.density, speeds, self._nose)),
        }

    def peak(self, path: Path, seen: dict[str, Array], name: str) -> Peak:
        """The greatest value, looked for ever closer around the greatest of the points."""
        for _ in range(3):
            best = int(np.argmax(seen[name]))
            times = seen["times"]
            around = times[max(best - 1, 0)], times[min(best + 1, times.size - 1)]
            seen = self.seen(path, np.linspace(*around, _ZOOM))
        best = int(np.argmax(seen[name]))
        time, value, altitude, speed = (float(seen[row][best]) for row in ("times", name, "altitudes", "speeds"))
        return Peak(time, value, altitude, speed)

    def _force(self, attack: float) -> float:
        lift, drag = polynomial(self._vehicle.lift, attack), polynomial(self._vehicle.drag, attack)
        return sqrt(lift * lift + drag * drag)

    def _altitude(self, state: Array) -> float:
        x, y, z = state[:3].tolist()
        return sqrt(x * x + y * y + z * z) - self._radius

    def _over_handover(self, _: float, state: Array) -> float:
        east, north, up = state[3:6].tolist()
        return sqrt(east * east + north * north + up * up) - HANDOVER_MACH * air_at(self._altitude(state))[2]

    def _start(self, place: tuple[float, float, float], motion: tuple[float, float, float]) -> Array:
        (latitude, longitude, altitude), (speed, climb, heading) = three(place, "A place"), three(motion, "A motion")
        north = one(latitude, "A latitude lies between -pi/2 and pi/2 rad; {} rad does not.", -pi / 2, pi / 2)
        east = one(longitude, "An angle is a finite number of radians; {} is not.")
        high = one(altitude, "An entry begins between 20,000 and 200,000 m; {} m is not.", 20_000, 200_000)
        fast = one(speed, "An entry begins at 1,000 to 15,000 m/s; {} m/s is not.", 1_000, 15_000)
        sink = one(climb, "An entry angle lies between -pi/2 and 0 rad; {} rad does not.", -pi / 2, 0)
        course = one(heading, "An angle is a finite number of radians; {} is not.")
        up = np.array([cos(north) * cos(east), cos(north) * sin(east), sin(north)])
        to_east = np.array([-sin(east), cos(east), 0.0])
        to_north = np.cross(up, to_east)
        level = cos(course) * to_north + sin(course) * to_east
        velocity = fast * (cos(sink) * level + sin(sink) * up)
        return np.concatenate([(self._radius + high) * up, velocity, [0.0]])

    def _rate(self) -> Callable[[float, Array], tuple[float, ...]]:
        mu, turn, radius, side = self._mu, self._turn, self._radius, self._side
        bank_at, attack_at, loading = self._bank, self._attack, self._area / (2 * self._mass)
        lifting, dragging = self._vehicle.lift, self._vehicle.drag

        def rate(_: float, state: Array) -> tuple[float, ...]:
            x, y, z, u, v, w, _ = state.tolist()
            far = sqrt(x * x + y * y + z * z)
            speed = sqrt(u * u + v * v + w * w)
            attack, bank = attack_at(speed), bank_at(speed)
            push = loading * air_at(far - radius)[1] * speed
            drag = push * polynomial(dragging, attack)
            rise = (x * u + y * v + z * w) / far  # upward part of the velocity
            level = sqrt(max(speed * speed - rise * rise, 0.0))
            # Straight down there is no upward side: close to that the lift fades, or its direction would flutter.
            lift = push * speed * polynomial(lifting, attack) / max(level, _STRAIGHT_DOWN * speed)
            # Up, square to the motion: the vertical less its part along the motion; and to the right: motion x up.
            carry, aside = lift * cos(bank) * speed, lift * sin(bank) * side
            tilt = rise / (speed * speed) if speed else 0.0
            pull = mu / (far * far * far) - turn * turn
            return (
                u,
                v,
                w,
                -pull * x + 2 * turn * v - drag * u + carry * (x / far - tilt * u) + aside * (v * z - w * y) / far,
                -pull * y - 2 * turn * u - drag * v + carry * (y / far - tilt * v) + aside * (w * x - u * z) / far,
                -(pull + turn * turn) * z - drag * w + carry * (z / far - tilt * w) + aside * (u * y - v * x) / far,
                level * radius / far,
            )

        return rate


def _directions(states: Array) -> tuple[Array, Array, Array, Array]:
    """Latitude, longitude, flight-path angle and heading."""
    position, velocity = states[:, :3], states[:, 3:6]
    up = position / np.linalg.norm(position, axis=1, keepdims=True)
    latitudes, longitudes = np.arcsin(np.clip(up[:, 2], -1, 1)), np.arctan2(up[:, 1], up[:, 0])
    rise = np.sum(velocity * up, axis=1)
    to_east = velocity[:, 1] * np.cos(longitudes) - velocity[:, 0] * np.sin(longitudes)
    to_north = velocity[:, 2] * np.cos(latitudes) - np.sin(latitudes) * (
        velocity[:, 0] * np.cos(longitudes) + velocity[:, 1] * np.sin(longitudes)
    )
    return (
        latitudes,
        longitudes,
        np.arctan2(rise, np.hypot(to_east, to_north)),
        np.arctan2(to_east, to_north) % (2 * pi),
    )
