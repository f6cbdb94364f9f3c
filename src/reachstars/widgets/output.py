"""What a cell leaves on the page: IPython's display functions have no types, so they are called here only."""

from collections.abc import Mapping
from html import escape

from IPython.display import HTML, display, update_display

from reachstars.language import Language
from reachstars.logbook.event import Json
from reachstars.widgets.form import Form


def show_form(form: Form) -> None:
    """Show a living form as the next output of the running cell."""
    display(form)  # type: ignore[no-untyped-call]


def show_sentence(sentence: str, language: Language) -> None:
    """Show a plain sentence as the next output of the running cell."""
    display(HTML(f'<p lang="{language}">{escape(sentence)}</p>'))  # type: ignore[no-untyped-call]


def show_record(data: Mapping[str, str], metadata: Mapping[str, Json], *, key: str) -> None:
    """Show a record as the next output of the running cell, to be renewed later under its key."""
    display(data, raw=True, metadata=metadata, display_id=f"reachstars-{key}")  # type: ignore[no-untyped-call]


def renew_record(data: Mapping[str, str], metadata: Mapping[str, Json], *, key: str) -> None:
    """Renew every record of that key on the page, also from the answer to a message, when no cell is running."""
    update_display(data, raw=True, metadata=metadata, display_id=f"reachstars-{key}")  # type: ignore[no-untyped-call]
