"""The class folder: where it is, who works in it, and where each journal lies."""

import re
import unicodedata
from pathlib import Path

from reachstars.errors import ClassFolderError, ReachstarsError
from reachstars.files import write_file
from reachstars.language import Words
from reachstars.logbook.trouble import no_class_folder

MARKER = "reachstars.toml"
LONGEST_CODE = 32
LEARNER_CODE_RULE = Words(
    en=f"A code has 1 to {LONGEST_CODE} letters, digits, - or _ (for example luna-7). Do not use your real name.",
    es=f"Un código tiene de 1 a {LONGEST_CODE} letras, números, - o _ (por ejemplo luna-7). No uses tu nombre real.",
)

_LAST_LEARNER = ".last-learner"
_LESSON_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Letters and marks that nobody sees: two codes that look the same would be two learners.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
# Windows keeps these names for devices: a folder of that name cannot be opened there.
# And a learner's own folder `private` must never be taken for another learner.
_RESERVED = frozenset(
    {"private", "con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)


def find_class_folder(start: Path) -> Path:
    """The nearest folder, from start upwards, that holds reachstars.toml.

    Args:
        start: Where the work happens, such as the folder of the notebook.

    Returns:
        The class folder, absolute.

    Raises:
        ClassFolderError: If there is none.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        if (folder / MARKER).is_file():
            return folder
    problem = no_class_folder(here, MARKER)
    raise ClassFolderError(problem.en, problem.es)


def learner_code(text: str) -> str:
    """The code of a learner in the one form that is a file name everywhere.

    Args:
        text: Code or nickname as typed; capitals and spaces do not matter.

    Returns:
        1 to 32 small letters, digits, - or _.

    Raises:
        ValueError: If the text has no such form; the message is the rule (see LEARNER_CODE_RULE).
    """
    code = "-".join(unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold()).split())
    fits = 1 <= len(code) <= LONGEST_CODE and all(_allowed(letter) for letter in code)
    if not fits or not any(letter.isalnum() for letter in code) or code in _RESERVED:
        raise ValueError(LEARNER_CODE_RULE.en)
    return code


def _allowed(letter: str) -> bool:
    if _UNSEEN.match(letter):
        return False
    category = unicodedata.category(letter)
    # Marks are part of the letters of many scripts (Hindi vowels).
    return letter in "-_" or category == "Nd" or category[0] in "LM"


def journal_path(folder: Path, learner: str, lesson: str, *, private: bool) -> Path:
    """Where the journal of one learner and lesson lies.

    Args:
        folder: The class folder.
        learner: Code of the learner.
        lesson: Lesson id.
        private: The file for what never leaves unasked, apart from the one that is handed in.

    Returns:
        Path of a journal file.

    Raises:
        ValueError: If learner is no learner's code or lesson no lesson id.
    """
    if not _LESSON_ID.fullmatch(lesson) or lesson in _RESERVED:
        raise ValueError(f"{lesson!r} is not a lesson id")
    home = folder / "logbook" / learner_code(learner)
    return (home / "private" if private else home) / f"{lesson}.jsonl"


def learners(folder: Path) -> tuple[str, ...]:
    """Codes of everybody who has a logbook in a class folder, in order.

    Args:
        folder: The class folder.

    Returns:
        Learners' codes; none where nobody has worked.
    """
    home = folder / "logbook"
    names = (path.name for path in home.iterdir() if path.is_dir()) if home.is_dir() else ()
    return tuple(sorted(name for name in names if _is_code(name)))


def _is_code(name: str) -> bool:
    try:
        return learner_code(name) == name
    except ValueError:
        return False


def last_learner(folder: Path) -> str:
    """Code of who worked last in a class folder, to be offered; "" when nobody did.

    Args:
        folder: The class folder.

    Returns:
        A learner's code, or "".
    """
    try:
        return learner_code((folder / "logbook" / _LAST_LEARNER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""


def remember_learner(folder: Path, learner: str) -> None:
    """Keep who works now, to be offered next time.

    Args:
        folder: The class folder.
        learner: Code of the learner.

    Raises:
        ClassFolderError: If the class folder cannot be written.
        ValueError: If learner is no learner's code.
    """
    code = learner_code(learner)
    try:
        write_file(folder / "logbook" / _LAST_LEARNER, code.encode("utf-8"))
    except ReachstarsError as error:
        raise ClassFolderError(str(error), error.es) from error
