"""What was handed in, sorted by learner and lesson on the disk, so that one sheet at a time is in memory."""

import json
import sqlite3
from collections.abc import Iterable
from itertools import islice

from reachstars.handin import limits
from reachstars.logbook.event import Event, from_json, to_json


class Work:
    """Events of every learner and lesson."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Begin with none.

        Args:
            database: Where they lie.
        """
        self._database = database
        database.execute("CREATE TABLE work (learner TEXT, lesson TEXT, events TEXT)")

    def keep(self, events: Iterable[Event]) -> None:
        """Keep what one file holds.

        Args:
            events: Events of known lessons.
        """
        groups: dict[tuple[str, str], list[Event]] = {}
        for event in events:
            groups.setdefault((event.learner, event.lesson), []).append(event)
        # Half of a surrogate pair has no UTF-8, but it has its JSON escape.
        rows = ((*pair, json.dumps(list(map(to_json, group)))) for pair, group in groups.items())
        self._database.executemany("INSERT INTO work VALUES (?, ?, ?)", rows)

    def pairs(self) -> list[tuple[str, str]]:
        """Learner and lesson of everything that was kept, in order; call it when all of it is there."""
        self._database.execute("CREATE INDEX IF NOT EXISTS whose ON work (learner, lesson)")
        return sorted(self._database.execute("SELECT DISTINCT learner, lesson FROM work"))

    def of(self, learner: str, lesson: str) -> list[Event]:
        """The events of one learner and lesson, in the order in which the files were read.

        Args:
            learner: Code of the learner.
            lesson: Lesson id.

        Returns:
            Every event, copies too; of a heap that nobody can have made, as many as the limit allows.
        """
        found = self._database.execute(
            "SELECT events FROM work WHERE learner = ? AND lesson = ? ORDER BY rowid", (learner, lesson)
        )
        every = (from_json(data) for (events,) in found for data in json.loads(events))
        return list(islice(every, limits.EVENTS_OF_LEARNER))
