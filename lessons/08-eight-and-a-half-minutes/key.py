"""The answer key of lesson 08: every right answer, and the slips that lead to a wrong one.

The functions take the givens of their exercise in the unit that exercises.toml names and return SI values.
Speeds of a row are those that NASA's table prints for it.
"""

from functools import cache
from math import log, log10

from reachstars.facts.tables import table
from reachstars.language import Words
from reachstars.physics import KM, MINUTE


def minute_by_minute(before: tuple[float, ...], after: tuple[float, ...]) -> dict[str, list[float]]:
    """Speed gained in each minute, in m/s."""
    return {"gain": [end - start for start, end in zip(before, after, strict=True)]}


def minute_by_minute_slips(before: tuple[float, ...], after: tuple[float, ...]) -> dict[str, dict[str, list[float]]]:
    """Gains, in m/s, that a known slip leads to."""
    gains = [end - start for start, end in zip(before, after, strict=True)]
    return {
        "not-subtracted": {"gain": list(after)},
        "from-the-first-row": {"gain": [end - before[0] for end in after]},
        "per-second": {"gain": [gain / MINUTE for gain in gains]},
    }


def mean_acceleration(from_time: float, to_time: float) -> float:
    """Rise over run between two rows, in m/s²."""
    return (_speed(to_time) - _speed(from_time)) / (to_time - from_time)


def mean_acceleration_slips(from_time: float, to_time: float) -> dict[str, float]:
    """Accelerations, in m/s², that a known slip leads to."""
    rise, run = _speed(to_time) - _speed(from_time), to_time - from_time
    return {
        "forgot-subtraction": _speed(to_time) / to_time,
        "time-since-lift-off": rise / to_time,
        # The mean of the two printed accelerations, which are those that are felt.
        "felt-for-slope": (_row("acceleration", from_time) + _row("acceleration", to_time)) / 2,
        "run-over-rise": run / rise,
        "minutes-for-seconds": rise / run * MINUTE,
        "kilometers-for-meters": rise / run / KM,
    }


def why_steeper() -> str:
    """The option that is right."""
    return "lighter"


def engines_stop(row: float, rise: float, stop: float) -> float:
    """Speed on the straight line when the engines stop, in m/s."""
    return _speed(row) + rise * (stop * MINUTE - row)


def engines_stop_slips(row: float, rise: float, stop: float) -> dict[str, float]:
    """Speeds, in m/s, that a known slip leads to."""
    start, run = _speed(row), stop * MINUTE - row
    return {
        "forgot-start": rise * run,
        "forgot-subtraction": start + rise * stop * MINUTE,
        "minutes-for-seconds": start + rise * stop,
        "forgot-slope": start + run,
    }


def tank_empty(start_speed: float, start_mass: float, end_mass: float, exhaust: float, toll: float) -> float:
    """Speed when the tank is empty, in m/s: the start, what the rocket equation adds, less what gravity takes."""
    return (start_speed + exhaust * log(start_mass / end_mass) - toll) * KM


def tank_empty_slips(
    start_speed: float, start_mass: float, end_mass: float, exhaust: float, toll: float
) -> dict[str, float]:
    """Speeds, in m/s, that a known slip leads to."""
    ratio = start_mass / end_mass
    return {
        "log10-for-ln": (start_speed + exhaust * log10(ratio) - toll) * KM,
        "ratio-upside-down": (start_speed - exhaust * log(ratio) - toll) * KM,
        "forgot-start": (exhaust * log(ratio) - toll) * KM,
        "forgot-toll": (start_speed + exhaust * log(ratio)) * KM,
        "forgot-ln": (start_speed + exhaust * ratio - toll) * KM,
    }


def where_they_go(lift_off: float, orbiter: float) -> Words:
    """A sample answer of the highest level."""
    early, late = (_speed(time + MINUTE) - _speed(time) for time in (140, 440))
    return Words(
        en=f"Of {lift_off:,.0f} metric tons, {orbiter:,.0f} reach orbit. Most of the rest is fuel, which goes out of "
        "the back as hot gas; the boosters and the tank are dropped. The less mass is left, the more speed each "
        f"minute brings, because the same push has less to move. From 140 seconds on it gains {early:,.0f} meters "
        f"per second in a minute. From 440 seconds on it gains {late:,.0f}, although the engines push less by then. "
        "The table does not tell the mass at 440 seconds. I would work it out from the push and from what the seat "
        "feels, or ask NASA.",
        es=f"De {lift_off:,.0f} toneladas, llegan a la órbita {orbiter:,.0f}. Casi todo lo demás es combustible, que "
        "sale por atrás como gas caliente; los cohetes laterales y el tanque se sueltan. Mientras menos masa "
        "le queda, más rapidez gana cada minuto, porque el mismo empuje tiene menos que mover. A partir de los "
        f"140 segundos gana {early:,.0f} metros por segundo en un minuto. A partir de los 440 gana {late:,.0f}, aunque "
        "los motores ya empujan menos. La tabla no dice la masa a los 440 segundos. La calcularía con el empuje y lo "
        "que se siente en el asiento, o le preguntaría a la NASA.",
    )


def _speed(time: float) -> float:
    return _row("speed", time)


def _row(column: str, time: float) -> float:
    return _rows(column)[time]


@cache
def _rows(column: str) -> dict[float, float]:
    """A column by the time in s, in SI units, as NASA's table of STS-121 has it."""
    printed = table("ascents.sts121")
    return dict(zip(printed.column("time"), printed.column(column), strict=True))
