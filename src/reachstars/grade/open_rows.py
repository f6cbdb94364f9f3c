"""Finds the row of the teacher's file that speaks of an answer; says what is wrong with those that speak of none."""

from collections.abc import Iterator, Mapping, Sequence

from reachstars.exercise.kinds import CodeTask, Number, OpenAnswer, ShortText
from reachstars.grade.fingerprint import is_fingerprint
from reachstars.grade.open_model import OpenRow, Unclear
from reachstars.language import Words
from reachstars.lesson.model import Lesson

TYPED = (OpenAnswer, CodeTask, Number, ShortText)  # what a student wrote, and a teacher may read another way

_TWICE = Unclear(
    Words(
        en="there is another row for the same answer, and that one counts",
        es="hay otro renglón para la misma respuesta, y ese es el que cuenta",
    ),
    Words(en="keep the one that is right, and delete the other", es="deja el que esté bien y borra el otro"),
)
_BROKEN = Unclear(
    Words(
        en="the fingerprint of the answer was changed, so nobody knows which text was marked",
        es="la huella de la respuesta cambió, así que no se sabe qué texto se calificó",
    ),
    Words(
        en="write the mark into the row of this student that waits, then delete this row",
        es="escribe la calificación en el renglón de este estudiante que espera y luego borra este renglón",
    ),
)


class RowIndex:
    """The rows of the teacher's file, each one taken once."""

    def __init__(self, rows: Sequence[OpenRow], learners: frozenset[str]) -> None:
        """Begin with no row taken.

        Args:
            rows: The rows in the order of the file.
            learners: Everybody of the class.
        """
        self._rows = rows
        self._learners = learners
        self._taken: set[int] = set()
        self._whose: dict[str, str] = {}
        self._by_sign: dict[str, list[int]] = {}
        self._by_place: dict[tuple[str, str, str], list[int]] = {}
        for number, row in enumerate(rows):
            self._by_sign.setdefault(row.fingerprint, []).append(number)
            self._by_place.setdefault(row.place, []).append(number)

    def take(self, row: OpenRow) -> OpenRow | None:
        """The row that speaks of an answer: with its fingerprint, or else with its very words.

        Args:
            row: The answer, as a row of its own.

        Returns:
            The first such row in which the teacher wrote something, or None; copies of it are taken too.
        """
        self._whose[row.fingerprint] = row.learner
        ours = [each for each in self._by_sign.get(row.fingerprint, ()) if not self._mixed_up(self._rows[each], row)]
        ours += [
            each for each in self._by_place.get(row.place, ()) if each not in ours and _same(self._rows[each], row)
        ]
        said = [each for each in ours if self._rows[each].said]
        found = self._rows[said[0]] if said else None
        self._taken.update(
            each for each in ours if not self._rows[each].said or (found and self._rows[each].marks == found.marks)
        )
        return found

    def left(self) -> Iterator[OpenRow]:
        """The rows that nothing took."""
        return (row for number, row in enumerate(self._rows) if number not in self._taken)

    def trouble(self, row: OpenRow, *, handed_in: bool) -> Unclear | None:
        """What is wrong with a row that nothing took, if anything.

        Args:
            row: The row, of an exercise that there is.
            handed_in: Whether something of this learner and lesson was handed in.

        Returns:
            Problem and cure, or None for an answer that was changed or is not there now.
        """
        if row.fingerprint in self._whose:
            return _TWICE if self._whose[row.fingerprint] == row.learner else _mixed(row)
        if is_fingerprint(row.fingerprint):
            return None
        if not handed_in:
            return _nobody(row) if row.learner not in self._learners else None
        return _BROKEN if row.fingerprint or row.answer else _nothing(row)

    def _mixed_up(self, old: OpenRow, row: OpenRow) -> bool:
        """Whether a row names another student of the class than its fingerprint: somebody sorted a single column."""
        return old.learner != row.learner and old.learner in self._learners


def no_place(row: OpenRow, lesson: Lesson | None, lessons: Mapping[str, Lesson]) -> Unclear | None:
    """What is wrong with the lesson and the exercise that a row names, if anything.

    Args:
        row: The row.
        lesson: The lesson that it names, if there is one.
        lessons: The lessons by id.

    Returns:
        Problem, cure and choices, or None.
    """
    if lesson is None:
        every = ", ".join(lessons)
        return Unclear(
            Words(f"there is no lesson '{row.lesson}'", f"no hay ninguna lección '{row.lesson}'"),
            Words(
                f"write one of these into the cell 'lesson': {every}",
                f"escribe una de estas en la celda 'lección': {every}",
            ),
        )
    typed = [exercise.id for exercise in lesson.exercises if isinstance(exercise, TYPED)]
    if row.exercise in typed:
        return None
    every = ", ".join(typed)
    if lesson.exercise(row.exercise):
        problem = Words(
            f"the answer to '{row.exercise}' is chosen, not typed, and only the computer marks it",
            f"la respuesta a '{row.exercise}' se elige, no se escribe, y solo la computadora la califica",
        )
    else:
        problem = Words(
            f"the lesson '{row.lesson}' has no exercise '{row.exercise}'",
            f"la lección '{row.lesson}' no tiene ningún ejercicio '{row.exercise}'",
        )
    return Unclear(
        problem,
        Words(
            f"delete the row, or write one of these into the cell 'exercise': {every}",
            f"borra el renglón o escribe uno de estos en la celda 'ejercicio': {every}",
        ),
    )


def _same(old: OpenRow, row: OpenRow) -> bool:
    """Whether a row of this student and exercise speaks of this text; one without any speaks of what is there now."""
    return bool(old.answer) and old.answer == row.answer if old.answer or old.fingerprint else old.said


def _mixed(row: OpenRow) -> Unclear:
    return Unclear(
        Words(
            f"the row names {row.learner}, but its fingerprint is that of another student's answer",
            f"el renglón nombra a {row.learner}, pero su huella es la de la respuesta de otro estudiante",
        ),
        Words(
            "sort whole rows, never one column alone; the file as it was lies beside it, with .bak in its name",
            "ordena renglones completos, nunca una sola columna; junto al archivo está el anterior, con .bak en su "
            "nombre",
        ),
    )


def _nobody(row: OpenRow) -> Unclear:
    return Unclear(
        Words(
            f"nothing was handed in by a student '{row.learner}'",
            f"no hay nada entregado por un estudiante '{row.learner}'",
        ),
        Words(
            "write the student's code as it stands in gradebook.csv",
            "escribe el código del estudiante como está en gradebook.csv",
        ),
    )


def _nothing(row: OpenRow) -> Unclear:
    return Unclear(
        Words(
            f"{row.learner} has no answer to '{row.exercise}'", f"{row.learner} no tiene respuesta a '{row.exercise}'"
        ),
        Words(
            "delete the row, or correct its student or exercise",
            "borra el renglón o corrige su estudiante o su ejercicio",
        ),
    )
