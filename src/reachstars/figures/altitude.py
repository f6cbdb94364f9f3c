"""The altitude explorer: a spacecraft on a circular orbit, lifted or lowered; everything follows from its height.

The model: a round Earth, circular orbits, no air, a shadow with sharp edges and the Sun in the orbit's plane, which
makes the longest night there is at that height.
"""

import math
from functools import cache

from reachstars import physics
from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import layout, words
from reachstars.figures.scene import Line, Scene, Spot, arrow
from reachstars.language import Language
from reachstars.physics import EARTH_RADIUS, KM, MILE, MINUTE

SETTING = EXPLORERS["altitude"].settings[0]
VELOCITY_SCALE = 9.0 / KM  # user units per m/s
LONGEST_ARROW = 170.0  # user units; a faster answer's arrow would leave the sky
PULL_ON_THE_GROUND = 66.0  # user units: length of the arrow that stands for the pull on the ground
SMALLEST_ARROW = 4.0  # user units; below this an arrow is only a smudge


def shown(settings: tuple[float, ...], _: Language) -> tuple[str, ...]:
    """The altitude as it is written beside its slider."""
    return (words.height(settings[0] * KM),)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """The spacecraft on its circular orbit.

    Args:
        settings: The altitude in km.
        language: Language of sentence, labels and readings.

    Returns:
        Orbit by day and by night, arrows for velocity and pull, the spacecraft, and the dots of both graphs.
    """
    (altitude_km,) = settings
    radius = EARTH_RADIUS + altitude_km * KM
    speed = physics.circular_speed(radius)
    period = physics.circular_period(radius)
    sunrises = physics.sunrises_per_day(radius)
    night = physics.night_duration(radius)
    pull = pull_share(radius)
    # Half the angle, seen from the Earth's centre, that the shadow covers on the orbit.
    half_night = math.pi * night / period
    height = words.height(altitude_km * KM)
    spoken = words.ROUND.in_language(language).format(
        altitude=height,
        speed=words.speed(speed),
        period=words.plain(period / MINUTE, 1),
        sunrises=words.plain(sunrises, 1),
        night=words.plain(night / MINUTE, 0),
    )
    ship = layout.at(0.0, radius)
    velocity, velocity_mark = velocity_arrow(ship, speed, words.speed(speed))
    pull_line, pull_mark = pull_arrow(ship, radius)
    speed_dot = layout.SPEED_GRAPH.place(altitude_km, speed / KM)
    period_dot = layout.PERIOD_GRAPH.place(altitude_km, period / MINUTE)
    return Scene(
        settings=settings,
        shown=(height,),
        sentence=spoken,
        paths=(
            *guides(altitude_km),
            Line("orbit", layout.arc(radius, half_night, 2 * math.pi - half_night), closed=False),
            Line("night", layout.arc(radius, half_night, -half_night), closed=False),
            pull_line,
            *velocity,
        ),
        marks=(
            *velocity_mark,
            pull_mark,
            Spot("dot", *speed_dot, ""),
            Spot("dot", *period_dot, ""),
            Spot("spacecraft", *ship, height),
        ),
        readings=(
            (words.ALTITUDE.in_language(language), f"{height} ({words.miles(altitude_km * KM)})"),
            (words.SPEED.in_language(language), words.speed(speed)),
            *hourly_readings(speed, language),
            (words.PERIOD.in_language(language), f"{words.plain(period / MINUTE, 1)} min"),
            (words.SUNRISES.in_language(language), words.plain(sunrises, 1)),
            (words.NIGHT.in_language(language), f"{words.plain(night / MINUTE, 1)} min"),
            (words.PULL.in_language(language), words.percent(pull)),
        ),
    )


def pull_share(radius: float) -> float:
    """Pull of gravity at a distance from the Earth's centre, as a share of the pull on the ground."""
    return (EARTH_RADIUS / radius) ** 2


def hourly_readings(speed: float, language: Language) -> tuple[tuple[str, str], ...]:
    """Readings of a speed in m/s, per hour, in both units of length."""
    return (
        (words.SPEED_MILES.in_language(language), f"{words.hourly(speed, MILE)} mph"),
        (words.SPEED_HOURLY.in_language(language), f"{words.hourly(speed, KM)} km/h"),
    )


def velocity_arrow(ship: tuple[float, float], speed: float, label: str) -> tuple[tuple[Line, ...], tuple[Spot, ...]]:
    """Arrow of the velocity, and the label at its tip; nothing for a speed too small to draw.

    Args:
        ship: Where the spacecraft is, in user units.
        speed: Speed to the right in m/s; negative to the left.
        label: The speed in words.

    Returns:
        No or one line, no or one mark.
    """
    length = max(-LONGEST_ARROW, min(LONGEST_ARROW, speed * VELOCITY_SCALE))
    if abs(length) < SMALLEST_ARROW:
        return (), ()
    tip = (round(ship[0] + length, 2), ship[1])
    # Left of the spacecraft its own label stands, so an arrow to the left keeps its label above, on the right.
    mark = tip if length > 0 else (ship[0] + 7, ship[1] - 16)
    return (arrow("velocity", ship, tip),), (Spot("velocity", *mark, label),)


def pull_arrow(ship: tuple[float, float], radius: float) -> tuple[Line, Spot]:
    """Arrow of the Earth's pull at the spacecraft, and its share of the pull on the ground."""
    share = pull_share(radius)
    tip = (ship[0], round(ship[1] + PULL_ON_THE_GROUND * share, 2))
    return arrow("pull", ship, tip), Spot("pull", *tip, words.percent(share))


def guides(altitude_km: float) -> tuple[Line, ...]:
    """Upright line through each graph, because both dots stand at one altitude."""
    graphs = (layout.SPEED_GRAPH, layout.PERIOD_GRAPH)
    return tuple(
        Line("guide", tuple(end for y in graph.y_range for end in graph.place(altitude_km, y)), closed=False)
        for graph in graphs
    )


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    low, high = EARTH_RADIUS + SETTING.minimum * KM, EARTH_RADIUS + SETTING.maximum * KM
    return words.STILL_ALT.in_language(language).format(
        low=words.height(SETTING.minimum * KM),
        high=words.height(SETTING.maximum * KM),
        fast=words.speed(physics.circular_speed(low)),
        slow=words.speed(physics.circular_speed(high)),
        short=words.plain(physics.circular_period(low) / MINUTE, 0),
        long=words.plain(physics.circular_period(high) / MINUTE, 0),
    )
