"""`reachstars carry`: what it says about what it brought."""

from pathlib import Path

import pytest
from tests.handin.work import class_folder, event, journals, keep

from reachstars.cli.main import main
from reachstars.logbook.line import to_line


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "here")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A class folder from another computer."""
    stick = class_folder(tmp_path / "stick")
    keep(stick, event(1), event(2, exercise="one-word"), event(3, kind="hint"), event(4, private=True))
    keep(stick, event(5, learner="sol-8"))
    (stick / "notes.txt").write_text("hello", encoding="utf-8")
    (stick / "broken.jsonl").write_text("nothing of ours\n", encoding="utf-8")
    return stick


def test_what_was_new_is_told_by_learner_and_lesson(
    here: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["carry", str(stick), "--folder", str(here)])

    said = capsys.readouterr()
    assert code == 0
    assert said.out == (
        "luna-7, shuttle-orbit: new entries: 3; exercises with new answers: 2.\n"
        "luna-7, shuttle-orbit (private): new entries: 1; exercises with new answers: 1.\n"
        "sol-8, shuttle-orbit: new entries: 1; exercises with new answers: 1.\n"
    )
    assert said.err == (
        "broken.jsonl: No line of this file is part of a logbook. "
        "Ask for the file logbook/<code>/<lesson>.jsonl of the class folder.\n"
    )
    assert journals(here) == journals(stick)


def test_a_second_time_there_is_nothing_new(here: Path, stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["carry", str(stick), "--folder", str(here)])
    capsys.readouterr()

    code = main(["carry", str(stick), "--folder", str(here), "--language", "es"])

    assert code == 0
    assert capsys.readouterr().out == (
        "luna-7, shuttle-orbit: nada nuevo, ya estaba todo aquí.\n"
        "luna-7, shuttle-orbit (privado): nada nuevo, ya estaba todo aquí.\n"
        "sol-8, shuttle-orbit: nada nuevo, ya estaba todo aquí.\n"
    )


def test_a_file_without_work_is_answered_with_its_reason(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "game.exe"
    program.write_bytes(b"MZ")

    code = main(["carry", str(program), "--folder", str(here), "--language", "es"])

    assert code == 1
    assert capsys.readouterr().err == (
        "game.exe: Esto es un programa. Los programas nunca se abren ni se ejecutan. "
        "Pide la bitácora (.jsonl) o el cuaderno (.ipynb).\n"
        f"No había ningún trabajo que traer a {here}. Para arreglarlo: indica la bitácora, la entrega, el cuaderno o "
        "la carpeta de clase de la otra computadora.\n"
    )


def test_outside_a_class_folder_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "luna.jsonl"
    file.write_bytes(to_line(event(1)))

    code = main(["carry", str(file), "--folder", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path} is not in a class folder")


def test_a_file_that_is_not_there_is_named(here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["carry", str(tmp_path / "no.jsonl"), "--folder", str(here)])

    assert code == 1
    assert capsys.readouterr().err == (
        f"There is no file {tmp_path / 'no.jsonl'}. To fix it: check its name and folder.\n"
    )
