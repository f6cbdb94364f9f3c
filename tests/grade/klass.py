"""A class of thirty that a seed makes up: what each student answered, what it is worth, and how it was handed in.

The worth of each answer stands here, written by hand from the rules that README and the exercises tell, and the right
numbers are worked out here with the formulas of a textbook. Nothing of the code that marks is asked.
"""

import json
import random
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from math import pi, sqrt
from pathlib import Path

from tests.handin.work import notebook

from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for, values_seen
from reachstars.logbook.event import Event, Json
from reachstars.logbook.line import to_line

CODES = tuple(f"{name}-{number}" for number in range(1, 7) for name in ("luna", "sol", "mar", "río", "nube"))
ABSENT = "nube-6"  # on the list of the class, and handed in nothing

EARTH = 6378.0  # km, as the prompt of lesson 9 gives it
MU = 398_600.4418  # km³/s², WGS 84
STATION = 350.0  # km

Numbers = Mapping[str, float]


@dataclass(frozen=True)
class Plan:
    """One way to answer an exercise, and what it is worth."""

    answer: "Json | Callable[[Numbers], Json]"
    standing: str
    points: float | None

    def value(self, numbers: Numbers) -> Json:
        """The answer of a student who saw these numbers."""
        return self.answer(numbers) if callable(self.answer) else self.answer


def _speed() -> float:
    return sqrt(MU / (EARTH + STATION))


def _lap() -> float:
    return 2 * pi * (EARTH + STATION) / _speed() / 60


def _height(sunrises: float) -> float:
    return float((MU * (86_400 / sunrises / (2 * pi)) ** 2) ** (1 / 3) - 6378.137)


def _rows(*heights: float) -> Json:
    return [[f"{height:g}"] for height in heights]


def _function(*outputs: float | None) -> Json:
    return {"source": "def drive_time(distance, speed):\n    return distance / speed", "outputs": list(outputs)}


PLANS: dict[str, dict[str, tuple[Plan, ...]]] = {
    "my-lesson": {
        "first-guess": (Plan("hours", "recorded", None), Plan("years", "recorded", None)),
        "up-there": (
            Plan(lambda given: 100 * given["hours"], "right", 1),
            Plan(lambda given: 100 * given["hours"] * 1.015, "right", 1),
            Plan(lambda given: 100 * given["hours"] * 1.2, "wrong", 0),
        ),
        "drive-time": (
            Plan(lambda given: f"{STATION / given['bus_speed']:.2f} h", "right", 2),
            Plan(lambda given: f"{60 * STATION / given['bus_speed']:.0f} min", "right", 2),
            Plan(lambda given: f"{60 * STATION / given['bus_speed']:.0f} minutos", "right", 2),
            Plan(lambda given: f"{STATION / given['bus_speed']:.2f} horas".replace(".", ","), "right", 2),
            Plan(lambda given: f"{given['bus_speed'] / STATION:.3f} h", "wrong", 0),
            Plan(lambda given: f"{10 * STATION / given['bus_speed']:.2f} h", "wrong", 0),
            Plan("a very long time", "unclear", 0),
        ),
        "the-word": (
            Plan("altitude", "right", 1),
            Plan(" La ALTITUD.", "right", 1),
            Plan("altura", "right", 1),
            Plan("speed", "wrong", 0),
            Plan("camión", "wrong", 0),
        ),
        "faster-bus": (Plan("half", "right", 1), Plan("double", "wrong", 0)),
        "what-changes": (
            Plan(["slower", "higher"], "right", 2),
            Plan(["higher"], "partly", 1),
            Plan(["higher", "slower", "louder"], "partly", 1),
            Plan(["higher", "heavier"], "wrong", 0),
            Plan(["heavier", "louder"], "wrong", 0),
        ),
        "way-up": (
            Plan(["mountain", "airliner", "border", "station"], "right", 3),
            Plan(["airliner", "mountain", "border", "station"], "partly", 2),
            Plan(["airliner", "mountain", "station", "border"], "partly", 1),
            Plan(["station", "border", "airliner", "mountain"], "wrong", 0),
        ),
        "any-drive": (
            Plan(_function(16_000.0, 3_000.0, 100.0), "right", 3),
            Plan(_function(16_000.0, 3_000.0, 90.0), "partly", 2),
            Plan(_function(25 / 400_000, 30 / 90_000, 10 / 1_000), "wrong", 0),
        ),
        "words-alike": (
            Plan({"distance": "r", "exit": "t", "success": "q", "road": "p"}, "right", 4),
            Plan({"distance": "r", "exit": "q", "success": "t", "road": "p"}, "partly", 2),
            Plan({"distance": "r", "exit": "t", "success": "q"}, "partly", 3),
            Plan({"distance": "p", "exit": "r", "success": "s", "road": "q"}, "wrong", 0),
        ),
        "bus-heights": (
            Plan(lambda given: _rows(*(given["bus_speed"] * hours for hours in (0.5, 1, 2, 3.5))), "right", 4),
            Plan(lambda given: _rows(*(given["bus_speed"] * hours for hours in (0.5, 1, 0.2, 3.5))), "partly", 3),
            Plan(lambda given: _rows(*(given["bus_speed"],) * 4), "partly", 1),
        ),
        "is-it-far": (
            Plan("Only four hours away, as far as my aunt's town. =1+1", "to-mark", None),
            Plan("Está a cuatro horas,\ncomo el pueblo de mi tía.", "to-mark", None),
        ),
    },
    "shuttle-orbit": {
        "first-guess": (Plan("faster", "recorded", None), Plan("slower", "recorded", None)),
        "fourteen-sunrises": (
            Plan(lambda given: _height(given["sunrises"]), "right", 1),
            Plan(lambda given: _height(given["sunrises"]) * 1.1, "wrong", 0),
        ),
        "one-word": (Plan("falling", "right", 1), Plan("se esta cayendo", "right", 1), Plan("floating", "wrong", 0)),
        "orbit-speed": (
            Plan(f"{_speed():.3f} km/s", "right", 2),
            Plan(f"{_speed() * 3600:,.0f} km/h", "right", 2),
            Plan(f"{_speed() * 3600 / 1.609344:,.0f} millas por hora", "right", 2),
            Plan(f"{sqrt(MU / STATION):.2f} km/s", "wrong", 0),
            Plan(f"{sqrt(2) * _speed():.2f} km/s", "wrong", 0),
        ),
        "orbit-period": (
            Plan(f"{_lap():.1f} min", "right", 2),
            Plan(f"{_lap() * 60:.0f} segundos", "right", 2),
            Plan(f"{_lap() * 60:.0f} min", "wrong", 0),
            Plan(f"{_lap() / 2:.1f} min", "wrong", 0),
        ),
        "three-clocks": (
            Plan([["91.7"], ["91,1"], ["91.2 min"]], "right", 3),
            Plan([["91.7"], ["91.1"], ["92.05"]], "partly", 2),
            Plan([["5505"], ["5465"], ["5473"]], "wrong", 0),
        ),
        "why-night-is-short": (Plan("narrow-shadow", "right", 1), Plan("light-bends", "wrong", 0)),
        "two-counts": (Plan("I believe 219.", "to-mark", None),),
    },
}
UNANSWERED = {"is-it-far": None, "two-counts": None, "first-guess": None}  # points; of all others it is 0
PRIVATE = {"my-lesson": "my-road", "shuttle-orbit": "how-far"}


@dataclass
class Klass:
    """A class: what lies in the folder, and what the grade book should say.

    Attributes:
        files: Bytes by name, as they were handed in.
        worth: (standing, points) by learner, lesson and exercise.
        secret: What stands in the reflections.
        refused: Names of the files that cannot be read.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    worth: dict[tuple[str, str, str], tuple[str, float | None]] = field(default_factory=dict)
    secret: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)


@dataclass
class _Student:
    """Who answers, with a clock of their own."""

    code: str
    lesson: str
    chance: random.Random
    form: int
    events: list[Event] = field(default_factory=list)

    @property
    def name(self) -> str:
        """How their file is called, if nobody renames it."""
        return f"{self.code}-{self.lesson}"

    @property
    def lines(self) -> list[bytes]:
        """The lines of what they hand in, without what is private."""
        return [to_line(event) for event in self.events if not event.private]

    def does(
        self, kind: str, exercise: str = "", value: Json = None, given: Numbers | None = None, *, private: bool = False
    ) -> None:
        number = len(self.events)
        time = f"2026-02-0{1 + number // 3000}T{8 + number // 60:02}:{number % 60:02}:07.000Z"
        extra: dict[str, Json] = {"given": {**given}} if given else {}
        name = f"{self.chance.getrandbits(128):032x}"
        self.events.append(Event(name, time, self.code, self.lesson, 1, kind, exercise, value, private, extra))


def a_class(seed: int, lessons: Sequence[Lesson]) -> Klass:
    """Thirty students, two lessons, every kind of exercise and every fault that a folder of hand-ins has had.

    Args:
        seed: What chance is drawn from.
        lessons: The lessons in the class version: the one that authors copy, and lesson 9.

    Returns:
        The class.
    """
    chance = random.Random(seed)  # noqa: S311 - a class that can be made again, no secret
    made = Klass()
    for place, code in enumerate(CODES):
        if code == ABSENT:
            continue
        for lesson in lessons:
            student = _Student(code, lesson.card.id, chance, place % len(FORMS))
            _work(student, lesson_for(lesson, code, Policy()), made)
            FORMS[student.form](student, made)
    _faults(made)
    return made


def _work(student: _Student, lesson: Lesson, made: Klass) -> None:
    chance = student.chance
    student.does("run")
    for exercise, plans in PLANS[student.lesson].items():
        known = lesson.exercise(exercise)
        assert known is not None, exercise
        given = values_seen(known)
        place = (student.code, student.lesson, exercise)
        if chance.random() < 0.1:
            made.worth[place] = ("empty", UNANSWERED.get(exercise, 0))
            continue
        plan = chance.choice(plans)
        # A notebook alone does not tell that the solution was opened; README says so.
        cheated = FORMS[student.form] is not _as_notebook and chance.random() < 0.05
        if cheated:
            student.does("solution", exercise)
        elif chance.random() < 0.3:  # somebody who changes their mind; the latest answer counts
            student.does("check", exercise, chance.choice(plans).value(given), given)
            student.does("hint", exercise)
        student.does(chance.choice(("answer", "check")), exercise, plan.value(given), given)
        made.worth[place] = (plan.standing, 0 if cheated and plan.points else plan.points)
    made.secret.append(f"my secret {student.code} {student.lesson}")
    student.does("answer", PRIVATE[student.lesson], made.secret[-1], private=True)


def _as_notebook(student: _Student, made: Klass) -> None:
    made.files[f"{student.name}.ipynb"] = notebook(*_latest(student.events))


def _zipped_once(student: _Student, made: Klass) -> None:
    made.files[f"{student.name}.zip"] = _zipped({f"class/logbook/{student.name}.jsonl": b"".join(student.lines)})


def _zipped_twice(student: _Student, made: Klass) -> None:
    parts = {f"{student.name} (1).jsonl": b"".join(student.lines), "__MACOSX/._x": b"\0\5\x16\7", ".DS_Store": b"\0"}
    made.files[f"Assignment {student.name}.zip"] = _zipped({f"Año escolar/{student.name}.zip": _zipped(parts)})


def _thrice(student: _Student, made: Klass) -> None:
    """Twice the same, and once more as it was on Tuesday."""
    whole, half = student.lines, student.lines[: len(student.lines) // 2]
    made.files[f"{student.name}.jsonl"] = made.files[f"{student.name} - copy (1).jsonl"] = b"".join(whole)
    made.files[f"{student.name}-tuesday.jsonl"] = b"".join(half)


def _torn(student: _Student, made: Klass) -> None:
    """The plug was pulled in the middle of a hint."""
    hint = Event("f" * 32, "2026-02-05T09:00:00.000Z", student.code, student.lesson, 1, "hint")
    made.files[f"{student.name}.jsonl"] = b"".join(student.lines) + to_line(hint)[:40]


def _from_windows(student: _Student, made: Klass) -> None:
    made.files[f"{student.name}.jsonl"] = b"".join(student.lines).replace(b"\n", b"\r\n")


def _two_computers(student: _Student, made: Klass) -> None:
    made.files[f"{student.name}-home.jsonl"] = b"".join(reversed(student.lines[::2]))
    made.files[f"{student.name}-school.jsonl"] = b"".join(student.lines[1::2])


def _with_news(student: _Student, made: Klass) -> None:
    """With something of a newer reachstars, and of a lesson that nobody knows here."""
    newer = Event("e" * 32, "2026-02-05T09:00:00.000Z", student.code, student.lesson, 9, "sang", "new-thing", 7)
    other = Event("d" * 32, "2026-02-05T09:00:01.000Z", student.code, "lesson-of-2031", 1, "check", "x", "y")
    made.files[f"{student.name}.jsonl"] = b"".join([*student.lines, to_line(newer), to_line(other)])


def _far_down(student: _Student, made: Klass) -> None:
    made.files[f"deep/er/{student.lesson}/submission_{student.code}_LATE.jsonl"] = b"".join(student.lines)


def _plain(student: _Student, made: Klass) -> None:
    made.files[f"{student.name}.jsonl"] = b"".join(student.lines)


# The forms in which work arrives; each student has one.
FORMS: tuple[Callable[[_Student, Klass], None], ...] = (
    _as_notebook,
    _zipped_once,
    _zipped_twice,
    _thrice,
    _torn,
    _from_windows,
    _two_computers,
    _with_news,
    _far_down,
    _plain,
)


def _latest(events: Sequence[Event]) -> list[Event]:
    """What a notebook's records hold: of each exercise the latest answer."""
    return [*{event.exercise: event for event in events if event.kind in ("answer", "check")}.values()]


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def _faults(made: Klass) -> None:
    """Files with nothing in them that counts, each of which must be one explained row."""
    faults = {
        "photo.jpg": b"\xff\xd8\xff\xe0 no answers here",
        "empty.jsonl": b"",
        "broken.ipynb": b'{"cells": [',
        "broken.zip": b"PK\x03\x04 and nothing more",
        "=cmd|' /C calc'!A0.jsonl": b"not JSON at all\n",
        "list.jsonl": json.dumps([1, 2, 3]).encode() + b"\n",
    }
    made.files |= faults
    made.refused |= set(faults)


def laid_out(made: Klass, folder: Path) -> Path:
    """The class's files in a folder, as a teacher drops them there."""
    for name, data in made.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
