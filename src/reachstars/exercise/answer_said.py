"""An answer as its learner saw it: the same words in the record, on the page's end and in the grade book."""

from collections.abc import Sequence
from typing import assert_never

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.listed import listed
from reachstars.exercise.prompt import filled
from reachstars.exercise.table import in_a_line
from reachstars.exercise.tried import tried_in
from reachstars.language import Language
from reachstars.logbook.event import Json, number_in


def answer_lines(exercise: Exercise, answer: Json, language: Language) -> Sequence[str] | None:
    """An answer in words.

    Args:
        exercise: The exercise, with the numbers that its learner saw.
        answer: The answer as data, hostile until read here.
        language: Language of the options.

    Returns:
        A line for each option, item or pair; one line for a number with its unit, the columns of a table or the text
        as typed; of a function its source. None for what no form of ours would have written.
    """
    match exercise:
        case OneChoice() | Prediction() if exercise.options:
            taken = (option for option in exercise.options if option.id == answer)
            return [filled(option.text, exercise, language) for option in taken] or _typed(answer)
        case SeveralChoices() | PutInOrder() | MatchPairs():
            return listed(exercise, answer, language)
        case DataTable():
            line = in_a_line(exercise, answer, language)
            return None if line is None else [line]
        case Target() if (setting := number_in(answer)) is not None:
            return [f"{setting:g} {exercise.unit}"]
        case CodeTask():
            tried = tried_in(answer, exercise)
            return None if tried is None else [tried.source.strip("\n")]
        case Number() | Target() | OneChoice() | Prediction() | ShortText() | OpenAnswer() | Reflection():
            return _typed(answer)
        case _:
            assert_never(exercise)


def _typed(answer: Json) -> Sequence[str] | None:
    return [answer] if isinstance(answer, str) else None
