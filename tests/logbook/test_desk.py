from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.logbook import event as events
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event, Json
from reachstars.logbook.journal import append, read
from reachstars.logbook.state import Answer, fold

FIRST = "2026-01-05T14:00:00.000Z"
LATER = "2026-01-05T14:01:00.000Z"


def event(number: int, kind: str, value: Json = None, *, time: str = FIRST, version: int = 1) -> Event:
    return Event(f"{number:032x}", time, "luna-7", "shuttle-orbit", version, kind, "orbit-speed", value)


def desk(folder: Path) -> Desk:
    return Desk(folder, "Luna 7", "shuttle-orbit", 3)


def test_what_is_written_is_there_for_the_next_desk(tmp_path: Path) -> None:
    written = desk(tmp_path).write("answer", "orbit-speed", "7,7 km/s")

    assert desk(tmp_path).state().answers == {"orbit-speed": Answer("7,7 km/s", written.time, 3)}
    assert written.learner == "luna-7"


def test_a_second_window_sees_what_the_first_one_wrote(tmp_path: Path) -> None:
    first, second = desk(tmp_path), desk(tmp_path)
    first.write("answer", "orbit-speed", "7 km/s")
    second.write("answer", "orbit-speed", "7.7 km/s")
    first.write("hint", "orbit-period")

    answers = second.state().answers

    assert {exercise: (answer.value, answer.hints) for exercise, answer in answers.items()} == {
        "orbit-speed": ("7.7 km/s", 0),
        "orbit-period": (None, 1),
    }


def test_private_text_is_restored_but_is_not_in_the_file_that_is_handed_in(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.write("answer", "orbit-speed", "7.7 km/s")
    here.write("answer", "my-own-road", "I want to be an engineer", private=True)

    home = tmp_path / "logbook" / "luna-7"
    assert here.state().answers["my-own-road"].value == "I want to be an engineer"
    assert "engineer" not in (home / "shuttle-orbit.jsonl").read_text(encoding="utf-8")
    assert [each.private for each in read(home / "private" / "shuttle-orbit.jsonl").events] == [True]


def test_the_newest_answer_counts_even_after_the_clock_was_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "logbook" / "luna-7" / "shuttle-orbit.jsonl"
    append(home, event(1, "answer", "old", time="2030-01-01T00:00:00.000Z"))
    monkeypatch.setattr(events, "now", lambda: FIRST)
    here = desk(tmp_path)

    times = [here.write("answer", "orbit-speed", text).time for text in ("new", "newer")]

    assert times == ["2030-01-01T00:00:00.001Z", "2030-01-01T00:00:00.002Z"]
    assert here.state().answers["orbit-speed"].value == "newer"


def test_an_unreadable_time_does_not_stop_the_writing(tmp_path: Path) -> None:
    append(tmp_path / "logbook" / "luna-7" / "shuttle-orbit.jsonl", event(1, "answer", "old", time="yesterday"))

    written = desk(tmp_path).write("answer", "orbit-speed", "new")

    assert written in desk(tmp_path).events()


def test_notes_of_both_journals_are_told(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.write("answer", "orbit-speed", "7.7 km/s")
    with (tmp_path / "logbook" / "luna-7" / "shuttle-orbit.jsonl").open("ab") as file:
        file.write(b'{"id": "cut')

    assert [note.en for note in here.notes()] == [
        "Line 2, the last one, was cut short and is left out; every line before it was read."
    ]


def test_tries_hints_and_the_latest_answer_add_up() -> None:
    state = fold(
        [
            event(1, "answer", "7"),
            event(2, "check", "7"),
            event(3, "hint"),
            event(4, "hint"),
            event(5, "run"),
            event(6, "badge", "unknown"),
            event(7, "check", "7.7 km/s", time=LATER, version=2),
        ]
    )

    assert state.answers == {"orbit-speed": Answer("7.7 km/s", LATER, 2, tries=2, hints=2, checked=True)}


def test_an_answer_changed_after_it_was_judged_is_not_judged() -> None:
    judged = [event(1, "check", "7.7")]

    assert fold([*judged, event(2, "answer", "7.7")]).answers["orbit-speed"].checked
    assert not fold([*judged, event(2, "answer", "7.8")]).answers["orbit-speed"].checked


def test_a_question_about_nothing_takes_no_answer_away() -> None:
    answer = fold([event(1, "answer", "7.7"), event(2, "check", None)]).answers["orbit-speed"]

    assert answer == Answer("7.7", FIRST, 1, tries=1, checked=True)


@given(st.permutations([event(1, "answer", "a"), event(2, "hint"), event(3, "check", "b"), event(4, "answer", "c")]))
def test_the_state_does_not_depend_on_the_order_of_reading(shuffled: list[Event]) -> None:
    assert fold(shuffled).answers == {"orbit-speed": Answer("c", FIRST, 1, tries=1, hints=1)}
    assert fold(shuffled + shuffled) == fold(shuffled)
