"""From handed-in files to marks; the same `mark` serves here and on the learner's screen."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    OneChoice,
    OpenAnswer,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    Target,
)
from reachstars.exercise.listed import listed
from reachstars.exercise.mark import Mark, mark
from reachstars.exercise.prompt import filled
from reachstars.exercise.table import in_a_line
from reachstars.exercise.tried import tried_in
from reachstars.grade.model import FileRow, GradeBook, Result, Sheet
from reachstars.grade.notes import note
from reachstars.grade.strange import explained
from reachstars.handin.handed import HandedIn
from reachstars.handin.own_recipe import shared_recipe
from reachstars.language import Language
from reachstars.lesson.answered import Met, as_answered
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.remarks import remarks_said
from reachstars.logbook.event import Event, Json, is_shared
from reachstars.logbook.state import Answer, fold
from reachstars.recipe.events import LESSON as RECIPE
from reachstars.recipe.telling import tell_parts

__all__ = ["GradeBook", "grade"]

_NOTHING = Answer()
_DEFAULTS = Policy()


def grade(
    handed: Iterable[HandedIn], lessons: Mapping[str, Lesson], language: Language, *, policy: Policy = _DEFAULTS
) -> GradeBook:
    """Mark what was handed in.

    Args:
        handed: Handed-in files; each is taken once, and its row keeps no events.
        lessons: The lessons by id, from the library's own folder.
        language: Language of titles and sentences.
        policy: What the teacher decided: points, and the codes of the class.

    Returns:
        The grade book. Of an exercise that was answered often, in one file or in many, the latest answer counts.
    """
    files: list[FileRow] = []
    work: dict[tuple[str, str], list[Event]] = {}
    for file in handed:
        files.append(_file_row(file, lessons))
        for event in file.events:
            work.setdefault((event.learner, event.lesson), []).append(event)
    known = sorted(pair for pair in work if pair[1] in lessons)
    sheets = tuple(
        _sheet(learner, lessons[lesson], work[learner, lesson], language, policy) for learner, lesson in known
    )
    worked = sorted((lessons[name].card for name in {sheet.lesson for sheet in sheets}), key=lambda card: card.number)
    return GradeBook(
        files=tuple(files),
        learners=tuple(sorted({learner for learner, _ in work})),
        sheets=sheets,
        titles=tuple((card.id, card.title.in_language(language)) for card in worked),
        recipes=tuple(_recipes(work, language)),
        roster=policy.learners,
    )


def _recipes(work: Mapping[tuple[str, str], list[Event]], language: Language) -> Iterator[tuple[str, str]]:
    """What each learner chose to show of their recipe, as text."""
    for learner, lesson in sorted(work):
        text = tell_parts(shared_recipe(work[learner, lesson]), language) if lesson == RECIPE else ""
        if text:
            yield learner, text


def _file_row(file: HandedIn, lessons: Mapping[str, Lesson]) -> FileRow:
    answered = {
        (e.learner, e.lesson, e.exercise) for e in file.events if e.kind in ("answer", "check") and not e.private
    }
    return FileRow(
        name=file.name,
        kind=file.kind,
        status=file.status,
        reason=explained(file.reason, file.events, lessons),
        learners=tuple(sorted({event.learner for event in file.events})),
        lessons=tuple(sorted({event.lesson for event in file.events})),
        answers=len(answered),
    )


def _sheet(learner: str, lesson: Lesson, events: list[Event], language: Language, policy: Policy) -> Sheet:
    answers = fold(event for event in events if not event.private).answers
    met = as_answered(lesson, learner, answers, policy)
    # A reflection has no place in a grade book, not even where a file carries one.
    asked = (exercise for exercise in met.lesson.exercises if not isinstance(exercise, Reflection))
    results = (_result(met, exercise, answers.get(exercise.id, _NOTHING), language) for exercise in asked)
    return Sheet(learner, lesson.card.id, tuple(results), _shared(lesson, events, language))


def _shared(lesson: Lesson, events: Iterable[Event], language: Language) -> tuple[tuple[str, str], ...]:
    """What is private, and was handed in because its owner chose to: never marked, and apart from what is."""
    given = fold(event for event in events if is_shared(event)).answers
    texts = ((each.id, _as_text(each, given[each.id].value, language)) for each in lesson.exercises if each.id in given)
    return tuple((name, text) for name, text in texts if text)


def _result(met: Met, exercise: Exercise, answer: Answer, language: Language) -> Result:
    found = mark(exercise, answer.value, met.lesson.keys.get(exercise.id), language)
    if answer.after_solution and found.points is not None:
        found = replace(found, points=0.0)
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
        note=note(exercise, answer, met.strange.get(exercise.id), language),
        remark=remarks_said(met.lesson, answer, language),
    )


def _possible(exercise: Exercise, found: Mark) -> int:
    return 0 if found.points is None else exercise.points


def _as_text(exercise: Exercise, value: Json, language: Language) -> str:  # noqa: C901 - a case a kind
    """The answer as the teacher reads it: an option by its text, a setting with its unit."""
    if isinstance(exercise, OneChoice | Prediction):
        option = next((option for option in exercise.options if option.id == value), None)
        if option is not None:
            return filled(option.text, exercise, language)
    if isinstance(exercise, SeveralChoices | PutInOrder | MatchPairs):
        texts = listed(exercise, value, language)
        if texts is not None:
            return "; ".join(texts)
    if isinstance(exercise, CodeTask) and (tried := tried_in(value, exercise)) is not None:
        value = tried.source.strip()
    if isinstance(exercise, DataTable) and (line := in_a_line(exercise, value, language)) is not None:
        return line
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(exercise, Target) and isinstance(value, float):
        return f"{value:g} {exercise.unit}"
    return json.dumps(value, ensure_ascii=False)
