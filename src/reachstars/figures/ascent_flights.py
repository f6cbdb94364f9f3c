"""Ascents of the shuttle flown beforehand, one for each step of both sliders: a flight takes too long to wait for.

`tests/fits/fly_ascents.py` flies them all with `physics.ascent` and writes figures/data/ascents.json; tests fly some of
them again. Between two steps nothing is guessed: the sliders stand on the steps.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from reachstars import physics
from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.physics import KM, Ascent

FILE = "ascents.json"
TON = 1000.0  # kg
BOOSTER_STEP, LATER_STEP = 10, 30  # s between two points that are kept, with the boosters and after them
BOOSTERS_OFF = 120  # s; the last point of the first kind
# The file holds whole numbers: heights in 100 m, ways in km, speeds in 10 m/s, what is felt in hundredths of g.
_PARTS = {"heights": 10, "ways": 1, "speeds": 100, "felt": 100}


@dataclass(frozen=True)
class Flight:
    """One ascent, as far as a picture needs it; heights over the sea, speeds relative to the ground.

    Attributes:
        throttle: Level of the engines in percent.
        cargo: Cargo in t.
        stopped: What ended the thrust: cut-off or tank-dry.
        time: When that was, in s.
        altitude: Height then, in km.
        downrange: Way along the ground then, in km.
        speed: Speed then, in km/s.
        gift: What the turning Earth adds to that speed against the stars, in km/s.
        drop: When the tank is dropped, 20 s later: way in km, height in km, speed against the stars in km/s, and
            whether it climbs.
        left: Propellant left in the tank, in t.
        perigee: Lowest point of the orbit it is left in, in km over the equator's radius.
        apogee: Highest point of it.
        max_q: Time in s, height in km and pressure in kPa of the hardest air.
        limit: Time in s at which the engines are first throttled to keep to the limit of acceleration, or None.
        heights: Height at each of `times`, in km.
        ways: Way along the ground, in km.
        speeds: Speed, in km/s.
        felt: Acceleration that is felt, in times standard gravity.
    """

    throttle: float
    cargo: float
    stopped: str
    time: float
    altitude: float
    downrange: float
    speed: float
    gift: float
    drop: tuple[float, float, float, bool]
    left: float
    perigee: float
    apogee: float
    max_q: tuple[float, float, float]
    limit: float | None
    heights: tuple[float, ...]
    ways: tuple[float, ...]
    speeds: tuple[float, ...]
    felt: tuple[float, ...]

    @property
    def times(self) -> tuple[float, ...]:
        """Times of the points that are kept, in s: even ones, the limit's and the last."""
        return _times(self.time, self.limit)


_NAMES = tuple(one.name for one in fields(Flight))


def flight(throttle: float, cargo: float) -> Flight:
    """The flight of a step of both sliders, or of the nearest steps.

    Args:
        throttle: Level of the engines in percent, inside the explorer's limits.
        cargo: Cargo in t, inside them too.

    Returns:
        What was flown.
    """
    settings = EXPLORERS["ascent"].settings
    first, second = (
        round((value - setting.minimum) / setting.step)
        for value, setting in zip((throttle, cargo), settings, strict=True)
    )
    return _flight(first * len(settings[1].steps) + second)


def flown_flight(throttle: float, cargo: float) -> Flight:
    """Fly one ascent now; it takes a tenth of a second.

    Args:
        throttle: Level of the engines in percent.
        cargo: Cargo in t.

    Returns:
        The flight, rounded to what a picture shows.
    """
    extra = cargo * TON - fact_value("sts128.payload_up")
    flown = physics.ascent(physics.AscentPlan(throttle=throttle / 100, extra_mass=extra))
    events = dict(reversed(flown.events))  # of what happened twice, the first
    stopped = next(name for name in ("cut-off", "tank-dry") if name in events)
    end, drop, highest = events[stopped], events["tank-drop"], events["max-q"]
    limit = round(events["g-limit"].time, 1) if "g-limit" in events else None
    vehicle = physics.discovery()
    empty = vehicle.orbiter + vehicle.tank + extra
    time = round(end.time, 1)
    return Flight(
        throttle,
        cargo,
        stopped,
        time,
        round(end.altitude / KM, 1),
        round(end.downrange / KM, 1),
        round(end.speed / KM, 3),
        round((end.inertial_speed - end.speed) / KM, 3),
        (
            round(drop.downrange / KM, 1),
            round(drop.altitude / KM, 1),
            round(drop.inertial_speed / KM, 4),
            drop.flight_path_angle >= 0,
        ),
        max(round((end.mass - empty) / TON, 1), 0.0),
        round(flown.perigee_altitude / KM, 1),
        round(flown.apogee_altitude / KM, 1),
        (round(highest.time, 1), round(highest.altitude / KM, 1), round(highest.dynamic_pressure / 1000, 1)),
        limit,
        *_columns(flown, _times(time, limit)),
    )


def flights_text(flights: Iterator[Flight]) -> str:
    """The file of all flights, a line for each.

    Args:
        flights: The flights of all steps: the first slider's steps, and for each of them the second's.

    Returns:
        JSON.
    """
    lines = (json.dumps([*map(_kept, asdict(one).items())], separators=(",", ":")) for one in flights)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def all_steps() -> Iterator[tuple[float, float]]:
    """Every pair of steps of both sliders."""
    throttles, cargoes = (setting.steps for setting in EXPLORERS["ascent"].settings)
    return ((throttle, cargo) for throttle in throttles for cargo in cargoes)


def read_flight(line: str) -> Flight:
    """One flight as `flights_text` wrote it.

    Args:
        line: Its line of the file.

    Returns:
        The flight.
    """
    row = json.loads(line.removesuffix(","))
    return Flight(**{name: _read(name, part) for name, part in zip(_NAMES, row, strict=True)})


@cache
def _lines() -> tuple[str, ...]:
    text = files("reachstars.figures").joinpath("data", FILE).read_text(encoding="utf-8")
    return tuple(text.splitlines()[1:-1])


@cache
def _flight(number: int) -> Flight:
    return read_flight(_lines()[number])


def _kept(field: tuple[str, Any]) -> Any:
    name, part = field
    return [round(value * _PARTS[name]) for value in part] if name in _PARTS else part


def _read(name: str, part: Any) -> Any:
    if name in _PARTS:
        return tuple(value / _PARTS[name] for value in part)
    return tuple(part) if isinstance(part, list) else part


def _times(end: float, limit: float | None) -> tuple[float, ...]:
    even = [*range(0, BOOSTERS_OFF, BOOSTER_STEP), *range(BOOSTERS_OFF, int(end) + 1, LATER_STEP)]
    return tuple(sorted({*(float(time) for time in even if time < end), *([limit] if limit else []), end}))


def _columns(flown: Ascent, times: tuple[float, ...]) -> Iterator[Any]:
    import numpy as np

    # With the engines off it feels nothing: the last point is the last moment before.
    shown = np.searchsorted(flown.time, times[-1], side="right")
    felt = np.where(np.arange(flown.time.size) >= shown, flown.felt_g[shown - 1], flown.felt_g)
    columns = (flown.altitude / KM, flown.downrange / KM, flown.speed / KM, felt)
    for column, parts in zip(columns, _PARTS.values(), strict=True):
        values = np.interp(times, flown.time, column).tolist()
        yield tuple(round(value * parts) / parts for value in values)
