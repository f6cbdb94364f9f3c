"""A table of a lesson's TOML file that notes every mistake instead of stopping at the first."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from reachstars.errors import Mistake
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.toml_lines import TomlPath, toml_lines

# Formulas and Markdown, which a text outside of the narrative does not know.
_TYPESET = re.compile(
    r"\$[^$\n]*\\[A-Za-z]+[^$\n]*\$|(?<![\w)])\*\*\w[^*]*\*\*(?![\w(])|\[[^]\n]*\]\([a-z]+:|\[\^[^]\s]+\]|\{su[bp]\}`"
)


@dataclass(frozen=True)
class _Form:
    """What a field must be: its Python types, its name for people, and an example."""

    types: type | tuple[type, ...]
    called: str
    example: str


_TEXT = _Form(str, "a text in quotation marks", '"…"')
_NUMBER = _Form((int, float), "a number without quotation marks", "0.5")
_WHOLE = _Form(int, "a whole number without quotation marks", "5")
_YES = _Form(bool, "true or false, without quotation marks", "true")
_WORDS = _Form(dict, "a text in both languages", '{ en = "…", es = "…" }')
_WORDS_LIST = _Form(list, "a list of texts in both languages", '[{ en = "…", es = "…" }]')
_TEXTS = _Form(list, "a list of texts", '["…", "…"]')
_NUMBERS = _Form(list, "a list of numbers", "[300, 350, 400]")
_GRADES = _Form(list, "a pair of grades, the lower one first", "[8, 12]")
_TABLE = _Form(dict, "a table of fields", "{ … }")
_ROWS = _Form(list, "a list of inputs", "[{ altitude = 400000.0 }, { altitude = 600000.0 }]")
_TABLES = _Form(list, "a list of tables", "[{ … }, { … }]")


@dataclass(frozen=True)
class Source:
    """Where tables come from: the file's name for people, its text, and the list that mistakes are added to."""

    file: str
    text: str
    mistakes: list[Mistake]

    @cached_property
    def lines(self) -> Mapping[TomlPath, int]:
        """Where everything in the file stands; only a mistake asks."""
        return toml_lines(self.text)


def table_of(data: Mapping[str, Any], text: str, file: str, mistakes: list[Mistake]) -> "Table":
    """The outermost table of a TOML file.

    Args:
        data: The parsed file.
        text: The file as it was written, where the lines of mistakes are found.
        file: Its name for people.
        mistakes: Takes what is wrong.

    Returns:
        The table that holds all others.
    """
    return Table(data, Source(file, text, mistakes))


class Table:
    """Reads fields by kind; what is missing, of the wrong kind or unknown becomes a Mistake.

    Every method gives a usable value even for a bad field, so that reading goes on and all mistakes come at once.
    """

    def __init__(self, data: Mapping[str, Any], source: Source, path: TomlPath = ()) -> None:
        """Take the parsed table, where it comes from, and its place in there."""
        self.data = data
        self._source = source
        self._path = path
        self._seen: set[str] = set()
        self._missing: dict[str, _Form] = {}
        self._inner: dict[str, Table] = {}

    def mistake(self, problem: str, cure: str, choices: tuple[str, ...] = (), *, at: str = "") -> None:
        """Note a mistake of this table, or of its field of that name."""
        self._note((*self._path, at) if at else self._path, problem, cure, choices)

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self.data

    def text(self, name: str) -> str:
        """A field of text, which is not empty."""
        value = self._field(name, _TEXT)
        if value is not None and not value.strip():
            self.mistake(f"'{name}' is empty", f"write {_TEXT.called}, such as {name} = {_TEXT.example}", at=name)
        return str(value or "")

    def text_or_empty(self, name: str) -> str:
        """A field of text that must be there, but may be empty: the unit of a count."""
        return str(self._field(name, _TEXT) or "")

    def number(self, name: str, default: float | None = None) -> float:
        """A field with a number."""
        value = self._field(name, _NUMBER, default)
        try:
            number = float(value or 0)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            self.mistake(f"'{name}' is no number that can be calculated with", "write an ordinary number", at=name)
            return 0.0
        return number

    def whole(self, name: str, default: int | None = None, *, at_least: int = 0) -> int:
        """A field with a whole number."""
        value = self._field(name, _WHOLE, default)
        if value is not None and value < at_least:
            self.mistake(f"'{name}' is {value}", f"write {at_least} or more", at=name)
        return int(value or 0)

    def yes(self, name: str) -> bool:
        """A field with true or false."""
        return bool(self._field(name, _YES))

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """A field with one of a few words; "" when it is none of them."""
        form = replace(_TEXT, example=f'"{choices[0]}"') if choices else _TEXT
        value = str(self._field(name, form) or "")
        if name in self.data and isinstance(self.data[name], str) and value not in choices:
            shown = tuple(choice or '""' for choice in dict.fromkeys(choices))
            self.mistake(f"'{name}' is '{value}'", "use one of these", shown, at=name)
            return ""
        return value

    def words(self, name: str) -> Words:
        """A text in every language."""
        value = self._field(name, _WORDS)
        return Words("", "") if value is None else self._words(value, f"'{name}'", (name,))

    def words_or_none(self, name: str) -> Words | None:
        """A text in every language that may be left out."""
        return self.words(name) if self.has(name) else None

    def words_list(self, name: str) -> tuple[Words, ...]:
        """A list of texts in every language; absent is empty."""
        items = self._field(name, _WORDS_LIST, ())
        return tuple(self._words(item, f"'{name}', number {n},", (name, n)) for n, item in enumerate(items or (), 1))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of plain texts; absent is empty."""
        items = self._field(name, _TEXTS, ()) or ()
        if not all(isinstance(item, str) for item in items):
            self._wrong(name, _TEXTS)
            return ()
        return tuple(items)

    def numbers(self, name: str) -> tuple[float, ...] | None:
        """A list of numbers; None when it is none, or holds one that cannot be calculated with."""
        items = self._field(name, _NUMBERS)
        if items is None:
            return None
        if not all(isinstance(item, int | float) and not isinstance(item, bool) for item in items):
            self._wrong(name, _NUMBERS)
            return None
        try:
            numbers = tuple(map(float, items))
        except OverflowError:
            numbers = (math.inf,)
        if not all(map(math.isfinite, numbers)):
            self.mistake(f"'{name}' holds a number that cannot be calculated with", "write ordinary numbers", at=name)
            return None
        return numbers

    def grades(self, name: str) -> tuple[int, int]:
        """Two grades, lowest and highest."""
        value = self._field(name, _GRADES)
        match value:
            case [int(low), int(high)] if not isinstance(low, bool) and not isinstance(high, bool):
                return (low, high)
            case None:
                return (1, 1)
            case _:
                self._wrong(name, _GRADES)
                return (1, 1)

    def table(self, name: str, example: str = "{ … }") -> "Table":
        """A table inside this one; absent is empty. Asked for twice, it is the same one."""
        if name not in self._inner:
            value = self._field(name, replace(_TABLE, example=example), {})
            self._inner[name] = self._table(value, (name,))
        return self._inner[name]

    def tables(self, name: str) -> tuple["Table", ...]:
        """A list of tables inside this one; absent is empty."""
        items = self._field(name, _TABLES, ()) or ()
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict):
                problem = f"'{name}', number {number}, is not {_TABLE.called}"
                self._note((*self._path, name, number), problem, f"write it as {_TABLE.example}")
        return tuple(self._table(item, (name, n)) for n, item in enumerate(items, 1))

    def rows(self, name: str) -> tuple[Any, ...]:
        """A list whose entries the caller reads: tables or lists of values."""
        return tuple(self._field(name, _ROWS) or ())

    def done(self, *, unknown_too: bool = True) -> None:
        """Note the fields that are missing, and those that nobody asked for, so that no slip of the pen is lost.

        Args:
            unknown_too: False where the table's kind is unclear, so that nobody knows which fields it may have.
        """
        for name in self.data if unknown_too else ():
            if name not in self._seen:
                self._unknown(name)
        for name, form in self._missing.items():
            self.mistake(f"'{name}' is missing", f"add {form.called}, such as {name} = {form.example}")
        self._missing.clear()

    def _unknown(self, name: str) -> None:
        meant = get_close_matches(name, self._missing or self._seen, n=1)
        choices = () if meant else tuple(sorted(self._seen))
        cure = f"write {meant[0]}" if meant else "use one of these"
        self.mistake(f"there is no field called '{name}'", cure, choices, at=name)
        if meant:
            self._missing.pop(meant[0], None)

    def _field(self, name: str, form: _Form, default: Any = None) -> Any:
        """The value; the default where the field is left out; None where it may not be, or is of the wrong form."""
        self._seen.add(name)
        if name not in self.data:
            if default is None:
                self._missing[name] = form
            return default
        value = self.data[name]
        if not isinstance(value, form.types) or (isinstance(value, bool) and form is not _YES):
            self._wrong(name, form)
            return None
        return value

    def _wrong(self, name: str, form: _Form) -> None:
        value = self.data[name]
        # A number that only has quotation marks too many is the author's own best example.
        quoted = form in {_WHOLE, _NUMBER} and isinstance(value, str) and re.fullmatch(r"\d+(\.\d+)?", value.strip())
        example = value.strip() if quoted else form.example
        self.mistake(f"'{name}' is not {form.called}", f"write it as {name} = {example}", at=name)

    def _table(self, value: Any, path: TomlPath) -> "Table":
        if isinstance(value, dict):
            return Table(value, self._source, (*self._path, *path))
        # That it is no table was said already; what it therefore lacks is not worth a word.
        return Table({}, Source(self._source.file, "", []))

    def _words(self, data: Any, name: str, path: TomlPath) -> Words:
        at = (*self._path, *path)
        if not isinstance(data, dict):
            self._note(at, f"{name} is not {_WORDS.called}", f"write it as {_WORDS.example}")
            return Words("", "")
        for language in LANGUAGES:
            if not isinstance(data.get(language), str) or not data[language].strip():
                self._note(at, f"{name} has no text in the language '{language}'", f'add {language} = "…"')
            elif typed := _TYPESET.search(data[language]):
                cure = f"write it in words and signs, such as v² or CO₂; what is typeset stands in text.{language}.md"
                self._note(at, f"{name} holds {typed[0]}, which is printed as it is typed", cure)
        for extra in sorted(set(data) - set(LANGUAGES)):
            self._note(at, f"{name} has the unknown language '{extra}'", "use these languages", LANGUAGES)
        return Words(*(str(data.get(language, "")) for language in LANGUAGES))

    def _note(self, path: TomlPath, problem: str, cure: str, choices: tuple[str, ...] = ()) -> None:
        lines = (self._source.lines.get(path[:length]) for length in range(len(path), 0, -1))
        line = next((line for line in lines if line), None)
        where = self._source.file if line is None else f"{self._source.file}, line {line}"
        inside = f", in {_said(self._path)}" if self._path else ""
        self._source.mistakes.append(Mistake(where + inside, problem, cure, choices))


def _said(path: TomlPath) -> str:
    """A place in the file as its author wrote it: drive-time.given, or objective 2."""
    return "".join(f" {part}" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
