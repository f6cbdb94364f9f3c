"""What a grade book says about a class, gathered in one walk through its sheets; the same memory for any number."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import filled
from reachstars.grade.model import GradeBook, Result, Sheet, Standing
from reachstars.grade.notes import only_late
from reachstars.grade.picture import ClassPicture, LessonPicture, Mistake, Reached, Row, Stuck, Tally, option_texts
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.publish.sheet import exercise_numbers

MOST_ROWS = 200  # students on one map; of a larger pile the counts are shown, and the grade book has everybody
_MOST_NAMED = 60  # students named together
_MOST_STUCK = 12
_MOST_NOTES = 20
_MANY_TRIES = 3
_MANY_HINTS = 3  # the whole ladder
_MET = 2 / 3  # of the points of an objective


def picture_of(book: GradeBook, lessons: Mapping[str, Lesson], language: Language) -> ClassPicture:
    """Look at a class.

    Args:
        book: Its grade book.
        lessons: The lessons by id.
        language: Language of the grade book.

    Returns:
        What its reports are made of.
    """
    pictures: dict[str, LessonPicture] = {}
    titles = dict(book.titles)
    stuck: list[Stuck] = []
    notes: list[tuple[str, str, str]] = []
    noted = late = 0
    for sheet in book.sheets:
        if sheet.lesson not in pictures:
            pictures[sheet.lesson] = _begun(sheet, titles.get(sheet.lesson, sheet.lesson), lessons.get(sheet.lesson))
        _add(pictures[sheet.lesson], sheet, language)
        stuck = heapq.nlargest(_MOST_STUCK, [*stuck, *_stuck(sheet)])
        found = [
            (sheet.learner, result.title, result.note) for result in sheet.results if _worth(result.note, language)
        ]
        noted += len(found)
        late += sum(result.late for result in sheet.results)
        notes += found[: _MOST_NOTES - len(notes)]
    standings = sum((tally.standings for each in pictures.values() for tally in each.tallies), Counter[Standing]())
    inorder = tuple(pictures[lesson] for lesson in titles if lesson in pictures)
    return ClassPicture(inorder, tuple(stuck), tuple(notes), noted - len(notes), standings, late)


def _worth(note: str, language: Language) -> bool:
    """Whether a note is worth a row: that many answers came late is one sentence, not many rows."""
    return bool(note) and not only_late(note, language)


def _begun(sheet: Sheet, title: str, lesson: Lesson | None) -> LessonPicture:
    numbers = exercise_numbers(lesson) if lesson else {}
    tallies = [
        Tally(result.exercise, result.title, numbers.get(result.exercise, place))
        for place, result in enumerate(sheet.results, 1)
    ]
    return LessonPicture(sheet.lesson, title, lesson, tallies)


def _add(picture: LessonPicture, sheet: Sheet, language: Language) -> None:
    picture.learners += 1
    for tally, result in zip(picture.tallies, sheet.results, strict=True):
        _count(tally, sheet.learner, result, picture.exercise(result.exercise), language)
    if picture.learners <= MOST_ROWS:
        standings = tuple(result.standing for result in sheet.results)
        picture.rows.append(Row(sheet.learner, standings, sheet.points, sheet.possible))
    reached = _reached(picture, sheet.results)
    for objective, is_met in reached.items():
        _reach(picture.aims, objective, is_met=is_met)
    for standard in picture.lesson.card.standards if picture.lesson else ():
        judged = [reached[objective] for objective in standard.objectives if objective in reached]
        if judged:
            _reach(picture.standards, standard.code, is_met=all(judged))


def _reach(found: dict[str, Reached], name: str, *, is_met: bool) -> None:
    reached = found.setdefault(name, Reached())
    reached.judged += 1
    reached.met += is_met


def _count(tally: Tally, learner: str, result: Result, exercise: Exercise | None, language: Language) -> None:
    tally.standings[result.standing] += 1
    tally.worth = max(tally.worth, result.possible, result.waiting)
    option = next((name for name, text in option_texts(exercise, language).items() if text == result.answer), "")
    if option:
        tally.options[option] += 1
    name = result.slip or option
    if result.standing in ("partly", "wrong") and name:
        mistake = tally.mistakes.get(name) or Mistake(name, _said(exercise, result, name, language))
        tally.mistakes[name] = mistake
        mistake.count += 1
        mistake.learners += [learner][: _MOST_NAMED - len(mistake.learners)]


def _said(exercise: Exercise | None, result: Result, name: str, language: Language) -> str:
    """What the lesson says to a mistake: its author's sentence for everybody, or what this one student was told."""
    own = exercise.feedback.get(name) if exercise else None
    return filled(own, exercise, language) if exercise and own else result.say


def _reached(picture: LessonPicture, results: Iterable[Result]) -> dict[str, bool]:
    """Whether a student reached each objective that something was judged of."""
    points: dict[str, float] = {}
    possible: dict[str, int] = {}
    for result in results:
        exercise = picture.exercise(result.exercise)
        if exercise and result.possible and result.points is not None:
            points[exercise.objective] = points.get(exercise.objective, 0.0) + result.points
            possible[exercise.objective] = possible.get(exercise.objective, 0) + result.possible
    return {objective: points[objective] >= _MET * possible[objective] for objective in possible}


def _stuck(sheet: Sheet) -> Iterable[Stuck]:
    for result in sheet.results:
        tried_hard = result.tries >= _MANY_TRIES or result.hints >= _MANY_HINTS
        if result.standing in ("partly", "wrong", "unclear", "empty") and tried_hard:
            yield Stuck(
                result.tries + result.hints, sheet.learner, result.title, result.tries, result.hints, result.answer
            )
