"""How far a learner is through a lesson: what is done, what waits, and one gentle next step."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeGuard

from reachstars.exercise.kinds import Exercise, Prediction, Reflection
from reachstars.exercise.listed import is_nothing
from reachstars.exercise.mark import mark
from reachstars.language import Words
from reachstars.lesson.model import Ask, Lesson
from reachstars.lesson.remarks import remarks
from reachstars.lesson.variant import possible, with_values
from reachstars.logbook.event import Json
from reachstars.logbook.state import Answer, State

PlaceStanding: TypeAlias = Literal["done", "again", "started", "open"]

_NOTHING = Answer()


@dataclass(frozen=True)
class Place:
    """One exercise of the lesson, and where its learner is with it.

    Attributes:
        exercise: The exercise.
        number: Its number on the page, from 1.
        standing: done; again (checked, and worth another try); started (not checked yet); or open.
        private: Whether it is its learner's own: never counted, never the next step.
        remarks: What is to be said of the answer, such as that it came from paper.
    """

    exercise: Exercise
    number: int
    standing: PlaceStanding
    private: bool
    remarks: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Progress:
    """A learner's way through a lesson; what is private stands in it, and counts for nothing."""

    places: tuple[Place, ...]

    @property
    def counted(self) -> tuple[Place, ...]:
        """The places that are not private."""
        return tuple(place for place in self.places if not place.private)

    @property
    def done(self) -> int:
        """How many of the counted places are done."""
        return sum(place.standing == "done" for place in self.counted)

    @property
    def next(self) -> Place | None:
        """The first place that is not done, in the order of the page; None when all are."""
        return next((place for place in self.counted if place.standing != "done"), None)


def progress(lesson: Lesson, state: State) -> Progress:
    """How far a learner is.

    Args:
        lesson: The lesson, in any language.
        state: Where the learner's exercises stand.

    Returns:
        A place for each exercise of the screen, in the order of the page.
    """
    places = (
        _place(lesson, exercise, number, state.answers.get(exercise.id, _NOTHING))
        for number, exercise in enumerate(lesson.exercises, start=1)
        if not _is_for_paper_only(lesson, exercise.id)
    )
    return Progress(tuple(places))


def _place(lesson: Lesson, exercise: Exercise, number: int, answer: Answer) -> Place:
    return Place(
        exercise=exercise,
        number=number,
        standing=_standing(lesson, exercise, answer),
        private=isinstance(exercise, Reflection),
        remarks=remarks(lesson, answer),
    )


def _standing(lesson: Lesson, exercise: Exercise, answer: Answer) -> PlaceStanding:
    if is_nothing(answer.value):
        return "open"
    if isinstance(exercise, Prediction | Reflection):
        return "done"  # nothing is checked there
    if not answer.checked:
        return "started"
    lesson = _as_answered(lesson, exercise, answer)
    asked, key = lesson.exercise(exercise.id) or exercise, lesson.keys.get(exercise.id)
    verdict = mark(asked, answer.value, key, lesson.language).verdict
    return "done" if verdict in ("right", "recorded") else "again"


def _as_answered(lesson: Lesson, exercise: Exercise, answer: Answer) -> Lesson:
    """The lesson with the numbers that the answer was given to, where the answer tells of any."""
    given = answer.given
    if not isinstance(given, dict) or not possible(exercise, given):
        return lesson
    return with_values(lesson, exercise.id, {name: float(value) for name, value in given.items() if _is_number(value)})


def _is_number(value: Json) -> TypeGuard[float]:
    return isinstance(value, int | float)


def _is_for_paper_only(lesson: Lesson, exercise_id: str) -> bool:
    asked = [block.medium for block in lesson.blocks if isinstance(block, Ask) and block.exercise == exercise_id]
    return bool(asked) and all(medium == "paper" for medium in asked)
