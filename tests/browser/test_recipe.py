"""A recipe written in the cells of real JupyterLab: it is there the next day, and no notebook file holds a word."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_notebook, writes
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

CELLS = (
    'from reachstars.classroom import open_recipe\nrecipe = open_recipe({code}language="es")',
    "recipe.pictures()",
    "recipe",
)
TYPED = (
    'recipe.dream("Ser la primera de mi familia en la uniwersidad", why="Por los gemelos")',
    'recipe.step("Hablar con la maestra Orteguita", by="1 de junio de 2031")\n'
    'recipe.step("Mandar zolicitudes", by="2031-12", after="Orteguita")\nrecipe.done("Orteguita")',
    'recipe.no("Programa de veranito", taught="Pedir antes las cartitas <b>")',
)
SECRETS = ("uniwersidad", "gemelos", "Orteguita", "zolicitudes", "veranito", "cartitas")
MODEL = "window.jupyterapp.shell.currentWidget.content.model"


def written(folder: Path, code: str) -> str:
    name = "es/receta.ipynb"
    cells = [new_code_cell(source.replace("{code}", code)) for source in CELLS]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    (folder / name).write_text(writes(new_notebook(cells=cells, metadata=kernel)), encoding="utf-8")
    return name


def typed(desk: Any, place: int, source: str) -> None:
    """What a student's typing does to a cell, and Shift+Enter after it."""
    script = f"source => {{ {MODEL}.cells.get({place}).sharedModel.setSource(source); }}"
    desk.page.evaluate(script, source)
    desk.page.evaluate(f"() => {{ window.jupyterapp.shell.currentWidget.content.activeCellIndex = {place}; }}")
    desk.command("notebook:run-cell")


def with_secrets(folder: Path) -> list[str]:
    """Files of the class folder that hold a word of the recipe."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [path for path in files if any(word.encode() in path.read_bytes() for word in SECRETS)]
    return [path.relative_to(folder).as_posix() for path in found]


def test_a_recipe_is_written_in_cells_and_no_notebook_file_holds_it(window: Callable[[], Any]) -> None:
    desk = window()
    name = written(desk.lab.folder, '"receta-1", ')
    desk.open(name).run_all()

    for source in TYPED:
        typed(desk, 2, source)
    kept = desk.page.locator(".jp-Cell").nth(2)
    expect(kept.locator(".rs-recipe")).to_contain_text("Lo que me enseñó: Pedir antes las cartitas <b>")
    expect(kept.locator(".jp-InputArea")).to_contain_text('recipe.no("…", taught="…")')
    typed(desk, 2, "recipe")
    box = kept.locator(".rs-board")
    expect(box).to_contain_text("Lo que sigue: “Mandar zolicitudes”, para fines de diciembre de 2031")
    expect(box).to_contain_text("Hablar con la maestra Orteguita (listo, ")
    typed(desk, 1, "recipe.pictures()")
    drawn = desk.page.locator(".jp-Cell").nth(1).locator(".rs-recipe img")
    expect(drawn).to_have_count(4)
    assert drawn.first.evaluate("image => image.complete && image.naturalWidth > 0")
    found: list[Any] = Axe().run(desk.page, context={"include": [[".rs-recipe"], [".rs-board"]]})["violations"]
    assert found == []

    desk.save()
    assert with_secrets(desk.lab.folder) == ["logbook/receta-1/private/recipe.jsonl"]

    # The next day: another kernel, another window, and nobody is believed to be the one of yesterday.
    desk.lab.kill_kernels()
    desk.lab.forget_kernels()
    again = window()
    written(desk.lab.folder, "")
    again.open(name, "two").run_all()
    box = again.page.locator(".jp-Cell").nth(2).locator(".rs-board")
    expect(box.locator(".rs-lock")).to_have_text(
        "Esta receta es privada. Di que eres receta-1 y la verás.Sí, soy receta-1"
    )
    typed(again, 1, 'recipe.learned("Nadie zolicitudes por mí")')
    refused = again.page.locator(".jp-Cell").nth(1)
    expect(refused).to_contain_text("No se escribió nada: aquí trabajó antes receta-1, y una receta es privada.")
    typed(again, 1, "recipe")
    box.get_by_role("button", name="Sí, soy receta-1").press("Enter")
    expect(box).to_contain_text("Ser la primera de mi familia en la uniwersidad")

    again.save()
    assert with_secrets(desk.lab.folder) == ["logbook/receta-1/private/recipe.jsonl"]
    file = json.loads((desk.lab.folder / name).read_text(encoding="utf-8"))
    assert "widgets" not in file["metadata"]
