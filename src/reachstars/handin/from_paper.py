"""Answers from paper into the logbook: each one checked before it is kept, and none over what a learner typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from reachstars.exercise.from_paper import NotTypedSoError, answer_from_paper
from reachstars.exercise.kinds import Exercise, Key
from reachstars.exercise.listed import is_nothing
from reachstars.handin import limits
from reachstars.handin.answer_sheet import Typed, numbers_in
from reachstars.handin.handed import printable
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.variant import possible, values_seen, with_values
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Json
from reachstars.logbook.folder import LONGEST_CODE, learner_code
from reachstars.logbook.state import Answer, fold

Outcome: TypeAlias = Literal["kept", "same", "stays", "refused"]

_NOTHING = Answer()


@dataclass(frozen=True)
class Copied:
    """What came of one row.

    Attributes:
        row: The row.
        outcome: kept; same (it was there already); stays (the learner typed another answer, which stays); refused.
        reason: Why it was refused.
        exercise: The exercise, where there is one of that name, with the numbers of that paper.
        key: The key to it, if there is one.
        value: What was understood.
        before: Where the learner stood before.
    """

    row: Typed
    outcome: Outcome
    reason: Words | None = None
    exercise: Exercise | None = None
    key: Key | None = None
    value: Json = None
    before: Answer = _NOTHING


def copy_answers(rows: Iterable[Typed], lesson: Lesson, folder: Path, *, over: bool = False) -> tuple[Copied, ...]:
    """Keep the answers of a table in the learners' logbooks.

    Args:
        rows: Rows of the table.
        lesson: The lesson that they answer.
        folder: The class folder.
        over: Let an answer from paper follow one that the learner typed; the logbook keeps both.

    Returns:
        What came of each row, in their order. Doing it again keeps nothing more.

    Raises:
        ClassFolderError: If an answer could not be saved; those before it are, and doing it again goes on.
    """
    lines: dict[tuple[str, str], int] = {}
    return tuple(_copy(row, lesson, folder, lines, over=over) for row in rows)


def _copy(row: Typed, lesson: Lesson, folder: Path, lines: dict[tuple[str, str], int], *, over: bool) -> Copied:
    try:
        printed, learner, exercise = _named(row, lesson)
        value = answer_from_paper(exercise, row.answer)
    except NotTypedSoError as error:
        return Copied(row, "refused", error.problem)
    first = lines.setdefault((learner, exercise.id), row.line)
    if first != row.line:
        return Copied(row, "refused", _twice(first))
    desk = Desk(folder, learner, lesson.card.id, _version(row, lesson))
    before = fold(desk.events()).answers.get(exercise.id, _NOTHING)
    given = values_seen(exercise)
    outcome = _outcome(before, value, given, over=over)
    if outcome == "kept":
        desk.write("check", exercise.id, value, given=given, from_paper=True)
    return Copied(row, outcome, None, exercise, printed.keys.get(exercise.id), value, before)


def _named(row: Typed, lesson: Lesson) -> tuple[Lesson, str, Exercise]:
    """The lesson as it was printed, the learner, and the exercise of a row.

    Raises:
        NotTypedSoError: If one of them cannot be read.
    """
    if row.lesson != lesson.card.id:
        raise NotTypedSoError(_another_lesson(row, lesson))
    try:
        learner = learner_code(row.learner)
    except ValueError as error:
        raise NotTypedSoError(_no_code(row)) from error
    exercise = lesson.exercise(row.exercise)
    if exercise is None:
        raise NotTypedSoError(_no_exercise(row, lesson))
    if len(row.answer) > limits.ANSWER_LENGTH:
        raise NotTypedSoError(_TOO_LONG)
    printed = _printed(row, lesson, exercise)
    return printed, learner, printed.exercise(row.exercise) or exercise


def _printed(row: Typed, lesson: Lesson, exercise: Exercise) -> Lesson:
    """The lesson with the numbers that stood on this paper.

    Raises:
        NotTypedSoError: If the exercise has no such numbers.
    """
    if not row.numbers or not values_seen(exercise):
        return lesson
    try:
        values = numbers_in(row.numbers)
    except ValueError as error:
        raise NotTypedSoError(_no_numbers(row)) from error
    if not possible(exercise, {**values}):
        raise NotTypedSoError(_no_numbers(row))
    return with_values(lesson, exercise.id, values)


def _outcome(before: Answer, value: Json, given: Mapping[str, float], *, over: bool) -> Outcome:
    if is_nothing(before.value):
        return "kept"
    if before.value == value and (before.given is None or before.given == given):
        return "same"
    return "kept" if before.from_paper or over else "stays"


def _version(row: Typed, lesson: Lesson) -> int:
    return row.version if 0 < row.version < lesson.card.version else lesson.card.version


_TOO_LONG = Words(
    en=f"the answer is longer than {limits.ANSWER_LENGTH:,} letters: shorten it",
    es=f"la respuesta tiene más de {limits.ANSWER_LENGTH:,} letras: acórtala",
)


def _twice(first: int) -> Words:
    return Words(
        en=f"this student and exercise stand on line {first} already: keep one of the two lines",
        es=f"este estudiante y ejercicio ya están en la línea {first}: deja una de las dos líneas",
    )


def _no_code(row: Typed) -> Words:
    name = printable(row.learner)
    return Words(
        en=f"'{name}' is no code: type one of 1 to {LONGEST_CODE} letters, digits, - or _, such as luna-7",
        es=f"'{name}' no es un código: escribe uno de 1 a {LONGEST_CODE} letras, números, - o _, como luna-7",
    )


def _no_numbers(row: Typed) -> Words:
    name = printable(row.numbers)
    return Words(
        en=f"'{name}' are not the numbers of this exercise: leave that column as the table was made",
        es=f"'{name}' no son los números de este ejercicio: deja esa columna como se hizo la tabla",
    )


def _another_lesson(row: Typed, lesson: Lesson) -> Words:
    return Words(
        en=f"this line belongs to the lesson '{printable(row.lesson)}', and the table to '{lesson.card.id}': "
        "put it into a table of its own",
        es=f"esta línea es de la lección '{printable(row.lesson)}' y la tabla es de '{lesson.card.id}': "
        "ponla en su propia tabla",
    )


def _no_exercise(row: Typed, lesson: Lesson) -> Words:
    choices = ", ".join(exercise.id for exercise in lesson.exercises)
    return Words(
        en=f"the lesson has no exercise '{printable(row.exercise)}': type one of {choices}",
        es=f"la lección no tiene un ejercicio '{printable(row.exercise)}': escribe uno de estos: {choices}",
    )
