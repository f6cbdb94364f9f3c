"""What comes of an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import filled
from reachstars.exercise.saying import fill
from reachstars.exercise.sentences import LISTS, PLAIN, SLIPS, UNCLEAR
from reachstars.language import Language, Words

Verdict = Literal["right", "partly", "wrong", "unclear", "recorded", "empty"]
_NOTHING: Mapping[str, str] = {}
_LEAST = 0.01  # of a point; what is not all right lacks as much in every grade book


@dataclass(frozen=True)
class Mark:
    """What comes of an answer.

    Attributes:
        verdict: right, partly (some of the points) or wrong; unclear when something is asked back; recorded when
            nobody judges here; empty.
        say: Sentence for the learner, in the learner's language.
        slip: Name of the slip that was recognised, or of what was unclear, or "".
        points: Points for a judged exercise; None where nothing is judged.
        understood: What was read, as a sentence: "I read 7.7 km/s."
        value: The number that was read, in SI; None where it is of another kind than the exercise asks for.
    """

    verdict: Verdict
    say: str
    slip: str = ""
    points: float | None = None
    understood: str = ""
    value: float | None = None


def plain(sentence: str, language: Language, values: Mapping[str, str] = _NOTHING) -> str:
    """A standard sentence that belongs to no slip."""
    return fill(PLAIN[sentence].in_language(language), values)


def judged(exercise: Exercise, verdict: Literal["right", "wrong"], language: Language, otherwise: str) -> str:
    """The author's sentence for right or wrong, or else the standard one of that name."""
    own = exercise.feedback.get(verdict)
    return filled(own, exercise, language) if own else plain(otherwise, language)


def about(
    exercise: Exercise,
    name: str,
    language: Language,
    *,
    sentence: str = "",
    values: Mapping[str, str] = _NOTHING,
    otherwise: str = "wrong",
) -> str:
    """What to say about a slip or trouble: the author's sentence, or the standard one, or that of a wrong answer.

    Args:
        exercise: The exercise.
        name: Name of the slip or trouble.
        language: Language of the sentence.
        sentence: Name of the standard sentence where one slip has several.
        values: What to put for the {names} in the standard sentence.
        otherwise: Name of the plain sentence for a slip that has none.

    Returns:
        One or two sentences.
    """
    if own := exercise.feedback.get(name):
        return filled(own, exercise, language)
    found = (table[sentence or name] for table in (SLIPS, LISTS, UNCLEAR) if (sentence or name) in table)
    standard: Words | None = next(found, None)
    if standard is None:
        return judged(exercise, "wrong", language, otherwise)
    return fill(standard.in_language(language), values)


def in_part(
    exercise: Exercise,
    part: float,
    slip: str,
    language: Language,
    *,
    sentence: str = "",
    values: Mapping[str, str] = _NOTHING,
) -> Mark:
    """An answer of several parts that are not all right: partly where it brings points, wrong where it brings none.

    Args:
        exercise: The exercise.
        part: The part of its points that the answer is worth, below 1; nothing below 0 is taken away.
        slip: Name of what is not yet right.
        language: Language of the sentence.
        sentence: Name of the standard sentence, for a slip that has none by its own name.
        values: What to put for the {names} in the standard sentence.

    Returns:
        The mark. The author's sentence for the slip is said, or that for the verdict, or the standard one of the slip.
    """
    points = points_in_part(exercise, part)
    verdict: Literal["partly", "wrong"] = "partly" if points else "wrong"
    name = verdict if slip not in exercise.feedback and verdict in exercise.feedback else slip
    return Mark(verdict, about(exercise, name, language, sentence=sentence, values=values), slip=slip, points=points)


def points_in_part(exercise: Exercise, part: float) -> float:
    """The points of an answer that is not all right: a part of them, never all and never less than none."""
    return round(min(max(0.0, part) * exercise.points, exercise.points - _LEAST), 2)


def unclear(
    exercise: Exercise, trouble: str, language: Language, *, is_judged: bool, values: Mapping[str, str] = _NOTHING
) -> Mark:
    """Something is asked back; the answer is not judged, and has no points yet."""
    say = about(exercise, trouble, language, values=values)
    return Mark("unclear", say, slip=trouble, points=0.0 if is_judged else None)


def empty(language: Language, *, is_judged: bool) -> Mark:
    """No answer yet."""
    return Mark("empty", plain("empty", language), points=0.0 if is_judged else None)
