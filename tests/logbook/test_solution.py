"""What the logbook keeps of a student's own numbers and of the solution."""

from pathlib import Path

import pytest

from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event, Json, from_json, to_json
from reachstars.logbook.state import Answer, fold


def event(number: int, kind: str, value: Json = None, **extra: Json) -> Event:
    time = f"2026-01-05T14:00:{number:02}.000Z"
    return Event(f"{number:032x}", time, "luna-7", "shuttle-orbit", 1, kind, "orbit-speed", value, extra=extra)


def test_the_numbers_that_were_seen_are_kept_with_the_answer(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "luna-7", "my-lesson", 1)

    event = desk.write("check", "drive-time", "3 h", given={"bus_speed": 90.0})

    assert to_json(event)["given"] == {"bus_speed": 90.0}
    assert from_json(to_json(event)) == event
    assert desk.state().answers["drive-time"].given == {"bus_speed": 90.0}


def test_an_answer_without_numbers_of_ones_own_is_written_as_before(tmp_path: Path) -> None:
    event = Desk(tmp_path, "luna-7", "my-lesson", 1).write("check", "the-word", "altitude")

    assert "given" not in to_json(event)


def test_the_numbers_are_those_of_the_latest_answer() -> None:
    state = fold([event(1, "check", "7", given={"a": 1}), event(2, "answer", "8"), event(3, "hint")])

    assert (state.answers["orbit-speed"].value, state.answers["orbit-speed"].given) == ("8", None)


@pytest.mark.parametrize(
    ("events", "after"),
    [
        ([event(1, "check", "7")], False),
        ([event(1, "check", "7"), event(2, "solution")], False),
        ([event(1, "check", "7"), event(2, "solution"), event(3, "check", "7")], False),
        ([event(1, "check", "7"), event(2, "solution"), event(3, "check", "8")], True),
        ([event(1, "check", "7"), event(2, "solution"), event(3, "answer", "8"), event(4, "check", "8")], True),
        ([event(1, "solution"), event(2, "answer", "8"), event(3, "solution")], True),
    ],
)
def test_an_answer_counts_as_copied_only_when_it_was_given_after_the_solution(
    events: list[Event],
    after: bool,
) -> None:
    answer = fold(events).answers["orbit-speed"]

    assert answer.after_solution is after
    assert answer.solution is (len(events) > 1)


def test_an_answer_after_the_solution_says_so_itself_so_that_a_notebook_alone_tells_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "luna-7", "my-lesson", 1)
    before = desk.write("check", "drive-time", "3 h")
    desk.write("solution", "drive-time")
    again, copied = desk.write("check", "drive-time", "3 h"), desk.write("check", "drive-time", "4 h")
    another = desk.write("check", "the-word", "altitude")

    assert [fold([each]).answers[each.exercise].after_solution for each in (before, again, copied, another)] == [
        False,
        False,
        True,
        False,
    ]
    assert from_json(to_json(copied)).extra["after"] == "solution"


def test_a_logbook_from_which_the_solution_was_removed_still_tells_it() -> None:
    answer = fold([event(1, "check", "7"), event(3, "check", "8", after="solution")]).answers["orbit-speed"]

    assert (answer.after_solution, answer.solution) == (True, False)


def test_a_solution_that_was_seen_without_an_answer_is_known() -> None:
    assert fold([event(1, "solution")]).answers == {"orbit-speed": Answer(solution=True)}
