"""Which class folder and which learner a command is about."""

from pathlib import Path

from reachstars.errors import UsageError
from reachstars.logbook.folder import LEARNER_CODE_RULE, MARKER, find_class_folder, learner_code

USUAL = "reachstars-class"  # what `reachstars start` makes when no folder is named


def class_folder(named: Path) -> Path:
    """The class folder.

    Args:
        named: The folder that was named, or the one where the command runs.

    Returns:
        The folder that `reachstars start` made in it, or itself, or the nearest class folder above.

    Raises:
        ClassFolderError: If there is none.
    """
    below = named / USUAL
    return below if (below / MARKER).is_file() else find_class_folder(named)


def learner_named(text: str) -> str:
    """The learner whose code was typed.

    Args:
        text: Such as Luna 7.

    Returns:
        The code in its one form, such as luna-7.

    Raises:
        UsageError: If it cannot be a code.
    """
    try:
        return learner_code(text)
    except ValueError as error:
        raise UsageError(LEARNER_CODE_RULE.en, LEARNER_CODE_RULE.es) from error
