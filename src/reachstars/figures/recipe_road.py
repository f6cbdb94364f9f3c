"""The road map of a recipe: one step under the other, each with its sign, its date and what it waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reachstars.figures import draw, palette
from reachstars.figures.picture import Picture, Table
from reachstars.figures.recipe_text import put, wrapped
from reachstars.language import Language, Words
from reachstars.recipe.model import Recipe, Step
from reachstars.recipe.states import STATE_NAMES, StepState, step_states, walked
from reachstars.recipe.when import say_when
from reachstars.recipe.wording import counted, joined, quoted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_DRAWN = 80

_WIDTH = 800.0
_TOP, _BOTTOM = 54.0, 22.0
_LINE, _GAP = 19.0, 17.0
_ROAD_X, _NUMBER_X, _TEXT_X = 84.0, 134.0, 144.0
_SIZE, _SMALL = 14.0, 12.0
_LANE, _LANES = 11.0, 5

_TITLE = Words(en="My road map", es="El mapa de mi camino")
_EMPTY = Words(
    en="The road map is empty. The first step can be small: something for this week.",
    es="El mapa está vacío. El primer paso puede ser pequeño: algo para esta semana.",
)
_BY = Words(en="by {}", es="para: {}")
_DONE_ON = Words(en="done: {}", es="listo: {}")
_NO_DATE = Words(en="no date yet", es="aún sin fecha")
_AFTER = Words(en="after {}", es="después del {}")
_MORE = Words(en="and {}; the table has them all", es="y {}; la tabla los tiene todos")
_HEADER = (
    Words(en="Step", es="Paso"),
    Words(en="What", es="Qué"),
    Words(en="Date", es="Fecha"),
    Words(en="State", es="Cómo va"),
    Words(en="After step", es="Después del paso"),
)


def road_picture(recipe: Recipe, today: date, language: Language) -> Picture:
    """The road map as a picture.

    Args:
        recipe: The recipe.
        today: The day on which it is drawn.
        language: Language of its words; the learner's own words stay as they are.

    Returns:
        The picture; its table holds every step whole.
    """
    steps, states = walked(recipe.steps), step_states(recipe, today)
    numbers = {step.id: number for number, step in enumerate(steps, start=1)}
    drawn = steps[:MOST_DRAWN]
    rows = [_Row(step, numbers, states, language) for step in drawn]
    height = _TOP + sum(row.height for row in rows) + _BOTTOM + (_LINE if len(steps) > len(drawn) or not steps else 0)
    with draw.sheet(f"reachstars road {language}", width=_WIDTH, height=height) as (axes, written):
        put(axes, (20, 30), _TITLE.in_language(language), size=18, bold=True)
        _draw(axes, rows)
        _last_line(axes, height, len(steps) - len(drawn), language, empty=not steps)
    return Picture(draw.svg_element(written.getvalue()), _alt(steps, states, language), _table(steps, states, language))


class _Row:
    """One step as it is drawn."""

    def __init__(self, step: Step, numbers: Mapping[str, int], states: Mapping[str, StepState], lang: Language) -> None:
        self.step = step
        self.state = states[step.id]
        number = numbers[step.id]
        room = _WIDTH - _TEXT_X - 30
        self.lines = wrapped(step.what, lang, width=room, size=_SIZE, lines=2)
        self.before = sorted(numbers[name] for name in step.after if name in numbers)
        self.date = _date(step, lang)
        notes = [STATE_NAMES[self.state].in_language(lang), self.date]
        if step.done:
            notes = [self.date]
        elif self.before:
            notes.append(_AFTER.in_language(lang).format(joined([str(one) for one in self.before], lang)))
        self.note = wrapped(" · ".join(notes), lang, width=room, size=_SMALL, lines=1)[0]
        self.height = _LINE * (len(self.lines) + 1) + _GAP
        self.number = number


def _draw(axes: Axes, rows: Sequence[_Row]) -> None:
    tops: dict[int, float] = {}
    top = _TOP
    for row in rows:
        tops[row.number] = top + _LINE * 0.5
        top += row.height
    if rows:
        first, last = tops[rows[0].number], tops[rows[-1].number]
        axes.plot([_ROAD_X, _ROAD_X], [first, last], color=palette.GRID, lw=9, solid_capstyle="round", zorder=1)
        axes.plot([_ROAD_X, _ROAD_X], [first, last], color=palette.QUIET, lw=1.2, ls=(0, (5, 4)), zorder=2)
    for row in rows:
        y = tops[row.number]
        sign(axes, (_ROAD_X, y), row.state)
        strong = row.state in ("next", "overdue")
        put(axes, (_NUMBER_X, y + 5), f"{row.number}.", size=_SIZE, bold=strong, align="right")
        for place, line in enumerate(row.lines):
            put(axes, (_TEXT_X, y + 5 + place * _LINE), line, size=_SIZE, bold=strong)
        put(axes, (_TEXT_X, y + 4 + len(row.lines) * _LINE), row.note, size=_SMALL, colour=palette.QUIET)
        for before in row.before:
            if before in tops and row.number - before > 1:
                _waits(axes, tops[before], y, row.number - before)


def _waits(axes: Axes, start: float, stop: float, steps: int) -> None:
    """A thin bow at the left, from a step to one that comes after it but is not its neighbour."""
    out = _ROAD_X - 18 - _LANE * min(steps - 1, _LANES)
    edge = _ROAD_X - 12
    corner = min(8.0, abs(stop - start) / 2) * (1 if stop > start else -1)
    axes.plot(
        [edge, out + 8, out, out, out + 8, edge],
        [start, start, start + corner, stop - corner, stop, stop],
        color=palette.QUIET,
        lw=1.1,
        solid_joinstyle="round",
        zorder=3,
    )
    axes.plot([edge - 6, edge, edge - 6], [stop - 4, stop, stop + 4], color=palette.QUIET, lw=1.1, zorder=3)


def sign(axes: Axes, place: tuple[float, float], state: StepState) -> None:
    """The sign of a state: each has its own shape, so that nothing hangs on colour."""
    x, y = place
    filled = state == "done"
    shape = {"done": "o", "next": "D", "overdue": "s", "circle": "8", "ahead": "o"}[state]
    size = {"done": 19, "next": 16, "overdue": 17, "circle": 18, "ahead": 15}[state]
    axes.plot(
        [x],
        [y],
        shape,
        ms=size,
        mfc=palette.INK if filled else palette.PAPER,
        mec=palette.QUIET if state == "ahead" else palette.INK,
        mew=1.6 if state == "ahead" else 2.6,
        zorder=5,
    )
    if state == "done":
        axes.plot([x - 4.6, x - 1.3, x + 5], [y + 0.4, y + 4, y - 4.2], color=palette.PAPER, lw=2.4, zorder=6)
    elif state == "next":
        axes.plot([x - 2, x + 2.4, x - 2], [y - 4, y, y + 4], color=palette.INK, lw=2.4, zorder=6)
    elif state in ("overdue", "circle"):
        put(axes, (x, y + 5), {"overdue": "!", "circle": "?"}[state], size=14, bold=True, align="center")


def _last_line(axes: Axes, height: float, more: int, language: Language, *, empty: bool) -> None:
    if empty:
        put(axes, (20, height - 30), _EMPTY.in_language(language), size=_SIZE)
    elif more:
        text = _MORE.in_language(language).format(_more_steps(more, language))
        put(axes, (_TEXT_X, height - 16), text, size=_SIZE)


def _more_steps(more: int, language: Language) -> str:
    return counted(more, *{"en": ("more step", "more steps"), "es": ("paso más", "pasos más")}[language])


def _date(step: Step, language: Language) -> str:
    if step.done:
        return _DONE_ON.in_language(language).format(say_when(step.done, language))
    if step.by:
        return _BY.in_language(language).format(say_when(step.by, language))
    return _NO_DATE.in_language(language)


def _alt(steps: Sequence[Step], states: Mapping[str, StepState], language: Language) -> str:
    if not steps:
        return f"{_TITLE.in_language(language)}. {_EMPTY.in_language(language)}"
    count = {state: sum(states[step.id] == state for step in steps) for state in STATE_NAMES}
    parts = [f"{STATE_NAMES[state].in_language(language)}: {number}" for state, number in count.items() if number]
    total = counted(len(steps), *{"en": ("step", "steps"), "es": ("paso", "pasos")}[language])
    named = [
        f"{STATE_NAMES[states[step.id]].in_language(language)}: {quoted(step.what)}, {_date(step, language)}"
        for step in steps
        if states[step.id] in ("next", "overdue", "circle")
    ][:6]
    whole = Words(en="A road map of {}, from top to bottom", es="Un mapa del camino con {}, de arriba abajo")
    told = f"{whole.in_language(language).format(total)} ({'; '.join(parts)})."
    return " ".join([told, *(f"{name[0].upper()}{name[1:]}." for name in named)])


def _table(steps: Sequence[Step], states: Mapping[str, StepState], language: Language) -> Table:
    numbers = {step.id: number for number, step in enumerate(steps, start=1)}
    cells = []
    for step in steps:
        before = ", ".join(str(number) for number in sorted(numbers[name] for name in step.after if name in numbers))
        name = STATE_NAMES[states[step.id]].in_language(language)
        cells.append((str(numbers[step.id]), step.what, _date(step, language), name, before))
    return Table(_TITLE.in_language(language), tuple(one.in_language(language) for one in _HEADER), tuple(cells))
