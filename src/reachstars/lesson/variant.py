"""Each student's own numbers: worked out from the code alone, the same on every computer and every day.

Nothing is stored: the page, the paper and the grade book work out the same variant. The hash names the given and not
the exercise, so that a given of one name and one list of values is one number all through a lesson: the bus of the
first exercise is still that bus in the third.
"""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from math import isclose
from types import MappingProxyType

from reachstars.errors import AuthorError
from reachstars.exercise.kinds import Exercise, Given, Key
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.event import Json, number_in
from reachstars.logbook.folder import learner_code

Values = Mapping[str, float]


def lesson_for(lesson: Lesson, learner: str, policy: Policy) -> Lesson:
    """The lesson as one student meets it: with the numbers of the code and the points of the policy.

    Args:
        lesson: The lesson with the numbers of the class version.
        learner: Code of the student, or "" for the class version.
        policy: What the teacher decided.

    Returns:
        The lesson with exercises and keys replaced; the same one where nothing changes.
    """
    points = policy.points.get(lesson.card.id, {})
    seen = lesson
    for exercise in lesson.exercises:
        if exercise.id in points:
            seen = _with(seen, replace(exercise, points=points[exercise.id]), lesson.keys.get(exercise.id))
        if policy.variants and learner:
            seen = with_values(seen, exercise.id, values_for(lesson, exercise, learner))
    return seen


def values_for(lesson: Lesson, exercise: Exercise, learner: str) -> Values:
    """The values that a student gets of all givens that vary.

    Args:
        lesson: The lesson.
        exercise: One of its exercises.
        learner: Code of the student, or "" for the class version.

    Returns:
        Values by the name of the given, empty where every student gets the same.
    """
    if not learner:
        return values_seen(exercise)
    return {
        given.name: given.varies[_lot(f"{_code(learner)}/{lesson.card.id}/{given.name}", len(given.varies))]
        for given in _varying(exercise)
    }


def values_seen(exercise: Exercise) -> dict[str, float]:
    """The values of all givens that vary, as this exercise shows them: what an event of its answer tells.

    Args:
        exercise: The exercise in the class version or in a variant.

    Returns:
        Values by the name of the given, empty where every student gets the same.
    """
    return {given.name: given.value for given in _varying(exercise)}


def possible(exercise: Exercise, values: Json) -> bool:
    """Whether values are those of a variant at all.

    Args:
        exercise: The exercise, in any variant.
        values: Values as an event tells them, hostile until read here.

    Returns:
        True where every given that varies has one of its values, and nothing else is named.
    """
    varying = _varying(exercise)
    if not isinstance(values, dict) or set(values) != {given.name for given in varying}:
        return False
    return all(_index(given, values[given.name]) is not None for given in varying)


def same_values(values: Json, others: Values) -> bool:
    """Whether an event tells of these values.

    Args:
        values: Values as the event tells them, hostile until read here.
        others: Values by the name of the given.

    Returns:
        True where both name the same givens with the same values.
    """
    if not isinstance(values, dict) or set(values) != set(others):
        return False
    return all(_is(values[name], value) for name, value in others.items())


def with_values(lesson: Lesson, exercise_id: str, values: Values) -> Lesson:
    """The lesson with other values in one exercise, and the key to it.

    Args:
        lesson: The lesson.
        exercise_id: One of its exercises.
        values: Values of its varying givens.

    Returns:
        The lesson with this exercise and its key replaced. It stays as it is where the key has no answer for these
        values: `reachstars check` tells an author so, before a class meets it.
    """
    exercise = lesson.exercise(exercise_id)
    if exercise is None or not values or same_values({**values}, values_seen(exercise)):
        return lesson
    given = tuple(replace(each, value=values.get(each.name, each.value)) for each in exercise.given)
    varied = replace(exercise, given=given)
    try:
        key = lesson.answer_key.key(varied) if lesson.answer_key and exercise_id in lesson.keys else None
    except AuthorError:
        return lesson
    return _with(lesson, varied, key)


def _with(lesson: Lesson, exercise: Exercise, key: Key | None) -> Lesson:
    exercises = tuple(exercise if each.id == exercise.id else each for each in lesson.exercises)
    keys = lesson.keys if key is None else MappingProxyType({**lesson.keys, exercise.id: key})
    return replace(lesson, exercises=exercises, keys=keys)


def _varying(exercise: Exercise) -> tuple[Given, ...]:
    return tuple(given for given in exercise.given if given.varies)


def _lot(text: str, count: int) -> int:
    # A hash, because random numbers may differ between versions of Python.
    return int.from_bytes(sha256(text.encode("utf-8", "replace")).digest(), "big") % count


def _code(learner: str) -> str:
    """The code in its one form, so that Luna 7 gets the numbers of luna-7; what is no code stands for itself."""
    try:
        return learner_code(learner)
    except ValueError:
        return learner


def _index(given: Given, value: Json) -> int | None:
    return next((place for place, each in enumerate(given.varies) if _is(value, each)), None)


def _is(value: Json, number: float) -> bool:
    told = number_in(value)
    return told is not None and isclose(told, number, rel_tol=1e-9)
