"""What a teacher hands back with an answer: the mark, what was said, the level and the comment."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Marked:
    """The mark of one answer, as it stands on paper.

    Attributes:
        verdict: A Standing of the grade book, or "" where nobody judged the answer.
        points: Points reached, or None where none are given yet.
        possible: Points that it can bring.
        say: What is said to the student, such as which slip it was.
        level: Name of the level of the rubric, in the language of the page, or "".
        comment: What the teacher wrote about it, or "".
    """

    verdict: str
    points: float | None
    possible: int
    say: str
    level: str = ""
    comment: str = ""


def points_written(points: float) -> str:
    """Points as they are written everywhere, without needless zeros: 7 or 7.5."""
    return f"{points:g}"
