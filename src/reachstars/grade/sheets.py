"""One lesson of one learner, marked; the same `mark` serves here and on the learner's screen."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reachstars.exercise.answer_said import answer_lines
from reachstars.exercise.kinds import Exercise, OpenAnswer
from reachstars.exercise.mark import Mark, mark
from reachstars.grade.model import Result, Sheet
from reachstars.grade.notes import note
from reachstars.grade.traces import Trace, numbers_traces, traces
from reachstars.language import Language
from reachstars.lesson.answered import Met, as_answered
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.remarks import remarks_said
from reachstars.logbook.event import Event, Json, is_shared
from reachstars.logbook.state import Answer, fold

_NOTHING = Answer()
# A slip explains how a wrong number was found from the student's own; these do not.
_NO_EXPLANATION = ("", "no-unit", "wrong-dimension", "too-many-digits")


@dataclass(frozen=True)
class Worked:
    """What came of one lesson of one learner.

    Attributes:
        sheet: The marks.
        traces: What of the answers can be compared with those of others.
    """

    sheet: Sheet
    traces: tuple[Trace, ...]


def sheet_of(
    learner: str, lesson: Lesson, events: Iterable[Event], language: Language, policy: Policy, due: str = ""
) -> Worked:
    """Mark one lesson of one learner.

    Args:
        learner: Code of the learner.
        lesson: The lesson in the class version.
        events: Everything that was handed in of it, in any order.
        language: Language of titles and sentences.
        policy: What the teacher decided.
        due: Moment in UTC, as in an event, after which an answer is late; "" for never.

    Returns:
        Its exercises. Of an exercise that was answered often, in one file or in many, the latest answer counts.
    """
    known = tuple(events)
    answers = fold(event for event in known if not event.private).answers
    met = as_answered(lesson, learner, answers, policy)
    # A reflection has no place in a grade book, not even where a file carries one.
    asked = (exercise for exercise in met.lesson.exercises if not exercise.private)
    results = tuple(_result(met, exercise, answers.get(exercise.id, _NOTHING), language, due) for exercise in asked)
    right = {each.exercise: each.standing == "right" for each in results if _is_worth_comparing(each)}
    sheet = Sheet(learner, lesson.card.id, results, _shared(lesson, known, language))
    return Worked(sheet, (*traces(met.lesson, answers, right), *numbers_traces(met.whose)))


def _is_worth_comparing(result: Result) -> bool:
    if result.standing == "right":
        return True
    return result.standing in ("partly", "wrong") and result.slip in _NO_EXPLANATION


def _shared(lesson: Lesson, events: Iterable[Event], language: Language) -> tuple[tuple[str, str], ...]:
    """What is private, and was handed in because its owner chose to: never marked, and apart from what is."""
    given = fold(event for event in events if is_shared(event)).answers
    texts = ((each.id, _as_text(each, given[each.id].value, language)) for each in lesson.exercises if each.id in given)
    return tuple((name, text) for name, text in texts if text)


def _result(met: Met, exercise: Exercise, answer: Answer, language: Language, due: str) -> Result:
    found = mark(exercise, answer.value, met.lesson.keys.get(exercise.id), language)
    if answer.after_solution and found.points is not None:
        found = replace(found, points=0.0)
    late = bool(due) and answer.time >= due
    waits = isinstance(exercise, OpenAnswer) and found.verdict == "recorded"
    return Result(
        exercise=exercise.id,
        title=exercise.title.in_language(language),
        standing="to-mark" if waits else found.verdict,
        answer=_as_text(exercise, answer.value, language),
        points=found.points,
        possible=_possible(exercise, found),
        waiting=exercise.points if waits else 0,
        tries=answer.tries,
        hints=answer.hints,
        slip=found.slip,
        say=found.say,
        note=note(exercise, answer, met.strange.get(exercise.id), language, late=late),
        remark=remarks_said(met.lesson, answer, language),
        late=late,
    )


def _possible(exercise: Exercise, found: Mark) -> int:
    return 0 if found.points is None else exercise.points


def _as_text(exercise: Exercise, value: Json, language: Language) -> str:
    """The answer as the teacher reads it: an option by its text, a setting with its unit."""
    if value is None or (isinstance(value, str) and not value):
        return ""
    lines = answer_lines(exercise, value, language)
    if lines is None:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "; ".join(lines)
