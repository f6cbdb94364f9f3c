"""A walk through every lesson in real JupyterLab, in both languages: every explorer moved, every exercise answered."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Keyboard, expect
from tests.browser.keyboard import answer, finish, press

from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import CodeTask, OpenAnswer
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Explore
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

RIGHT: dict[Language, str] = {"en": "Right", "es": "Correcto"}
DREAM = "Está lejos"  # how every written answer begins; a private one must not travel


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", lesson_folders(lessons_folder()), ids=lambda folder: folder.name)
def test_a_lesson_is_walked_through_with_the_keys_alone(
    folder: Path, language: Language, window: Callable[[], Any]
) -> None:
    learner = f"walk-{language}"
    lesson = lesson_for(read_lesson(folder, language), learner, Policy())
    notebook = f"{language}/{folder.name}.ipynb"
    desk = window().open(notebook).run_all()
    desk.sign_in(learner)
    keys = desk.page.keyboard

    for explorer in dict.fromkeys(block.explorer for block in lesson.blocks if isinstance(block, Explore)):
        move(desk, explorer, keys)
    for exercise in lesson.exercises:
        form = desk.form(exercise.id)
        answer(keys, form, exercise, lesson.keys.get(exercise.id))
        finish(keys, form, exercise)
        if exercise.id in lesson.keys and not isinstance(exercise, OpenAnswer):  # none for numbers of one's own
            expect(form.locator(".rs-verdict strong"), exercise.id).to_contain_text(RIGHT[language])
        if not isinstance(exercise, CodeTask):
            expect(form.locator(".rs-saved.rs-done"), exercise.id).to_be_visible()
    desk.save()

    assert Axe().run(desk.page, context={"include": [[".rs-form"]]})["violations"] == []
    assert outputs_that_went_wrong(desk.lab.folder / notebook) == []
    assert records(desk.lab.folder / notebook) == {each.id: each.private for each in lesson.exercises}
    if "REACHSTARS_SHOT" in os.environ:
        desk.page.screenshot(path=f"{os.environ['REACHSTARS_SHOT']}-{folder.name}-{language}.png", full_page=True)


def move(desk: Any, explorer: str, keys: Keyboard) -> None:
    """Each slider from end to end and back to its start; what the explorer says changes with it."""
    form = desk.form(explorer)
    said = form.locator(".rs-sentence")
    for place, setting in enumerate(EXPLORERS[explorer].settings):
        form.get_by_role("slider").nth(place).focus()
        heard = []
        for key in ("End", "Home") if setting.start == setting.minimum else ("Home", "End"):
            before = said.text_content()
            press(keys, key)
            expect(said).not_to_have_text(before)
            heard.append(said.text_content())
        assert len(set(heard)) == 2, explorer
        form.locator(".rs-dial button").click()


def cells_of(notebook: Path) -> list[Any]:
    cells: list[Any] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return cells


def outputs_that_went_wrong(notebook: Path) -> list[Any]:
    outputs = [output for cell in cells_of(notebook) for output in cell.get("outputs", ())]
    return [each for each in outputs if each["output_type"] == "error" or each.get("name") == "stderr"]


def records(notebook: Path) -> dict[str, bool]:
    """Which exercises left a record in the file, and whether it is an empty one, as it is for a private answer."""
    outputs = [output for cell in cells_of(notebook) for output in cell.get("outputs", ())]
    events = [output.get("metadata", {}).get("reachstars") for output in outputs]
    return {event["exercise"]: event["value"] is None for event in events if event}
