"""Looks a two-line element set up by its name: data/element_sets.toml holds station_october_2009, with its source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from reachstars.errors import AuthorError, FactError, Mistake
from reachstars.facts.read import Source, read_sources
from reachstars.language import Words

_WHERE = "facts/data/element_sets.toml"
_FIELDS = ("lines", "source", "valid_from", "valid_until", "good_for", "note")


@dataclass(frozen=True)
class ElementSetFact:
    """A two-line element set as somebody published it, with what can and cannot be learned from it.

    Attributes:
        name: Its name in the data file, such as station_october_2009.
        lines: The two lines, letter for letter.
        source: Who published it, and where it was found.
        good_for: What it tells.
        note: What it does not tell, and how good it is.
        valid_from: First moment, in UTC, for which it should be asked where the spacecraft was.
        valid_until: Last such moment; later only the plane of the orbit can still be carried on.
    """

    name: str
    lines: tuple[str, str]
    source: Source
    good_for: Words
    note: Words
    valid_from: datetime
    valid_until: datetime


def element_set_fact(name: str) -> ElementSetFact:
    """The element set of that name.

    Args:
        name: Its name, such as station_october_2009.

    Returns:
        The two lines with their source.

    Raises:
        FactError: If there is no such set; the message names near ones.
    """
    sets = element_set_facts()
    if name not in sets:
        near = get_close_matches(name, sets, n=3) or sorted(sets)
        raise FactError(
            f"There is no element set called '{name}'. Near it are: {', '.join(near)}.",
            f"No hay elementos orbitales que se llamen '{name}'. Parecidos: {', '.join(near)}.",
        )
    return sets[name]


@cache
def element_set_facts() -> Mapping[str, ElementSetFact]:
    """Every element set by its name.

    Raises:
        AuthorError: If the data file has mistakes; all of them at once.
    """
    data = files("reachstars.facts").joinpath("data", "element_sets.toml").read_text(encoding="utf-8")
    sets, mistakes = read_element_sets(data)
    if mistakes:
        raise AuthorError(tuple(mistakes))
    return MappingProxyType(sets)


def read_element_sets(text: str) -> tuple[dict[str, ElementSetFact], list[Mistake]]:
    """Read a data file of element sets.

    Args:
        text: The file, as TOML.

    Returns:
        The sets that are complete, and the mistakes in the others.
    """
    data = tomllib.loads(text)
    mistakes: list[Mistake] = []
    sources = dict(read_sources(data.get("source", {}), _WHERE, mistakes))
    sets: dict[str, ElementSetFact] = {}
    for name, entry in data.get("element_set", {}).items():
        problem = _problem(entry, sources)
        if problem:
            mistakes.append(Mistake(f"{_WHERE}, [element_set.{name}]", *problem))
            continue
        first, second = entry["lines"]
        sets[name] = ElementSetFact(
            name=name,
            lines=(first, second),
            source=sources[entry["source"]],
            good_for=Words(**entry["good_for"]),
            note=Words(**entry["note"]),
            valid_from=entry["valid_from"],
            valid_until=entry["valid_until"],
        )
    return sets, mistakes


def _problem(entry: Mapping[str, Any], sources: Mapping[str, Source]) -> tuple[str, str] | None:
    """What is wrong with an element set: problem and cure."""
    missing = [field for field in _FIELDS if not entry.get(field)]
    if missing:
        return "the element set is not complete", f"add {', '.join(missing)}"
    if entry["source"] not in sources:
        return "the element set has no source", f"name one of the sources of this file: {', '.join(sources)}"
    if [line[:2] for line in entry["lines"]] != ["1 ", "2 "]:
        return "an element set is two lines, the first of which begins with 1 and the second with 2", "give both lines"
    for line in entry["lines"]:
        if line[68:] != checksum(line):
            cure = f"compare it with its source; by its other digits its last one, the 69th letter, is {checksum(line)}"
            return f"the checksum of line {line[0]} is wrong", cure
    return None


def checksum(line: str) -> str:
    """The last digit that a line of an element set must have: its digits added, a minus counting 1, modulo 10."""
    return str(sum(int(letter) if letter.isdecimal() else letter == "-" for letter in line[:68]) % 10)
