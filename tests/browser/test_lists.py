"""Exercises whose answer is a list, answered in real JupyterLab with the keyboard alone."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect
from tests.browser.template import opened

from reachstars.exercise.prompt import prompt
from reachstars.lesson.model import Lesson

pytestmark = pytest.mark.browser

SAVED = re.compile(r"^(Saved at|Guardado a las) ")


def kept(desk: Any, learner: str) -> object:
    lines = (desk.lab.folder / "logbook" / learner / "my-lesson.jsonl").read_text(encoding="utf-8").splitlines()
    return json.loads(lines[-1])["value"]


def asked(lesson: Lesson, exercise_id: str) -> str:
    exercise = lesson.exercise(exercise_id)
    assert exercise is not None
    return prompt(exercise, lesson.language)


def violations(form: Locator) -> list[Any]:
    found: list[Any] = Axe().run(form.page, context={"include": [[".rs-form"]]})["violations"]
    return found


def test_several_choices_are_made_with_the_keys_alone(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = opened(desk, "es", "teclas-1")
    form = desk.form("what-changes")
    boxes = form.get_by_role("group", name=asked(lesson, "what-changes"), exact=True).get_by_role("checkbox")
    expect(boxes).to_have_count(4)

    boxes.nth(0).focus()
    keys = desk.page.keyboard
    for key in ("Space", "Tab", "Space", "Tab", "Tab", "Tab", "Enter"):
        keys.press(key)
    expect(form.locator(".rs-verdict")).to_contain_text("¿El autobús frena por una mochila?")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "teclas-1") == ["higher", "heavier"]

    for key in ("Shift+Tab", "Shift+Tab", "Space", "Shift+Tab", "Space", "Enter"):
        keys.press(key)
    expect(form.locator(".rs-verdict")).to_contain_text("Sí, es correcto. ¡Bien hecho!")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "teclas-1") == ["higher", "slower"]
    expect(form.get_by_role("checkbox", name="Un autobús más lento", exact=True)).to_be_checked()
    assert violations(form) == []

    desk.run_all()
    expect(form.locator("input:checked")).to_have_count(2)
    expect(form.locator(".rs-verdict")).to_contain_text("Sí, es correcto. ¡Bien hecho!")


def test_things_are_put_in_order_with_the_keys_alone(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = opened(desk, "en", "keys-2")
    form = desk.form("way-up")
    group = form.get_by_role("group", name=asked(lesson, "way-up"), exact=True)
    expect(group.get_by_role("listitem")).to_have_count(4)
    heard = group.get_by_role("status")
    keys = desk.page.keyboard

    # It lies there as border, airliner, station, mountain; right is mountain, airliner, border, station.
    group.get_by_role("group", name="The Space Station, 3 of 4", exact=True).focus()
    keys.press("ArrowDown")
    expect(heard).to_have_text("The Space Station: 4 of 4")
    expect(group.get_by_role("group", name="The Space Station, 4 of 4", exact=True)).to_be_focused()
    keys.press("ArrowDown")
    expect(heard).to_have_text("It cannot go any farther.")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "keys-2") == ["border", "airliner", "mountain", "station"]

    for key in ("Tab", "Tab", "Tab"):
        keys.press(key)
    check = form.get_by_role("button", name="Check", exact=True)
    expect(check).to_be_focused()
    keys.press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text("There are 2 pairs of neighbors the wrong way around.")

    for key in ("Shift+Tab",) * 4:
        keys.press(key)
    expect(group.get_by_role("button", name="Move down: The top of the highest mountain", exact=True)).to_be_focused()
    keys.press("Shift+Tab")
    up = group.get_by_role("button", name="Move up: The top of the highest mountain", exact=True)
    expect(up).to_be_focused()
    for key in ("Space", "Enter"):
        keys.press(key)
    expect(up).to_be_focused()
    expect(heard).to_have_text("The top of the highest mountain: 1 of 4")
    for key in ("Tab", "Tab", "ArrowDown"):
        keys.press(key)
    expect(heard).to_have_text("The line where space begins: 3 of 4")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    check.press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text("Yes, that is right. Well done!")
    assert kept(desk, "keys-2") == ["mountain", "airliner", "border", "station"]
    assert violations(form) == []

    desk.run_all()
    expect(group.get_by_role("listitem").first).to_contain_text("The top of the highest mountain")
    expect(form.locator(".rs-verdict")).to_contain_text("Yes, that is right. Well done!")
