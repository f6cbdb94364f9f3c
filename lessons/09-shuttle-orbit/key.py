"""The answer key of lesson 09: every right answer, and the slips that lead to a wrong one.

The functions take the givens of their exercise in the unit that exercises.toml names and return SI values.
"""

from math import pi

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.language import Words
from reachstars.physics import DAY, EARTH_RADIUS, KM, MINUTE


def fourteen_sunrises(sunrises: float) -> float:
    """Altitude, in m, of the circular orbit that goes around that many times a day."""
    return physics.circular_radius(DAY / sunrises) - EARTH_RADIUS


def one_word() -> tuple[str, ...]:
    """What a spacecraft does all the time, in either language."""
    return (
        "falling",
        "fall",
        "falls",
        "falling down",
        "falling freely",
        "is falling",
        "it is falling",
        "it's falling",
        "always falling",
        "freefall",
        "freefalling",
        "free falling",
        "in free fall",
        "free fall",
        "cayendo",
        "cayéndose",
        "está cayendo",
        "se está cayendo",
        "se cae",
        "cae",
        "caer",
        "en caída libre",
        "caída libre",
        "en caída",
    )


def orbit_speed(altitude_km: float, earth_radius_km: float) -> float:
    """Circular speed, in m/s."""
    return physics.circular_speed((earth_radius_km + altitude_km) * KM)


def orbit_speed_slips(altitude_km: float, earth_radius_km: float) -> dict[str, float]:
    """Speeds, in m/s, that a known slip leads to."""
    altitude, earth = altitude_km * KM, earth_radius_km * KM
    right = physics.circular_speed(earth + altitude)
    return {
        # Speed goes with one over the square root of the radius; physics itself refuses a radius inside the Earth.
        "forgot-earth-radius": right * ((earth + altitude) / altitude) ** 0.5,
        "forgot-altitude": physics.circular_speed(earth),
        "diameter-for-radius": physics.circular_speed(2 * (earth + altitude)),
        # Someone who stops before the square root reads km²/s² as km/s.
        "forgot-square-root": (right / KM) ** 2 * KM,
        "escape-speed": physics.escape_speed(earth + altitude),
        "worked-example": physics.circular_speed(earth + fact_value("sts128.first_altitude")),
    }


def orbit_period(altitude_km: float, earth_radius_km: float) -> float:
    """Time for once around, in s."""
    return physics.circular_period((earth_radius_km + altitude_km) * KM)


def orbit_period_slips(altitude_km: float, earth_radius_km: float) -> dict[str, float]:
    """Times, in s, that a known slip leads to."""
    altitude, earth = altitude_km * KM, earth_radius_km * KM
    speed = physics.circular_speed(earth + altitude)
    lap = physics.circular_period(earth + altitude)
    return {
        "forgot-earth-radius": 2 * pi * altitude / speed,
        "circle-on-the-ground": 2 * pi * earth / speed,
        "diameter-for-radius": 2 * lap,
        "half-a-lap": lap / 2,
        "seconds-for-minutes": lap * MINUTE,
        "minutes-for-seconds": lap / MINUTE,
    }


def three_clocks(clock: tuple[float, ...], orbits: tuple[float, ...]) -> dict[str, list[float]]:
    """Average time of one lap of each flight, in s."""
    return {"lap": [time / laps for time, laps in zip(clock, orbits, strict=True)]}


def three_clocks_slips(clock: tuple[float, ...], orbits: tuple[float, ...]) -> dict[str, dict[str, list[float]]]:
    """Times, in s, that a known slip leads to."""
    each = three_clocks(clock, orbits)["lap"]
    return {
        "left-in-seconds": {"lap": [lap * MINUTE for lap in each]},
        "gone-to-hours": {"lap": [lap / MINUTE for lap in each]},
        "laps-a-day": {"lap": [DAY / lap * MINUTE for lap in each]},
    }


def why_night_is_short() -> str:
    """The option that is right."""
    return "narrow-shadow"


def two_counts(orbits_report: float, orbits_biographies: float, duration: float, longest_lap: float) -> Words:
    """A sample answer of the highest level, its numbers worked out from the givens."""
    by_report = duration / MINUTE / orbits_report
    by_biographies = duration / MINUTE / orbits_biographies
    return Words(
        en=f"I believe {orbits_report:.0f}. The clock ran {duration:,.0f} seconds. Divided by {orbits_report:.0f} laps "
        f"that is {by_report:.2f} minutes a lap; divided by {orbits_biographies:.0f} it is {by_biographies:.2f} "
        f"minutes. The longest lap of the flight took {longest_lap:.2f} minutes, and an average cannot be longer than "
        f"the longest. So {orbits_biographies:.0f} does not fit. I do not know where a count starts: at lift-off, or "
        "at a line on the map. I would ask NASA how it counts.",
        es=f"Creo que son {orbits_report:.0f}. El reloj corrió {duration:,.0f} segundos. Repartidos entre "
        f"{orbits_report:.0f} vueltas, tocan {by_report:.2f} minutos por vuelta; entre {orbits_biographies:.0f}, "
        f"tocan {by_biographies:.2f} minutos. La vuelta más larga del vuelo duró {longest_lap:.2f} minutos, y un "
        f"promedio nunca pasa de la más larga. Por eso {orbits_biographies:.0f} no cuadra. No sé desde "
        "dónde se cuenta: desde el despegue o desde una línea en el mapa. Le preguntaría a la NASA cómo cuenta.",
    )
