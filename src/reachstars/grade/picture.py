"""A class as its reports see it, as plain data that is filled in one walk through the grade book."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from reachstars.exercise.kinds import Exercise, OneChoice, Prediction
from reachstars.exercise.prompt import filled
from reachstars.grade.model import Standing
from reachstars.language import Language
from reachstars.lesson.model import Lesson, Misconception


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

    def exercise(self, name: str) -> Exercise | None:
        """The exercise with that id, where the lesson is known."""
        return self.lesson.exercise(name) if self.lesson else None


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


def option_texts(exercise: Exercise | None, language: Language) -> Mapping[str, str]:
    """What may be chosen in an exercise, in the words of its author.

    Args:
        exercise: The exercise, if it is known.
        language: Language of the words.

    Returns:
        Texts by the id of the option; none for what is neither a choice nor a prediction.
    """
    if not isinstance(exercise, OneChoice | Prediction):
        return {}
    return {option.id: filled(option.text, exercise, language) for option in exercise.options}
