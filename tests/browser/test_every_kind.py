"""Every kind of exercise, answered rightly in real JupyterLab with the keyboard alone, from the top to the end."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.browser.keyboard import answer, finish
from tests.browser.template import opened

from reachstars.exercise.kinds import CodeTask, OpenAnswer, Prediction, Reflection
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

RIGHT: dict[Language, str] = {"en": "Right", "es": "Correcto"}


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
