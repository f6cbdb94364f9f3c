"""A table of numbers, filled in real JupyterLab with the keyboard alone."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect
from tests.browser.template import opened

from reachstars.exercise.kinds import Columns
from reachstars.exercise.prompt import prompt
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for
from reachstars.physics import KM

pytestmark = pytest.mark.browser

SAVED = re.compile(r"^(Saved at|Guardado a las) ")


def kept(desk: Any, learner: str) -> object:
    lines = (desk.lab.folder / "logbook" / learner / "my-lesson.jsonl").read_text(encoding="utf-8").splitlines()
    return json.loads(lines[-1])["value"]


def seen(lesson: Lesson, learner: str) -> Lesson:
    """The lesson with the numbers that this learner gets."""
    return lesson_for(lesson, learner, Policy())


def heights(lesson: Lesson) -> list[str]:
    answer = lesson.keys["bus-heights"].answer
    assert isinstance(answer, Columns)
    return [f"{height / KM:g}" for height in answer.values["height"]]


def table(form: Locator, lesson: Lesson) -> Locator:
    exercise = lesson.exercise("bus-heights")
    assert exercise is not None
    return form.get_by_role("table", name=prompt(exercise, lesson.language), exact=True)


def violations(form: Locator) -> list[Any]:
    found: list[Any] = Axe().run(form.page, context={"include": [[".rs-form"]]})["violations"]
    return found


def test_a_table_is_filled_with_the_keys_alone(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = seen(opened(desk, "es", "tabla-1"), "tabla-1")
    first, second, third, fourth = heights(lesson)
    slip = f"{float(third) / 10:g}"
    form = desk.form("bus-heights")
    cells = table(form, lesson).get_by_role("textbox")
    expect(cells).to_have_count(4)
    expect(table(form, lesson).get_by_role("columnheader")).to_have_text(["Fila", "Tiempo (h)", "Altura (km)"])
    expect(table(form, lesson).get_by_role("rowheader")).to_have_text(["1", "2", "3", "4"])
    keys = desk.page.keyboard

    form.get_by_role("textbox", name="Altura (km), fila 1: Tiempo (h) 0.5", exact=True).focus()
    keys.type(first)
    keys.press("Enter")
    expect(cells.nth(1)).to_be_focused()
    keys.type(f"{second} km")
    keys.press("ArrowDown")
    keys.type(slip)
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "tabla-1") == [[first], [f"{second} km"], [slip], [""]]

    keys.press("Tab")
    expect(cells.nth(3)).to_be_focused()
    keys.type(fourth)
    keys.press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text(
        "3 de 4 celdas son correctas. Mira primero la fila 3, Altura (km). Las cifras se ven bien, pero el punto "
        "decimal quedó en otro lugar. Cuenta otra vez los ceros."
    )
    keys.press("ArrowDown")
    expect(cells.nth(3)).to_be_focused()
    keys.press("Shift+Enter")
    expect(cells.nth(2)).to_be_focused()
    keys.type(third)
    keys.press("ArrowUp")
    expect(cells.nth(1)).to_be_focused()
    for key in ("Tab", "Tab", "Tab"):
        keys.press(key)
    expect(form.get_by_role("button", name="Revisar", exact=True)).to_be_focused()
    keys.press("Enter")
    expect(form.locator(".rs-verdict")).to_contain_text("Sí, es correcto. ¡Bien hecho!")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "tabla-1") == [[first], [f"{second} km"], [third], [fourth]]
    assert violations(form) == []

    desk.run_all()
    expect(cells.nth(1)).to_have_value(f"{second} km")
    expect(form.locator(".rs-verdict")).to_contain_text("Sí, es correcto. ¡Bien hecho!")


def test_cells_of_a_spreadsheet_are_pasted_from_one_cell_on(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = seen(opened(desk, "en", "table-2"), "table-2")
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form = desk.form("bus-heights")
    cells = table(form, lesson).get_by_role("textbox")
    heard = form.locator(".rs-wide + .rs-help")
    keys = desk.page.keyboard

    cells.nth(1).focus()
    desk.page.evaluate("navigator.clipboard.writeText('100\\r\\n200\\r\\n350\\r\\n')")
    keys.press("Control+V")
    expect(heard).to_have_text("Pasted into the table.")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "table-2") == [[""], ["100"], ["200"], ["350"]]

    keys.press("ArrowUp")
    desk.page.evaluate("navigator.clipboard.writeText('50')")
    keys.press("Control+V")
    expect(heard).to_have_text("")
    expect(cells.nth(0)).to_have_value("50")
    desk.page.evaluate("navigator.clipboard.writeText('1\\t2\\t3\\n4\\t5\\t6')")
    keys.press("Control+V")
    expect(heard).to_have_text("Pasted, but not everything fit in the table.")
    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "table-2") == [["1"], ["4"], ["200"], ["350"]]


def test_a_whole_table_is_pasted_without_its_filled_in_column(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = seen(opened(desk, "en", "table-3"), "table-3")
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form = desk.form("bus-heights")

    table(form, lesson).get_by_role("textbox").first.focus()
    desk.page.evaluate("navigator.clipboard.writeText('0.5\\t50\\n1\\t100\\n2\\t200\\n3.5\\t350\\n')")
    desk.page.keyboard.press("Control+V")

    expect(form.locator(".rs-saved")).to_have_text(SAVED)
    assert kept(desk, "table-3") == [["50"], ["100"], ["200"], ["350"]]
    assert violations(form) == []
