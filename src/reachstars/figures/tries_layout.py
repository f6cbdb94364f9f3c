"""Where everything stands in the picture of tries, in SVG user units: x to the right, y down.

On the left the applicants, a row for each group, those with a yes at its left end: how far a row is filled is its
share. On the right what that becomes try by try, and below it, on the same axis, the chance of each single try.
"""

from reachstars.figures.layout import Graph
from reachstars.figures.tries_crowd import GROUP, GROUPS, SHOWN

PITCH = 7.0  # from one applicant to the next, to the side and down
FIELD_LEFT, FIELD_TOP = 24.0, 44.0  # the left edge of the first applicant, and the top edge
FIELD_WIDTH, FIELD_HEIGHT = GROUP * PITCH, GROUPS * PITCH
FIELD_BOTTOM = FIELD_TOP + FIELD_HEIGHT
COUNTS = 394.0  # the line below the field, on which those with a yes and those without are counted
COUNTED = (FIELD_LEFT + 6.0, FIELD_LEFT + 190.0)

TRY_RANGE = (0.0, float(SHOWN))
TRY_TICKS = (0.0, 10.0, 20.0, 30.0, 40.0)
CURVE = Graph(444, 44, 336, 202, TRY_RANGE, (0, 100), TRY_TICKS, (0, 25, 50, 75, 100))
TITLES, UPPER_TITLES = 13.0, 27.0  # a title stands that far above what it names; more where try 12 is named below
EACH = Graph(444, 332, 336, 96, TRY_RANGE, (0, 30), (), (0, 10, 20, 30))
CHANCES = (792.0, 314.0)  # the label over the bars, which ends twelve units to the left of this
RAIL = 285.0  # between both graphs: the number of tries is moved along it


def in_field(share: float) -> float:
    """How far to the right a row is filled for a share from 0 to 1."""
    return round(FIELD_LEFT + FIELD_WIDTH * share, 2)


def row(number: int) -> float:
    """Middle of a group's row, the first one on top."""
    return FIELD_TOP + PITCH * (number + 0.5)


def on_rail(tries: float) -> float:
    """Where a number of tries stands on the axis that both graphs share."""
    return CURVE.place(tries, 0)[0]


def chance_track(minimum: float, maximum: float) -> tuple[tuple[float, float, float], ...]:
    """Where the chance of the first try can be dragged to: the height of the first bar, in percent."""
    return tuple((*EACH.place(1, value), value) for value in (minimum, maximum))


def tries_track(minimum: float, maximum: float) -> tuple[tuple[float, float, float], ...]:
    """Where the number of tries can be dragged to."""
    return tuple((on_rail(value), RAIL, value) for value in (minimum, maximum))


def growth_end(growth: float) -> tuple[float, float]:
    """Where a line leaves the lower graph that starts at the foot of the first bar and rises with every try.

    Args:
        growth: How much it rises from try to try, in percentage points, at least 0.

    Returns:
        A point on the right edge, or for a steep line on the upper one.
    """
    top = EACH.y_range[1]
    steps = SHOWN - 1.0
    return EACH.place(1 + top / growth, top) if growth * steps > top else EACH.place(SHOWN, growth * steps)


def growth_track(maximum: float, step: float) -> tuple[tuple[float, float, float], ...]:
    """Where that line's end can be dragged to: up the right edge, then along the upper one."""
    count = round(maximum / step)
    corner = EACH.y_range[1] / (SHOWN - 1)
    values = sorted({corner, *(step * number for number in range(count + 1))})
    return tuple((*growth_end(value), value) for value in values)
