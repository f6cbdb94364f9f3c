"""José's own road from 1962 to 2009 as a recipe: jose.toml has the words, the facts have every number and year."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from reachstars.facts.read import Fact, fact, say_fact
from reachstars.language import Language, Words
from reachstars.logbook.event import Json
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Person, Recipe, Step, Try
from reachstars.recipe.value import from_value, to_value
from reachstars.recipe.when import When, on

_DATES = ("by", "done", "day")
_OTHERS = ("key", "facts", "after", "closed", *_DATES)


@dataclass(frozen=True)
class Entry:
    """One entry of the worked example, and the facts that it rests on, each with its source."""

    item: Item
    facts: tuple[Fact, ...]

    @property
    def title(self) -> str:
        """What the entry is about: its first words."""
        return str(next(iter(to_value(self.item).values())))

    @property
    def notes(self) -> tuple[Words, ...]:
        """What to know about the facts, such as sources that disagree."""
        return tuple(known.note for known in self.facts if known.note)


@cache
def jose_entries(language: Language) -> tuple[Entry, ...]:
    """José's road, entry by entry.

    Args:
        language: en or es.

    Returns:
        Each entry with its facts.
    """
    data = tomllib.loads(files("reachstars.recipe").joinpath("jose.toml").read_text(encoding="utf-8"))
    return (*(_entry(table, language) for table in data["entry"]), *_tries(data["tries"], language))


def jose_recipe(language: Language) -> Recipe:
    """José's road as a recipe like any other.

    Args:
        language: en or es.

    Returns:
        The recipe. All of it is shared: it stands in books.
    """
    items = [entry.item for entry in jose_entries(language)]
    return Recipe(
        goal=next(item for item in items if isinstance(item, Goal)),
        gaps=tuple(item for item in items if isinstance(item, Gap)),
        steps=tuple(item for item in items if isinstance(item, Step)),
        learned=tuple(item for item in items if isinstance(item, Learned)),
        efforts=tuple(item for item in items if isinstance(item, Effort)),
        tries=tuple(item for item in items if isinstance(item, Try)),
        people=tuple(item for item in items if isinstance(item, Person)),
        shared=frozenset(PARTS),
    )


def _entry(table: Mapping[str, Any], language: Language) -> Entry:
    part, _, name = table["key"].partition("/")
    known = _facts(table.get("facts", ()))
    said = {one.name.removeprefix("jose."): say_fact(one, language) for one in known}
    value: dict[str, Json] = {
        field: words[language].format(**said) for field, words in table.items() if field not in _OTHERS
    }
    value |= {field: table[field] for field in ("after", "closed") if field in table}
    dates = {field: fact(table[field]) for field in _DATES if field in table}
    value |= {field: str(_when(found)) for field, found in dates.items()}
    return Entry(from_value(part, name, value), (*dates.values(), *known))


def _tries(table: Mapping[str, Any], language: Language) -> Iterator[Entry]:
    """An entry for each application: what a no taught is told where a source tells it."""
    chosen, day = _facts(("application_chosen", "selected_day"))
    turning, question = _facts(("rejections_before_question", "question"))
    what, known = table["what"][language], _facts(table["facts"])
    for number in range(1, _number(known[0]) + 1):
        told = number == _number(turning)
        item = Try(f"application-{number}", what.format(number=number), None, "no")
        if told:
            item = Try(item.id, item.what, None, "no", say_fact(question, language))
        yield Entry(item, (*known, turning, question) if told else known)
    number = _number(chosen)
    yield Entry(Try(f"application-{number}", what.format(number=number), _when(day), "yes"), (chosen, day))


def _facts(names: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple(fact(f"jose.{name}") for name in names)


def _number(found: Fact) -> int:
    return int(found.value) if isinstance(found.value, float) else 0


def _when(found: Fact) -> When:
    """The date of a fact, no more exact than its source: a year stays a year."""
    return on(found.value.date()) if isinstance(found.value, datetime) else When(_number(found))
