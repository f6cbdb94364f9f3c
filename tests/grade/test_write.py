"""The three files of a grade book, from the hostile folder of a bad day to the page a teacher reads."""

import csv
import json
import os
import random
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from reachstars.grade.book import grade
from reachstars.grade.model import FileRow, GradeBook, Result, Sheet
from reachstars.grade.write import write_results
from reachstars.handin import reasons
from reachstars.handin.read import read_folder
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.model import Lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event, to_json
from reachstars.logbook.line import to_line

INJECTIONS = ('=HYPERLINK("http://evil","x")', "<script>alert(1)</script>", '#read("x")', "\\input{x}")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def marked(folder: Path, out: Path, lesson: Lesson) -> tuple[Path, ...]:
    book = grade(read_folder(folder), {lesson.card.id: lesson}, lesson.language)
    return write_results(book, out, lesson.language)


def event(number: int, exercise: str, value: str, *, learner: str = "luna-7", kind: str = "check") -> Event:
    time = f"2026-01-05T14:00:{number % 60:02}.000Z"
    return Event(f"{number:032x}", time, learner, "shuttle-orbit", 1, kind, exercise, value)


def notebook(folder: Path, *events: Event) -> bytes:
    outputs = [{"output_type": "display_data", "data": {}, "metadata": {"reachstars": to_json(e)}} for e in events]
    code = f"open({str(folder / 'ran-the-cell')!r}, 'w')"
    cells: list[object] = [
        {"cell_type": "code", "source": code, "metadata": {}, "execution_count": None, "outputs": outputs}
    ]
    return json.dumps({"cells": cells, "metadata": {"reachstars": {}}, "nbformat": 4, "nbformat_minor": 5}).encode()


def packed(*members: tuple[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return data.getvalue()


@pytest.fixture
def bad_day(tmp_path: Path) -> Path:
    """Everything that a folder of handed-in files should not hold, and two good files."""
    folder = tmp_path / "entregas del año"
    lesson = folder / "lessons" / "09-shuttle-orbit"
    lesson.mkdir(parents=True)
    (lesson / "key.py").write_text(f"open({str(tmp_path / 'ran-the-key')!r}, 'w')", encoding="utf-8")
    line = to_line(event(1, "orbit-speed", "7.7 km/s"))
    contents = {
        "good.jsonl": line + to_line(event(2, "two-counts", "\n".join(INJECTIONS), kind="answer")),
        "good.ipynb": notebook(tmp_path, event(3, "orbit-speed", INJECTIONS[0], learner="sol")),
        "empty.jsonl": b"",
        "truncated.ipynb": notebook(tmp_path, event(4, "orbit-speed", "7"))[:-40],
        "deep.ipynb": b"[" * 200_000 + b"]" * 200_000,
        "bomb.zip": packed(("bomb.jsonl", b"0" * 5_000_000)),
        "climbs.zip": packed(("../../climbed.jsonl", line)),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    with (folder / "large.jsonl").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "secret.jsonl").write_bytes(to_line(event(5, "orbit-speed", "SECRET", learner="secret")))
    (folder / "link.jsonl").symlink_to(tmp_path / "secret.jsonl")
    return folder


def test_a_bad_day_is_one_explained_row_each(bad_day: Path, english: Lesson) -> None:
    files, _, _ = marked(bad_day, bad_day / "marks", english)

    assert [(row["file"], row["status"], row["reason"], row["learner"], row["answers"]) for row in rows(files)] == [
        ("bomb.zip", "refused", reasons.ZIP_BOMB.en, "", "0"),
        ("climbs.zip/../../climbed.jsonl", "refused", reasons.ZIP_CLIMBS.en, "", "0"),
        ("climbs.zip", "refused", reasons.ZIP_NOTHING_READ.en, "", "0"),
        ("deep.ipynb", "refused", reasons.TOO_DEEP.en, "", "0"),
        ("empty.jsonl", "refused", reasons.EMPTY.en, "", "0"),
        ("good.ipynb", "read", reasons.READ.en, "sol", "1"),
        ("good.jsonl", "read", reasons.READ.en, "luna-7", "2"),
        ("large.jsonl", "refused", reasons.TOO_LARGE.en, "", "0"),
        ("lessons/09-shuttle-orbit/key.py", "refused", reasons.PROGRAM.en, "", "0"),
        ("link.jsonl", "refused", reasons.LINK.en, "", "0"),
        ("truncated.ipynb", "refused", reasons.DAMAGED.en, "", "0"),
    ]


def test_nothing_handed_in_is_run_followed_or_unpacked(bad_day: Path, english: Lesson) -> None:
    before = sorted(path for path in bad_day.parent.rglob("*"))

    written = marked(bad_day, bad_day / "marks", english)

    assert sorted(bad_day.parent.rglob("*")) == sorted([*before, bad_day / "marks", *written])
    assert not any(b"SECRET" in path.read_bytes() for path in written)


def test_what_a_student_typed_is_text_in_every_file(bad_day: Path, english: Lesson) -> None:
    _, grades, report = marked(bad_day, bad_day / "marks", english)

    luna, sol = rows(grades)
    assert luna["shuttle-orbit / two-counts: answer"] == "'" + "\n".join(INJECTIONS)
    assert luna["shuttle-orbit / two-counts: verdict"] == "to mark"
    assert sol["shuttle-orbit / orbit-speed: answer"] == "'" + INJECTIONS[0]
    assert {name: luna[name] for name in ("learner", "points", "out of", "answers to mark")} == {
        "learner": "luna-7",
        "points": "2",
        "out of": "7",
        "answers to mark": "1",
    }
    assert "luna-7" in PdfReader(report).pages[0].extract_text()


def test_a_second_run_keeps_the_first_and_does_not_take_it_for_a_hand_in(bad_day: Path, english: Lesson) -> None:
    out = bad_day
    first = [path.read_bytes() for path in marked(bad_day, out, english)]
    (bad_day / "late.jsonl").write_bytes(to_line(event(9, "orbit-period", "91 min", learner="tarde")))

    files, grades, _ = marked(bad_day, out, english)

    assert [row["file"] for row in rows(files) if row["file"].endswith((".csv", ".pdf"))] == []
    assert [row["learner"] for row in rows(grades)] == ["luna-7", "sol", "tarde"]
    copies = ("files.bak.csv", "gradebook.bak.csv", "report.bak.pdf")
    assert [(out / name).read_bytes() for name in copies] == first


def test_the_same_hand_ins_give_the_same_bytes(bad_day: Path, spanish: Lesson, tmp_path: Path) -> None:
    one, two = (marked(bad_day, tmp_path / name, spanish) for name in ("one", "two"))

    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_the_words_are_spanish_for_a_spanish_teacher(bad_day: Path, spanish: Lesson) -> None:
    files, grades, report = marked(bad_day, bad_day / "marks", spanish)

    assert list(rows(files)[0]) == ["archivo", "tipo", "estado", "motivo", "estudiante", "lección", "respuestas"]
    assert rows(files)[0]["motivo"] == reasons.ZIP_BOMB.es
    assert rows(grades)[0]["shuttle-orbit / orbit-speed: resultado"] == "correcta"
    text = " ".join(PdfReader(report).pages[0].extract_text().split())
    assert "Archivos: 11 (2 leídos, 0 en parte, 9 rechazados). Estudiantes: 2." in text


def test_a_learner_without_work_on_a_lesson_has_empty_cells(english: Lesson, tmp_path: Path) -> None:
    stranger = Event("7" * 32, "2026-01-05T14:00:00.000Z", "sol", "mars-walk", 1, "answer", "x", "1")
    (tmp_path / "a.jsonl").write_bytes(to_line(event(1, "orbit-speed", "7.7 km/s")) + to_line(stranger))

    _, grades, _ = marked(tmp_path, tmp_path / "marks", english)

    sol = rows(grades)[1]
    assert {value for name, value in sol.items() if name.startswith("shuttle-orbit")} == {""}
    assert (sol["learner"], sol["points"], sol["out of"]) == ("sol", "0", "0")


def test_an_empty_folder_is_three_files_that_say_so(english: Lesson, tmp_path: Path) -> None:
    folder = tmp_path / "nobody"
    folder.mkdir()

    files, grades, report = marked(folder, tmp_path / "marks", english)

    assert rows(files) == rows(grades) == []
    assert "Files: 0 (0 read, 0 in part, 0 refused)." in PdfReader(report).pages[0].extract_text()


def test_a_private_reflection_is_in_no_file(english: Lesson, tmp_path: Path) -> None:
    desk = Desk(tmp_path, "luna-7", "shuttle-orbit", 1)
    desk.write("check", "orbit-speed", "7.7 km/s")
    desk.write("answer", "how-far", "WHISPER", private=True)
    (tmp_path / "a.ipynb").write_bytes(notebook(tmp_path, event(1, "how-far", "WHISPER")))

    written = marked(tmp_path, tmp_path / "marks", english)

    assert [row["file"] for row in rows(written[0])] == ["a.ipynb", "logbook/luna-7/shuttle-orbit.jsonl"]
    assert not any(b"WHISPER" in path.read_bytes() for path in written)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_one_page_however_much_there_is_to_say(language: Language, tmp_path: Path) -> None:
    say = "This sentence is as long as any that a lesson says to a student. " * 5
    results = tuple(
        Result(f"x{n}", f"A long title of exercise {n} in two lines", "wrong", "7", 0.0, 1, 0, 1, 0, "slip", say, say)
        for n in range(20)
    )
    learners = tuple(f"{'código-muy-largo-de-luna'}-{n}" for n in range(40))
    files = tuple(
        FileRow(f"{'carpeta/' * 20}{n}.jsonl", "logbook", "refused", reasons.NOT_A_LOGBOOK, (), (), 0) for n in range(9)
    )
    sheets = tuple(Sheet(learner, lesson, results) for learner in learners for lesson in ("a", "b"))

    roster = tuple(f"código-de-la-lista-de-la-clase-{n}" for n in range(40))
    book = GradeBook(files, learners, sheets, (("a", "A"), ("b", "B")), roster)

    _, _, report = write_results(book, tmp_path, language)

    assert len(PdfReader(report).pages) == 1


def damaged(data: bytes, chance: random.Random) -> Iterator[int]:
    """The bytes of the data, now and then another one, up to a sudden end."""
    for byte in data[: chance.randrange(len(data) // 2, len(data) * 2)]:
        yield chance.randrange(256) if chance.random() < 0.0005 else byte


def test_300_damaged_hand_ins_are_a_grade_book(english: Lesson, tmp_path: Path) -> None:
    chance = random.Random(128)  # noqa: S311 - a seed, so that a failure can be met again
    typed = [*INJECTIONS, "7.7 km/s", "10**10**10 m", "\ud800", "'", "", "ñ" * 500]
    for number in range(300):
        events = [event(n, chance.choice(english.exercises).id, chance.choice(typed)) for n in range(8)]
        good = notebook(tmp_path, *events) if number % 2 else b"".join(map(to_line, events))
        name = f"{number:03}.ipynb" if number % 2 else f"{number:03}.jsonl"
        (tmp_path / name).write_bytes(bytes(damaged(good, chance)))

    files, grades, _ = marked(tmp_path, tmp_path / "marks", english)

    assert [row["file"][:3] for row in rows(files)] == [f"{number:03}" for number in range(300)]
    assert all(row["reason"] for row in rows(files))
    assert {row["status"] for row in rows(files)} == {"read", "read in part", "refused"}
    assert "luna-7" in [row["learner"] for row in rows(grades)]
    assert not os.path.lexists(tmp_path / "ran-the-cell")
