"""When a satellite comes over the horizon of a place, how high it gets, and when it is gone.

The model: geometry alone, rise and set found to 0.001 s for the orbit as given. Every turn of the elevation, up or
down, is found first from its rate, on a grid of 32 steps for a revolution at perigee's pace, so that no pass is too low
or too short; between two turns the horizon is crossed once or not at all. Against Skyfield (whose own times are good to
half a second) rises and sets agree within 1 s. What limits a real list is the element set: each pass says by how much
it may be early or late, and a window far from the epoch is refused unless it is asked for. Air (which lifts the
horizon by half a degree: some five seconds for the station), hills and light's travelling time are left out.
Symbols: s seconds since the satellite's epoch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from reachstars.physics.brackets import zeros_between
from reachstars.physics.checked import Array, finite, given, number, positive, require
from reachstars.physics.constants import DAY, MINUTE
from reachstars.physics.dates import in_time
from reachstars.physics.element_set import along_track_uncertainty
from reachstars.physics.satellite import Satellite, fixed_state, seconds_since_epoch
from reachstars.physics.site import Site, height_and_rate, look

_STEPS = 32  # of the grid, for a revolution at the pace of the perigee
_LONGEST_STEP = 900.0  # s; the Earth turns under a slow satellite too
_TOLERANCE = 1e-4  # s
_FAR_BELOW = -0.34  # sine of -20°; from there, through the Earth, nothing climbs to the horizon within half a step
TRUSTED_AGE = 14 * DAY
"""How far from its epoch an element set is trusted for passes, in s; 10 s early or late by the rule of thumb."""


@dataclass(frozen=True)
class Sight:
    """A satellite as seen at one moment.

    Attributes:
        moment: When, in UTC.
        azimuth: Direction along the horizon in rad, clockwise from north, from 0 to below 2 pi.
        elevation: Height above the horizon in rad.
        distance: Straight line to it in m.
    """

    moment: datetime
    azimuth: float
    elevation: float
    distance: float

    def __post_init__(self) -> None:
        """Refuse what is no direction.

        Raises:
            ValueError: If an angle or the distance is not a finite number, or the moment has no time zone.
        """
        in_time(self.moment)
        for part in (self.azimuth, self.elevation, self.distance):
            _refuse_endless(part)


@dataclass(frozen=True)
class Pass:
    """A satellite's way across the sky of a place.

    Attributes:
        rise: Where it comes up; if cut_at_start, where it is when the window begins.
        top: Where it is highest inside the window.
        set: Where it goes down; if cut_at_end, where it is when the window ends.
        cut_at_start: Whether it was up already when the window began.
        cut_at_end: Whether it was still up when the window ended.
        time_uncertainty: How early or late all of it may be by the age of the elements, in s; a rule of thumb, see
            along_track_uncertainty.
    """

    rise: Sight
    top: Sight
    set: Sight
    cut_at_start: bool
    cut_at_end: bool
    time_uncertainty: float

    def __post_init__(self) -> None:
        """Refuse what is no pass.

        Raises:
            ValueError: If its parts are not in their order, or its uncertainty is not a finite number.
        """
        for part in (self.rise, self.top, self.set):
            given(part, Sight)
        if not self.rise.moment <= self.top.moment <= self.set.moment:
            raise ValueError("A pass must rise, be at its top and set in this order.")
        _refuse_endless(self.time_uncertainty)

    @property
    def duration(self) -> float:
        """How long it is up inside the window, in s."""
        return (self.set.moment - self.rise.moment).total_seconds()


def passes(
    satellite: Satellite,
    site: Site,
    start: datetime,
    end: datetime,
    *,
    lowest: float = 0.0,
    ut1_minus_utc: float = 0.0,
    max_age: float = TRUSTED_AGE,
) -> tuple[Pass, ...]:
    """Every pass of a satellite over a place, in order.

    It is up while its elevation is at least `lowest`. A satellite that never sets gives one pass, cut at both ends;
    one that never rises gives none.

    Args:
        satellite: The satellite: an ElementSet, or anything with an epoch and a state.
        site: The place.
        start: Begin of the window, with its time zone.
        end: End of the window, with its time zone.
        lowest: Elevation in rad from which it counts as up; a number from -pi / 2 to pi / 2.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number. Left at 0 it moves a rise by
            some hundredths of a second for a low orbit, more for a pass that only grazes the horizon.
        max_age: Largest time in s between the satellite's epoch and either end of the window; a number. Give more if
            a rough answer will do: the times are then as good as time_uncertainty says.

    Returns:
        The passes; each moment is in UTC.

    Raises:
        ValueError: If a moment has no time zone, the window ends before it begins or reaches too far from the epoch,
            lowest is no elevation, or the satellite has no orbit in a part of the window.

    Source:
        Vallado (2013), chapter 11, predicting look angles; the search is ours.
    """
    given(site, Site)
    low, high = _window(satellite, start, end, max_age)
    threshold = np.sin(_elevation(lowest))

    def height(seconds: Array) -> tuple[Array, Array]:
        return height_and_rate(*fixed_state(satellite, seconds, ut1_minus_utc), site)

    nodes, sines = _turns(height, _grid(low, high, satellite.fastest_turn), threshold)
    spans = _spans(lambda seconds: height(seconds)[0] - threshold, nodes, sines >= threshold)
    if not spans:
        return ()
    tops = np.array([_top(nodes, sines, *span) for span in spans])
    moments = np.concatenate(([first for first, _ in spans], [last for _, last in spans], tops))
    sights = _sights(satellite, site, moments, ut1_minus_utc)
    count = len(spans)
    late = _late(satellite, tops)
    return tuple(
        Pass(
            rise=sights[number],
            top=sights[2 * count + number],
            set=sights[count + number],
            cut_at_start=first == low,
            cut_at_end=last == high,
            time_uncertainty=float(late[number]),
        )
        for number, (first, last) in enumerate(spans)
    )


def sight(satellite: Satellite, site: Site, moment: datetime, *, ut1_minus_utc: float = 0.0) -> Sight:
    """Where a satellite stands in the sky of a place at one moment, also below the horizon.

    Args:
        satellite: The satellite.
        site: The place.
        moment: The moment, with its time zone.
        ut1_minus_utc: How far the Earth is ahead of the clocks (DUT1) in s; a number.

    Returns:
        Direction, height and distance.

    Raises:
        ValueError: If the moment has no time zone, or the satellite has no orbit then.

    Source:
        Vallado (2013), algorithm 27 (RAZEL).
    """
    given(site, Site)
    return _sights(satellite, site, np.array([seconds_since_epoch(satellite, moment)]), ut1_minus_utc)[0]


def _refuse_endless(part: float) -> None:
    # Hundreds of sights are made at once: one comparison is enough for what is a float already.
    if not (isinstance(part, float) and isfinite(part)):
        finite(number(part), "A direction, distance or uncertainty is a finite number; {} is not.")


_Height = Callable[[Array], tuple[Array, Array]]


def _window(satellite: Satellite, start: datetime, end: datetime, max_age: float) -> tuple[float, float]:
    low, high = seconds_since_epoch(satellite, start), seconds_since_epoch(satellite, end)
    if not low < high:
        raise ValueError(f"A window ends after it begins; this one is from {start} to {end}.")
    allowed = float(positive(number(max_age), "The largest age of the elements must be above 0 s; {} s is not."))
    age = max(abs(low), abs(high))
    if age > allowed:
        late = float(along_track_uncertainty(age)) / _speed(satellite)
        raise ValueError(
            f"The window reaches {age / DAY:,.0f} days from the epoch of the elements ({satellite.epoch:%Y-%m-%d}), "
            f"more than {allowed / DAY:,.0f}: times of passes could be {_said(late)} wrong, more after a manoeuvre. "
            "Take elements of those days, or give a larger max_age and read each pass's time_uncertainty."
        )
    return low, high


def _said(seconds: float) -> str:
    return f"{seconds:,.0f} s" if seconds < 2 * MINUTE else f"{seconds / MINUTE:,.0f} minutes"


def _speed(satellite: Satellite) -> float:
    return float(np.linalg.norm(satellite.state(np.zeros(1))[1]))


def _late(satellite: Satellite, tops: Array) -> Array:
    return along_track_uncertainty(tops) / _speed(satellite)


def _elevation(lowest: float) -> float:
    angle = finite(number(lowest), "An elevation is a finite number of radians; {} is not.")
    require(np.abs(angle) <= np.pi / 2, angle, "An elevation lies between -pi / 2 and pi / 2 rad; {} rad does not.")
    return float(angle)


def _grid(low: float, high: float, fastest_turn: float) -> Array:
    step = min(2 * np.pi / fastest_turn / _STEPS, _LONGEST_STEP)
    return np.linspace(low, high, max(int(np.ceil((high - low) / step)), 2) + 1)


def _turns(height: _Height, grid: Array, threshold: float) -> tuple[Array, Array]:
    """Moments between which the elevation only climbs or only sinks, and its sine at each.

    They are the ends of the window, the tops, and the bottoms; of a bottom that is out of sight any moment near it.
    """
    sine, rate = height(grid)
    left = np.flatnonzero((rate[1:] > 0) != (rate[:-1] > 0))
    right, tops = left + 1, rate[left] > 0
    nearer = np.where(sine[left] < sine[right], left, right)
    hidden = ~tops & (sine[nearer] < threshold)
    hopeless = tops & (np.maximum(sine[left], sine[right]) < min(_FAR_BELOW, threshold + _FAR_BELOW))
    left, right, nearer = left[~hidden & ~hopeless], right[~hidden & ~hopeless], nearer[hidden]
    turns = zeros_between(lambda seconds: height(seconds)[1], grid[left], grid[right], _TOLERANCE)
    known = np.concatenate(([0], nearer, [grid.size - 1]))
    nodes = np.concatenate((grid[known], turns))
    sines = np.concatenate((sine[known], height(turns)[0] if turns.size else turns))
    order = np.argsort(nodes, kind="stable")
    return nodes[order], sines[order]


def _spans(above: Callable[[Array], Array], nodes: Array, up: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """From when to when it is up."""
    change = np.flatnonzero(up[1:] != up[:-1])
    crossed = zeros_between(above, nodes[change], nodes[change + 1], _TOLERANCE)
    edges = [*nodes[:1][up[:1]].tolist(), *crossed.tolist(), *nodes[-1:][up[-1:]].tolist()]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _top(nodes: Array, sines: Array, first: float, last: float) -> float:
    """The highest of the turns and window's ends while it is up; a pass that only touches the horizon has none."""
    inside = (nodes >= first) & (nodes <= last)
    if not inside.any():
        return (first + last) / 2
    return float(nodes[inside][np.argmax(sines[inside])])


def _sights(satellite: Satellite, site: Site, seconds: Array, ut1_minus_utc: float) -> list[Sight]:
    seen = look(fixed_state(satellite, seconds, ut1_minus_utc)[0], site)
    rows = np.stack((seconds, seen.azimuth, seen.elevation, seen.distance), axis=-1).tolist()
    return [Sight(satellite.epoch + timedelta(seconds=row[0]), *row[1:]) for row in rows]
