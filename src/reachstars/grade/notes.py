"""What a teacher should know about an answer beyond its mark."""

from datetime import datetime

from reachstars.exercise.kinds import Exercise, Prediction
from reachstars.exercise.saying import given_said
from reachstars.language import Language, Words
from reachstars.lesson.answered import Strange
from reachstars.logbook.state import Answer

_AFTER_SOLUTION = Words(
    en="Answered after opening the solution, so it counts 0 points.",
    es="Respondió después de abrir la solución, así que vale 0 puntos.",
)
_LATE = Words(en="Answered after the due date, on {day}.", es="Respondió después de la fecha límite, el {day}.")
_STRANGE: dict[Strange, Words] = {
    "another": Words(
        en="Answered another student's numbers; marked by this student's own: {own}.",
        es="Respondió con los números de otro estudiante; se calificó con los propios: {own}.",
    ),
    "impossible": Words(
        en="Answered numbers that no student has here; marked by this student's own: {own}.",
        es="Respondió con números que aquí no le tocan a nadie; se calificó con los propios: {own}.",
    ),
}


def note(exercise: Exercise, answer: Answer, strange: Strange | None, language: Language, *, late: bool = False) -> str:
    """What a teacher should know about an answer.

    Args:
        exercise: The exercise with the numbers that the answer was marked by.
        answer: The answer.
        strange: What is odd about the numbers that it tells, if anything.
        language: Language of the sentences.
        late: Whether the answer was given after the due date.

    Returns:
        Sentences, or "".
    """
    own = ", ".join(given_said(given, language) for given in exercise.given if given.varies)
    sentences = [_STRANGE[strange].in_language(language).format(own=own)] if strange else []
    if answer.after_solution and not isinstance(exercise, Prediction):  # a guess has no points to lose
        sentences.append(_AFTER_SOLUTION.in_language(language))
    if late:
        sentences.append(_LATE.in_language(language).format(day=_day(answer.time)))
    return " ".join(sentences)


def only_late(said: str, language: Language) -> bool:
    """Whether a note says nothing but that the answer came late.

    Args:
        said: What `note` gave.
        language: The language that it was asked in.

    Returns:
        True where the sentence about the due date, which is the last one, is also the first.
    """
    return said.startswith(_LATE.in_language(language).partition("{")[0])


def _day(time: str) -> str:
    """The day of an event where the teacher is."""
    try:
        return datetime.fromisoformat(time).astimezone().date().isoformat()
    except (ValueError, OverflowError, OSError):  # no computer knows the time zone of every year
        return time[:10]
