"""The lesson as the answers of one student met it: which numbers each exercise showed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for, possible, same_values, values_for, values_seen, with_values
from reachstars.logbook.event import Json
from reachstars.logbook.state import Answer

Strange: TypeAlias = Literal["another", "impossible"]
Whose: TypeAlias = Literal["own", "class"]


@dataclass(frozen=True)
class Met:
    """A lesson with the numbers that its answers are marked by.

    Attributes:
        lesson: The lesson; its exercises and keys go with the answers.
        strange: By exercise id, what is odd about the numbers of an answer: those of another student, or none of ours.
        whose: By exercise id, whose numbers were answered on the screen, where each student has some of their own.
    """

    lesson: Lesson
    strange: Mapping[str, Strange]
    whose: Mapping[str, Whose]


def as_answered(lesson: Lesson, learner: str, answers: Mapping[str, Answer], policy: Policy) -> Met:
    """The lesson as one student's answers met it.

    An answer that tells no numbers comes from a page without variants, which showed the class version. One that tells
    the student's own numbers, or those of the class, is marked by them, whatever the teacher has switched on or off
    since. Any other numbers are marked by what the student should have seen.

    Args:
        lesson: The lesson in the class version.
        learner: Code of the student.
        answers: The student's answers by exercise id.
        policy: What the teacher decided.

    Returns:
        The lesson, and which answers tell strange numbers.
    """
    met = lesson_for(lesson, learner, policy)
    strange: dict[str, Strange] = {}
    whose: dict[str, Whose] = {}
    for exercise in lesson.exercises:
        answer = answers.get(exercise.id)
        shared = values_seen(exercise)
        if not shared or answer is None or answer.value is None:
            continue
        own = values_for(lesson, exercise, learner)
        told: Json = answer.given if answer.given is not None else {**shared}
        seen = next((values for values in (own, shared) if same_values(told, values)), None)
        if seen is not None:
            if policy.variants and not answer.from_paper and not same_values({**own}, shared):
                whose[exercise.id] = "own" if seen is own else "class"
            met = with_values(met, exercise.id, seen)
        else:
            strange[exercise.id] = "another" if possible(exercise, told) else "impossible"
    return Met(met, strange, whose)
