"""Numbers with no more digits than a tolerance can tell apart."""

from math import floor, isfinite, log10

from reachstars.exercise.saying import number_said

_FINE = 0.005  # a tolerance below this asks for a fourth digit
_MOST_PLACES = 12
_SPECK = 1e-9  # what is left over when a unit is turned into another and back


def is_whole(number: float) -> bool:
    """Whether it is a count, such as 24 weeks: then digits behind the point would say nothing."""
    return bool(number) and isfinite(number) and abs(number - round(number)) < _SPECK


def rounded_said(number: float, tolerance: float) -> str:
    """A number as a key prints it.

    Args:
        number: The number in its unit.
        tolerance: Relative tolerance of what counts as right.

    Returns:
        The number with three digits or four, such as 7.70.
    """
    digits = 4 if tolerance < _FINE else 3
    if is_whole(number) and abs(number) < 10**digits:
        return f"{number:.0f}"
    places = digits - 1 - floor(log10(abs(number))) if number else 0
    return f"{round(number, places):,.{max(places, 0)}f}" if places <= _MOST_PLACES else number_said(number, digits)
