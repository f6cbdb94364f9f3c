"""A day, a month or a year: a dream far away has no exact day, and neither has all of history."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from reachstars.language import Language

FIRST_YEAR, LAST_YEAR = 1900, 2199

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LAST_MONTH = 12
# What babel writes for a month and a year.
_MONTH_FORMS: dict[Language, str] = {"en": "MMMM y", "es": "MMMM 'de' y"}


@dataclass(frozen=True)
class When:
    """A moment in the calendar, as exact as it is known.

    Attributes:
        year: Year, 1900 to 2199.
        month: Month, 1 to 12; 0 when only the year is known.
        day: Day of the month; 0 when only the month is known.
    """

    year: int
    month: int = 0
    day: int = 0

    @property
    def is_day(self) -> bool:
        """Whether it is one exact day."""
        return self.day > 0

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it can mean; before that day is over nothing is late."""
        month = self.month or _LAST_MONTH
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The form that is kept: 2027, 2027-06 or 2027-06-15."""
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year:04}{month}" + (f"-{self.day:02}" if self.day else "")


def parse_when(text: str) -> When:
    """The day, month or year in a text.

    Args:
        text: 2027, 2027-06 or 2027-06-15.

    Returns:
        What it says.

    Raises:
        ValueError: If the text has another form, or there is no such day.
    """
    match = _FORM.fullmatch(text)
    if not match:
        raise ValueError(f"{text[:20]!r} is not a year, a month or a day")
    year, month, day = (int(part or 0) for part in match.groups())
    named = [part for part in match.groups() if part is not None]
    if not FIRST_YEAR <= year <= LAST_YEAR or "00" in named[1:]:
        raise ValueError(f"{text[:20]!r} is outside the calendar")
    when = When(year, month, day)
    _ = when.first  # refuses February 30
    return when


def on(day: date) -> When:
    """That exact day."""
    return When(day.year, day.month, day.day)


def say_when(when: When, language: Language) -> str:
    """The day, month or year as it is written in that language.

    Args:
        when: What to say.
        language: en or es.

    Returns:
        June 15, 2027; June 2027; or 2027.
    """
    if not when.month:
        return str(when.year)
    from babel.dates import format_date

    locale = {"en": "en_US", "es": "es_MX"}[language]
    return format_date(when.first, format="long" if when.is_day else _MONTH_FORMS[language], locale=locale)
