"""Places and lengths of the story that a map or a ruler shows, from the facts; all in metres and radians.

The model: ways over the ground are great circles on a round Earth, shorter than any road.
"""

import math
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.facts.tables import table
from reachstars.language import Words
from reachstars.physics import EARTH_MEAN_RADIUS, MILE

Kind = Literal["ground", "up", "along", "round", "flat"]


@dataclass(frozen=True)
class Place:
    """A place on the ground, in rad; longitude is positive to the east."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Thing:
    """Something of the story that has a length.

    Attributes:
        id: Its name in code.
        kind: How it lies: from Stockton over the ground, straight up, along the ground as a measure, the round Earth
            itself, or pulled straight.
        length: Its length in m.
        name: What it is, to stand inside a sentence.
        mark: A few words beside a mark.
    """

    id: str
    kind: Kind
    length: float
    name: Words
    mark: Words


@cache
def place(name: str) -> Place:
    """A place of places.toml, by the beginning of its facts' names.

    Args:
        name: Such as la_piedad.

    Returns:
        The place.
    """
    return Place(fact_value(f"places.{name}_latitude"), fact_value(f"places.{name}_longitude"))


@cache
def listed(name: str) -> tuple[Place, ...]:
    """The places of a table of places.toml.

    Args:
        name: Such as coast.

    Returns:
        Its places in their order.
    """
    rows = table(f"places.{name}")
    return tuple(Place(*ends) for ends in zip(rows.column("latitude"), rows.column("longitude"), strict=True))


def way(start: Place, end: Place) -> float:
    """Length of the great circle between two places, in m."""
    return float(physics.great_circle_distance(start.latitude, start.longitude, end.latitude, end.longitude))


def between(start: Place, end: Place, share: float) -> Place:
    """The place at a share of the great circle from start to end; a share above 1 goes on beyond the end."""
    path = physics.great_circle_path(start.latitude, start.longitude, end.latitude, end.longitude, share)
    return Place(float(path[0]), float(path[1]))


@cache
def station_height() -> float:
    """How high the station flew in 2009, in m."""
    return fact_value("station.altitude")


@cache
def southern_california() -> Place:
    """The middle of the region through which the circuit is drawn: halfway from Los Angeles to San Diego."""
    return between(place("los_angeles"), place("san_diego"), 0.5)


@cache
def things() -> tuple[Thing, ...]:
    """Everything on the ruler, the shortest first."""
    stockton = place("stockton")
    several = (
        Thing(
            "field",
            "ground",
            fact_value("places.field_side"),
            Words("a strawberry field", "un campo de fresas"),
            Words("strawberry field", "campo de fresas"),
        ),
        Thing(
            "french_camp",
            "ground",
            way(stockton, place("french_camp")),
            Words("the way to French Camp", "el camino a French Camp"),
            Words("French Camp", "French Camp"),
        ),
        Thing(
            "station",
            "up",
            station_height(),
            Words("the height of the station", "la altura de la estación"),
            Words("station (up)", "estación (arriba)"),
        ),
        Thing(
            "los_angeles",
            "ground",
            way(stockton, place("los_angeles")),
            Words("the way to Los Angeles", "el camino a Los Ángeles"),
            Words("Los Angeles", "Los Ángeles"),
        ),
        Thing(
            "california",
            "along",
            way(place("crescent_city"), place("san_diego")),
            Words("California from Crescent City to San Diego", "California de Crescent City a San Diego"),
            Words("California", "California"),
        ),
        Thing(
            "la_piedad",
            "ground",
            way(stockton, place("la_piedad")),
            Words("the way to La Piedad", "el camino a La Piedad"),
            Words("La Piedad", "La Piedad"),
        ),
        Thing(
            "across",
            "round",
            2 * EARTH_MEAN_RADIUS,
            Words("the width of the Earth", "el ancho de la Tierra"),
            Words("Earth, across", "Tierra, a lo ancho"),
        ),
        Thing(
            "around",
            "flat",
            2 * math.pi * EARTH_MEAN_RADIUS,
            Words("once around the Earth", "una vuelta a la Tierra"),
            Words("once around the Earth", "una vuelta a la Tierra"),
        ),
        Thing(
            "moon",
            "up",
            fact_value("earth.moon_distance"),
            Words("the way to the Moon", "el camino a la Luna"),
            Words("Moon", "Luna"),
        ),
        Thing(
            "million",
            "flat",
            1e6 * MILE,
            Words("a million miles", "un millón de millas"),
            Words("a million miles", "un millón de millas"),
        ),
    )
    return tuple(sorted(several, key=lambda thing: thing.length))


def thing(thing_id: str) -> Thing:
    """A thing by its name in code."""
    return next(one for one in things() if one.id == thing_id)
