"""Reads the place to draw that an exercise gives: squared paper, axes, a number line, a box."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from math import ceil

from reachstars.exercise.kinds import Given
from reachstars.exercise.saying import number_said
from reachstars.exercise.space import Axes, NumberLine, Scale, SketchBox, Space, SquaredPaper
from reachstars.exercise.space_measured import AXIS_MM, LEAST_MM, LINE_MM, SQUARE_MM, ends, marks
from reachstars.exercise.space_said import number_on
from reachstars.exercise.units import is_unit, same_kind
from reachstars.lesson.fields import read_unit
from reachstars.lesson.toml import Table

_EXAMPLE = '{ kind = "box", height_cm = 6 }'
_SCALE = '{ title = { en = "Time", es = "Tiempo" }, unit = "h", from = 0, to = 5, step = 1 }'
_WIDEST_MM = 170.0  # that every paper has, in letters of any size
_HIGHEST_CM = 20.0
_LEAST_CM = 2.0
_MOST_PARTS = 10
_MANY = 1_000_000
_LARGEST = 1e12
_WIDEST_NUMBER = 9  # signs, in large print
_SQUARE = (2.0, 20.0)  # mm

Givens = tuple[Given, ...]


def read_space(owner: Table, givens: Givens) -> Space | None:
    """The field `space` of an exercise.

    Args:
        owner: The table of the exercise; takes what is wrong.
        givens: Givens of the exercise.

    Returns:
        The place to draw, or None where the field is missing or cannot be used.
    """
    if not owner.has("space"):
        return None
    table = owner.table("space", _EXAMPLE)
    kind = table.choice("kind", tuple(_READERS))
    space = _READERS[kind](table, givens) if kind else None
    table.done(unknown_too=bool(kind))
    return space


def read_lines(table: Table, default: int, space: Space | None) -> int:
    """The field lines: how many lines to write on; a place to draw needs none beside it.

    Args:
        table: The table of the exercise.
        default: How many there are where the field is left out and there is nothing to draw.
        space: The place to draw, if any.

    Returns:
        Their number.
    """
    return table.whole("lines", 0 if space else default, at_least=0 if space else 1)


def _squares(table: Table, _givens: Givens) -> SquaredPaper:
    paper = SquaredPaper(table.whole("wide", at_least=1), table.whole("high", at_least=1), _square(table))
    for field, count, most in (("wide", paper.wide, _WIDEST_MM), ("high", paper.high, 10 * _HIGHEST_CM)):
        if count * paper.square_mm > most:
            problem = f"{count} squares of {paper.square_mm:g} mm do not fit on a page"
            table.mistake(problem, f"write {field} = {int(most // paper.square_mm)} or less", at=field)
    return paper


def _square(table: Table) -> float:
    side = table.number("square_mm", SQUARE_MM)
    least, most = _SQUARE
    if least <= side <= most:
        return side
    cure = f"write a side from {least:g} to {most:g}, in millimeters"
    table.mistake(f"squares of {side:g} mm cannot be drawn on", cure, at="square_mm")
    return SQUARE_MM


def _axes(table: Table, givens: Givens) -> Axes | None:
    height = _height(table, 8.0)
    x, y = (_scale(table.table(name, _SCALE), givens) if table.has(name) else None for name in ("x", "y"))
    for name in ("x", "y"):
        if not table.has(name):
            table.mistake(f"the axes have no '{name}'", f"add {name} = {_SCALE}")
    if x and y:
        fits = (
            _steps_fit(table.table("x"), x, givens, int(AXIS_MM // SQUARE_MM)),
            _steps_fit(table.table("y"), y, givens, int(10 * height // SQUARE_MM)),
        )
        return Axes(x, y, height) if all(fits) else None
    return None


def _line(table: Table, givens: Givens) -> NumberLine | None:
    parts = table.whole("parts", 1, at_least=1)
    if parts > _MOST_PARTS:
        cure = f"write {_MOST_PARTS} or less, or a smaller step"
        table.mistake(f"'parts' is {parts}", cure, at="parts")
    scale = _scale(table, givens)
    most = int(LINE_MM // LEAST_MM) // min(max(parts, 1), _MOST_PARTS)
    if scale is None or not _steps_fit(table, scale, givens, most):
        return None
    return NumberLine(replace(scale, parts=min(max(parts, 1), _MOST_PARTS)))


def _box(table: Table, _givens: Givens) -> SketchBox:
    return SketchBox(_height(table, 6.0))


def _height(table: Table, default: float) -> float:
    height = table.number("height_cm", default)
    if _LEAST_CM <= height <= _HIGHEST_CM:
        return height
    if _is_number(table.data["height_cm"]):
        cure = f"write a height from {_LEAST_CM:g} to {_HIGHEST_CM:g}, in centimeters"
        table.mistake(f"a height of {height:g} cm is not possible", cure, at="height_cm")
    return _HIGHEST_CM


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _scale(table: Table, givens: Givens) -> Scale | None:
    """A scale whose ends are known and in order, in every variant; None if anything is wrong."""
    title, unit = table.words("title"), read_unit(table)
    start, end = _end(table, "from", unit, givens), _end(table, "to", unit, givens)
    step = table.number("step", 0.0)
    inside_a_space = "kind" in table.data
    if not inside_a_space:
        table.done()
    if step < 0 or (table.has("step") and not step):
        table.mistake(f"'step' is {step:g}", "write a step above 0, or leave it out", at="step")
        return None
    if start is None or end is None or not is_unit(unit):
        return None
    scale = Scale(title, unit, start, end, step or None)
    return scale if _in_order(table, scale, givens) else None


def _end(table: Table, name: str, unit: str, givens: Givens) -> float | str | None:
    """A number, or the name of a given; None for what is neither."""
    if not isinstance(table.data.get(name), str):
        number = table.number(name)
        return number if _is_number(table.data.get(name)) else None
    source = table.text(name)
    given = next((given for given in givens if given.name == source), None)
    if given is None:
        choices = tuple(each.name for each in givens)
        cure = "write a number, or use one of these" if choices else "write a number"
        table.mistake(f"'{source}' is no given of this exercise", cure, choices, at=name)
    elif given.unit == unit or not is_unit(unit) or same_kind(given.unit, unit):
        return source
    elif given.unit or given.value:  # else it comes from a fact that is none, and that was said
        problem = f"the given '{source}' is in {given.unit or 'no unit'}, and here is {unit or 'no unit'}"
        cure = f"use a unit of the same kind as {given.unit}" if given.unit else 'write unit = ""'
        table.mistake(problem, cure, at=name)
    return None


def _in_order(table: Table, scale: Scale, givens: Givens) -> bool:
    for variant in _variants(scale, givens):
        start, end = ends(scale, variant)
        if max(abs(start), abs(end)) > _LARGEST:
            table.mistake("the numbers are too large to be written at their marks", "use a larger unit", at="to")
            return False
        if start >= end:
            problem = f"the numbers begin at {number_said(start)} and end at {number_said(end)}"
            table.mistake(problem, "write a 'to' that is larger than 'from'", at="to")
            return False
    return True


def _steps_fit(table: Table, scale: Scale, givens: Givens, most: int) -> bool:
    """Whether the steps of a scale have room, in every variant."""
    for variant in _variants(scale, givens):
        start, end = ends(scale, variant)
        # Counted before they are made: there may be millions of them.
        rough = (end - start) / scale.step if scale.step else 1.0
        numbers = marks(scale, variant) if rough <= most else ()
        if not 0 < len(numbers) - 1 <= most:
            count = f"{max(ceil(rough), len(numbers) - 1):,}" if rough < _MANY else f"more than {_MANY:,}"
            problem = f"there are {count} steps, and there is room for {most}"
            table.mistake(problem, "write a larger step, or leave it out for one that suits", at="step")
            return False
        widest = max((number_on(scale, number) for number in numbers), key=len)
        if len(widest) > _WIDEST_NUMBER:
            cure = "use a larger unit, or a step with fewer digits"
            table.mistake(f"{widest} is too wide to be written at its mark", cure, at="to")
            return False
    return True


def _variants(scale: Scale, givens: Givens) -> Iterator[Givens]:
    """The givens that set the ends, with every value that a student may get."""
    setting = [given for given in givens if given.name in (scale.start, scale.end)]
    return (
        tuple(replace(given, value=value) for given, value in zip(setting, values, strict=True))
        for values in product(*(given.varies or (given.value,) for given in setting))
    )


_READERS: Mapping[str, Callable[[Table, Givens], Space | None]] = {
    "grid": _squares,
    "axes": _axes,
    "number-line": _line,
    "box": _box,
}
