"""The file that is handed in: everything but what is private, which is in it only where its owner ticked it."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from tests.handin.work import class_folder, event
from tests.widgets.sample import DREAM, SHORT, SPEED, sample_lesson

from reachstars.errors import ReachstarsError
from reachstars.exercise.kinds import OpenAnswer
from reachstars.handin import give, reasons
from reachstars.handin.give import Part, hand_in, handin_events, missing_in, parts_of
from reachstars.handin.read import read_file
from reachstars.logbook.event import Event, Json
from reachstars.logbook.line import to_line

LESSON = sample_lesson("en")
WISH = "quiero ser la primera de mi casa 7351"


def done(number: int, value: Json, *, exercise: str = SPEED.id, kind: str = "answer", private: bool = False) -> Event:
    return event(number, value, lesson="sample", exercise=exercise, kind=kind, private=private)


FIRST, LAST = done(1, "7 km/s"), done(4, "7.7 km/s", kind="check")
DRAFT = done(2, "a draft 9183", exercise=DREAM.id, private=True)
TEXT = done(3, WISH, exercise=DREAM.id, private=True)
WORK = (FIRST, DRAFT, TEXT, LAST)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "clase")


def handed(folder: Path, *ticked: str, work: tuple[Event, ...] = WORK) -> Path:
    return hand_in(folder, "luna-7", "sample", handin_events(LESSON, work, ticked))


def test_the_whole_history_is_in_the_file_and_not_a_byte_of_what_is_private(folder: Path) -> None:
    path = handed(folder)

    assert path == folder / "hand-in" / "luna-7-sample.jsonl"
    assert path.read_bytes() == to_line(FIRST) + to_line(LAST)
    for word in (WISH, "7351", "draft", DREAM.id):
        assert word.encode() not in path.read_bytes()


def test_of_a_ticked_part_the_latest_text_alone_travels_and_says_that_it_was_a_choice(folder: Path) -> None:
    path = handed(folder, DREAM.id)

    shared = replace(TEXT, extra=MappingProxyType({"shared": True}))
    assert path.read_bytes() == to_line(FIRST) + to_line(shared) + to_line(LAST)
    assert b"draft" not in path.read_bytes()
    assert read_file(path).events == (FIRST, shared, LAST)


def test_a_tick_shares_nothing_that_its_owner_was_not_shown() -> None:
    odd = replace(TEXT, extra=MappingProxyType({"thoughts": "of a newer version"}))

    assert handin_events(LESSON, [odd], [DREAM.id])[0].extra == {"shared": True}
    assert handin_events(LESSON, [odd], ["no-such-exercise", SPEED.id]) == ()


def test_an_emptied_reflection_is_not_dug_out_again() -> None:
    emptied = done(5, "", exercise=DREAM.id, private=True)

    assert handin_events(LESSON, [*WORK, emptied], [DREAM.id]) == (FIRST, LAST)


def test_what_was_written_as_a_reflection_stays_private_when_the_lesson_changes() -> None:
    now_open = OpenAnswer(DREAM.id, DREAM.title, DREAM.prompt, DREAM.objective)
    changed = replace(LESSON, exercises=(SPEED, now_open))

    assert parts_of(changed, WORK) == (Part(SPEED, 1, LAST, private=False), Part(now_open, 2, TEXT, private=True))
    assert handin_events(changed, WORK, ()) == (FIRST, LAST)


def test_what_once_was_no_reflection_is_private_now() -> None:
    before = done(1, WISH, exercise=DREAM.id)

    assert handin_events(LESSON, [before], ()) == ()


def test_each_exercise_is_a_part_with_its_latest_answer() -> None:
    parts = parts_of(LESSON, [*WORK, done(6, "  ", exercise=SHORT.id)])

    assert [part.number for part in parts] == list(range(1, len(LESSON.exercises) + 1))
    assert {part.exercise.id: part.event for part in parts if part.event} == {SPEED.id: LAST, DREAM.id: TEXT}
    assert [part.exercise.id for part in parts if part.private] == [DREAM.id]


def test_a_later_hand_in_takes_the_place_of_an_earlier_one_with_what_is_no_longer_shared(folder: Path) -> None:
    handed(folder, DREAM.id)
    path = handed(folder, work=(*WORK, done(7, "7.8 km/s")))

    assert [file.name for file in path.parent.iterdir()] == ["luna-7-sample.jsonl"]
    assert WISH.encode() not in path.read_bytes()


def test_an_earlier_file_that_holds_more_is_kept_as_a_copy(folder: Path) -> None:
    whole = handed(folder).read_bytes()
    handed(folder, work=(LAST,))

    assert (folder / "hand-in" / "luna-7-sample.bak.jsonl").read_bytes() == whole
    assert (folder / "hand-in" / "luna-7-sample.jsonl").read_bytes() == to_line(LAST)


def test_an_earlier_file_that_somebody_changed_is_kept_as_a_copy(folder: Path) -> None:
    path = handed(folder)
    path.write_bytes(path.read_bytes() + b"a note of the teacher\n")
    handed(folder)

    assert sorted(file.name for file in path.parent.iterdir()) == ["luna-7-sample.bak.jsonl", "luna-7-sample.jsonl"]


def test_a_full_disk_leaves_the_earlier_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = handed(folder).read_bytes()

    def full(path: Path, content: bytes, *, keep_old: bool = False) -> None:
        raise ReachstarsError("The disk is full.", "El disco está lleno.")

    monkeypatch.setattr(give, "write_file", full)
    with pytest.raises(ReachstarsError):
        handed(folder, work=(*WORK, done(8, "x")))

    assert (folder / "hand-in" / "luna-7-sample.jsonl").read_bytes() == before


def test_what_an_earlier_file_does_not_have_yet_is_known(folder: Path) -> None:
    path = folder / "hand-in" / "luna-7-sample.jsonl"
    assert missing_in(path, WORK) is None

    handed(folder, work=(FIRST,))
    assert missing_in(path, (FIRST, LAST)) == (LAST,)


@pytest.mark.parametrize("learner", ["../up", "private", "con", ""])
def test_what_is_no_code_names_no_file(learner: str, folder: Path) -> None:
    with pytest.raises(ValueError, match="A code has 1 to 32 letters"):
        hand_in(folder, learner, "sample", WORK)


def test_a_private_event_without_the_sign_of_a_choice_is_never_read(folder: Path) -> None:
    path = folder / "forged.jsonl"
    path.write_bytes(
        to_line(TEXT)
        + to_line(replace(TEXT, extra=MappingProxyType({"shared": 1})))
        + to_line(replace(TEXT, extra=MappingProxyType({"shared": "yes"})))
        + to_line(FIRST)
    )

    assert read_file(path).events == (FIRST,)
    assert read_file(path).reason == reasons.READ
