"""A page that changes its language, or the person in front of it; and one that only shows the lesson."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.widgets.sample import CHOICE, DREAM, SHORT, SPEED, sample_lesson

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import prompt
from reachstars.widgets import question as question_module
from reachstars.widgets.explorer import ExplorerBox
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat, only_shown
from reachstars.widgets.signin import SignIn


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    monkeypatch.setattr(question_module, "renew_record", lambda data, metadata, key: seen.append(data["text/plain"]))
    return seen


@pytest.fixture
def folder(tmp_path: Path, records: list[str]) -> Path:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def seat(folder: Path) -> Seat:
    seat = Seat(folder)
    seat.sit("luna-7")
    return seat


@pytest.fixture
def ask(seat: Seat) -> Callable[[Exercise], Question]:
    return lambda exercise: Question(seat, sample_lesson("en"), exercise)


def test_every_form_changes_its_language_at_once(
    seat: Seat, ask: Callable[[Exercise], Question], records: list[str]
) -> None:
    question, explorer = ask(SPEED), ExplorerBox(seat, sample_lesson("en"), "altitude")
    explorer.answer({"do": "move", "value": [800]})
    question.answer({"do": "hint"})
    question.answer({"do": "check", "value": "5 km/s", "view": "a"})
    box = SignIn(seat, sample_lesson("en"))

    assert box.answer({"do": "language", "value": "es"}) == {}

    assert {widget.form["language"] for widget in (question.widget, explorer.widget, box.widget)} == {"es"}
    assert question.widget.form["prompt"] == prompt(SPEED, "es")
    now = question.widget.now
    assert (now["value"], now["hints"]) == ("5 km/s", ["¿Dónde empieza el radio?"])
    assert now["feedback"]["word"] == "Sigue intentando"
    assert now["feedback"]["flight"]["sentence"].startswith("Desde 350 km")
    assert now["saved"].startswith("Guardado a las ")
    assert explorer.widget.now["scene"]["settings"] == (800,)
    assert explorer.widget.now["scene"]["sentence"].startswith("A 800 km")
    assert box.widget.form["elsewhere"] == (
        "Ahora los ejercicios están en español. El texto de este cuaderno sigue en inglés; "
        "la lección completa en español está en el cuaderno es/01-sample.ipynb."
    )
    assert "Tu respuesta: 5 km/s" in records[-1]


def test_a_cell_that_is_run_again_keeps_the_chosen_language(seat: Seat, ask: Callable[[Exercise], Question]) -> None:
    seat.speak("es")

    assert ask(CHOICE).widget.form["language"] == "es"
    assert SignIn(seat, sample_lesson("en")).widget.form["language"] == "es"


@pytest.mark.parametrize("value", ["fr", "", None, 7, ["es"]])
def test_a_language_that_is_not_there_changes_nothing(seat: Seat, value: object) -> None:
    box = SignIn(seat, sample_lesson("en"))

    assert box.answer({"do": "language", "value": value}) == {}
    assert box.widget.form["language"] == "en"


def test_the_language_changes_no_answer_and_writes_nothing(
    seat: Seat, ask: Callable[[Exercise], Question], folder: Path
) -> None:
    ask(SHORT).answer({"do": "answer", "value": "perigee", "view": "a"})
    journal = folder / "logbook" / "luna-7" / "sample.jsonl"
    before = journal.read_bytes()

    seat.speak("es")

    assert journal.read_bytes() == before


def test_what_was_said_to_one_person_is_not_said_to_the_next(seat: Seat, ask: Callable[[Exercise], Question]) -> None:
    question = ask(CHOICE)
    question.answer({"do": "check", "value": "falling", "view": "a"})

    seat.sit("sol-8")
    assert (question.widget.now["value"], question.widget.now["feedback"]) == ("", None)

    seat.sit("luna-7")
    assert question.widget.now["value"] == "falling"


def test_whoever_comes_back_is_told_again_what_was_said_to_a_checked_answer(
    seat: Seat, ask: Callable[[Exercise], Question]
) -> None:
    question = ask(CHOICE)
    question.recall()
    question.answer({"do": "check", "value": "falling", "view": "a"})

    seat.sit("sol-8")
    seat.sit("luna-7")

    assert question.widget.now["feedback"]["verdict"] == "right"


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({"SERVER_SOFTWARE": "voila/0.5.13", "SCRIPT_NAME": "/voila/render/a.ipynb"}, True),
        ({"VOILA_PREHEAT": "True"}, True),
        ({"SERVER_SOFTWARE": "Apache/2.4"}, False),
        ({}, False),
    ],
)
def test_a_page_of_voila_is_known_by_the_kernels_environment(environment: dict[str, str], *, shown: bool) -> None:
    assert only_shown(environment) is shown


def test_a_page_that_is_only_shown_judges_and_saves_nothing(folder: Path) -> None:
    (folder / "logbook").mkdir()
    (folder / "logbook" / ".last-learner").write_text("luna-7", encoding="utf-8")
    seat = Seat(folder, passing=True)
    question, dream = (Question(seat, sample_lesson("es"), exercise) for exercise in (SPEED, DREAM))

    reply = question.answer({"do": "check", "value": "5 km/s", "view": "a"})
    question.answer({"do": "hint"})
    dream.answer({"do": "answer", "value": "la Luna", "view": "a"})

    assert (reply["saved"], reply["look"]) == ("No se guarda: esta página no conserva nada.", "")
    assert reply["feedback"]["verdict"] == "wrong"
    assert question.widget.now["notice"] == ""
    assert question.widget.now["hints"] == ["¿Dónde empieza el radio?"]
    assert dream.answer({"do": "open"}) == {"locked": False, "value": "la Luna"}
    assert sorted(path.name for path in (folder / "logbook").iterdir()) == [".last-learner"]


def test_a_page_that_is_only_shown_says_so_in_place_of_asking_who_works(folder: Path) -> None:
    box = SignIn(Seat(folder, passing=True), sample_lesson("en"))

    assert box.widget.form["title"] == "Try everything"
    now: dict[str, Any] = box.widget.now
    assert now["banner"] == (
        "This page only shows the lesson: what you do here is not saved, and it is gone when you close the page. "
        "To keep your answers, open the notebook in JupyterLab."
    )
    assert (now["here"], now["passing"], now["confirm"], now["message"]) == (True, True, "", "")
