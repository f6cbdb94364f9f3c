"""Brings the marks of a teacher into the grade book, each one to the very text that it was given to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import prompt
from reachstars.exercise.saying import given_said
from reachstars.grade.fingerprint import fingerprint
from reachstars.grade.model import GradeBook, Result, Sheet
from reachstars.grade.open_answers import cell_text
from reachstars.grade.open_marking import question_of, understood
from reachstars.grade.open_model import OpenAnswers, OpenLine, OpenMarks, OpenQuestion, OpenRow, TeacherMark, Unclear
from reachstars.grade.open_rows import TYPED, RowIndex, no_place
from reachstars.language import Language, Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for
from reachstars.publish.marked import points_written

_LAST = 10_000  # after everything that this library has
_COMPUTER = Words(en="The computer gave {points} of {possible}.", es="La computadora dio {points} de {possible}.")
_OWN = Words(en="The student's own numbers: {own}.", es="Los números de este estudiante: {own}.")

Place = tuple[str, str, str]


def with_open_marks(
    book: GradeBook,
    marks: OpenMarks,
    lessons: Mapping[str, Lesson],
    language: Language,
    *,
    policy: Policy,
    all_answers: bool = False,
) -> GradeBook:
    """The grade book with what its teacher marked, and with what is still to mark.

    Args:
        book: The grade book.
        marks: What the teacher's file says.
        lessons: The lessons by id.
        language: Language of the sentences.
        policy: What the teacher decided about points.
        all_answers: List every answer that was typed, also those that the computer judges.

    Returns:
        The same book: a mark that was given to the text which is there now counts, every other one is kept.
    """
    marking = _Marking(marks, lessons, language, policy, frozenset(book.everybody), all_answers)
    sheets = _MarkedSheets(book.sheets, marking.sheet)
    for _ in sheets:  # once, so that every row is known
        pass
    order = {learner: place for place, learner in enumerate(book.everybody)}
    return replace(book, sheets=sheets, open_answers=marking.answers(order))


def teacher_mark(
    marks: OpenMarks, learner: str, lesson: Lesson, exercise: Exercise, answer: str, language: Language
) -> TeacherMark | None:
    """What the teacher said of one answer.

    Args:
        marks: What the teacher's file says.
        learner: Code of the learner.
        lesson: The lesson, with the points of the class.
        exercise: One of its exercises.
        answer: The answer as its learner typed it.
        language: Language of the level's name.

    Returns:
        The mark, or None where there is none for this very text, or none that can be understood.
    """
    sign = fingerprint(learner, lesson.card.id, exercise.id, answer)
    row = next((row for row in marks.rows if row.fingerprint == sign and row.said), None)
    if row is None:
        return None
    asked = question_of(lesson, exercise, exercise.points, "", language)
    found = understood(row, asked, lesson.card.rubric, language)
    return None if isinstance(found, Unclear) else found


class _MarkedSheets(Sequence[Sheet]):
    """Sheets that are marked one by one as somebody asks for them: those of a department are never all in memory."""

    def __init__(self, sheets: Sequence[Sheet], mark: Callable[[Sheet], Sheet]) -> None:
        self._sheets = sheets
        self._mark = mark

    def __len__(self) -> int:
        return len(self._sheets)

    def __iter__(self) -> Iterator[Sheet]:
        return map(self._mark, self._sheets)

    @overload
    def __getitem__(self, place: int) -> Sheet: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Sheet, ...]: ...

    def __getitem__(self, place: int | slice) -> Sheet | tuple[Sheet, ...]:
        found = self._sheets[place]
        return self._mark(found) if isinstance(found, Sheet) else tuple(map(self._mark, found))


@dataclass
class _Marking:
    """One run: sheets go through it one after the other, then it knows every row."""

    marks: OpenMarks
    lessons: Mapping[str, Lesson]
    language: Language
    policy: Policy
    learners: frozenset[str]
    all_answers: bool
    lines: dict[Place, OpenLine] = field(default_factory=dict)
    here: set[tuple[str, str]] = field(default_factory=set)
    questions: dict[tuple[str, str], OpenQuestion] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.index = RowIndex(self.marks.rows, self.learners)

    def sheet(self, sheet: Sheet) -> Sheet:
        """The sheet with the marks of the teacher."""
        self.here.add((sheet.learner, sheet.lesson))
        return replace(sheet, results=tuple(self._result(sheet, result) for result in sheet.results))

    def _result(self, sheet: Sheet, result: Result) -> Result:
        lesson = self.lessons[sheet.lesson]
        exercise = lesson.exercise(result.exercise)
        if not isinstance(exercise, TYPED) or not result.answer.strip():
            return result
        row = self._row(sheet, result)
        waits = result.standing == "to-mark"
        if not (waits or row.said or self.all_answers):
            return result
        asked = self.question(lesson, exercise)
        found = understood(row, asked, lesson.card.rubric, self.language)
        told = self._told(lesson, exercise, sheet.learner, result)
        line = OpenLine(row, "waits" if waits else "judged", now=True, told=told)
        if isinstance(found, Unclear):
            self.lines[row.place] = replace(line, state="unclear", unclear=found)
            return result
        self.lines[row.place] = line
        if found.points is None:
            return replace(result, comment=found.comment)
        said = replace(row, level=found.level, points=points_written(found.points) if found.by_hand else "")
        self.lines[row.place] = replace(line, row=said, state="marked")
        return _with_mark(result, found, asked.possible, self.language)

    def _row(self, sheet: Sheet, result: Result) -> OpenRow:
        """The row of an answer, with the teacher's words where there are any for this very text."""
        sign = fingerprint(sheet.learner, sheet.lesson, result.exercise, result.answer)
        row = OpenRow(sign, sheet.learner, sheet.lesson, result.exercise, result.title, cell_text(result.answer))
        old = self.index.take(row)
        return replace(row, level=old.level, points=old.points, comment=old.comment, more=old.more) if old else row

    def _told(self, lesson: Lesson, exercise: Exercise, learner: str, result: Result) -> str:
        own = ""
        if any(given.varies for given in exercise.given):  # working out a lesson for one student takes its time
            met = lesson_for(lesson, learner, self.policy).exercise(exercise.id) or exercise
            own = ", ".join(given_said(given, self.language) for given in met.given if given.varies)
        said = [_OWN.in_language(self.language).format(own=own) if own else "", result.remark, result.note]
        if result.points is not None:
            said.append(_judged(result, self.language))
        return " ".join(filter(None, said))

    def question(self, lesson: Lesson, exercise: Exercise) -> OpenQuestion:
        """What was asked, made once."""
        found = self.questions.get((lesson.card.id, exercise.id))
        if found is None:
            points = self.policy.points.get(lesson.card.id, {}).get(exercise.id, exercise.points)
            found = question_of(lesson, exercise, points, prompt(exercise, self.language), self.language)
            self.questions[lesson.card.id, exercise.id] = found
        return found

    def answers(self, order: Mapping[str, int]) -> OpenAnswers:
        """Every row as it is written again, once all sheets went through."""
        places = {lesson.card.id: lesson.card.number for lesson in self.lessons.values()}
        exercises = {
            (lesson.card.id, exercise.id): place
            for lesson in self.lessons.values()
            for place, exercise in enumerate(lesson.exercises)
        }

        def rank(line: OpenLine) -> tuple[int, str, int, str, int, str]:
            row = line.row
            at = exercises.get((row.lesson, row.exercise), _LAST)
            return (
                places.get(row.lesson, _LAST),
                row.lesson,
                at,
                row.exercise,
                order.get(row.learner, _LAST),
                row.learner,
            )

        lines = sorted([*self.lines.values(), *self._left()], key=rank)
        for line in lines:
            lesson = self.lessons.get(line.row.lesson)
            exercise = lesson.exercise(line.row.exercise) if lesson else None
            if lesson and isinstance(exercise, TYPED):
                self.question(lesson, exercise)
        asked = sorted(
            self.questions.values(), key=lambda each: (places[each.lesson], exercises[each.lesson, each.exercise])
        )
        numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, 2))
        return OpenAnswers(numbered, tuple(asked))

    def _left(self) -> Iterator[OpenLine]:
        """Rows of the file that no answer of now took, in an order that does not depend on theirs."""
        for row in sorted(self.index.left(), key=lambda row: (row.fingerprint, row.answer)):
            handed_in = (row.learner, row.lesson) in self.here
            if row.said:
                yield self._kept(row, handed_in=handed_in)
            elif not handed_in:
                yield OpenLine(row, "absent")

    def _kept(self, row: OpenRow, *, handed_in: bool) -> OpenLine:
        lesson = self.lessons.get(row.lesson)
        wrong = no_place(row, lesson, self.lessons) or self.index.trouble(row, handed_in=handed_in)
        if wrong:
            return OpenLine(row, "unclear", unclear=wrong)
        return OpenLine(row, "changed" if handed_in else "absent")


def _with_mark(result: Result, mark: TeacherMark, possible: int, language: Language) -> Result:
    note = result.note
    if result.points is not None:
        note = f"{note} {_judged(result, language)}".strip()
    return replace(
        result,
        standing="marked",
        points=mark.points,
        possible=possible,
        waiting=0,
        slip="",
        note=note,
        level=mark.level,
        comment=mark.comment,
    )


def _judged(result: Result, language: Language) -> str:
    points = points_written(result.points or 0.0)
    return _COMPUTER.in_language(language).format(points=points, possible=result.possible)
