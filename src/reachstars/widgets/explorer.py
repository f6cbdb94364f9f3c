"""An explorer on the page: the kernel thinks, the browser draws."""

import math
from dataclasses import asdict

from reachstars.figures.explorer import scene
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Json, number_in
from reachstars.widgets.controls import explorer_form
from reachstars.widgets.form import Form, Message, Reply, new_form, renew_form
from reachstars.widgets.seat import Seat
from reachstars.widgets.words import screen_words

_MOST_AHEAD = 4


class ExplorerBox:
    """An explorer to be moved; nothing of it is logged."""

    def __init__(self, seat: Seat, lesson: Lesson, explorer_id: str) -> None:
        """Make the box; `widget` is what to display.

        Args:
            seat: Who works, and in which language.
            lesson: The lesson of the notebook.
            explorer_id: The explorer, a key of EXPLORERS.
        """
        self.key = ""
        self._seat = seat
        self._lesson = lesson
        self._id = explorer_id
        self._settings: Json = None  # where it was moved to last
        self.widget: Form = new_form(self._form(), self._now(), self.answer)
        seat.join(self)

    def refresh(self) -> None:
        """Show it in the language of the page, where it was left."""
        renew_form(self.widget, self._form(), self._now())

    def answer(self, message: Message) -> Reply:
        """The scene at the setting it was moved to."""
        if message.get("do") != "move":
            return {}
        self._settings = message.get("value")
        return moved(self._id, message, self._language)

    @property
    def _language(self) -> Language:
        return self._seat.lesson(self._lesson).language

    def _form(self) -> Reply:
        seen = explorer_form(self._id, self._language)
        return {
            "kind": "explorer",
            "language": self._language,
            "title": seen["title"],
            "words": screen_words(self._language),
            "explorer": seen,
        }

    def _now(self) -> Reply:
        return {"scene": scene_data(self._id, self._settings, self._language)}


def scene_data(explorer_id: str, settings: Json, language: Language) -> Reply:
    """A scene as data for the browser.

    Args:
        explorer_id: The explorer.
        settings: Where it is moved to, a list with a number for each setting; what is no number means its start.
        language: Language of the page.

    Returns:
        The scene.
    """
    sent = [number_in(value) for value in settings] if isinstance(settings, list) else []
    values = [math.nan if value is None else value for value in sent]  # what is no number stands at its start
    return asdict(scene(explorer_id, values, language))


def moved(explorer_id: str, message: Message, language: Language) -> Reply:
    """The answer to a move: its scene, and those that the next move may need, so that it need not wait.

    Args:
        explorer_id: The explorer.
        message: Its settings, as `value`, and those that are asked for ahead, as `near`.
        language: Language of the page.

    Returns:
        The scene and the scenes ahead, in the order in which they were asked for.
    """
    near = message.get("near")
    ahead = near[:_MOST_AHEAD] if isinstance(near, list) else []
    return {
        "scene": scene_data(explorer_id, message.get("value"), language),
        "near": [scene_data(explorer_id, settings, language) for settings in ahead],
    }
