"""Where a satellite is by its two-line element set: the model SGP4.

The model: SGP4 (and SDP4 for periods above 225 minutes) as published by Vallado and others in 2006, by way of the
package sgp4; this module changes the units and says what is wrong. All rows of its published verification set come out
within 1e-6 km. How near that is to the real satellite is another matter. For a low orbit the set itself is good to
about 1 km near its epoch, and the error grows along the orbit: between the station's sets of 29 April,
10 June and 9 October 2009 it was 400 km after 42 days, 1,500 and 2,900 km after 121, 4,800 and 7,100 km after 163
(forward and backward), which is one to fifteen minutes early or late, while the plane was wrong by 0.07° after 42 days
and 0.5° to 1.3° after 121 and more. For August and September 2009 no public set of the station was found: carried back
from 9 October the plane is known to 0.2°, the time along the orbit is not. After a manoeuvre even less is.
Symbols: TEME the frame of the element sets (true equator, mean equinox of date).
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from reachstars.physics.checked import Array, Numbers, given, plain
from reachstars.physics.constants import DAY, DEGREE, HOUR, KM
from reachstars.physics.element_lines import (
    ANOMALY,
    ECCENTRICITY,
    INCLINATION,
    MOTION,
    NODE,
    PERIGEE,
    check_lines,
    epoch_of,
    split_lines,
    value,
)
from reachstars.physics.frames import moments

_TURN = 2 * np.pi
_WRONG = {
    1: "the drag has eaten up its eccentricity, or driven it beyond 1",
    2: "its mean motion has become negative",
    3: "the pulls on it drive its eccentricity out of 0 to 1",
    4: "its path no longer closes round the Earth",
    6: "the satellite has come down",
}


@dataclass(frozen=True)
class ElementSet:
    """A two-line element set: mean elements for SGP4, and for nothing else.

    Make one with read_element_set.

    Attributes:
        name: Name of the satellite, or empty.
        lines: The two lines as they were given.
        gravity: Constants of the Earth's gravity: "wgs72", with which the sets are made, or "wgs84".
    """

    name: str
    lines: tuple[str, str]
    gravity: str = "wgs72"

    def __post_init__(self) -> None:
        """Refuse lines that are no element set; their checksums are looked at by read_element_set.

        Raises:
            ValueError: If the lines are none, or gravity is neither "wgs72" nor "wgs84".
        """
        check_lines(self.lines, checksums="ignored")
        if self.gravity not in {"wgs72", "wgs84"}:
            raise ValueError(f"The gravity of an element set is 'wgs72' or 'wgs84'; {self.gravity!r} is neither.")

    @property
    def number(self) -> str:
        """Catalogue number, as printed."""
        return self.lines[0][2:7].strip()

    @cached_property
    def epoch(self) -> datetime:
        """The moment for which the elements hold, in UTC."""
        return epoch_of(self.lines)

    @property
    def inclination(self) -> float:
        """Mean inclination in rad."""
        return value(self.lines, INCLINATION) * DEGREE

    @property
    def node(self) -> float:
        """Mean right ascension of the ascending node in rad."""
        return value(self.lines, NODE) * DEGREE

    @property
    def eccentricity(self) -> float:
        """Mean eccentricity, no unit."""
        return value(self.lines, ECCENTRICITY)

    @property
    def argument_of_perigee(self) -> float:
        """Mean argument of perigee in rad."""
        return value(self.lines, PERIGEE) * DEGREE

    @property
    def mean_anomaly(self) -> float:
        """Mean anomaly in rad."""
        return value(self.lines, ANOMALY) * DEGREE

    @property
    def mean_motion(self) -> float:
        """Mean motion in rad/s."""
        return value(self.lines, MOTION) * _TURN / DAY

    @property
    def fastest_turn(self) -> float:
        """How fast it goes round the Earth at its perigee, in rad/s."""
        e = self.eccentricity
        return float(self.mean_motion * (1 + e) ** 2 / (1 - e**2) ** 1.5)

    def state(self, seconds: Array) -> tuple[Array, Array]:
        """Position in m and velocity in m/s at times in s since the epoch; see element_set_state."""
        return element_set_state(self, seconds)


def read_element_set(text: str, *, gravity: str = "wgs72", checksums: str = "checked") -> ElementSet:
    """The element set in a text of two lines, or three with the name first.

    Args:
        text: The lines.
        gravity: "wgs72", with which the sets are made, or "wgs84".
        checksums: "checked"; "ignored" is for old sets that are known to be as their maker meant them.

    Returns:
        The element set.

    Raises:
        ValueError: If the lines are swapped, of two satellites, of the wrong length, their checksum is wrong, or a
            number is none or out of its range; or gravity is neither.

    Source:
        Hoots and Roehrich (1980), Spacetrack Report No. 3; Vallado and others (2006), AIAA 2006-6753, appendix B.
    """
    name, lines = split_lines(text)
    check_lines(lines, checksums=checksums)
    return ElementSet(name, lines, gravity)


def element_set_state(elements: ElementSet, seconds: Array | float) -> tuple[Array, Array]:
    """Where the satellite of an element set is, and how it moves, by SGP4.

    Mean elements carried on with drag, the Earth's flattening and, for high orbits, Moon, Sun and resonance.

    Args:
        elements: The element set.
        seconds: Time since its epoch in s; a number or an array of any shape.

    Returns:
        Position in m and velocity in m/s in the frame TEME; shape (3,) for a number, else the shape of seconds with 3
        at its end.

    Raises:
        ValueError: If a time is not finite, or the set gives no orbit at one of the times; the sentence names the
            first one and says why.

    Source:
        Vallado and others (2006), Revisiting Spacetrack Report #3, AIAA 2006-6753.
    """
    given(elements, ElementSet)
    times = moments(seconds)
    days = times.ravel() / DAY
    model, whole = _model(elements.lines, elements.gravity), np.floor(days)
    wrong, kilometres, speeds = model.sgp4_array(model.jdsatepoch + whole, model.jdsatepochF + (days - whole))
    if wrong.any():
        _refuse(elements, times.ravel(), wrong)
    shape = (*times.shape, 3)
    kilometres *= KM
    speeds *= KM
    return kilometres.reshape(shape), speeds.reshape(shape)


def along_track_uncertainty(age: Numbers) -> Numbers:
    """How far ahead of or behind its place by the element set a satellite like the station may be.

    A rule of thumb, no law: 1 km at the epoch, 1 km more each day for the drag that was measured, and 0.3 km each day
    squared for the drag that was not foreseen. Divided by its speed it is how early or late a pass may be.

    Args:
        age: Time between the epoch and the moment of interest in s, before or after; a number or an array.

    Returns:
        Distance along the orbit in m, in the shape of age.

    Raises:
        ValueError: If an age is not finite.

    Source:
        Vallado and others (2006), AIAA 2006-6753, for the first kilometre; the growth is ours, set so that all five
        differences between the station's sets of 29 April, 10 June and 9 October 2009 lie below it (400 of 572 km after
        42 days, 7,100 of 8,130 km after 163). The Sun was quiet then: in a year of spots the air is denser, and the
        error several times larger. A manoeuvre is not in it.
    """
    days = np.abs(moments(age)) / DAY
    return plain(np.asarray(KM * (1 + days + 0.3 * days**2)), age)


@lru_cache(maxsize=256)
def _model(lines: tuple[str, str], gravity: str) -> Any:
    from sgp4.api import WGS72, WGS84, Satrec

    return Satrec.twoline2rv(*lines, WGS72 if gravity == "wgs72" else WGS84)


def _refuse(elements: ElementSet, times: Array, wrong: np.ndarray[Any, Any]) -> None:
    bad = np.flatnonzero(wrong)
    # The time nearest to the epoch is where it begins.
    first = bad[np.argmin(np.abs(times[bad]))]
    why = _WRONG.get(int(wrong[first]), "SGP4 gives up")
    raise ValueError(
        f"The element set of satellite {elements.number} gives no orbit {times[first] / HOUR:,.2f} hours after its "
        f"epoch ({elements.epoch:%Y-%m-%d %H:%M} UTC): {why}."
    )
