"""The end of a page: how far one is, and handing in; no browser and no kernel."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.handin.work import class_folder
from tests.widgets.sample import CHOICE, DREAM, EXERCISES, OPEN, SHORT, SPEED, sample_lesson

from reachstars.handin.read import read_file
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import is_shared
from reachstars.widgets import question as question_module
from reachstars.widgets.closing_words import CLOSING
from reachstars.widgets.handin import HandInForm
from reachstars.widgets.progress import ProgressForm
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat

WISH = "to the Moon 7351"
COUNTED = len(EXERCISES) - 1  # a wish counts for nothing
SHORT_LINE, OPEN_LINE, DREAM_LINE = (f"{EXERCISES.index(each) + 1}. {each.title.en}" for each in (SHORT, OPEN, DREAM))
DREAM_LINE_ES = f"{EXERCISES.index(DREAM) + 1}. {DREAM.title.es}"
STILL_OPEN = ", ".join(
    str(number) for number, each in enumerate(EXERCISES, start=1) if each not in (SPEED, CHOICE, SHORT, DREAM)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "clase")


@pytest.fixture(autouse=True)
def _without_a_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done a moment later is done at once, also in a process whose loop drives a browser."""

    def none_runs() -> asyncio.AbstractEventLoop:
        raise RuntimeError("no running event loop")

    monkeypatch.setattr(asyncio, "get_running_loop", none_runs)


@pytest.fixture
def seat(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Seat:
    monkeypatch.setattr(question_module, "renew_record", lambda data, metadata, *, key: None)
    seat = Seat(folder)
    seat.sit("luna-7")
    return seat


def work(seat: Seat) -> None:
    """What luna-7 has done: two checked answers, one right, one begun answer and a wish."""
    desk = seat.desk(sample_lesson("en"))
    assert isinstance(desk, Desk)
    desk.write("check", SPEED.id, "33.7 km/s")
    desk.write("check", CHOICE.id, "falling")
    desk.write("answer", SHORT.id, "perigee <b>" + "x" * 100)
    desk.write("answer", DREAM.id, WISH, private=True)


def rows(form: ProgressForm) -> dict[str, tuple[str, str]]:
    return {row["title"]: (row["look"], row["standing"]) for row in form.widget.now["rows"]}


def test_progress_says_what_is_done_what_waits_and_one_next_step(seat: Seat) -> None:
    work(seat)
    form = ProgressForm(seat, sample_lesson("en"))

    assert form.widget.now["lead"] == f"Done: 1 of {COUNTED} exercises."
    assert form.widget.now["next"] == "Next, when you like: 1. Your guess"
    shown = rows(form)
    assert shown["2. How fast?"] == ("again", "Try again when you like")
    assert shown["3. Why do they float?"] == ("done", "Done")
    assert shown[SHORT_LINE] == ("started", "Started, not checked yet")
    assert shown[OPEN_LINE] == ("open", "Open")
    assert shown[DREAM_LINE] == ("own-done", "Private: written, and yours alone")
    assert WISH not in json.dumps([form.widget.form, form.widget.now])


def test_progress_follows_every_answer_that_is_saved_on_the_page(seat: Seat) -> None:
    form = ProgressForm(seat, sample_lesson("es"))
    question = Question(seat, sample_lesson("es"), CHOICE)
    assert rows(form)["3. ¿Por qué flotan?"] == ("open", "Pendiente")

    question.answer({"do": "answer", "value": "falling", "view": "a"})
    assert rows(form)["3. ¿Por qué flotan?"] == ("started", "Empezado, sin revisar")

    question.answer({"do": "check", "value": "falling", "view": "a"})
    assert rows(form)["3. ¿Por qué flotan?"] == ("done", "Hecho")
    assert form.widget.now["lead"] == f"Hechos: 1 de {COUNTED} ejercicios."


@pytest.mark.parametrize(
    ("exercise", "kind", "value", "said"),
    [
        (SPEED, "answer", "7.7 km/s", "You have started “1. How fast?”. When you are ready, press its button."),
        (SPEED, "check", "5 km/s", "“1. How fast?” is worth another try. A hint or a classmate may help."),
        (SPEED, "check", "7.7 km/s", "You have been through everything. Well done! Hand it in when you like."),
    ],
)
def test_the_next_step_is_gentle(exercise: Any, kind: str, value: str, said: str, seat: Seat) -> None:
    lesson = replace(sample_lesson("en"), exercises=(exercise,))
    desk = seat.desk(lesson)
    assert isinstance(desk, Desk)
    desk.write(kind, exercise.id, value)

    assert ProgressForm(seat, lesson).widget.now["next"] == said


def test_an_answer_from_an_earlier_version_or_from_paper_is_named_in_the_list(seat: Seat) -> None:
    lesson = sample_lesson("en", version=2)
    desk = seat.desk(sample_lesson("en"))
    assert isinstance(desk, Desk)
    desk.write("check", CHOICE.id, "falling", from_paper=True)

    assert rows(ProgressForm(seat, lesson))["3. Why do they float?"] == (
        "done",
        "Done; answered in an earlier version of the lesson; typed in from paper",
    )
    assert (
        Question(seat, lesson, CHOICE)
        .widget.now["saved"]
        .endswith(". This answer is from an earlier version of the lesson. Typed in from your paper.")
    )


def test_the_hand_in_shows_what_the_file_will_hold_and_what_stays_out(seat: Seat) -> None:
    work(seat)
    now = HandInForm(seat, sample_lesson("en")).widget.now

    assert now["lead"] == (
        f"Your file will hold 3 of {COUNTED} answers. Still open: {STILL_OPEN}. You can hand in now, and again later."
    )
    shown = {row["title"]: (row["look"], row["answer"]) for row in now["rows"]}
    assert shown["2. How fast?"] == ("given", "33.7 km/s")
    assert shown["3. Why do they float?"] == ("given", "They fall together with the ship")
    assert shown[SHORT_LINE] == ("given", "perigee <b>" + "x" * 79 + "…")
    assert shown[OPEN_LINE] == ("open", "Open: no answer in the file")
    assert now["own"] == [
        {"id": "dream", "label": f"Hand in “{DREAM_LINE}” too", "left_out": f"“{DREAM_LINE}”, which is private"}
    ]
    assert now["left_out"] == ["your Recipe for Success", "your real name: only your code, luna-7"]
    assert WISH not in json.dumps(now)


def test_handing_in_writes_one_file_without_a_byte_of_what_was_not_ticked(seat: Seat, folder: Path) -> None:
    work(seat)
    form = HandInForm(seat, sample_lesson("en"))
    reply = form.answer({"do": "hand-in", "value": [], "learner": "luna-7"})

    path = folder / "hand-in" / "luna-7-sample.jsonl"
    assert reply == {
        "said": "Handed in. Your file holds 3 answers.",
        "where": f"It is here: {path}",
        "how": "On a school computer your teacher finds it there. From home: bring this one file on a USB stick, or "
        "send it the way your class sends homework.",
    }
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert WISH.encode() not in path.read_bytes()
    assert [event.exercise for event in read_file(path).events] == [SPEED.id, CHOICE.id, SHORT.id]
    assert form.widget.now["last"] == "Your last hand-in has everything that is here."


def test_a_ticked_part_is_read_by_its_owner_first_and_then_travels_marked(seat: Seat, folder: Path) -> None:
    work(seat)
    form = HandInForm(seat, sample_lesson("es"))

    assert form.answer({"do": "read", "value": DREAM.id}) == {"text": WISH}
    assert form.answer({"do": "read", "value": SPEED.id}) == {"text": ""}
    reply = form.answer({"do": "hand-in", "value": [DREAM.id], "learner": "luna-7"})

    assert reply["said"] == f"Entregado. Tu archivo tiene 3 respuestas. También decidiste compartir: «{DREAM_LINE_ES}»."
    events = read_file(folder / "hand-in" / "luna-7-sample.jsonl").events
    assert [(event.value, event.private) for event in events if is_shared(event)] == [(WISH, True)]


def test_a_new_answer_after_the_hand_in_is_told(seat: Seat) -> None:
    work(seat)
    form = HandInForm(seat, sample_lesson("en"))
    assert form.widget.now["last"] == ""
    form.answer({"do": "hand-in", "value": [], "learner": "luna-7"})

    Question(seat, sample_lesson("en"), SHORT).answer({"do": "check", "value": "perigee", "view": "a"})

    assert form.widget.now["last"] == "Something is new since your last hand-in. Hand in again when you like."


def test_nobody_hands_in_for_somebody_else(seat: Seat, folder: Path) -> None:
    work(seat)
    again = Seat(folder)  # a new kernel: luna-7 was here last, and has not said so yet
    form = HandInForm(again, sample_lesson("en"))
    asked = {"failed": "First say that this is you; then you can hand in."}

    assert form.widget.now["confirm"] == "Yes, I am luna-7"
    assert form.answer({"do": "hand-in", "value": [], "learner": "luna-7"}) == asked
    assert form.answer({"do": "read", "value": DREAM.id}) == {"text": ""}

    form.answer({"do": "confirm"})
    assert form.widget.now["confirm"] == ""
    again.sit("sol-8")  # luna-7 ticked a box, and left the seat
    assert form.answer({"do": "hand-in", "value": [DREAM.id], "learner": "luna-7"}) == asked
    assert not (folder / "hand-in").exists()


def test_without_an_answer_there_is_nothing_to_hand_in(seat: Seat, folder: Path) -> None:
    form = HandInForm(seat, sample_lesson("es"))

    assert form.answer({"do": "hand-in", "value": [], "learner": "luna-7"}) == {
        "failed": "Todavía no hay nada que entregar. Primero responde un ejercicio."
    }
    assert not (folder / "hand-in").exists()


def test_a_file_that_cannot_be_written_is_told_and_nothing_breaks(seat: Seat, folder: Path) -> None:
    work(seat)
    (folder / "hand-in").write_text("a file where the folder should be", encoding="utf-8")

    reply = HandInForm(seat, sample_lesson("en")).answer({"do": "hand-in", "value": [], "learner": "luna-7"})

    assert reply["failed"].startswith(f"{folder / 'hand-in' / 'luna-7-sample.jsonl'} cannot be written")


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_a_class_folder_both_forms_say_a_kind_sentence(language: Language, tmp_path: Path) -> None:
    seat = Seat(tmp_path)
    seat.sit("luna-7")

    assert HandInForm(seat, sample_lesson(language)).widget.now["notice"] == CLOSING["hand_in_nowhere"].in_language(
        language
    )
    assert ProgressForm(seat, sample_lesson(language)).widget.now["rows"] == []


def test_before_anybody_said_who_works_both_forms_ask_for_the_code(folder: Path) -> None:
    seat = Seat(folder)

    assert HandInForm(seat, sample_lesson("en")).widget.now["notice"] == (
        "Write your code in the first box of this page. Then you can hand in here."
    )
    assert ProgressForm(seat, sample_lesson("en")).widget.now["notice"] == (
        "Write your code in the first box of this page, and you will see here how far you are."
    )


@pytest.mark.parametrize("value", [None, 7, "dream", {"dream": True}, [7, None, ["dream"]]])
def test_whatever_a_message_says_nothing_private_slips_out(value: Any, seat: Seat, folder: Path) -> None:
    work(seat)
    form = HandInForm(seat, sample_lesson("en"))
    form.answer({"do": "hand-in", "value": value, "learner": "luna-7"})
    form.answer({"do": "read", "value": value})

    assert WISH.encode() not in (folder / "hand-in" / "luna-7-sample.jsonl").read_bytes()


def test_where_a_page_is_only_shown_progress_lives_and_nothing_can_be_handed_in(folder: Path) -> None:
    seat = Seat(folder, passing=True)
    desk = seat.desk(sample_lesson("en"))
    assert desk is not None
    desk.write("check", CHOICE.id, "falling")
    form = HandInForm(seat, sample_lesson("en"))

    assert rows(ProgressForm(seat, sample_lesson("en")))["3. Why do they float?"] == ("done", "Done")
    assert form.widget.now["notice"] == CLOSING["hand_in_nowhere"].en
    assert form.answer({"do": "hand-in", "value": [], "learner": ""})["failed"]
    assert not (folder / "hand-in").exists()


def test_both_forms_follow_the_language_of_the_page(seat: Seat) -> None:
    progress_form, form = ProgressForm(seat, sample_lesson("en")), HandInForm(seat, sample_lesson("en"))

    seat.speak("es")

    assert (progress_form.widget.form["title"], form.widget.form["title"]) == ("Hasta dónde vas", "Entregar")
    assert progress_form.widget.now["lead"] == f"Hechos: 0 de {COUNTED} ejercicios."


def test_forms_of_cells_that_were_run_again_and_again_are_not_all_kept_busy(seat: Seat) -> None:
    forms = [ProgressForm(seat, sample_lesson("en")) for _ in range(9)]

    Question(seat, sample_lesson("en"), CHOICE).answer({"do": "check", "value": "falling", "view": "a"})

    busy = [form for form in forms if form.widget.now["lead"] == f"Done: 1 of {COUNTED} exercises."]
    assert busy == forms[3:]
