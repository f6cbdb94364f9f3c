"""Units as students write them, turned into SI by pint on our own small file of school units.

pint sees only an expression of at most 40 characters that is built here, from names in units.txt and exponents of
-4 to 4: on free text it can read "7,7 km/s" as 77, or compute for hours. It is loaded when a unit is first needed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from reachstars.exercise.clean import cleaned, folded

if TYPE_CHECKING:
    from pint import UnitRegistry

LONGEST_UNIT = 40
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
    """Whether an author may use that unit; "" is the unit of a count. Asking does not load pint."""
    return _expression(unit) is not None


def same_kind(unit: str, other: str) -> bool:
    """Whether two units measure the same kind of quantity; pint is loaded only where they are spelled differently.

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


def load_units() -> None:
    """Load pint and the file of units now, so that the first answer need not wait for them."""
    _one("km/h")


@lru_cache(maxsize=512)
def _one(unit: str) -> Measure | None:
    expression = _expression(unit)
    if expression is None:
        return None
    if not expression:
        return Measure(1.0, "")
    one = _registry().Quantity(1.0, _registry().parse_units(expression)).to_root_units()
    return Measure(float(one.magnitude), _dimension(dict(one.dimensionality)))


def _dimension(powers: Mapping[str, Any]) -> str:
    """The dimension in one spelling, whatever the order of the factors was."""
    above = [_power(name, powers[name]) for name in sorted(powers) if powers[name] > 0]
    below = [_power(name, -powers[name]) for name in sorted(powers) if powers[name] < 0]
    return " / ".join([" * ".join(above) or "1", *below]) if powers else ""


def _power(name: str, power: float) -> str:
    return name if power == 1 else f"{name} ** {power:g}"


def _expression(unit: str) -> str | None:
    """The unit for pint, of known names only: "" for a count, None for what we do not read."""
    if len(unit) > LONGEST_UNIT:
        return None
    text = folded(cleaned(unit))
    for pattern, replacement in _PHRASES:
        text = pattern.sub(replacement, text)
    factors = _factors(" ".join(text.split()))
    if factors is None:
        return None
    expression = "*".join(name if exponent == 1 else f"{name}**{exponent}" for name, exponent in factors)
    return expression if len(expression) <= LONGEST_UNIT else None


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


@cache
def _definitions() -> tuple[str, ...]:
    text = files("reachstars.exercise").joinpath("units.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def unit_names() -> Mapping[str, str]:
    """Every name of a unit, in small letters without accents, with the first name of the same unit."""
    return {name: next(_names_of(line)) for line in _definitions() for name in _names_of(line)}


def _names_of(definition: str) -> Iterator[str]:
    name, _size, *others = (part.strip() for part in definition.split("="))
    yield name
    yield from others


@cache
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry  # a tenth of a second, and no page needs it to open

    registry: UnitRegistry[Any] = UnitRegistry(None)
    registry.load_definitions(list(_definitions()))
    return registry
