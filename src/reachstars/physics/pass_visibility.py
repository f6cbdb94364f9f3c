"""Whether a pass can be seen with the naked eye, which part of it, and about how bright.

The model: a satellite shines by sunlight alone, so it is seen while it is up, while it is lit, and while the Sun is at
least 6° below the observer's horizon (civil twilight, when the brighter stars come out). It counts as lit while it sees
the middle of the Sun, unless another edge of the shadow is asked for; the station takes some 10 s through the penumbra.
The Sun is the low-precision one, within 0.02°, its height geometric. Clouds, hills, the Moon and city lights are left
out, and so is the air, which takes half a magnitude at an elevation of 30° and more than one and a half below 10°.
Brightness is that of a ball of matt white: against nine mornings of Heavens-Above's list it is 0.5 magnitudes off as a
rule and up to 1.3, and mirror-like parts flare beyond any model.
Symbols: phase the angle at the satellite between Sun and observer, 0 full, pi new.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.brackets import switches_between
from reachstars.physics.checked import (
    Array,
    Numbers,
    array,
    finite,
    fit_together,
    given,
    number,
    plain,
    positive,
    require,
    vectors,
)
from reachstars.physics.constants import KM
from reachstars.physics.daylight import CIVIL_TWILIGHT, sun_altitude
from reachstars.physics.eclipse import sunlight, sunlit
from reachstars.physics.frames import teme_from_fixed
from reachstars.physics.pass_search import Pass, Sight, sight
from reachstars.physics.satellite import Satellite, earth_angle, fixed_state, julian_dates, seconds_since_epoch
from reachstars.physics.site import Site, height_and_rate
from reachstars.physics.sky import sun_position

Span: TypeAlias = tuple[datetime, datetime]
"""From when to when, in UTC."""

Edge: TypeAlias = Literal["middle", "umbra", "penumbra"]
"""Where the light ends for a satellite that goes into the Earth's shadow."""

_SEES: Mapping[str, Callable[[Array, Array], NDArray[np.bool_]]] = {
    "middle": sunlit,
    "umbra": lambda position, sun: np.asarray(sunlight(position, sun) > 0),
    "penumbra": lambda position, sun: np.asarray(sunlight(position, sun) >= 1),
}
_STEP = 10.0  # s, between looks; a shorter night or day is stepped over
_TOLERANCE = 0.005  # s
_THIN = 1e-3  # rad; below it the series is good to a ten-millionth
_STANDARD_DISTANCE = 1_000 * KM


@dataclass(frozen=True)
class Visibility:
    """Which part of a pass can be seen.

    Attributes:
        lit: When the Sun shines on the satellite, within the pass.
        dark: When the sky of the place is dark enough, within the pass.
        visible: When both are so: then it can be seen, if the sky is clear.
        best: Where it is highest while it can be seen; None if it cannot be seen.
        best_phase: Angle between Sun and observer at the satellite then, in rad; None if it cannot be seen.
    """

    lit: tuple[Span, ...]
    dark: tuple[Span, ...]
    visible: tuple[Span, ...]
    best: Sight | None
    best_phase: float | None


def visibility(
    satellite: Satellite,
    site: Site,
    of: Pass,
    *,
    darkness: float = CIVIL_TWILIGHT,
    edge: Edge = "middle",
    ut1_minus_utc: float = 0.0,
) -> Visibility:
    """Which part of a pass can be seen.

    Up, lit, and in a dark sky: each begins and ends at its moment, and what they have in common can be seen.

    Args:
        satellite: The satellite whose pass it is.
        site: The place.
        of: The pass, from `passes` for the same satellite and place.
        darkness: Height of the Sun in rad below which the sky is dark; a number from -pi / 2 to pi / 2.
        edge: Where light ends: "middle" where half of the Sun is hidden, "umbra" where all of it is, "penumbra" where
            the first of it is.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number.

    Returns:
        When it is lit, when the sky is dark, when it can be seen; moments to 0.01 s as the model goes.

    Raises:
        ValueError: If darkness is no height of the Sun, edge is none of the three, or the satellite has no orbit in a
            part of the pass.

    Source:
        Vallado (2013), chapter 11, predicting look angles: what can be seen.
    """
    given(of, Pass)
    given(site, Site)
    height = finite(number(darkness), "The Sun's height is a finite number of radians; {} is not.")
    require(np.abs(height) <= np.pi / 2, height, "The Sun's height lies between -pi / 2 and pi / 2; {} rad does not.")
    if edge not in _SEES:
        raise ValueError(f"Light ends at the 'middle', the 'umbra' or the 'penumbra'; {edge!r} is none of these.")
    low, high = (seconds_since_epoch(satellite, end.moment) for end in (of.rise, of.set))
    sees = _SEES[edge]

    def lit(seconds: Array) -> NDArray[np.bool_]:
        return sees(satellite.state(seconds)[0], sun_position(julian_dates(satellite, seconds)))

    def dark(seconds: Array) -> NDArray[np.bool_]:
        dates = julian_dates(satellite, seconds)
        return np.asarray(sun_altitude(array(site.latitude), site.longitude, dates) < height)

    def seen(seconds: Array) -> NDArray[np.bool_]:
        return lit(seconds) & dark(seconds)

    shining, night, both = (_spans(state, low, high) for state in (lit, dark, seen))
    best = _highest(satellite, site, both, ut1_minus_utc)
    return Visibility(
        lit=_moments(satellite, shining),
        dark=_moments(satellite, night),
        visible=_moments(satellite, both),
        best=None if best is None else sight(satellite, site, _moment(satellite, best), ut1_minus_utc=ut1_minus_utc),
        best_phase=None if best is None else _phase(satellite, site, best, ut1_minus_utc),
    )


def phase_angle(satellite: Array, observer: Array, sun: Array) -> float | Array:
    """How much of a satellite's lit side is turned away from an observer.

    The angle at the satellite between the directions to the Sun and to the observer.

    Args:
        satellite: Position of the satellite in m; shape (3,) or (..., 3).
        observer: Position of the observer in m, in the same frame.
        sun: Position of the Sun in m, in the same frame. The three broadcast.

    Returns:
        Angle in rad: 0 when it is full, pi when it is new; in the shape that the arguments broadcast to, without their
        last axis.

    Raises:
        ValueError: If a vector does not end in 3 finite coordinates, the shapes do not go together, or two of the
            three are at one place.

    Source:
        By definition.
    """
    here = vectors(satellite, "A position")
    there, light = vectors(observer, "The observer's position"), vectors(sun, "The Sun's position")
    fit_together({"satellite": here[..., 0], "observer": there[..., 0], "sun": light[..., 0]})
    to_observer, to_sun = there - here, light - here
    for line in (to_observer, to_sun):
        length = np.linalg.norm(line, axis=-1)
        require(length > 0, length, "From a satellite to itself there is no direction; the distance is {} m.")
    across = np.linalg.norm(np.cross(to_observer, to_sun), axis=-1)
    along = np.sum(to_observer * to_sun, axis=-1)
    return plain(array(np.arctan2(across, along)), like=array(across))


def apparent_magnitude(standard_magnitude: Numbers, distance: Numbers | float, phase: Numbers | float) -> Numbers:
    """About how bright a satellite is in the sky, in the magnitudes of the stars.

    The light of a matt white ball: less with the square of the distance, and with the phase as
    sin phase + (pi - phase) cos phase, which is 1 when half of it is lit. Smaller is brighter; five magnitudes are a
    factor of 100.

    Args:
        standard_magnitude: Its magnitude from 1,000 km away when half lit (phase pi / 2), as observers' lists give it;
            the lists of other observers that count from full are about 1.2 brighter. A number or an array.
        distance: Distance in m; a number or an array.
        phase: Angle at the satellite between Sun and observer in rad, 0 to below pi; a number or an array. The three
            broadcast.

    Returns:
        Magnitude, no unit, above the air, in the shape that the arguments broadcast to.

    Raises:
        ValueError: If a number is not finite, a distance is not above 0, a phase is not at least 0 and below pi, or the
            shapes do not go together.

    Source:
        Vallerie (1963), Investigation of photometric data received from an artificial Earth satellite, AD 419069, Air
        Force Institute of Technology, for the diffuse sphere.
    """
    standard = finite(standard_magnitude, "A magnitude is a finite number; {} is not.")
    far = positive(distance, "A distance must be above 0 m; {} m is not.")
    angle = finite(phase, "A phase is a finite number of radians; {} is not.")
    require((angle >= 0) & (angle < np.pi), angle, "A phase is at least 0 and below pi rad; {} rad is not.")
    fit_together({"standard_magnitude": standard, "distance": far, "phase": angle})
    sickle = np.pi - angle
    # Close to new the two terms cancel, and the first term of their series is left.
    share = np.where(sickle < _THIN, sickle**3 / 3, np.sin(sickle) - sickle * np.cos(sickle))
    return plain(standard + 5 * np.log10(far / _STANDARD_DISTANCE) - 2.5 * np.log10(share), standard_magnitude)


def _spans(state: Callable[[Array], NDArray[np.bool_]], low: float, high: float) -> list[tuple[float, float]]:
    """From when to when a state is true."""
    if high <= low:
        return []
    grid = np.linspace(low, high, int(np.ceil((high - low) / _STEP)) + 1)
    true = state(grid)
    change = np.flatnonzero(true[1:] != true[:-1])
    switched = switches_between(state, grid[change], grid[change + 1], _TOLERANCE)
    edges = [*([low] if true[0] else []), *switched.tolist(), *([high] if true[-1] else [])]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _highest(satellite: Satellite, site: Site, spans: list[tuple[float, float]], ut1_minus_utc: float) -> float | None:
    """When it is highest while it can be seen, to a tenth of a second."""
    if not spans:
        return None
    times = np.concatenate([np.linspace(low, high, int(10 * (high - low)) + 2) for low, high in spans])
    sines, _ = height_and_rate(*fixed_state(satellite, times, ut1_minus_utc), site)
    return float(times[np.argmax(sines)])


def _phase(satellite: Satellite, site: Site, seconds: float, ut1_minus_utc: float) -> float:
    time = array(seconds)
    observer = teme_from_fixed(site.position, earth_angle(satellite, time, ut1_minus_utc))
    return float(phase_angle(satellite.state(time)[0], observer, sun_position(julian_dates(satellite, time))))


def _moment(satellite: Satellite, seconds: float) -> datetime:
    return satellite.epoch + timedelta(seconds=seconds)


def _moments(satellite: Satellite, spans: list[tuple[float, float]]) -> tuple[Span, ...]:
    return tuple((_moment(satellite, low), _moment(satellite, high)) for low, high in spans)
