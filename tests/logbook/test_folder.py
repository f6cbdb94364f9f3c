from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.errors import ClassFolderError
from reachstars.logbook.folder import (
    LEARNER_CODE_RULE,
    find_class_folder,
    journal_path,
    last_learner,
    learner_code,
    remember_learner,
)


def test_the_class_folder_is_found_from_any_folder_below_it(tmp_path: Path) -> None:
    (tmp_path / "reachstars.toml").touch()
    notebooks = tmp_path / "Español, 3.º" / "es"
    notebooks.mkdir(parents=True)

    assert find_class_folder(notebooks) == tmp_path
    assert find_class_folder(tmp_path) == tmp_path


def test_work_outside_a_class_folder_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ClassFolderError) as refused:
        find_class_folder(tmp_path)

    assert refused.value.in_language("en") == (
        f"{tmp_path} is not in a class folder, so answers cannot be saved: "
        "there is no reachstars.toml in it or in a folder above it.\n"
        "  To fix it: run 'reachstars start', and open the lesson from the folder that it makes."
    )
    assert refused.value.in_language("es") == (
        f"{tmp_path} no está en una carpeta de clase, así que no se pueden guardar respuestas: "
        "no hay reachstars.toml ahí ni en las carpetas de arriba.\n"
        "  Para arreglarlo: ejecuta 'reachstars start' y abre la lección desde la carpeta que se crea."
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Luna 7", "luna-7"),
        ("  ÑANDÚ  ", "ñandú"),
        ("n\u0303andu\u0301", "ñandú"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("a_b-c", "a_b-c"),
        ("x" * 32, "x" * 32),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_a_code_is_one_whatever_way_it_is_typed(typed: str, code: str) -> None:
    assert learner_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "-",
        "__",
        "x" * 33,
        "a/b",
        "..",
        "a.b",
        "CON",
        "lpt1",
        "Nul",
        "com0",
        "a\x00",
        "🚀",
        "a\\b",
        "½",
        "luna\ufe0f",
        "\u3164",
    ],
)
def test_what_is_no_file_name_everywhere_is_no_code(typed: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        learner_code(typed)

    assert str(refused.value) == LEARNER_CODE_RULE.en


@given(st.text(max_size=40))
def test_a_code_is_its_own_code(typed: str) -> None:
    try:
        code = learner_code(typed)
    except ValueError:
        return

    assert learner_code(code) == code


def test_private_text_has_a_file_of_its_own(tmp_path: Path) -> None:
    home = tmp_path / "logbook" / "luna-7"

    assert journal_path(tmp_path, "Luna 7", "shuttle-orbit", private=False) == home / "shuttle-orbit.jsonl"
    assert journal_path(tmp_path, "Luna 7", "shuttle-orbit", private=True) == home / "private" / "shuttle-orbit.jsonl"


@pytest.mark.parametrize("lesson", ["", "../x", "a/b", "A", "a b", ".x", "a--b", "shuttle-orbit\n"])
def test_no_lesson_name_leads_out_of_the_logbook(tmp_path: Path, lesson: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        journal_path(tmp_path, "luna-7", lesson, private=False)

    assert str(refused.value) == f"{lesson!r} is not a lesson id"


def test_who_worked_last_is_remembered(tmp_path: Path) -> None:
    before = last_learner(tmp_path)

    remember_learner(tmp_path, "Luna 7")
    remember_learner(tmp_path, "Sol")

    assert before == ""
    assert last_learner(tmp_path) == "sol"
    assert [path.name for path in (tmp_path / "logbook").iterdir()] == [".last-learner"]


def test_a_damaged_memory_of_who_worked_last_is_no_memory(tmp_path: Path) -> None:
    (tmp_path / "logbook").mkdir()
    (tmp_path / "logbook" / ".last-learner").write_bytes(b"\xff../..")

    assert last_learner(tmp_path) == ""


def test_a_class_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "logbook").touch()

    with pytest.raises(ClassFolderError) as refused:
        remember_learner(tmp_path, "sol")

    path = tmp_path / "logbook" / ".last-learner"
    assert refused.value.in_language("en") == (
        f"{path} cannot be written (File exists). To fix it: check the name of the folder, then run the command again."
    )
    assert refused.value.in_language("es") == (
        f"No se puede escribir {path} (File exists). "
        "Para arreglarlo: revisa el nombre de la carpeta y ejecuta el comando otra vez."
    )
