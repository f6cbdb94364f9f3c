"""The numbers that the text says with the role {number}: worked out here, never typed.

Each function returns its value in the unit that [number_forms] of lesson.toml names.
"""

from reachstars.facts.read import fact_value
from reachstars.physics import KM

BUS_SPEED = 100.0  # km/h; the same bus as in exercises.toml


def drive() -> float:
    """Hours that a bus would take to the Space Station."""
    return fact_value("station.altitude") / KM / BUS_SPEED
