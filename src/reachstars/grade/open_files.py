"""Where a teacher's marks lie: open-answers.csv in the folder of results, and what a browser saved beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reachstars.errors import HandinError
from reachstars.files import copy_name, put_away
from reachstars.grade.open_answers import differing, merged, read_open_marks
from reachstars.grade.open_model import OPEN_FILE, OpenMarks

# A browser counts its downloads of one name.
_COUNTED = re.compile(r"open-answers ?\([0-9]+\)\.csv")
_NO_MARKS = OpenMarks()


@dataclass(frozen=True)
class TakenUp:
    """Marks from every file.

    Attributes:
        marks: All of them.
        files: The files, the oldest first.
        counted: Those of them that lay beside open-answers.csv; with `give_way` they make room for it.
        differ: Learner and exercise of each answer that an older file marks in another way.
        out: Folder of the results, or None.
        seen: The files that lay in it, as they were when they were read.
    """

    marks: OpenMarks = _NO_MARKS
    files: tuple[Path, ...] = ()
    counted: tuple[Path, ...] = ()
    differ: tuple[str, ...] = ()
    out: Path | None = None
    seen: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def must_be_all(self) -> None:
        """Refuse to go on where the teacher, or another run, has written marks since these were read.

        Raises:
            HandinError: If so.
        """
        now = _seen(self.out) if self.out else {}
        changed = [path for path in now if now[path] != self.seen.get(path)]
        if changed:
            path = changed[0]
            raise HandinError(
                f"{path} was written by somebody else while this ran, so it was left as it is. "
                "To fix it: run the command again; it then reads what is new there.",
                f"Alguien más escribió {path} mientras esto trabajaba, así que se dejó como está. "
                "Para arreglarlo: ejecuta el comando otra vez; entonces lee lo nuevo.",
            )


NOTHING_TAKEN = TakenUp()


def take_up(out: Path, named: Path | None) -> TakenUp:
    """Every mark of a teacher.

    Args:
        out: Folder of the results, which may not be there yet.
        named: A file that the teacher named, or None.

    Returns:
        The marks: those of a newer file win over those of an older one, those of the named file over all.

    Raises:
        HandinError: If one of the files is not there or is no such table; nothing is written over it then.
    """
    seen = _seen(out)
    files = sorted(seen, key=lambda path: seen[path][0])
    if named:
        files = [*(path for path in files if path.resolve() != named.resolve()), named]
    marks = OpenMarks()
    differ: dict[str, None] = {}
    for path in files:
        newer = read_open_marks(path)
        differ |= dict.fromkeys(f"{row.learner} ({row.exercise})" for row in differing(marks, newer))
        marks = merged(marks, newer)
    counted = tuple(path for path in seen if path.name != OPEN_FILE)
    return TakenUp(marks, tuple(files), counted, tuple(differ), out, seen)


def _seen(out: Path) -> dict[Path, tuple[int, int]]:
    """The files with marks in the folder of results: when each was written, and how long it is."""
    beside = sorted(path for path in out.glob("open-answers*.csv") if _COUNTED.fullmatch(path.name))
    states = {path: path.stat() for path in (out / OPEN_FILE, *beside) if path.is_file()}
    return {path: (state.st_mtime_ns, state.st_size) for path, state in states.items()}


def give_way(counted: Iterable[Path]) -> None:
    """Keep files whose marks stand in open-answers.csv now as copies, so that no later run takes them for newer ones.

    Args:
        counted: The files.

    Raises:
        ReachstarsError: If one of them cannot be renamed.
    """
    for path in counted:
        put_away(path, copy_name(path.with_name(OPEN_FILE)))
