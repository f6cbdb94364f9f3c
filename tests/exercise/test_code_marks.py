"""Marking what a function gave: from the recorded numbers alone, whatever somebody wrote there."""

from dataclasses import replace
from typing import Any

import pytest
from tests.exercise.test_programs import KEYS, TASKS

from reachstars.exercise.kinds import CodeTask, Exercise, Key, Outputs
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.prompt import function_asked
from reachstars.logbook.event import Json

SPEED, STEPS = TASKS["circle-speed"], TASKS["steps"]
SOURCE = "def circle_speed(altitude):\n    return 1"


def marked(outputs: Json, *, task: CodeTask = SPEED, reason: str = "", key: Key | None = None) -> Mark:
    answer: dict[str, Json] = {"source": SOURCE, "outputs": outputs, "reason": reason}
    return mark(task, answer, key or KEYS[task.id], "en")


@pytest.mark.parametrize(
    "answer",
    [
        "def circle_speed(altitude): return 7669",
        7669,
        [7668.6, 7557.9],
        {"source": SOURCE},
        {"source": SOURCE, "outputs": 7668.6},
        {"source": SOURCE, "outputs": [7668.6]},
        {"source": SOURCE, "outputs": [7668.6, 7557.9, 1.0]},
        {"source": SOURCE, "outputs": ["7668.6", "7557.9"]},
        {"source": SOURCE, "outputs": [True, 7557.9]},
        {"source": SOURCE, "outputs": [[[7668.6]], 7557.9]},
        {"source": SOURCE, "outputs": [{"v": 1}, 7557.9]},
        {"source": SOURCE, "outputs": [10**400, 7557.9]},
        {"source": SOURCE, "outputs": [float("nan"), float("inf")]},
        {"source": SOURCE, "outputs": [[1.0] * 2_000, 7557.9]},
        {"source": 7, "outputs": [7668.6, 7557.9]},
        {"source": "x" * 30_000, "outputs": [7668.6, 7557.9]},
        {"source": SOURCE, "outputs": [7668.6, 7557.9], "reason": ["name"]},
    ],
)
def test_what_is_no_record_of_a_try_is_asked_back(answer: Any) -> None:
    assert mark(SPEED, answer, KEYS["circle-speed"], "en") == Mark(
        "unclear",
        "I cannot read this answer here. Run the cell with your function again.",
        slip="not-a-try",
        points=0.0,
    )


def test_half_of_the_inputs_bring_half_of_the_points() -> None:
    assert marked([7668.6, 0.0]).points == 1.0
    assert marked([7668.6, None], reason="endless") == Mark(
        "partly",
        "Your function did not get through every try. Run its cell again: it says where to look.",
        slip="endless",
        points=1.0,
    )


def test_a_reason_that_nobody_knows_is_not_passed_on() -> None:
    assert marked([None, None], reason="=HYPERLINK()").slip == "unfinished"


def test_a_zero_of_a_calculation_is_zero() -> None:
    places = replace(STEPS, unit="m")
    key = Key(Outputs(((6.7e6, 0.0), (0.0, 6.7e6))))

    assert marked([[6.7e6, 4e-10], [-4e-10, 6.7e6]], task=places, key=key).verdict == "right"
    assert marked([[6.7e6, 4e5], [4e5, 6.7e6]], task=places, key=key).verdict == "wrong"


def test_a_slip_is_named_only_when_every_output_fits_it() -> None:
    assert marked([31567.4, 25774.7]).slip == "forgot-earth-radius"
    assert marked([31567.4, 12345.0]).slip == ""
    assert marked([7668600.0, 7557900.0]).slip == "wrong-unit"


def test_without_a_key_nothing_is_judged_but_what_is_no_result_is_said() -> None:
    answer: dict[str, Json] = {"source": SOURCE, "outputs": [1.0, 1.0]}
    stopped: dict[str, Json] = {"source": SOURCE, "outputs": [1.0, None], "reason": "endless"}
    shaped: dict[str, Json] = {"source": SOURCE, "outputs": [[1.0], [1.0]]}

    assert mark(SPEED, answer, None, "en") == Mark("recorded", "Your answer is recorded.")
    assert mark(SPEED, stopped, None, "en").verdict == "unclear"
    assert mark(SPEED, shaped, None, "en").slip == "list-for-number"


def test_a_key_to_other_inputs_judges_nothing() -> None:
    assert marked([1.0, 2.0], key=Key(Outputs((1.0, 2.0, 3.0)))).slip == "not-a-try"


def test_the_function_that_is_asked_for_is_told_with_its_units(exercises: dict[str, Exercise]) -> None:
    function = exercises["function"]
    assert isinstance(function, CodeTask)

    assert function_asked(function, "es") == (
        "Escribe la función circle_speed(altitude). altitude: meaning es, en m. Devuelve un número en m/s."
    )
    assert (
        function_asked(STEPS, "en") == "Write the function steps(count). count: -. It returns a list of plain numbers."
    )
