"""The grade book as plain data."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from reachstars.handin.handed import Kind, Status
from reachstars.language import Words

Standing: TypeAlias = Literal["right", "partly", "wrong", "unclear", "recorded", "empty", "to-mark", "marked"]


@dataclass(frozen=True)
class FileRow:
    """One handed-in file: what came of it."""

    name: str
    kind: Kind
    status: Status
    reason: Words
    learners: tuple[str, ...]
    lessons: tuple[str, ...]
    answers: int


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

    Attributes:
        files: A row a file, in the order of reading.
        learners: Everybody of whom anything was read, in order.
        sheets: Worked lessons, by learner and then by lesson.
        titles: Title by lesson id, for the lessons of the sheets, in the order of their numbers.
        roster: The codes of the class in the teacher's order; () where they are not listed.
        recipes: Code and text of what learners chose to show of their Recipe for Success; nobody grades it.
    """

    files: tuple[FileRow, ...]
    learners: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    titles: tuple[tuple[str, str], ...]
    roster: tuple[str, ...] = ()
    recipes: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the class from which nothing came."""
        return tuple(code for code in self.roster if code not in set(self.learners))

    @property
    def unlisted(self) -> tuple[str, ...]:
        """Codes that handed something in and are not on the teacher's list, most often by a slip of the pen."""
        return tuple(code for code in self.learners if self.roster and code not in self.roster)

    @property
    def everybody(self) -> tuple[str, ...]:
        """The class in the teacher's order, then whoever else handed something in."""
        return (*self.roster, *self.unlisted) if self.roster else self.learners
