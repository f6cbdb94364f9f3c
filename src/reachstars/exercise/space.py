"""Places to draw that an author gives an exercise: squared paper, axes, a number line, a box.

They are of paper: sizes are those of the printed sheet. On the screen the answer stays words or a number.
"""

from dataclasses import dataclass
from typing import TypeAlias

from reachstars.language import Words


@dataclass(frozen=True)
class Scale:
    """Numbers in a row, on a number line or along an axis.

    Attributes:
        title: What is counted or measured.
        unit: Unit of the numbers; "" for a count, year for a date.
        start: The first number, in the unit, or the name of the given that sets it.
        end: The last number, in the same way.
        step: From one number to the next; None for a step that suits.
        parts: How many parts small marks cut each step into.
    """

    title: Words
    unit: str
    start: float | str
    end: float | str
    step: float | None = None
    parts: int = 1


@dataclass(frozen=True)
class SquaredPaper:
    """Squares to draw on: how many of them, and their side."""

    wide: int
    high: int
    square_mm: float = 5.0


@dataclass(frozen=True)
class Axes:
    """Two axes on squared paper, ready to draw on."""

    x: Scale
    y: Scale
    height_cm: float = 8.0


@dataclass(frozen=True)
class NumberLine:
    """A line with numbers to mark on."""

    scale: Scale


@dataclass(frozen=True)
class SketchBox:
    """An empty box to sketch in, as wide as the page."""

    height_cm: float


Space: TypeAlias = SquaredPaper | Axes | NumberLine | SketchBox
