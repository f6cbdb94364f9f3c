"""Tables: what a cell is called, what an answer holds, and that no table, however odd, breaks the marker."""

import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exercise.test_any_answer import HOSTILE

from reachstars.exercise.kinds import Column, Columns, DataTable, Given, Key
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.prompt import prompt
from reachstars.exercise.table import cell_name, cells_in, grid_of, heading, in_a_line
from reachstars.language import LANGUAGES, Language, Words
from reachstars.logbook.event import Json

LONGEST = 50_000 // 120  # a file that is handed in has no longer answer
HEIGHT = Column("height", Words("Height of {name}", "Altura de {name}"), "km", least=0, most=1000, tolerance=0.02)
SPEED = Column("speed", Words("Speed", "Velocidad"), "m/s", tolerance=0.05)
TABLE = DataTable(
    "flight",
    Words("Flight", "Vuelo"),
    Words("Fill it in.", "Llénala."),
    "objective",
    given=(Given("name", 350, "km"),),
    feedback={"backwards": Words("You began at the end.", "Empezaste por el final.")},
    points=3,
    columns=(Column("time", Words("Time", "Tiempo"), "min", values=(1, 2.5)), HEIGHT, SPEED),
    rows=2,
)
KEY = Key(
    Columns(
        {"height": (2500.0, 17000.0), "speed": (80.0, -330.0)},
        {"backwards": {"height": (17000.0, 2500.0), "speed": (-330.0, 80.0)}},
    )
)
OWN = replace(TABLE, columns=(Column("time", Words("Time", "Tiempo"), "s"),), feedback={})


def _marked(answer: Json, language: Language = "en") -> Mark:
    return mark(TABLE, answer, KEY, language)


def test_a_cell_has_a_name_that_tells_where_it_is() -> None:
    assert heading(TABLE, HEIGHT, "es") == "Altura de 350\u00a0km (km)"
    assert cell_name(TABLE, SPEED, 1, "en") == "Speed (m/s), row 2: Time (min) 2.5"
    assert cell_name(OWN, OWN.columns[0], 0, "es") == "Tiempo (s), fila 1"


def test_the_prompt_says_how_near_the_numbers_must_come() -> None:
    assert prompt(TABLE, "en") == (
        "Fill it in. Every cell counts. A number within 2% (Height of 350\u00a0km), 5% (Speed) counts as right."
    )
    assert prompt(replace(TABLE, columns=(HEIGHT,)), "es") == (
        "Llénala. Cada celda cuenta. Se acepta un número con un margen de 2%."
    )
    assert prompt(OWN, "en") == "Fill it in."


def test_a_table_that_is_not_full_is_filled_up_with_nothing() -> None:
    assert cells_in(TABLE, [["1"]]) == (("1", ""), ("", ""))
    assert cells_in(TABLE, [[None, 2.5], []]) == (("", "2.5"), ("", ""))
    assert cells_in(TABLE, None) == (("", ""), ("", ""))


@pytest.mark.parametrize("answer", ["a", 7, True, {"a": 1}, ["a"], [["1", "2", "3"]], [["1"]] * 3, [[["1"]]], [[True]]])
def test_what_is_no_such_table_is_asked_back(answer: Json) -> None:
    assert cells_in(TABLE, answer) is None
    assert in_a_line(TABLE, answer, "en") is None
    assert _marked(answer) == Mark(
        "unclear", "I cannot read this table. Fill it in again, please.", slip="not-a-table", points=0.0
    )


@pytest.mark.parametrize("answer", [None, "", " ", [], [[]], [["", " "], ["\u200b"]]])
def test_a_table_without_a_sign_in_it_is_no_answer_yet(answer: Json) -> None:
    assert _marked(answer, "es") == Mark("empty", "Aquí todavía no hay respuesta.", points=0.0)
    assert grid_of(TABLE, answer, "en") is None
    assert in_a_line(TABLE, answer, "en") == ""


def test_an_answer_is_read_with_the_columns_of_the_author() -> None:
    table = grid_of(TABLE, [[" 2.5 ", "80"], ["17"]], "en")

    assert table is not None
    assert table.header == ("Time (min)", "Height of 350\u00a0km (km)", "Speed (m/s)")
    assert table.rows == (("1", "2.5", "80"), ("2.5", "17", ""))
    assert (
        in_a_line(TABLE, [["2.5", "80"], ["17"]], "en") == "Height of 350\u00a0km (km): 2.5 · 17; Speed (m/s): 80 · –"
    )


def test_the_authors_slip_over_its_columns_gets_its_own_sentence() -> None:
    assert _marked([["17", "-330"], ["2.5", "80"]]) == Mark(
        "wrong", "No cell fits yet. You began at the end.", slip="backwards", points=0.0
    )


def test_a_row_that_can_hardly_be_is_looked_at_before_one_that_is_only_wrong() -> None:
    found = _marked([["3", "80"], ["-1700", "-330"]])

    assert (found.verdict, found.slip, found.points) == ("partly", "", 1.5)
    assert found.say == (
        "2 of 4 cells fit. Look first at row 2, Height of 350\u00a0km (km). Not yet: your answer is far too large. "
        "Estimate first: what size would make sense?"
    )


def test_the_authors_sentences_win() -> None:
    own = {
        "right": Words("What a flight!", "¡Qué vuelo!"),
        "partly": Words("Look at the units.", "Mira las unidades."),
        "missing-cells": Words("Fill in every cell.", "Llena cada celda."),
    }
    table = replace(TABLE, feedback=own)

    assert mark(table, [["2.5", "80"], ["17", "-330"]], KEY, "en").say == "What a flight!"
    assert mark(table, [["2.5", "80"], ["17", "-280"]], KEY, "en").say == (
        "3 of 4 cells fit. Look first at row 2, Speed (m/s). Look at the units."
    )
    assert mark(table, [["2.5", "80"], ["17", ""]], KEY, "en").say == "Every number so far fits. Fill in every cell."


def test_a_point_that_may_mean_thousands_is_said_where_both_make_sense() -> None:
    found = mark(OWN, [["7.123"], ["1.5"]], None, "en")

    assert found == Mark(
        "recorded",
        "Your table is recorded.",
        understood=(
            "Row 1, Time (s): I read the point in 7.123 as a decimal point. If you mean thousands, write 7123."
        ),
    )


def test_a_table_without_right_numbers_is_recorded_in_a_copy_without_keys() -> None:
    assert mark(TABLE, [["2.5", "80"], ["17", "330"]], None, "es") == Mark("recorded", "Tu tabla quedó registrada.")


def _sound(found: Mark) -> bool:
    found.say.encode()
    found.understood.encode()
    return bool(found.say.strip())


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_cells_get_a_sentence(language: Language) -> None:
    unsound = [
        text[:40].encode("utf-8", "replace")
        for text in HOSTILE
        for exercise, key in ((TABLE, KEY), (TABLE, None), (OWN, None))
        if not _sound(mark(exercise, [[text], ["1"]], key, language))
    ]

    assert unsound == []


def test_a_large_table_takes_no_longer_than_its_cells_do() -> None:
    columns = tuple(replace(SPEED, id=f"speed{number}") for number in range(6))
    table, row = replace(TABLE, columns=columns, rows=20), replace(TABLE, columns=columns, rows=1)
    keys = [Key(Columns({column.id: tuple(range(1, rows + 1)) for column in columns})) for rows in (20, 1)]
    slow = []
    for text in HOSTILE:
        cells: list[Json] = [text[:LONGEST]] * 6
        whole, part = _work(table, [cells] * 20, keys[0]), _work(row, [cells], keys[1])
        if whole > 2 * 20 * part:
            slow.append((text[:40].encode("utf-8", "replace"), whole, part))

    assert slow == []


def _work(exercise: DataTable, answer: Json, key: Key) -> int:
    """How many calls of functions a mark takes: a measure that no other work on the machine changes."""
    calls = 0

    def count(_frame: object, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        mark(exercise, answer, key, "en")
    finally:
        sys.setprofile(before)
    return calls


@given(
    rows=st.lists(st.lists(st.text(max_size=8) | st.floats() | st.none(), max_size=3), max_size=3),
    language=st.sampled_from(LANGUAGES),
)
@settings(max_examples=150, deadline=None)
def test_any_table_gets_a_sentence_and_never_all_points_unless_it_is_right(rows: Json, language: Language) -> None:
    found = mark(TABLE, rows, KEY, language)

    assert _sound(found)
    assert found.points is not None
    assert (found.points == TABLE.points) == (found.verdict == "right")
    assert (found.verdict == "partly") == (0 < found.points < TABLE.points)


def _typed(values: Sequence[float], factor: float) -> list[str]:
    return [f"{value / factor:.6g}" for value in values]


@given(
    heights=st.lists(st.floats(1e3, 9e5), min_size=3, max_size=3),
    wrong=st.lists(st.floats(1e3, 9e5), min_size=3, max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_right_numbers_are_right_and_a_named_slip_is_named(heights: list[float], wrong: list[float]) -> None:
    table = replace(TABLE, columns=(HEIGHT,), rows=3)
    key = Key(Columns({"height": tuple(heights)}, {"backwards": {"height": tuple(wrong)}}))
    near = all(abs(one - other) <= 0.04 * other for one, other in zip(wrong, heights, strict=True))

    assert mark(table, [[text] for text in _typed(heights, 1000)], key, "en").verdict == "right"
    if not near:
        assert mark(table, [[text] for text in _typed(wrong, 1000)], key, "en").slip == "backwards"
