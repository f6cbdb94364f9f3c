"""The explorer in the hands of a student, and the page in the ears of one, in real JupyterLab."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

NOTEBOOKS = {"en": "en/09-shuttle-orbit.ipynb", "es": "es/09-shuttle-orbit.ipynb"}


def altitude(form: Locator) -> int:
    return int(form.get_by_role("slider").input_value())


def test_the_spacecraft_is_moved_by_keys_and_by_dragging(window: Callable[[], Any]) -> None:
    desk = window().open(NOTEBOOKS["en"]).run_all()
    form = desk.form("altitude")
    slider = form.get_by_role("slider", name="Altitude above the ground, in kilometers")
    picture = form.get_by_role("img")
    assert altitude(form) == 700

    for key, setting in (("ArrowRight", 710), ("PageUp", 810), ("PageDown", 710), ("Home", 160), ("End", 2000)):
        slider.press(key)
        assert altitude(form) == setting
    expect(slider).to_have_attribute("aria-valuetext", "2,000 km")
    expect(form.locator(".rs-sentence")).to_contain_text("At 2,000 km you fly at 6.90 km/s")
    expect(form.get_by_role("row", name="Sunrises a day")).to_contain_text("11.3")

    form.get_by_role("button", name="Back to the start").click()
    expect(form.locator(".rs-sentence")).to_contain_text("At 700 km")
    craft = form.locator(".rs-spot-spacecraft")
    start, sky = craft.bounding_box(), picture.bounding_box()
    assert start is not None
    assert sky is not None
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    desk.page.mouse.move(form.locator(".rs-spot-spacecraft .rs-dot").bounding_box()["x"] + 5, y)
    desk.page.mouse.down()
    desk.page.mouse.move(x, y - 12, steps=4)
    expect(form.locator(".rs-sentence")).not_to_contain_text("At 700 km")
    assert 900 < altitude(form) < 1600
    desk.page.mouse.move(x, sky["y"] + sky["height"] / 2, steps=4)
    assert altitude(form) == 160
    desk.page.mouse.up()
    desk.page.mouse.move(x, y - 40)
    assert altitude(form) == 160
    expect(form.locator(".rs-sentence")).to_contain_text("At 160 km")


def test_keys_in_a_form_do_not_move_the_notebook(window: Callable[[], Any]) -> None:
    desk = window().open(NOTEBOOKS["en"]).run_all()
    desk.sign_in("keys-1")
    cells = desk.cells()
    choice = desk.form("first-guess")
    choice.get_by_role("radio").first.focus()
    for key in ("ArrowDown", "d", "d", "x", "b", "a", "Enter"):
        desk.page.keyboard.press(key)

    expect(choice.get_by_role("radio").nth(1)).to_be_checked()
    expect(choice.get_by_role("radio").nth(1)).to_be_focused()
    assert len(cells) > 30
    assert desk.cells() == cells


def test_the_name_of_every_control_is_its_prompt(window: Callable[[], Any]) -> None:
    desk = window().open(NOTEBOOKS["es"]).run_all()

    expect(desk.form("one-word").get_by_role("textbox")).to_have_accessible_name(
        "Dibuja la Tierra y la nave, con una flecha para el vuelo y otra para la atracción de la Tierra. Luego "
        "completa con una palabra: ningún motor está encendido, así que la nave siempre está … alrededor de la Tierra."
    )
    expect(desk.form("first-guess").get_by_role("group")).to_have_accessible_name(
        "El Discovery empieza en una órbita baja, a 226 km de altitud. Días después está en la estación, a 350 km. "
        "Más arriba, ¿vuela más rápido, más lento o igual?"
    )
    expect(desk.form("fourteen-sunrises").get_by_role("slider")).to_have_accessible_name(
        # The number belongs to whoever sat here last.
        re.compile(
            r"^¿A qué altitud ve la tripulación 1[234] amaneceres al día\? "
            r"Se acepta una respuesta con un margen de 2%\.$"
        )
    )


@pytest.mark.parametrize("language", NOTEBOOKS)
def test_axe_finds_nothing_in_our_outputs(language: str, window: Callable[[], Any]) -> None:
    desk = window().open(NOTEBOOKS[language]).run_all()
    desk.sign_in(f"axe-{language}")
    for exercise_id, text in (("orbit-speed", "33.7 km/s"), ("one-word", "falling"), ("orbit-period", "91")):
        form = desk.form(exercise_id)
        form.get_by_role("textbox").fill(text)
        form.get_by_role("textbox").press("Enter")
        expect(form.locator(".rs-verdict")).to_be_visible()
    desk.form("orbit-speed").locator("button.rs-quiet").click()
    desk.form("why-night-is-short").locator("input").first.check()
    expect(desk.form("orbit-speed").locator(".rs-hints li")).to_have_count(1)

    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        desk.theme(theme)
        expect(desk.form("orbit-speed").get_by_role("textbox")).to_be_visible()
        found = Axe().run(desk.page, context={"include": [[".rs-form"]]})
        assert [(issue["id"], issue["nodes"][0]["html"]) for issue in found["violations"]] == []
        assert {"color-contrast", "label"} <= {issue["id"] for issue in found["passes"]}
