"""Work carried from another computer into this class folder: only ever added to, so that no copy can undo another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from reachstars.handin import reasons
from reachstars.handin.handed import HandedIn
from reachstars.handin.read import read_rows
from reachstars.logbook.event import Event, is_answer, is_shared
from reachstars.logbook.folder import journal_path
from reachstars.logbook.journal import join
from reachstars.recipe.events import LESSON as RECIPE
from reachstars.recipe.when import LAST_YEAR

_Journal: TypeAlias = tuple[str, str, bool]  # learner, lesson, whether it is the private one


@dataclass(frozen=True)
class News:
    """What came of one journal.

    Attributes:
        learner: Code of the learner.
        lesson: Lesson id, or recipe.
        private: Whether it is the learner's private journal.
        new: Events that were not here yet.
    """

    learner: str
    lesson: str
    private: bool
    new: tuple[Event, ...]


@dataclass(frozen=True)
class Carried:
    """What came of everything that was carried.

    Attributes:
        rows: A row for each file that was met, without its events.
        news: What was new, by learner and lesson.
    """

    rows: tuple[HandedIn, ...]
    news: tuple[News, ...]


def carry(sources: Iterable[Path], folder: Path) -> Carried:
    """Join what others hold with this class folder.

    Args:
        sources: Logbooks, hand-ins, notebooks, zip files and folders of them, such as a copy of a class folder.
        folder: The class folder.

    Returns:
        What was met, and what was new. Doing it again finds nothing new, and the order of the sources is no matter.

    Raises:
        HandinError: If a source is not there; nothing is changed then.
        ClassFolderError: If a journal could not be written; what was joined so far stays, and doing it again goes on.
    """
    rows: list[HandedIn] = []
    work: dict[_Journal, list[Event]] = {}
    for row in (row for source in sources for row in read_rows(source, private=True)):
        taken = tuple(filter(None, map(_taken, row.events)))
        rows.append(_explained(row, len(row.events) - len(taken)))
        # What is marked as private but holds nothing is only the place of a text, as in the record of a notebook.
        for event in (event for event in taken if not _is_hollow(event)):
            work.setdefault((event.learner, event.lesson, event.private), []).append(event)
    return Carried(tuple(rows), tuple(_join(folder, journal, work[journal]) for journal in sorted(work)))


def _join(folder: Path, journal: _Journal, events: Iterable[Event]) -> News:
    learner, lesson, private = journal
    return News(learner, lesson, private, join(journal_path(folder, learner, lesson, private=private), events))


def _taken(event: Event) -> Event | None:
    """The event as it lies in a journal, or None for one that has no place in any."""
    if not _has_a_place(event):
        return None
    if is_shared(event):
        # To share was said to the teacher, once: in the logbook it is private as before.
        kept = {name: value for name, value in event.extra.items() if name != "shared"}
        event = replace(event, extra=MappingProxyType(kept))
    return replace(event, private=event.private or event.lesson == RECIPE)


def _has_a_place(event: Event) -> bool:
    try:
        journal_path(Path(), event.learner, event.lesson, private=event.private)
    except ValueError:
        return False
    # No later answer could ever win over one from the end of time.
    return datetime.fromisoformat(event.time).year <= LAST_YEAR


def _is_hollow(event: Event) -> bool:
    return event.private and event.value is None and is_answer(event)


def _explained(row: HandedIn, left_out: int) -> HandedIn:
    if left_out and row.status == "read":
        return replace(row, status="partly", reason=reasons.partly(left_out), events=())
    return replace(row, events=())
