"""A pack without keys, made and used as a teacher and a student do it, and searched file by file for answers."""

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from reachstars.exercise.hints import next_hint

ROOT = Path(__file__).parents[2]
WHEEL = "reachstars-0.1.0+nokey-py3-none-any.whl"
IN_WHEEL = f"{WHEEL}/reachstars/_lessons"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="it links the tools of this environment")]

_spec = importlib.util.spec_from_file_location("leaks", Path(__file__).with_name("leaks.py"))
assert _spec
assert _spec.loader
searched = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(searched)

# What the student's page says of every exercise, whatever is answered; run inside the key-free installation.
ANSWERING = """
import json, sys
from pathlib import Path
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.read import read_lesson
from reachstars.widgets import question
from reachstars.widgets.seat import Seat

name, answers = sys.argv[1], json.loads(sys.argv[2])
records, said = [], {}
question.renew_record = lambda data, metadata, *, key: records.append([data, metadata])
seat = Seat(Path.cwd())
seat.sit("luna-7")
lesson = read_lesson(find_lesson(name, lessons_folder()), "en")
for exercise in lesson.exercises:
    form = question.Question(seat, lesson, exercise)
    for value in answers[exercise.id]:
        form.answer({"do": "check", "value": value, "view": "a"})
        said.setdefault(exercise.id, []).append(form.widget.now["feedback"])
    form.answer({"do": "hint", "view": "a"})
    said[exercise.id].append(form.widget.now["hints"])
print(json.dumps({"said": said, "records": records}))
"""
ANSWERS: Mapping[str, Mapping[str, list[Any]]] = {
    "01-recipe-for-success": {
        "first-guess": ["growing", "studying", "trying", "training"],
        "road-order": [
            ["television", "radio", "degree", "laboratory", "houston", "chosen"],
            ["chosen", "radio", "degree", "laboratory", "houston", "television"],
        ],
        "stretches": [[["8"], ["6"], ["18"], ["5"]], [["9"], ["7"], ["19"], ["6"]]],
        "ingredients": [
            {"want": "r", "far": "p", "prepare": "s", "persevere": "q"},
            {"want": "p", "far": "r", "prepare": "s", "persevere": "t"},
        ],
        "weeks-of-practice": ["27 weeks", "108 weeks"],
        "average-gap": ["13.1 months", "12 months"],
        "lab-years": [["student", "ends", "copied"], ["never"]],
        "forty-years": ["Step by step."],
        "my-recipe": ["a song"],
    },
    "02-a-million-miles": {
        "first-guess": ["station", "road", "same"],
        "from-near-to-far": [
            ["field", "station", "road", "circle", "moon", "million"],
            ["million", "moon", "circle", "road", "station", "field"],
        ],
        "flight-table": [
            [["34600"], ["173000"], ["865000"], ["1038000"]],
            [["34600"], ["51900"], ["69200"], ["86500"]],
        ],
        "million-hours": ["60 h", "16,667 h"],
        "million-meters": ["2e9 m", "1.609e6 m"],
        "year-guess": ["minutes", "hours", "days"],
        "height-along-the-road": [350.0, 400.0],
        "slice-of-the-turn": ["1500 km", "3603 km"],
        "which-part-is-far": ["I measure in miles."],
        "two-measures": ["pages"],
    },
    "03-eleven-noes": {
        "first-guess": ["hardly", "even", "likely", "certain"],
        "half-way": [14.0, 20.0],
        "twelve-tries": ["38.7%", "48%", "50%"],
        "no-memory": ["due", "same", "less"],
        "ask-the-bag": [[["2", "40"], ["5", "50"], ["8", "53"]]],
        "one-yes": [
            {"source": "def one_yes(chances):\n    return sum(chances)", "outputs": [0.2, 0.9, 0.5]},
            {"source": "def one_yes(chances):\n    return chances[0]", "outputs": [0.1, 0.2, 0.05]},
        ],
        "growing": ["46%", "56%"],
        "worth-it": ["It depends."],
        "my-no": ["a door"],
    },
    "08-eight-and-a-half-minutes": {
        "first-guess": ["same", "more", "less"],
        "minute-by-minute": [
            [["427"], ["617"], ["786"], ["1013"], ["1396"], ["1715"]],
            [["1800"], ["2417"], ["3203"], ["4216"], ["5612"], ["7327"]],
        ],
        "mean-acceleration": ["11.8 m/s2", "1.2 g", "0.085 m/s2"],
        "why-steeper": ["lighter", "harder", "no-air", "no-gravity"],
        "heavier-load": ["stays", "later", "falls"],
        "engines-stop": ["7610 m/s", "2 km/s"],
        "tank-empty": ["7.6 km/s", "3.8 km/s"],
        "where-they-go": ["It burns."],
        "road-map": ["pages"],
    },
    "09-shuttle-orbit": {
        "first-guess": ["faster", "slower", "same"],
        "fourteen-sunrises": [350.0, 400.0],
        "one-word": ["flying", "floating"],
        "orbit-speed": ["6 km/s", "5 km/s", "28,000 km/h"],
        "orbit-period": ["80 min", "3 h"],
        "three-clocks": [[["91.7"], ["91.1"], ["91.2"]], [["5505"], ["5465"], ["5473"]]],
        "why-night-is-short": ["speeds-up", "narrow-shadow", "earth-turns", "light-bends"],
        "two-counts": ["I believe the clock."],
        "how-far": ["far"],
    },
    "17-my-lesson": {
        "first-guess": ["hours", "days", "years"],
        "up-there": [350.0],
        "drive-time": ["2 h", "50 min"],
        "the-word": ["depth"],
        "faster-bus": ["half", "double"],
        "what-changes": [["higher", "slower"], ["louder"]],
        "way-up": [
            ["mountain", "airliner", "border", "station"],
            ["station", "border", "airliner", "mountain"],
        ],
        "words-alike": [
            {"distance": "r", "exit": "t", "success": "q", "road": "p"},
            {"distance": "p", "exit": "q", "success": "r", "road": "s"},
        ],
        "bus-heights": [[["50"], ["100"], ["200"], ["350"]], [["1"], ["2"], ["3"], ["4"]]],
        "any-drive": [
            {"source": "def drive_time(distance, speed):\n    return distance / speed", "outputs": [16000, 3000, 100]},
            {"source": "def drive_time(distance, speed):\n    return distance", "outputs": [400000, 90000, 1000]},
        ],
        "is-it-far": ["It is near."],
        "my-road": ["a road"],
    },
}
LESSONS = tuple(ANSWERS)


class School:
    """A teacher's computer with the full copy, a student's with the pack's wheel, and the pack."""

    def __init__(self, home: Path) -> None:
        self.teacher, self.student = (home / name for name in ("teacher", "student"))
        self.lessons, self.pack = home / "lessons", home / "pack"
        built = ["-m", "hatchling", "build", "-t", "wheel", "-d", str(home)]
        subprocess.run([sys.executable, *built], cwd=ROOT, check=True, capture_output=True)
        self._install(self.teacher, next(home.glob("*.whl")))
        shutil.copytree(ROOT / "lessons", self.lessons)
        where = ("--lessons", str(self.lessons))
        self.run(self.teacher, "new", "17-my-lesson", *where)
        made = self.run(self.teacher, "build", "--no-key", *where, "--out", str(self.pack))
        assert (made.returncode, made.stderr) == (0, "")
        self.said = made.stdout
        self._install(self.student, self.pack / WHEEL)

    def _install(self, home: Path, wheel: Path) -> None:
        """A fresh environment with the wheel; what it needs is lent by this one, because there is no network."""
        venv.create(home, with_pip=False, symlinks=True)
        pip = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python"), "install", "--quiet"]
        subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True)
        paths = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})
        Path(paths["purelib"], "lent.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
        (home / "share").mkdir(exist_ok=True)
        (home / "share" / "jupyter").symlink_to(Path(sys.prefix, "share", "jupyter"))

    @staticmethod
    def run(home: Path, *words: str, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(home / "bin" / "reachstars"), *words],
            cwd=cwd,
            check=False,
            capture_output=True,
            text=True,
            env=environment(),
        )


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "LANG", "LANGUAGE"}}
    return {**kept, "LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> School:
    return School(tmp_path_factory.mktemp("school"))


@pytest.fixture(scope="module")
def files(school: School) -> dict[str, bytes]:
    found: dict[str, bytes] = searched.opened(school.pack)
    return found


def leaks(school: School, files: Mapping[str, bytes]) -> list[str]:
    found: list[str] = searched.leaks(files, tuple(school.lessons / name for name in LESSONS))
    return found


def test_the_pack_holds_the_class_folder_the_lessons_and_the_wheel(school: School) -> None:
    assert sorted(path.relative_to(school.pack).as_posix() for path in school.pack.glob("*/*")) == [
        ".reachstars/laid.json",
        *(f"{language}/{name}.ipynb" for language in ("en", "es") for name in LESSONS),
        *(f"lessons/{name}" for name in LESSONS),
    ]
    assert sorted(path.name for path in school.pack.iterdir() if path.is_file()) == [WHEEL, "reachstars.toml"]
    assert school.said == (
        f"Made {school.pack}: the lessons without keys. In it answers are recorded, not judged.\n\n"
        f"1. On each student's computer:  python -m pip install {school.pack / WHEEL}\n"
        "2. There, as always:            reachstars start\n"
        "3. What comes back is marked with this copy, which has the keys:  reachstars grade FOLDER\n"
    )


def test_no_file_of_the_pack_or_of_its_wheel_tells_an_answer(school: School, files: Mapping[str, bytes]) -> None:
    assert len(files) > 250
    assert {f"{IN_WHEEL}/{name}/exercises.toml" for name in LESSONS} <= set(files)
    assert leaks(school, files) == []


KEY = "def orbit_speed(altitude_km: float, earth_radius_km: float) -> float:\n    return 1.0\n"
RIGHT = "It stays up. Every second it flies that far to the side, and falls just as much as the Earth curves away."
LOOK = "Both counts calculated, both compared with the longest lap, and one honest “I do not know”."


def replaced(name: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def plant(files: dict[str, bytes]) -> None:
        text = files[name].decode()
        assert old in text
        files[name] = text.replace(old, new, 1).encode()

    return plant


def added(name: str, text: str) -> Callable[[dict[str, bytes]], None]:
    return lambda files: files.update({name: files.get(name, b"") + text.encode()})


def in_right_order(files: dict[str, bytes]) -> None:
    lines = files[MINE].decode().split("\n")
    station = next(line for line in lines if 'id = "station"' in line)
    lines.remove(station)
    lines.insert(1 + next(number for number, line in enumerate(lines) if 'id = "border"' in line), station)
    files[MINE] = "\n".join(lines).encode()


EXERCISES = "lessons/09-shuttle-orbit/exercises.toml"
MINE = f"{IN_WHEEL}/17-my-lesson/exercises.toml"


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (
            added("lessons/09-shuttle-orbit/key.py", ""),
            "lessons/09-shuttle-orbit/key.py: this file should not be there",
        ),
        (added(f"{IN_WHEEL}/09-shuttle-orbit/numbers.py", ""), "numbers.py: this file should not be there"),
        (added(f"{WHEEL}/reachstars/key.pyc", ""), "key.pyc: this file should not be there"),
        (added(f"{WHEEL}/reachstars/physics/more.py", KEY), "more.py: a function of key.py: def orbit_speed("),
        (added("notes.txt", '  "forgot-altitude":  physics.circular_speed(earth),'), "notes.txt: a line of key.py"),
        (added("README.txt", RIGHT), f"README.txt: feedback: {RIGHT}"),
        (added("lessons/09-shuttle-orbit/text.en.md", LOOK), f"text.en.md: words for the teacher: {LOOK}"),
        (
            replaced(EXERCISES, "How fast must it", "At about 7.7 km/s? How fast must it"),
            ", orbit-speed: the number 7.7",
        ),
        (replaced(EXERCISES, "How many minutes does", "Is it 5,490 s? How many minutes does"), ": the number 5490"),
        (replaced(EXERCISES, "[orbit-period]", "[orbit-period]\nhalf = 45.8"), ", orbit-period: the number 45.8"),
        (
            replaced(EXERCISES, "always … around", "always falling around"),
            ", one-word: the right answer: falling",
        ),
        (
            replaced(EXERCISES, "[why-night-is-short]", '[why-night-is-short]\nright = "narrow-shadow"'),
            ", why-night-is-short: the right answer: narrow-shadow",
        ),
        (
            replaced(MINE, '{ id = "half", ', '{ id = "half", good = true, '),
            "the options do not all have the same fields",
        ),
        (
            replaced(MINE, "[what-changes]", '[what-changes]\nall = ["higher"]'),
            ", what-changes: the right answer: higher",
        ),
        (in_right_order, ", way-up: the right order"),
        (replaced("en/09-shuttle-orbit.ipynb", "speed = 0 ", "speed = 7.70 "), ", orbit-speed: the number 7.7"),
        (
            replaced("en/09-shuttle-orbit.ipynb", '"metadata": {}', '"metadata": {"tags": ["teacher"]}'),
            "a cell for the",
        ),
        (replaced("es/09-shuttle-orbit.ipynb", '"outputs": []', '"outputs": [{}]'), "a cell has an output"),
    ],
)
def test_an_answer_that_is_planted_is_found(
    plant: Callable[[dict[str, bytes]], None], found: str, school: School, files: Mapping[str, bytes]
) -> None:
    planted = dict(files)
    plant(planted)

    told = leaks(school, planted)

    assert [leak for leak in told if found in leak] != [], told


@pytest.mark.parametrize("name", LESSONS)
def test_whatever_a_student_answers_is_recorded_and_nothing_tells_what_is_right(
    name: str, school: School, tmp_path: Path
) -> None:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    command = [str(school.student / "bin" / "python"), "-c", ANSWERING, name, json.dumps(ANSWERS[name])]
    ran = subprocess.run(command, cwd=tmp_path, env=environment(), check=True, capture_output=True, text=True)
    answered = json.loads(ran.stdout)
    full = searched.read_languages(school.lessons / name)["en"]

    for exercise in full.exercises:
        *replies, hints = answered["said"][exercise.id]
        assert [reply["verdict"] for reply in replies] == ["recorded"] * len(ANSWERS[name][exercise.id])
        assert len({reply["say"] for reply in replies}) == 1, "another sentence for another answer tells them apart"
        assert hints == [hint for hint in [next_hint(exercise, 0, "en")] if hint]
    kept = json.dumps(answered["records"]) + "".join(
        path.read_text(encoding="utf-8") for path in sorted((tmp_path / "logbook").rglob("*.jsonl"))
    )
    assert '"luna-7"' in kept
    assert [word for word in ("right", "wrong", "verdict", "slip", "points") if f'"{word}' in kept] == []


def test_the_lessons_of_the_wheel_start_and_hold_no_note_for_the_teacher(school: School, tmp_path: Path) -> None:
    command = [str(school.student / "bin" / "reachstars"), "start", "class", "--no-browser"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout
    said = []
    for line in process.stdout:
        said.append(line)
        if "http://" in line:
            break
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)

    assert "http://127.0.0.1:" in said[-1], said
    assert (tmp_path / "class/es/09-shuttle-orbit.ipynb").read_bytes() == (
        school.pack / "es/09-shuttle-orbit.ipynb"
    ).read_bytes()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("grade", "."), "judge what was handed in"),
        (("pdf", "9", "--edition", "key"), "print the edition 'key'"),
        (("pdf", "9", "--edition", "plan"), "print the edition 'plan'"),
        (("start", "class", "--teacher"), "add the teacher's edition"),
        (("new", "18-other"), "begin a new lesson"),
        (("build", "--no-key"), "make another copy of itself"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_a_copy_for_students_says_what_only_the_full_copy_can_do(
    words: tuple[str, ...], wanted: str, school: School, tmp_path: Path
) -> None:
    ran = school.run(school.student, *words, cwd=tmp_path)

    assert (ran.returncode, ran.stdout, ran.stderr) == (
        1,
        "",
        f"This copy of reachstars is the one for students: it has no keys, so it cannot {wanted}. "
        "To fix it: use the teacher's full copy.\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_what_comes_back_is_marked_by_the_full_copy(school: School, tmp_path: Path) -> None:
    (tmp_path / "reachstars.toml").write_text("", encoding="utf-8")
    answers = dict(ANSWERS["09-shuttle-orbit"]) | {"orbit-speed": ["7.7 km/s"], "orbit-period": ["3 h"]}
    command = [str(school.student / "bin" / "python"), "-c", ANSWERING, "9", json.dumps(answers)]
    subprocess.run(command, cwd=tmp_path, env=environment(), check=True, capture_output=True)

    ran = school.run(school.teacher, "grade", str(tmp_path / "logbook"))

    assert ran.returncode == 0
    book = (tmp_path / "logbook" / "marks" / "answers.csv").read_text(encoding="utf-8")
    assert "luna-7" in book
    assert "right" in book
    assert "wrong" in book


def test_the_copy_for_students_prints_the_pages_for_students_and_checks_its_lessons(
    school: School, tmp_path: Path
) -> None:
    printed = school.run(school.student, "pdf", "9", "--edition", "all", cwd=tmp_path)
    checked = school.run(school.student, "check")
    version = school.run(school.student, "--version")

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "shuttle-orbit-family-en.pdf", "shuttle-orbit-worksheet-en.pdf",
    ]  # fmt: skip
    assert printed.stdout.count("it has no keys, so it cannot print the edition") == 2
    assert checked.stdout == f"No mistake found in: {', '.join(LESSONS)}.\n"
    assert version.stdout == "reachstars 0.1.0+nokey\n"


def test_a_pack_never_takes_the_place_of_something_else(school: School, tmp_path: Path) -> None:
    (tmp_path / "work.txt").write_text("mine", encoding="utf-8")

    ran = school.run(school.teacher, "build", "--no-key", "--out", str(tmp_path))

    assert (ran.returncode, ran.stdout, ran.stderr) == (
        2,
        "",
        f"There is something in {tmp_path} already, and nothing in it is overwritten. "
        "To fix it: name another folder with --out, or move that one away.\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["work.txt"]
