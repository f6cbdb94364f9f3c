"""Answers from paper into the logbook: each one checked before it is kept, and none over what a learner typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias

from reachstars.exercise.from_paper import NotTypedSoError, answer_from_paper
from reachstars.exercise.kinds import Exercise
from reachstars.exercise.listed import is_nothing
from reachstars.handin import limits
from reachstars.handin.answer_sheet import Typed
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Json
from reachstars.logbook.folder import LEARNER_CODE_RULE, learner_code
from reachstars.logbook.state import Answer, fold

Outcome: TypeAlias = Literal["kept", "same", "stays", "refused"]

_PAPER = MappingProxyType({"from": "paper"})
_NOTHING = Answer()


@dataclass(frozen=True)
class Copied:
    """What came of one row.

    Attributes:
        row: The row.
        outcome: kept; same (it was there already); stays (the learner typed another answer, which stays); refused.
        reason: Why it was refused.
        exercise: The exercise, where there is one of that name.
        value: What was understood.
        before: Where the learner stood before.
    """

    row: Typed
    outcome: Outcome
    reason: Words | None = None
    exercise: Exercise | None = None
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
        learner, exercise, value = _understood(row, lesson)
    except NotTypedSoError as error:
        return Copied(row, "refused", error.problem)
    first = lines.setdefault((learner, exercise.id), row.line)
    if first != row.line:
        return Copied(row, "refused", _twice(first), exercise)
    desk = Desk(folder, learner, lesson.card.id, _version(row, lesson))
    before = fold(desk.events()).answers.get(exercise.id, _NOTHING)
    outcome = _outcome(before, value, over=over)
    if outcome == "kept":
        desk.write("check", exercise.id, value, extra=_PAPER)
    return Copied(row, outcome, None, exercise, value, before)


def _understood(row: Typed, lesson: Lesson) -> tuple[str, Exercise, Json]:
    """Learner, exercise and answer of a row.

    Raises:
        NotTypedSoError: If one of them cannot be read.
    """
    if row.lesson != lesson.card.id:
        raise NotTypedSoError(_another_lesson(row, lesson))
    try:
        learner = learner_code(row.learner)
    except ValueError as error:
        raise NotTypedSoError(LEARNER_CODE_RULE) from error
    exercise = lesson.exercise(row.exercise)
    if exercise is None:
        raise NotTypedSoError(_no_exercise(row, lesson))
    if len(row.answer) > limits.ANSWER_LENGTH:
        raise NotTypedSoError(_TOO_LONG)
    return learner, exercise, answer_from_paper(exercise, row.answer)


def _outcome(before: Answer, value: Json, *, over: bool) -> Outcome:
    if is_nothing(before.value):
        return "kept"
    if before.value == value:
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


def _another_lesson(row: Typed, lesson: Lesson) -> Words:
    return Words(
        en=f"this line belongs to the lesson '{row.lesson}', and the table to '{lesson.card.id}': "
        "put it into a table of its own",
        es=f"esta línea es de la lección '{row.lesson}' y la tabla es de '{lesson.card.id}': ponla en su propia tabla",
    )


def _no_exercise(row: Typed, lesson: Lesson) -> Words:
    choices = ", ".join(exercise.id for exercise in lesson.exercises)
    return Words(
        en=f"the lesson has no exercise '{row.exercise}': type one of {choices}",
        es=f"la lección no tiene un ejercicio '{row.exercise}': escribe uno de estos: {choices}",
    )
