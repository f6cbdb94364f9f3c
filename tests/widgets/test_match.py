"""Pairs on the page: how the form names its lists, what it keeps, and that it holds no key."""

import json
from pathlib import Path

import pytest

from reachstars.exercise.kinds import MatchPairs
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.read import read_lesson
from reachstars.widgets import question as question_module
from reachstars.widgets.controls import question_form
from reachstars.widgets.question import Question
from reachstars.widgets.seat import Seat

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
RIGHT = {"distance": "r", "exit": "t", "success": "q", "road": "p"}


def exercise(language: Language = "en") -> MatchPairs:
    found = read_lesson(TEMPLATE, language).exercise("words-alike")
    assert isinstance(found, MatchPairs)
    return found


@pytest.fixture
def question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Question:
    monkeypatch.setattr(question_module, "renew_record", lambda data, metadata, *, key: None)
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    seat = Seat(tmp_path)
    seat.sit("luna-7")
    lesson = read_lesson(TEMPLATE, "en")
    return Question(seat, lesson, next(each for each in lesson.exercises if each.id == "words-alike"))


def test_the_form_has_both_columns_as_they_lie_on_the_page() -> None:
    form = question_form(exercise(), "en", key="x", title="t")

    assert form["control"] == "match"
    assert [item["text"] for item in form["left"]] == ["distance", "exit", "success", "road"]
    assert [(option["id"], option["text"]) for option in form["options"]] == [
        ("q", "éxito"),
        ("p", "carretera"),
        ("t", "salida"),
        ("r", "distancia"),
        ("s", "suceso"),
    ]
    assert form["taken"] == "“{right}” is also with “{left}”. Each one is used only once: change whichever you like."
    assert form["words"]["choose"] == "Choose…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_lie_alike_in_both_languages(language: Language) -> None:
    form = question_form(exercise(language), language, key="x", title="t")

    assert [item["id"] for item in form["left"]] == [*RIGHT]
    assert [option["id"] for option in form["options"]] == [*"qptrs"]


def test_pairs_are_kept_as_an_object_and_marked_in_part(question: Question) -> None:
    reply = question.answer({"do": "check", "value": {"distance": "r", "road": "p"}, "view": "a"})

    assert reply["saved"].startswith("Saved at ")
    assert question.widget.now["value"] == {"distance": "r", "road": "p"}
    assert (reply["feedback"]["verdict"], reply["feedback"]["word"]) == ("partly", "Partly right")
    assert reply["feedback"]["say"] == "What you matched so far fits. 2 are still waiting for their partners."


def test_nothing_that_the_browser_gets_before_a_check_tells_a_pair(question: Question) -> None:
    sent = json.dumps([question.widget.form, question.widget.now], ensure_ascii=False)

    assert "looks" not in sent
    assert not any(json.dumps({left: right})[1:-1] in sent for left, right in RIGHT.items())


@pytest.mark.parametrize("value", [{"distance": "\ud800"}, {"\ud800": "r"}, {"distance": {"r": ["p"]}}, [], {}, 7, "r"])
def test_no_answer_however_odd_breaks_the_form(question: Question, value: object) -> None:
    assert "saved" in question.answer({"do": "check", "value": value, "view": "a"})
    json.dumps(question.widget.now).encode()
