"""The numbers that the text of lesson 02 says: each worked out from facts, or a choice of ours named here.

Each function returns its value in the unit that [number_forms] of lesson.toml names.
"""

from math import pi

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.physics import DAY, DEGREE, EARTH_MEAN_RADIUS, HOUR, KM, MILE, MINUTE

# The worked example, a bus on the highway: our own number, for easy sums.
_BUS_MPH = 60.0
_MILLION = 1_000_000.0


def million() -> float:
    """The miles of the title."""
    return _MILLION


def mile_km() -> float:
    """One mile, in km."""
    return MILE / KM


def mile_meters() -> float:
    """One mile, in m, to the meter."""
    return round(MILE)


def station_miles() -> float:
    """How high the station flies, in miles, to the mile."""
    return round(fact_value("station.altitude") / MILE)


def crow_miles() -> float:
    """From La Piedad to Stockton over the round Earth, in miles, to the ten: the places are cities, no points."""
    return round(_crow() / MILE, -1)


def crow_km() -> float:
    """The same in km, to the hundred."""
    return round(_crow() / KM, -2)


def crow_angle() -> float:
    """The angle between the two at the center of the Earth, in degrees, to the tenth."""
    return round(_crow() / EARTH_MEAN_RADIUS / DEGREE, 1)


def earth_circle() -> float:
    """Once around the round Earth, in km, to the ten."""
    return round(2 * pi * EARTH_MEAN_RADIUS / KM, -1)


def year_road() -> float:
    """There and back the shortest way, in miles: a year's road was longer."""
    return 2 * crow_miles()


def height_over_field() -> float:
    """How many times as high as the field is wide the station flies, to the hundred."""
    return round(fact_value("station.altitude") / fact_value("places.field_side"), -2)


def road_over_height() -> float:
    """How many times as far La Piedad is from Stockton as the station is from the ground."""
    return _crow() / fact_value("station.altitude")


def circle_over_road() -> float:
    """How many times the way from La Piedad to Stockton fits around the Earth."""
    return 2 * pi * EARTH_MEAN_RADIUS / _crow()


def moon_over_circle() -> float:
    """How many times around the Earth it is to the Moon."""
    return fact_value("earth.moon_distance") / (2 * pi * EARTH_MEAN_RADIUS)


def million_over_moon() -> float:
    """How many times as far as the Moon a million miles are."""
    return _MILLION * MILE / fact_value("earth.moon_distance")


def moon_over_height() -> float:
    """How many times as far as the station the Moon is, to the hundred."""
    return round(fact_value("earth.moon_distance") / fact_value("station.altitude"), -2)


def bus_speed() -> float:
    """Speed of the bus, in miles per hour."""
    return _BUS_MPH


def bus_hours() -> float:
    """Hours that the bus needs for a million miles."""
    return _MILLION / _BUS_MPH


def bus_days() -> float:
    """The same in days, without a stop."""
    return bus_hours() * HOUR / DAY


def flight_hours() -> float:
    """The clock of STS-128, in hours."""
    return fact_value("sts128.duration") / HOUR


def pace() -> float:
    """The miles that Discovery flew in an hour on average, to the hundred."""
    return round(fact_value("sts128.distance") / MILE / flight_hours(), -2)


def pace_minute() -> float:
    """The same for a minute."""
    return pace() * MINUTE / HOUR


def million_hours() -> float:
    """Hours that Discovery needs for a million miles, to the tenth."""
    return round(_MILLION / pace(), 1)


def million_days() -> float:
    """The same in days."""
    return million_hours() * HOUR / DAY


def millions_a_day() -> float:
    """Millions of miles in one day: five and three quarters over thirteen and seven eighths."""
    return (5 + 3 / 4) / (13 + 7 / 8)


def year_minutes() -> float:
    """Minutes in which Discovery flew as far as a year's road is long."""
    return year_road() / pace() * HOUR / MINUTE


def years_for_a_million() -> float:
    """Years on the road until a million miles are full, to the ten."""
    return round(_MILLION / year_road(), -1)


def road_years() -> float:
    """Years from the dream to the flight."""
    return fact_value("jose.flight_year") - fact_value("jose.dream_year")


def _crow() -> float:
    """From La Piedad to Stockton over the round Earth, in m."""
    places = [fact_value(f"places.{place}_{angle}") for place in _ENDS for angle in ("latitude", "longitude")]
    return physics.great_circle_distance(*places)


_ENDS = ("la_piedad", "stockton")
