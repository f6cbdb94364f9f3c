"""Places to draw on the worksheet: squared paper, axes, number lines and boxes, in their real size."""

from typing import assert_never

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.space import Axes, NumberLine, Scale, SketchBox, Space, SquaredPaper
from reachstars.exercise.space_measured import SQUARE_MM, Ticks, axis_ticks, line_ticks
from reachstars.exercise.space_said import IN_WORDS, number_on, only_helps, space_of, space_said, title_of
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import array, call


def place_to_draw(sheet: Sheet, exercise: Exercise) -> list[str]:
    """The place to draw that an exercise has.

    Args:
        sheet: The worksheet.
        exercise: The exercise.

    Returns:
        Typst expressions; none for an exercise without one.
    """
    space = space_of(exercise)
    if space is None:
        return []
    area = call(
        "to-draw", sheet.ink.write(space_said(space, exercise, sheet.ink.language)), _area(sheet, exercise, space)
    )
    # Who does not need a drawing that only helps leaves it out.
    words_too = [] if only_helps(exercise) else [call("par", call("muted", sheet.ink.say(IN_WORDS)))]
    return [area, *words_too]


def _area(sheet: Sheet, exercise: Exercise, space: Space) -> str:
    match space:
        case SquaredPaper(wide, high, side):
            return call("squared-paper", str(wide), str(high), f"{side}mm")
        case Axes(x, y):
            across, up = axis_ticks(space, exercise.given)
            scales = _scale(sheet, exercise, x, across), _scale(sheet, exercise, y, up)
            return call("empty-axes", *scales, f"{SQUARE_MM}mm")
        case NumberLine(scale):
            return call("number-line", _scale(sheet, exercise, scale, line_ticks(scale, exercise.given)))
        case SketchBox(height):
            return call("sketch-box", f"{height}cm")
        case _:
            assert_never(space)


def _scale(sheet: Sheet, exercise: Exercise, scale: Scale, ticks: Ticks) -> str:
    """What the template must know of a scale."""
    title = sheet.ink.write(title_of(scale, exercise, sheet.ink.language))
    numbers = array(sheet.ink.write(number_on(scale, number)) for number in ticks.numbers)
    zero = "none" if ticks.zero is None else str(ticks.zero)
    return f"(title: {title}, numbers: {numbers}, gap: {ticks.gap_mm}mm, parts: {ticks.parts}, zero: {zero})"
