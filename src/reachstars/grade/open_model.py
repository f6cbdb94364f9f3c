"""Open answers and what their teacher says of them, as plain data."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from reachstars.language import Words

OPEN_FILE = "open-answers.csv"
OPEN_PAGE = "open-answers.html"

OpenState: TypeAlias = Literal["waits", "marked", "judged", "changed", "absent", "unclear"]
"""Where a row stands: it waits for a mark; it has one; the computer has judged its answer, and the teacher may overrule
it; the answer was changed after it was marked; its answer is not in the graded folder; its mark is not understood."""


@dataclass(frozen=True)
class OpenRow:
    """One row of the teacher's file: an answer, and the mark that was given to this very text.

    Attributes:
        fingerprint: Ten letters made of learner, exercise and text, by which the answer is known again.
        learner: Code of the learner.
        lesson: Lesson id.
        exercise: Exercise id.
        title: Title of the exercise.
        answer: The text that was, or is to be, marked.
        level: Level of the rubric as the teacher wrote it.
        points: Points as the teacher wrote them.
        comment: What the teacher wrote to the student.
        more: Heading and cell of columns that the teacher added.
    """

    fingerprint: str
    learner: str
    lesson: str
    exercise: str
    title: str = ""
    answer: str = ""
    level: str = ""
    points: str = ""
    comment: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> tuple[str, str, str]:
        """Learner, lesson and exercise."""
        return self.learner, self.lesson, self.exercise

    @property
    def said(self) -> bool:
        """Whether the teacher wrote anything in it."""
        return bool(self.level or self.points or self.comment or any(text for _, text in self.more))

    @property
    def marks(self) -> tuple[object, ...]:
        """All that the teacher wrote in it."""
        return self.level, self.points, self.comment, self.more


@dataclass(frozen=True)
class OpenMarks:
    """What a teacher's file says, a row an answer, in its order."""

    rows: tuple[OpenRow, ...] = ()


@dataclass(frozen=True)
class TeacherMark:
    """A mark that was understood.

    Attributes:
        level: Level of the rubric with its name, such as "3 Secure", or "".
        points: Points for the answer; None where there is only a comment.
        comment: What the teacher wrote to the student, or "".
        by_hand: Whether the points were typed, not those of the level.
    """

    level: str = ""
    points: float | None = None
    comment: str = ""
    by_hand: bool = False


@dataclass(frozen=True)
class Unclear:
    """Why a mark is not understood, and what to do about it."""

    problem: Words
    cure: Words


@dataclass(frozen=True)
class OpenLevel:
    """One level of a rubric: its number and name, the points that it brings, what to look for, and a sample."""

    level: str
    points: float
    look: str
    sample: str


@dataclass(frozen=True)
class OpenQuestion:
    """What was asked, and how it is marked.

    Attributes:
        lesson: Lesson id.
        exercise: Exercise id.
        lesson_title: Title of the lesson.
        title: Title of the exercise.
        prompt: The question, with the numbers of the class.
        possible: The most points.
        levels: The rubric, the lowest level first; none where the computer judges.
        code: Whether the answers are programs.
    """

    lesson: str
    exercise: str
    lesson_title: str
    title: str
    prompt: str
    possible: int
    levels: tuple[OpenLevel, ...] = ()
    code: bool = False


@dataclass(frozen=True)
class OpenLine:
    """One row as it is written again.

    Attributes:
        row: The row.
        state: Where it stands.
        now: Whether it is an answer that is in the graded folder now.
        told: What the teacher should know about it in words, or "".
        number: Its number in the table, the header being 1.
        unclear: Why its mark is not understood, if so.
    """

    row: OpenRow
    state: OpenState
    now: bool = False
    told: str = ""
    number: int = 0
    unclear: Unclear | None = None


@dataclass(frozen=True)
class OpenAnswers:
    """All that there is to mark, and all that was marked.

    Attributes:
        lines: Rows by exercise, those of one exercise by learner.
        questions: Every exercise of the rows that this library has.
    """

    lines: tuple[OpenLine, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()

    @property
    def unclear(self) -> tuple[OpenLine, ...]:
        """Rows whose mark is not understood."""
        return tuple(line for line in self.lines if line.state == "unclear")


NO_OPEN_ANSWERS = OpenAnswers()
