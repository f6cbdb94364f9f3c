"""The page as it depends on who works and on what the teacher decided."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.prompt import prompt
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for, values_seen
from reachstars.widgets import question as question_module
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat
from reachstars.widgets.signin import SignIn

LESSON = read_lesson(Path(__file__).parents[2] / "lessons" / "_template", "en")
VARIES = "up-there"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(question_module, "renew_record", lambda data, metadata, key: None)
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def ask(folder: Path) -> Callable[..., tuple[Seat, Question]]:
    def ask(exercise_id: str = VARIES, *, policy: str = "", learner: str = "luna-7") -> tuple[Seat, Question]:
        (folder / "class.toml").write_text(policy, encoding="utf-8")
        seat = Seat(folder)
        if learner:
            seat.sit(learner)
        exercise = LESSON.exercise(exercise_id)
        assert exercise is not None
        return seat, Question(seat, LESSON, exercise)

    return ask


def asked(learner: str) -> str:
    exercise = lesson_for(LESSON, learner, Policy()).exercise(VARIES)
    assert exercise is not None
    return prompt(exercise, "en")


def right(learner: str) -> float:
    answer = lesson_for(LESSON, learner, Policy()).keys[VARIES].answer
    assert isinstance(answer, float | int)
    return answer / 1000


def events(folder: Path, learner: str) -> list[dict[str, Any]]:
    lines = (folder / "logbook" / learner / "my-lesson.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def other_than(learner: str) -> str:
    return next(name for name in map("sol-{}".format, range(20)) if asked(name) != asked(learner))


def test_each_learner_finds_their_own_numbers_and_is_marked_by_them(ask: Callable[..., Any]) -> None:
    seat, question = ask()
    other = other_than("luna-7")
    first = question.widget.form["prompt"]
    question.answer({"do": "check", "value": right("luna-7"), "view": "a"})
    verdict = question.widget.now["feedback"]["verdict"]

    seat.sit(other)
    second = question.widget.form["prompt"]
    mine = question.answer({"do": "check", "value": right(other), "view": "a"})["feedback"]["verdict"]
    theirs = question.answer({"do": "check", "value": right("luna-7"), "view": "a"})["feedback"]["verdict"]

    assert (first, second) == (asked("luna-7"), asked(other))
    assert (verdict, mine, theirs) == ("right", "right", "wrong")


def test_an_answer_tells_the_numbers_that_were_shown(ask: Callable[..., Any], folder: Path) -> None:
    _, question = ask()
    question.answer({"do": "answer", "value": 400, "view": "a"})

    exercise = lesson_for(LESSON, "luna-7", Policy()).exercise(VARIES)
    assert exercise is not None
    assert events(folder, "luna-7")[-1]["given"] == values_seen(exercise)


def test_what_was_typed_to_the_numbers_of_the_class_is_kept_with_them(ask: Callable[..., Any], folder: Path) -> None:
    learner = next(name for name in map("sol-{}".format, range(20)) if asked(name) != asked(""))
    seat, question = ask(learner="")
    question.answer({"do": "answer", "value": 500, "view": "a"})
    class_exercise = LESSON.exercise(VARIES)
    assert class_exercise is not None

    seat.sit(learner)

    assert events(folder, learner)[-1]["given"] == values_seen(class_exercise)
    assert question.widget.form["prompt"] == asked(learner)
    assert question.widget.now["saved"].endswith(". This answer belongs to other numbers, not to the ones above.")


def test_without_variants_everybody_has_the_numbers_of_the_class(ask: Callable[..., Any]) -> None:
    _, question = ask(policy="variants = false\n")

    assert question.widget.form["prompt"] == asked("")


def test_a_broken_policy_is_told_kindly_and_the_usual_one_holds(ask: Callable[..., Any], folder: Path) -> None:
    seat, question = ask(policy="variants = perhaps\n")
    question.answer({"do": "answer", "value": 400, "view": "a"})
    message = SignIn(seat, LESSON).widget.now["message"]

    assert message.startswith(
        "Your answers are kept. But there is a mistake in your teacher's file class.toml, so the usual rules apply. "
        "Please tell your teacher:\n"
    )
    assert "class.toml, line 1" in message
    assert question.widget.form["prompt"] == asked("luna-7")
    assert events(folder, "luna-7")[-1]["value"] == 400


def test_a_policy_that_is_mended_holds_as_soon_as_the_first_cell_runs_again(
    ask: Callable[..., Any], folder: Path
) -> None:
    seat, _ = ask(policy="variants = perhaps\n")
    (folder / "class.toml").write_text("variants = false\n", encoding="utf-8")

    seat.read_policy()

    assert SignIn(seat, LESSON).widget.now["message"] == ""
    assert not seat.policy.variants


def test_the_solution_is_offered_after_the_tries_that_the_teacher_asks_for(
    ask: Callable[..., Any], folder: Path
) -> None:
    _, question = ask("faster-bus", policy="solutions = 2\n")
    offers = []
    for value in ("double", "double", "half"):
        offers.append(question.widget.now["solution"])
        question.answer({"do": "check", "value": value, "view": "a"})

    assert offers == [{"offered": False, "text": ""}, {"offered": False, "text": ""}, {"offered": True, "text": ""}]
    assert question.answer({"do": "solution"}) == {}
    assert question.widget.now["solution"] == {"offered": False, "text": "It is half."}
    assert [event["kind"] for event in events(folder, "luna-7")] == ["check", "check", "check", "solution"]


def test_an_opened_solution_stays_when_the_cell_runs_again_and_in_the_other_language(ask: Callable[..., Any]) -> None:
    seat, question = ask("faster-bus", policy="solutions = 1\n")
    question.answer({"do": "check", "value": "double", "view": "a"})
    question.answer({"do": "solution"})

    exercise = LESSON.exercise("faster-bus")
    assert exercise is not None
    assert Question(seat, LESSON, exercise).widget.now["solution"]["text"] == "It is half."
    seat.speak("es")
    assert question.widget.now["solution"]["text"] == "Es la mitad."


@pytest.mark.parametrize("policy", ["", 'solutions = "never"\n', "solutions = 3\n"])
def test_a_solution_that_is_not_offered_cannot_be_opened(policy: str, ask: Callable[..., Any], folder: Path) -> None:
    _, question = ask("faster-bus", policy=policy)
    question.answer({"do": "check", "value": "double", "view": "a"})
    question.answer({"do": "solution"})

    assert question.widget.now["solution"] == {"offered": False, "text": ""}
    assert [event["kind"] for event in events(folder, "luna-7")] == ["check"]


@pytest.mark.parametrize("exercise_id", ["first-guess", "my-road"])
def test_what_is_never_marked_has_no_solution(exercise_id: str, ask: Callable[..., Any]) -> None:
    _, question = ask(exercise_id, policy="solutions = 1\n")
    question.answer({"do": "check", "value": "hours", "view": "a"})

    assert question.widget.now["solution"] == {"offered": False, "text": ""}
