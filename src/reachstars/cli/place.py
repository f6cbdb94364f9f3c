"""Which class folder a command is about."""

from pathlib import Path

from reachstars.logbook.folder import MARKER, find_class_folder

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
