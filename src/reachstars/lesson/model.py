"""A lesson as plain data, in one language, as the reader hands it to every publisher."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from reachstars.exercise.key import AnswerKey
from reachstars.exercise.kinds import Exercise, Key
from reachstars.language import Language, Words


@dataclass(frozen=True)
class Objective:
    """What a learner can do after the lesson; kind is content or language."""

    id: str
    text: Words
    kind: str = "content"


@dataclass(frozen=True)
class Standard:
    """A standard: framework (NGSS), code (HS-ESS1-4), use (teaches or uses), and its statement in our words.

    The objectives that show it are named by their ids, where its author linked them.
    """

    framework: str
    code: str
    use: str
    note: Words
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Term:
    """A word of the lesson with its meaning; cognate is true where both languages' words look alike."""

    word: Words
    meaning: Words
    cognate: bool
    note: Words | None = None


@dataclass(frozen=True)
class Misconception:
    """A wrong idea that students bring, and what a teacher says to it.

    Attributes:
        belief: The idea, as a student would say it.
        reply: What a teacher says or does.
        slips: What tells it: exercise and slip, or exercise and option, such as orbit-speed/forgot-earth-radius.
    """

    belief: Words
    reply: Words
    slips: tuple[str, ...] = ()


@dataclass(frozen=True)
class RubricLevel:
    """One level of the rubric for open answers, with what to look for and a sample answer."""

    level: int
    name: Words
    look: Words
    sample: Words


@dataclass(frozen=True)
class Phase:
    """One of the 5E phases: what the teacher does, looks for, and says when it goes wrong."""

    id: str
    title: Words
    minutes: int
    do: Words
    look_for: Words
    rescue: Words


@dataclass(frozen=True)
class Family:
    """The family page: a ten-minute talk that needs no computer."""

    welcome: Words
    talk: tuple[Words, ...]
    activity: tuple[Words, ...]
    dream: Words


@dataclass(frozen=True)
class Card:
    """The teacher's card of a lesson: all of lesson.toml.

    In a copy for students, made without keys, what is for the teacher alone is empty: there `for_students` is true.
    """

    id: str
    number: int
    version: int
    title: Words
    question: Words
    grades: tuple[int, int]
    minutes: int
    summary: Words
    objectives: tuple[Objective, ...]
    standards: tuple[Standard, ...]
    vocabulary: tuple[Term, ...]
    misconceptions: tuple[Misconception, ...]
    scenes: tuple[str, ...]
    no_film: Words
    materials_computer: tuple[Words, ...]
    materials_paper: tuple[Words, ...]
    sensitivity: Words
    rubric: tuple[RubricLevel, ...]
    phases: tuple[Phase, ...]
    family: Family
    for_students: bool = False


Grades: TypeAlias = tuple[int, int]
Medium: TypeAlias = Literal["screen", "paper"]


@dataclass(frozen=True)
class Prose:
    """Markdown (CommonMark with tables and $math$), its {fact} and {number} roles already words."""

    markdown: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class CodeCell:
    """Code that a student reads and changes."""

    source: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class Ask:
    """The place of an exercise."""

    exercise: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class Explore:
    """The place of an explorer."""

    explorer: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class Figure:
    """The place of a picture of the folder figures."""

    name: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class TeacherNote:
    """Markdown for the teacher's edition only."""

    markdown: str
    line: int
    phase: str = ""
    grades: Grades | None = None
    medium: Medium | None = None


Block: TypeAlias = Prose | CodeCell | Ask | Explore | Figure | TeacherNote
PictureKind: TypeAlias = Literal["svg", "png", "jpeg"]


@dataclass(frozen=True)
class FigureFile:
    """A picture of a lesson, and what figures/sources.toml says of it.

    Attributes:
        name: Name of the file in the text, such as road.svg.
        kind: How its bytes are to be read.
        content: Its bytes; an SVG has no script and loads nothing.
        alt: What it shows, for who cannot see it.
        author: Who made it.
        licence: Under which licence, one of those that allow a school to copy it.
        date: When it was made: 2009, or 2009-08-28.
        where: Where it was taken from.
        caption: The words below it, if any.
    """

    name: str
    kind: PictureKind
    content: bytes
    alt: Words
    author: str
    licence: str
    date: str
    where: str
    caption: Words | None = None


@dataclass(frozen=True)
class Lesson:
    """A lesson in one language.

    Attributes:
        card: What lesson.toml says, in both languages.
        language: Language of the blocks.
        blocks: The narrative in reading order.
        exercises: Every exercise once, in the order of exercises.toml.
        keys: Right answers by exercise id; empty in a pack without keys.
        figures: The pictures that the blocks name, as readers of this language see them.
        answer_key: What the keys are worked out with, also for one student's numbers; None in a pack without keys.
    """

    card: Card
    language: Language
    blocks: tuple[Block, ...]
    exercises: tuple[Exercise, ...]
    keys: Mapping[str, Key] = field(default_factory=lambda: MappingProxyType({}))
    figures: Mapping[str, FigureFile] = field(default_factory=lambda: MappingProxyType({}))
    answer_key: AnswerKey | None = field(default=None, compare=False, repr=False)

    def exercise(self, exercise_id: str) -> Exercise | None:
        """The exercise of that id, or None."""
        return next((exercise for exercise in self.exercises if exercise.id == exercise_id), None)
