"""Units of school physics in words: km/s is "kilometers per second", "kilómetros por segundo"."""

import re
from dataclasses import dataclass

from reachstars.language import Language, Words


@dataclass(frozen=True)
class _Name:
    one: Words
    many: Words
    feminine: bool = False


def _name(one_en: str, many_en: str, one_es: str, many_es: str, *, feminine: bool = False) -> _Name:
    return _Name(Words(one_en, one_es), Words(many_en, many_es), feminine)


_NAMES: dict[str, _Name] = {
    "m": _name("meter", "meters", "metro", "metros"),
    "km": _name("kilometer", "kilometers", "kilómetro", "kilómetros"),
    "cm": _name("centimeter", "centimeters", "centímetro", "centímetros"),
    "mm": _name("millimeter", "millimeters", "milímetro", "milímetros"),
    "mi": _name("mile", "miles", "milla", "millas", feminine=True),
    "ft": _name("foot", "feet", "pie", "pies"),
    "s": _name("second", "seconds", "segundo", "segundos"),
    "ms": _name("millisecond", "milliseconds", "milisegundo", "milisegundos"),
    "min": _name("minute", "minutes", "minuto", "minutos"),
    "h": _name("hour", "hours", "hora", "horas", feminine=True),
    "d": _name("day", "days", "día", "días"),
    "g": _name("gram", "grams", "gramo", "gramos"),
    "kg": _name("kilogram", "kilograms", "kilogramo", "kilogramos"),
    "t": _name("metric ton", "metric tons", "tonelada", "toneladas", feminine=True),
    "lb": _name("pound", "pounds", "libra", "libras", feminine=True),
    "N": _name("newton", "newtons", "newton", "newtons"),
    "kN": _name("kilonewton", "kilonewtons", "kilonewton", "kilonewtons"),
    "J": _name("joule", "joules", "joule", "joules"),
    "kJ": _name("kilojoule", "kilojoules", "kilojoule", "kilojoules"),
    "MJ": _name("megajoule", "megajoules", "megajoule", "megajoules"),
    "W": _name("watt", "watts", "watt", "watts"),
    "kW": _name("kilowatt", "kilowatts", "kilowatt", "kilowatts"),
    "Pa": _name("pascal", "pascals", "pascal", "pascales"),
    "kPa": _name("kilopascal", "kilopascals", "kilopascal", "kilopascales"),
    "Hz": _name("hertz", "hertz", "hertz", "hertz"),
    "K": _name("kelvin", "kelvins", "kelvin", "kelvins"),
    "rad": _name("radian", "radians", "radián", "radianes"),
    "mph": _name("mile per hour", "miles per hour", "milla por hora", "millas por hora", feminine=True),
    "in": _name("inch", "inches", "pulgada", "pulgadas", feminine=True),
    "yd": _name("yard", "yards", "yarda", "yardas", feminine=True),
    "nm": _name("nanometer", "nanometers", "nanómetro", "nanómetros"),
    "µm": _name("micrometer", "micrometers", "micrómetro", "micrómetros"),
    "AU": _name(
        "astronomical unit", "astronomical units", "unidad astronómica", "unidades astronómicas", feminine=True
    ),
    "ly": _name("light-year", "light-years", "año luz", "años luz"),
    "µs": _name("microsecond", "microseconds", "microsegundo", "microsegundos"),
    "ns": _name("nanosecond", "nanoseconds", "nanosegundo", "nanosegundos"),
    "yr": _name("year", "years", "año", "años"),
    "mg": _name("milligram", "milligrams", "miligramo", "miligramos"),
    "u": _name("atomic mass unit", "atomic mass units", "unidad de masa atómica", "unidades de masa atómica"),
    "L": _name("liter", "liters", "litro", "litros"),
    "mL": _name("milliliter", "milliliters", "mililitro", "mililitros"),
    "mol": _name("mole", "moles", "mol", "moles"),
    "MN": _name("meganewton", "meganewtons", "meganewton", "meganewtons"),
    "cal": _name("calorie", "calories", "caloría", "calorías", feminine=True),
    "kcal": _name("kilocalorie", "kilocalories", "kilocaloría", "kilocalorías", feminine=True),
    "eV": _name("electron volt", "electron volts", "electronvolt", "electronvolts"),
    "keV": _name("kiloelectron volt", "kiloelectron volts", "kiloelectronvolt", "kiloelectronvolts"),
    "MeV": _name("megaelectron volt", "megaelectron volts", "megaelectronvolt", "megaelectronvolts"),
    "MW": _name("megawatt", "megawatts", "megawatt", "megawatts"),
    "kWh": _name("kilowatt hour", "kilowatt hours", "kilowatt hora", "kilowatts hora"),
    "hPa": _name("hectopascal", "hectopascals", "hectopascal", "hectopascales"),
    "MPa": _name("megapascal", "megapascals", "megapascal", "megapascales"),
    "atm": _name("atmosphere", "atmospheres", "atmósfera", "atmósferas", feminine=True),
    "bar": _name("bar", "bars", "bar", "bares"),
    "kHz": _name("kilohertz", "kilohertz", "kilohertz", "kilohertz"),
    "MHz": _name("megahertz", "megahertz", "megahertz", "megahertz"),
    "GHz": _name("gigahertz", "gigahertz", "gigahertz", "gigahertz"),
    "V": _name("volt", "volts", "volt", "volts"),
    "mV": _name("millivolt", "millivolts", "milivolt", "milivolts"),
    "kV": _name("kilovolt", "kilovolts", "kilovolt", "kilovolts"),
    "A": _name("ampere", "amperes", "ampere", "amperes"),
    "mA": _name("milliampere", "milliamperes", "miliampere", "miliamperes"),
    "Ω": _name("ohm", "ohms", "ohm", "ohms"),
    "kΩ": _name("kilohm", "kilohms", "kilohm", "kilohms"),
    "C": _name("coulomb", "coulombs", "coulomb", "coulombs"),
    "µC": _name("microcoulomb", "microcoulombs", "microcoulomb", "microcoulombs"),
    "F": _name("farad", "farads", "farad", "farads"),
    "µF": _name("microfarad", "microfarads", "microfarad", "microfarads"),
    "T": _name("tesla", "teslas", "tesla", "teslas"),
    "Wb": _name("weber", "webers", "weber", "webers"),
    "H": _name("henry", "henries", "henry", "henrys"),
    "Bq": _name("becquerel", "becquerels", "becquerel", "becquerels"),
    "Sv": _name("sievert", "sieverts", "sievert", "sieverts"),
    "dB": _name("decibel", "decibels", "decibel", "decibeles"),
    "°C": _name("degree Celsius", "degrees Celsius", "grado Celsius", "grados Celsius"),
    "°F": _name("degree Fahrenheit", "degrees Fahrenheit", "grado Fahrenheit", "grados Fahrenheit"),
    "°": _name("degree", "degrees", "grado", "grados"),
    "%": _name("percent", "percent", "por ciento", "por ciento"),
}

_FACTOR = re.compile(r"(?P<name>°?[A-Za-zµΩ%]+|°)(?:\^(?P<power>-?\d)|(?P<raised>[²³]))?")
_DIVIDED = re.compile(r"\s*/\s*")
_TIMES = re.compile(r"\s*·\s*|\s+")
_LONGEST = 40


def spoken_unit(text: str, language: Language, *, plural: bool) -> str | None:
    """A unit in words.

    Args:
        text: What stands in the upright text, such as km/s or m/s^2.
        language: Language of the words.
        plural: Whether the number before it is another than one.

    Returns:
        The words, or None when the text is no unit that we know.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    top, *below = _DIVIDED.split(text)
    # "per second" reads both km/s and km s^-1.
    per = {"en": "per", "es": "por"}[language]
    above: list[str] = []
    under: list[str] = []
    for factor in _TIMES.split(top):
        (under if re.search(r"\^-\d$", factor) else above).append(factor.replace("^-", "^"))
    for factors in below:
        under += _TIMES.split(factors.strip("()"))
    # Two newton meters, but dos newtons metro.
    counted = len(above) - 1 if language == "en" else 0
    many = [plural and place == counted for place in range(len(above))]
    said = [_factor(factor, language, plural=flag) for factor, flag in zip(above, many, strict=True)]
    divided = [_factor(factor, language, plural=False) for factor in under]
    if None in said or None in divided:
        return None
    return " ".join([*filter(None, said), *(f"{per} {words}" for words in divided)])


def _factor(text: str, language: Language, *, plural: bool) -> str | None:
    match = _FACTOR.fullmatch(text)
    known = _NAMES.get(match["name"]) if match else None
    if match is None or known is None:
        return None
    name = (known.many if plural else known.one).in_language(language)
    power = {"²": "2", "³": "3"}.get(match["raised"] or "", match["power"] or "1")
    if power == "1":
        return name
    if match["name"] in _LENGTHS:
        return _area(name, power, language, feminine=known.feminine, plural=plural)
    raised = {"2": Words("squared", "al cuadrado"), "3": Words("cubed", "al cubo")}.get(power)
    return f"{name} {raised.in_language(language)}" if raised else None


_LENGTHS = frozenset({"m", "km", "cm", "mm", "nm", "µm", "mi", "ft", "in", "yd"})


def _area(name: str, power: str, language: Language, *, feminine: bool, plural: bool) -> str | None:
    """Square meters, metros cuadrados, millas cúbicas."""
    if power not in ("2", "3"):
        return None
    if language == "en":
        return f"{'square' if power == '2' else 'cubic'} {name}"
    ending = ("a" if feminine else "o") + ("s" if plural else "")
    return f"{name} {'cuadrad' if power == '2' else 'cúbic'}{ending}"
