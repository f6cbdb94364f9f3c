"""Exercises answered with the keyboard alone, whichever kind they are."""

from collections.abc import Mapping
from itertools import product
from typing import assert_never

from playwright.sync_api import Keyboard, Locator

from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import (
    CodeTask,
    Columns,
    DataTable,
    Exercise,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Pairs,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.exercise.units import from_si

TYPED = "Está lejos, pero no tanto: ¿vamos? So far, so near."
PROGRAMS: Mapping[str, str] = {  # a right function for each exercise that asks for one
    "any-drive": "def drive_time(distance, speed):\n    return distance / speed",
    "one-yes": "from math import prod\n\ndef one_yes(chances):\n    return 1 - prod(1 - chance for chance in chances)",
}


def press(keys: Keyboard, *names: str) -> None:
    for name in names:
        keys.press(name)


def choose(keys: Keyboard, form: Locator, place: int) -> None:
    """The radio at a place: the group is one stop of the Tab key, and the arrows move inside it."""
    form.get_by_role("radio").first.focus()
    press(keys, "Space", *["ArrowDown"] * place)


def tick(keys: Keyboard, form: Locator, places: list[int], count: int) -> None:
    form.get_by_role("checkbox").first.focus()
    for place in range(count):
        press(keys, *(["Space"] if place in places else []), *(["Tab"] if place < count - 1 else []))


def sort(keys: Keyboard, form: Locator, lying: list[str], right: tuple[str, ...]) -> None:
    """Each item in turn is carried up to its place; the focus goes along."""
    items = form.get_by_role("listitem")
    for place, item in enumerate(right):
        now = lying.index(item)
        items.nth(now).get_by_role("group").focus()
        press(keys, *["ArrowUp"] * (now - place))
        lying.insert(place, lying.pop(now))


def fill(keys: Keyboard, form: Locator, exercise: DataTable, right: object) -> None:
    """The right numbers; where learners bring numbers of their own, some that make sense."""
    open_columns = [column for column in exercise.columns if not column.values]
    cells = form.get_by_role("textbox")
    for row, (place, column) in product(range(exercise.rows), enumerate(open_columns)):
        if isinstance(right, Columns) and column.id in right.values:
            number = from_si(right.values[column.id][row], column.unit)
        else:
            number = ((column.least or 0.0) + (column.most or 10.0)) / 2
        cells.nth(row * len(open_columns) + place).focus()
        keys.type(f"{number:.6g}")


def slide(keys: Keyboard, form: Locator, exercise: Target, wanted: float) -> None:
    """Home, then leaps, then steps."""
    setting = next(each for each in EXPLORERS[exercise.explorer].settings if each.quantity == exercise.quantity)
    leaps, rest = divmod(wanted - setting.minimum, setting.leap)
    form.get_by_role("slider").focus()
    press(keys, "Home", *["PageUp"] * int(leaps), *["ArrowRight"] * round(rest / setting.step))


def answer(keys: Keyboard, form: Locator, exercise: Exercise, key: Key | None) -> None:  # noqa: C901, PLR0912 - a case a kind
    right = key.answer if key else None
    match exercise:
        case Number():
            form.get_by_role("textbox").focus()
            keys.type(f"{from_si(float(str(right)), exercise.unit):.4g} {exercise.unit}")
        case ShortText():
            assert isinstance(right, tuple)
            form.get_by_role("textbox").focus()
            keys.type(right[0])
        case OneChoice():
            choose(keys, form, [option.id for option in exercise.options].index(str(right)))
        case Prediction():
            choose(keys, form, 1)
        case SeveralChoices():
            assert isinstance(right, frozenset)
            ids = [option.id for option in exercise.options]
            tick(keys, form, [ids.index(each) for each in right], len(ids))
        case PutInOrder():
            assert isinstance(right, tuple)
            sort(keys, form, list(start_order(exercise)), right)
        case MatchPairs():
            assert isinstance(right, Pairs)
            form.get_by_role("combobox").first.focus()
            for item in exercise.left:
                press(keys, *["ArrowDown"] * (1 + shown_right(exercise).index(right.right[item.id])), "Tab")
        case DataTable():
            fill(keys, form, exercise, right)
        case Target():
            slide(keys, form, exercise, from_si(float(str(right)), exercise.unit))
        case OpenAnswer() | Reflection():
            form.get_by_role("textbox").focus()
            keys.type(TYPED)
        case CodeTask():
            solving = form.page.locator(".jp-InputArea", has_text=f"%%solve {exercise.id}").locator(".cm-content")
            solving.focus()
            press(keys, "Control+a")
            keys.insert_text(f"%%solve {exercise.id}\n{PROGRAMS[exercise.id]}")
        case _:
            assert_never(exercise)


def finish(keys: Keyboard, form: Locator, exercise: Exercise) -> None:
    """The way from the answer to its check: Enter where one line was typed, else on to the button."""
    if isinstance(exercise, CodeTask):
        press(keys, "Shift+Enter")
    elif isinstance(exercise, Prediction | Reflection):
        press(keys, "Tab")
    else:
        for _ in range(20):
            if form.locator("button.rs-main:focus").count():
                break
            press(keys, "Tab")
        press(keys, "Enter")
