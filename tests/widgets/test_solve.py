"""What %%solve keeps and says, without a browser and without a kernel."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.widgets.sample import FUNCTION, sample_lesson

from reachstars.language import Language
from reachstars.widgets import question as question_module
from reachstars.widgets import solve as solve_module
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat
from reachstars.widgets.solve import Solver

RIGHT = "def twice(n):\n    return 2 * n"
Said = list[tuple[tuple[str, ...], str, str]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """Sentences, the word before them and the code after them, as they came below the cell."""
    seen: Said = []

    def keep(sentences: tuple[str, ...], language: Language, *, word: str = "", code: str = "") -> None:
        seen.append((sentences, word, code))

    monkeypatch.setattr(solve_module, "show_said", keep)
    monkeypatch.setattr(question_module, "renew_record", lambda data, metadata, *, key: None)
    return seen


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    seat = Seat(tmp_path)
    seat.sit("luna-7")
    return seat


@pytest.fixture
def solve(seat: Seat, said: Said) -> Callable[[str], dict[str, Any]]:
    def solve(source: str, name: str = "twice") -> dict[str, Any]:
        notebook: dict[str, Any] = {}
        Solver(seat, sample_lesson("en"), ("MINUTE",)).solve(name, source, notebook)
        return notebook

    return solve


def journal(folder: Path) -> list[dict[str, Any]]:
    path = folder / "logbook" / "luna-7" / "sample.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_source_and_outputs_are_on_the_disk_and_the_function_stays(
    solve: Callable[[str], dict[str, Any]], said: Said, tmp_path: Path
) -> None:
    notebook = solve(RIGHT)

    event = journal(tmp_path)[-1]
    assert (event["kind"], event["exercise"]) == ("check", "twice")
    assert event["value"] == {"source": RIGHT, "outputs": [2.0, 6.0]}
    assert notebook["twice"](5) == 10
    assert said[-1][1] == "Right"
    assert said[-1][0][0] == "Yes, that is right. Well done!"
    assert said[-1][0][1].startswith("Saved at ")


def test_the_form_of_the_exercise_shows_what_the_cell_did(solve: Callable[[str], dict[str, Any]], seat: Seat) -> None:
    question = Question(seat, sample_lesson("en"), FUNCTION)
    question.recall()

    solve("def twice(n):\n    return n")

    assert question.widget.now["value"]["outputs"] == [1.0, 3.0]
    assert question.widget.now["feedback"]["verdict"] == "wrong"
    assert question.widget.form["control"] == "code"


def test_what_a_cell_prints_is_shown_below_what_is_said(solve: Callable[[str], dict[str, Any]], said: Said) -> None:
    solve("def twice(n):\n    print('n is', n)\n    return 2 * n")

    assert said[-1][0][2] == "Your cell printed:"
    assert said[-1][2] == "n is 1.0\nn is 3.0"


def test_an_unchanged_cell_shows_what_was_saved_and_takes_nothing_away(
    solve: Callable[[str], dict[str, Any]], said: Said, tmp_path: Path
) -> None:
    solve("def twice(n):\n    ...")
    solve(RIGHT)
    solve("def twice(n):\n    ...")

    assert len(journal(tmp_path)) == 1
    assert said[0][0] == (
        "This cell still holds its start. Write your function in place of the three points, "
        "then press Shift and Enter.",
    )
    assert said[-1][0][0].startswith("Your function is saved, but this cell still holds its start. Saved at ")
    assert said[-1][2] == RIGHT


def test_nobody_has_said_who_works_here(said: Said, tmp_path: Path) -> None:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")

    Solver(Seat(tmp_path), sample_lesson("es"), ()).solve("twice", RIGHT, {})

    assert said[-1][0] == (
        "Sí, es correcto. ¡Bien hecho!",
        "Todavía no se guarda: escribe tu código al principio de la página y ejecuta otra vez esta celda.",
    )


def test_a_name_that_is_no_function_to_write_is_explained(solve: Callable[..., dict[str, Any]], said: Said) -> None:
    solve(RIGHT, "orbit-speed")

    assert said[-1][0] == ("This page has no function to write called “orbit-speed”. There are: twice.",)
