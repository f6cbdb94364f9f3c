"""The numbers that the text of lesson 01 says: each worked out from facts, or a choice of ours named here.

Each function returns its value in the unit that [number_forms] of lesson.toml names.
"""

from reachstars.facts.read import fact_value
from reachstars.facts.units import UNITS
from reachstars.physics import DAY, HOUR, MINUTE

# The worked example, a song on the guitar: our own numbers, for easy sums.
_SONG_HOURS, _SONG_MINUTES, _DAYS_A_WEEK = 12.0, 20.0, 3


def road_time() -> float:
    """Years from the dream to the flight."""
    return fact_value("jose.flight_year") - fact_value("jose.dream_year")


def whole_road() -> float:
    """Years from his birth to the flight, which is as many squares as the drawn line needs."""
    return fact_value("jose.flight_year") - fact_value("jose.born_year")


def growing() -> float:
    """Years from the dream to the decision."""
    return fact_value("jose.resolve_year") - fact_value("jose.dream_year")


def studying() -> float:
    """Years from the decision to the last degree."""
    return fact_value("jose.masters_year") - fact_value("jose.resolve_year")


def trying() -> float:
    """Years from the last degree to NASA's yes."""
    return fact_value("jose.selected_year") - fact_value("jose.masters_year")


def training() -> float:
    """Years from NASA's yes to the flight."""
    return fact_value("jose.flight_year") - fact_value("jose.selected_year")


def road_per_flight_day() -> float:
    """Years of road for each day of the flight."""
    return road_time() / (fact_value("sts128.duration") / DAY)


def song_hours() -> float:
    """Hours of practice that the song needs."""
    return _SONG_HOURS


def song_all_minutes() -> float:
    """The same in minutes."""
    return _SONG_HOURS * HOUR / MINUTE


def song_minutes() -> float:
    """Minutes of practice in a day."""
    return _SONG_MINUTES


def song_days() -> float:
    """Days until the song is learned, with practice on every day."""
    return song_all_minutes() / _SONG_MINUTES


def song_week() -> float:
    """Minutes of practice in a week with three days of it."""
    return _DAYS_A_WEEK * _SONG_MINUTES


def song_two_weeks() -> float:
    """Minutes of practice in two such weeks."""
    return 2 * song_week()


def song_four_weeks() -> float:
    """Minutes of practice in four such weeks."""
    return 4 * song_week()


def song_weeks() -> float:
    """Weeks until the song is learned, with practice on three days of each."""
    return song_all_minutes() / song_week()


def lab_span() -> float:
    """Years at the laboratory, by the page that lets him begin first."""
    return fact_value("jose.johnson_year") - fact_value("jose.lab_year")


def lab_span_other() -> float:
    """Years at the laboratory, by the page that lets him begin later."""
    return fact_value("jose.johnson_year") - fact_value("jose.lab_year_other")


def month_of_trying() -> float:
    """The years of his applications, in months."""
    return fact_value("jose.years_of_trying") * UNITS["yr"].si / UNITS["month"].si


def gaps() -> float:
    """Gaps between the applications."""
    return fact_value("jose.application_chosen") - 1


def average_gap() -> float:
    """Average months from one application to the next."""
    return month_of_trying() / gaps()


def one_gap_each() -> float:
    """What a student gets who divides by the applications, in months."""
    return month_of_trying() / fact_value("jose.application_chosen")
