"""The page in the other language, while someone works in it, in real JupyterLab."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

from reachstars.exercise.hints import next_hint
from reachstars.exercise.mark import mark
from reachstars.exercise.prompt import prompt
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.read import read_lesson

pytestmark = pytest.mark.browser

ENGLISH = "en/09-shuttle-orbit.ipynb"
LESSON = read_lesson(find_lesson("shuttle-orbit", lessons_folder()), "es")
SPEED, PERIOD = (LESSON.exercise(name) for name in ("orbit-speed", "orbit-period"))
SAVED = re.compile(r"^Guardado a las ")
ELSEWHERE = (
    "Ahora los ejercicios están en español. El texto de este cuaderno sigue en inglés; "
    "la lección completa en español está en el cuaderno es/09-shuttle-orbit.ipynb."
)


def test_the_page_changes_its_language_and_keeps_what_is_being_typed(window: Callable[[], Any]) -> None:
    assert SPEED is not None
    assert PERIOD is not None
    desk = window().open(ENGLISH).run_all()
    desk.sign_in("dos-lenguas")
    speed, period, far = desk.form("orbit-speed"), desk.form("orbit-period"), desk.form("how-far")
    speed.get_by_role("textbox").fill("33.7 km/s")
    speed.get_by_role("textbox").press("Enter")
    expect(speed.locator(".rs-happened")).to_contain_text("From 350 km at 33.70 km/s")
    speed.get_by_role("button", name="Give me a hint").click()
    explorer = desk.form("altitude").get_by_role("slider")
    explorer.press("PageUp")
    far.get_by_role("textbox").fill("to the station")
    expect(far.locator(".rs-saved")).to_have_text(re.compile("^Saved at "))
    period.get_by_role("textbox").fill("91.")

    box = desk.page.locator("section.rs-sign-in")
    switch = box.get_by_role("group", name="Language of this page")
    switch.get_by_role("radio", name="English").focus()
    desk.page.keyboard.press("ArrowRight")

    expect(box.get_by_role("group", name="Idioma de esta página")).to_be_visible()
    expect(box.get_by_role("radio", name="Español")).to_be_focused()
    expect(box.locator(".rs-elsewhere")).to_have_text(ELSEWHERE)
    expect(speed.get_by_role("textbox")).to_have_accessible_name(prompt(SPEED, "es"))
    expect(speed.get_by_role("textbox")).to_have_value("33.7 km/s")
    expect(speed.locator(".rs-happened")).to_contain_text("Desde 350 km")
    told = mark(SPEED, "33.7 km/s", LESSON.keys.get("orbit-speed"), "es").say
    expect(speed.locator(".rs-verdict")).to_contain_text(told)
    expect(speed.locator(".rs-hints li")).to_have_text([next_hint(SPEED, 0, "es") or ""])
    expect(period.get_by_role("textbox")).to_have_value("91.")
    expect(period.locator(".rs-saved")).to_have_text(SAVED)
    expect(far.get_by_role("textbox")).to_have_value("to the station")
    expect(explorer).to_have_value("800")
    expect(desk.form("altitude").locator(".rs-sentence")).to_contain_text("A 800 km de altitud")
    sections = desk.page.locator("section.rs-form")
    assert {section.get_attribute("lang") for section in sections.all()} == {"es"}
    assert Axe().run(desk.page, context={"include": [[".rs-form"]]})["violations"] == []

    period.get_by_role("textbox").press("End")
    desk.page.keyboard.type("5 min")
    expect(period.locator(".rs-saved")).to_have_text(SAVED)
    desk.save()
    saved = (desk.lab.folder / ENGLISH).read_text(encoding="utf-8")
    records = [
        "".join(output["data"]["text/plain"])
        for cell in json.loads(saved)["cells"]
        for output in cell.get("outputs", ())
        if "reachstars" in output.get("metadata", {})
    ]
    assert all("Tu respuesta" in record for record in records)
    assert any("91.5 min" in record for record in records)

    desk.run_all()
    expect(period.get_by_role("textbox")).to_have_accessible_name(prompt(PERIOD, "es"))
    expect(period.get_by_role("textbox")).to_have_value("91.5 min")
    box.get_by_role("radio", name="English").check()
    expect(period.get_by_role("textbox")).to_have_accessible_name(prompt(PERIOD, "en"))
    expect(box.locator(".rs-elsewhere")).to_be_empty()
