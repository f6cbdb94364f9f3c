"""A student's answers on paper; whatever was handed in, it is only words there."""

import json
from collections.abc import Callable, Mapping
from typing import assert_never

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
from reachstars.exercise.listed import ids_in, is_nothing, items_said, order_in
from reachstars.exercise.pairs import pairs_in
from reachstars.exercise.saying import number_said
from reachstars.exercise.table import cells_in, grid_of
from reachstars.exercise.tried import tried_in
from reachstars.logbook.event import Json
from reachstars.publish.blank import blank, items, options, table_piece, unit_shown
from reachstars.publish.functions import code_written
from reachstars.publish.paired import columns
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import call, together
from reachstars.publish.words import KEPT_PRIVATE, NO_ANSWER, YOUR_ANSWER

_HUGE = 10**300  # a whole number beyond has no float; it is shown as it stands
_LONGEST = 20_000  # characters; about eight pages, more is no answer


def answered(answers: Mapping[str, Json]) -> Callable[[Sheet, Exercise], str]:  # noqa: C901 - a case a kind
    """What stands under the prompts of a student's work.

    Args:
        answers: Values by exercise id, as they came from a logbook or a notebook.

    Returns:
        A function that writes the answer to an exercise as Typst.
    """

    def answer(sheet: Sheet, exercise: Exercise) -> str:  # noqa: C901, PLR0911 - the same
        value = answers.get(exercise.id)
        match exercise:
            case Prediction() | OneChoice():
                return _choice(sheet, exercise, value)
            case SeveralChoices():
                return _choices(sheet, exercise, value)
            case PutInOrder():
                return _order(sheet, exercise, value)
            case MatchPairs():
                return _pairs(sheet, exercise, value)
            case DataTable():
                return _table(sheet, exercise, value)
            case Target():
                return together([*filter(None, [_explorer(sheet, exercise)]), _typed(sheet, value, exercise.unit)])
            case Number() | ShortText() | OpenAnswer():
                return _typed(sheet, value)
            case CodeTask():
                return _function(sheet, exercise, value)
            case Reflection():
                # Never printed, whatever the answers hold: a reflection leaves the learner only by their own hand.
                return call("par", call("muted", sheet.ink.say(KEPT_PRIVATE)))
            case _:
                assert_never(exercise)

    return answer


def _explorer(sheet: Sheet, exercise: Target) -> str:
    return sheet.picture(exercise.explorer) if exercise.explorer not in sheet.pictures else ""


def _choice(sheet: Sheet, exercise: Prediction | OneChoice, value: Json) -> str:
    if isinstance(value, str) and value in {option.id for option in exercise.options}:
        return options(sheet, exercise, chosen=(value,))
    shown = [options(sheet, exercise)] if exercise.options else []
    return together([*shown, _typed(sheet, value)])


def _choices(sheet: Sheet, exercise: SeveralChoices, value: Json) -> str:
    ids = ids_in(value, exercise.options)
    if ids:
        return options(sheet, exercise, chosen=ids)
    return together([options(sheet, exercise), _typed(sheet, None if is_nothing(value) else value)])


def _order(sheet: Sheet, exercise: PutInOrder, value: Json) -> str:
    ids = order_in(value, exercise.items)
    if not ids:
        return together([items(sheet, exercise), _typed(sheet, None if is_nothing(value) else value)])
    texts = [sheet.ink.write(text) for text in items_said(exercise, ids, sheet.ink.language)]
    return call("answered", sheet.ink.say(YOUR_ANSWER), call("enum", *texts))


def _function(sheet: Sheet, exercise: CodeTask, value: Json) -> str:
    tried = tried_in(value, exercise)
    return (
        _typed(sheet, None if is_nothing(value) else value) if tried is None else code_written(sheet, exercise, tried)
    )


def _pairs(sheet: Sheet, exercise: MatchPairs, value: Json) -> str:
    pairs = pairs_in(exercise, value)
    if not pairs:
        return together([columns(sheet, exercise), _typed(sheet, None if is_nothing(value) else value)])
    return call("answered", sheet.ink.say(YOUR_ANSWER), columns(sheet, exercise, pairs))


def _table(sheet: Sheet, exercise: DataTable, value: Json) -> str:
    table = grid_of(exercise, value, sheet.ink.language)
    if table is None:
        nothing = cells_in(exercise, value) is not None
        return together([blank(sheet, exercise), _typed(sheet, None if nothing else value)])
    return call("answered", sheet.ink.say(YOUR_ANSWER), table_piece(sheet, table))


def _typed(sheet: Sheet, value: Json, unit: str = "") -> str:
    text = as_text(value)
    if not text.strip():
        return call("par", call("muted", sheet.ink.say(NO_ANSWER)))
    if unit and isinstance(value, int | float):
        text = f"{text}\u00a0{unit_shown(unit)}"
    return call("answered", sheet.ink.say(YOUR_ANSWER), call("par", sheet.ink.write(text)))


def as_text(value: Json) -> str:
    """An answer of any shape as words, not longer than a person would write."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = value
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _HUGE:
        text = number_said(value)
    else:
        text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} [...]"
