"""From handed-in files to a grade book: each file is read once, then one learner after the other is marked."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

from reachstars.errors import HandinError
from reachstars.grade import flag_words
from reachstars.grade.alike import Alike
from reachstars.grade.doubts import doubts
from reachstars.grade.file_rows import FileRows
from reachstars.grade.kept import Kept
from reachstars.grade.model import FileRow, Flag, GradeBook, Result, Sheet
from reachstars.grade.sheets import sheet_of
from reachstars.grade.work import Work
from reachstars.handin.delivery import delivery
from reachstars.handin.handed import HandedIn
from reachstars.handin.own_recipe import shared_recipe
from reachstars.language import Language, Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.event import Event
from reachstars.recipe.events import LESSON as RECIPE
from reachstars.recipe.telling import tell_parts

__all__ = ["GradeBook", "grade", "graded"]

_DEFAULTS = Policy()


def grade(
    handed: Iterable[HandedIn],
    lessons: Mapping[str, Lesson],
    language: Language,
    *,
    policy: Policy = _DEFAULTS,
    due: str = "",
) -> GradeBook:
    """Mark what a class handed in; all of it stays in memory.

    Args:
        handed: Handed-in files; each is taken once, and its row keeps no events.
        lessons: The lessons by id, from the library's own folder.
        language: Language of titles and sentences.
        policy: What the teacher decided: points, and the codes of the class.
        due: Moment in UTC, as in an event, after which an answer is late; "" for never.

    Returns:
        The grade book. Of an exercise that was answered often, in one file or in many, the latest answer counts.

    Raises:
        HandinError: If the disk has no room for it.
    """
    with graded(handed, lessons, language, policy=policy, due=due) as book:
        return replace(book, files=tuple(book.files), sheets=tuple(book.sheets))


def _unseen(done: int, total: int) -> None:
    """Nobody watches."""


@contextmanager
def graded(
    handed: Iterable[HandedIn],
    lessons: Mapping[str, Lesson],
    language: Language,
    *,
    policy: Policy = _DEFAULTS,
    due: str = "",
    step: Callable[[int, int], None] = _unseen,
) -> Iterator[GradeBook]:
    """Mark what any number of classes handed in; what would fill the memory lies on the disk until the block ends.

    Args:
        handed: Handed-in files; each is taken once, and its row keeps no events.
        lessons: The lessons by id, from the library's own folder.
        language: Language of titles and sentences.
        policy: What the teacher decided: points, and the codes of the class.
        due: Moment in UTC, as in an event, after which an answer is late; "" for never.
        step: Told how many lessons of learners are marked, and of how many.

    Yields:
        The grade book, the same as that of `grade`.

    Raises:
        HandinError: If the disk has no room for it.
    """
    # A database without a name lies in memory while it is small, then in a file that the system removes by itself.
    with closing(sqlite3.connect("", isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA cache_size = -32000")  # in kB
        database.execute("BEGIN")
        try:
            book = _Grading(database, lessons, language, policy, due, step).book(handed)
        except sqlite3.Error as error:
            raise HandinError(
                f"There is no room for the work of so many ({error}). To fix it: free some space on the disk.",
                f"No hay espacio para el trabajo de tantas personas ({error}). "
                "Para arreglarlo: libera espacio en el disco.",
            ) from error
        yield book


class _Grading:
    """One run."""

    def __init__(
        self,
        database: sqlite3.Connection,
        lessons: Mapping[str, Lesson],
        language: Language,
        policy: Policy,
        due: str,
        step: Callable[[int, int], None],
    ) -> None:
        self._lessons = lessons
        self._language = language
        self._policy = policy
        self._several: list[Flag] = []
        self._rows = FileRows(lessons, policy, due)
        self._due = due
        self._step = step
        self._work = Work(database)
        self._alike = Alike(database)
        self._files = Kept(database, "files", _file_row)
        self._sheets = Kept(database, "sheets", _sheet)

    def book(self, handed: Iterable[HandedIn]) -> GradeBook:
        learners = self._read(handed)
        worked: set[str] = set()
        recipes: list[tuple[str, str]] = []
        odd: list[Flag] = []
        pairs = self._work.pairs()
        for done, (learner, lesson) in enumerate(pairs):
            self._step(done, len(pairs))
            events = self._work.of(learner, lesson)
            if lesson == RECIPE:
                recipes.append((learner, tell_parts(shared_recipe(events), self._language)))
                continue
            worked.add(lesson)
            odd.extend(self._mark(learner, self._lessons[lesson], events))
        cards = sorted((self._lessons[name].card for name in worked), key=lambda card: card.number)
        return GradeBook(
            files=self._files,
            learners=learners,
            sheets=self._sheets,
            titles=tuple((card.id, card.title.in_language(self._language)) for card in cards),
            recipes=tuple((learner, text) for learner, text in recipes if text),
            roster=self._policy.learners,
            flags=(*self._several, *self._alike.flags(), *odd),
        )

    def _read(self, handed: Iterable[HandedIn]) -> tuple[str, ...]:
        """Take every file once, and return everybody whose work was in them."""
        learners: set[str] = set()
        for file in handed:
            first = self._files.find(file.digest) if file.digest else None
            row = self._rows.row(file, first)
            learners.update(row.learners)
            self._files.keep(_plain_file(row), file.digest or None)
            if first is None and len(row.learners) > 1:
                why = flag_words.one_file(row.learners, len(self._files) + 1)  # below a header
                self._several.append(Flag("one-file", row.learners, "", "", why))
            person = delivery(file.name).person
            if person:
                self._alike.keep_person(person, row.learners)
            if first is None:
                self._work.keep(
                    event for event in file.events if event.lesson in self._lessons or event.lesson == RECIPE
                )
                self._alike.keep_file(file.events)
        return tuple(sorted(learners))

    def _mark(self, learner: str, lesson: Lesson, events: list[Event]) -> Iterator[Flag]:
        """Keep the sheet of one lesson of one learner, and tell what is odd about it."""
        worked = sheet_of(learner, lesson, events, self._language, self._policy, self._due)
        self._sheets.keep(_plain_sheet(worked.sheet))
        self._alike.keep_sheet(learner, lesson.card.id, worked.traces)
        yield from doubts(learner, lesson, events)


def _plain_file(row: FileRow) -> Any:
    return {**vars(row), "reason": [row.reason.en, row.reason.es]}


def _file_row(plain: Any) -> FileRow:
    lists = {"learners": tuple(plain["learners"]), "lessons": tuple(plain["lessons"])}
    return FileRow(**{**plain, **lists, "reason": Words(*plain["reason"])})


def _plain_sheet(sheet: Sheet) -> Any:
    return [sheet.learner, sheet.lesson, [list(vars(result).values()) for result in sheet.results], sheet.shared]


def _sheet(plain: Any) -> Sheet:
    learner, lesson, results, shared = plain
    return Sheet(
        learner, lesson, tuple(Result(*each) for each in results), tuple((name, text) for name, text in shared)
    )
