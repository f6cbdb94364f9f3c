"""A function on paper: lines to write it on, the work of a student, and the key."""

from collections.abc import Iterable

from reachstars.exercise.kinds import CodeTask, Outputs, Sample
from reachstars.exercise.mark import mark
from reachstars.exercise.prompt import function_asked
from reachstars.exercise.saying import unit_sign
from reachstars.exercise.tried import LONGEST_SOURCE, Tried, as_answer, head, in_unit, sample_said
from reachstars.language import Words
from reachstars.publish import words
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import array, call, literal, together

_LINES = 5
_RESULT_WIDTH = "6cm"
_TO_WRITE = "0.55cm"  # height of a row that is written by hand


def code_blank(sheet: Sheet, exercise: CodeTask) -> str:
    """Lines to write the function on, and a table to try it by hand.

    Args:
        sheet: The worksheet.
        exercise: The exercise.

    Returns:
        A Typst expression.
    """
    ink = sheet.ink
    asked = call("par", call("muted", ink.write(function_asked(exercise, ink.language))))
    start = _box(sheet, head(exercise))
    lines = call("code-lines", ink.say(words.WRITE_FUNCTION), str(_LINES))
    title = call("par", call("muted", ink.say(words.TRY_BY_HAND)))
    nothing: list[Sample | None] = [None] * len(exercise.inputs)
    table = _table(sheet, exercise, words.IT_GIVES, nothing, missing="")
    parts = (together([asked, start, lines]), together([title, table]))
    return together(call("block", "breakable: false", part) for part in parts)


def code_written(sheet: Sheet, exercise: CodeTask, tried: Tried) -> str:
    """A student's function, and what it gave.

    Args:
        sheet: The page.
        exercise: The exercise.
        tried: The answer; its source is only words here.

    Returns:
        A Typst expression.
    """
    ink = sheet.ink
    missing = words.NO_RESULT.in_language(ink.language)
    table = _table(sheet, exercise, words.IT_GAVE, tried.outputs, missing=missing)
    return call("answered", ink.say(words.YOUR_ANSWER), together([_box(sheet, tried.source), table]))


def code_keyed(sheet: Sheet, exercise: CodeTask, right: Outputs) -> list[str]:
    """What a right function gives, one way to write it, and what to say to who wrote another.

    Args:
        sheet: The page.
        exercise: The exercise.
        right: Its key.

    Returns:
        Typst expressions.
    """
    ink = sheet.ink
    given = [in_unit(value, exercise) for value in right.values]
    pieces = [_title(sheet, words.RIGHT_OUTPUTS), _table(sheet, exercise, words.IT_GIVES, given, missing="")]
    if right.model:
        pieces += [_title(sheet, words.MODEL_FUNCTION), _box(sheet, right.model)]
    rows = []
    for values in right.slips.values():
        gives = tuple(in_unit(value, exercise) for value in values)
        # A source that is no starter: only its outputs are marked.
        said = mark(
            exercise, as_answer(Tried(exercise.function, gives)), sheet.lesson.keys.get(exercise.id), ink.language
        )
        listed = " · ".join(sample_said(value, exercise.unit) for value in gives)
        rows.append([ink.write(listed), ink.write(said.say)])
    table = [ink.table((words.FUNCTION_GIVES, words.SAY), rows, widths="(1fr, 2.2fr)")] if rows else []
    return [*pieces, *table]


def _title(sheet: Sheet, text: Words) -> str:
    return call("block", "sticky: true", call("strong", sheet.ink.say(text)))


def _box(sheet: Sheet, source: str) -> str:
    """Code as it was written, its spaces kept."""
    return call("code-box", "none", literal(sheet.ink.plain(source.strip("\n")[:LONGEST_SOURCE])), 'lang: "python"')


def _table(sheet: Sheet, exercise: CodeTask, gives: Words, results: Iterable[Sample | None], *, missing: str) -> str:
    """The inputs, a column for each parameter, and a column for what the function gives."""
    ink = sheet.ink
    names = [ink.write(_with_unit(each.name, each.unit)) for each in exercise.parameters]
    header = [*names, ink.write(_with_unit(gives.in_language(ink.language), exercise.unit))]
    rows = [
        [
            *(ink.write(sample_said(value, "", digits=12)) for value in values),
            _result(sheet, result, missing),
        ]
        for values, result in zip(exercise.inputs, results, strict=True)
    ]
    columns = f"({'auto, ' * len(names)}{_RESULT_WIDTH})"
    return call("data-table", columns, array(header), array(array(row) for row in rows))


def _result(sheet: Sheet, result: Sample | None, missing: str) -> str:
    if result is not None:
        return sheet.ink.write(sample_said(result, ""))
    return sheet.ink.write(missing) if missing else call("box", f"height: {_TO_WRITE}")


def _with_unit(name: str, unit: str) -> str:
    return f"{name} ({unit_sign(unit)})" if unit else name
