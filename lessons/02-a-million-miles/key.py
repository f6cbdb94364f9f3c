"""The answer key of lesson 02: every right answer, and the slips that lead to a wrong one.

The functions take the givens of their exercise in the unit that exercises.toml names and return SI values.
"""

from reachstars.language import Words
from reachstars.physics import DAY, HOUR, KM, MILE

_TURN = 360.0  # degrees


def from_near_to_far() -> tuple[str, ...]:
    """Every distance, the shortest one first."""
    return ("field", "station", "road", "circle", "moon", "million")


def flight_table(pace: float, time: tuple[float, ...]) -> dict[str, list[float]]:
    """The way flown after each time, in m."""
    return {"distance": [pace * hours * MILE for hours in time]}


def flight_table_slips(pace: float, time: tuple[float, ...]) -> dict[str, dict[str, list[float]]]:
    """Ways, in m, that a known slip leads to."""
    return {
        # Adding where one should multiply: one hour more in every row, or the hours put on top of the miles.
        "next-hour": {"distance": [pace * (row + 2) * MILE for row in range(len(time))]},
        "added-hours": {"distance": [(pace + hours) * MILE for hours in time]},
        "divided": {"distance": [pace / hours * MILE for hours in time]},
    }


def million_hours(way: float, pace: float) -> float:
    """Time of the way, in s."""
    return way / pace * HOUR


def million_hours_slips(way: float, pace: float) -> dict[str, float]:
    """Times, in s, that a known slip leads to."""
    return {
        "upside-down": pace / way * HOUR,
        # Someone who goes on to days, or to minutes, and still writes hours.
        "days-called-hours": way / pace * HOUR / (DAY / HOUR),
        "minutes-called-hours": way / pace * HOUR * 60,
        "bus": way / 60 * HOUR,
    }


def million_meters(way: float, mile: float) -> float:
    """The way, in m."""
    return way * mile


def million_meters_slips(way: float, mile: float) -> dict[str, float]:
    """Ways, in m, that a known slip leads to."""
    return {
        "kilometers-called-meters": way * mile / KM,
        "one-power-short": way * mile / 10,
        "one-power-over": way * mile * 10,
        "divided": way / mile,
    }


def height_along_the_road(altitude: float, times: float) -> float:
    """The way along the year's road, in m."""
    return altitude * times * KM


def slice_of_the_turn(circle: float, angle: float) -> float:
    """The way over the ground, in m: the angle's share of the circle."""
    return circle * angle / _TURN * KM


def slice_of_the_turn_slips(circle: float, whole: float, angle: float) -> dict[str, float]:
    """Ways, in m, that a known slip leads to."""
    return {
        "whole-way": circle * whole / _TURN * KM,
        "half-a-turn": circle * angle / (_TURN / 2) * KM,
        "percent": circle * angle / 100 * KM,
        "circle-over-angle": circle / angle * KM,
        "angle-times-circle": circle * angle * KM,
    }


def which_part_is_far(road: float, height: float, years: float, pace: float) -> Words:
    """A sample answer of the highest level, its numbers worked out from the givens."""
    times, hours = road / height, 1_000_000 / pace
    return Words(
        en=f"In miles the road was far. From La Piedad to Stockton it is {road:,.0f} miles, and the station is only "
        f"{height:.0f} miles up. So the road is about {times:.1f} times as far. But in years the way up was far: it "
        f"took José {years:.0f} years from his dream to his flight. After that, a million miles took him only "
        f"{hours:.1f} hours. The miles do not tell how hard it is to go so fast, or how much he had to learn.",
        es=f"En millas, lo lejano fue el camino. De La Piedad a Stockton hay {road:,.0f} millas, y la estación está a "
        f"solo {height:.0f} millas de altura. El camino es unas {times:.1f} veces más largo. Pero en años, lo lejano "
        f"fue subir: José tardó {years:.0f} años desde su sueño hasta su vuelo. Después, un millón de millas le tomó "
        f"solo {hours:.1f} horas. Las millas no dicen qué tan difícil es ir así de rápido ni cuánto tuvo que aprender.",
    )
