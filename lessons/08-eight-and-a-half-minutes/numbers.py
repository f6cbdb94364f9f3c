"""The numbers that the text of lesson 08 says: each worked out from facts, NASA's table and physics, none typed.

Each function returns its value in the unit that [number_forms] of lesson.toml names.
"""

from functools import cache
from itertools import pairwise
from math import log

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.facts.tables import table
from reachstars.physics import EARTH_MEAN_RADIUS, HOUR, KM, MINUTE, MU_EARTH

_TON = 1000.0  # kg
_MEGANEWTON = 1e6  # N
_ENGINES = 3
_MEASURED_AT = 1.09  # throttle at which the fact gives the thrust
_EARLY, _LATER = 140, 200  # rows of NASA's table, by their time in s: the example of the class
_STRAIGHT, _END = 440, 500  # the rows between which the line is straight
_TOP, _LOW = 340, 480  # rows between which Discovery sinks
_LAST = 520  # the row with the engines off


def lift_off_mass() -> float:
    """Everything that leaves the pad on STS-128, in t, to the ton."""
    return round(fact_value("missions.sts128_mass_lift_off") / _TON)


def orbiter_mass() -> float:
    """Discovery with crew and cargo, in t, to the ton."""
    return round(fact_value("missions.sts128_mass_orbiter") / _TON)


def about_orbiter() -> float:
    """Discovery with crew and cargo, in t, to the ten, as the question says it."""
    return round(orbiter_mass(), -1)


def about_lift_off() -> float:
    """Everything that leaves the pad, in t, to the thousand, as the question says it."""
    return round(lift_off_mass(), -3)


def orbiter_share() -> float:
    """Discovery as a share of all that leaves the pad, in percent."""
    return 100 * fact_value("missions.sts128_mass_orbiter") / fact_value("missions.sts128_mass_lift_off")


def orbit_speed_kmh() -> float:
    """Speed relative to the stars when the engines stop, in km/h, to the thousand as the question says it."""
    return round(physics.ascent().event("cut-off").inertial_speed * HOUR / KM, -3)


def early_row() -> float:
    """Time of the first row of the example, in s: the boosters are gone."""
    return _EARLY


def later_row() -> float:
    """Time of the second row of the example, in s."""
    return _LATER


def early_speed() -> float:
    """Speed in the first row of the example, in m/s."""
    return _row("speed", _EARLY)


def later_speed() -> float:
    """Speed in the second row of the example, in m/s."""
    return _row("speed", _LATER)


def early_rise() -> float:
    """Speed gained between the two rows, in m/s."""
    return later_speed() - early_speed()


def early_run() -> float:
    """Time between the two rows, in s."""
    return _LATER - _EARLY


def early_slope() -> float:
    """Mean acceleration between the two rows, in m/s²."""
    return early_rise() / early_run()


def straight_row() -> float:
    """Time from which the line is straight, in s."""
    return _STRAIGHT


def end_row() -> float:
    """Time of the last row with the engines on, in s."""
    return _END


def straight_speed() -> float:
    """Speed where the straight line begins, in m/s."""
    return _row("speed", _STRAIGHT)


def end_speed() -> float:
    """Speed in the last row with the engines on, in m/s."""
    return _row("speed", _END)


def straight_rise() -> float:
    """Speed gained on the straight line, in m/s."""
    return end_speed() - straight_speed()


def straight_slope() -> float:
    """Slope of the straight line, in m/s², to the tenth."""
    return round(straight_rise() / (_END - _STRAIGHT), 1)


def last_row() -> float:
    """Time of the row with the engines off, in s."""
    return _LAST


def last_speed() -> float:
    """Speed after the engines have stopped, in m/s."""
    return _row("speed", _LAST)


def stop_second() -> float:
    """When the straight line reaches the last speed, in s."""
    return _END + (last_speed() - end_speed()) / straight_slope()


def stop_minutes() -> float:
    """The same in minutes, to the tenth: the title of the lesson."""
    return round(stop_second() / MINUTE, 1)


def stop_seconds() -> float:
    """The minutes of the title in s."""
    return stop_minutes() * MINUTE


def line_at_stop() -> float:
    """What the straight line says for the minutes of the title, in m/s."""
    return straight_speed() + straight_slope() * (stop_seconds() - _STRAIGHT)


def line_miss() -> float:
    """By how much the line misses the last row, in m/s."""
    return line_at_stop() - last_speed()


def model_stop() -> float:
    """When the engines stop in the library's model of José's flight, in s."""
    return physics.ascent().event("cut-off").time


def top_altitude() -> float:
    """Altitude at the top of the first arc, in km."""
    return _row("altitude", _TOP) / KM


def low_altitude() -> float:
    """Altitude at the bottom of the dip, in km."""
    return _row("altitude", _LOW) / KM


def top_row() -> float:
    """Time of the top, in s."""
    return _TOP


def low_row() -> float:
    """Time of the bottom, in s."""
    return _LOW


def push() -> float:
    """Push of the three engines above the air at their usual level, in MN."""
    return _push() / _MEGANEWTON


def early_felt() -> float:
    """Felt acceleration in the first row of the example, in m/s²."""
    return _row("acceleration", _EARLY)


def straight_felt() -> float:
    """Felt acceleration where the straight line begins, in m/s²."""
    return _row("acceleration", _STRAIGHT)


def early_mass() -> float:
    """Mass in the first row of the example by Newton's second law, in t, to the ton."""
    return round(_push() / early_felt() / _TON)


def straight_mass() -> float:
    """Mass where the straight line begins, by the same law, in t, to the ton."""
    return round(_push() / straight_felt() / _TON)


def exhaust() -> float:
    """Speed of the engines' exhaust above the air, in km/s, to the hundredth."""
    return round(_exhaust() / KM, 2)


def mass_ratio() -> float:
    """How many times as heavy Discovery is in the first row as where the straight line begins."""
    return straight_felt() / early_felt()


def promised_gain() -> float:
    """Speed that the rocket equation promises between these rows, in km/s."""
    return _exhaust() * log(mass_ratio()) / KM


def printed_gain() -> float:
    """Speed that the table shows between these rows, in km/s."""
    return (straight_speed() - early_speed()) / KM


def gravity_toll() -> float:
    """What gravity takes on the way, in km/s, to the tenth."""
    return round(promised_gain() - printed_gain(), 1)


def gravity_along() -> float:
    """How much of that is gravity's pull back along the path, by the printed heights, in km/s.

    The rest is thrust that points above the path: it holds the shuttle up and does not make it faster.
    """
    heights, speeds = (_rows("sts121", column) for column in ("altitude", "speed"))
    taken = 0.0
    for before, after in pairwise(time for time in heights if _EARLY <= time <= _STRAIGHT):
        radius = EARTH_MEAN_RADIUS + (heights[before] + heights[after]) / 2
        climbed = heights[after] - heights[before]
        taken += MU_EARTH / radius**2 * climbed / ((speeds[before] + speeds[after]) / 2)
    return taken / KM


def start_speed() -> float:
    """Speed in the first row of the example, in km/s, to the hundredth."""
    return round(early_speed() / KM, 2)


def empty_mass() -> float:
    """Discovery and its empty tank, in t, to the ton."""
    return round((fact_value("missions.sts128_mass_orbiter") + fact_value("vehicles.tank_empty")) / _TON)


def halving_gain() -> float:
    """Speed that each halving of the mass brings, in km/s."""
    return _exhaust() * log(2) / KM


def hardest_air() -> float:
    """When the air presses hardest in the library's model, in s."""
    return physics.ascent().event("max-q").time


def _push() -> float:
    at_full = _ENGINES * fact_value("vehicles.engine_thrust_vacuum_109") / _MEASURED_AT
    return at_full * fact_value("vehicles.throttle_full")


def _exhaust() -> float:
    return physics.exhaust_speed(fact_value("vehicles.engine_specific_impulse"))


def _row(column: str, time: float) -> float:
    return _rows("sts121", column)[time]


@cache
def _rows(name: str, column: str) -> dict[float, float]:
    """A column of a printed ascent, by the time of its rows in s."""
    printed = table(f"ascents.{name}")
    return dict(zip(printed.column("time"), printed.column(column), strict=True))
