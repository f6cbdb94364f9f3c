"""What a good call of a public function of `physics` looks like, and some good values."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np

from reachstars.physics import (
    DEGREE,
    EARTH_FLATTENING,
    EARTH_J2,
    EARTH_RADIUS,
    EARTH_ROTATION_RATE,
    KM,
    MU_EARTH,
    Elements,
)


@dataclass(frozen=True)
class Example:
    """A good call of one function.

    Attributes:
        arguments: All arguments by name.
        endless: Arguments that may be infinite, such as the semi-major axis of a parabola.
        single: Arguments that take one number only; those annotated `float` or `int` are known without it.
        endless_result: Whether a part of the result says something by being infinite or no number.
        made: Arguments that another function has made, such as a path: their numbers are left as they are.
    """

    arguments: dict[str, Any]
    endless: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    endless_result: bool = False
    made: tuple[str, ...] = ()


LOW = EARTH_RADIUS + 350 * KM
HIGH = EARTH_RADIUS + 36_000 * KM
TILT = 51.6 * DEGREE
NOON = datetime(2009, 8, 29, 12, tzinfo=UTC)
JULIAN_NOON = 2_455_073.0
SUN = np.array([0.9, 0.4, 0.17])
FAR_SUN = 1.5e11 * SUN
PLACE = np.array([LOW, 10 * KM, 20 * KM])
MOVING = np.array([10.0, 7_600.0, 20.0])

FIELD = {"mu": MU_EARTH, "radius": EARTH_RADIUS, "j2": EARTH_J2}
GLOBE = {"radius": EARTH_RADIUS, "flattening": EARTH_FLATTENING}
TURNING = {**GLOBE, "rotation_rate": EARTH_ROTATION_RATE}
ORBIT = Elements(LOW, 0.01, TILT, 1.0, 2.0, 0.5)
