"""Numbers with no more digits than a tolerance can tell apart."""

from math import floor, isfinite, log10

from reachstars.exercise.saying import WITHOUT_SYMBOL, number_said

_FINE = 0.005  # a tolerance below this asks for a fourth digit
_MOST_DIGITS = 9  # of a number written out; beyond that it gets a power of ten
_SPECK = 1e-9  # what is left over when a unit is turned into another and back


def _is_count(number: float, unit: str) -> bool:
    """Whether it is a whole number of tries, weeks or years, of which digits behind the point would say nothing."""
    return unit in ("", *WITHOUT_SYMBOL) and isfinite(number) and abs(number - round(number)) < _SPECK


def rounded_said(number: float, tolerance: float, unit: str = "") -> str:
    """A number as a key prints it.

    Args:
        number: The number in its unit.
        tolerance: Relative tolerance of what counts as right.
        unit: The unit, where weeks and years may be counted, or "" for a plain count.

    Returns:
        The number with three digits or four, such as 7.70.
    """
    if _is_count(number, unit):
        return f"{number:,.0f}"
    digits = 4 if tolerance < _FINE else 3
    size = floor(log10(abs(number))) if number and isfinite(number) else 0
    if abs(size) > _MOST_DIGITS or not isfinite(number):
        return number_said(number, digits)
    places = digits - 1 - size
    return f"{round(number, places):,.{max(places, 0)}f}"
