"""The answer key: right answers, the slip behind each wrong one, what to say, and samples for the open answers."""

from string import ascii_uppercase

from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    Outputs,
    Pairs,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    Target,
)
from reachstars.exercise.listed import items_said
from reachstars.exercise.mark import mark
from reachstars.exercise.order import start_order
from reachstars.exercise.prompt import filled
from reachstars.exercise.saying import number_said
from reachstars.exercise.shown import inputs_shown, show_of
from reachstars.exercise.table import has_right_answer
from reachstars.language import Language, Words
from reachstars.logbook.event import Json
from reachstars.publish import words
from reachstars.publish.blank import blank, items, option_texts, options, table_piece
from reachstars.publish.functions import code_keyed
from reachstars.publish.paired import key_of_pairs
from reachstars.publish.pictures import flown_picture
from reachstars.publish.plan import heading, rubric
from reachstars.publish.sheet import Sheet, exercise_numbers, exercise_piece
from reachstars.publish.solution import quantity
from reachstars.publish.source import boolean, call, together
from reachstars.publish.table_key import right_grid, slip_lines, slip_texts

_SHORT_TABLE = 10  # rows of a table that fit on a page with the words above it, also in large print


def key(sheet: Sheet) -> list[str]:
    """The answer key of a lesson.

    Args:
        sheet: The page; its lesson holds the keys.

    Returns:
        Typst expressions.
    """
    pieces = [heading(sheet, words.ANSWERS)]
    for name, number in exercise_numbers(sheet.lesson).items():
        exercise = sheet.lesson.exercise(name)
        if exercise is not None:
            inside = together(_under(sheet, exercise, sheet.lesson.keys.get(name)))
            pieces.append(exercise_piece(sheet, exercise, number, inside, together=False))
    return [*pieces, *rubric(sheet, words.RUBRIC_FOR_OPEN)]


def _under(sheet: Sheet, exercise: Exercise, right: Key | None) -> list[str]:
    ink = sheet.ink
    if isinstance(exercise, Prediction):
        shown = [options(sheet, exercise)] if exercise.options else []
        return [*shown, call("keyed", '""', ink.say(words.PREDICTION))]
    if isinstance(exercise, Reflection):
        return [call("keyed", '""', ink.say(words.REFLECTION))]
    if isinstance(exercise, DataTable) and not has_right_answer(exercise):
        return [blank(sheet, exercise), call("keyed", '""', ink.say(words.OWN_NUMBERS)), *_hints(sheet, exercise)]
    if right is None:
        return [call("par", ink.say(words.NO_KEY))]
    if isinstance(exercise, DataTable) and isinstance(right.answer, Columns):
        return [*_right_table(sheet, exercise, right.answer), *_hints(sheet, exercise)]
    return [
        *_right(sheet, exercise, right),
        *_slips(sheet, exercise, right),
        *_flown(sheet, exercise, right),
        *_hints(sheet, exercise),
    ]


def _right(sheet: Sheet, exercise: Exercise, right: Key) -> list[str]:  # noqa: PLR0911 - a case a kind
    ink = sheet.ink
    answer = right.answer
    if isinstance(exercise, CodeTask) and isinstance(answer, Outputs):
        return code_keyed(sheet, exercise, answer)
    if isinstance(exercise, OneChoice):
        return _right_option(sheet, exercise, str(answer))
    if isinstance(exercise, SeveralChoices) and isinstance(answer, frozenset):
        return _right_options(sheet, exercise, answer)
    if isinstance(exercise, PutInOrder) and isinstance(answer, tuple):
        return _right_order(sheet, exercise, answer)
    if isinstance(exercise, MatchPairs) and isinstance(answer, Pairs):
        return key_of_pairs(sheet, exercise, answer)
    if isinstance(exercise, Number | Target) and isinstance(answer, float | int):
        return [call("keyed", ink.say(words.RIGHT), ink.write(_right_number(exercise, float(answer), ink.language)))]
    if isinstance(answer, Words):
        return [call("keyed", ink.say(words.SAMPLE), ink.write(filled(answer, exercise, ink.language)))]
    accepted = answer if isinstance(answer, tuple) else (str(answer),)
    return [call("keyed", ink.say(words.ACCEPTED), ink.write(" · ".join(accepted)))]


def _right_number(exercise: Number | Target, value: float, language: Language) -> str:
    """The number, and how near to it another one is accepted; a count is right or wrong."""
    said = quantity(exercise, value, language)
    if not exercise.tolerance:
        return said
    return f"{said} {words.WITHIN.in_language(language).format(number_said(100 * exercise.tolerance, 3))}"


def _right_option(sheet: Sheet, exercise: OneChoice, right: str) -> list[str]:
    """Every option, the right one filled, and what the screen says to who takes it."""
    ink = sheet.ink
    shown = options(sheet, exercise, chosen=(right,), because=words.RIGHT_ONE)
    rows = [
        [text, _said(sheet, exercise, option.id)]
        for option, text in zip(exercise.options, option_texts(sheet, exercise, exercise.options), strict=True)
        if option.id != right
    ]
    return [shown, ink.table((words.STUDENT_CHOSE, words.SAY), rows, widths="(1fr, 1.6fr)")]


def _right_options(sheet: Sheet, exercise: SeveralChoices, right: frozenset[str]) -> list[str]:
    """Every option, the right ones filled, and what the screen says to who takes one more."""
    ink = sheet.ink
    shown = options(sheet, exercise, chosen=right, because=words.RIGHT_ONE)
    rows = [
        [text, _said(sheet, exercise, [*right, option.id])]
        for option, text in zip(exercise.options, option_texts(sheet, exercise, exercise.options), strict=True)
        if option.id not in right
    ]
    table = ink.table((words.STUDENT_CHOSE_TOO, words.SAY), rows, widths="(1fr, 1.6fr)")
    return [shown, *([table] if rows else [])]


def _right_order(sheet: Sheet, exercise: PutInOrder, right: tuple[str, ...]) -> list[str]:
    """The items as the worksheet has them, the letters in the right order, and what they stand for."""
    ink = sheet.ink
    start = start_order(exercise)
    letters = " · ".join(ascii_uppercase[start.index(each) % len(ascii_uppercase)] for each in right)
    texts = [ink.write(text) for text in items_said(exercise, right, ink.language)]
    return [items(sheet, exercise), call("keyed", ink.say(words.RIGHT), ink.write(letters)), call("enum", *texts)]


def _right_table(sheet: Sheet, exercise: DataTable, right: Columns) -> list[str]:
    """The table with its right numbers, and what the screen says to who made one slip all along."""
    ink = sheet.ink
    rows = []
    for slip in right.slips:
        wrote = ink.write("\n".join(slip_lines(exercise, right, slip, ink.language)))
        answer: Json = [[*row] for row in slip_texts(exercise, right, slip)]
        rows.append([wrote, _said(sheet, exercise, answer)])
    table = table_piece(sheet, right_grid(exercise, right, ink.language))
    slips = ink.table((words.STUDENT_WROTE, words.SAY), rows, widths="(1fr, 1.6fr)")
    whole = f"whole: {boolean(exercise.rows <= _SHORT_TABLE)}"
    return [call("keyed", ink.say(words.RIGHT), table, whole), *([slips] if rows else [])]


def _slips(sheet: Sheet, exercise: Exercise, right: Key) -> list[str]:
    """Wrong numbers with the slip that leads to them, in the words that the screen uses."""
    if not isinstance(exercise, Number | Target) or not right.slips:
        return []
    rows = []
    for value in right.slips.values():
        wrote = quantity(exercise, value, sheet.ink.language)
        rows.append([sheet.ink.write(wrote), _said(sheet, exercise, wrote)])
    return [sheet.ink.table((words.STUDENT_WROTE, words.SAY), rows, widths="(1fr, 2.6fr)")]


def _said(sheet: Sheet, exercise: Exercise, answer: Json) -> str:
    right = sheet.lesson.keys.get(exercise.id)
    return sheet.ink.write(mark(exercise, answer, right, sheet.ink.language).say)


def _flown(sheet: Sheet, exercise: Exercise, right: Key) -> list[str]:
    """What follows from the right answer: the picture that students see on the screen."""
    show, answer = show_of(exercise), right.answer
    number = float(answer) if isinstance(answer, float | int) else None
    inputs = inputs_shown(exercise, answer if isinstance(answer, str) else None, number)
    if show is None or inputs is None:
        return []
    title = call("par", call("strong", sheet.ink.say(words.FLOWN)))
    drawn = flown_picture(show.explorer, inputs, sheet.ink)
    return [call("block", "breakable: false", together([title, drawn]))]


def _hints(sheet: Sheet, exercise: Exercise) -> list[str]:
    if not exercise.hints:
        return []
    hints = [sheet.ink.write(filled(hint, exercise, sheet.ink.language)) for hint in exercise.hints]
    title = call("par", call("strong", sheet.ink.say(words.HINTS)))
    return [call("block", "breakable: false", together([title, call("enum", *hints)]))]
