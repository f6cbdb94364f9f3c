"""The sign by which an answer is known again, whatever happens to the table in which a teacher marks it."""

import re

from reachstars.grade.sheet_text import plain_lines
from reachstars.lesson.sheet_code import signs_of

# Letters that make no word, no number and no date, so that no spreadsheet changes them.
_LETTERS = "bcdfghjklmnpqrstvwxz"
_LENGTH = 10
_WHOLE = re.compile(rf"[{_LETTERS}]{{{_LENGTH}}}")


def fingerprint(learner: str, lesson: str, exercise: str, answer: str) -> str:
    """The sign by which an answer is known again.

    Args:
        learner: Code of the learner.
        lesson: Lesson id.
        exercise: Exercise id.
        answer: The answer; spaces at the end of its lines make no difference.

    Returns:
        Ten letters.
    """
    parts = (learner, lesson, exercise, same_text(answer))
    return signs_of("\x1f".join(parts).encode("utf-8", "surrogatepass"), _LETTERS, _LENGTH)


def is_fingerprint(text: str) -> bool:
    """Whether a text has the form of one, so that nobody changed it by hand."""
    return bool(_WHOLE.fullmatch(text))


def same_text(answer: str) -> str:
    """An answer without what no reader sees: spaces at the end of lines, empty lines around it.

    Args:
        answer: The answer.

    Returns:
        What two copies of one answer have in common.
    """
    return "\n".join(line.rstrip() for line in plain_lines(answer).split("\n")).strip()
