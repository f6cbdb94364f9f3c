"""Lesson 01 in real JupyterLab, as a student of each language walks through it."""

import os
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect
from tests.browser.lab import Desk

from reachstars.exercise.units import from_si
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

DREAM = "una canción para mi abuela 4417"
TOLD: dict[Language, tuple[str, str]] = {
    "en": ("From one birthday to the next is one year", "Now the goal has a date"),
    "es": ("de un cumpleaños al siguiente hay un año", "Ahora la meta tiene fecha"),
}


def check(form: Locator) -> None:
    form.get_by_role("button", name=re.compile("^(Check|Revisar)$")).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lesson_runs_tells_a_slip_and_keeps_the_dream_out_of_the_notebook(
    language: Language, window: Callable[[], Desk]
) -> None:
    desk = window().open(f"{language}/01-recipe-for-success.ipynb").run_all()
    desk.sign_in("luna-7")
    lesson = lesson_for(read_lesson(find_lesson("1", lessons_folder()), language), "luna-7", Policy())
    right = lesson.keys["weeks-of-practice"].answer
    assert isinstance(right, float)
    slip, praise = TOLD[language]

    table = desk.form("stretches")
    for cell, years in zip(table.get_by_role("textbox").all(), ("9", "7", "19", "6"), strict=True):
        cell.fill(years)
    check(table)
    expect(table).to_contain_text(re.compile(re.escape(slip), re.IGNORECASE))
    weeks = desk.form("weeks-of-practice")
    weeks.get_by_role("textbox").fill(f"{from_si(right, 'week'):g} " + ("weeks" if language == "en" else "semanas"))
    check(weeks)
    expect(weeks).to_contain_text(praise)
    dream = desk.form("my-recipe")
    dream.get_by_role("textbox").fill(DREAM)
    expect(dream).to_contain_text(re.compile("Saved at|Guardado a las"))
    expect(
        desk.cell("recipe").or_(desk.page.locator(".jp-CodeCell", has_text="page.recipe()")).get_by_role("tab")
    ).to_have_count(6)
    desk.save()

    asked = [desk.form(exercise.id) for exercise in lesson.exercises]
    assert [form.count() for form in asked] == [1] * 9
    assert (
        desk.page.locator(".jp-OutputArea-output[data-mime-type*='stderr'], .jp-RenderedText pre .ansi-red-fg").count()
        == 0
    )
    kept = (desk.lab.folder / language / "01-recipe-for-success.ipynb").read_text(encoding="utf-8")
    assert "4417" not in kept
    if "REACHSTARS_SHOT" in os.environ:
        desk.page.screenshot(path=f"{os.environ['REACHSTARS_SHOT']}-{language}.png")
