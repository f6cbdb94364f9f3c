"""The one widget class: it shows what Python says, and brings back what a person did."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import anywidget
import traitlets

Message: TypeAlias = Mapping[str, Any]
Reply: TypeAlias = dict[str, Any]


def _joined(*names: str) -> str:
    """Files of static/ as one: the browser gets a single module, and no build step makes it."""
    folder = Path(__file__).parent / "static"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)


SCRIPT = _joined(
    "explorer.js",
    "dial.js",
    "match.js",
    "table.js",
    "code.js",
    "controls.js",
    "question.js",
    "signin.js",
    "closing.js",
    "tabs.js",
    "entry.js",
    "board.js",
    "page.js",
)
STYLE = _joined("form.css", "match.css", "table.css", "code.css", "picture.css", "page.css", "closing.css", "board.css")


class Form(anywidget.AnyWidget):
    """A form in the browser.

    Attributes:
        form: The kind of form, its words and its controls: the same until someone else works or the language changes.
        now: What changes: the answer, whether it is saved, what was said to it.
    """

    _esm = SCRIPT
    _css = STYLE

    form = traitlets.Dict().tag(sync=True)
    now = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        """Nothing: a notebook file shows this where a form cannot live, and the record before it says it all."""
        return ""


def new_form(form: Reply, now: Reply, answer: Callable[[Message], Reply]) -> Form:
    """A form whose messages are answered.

    Args:
        form: What stays as it is.
        now: What changes, as it is at the start.
        answer: Gets each message of the browser; what it returns is sent back to the view that asked.

    Returns:
        The widget, ready to be displayed.
    """
    widget = Form(form=form, now=now)

    def receive(_widget: object, message: Message, _buffers: object) -> None:
        widget.send({**answer(message), "token": message.get("token")})

    widget.on_msg(receive)
    return widget


def renew_form(widget: Form, form: Reply, now: Reply) -> None:
    """Show something else in a form, in one message; the browser makes its controls anew only where they differ.

    Args:
        widget: The form.
        form: Its words and controls.
        now: What changes.
    """
    with widget.hold_sync():
        widget.form = form
        widget.now = now
