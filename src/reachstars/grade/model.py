"""The grade book as plain data."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, TypeAlias

from reachstars.grade.open_model import NO_OPEN_ANSWERS, OpenAnswers
from reachstars.handin.handed import Kind, Status
from reachstars.language import Words

Standing: TypeAlias = Literal["right", "partly", "wrong", "unclear", "recorded", "empty", "to-mark", "marked"]


FlagKind: TypeAlias = Literal[
    "same-events", "same-numbers", "class-numbers", "same-text", "same-code", "one-code", "one-file", "clock", "edited"
]


@dataclass(frozen=True)
class FileRow:
    """One handed-in file: what came of it.

    Attributes:
        name: Its name below the graded folder, without what may be a person's name.
        kind: What it is.
        status: read, partly or refused.
        reason: What was found in it, and what to ask the student for.
        learners: Codes of those whose work it holds.
        lessons: Ids of the lessons.
        answers: How many exercises are answered in it.
        late: Whether it came late, or holds answers that were given after the due date.
    """

    name: str
    kind: Kind
    status: Status
    reason: Words
    learners: tuple[str, ...]
    lessons: tuple[str, ...]
    answers: int
    late: bool = False


@dataclass(frozen=True)
class Flag:
    """Something that is worth a talk; it changes no mark and accuses nobody.

    Attributes:
        kind: What was noticed.
        learners: Codes of those whom it is about, in order.
        lesson: Lesson id, or "".
        exercise: Exercise id, or "".
        why: What was noticed, in a sentence or two.
    """

    kind: FlagKind
    learners: tuple[str, ...]
    lesson: str
    exercise: str
    why: Words


@dataclass(frozen=True)
class Result:
    """One exercise of one learner.

    Attributes:
        exercise: Exercise id.
        title: Its title, in the language of the grade book.
        standing: The mark's verdict; to-mark for an open answer that waits for the teacher, marked for one that the
            teacher has marked.
        answer: The latest answer as text.
        points: Points where it was judged, else None.
        possible: Points it can bring where it was judged, else 0.
        waiting: Points that the teacher may give, for an open answer.
        tries: How often the learner asked to have it judged.
        hints: How many hints were opened.
        slip: Name of the slip that was recognised, or "".
        say: What the learner was told.
        note: What the teacher should know about the answer, or "".
        remark: What is to be said of the answer wherever it is shown, such as that it came from paper, or "".
        level: Level of the rubric that the teacher gave, with its name, such as "3 Explains", or "".
        comment: What the teacher wrote to the student, or "".
        late: Whether the answer was given after the due date; the note says when.
    """

    exercise: str
    title: str
    standing: Standing
    answer: str
    points: float | None
    possible: int
    waiting: int
    tries: int
    hints: int
    slip: str = ""
    say: str = ""
    note: str = ""
    remark: str = ""
    level: str = ""
    comment: str = ""
    late: bool = False


@dataclass(frozen=True)
class Sheet:
    """One lesson of one learner, its exercises in the lesson's order.

    Attributes:
        learner: Code of the learner.
        lesson: Lesson id.
        results: Its exercises.
        shared: Exercise id and text of each private part that its owner chose to hand in; nobody grades it.
    """

    learner: str
    lesson: str
    results: tuple[Result, ...]
    shared: tuple[tuple[str, str], ...] = ()

    @property
    def points(self) -> float:
        """Points reached so far."""
        return sum(result.points or 0.0 for result in self.results)

    @property
    def possible(self) -> int:
        """Points of everything that was judged."""
        return sum(result.possible for result in self.results)

    @property
    def to_mark(self) -> int:
        """How many answers wait for the teacher."""
        return sum(result.standing == "to-mark" for result in self.results)


@dataclass(frozen=True)
class GradeBook:
    """What a folder of handed-in files adds up to.

    The files and sheets of a whole department lie on the disk: go through them one by one, as often as needed, and
    keep no list of them.

    Attributes:
        files: A row a file, in the order of reading.
        learners: Everybody of whom anything was read, in order.
        sheets: Worked lessons, by learner and then by lesson.
        titles: Title by lesson id, for the lessons of the sheets, in the order of their numbers.
        roster: The codes of the class in the teacher's order; () where they are not listed.
        recipes: Code and text of what learners chose to show of their Recipe for Success; nobody grades it.
        open_answers: What its teacher marks: what waits, and what was marked.
        flags: What is worth a talk, in the order of kinds.
    """

    files: Sequence[FileRow]
    learners: tuple[str, ...]
    sheets: Sequence[Sheet]
    titles: tuple[tuple[str, str], ...]
    roster: tuple[str, ...] = ()
    recipes: tuple[tuple[str, str], ...] = ()
    open_answers: OpenAnswers = NO_OPEN_ANSWERS
    flags: tuple[Flag, ...] = ()

    def sheets_of(self, learner: str) -> dict[str, Sheet]:
        """The sheets of one learner.

        Args:
            learner: Code of the learner.

        Returns:
            One for each worked lesson, by lesson id; none for who handed in nothing.
        """
        first = bisect_left(self.sheets, learner, key=lambda sheet: sheet.learner)
        later = (self.sheets[place] for place in range(first, len(self.sheets)))
        return {sheet.lesson: sheet for sheet in takewhile(lambda sheet: sheet.learner == learner, later)}

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the class from which nothing came."""
        came = set(self.learners)
        return tuple(code for code in self.roster if code not in came)

    @property
    def unlisted(self) -> tuple[str, ...]:
        """Codes that handed something in and are not on the teacher's list, most often by a slip of the pen."""
        listed = set(self.roster)
        return tuple(code for code in self.learners if listed and code not in listed)

    @property
    def everybody(self) -> tuple[str, ...]:
        """The class in the teacher's order, then whoever else handed something in."""
        return (*self.roster, *self.unlisted) if self.roster else self.learners
