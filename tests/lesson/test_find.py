from pathlib import Path

import pytest

from reachstars.errors import ReachstarsError, UsageError
from reachstars.lesson import find
from reachstars.lesson.find import find_lesson, lesson_folders, lesson_id, lessons_folder, shipped_folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("09-shuttle-orbit", "02-the-dream", "_template", ".17-new.part", "notes", "extra"):
        (tmp_path / name).mkdir()
    (tmp_path / "extra" / "lesson.toml").write_text("", encoding="utf-8")
    (tmp_path / "10-a-file").write_text("", encoding="utf-8")
    return tmp_path


def test_lessons_stand_in_the_order_of_their_numbers_and_nothing_else_is_one(home: Path) -> None:
    names = [folder.name for folder in lesson_folders(home)]

    assert names == ["02-the-dream", "09-shuttle-orbit", "extra"]


@pytest.mark.parametrize("name", ["shuttle-orbit", "09-shuttle-orbit", "9", "09", "009"])
def test_a_lesson_is_found_by_its_id_its_folder_and_its_number(name: str, home: Path) -> None:
    assert find_lesson(name, home).name == "09-shuttle-orbit"


def test_a_folder_without_a_number_is_its_own_id() -> None:
    assert [lesson_id(Path(name)) for name in ("09-shuttle-orbit", "extra", "x-ray")] == [
        "shuttle-orbit",
        "extra",
        "x-ray",
    ]


@pytest.mark.parametrize(
    ("name", "hint_en", "hint_es"),
    [
        ("shutle-orbit", " Did you mean 'shuttle-orbit'?", " ¿Quisiste decir 'shuttle-orbit'?"),
        ("99", "", ""),
        ("²", "", ""),
        ("../09-shuttle-orbit", " Did you mean 'shuttle-orbit'?", " ¿Quisiste decir 'shuttle-orbit'?"),
        ("", "", ""),
    ],
)
def test_an_unknown_lesson_is_answered_with_the_lessons_there_are(
    name: str, hint_en: str, hint_es: str, home: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        find_lesson(name, home)

    every = "the-dream, shuttle-orbit, extra"
    assert str(caught.value) == f"There is no lesson called '{name}'.{hint_en} The lessons are: {every}."
    assert caught.value.es == f"No hay ninguna lección que se llame '{name}'.{hint_es} Las lecciones son: {every}."


def test_the_lessons_of_a_wheel_come_before_those_of_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "reachstars"
    (tmp_path / "lessons").mkdir()
    package.mkdir(parents=True)
    monkeypatch.setattr(find, "_PACKAGE", package)

    checkout = lessons_folder()
    (package / "_lessons").mkdir()
    wheel = lessons_folder()

    assert (checkout, wheel) == (tmp_path / "lessons", package / "_lessons")


def test_an_installation_without_its_lessons_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "_PACKAGE", tmp_path / "src" / "reachstars")

    with pytest.raises(ReachstarsError) as caught:
        shipped_folder("notebooks")

    assert str(caught.value) == (
        "The folder 'notebooks' did not come with this installation. To fix it: install again."
    )
    assert caught.value.es == "La carpeta 'notebooks' no vino con esta instalación. Para arreglarlo: instala otra vez."
