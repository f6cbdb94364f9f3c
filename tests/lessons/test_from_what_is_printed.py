"""Whoever works with the numbers as they stand on the page, and rounds like a person, gets it marked right.

A given may be known to more digits than are printed: the key is worked out from all of them, the student has only
those that the page shows. So each answer is worked out again from what is read back off the page, for every student's
numbers and in both languages, is rounded as the tolerance allows, and is handed to the marker.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.lessons.test_every_lesson import BOTH, EACH, lessons

from reachstars.exercise.kinds import Columns, DataTable, Exercise, Given, Key, Number, Target
from reachstars.exercise.mark import mark
from reachstars.exercise.reading import read_quantity
from reachstars.exercise.saying import given_said
from reachstars.exercise.table import has_right_answer
from reachstars.exercise.units import meant, to_si
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.sound import variants
from reachstars.logbook.event import Json


def size(unit: str) -> float:
    measure = to_si(1.0, unit)
    assert measure is not None, unit
    return measure.value


def as_printed(given: Given, language: Language) -> Given:
    """The given with the value that a reader takes from the page."""
    reading = read_quantity(given_said(given, language))
    assert reading.number is not None, given
    asked = to_si(1.0, given.unit)
    assert asked is not None, given
    read = to_si(reading.number, meant(reading.unit, asked.dimension)) if given.unit else None
    value = reading.number if read is None else read.value / asked.value
    assert value == pytest.approx(given.value, rel=0.01), given
    return replace(given, value=value)


def rounded(value: float, tolerance: float) -> float:
    """An answer with no more digits than the tolerance gives a meaning to, and one to be safe."""
    digits = math.ceil(-math.log10(tolerance)) + 1 if tolerance else 12
    return float(f"{value:.{digits}g}")


def well_calculated(exercise: Exercise, key: Key) -> Json:
    """What somebody types or sets who calculates well."""
    if isinstance(key.answer, Columns):
        assert isinstance(exercise, DataTable)
        asked = [column for column in exercise.columns if not column.values]
        columns = [
            [repr(rounded(value / size(column.unit), column.tolerance or 0)) for value in key.answer.values[column.id]]
            for column in asked
        ]
        return [list(row) for row in zip(*columns, strict=True)]
    assert isinstance(exercise, Number | Target)
    assert isinstance(key.answer, int | float)
    value = rounded(key.answer / size(exercise.unit), exercise.tolerance)
    return value if isinstance(exercise, Target) else f"{value!r} {exercise.unit}"


def calculated(lesson: Lesson) -> Iterator[Exercise]:
    """Everything that is marked by a number, with every student's numbers."""
    for exercise in lesson.exercises:
        is_table = isinstance(exercise, DataTable) and has_right_answer(exercise)
        if isinstance(exercise, Number | Target) or is_table:
            yield from variants(exercise)


@EACH
@BOTH
def test_what_is_worked_out_from_the_printed_numbers_is_right(folder: Path, language: Language) -> None:
    lesson = lessons(folder)[language]
    assert lesson.answer_key is not None
    wrong = []
    for exercise in calculated(lesson):
        key = lesson.answer_key.key(exercise)
        seen = replace(exercise, given=tuple(as_printed(given, language) for given in exercise.given))
        printed = lesson.answer_key.key(seen)
        assert key is not None
        assert printed is not None
        answer = well_calculated(exercise, printed)
        marked = mark(exercise, answer, key, language)
        if marked.verdict != "right":
            wrong.append((exercise.id, answer, marked.say))
    assert wrong == []


@EACH
@BOTH
def test_every_slip_is_recognised_with_every_students_numbers(folder: Path, language: Language) -> None:
    """Rounded to three digits, as most people write down what they get."""
    lesson = lessons(folder)[language]
    assert lesson.answer_key is not None
    mistaken = []
    for exercise in calculated(lesson):
        key = lesson.answer_key.key(exercise)
        assert key is not None
        if not isinstance(exercise, Number):
            continue
        for slip, wrong in key.slips.items():
            answer = f"{float(f'{wrong / size(exercise.unit):.3g}')!r} {exercise.unit}"
            marked = mark(exercise, answer, key, language)
            if (marked.verdict, marked.slip) != ("wrong", slip):
                mistaken.append((exercise.id, slip, answer, marked.slip))
    assert mistaken == []
