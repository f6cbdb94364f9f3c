"""Mutated hand-ins by the thousand, through the door of real ones: python -m tests.handin.fuzz 100000 [FIRST]

Each is one explained row, in less than a second, and nothing is written, run or sent on the way.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.handin.mutants import good, mutant

from reachstars.grade.book import grade
from reachstars.grade.sheet_text import csv_bytes
from reachstars.grade.tables import answer_rows, file_rows, learner_rows
from reachstars.handin import reasons
from reachstars.handin.handed import HandedIn, printable
from reachstars.handin.read import read_data
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson

BATCH = 200  # hand-ins of one class
_SECONDS = 1.0
_SHOWN = 40
# What reading and marking may never do. What opens a file is looked at more closely.
_NEVER = (
    "exec", "compile", "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate", "shutil.",
    "ctypes.", "marshal.", "pickle.", "urllib.", "webbrowser.", "ftplib.", "smtplib.", "code.__new__", "import",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass
class Watch:
    """What the process did while it was watched."""

    on: bool = False
    seen: list[str] = field(default_factory=list)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note what should not happen."""
        if self.on and (event.startswith(_NEVER) or (event == "open" and _writes(arguments))):
            self.seen.append(f"{event} {arguments!r}"[:300])


WATCH = Watch()
sys.addaudithook(WATCH)  # stays for the life of the process, and looks away unless it is on


@contextmanager
def watched() -> Iterator[list[str]]:
    """Watch what the block does; it gets the list of what it should not have done."""
    WATCH.seen.clear()
    WATCH.on = True
    try:
        yield WATCH.seen
    finally:
        WATCH.on = False


def _writes(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    return bool(set(mode or "") & set("wax+")) or bool(flags & _WRITING)


@dataclass
class Outcome:
    """What came of many.

    Attributes:
        statuses: How many were read, read in part and refused.
        wrong: What went wrong, with the number of the mutant.
        slowest: Seconds of the slowest one, and its number.
    """

    statuses: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)


def fuzz(lessons: Sequence[Lesson], numbers: range) -> Outcome:
    """Hand in mutants and mark them.

    Args:
        lessons: What the good hand-ins answer.
        numbers: Which mutants.

    Returns:
        What came of them.
    """
    seeds = [good(lesson) for lesson in lessons]
    known = {lesson.card.id: lesson for lesson in lessons}
    warm = [row for seed in seeds for kind, data in seed.items() for row in read_data(data, f"good.{kind}")]
    _marked(warm, known)  # loads what is loaded late, which runs our own modules
    outcome = Outcome()
    for first in range(numbers.start, numbers.stop, BATCH):
        cases = [
            (number, *mutant(seeds[number % len(seeds)], number))
            for number in range(first, min(first + BATCH, numbers.stop))
        ]
        with watched() as forbidden:
            rows = [row for number, name, data in cases for row in _read(number, name, data, outcome)]
            start = time.process_time()
            _marked(rows, known)
        if time.process_time() - start > _SECONDS * len(cases):
            outcome.wrong.append(f"{first}: marking took too long")
        outcome.wrong.extend(f"{first}: {what}" for what in forbidden)
    return outcome


def _read(number: int, name: str, data: bytes, outcome: Outcome) -> list[HandedIn]:
    start = time.process_time()
    rows = list(read_data(data, name))
    seconds = time.process_time() - start
    outcome.slowest = max(outcome.slowest, (seconds, number))
    if seconds > _SECONDS:
        outcome.wrong.append(f"{number}: took {seconds:.1f} s")
    own = [row for row in rows if not row.inside]
    if [row.name for row in own] != [printable(name)]:
        outcome.wrong.append(f"{number}: not one row of its own but {[row.name for row in own]}")
    outcome.statuses.update(row.status for row in own)
    for row in rows:
        if not (row.reason.en and row.reason.es) or row.reason == reasons.UNEXPECTED:
            outcome.wrong.append(f"{number}: not explained, {row.name}")
        if row.status == "refused" and row.events:
            outcome.wrong.append(f"{number}: refused, and has events")
    return rows


def _marked(rows: Sequence[HandedIn], lessons: dict[str, Lesson]) -> None:
    book = grade(iter(rows), lessons, "es", due="2026-01-05T14:03:00.000Z")
    if len(book.files) != len(rows):
        raise AssertionError("a file without a row")
    for table in (file_rows, answer_rows, learner_rows):
        csv_bytes(table(book, "es"))


def main(count: int, first: int) -> int:
    """Hand in so many and print what came of them."""
    start = time.perf_counter()
    lessons = [read_lesson(folder, "en") for folder in lesson_folders(lessons_folder())]
    outcome = fuzz(lessons, range(first, first + count))
    seconds = time.perf_counter() - start
    lines = [
        f"{count:,} mutated hand-ins in {seconds:.0f} s: {dict(outcome.statuses)}",
        f"slowest: number {outcome.slowest[1]}, {outcome.slowest[0]:.3f} s; wrong: {len(outcome.wrong)}",
        *outcome.wrong[:_SHOWN],
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(main(words[0] if words else 5_000, words[1] if len(words) > 1 else 0))
