"""Marks on paper: what a teacher hands back, clearly told from what the student wrote."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from reachstars.exercise.kinds import Exercise
from reachstars.language import Language, Words
from reachstars.publish.document import SIGNS
from reachstars.publish.ink import Ink
from reachstars.publish.marked import Marked, points_written
from reachstars.publish.sheet import Answering, Sheet, is_short
from reachstars.publish.source import array, boolean, call, literal, together

_MARK = Words("Mark", "Calificación")
_POINTS = Words("Points: {} of {}", "Puntos: {} de {}")
_LEVEL = Words("Level: {}", "Nivel: {}")
_COMMENT = Words("Your teacher writes:", "Tu docente escribe:")
_TOTAL = Words("Points in all: {} of {}", "Puntos en total: {} de {}")
_NO_TOTAL = Words("No points have been given yet.", "Todavía no hay puntos.")
_WAITING = Words(
    "Answers that your teacher will still mark: {}.", "Respuestas que tu docente todavía va a calificar: {}."
)
# Words beside the sign of each standing of the grade book: no mark is told by its colour or its shape alone.
_VERDICTS: Mapping[str, tuple[str, Words]] = MappingProxyType(
    {
        "right": (SIGNS["right"], Words("Right", "Correcta")),
        "partly": (SIGNS["partly"], Words("Right in part", "Correcta en parte")),
        "wrong": (SIGNS["wrong"], Words("Not right yet", "Todavía no es correcta")),
        "unclear": (SIGNS["unclear"], Words("Not clear yet", "Todavía no se entiende")),
        "recorded": (SIGNS["recorded"], Words("Not graded", "No se califica")),
        "empty": (SIGNS["empty"], Words("No answer", "Sin respuesta")),
        "to-mark": (SIGNS["to-mark"], Words("Your teacher will mark it", "Tu docente la va a calificar")),
        "marked": (SIGNS["marked"], Words("Marked by your teacher", "Calificada por tu docente")),
    }
)
_TELLING = ("right", "partly", "wrong", "unclear")  # where what was said says more than the verdict


def with_marks(answer: Answering, marked: Mapping[str, Marked]) -> Callable[[Sheet, Exercise], str]:
    """The answers with their marks.

    Args:
        answer: Writes the answer to an exercise as Typst.
        marked: Marks by exercise id; what is private is never marked, whatever they hold.

    Returns:
        A function that writes both.
    """

    def handed_back(sheet: Sheet, exercise: Exercise) -> str:
        given = answer(sheet, exercise)
        mark = marked.get(exercise.id)
        if mark is None or exercise.private or _says_nothing(mark):
            return given
        kept = call("block", "width: 100%", "sticky: true", "below: 0.8em", given) if is_short(given) else given
        return together([kept, mark_piece(mark, sheet.ink)])

    return handed_back


def of_lesson(marked: Mapping[str, Marked], sheet: Sheet) -> tuple[Marked, ...]:
    """The marks of what is on the page and may be marked at all."""
    return tuple(marked[each.id] for each in sheet.lesson.exercises if each.id in marked and not each.private)


def mark_piece(mark: Marked, ink: Ink) -> str:
    """One mark in its box.

    Args:
        mark: The mark.
        ink: Writes its words.

    Returns:
        A Typst expression.
    """
    said = [call("par", ink.write(mark.say))] if mark.say and mark.verdict in _TELLING else []
    lines = array([*said, *level_and_comment(mark, ink)])
    return call(
        "mark-box",
        ink.say(_MARK),
        verdict_piece(mark, ink),
        ink.write(points_said(mark, ink.language)),
        lines,
        f"together: {boolean(is_short(lines))}",
    )


def _says_nothing(mark: Marked) -> bool:
    """A prediction is never graded, and what is not answered says so itself."""
    return mark.verdict in ("recorded", "empty", "") and mark.points is None and not (mark.level + mark.comment).strip()


def verdict_piece(mark: Marked, ink: Ink) -> str:
    """The verdict as a sign and words, or "" where nobody judged."""
    sign, words = _VERDICTS.get(mark.verdict, ("", Words("", "")))
    return call("verdict", literal(sign), ink.say(words)) if sign else literal("")


def level_and_comment(mark: Marked, ink: Ink) -> list[str]:
    """What the teacher gave beyond points."""
    level = [call("par", call("strong", ink.write(level_said(mark, ink.language))))]
    comment = [call("teacher-writes", ink.say(_COMMENT), ink.write(mark.comment))]
    return [*(level if mark.level.strip() else []), *(comment if mark.comment.strip() else [])]


def level_said(mark: Marked, language: Language) -> str:
    """The level of the rubric in words."""
    return _LEVEL.in_language(language).format(mark.level)


def points_said(mark: Marked, language: Language) -> str:
    """The points of a mark in words, or "" where there are none."""
    if mark.points is None or not mark.possible:
        return ""
    return _POINTS.in_language(language).format(points_written(mark.points), mark.possible)


def total(marks: Collection[Marked]) -> tuple[float, int]:
    """Points reached, and points of everything that was judged."""
    judged = [mark for mark in marks if mark.points is not None]
    return sum(mark.points or 0.0 for mark in judged), sum(mark.possible for mark in judged)


def total_piece(marks: Collection[Marked], ink: Ink) -> str:
    """The total in its box, and how many answers still wait for the teacher.

    Args:
        marks: All marks of a lesson.
        ink: Writes the words.

    Returns:
        A Typst expression.
    """
    points, possible = total(marks)
    said = _TOTAL.in_language(ink.language).format(points_written(points), possible)
    waiting = sum(mark.verdict == "to-mark" for mark in marks)
    more = ink.write(_WAITING.in_language(ink.language).format(waiting)) if waiting else literal("")
    return call("total-box", ink.write(said) if possible else ink.say(_NO_TOTAL), more)
