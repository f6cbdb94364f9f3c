"""The effort calendar of a recipe: twelve weeks of seven days, with the minutes of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reachstars.figures import draw, palette
from reachstars.figures.picture import Picture, Table
from reachstars.figures.recipe_text import put
from reachstars.language import Language, Words
from reachstars.recipe.model import Recipe
from reachstars.recipe.when import on, say_when
from reachstars.recipe.wording import counted, time_spent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WEEKS = 12

_DAYS = 7
_WIDTH, _HEIGHT = 800.0, 430.0
_LEFT, _TOP, _CELL = 118.0, 84.0, 40.0
_STEP = 55.0
_SIZE, _SMALL = 14.0, 12.0
_NO_TIME = "•"

_TITLE = Words(en="My effort, week by week", es="Mi esfuerzo, semana por semana")
_UNDER = Words(
    en="Minutes on each day; {} is a day without minutes written down. Total of each week below.",
    es="Minutos de cada día; {} es un día sin minutos anotados. Abajo, el total de cada semana.",
)
_TOTAL = Words(en="total", es="total")
_WEEK = Words(en="Week of", es="Semana del")
_NONE = Words(
    en="No effort in these twelve weeks yet. Ten minutes count.",
    es="Todavía no hay esfuerzo anotado en estas doce semanas. Diez minutos cuentan.",
)
_LOCALES: dict[Language, str] = {"en": "en_US", "es": "es_MX"}


@dataclass(frozen=True)
class _Calendar:
    start: date
    today: date
    minutes: Counter[date]
    worked: frozenset[date]
    elsewhere: int

    def day(self, week: int, day: int) -> date:
        return self.start + timedelta(days=_DAYS * week + day)

    def cell(self, day: date) -> str:
        return f"{self.minutes[day]:,}" if self.minutes[day] else _NO_TIME if day in self.worked else ""

    def total(self, week: int) -> int:
        return sum(self.minutes[self.day(week, day)] for day in range(_DAYS))


def effort_picture(recipe: Recipe, today: date, language: Language) -> Picture:
    """The effort log as a calendar of the last twelve weeks.

    Args:
        recipe: The recipe.
        today: The day on which it is drawn; its week is the last one.
        language: Language of its words.

    Returns:
        The picture; what lies before these weeks, or has no exact day, is counted in its words.
    """
    calendar = _calendar(recipe, today)
    with draw.sheet(f"reachstars effort {language}", width=_WIDTH, height=_HEIGHT) as (axes, written):
        put(axes, (20, 30), _TITLE.in_language(language), size=18, bold=True)
        put(axes, (20, 54), _UNDER.in_language(language).format(_NO_TIME), size=_SMALL, colour=palette.QUIET)
        _names(axes, calendar, language)
        for week in range(WEEKS):
            for day in range(_DAYS):
                _cell(axes, calendar, week, day)
    return Picture(draw.svg_element(written.getvalue()), _alt(calendar, language), _table(calendar, language))


def _calendar(recipe: Recipe, today: date) -> _Calendar:
    # A week begins on Sunday, as on the calendars of kitchens in the United States and Mexico.
    sunday = today - timedelta(days=(today.weekday() + 1) % _DAYS)
    start = sunday - timedelta(days=_DAYS * (WEEKS - 1))
    minutes: Counter[date] = Counter()
    worked, elsewhere = set(), 0
    for effort in recipe.efforts:
        day = effort.day.first if effort.day and effort.day.is_day else None
        if day and start <= day <= today:
            minutes[day] += effort.minutes
            worked.add(day)
        else:
            elsewhere += 1
    return _Calendar(start, today, minutes, frozenset(worked), elsewhere)


def _names(axes: Axes, calendar: _Calendar, language: Language) -> None:
    from babel.dates import format_skeleton, get_day_names

    names = get_day_names("abbreviated", locale=_LOCALES[language])
    for day in range(_DAYS):
        name = names[(day + 6) % _DAYS]
        put(axes, (_LEFT - 14, _TOP + _CELL * day + 40), name, size=_SIZE, align="right")
    bottom = _TOP + _CELL * _DAYS + 40
    put(axes, (_LEFT - 14, bottom), _TOTAL.in_language(language), size=_SIZE, bold=True, align="right")
    for week in range(WEEKS):
        x = _LEFT + _STEP * week + 24
        first = format_skeleton("MMMd", calendar.day(week, 0), locale=_LOCALES[language])
        put(axes, (x, _TOP + 6), first, size=_SMALL, align="center")
        put(axes, (x, bottom), f"{calendar.total(week):,}", size=_SIZE, bold=True, align="center")


def _cell(axes: Axes, calendar: _Calendar, week: int, day: int) -> None:
    from matplotlib.patches import Rectangle

    when = calendar.day(week, day)
    if when > calendar.today:
        return
    left, top = _LEFT + _STEP * week, _TOP + _CELL * day + 18
    look = [(fill, ink) for least, fill, ink in palette.SHADES if calendar.minutes[when] >= least] or [
        (palette.PAPER, palette.INK)
    ]
    fill, ink = look[0]
    today = when == calendar.today
    edge = palette.INK if today else palette.QUIET
    axes.add_patch(Rectangle((left, top), 48, 34, fc=fill, ec=edge, lw=2.6 if today else 0.7))
    put(axes, (left + 24, top + 22), calendar.cell(when), size=_SIZE, colour=ink, align="center")


def _alt(calendar: _Calendar, language: Language) -> str:
    if calendar.worked:
        weeks = sum(any(calendar.day(week, day) in calendar.worked for day in range(_DAYS)) for week in range(WEEKS))
        minutes = sum(calendar.minutes.values())
        most = max(calendar.worked, key=lambda day: (calendar.minutes[day], day))
        days = len(calendar.worked)
        said = Words(
            en=f"A calendar of {WEEKS} weeks up to {say_when(on(calendar.today), 'en')}: work on "
            f"{counted(days, 'day', 'days')} in {counted(weeks, 'week', 'weeks')}, {time_spent(minutes, 'en')} in all. "
            f"The longest day was {say_when(on(most), 'en')}: {time_spent(calendar.minutes[most], 'en')}.",
            es=f"Un calendario de {WEEKS} semanas hasta el {say_when(on(calendar.today), 'es')}: trabajo en "
            f"{counted(days, 'día', 'días')} de {counted(weeks, 'semana', 'semanas')}, "
            f"{time_spent(minutes, 'es')} en total. "
            f"El día más largo fue el {say_when(on(most), 'es')}: {time_spent(calendar.minutes[most], 'es')}.",
        ).in_language(language)
    else:
        said = f"{_TITLE.in_language(language)}. {_NONE.in_language(language)}"
    return " ".join([said, *_elsewhere(calendar, language)])


def _elsewhere(calendar: _Calendar, language: Language) -> list[str]:
    if not calendar.elsewhere:
        return []
    count = calendar.elsewhere
    said = Words(
        en=f"{counted(count, 'entry is', 'entries are')} outside these weeks or without an exact day.",
        es=f"{counted(count, 'nota queda', 'notas quedan')} fuera de estas semanas o sin un día exacto.",
    )
    return [said.in_language(language)]


def _table(calendar: _Calendar, language: Language) -> Table:
    from babel.dates import get_day_names

    names = get_day_names("abbreviated", locale=_LOCALES[language])
    days = tuple(names[(day + 6) % _DAYS] for day in range(_DAYS))
    header = (_WEEK.in_language(language), *days, _TOTAL.in_language(language))
    rows = tuple(
        (
            say_when(on(calendar.day(week, 0)), language),
            *(calendar.cell(calendar.day(week, day)) for day in range(_DAYS)),
            f"{calendar.total(week):,}",
        )
        for week in range(WEEKS)
    )
    return Table(" ".join([_TITLE.in_language(language), *_elsewhere(calendar, language)]), header, rows)
