"""An answer in, a mark out: the same for the screen and for the grade book."""

from typing import assert_never

from reachstars.exercise.choice_marks import mark_choice, record_choice
from reachstars.exercise.code_marks import mark_code
from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    Key,
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
from reachstars.exercise.number_marks import mark_number, mark_target
from reachstars.exercise.order_marks import mark_order
from reachstars.exercise.pair_marks import mark_pairs
from reachstars.exercise.several_marks import mark_several
from reachstars.exercise.table_marks import mark_table
from reachstars.exercise.text_marks import mark_short, record_text
from reachstars.exercise.verdict import Mark, Verdict
from reachstars.language import Language
from reachstars.logbook.event import Json

__all__ = ["Mark", "Verdict", "mark"]


def mark(exercise: Exercise, answer: Json, key: Key | None, language: Language) -> Mark:  # noqa: C901, PLR0911 - a case a kind
    """Mark an answer.

    Args:
        exercise: The exercise, of any kind.
        answer: The answer as data, also one that no form of ours would have written.
        key: The right answer, or None in a pack without keys: then answers are recorded, not judged.
        language: Language of the sentences.

    Returns:
        Verdict, sentence and points; no answer, however odd, makes it fail.
    """
    match exercise:
        case Number():
            return mark_number(exercise, answer, key, language)
        case Target():
            return mark_target(exercise, answer, key, language)
        case OneChoice():
            return mark_choice(exercise, answer, key, language)
        case SeveralChoices():
            return mark_several(exercise, answer, key, language)
        case PutInOrder():
            return mark_order(exercise, answer, key, language)
        case CodeTask():
            return mark_code(exercise, answer, key, language)
        case MatchPairs():
            return mark_pairs(exercise, answer, key, language)
        case DataTable():
            return mark_table(exercise, answer, key, language)
        case ShortText():
            return mark_short(exercise, answer, key, language)
        case Prediction() if exercise.options:
            return record_choice(exercise, answer, language)
        case OpenAnswer() | Prediction() | Reflection():
            return record_text(exercise, answer, language)
        case _:
            assert_never(exercise)
