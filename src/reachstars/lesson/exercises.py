"""Reads exercises.toml: each exercise once, its words side by side per language."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from reachstars.errors import FactError
from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import (
    Exercise,
    Given,
    Number,
    OneChoice,
    OpenAnswer,
    Option,
    Prediction,
    Reflection,
    ShortText,
    Show,
    Target,
)
from reachstars.facts.read import fact
from reachstars.language import Words
from reachstars.lesson.model import Card
from reachstars.lesson.toml import Table

KINDS = ("number", "prediction", "choice", "short", "open", "target", "reflection")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_DIGITS = re.compile(r"(?<![\w\-–])\d+(?:[.,]\d+)*(?!\w)")


def read_exercises(table: Table, card: Card) -> tuple[Exercise, ...]:
    """The exercises in the order of the file; what is wrong goes to the table's mistakes."""
    names = tuple(objective.id for objective in card.objectives)
    exercises = tuple(_exercise(name, table.table(name), names) for name in table.data)
    for objective in names:
        if not any(exercise.objective == objective for exercise in exercises):
            table.mistake(f"no exercise serves the objective '{objective}'", "set objective = in one of them")
    return exercises


def _exercise(name: str, table: Table, objectives: tuple[str, ...]) -> Exercise:
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        table.mistake(f"'{name}' is no good id", "use small letters, digits and hyphens, such as orbit-speed")
    kind = table.choice("kind", KINDS)
    given = tuple(_given(key, table.table("given").table(key)) for key in table.table("given").data)
    common: dict[str, Any] = {
        "id": name,
        "title": table.words("title"),
        "prompt": table.words("prompt"),
        "objective": table.choice("objective", objectives),
        "given": given,
        "hints": table.words_list("hints"),
        "feedback": _feedback(table.table("feedback")),
        "points": table.whole("points", 1),
    }
    exercise = _of_kind(kind, common, table)
    _check_words(exercise, table)
    table.done()
    return exercise


def _of_kind(kind: str, common: dict[str, Any], table: Table) -> Exercise:
    makers: dict[str, Callable[[], Exercise]] = {
        "number": lambda: Number(
            **common, unit=table.text("unit"), tolerance=_tolerance(table), show=_show_or_none(table)
        ),
        "prediction": lambda: Prediction(**common, options=_options(table, at_least=0)),
        "choice": lambda: OneChoice(**common, options=_options(table, at_least=2)),
        "short": lambda: ShortText(**common),
        "open": lambda: OpenAnswer(**common, lines=table.whole("lines", 6), frames=table.words_list("frames")),
        "target": lambda: _target(common, table),
        "reflection": lambda: Reflection(**common, lines=table.whole("lines", 4)),
    }
    return makers.get(kind, makers["open"])()


def _tolerance(table: Table) -> float:
    tolerance = table.number("tolerance", 0.02)
    if not 0 < tolerance < 1:
        table.mistake(f"a tolerance of {tolerance} is not possible", "write a part of one, such as 0.02 for 2 percent")
    return tolerance


def _target(common: dict[str, Any], table: Table) -> Target:
    explorer = table.choice("explorer", tuple(EXPLORERS))
    quantity, unit = table.text("quantity"), table.text("unit")
    setting = EXPLORERS.get(explorer)
    if setting and (quantity, unit) != (setting.quantity, setting.unit):
        cure = f'write quantity = "{setting.quantity}" and unit = "{setting.unit}"'
        table.mistake(f"the explorer '{explorer}' is not set by '{quantity}' in '{unit}'", cure)
    return Target(**common, explorer=explorer, quantity=quantity, unit=unit, tolerance=_tolerance(table))


def _show_or_none(owner: Table) -> Show | None:
    if not owner.has("show"):
        return None
    table = owner.table("show")
    show = Show(table.choice("explorer", tuple(EXPLORERS)), table.text("start"))
    table.done()
    given = tuple(owner.table("given").data)
    if show.start not in given:
        table.mistake(f"start = '{show.start}' is no given of this exercise", "use one of these", given)
    return show


def _given(name: str, table: Table) -> Given:
    if table.has("fact"):
        return _given_fact(name, table)
    given = Given(name, table.number("value"), table.text("unit"))
    table.done()
    return given


def _given_fact(name: str, table: Table) -> Given:
    source = table.text("fact")
    table.done()
    try:
        found = fact(source)
    except FactError as error:
        table.mistake(str(error).rstrip("."), "use the name of a fact")
        return Given(name, 0.0, "", source)
    if not isinstance(found.value, float):
        table.mistake(f"the fact '{source}' is no number", "use a fact that is a number")
        return Given(name, 0.0, "", source)
    return Given(name, found.value, found.unit, source)


def _options(table: Table, *, at_least: int) -> tuple[Option, ...]:
    options = []
    for entry in table.tables("options"):
        options.append(Option(entry.text("id"), entry.words("text"), entry.words_or_none("feedback")))
        entry.done()
    if len(options) < at_least:
        table.mistake("a choice needs two options or more", "add options = [ { id, text, feedback }, … ]")
    ids = [option.id for option in options]
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        table.mistake(f"two options have the id '{twice}'", "give each its own id")
    return tuple(options)


def _feedback(table: Table) -> Mapping[str, Words]:
    return MappingProxyType({name: table.words(name) for name in table.data})


def _check_words(exercise: Exercise, table: Table) -> None:
    """Every {name} is given, and no number is typed into a prompt."""
    names = {item.name for item in exercise.given}
    for words in _texts(exercise):
        for placeholder in _PLACEHOLDER.findall(f"{words.en} {words.es}"):
            if placeholder not in names:
                table.mistake(f"a text names '{{{placeholder}}}', which is not given", "use", tuple(sorted(names)))
    for text in (exercise.prompt.en, exercise.prompt.es):
        for digits in _DIGITS.findall(_PLACEHOLDER.sub("", text)):
            table.mistake(f"the number {digits} is typed into the prompt", "make it a given and write {its_name}")


def _texts(exercise: Exercise) -> Iterator[Words]:
    yield exercise.prompt
    yield from exercise.hints
    yield from exercise.feedback.values()
    if isinstance(exercise, OneChoice | Prediction):
        for option in exercise.options:
            yield option.text
            if option.feedback:
                yield option.feedback
