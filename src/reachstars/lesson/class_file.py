"""Reads the teacher's class.toml; every mistake comes with line, cure and choices, in both languages."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reachstars.errors import PolicyError
from reachstars.language import Words
from reachstars.lesson.complaint import Complaint, file_text, told
from reachstars.lesson.find import lesson_folders, lesson_id, lessons_folder
from reachstars.lesson.roster import learners_in
from reachstars.lesson.toml_lines import TomlPath, toml_lines

_SETTINGS = ("solutions", "variants", "learners", "points")
_UNMARKED = ("prediction", "reflection")
_MOST_POINTS = 100
_AT_LINE = re.compile(r"\(at line (\d+)")


@dataclass
class ClassFile:
    """What a class.toml says, as far as it was read."""

    solutions: int | None = None
    variants: bool = True
    points: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    learners: tuple[str, ...] = ()


def read_class_file(file: Path) -> ClassFile:
    """What the teacher's class.toml says.

    Args:
        file: The file.

    Returns:
        Its settings; the defaults for those that it leaves out.

    Raises:
        PolicyError: If it cannot be read or has mistakes, every one of them.
    """
    text = file_text(file)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is one; so is a number of 5,000 digits
        raise PolicyError(*told(file, [_unreadable(text, str(error))])) from error
    reader = _Reader(text, toml_lines(text), [])
    said = reader.read(data)
    if reader.complaints:
        raise PolicyError(*told(file, reader.complaints))
    return said


def _unreadable(text: str, said: str) -> Complaint:
    match = _AT_LINE.search(said)
    line = int(match[1]) if match else text.count("\n") + 1
    problem = Words("the file cannot be read from here on", "el archivo no se puede leer desde aquí")
    cure = Words(
        'write one setting on a line, such as solutions = 3, with quotation marks around "never" and around each code; '
        "# begins a remark",
        'escribe un ajuste por línea, como solutions = 3, con comillas en "never" y en cada código; '
        "# empieza un comentario",
    )
    return Complaint(line, problem, cure)


@dataclass(frozen=True)
class _Reader:
    text: str
    lines: Mapping[TomlPath, int]
    complaints: list[Complaint]

    def read(self, data: Mapping[str, Any]) -> ClassFile:
        said = ClassFile()
        for name, value in data.items():
            match name:
                case "solutions":
                    said.solutions = self._solutions(value)
                case "variants":
                    said.variants = self._variants(value)
                case "learners":
                    said.learners, wrong = learners_in(value, self._code_lines(value), self.lines.get((name,), 0))
                    self.complaints.extend(wrong)
                case "points":
                    said.points = self._points(value)
                case _:
                    self._unknown(name)
        return said

    def _note(self, path: TomlPath, problem: Words, cure: Words) -> None:
        lines = (self.lines.get(path[:length]) for length in range(len(path), 0, -1))
        self.complaints.append(Complaint(next((line for line in lines if line), 0), problem, cure))

    def _unknown(self, name: str) -> None:
        problem = Words(f"there is no setting called '{name}'", f"no hay ningún ajuste que se llame '{name}'")
        near = get_close_matches(name, _SETTINGS, n=1)
        every = ", ".join(_SETTINGS)
        cure = Words(f"use one of these ({every})", f"usa uno de estos ({every})")
        self._note((name,), problem, Words(f"write {near[0]}", f"escribe {near[0]}") if near else cure)

    def _solutions(self, value: object) -> int | None:
        if value == "never":
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
        problem = Words(
            "'solutions' is neither \"never\" nor a number of tries",
            "'solutions' no es ni \"never\" ni un número de intentos",
        )
        cure = Words(
            'write solutions = "never", or solutions = 3 for the solution after three tries',
            'escribe solutions = "never" (nunca), o solutions = 3 para dar la solución después de tres intentos',
        )
        self._note(("solutions",), problem, cure)
        return None

    def _variants(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        problem = Words("'variants' is neither true nor false", "'variants' no es ni true ni false")
        cure = Words(
            "write variants = true (numbers for each student) or variants = false (the same for all)",
            "escribe variants = true (cada quien con sus números) o variants = false (los mismos para todos)",
        )
        self._note(("variants",), problem, cure)
        return True

    def _code_lines(self, value: object) -> Mapping[int, int]:
        """The line of each listed code, found by its quotation marks."""
        found: dict[int, int] = {}
        line = self.lines.get(("learners",), 1)
        rows = self.text.split("\n")
        for place, code in enumerate(value if isinstance(value, list) else ()):
            ahead = range(line, len(rows) + 1)
            line = next(
                (each for each in ahead if f'"{code}"' in rows[each - 1] or f"'{code}'" in rows[each - 1]), line
            )
            found[place] = line
        return found

    def _points(self, value: object) -> Mapping[str, Mapping[str, int]]:
        if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
            problem = Words(
                "'points' does not say the points of a lesson", "'points' no dice los puntos de una lección"
            )
            example = "[points.shuttle-orbit] and orbit-speed = 3 on the line below it"
            example_es = "[points.shuttle-orbit] y orbit-speed = 3 en la línea de abajo"
            cure = Words(
                f"write {example}",
                f"escribe {example_es}",
            )
            self._note(("points",), problem, cure)
            return {}
        return MappingProxyType({lesson: self._of_lesson(lesson, table) for lesson, table in value.items()})

    def _of_lesson(self, lesson: str, table: Mapping[str, object]) -> Mapping[str, int]:
        lessons = tuple(_lessons())
        if lesson not in lessons:
            every = ", ".join(lessons)
            problem = Words(f"there is no lesson called '{lesson}'", f"no hay ninguna lección que se llame '{lesson}'")
            cure = Words(f"use one of these ({every})", f"usa una de estas ({every})")
            self._note(("points", lesson), problem, cure)
            return {}
        kinds = _kinds(lesson)
        points: dict[str, int] = {}
        for exercise, value in table.items():
            wrong = _wrong_points(lesson, exercise, value, kinds)
            if wrong:
                self._note(("points", lesson, exercise), *wrong)
            elif isinstance(value, int):
                points[exercise] = value
        return MappingProxyType(points)


def _wrong_points(lesson: str, exercise: str, value: object, kinds: Mapping[str, str]) -> tuple[Words, Words] | None:
    """Problem and cure, if the points of an exercise have one."""
    if exercise in _SETTINGS and exercise not in kinds:
        return (
            Words(f"'{exercise}' belongs to the whole class", f"'{exercise}' es de todo el grupo"),
            Words(
                "move it above the first line that begins with [",
                "muévelo arriba de la primera línea que empieza con [",
            ),
        )
    if exercise not in kinds:
        every = ", ".join(name for name, kind in kinds.items() if kind not in _UNMARKED)
        return (
            Words(f"{lesson} has no exercise called '{exercise}'", f"{lesson} no tiene ningún ejercicio '{exercise}'"),
            Words(f"use one of these ({every})", f"usa uno de estos ({every})"),
        )
    if kinds[exercise] in _UNMARKED:
        return (
            Words(f"'{exercise}' is never marked, so it has no points", f"'{exercise}' nunca se califica ni da puntos"),
            Words("take the line out", "borra la línea"),
        )
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _MOST_POINTS:
        return None
    return (
        Words(f"the points of '{exercise}' are not a whole number from 1 to {_MOST_POINTS}",
              f"los puntos de '{exercise}' no son un número entero de 1 a {_MOST_POINTS}"),
        Words(f"write a number without quotation marks, such as {exercise} = 3",
              f"escribe un número sin comillas, como {exercise} = 3"),
    )  # fmt: skip


def _lessons() -> Iterator[str]:
    yield from map(lesson_id, lesson_folders(lessons_folder()))


def _kinds(lesson: str) -> Mapping[str, str]:
    """The kind of each exercise of a shipped lesson, read from its file alone: the page opens without delay."""
    folder = next(folder for folder in lesson_folders(lessons_folder()) if lesson_id(folder) == lesson)
    try:
        data = tomllib.loads((folder / "exercises.toml").read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return {}
    return {name: str(table.get("kind", "")) for name, table in data.items() if isinstance(table, dict)}
