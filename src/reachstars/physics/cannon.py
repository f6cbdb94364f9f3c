"""Newton's cannon: let a spacecraft go sideways at some height, and see what becomes of it.

The model: as in `orbit`, with a round Earth of the equator's radius that does not turn, and no air. A real spacecraft
whose perigee is below about 100 km comes down too; here it only falls if its path meets the ground.
A start between the radius at the poles and that at the equator (a book's Earth, 6,371 or 6,378 km) is on the ground.
Symbols: r radius at release, v speed, a semi-major axis, e eccentricity, and the one number that decides everything,
alpha = r v² / mu: 1 is a circle, 2 never comes back.
"""

from dataclasses import dataclass
from math import acos, asin, atan2, cos, inf, isfinite, nan, pi, sin, sqrt
from typing import Literal

import numpy as np

from reachstars.physics.checked import Array, number, points
from reachstars.physics.checked_orbit import gravitational_parameter
from reachstars.physics.constants import EARTH_POLAR_RADIUS, EARTH_RADIUS, MU_EARTH

CIRCLE_TOLERANCE = 1e-3  # eccentricity that still counts as a circle: 13 km between low and high at 350 km
_ROUNDING = 1e-3  # m; a perigee on the ground itself has not fallen because of the last digit
_ESCAPE = 2.0 - 1e-12  # alpha of a parabola is 2; the escape speed itself comes with rounding
_DRAWN = 4.0  # radii at release; what flies further out leaves the picture


@dataclass(frozen=True)
class Release:
    """What becomes of a spacecraft that is let go horizontally.

    Attributes:
        kind: falls (the path meets the ground), circle (eccentricity at most CIRCLE_TOLERANCE), ellipse, escapes.
        perigee_radius: Lowest distance from the Earth's centre in m; for a fall, where it would be without the ground.
        apogee_radius: Highest distance from the Earth's centre in m; inf if it escapes.
        period: Time for once round in s; inf if it escapes, nan if it falls.
        eccentricity: 0 circle, below 1 ellipse, 1 parabola or straight down, above 1 hyperbola.
        impact_time: Time until it meets the ground in s; inf if it never does.
        impact_angle: Angle at the Earth's centre between release and impact in rad; times EARTH_RADIUS it is the
            distance along the ground (of an Earth that does not turn); nan if it never meets the ground.
    """

    kind: Literal["falls", "circle", "ellipse", "escapes"]
    perigee_radius: float
    apogee_radius: float
    period: float
    eccentricity: float
    impact_time: float = inf
    impact_angle: float = nan


def release(radius: float, speed: float, mu: float = MU_EARTH) -> Release:
    """What becomes of a spacecraft that is let go horizontally.

    A horizontal start is the lowest or the highest point of the orbit. Slower than the circular speed it is the
    highest, and the other end is r alpha / (2 - alpha), with alpha = r v² / mu; faster, it is the lowest.

    Args:
        radius: Distance from the Earth's centre at release, in m; a number.
        speed: Horizontal speed at release, in m/s, against the stars; a number.
        mu: Gravitational parameter of the Earth, in m³/s²; another value is for a book's constants.

    Returns:
        The kind of flight with its perigee, apogee, period and eccentricity, and time and place of impact if it falls.

    Raises:
        ValueError: If the radius is inside the Earth, or the speed is negative or not a number.

    Source:
        Newton, A Treatise of the System of the World (1728), the cannon on a mountain;
        Bate, Mueller, White (1971), sections 1.5-1.9.
    """
    start, alpha = number(radius), _alpha(radius, speed, mu)
    if alpha >= _ESCAPE:
        return Release("escapes", start, inf, inf, max(alpha - 1, 1.0))
    axis = start / (2 - alpha)
    opposite = axis * alpha
    perigee, apogee = min(start, opposite), max(start, opposite)
    eccentricity = abs(alpha - 1)
    if perigee < _ground(start) - _ROUNDING:
        time, angle = _impact(start, alpha, mu)
        return Release("falls", perigee, apogee, nan, eccentricity, time, angle)
    kind: Literal["circle", "ellipse"] = "circle" if eccentricity <= CIRCLE_TOLERANCE else "ellipse"
    return Release(kind, perigee, apogee, 2 * pi * axis * sqrt(axis / mu), eccentricity)


def release_path(radius: float, speed: float, samples: int, mu: float = MU_EARTH) -> tuple[Array, Array]:
    """Points of the flight of a spacecraft that is let go horizontally, for a picture.

    The Earth's centre is the origin; the flight starts on top, at (0, radius), towards +x. It ends after once round,
    or where it meets the ground, or where it leaves the picture at four times the radius of release. The points lie
    evenly in angle, or for a fall in eccentric anomaly, not in time.

    Args:
        radius: Distance from the Earth's centre at release, in m; a number.
        speed: Horizontal speed at release, in m/s; a number.
        samples: How many points, at least 2.
        mu: Gravitational parameter of the Earth, in m³/s².

    Returns:
        x and y in m, each of shape (samples,).

    Raises:
        ValueError: If the radius is inside the Earth, the speed is negative or not a number, or samples is not a whole
            number from 2 to 10 million.

    Source:
        Bate, Mueller, White (1971), section 1.5, the trajectory equation.
    """
    count, alpha = points(samples), _alpha(radius, speed, mu)
    if release(radius, speed, mu).kind == "falls":
        # Eccentric anomaly, because straight down is one single angle.
        anomaly = np.linspace(0, _fallen_anomaly(radius, alpha), count)
        axis, eccentricity = radius / (2 - alpha), 1 - alpha
        return axis * sqrt(alpha * (2 - alpha)) * np.sin(anomaly), axis * (eccentricity + np.cos(anomaly))
    angle = np.linspace(0, _last_angle(alpha), count)
    distance = radius * alpha / (1 + (alpha - 1) * np.cos(angle))
    return distance * np.sin(angle), distance * np.cos(angle)


def _alpha(radius: float, speed: float, mu: float) -> float:
    radius, speed, mu = number(radius), number(speed), gravitational_parameter(mu)
    if not radius >= EARTH_POLAR_RADIUS or not isfinite(radius):
        raise ValueError(
            f"A spacecraft is let go above the ground, {EARTH_RADIUS:,.0f} m from the Earth's centre; "
            f"{radius:,.10g} m is not: add the Earth's radius to an altitude."
        )
    if not speed >= 0 or not isfinite(speed):
        raise ValueError(f"A speed is at least 0 m/s; {speed:,.10g} m/s is not.")
    return float(radius * (speed / mu * speed))


def _ground(radius: float) -> float:
    return min(EARTH_RADIUS, radius)


def _fallen_anomaly(radius: float, alpha: float) -> float:
    """Eccentric anomaly from the highest point on to the height of the ground, between 0 and pi."""
    # The arc cosine of the same would lose half its digits near the ground.
    fallen = (radius - _ground(radius)) / radius
    return 2 * asin(sqrt(min((2 - alpha) * fallen / (2 * (1 - alpha)), 1)))


def _impact(radius: float, alpha: float, mu: float) -> tuple[float, float]:
    """Time and angle from the highest point to the ground."""
    axis, anomaly = radius / (2 - alpha), _fallen_anomaly(radius, alpha)
    # 1 + e is 2 - alpha and 1 - e is alpha: written so, nothing is lost when alpha is close to 0.
    angle = 2 * atan2(sqrt(alpha) * sin(anomaly / 2), sqrt(2 - alpha) * cos(anomaly / 2))
    return axis * sqrt(axis / mu) * (anomaly + (1 - alpha) * sin(anomaly)), angle


def _last_angle(alpha: float) -> float:
    """Angle after which the path is round, or out of the picture."""
    if alpha < 2 * _DRAWN / (1 + _DRAWN):  # even the apogee is in the picture
        return 2 * pi
    return acos((alpha / _DRAWN - 1) / (alpha - 1))
