"""A function is written, tried and mended in real JupyterLab with the keyboard alone."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.browser.template import opened

pytestmark = pytest.mark.browser


def solving(desk: Any) -> Locator:
    """The cell in which the function is written."""
    page: Page = desk.page
    return page.locator(".jp-CodeCell").filter(has=page.locator(".jp-InputArea", has_text="%%solve any-drive"))


def write(desk: Any, text: str) -> None:
    """Put a new function into the cell and run it, all by keys; JupyterLab moves the lines after a colon in itself."""
    cell = solving(desk)
    cell.locator(".cm-content").focus()
    keys = desk.page.keyboard
    keys.press("Control+a")
    keys.insert_text(f"%%solve any-drive\n{text}")
    keys.press("Shift+Enter")


def last(desk: Any, learner: str) -> Any:
    lines = (desk.lab.folder / "logbook" / learner / "my-lesson.jsonl").read_text(encoding="utf-8").splitlines()
    return json.loads(lines[-1])["value"]


def violations(desk: Any) -> list[Any]:
    parts = [[".rs-form"], [".reachstars-said"]]
    found: list[Any] = Axe().run(desk.page, context={"include": parts})["violations"]
    return found


def test_a_function_is_written_mended_and_kept(window: Callable[[], Any]) -> None:
    desk = window()
    lesson = opened(desk, "en", "coder-1")
    said = solving(desk).locator(".reachstars-said")
    form = desk.form("any-drive")
    expect(said).to_contain_text("This cell is still as it was at the start.")
    expect(form.get_by_role("group")).to_contain_text("Write a function that gives the time of any drive")

    write(desk, "def drive_time(distance, speed):\n    return speed / distance")
    expect(said).to_contain_text("Keep trying")
    expect(said).to_contain_text("You divided the speed by the distance.")
    expect(said).to_contain_text(re.compile("Saved at "))
    expect(form.locator(".rs-verdict")).to_contain_text("You divided the speed by the distance.")

    write(desk, "def drive_time(distance, speed):\n    return distance / speed")
    expect(said).to_contain_text("Yes, that is right. Well done!")
    expect(form.locator(".rs-verdict")).to_contain_text("Yes, that is right. Well done!")
    expect(form.locator(".rs-code")).to_contain_text("return distance / speed")
    assert last(desk, "coder-1")["outputs"] == [16000.0, 3000.0, 100.0]
    assert violations(desk) == []
    assert lesson.exercise("any-drive") is not None

    desk.save()
    desk.lab.kill_kernels()
    desk.dismiss_dialog()
    desk.run_all()
    expect(form.locator(".rs-code")).to_contain_text("return distance / speed")
    expect(said).to_contain_text("Yes, that is right. Well done!")


def test_an_endless_loop_is_stopped_and_the_kernel_lives(window: Callable[[], Any]) -> None:
    desk = window()
    opened(desk, "es", "ciclo-1")
    said = solving(desk).locator(".reachstars-said")

    write(desk, "def drive_time(distance, speed):\n    while True:\n        distance = distance")
    expect(said).to_contain_text("tu función se detuvo aquí porque en 2 segundos no había terminado.")
    assert last(desk, "ciclo-1")["reason"] == "endless"

    write(desk, "def drive_time(distance, speed)\n    return distance / speed")
    expect(said).to_contain_text("faltan los dos puntos al final de esta línea.")

    write(desk, "def drive_time(distance, speed):\n    return distance / speed")
    expect(said).to_contain_text("Sí, es correcto. ¡Bien hecho!")


def test_a_fresh_notebook_shows_the_function_that_was_saved(window: Callable[[], Any]) -> None:
    desk = window()
    opened(desk, "en", "coder-2")
    said = solving(desk).locator(".reachstars-said")
    write(desk, "def drive_time(distance, speed):\n    return distance / speed")
    expect(said).to_contain_text("Yes, that is right. Well done!")

    again = window()
    opened(again, "en", "coder-2")
    again.run_all()

    expect(solving(again).locator(".reachstars-said")).to_contain_text(
        "Your function is saved, but this cell is still as it"
    )
    expect(solving(again).locator("pre").last).to_contain_text("return distance / speed")
    assert Path(again.lab.folder, "logbook", "coder-2").is_dir()
