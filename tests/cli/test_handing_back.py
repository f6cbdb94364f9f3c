"""Marked work to hand back: one student's, or the whole pile as one document."""

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.publish.checks import failures, text

from reachstars.cli.main import main
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.read import read_languages
from reachstars.lesson.students import student_files
from reachstars.logbook.event import Event, Json
from reachstars.logbook.line import to_line


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def check(exercise: str, value: Json, learner: str = "luna-7", number: int = 0, lesson: str = "shuttle-orbit") -> bytes:
    time = f"2026-01-05T14:00:{number:02}.000Z"
    return to_line(Event(f"{learner}{exercise}{number}", time, learner, lesson, 1, "check", exercise, value))


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(check("orbit-speed", "7.7 km/s", "sol-3"))
    (folder / "b.jsonl").write_bytes(check("orbit-speed", "33.7 km/s") + check("orbit-speed", "28 km/s", number=1))
    (folder / "c.jsonl").write_bytes(b"broken")
    return folder


def printed(folder: Path, who: str, language: str = "en") -> str:
    return text((folder / f"shuttle-orbit-work-{language}-{who}.pdf").read_bytes())


def test_marks_stand_under_the_answers_and_the_total_at_the_top(tmp_path: Path, pile: Path) -> None:
    code = main(["pdf", "9", "--edition", "work", "--from", str(pile / "a.jsonl"), "--marks", "--out", str(tmp_path)])

    page = printed(tmp_path, "sol-3")
    assert code == 0
    assert "Student code: sol-3 Points in all: 2 of 10" in page
    assert "Answer given 7.7 km/s Mark ✓ Right Points: 2 of 2" in page
    assert "Mark ○ No answer Points: 0 of 1" in page


def test_without_marks_nothing_is_judged(tmp_path: Path, pile: Path) -> None:
    main(["pdf", "9", "--edition", "work", "--from", str(pile / "a.jsonl"), "--out", str(tmp_path)])

    assert "Points" not in printed(tmp_path, "sol-3")
    assert "Mark " not in printed(tmp_path, "sol-3")


def test_the_teachers_own_points_count(tmp_path: Path, pile: Path) -> None:
    policy = tmp_path / "class.toml"
    policy.write_text("[points.shuttle-orbit]\norbit-speed = 5\n", encoding="utf-8")
    words = ["pdf", "9", "--edition", "work", "--from", str(pile / "a.jsonl"), "--marks", "--class", str(policy)]

    main([*words, "--out", str(tmp_path), "--language", "es"])

    assert "Calificación ✓ Correcta Puntos: 5 de 5" in printed(tmp_path, "sol-3", "es")


def test_levels_and_comments_of_the_teacher_stand_under_open_answers(tmp_path: Path, pile: Path) -> None:
    (pile / "d.jsonl").write_bytes(check("two-counts", "The clock has days, the orbits are laps.", "sol-3"))
    main(["grade", str(pile), "--out", str(tmp_path / "marks")])
    table = tmp_path / "marks" / "open-answers.csv"
    header, *rows = csv.reader(table.read_text(encoding="utf-8-sig").splitlines())
    for row in rows:
        row[header.index("level")], row[header.index("comment")] = "3", "Well counted, Sol. #read()"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])

    words = ["pdf", "9", "--edition", "work", "--from", str(pile / "d.jsonl"), "--comments", str(table)]
    code = main([*words, "--out", str(tmp_path)])

    page = printed(tmp_path, "sol-3")
    assert code == 0
    assert "the orbits are laps. Mark ✎ Marked by your teacher Points: 3 of 4 Level: 3 " in page
    assert "Your teacher writes: Well counted, Sol. #read()" in page
    assert "Points in all: 3 of " in page


def test_a_folder_becomes_one_pile_in_the_order_of_the_class(
    tmp_path: Path, pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster = tmp_path / "codes.txt"
    roster.write_text("sol-3\nluna-7\n", encoding="utf-8")
    words = ["pdf", "9", "--edition", "work", "--from", str(pile), "--marks", "--class", str(roster)]

    code = main([*words, "--out", str(tmp_path)])

    path = tmp_path / "shuttle-orbit-work-en-class.pdf"
    assert (code, capsys.readouterr().out) == (
        0,
        f"Files in {pile} that could not be read and are not in the pile: 1. To see why: reachstars grade {pile}\n"
        f"Made {path}\n",
    )
    assert failures(path.read_bytes(), tmp_path) == []
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    outline: list[Any] = reader.outline
    titles = [(entry.title, reader.get_destination_page_number(entry)) for entry in outline]
    assert [title.rpartition(" · ")[2] for title, _ in titles] == ["sol-3", "luna-7"]
    assert all((page or 0) % 2 == 0 for _, page in titles)
    luna = printed(tmp_path, "class").partition("Student code: luna-7")[2]
    assert "7.7 km/s" not in luna.replace("33.7 km/s", "")
    assert "Answer given 28 km/s Mark ✗ Not right yet Points: 0 of 2" in luna


def test_one_student_of_a_folder_is_one_file(tmp_path: Path, pile: Path) -> None:
    main(["pdf", "9", "--edition", "work", "--from", str(pile), "--learner", "Luna 7", "--out", str(tmp_path)])

    assert "28 km/s" in printed(tmp_path, "luna-7")
    assert not (tmp_path / "shuttle-orbit-work-en-class.pdf").exists()


def test_marks_need_the_answers_that_they_are_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["pdf", "9", "--edition", "work", "--marks", "--out", str(tmp_path)])

    assert (code, capsys.readouterr().err) == (
        2,
        "--marks and --comments go with --edition work and --from: they belong to the answers that a student "
        "handed in.\n",
    )


def test_a_copy_for_students_marks_nothing(
    tmp_path: Path, pile: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = find_lesson("9", lessons_folder())
    folder = tmp_path / "lessons"
    for name, content in student_files(full, read_languages(full)).items():
        target = folder / full.name / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    shutil.copytree(full.parent / "_template", folder / "_template")
    monkeypatch.setattr("reachstars.cli.paper.lessons_folder", lambda: folder)

    code = main(["pdf", "9", "--edition", "work", "--from", str(pile), "--marks", "--out", str(tmp_path)])

    assert (code, capsys.readouterr().err) == (
        1,
        "This copy of reachstars is the one for students: it has no keys, so it cannot judge what was handed in. "
        "To fix it: use the teacher's full copy.\n",
    )
    assert not list(tmp_path.glob("*.pdf"))
