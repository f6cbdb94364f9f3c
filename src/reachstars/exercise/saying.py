"""Numbers and units in words for a reader: decimal point, comma for thousands, both languages."""

import re
from collections.abc import Mapping

from reachstars.exercise.kinds import Given
from reachstars.facts.read import fact, say_fact
from reachstars.facts.units import UNITS, say_number
from reachstars.language import Language

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_EXPONENT = re.compile(r" ?(?:\^|\*\*) ?\(?(-?\d+)\)?")
_CLOSE = ("°", "%")  # signs that stand right behind their number
_SIGNS = {"deg": "°", "percent": "%", "m/s2": "m/s²"}
WITHOUT_SYMBOL = ("week", "month", "yr")
_NAME = re.compile(r"\{([a-z_0-9]+)\}")


def number_said(value: float, digits: int = 12) -> str:
    """A number with at most that many significant digits: 27,700 or 7.7 × 10¹⁵."""
    mantissa, _, exponent = f"{value:,.{digits}g}".partition("e")
    if not exponent:
        return mantissa
    return f"{mantissa} × 10{str(int(exponent)).translate(_RAISED)}"


def unit_said(unit: str, language: Language) -> str:
    """An author's unit as a reader should see it: millas for mi, km/s for km/s."""
    return UNITS[unit].many.in_language(language) if unit in UNITS else unit


def unit_sign(unit: str) -> str:
    """An author's unit as short as it can be written: ° for deg, % for percent, km/s for km/s."""
    return _SIGNS.get(unit, unit)


def unit_written(unit: str, language: Language) -> str:
    """A unit as it stands behind a number: its symbol, or its name where it has no symbol: weeks, semanas."""
    return unit_said(unit, language) if unit in WITHOUT_SYMBOL else unit_sign(unit)


def typed_said(number: float, unit: str) -> str:
    """A number with its unit as a student typed it, well set: 51.6°, 9.8 m/s²."""
    gap = "" if unit[:1] in _CLOSE else " "
    return f"{number_said(number)}{gap}{typed_unit_said(unit)}".strip()


def typed_unit_said(unit: str) -> str:
    """A unit as a student typed it, well set: m/s², kg·m."""
    return _EXPONENT.sub(lambda exponent: exponent[1].translate(_RAISED), unit).replace("*", "·")


def given_said(given: Given, language: Language) -> str:
    """A given as the lesson's text would write it: 350 km, 5,755,275 millas, 14."""
    if given.fact:
        return say_fact(fact(given.fact), language)
    if given.unit in UNITS:
        _, _, decimals = f"{given.value:.12g}".partition(".")
        return say_number(given.value, given.unit, len(decimals), language)
    return f"{number_said(given.value)}\u00a0{given.unit}"


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its {names} replaced; a name without a value stays as it is, and nothing is replaced twice."""
    return _NAME.sub(lambda name: values.get(name[1], name[0]), text)
