"""Marks the same six functions with reachstars, nbgrader and otter-grader, and says what came of bad hand-ins.

python tests/benchmarks/bench_grading.py [--students 10] [--peers FOLDER]

nbgrader and otter-grader ask for other versions of many packages, so they live in a virtual environment of their own.
It is made in FOLDER (default: .gates/peers) where it is missing, which needs a network once. Both run the notebook of
every student; reachstars reads what was recorded when the student ran it. Nothing is asserted.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from six_functions import BAD, LESSON, QUESTIONS, cell, good, lesson_in, notebook, recorded  # noqa: E402 - see above

LONGEST = 90.0  # s for one bad notebook; a tool that needs more is stopped
KINDS = ("good", *BAD)


@dataclass
class Run:
    """One run of a program."""

    seconds: float
    megabytes: float
    stopped: bool
    said: str


@dataclass
class Outcome:
    """What a tool made of a class.

    Attributes:
        seconds: Wall time for all good students.
        megabytes: Largest memory of its processes together.
        came: What came of each bad hand-in, in words.
    """

    seconds: float
    megabytes: float
    came: dict[str, str] = field(default_factory=dict)


def run(command: list[str], where: Path, limit: float | None = None) -> Run:
    """Run a program and watch the memory of all that it starts; stop it after the limit, in s."""
    environment = {**os.environ, "PATH": f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}"}
    start = time.perf_counter()
    most, stopped = 0, False
    with tempfile.TemporaryFile() as out:
        process = psutil.Popen(command, cwd=where, env=environment, stdout=out, stderr=subprocess.STDOUT)
        while process.poll() is None:
            most = max(most, sum(map(_memory, _family(process))))
            if limit and time.perf_counter() - start > limit:
                stopped = True
                for each in _family(process):
                    each.kill()
            time.sleep(0.02)
        out.seek(0)
        said = out.read().decode(errors="replace")
    return Run(time.perf_counter() - start, most / 1e6, stopped, said)


def _family(process: psutil.Process) -> list[psutil.Process]:
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _memory(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def sources(kind: str, mark: Path) -> list[str]:
    """The cells that this kind of student writes."""
    return good() if kind == "good" else BAD[kind](mark)


def write(path: Path, data: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


# --- reachstars ----------------------------------------------------------------------------------------------------

_GRADE = """
import sys
from pathlib import Path
from reachstars.grade.book import grade
from reachstars.grade.write import write_results
from reachstars.handin.read import read_folder
from reachstars.lesson.read import read_lesson
lesson = read_lesson(Path(sys.argv[1]), "en")
lessons = {lesson.card.id: lesson}
write_results(grade(read_folder(Path(sys.argv[2])), lessons, "en"), Path(sys.argv[3]), "en", lessons=lessons)
"""


def reachstars(home: Path, students: dict[str, str], mark: Path) -> tuple[Run, str]:
    """Notebooks with what `%%solve` recorded, marked without a kernel; the run, and the points of the last student."""
    lesson = home / f"17-{LESSON}"
    if not lesson.exists():
        lesson_in(home)
    for name, kind in students.items():
        cells = recorded(name, sources(kind, mark), kind)
        write(home / "work" / f"{name}.ipynb", notebook(cells, whole=kind != "corrupted"))
    made = run([sys.executable, "-c", _GRADE, str(lesson), str(home / "work"), str(home / "marks")], home, LONGEST)
    with (home / "marks" / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with (home / "marks" / "files.csv").open(encoding="utf-8-sig", newline="") as file:
        reasons = [" ".join(row.values()) for row in csv.DictReader(file)]
    points = next(
        (value for row in rows for key, value in row.items() if key and "points" in key.lower() and value), ""
    )
    return made, f"{points} of 6 points" if points else f"one row in files.csv: {reasons[-1]}"


# --- nbgrader ------------------------------------------------------------------------------------------------------


def _nbgrader_cell(source: str, name: str, *, tests: bool) -> dict[str, object]:
    about: dict[str, object] = {"grade": tests, "grade_id": name, "locked": tests, "schema_version": 3}
    about |= {"solution": not tests, "task": False}
    return cell(source, nbgrader={**about, "points": 1} if tests else about)


def nbgrader(home: Path, students: dict[str, str], mark: Path, tools: Path) -> tuple[Run, str]:
    """The course of one assignment, autograded."""
    course, root = home / "course", f"--CourseDirectory.root={home / 'course'}"
    if not course.exists():
        pairs = [
            [_nbgrader_cell(f"### BEGIN SOLUTION\n{q.written()}### END SOLUTION", q.id, tests=False),
             _nbgrader_cell("\n".join(q.checks()), f"{q.id}-tests", tests=True)]
            for q in QUESTIONS
        ]  # fmt: skip
        write(course / "source" / "six" / "six.ipynb", notebook([one for pair in pairs for one in pair]))
        run([str(tools / "nbgrader"), "generate_assignment", "six", "--create", root], home)
    release = json.loads((course / "release" / "six" / "six.ipynb").read_text(encoding="utf-8"))
    for name, kind in students.items():
        for place, source in enumerate(sources(kind, mark)):
            release["cells"][2 * place]["source"] = source
        write(course / "submitted" / name / "six" / "six.ipynb", notebook(release["cells"], whole=kind != "corrupted"))
    made = run([str(tools / "nbgrader"), "autograde", "six", "--create", root], home, LONGEST * len(students))
    run([str(tools / "nbgrader"), "export", root, f"--CsvExportPlugin.to={home / 'grades.csv'}"], home)
    return made, _exported(home / "grades.csv", next(reversed(students)))


def _exported(grades: Path, student: str) -> str:
    if grades.exists():
        with grades.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["student_id"] == student and row["score"]:
                    return f"{float(row['score']):g} of 6 points"
    return "no points"


# --- otter-grader --------------------------------------------------------------------------------------------------


def otter(home: Path, students: dict[str, str], mark: Path, tools: Path) -> tuple[Run, str]:
    """Each notebook graded without a container, one after the other, as `otter run` does it."""
    if not (home / "autograder.zip").exists():
        for question in QUESTIONS:
            cases = [{"code": f">>> {check}\n", "hidden": False, "locked": False} for check in question.checks()]
            suite = {"cases": cases, "scored": True, "setup": "", "teardown": "", "type": "doctest"}
            test = {"name": question.name, "points": 1, "suites": [suite]}
            write(home / "tests" / f"{question.name}.py", f"OK_FORMAT = True\ntest = {test!r}\n".encode())
        run([str(tools / "otter"), "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment"], home)
    whole = Run(0.0, 0.0, stopped=False, said="")
    score = "no points"
    for name, kind in students.items():
        cells = [cell("import otter\ngrader = otter.Notebook()")]
        for question, source in zip(QUESTIONS, sources(kind, mark), strict=True):
            cells += [cell(source), cell(f'grader.check("{question.name}")')]
        write(home / f"{name}.ipynb", notebook(cells, whole=kind != "corrupted"))
        (home / name).mkdir(exist_ok=True)
        one = run([str(tools / "otter"), "run", "-a", "autograder.zip", "-o", name, f"{name}.ipynb"], home, LONGEST)
        whole = Run(whole.seconds + one.seconds, max(whole.megabytes, one.megabytes), one.stopped, one.said)
        score = _scored(home / name / "results.json")
    return whole, score


def _scored(results: Path) -> str:
    if not results.exists():
        return "no points"
    tests = json.loads(results.read_text(encoding="utf-8"))["tests"]
    return f"{sum(test.get('score') or 0 for test in tests):g} of 6 points"


# --- all three -----------------------------------------------------------------------------------------------------

Grader = Callable[[Path, dict[str, str], Path], tuple[Run, str]]


def outcome(grader: Grader, students: int, folder: Path) -> Outcome:
    """What a tool makes of good students, and of each bad one alone."""
    folder.mkdir()
    mark = folder / "code-of-a-student-was-here"
    made, points = grader(folder, {f"student-{number}": "good" for number in range(students)}, mark)
    found = Outcome(made.seconds, made.megabytes, {"good": points})
    for kind in BAD:
        bad = folder.with_name(f"{folder.name}-{kind.replace(' ', '-')}")
        bad.mkdir()
        made, points = grader(bad, {"bad": kind}, mark)
        said = [f"stopped after {made.seconds:.0f} s" if made.stopped else f"{made.seconds:.1f} s", points]
        found.came[kind] = ", ".join([*said, *(["its code was run"] if mark.exists() else [])])
        mark.unlink(missing_ok=True)
    return found


def peers(folder: Path) -> Path:
    """The programs of the peers, installed where they are missing."""
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if not (programs / "otter").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([str(programs / "python"), "-m", "pip", "-q", "install", "nbgrader", "otter-grader"], check=True)
    return programs


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=10)
    parser.add_argument("--peers", type=Path, default=ROOT / ".gates" / "peers")
    options = parser.parse_args()
    tools = peers(options.peers.resolve())
    graders: dict[str, Grader] = {
        "reachstars": reachstars,
        "nbgrader": lambda home, students, mark: nbgrader(home, students, mark, tools),
        "otter-grader": lambda home, students, mark: otter(home, students, mark, tools),
    }
    with tempfile.TemporaryDirectory() as folder:
        found = {name: outcome(grader, options.students, Path(folder) / name) for name, grader in graders.items()}
    ours = found["reachstars"].seconds
    print(f"Six functions of {options.students} students:")
    for name, each in found.items():
        per = each.seconds / options.students
        print(f"  {name:14} {per:8.3f} s a student   x {each.seconds / ours:7.1f}   {each.megabytes:6.0f} MB")
    for kind in KINDS:
        print(f"{kind}:")
        for name, each in found.items():
            print(f"  {name:14} {each.came[kind]}")


if __name__ == "__main__":
    main()
