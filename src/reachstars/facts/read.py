"""Looks a fact up by its name: data/sts128.toml holds sts128.orbits, with the source that says so."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeAlias

from reachstars.errors import AuthorError, FactError, Mistake
from reachstars.facts.days import say_day
from reachstars.facts.units import UNITS, say_number
from reachstars.language import LANGUAGES, Language, Words

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
    found = find_fact(name)
    if found is None:
        near = get_close_matches(name, all_facts(), n=3) or sorted(all_facts())[:3]
        raise FactError(
            f"There is no fact called '{name}'. Near it are: {', '.join(near)}.",
            f"No hay ningún dato que se llame '{name}'. Parecidos: {', '.join(near)}.",
        )
    return found


def find_fact(name: str) -> Fact | None:
    """A fact, if there is one of that name; only its own data file is read.

    Args:
        name: File and name, such as sts128.orbits.

    Returns:
        The fact with its source, or None.

    Raises:
        AuthorError: If its data file has mistakes.
    """
    prefix = name.partition(".")[0]
    return _facts_of(prefix).get(name) if prefix in _data_files() else None


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
        raise FactError(
            f"The fact '{name}' is no number, so it has no value to calculate with.",
            f"El dato '{name}' no es un número, así que no tiene un valor con el que se pueda calcular.",
        )
    return found.value * UNITS[found.unit].si


def say_fact(found: Fact, language: Language) -> str:
    """The fact as it is written in that language, with its unit: 5,755,275 millas."""
    if isinstance(found.value, Words):
        return found.value.in_language(language)
    if isinstance(found.value, float):
        return say_number(found.value, found.unit, found.digits, language)
    return _say_moment(found.value, found.unit, language)


def _say_moment(moment: datetime, unit: str, language: Language) -> str:
    day = say_day(moment, language)
    return day if unit == "date" else f"{day}, {moment:%H:%M:%S} UTC"


def all_facts() -> Mapping[str, Fact]:
    """Every fact by its name.

    Raises:
        AuthorError: If a data file has mistakes; all of them at once.
    """
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    for prefix in _data_files():
        try:
            facts |= _facts_of(prefix)
        except AuthorError as error:
            mistakes += error.mistakes
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(facts)


@cache
def _data_files() -> Mapping[str, Traversable]:
    """The data files by the prefix of their facts, in the order of their names."""
    data = sorted(files("reachstars.facts").joinpath("data").iterdir(), key=lambda file: file.name)
    return {file.name.removesuffix(".toml"): file for file in data if file.name.endswith(".toml")}


@cache
def _facts_of(prefix: str) -> Mapping[str, Fact]:
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    read_facts(prefix, _data_files()[prefix].read_text(encoding="utf-8"), facts, mistakes)
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(facts)


def read_facts(prefix: str, text: str, facts: dict[str, Fact], mistakes: list[Mistake]) -> None:
    """Read one data file into facts, and what is wrong with it into mistakes."""
    where = f"facts/data/{prefix}.toml"
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        mistakes.append(Mistake(where, f"the file cannot be read: {error}", "correct the line that is named"))
        return
    sources = dict(read_sources(data.get("source", {}), where, mistakes))
    for name, entry in data.get("fact", {}).items():
        problem = _problem(entry, sources) or _wrong_value(entry)
        if problem:
            mistakes.append(Mistake(f"{where}, [fact.{name}]", *problem))
            continue
        full = f"{prefix}.{name}"
        value = Words(**entry["text"]) if "text" in entry else entry["value"]
        facts[full] = Fact(
            name=full,
            value=float(value) if isinstance(value, int) else value,
            unit=entry.get("unit", ""),
            digits=entry.get("digits", 0),
            source=sources[entry["source"]],
            note=Words(**entry["note"]) if "note" in entry else None,
        )


def read_sources(tables: Mapping[str, Any], where: str, mistakes: list[Mistake]) -> Iterator[tuple[str, Source]]:
    """Yield the complete sources of a data file by name, and put what is wrong with the others into mistakes."""
    for name, table in tables.items():
        missing = [field for field in _SOURCE_FIELDS if not table.get(field)]
        if missing:
            cure = f"add {', '.join(missing)} to the table"
            mistakes.append(Mistake(f"{where}, [source.{name}]", "the source is not complete", cure))
        else:
            yield name, Source(**{field: str(table[field]) for field in _SOURCE_FIELDS})


_Problem: TypeAlias = tuple[str, str, tuple[str, ...]]


def _problem(entry: Mapping[str, Any], sources: Mapping[str, Source]) -> _Problem | None:
    """What is wrong with the fields of a fact: problem, cure and choices."""
    if entry.get("source") not in sources:
        return "the fact has no source", "name one of the sources of this file", tuple(sources)
    if ("value" in entry) == ("text" in entry):
        return "the fact needs either a value or a text", "give value = or text = { en, es }", ()
    for name in ("text", "note"):
        words = entry.get(name, dict.fromkeys(LANGUAGES, "…"))
        if set(words) != set(LANGUAGES) or not all(isinstance(said, str) and said.strip() for said in words.values()):
            return f"the {name} is not there in every language", f"write {name} = {{ en = …, es = … }}", ()
    if type(entry.get("digits", 0)) is not int or entry.get("digits", 0) < 0:
        return "the digits are no whole number", "write how many stand after the decimal point, such as 1", ()
    return None


def _wrong_value(entry: Mapping[str, Any]) -> _Problem | None:
    """What is wrong with the value of a fact and its unit: problem, cure and choices."""
    unit, value = entry.get("unit", ""), entry.get("value", 0)
    if isinstance(value, datetime) != (unit in _MOMENT_UNITS):
        cure = "set the unit to fit the value, and write a date with its time"
        return "a date has the unit date or moment, and nothing else has", cure, _MOMENT_UNITS
    if isinstance(value, datetime):
        offset = value.utcoffset()
        if offset is None or offset:
            return "the moment is not in UTC", "write it in UTC, with a Z at its end", ()
    elif type(value) not in {int, float}:
        return "the value is neither a number nor a moment", "write a number, or use text = { en, es }", ()
    elif unit not in UNITS:
        return f"there is no unit called '{unit}'", "use a unit of facts/units.py", tuple(UNITS)
    return None
