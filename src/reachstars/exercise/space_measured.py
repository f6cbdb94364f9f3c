"""Where the numbers of an axis or a number line stand, in millimetres of the printed sheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import count

from reachstars.exercise.kinds import Given
from reachstars.exercise.space import Axes, Scale
from reachstars.exercise.units import from_si, to_si

SQUARE_MM = 5.0
LINE_MM = 150.0  # the longest number line; beside it half a number must fit on the narrowest page
AXIS_MM = 135.0  # the widest x axis; left of it stand the numbers of the y axis, in letters of any size
LEAST_MM = 2.0  # between two marks that can still be told apart
_MOST_STEPS = 10  # where nobody chose a step


@dataclass(frozen=True)
class Ticks:
    """The marks of a scale.

    Attributes:
        numbers: The numbers that are written, from the first mark to the last.
        gap_mm: From one of them to the next.
        parts: How many parts small marks cut each gap into.
    """

    numbers: tuple[float, ...]
    gap_mm: float
    parts: int = 1

    @property
    def zero(self) -> int | None:
        """The place of the number zero where marks stand on both sides of it."""
        place = self.numbers.index(0.0) if 0.0 in self.numbers else 0
        return place if 0 < place < len(self.numbers) - 1 else None


def ends(scale: Scale, givens: Iterable[Given]) -> tuple[float, float]:
    """The first and the last number that a scale must hold.

    Args:
        scale: The scale.
        givens: Givens of its exercise, in any variant.

    Returns:
        Both in the unit of the scale.
    """
    known = {given.name: given for given in givens}

    def number(end: float | str) -> float:
        if not isinstance(end, str):
            return end
        given = known[end]
        if given.unit == scale.unit:
            return given.value
        measured = to_si(given.value, given.unit)
        return from_si(measured.value, scale.unit) if measured else given.value

    return number(scale.start), number(scale.end)


def marks(scale: Scale, givens: Iterable[Given]) -> tuple[float, ...]:
    """The numbers of a scale: whole steps, and no fewer than it takes to hold both ends.

    Args:
        scale: The scale; its end lies beyond its start.
        givens: Givens of its exercise.

    Returns:
        The numbers from the lowest to the highest.
    """
    start, end = ends(scale, givens)
    # Steps are added up as they are written: 0.1 three times is 0.3.
    step = Decimal(str(scale.step or suitable_step(end - start)))
    first = (Decimal(str(start)) / step).to_integral_value(ROUND_FLOOR)
    last = (Decimal(str(end)) / step).to_integral_value(ROUND_CEILING)
    return tuple(float((first + place) * step) for place in range(int(last - first) + 1))


def suitable_step(length: float) -> float:
    """The smallest step of one, two or five tens, hundreds … tenths … that cuts a length into ten or fewer.

    Args:
        length: The length, above 0.

    Returns:
        The step.
    """
    power = Decimal(str(length)).adjusted() - 1
    steps = (Decimal(digit).scaleb(power + more) for more in count() for digit in (1, 2, 5))
    return float(next(step for step in steps if Decimal(str(length)) <= _MOST_STEPS * step))


def line_ticks(scale: Scale, givens: Iterable[Given]) -> Ticks:
    """The marks of a number line, its smallest gap a whole or half millimetre, so that a ruler can measure it.

    Args:
        scale: The scale of the line.
        givens: Givens of its exercise.

    Returns:
        The marks; the line is at most LINE_MM long.
    """
    numbers = marks(scale, givens)
    small = LINE_MM / ((len(numbers) - 1) * scale.parts)
    return Ticks(numbers, scale.parts * max(0.5, small * 2 // 1 / 2), scale.parts)


def axis_ticks(axes: Axes, givens: Iterable[Given]) -> tuple[Ticks, Ticks]:
    """The marks of both axes, each on a line of the squared paper.

    Args:
        axes: The axes.
        givens: Givens of their exercise.

    Returns:
        Those of the x axis and those of the y axis.
    """
    known = tuple(givens)

    def squared(scale: Scale, most_mm: float) -> Ticks:
        numbers = marks(scale, known)
        squares = most_mm // (SQUARE_MM * (len(numbers) - 1))
        return Ticks(numbers, SQUARE_MM * max(1.0, squares))

    return squared(axes.x, AXIS_MM), squared(axes.y, 10.0 * axes.height_cm)
