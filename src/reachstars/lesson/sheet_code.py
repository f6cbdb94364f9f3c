"""The short code of a printed sheet, such as 9.3-en-luna-7-K4Q2, so that a pile of paper finds its key.

It names the lesson and its version, the language, the student, and four signs worked out from the numbers that the
sheet really shows. Two sheets with the same four signs are answered by the same key, whatever their version says.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    Prediction,
    PutInOrder,
    SeveralChoices,
    Target,
)
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.lesson.model import Ask, Lesson

_SIGNS = "234679CDFHJKMNPQRTVWXY"  # none that looks like another one, and no vowels, which make words
_LENGTH = 4


def sheet_code(lesson: Lesson, learner: str = "") -> str:
    """The code of a sheet.

    Args:
        lesson: The lesson as it is printed: with the numbers of this sheet, and only the exercises that stand on it.
        learner: Code of the student, or "" for everybody's sheet.

    Returns:
        Number and version of the lesson, language, the student's code if any, and the check of the numbers.
    """
    card = lesson.card
    named = [f"{card.number}.{card.version}", lesson.language, learner, numbers_check(lesson)]
    return "-".join(part for part in named if part)


def numbers_check(lesson: Lesson) -> str:
    """Four signs that tell sheets with different numbers apart.

    Words do not count: a sentence that was made clearer, in whichever language, asks for the same answers.

    Args:
        lesson: The lesson as it is printed.

    Returns:
        The signs, such as K4Q2.
    """
    asked = dict.fromkeys(block.exercise for block in lesson.blocks if isinstance(block, Ask))
    exercises = [exercise for name in asked if (exercise := lesson.exercise(name)) is not None]
    shown = [list(_shown(exercise)) for exercise in exercises]
    return signs_of(json.dumps(shown).encode(), _SIGNS, _LENGTH)


def signs_of(data: bytes, alphabet: str, length: int) -> str:
    """A few signs by which data is known again.

    Args:
        data: Any bytes.
        alphabet: The signs to choose from.
        length: How many of them.

    Returns:
        The signs, always the same for the same data.
    """
    left = int.from_bytes(sha256(data).digest())
    signs = ""
    for _ in range(length):
        left, place = divmod(left, len(alphabet))
        signs += alphabet[place]
    return signs


def _shown(exercise: Exercise) -> Iterator[Any]:
    """What decides the right answer of an exercise on paper, and which letter it has there."""
    yield type(exercise).__name__
    yield exercise.id
    for given in exercise.given:
        yield [given.name, given.value, given.unit]
    match exercise:
        case Number() | Target():
            yield exercise.unit
        case OneChoice() | Prediction() | SeveralChoices():
            yield from (option.id for option in exercise.options)
        case PutInOrder():
            yield from start_order(exercise)
        case MatchPairs():
            yield [option.id for option in exercise.left]
            yield list(shown_right(exercise))
        case DataTable():
            yield exercise.rows
            yield from ([column.id, column.unit, *column.values] for column in exercise.columns)
        case CodeTask():
            yield from (
                [list(value) if isinstance(value, tuple) else value for value in row] for row in exercise.inputs
            )
        case _:
            pass
