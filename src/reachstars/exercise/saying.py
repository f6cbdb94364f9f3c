"""Numbers and units in words for a reader: decimal point, comma for thousands, both languages."""

import re
from collections.abc import Mapping

from reachstars.language import Language, Words

# Where a unit's name in our files is not what a reader should see.
_SHOWN = {
    "mi": Words(en="miles", es="millas"),
    "d": Words(en="days", es="días"),
    "percent": Words(en="percent", es="por ciento"),
}
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_NAME = re.compile(r"\{([a-z_0-9]+)\}")


def number_said(value: float, digits: int = 12) -> str:
    """A number with at most that many significant digits: 27,700 or 7.7 × 10¹⁵."""
    mantissa, _, exponent = f"{value:,.{digits}g}".partition("e")
    if not exponent:
        return mantissa
    return f"{mantissa} × 10{str(int(exponent)).translate(_RAISED)}"


def quantity_said(value: float, unit: str, language: Language, digits: int = 12) -> str:
    """A number with its unit: 350 km, 5,755,275 millas, 51.6°."""
    number = number_said(value, digits)
    if unit == "deg":
        return f"{number}°"
    shown = _SHOWN[unit].in_language(language) if unit in _SHOWN else unit
    return f"{number} {shown}" if shown else number


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its {names} replaced; a name without a value stays as it is, and nothing is replaced twice."""
    return _NAME.sub(lambda name: values.get(name[1], name[0]), text)
