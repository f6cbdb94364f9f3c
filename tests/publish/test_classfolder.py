import json
from pathlib import Path

import pytest

from reachstars.errors import ClassFolderError
from reachstars.lesson.policy import Policy, read_policy
from reachstars.publish.classfolder import Laid, lay, lay_policy

NAME = "en/09-shuttle-orbit.ipynb"


def notebook(text: str, *, output: str = "") -> bytes:
    outputs = [{"output_type": "stream", "name": "stdout", "text": output}] if output else []
    code = {"cell_type": "code", "id": "b", "metadata": {}, "source": [text], "outputs": outputs}
    cells = [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Title"}, code]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def test_a_new_folder_gets_the_lessons_and_the_file_that_marks_it(tmp_path: Path) -> None:
    folder = tmp_path / "Mi clase de física – 3º B"

    laid = lay(folder, {NAME: notebook("one")})

    assert laid == (Laid(Path(NAME), "new"),)
    assert (folder / NAME).read_bytes() == notebook("one")
    assert (folder / "reachstars.toml").read_text(encoding="utf-8").endswith("format = 1\n")


def test_laying_twice_changes_no_byte(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}

    laid = lay(tmp_path, {NAME: notebook("one")})

    assert laid == (Laid(Path(NAME), "same"),)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_notebook_that_was_run_is_kept_when_the_lesson_is_the_same(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / NAME).write_bytes(notebook("one", output="my answer"))

    laid = lay(tmp_path, {NAME: notebook("one")})

    assert laid == (Laid(Path(NAME), "same"),)
    assert (tmp_path / NAME).read_bytes() == notebook("one", output="my answer")


@pytest.mark.parametrize("worked", [notebook("mine"), notebook("one", output="my answer"), b"{ torn"])
def test_a_newer_lesson_is_laid_beside_one_that_was_worked_in(tmp_path: Path, worked: bytes) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / NAME).write_bytes(worked)

    laid = lay(tmp_path, {NAME: notebook("two")})
    again = lay(tmp_path, {NAME: notebook("two")})

    beside = Path("en/09-shuttle-orbit - v2.ipynb")
    assert laid == (Laid(beside, "beside"),)
    assert again == (Laid(Path(NAME), "same"),)
    assert (tmp_path / NAME).read_bytes() == worked
    assert (tmp_path / beside).read_bytes() == notebook("two")


def test_a_third_version_stands_beside_both(tmp_path: Path) -> None:
    for text in ("one", "two"):
        lay(tmp_path, {NAME: notebook(text)})
        (tmp_path / NAME).write_bytes(notebook("mine"))

    laid = lay(tmp_path, {NAME: notebook("three")})

    assert laid == (Laid(Path("en/09-shuttle-orbit - v3.ipynb"), "beside"),)


def test_a_notebook_that_nobody_touched_is_brought_up_to_date(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})

    laid = lay(tmp_path, {NAME: notebook("two")})

    assert laid == (Laid(Path(NAME), "replaced"),)
    assert (tmp_path / NAME).read_bytes() == notebook("two")


def test_a_lost_manifest_costs_nobody_any_work(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / ".reachstars" / "laid.json").write_text("[", encoding="utf-8")

    laid = lay(tmp_path, {NAME: notebook("two")})

    assert laid == (Laid(Path("en/09-shuttle-orbit - v2.ipynb"), "beside"),)
    assert (tmp_path / NAME).read_bytes() == notebook("one")


def test_a_file_in_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "work"
    file.write_text("", encoding="utf-8")

    with pytest.raises(ClassFolderError) as caught:
        lay(file, {NAME: notebook("one")})

    assert str(caught.value) == f"{file} is a file, so it cannot hold the lessons. To fix it: name a folder."
    assert caught.value.es == (
        f"{file} es un archivo y no puede contener las lecciones. Para arreglarlo: escribe una carpeta."
    )


def test_a_lost_manifest_lays_the_newer_lesson_only_once(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / ".reachstars" / "laid.json").write_bytes(b"\xff\xfe")

    first = lay(tmp_path, {NAME: notebook("two")})
    (tmp_path / ".reachstars" / "laid.json").unlink()
    second = lay(tmp_path, {NAME: notebook("two")})

    assert [item.what for item in (*first, *second)] == ["beside", "same"]


@pytest.mark.parametrize("source", ["5", "[1, 2]", '{"a": 1}', "null"])
def test_a_notebook_with_a_strange_source_counts_as_worked_in(tmp_path: Path, source: str) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / NAME).write_text(f'{{"cells": [{{"cell_type": "code", "source": {source}}}]}}', encoding="utf-8")

    laid = lay(tmp_path, {NAME: notebook("two")})

    assert [item.what for item in laid] == ["beside"]


def test_a_folder_where_a_notebook_should_be_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir(parents=True)

    laid = lay(tmp_path, {NAME: notebook("one")})

    assert [item.what for item in laid] == ["beside"]


def test_the_same_lesson_is_never_called_newer_than_an_edited_one(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    (tmp_path / NAME).write_bytes(notebook("mine"))

    laid = lay(tmp_path, {NAME: notebook("one")})

    assert laid == (Laid(Path(NAME), "same"),)
    assert [path.name for path in (tmp_path / "en").iterdir()] == ["09-shuttle-orbit.ipynb"]


def test_a_mark_on_a_cell_is_work_too(tmp_path: Path) -> None:
    lay(tmp_path, {NAME: notebook("one")})
    marked = notebook("one").replace(
        b'"metadata": {}, "source": "# Title"', b'"metadata": {"n": 1}, "source": "# Title"'
    )
    (tmp_path / NAME).write_bytes(marked)

    laid = lay(tmp_path, {NAME: notebook("two")})

    assert [item.what for item in laid] == ["beside"]
    assert (tmp_path / NAME).read_bytes() == marked


def test_the_teachers_file_is_laid_once_and_never_touched(tmp_path: Path) -> None:
    assert lay_policy(tmp_path)
    assert read_policy(tmp_path) == Policy()

    (tmp_path / "class.toml").write_text("solutions = 3\n", encoding="utf-8")

    assert not lay_policy(tmp_path)
    assert read_policy(tmp_path) == Policy(solutions=3)


def test_every_setting_that_the_teachers_file_proposes_can_be_used(tmp_path: Path) -> None:
    lay_policy(tmp_path)
    path = tmp_path / "class.toml"
    text = path.read_text(encoding="utf-8")
    for proposed in ("learners = [", "[points", "orbit-speed ="):
        text = text.replace(f"# {proposed}", proposed)
    path.write_text(text, encoding="utf-8")

    assert read_policy(tmp_path) == Policy(points={"shuttle-orbit": {"orbit-speed": 3}}, learners=("luna-7", "sol-3"))
