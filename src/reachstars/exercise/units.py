"""Units as students write them, turned into SI with our own small file of school units, units.txt.

A unit is at most 40 characters of names that stand there, with exponents of -4 to 4, so that no text takes long.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from reachstars.exercise.clean import cleaned, folded
from reachstars.exercise.unit_sizes import product, unit_names

LONGEST_UNIT = 40
_OTHER_MEANINGS = {"g": "gee", "gs": "gee"}
_LARGEST_EXPONENT = 4
_PHRASES = (  # in this order: "por ciento" must be read before "por", "al cuadrado" before "al"
    (re.compile(r"%|\bpor ciento\b|\bper cent\b"), " percent "),
    (re.compile(r"\b(?:al )?cuadrado\b|\bsquared\b"), "^2"),
    (re.compile(r"\b(?:al )?cubo\b|\bcubed\b"), "^3"),
    (re.compile(r"°"), " degree "),
    (re.compile(r"\bx(?= ?(?:s|sec|segs?|sg|segundo|second|min|minuto|minute|h|hrs?|hora|hour|dia|day)\b)"), " / "),
    (re.compile(r"\b(?:a la|por|per|al|an|a|each|every|cada)\b"), " / "),
)
_PER = re.compile(r"[/*^]|(?:por|per|al?|an|x)\b")
_TOKEN = re.compile(r"\s*(?:(?P<name>[a-z_]+)|(?P<operator>[/*]))")
_EXPONENT = re.compile(r"\s?(?:\^|\*\*)\s?(?:(-?\d)|\((-?\d)\))(?!\d)|(-?\d)(?!\d)")


@dataclass(frozen=True)
class Measure:
    """A number in SI and what kind of quantity it is.

    Attributes:
        value: Number in SI units.
        dimension: Such as "[length] / [time]", or "" for a count.
    """

    value: float
    dimension: str


def to_si(number: float, unit: str) -> Measure | None:
    """The number with its unit, in SI.

    Args:
        number: Any float.
        unit: Unit as written, such as "km/s" or "millas por hora"; "" for a plain count.

    Returns:
        Value and dimension, or None if the unit is none of ours.
    """
    one = _one(unit)
    return one and Measure(number * one.value, one.dimension)


def meant(unit: str, dimension: str) -> str:
    """The unit that is meant where a quantity of that kind is asked for: 3 g of a seat that pushes are no grams.

    Args:
        unit: Unit as written.
        dimension: Dimension of what is asked for, such as "[length] / [time] ** 2".

    Returns:
        A unit of ours with that other meaning, or the unit unchanged.
    """
    other = _OTHER_MEANINGS.get(folded(cleaned(unit)), "")
    one = _one(other) if other else None
    return other if one and one.dimension == dimension else unit


def from_si(value: float, unit: str) -> float:
    """The SI value as a number of that unit.

    Args:
        value: Value in SI.
        unit: Unit that `is_unit` knows.

    Returns:
        The number that stands before the unit.

    Raises:
        ValueError: If the unit is none of ours.
    """
    one = _one(unit)
    if one is None:
        raise ValueError(f"{unit!r} is not a unit of units.txt")
    return value / one.value


def is_unit(unit: str) -> bool:
    """Whether an author may use that unit; "" is the unit of a count."""
    return _known(unit) is not None


def same_kind(unit: str, other: str) -> bool:
    """Whether two units measure the same kind of quantity.

    Args:
        unit: Unit as written.
        other: Unit as written.

    Returns:
        Whether both are known and a number of one can be given in the other.
    """
    if unit == other:
        return is_unit(unit)
    one, two = _one(unit), _one(other)
    return one is not None and two is not None and one.dimension == two.dimension


def known_start(unit: str) -> str:
    """The longest run of words at the start that is a unit, as typed: "km" of "km from the center", or ""."""
    words = unit.split()
    for count in range(len(words) - 1, 0, -1):
        start = " ".join(words[:count])
        if is_unit(start) and (count == 1 or folded(words[count - 1]) != "in"):  # 7 km/s in space: no inches
            return "" if _PER.match(folded(words[count])) else start
    return ""


@lru_cache(maxsize=512)
def _one(unit: str) -> Measure | None:
    factors = _known(unit)
    if factors is None:
        return None
    size = product(factors)
    return Measure(size.value, _dimension(size.powers))


def _dimension(powers: Mapping[str, int]) -> str:
    """The dimension in one spelling, whatever the order of the factors was."""
    above = [_power(name, powers[name]) for name in sorted(powers) if powers[name] > 0]
    below = [_power(name, -powers[name]) for name in sorted(powers) if powers[name] < 0]
    return " / ".join([" * ".join(above) or "1", *below]) if powers else ""


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name} ** {power}"


def _known(unit: str) -> Mapping[str, int] | None:
    """The names of a unit with their exponents: none for a count; None for what we do not read."""
    if len(unit) > LONGEST_UNIT:
        return None
    text = folded(cleaned(unit))
    for pattern, replacement in _PHRASES:
        text = pattern.sub(replacement, text)
    factors = _factors(" ".join(text.split()))
    if factors is None or _length(factors) > LONGEST_UNIT:
        return None
    known = Counter[str]()
    for name, exponent in factors:
        known[name] += exponent
    return known


def _length(factors: list[tuple[str, int]]) -> int:
    """How many characters the unit takes in one spelling: words that mean a sign count as that sign."""
    return len("*".join(name if exponent == 1 else f"{name}**{exponent}" for name, exponent in factors))


def _factors(text: str) -> list[tuple[str, int]] | None:
    """Names with their exponents; a slash turns only the name right after it."""
    factors: list[tuple[str, int]] = []
    operator = ""
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            return None
        position = token.end()
        if token["operator"]:
            if operator:
                return None
            operator = token["operator"]
            continue
        name, position = _longest_name(text, token)
        exponent, position = _exponent(text, position)
        if name not in unit_names() or not 1 <= abs(exponent) <= _LARGEST_EXPONENT:
            return None
        factors.append((name, -exponent if operator == "/" else exponent))
        operator = ""
    return None if operator else factors


def _longest_name(text: str, token: re.Match[str]) -> tuple[str, int]:
    """The name at the token, two words long where units.txt has such a name: nautical miles."""
    follower = _TOKEN.match(text, token.end())
    if follower and follower["name"]:
        pair = f"{token['name']}_{follower['name']}"
        if pair in unit_names():
            return pair, follower.end()
    return token["name"], token.end()


def _exponent(text: str, position: int) -> tuple[int, int]:
    found = _EXPONENT.match(text, position)
    if found is None:
        return 1, position
    return int(found[1] or found[2] or found[3]), found.end()
