"""An explorer on the page: the kernel thinks, the browser draws."""

from dataclasses import asdict
from functools import partial

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures.explorer import scene
from reachstars.language import Language
from reachstars.logbook.event import Json
from reachstars.widgets.controls import explorer_form
from reachstars.widgets.form import Form, Message, Reply, new_form
from reachstars.widgets.words import screen_words


def explorer_widget(explorer_id: str, language: Language) -> Form:
    """An explorer to be moved; nothing of it is logged.

    Args:
        explorer_id: The explorer, a key of EXPLORERS.
        language: Language of the page.

    Returns:
        The widget, ready to be displayed.
    """
    seen = explorer_form(explorer_id, language)
    form = {
        "kind": "explorer",
        "language": language,
        "title": seen["title"],
        "words": screen_words(language),
        "explorer": seen,
    }
    return new_form(form, {"scene": scene_data(explorer_id, None, language)}, partial(_answer, explorer_id, language))


def scene_data(explorer_id: str, setting: Json, language: Language) -> Reply:
    """A scene as data for the browser.

    Args:
        explorer_id: The explorer.
        setting: Where it is moved to; what is no number means its start.
        language: Language of the page.

    Returns:
        The scene.
    """
    value = setting if isinstance(setting, int | float) else EXPLORERS[explorer_id].start
    return asdict(scene(explorer_id, value, language))


def _answer(explorer_id: str, language: Language, message: Message) -> Reply:
    return {"scene": scene_data(explorer_id, message.get("value"), language)} if message.get("do") == "move" else {}
