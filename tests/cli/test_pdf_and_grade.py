from pathlib import Path

import pytest
from tests.publish.checks import text

from reachstars.cli.main import main
from reachstars.handin import reasons
from reachstars.language import LANGUAGES
from reachstars.lesson.find import lesson_folders, lesson_id, lessons_folder
from reachstars.logbook.event import new_event
from reachstars.logbook.line import to_line


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def logbook(tmp_path: Path) -> Path:
    event = new_event(
        learner="luna", lesson="shuttle-orbit", version=1, kind="check", exercise="orbit-speed", value="7.7 km/s"
    )
    path = tmp_path / "handed in" / "shuttle-orbit.jsonl"
    path.parent.mkdir()
    path.write_bytes(to_line(event))
    return path


def test_a_worksheet_is_printed_where_it_was_wished(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["pdf", "9", "--out", str(tmp_path), "--paper", "a4", "--large-print", "--grades", "9-12"])

    path = tmp_path / "shuttle-orbit-worksheet-en.pdf"
    assert (code, capsys.readouterr().out) == (0, f"Made {path}\n")
    assert path.read_bytes().startswith(b"%PDF")


def test_every_edition_is_printed_in_one_go(tmp_path: Path) -> None:
    main(["pdf", "9", "--edition", "all", "--language", "es", "--out", str(tmp_path)])

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"shuttle-orbit-{name}-es.pdf" for name in ("family", "key", "plan", "worksheet")]


def test_every_lesson_is_printed_in_both_languages_in_one_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["pdf", "all", "--edition", "family", "--language", "both", "--out", str(tmp_path)])

    lessons = [lesson_id(folder) for folder in lesson_folders(lessons_folder())]
    made = [f"{lesson}-family-{language}.pdf" for language in LANGUAGES for lesson in lessons]
    said = capsys.readouterr().out.splitlines()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(made)
    assert [line.partition(" ")[0] for line in said] == ["Made"] * len(lessons) + ["Listo:"] * len(lessons)


def test_a_students_answers_are_printed_under_their_code(
    logbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["pdf", "9", "--edition", "work", "--from", str(logbook), "--out", str(tmp_path)])

    assert (code, capsys.readouterr().out) == (0, f"Made {tmp_path / 'shuttle-orbit-work-en-luna.pdf'}\n")


def test_the_answers_of_two_students_in_one_file_are_never_mixed(logbook: Path, tmp_path: Path) -> None:
    event = new_event(
        learner="sol", lesson="shuttle-orbit", version=1, kind="check", exercise="orbit-speed", value="33.7 km/s"
    )
    with logbook.open("ab") as file:
        file.write(to_line(event))

    main(["pdf", "9", "--edition", "work", "--from", str(logbook), "--out", str(tmp_path)])

    luna, sol = (text((tmp_path / f"shuttle-orbit-work-en-{name}.pdf").read_bytes()) for name in ("luna", "sol"))
    assert "7.7 km/s" in luna
    assert "33.7 km/s" not in luna
    assert "33.7 km/s" in sol


def test_a_file_without_answers_to_this_lesson_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.jsonl"
    event = new_event(learner="luna", lesson="other", version=1, kind="answer", exercise="a", value="b")
    path.write_bytes(to_line(event))

    code = main(["pdf", "9", "--edition", "work", "--from", str(path), "--out", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out.startswith(
        f"{path} holds no answers to the lesson 'shuttle-orbit', so the page shows none.\n"
    )


def test_a_refused_file_is_answered_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello", encoding="utf-8")

    code = main(["pdf", "9", "--edition", "work", "--from", str(path), "--out", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().err.startswith(f"{path}: ")
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_a_notebook_prints_as_it_is_with_the_cells_of_its_student(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "luna ñ.ipynb"
    path.write_text('{"cells": [{"cell_type": "markdown", "source": "# My own 🚀"}]}', encoding="utf-8")

    code = main(["pdf", str(path), "--out", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out == (
        "Our fonts cannot print some signs; they stand in words or codes in square brackets: U+1F680 → [rocket].\n"
        f"Made {tmp_path / 'luna ñ.pdf'}\n"
    )
    assert "My own [rocket]" in text((tmp_path / "luna ñ.pdf").read_bytes())


def test_a_file_that_is_no_notebook_is_answered_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text("[]", encoding="utf-8")

    assert main(["pdf", str(path), "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{path}: {reasons.NOT_A_NOTEBOOK.en}\n"
    assert main(["pdf", str(tmp_path / "no.ipynb")]) == 1
    assert capsys.readouterr().err.startswith(f"There is no file {tmp_path / 'no.ipynb'}.")


@pytest.mark.parametrize("grades", ["9", "nine-ten", "12-9", "0-3", "9-13"])
def test_grades_that_are_no_band_are_wrong_usage(grades: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["pdf", "9", "--grades", grades])

    assert caught.value.code == 2
    assert capsys.readouterr().err == (
        f"Argument --grades: '{grades}' is not a pair of grades such as 6-8.\n"
        "To see what is possible: reachstars pdf --help\n"
    )


def test_marks_are_written_beside_what_was_handed_in(logbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["grade", str(logbook.parent)])

    marks = logbook.parent / "marks"
    assert code == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"Made {marks / 'report.html'}",
        f"Begin with it. Beside it are 8 more files in {marks}: the grade book, the form for Canvas, and a page "
        "without codes for the wall.",
    ]
    assert {path.name for path in marks.iterdir()} == {
        "answers.csv",
        "canvas.csv",
        "feedback.pdf",
        "files.csv",
        "gradebook.csv",
        "gradebook.xlsx",
        "report-projection.html",
        "report.html",
        "report.pdf",
    }
    assert "luna" in (marks / "gradebook.csv").read_text(encoding="utf-8-sig")
