"""The files of a grade book, from the hostile folder of a bad day to the page a teacher reads."""

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
from reachstars.grade.write import write_results
from reachstars.handin import reasons
from reachstars.handin.read import read_folder
from reachstars.lesson.model import Lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event, to_json
from reachstars.logbook.line import to_line

INJECTIONS = ('=HYPERLINK("http://evil","x")', "<script>alert(1)</script>", '#read("x")', "\\input{x}")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def marked(folder: Path, out: Path, lesson: Lesson) -> dict[str, Path]:
    lessons = {lesson.card.id: lesson}
    book = grade(read_folder(folder), lessons, lesson.language)
    return {path.name: path for path in write_results(book, out, lesson.language, lessons=lessons)}


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
    files = marked(bad_day, bad_day / "marks", english)["files.csv"]

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

    assert sorted(bad_day.parent.rglob("*")) == sorted([*before, bad_day / "marks", *written.values()])
    assert not any(b"SECRET" in path.read_bytes() for path in written.values())


def test_what_a_student_typed_is_text_in_every_file(bad_day: Path, english: Lesson) -> None:
    written = marked(bad_day, bad_day / "marks", english)

    luna, sol = rows(written["gradebook.csv"])
    typed = {(row["learner"], row["exercise"]): row["answer"] for row in rows(written["answers.csv"])}
    assert typed["luna-7", "two-counts"] == "'" + "\n".join(INJECTIONS)
    assert typed["sol", "orbit-speed"] == "'" + INJECTIONS[0]
    assert (luna["shuttle-orbit / two-counts"], luna["shuttle-orbit / orbit-speed"]) == ("to mark", "2")
    assert (sol["shuttle-orbit / two-counts"], sol["shuttle-orbit / orbit-speed"]) == ("", "0")
    assert {name: luna[name] for name in ("learner", "points", "out of", "percent", "answers to mark", "late")} == {
        "learner": "luna-7",
        "points": "2",
        "out of": "10",
        "percent": "20",
        "answers to mark": "1",
        "late": "",
    }
    assert "luna-7" in PdfReader(written["report.pdf"]).pages[0].extract_text()


def test_a_second_run_keeps_the_first_in_one_folder_and_takes_none_of_it_for_a_hand_in(
    bad_day: Path, english: Lesson
) -> None:
    out = bad_day
    first = {name: path.read_bytes() for name, path in marked(bad_day, out, english).items()}
    again = marked(bad_day, out, english)
    assert not (out / "earlier").exists()
    (bad_day / "late.jsonl").write_bytes(to_line(event(9, "orbit-period", "91 min", learner="tarde")))

    written = marked(bad_day, out, english)

    listed = {row["file"] for row in rows(written["files.csv"])}
    assert "late.jsonl" in listed
    assert [name for name in listed if name.partition("/")[0] in {*written, "earlier"}] == []
    assert [row["learner"] for row in rows(written["gradebook.csv"])] == ["luna-7", "sol", "tarde"]
    kept = {path.name: path.read_bytes() for path in (out / "earlier" / "1").iterdir()}
    changed = {name for name, path in written.items() if path.read_bytes() != first.get(name)} & {*first}
    assert {name: kept[name] for name in changed if name in kept} == {name: first[name] for name in kept}
    assert {"files.csv", "gradebook.csv", "report.html", "report.pdf"} <= {*kept}
    assert again.keys() == first.keys()


def test_a_file_that_has_no_counterpart_in_a_later_run_is_put_away(english: Lesson, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(to_line(event(1, "orbit-speed", "7.7 km/s")))
    out = tmp_path / "marks"
    pages = marked(tmp_path, out, english)["feedback.pdf"].read_bytes()
    (tmp_path / "a.jsonl").unlink()

    written = marked(tmp_path, out, english)

    assert "feedback.pdf" not in written
    assert not (out / "feedback.pdf").exists()
    assert (out / "earlier" / "1" / "feedback.pdf").read_bytes() == pages


def test_the_same_hand_ins_give_the_same_bytes(bad_day: Path, spanish: Lesson, tmp_path: Path) -> None:
    one, two = (marked(bad_day, tmp_path / name, spanish) for name in ("one", "two"))

    assert {name for name in one if one[name].read_bytes() != two[name].read_bytes()} == set()


def test_the_words_are_spanish_for_a_spanish_teacher(bad_day: Path, spanish: Lesson) -> None:
    written = marked(bad_day, bad_day / "marks", spanish)

    files = rows(written["files.csv"])
    assert list(files[0]) == ["archivo", "tipo", "estado", "motivo", "estudiante", "lección", "respuestas", "tarde"]
    assert files[0]["motivo"] == reasons.ZIP_BOMB.es
    assert rows(written["answers.csv"])[0]["resultado"] == "correcta"
    text = " ".join(PdfReader(written["report.pdf"]).pages[0].extract_text().split())
    assert "Estudiantes que entregaron algo: 2." in text
    assert "Archivos: 11 (2 leídos, 0 en parte, 9 rechazados)." in text


def test_a_learner_without_work_on_a_lesson_has_empty_cells(english: Lesson, tmp_path: Path) -> None:
    stranger = Event("7" * 32, "2026-01-05T14:00:00.000Z", "sol", "mars-walk", 1, "answer", "x", "1")
    (tmp_path / "a.jsonl").write_bytes(to_line(event(1, "orbit-speed", "7.7 km/s")) + to_line(stranger))

    sol = rows(marked(tmp_path, tmp_path / "marks", english)["gradebook.csv"])[1]

    assert {value for name, value in sol.items() if name.startswith("shuttle-orbit")} == {""}
    assert (sol["learner"], sol["points"], sol["out of"]) == ("sol", "0", "0")


def test_an_empty_folder_is_files_that_say_so(english: Lesson, tmp_path: Path) -> None:
    folder = tmp_path / "nobody"
    folder.mkdir()

    written = marked(folder, tmp_path / "marks", english)

    assert rows(written["files.csv"]) == rows(written["gradebook.csv"]) == rows(written["answers.csv"]) == []
    words = " ".join(PdfReader(written["report.pdf"]).pages[0].extract_text().split())
    assert "Nobody has handed anything in yet. • Files: 0 (0 read, 0 in part, 0 refused)." in words
    assert "feedback.pdf" not in written


def test_a_private_reflection_is_in_no_file(english: Lesson, tmp_path: Path) -> None:
    desk = Desk(tmp_path, "luna-7", "shuttle-orbit", 1)
    desk.write("check", "orbit-speed", "7.7 km/s")
    desk.write("answer", "how-far", "WHISPER", private=True)
    (tmp_path / "a.ipynb").write_bytes(notebook(tmp_path, event(1, "how-far", "WHISPER")))

    written = marked(tmp_path, tmp_path / "marks", english)

    assert [row["file"] for row in rows(written["files.csv"])] == ["a.ipynb", "logbook/luna-7/shuttle-orbit.jsonl"]
    assert not any(b"WHISPER" in path.read_bytes() for path in written.values())


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

    written = marked(tmp_path, tmp_path / "marks", english)
    files, grades = written["files.csv"], written["gradebook.csv"]

    assert [row["file"][:3] for row in rows(files)] == [f"{number:03}" for number in range(300)]
    assert all(row["reason"] for row in rows(files))
    assert {row["status"] for row in rows(files)} == {"read", "read in part", "refused"}
    assert "luna-7" in [row["learner"] for row in rows(grades)]
    assert not os.path.lexists(tmp_path / "ran-the-cell")
