"""How large each unit of units.txt is, in SI, and of what it is made."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# A number or a name, with the sign before it and its exponent: "* meter", "/ second ** 2".
_FACTOR = re.compile(r"([*/]?)\s*([\w.]+)(?:\s*\*\*\s*(\d))?")


@dataclass(frozen=True)
class Size:
    """One of a unit.

    Attributes:
        value: In SI units.
        powers: Exponents of the base quantities, such as [length]: 1, [time]: -1; none of them is 0.
    """

    value: float
    powers: Mapping[str, int]


def product(factors: Mapping[str, int]) -> Size:
    """The size of a product of units.

    Args:
        factors: Exponents by names of units that `unit_names` has.

    Returns:
        Its size.
    """
    value, powers = 1.0, Counter[str]()
    for name, exponent in factors.items():
        one = _size(unit_names()[name])
        value *= one.value**exponent
        powers.update({base: power * exponent for base, power in one.powers.items()})
    return Size(value, {base: power for base, power in powers.items() if power})


@cache
def unit_names() -> Mapping[str, str]:
    """Every name of a unit, in small letters without accents, with the first name of the same unit."""
    return {name: names[0] for names, _ in _definitions() for name in names}


@cache
def _size(name: str) -> Size:
    defined = next(size for names, size in _definitions() if names[0] == name)
    if defined.startswith("["):
        return Size(1.0, {defined: 1})
    number, units = 1.0, Counter[str]()
    for sign, factor, exponent in _FACTOR.findall(defined):
        power = int(exponent or 1) * (-1 if sign == "/" else 1)
        if factor[0].isdigit():
            number *= float(factor) ** power
        else:
            units[factor] += power
    made = product(units)
    return Size(number * made.value, made.powers)


@cache
def _definitions() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The names of each unit of the file, and what the file says of its size."""
    text = files("reachstars.exercise").joinpath("units.txt").read_text(encoding="utf-8")
    return tuple(_defined(line) for line in text.splitlines() if line and not line.startswith("#"))


def _defined(line: str) -> tuple[tuple[str, ...], str]:
    name, size, *others = (part.strip() for part in line.split("="))
    return (name, *others), size
