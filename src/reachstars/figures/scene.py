"""What moves in an explorer, as plain numbers in the user units of its SVG picture.

The browser draws a scene over the explorer's still part; on paper `moving` draws the same scene.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line through points.

    Attributes:
        role: What it stands for: such as orbit or flight; `palette.STYLES` says how it looks.
        points: x and y in turn, in SVG user units; an arrow's line also runs along the barbs of its head.
        closed: Whether the last point joins the first.
    """

    role: str
    points: tuple[float, ...]
    closed: bool


@dataclass(frozen=True)
class Spot:
    """A mark at one point, with a short label or none.

    Attributes:
        role: What it stands for: such as spacecraft or impact; `palette.STYLES` says how it looks and where its
            label stands.
        x: SVG user units to the right.
        y: SVG user units down.
        label: A few characters in the page's language, or "".
    """

    role: str
    x: float
    y: float
    label: str


@dataclass(frozen=True)
class Scene:
    """One state of an explorer: what to draw over the still part, what to say and what to read off.

    Attributes:
        settings: The settings it shows, inside the explorer's limits, each in its own unit.
        shown: Each setting as it is written beside its slider and spoken, such as 700 km.
        sentence: What is to be seen, in plain words of the page's language.
        paths: Lines to draw, the first one lowest.
        marks: Marks to draw over the lines.
        readings: Names and values to show as a table, in the page's language.
    """

    settings: tuple[float, ...]
    shown: tuple[str, ...]
    sentence: str
    paths: tuple[Line, ...]
    marks: tuple[Spot, ...]
    readings: tuple[tuple[str, str], ...]


def arrow(role: str, tail: tuple[float, float], tip: tuple[float, float]) -> Line:
    """A straight arrow as one line: the shaft, then both barbs of the head.

    Args:
        role: What the arrow stands for.
        tail: Where it starts, in SVG user units.
        tip: Where it points to.

    Returns:
        The line; no longer than its head it is only a point.
    """
    along_x, along_y = tip[0] - tail[0], tip[1] - tail[1]
    length = math.hypot(along_x, along_y)
    if length < 1.0:
        return Line(role, _rounded(*tail, *tail), closed=False)
    head = min(9.0, 0.5 * length) / length
    back_x, back_y = tip[0] - head * along_x, tip[1] - head * along_y
    side_x, side_y = 0.5 * head * along_y, -0.5 * head * along_x
    left, right = (back_x + side_x, back_y + side_y), (back_x - side_x, back_y - side_y)
    return Line(role, _rounded(*tail, *tip, *left, *tip, *right), closed=False)


def _rounded(*numbers: float) -> tuple[float, ...]:
    # A hundredth of a user unit is far below a pixel, and short numbers travel faster to the browser.
    return tuple(round(number, 2) for number in numbers)
