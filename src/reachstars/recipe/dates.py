"""Dates as people write them, in both languages; what could mean two days is asked back."""

import re
from datetime import date, timedelta

from reachstars.errors import RecipeError
from reachstars.recipe.when import FIRST_YEAR, LAST_YEAR, When, on, parse_when
from reachstars.recipe.wording import folded

_MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_LEAST_OF_A_NAME = 3  # letters that tell one month from every other: jun, jul, ene
_DAYS = {"today": 0, "hoy": 0, "tomorrow": 1, "manana": 1, "yesterday": -1, "ayer": -1}
_LAST_MONTH = 12
_LONGEST = 60  # letters; no date is longer

_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_SLASHES = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_DAY_FIRST = re.compile(r"(?:el )?([0-9]{1,2})(?:st|nd|rd|th)?(?: de)? ([a-z]+)\.?(?: del?)?,? ([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_MONTH = re.compile(r"([a-z]+)\.?(?: del?)? ([0-9]{4})")


def read_when(text: str, today: date) -> When:
    """The day, month or year that a person means.

    Args:
        text: Such as 2027-06-01, June 1, 2027, 1 de junio de 2027, junio de 2027, 2027, or mañana.
        today: The day on which it is written.

    Returns:
        What it says, as exact as it is.

    Raises:
        RecipeError: If it says no day, or could mean two.
    """
    plain = folded(" ".join(text.split())[:_LONGEST])
    if plain in _DAYS:
        return on(today + timedelta(days=_DAYS[plain]))
    found = _numbers(plain, text) or _names(plain)
    if found is None:
        raise RecipeError(*_unclear(text))
    year, month, day = found
    written = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    try:
        return parse_when(written)
    except ValueError as error:
        raise RecipeError(*_no_such_day(text)) from error


def _numbers(plain: str, text: str) -> tuple[int, int, int] | None:
    """A date in numbers.

    Raises:
        RecipeError: If it can be two days, or none.
    """
    if re.fullmatch(r"[0-9]{4}", plain):
        return int(plain), 0, 0
    if match := _ISO.fullmatch(plain):
        year, month, day = (int(part or 0) for part in match.groups())
        if not month or (match[3] and not day):
            raise RecipeError(*_no_such_day(text))
        return year, month, day
    if match := _SLASHES.fullmatch(plain):
        return _in_order(*(int(part) for part in match.groups()), text=text)
    return None


def _in_order(first: int, second: int, year: int, *, text: str) -> tuple[int, int, int]:
    """A day and a month in either order: the United States writes the month first, Mexico the day.

    Raises:
        RecipeError: If it can be two days, or none.
    """
    if not first or not second:
        raise RecipeError(*_no_such_day(text))
    if first > _LAST_MONTH or first == second:
        return year, second, first
    if second > _LAST_MONTH:
        return year, first, second
    one, two = f"{year:04}-{first:02}-{second:02}", f"{year:04}-{second:02}-{first:02}"
    raise RecipeError(
        f"“{text}” can mean two days. To fix it: write {one} or {two} (year, month, day).",
        f"«{text}» puede ser dos días distintos. Para arreglarlo: escribe {one} o {two} (año, mes, día).",
    )


def _names(plain: str) -> tuple[int, int, int] | None:
    if match := _DAY_FIRST.fullmatch(plain):
        day, name, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(plain):
        name, day, year = match.groups()
    elif match := _MONTH.fullmatch(plain):
        name, year = match.groups()
        day = ""
    else:
        return None
    month = next((place for place, names in enumerate(_MONTHS, start=1) if _means(name, names)), 0)
    return (int(year), month, int(day or 0)) if month and day != "0" else None


def _means(name: str, months: tuple[str, ...]) -> bool:
    return len(name) >= _LEAST_OF_A_NAME and any(month.startswith(name) for month in months)


def _unclear(text: str) -> tuple[str, str]:
    shown = " ".join(text.split())[:40]
    return (
        f"“{shown}” is not a date that I can read. To fix it: write a day such as 2027-06-01 or June 1, 2027, "
        "a month such as 2027-06, or a year.",
        f"No entiendo la fecha «{shown}». Para arreglarlo: escribe un día, como 2027-06-01 o 1 de junio de 2027, "
        "un mes, como 2027-06, o un año.",
    )


def _no_such_day(text: str) -> tuple[str, str]:
    shown = " ".join(text.split())[:40]
    return (
        f"There is no such day as “{shown}” in the calendar from {FIRST_YEAR} to {LAST_YEAR}. "
        "To fix it: check the day, the month and the year.",
        f"El día «{shown}» no existe en el calendario de {FIRST_YEAR} a {LAST_YEAR}. "
        "Para arreglarlo: revisa el día, el mes y el año.",
    )
