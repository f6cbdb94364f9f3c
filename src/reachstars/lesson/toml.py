"""A table of a lesson's TOML file that notes every mistake instead of stopping at the first."""

from collections.abc import Mapping
from typing import Any

from reachstars.errors import Mistake
from reachstars.language import LANGUAGES, Words

_ABSENT: Any = object()
_NOTHING = Words("", "")


class Table:
    """Reads fields by kind; what is missing, of the wrong kind or unknown becomes a Mistake.

    Every method gives a usable value even for a bad field, so that reading goes on and all mistakes come at once.
    """

    def __init__(self, data: Mapping[str, Any], where: str, mistakes: list[Mistake]) -> None:
        """Take the parsed table, the words that name its place, and the list that mistakes are added to."""
        self.data = data
        self.where = where
        self.mistakes = mistakes
        self._seen: set[str] = set()

    def mistake(self, problem: str, cure: str, choices: tuple[str, ...] = ()) -> None:
        """Note a mistake of this table."""
        self.mistakes.append(Mistake(self.where, problem, cure, choices))

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self.data

    def text(self, name: str, default: str | None = None) -> str:
        """A field of text."""
        return str(self._field(name, str, 'text, such as "…"', "" if default is None else default, default))

    def number(self, name: str, default: float | None = None) -> float:
        """A field with a number."""
        value = self._field(name, (int, float), "a number", 0.0 if default is None else default, default)
        return float(value)

    def whole(self, name: str, default: int | None = None) -> int:
        """A field with a whole number."""
        return int(self._field(name, int, "a whole number", 0 if default is None else default, default))

    def yes(self, name: str) -> bool:
        """A field with true or false."""
        return bool(self._field(name, bool, "true or false", False, None))

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """A field with one of a few words."""
        value = self.text(name)
        if value and value not in choices:
            self.mistake(f"'{name}' is '{value}'", "use one of these", choices)
        return value

    def words(self, name: str) -> Words:
        """A text in every language."""
        return _words(self._field(name, dict, '{ en = "…", es = "…" }', {}, None), f"'{name}'", self)

    def words_or_none(self, name: str) -> Words | None:
        """A text in every language that may be left out."""
        return self.words(name) if self.has(name) else None

    def words_list(self, name: str) -> tuple[Words, ...]:
        """A list of texts in every language; absent is empty."""
        items = self._field(name, list, "a list of { en, es }", [], [])
        return tuple(_words(item, f"'{name}', number {n}", self) for n, item in enumerate(items, 1))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of plain texts; absent is empty."""
        return tuple(str(item) for item in self._field(name, list, "a list of texts", [], []))

    def grades(self, name: str) -> tuple[int, int]:
        """Two grades, lowest and highest."""
        value = self._field(name, list, "two grades, such as [8, 12]", [1, 1], None)
        match value:
            case [int(low), int(high)]:
                return (low, high)
            case _:
                self.mistake(f"'{name}' is not two grades", "write the lowest and the highest, such as [8, 12]")
                return (1, 1)

    def table(self, name: str) -> "Table":
        """A table inside this one; absent is empty."""
        return Table(self._field(name, dict, "a table", {}, {}), f"{self.where}, '{name}'", self.mistakes)

    def tables(self, name: str) -> tuple["Table", ...]:
        """A list of tables inside this one; absent is empty."""
        items = self._field(name, list, "a list of tables", [], [])
        return tuple(
            Table(item if isinstance(item, dict) else {}, f"{self.where}, '{name}' number {n}", self.mistakes)
            for n, item in enumerate(items, 1)
        )

    def done(self) -> None:
        """Note every field that nobody asked for: a name with a slip of the pen is never lost in silence."""
        for name in self.data:
            if name not in self._seen:
                self.mistake(f"there is no field called '{name}'", "use one of these", tuple(sorted(self._seen)))

    def _field(self, name: str, kind: Any, form: str, fallback: Any, default: Any) -> Any:
        self._seen.add(name)
        value = self.data.get(name, _ABSENT)
        if value is _ABSENT:
            if default is None:
                self.mistake(f"'{name}' is missing", f"add {name} = {form}")
            return fallback
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.mistake(f"'{name}' is not {form}", f"write {name} = {form}")
            return fallback
        return value


def _words(data: Any, name: str, table: Table) -> Words:
    if not isinstance(data, dict):
        table.mistake(f"{name} is not a text in both languages", 'write { en = "…", es = "…" }')
        return _NOTHING
    for language in LANGUAGES:
        if not isinstance(data.get(language), str) or not data[language].strip():
            table.mistake(f"{name} has no text in the language '{language}'", f'add {language} = "…"')
    for extra in set(data) - set(LANGUAGES):
        table.mistake(f"{name} has the unknown language '{extra}'", "use these languages", LANGUAGES)
    return Words(str(data.get("en", "")), str(data.get("es", "")))
