"""A recipe of which one part is shared, all the way to the teacher: no other word is in any byte or on any page."""

import io
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook, writes
from pypdf import PdfReader
from tests.handin.work import class_folder

from reachstars.cli.main import main
from reachstars.language import Language
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.read import read_lesson
from reachstars.logbook.desk import Desk
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Person, Step, Try, part_of
from reachstars.widgets.handin import HandInForm
from reachstars.widgets.seat import Seat

KEPT = "secretodeluna"
ITEMS: tuple[Item, ...] = (
    Goal(f"{KEPT} goal", f"{KEPT} goal"),
    Gap("a", f"{KEPT} gap", f"{KEPT} gap", f"{KEPT} gap"),
    Step("a", "road that is shared"),
    Learned("a", f"{KEPT} learning"),
    Effort("a", f"{KEPT} effort"),
    Try("a", f"{KEPT} tries", None, "no", f"{KEPT} tries"),
    Person("a", f"{KEPT} people", f"{KEPT} people"),
)
SHARED = "road that is shared"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A class folder with an answer, and a recipe of which the road map and the goal may be seen."""
    folder = class_folder(tmp_path / "clase")
    (folder / "es").mkdir()
    Desk(folder, "luna-7", "shuttle-orbit", 1).write("check", "one-word", "falling")
    desk = RecipeDesk(folder, "luna-7")
    for item in ITEMS:
        desk.put(item)
    desk.share("road")
    desk.share("goal")
    return folder


def hand_in(folder: Path, language: Language, *ticked: str) -> tuple[Path, HandInForm]:
    seat = Seat(folder)
    seat.sit("luna-7")
    form = HandInForm(seat, read_lesson(find_lesson("shuttle-orbit", lessons_folder()), language))
    form.answer({"do": "hand-in", "value": list(ticked), "learner": "luna-7"})
    return folder / "hand-in" / "luna-7-shuttle-orbit.jsonl", form


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).replace("\n", "")


def holding(folder: Path, word: str) -> list[str]:
    """Names of the files that hold a word: in their bytes, or in the text of their pages."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    texts = {path.name: text_of(path.read_bytes()) if path.suffix == ".pdf" else "" for path in files}
    return [path.name for path in files if word.encode() in path.read_bytes() or word in texts[path.name]]


def test_every_part_has_a_word_of_its_own_to_look_for() -> None:
    assert sorted(part_of(item) for item in ITEMS) == sorted(PARTS)


def test_the_form_offers_only_what_may_be_seen_and_says_what_stays(folder: Path) -> None:
    _, form = hand_in(folder, "en")

    assert [part["label"] for part in form.widget.now["own"]] == [
        "Hand in “Recipe for Success: My goal” too",
        "Hand in “Recipe for Success: Road map” too",
    ]
    assert form.widget.now["left_out"][0] == "everything else of your Recipe for Success"
    assert KEPT not in repr(form.widget.now)
    assert form.answer({"do": "read", "value": "recipe/road"}) == {"text": "Road map\n  - road that is shared"}
    assert form.answer({"do": "read", "value": "recipe/tries"}) == {"text": ""}


def test_without_a_tick_nothing_of_the_recipe_is_handed_in(folder: Path) -> None:
    path, _ = hand_in(folder, "es")

    assert b"recipe" not in path.read_bytes()
    assert b"one-word" in path.read_bytes()


@pytest.mark.parametrize("language", ["en", "es"])
def test_only_the_ticked_part_is_in_the_marks_and_no_page_shows_any_of_it(
    folder: Path, tmp_path: Path, language: Language
) -> None:
    path, _ = hand_in(folder, language, "recipe/road", "recipe/tries", "recipe/people")
    out = tmp_path / "out"
    out.mkdir()
    assert main(["grade", str(path.parent), "--out", str(out), "--language", language]) == 0
    work = ["pdf", "9", "--edition", "work", "--from", str(path), "--out", str(out), "--language", language]
    assert main(work) == 0

    assert {file.suffix for file in out.iterdir()} == {".csv", ".html", ".pdf", ".xlsx"}
    assert holding(path.parent, KEPT) == holding(out, KEPT) == []
    assert holding(path.parent, SHARED) == ["luna-7-shuttle-orbit.jsonl"]
    assert holding(out, SHARED) == ["gradebook.csv"]
    column = {"en": "Recipe for Success: private, shared by choice (not graded)", "es": "Receta para el éxito: privado"}
    assert column[language] in (out / "gradebook.csv").read_text(encoding="utf-8-sig")


def test_a_whole_class_folder_that_somebody_hands_in_shows_no_word_that_was_not_shared(
    folder: Path, tmp_path: Path
) -> None:
    hand_in(folder, "es", "recipe/road")
    assert main(["grade", str(folder), "--out", str(tmp_path / "out")]) == 0

    assert holding(tmp_path / "out", KEPT) == []
    assert holding(tmp_path / "out", SHARED) == ["gradebook.csv"]


@pytest.mark.slow
def test_no_word_of_a_recipe_is_in_the_notebook_of_a_lesson_or_on_its_pages(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "src"))
    sources = [
        'from reachstars.classroom import open_lesson\npage = open_lesson("shuttle-orbit")',
        "page.recipe()",
        "page.hand_in()",
    ]
    hand_in(folder, "en", "recipe/road")
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    NotebookClient(notebook, store_widget_state=True, resources={"metadata": {"path": str(folder / "es")}}).execute()
    file = folder / "es" / "luna.ipynb"
    file.write_text(writes(notebook), encoding="utf-8")
    pages = ["pdf", str(file), "--out", str(folder / "es")]

    assert main(pages) == 0
    assert "kept in your logbook, not in this file" in file.read_text(encoding="utf-8")
    assert holding(folder / "es", KEPT) == holding(folder / "es", SHARED) == []
    assert len(list((folder / "es").glob("*.pdf"))) == 1
