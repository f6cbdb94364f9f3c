"""A place to draw in words: for who cannot see it, and for who has no pencil at hand."""

from typing import assert_never

from reachstars.exercise.kinds import DataTable, Exercise, Number, OpenAnswer, Prediction, Reflection, ShortText
from reachstars.exercise.prompt import named
from reachstars.exercise.saying import fill, number_said
from reachstars.exercise.space import Axes, NumberLine, Scale, SketchBox, Space, SquaredPaper
from reachstars.exercise.space_measured import Ticks, axis_ticks, line_ticks
from reachstars.language import Language, Words

IN_WORDS = Words(
    en="You may describe it in words instead: that is just as good.",
    es="En vez de dibujar, puedes describirlo con palabras: vale lo mismo.",
)
_SCALE = Words(
    en="{title} from {first} to {last}, in steps of {step}", es="{title} de {first} a {last}, de {step} en {step}"
)
_PARTS = Words(
    en="{scale}, each step cut into {parts} equal parts", es="{scale}, cada paso dividido en {parts} partes iguales"
)
_SQUARES = Words(
    en="Empty squared paper to draw on, {wide} squares across and {high} squares up; each square is {side} mm wide.",
    es="Papel cuadriculado vacío para dibujar, de {wide} cuadros de ancho y {high} de alto; cada uno mide {side} mm.",
)
_AXES = Words(
    en="Empty axes to draw on, on squared paper. Across: {x}. Upward: {y}.",
    es="Ejes vacíos para dibujar, en papel cuadriculado. Horizontal: {x}. Vertical: {y}.",
)
_LINE = Words(en="Empty number line to mark on: {x}.", es="Recta numérica vacía para marcar: {x}.")
_BOX = Words(en="Empty box to sketch in.", es="Recuadro vacío para dibujar.")

_DRAW_SQUARES = Words(
    en="Draw it on squared paper, {wide} by {high} squares.",
    es="Dibújalo en papel cuadriculado, en un espacio de {wide} por {high} cuadros.",
)
_DRAW_AXES = Words(
    en="Draw it on squared paper with two axes. Across: {x}. Upward: {y}.",
    es="Dibújalo en papel cuadriculado con dos ejes. Horizontal: {x}. Vertical: {y}.",
)
_DRAW_LINE = Words(en="Draw a number line on paper: {x}.", es="Dibuja en papel una recta numérica: {x}.")
_SKETCH = Words(en="Sketch it on paper.", es="Dibújalo en papel.")
_WRITE_TOO = Words(
    en="Then write here what your drawing shows. Or describe it without drawing: that is just as good.",
    es="Luego escribe aquí qué muestra tu dibujo. O descríbelo sin dibujar: vale lo mismo.",
)
_ONLY_HELPS = Words(
    en="The drawing helps you think; only what you type here is sent.",
    es="El dibujo te ayuda a pensar; solo se envía lo que escribes aquí.",
)


def space_of(exercise: Exercise) -> Space | None:
    """The place to draw that an exercise has, if any."""
    match exercise:
        case Number() | Prediction() | DataTable() | ShortText() | OpenAnswer() | Reflection():
            return exercise.space
        case _:
            return None


def only_helps(exercise: Exercise) -> bool:
    """Whether what is drawn is only a help to think: the answer beside it, a number or a word, says nothing of it."""
    return isinstance(exercise, Number | DataTable | ShortText)


def number_on(scale: Scale, number: float) -> str:
    """A number as it stands at its mark; a year has no comma."""
    return f"{number:.0f}" if scale.unit == "year" else number_said(number).replace("-", "\u2212")


def title_of(scale: Scale, exercise: Exercise, language: Language) -> str:
    """What a scale is called, with its unit: Time (h)."""
    return named(scale.title, scale.unit, exercise, language)


def space_said(space: Space, exercise: Exercise, language: Language) -> str:
    """What a place to draw looks like, for who cannot see it.

    Args:
        space: The place.
        exercise: The exercise that it belongs to.
        language: Language of the sentence.

    Returns:
        Plain text.
    """
    return _said(space, (_SQUARES, _AXES, _LINE, _BOX), exercise, language)


def without_paper(exercise: Exercise, language: Language) -> str:
    """What somebody does who meets a place to draw on the screen; "" for an exercise without one.

    Args:
        exercise: The exercise.
        language: Language of the sentences.

    Returns:
        Plain text.
    """
    space = space_of(exercise)
    if space is None:
        return ""
    draw = _said(space, (_DRAW_SQUARES, _DRAW_AXES, _DRAW_LINE, _SKETCH), exercise, language)
    then = _ONLY_HELPS if only_helps(exercise) else _WRITE_TOO
    return f"{draw} {then.in_language(language)}"


def _said(space: Space, words: tuple[Words, Words, Words, Words], exercise: Exercise, language: Language) -> str:
    squares, axes, line, box = (each.in_language(language) for each in words)
    match space:
        case SquaredPaper(wide, high, side):
            return fill(squares, {"wide": str(wide), "high": str(high), "side": number_said(side)})
        case Axes(x, y):
            across, up = axis_ticks(space, exercise.given)
            return fill(axes, {"x": _scale(x, across, exercise, language), "y": _scale(y, up, exercise, language)})
        case NumberLine(scale):
            ticks = line_ticks(scale, exercise.given)
            return fill(line, {"x": _scale(scale, ticks, exercise, language)})
        case SketchBox():
            return box
        case _:
            assert_never(space)


def _scale(scale: Scale, ticks: Ticks, exercise: Exercise, language: Language) -> str:
    first, second, last = ticks.numbers[0], ticks.numbers[1], ticks.numbers[-1]
    said = fill(
        _SCALE.in_language(language),
        {
            "title": title_of(scale, exercise, language),
            "first": number_on(scale, first),
            "last": number_on(scale, last),
            "step": number_said(second - first),
        },
    )
    return fill(_PARTS.in_language(language), {"scale": said, "parts": str(ticks.parts)}) if ticks.parts > 1 else said
