"""How far a learner is: done, begun, worth another try, open; what is private counts for nothing."""

from dataclasses import replace

import pytest
from tests.handin.work import event
from tests.widgets.sample import CHOICE, DREAM, EXERCISES, GUESS, OPEN, SHORT, SPEED, sample_lesson

from reachstars.exercise.kinds import Exercise
from reachstars.lesson.model import Ask
from reachstars.lesson.progress import PlaceStanding, Progress, progress
from reachstars.lesson.remarks import EARLIER, FROM_PAPER
from reachstars.logbook.event import Event, Json
from reachstars.logbook.state import fold

LESSON = sample_lesson("en")


def done(number: int, exercise: Exercise, value: Json, kind: str = "answer") -> Event:
    return event(number, value, lesson="sample", exercise=exercise.id, kind=kind)


def standings(*events: Event) -> dict[str, PlaceStanding]:
    found = progress(LESSON, fold(events))
    return {place.exercise.id: place.standing for place in found.places}


def test_at_the_start_everything_is_open_and_the_first_exercise_is_next() -> None:
    found = progress(LESSON, fold(()))

    assert {place.standing for place in found.places} == {"open"}
    assert [place.number for place in found.places] == list(range(1, len(EXERCISES) + 1))
    assert (found.done, len(found.counted)) == (0, len(EXERCISES) - 1)
    assert found.next == found.places[0]


@pytest.mark.parametrize(
    ("exercise", "value", "kind", "standing"),
    [
        (SPEED, "7.7 km/s", "check", "done"),
        (SPEED, "33.7 km/s", "check", "again"),
        (SPEED, "fast", "check", "again"),
        (SPEED, "7.7 km/s", "answer", "started"),
        (SPEED, " ", "check", "open"),
        (SPEED, None, "hint", "open"),
        (CHOICE, "falling", "check", "done"),
        (CHOICE, "no-gravity", "check", "again"),
        (GUESS, "faster", "answer", "done"),
        (OPEN, "because", "answer", "started"),
        (OPEN, "because", "check", "done"),
        (DREAM, "the Moon", "answer", "done"),
    ],
)
def test_an_exercise_stands_where_its_latest_answer_is(
    exercise: Exercise, value: Json, kind: str, standing: PlaceStanding
) -> None:
    assert standings(done(1, exercise, value, kind))[exercise.id] == standing


def test_an_answer_that_was_changed_after_the_check_is_begun_again() -> None:
    assert standings(done(1, SHORT, "perigee", "check"), done(2, SHORT, "apogee"))[SHORT.id] == "started"


def test_without_a_key_what_was_checked_is_done() -> None:
    found = progress(replace(LESSON, keys={}), fold([done(1, SPEED, "33.7 km/s", "check")]))

    assert found.places[1].standing == "done"


def test_the_next_step_is_the_first_that_is_not_done_and_never_a_private_one() -> None:
    lesson = replace(LESSON, exercises=(DREAM, SHORT, SPEED))
    events = [done(1, SHORT, "perigee", "check")]

    found = progress(lesson, fold(events))
    assert found.next is not None
    assert found.next.exercise == SPEED
    assert (found.done, len(found.counted)) == (1, 2)

    assert progress(lesson, fold([*events, done(2, SPEED, "7.7 km/s", "check")])).next is None


def test_an_answer_from_an_earlier_version_or_from_paper_says_so() -> None:
    from_paper = replace(done(2, SHORT, "perigee", "check"), extra={"from": "paper"})
    lesson = replace(LESSON, card=replace(LESSON.card, version=2))
    events = [done(1, SPEED, "7.7 km/s", "check"), replace(from_paper, version=2)]

    remarks = {place.exercise.id: place.remarks for place in progress(lesson, fold(events)).places}

    assert remarks[SPEED.id] == (EARLIER,)
    assert remarks[SHORT.id] == (FROM_PAPER,)
    assert remarks[CHOICE.id] == ()


def test_what_is_asked_on_paper_alone_has_no_place_on_the_screen() -> None:
    blocks = (Ask(SPEED.id, 1, medium="paper"), Ask(SHORT.id, 2, medium="paper"), Ask(SHORT.id, 3, medium="screen"))
    found: Progress = progress(replace(LESSON, blocks=blocks), fold(()))

    assert SPEED.id not in {place.exercise.id for place in found.places}
    assert SHORT.id in {place.exercise.id for place in found.places}
