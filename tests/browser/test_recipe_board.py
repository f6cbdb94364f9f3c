"""The board of a recipe in real JupyterLab: written with the keys, there the next day, and only what is shared goes."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_notebook, writes
from playwright.sync_api import Locator, expect

from reachstars.handin.own_recipe import shared_recipe
from reachstars.handin.read import read_file
from reachstars.recipe.when import on, say_when

pytestmark = pytest.mark.browser

CELLS = (
    'from reachstars.classroom import open_lesson\npage = open_lesson("shuttle-orbit", language="{language}")',
    "page.recipe()",
    'page.ask("one-word")',
    "page.hand_in()",
)
SECRETS = ("univerzidad", "cuatrillizos", "solizitudes", "Orteguina", "veranillo", "kartitas")


def written(folder: Path, language: str, name: str) -> str:
    cells = [new_code_cell(source.format(language=language)) for source in CELLS]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    (folder / language / name).write_text(writes(new_notebook(cells=cells, metadata=kernel)), encoding="utf-8")
    return f"{language}/{name}"


def board(desk: Any, title: str = "Mi receta para el éxito") -> Locator:
    found: Locator = desk.page.get_by_role("region", name=title, exact=True)
    return found


def violations(desk: Any) -> list[Any]:
    found: list[Any] = Axe().run(desk.page, context={"include": [[".rs-board"]]})["violations"]
    return [(issue["id"], [node["html"] for node in issue["nodes"]]) for issue in found]


def with_secrets(folder: Path) -> list[str]:
    """Files of the class folder that hold a word of the recipe."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [path for path in files if any(word.encode() in path.read_bytes() for word in SECRETS)]
    return [path.relative_to(folder).as_posix() for path in found]


def typed(desk: Any, *texts: str) -> None:
    """Text in one field after the other, and Enter on the button after them."""
    keys = desk.page.keyboard
    for text in texts:
        keys.press("ControlOrMeta+A")
        keys.type(text) if text else keys.press("Delete")
        keys.press("Tab")
    keys.press("Enter")


def saved(form: Locator) -> None:
    expect(form.locator(".rs-saved", has_text="Guardado a las")).to_have_count(1)


def write_the_goal(desk: Any) -> None:
    form, keys, tabs = board(desk), desk.page.keyboard, board(desk).get_by_role("tab")
    # The goal: its fields are open already.
    tabs.first.focus()
    keys.press("Tab")
    typed(desk, "Entrar a la univerzidad", "Por los dos cuatrillizos")
    saved(form)
    expect(form.get_by_role("button", name="Cambiar: “Entrar a la univerzidad”")).to_be_focused()


def write_two_steps(desk: Any) -> None:
    form, keys, tabs = board(desk), desk.page.keyboard, board(desk).get_by_role("tab")
    # Arrows, End and Home go from tab to tab, around the ends too.
    tabs.first.focus()
    keys.press("ArrowLeft")
    expect(tabs.last).to_be_focused()
    keys.press("Home")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    expect(form.get_by_role("tab", selected=True)).to_have_text("3. Mapa del camino")
    keys.press("Tab")
    expect(form.get_by_role("button", name="Agregar un paso")).to_be_focused()
    keys.press("Enter")
    typed(desk, "Hablar con la maestra Orteguina", "hoy", "")
    saved(form)
    expect(form.get_by_role("button", name="Agregar un paso")).to_be_focused()
    keys.press("Enter")
    keys.type("Mandar solizitudes")
    keys.press("Tab")
    keys.type("el día que pueda")
    keys.press("Enter")
    wrong = form.get_by_label("¿Para cuándo?")
    expect(form.get_by_role("alert")).to_contain_text("No entiendo la fecha «el día que pueda».")
    expect(wrong).to_be_focused()
    expect(wrong).to_have_attribute("aria-invalid", "true")
    keys.press("ControlOrMeta+A")
    keys.type("mañana")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Enter")
    saved(form)
    expect(
        form.get_by_role("listitem").filter(has_text="Va después de: “Hablar con la maestra Orteguina”")
    ).to_be_visible()
    tick = form.get_by_role("checkbox", name="Listo: “Hablar con la maestra Orteguina")
    expect(tick).not_to_be_checked()


def write_a_no(desk: Any) -> None:
    form, keys, tabs = board(desk), desk.page.keyboard, board(desk).get_by_role("tab")
    tabs.nth(2).focus()
    keys.press("End")
    keys.press("Tab")
    keys.press("Enter")
    typed(desk, "Programa de veranillo", "hoy", "waiting", "")
    saved(form)
    change = form.get_by_role("button", name="Cambiar: “Programa de veranillo")
    change.focus()
    keys.press("Enter")
    form.get_by_label("¿Cuál fue la respuesta?").select_option("no")
    form.get_by_label("¿Qué te enseñó?").focus()
    typed(desk, "Pedir antes las kartitas <b>")
    expect(form.get_by_text("Lo que me enseñó: Pedir antes las kartitas <b>")).to_be_visible()


def see_what_is_next_tomorrow(form: Locator) -> None:
    yesterday = datetime.now().astimezone()
    following = form.locator(".rs-board-next")
    expect(following).to_contain_text(
        f"“Hablar con la maestra Orteguina” era para el {say_when(on(yesterday.date()), 'es')}; ha pasado 1 día."
    )
    expect(form.locator(".rs-saved", has_text="Guardado el ")).to_have_count(1)
    form.get_by_role("tab").nth(2).click()
    form.get_by_role("checkbox", name="Listo: “Hablar con la maestra Orteguina").press("Space")
    tomorrow = say_when(on((yesterday + timedelta(days=1)).date()), "es")
    expect(following).to_contain_text(f"Lo que sigue: “Mandar solizitudes”, para el {tomorrow} (hoy es el último día).")
    expect(form.get_by_role("checkbox", name="Listo: “Hablar con la maestra Orteguina")).to_be_focused()
    form.get_by_role("tab").first.click()
    expect(form.get_by_text("Por qué importa: Por los dos cuatrillizos")).to_be_visible()


def hand_in_the_tries(desk: Any, form: Locator) -> Path:
    # One part is switched on; the form for handing in offers it, and no other.
    giving = desk.page.get_by_role("region", name="Entregar", exact=True)
    expect(giving.get_by_role("checkbox")).to_have_count(0)
    form.get_by_role("tab").nth(5).click()
    form.get_by_role("checkbox", name="Mi maestra o maestro puede ver esta parte: Intentos").press("Space")
    expect(form.locator(".rs-remarks").filter(visible=True)).to_contain_text(
        "«Intentos» puede llegar a tu maestra o maestro."
    )
    part = giving.get_by_role("checkbox", name="Entregar también «Receta para el éxito: Intentos»")
    expect(part).not_to_be_checked()
    part.press("Space")
    expect(giving.locator(".rs-own-text")).to_contain_text("Pedir antes las kartitas <b>")
    giving.get_by_role("button", name="Entregar", exact=True).press("Enter")
    expect(giving.locator(".rs-handed")).to_contain_text(
        "También decidiste compartir: «Receta para el éxito: Intentos»."
    )
    return Path(desk.lab.folder) / "hand-in" / "tablero-1-shuttle-orbit.jsonl"


def test_a_recipe_is_written_with_the_keys_is_there_tomorrow_and_only_the_ticked_part_goes(
    window: Callable[[], Any],
) -> None:
    desk = window()
    name = written(desk.lab.folder, "es", "mi-tablero.ipynb")
    desk.open(name).run_all()
    desk.sign_in("tablero-1")
    form = board(desk)
    expect(form.get_by_role("tab", selected=True)).to_have_text("1. Decide qué quieres")
    expect(form.locator(".rs-board-next")).to_contain_text("Empieza por la meta: escribe qué quieres y por qué.")

    write_the_goal(desk)
    write_two_steps(desk)
    write_a_no(desk)

    assert violations(desk) == []
    desk.save()
    assert with_secrets(desk.lab.folder) == ["logbook/tablero-1/private/recipe.jsonl"]

    # The next day: the kernel is gone, the clock has moved on, and nobody is believed to be the one of yesterday.
    desk.lab.kill_kernels()
    desk.lab.forget_kernels()
    with desk.lab.days_later(1):
        again = window().open(name, "two").run_all()
    form = board(again)
    expect(form.locator(".rs-lock")).to_contain_text("Esta receta es privada. Di que eres tablero-1 y la verás.")
    form.get_by_role("button", name="Sí, soy tablero-1").press("Enter")
    see_what_is_next_tomorrow(form)
    file = hand_in_the_tries(again, form)

    gone = shared_recipe(read_file(file).events)
    assert [(one.what, one.taught) for one in gone.tries] == [("Programa de veranillo", "Pedir antes las kartitas <b>")]
    for word in SECRETS[:4]:
        assert word not in file.read_text(encoding="utf-8")
    again.save()
    assert sorted(with_secrets(desk.lab.folder)) == [
        "hand-in/tablero-1-shuttle-orbit.jsonl",
        "logbook/tablero-1/private/recipe.jsonl",
    ]


def test_what_is_not_saved_yet_outlives_the_language_and_the_cell_but_not_its_writer(window: Callable[[], Any]) -> None:
    desk = window()
    name = written(desk.lab.folder, "en", "my-board.ipynb")
    desk.open(name).run_all()
    desk.sign_in("board-2")
    form = board(desk, "My Recipe for Success")
    form.get_by_role("tab", name="5. Work hard").click()
    form.get_by_role("button", name="Add work that I did").click()
    form.get_by_label("What did you work on?").fill("kayak")
    expect(form.locator(".rs-saved", has_text="Not saved yet: press Save.")).to_have_count(1)

    desk.page.get_by_role("radio", name="Español").check()
    form = board(desk)
    expect(form.get_by_role("tab", selected=True)).to_have_text("5. Échale ganas")
    expect(form.get_by_label("¿En qué trabajaste?")).to_have_value("kayak")
    desk.run_all()
    expect(form.get_by_role("tab", selected=True)).to_have_text("1. Decide qué quieres")
    form.get_by_role("tab", name="5. Échale ganas").click()
    expect(form.get_by_label("¿En qué trabajaste?")).to_have_value("kayak")
    form.get_by_role("button", name="Guardar").filter(visible=True).click()
    expect(form.get_by_role("alert").filter(visible=True)).to_contain_text("Los minutos son un número entero")
    form.get_by_label("¿Cuántos minutos?").fill("45 min")
    form.get_by_role("button", name="Guardar").filter(visible=True).click()
    saved(form)

    # What was taken away can be put back; the keys never fall out of the page.
    form.get_by_role("button", name="Quitar: “kayak").press("Enter")
    expect(form.get_by_role("button", name="Ponerla de nuevo")).to_be_focused()
    expect(form.get_by_role("button", name="Quitar: “kayak")).to_have_count(0)
    form.get_by_role("button", name="Ponerla de nuevo").press("Enter")
    expect(form.get_by_role("button", name="Cambiar: “kayak")).to_be_focused()
    form.get_by_text("Dibujo: tu calendario de esfuerzo").click()
    picture = form.get_by_role("img")
    expect(picture).to_have_attribute("alt", re.compile("45"))
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    assert violations(desk) == []
    form.get_by_role("button", name="Cambiar: “kayak").press("Enter")
    form.get_by_label("¿En qué trabajaste?").fill("otro kayak")

    desk.sign_in("board-3")
    expect(form.locator(".rs-board-next")).to_contain_text("Empieza por la meta")
    expect(form).not_to_contain_text("kayak")
    expect(form.get_by_label("¿En qué trabajaste?")).to_have_count(0)
    desk.sign_in("board-2")
    expect(form.get_by_role("button", name="Cambiar: “kayak")).to_have_count(1)
    expect(form).not_to_contain_text("otro kayak")


def test_a_dead_kernel_is_told_and_takes_no_word_with_it(window: Callable[[], Any]) -> None:
    desk = window()
    name = written(desk.lab.folder, "en", "my-dead-board.ipynb")
    desk.open(name).run_all()
    desk.sign_in("board-4")
    form = board(desk, "My Recipe for Success")
    form.get_by_label("What do you want most?").fill("To see the kayak")

    desk.lab.kill_kernels()
    form.get_by_role("button", name="Save").filter(visible=True).click()
    expect(form.locator(".rs-saved", has_text="Not saved yet: Python does not answer.")).to_have_count(1)
    desk.dismiss_dialog()
    desk.run_all()
    form.get_by_role("button", name="Yes, I am board-4").click()

    expect(form.get_by_label("What do you want most?")).to_have_value("To see the kayak")
    form.get_by_role("button", name="Save").filter(visible=True).click()
    expect(form.get_by_role("button", name="Change: “To see the kayak”")).to_be_focused()
    expect(form.locator(".rs-saved", has_text="Saved at ")).to_have_count(1)
