"""What a form on the page does with what a person did; no browser and no kernel."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.widgets.sample import CHOICE, DREAM, GUESS, OPEN, ORDER, SEVERAL, SHORT, SPEED, TABLE, TARGET, sample_lesson

from reachstars.exercise.kinds import Column, Exercise, Show, Shown
from reachstars.language import Words
from reachstars.widgets import question as question_module
from reachstars.widgets.controls import question_form
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat

Records = list[tuple[dict[str, str], dict[str, Any]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> Records:
    seen: Records = []

    def keep(data: dict[str, str], metadata: dict[str, Any], *, key: str) -> None:
        seen.append((data, metadata))

    monkeypatch.setattr(question_module, "renew_record", keep)
    return seen


@pytest.fixture
def seat(folder: Path, records: Records) -> Seat:
    seat = Seat(folder)
    seat.sit("luna-7")
    return seat


@pytest.fixture
def ask(seat: Seat) -> Callable[..., Question]:
    def ask(exercise: Exercise, *, version: int = 1) -> Question:
        return Question(seat, sample_lesson("en", version=version), exercise)

    return ask


def journal(folder: Path, name: str = "luna-7/sample.jsonl") -> list[dict[str, Any]]:
    path = folder / "logbook" / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_an_answer_is_on_the_disk_before_the_screen_says_saved(ask: Callable[..., Question], folder: Path) -> None:
    reply = ask(SHORT).answer({"do": "answer", "value": "perigee", "view": "a"})

    assert reply["saved"].startswith("Saved at ")
    assert [(event["kind"], event["exercise"], event["value"]) for event in journal(folder)] == [
        ("answer", "name-it", "perigee")
    ]


def test_a_check_counts_as_a_try_and_is_marked(ask: Callable[..., Question], folder: Path) -> None:
    question = ask(CHOICE)
    question.answer({"do": "check", "value": "falling", "view": "a"})

    assert question.widget.now["feedback"]["verdict"] == "right"
    assert question.widget.now["by"] == "a"
    assert [event["kind"] for event in journal(folder)] == ["check"]


def test_a_changed_answer_takes_the_judgement_away(ask: Callable[..., Question]) -> None:
    question = ask(CHOICE)
    question.answer({"do": "check", "value": "falling", "view": "a"})
    question.answer({"do": "answer", "value": "no-gravity", "view": "a"})

    assert question.widget.now["feedback"] is None


def test_a_speed_is_flown_before_it_is_judged(ask: Callable[..., Question]) -> None:
    question = ask(SPEED)
    question.answer({"do": "check", "value": "5 km/s", "view": "a"})

    feedback = question.widget.now["feedback"]
    assert feedback["verdict"] == "wrong"
    assert feedback["flight"]["sentence"].startswith("From 350 km at 5.00 km/s")


@pytest.mark.parametrize(
    ("answer", "happens"),
    [
        ("5 km/s", "From 350 km at 5.00 km/s you fall back to the Earth"),
        ("33.7 km/s", "From 350 km at 33.70 km/s you leave the Earth and never come back."),
    ],
)
def test_a_wrong_answer_is_flown_and_told_in_words(ask: Callable[..., Question], answer: str, happens: str) -> None:
    said = ask(SPEED).answer({"do": "check", "value": answer, "view": "a"})["feedback"]

    assert (said["verdict"], said["flight"]["sentence"][: len(happens)]) == ("wrong", happens)
    assert happens not in said["say"]


def test_an_option_and_a_setting_are_flown_too(ask: Callable[..., Question]) -> None:
    flown = Show("altitude", {"speed": "answer", "altitude": "altitude_km"})
    faster = replace(GUESS.options[0], shows=Shown(9, "km/s"))
    guess = replace(GUESS, options=(faster, GUESS.options[1]), given=SPEED.given, show=flown)
    target = replace(TARGET, show=Show("altitude", {"altitude": "answer"}))

    lesson = replace(sample_lesson("en"), exercises=(guess, target))
    seat = ask(SHORT)._seat  # noqa: SLF001 - the seat of the fixture
    question, slider = Question(seat, lesson, guess), Question(seat, lesson, target)
    taken = question.answer({"do": "answer", "value": "faster", "view": "a"})["feedback"]
    other = question.answer({"do": "answer", "value": "slower", "view": "a"})["feedback"]
    moved = slider.answer({"do": "check", "value": 700, "view": "a"})["feedback"]

    assert question.widget.form["explorer"]["id"] == "altitude"
    assert taken["flight"]["sentence"].startswith("From 350 km at 9.00 km/s")
    assert (taken["verdict"], other["flight"]) == ("recorded", None)
    assert moved["flight"]["sentence"].startswith("At 700 km you fly at 7.50 km/s")


def test_what_is_no_speed_is_not_flown(ask: Callable[..., Question]) -> None:
    question = ask(SPEED)
    question.answer({"do": "check", "value": "fast", "view": "a"})

    assert question.widget.now["feedback"]["verdict"] == "unclear"
    assert question.widget.now["feedback"]["flight"] is None


def test_a_guess_is_answered_at_once_and_never_judged(ask: Callable[..., Question]) -> None:
    question = ask(GUESS)
    question.answer({"do": "answer", "value": "slower", "view": "a"})

    assert question.widget.now["feedback"]["verdict"] == "recorded"
    assert question.widget.form["check"] == ""


def test_hints_come_one_by_one_and_stay(ask: Callable[..., Question], folder: Path) -> None:
    question = ask(SPEED)
    assert question.widget.now["more"] == "Give me a hint"

    question.answer({"do": "hint"})
    assert question.widget.now["hints"] == ["Where does the radius begin?"]
    assert question.widget.now["more"] == "Another hint"
    for _ in range(3):
        question.answer({"do": "hint"})
    assert ask(SPEED).widget.now["hints"] == ["Where does the radius begin?", "At the Earth's centre."]
    assert ask(SPEED).widget.now["more"] == ""
    assert [event["kind"] for event in journal(folder)] == ["hint", "hint"]


def test_a_fresh_form_has_the_answer_and_its_record(ask: Callable[..., Question], records: Records) -> None:
    ask(OPEN).answer({"do": "answer", "value": "It falls <b>around</b>.", "view": "a"})
    question = ask(OPEN)

    assert question.widget.now["value"] == "It falls <b>around</b>."
    assert records[-1][1]["reachstars"]["value"] == "It falls <b>around</b>."
    assert "<b>" not in records[-1][0]["text/html"]


def test_an_answer_to_an_earlier_version_says_so(ask: Callable[..., Question]) -> None:
    ask(SHORT).answer({"do": "answer", "value": "perigee", "view": "a"})

    saved = ask(SHORT, version=2).widget.now["saved"]
    assert saved.endswith(". This answer is from an earlier version of the lesson.")


def test_two_forms_of_one_exercise_show_the_same(ask: Callable[..., Question]) -> None:
    one, two, other = ask(SHORT), ask(SHORT), ask(OPEN)
    before = other.widget.now
    one.answer({"do": "answer", "value": "perigee", "view": "a"})

    assert two.widget.now["value"] == "perigee"
    assert two.widget.now["by"] == "page"
    assert other.widget.now == before


def test_a_checked_answer_is_judged_again_when_the_page_stands(ask: Callable[..., Question]) -> None:
    ask(CHOICE).answer({"do": "check", "value": "falling", "view": "a"})
    question = ask(CHOICE)
    question.recall()

    assert question.widget.now["feedback"]["verdict"] == "right"


def test_an_unchecked_answer_is_not_judged_behind_the_learners_back(ask: Callable[..., Question]) -> None:
    ask(CHOICE).answer({"do": "answer", "value": "falling", "view": "a"})
    question = ask(CHOICE)
    question.recall()

    assert question.widget.now["feedback"] is None


def test_a_target_is_moved_and_kept(ask: Callable[..., Question]) -> None:
    question = ask(TARGET)

    assert question.answer({"do": "move", "value": [280]})["scene"]["settings"] == (280,)
    question.answer({"do": "check", "value": 280, "view": "a"})
    assert question.widget.now["feedback"]["verdict"] == "right"
    assert ask(TARGET).widget.now["scene"]["settings"] == (280,)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        [],
        {},
        ["gravity", "x"],
        ["\ud800"],
        {"\ud800": 1},
        ["wind", {"a": [None]}],
        "\ud800",
        "x" * 100_000,
        True,
        -1e308,
        10**400,
        {"a": [1]},
    ],
)
@pytest.mark.parametrize(
    "exercise", [GUESS, SPEED, CHOICE, SEVERAL, ORDER, TABLE, SHORT, OPEN, TARGET, DREAM], ids=lambda item: item.id
)
def test_no_answer_however_odd_breaks_a_form(ask: Callable[..., Question], exercise: Exercise, value: Any) -> None:
    question = ask(exercise)

    assert "saved" in question.answer({"do": "check", "value": value, "view": "a"})
    json.dumps(question.widget.now).encode()
    json.dumps(ask(exercise).widget.now).encode()


def test_a_message_of_no_kind_is_ignored(ask: Callable[..., Question]) -> None:
    assert ask(SHORT).answer({"do": "dance"}) == {}
    assert ask(SHORT).answer({"do": "move", "value": 300}) == {}


def test_several_choices_are_kept_as_a_list_and_restored(ask: Callable[..., Question], records: Records) -> None:
    ask(SEVERAL).answer({"do": "check", "value": ["wind", "gravity", "people"], "view": "a"})
    question = ask(SEVERAL)
    question.recall()

    assert question.widget.form["control"] == "several"
    assert question.widget.now["value"] == ["wind", "gravity", "people"]
    assert question.widget.now["feedback"]["say"].endswith("Which one would you take out, and why? What would blow?")
    assert records[-1][1]["reachstars"]["value"] == ["wind", "gravity", "people"]
    assert "<strong>Gravity<br>Wind &lt;outside&gt;<br>People</strong>" in records[-1][0]["text/html"]


def test_an_order_is_kept_as_a_list_and_its_controls_have_names(ask: Callable[..., Question], records: Records) -> None:
    ask(ORDER).answer({"do": "check", "value": ["clouds", "ground", "orbit"], "view": "a"})
    question = ask(ORDER)
    question.recall()

    form = question.widget.form
    assert (form["control"], form["places"]) == ("order", ["1 of 3", "2 of 3", "3 of 3"])
    assert max(form["options"], key=lambda option: str(option["id"])) == {
        "id": "orbit",
        "text": "Orbit <low>",
        "up": "Move up: Orbit <low>",
        "down": "Move down: Orbit <low>",
    }
    assert question.widget.now["value"] == ["clouds", "ground", "orbit"]
    feedback = question.widget.now["feedback"]
    assert (feedback["verdict"], feedback["word"]) == ("partly", "Partly right")
    assert feedback["say"].startswith("One pair of neighbors is the wrong way around.")
    assert "<strong>1. Clouds<br>2. Ground<br>3. Orbit &lt;low&gt;</strong>" in records[-1][0]["text/html"]


def test_a_private_text_is_in_no_record_and_not_in_the_widget(
    ask: Callable[..., Question], records: Records, folder: Path
) -> None:
    question = ask(DREAM)
    question.answer({"do": "answer", "value": "my secret", "view": "a"})

    assert "secret" not in repr((question.widget.now, question.widget.form, records))
    assert journal(folder) == []
    assert [event["value"] for event in journal(folder, "luna-7/private/sample.jsonl")] == ["my secret"]
    assert question.answer({"do": "open"}) == {"locked": False, "value": "my secret"}


def test_a_private_text_waits_until_somebody_says_that_is_me(folder: Path, records: Records, seat: Seat) -> None:
    Question(seat, sample_lesson("es"), DREAM).answer({"do": "answer", "value": "mi secreto", "view": "a"})
    found = Seat(folder)
    question = Question(found, sample_lesson("es"), DREAM)

    assert found.learner == "luna-7"
    assert question.answer({"do": "open"}) == {
        "locked": True,
        "say": "Este texto es privado y está guardado. Di que eres luna-7 y lo verás.",
        "confirm": "Sí, soy luna-7",
    }
    question.answer({"do": "confirm"})
    assert question.answer({"do": "open"}) == {"locked": False, "value": "mi secreto"}


def test_what_is_typed_before_anybody_signs_in_is_saved_then(folder: Path, records: Records) -> None:
    seat = Seat(folder)
    question = Question(seat, sample_lesson("en"), SHORT)
    assert question.widget.now["notice"] == "Write your code above first. What you type here is kept until then."
    reply = question.answer({"do": "answer", "value": "perigee", "view": "a"})
    assert reply == {"failed": "Not saved yet: write your code above first."}
    assert question.answer({"do": "hint"}) == {"failed": "Not saved yet: write your code above first."}

    seat.sit("sol 3")
    assert question.widget.now["value"] == "perigee"
    assert question.widget.now["notice"] == ""
    assert [event["value"] for event in journal(folder, "sol-3/sample.jsonl")] == ["perigee"]
    seat.sit("luna-7")
    assert question.widget.now["value"] == ""
    assert journal(folder) == []


def test_an_emptied_box_does_not_empty_the_answer_of_who_signs_in(folder: Path, records: Records) -> None:
    seat = Seat(folder)
    seat.sit("luna-7")
    Question(seat, sample_lesson("en"), SHORT).answer({"do": "answer", "value": "perigee", "view": "a"})
    (folder / "logbook" / ".last-learner").unlink()
    seat = Seat(folder)
    question = Question(seat, sample_lesson("en"), SHORT)
    question.answer({"do": "answer", "value": "", "view": "a"})

    seat.sit("luna-7")
    assert question.widget.now["value"] == "perigee"


def test_outside_a_class_folder_nothing_claims_to_be_saved(tmp_path: Path, records: Records) -> None:
    seat = Seat(tmp_path)
    seat.sit("luna-7")
    question = Question(seat, sample_lesson("en"), SHORT)

    message = "This page is not in a class folder, so nothing is saved. The first box of this page says what to do."
    assert question.widget.now["notice"] == message
    assert question.answer({"do": "check", "value": "perigee", "view": "a"}) == {"failed": message}


def test_a_write_that_fails_says_why_and_is_not_saved(ask: Callable[..., Question], folder: Path) -> None:
    question = ask(SHORT)
    home = folder / "logbook" / "luna-7"
    home.write_text("a file where the folder should be", encoding="utf-8")

    reply = question.answer({"do": "answer", "value": "perigee", "view": "a"})
    assert set(reply) == {"failed"}
    assert "luna-7" in reply["failed"]
    assert ask(SPEED).answer({"do": "hint"}).keys() == {"failed"}
    assert ask(SHORT).widget.now["notice"] == reply["failed"]


def test_a_table_is_kept_row_by_row_and_its_cells_have_names(ask: Callable[..., Question], records: Records) -> None:
    ask(TABLE).answer({"do": "check", "value": [["100"], ["20 km"]], "view": "a"})
    question = ask(TABLE)
    question.recall()

    form = question.widget.form
    assert (form["control"], form["check"]) == ("table", "Check")
    assert form["table"] == {
        "header": ["Row", "Time (h)", "Height <up> (km)"],
        "rows": [
            [{"text": "1"}, {"name": "Height <up> (km), row 1: Time (h) 1"}],
            [{"text": "2"}, {"name": "Height <up> (km), row 2: Time (h) 2"}],
        ],
    }
    assert question.widget.now["value"] == [["100"], ["20 km"]]
    assert question.widget.now["feedback"]["verdict"] == "partly"
    assert '<th scope="row" style="' in records[-1][0]["text/html"]
    assert "20 km</td>" in records[-1][0]["text/html"]


def test_half_of_a_surrogate_pair_in_a_cell_is_kept_as_a_question_mark(
    ask: Callable[..., Question], folder: Path
) -> None:
    ask(TABLE).answer({"do": "answer", "value": [["100"], ["\ud800"]], "view": "a"})

    assert journal(folder)[-1]["value"] == [["100"], ["?"]]


def test_who_brings_numbers_of_their_own_is_done_and_not_checked() -> None:
    own = replace(TABLE, columns=(Column("height", Words("Height", "Altura"), "km"),))

    assert question_form(own, "es", key="a", title="b")["check"] == "Ya terminé"
    assert question_form(TABLE, "es", key="a", title="b")["check"] == "Revisar"
