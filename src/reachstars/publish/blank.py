"""The space under each kind of exercise on the worksheet, sized to the answer."""

from collections.abc import Collection, Iterable
from typing import assert_never

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Option,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.listed import items_said
from reachstars.exercise.order import start_order
from reachstars.exercise.prompt import filled
from reachstars.exercise.saying import unit_written
from reachstars.exercise.table import ROW, Grid, grid, to_fill
from reachstars.language import Words
from reachstars.publish.drawn import place_to_draw
from reachstars.publish.functions import code_blank
from reachstars.publish.paired import columns
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import array, boolean, call, literal, together
from reachstars.publish.words import (
    ANSWER,
    CHOSEN,
    ESTIMATE,
    FRAMES,
    PRIVATE,
    SHOW_WORK,
    USE_PICTURE,
    WRITE_LETTERS,
)

_GUESS = 2  # lines
_LONGEST_CELL = 200  # characters of a cell that are printed; more is no number
_LONG_TABLE = 1_000  # characters of all cells; a table with more may go on on the next page
_LINE = 50  # characters that a line break stands for
_ROW = 64  # characters of all options together that fit in one row


def blank(sheet: Sheet, exercise: Exercise) -> str:  # noqa: C901, PLR0911 - a case a kind
    """Space for the answer.

    Args:
        sheet: The worksheet.
        exercise: The exercise.

    Returns:
        A Typst expression.
    """
    match exercise:
        case Number():
            area = [f"area: {piece}" for piece in place_to_draw(sheet, exercise)]
            return call("calculation", sheet.ink.say(SHOW_WORK), _line_with_unit(sheet, exercise.unit), *area)
        case Prediction() | OneChoice():
            return options(sheet, exercise) if exercise.options else _to_write(sheet, exercise, _GUESS)
        case SeveralChoices():
            return options(sheet, exercise)
        case PutInOrder():
            slots = call("slots", sheet.ink.say(WRITE_LETTERS), str(len(exercise.items)))
            return call("block", "breakable: false", together([items(sheet, exercise), slots]))
        case MatchPairs():
            return columns(sheet, exercise)
        case DataTable():
            empty = [("",) * len(to_fill(exercise))] * exercise.rows
            table = table_piece(sheet, grid(exercise, empty, sheet.ink.language), to_write=True)
            area = place_to_draw(sheet, exercise)
            # Points are plotted from the table, so both lie under the same eyes.
            return call("block", "breakable: false", together([table, *area])) if area else table
        case ShortText():
            return _to_write(sheet, exercise, 1)
        case OpenAnswer():
            return together([*_frames(sheet, exercise), _to_write(sheet, exercise, exercise.lines)])
        case Target():
            return together([*_picture(sheet, exercise), _line_with_unit(sheet, exercise.unit)])
        case CodeTask():
            return code_blank(sheet, exercise)
        case Reflection():
            return call("private-part", sheet.ink.say(PRIVATE), _to_write(sheet, exercise, exercise.lines))
        case _:
            assert_never(exercise)


def options(
    sheet: Sheet,
    exercise: Prediction | OneChoice | SeveralChoices,
    *,
    chosen: Collection[str] = (),
    because: Words = CHOSEN,
) -> str:
    """The options with a circle each, or a box where several may be chosen; a chosen one filled and said in words.

    Args:
        sheet: The page.
        exercise: The exercise.
        chosen: Ids of the chosen options.
        because: What stands beside a chosen one: that a student took it, or that it is right.

    Returns:
        A Typst expression.
    """
    items = array(option_texts(sheet, exercise, exercise.options))
    places = array(str(place) for place, option in enumerate(exercise.options) if option.id in chosen)
    square = f"square: {boolean(isinstance(exercise, SeveralChoices))}"
    short = sum(len(option.text.in_language(sheet.ink.language)) + 4 for option in exercise.options) <= _ROW
    row = f"in-a-row: {boolean(short)}"
    return call("options", items, f"chosen: {places}", f"chosen-word: {sheet.ink.say(because)}", row, square)


def items(sheet: Sheet, exercise: PutInOrder) -> str:
    """The items as they lie at the start, with a letter each."""
    ink = sheet.ink
    texts = items_said(exercise, start_order(exercise), ink.language)
    return call("options", array(ink.write(text) for text in texts))


def table_piece(sheet: Sheet, table: Grid, *, to_write: bool = False) -> str:
    """A table with its rows numbered.

    Args:
        sheet: The page.
        table: The table, filled or empty.
        to_write: Whether its rows are high enough to write in by hand.

    Returns:
        A Typst expression.
    """

    def write(text: str) -> str:
        return sheet.ink.write(text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]} [...]")

    header = array([sheet.ink.say(ROW), *map(write, table.header)])
    rows = array(array([write(str(number)), *map(write, row)]) for number, row in enumerate(table.rows, start=1))
    typed = f"typed: {array(map(boolean, table.typed))}"
    long = sum(len(text) + _LINE * text.count("\n") for row in table.rows for text in row) > _LONG_TABLE
    return call("cells", header, rows, typed, f"to-write: {boolean(to_write)}", f"long: {boolean(long)}")


def option_texts(sheet: Sheet, exercise: Exercise, of: Iterable[Option]) -> list[str]:
    """The texts of options, with their numbers filled in."""
    return [sheet.ink.write(filled(option.text, exercise, sheet.ink.language)) for option in of]


def _to_write(sheet: Sheet, exercise: Exercise, lines: int) -> str:
    """The place to draw that an exercise has, and the lines that it asks for beside it."""
    area = place_to_draw(sheet, exercise)
    ruled = [f"ruled({lines})"] if lines else []
    return together([*area, *ruled])


def _line_with_unit(sheet: Sheet, unit: str) -> str:
    return call("answer-line", sheet.ink.say(ANSWER), literal(sheet.ink.plain(unit_written(unit, sheet.ink.language))))


def _frames(sheet: Sheet, exercise: OpenAnswer) -> list[str]:
    if not exercise.frames:
        return []
    starts = [sheet.ink.write(filled(frame, exercise, sheet.ink.language)) for frame in exercise.frames]
    together_on_a_page = call("block", "breakable: false", call("muted", call("list", *starts)))
    return [call("lead-in", call("muted", sheet.ink.say(FRAMES))), together_on_a_page]


def _picture(sheet: Sheet, exercise: Target) -> list[str]:
    """The explorer as a picture; where it is on the page already, only its number."""
    drawn = sheet.picture(exercise.explorer) if exercise.explorer not in sheet.pictures else ""
    number = sheet.pictures[exercise.explorer]
    # A count, such as of tries, stands in the table; between two of them there is none.
    use = [USE_PICTURE, ESTIMATE] if exercise.unit else [USE_PICTURE]
    said = " ".join(words.in_language(sheet.ink.language) for words in use).format(number)
    return [*filter(None, [drawn]), call("par", call("muted", sheet.ink.write(said)))]
