"""How long a class needs for what stands in a lesson, beside the minutes of its plan.

The minutes are our own estimates for pairs at one computer or one worksheet, no measurements: nobody has timed a
class yet. They are in one place, each with its reason, so that a teacher who did can correct them.
Print the table from the top folder: PYTHONPATH=src:. python -m tests.lessons.timing
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.lessons.reading_level import HIGH_SCHOOL, LESSONS, bands
from tests.lessons.student_text import WORD

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.language import LANGUAGES
from reachstars.lesson.edition import edition, on
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Grades, Lesson, Prose
from reachstars.lesson.read import read_lesson

MINUTES: Mapping[type[Exercise], float] = {
    Prediction: 2,  # read, take one, say why to a neighbour
    ShortText: 1,  # a word or two
    OneChoice: 2,  # four options, talked over
    SeveralChoices: 3,  # each option is a question of its own
    PutInOrder: 3,  # half a minute for each of six things
    MatchPairs: 3,  # as many, and something is left over
    Number: 4,  # set up, calculate, read what is said, once more
    DataTable: 4,  # the same step in every row
    Target: 4,  # ten tries of a quarter of a minute, and what they showed
    CodeTask: 6,  # three lines of code, run, mend
    OpenAnswer: 6,  # a claim, a reason and a calculation, in sentences
    Reflection: 2,  # begun in silence; it goes on at home
}
EXPLORER = 4.0  # minutes: both of a pair have it in hand twice
CELL = 0.5  # minutes: read three lines, run them
DOINGS: Mapping[str, float] = {  # what a class does beside the exercises, by lesson and phase
    "eight-and-a-half-minutes/engage": 2,  # the scenes, or the countdown together
    "eight-and-a-half-minutes/explain": 1,  # the balloon
    "eight-and-a-half-minutes/extend": 0.5,  # who reached orbit stands up
    "eight-and-a-half-minutes/evaluate": 0.5,  # one answer read aloud
    "recipe-for-success/engage": 2,  # the scene, or the pause for it
    "recipe-for-success/explore": 3,  # the line of years
    "recipe-for-success/extend": 3,  # the argument, on their feet
    "recipe-for-success/evaluate": 1,  # two answers read aloud
    "a-million-miles/engage": 2,  # the scene, or a finger on the wall map
    "a-million-miles/explain": 1,  # the days in the bus, guessed before they are worked out
    "a-million-miles/extend": 1,  # the ball and the string
    "a-million-miles/evaluate": 1,  # two answers read aloud
    "eleven-noes/engage": 2,  # the scene, or the noes read with a breath after each
    "eleven-noes/explain": 1,  # thirty-six boxes to shade
    "eleven-noes/extend": 0.5,  # the crowd once more, its chance growing
    "eleven-noes/evaluate": 1,  # one answer for and one against, read aloud
    "shuttle-orbit/engage": 2,  # the scene, or eyes closed at the window
    "shuttle-orbit/explain": 1,  # the sketch with two arrows
    "shuttle-orbit/evaluate": 1,  # two answers read aloud
}
INSTEAD: Mapping[str, str] = {  # what an older class leaves out for its own block, as the plan says
    "recipe-for-success": "weeks-of-practice",
}
PACE, OLDER_PACE = 120, 150  # words a minute read aloud, half of the class in their second language; and from grade 9


@dataclass(frozen=True)
class Phase:
    """Minutes that a phase needs, and those that its plan gives."""

    id: str
    needed: float
    planned: int


def phases(lesson: Lesson, grades: Grades) -> list[Phase]:
    """Each phase of a lesson, for the slower of screen and paper."""
    media = [on(edition(lesson, "student", grades), medium) for medium in ("screen", "paper")]
    return [
        Phase(phase.id, max(_needed(each, phase.id, grades) for each in media), phase.minutes)
        for phase in lesson.card.phases
    ]


def _needed(lesson: Lesson, phase: str, grades: Grades) -> float:
    left_out = INSTEAD.get(lesson.card.id) if grades[0] >= HIGH_SCHOOL[0] else None
    blocks = [x for x in lesson.blocks if x.phase == phase and not (isinstance(x, Ask) and x.exercise == left_out)]
    pace = OLDER_PACE if grades[0] >= HIGH_SCHOOL[0] else PACE
    return sum(_of_block(x, lesson, pace) for x in blocks) + DOINGS.get(f"{lesson.card.id}/{phase}", 0)


def _of_block(block: Block, lesson: Lesson, pace: int) -> float:
    match block:
        case Prose():
            return len(WORD.findall(block.markdown)) / pace
        case CodeCell():
            return CELL
        case Explore():
            return EXPLORER
        case Ask():
            exercise = lesson.exercise(block.exercise)
            return MINUTES[type(exercise)] if exercise else 0
        case _:
            return 0


def table() -> str:
    """Every phase of every lesson as each class has it, in the slower of the two languages."""
    row = "{:<28}{:<8}{:<12}{:>8}{:>9}"
    head = row.format("lesson", "grades", "phase", "needed", "planned")
    return "\n".join([head, *(row.format(*cells) for folder in lesson_folders(LESSONS) for cells in _rows(folder))])


def _rows(folder: Path) -> Iterator[tuple[str, ...]]:
    lessons = [read_lesson(folder, language) for language in LANGUAGES]
    for band in bands(lessons[0]):
        slower = [
            max(pair, key=lambda phase: phase.needed) for pair in zip(*(phases(x, band) for x in lessons), strict=True)
        ]
        for phase in (*slower, Phase("together", sum(x.needed for x in slower), sum(x.planned for x in slower))):
            yield folder.name, f"{band[0]}-{band[1]}", phase.id, f"{phase.needed:.1f}", str(phase.planned)


if __name__ == "__main__":
    print(table())
