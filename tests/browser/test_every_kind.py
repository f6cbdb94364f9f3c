"""Every kind of exercise, answered rightly in real JupyterLab with the keyboard alone, from the top to the end."""

import json
from collections.abc import Callable
from typing import Any, assert_never

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Keyboard, Locator, expect
from tests.browser.template import opened

from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Pairs,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.exercise.units import from_si
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

RIGHT: dict[Language, str] = {"en": "Right", "es": "Correcto"}
PROGRAM = "def drive_time(distance, speed):\n    return distance / speed"


def press(keys: Keyboard, *names: str) -> None:
    for name in names:
        keys.press(name)


def choose(keys: Keyboard, form: Locator, place: int) -> None:
    """The radio at a place: the group is one stop of the Tab key, and the arrows move inside it."""
    form.get_by_role("radio").first.focus()
    press(keys, "Space", *["ArrowDown"] * place)


def tick(keys: Keyboard, form: Locator, places: list[int], count: int) -> None:
    form.get_by_role("checkbox").first.focus()
    for place in range(count):
        press(keys, *(["Space"] if place in places else []), *(["Tab"] if place < count - 1 else []))


def sort(keys: Keyboard, form: Locator, lying: list[str], right: tuple[str, ...]) -> None:
    """Each item in turn is carried up to its place; the focus goes along."""
    items = form.get_by_role("listitem")
    for place, item in enumerate(right):
        now = lying.index(item)
        items.nth(now).get_by_role("group").focus()
        press(keys, *["ArrowUp"] * (now - place))
        lying.insert(place, lying.pop(now))


def answer(keys: Keyboard, form: Locator, exercise: Exercise, key: Key | None) -> None:  # noqa: C901, PLR0912 - a case a kind
    right = key.answer if key else None
    match exercise:
        case Number():
            form.get_by_role("textbox").focus()
            keys.type(f"{from_si(float(str(right)), exercise.unit):.4g} {exercise.unit}")
        case ShortText():
            assert isinstance(right, tuple)
            form.get_by_role("textbox").focus()
            keys.type(right[0])
        case OneChoice():
            choose(keys, form, [option.id for option in exercise.options].index(str(right)))
        case Prediction():
            choose(keys, form, 1)
        case SeveralChoices():
            assert isinstance(right, frozenset)
            ids = [option.id for option in exercise.options]
            tick(keys, form, [ids.index(each) for each in right], len(ids))
        case PutInOrder():
            assert isinstance(right, tuple)
            sort(keys, form, list(start_order(exercise)), right)
        case MatchPairs():
            assert isinstance(right, Pairs)
            form.get_by_role("combobox").first.focus()
            for item in exercise.left:
                press(keys, *["ArrowDown"] * (1 + shown_right(exercise).index(right.right[item.id])), "Tab")
        case DataTable():
            assert isinstance(right, Columns)
            form.get_by_role("textbox").first.focus()
            for value in right.values["height"]:
                keys.type(f"{from_si(value, 'km'):g}")
                press(keys, "ArrowDown")
        case Target():
            form.get_by_role("slider").focus()
            press(keys, "Home", *["ArrowRight"] * round((from_si(float(str(right)), exercise.unit) - 160) / 10))
        case OpenAnswer() | Reflection():
            form.get_by_role("textbox").focus()
            keys.type("Está lejos, pero no tanto: ¿vamos? So far, so near.")
        case CodeTask():
            solving = form.page.locator(".jp-InputArea", has_text=f"%%solve {exercise.id}").locator(".cm-content")
            solving.focus()
            press(keys, "Control+a")
            keys.insert_text(f"%%solve {exercise.id}\n{PROGRAM}")
        case _:
            assert_never(exercise)


def finish(keys: Keyboard, form: Locator, exercise: Exercise) -> None:
    """The way from the answer to its check: Enter where one line was typed, else on to the button."""
    if isinstance(exercise, CodeTask):
        press(keys, "Shift+Enter")
    elif isinstance(exercise, Prediction | Reflection):
        press(keys, "Tab")
    else:
        for _ in range(20):
            if form.locator("button.rs-main:focus").count():
                break
            press(keys, "Tab")
        press(keys, "Enter")


def kept(desk: Any, learner: str) -> dict[str, Any]:
    """The latest value of every exercise, of what is handed in and of what is private."""
    home = desk.lab.folder / "logbook" / learner
    lines = [
        line
        for path in (home / "my-lesson.jsonl", home / "private" / "my-lesson.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    events = sorted(map(json.loads, lines), key=lambda event: str(event["time"]))
    return {event["exercise"]: event["value"] for event in events if event["kind"] in ("answer", "check")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_answered_with_the_keys_alone(language: Language, window: Callable[[], Any]) -> None:
    desk = window()
    learner = f"every-{language}"
    lesson: Lesson = lesson_for(opened(desk, language, learner), learner, Policy())
    keys = desk.page.keyboard

    for exercise in lesson.exercises:
        form = desk.form(exercise.id)
        answer(keys, form, exercise, lesson.keys.get(exercise.id))
        finish(keys, form, exercise)
        if not isinstance(exercise, Prediction | Reflection | OpenAnswer):
            expect(form.locator(".rs-verdict strong")).to_contain_text(RIGHT[language])
        if not isinstance(exercise, CodeTask):
            expect(form.locator(".rs-saved.rs-done")).to_be_visible()

    found = Axe().run(desk.page, context={"include": [[".rs-form"], [".reachstars-said"]]})["violations"]
    assert found == []
    assert set(kept(desk, learner)) == {exercise.id for exercise in lesson.exercises}
