"""A student's notebook of lesson 09: answered in the class folder, then run to its end by a kernel."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

from reachstars.lesson.read import read_lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.folder import remember_learner

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "09-shuttle-orbit"
NOTEBOOK = ROOT / "notebooks" / "en" / "09-shuttle-orbit.ipynb"
LEARNER = "luna-7"
# Some right, some wrong, one in Spanish; how each of them stands on paper once it was kept.
ANSWERS = {
    "first-guess": ("faster", "Faster"),
    "one-word": ("falling", "falling"),
    "orbit-speed": ("7.7 km/s", "7.7 km/s"),
    "orbit-period": ("3 h", "3 h"),
    "two-counts": ("Creo que el reloj tiene razón; nobody counts half a lap.", "Creo que el reloj tiene razón"),
}


def student_notebook(home: Path) -> Path:
    """Make a class folder with answers in its logbook, and run the lesson in it.

    Args:
        home: An empty folder.

    Returns:
        The notebook with what its cells showed.
    """
    lesson = read_lesson(LESSON, "en")
    notebook = home / "en" / NOTEBOOK.name
    notebook.parent.mkdir()
    (home / "reachstars.toml").touch()
    remember_learner(home, LEARNER)
    desk = Desk(home, LEARNER, lesson.card.id, lesson.card.version)
    for exercise, (value, _) in ANSWERS.items():
        desk.write("check", exercise, value)
    cells = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(
        cells, timeout=120, store_widget_state=False, resources={"metadata": {"path": str(notebook.parent)}}
    ).execute()
    nbformat.write(cells, notebook)
    return notebook
