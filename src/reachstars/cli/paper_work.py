"""What students handed in, on paper: one of them, or a whole folder as one pile, with marks where they are wished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reachstars.cli.for_students import refuse_without_keys
from reachstars.cli.paper_order import Order
from reachstars.cli.progress import with_bar
from reachstars.cli.words import MAKING_PAGES, NO_ANSWERS, NO_KEY_TO_MARK, SOME_REFUSED, say
from reachstars.errors import HandinError
from reachstars.grade.book import grade
from reachstars.grade.feedback import marks_of
from reachstars.grade.open_answers import read_open_marks
from reachstars.grade.open_book import with_open_marks
from reachstars.handin.handed import HandedIn
from reachstars.handin.read import read_file, read_folder
from reachstars.handin.reasons import of_file
from reachstars.lesson.answered import as_answered
from reachstars.lesson.edition import edition
from reachstars.lesson.model import Lesson
from reachstars.lesson.remarks import remarks_said
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import Event
from reachstars.logbook.state import fold
from reachstars.publish.marked import Marked
from reachstars.publish.paper import StudentWork, lesson_pdf, work_set_pdf

Marks = Mapping[str, Mapping[str, Marked]]
"""By learner and exercise."""


@dataclass(frozen=True)
class Pile:
    """What was handed in.

    Attributes:
        path: The file or folder that was named.
        rows: Its files.
    """

    path: Path
    rows: tuple[HandedIn, ...]

    def events(self, lesson: str) -> dict[str, list[Event]]:
        """What was done in a lesson, by learner."""
        found: dict[str, list[Event]] = {}
        for row in self.rows:
            for event in row.events:
                if event.lesson == lesson:
                    found.setdefault(event.learner, []).append(event)
        return found


def read_pile(path: Path) -> Pile:
    """Read a student's file, or all of a folder.

    Args:
        path: The file or folder.

    Returns:
        What is in it; files of a folder that cannot be read are left out.

    Raises:
        HandinError: If it is not there, or is one file and refused; the message is the reason.
    """
    if path.is_dir():
        return Pile(path, tuple(read_folder(path)))
    row = read_file(path)
    if row.status == "refused":
        raise HandinError(*of_file(path, row.reason))
    return Pile(path, (row,))


def print_work(lesson: Lesson, pile: Pile, order: Order) -> None:
    """Print what was handed in of a lesson.

    Args:
        lesson: The lesson, with its keys where this copy has them.
        pile: What was handed in.
        order: What was ordered; a folder becomes one document for the whole pile, unless one student is named.

    Raises:
        ReachstarsError: If marks are wished and this copy has no keys.
    """
    options = order.options
    with_marks = options.marks or options.comments
    if with_marks:
        refuse_without_keys(lesson, NO_KEY_TO_MARK)
    events = pile.events(lesson.card.id)
    learners = [code for code in _in_order(events, order) if code == (order.learner or code)]
    seen = edition(lesson, "student", options.grades)
    if not learners:
        print(say(NO_ANSWERS, options.language, file=pile.path, lesson=lesson.card.id))
        own = lesson_for(seen, order.learner, order.policy)
        made = lesson_pdf(
            own, edition="work", learner=order.learner, paper=options.paper, large_print=options.large_print
        )
        order.write(made, lesson, "work", order.learner)
        return
    marks = _marks(lesson, pile, order) if with_marks else {}
    works = {code: _work(seen, code, events[code], marks.get(code, {}), order) for code in learners}
    if pile.path.is_dir() and not order.learner:
        refused = sum(row.status == "refused" for row in pile.rows)
        if refused:
            print(say(SOME_REFUSED, options.language, count=refused, folder=pile.path))
        taken = with_bar([*works.values()], MAKING_PAGES, options.language)
        made = work_set_pdf(seen, taken, paper=options.paper, large_print=options.large_print)
        order.write(made, lesson, "work", "class")
        return
    for learner, work in works.items():
        made = lesson_pdf(
            work.lesson, edition="work", answers=work.answers, remarks=work.remarks, marked=work.marked,
            learner=learner, paper=options.paper, large_print=options.large_print,
        )  # fmt: skip
        order.write(made, lesson, "work", learner)


def _in_order(codes: Iterable[str], order: Order) -> list[str]:
    """The codes as the teacher lists them, then the others."""
    listed = {code: place for place, code in enumerate(order.policy.learners)}
    return sorted(codes, key=lambda code: (listed.get(code, len(listed)), code))


def _work(lesson: Lesson, learner: str, events: list[Event], marked: Mapping[str, Marked], order: Order) -> StudentWork:
    answers = fold(event for event in events if not event.private).answers
    met = as_answered(lesson, learner, answers, order.policy).lesson
    return StudentWork(
        learner,
        met,
        {exercise: answer.value for exercise, answer in answers.items()},
        {exercise: remarks_said(met, answer, met.language) for exercise, answer in answers.items()},
        marked,
    )


def _marks(lesson: Lesson, pile: Pile, order: Order) -> Marks:
    lessons = {lesson.card.id: lesson}
    book = grade(pile.rows, lessons, lesson.language, policy=order.policy)
    if order.options.comments:
        teachers = read_open_marks(order.options.comments)
        book = with_open_marks(book, teachers, lessons, lesson.language, policy=order.policy)
    return {sheet.learner: marks_of(sheet) for sheet in book.sheets}
