"""The private box of a recipe: it gets its text only on request, and keeps none of it in the widget's state."""

from collections.abc import Callable
from pathlib import Path

import anywidget
import traitlets

from reachstars.errors import ReachstarsError
from reachstars.language import Language
from reachstars.widgets import recipe_words as words
from reachstars.widgets.form import Message, Reply
from reachstars.widgets.recipe_seat import RecipeSeat

_STATIC = Path(__file__).parent / "static"


class RecipeView(anywidget.AnyWidget):
    """A box in the browser.

    Attributes:
        box: What stays as it is: its title, its language, and what it says while Python is silent.
        learner: Whose recipe it is; when it changes, the box asks for its text again.
    """

    _esm = (_STATIC / "recipe.js").read_text(encoding="utf-8")
    _css = "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in ("form.css", "recipe.css"))

    box = traitlets.Dict().tag(sync=True)
    learner = traitlets.Unicode().tag(sync=True)

    def __repr__(self) -> str:
        """Nothing: the sentence before it says it all."""
        return ""


def recipe_view(seat: RecipeSeat, content: Callable[[], Reply], language: Language) -> RecipeView:
    """A box whose text is made when the browser asks for it.

    Args:
        seat: Who works here; nobody else's text is shown.
        content: Makes the text.
        language: Language of the box.

    Returns:
        The widget, ready to be displayed.
    """
    box = {
        "title": words.TITLE.in_language(language),
        "language": language,
        "silent": words.SILENT.in_language(language),
    }
    owner = seat.learner
    view = RecipeView(box=box, learner=owner)

    def answer(message: Message) -> Reply:
        if message.get("do") == "confirm":
            seat.confirm(owner)
        if seat.learner != owner or not seat.confirmed:
            return {
                "locked": words.LOCKED.in_language(language).format(learner=owner),
                "confirm": words.CONFIRM.in_language(language).format(learner=owner),
            }
        try:
            return content()
        except ReachstarsError as error:
            return {"say": [error.in_language(language)]}

    def receive(_widget: object, message: Message, _buffers: object) -> None:
        view.send({**answer(message), "token": message.get("token")})

    view.on_msg(receive)
    return view
