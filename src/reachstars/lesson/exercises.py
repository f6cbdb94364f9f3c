"""Reads exercises.toml: each exercise once, its words side by side per language."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any

from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import (
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
from reachstars.language import Words
from reachstars.lesson.code_tasks import read_code_task
from reachstars.lesson.fields import check_ids, read_tolerance, read_unit
from reachstars.lesson.givens import GIVEN_NAME, read_givens
from reachstars.lesson.matching import read_columns
from reachstars.lesson.model import Card
from reachstars.lesson.roles import typed_numbers
from reachstars.lesson.shows import read_held, read_moved, read_show, read_shown, show_of_options
from reachstars.lesson.spaces import read_lines, read_space
from reachstars.lesson.table_columns import read_data_columns
from reachstars.lesson.toml import Table

_BRACES = re.compile(r"\{([^{}]*)\}")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FEWEST_ITEMS = 3  # two things out of order are in order as soon as they are turned around
_WITHOUT_GIVENS = ("title", "starter")  # a title is said without numbers, and a starter is code with braces of its own
_OPEN_LINES, _OWN_LINES = 6, 4  # to write on, where the author says nothing else
_LADDER = 3  # hints, from a nudge to the last step before the solution


def read_exercises(table: Table, card: Card) -> tuple[Exercise, ...]:
    """The exercises in the order of the file; what is wrong goes to the table's mistakes.

    Args:
        table: All of exercises.toml.
        card: The lesson's card, whose objectives the exercises serve.

    Returns:
        One exercise per table; one with mistakes is filled up, so that the rest of the lesson can be checked.
    """
    names = tuple(objective.id for objective in card.objectives if objective.id)
    tables = {name: table.table(name) for name in table.data}
    exercises = tuple(
        _exercise(name, each, names) for name, each in tables.items() if isinstance(table.data[name], dict)
    )
    for objective in dict.fromkeys(names):
        if not any(exercise.objective == objective for exercise in exercises):
            cure = f'write objective = "{objective}" in one of them, or take the objective out of lesson.toml'
            table.mistake(f"no exercise serves the objective '{objective}'", cure)
    return exercises


def _exercise(name: str, table: Table, objectives: tuple[str, ...]) -> Exercise:
    if not _ID.fullmatch(name):
        cure = "use small letters without accents, digits and hyphens, such as orbit-speed"
        table.mistake(f"'{name}' cannot be the name of an exercise", cure)
    kind = table.choice("kind", KINDS)
    common: dict[str, Any] = {
        "id": name,
        "title": table.words("title"),
        "prompt": table.words("prompt"),
        "objective": table.choice("objective", objectives),
        "given": read_givens(table.table("given")),
        "hints": table.words_list("hints"),
        "feedback": _feedback(table.table("feedback")),
        "points": table.whole("points", 1, at_least=1),
    }
    exercise = _MAKERS[kind](common, table) if kind in _MAKERS else ShortText(**common)
    if len(exercise.hints) not in {0, _LADDER}:
        problem = f"the number of hints is {len(exercise.hints)}"
        table.mistake(problem, f"write {_LADDER} hints, from a nudge to the last step, or none", at="hints")
    _check_words(exercise, table)
    table.done(unknown_too=kind in KINDS)
    return exercise


def _number(common: dict[str, Any], table: Table) -> Number:
    unit = read_unit(table)
    show = read_show(table, common["given"], [unit])
    space = read_space(table, common["given"])
    return Number(**common, unit=unit, tolerance=read_tolerance(table), show=show, space=space)


def _prediction(common: dict[str, Any], table: Table) -> Prediction:
    space = read_space(table, common["given"])
    if space and table.has("options"):
        problem = "a guess with options has nothing to draw"
        table.mistake(problem, "take out 'space', or the options", at="space")
    return Prediction(**common, **_shown_options(common, table, at_least=0), space=space)


def _open(common: dict[str, Any], table: Table) -> OpenAnswer:
    space = read_space(table, common["given"])
    lines, frames = read_lines(table, _OPEN_LINES, space), table.words_list("frames")
    return OpenAnswer(**common, lines=lines, frames=frames, space=space)


def _reflection(common: dict[str, Any], table: Table) -> Reflection:
    space = read_space(table, common["given"])
    return Reflection(**common, lines=read_lines(table, _OWN_LINES, space), space=space)


def _table(common: dict[str, Any], table: Table) -> DataTable:
    return DataTable(**common, **read_data_columns(table), space=read_space(table, common["given"]))


def _target(common: dict[str, Any], table: Table) -> Target:
    explorer = table.choice("explorer", tuple(EXPLORERS))
    quantity, unit = read_moved(table, explorer)
    held = read_held(table, explorer, quantity, common["given"])
    show = read_show(table, common["given"], [unit])
    if explorer and show is not None and show.explorer != explorer:
        problem = f"the explorer '{explorer}' is moved, and '{show.explorer}' would show the answer"
        table.mistake(problem, f'write show = {{ explorer = "{explorer}", … }}', at="show")
    tolerance = read_tolerance(table, exact=not unit)
    return Target(**common, explorer=explorer, quantity=quantity, unit=unit, held=held, tolerance=tolerance, show=show)


def _shown_options(common: dict[str, Any], table: Table, *, at_least: int) -> dict[str, Any]:
    options = _options(table, at_least=at_least)
    return {"options": options, "show": show_of_options(table, common["given"], options)}


def _options(table: Table, *, at_least: int) -> tuple[Option, ...]:
    options = []
    for entry in table.tables("options"):
        options.append(
            Option(entry.text("id"), entry.words("text"), entry.words_or_none("feedback"), read_shown(entry))
        )
        entry.done()
    if len(options) < at_least:
        cure = "add two options or more; lessons/_template/exercises.toml shows how"
        table.mistake(f"the choice has {len(options)} options", cure, at="options")
    check_ids([option.id for option in options], table, "options")
    return tuple(options)


def _match(common: dict[str, Any], table: Table) -> MatchPairs:
    left, right, reuse = read_columns(table)
    return MatchPairs(**common, left=left, right=right, reuse=reuse)


def _items(table: Table) -> tuple[Option, ...]:
    items = []
    for entry in table.tables("items"):
        items.append(Option(entry.text("id"), entry.words("text")))
        entry.done()
    if len(items) < _FEWEST_ITEMS:
        cure = f"add {_FEWEST_ITEMS} items or more, in any order but the right one"
        table.mistake(f"the number of items is {len(items)}", cure, at="items")
    check_ids([item.id for item in items], table, "items")
    return tuple(items)


def _feedback(table: Table) -> Mapping[str, Words]:
    return MappingProxyType({name: table.words(name) for name in table.data})


def _check_words(exercise: Exercise, table: Table) -> None:
    """Every {name} is given, and no number is typed into a prompt."""
    names = tuple(item.name for item in exercise.given)
    for found in _BRACES.findall(f"{exercise.title.en} {exercise.title.es}"):
        table.mistake(f"the title holds '{{{found}}}'", "write a title without numbers", at="title")
    texts = " ".join(f"{words.en} {words.es}" for words in _texts(exercise))
    for name in dict.fromkeys(_BRACES.findall(texts)):
        if name not in names:
            one_of_these = ", or use one of these" if names else ""
            cure = f"add given.{name}{one_of_these}" if GIVEN_NAME.fullmatch(name) else "use a name that is given"
            table.mistake(f"a text names '{{{name}}}', which is not given", cure, names, at="prompt")
    for text in (exercise.prompt.en, exercise.prompt.es):
        for _, digits in typed_numbers(_BRACES.sub("", text)):
            cure = f'add given.my_name = {{ value = {_value(digits)}, unit = "…" }} and write {{my_name}} instead'
            table.mistake(f"the number {digits} is typed into the prompt", cure, at="prompt")


def _value(digits: str) -> str:
    plain = digits.replace(",", "")
    return plain if re.fullmatch(r"\d+(\.\d+)?", plain) else "…"


def _texts(exercise: Exercise) -> Iterator[Words]:
    """Every text in which a {name} stands for a given."""
    parts = (getattr(exercise, part.name) for part in fields(exercise) if part.name not in _WITHOUT_GIVENS)
    return _words_in(tuple(parts))


def _words_in(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif is_dataclass(value):
        yield from _words_in(tuple(getattr(value, part.name) for part in fields(value)))
    elif isinstance(value, tuple | Mapping):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _words_in(part)


_MAKERS: Mapping[str, Callable[[dict[str, Any], Table], Exercise]] = {
    "number": _number,
    "prediction": _prediction,
    "choice": lambda common, table: OneChoice(**common, **_shown_options(common, table, at_least=2)),
    "several": lambda common, table: SeveralChoices(**common, options=_options(table, at_least=2)),
    "order": lambda common, table: PutInOrder(**common, items=_items(table)),
    "match": _match,
    "table": _table,
    "short": lambda common, table: ShortText(**common, space=read_space(table, common["given"])),
    "open": _open,
    "target": _target,
    "code": lambda common, table: read_code_task(common, table, unit=read_unit(table), tolerance=read_tolerance(table)),
    "reflection": _reflection,
}
KINDS = tuple(_MAKERS)
