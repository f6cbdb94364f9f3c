"""Functions that students wrote, in the grade book: marked by what they gave, never run."""

import subprocess
import sys
from pathlib import Path

import pytest

from reachstars.grade.book import grade
from reachstars.grade.model import Result
from reachstars.handin.read import read_folder
from reachstars.lesson.read import read_lesson
from reachstars.logbook.event import Event, Json
from reachstars.logbook.journal import append
from reachstars.publish.paper import lesson_pdf

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
SOURCE = "def drive_time(distance, speed):\n    return distance / speed"


def handed_in(folder: Path, value: Json) -> Result:
    lesson = read_lesson(TEMPLATE, "en")
    event = Event(f"{1:032x}", "2026-01-05T14:00:00.000Z", "luna-7", "my-lesson", 1, "check", "any-drive", value)
    append(folder / "luna-7" / "my-lesson.jsonl", event)
    book = grade(read_folder(folder), {"my-lesson": lesson}, "en")
    return next(each for each in book.sheets[0].results if each.exercise == "any-drive")


def test_a_function_is_marked_by_its_outputs_and_shown_by_its_source(tmp_path: Path) -> None:
    found = handed_in(tmp_path, {"source": SOURCE, "outputs": [16000.0, 3000.0, 100.0]})

    assert (found.standing, found.points, found.possible, found.answer) == ("right", 3.0, 3, SOURCE)


def test_a_function_that_works_for_some_inputs_brings_some_points(tmp_path: Path) -> None:
    found = handed_in(tmp_path, {"source": SOURCE, "outputs": [16000.0, 3000.0, None], "reason": "zero-division"})

    assert (found.standing, found.points, found.slip) == ("partly", 2.0, "zero-division")
    assert found.say == "Your function did not get through every try. Run its cell again: it says where to look."


def test_grading_and_printing_run_nothing_that_a_student_wrote(tmp_path: Path) -> None:
    trace = tmp_path / "it ran"
    source = f"open({str(trace)!r}, 'w').close()\n{SOURCE}"

    found = handed_in(tmp_path / "class", {"source": source, "outputs": [16000.0, 3000.0, 100.0]})
    work = {"any-drive": {"source": source, "outputs": [16000.0, 3000.0, 100.0]}}
    made = lesson_pdf(read_lesson(TEMPLATE, "en"), edition="work", answers=work)  # type: ignore[arg-type]

    assert found.standing == "right"
    assert made.pdf.startswith(b"%PDF")
    assert not trace.exists()


@pytest.mark.slow
def test_the_rooms_that_grade_do_not_even_load_what_runs_functions() -> None:
    rooms = "reachstars.grade.write, reachstars.handin.read, reachstars.publish.paper, reachstars.cli.main"
    code = f"import {rooms}, sys; sys.exit(any('exercise.trial' in name for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
