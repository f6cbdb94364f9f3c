"""What becomes of the shuttle when its engines have stopped: two bodies, no air, the Earth's surface a sphere.

The distance along the ground is that of the fall less what the Earth turns meanwhile, at the rate of the place where
the engines stopped. Real air brakes sooner, so that a real fall ends nearer.
"""

import math
from dataclasses import dataclass
from typing import Literal

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.figures.ascent_flights import Flight
from reachstars.physics import EARTH_RADIUS, KM

# As in physics.ascent: an orbit whose lowest point is lower than was aimed at by more is no orbit.
SHORTFALL = 20.0  # km
AIRLESS = 160.0  # km; below it the air ends an orbit within hours
# On the way north-east from Florida to Ireland there are some 6,000 km of sea.
ATLANTIC = 5500.0  # km
SUNS = 1.5e6  # km; farther out the Sun pulls more than the Earth, and what flies there does not come back
SAMPLES = 120


@dataclass(frozen=True)
class Fate:
    """How it goes on.

    Attributes:
        kind: orbit; grazes, if it would come round but too low; falls; escapes.
        lowest: Lowest point over the ground in km; where it would be without the ground, if it falls.
        highest: Highest point in km; inf if it escapes.
        duration: Time until the sea in s; inf if it never meets it.
        distance: Way along the ground from the pad to where it falls, in km, negative behind the pad; nan if it does
            not fall.
        path: Angle from the pad in rad and height in km, in turn, from the end of thrust on.
    """

    kind: Literal["orbit", "grazes", "falls", "escapes"]
    lowest: float
    highest: float
    duration: float
    distance: float
    path: tuple[tuple[float, float], ...]

    @property
    def push(self) -> float:
        """Speed in m/s to be added at the highest point so that the orbit is round there."""
        low, high = EARTH_RADIUS + self.lowest * KM, EARTH_RADIUS + self.highest * KM
        return physics.circular_speed(high) - physics.orbital_speed(high, (low + high) / 2)


def lowest_aim() -> float:
    """Lowest perigee in km that still counts as an orbit."""
    return fact_value("vehicles.insertion_perigee") / KM - SHORTFALL


def fate_of(flight: Flight) -> Fate:
    """What becomes of a flight when its engines stop.

    Args:
        flight: The flight.

    Returns:
        Its fate.
    """
    low, high = EARTH_RADIUS + flight.perigee * KM, EARTH_RADIUS + flight.apogee * KM
    axis, eccentricity = physics.ellipse(low, high)
    way, height, speed, climbing = flight.drop
    radius = 2 / ((speed * KM) ** 2 / physics.MU_EARTH + 1 / axis)
    now = _anomaly(radius, axis, eccentricity, rising=climbing)
    falls = flight.perigee < 0
    last = _anomaly(EARTH_RADIUS, axis, eccentricity, rising=False) if falls else now + 2 * math.pi
    duration = math.inf
    if falls:
        passed = physics.mean_from_true_anomaly(last, eccentricity) - physics.mean_from_true_anomaly(now, eccentricity)
        duration = passed % (2 * math.pi) / (2 * math.pi) * physics.orbital_period(axis)
    # The sea lies lower where the engines stop than at the equator, from which orbits are counted.
    over = height - (radius - EARTH_RADIUS) / KM
    path = [(flight.downrange * KM / EARTH_RADIUS, flight.altitude)]
    for number in range(SAMPLES + 1):
        angle = now + (last - now) * number / SAMPLES
        reach = axis * (1 - eccentricity**2) / (1 + eccentricity * math.cos(angle))
        left = 1 - number / SAMPLES if falls else 1.0
        path.append((way * KM / EARTH_RADIUS + angle - now, (reach - EARTH_RADIUS) / KM + left * over))
    kind: Literal["orbit", "grazes", "falls"] = (
        "falls" if falls else "grazes" if flight.perigee < lowest_aim() else "orbit"
    )
    distance = way + (last - now) * EARTH_RADIUS / KM - flight.gift * duration if falls else math.nan
    return Fate(kind, flight.perigee, flight.apogee, duration, distance, tuple(path))


def fate_of_speed(flight: Flight, speed: float) -> Fate:
    """What becomes of the shuttle if it has another speed where the engines stop, level with the ground.

    Args:
        flight: The flight, for the place and what the Earth's turning adds.
        speed: Speed over the ground in km/s, negative for back to where it came from; at most that of light.

    Returns:
        Its fate.
    """
    direction = -1.0 if speed < 0 else 1.0
    against_stars = max(abs(speed) + direction * flight.gift, 0.0) * KM
    radius = EARTH_RADIUS + flight.altitude * KM
    released = physics.release(radius, against_stars)
    start = flight.downrange * KM / EARTH_RADIUS
    across, up = physics.release_path(radius, against_stars, SAMPLES + 1)
    path = []
    before = 0.0
    for x, y in zip(across.tolist(), up.tolist(), strict=True):
        angle = math.atan2(x, y)
        before = angle if angle >= before - math.pi / 2 else angle + 2 * math.pi
        path.append((start + direction * before, (math.hypot(x, y) - EARTH_RADIUS) / KM))
    lowest, highest = ((end - EARTH_RADIUS) / KM for end in (released.perigee_radius, released.apogee_radius))
    if released.kind == "falls":
        along = released.impact_angle * EARTH_RADIUS / KM - direction * flight.gift * released.impact_time
        distance = flight.downrange + direction * max(along, 0.0)
        return Fate("falls", lowest, highest, released.impact_time, distance, tuple(path))
    if highest > SUNS:
        return Fate("escapes", lowest, math.inf, math.inf, math.nan, tuple(path))
    low = lowest < flight.altitude - SHORTFALL
    return Fate("grazes" if low else "orbit", lowest, highest, math.inf, math.nan, tuple(path))


def _anomaly(radius: float, axis: float, eccentricity: float, *, rising: bool) -> float:
    cosine = (axis * (1 - eccentricity**2) / radius - 1) / eccentricity
    angle = math.acos(min(max(cosine, -1.0), 1.0))
    return angle if rising else 2 * math.pi - angle
