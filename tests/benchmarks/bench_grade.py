"""Time and memory of `reachstars grade` for a class, a grade, a school and a department's school year.

python tests/benchmarks/bench_grade.py            30, 300 and 3,000 files
python tests/benchmarks/bench_grade.py 30000      as many as you say
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from reachstars.exercise.kinds import CodeTask, DataTable, Exercise, MatchPairs, PutInOrder, SeveralChoices
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import values_for
from reachstars.logbook.event import Event, Json, to_json
from reachstars.logbook.line import to_line

SIZES = (30, 300, 3_000)
A_YEAR = 30  # files of one student
_TYPED = ("7.7 km/s", "7,7 km/s", "27 700 km/h", "99 km", "12", "90 min", "", "gravity", "890 km", "no sé")
_TEXTS = ("Because the station goes round faster than the Earth turns below it", "Porque la sombra es más angosta")
# What the process used at its worst, as the system counts it: in kB on Linux, in bytes on macOS.
_CHILD = """
import resource, sys, time
start = time.perf_counter()
from reachstars.cli.main import main
imported = time.perf_counter() - start
code = main(sys.argv[1:])
total = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_SELF)
peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print("FIGURES", imported, total, used.ru_utime + used.ru_stime, peak)
sys.exit(code)
"""


def main(sizes: tuple[int, ...]) -> None:
    """Print a line for each number of files."""
    lessons = [read_lesson(folder, "en") for folder in lesson_folders(lessons_folder())]
    print("reachstars grade, a fresh process each:")
    print("     files  students   MB of files   seconds   of it import   of CPU   ms of CPU a file   peak MB")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            students, megabytes = make(Path(folder), size, lessons)
            imported, total, busy, peak = graded(Path(folder))
        print(
            f"{size:10,} {students:9,} {megabytes:13.1f} {total:9.2f} {imported:14.2f} "
            f"{busy:8.2f} {1000 * busy / size:18.2f} {peak:9.0f}"
        )


def graded(folder: Path) -> tuple[float, float, float, float]:
    """Seconds of import, seconds in all, seconds of the processor and peak memory in MB of one run."""
    words = [sys.executable, "-c", _CHILD, "grade", str(folder), "--language", "en"]
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    imported, total, busy, peak = map(float, said.rpartition("FIGURES")[2].split())
    return imported, total, busy, peak


def make(folder: Path, size: int, lessons: list[Lesson]) -> tuple[int, float]:
    """Fill a folder with hand-ins.

    Args:
        folder: The folder.
        size: How many files.
        lessons: What they are about.

    Returns:
        How many students, and how many megabytes.
    """
    chance = random.Random(size)  # noqa: S311 - the same files in every run
    students = max(min(size, 30), size // A_YEAR)
    written = 0
    for number in range(size):
        learner = f"estrella-{number % students}"
        turn = number // students
        lesson = lessons[turn % len(lessons)]
        events = tuple(work(learner, lesson, turn, chance))
        name = f"{number % students:05}x_{1000 + number % students}_{number}_{learner}-{lesson.card.id}-{turn}"
        data = notebook(events) if number % 5 == 4 else b"".join(map(to_line, events))
        path = folder / f"week {turn:02}" / f"{name}{'.ipynb' if number % 5 == 4 else '.jsonl'}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        written += len(data)
    return students, written / 1e6


def work(learner: str, lesson: Lesson, turn: int, chance: random.Random) -> Iterator[Event]:
    """What one student did in one lesson, some twenty events."""
    moment = time.gmtime(1_767_600_000 + 604_800 * turn)
    asked = [exercise for exercise in lesson.exercises if not exercise.private]
    for number in range(24):
        exercise = chance.choice(asked)
        clock = time.strftime("%Y-%m-%dT%H:", moment) + f"{number // 2:02}:{30 * (number % 2):02}.000Z"
        given: dict[str, Json] = {**values_for(lesson, exercise, learner)}
        kind = chance.choice(("answer", "check", "check", "hint"))
        yield Event(
            f"{chance.getrandbits(128):032x}", clock, learner, lesson.card.id, lesson.card.version, kind, exercise.id,
            None if kind == "hint" else answer(exercise, chance), extra={"given": given} if given else {},
        )  # fmt: skip


def answer(exercise: Exercise, chance: random.Random) -> Json:
    """Something that a student may answer."""
    options: list[str] = [option.id for option in getattr(exercise, "options", ()) or getattr(exercise, "items", ())]
    match exercise:
        case SeveralChoices() | PutInOrder():
            return list(chance.sample(options, len(options) if isinstance(exercise, PutInOrder) else 2))
        case MatchPairs():
            return {left.id: chance.choice(exercise.right).id for left in exercise.left}
        case DataTable():
            free = sum(not column.values for column in exercise.columns)
            return [[f"{chance.randrange(60)}" for _ in range(free)] for _ in range(exercise.rows)]
        case CodeTask():
            return {"source": f"def {exercise.function}(): return 1", "outputs": [1.0] * len(exercise.inputs)}
        case _ if options:
            return chance.choice(options)
    return f"{chance.choice(_TEXTS)} {chance.random()}" if chance.random() < 0.2 else chance.choice(_TYPED)


def notebook(events: tuple[Event, ...]) -> bytes:
    """A notebook whose outputs hold the last answers."""
    last = {event.exercise: event for event in events if event.kind in ("answer", "check")}
    outputs = ([{"output_type": "display_data", "metadata": {"reachstars": to_json(each)}}] for each in last.values())
    cells: list[dict[str, Json]] = [{"cell_type": "code", "source": [], "outputs": each} for each in outputs]  # type: ignore[dict-item]
    metadata = {"reachstars": {"lesson": events[0].lesson, "language": "en"}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
