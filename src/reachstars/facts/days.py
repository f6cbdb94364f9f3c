"""A day of the calendar in words."""

from datetime import date

from reachstars.language import Language, Words

_MONTHS = (
    Words("January", "enero"),
    Words("February", "febrero"),
    Words("March", "marzo"),
    Words("April", "abril"),
    Words("May", "mayo"),
    Words("June", "junio"),
    Words("July", "julio"),
    Words("August", "agosto"),
    Words("September", "septiembre"),
    Words("October", "octubre"),
    Words("November", "noviembre"),
    Words("December", "diciembre"),
)
_DAY = Words("{month} {day}, {year}", "{day} de {month} de {year}")


def say_day(day: date, language: Language) -> str:
    """A day as it is written in that language.

    Args:
        day: The day.
        language: Language of the words.

    Returns:
        Such as August 29, 2009 or 29 de agosto de 2009.
    """
    month = _MONTHS[day.month - 1].in_language(language)
    return _DAY.in_language(language).format(day=day.day, month=month, year=day.year)
