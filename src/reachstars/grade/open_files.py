"""Where a teacher's marks lie: open-answers.csv in the folder of results, and what a browser saved beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reachstars.files import copy_name, put_away
from reachstars.grade.open_answers import merged, read_open_marks
from reachstars.grade.open_model import OPEN_FILE, OpenMarks

# A browser counts its downloads of one name.
_COUNTED = re.compile(r"open-answers ?\([0-9]+\)\.csv")


@dataclass(frozen=True)
class TakenUp:
    """Marks from every file.

    Attributes:
        marks: All of them.
        files: The files, the oldest first.
        counted: Those of them that lay beside open-answers.csv; with `give_way` they make room for it.
    """

    marks: OpenMarks
    files: tuple[Path, ...]
    counted: tuple[Path, ...]


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
    beside = [path for path in out.glob("open-answers*.csv") if _COUNTED.fullmatch(path.name)]
    present = [path for path in (out / OPEN_FILE, *sorted(beside)) if path.is_file()]
    files = sorted(present, key=lambda path: path.stat().st_mtime_ns)
    if named:
        files = [*(path for path in files if path.resolve() != named.resolve()), named]
    marks = OpenMarks()
    for path in files:
        marks = merged(marks, read_open_marks(path))
    return TakenUp(marks, tuple(files), tuple(beside))


def give_way(counted: Iterable[Path]) -> None:
    """Keep files whose marks stand in open-answers.csv now as copies, so that no later run takes them for newer ones.

    Args:
        counted: The files.

    Raises:
        ReachstarsError: If one of them cannot be renamed.
    """
    for path in counted:
        put_away(path, copy_name(path.with_name(OPEN_FILE)))
