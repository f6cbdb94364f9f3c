"""What two students have in common and could not have by chance; compared on the disk, however many they are."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from reachstars.grade import flag_words
from reachstars.grade.model import Flag
from reachstars.grade.traces import Trace
from reachstars.logbook.event import Event, is_answer

_TABLES = """
CREATE TABLE ids (id INTEGER, learner TEXT, lesson TEXT);
CREATE TABLE traces (kind TEXT, lesson TEXT, exercise TEXT, text INTEGER, numbers TEXT, right INTEGER, learner TEXT);
CREATE TABLE people (person TEXT, learner TEXT);
"""
_SAME_IDS = """
SELECT lesson, group_concat(learner, ' ') FROM (
    SELECT DISTINCT id, lesson, learner FROM ids
    WHERE id IN (SELECT id FROM ids GROUP BY id HAVING min(learner) <> max(learner))
    ORDER BY id, learner
) GROUP BY id, lesson
"""
_SAME_TEXTS = """
SELECT kind, lesson, exercise, group_concat(learner, ' ') FROM (
    SELECT * FROM traces WHERE kind IN ('same-text', 'same-code') ORDER BY learner
) GROUP BY kind, lesson, exercise, text HAVING count(*) > 1 ORDER BY kind, lesson, exercise, min(learner)
"""
# A wrong answer that is right for the numbers of somebody else; of all who have these numbers, one is named.
_SAME_NUMBERS = """
WITH own AS (
    SELECT lesson, exercise, text, numbers, min(learner) AS learner FROM traces
    WHERE kind = 'same-numbers' AND right GROUP BY lesson, exercise, text, numbers
)
SELECT wrong.lesson, wrong.exercise, wrong.learner, group_concat(own.learner, ' ')
FROM traces AS wrong JOIN own USING (lesson, exercise, text)
WHERE wrong.kind = 'same-numbers' AND NOT wrong.right AND own.numbers <> wrong.numbers
GROUP BY wrong.lesson, wrong.exercise, wrong.learner ORDER BY wrong.lesson, wrong.exercise, wrong.learner
"""
# Where most answered their own numbers, who answered those of the class; where most did, the pages had no others.
_CLASS_NUMBERS = """
SELECT lesson, exercise, group_concat(CASE WHEN right THEN learner END, ' ') FROM (
    SELECT * FROM traces WHERE kind = 'class-numbers' ORDER BY learner
) GROUP BY lesson, exercise HAVING sum(right) > 0 AND 2 * sum(right) < count(*) ORDER BY lesson, exercise
"""
_SAME_CODES = """
SELECT learner, count(DISTINCT person) FROM people GROUP BY learner HAVING count(DISTINCT person) > 1 ORDER BY learner
"""


class Alike:
    """Compares the work of all students."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Begin with none.

        Args:
            database: Where it lies.
        """
        self._database = database
        for table in _TABLES.split(";"):
            database.execute(table)

    def keep_file(self, events: Iterable[Event]) -> None:
        """Keep the ids of what one file holds.

        Args:
            events: Its events.
        """
        answers = (event for event in events if is_answer(event) and event.value is not None)
        rows = {(_number(event.id), event.learner, _text(event.lesson)) for event in answers}
        self._database.executemany("INSERT INTO ids VALUES (?, ?, ?)", rows)

    def keep_person(self, person: str, learners: Iterable[str]) -> None:
        """Keep whose work somebody handed in.

        Args:
            person: Who it was, by the number of a learning platform.
            learners: Codes in the file.
        """
        self._database.executemany("INSERT INTO people VALUES (?, ?)", ((person, learner) for learner in learners))

    def keep_sheet(self, learner: str, lesson: str, found: Iterable[Trace]) -> None:
        """Keep the answers of one sheet.

        Args:
            learner: Code of the learner.
            lesson: Lesson id.
            found: What can be compared of them.
        """
        rows = (
            (each.kind, lesson, each.exercise, _number(each.text), each.numbers, each.right, learner) for each in found
        )
        self._database.executemany("INSERT INTO traces VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def flags(self) -> Iterator[Flag]:
        """What is worth a talk, once everything was kept.

        Yields:
            One flag for each group of students and exercise.
        """
        self._database.execute("CREATE INDEX alike ON traces (kind, lesson, exercise, text)")
        same = Counter((lesson, _codes(learners)) for lesson, learners in self._database.execute(_SAME_IDS))
        for (lesson, learners), count in sorted(same.items()):
            yield Flag("same-events", learners, lesson, "", flag_words.same_events(learners, count))
        for lesson, exercise, learner, owners in self._database.execute(_SAME_NUMBERS):
            others = _codes(owners)
            why = flag_words.same_numbers(learner, others)
            yield Flag("same-numbers", (learner, *others), lesson, exercise, why)
        for lesson, exercise, group in self._database.execute(_CLASS_NUMBERS):
            yield Flag("class-numbers", _codes(group), lesson, exercise, flag_words.class_numbers(_codes(group)))
        for kind, lesson, exercise, group in self._database.execute(_SAME_TEXTS):
            learners = _codes(group)
            yield Flag(kind, learners, lesson, exercise, flag_words.same_text(learners, code=kind == "same-code"))
        for learner, people in self._database.execute(_SAME_CODES):
            yield Flag("one-code", (learner,), "", "", flag_words.one_code(learner, people))


def _codes(joined: str) -> tuple[str, ...]:
    """Codes hold no space."""
    return tuple(sorted(set(joined.split(" "))))


def _number(text: str) -> int:
    """A number for a text, the same for the same text alone."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _text(text: str) -> str:
    """Text that a database takes: half of a surrogate pair has no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()
