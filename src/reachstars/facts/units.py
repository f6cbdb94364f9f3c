"""The units that facts are written in: how many SI units each is, and what it is called."""

from dataclasses import dataclass

from reachstars.language import Language, Words


@dataclass(frozen=True)
class Unit:
    """A unit of the data files.

    Attributes:
        si: Number of SI units in one of it (m, kg, s, m/s, N, Pa, radians for degrees).
        one: Its name or symbol after the number one.
        many: The same after any other number.
    """

    si: float
    one: Words
    many: Words


def _symbol(si: float, symbol: str) -> Unit:
    return Unit(si, Words(symbol, symbol), Words(symbol, symbol))


UNITS: dict[str, Unit] = {
    "": _symbol(1.0, ""),
    "year": _symbol(1.0, ""),
    "m": _symbol(1.0, "m"),
    "km": _symbol(1000.0, "km"),
    "kg": _symbol(1.0, "kg"),
    "s": Unit(1.0, Words("second", "segundo"), Words("seconds", "segundos")),
    "min": Unit(60.0, Words("minute", "minuto"), Words("minutes", "minutos")),
    "h": Unit(3600.0, Words("hour", "hora"), Words("hours", "horas")),
    "d": Unit(86400.0, Words("day", "día"), Words("days", "días")),
    "week": Unit(604800.0, Words("week", "semana"), Words("weeks", "semanas")),
    "month": Unit(2629800.0, Words("month", "mes"), Words("months", "meses")),  # a twelfth of a Julian year
    "yr": Unit(31557600.0, Words("year", "año"), Words("years", "años")),  # a time; a date has the unit year
    "mi": Unit(1609.344, Words("mile", "milla"), Words("miles", "millas")),  # statute mile, exact by definition
    "nmi": Unit(1852.0, Words("nautical mile", "milla náutica"), Words("nautical miles", "millas náuticas")),
    "m/s": _symbol(1.0, "m/s"),
    "km/s": _symbol(1000.0, "km/s"),
    "km/h": _symbol(1000.0 / 3600.0, "km/h"),
    "mph": Unit(
        1609.344 / 3600.0,
        Words("mile per hour", "milla por hora"),
        Words("miles per hour", "millas por hora"),
    ),
    "deg": Unit(0.017453292519943295, Words("degree", "grado"), Words("degrees", "grados")),  # pi / 180
    "deg/d": Unit(
        0.017453292519943295 / 86400.0,
        Words("degree per day", "grado por día"),
        Words("degrees per day", "grados por día"),
    ),
    "ft": Unit(0.3048, Words("foot", "pie"), Words("feet", "pies")),  # exact by definition
    "ft/s": Unit(0.3048, Words("foot per second", "pie por segundo"), Words("feet per second", "pies por segundo")),
    "m/s2": _symbol(1.0, "m/s²"),
    "t": Unit(1000.0, Words("metric ton", "tonelada"), Words("metric tons", "toneladas")),
    "lb": Unit(0.45359237, Words("pound", "libra"), Words("pounds", "libras")),  # exact by definition
    "kg/s": _symbol(1.0, "kg/s"),
    "N": Unit(1.0, Words("newton", "newton"), Words("newtons", "newtons")),
    "kN": _symbol(1000.0, "kN"),
    "MN": _symbol(1e6, "MN"),
    "lbf": Unit(
        0.45359237 * 9.80665,  # exact by definition: the weight of a pound in standard gravity
        Words("pound of force", "libra de fuerza"),
        Words("pounds of force", "libras de fuerza"),
    ),
    "psf": Unit(
        0.45359237 * 9.80665 / 0.3048**2,
        Words("pound per square foot", "libra por pie cuadrado"),
        Words("pounds per square foot", "libras por pie cuadrado"),
    ),
    "percent": Unit(0.01, Words("%", "%"), Words("%", "%")),
}


def say_number(value: float, unit: str, digits: int, language: Language) -> str:
    """A number with its unit as it is written in that language: 5,755,275 millas.

    Args:
        value: Number in the unit.
        unit: Key of UNITS; a year is written without a separator of thousands.
        digits: Digits after the decimal point.
        language: Language of the words; Spanish is written as in Mexico and the United States (5,755,275.5).

    Returns:
        The number and its unit, joined by a space that does not break (none before a percent sign).
    """
    if unit == "year":
        return str(round(value))
    rounded = round(value, digits) + 0.0  # a zero has no sign
    number = f"{rounded:,.{max(digits, 0)}f}"  # an author may have typed -1, which is told elsewhere
    known = UNITS[unit]
    name = (known.one if number in {"1", "-1"} else known.many).in_language(language)
    gap = "" if name in {"", "%"} else "\u00a0"
    # Spanish says a million of miles where the unit is a word: 1,000,000 de millas.
    of = "de\u00a0" if language == "es" and known.one != known.many and rounded and rounded % 1e6 == 0 else ""
    return f"{number}{gap}{of}{name}"
