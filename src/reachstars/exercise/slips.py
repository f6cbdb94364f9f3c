"""Which slip leads from the right number to the number that was given."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from reachstars.exercise.kinds import Key
from reachstars.exercise.units import Measure

_SLACK = 1e-9  # so that a value exactly on the edge of its tolerance is inside
_CLOSE = 3.0  # tolerances away that still count as close
_FAR = 10.0  # times too large or too small, to be told to estimate first
_LARGEST_POWER = 15
_LARGE_FACTOR = 60.0
_APART = 0.15  # a slip further than this from the right value is recognised roughly
_ROUGHLY = 0.03
_TWICE = 0.01  # two slips at once explain a number only when they meet it closely


@dataclass(frozen=True)
class Slip:
    """A slip by its name, and the name of its standard sentence where one slip has several."""

    name: str
    sentence: str = ""


# Units per second of a speed, in SI: with any other, a factor of 60 does not mean minutes for seconds.
_PER_SECOND = (1.0, 1000.0, 1609.344, 0.3048)
# What the number is too large or too small by, when a unit got mixed up.
_MIXED_UP = (
    (1000.0, Slip("wrong-unit", "factor-1000-large")),
    (1 / 1000.0, Slip("wrong-unit", "factor-1000-small")),
    (3600.0, Slip("wrong-unit", "factor-3600")),
    (1 / 3600.0, Slip("wrong-unit", "factor-3600")),
    (60.0, Slip("wrong-unit", "factor-60")),
    (1 / 60.0, Slip("wrong-unit", "factor-60")),
    (3.6, Slip("wrong-unit")),
    (1 / 3.6, Slip("wrong-unit")),
    (1.609344, Slip("wrong-unit", "factor-mile")),
    (1 / 1.609344, Slip("wrong-unit", "factor-mile")),
    (1609.344, Slip("wrong-unit")),
    (1 / 1609.344, Slip("wrong-unit")),
    (1.609344 / 3.6 * 1e-3, Slip("wrong-unit")),
    (3.6 / 1.609344 * 1e3, Slip("wrong-unit")),
    (1.609344 / 3.6, Slip("wrong-unit")),
    (3.6 / 1.609344, Slip("wrong-unit")),
)


def is_within(value: float, right: float, tolerance: float) -> bool:
    """Whether the value is right within the relative tolerance."""
    return abs(value - right) <= (tolerance + _SLACK) * abs(right)


def find_slip(measure: Measure, digits: int, factor: float, key: Key, tolerance: float) -> Slip | None:
    """The slip that explains a wrong number best, the surest explanation first.

    Args:
        measure: The wrong number, in SI, of the right dimension.
        digits: Significant digits it was typed with.
        factor: SI size of the unit it was typed in.
        key: Right value and the wrong values of known slips.
        tolerance: Relative tolerance of the exercise.

    Returns:
        The slip, or None when no slip is recognised.
    """
    assert isinstance(key.answer, float | int)  # noqa: S101 - the caller has looked
    value, right = measure.value, float(key.answer)
    if right == 0:
        return None
    # A wide tolerance must not make every number look like some slip, nor a narrow one hide them all.
    near = min(max(tolerance, 0.01), 0.03)
    return (
        _sign(value, right, near)
        or _rounding(value, right, digits, factor)
        or _known(value, right, key.slips, near)
        or _sixty(value / right, factor, near, measure.dimension)
        or _mixed_up(value, right, near, measure.dimension)
        or _length(value, right, near, measure.dimension)
        or _power_of_ten(value, right, near)
        or _known_and_mixed_up(value, right, key.slips, measure.dimension)
        or _size(value, right, tolerance)
    )


def _sign(value: float, right: float, near: float) -> Slip | None:
    return Slip("wrong-sign") if is_within(-value, right, near) else None


def _known(value: float, right: float, slips: Mapping[str, float], near: float) -> Slip | None:
    """The known slip whose value is nearest; one far from the right value may also be met roughly."""
    found = [
        (abs(value - wrong), name)
        for name, wrong in slips.items()
        if is_within(value, wrong, near if is_within(wrong, right, _APART) else _ROUGHLY)
    ]
    return Slip(min(found)[1]) if found else None


def _sixty(ratio: float, factor: float, near: float, dimension: str) -> Slip | None:
    """Minutes and seconds mixed up, where the unit says that it was these two."""
    is_larger = is_within(ratio, 60.0, near)
    if not is_larger and not is_within(ratio, 1 / 60.0, near):
        return None
    if dimension == "[time]" and math.isclose(factor, 60.0 if is_larger else 1.0):
        return Slip("seconds-for-minutes" if is_larger else "minutes-for-seconds")
    if dimension == "[length] / [time]" and factor in _PER_SECOND:
        # Per second: the slip stands below the fraction bar, so it points the other way.
        return Slip("minutes-for-seconds" if is_larger else "seconds-for-minutes")
    return None


def _mixed_up(value: float, right: float, near: float, dimension: str) -> Slip | None:
    if not dimension:
        return None  # a count has no unit to mix up
    return next((slip for factor, slip in _MIXED_UP if is_within(value, right * factor, near)), None)


def _known_and_mixed_up(value: float, right: float, slips: Mapping[str, float], dimension: str) -> Slip | None:
    """A known slip with a mixed-up unit on top; only the large factors, for small ones would meet almost any number."""
    if not dimension:
        return None
    factors = [factor for factor, _ in _MIXED_UP if max(factor, 1 / factor) >= _LARGE_FACTOR]
    twice = ((name, wrong * factor) for name, wrong in slips.items() for factor in factors)
    # A slip of 60 that is undone by another 60 is the right value, and no slip.
    found = (name for name, met in twice if is_within(value, met, _TWICE) and not is_within(met, right, _APART))
    return next((Slip(name) for name in found), None)


def _length(value: float, right: float, near: float, dimension: str) -> Slip | None:
    if dimension != "[length]":
        return None
    if is_within(value, 2 * right, near):
        return Slip("twice-as-large")
    return Slip("half-as-large") if is_within(2 * value, right, near) else None


def _power_of_ten(value: float, right: float, near: float) -> Slip | None:
    ratio = value / right
    if not (ratio > 0 and math.isfinite(ratio)):
        return None
    power = round(math.log10(ratio))
    is_plain = power != 0 and abs(power) <= _LARGEST_POWER and is_within(value, right * 10.0**power, near)
    return Slip("power-of-ten") if is_plain else None


def _rounding(value: float, right: float, digits: int, factor: float) -> Slip | None:
    rounded = float(f"{right / factor:.{digits - 1}e}")
    return Slip("too-few-digits") if math.isclose(rounded, value / factor, rel_tol=1e-9) else None


def _size(value: float, right: float, tolerance: float) -> Slip | None:
    if is_within(value, right, min(_CLOSE * tolerance, 0.1)):
        return Slip("close")
    ratio = abs(value / right)
    if ratio > _FAR:
        return Slip("", "far-too-large")
    return Slip("", "far-too-small") if ratio < 1 / _FAR else None
