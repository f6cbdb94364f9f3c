"""Numbers with no more digits than a tolerance can tell apart."""

from math import floor, log10

from reachstars.exercise.saying import number_said

_FINE = 0.005  # a tolerance below this asks for a fourth digit
_MOST_PLACES = 12


def rounded_said(number: float, tolerance: float) -> str:
    """A number as a key prints it.

    Args:
        number: The number in its unit.
        tolerance: Relative tolerance of what counts as right.

    Returns:
        The number with three digits or four, such as 7.70.
    """
    digits = 4 if tolerance < _FINE else 3
    places = digits - 1 - floor(log10(abs(number))) if number else 0
    return f"{round(number, places):,.{max(places, 0)}f}" if places <= _MOST_PLACES else number_said(number, digits)
