"""A lesson's narrative with its exercises on paper: what the worksheet, a student's work and the key share."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from reachstars.exercise.kinds import CodeTask, DataTable, Exercise, Number, OpenAnswer, Prediction, ShortText
from reachstars.exercise.prompt import prompt
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Figure, Lesson, Prose
from reachstars.publish.figured import figure_piece
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, markup
from reachstars.publish.pictures import explorer_picture
from reachstars.publish.source import boolean, call, literal
from reachstars.publish.words import ON_THE_COMPUTER

_TITLE = re.compile(r"\A\s*# [^\n]*\n?")
_FITS = 1_500  # characters of Typst that surely fit on a page below a prompt, also in large print
_FEW_LINES = 15  # as many lines surely do
_WRITTEN = re.compile(r"\b(?:answered|mark-box)\(")  # where the words of a student or a teacher begin
_LONGEST_CODE = 8  # lines; longer code is for the computer


@dataclass
class Sheet:
    """One page in the making.

    Attributes:
        lesson: The lesson, in the language of the page.
        ink: Writes its words.
        outline: Where its headings stand.
        pictures: Number of the picture of each explorer that is on the page already.
        code_explained: Whether a box of code on the page says already what it is.
    """

    lesson: Lesson
    ink: Ink
    outline: Outline = field(default_factory=Outline)
    pictures: dict[str, int] = field(default_factory=dict)
    code_explained: bool = False

    def picture(self, explorer: str, *, alone: bool = False) -> str:
        """The explorer's picture, once; after that nothing. One that stands alone may have a page of its own."""
        if explorer in self.pictures:
            return '""'
        self.pictures[explorer] = len(self.pictures) + 1
        return explorer_picture(explorer, self.pictures[explorer], self.ink, alone=alone)


Answering = Callable[[Sheet, Exercise], str]


def narrative(sheet: Sheet, answering: Answering) -> list[str]:
    """The lesson in reading order.

    Args:
        sheet: The page.
        answering: What stands under the prompt of an exercise: space, an answer.

    Returns:
        Typst expressions.
    """
    numbers = exercise_numbers(sheet.lesson)
    blocks = _joined(_untitled(sheet.lesson.blocks))
    below = [isinstance(block, Ask) for block in blocks[1:]] + [False]
    pieces = [
        markup(block.markdown, sheet.ink, sheet.outline, leads_in=asked)
        if isinstance(block, Prose)
        else _block(sheet, block, numbers, answering)
        for block, asked in zip(blocks, below, strict=True)
    ]
    return [piece for piece in pieces if piece]


def exercise_numbers(lesson: Lesson) -> Mapping[str, int]:
    """The number of each exercise on every page of the lesson, in the order of the narrative."""
    asked = [block.exercise for block in lesson.blocks if isinstance(block, Ask)]
    return {exercise: number for number, exercise in enumerate(dict.fromkeys(asked), start=1)}


def stays_together(exercise: Exercise, inside: str) -> bool:
    """Whether all of an exercise must stand on one page: a box to calculate in must, what may be long cannot.

    Args:
        exercise: The exercise.
        inside: What stands under its prompt.

    Returns:
        False for what must be free to go on on the next page, or it would run off this one.
    """
    if isinstance(exercise, OpenAnswer | DataTable | CodeTask):
        return False
    if isinstance(exercise, Number | ShortText | Prediction):
        return is_short(inside)
    # Options and pictures are of a known height; what somebody typed below them is not.
    written = _WRITTEN.search(inside)
    return written is None or is_short(inside[written.start() :])


def is_short(piece: str) -> bool:
    """Whether a piece of Typst surely fits on a page below a prompt, also in large print."""
    return len(piece) <= _FITS and piece.count("linebreak()") <= _FEW_LINES


def exercise_piece(sheet: Sheet, exercise: Exercise, number: int, inside: str, *, together: bool = True) -> str:
    """An exercise with its number, title and prompt.

    Args:
        sheet: The page.
        exercise: The exercise.
        number: Its number on the page.
        inside: What stands under the prompt.
        together: Whether it must stay on one page.

    Returns:
        A Typst expression.
    """
    ink = sheet.ink
    asked = call("par", ink.write(prompt(exercise, ink.language)))
    level = sheet.outline.step(3)
    return call(
        "exercise",
        str(level),
        literal(str(number)),
        ink.say(exercise.title),
        asked,
        inside,
        f"together: {boolean(together)}",
    )


def _untitled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the lesson's own title, which the frame prints."""
    if blocks and isinstance(blocks[0], Prose):
        rest = _TITLE.sub("", blocks[0].markdown)
        return (Prose(rest, blocks[0].line, blocks[0].phase, blocks[0].grades), *blocks[1:])
    return blocks


def _joined(blocks: tuple[Block, ...]) -> list[Block]:
    """Code that follows code stands in one box."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if isinstance(block, CodeCell) and isinstance(before, CodeCell):
            joined[-1] = replace(before, source=f"{before.source.strip()}\n\n{block.source.strip()}")
        else:
            joined.append(block)
    return joined


def _block(sheet: Sheet, block: Block, numbers: Mapping[str, int], answering: Answering) -> str:
    match block:
        case CodeCell(source):
            return _code(sheet, source)
        case Explore(explorer):
            return sheet.picture(explorer, alone=True)
        case Figure(name):
            return figure_piece(sheet.lesson.figures[name], sheet.ink)
        case Ask(name):
            return _asked(sheet, name, numbers[name], answering)
        case _:
            return ""


def _asked(sheet: Sheet, name: str, number: int, answering: Answering) -> str:
    exercise = sheet.lesson.exercise(name)
    if exercise is None:
        return ""
    inside = answering(sheet, exercise)
    return exercise_piece(sheet, exercise, number, inside, together=stays_together(exercise, inside))


def _code(sheet: Sheet, source: str) -> str:
    """Short code as a box to read: paper has no computer, but the calculation is worth seeing."""
    if len(source.strip().splitlines()) > _LONGEST_CODE:
        return ""
    name = "none" if sheet.code_explained else sheet.ink.say(ON_THE_COMPUTER)
    sheet.code_explained = True
    return call("code-box", name, literal(sheet.ink.plain(source.strip())), 'lang: "python"')
