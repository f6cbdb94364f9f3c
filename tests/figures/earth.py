"""Distances on a round Earth by another formula than the product's: the haversine."""

import math

RADIUS = 6_371_008.7714  # m


def haversine(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The great circle between two places given in degrees north and east, in m."""
    north, east, other_north, other_east = (math.radians(angle) for angle in (*start, *end))
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(half))
