"""Rows that lie on the disk while a whole department is marked: gone through one by one, never all in memory."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, overload

Row = TypeVar("Row")


class Kept(Sequence[Row]):
    """Rows that were kept in a database, in the order in which they came."""

    def __init__(self, database: sqlite3.Connection, name: str, load: Callable[[Any], Row]) -> None:
        """Begin with none.

        Args:
            database: Where they lie.
            name: Name of the table, which is made here.
            load: Makes a row of the plain data that was kept of it.
        """
        self._database = database
        self._name = name
        self._load = load
        self._count = 0
        database.execute(f"CREATE TABLE {name} (place INTEGER PRIMARY KEY, key TEXT, data TEXT)")
        database.execute(f"CREATE INDEX {name}_by_key ON {name} (key)")

    def keep(self, data: Any, key: str | None = None) -> None:
        """Keep a row at the end.

        Args:
            data: The row as plain data.
            key: By which it is found again, or None.
        """
        # Half of a surrogate pair has no UTF-8, but it has its JSON escape.
        row = self._count, key, json.dumps(data, separators=(",", ":"))
        self._database.execute(f"INSERT INTO {self._name} VALUES (?, ?, ?)", row)  # noqa: S608 - a name of our own
        self._count += 1

    def find(self, key: str) -> Row | None:
        """The first row that was kept with a key.

        Args:
            key: The key.

        Returns:
            The row, or None.
        """
        query = f"SELECT data FROM {self._name} WHERE key = ? ORDER BY place LIMIT 1"  # noqa: S608
        found = self._database.execute(query, (key,)).fetchone()
        return self._row(found) if found else None

    def __len__(self) -> int:
        """How many rows there are."""
        return self._count

    def __iter__(self) -> Iterator[Row]:
        """Every row, one at a time."""
        return map(self._row, self._database.execute(f"SELECT data FROM {self._name} ORDER BY place"))  # noqa: S608

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        """The row at a place, or those of a few places."""
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(self._count)))
        at = range(self._count)[place]
        return self._row(self._database.execute(f"SELECT data FROM {self._name} WHERE place = ?", (at,)).fetchone())  # noqa: S608

    def _row(self, found: tuple[str]) -> Row:
        return self._load(json.loads(found[0]))
