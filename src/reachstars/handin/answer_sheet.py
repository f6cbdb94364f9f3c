"""A table of answers from paper, as a teacher fills it in a spreadsheet: made here, and hostile until read here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reachstars.errors import HandinError
from reachstars.exercise.from_paper import how_to_type
from reachstars.handin import limits
from reachstars.handin.disk import named_bytes
from reachstars.handin.sheet_file import sheet_cells
from reachstars.language import Language, Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.variant import values_seen

_COLUMNS: Mapping[str, Words] = {
    "learner": Words(en="student", es="estudiante"),
    "exercise": Words(en="exercise", es="ejercicio"),
    "title": Words(en="title", es="título"),
    "how": Words(en="how to type it", es="cómo escribirlo"),
    "answer": Words(en="answer", es="respuesta"),
    "lesson": Words(en="lesson", es="lección"),
    "version": Words(en="version", es="versión"),
    "numbers": Words(en="numbers", es="números"),
}
_NEEDED = ("learner", "exercise", "answer", "lesson")
_DEFUSED = re.compile(r"\A'(?=[=+\-@])")


@dataclass(frozen=True)
class Typed:
    """One row in which something was typed.

    Attributes:
        line: Its number in the table, the header being 1.
        learner: Code as it stands there.
        exercise: Exercise id as it stands there.
        answer: What was typed, without the spaces around it.
        lesson: Lesson id as it stands there.
        version: Version of the lesson that was printed; 0 where that cannot be read.
        numbers: The student's own numbers on that paper, such as altitude_km=420; "" for those of the class.
    """

    line: int
    learner: str
    exercise: str
    answer: str
    lesson: str
    version: int = 0
    numbers: str = ""


def sheet_rows(lessons: Mapping[str, Lesson], language: Language) -> tuple[tuple[str, ...], ...]:
    """A table to be filled: a row for each student and exercise; what is private has none.

    Args:
        lessons: The lesson by the code of each student, as it was printed for this student, in the order of the pile.
        language: Language of its words.

    Returns:
        Cells as text, header first.
    """
    rows = [
        (
            learner,
            exercise.id,
            exercise.title.in_language(language),
            how_to_type(exercise).in_language(language),
            "",
            lesson.card.id,
            str(lesson.card.version),
            " ".join(f"{name}={value!r}" for name, value in values_seen(exercise).items()),
        )
        for learner, lesson in lessons.items()
        for exercise in lesson.exercises
        if not exercise.private
    ]
    return (tuple(words.in_language(language) for words in _COLUMNS.values()), *rows)


def numbers_in(text: str) -> dict[str, float]:
    """The student's own numbers in their cell.

    Args:
        text: Such as "altitude_km=420 hours=5".

    Returns:
        Values by name.

    Raises:
        ValueError: If it is no such text.
    """
    pairs = (pair.partition("=") for pair in text.split())
    return {name: float(value) for name, _, value in pairs}


def read_sheet(path: Path) -> tuple[Typed, ...]:
    """The filled rows of a table.

    Args:
        path: A CSV file, as any spreadsheet saves it: with commas, semicolons or tabs, in any usual encoding.

    Returns:
        The rows with an answer, in the order of the file.

    Raises:
        HandinError: If it is no such table.
    """
    rows = sheet_cells(named_bytes(path), path, most=limits.EVENTS)
    places = _places(rows[0]) if rows else {}
    if not all(name in places for name in _NEEDED):
        raise HandinError(
            f"{path} is not a table of answers: its first line does not name the columns "
            f"{', '.join(_COLUMNS[name].en for name in _NEEDED)}. "
            "To fix it: make one with 'reachstars paper new', fill it in, and save it as CSV.",
            f"{path} no es una tabla de respuestas: su primera línea no nombra las columnas "
            f"{', '.join(_COLUMNS[name].es for name in _NEEDED)}. "
            "Para arreglarlo: haz una con 'reachstars paper new', llénala y guárdala como CSV.",
        )
    typed = (_typed(number, row, places) for number, row in enumerate(rows[1:], start=2))
    return tuple(row for row in typed if row.answer)


def _typed(number: int, row: list[str], places: Mapping[str, int]) -> Typed:
    def cell(name: str) -> str:
        place = places.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""

    version = cell("version")
    return Typed(
        line=number,
        learner=cell("learner"),
        exercise=cell("exercise"),
        answer=_DEFUSED.sub("", cell("answer")),
        lesson=cell("lesson"),
        numbers=cell("numbers"),
        version=int(version) if version.isdecimal() and len(version) <= len(str(limits.VERSION)) else 0,
    )


def _places(head: list[str]) -> dict[str, int]:
    names = [cell.strip().casefold() for cell in head]
    return {
        name: names.index(word) for name, words in _COLUMNS.items() for word in (words.en, words.es) if word in names
    }
