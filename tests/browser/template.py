"""The lesson that authors copy, with every kind of exercise, as a notebook of its own."""

import json
import re
from pathlib import Path
from typing import Any

from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.read import read_lesson
from reachstars.publish.notebook import notebook_bytes

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template"
OPENED = """from pathlib import Path
from reachstars.lesson.read import read_lesson
from reachstars.widgets.page import open_page
page = open_page(read_lesson(Path({folder!r}), {language!r}), Path.cwd())
"""


def opened(desk: Any, language: Language, learner: str) -> Lesson:
    """Open it in a window and sign in; it is in no list of lessons.

    Args:
        desk: The window.
        language: Language of the notebook.
        learner: Code of the learner.

    Returns:
        The lesson.
    """
    lesson = read_lesson(TEMPLATE, language)
    name = f"{language}/every-kind.ipynb"
    (desk.lab.folder / name).write_bytes(notebook(lesson))
    desk.open(name).run_all()
    desk.sign_in(learner)
    return lesson


def notebook(lesson: Lesson) -> bytes:
    """The student's notebook of it, which opens it by its folder."""
    made = json.loads(notebook_bytes(lesson, audience="student"))
    first = next(cell for cell in made["cells"] if "open_lesson(" in "".join(cell["source"]))
    call = OPENED.format(folder=str(TEMPLATE), language=lesson.language)
    first["source"] = re.sub(r"page = open_lesson\(.*\)", lambda _: call, "".join(first["source"]))
    return json.dumps(made).encode()
