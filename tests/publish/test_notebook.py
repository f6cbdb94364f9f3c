import ast
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from reachstars import classroom
from reachstars.language import LANGUAGES
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.read import read_languages, read_lesson
from reachstars.publish.notebook import notebook_bytes

ROOT = Path(__file__).parents[2]
FOLDERS = lesson_folders(ROOT / "lessons")
BUILT = sorted((ROOT / "notebooks").rglob("*.ipynb"))


def cells(content: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(content)["cells"]
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_committed_notebooks_are_what_build_makes_byte_for_byte(folder: Path) -> None:
    for language, lesson in read_languages(folder).items():
        committed = (ROOT / "notebooks" / language / f"{folder.name}.ipynb").read_bytes()

        built = notebook_bytes(lesson, audience="student")

        assert built == committed
        assert built == notebook_bytes(read_lesson(folder, language), audience="student")


def test_every_committed_notebook_belongs_to_a_lesson() -> None:
    expected = {ROOT / "notebooks" / language / f"{folder.name}.ipynb" for folder in FOLDERS for language in LANGUAGES}

    assert set(BUILT) == expected


@pytest.mark.parametrize("path", BUILT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_built_notebook_is_valid_and_holds_no_output(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)

    nbformat.validate(notebook)

    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(code) > 5
    assert [cell for cell in code if cell.outputs or cell.execution_count is not None] == []
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert "widgets" not in notebook.metadata


@pytest.mark.parametrize("path", BUILT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_notebook_imports_only_names_of_the_classroom_and_of_mathematics(path: Path) -> None:
    code = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    plain = ["\n".join(line for line in source.splitlines() if not line.startswith("%%solve ")) for source in code]
    nodes = [node for source in plain for node in ast.walk(ast.parse(source))]

    assert [node for node in nodes if isinstance(node, ast.Import)] == []
    imported = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    ours = [node for node in imported if node.module == "reachstars.classroom"]
    assert {node.module for node in imported} <= {"reachstars.classroom", "math"}  # a logarithm is Python's own
    assert len(ours) == 1
    assert {alias.name for alias in ours[0].names} <= set(classroom.__all__)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_notes_and_keys_are_in_the_teachers_notebook_alone(folder: Path) -> None:
    lesson = read_lesson(folder, "en")

    student = notebook_bytes(lesson, audience="student")
    teacher = notebook_bytes(lesson, audience="teacher")

    notes = [cell for cell in cells(teacher) if cell["metadata"].get("tags") == ["teacher"]]
    headings = ["".join(cell["source"]).split("\n")[0] for cell in notes]
    assert headings.count("> **Key**") == len(lesson.keys)
    assert headings.count("> **For the teacher**") >= len(lesson.card.phases)
    assert [cell for cell in cells(student) if cell["metadata"].get("tags")] == []
    assert [cell["source"] for cell in cells(teacher) if cell not in notes] == [
        cell["source"] for cell in cells(student)
    ]
