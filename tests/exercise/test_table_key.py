"""The answer key of a table, and what its author is told; more mistakes stand in tests/lesson/mistakes.txt."""

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from reachstars.errors import AuthorError
from reachstars.exercise.key import load_keys
from reachstars.exercise.kinds import Column, Columns, DataTable, Given, Key
from reachstars.language import Words

WHERE = "lessons/01-fall/key.py, function fall"
TABLE = DataTable(
    "fall",
    Words("Fall", "Caída"),
    Words("How far?", "¿Qué tan lejos?"),
    "objective",
    given=(Given("pull", 10, "m/s^2"),),
    feedback={"linear": Words("Does it not get faster?", "¿No va cada vez más rápido?")},
    columns=(
        Column("time", Words("Time", "Tiempo"), "s", values=(1, 2)),
        Column("way", Words("Way", "Camino"), "m", most=100, tolerance=0.02),
    ),
    rows=2,
)
OWN = replace(TABLE, columns=(TABLE.columns[0], replace(TABLE.columns[1], tolerance=None)))


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "01-fall" / "key.py"
    path.parent.mkdir()
    return path


def told(path: Path, text: str, table: DataTable = TABLE) -> str:
    path.write_text(dedent(text), encoding="utf-8")
    with pytest.raises(AuthorError) as error:
        load_keys(path, [table])
    return "\n".join(str(mistake) for mistake in error.value.mistakes)


def test_a_column_may_be_an_array_and_its_function_gets_the_filled_in_one(key: Path) -> None:
    key.write_text(
        dedent(
            """
            import numpy as np

            def fall(pull, time):
                return {"way": pull / 2 * np.array(time) ** 2}

            def fall_slips(pull, time):
                return {"linear": {"way": [pull / 2 * seconds for seconds in time]}}
            """
        ),
        encoding="utf-8",
    )

    assert load_keys(key, [TABLE]) == {
        "fall": Key(Columns({"way": (5.0, 20.0)}, {"linear": {"way": (5.0, 10.0)}})),
    }
    assert load_keys(key, [TABLE])["fall"].slip_names == ("linear",)


def test_a_table_without_a_tolerance_needs_no_function(key: Path) -> None:
    key.write_text("", encoding="utf-8")

    assert load_keys(key, [OWN]) == {}


def test_a_table_with_a_tolerance_needs_one(key: Path) -> None:
    assert told(key, "") == (
        f"{WHERE}: exercise fall has no function that answers it\n  To fix it: write fall(pull, time)."
    )


def test_slips_alone_are_no_key(key: Path) -> None:
    assert told(key, "def fall_slips(): return {}", OWN) == (
        f"{WHERE}: exercise fall has no function that answers it\n  To fix it: write fall(pull, time)."
    )


@pytest.mark.parametrize("value", ["True", "'5'", "float('nan')", "10 ** 400", "None", "[5]"])
def test_what_is_no_finite_number_is_said_with_its_column(key: Path, value: str) -> None:
    assert told(key, f"def fall(): return {{'way': (5, {value})}}") == (
        f"{WHERE}: the column 'way' is not a list of 2 finite numbers\n"
        "  To fix it: return one SI value for each row, as plain floats."
    )


def test_every_mistake_in_slips_comes_at_once(key: Path) -> None:
    text = """
        def fall():
            return {"way": [5, 20]}

        def fall_slips():
            return {"linear": {"way": [5, 20.1]}, "Odd Name": {}, "unsaid": {}}
    """

    assert told(key, text) == (
        f"{WHERE}_slips: 'Odd Name' cannot be the name of a slip\n"
        "  To fix it: name it in small letters with hyphens, such as forgot-earth-radius.\n"
        f"{WHERE}_slips: there is no sentence for the slip unsaid\n"
        "  To fix it: write feedback.unsaid in exercises.toml."
    )
    assert told(key, text.replace(', "Odd Name": {}, "unsaid": {}', "")) == (
        f"{WHERE}_slips: the slip linear leads to an answer that counts as right\n"
        "  To fix it: drop the slip, or make the tolerance smaller."
    )
