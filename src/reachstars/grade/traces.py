"""What of an answer can be compared between students: long texts, code, and answers to numbers of their own."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reachstars.exercise.clean import letters_alone
from reachstars.exercise.kinds import CodeTask, DataTable, Number, OpenAnswer, Prediction
from reachstars.exercise.tried import starter
from reachstars.language import LANGUAGES
from reachstars.lesson.answered import Whose
from reachstars.lesson.model import Lesson
from reachstars.lesson.variant import values_seen
from reachstars.logbook.event import Json
from reachstars.logbook.state import Answer

TraceKind: TypeAlias = Literal["same-numbers", "class-numbers", "same-text", "same-code"]

# Shorter texts and programs are alike by chance, and so are numbers of one digit.
_LEAST_TEXT = 60
_LEAST_CODE = 80
_LEAST_DIGITS = 2
_MOST = 5_000  # letters that are compared
_DIGITS = re.compile(r"[1-9][0-9.,]*")


@dataclass(frozen=True)
class Trace:
    """One answer in the form in which it is compared.

    Attributes:
        kind: What is noticed where two students have the same.
        exercise: Exercise id.
        text: The answer in that form.
        numbers: The student's own numbers, where the kind is same-numbers.
        right: Whether the answer is right for these numbers.
    """

    kind: TraceKind
    exercise: str
    text: str
    numbers: str = ""
    right: bool = False


def traces(met: Lesson, answers: Mapping[str, Answer], right: Mapping[str, bool]) -> Iterator[Trace]:
    """What of the answers of one student can be compared.

    Args:
        met: The lesson with the numbers that the answers were marked by.
        answers: The answers by exercise id.
        right: Whether an answer is right, by exercise id, of those that were judged and that no slip explains.

    Yields:
        One for each answer that is long or exact enough; none for what was written with the solution in sight.
    """
    for exercise in met.exercises:
        answer = answers.get(exercise.id)
        if answer is None or answer.value is None or answer.after_solution or exercise.private:
            continue
        # A slider stands at the same place by chance, a typed number does not.
        if isinstance(exercise, Number | DataTable) and values_seen(exercise) and exercise.id in right:
            yield from _of_numbers(exercise, answer.value, right=right[exercise.id])
        elif isinstance(exercise, OpenAnswer | Prediction) and isinstance(answer.value, str):
            yield from _of_text(exercise, answer.value)
        elif isinstance(exercise, CodeTask) and isinstance(answer.value, dict):
            yield from _of_code(exercise, answer.value.get("source"))


def numbers_traces(whose: Mapping[str, Whose]) -> Iterator[Trace]:
    """Whose numbers one student answered.

    Args:
        whose: By exercise id (see `lesson.answered.Met`).

    Yields:
        One for each exercise; right where the numbers are those of the class.
    """
    for exercise, numbers in whose.items():
        yield Trace("class-numbers", exercise, "", right=numbers == "class")


def _of_numbers(exercise: Number | DataTable, value: Json, *, right: bool) -> Iterator[Trace]:
    text = "".join(value.split()).casefold() if isinstance(value, str) else json.dumps(value, sort_keys=True)
    digits = max((sum(map(str.isdigit, found)) for found in _DIGITS.findall(text[:_MOST])), default=0)
    if digits >= _LEAST_DIGITS:
        yield Trace("same-numbers", exercise.id, text[:_MOST], json.dumps(values_seen(exercise)), right)


def _of_text(exercise: OpenAnswer | Prediction, value: str) -> Iterator[Trace]:
    text = letters_alone(value[:_MOST])
    for frame in exercise.frames if isinstance(exercise, OpenAnswer) else ():
        for language in LANGUAGES:
            text = text.replace(letters_alone(frame.in_language(language)), "")
    if len(text) >= _LEAST_TEXT:
        yield Trace("same-text", exercise.id, text)


def _of_code(exercise: CodeTask, source: Json) -> Iterator[Trace]:
    if not isinstance(source, str):
        return
    begun = {line for language in LANGUAGES for line in _lines(starter(exercise, language))}
    own = "\n".join(line for line in _lines(source[:_MOST]) if line not in begun)
    if len(own) >= _LEAST_CODE:
        yield Trace("same-code", exercise.id, own)


def _lines(source: str) -> list[str]:
    """Lines without spaces and remarks."""
    lines = ("".join(line.partition("#")[0].split()) for line in source.splitlines())
    return [line for line in lines if line]
