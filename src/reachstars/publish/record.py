"""The record of one answer: what a notebook file shows of an exercise when no kernel is alive.

The four forms say the same; whatever a person typed is inert in each of them.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    OneChoice,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    Target,
)
from reachstars.exercise.listed import is_nothing, listed
from reachstars.exercise.pairs import pairs_said
from reachstars.exercise.prompt import prompt
from reachstars.exercise.table import Grid, grid_of, in_a_line
from reachstars.exercise.tried import results_said, tried_in
from reachstars.language import Language, Words
from reachstars.logbook.event import Event, Json, to_json
from reachstars.publish.record_table import Layout, html_table, latex_table, layout, markdown_table, plain_table

_YOUR_ANSWER = Words(en="Your answer", es="Tu respuesta")
_NO_ANSWER = Words(en="No answer yet.", es="Aún no hay respuesta.")
_PRIVATE = Words(
    en="Private: your text is kept in your logbook, not in this file.",
    es="Privado: tu texto se guarda en tu cuaderno de bitácora, no en este archivo.",
)
_GO_ON = Words(en="Run to go on answering.", es="Ejecuta la celda para seguir respondiendo.")

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
# CommonMark never builds structure out of character references, so these are text wherever they stand.
_MARKDOWN = re.compile(r"[!#$&()*+\-:<=>@\[\\\]^_`{|}~]|(?<=\d)\.(?=\s|$)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")

_FRAME = "border-left:4px solid #4a7ab5;padding:2px 0 2px 12px;margin:4px 0"


def record(
    exercise: Exercise, event: Event | None, language: Language, number: int, *, remark: str = ""
) -> tuple[dict[str, str], dict[str, Json]]:
    """What the record output of an exercise holds.

    Args:
        exercise: The exercise.
        event: The latest answer, or None while there is none.
        language: Language of the page.
        number: Number of the exercise on the page, from 1.
        remark: What is to be said of the answer, such as that it belongs to an earlier version (see `lesson.remarks`).

    Returns:
        The texts by mime type, and the output's metadata with the event under "reachstars". A private answer leaves
        only a sentence and an event without its value.
    """
    private = isinstance(exercise, Reflection) or (event is not None and event.private)
    if event is not None and private:
        event = replace(event, value=None, private=True)
    title = f"{number}. {exercise.title.in_language(language)}"
    asked = prompt(exercise, language)
    label = _YOUR_ANSWER.in_language(language)
    said = _PRIVATE.in_language(language) if private else answer_text(exercise, event, language)
    go_on = " ".join(filter(None, (remark, _GO_ON.in_language(language))))
    table = grid_of(exercise, event.value, language) if isinstance(exercise, DataTable) and event else None
    lines = _lines(said or _NO_ANSWER.in_language(language))
    rows = pairs_said(exercise, event.value, language) if said and event and isinstance(exercise, MatchPairs) else None
    answer = _table_answer(label, table, language) if table else _text_answer(label, lines, rows)
    if isinstance(exercise, CodeTask) and said:
        answer = _code_answer(label, _code_lines(said))
    words = (title, asked, go_on)
    data = {
        "text/html": _html(words, answer.html, language, record_mark(event)),
        "text/markdown": _markdown(words, answer.markdown),
        "text/latex": _latex(words, answer.latex),
        "text/plain": "\n".join((title, asked, answer.plain, go_on)),
    }
    metadata: dict[str, Json] = {} if event is None else {"reachstars": to_json(event)}
    return data, metadata


def record_mark(event: Event | None) -> str:
    """A class name that tells which event a record shows, so that the screen can see an old one."""
    return f"reachstars-{event.id[:12]}" if event is not None and event.id[:12].isalnum() else "reachstars-none"


def answer_text(exercise: Exercise, event: Event | None, language: Language) -> str:  # noqa: PLR0911 - a case a kind
    """The answer as its learner saw it: an option's words, the number with its unit, the text as typed.

    Args:
        exercise: The exercise.
        event: The latest answer, or None.
        language: Language of the page.

    Returns:
        Plain text, of several options or items a line each, of a table its columns; "" while there is no answer.
    """
    if event is None or is_nothing(event.value):
        return ""
    match exercise:
        case OneChoice() | Prediction() if exercise.options:
            options = {option.id: option.text.in_language(language) for option in exercise.options}
            return options.get(str(event.value), str(event.value))
        case SeveralChoices() | PutInOrder() | MatchPairs() if texts := listed(exercise, event.value, language):
            return "\n".join(texts)
        case DataTable() if (line := in_a_line(exercise, event.value, language)) is not None:
            return line
        case Target() if isinstance(event.value, int | float):
            return f"{event.value:g} {exercise.unit}"
        case CodeTask() if tried := tried_in(event.value, exercise):
            # As comments, so that what is copied back into a cell is still a function.
            results = (f"# {line}" for line in results_said(exercise, tried))
            return "\n".join([tried.source.strip("\n"), "", *results])
        case _:
            return str(event.value)


def _lines(text: str) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in _CONTROL.sub(" ", text.replace("\r\n", "\n")).split("\n"))
    return tuple(line for line in lines if line) or ("",)


def _code_lines(text: str) -> tuple[str, ...]:
    """Lines whose spaces at the beginning mean something."""
    return tuple(_CONTROL.sub(" ", line.expandtabs(4)).rstrip() for line in text.replace("\r\n", "\n").split("\n"))


def _html_answer(label: str, lines: tuple[str, ...], rows: tuple[tuple[str, str], ...] | None) -> str:
    """The lines of an answer, or its pairs as a table in which each left item heads its row."""
    if not rows:
        answer = "<br>".join(html.escape(line) for line in lines)
        return f"<p>{html.escape(label)}: <strong>{answer}</strong></p>"
    cells = "".join(
        f'<tr><th scope="row">{html.escape(left)}</th><td>{html.escape(right or "–")}</td></tr>' for left, right in rows
    )
    return f"<table><caption>{html.escape(label)}</caption><tbody>{cells}</tbody></table>"


@dataclass(frozen=True)
class _Answer:
    """An answer with its label, inert in each form."""

    html: str
    markdown: str
    latex: str
    plain: str


def _text_answer(label: str, lines: tuple[str, ...], rows: tuple[tuple[str, str], ...] | None) -> _Answer:
    quoted = "\\\n> ".join(_markdown_text(line) for line in lines)
    newlines = "\\newline{}\n".join(_latex_text(line) for line in lines)
    return _Answer(
        html=_html_answer(label, lines, rows),
        markdown=f"> {_markdown_text(label)}:\\\n> {quoted}",
        latex=f"{_latex_text(label)}: {newlines}",
        plain="\n".join((f"{label}: {lines[0]}", *lines[1:])),
    )


def _code_answer(label: str, lines: tuple[str, ...]) -> _Answer:
    """Code with its own line breaks and spaces."""
    code = html.escape("\n".join(lines))
    # A fence ends only with a longer or equal run of its sign, so what is typed between stays text.
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    quoted = "\n> ".join([fence, *lines, fence])
    typed = "\\newline{}\n".join(f"\\texttt{{{_latex_text(line).replace(' ', '~')}}}" for line in lines)
    return _Answer(
        html=f'<p>{html.escape(label)}:</p><pre style="white-space:pre-wrap">{code}</pre>',
        markdown=f"> {_markdown_text(label)}:\n>\n> {quoted}",
        latex=f"{_latex_text(label)}: {typed}",
        plain="\n".join((f"{label}:", *lines)),
    )


def _table_answer(label: str, table: Grid, language: Language) -> _Answer:
    def laid_out(inert: Callable[[str], str]) -> Layout:
        return layout(table, language, lambda text: inert(" ".join(_lines(text))))

    return _Answer(
        html=f"<p>{html.escape(label)}:</p>{html_table(laid_out(html.escape))}",
        markdown=f"> {_markdown_text(label)}:\n>\n{markdown_table(laid_out(_markdown_text))}",
        latex=f"{_latex_text(label)}:\\par\n{latex_table(laid_out(_latex_text))}",
        plain=f"{label}:\n{plain_table(laid_out(str))}",
    )


def _html(words: tuple[str, str, str], answer: str, language: Language, mark: str) -> str:
    title, asked, go_on = (html.escape(text) for text in words)
    return (
        f'<div class="reachstars-record {mark}" lang="{language}" style="{_FRAME}">'
        f"<p><strong>{title}</strong></p><p>{asked}</p>{answer}<p><em>{go_on}</em></p></div>"
    )


def _markdown(words: tuple[str, str, str], answer: str) -> str:
    title, asked, go_on = (_markdown_text(text) for text in words)
    return f"> **{title}**\n>\n> {asked}\n>\n{answer}\n>\n> *{go_on}*"


def _markdown_text(text: str) -> str:
    one_line = " ".join(text.split())
    return _MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", one_line)


def _latex(words: tuple[str, str, str], answer: str) -> str:
    title, asked, go_on = (_latex_text(text) for text in words)
    return f"\\begin{{quote}}\n\\textbf{{{title}}}\\par\n{asked}\\par\n{answer}\\par\n\\emph{{{go_on}}}\n\\end{{quote}}"


def _latex_text(text: str) -> str:
    return "".join(_LATEX.get(letter, letter) for letter in text)
