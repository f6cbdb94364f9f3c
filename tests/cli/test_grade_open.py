"""`reachstars grade` with open answers: marks go out, come back, and what the teacher is told about them."""

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from reachstars.cli.main import main
from reachstars.grade.insight import picture_of
from reachstars.logbook.event import Event
from reachstars.logbook.line import to_line

OPEN = "two-counts"


def answered(folder: Path, learner: str, text: str, second: int = 0) -> None:
    folder.mkdir(exist_ok=True)
    time = f"2026-01-05T14:00:{second:02}.000Z"
    number = sum(learner.encode()) * 100 + second
    event = Event(f"{number:032x}", time, learner, "shuttle-orbit", 1, "check", OPEN, text)
    with (folder / f"{learner}.jsonl").open("ab") as file:
        file.write(to_line(event))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def save(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    for learner, text in (("luna-7", "I believe 219."), ("sol", "217!")):
        answered(tmp_path / "pile", learner, text)
    return tmp_path / "pile"


@pytest.fixture
def marks(pile: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder of results after a first run."""
    assert main(["grade", str(pile), "--language", "en"]) == 0
    capsys.readouterr()
    return pile / "marks"


def test_the_first_run_says_where_to_mark(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["grade", str(pile), "--language", "en"])

    folder = pile / "marks"
    assert code == 0
    assert capsys.readouterr().out.splitlines()[-1:] == [
        f"Open answers: 0 of 2 marked. To mark: open {folder / 'open-answers.html'} in a browser, or "
        f"{folder / 'open-answers.csv'} in a spreadsheet; then run this again.",
    ]


def test_marks_of_the_table_are_in_the_grade_book_and_stay_there(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = table(marks / "open-answers.csv")
    for row, level in zip(rows, ("3", "Beginning"), strict=True):
        row["level"] = level
    save(marks / "open-answers.csv", rows)

    assert main(["grade", str(pile), "--language", "es"]) == 0

    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"Se leyeron tus calificaciones de {marks / 'open-answers.csv'}",
        "Respuestas abiertas: las 2 están calificadas.",
    ]
    after = (marks / "open-answers.csv").read_bytes()
    assert main(["grade", str(pile), "--language", "es"]) == 0
    assert (marks / "open-answers.csv").read_bytes() == after
    points = [row[f"shuttle-orbit / {OPEN}"] for row in table(marks / "gradebook.csv")]
    assert points == ["3", "1"]


def test_what_is_not_understood_and_what_changed_is_told(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = table(marks / "open-answers.csv")
    save(marks / "open-answers.csv", [{**one, "level": "2"}, {**other, "points": "40"}])
    answered(pile, "luna-7", "No, 217.", second=9)

    assert main(["grade", str(pile), "--language", "en"]) == 0

    assert capsys.readouterr().out.splitlines()[-4:] == [
        f"Open answers: 0 of 2 marked. To mark: open {marks / 'open-answers.html'} in a browser, or "
        f"{marks / 'open-answers.csv'} in a spreadsheet; then run this again.",
        "Changed after you marked them, so they wait again: luna-7 (two-counts). Both texts are in open-answers.csv.",
        "open-answers.csv, row 4 (sol, two-counts): 40 points are more than this exercise brings (4). The row is kept, "
        "and does not count yet.",
        "  To fix it: write a number from 0 to 4, such as 2, into the cell 'points'.",
    ]
    assert [
        (row["answer"], row["level"] + row["points"], row["where it stands"])
        for row in table(marks / "open-answers.csv")
    ] == [
        ("No, 217.", "", "waits for your mark"),
        ("I believe 219.", "2", "answer changed since you marked it; this is the text that you marked"),
        ("217!", "40", "does not count yet: 40 points are more than this exercise brings (4)"),
    ]


def test_a_file_that_a_browser_saved_is_taken_from_where_it_lies(
    pile: Path, marks: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = table(marks / "open-answers.csv")
    save(tmp_path / "saved.csv", [{**row, "level": "4"} for row in rows])

    assert main(["grade", str(pile), "--language", "en", "--open", str(tmp_path / "saved.csv")]) == 0

    assert capsys.readouterr().out.splitlines()[-3:] == [
        f"Your marks were read from {marks / 'open-answers.csv'}",
        f"Your marks were read from {tmp_path / 'saved.csv'}",
        "Open answers: all 2 are marked.",
    ]


def test_a_second_download_beside_the_first_is_taken_up_once(pile: Path, marks: Path) -> None:
    one, other = table(marks / "open-answers.csv")
    save(marks / "open-answers (1).csv", [{**one, "level": "4"}, other])
    later = (marks / "open-answers.csv").stat().st_mtime_ns + 1_000_000_000
    os.utime(marks / "open-answers (1).csv", ns=(later, later))

    assert main(["grade", str(pile), "--language", "en"]) == 0

    assert not (marks / "open-answers (1).csv").exists()
    assert [row["level"] for row in table(marks / "open-answers.csv")] == ["4 Beyond", ""]
    cleared = [{**row, "level": ""} for row in table(marks / "open-answers.csv")]
    save(marks / "open-answers.csv", cleared)
    assert main(["grade", str(pile), "--language", "en"]) == 0
    assert [row["level"] for row in table(marks / "open-answers.csv")] == ["", ""]


def test_a_table_that_cannot_be_read_stops_the_run_before_anything_is_written(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (marks / "open-answers.csv").write_text("my own list\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in marks.iterdir()}

    assert main(["grade", str(pile), "--language", "en"]) == 1

    assert "is not a table of open answers" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in marks.iterdir()} == before


def test_all_answers_lists_what_the_computer_marked_too(pile: Path, marks: Path) -> None:
    event = Event(
        "f" * 32, "2026-01-05T14:00:00.000Z", "luna-7", "shuttle-orbit", 1, "check", "one-word", "like floating"
    )
    (pile / "more.jsonl").write_bytes(to_line(event))

    assert main(["grade", str(pile), "--language", "en", "--all-answers"]) == 0

    listed = [(row["exercise"], row["where it stands"]) for row in table(marks / "open-answers.csv")]
    assert listed == [
        ("one-word", "marked by the computer; points that you write here count instead: The computer gave 0 of 1."),
        (OPEN, "waits for your mark"),
        (OPEN, "waits for your mark"),
    ]


def test_marks_that_were_saved_during_a_run_are_not_written_over(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = table(marks / "open-answers.csv")

    def saved_meanwhile(*told: Any) -> Any:
        save(marks / "open-answers.csv", [{**row, "points": "3", "comment": "Seen."} for row in rows])
        return picture_of(*told)

    monkeypatch.setattr("reachstars.grade.write.picture_of", saved_meanwhile)
    assert main(["grade", str(pile), "--language", "en"]) != 0

    assert capsys.readouterr().err.splitlines()[-1] == (
        f"{marks / 'open-answers.csv'} was written by somebody else while this ran, so it was left as it is. "
        "To fix it: run the command again; it then reads what is new there."
    )
    monkeypatch.undo()
    assert main(["grade", str(pile), "--language", "en"]) == 0
    assert [row["points"] for row in table(marks / "open-answers.csv")] == ["3", "3"]
    assert capsys.readouterr().out.splitlines()[-1] == "Open answers: all 2 are marked."


def test_two_teachers_who_mark_one_answer_in_two_ways_are_told(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = table(marks / "open-answers.csv")
    save(marks / "open-answers.csv", [{**one, "level": "2", "comment": "Why?"}, {**other, "level": "1"}])
    save(marks / "open-answers (1).csv", [{**one, "level": "4"}, {**other, "level": "1"}])
    later = (marks / "open-answers.csv").stat().st_mtime_ns + 1_000_000_000
    os.utime(marks / "open-answers (1).csv", ns=(later, later))

    assert main(["grade", str(pile), "--language", "en"]) == 0

    assert (
        "Two of these files mark these answers in two ways: luna-7 (two-counts). The newer file counts; what the older "
        "one says is kept beside open-answers.csv, with .bak in its name."
    ) in capsys.readouterr().out.splitlines()
    assert table(marks / "open-answers.bak.csv")[0]["comment"] == "Why?"
    assert main(["grade", str(pile), "--language", "en"]) == 0
    assert "two ways" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "empty.csv",
            "the file is empty. To fix it: save it again in the program that made it, or take an earlier copy.",
        ),
        ("folder", "this is a folder or a device, not a file. To fix it: name the file in it."),
    ],
)
def test_nobody_is_sent_to_a_student_for_a_table_of_the_teachers_own(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "folder").mkdir()

    assert main(["grade", str(pile), "--open", str(tmp_path / name), "--language", "en"]) == 1

    assert capsys.readouterr().err.strip() == f"{tmp_path / name}: {said}"


def test_a_students_file_is_never_taken_for_the_teachers_marks(
    pile: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = table(marks / "open-answers.csv")
    save(pile / "open-answers (1).csv", [{**row, "level": "4"} for row in rows])

    assert main(["grade", str(pile), "--out", str(pile / "marks" / ".."), "--language", "en"]) == 1

    assert capsys.readouterr().err.strip() == (
        f"The results cannot lie among the files of students in {pile / 'marks' / '..'}: one of theirs could be taken "
        "for your marks. To fix it: leave out --out, or name another folder."
    )
    assert main(["grade", str(pile), "--language", "en"]) == 0
    assert [row["level"] for row in table(marks / "open-answers.csv")] == ["", ""]
