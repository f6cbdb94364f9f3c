"""What a grade book says about a class, gathered in one walk through its sheets; the same memory for any number."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reachstars.exercise.kinds import Exercise, OneChoice, Option, Prediction
from reachstars.exercise.prompt import filled
from reachstars.grade.model import GradeBook, Result, Sheet, Standing
from reachstars.grade.notes import only_late
from reachstars.language import Language
from reachstars.lesson.model import Ask, Lesson, Misconception

MOST_ROWS = 200  # students on one map; of a larger pile the counts are shown, and the grade book has everybody
_MOST_NAMED = 60  # students named together
_MOST_STUCK = 12
_MOST_NOTES = 20
_MANY_TRIES = 3
_MANY_HINTS = 3  # the whole ladder
_MET = 2 / 3  # of the points of an objective


@dataclass
class Mistake:
    """One way to get an exercise wrong, and who did.

    Attributes:
        name: Name of the slip, or id of the option that was taken.
        said: What the lesson told the first of them.
        count: How many students.
        learners: Their codes, as many as can be named.
    """

    name: str
    said: str
    count: int = 0
    learners: list[str] = field(default_factory=list)


@dataclass
class Tally:
    """One exercise, and how the class answered it."""

    exercise: str
    title: str
    number: int
    standings: Counter[Standing] = field(default_factory=Counter)
    options: Counter[str] = field(default_factory=Counter)
    mistakes: dict[str, Mistake] = field(default_factory=dict)
    worth: int = 0

    @property
    def is_judged(self) -> bool:
        """Whether anything of it was judged or waits for the teacher."""
        return any(standing not in ("recorded", "empty") for standing in self.standings) or self.worth > 0

    @property
    def tried(self) -> int:
        """How many students answered it."""
        return self.standings.total() - self.standings["empty"]

    @property
    def commonest(self) -> Mistake | None:
        """The mistake that most students made, if more than one made it."""
        worst = max(self.mistakes.values(), key=lambda mistake: mistake.count, default=None)
        return worst if worst and worst.count > 1 else None


@dataclass(frozen=True)
class Row:
    """One student on the map of a lesson."""

    learner: str
    standings: tuple[Standing, ...]
    points: float
    possible: int


@dataclass
class Reached:
    """How many students reached something, of those of whom it was judged."""

    met: int = 0
    judged: int = 0


@dataclass
class LessonPicture:
    """One lesson of the class; objectives by their id and standards by their code."""

    id: str
    title: str
    lesson: Lesson | None
    tallies: list[Tally]
    rows: list[Row] = field(default_factory=list)
    learners: int = 0
    aims: dict[str, Reached] = field(default_factory=dict)
    standards: dict[str, Reached] = field(default_factory=dict)


@dataclass(frozen=True, order=True)
class Stuck:
    """Somebody who tries and does not get there; the more effort, the sooner they stand in the report."""

    effort: int
    learner: str
    title: str
    tries: int
    hints: int
    answer: str


@dataclass(frozen=True)
class ClassPicture:
    """Everything that the reports are made of.

    Attributes:
        lessons: The worked lessons in their order.
        stuck: Who is stuck, most effort first.
        notes: Code, exercise and note of answers to look at.
        more_notes: How many further ones there are.
        standings: All answers, by what came of them.
        late: How many answers came after the due date.
    """

    lessons: tuple[LessonPicture, ...]
    stuck: tuple[Stuck, ...]
    notes: tuple[tuple[str, str, str], ...]
    more_notes: int
    standings: Counter[Standing]
    late: int = 0


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


def reply_to(lesson: Lesson | None, exercise: str, mistake: str) -> Misconception | None:
    """The misconception that its author found behind a mistake.

    Args:
        lesson: The lesson, if it is known.
        exercise: Exercise id.
        mistake: Name of the slip, or id of an option.

    Returns:
        The misconception, or None where the lesson links none.
    """
    ideas = lesson.card.misconceptions if lesson else ()
    return next((idea for idea in ideas if f"{exercise}/{mistake}" in idea.slips), None)


def options_of(exercise: Exercise | None) -> tuple[Option, ...]:
    """The options of a choice or a prediction, which are the author's words; () for every other kind."""
    return exercise.options if isinstance(exercise, OneChoice | Prediction) else ()


def _begun(sheet: Sheet, title: str, lesson: Lesson | None) -> LessonPicture:
    asked = [block.exercise for block in lesson.blocks if isinstance(block, Ask)] if lesson else []
    tallies = [
        Tally(result.exercise, result.title, asked.index(result.exercise) + 1 if result.exercise in asked else place)
        for place, result in enumerate(sheet.results, 1)
    ]
    return LessonPicture(sheet.lesson, title, lesson, tallies)


def _add(picture: LessonPicture, sheet: Sheet, language: Language) -> None:
    picture.learners += 1
    for tally, result in zip(picture.tallies, sheet.results, strict=True):
        _count(tally, sheet.learner, result, picture.lesson, language)
    if picture.learners <= MOST_ROWS:
        standings = tuple(result.standing for result in sheet.results)
        picture.rows.append(Row(sheet.learner, standings, sheet.points, sheet.possible))
    reached = _reached(picture.lesson, sheet.results)
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


def _count(tally: Tally, learner: str, result: Result, lesson: Lesson | None, language: Language) -> None:
    tally.standings[result.standing] += 1
    tally.worth = max(tally.worth, result.possible, result.waiting)
    option = _option(lesson, result, language)
    if option:
        tally.options[option] += 1
    name = result.slip or option
    if result.standing in ("partly", "wrong") and name:
        mistake = tally.mistakes.get(name) or Mistake(name, _said(lesson, result, name, language))
        tally.mistakes[name] = mistake
        mistake.count += 1
        mistake.learners += [learner][: _MOST_NAMED - len(mistake.learners)]


def _said(lesson: Lesson | None, result: Result, name: str, language: Language) -> str:
    """What the lesson says to a mistake: its author's sentence for everybody, or what this one student was told."""
    exercise = lesson.exercise(result.exercise) if lesson else None
    own = exercise.feedback.get(name) if exercise else None
    return filled(own, exercise, language) if exercise and own else result.say


def _option(lesson: Lesson | None, result: Result, language: Language) -> str:
    """Id of the option that was taken, "" where it is none of the author's."""
    exercise = lesson.exercise(result.exercise) if lesson else None
    if exercise is None:
        return ""
    options = options_of(exercise)
    return next((each.id for each in options if filled(each.text, exercise, language) == result.answer), "")


def _reached(lesson: Lesson | None, results: Iterable[Result]) -> dict[str, bool]:
    """Whether a student reached each objective that something was judged of."""
    points: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    for result in results:
        exercise = lesson.exercise(result.exercise) if lesson else None
        if exercise and result.possible and result.points is not None:
            points[exercise.objective] += result.points  # type: ignore[assignment]  # parts of points too
            possible[exercise.objective] += result.possible
    return {objective: points[objective] >= _MET * possible[objective] for objective in possible}


def _stuck(sheet: Sheet) -> Iterable[Stuck]:
    for result in sheet.results:
        tried_hard = result.tries >= _MANY_TRIES or result.hints >= _MANY_HINTS
        if result.standing in ("partly", "wrong", "unclear", "empty") and tried_hard:
            yield Stuck(
                result.tries + result.hints, sheet.learner, result.title, result.tries, result.hints, result.answer
            )
