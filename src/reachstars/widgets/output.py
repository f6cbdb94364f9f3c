"""What a cell leaves on the page; the only module that calls IPython's display functions."""

from collections.abc import Mapping
from html import escape

from IPython.display import display, update_display

from reachstars.language import Language
from reachstars.logbook.event import Json
from reachstars.widgets.form import Form


def show_form(form: Form) -> None:
    """Show a living form as the next output of the running cell."""
    display(form)


def show_sentence(sentence: str, language: Language) -> None:
    """Show a plain sentence as the next output of the running cell."""
    _show(f'<p lang="{language}">{escape(sentence)}</p>', sentence)


def show_said(sentences: tuple[str, ...], language: Language, *, word: str = "", code: str = "") -> None:
    """Show what is said to a cell: a word that stands out, sentences, and text with its own lines, such as code."""
    strong = f"<p><strong>{escape(word)}</strong></p>" if word else ""
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)
    lines = f'<pre style="white-space:pre-wrap">{escape(code.strip(chr(10)))}</pre>' if code else ""
    as_text = "\n".join(part for part in (word, *sentences, code) if part)
    _show(f'<div class="reachstars-said" role="status" lang="{language}">{strong}{paragraphs}{lines}</div>', as_text)


def show_note(sentence: str, language: Language) -> None:
    """Show a sentence that is seen only where the form after it is not alive, as in a notebook that was reopened."""
    _show(f'<p class="reachstars-record" lang="{language}"><em>{escape(sentence)}</em></p>', sentence)


def _show(as_html: str, as_text: str) -> None:
    display({"text/html": as_html, "text/plain": as_text}, raw=True)


def show_record(data: Mapping[str, str], metadata: Mapping[str, Json], *, key: str) -> None:
    """Show a record as the next output of the running cell, to be renewed later under its key."""
    display(data, raw=True, metadata=metadata, display_id=f"reachstars-{key}")


def renew_record(data: Mapping[str, str], metadata: Mapping[str, Json], *, key: str) -> None:
    """Renew every record of that key on the page, also from the answer to a message, when no cell is running."""
    update_display(data, raw=True, metadata=metadata, display_id=f"reachstars-{key}")
