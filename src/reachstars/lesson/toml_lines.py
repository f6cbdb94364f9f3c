"""Finds the line of each table and field in a TOML file, because Python's own reader does not tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

TomlPath: TypeAlias = tuple[str | int, ...]  # ("objective", 2, "text"): lists count from 1

_PART = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"^\s*(\[\[?)\s*({_NAME})\s*\]")
_FIELD = re.compile(rf"^\s*({_NAME})\s*=\s*(.*)$")


def toml_lines(text: str) -> Mapping[TomlPath, int]:
    """The line of everything in the file that has a name.

    It looks only at how lines begin: what shares a line with its table is found there.

    Args:
        text: A TOML file that can be read.

    Returns:
        Lines, counted from 1, by the path of names.
    """
    places = _Places()
    for number, line in enumerate(text.split("\n"), 1):
        places.read(line, number)
    return places.lines


@dataclass
class _Places:
    lines: dict[TomlPath, int] = field(default_factory=dict)
    table: TomlPath = ()
    open_list: TomlPath | None = None
    in_text: bool = False
    counts: dict[TomlPath, int] = field(default_factory=dict)

    def read(self, line: str, number: int) -> None:
        inside, self.in_text = self.in_text, self.in_text != bool(line.count('"""') % 2 or line.count("'''") % 2)
        if inside:
            return
        if self.open_list is not None:
            self._item(line, number, self.open_list)
        elif match := _HEADER.match(line):
            self._header(_parts(match[2]), number, is_list=match[1] == "[[")
        elif match := _FIELD.match(line):
            path = (*self.table, *_parts(match[1]))
            self._note(path, number)
            if match[2].startswith("[") and match[2].count("[") > match[2].count("]"):
                self.open_list = path

    def _header(self, names: list[str], number: int, *, is_list: bool) -> None:
        path: TomlPath = ()
        for name in names:
            path = (*path, name)
            if path in self.counts and path[-1] == name and (len(names) > len(path) or not is_list):
                path = (*path, self.counts[path])
        if is_list:
            self.counts[path] = self.counts.get(path, 0) + 1
            path = (*path, self.counts[path])
        self.table = path
        self._note(path, number)

    def _item(self, line: str, number: int, path: TomlPath) -> None:
        if line.lstrip().startswith("{"):
            self.counts[path] = self.counts.get(path, 0) + 1
            self._note((*path, self.counts[path]), number)
        if line.lstrip().startswith("]"):
            self.open_list = None

    def _note(self, path: TomlPath, number: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], number)


def _parts(name: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_PART, name)]
