"""Places to draw: where their numbers stand, and what is said of them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.exercise.kinds import DataTable, Given, Number, OpenAnswer, ShortText
from reachstars.exercise.space import Axes, NumberLine, Scale, SketchBox, Space, SquaredPaper
from reachstars.exercise.space_measured import (
    AXIS_MM,
    LINE_MM,
    SQUARE_MM,
    axis_ticks,
    ends,
    line_ticks,
    marks,
    suitable_step,
)
from reachstars.exercise.space_said import number_on, space_of, space_said, without_paper
from reachstars.language import Language, Words

WORDS = Words("x", "x")
TIME = Scale(Words("Time", "Tiempo"), "h", 0, 5, 1)
HEIGHT = Scale(Words("Height", "Altura"), "km", 0, "most")
YEARS = Scale(Words("Year", "Año"), "year", 1962, 2009, 10, parts=10)
MOST = Given("most", 350_000.0, "m", varies=(350_000.0, 420_000.0))
GRAPH = Axes(TIME, HEIGHT, 8)
DRAW = OpenAnswer("draw", WORDS, WORDS, "x", given=(MOST,), space=GRAPH)


def test_a_scale_has_whole_steps_and_holds_both_ends() -> None:
    assert marks(YEARS, ()) == (1960, 1970, 1980, 1990, 2000, 2010)
    assert marks(replace(TIME, end=4.5), ()) == (0, 1, 2, 3, 4, 5)
    assert marks(Scale(WORDS, "", -2, 2, 0.5), ()) == (-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2)
    assert marks(Scale(WORDS, "", 0, 0.3, 0.1), ()) == (0, 0.1, 0.2, 0.3)


def test_a_given_sets_an_end_in_the_unit_of_the_scale() -> None:
    assert ends(HEIGHT, [MOST]) == (0, 350)
    assert marks(HEIGHT, [MOST])[-1] == 350
    assert marks(HEIGHT, [replace(MOST, value=420_000.0)])[-1] == 450


@pytest.mark.parametrize(
    ("length", "step"), [(350, 50), (10, 1), (11, 2), (47, 5), (1, 0.1), (0.3, 0.05), (2_000, 200), (5e9, 5e8)]
)
def test_a_step_that_nobody_chose_is_a_round_one(length: float, step: float) -> None:
    assert suitable_step(length) == step


@given(st.floats(1e-6, 1e9), st.floats(-1e6, 1e6))
def test_a_scale_without_a_step_has_two_to_twelve_numbers_at_equal_distances(length: float, start: float) -> None:
    numbers = marks(Scale(WORDS, "", start, start + length), ())

    assert 2 <= len(numbers) <= 12 or start + length == start
    gaps = [after - before for before, after in pairwise(numbers)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps), rel=1e-3, abs=1e-9 * abs(start))


def test_a_number_line_is_measured_in_half_millimeters_and_fits_the_page() -> None:
    ticks = line_ticks(YEARS, ())

    assert (ticks.gap_mm, ticks.parts) == (30, 10)
    assert ticks.gap_mm * (len(ticks.numbers) - 1) <= LINE_MM


@given(st.integers(1, 75), st.integers(1, 1000))
def test_no_number_line_is_longer_than_the_page(steps: int, step: int) -> None:
    ticks = line_ticks(Scale(WORDS, "", 0, steps * step, step), ())

    assert ticks.gap_mm * steps <= LINE_MM
    assert ticks.gap_mm * 2 == round(ticks.gap_mm * 2)


def test_the_numbers_of_axes_stand_on_lines_of_the_squared_paper() -> None:
    across, up = axis_ticks(GRAPH, [MOST])

    assert (across.numbers, across.gap_mm) == ((0, 1, 2, 3, 4, 5), 5 * SQUARE_MM)
    assert (up.numbers, up.gap_mm) == ((0, 50, 100, 150, 200, 250, 300, 350), 2 * SQUARE_MM)
    assert across.gap_mm * 5 <= AXIS_MM
    assert up.gap_mm * 7 <= 80


def test_axes_cross_where_both_are_zero_inside() -> None:
    plane = Scale(WORDS, "", -4, 6, 2)

    across, up = axis_ticks(Axes(plane, TIME), ())

    assert (across.zero, up.zero) == (2, None)


SAID: list[tuple[Space, Language, str]] = [
    (
        SquaredPaper(33, 8),
        "en",
        "Empty squared paper to draw on, 33 squares across and 8 squares up; each square is 5 mm wide.",
    ),
    (
        SquaredPaper(16, 4, 10),
        "es",
        "Papel cuadriculado vacío para dibujar, de 16 cuadros de ancho y 4 de alto; cada uno mide 10 mm.",
    ),
    (
        GRAPH,
        "en",
        "Empty axes to draw on, on squared paper. Across: Time (h) from 0 to 5, in steps of 1. "
        "Upward: Height (km) from 0 to 350, in steps of 50.",
    ),
    (
        GRAPH,
        "es",
        "Ejes vacíos para dibujar, en papel cuadriculado. Horizontal: Tiempo (h) de 0 a 5, de 1 en 1. "
        "Vertical: Altura (km) de 0 a 350, de 50 en 50.",
    ),
    (
        NumberLine(YEARS),
        "en",
        "Empty number line to mark on: Year from 1960 to 2010, in steps of 10, each step cut into 10 equal parts.",
    ),
    (NumberLine(TIME), "es", "Recta numérica vacía para marcar: Tiempo (h) de 0 a 5, de 1 en 1."),
    (SketchBox(5), "en", "Empty box to sketch in."),
    (SketchBox(5), "es", "Recuadro vacío para dibujar."),
]


@pytest.mark.parametrize(("space", "language", "said"), SAID)
def test_who_cannot_see_a_place_to_draw_hears_what_it_is(space: Space, language: Language, said: str) -> None:
    assert space_said(space, DRAW, language) == said


def test_on_the_screen_a_drawing_is_described_in_words() -> None:
    sketch = replace(DRAW, space=SketchBox(5))

    assert without_paper(sketch, "en") == (
        "Sketch it on paper. Then write here what your drawing shows. "
        "Or describe it without drawing: that is just as good."
    )
    assert without_paper(sketch, "es") == (
        "Dibújalo en papel. Luego escribe aquí qué muestra tu dibujo. O descríbelo sin dibujar: vale lo mismo."
    )
    assert without_paper(replace(DRAW, space=NumberLine(TIME)), "es").startswith(
        "Dibuja en papel una recta numérica: Tiempo (h) de 0 a 5, de 1 en 1. Luego "
    )


def test_beside_a_number_or_a_word_a_drawing_only_helps() -> None:
    for exercise in (
        Number("n", WORDS, WORDS, "x", space=SquaredPaper(20, 4)),
        DataTable("t", WORDS, WORDS, "x", space=SquaredPaper(20, 4)),
        ShortText("s", WORDS, WORDS, "x", space=SquaredPaper(20, 4)),
    ):
        assert without_paper(exercise, "en") == (
            "Draw it on squared paper, 20 by 4 squares. The drawing helps you think; only what you type here is sent."
        )


def test_an_exercise_without_a_place_to_draw_says_nothing() -> None:
    assert space_of(ShortText("s", WORDS, WORDS, "x")) is None
    assert without_paper(replace(DRAW, space=None), "en") == ""


def test_a_number_at_a_mark_is_written_as_everywhere() -> None:
    assert number_on(YEARS, 1960.0) == "1960"
    assert number_on(HEIGHT, 1200.0) == "1,200"
    assert number_on(TIME, -0.5) == "−0.5"
