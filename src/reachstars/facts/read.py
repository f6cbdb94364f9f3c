"""Looks a fact up by its name: data/sts128.toml holds sts128.orbits, with the source that says so."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from reachstars.errors import AuthorError, FactError, Mistake
from reachstars.facts.units import UNITS, say_number
from reachstars.language import Language, Words

_SOURCE_FIELDS = ("title", "author", "where", "licence", "taken", "by")
_MOMENT_UNITS = ("date", "moment")


@dataclass(frozen=True)
class Source:
    """Who says so: what was read, where, under which licence, when, and who took it down."""

    title: str
    author: str
    where: str
    licence: str
    taken: str
    by: str


@dataclass(frozen=True)
class Fact:
    """One value with the source that gives it.

    Attributes:
        name: File and name, such as sts128.orbits.
        value: Number in unit, moment in UTC, or words.
        unit: Key of UNITS, or date or moment for a datetime.
        digits: Digits after the decimal point when it is written.
        source: Who says so.
        note: What to know about it, such as sources that disagree.
    """

    name: str
    value: float | datetime | Words
    unit: str
    digits: int
    source: Source
    note: Words | None = None


def fact(name: str) -> Fact:
    """The fact of that name.

    Args:
        name: File and name, such as sts128.orbits.

    Returns:
        The fact with its source.

    Raises:
        FactError: If there is no such fact; the message names near ones.
    """
    facts = all_facts()
    if name not in facts:
        near = get_close_matches(name, facts, n=3) or sorted(facts)[:3]
        raise FactError(f"There is no fact called '{name}'. Near it are: {', '.join(near)}.")
    return facts[name]


def fact_value(name: str) -> float:
    """The number of a fact in SI units.

    Args:
        name: File and name, such as sts128.distance.

    Returns:
        The value in m, kg, s, m/s or rad.

    Raises:
        FactError: If the fact is not there or is no number.
    """
    found = fact(name)
    if not isinstance(found.value, float):
        raise FactError(f"The fact '{name}' is no number, so it has no value to calculate with.")
    return found.value * UNITS[found.unit].si


def say_fact(found: Fact, language: Language) -> str:
    """The fact as it is written in that language, with its unit: 5,755,275 millas."""
    if isinstance(found.value, Words):
        return found.value.in_language(language)
    if isinstance(found.value, float):
        return say_number(found.value, found.unit, found.digits, language)
    return _say_moment(found.value, found.unit, language)


def _say_moment(moment: datetime, unit: str, language: Language) -> str:
    from babel.dates import format_date, format_time

    locale = {"en": "en_US", "es": "es_MX"}[language]
    day = format_date(moment, format="long", locale=locale)
    if unit == "date":
        return day
    clock = format_time(moment, format="HH:mm:ss", locale=locale)
    return f"{day}, {clock} UTC"


@cache
def all_facts() -> Mapping[str, Fact]:
    """Every fact by its name.

    Raises:
        AuthorError: If a data file has mistakes; all of them at once.
    """
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    data = sorted((file for file in files("reachstars.facts").joinpath("data").iterdir()), key=lambda file: file.name)
    for file in data:
        if file.name.endswith(".toml"):
            prefix = file.name.removesuffix(".toml")
            read_facts(prefix, file.read_text(encoding="utf-8"), facts, mistakes)
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(facts)


def read_facts(prefix: str, text: str, facts: dict[str, Fact], mistakes: list[Mistake]) -> None:
    """Read one data file into facts, and what is wrong with it into mistakes."""
    where = f"facts/data/{prefix}.toml"
    data = tomllib.loads(text)
    sources = dict(_sources(data.get("source", {}), where, mistakes))
    for name, entry in data.get("fact", {}).items():
        here = f"{where}, [fact.{name}]"
        problem = _problem(entry, sources)
        if problem:
            mistakes.append(Mistake(here, *problem))
            continue
        note = Words(**entry["note"]) if "note" in entry else None
        value = Words(**entry["text"]) if "text" in entry else entry["value"]
        value = float(value) if isinstance(value, int) else value
        full = f"{prefix}.{name}"
        facts[full] = Fact(full, value, entry.get("unit", ""), entry.get("digits", 0), sources[entry["source"]], note)


def _sources(tables: Mapping[str, Any], where: str, mistakes: list[Mistake]) -> Iterator[tuple[str, Source]]:
    for name, table in tables.items():
        missing = [field for field in _SOURCE_FIELDS if not table.get(field)]
        if missing:
            cure = f"add {', '.join(missing)} to the table"
            mistakes.append(Mistake(f"{where}, [source.{name}]", "the source is not complete", cure))
        else:
            yield name, Source(**{field: str(table[field]) for field in _SOURCE_FIELDS})


def _problem(entry: Mapping[str, Any], sources: Mapping[str, Source]) -> tuple[str, str, tuple[str, ...]] | None:
    unit, value = entry.get("unit", ""), entry.get("value")
    if entry.get("source") not in sources:
        return "the fact has no source", "name one of the sources of this file", tuple(sources)
    if ("value" in entry) == ("text" in entry):
        return "the fact needs either a value or a text", "give value = or text = { en, es }", ()
    if isinstance(value, datetime) != (unit in _MOMENT_UNITS):
        return (
            "a date has the unit date or moment, and nothing else has",
            "set the unit to fit the value",
            _MOMENT_UNITS,
        )
    if "value" in entry and unit not in _MOMENT_UNITS and unit not in UNITS:
        return f"there is no unit called '{unit}'", "use a unit of facts/units.py", tuple(UNITS)
    return None
