"""open-answers.csv: goes out with the answers that wait for their teacher, comes back with marks, and loses nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reachstars.errors import HandinError
from reachstars.files import write_file
from reachstars.grade import words
from reachstars.grade.open_model import (
    OPEN_FILE,
    OPEN_PAGE,
    OpenAnswers,
    OpenLine,
    OpenMarks,
    OpenQuestion,
    OpenRow,
    OpenState,
)
from reachstars.grade.open_page import open_page
from reachstars.grade.sheet_text import csv_bytes, in_a_cell, undefused
from reachstars.handin import limits
from reachstars.handin.disk import named_bytes
from reachstars.handin.sheet_file import sheet_cells
from reachstars.language import Language, Words
from reachstars.publish.marked import points_written

# What a teacher reads and fills in stands first; what only the next run needs stands last.
_COLUMNS: Mapping[str, Words] = {
    "learner": words.LEARNER,
    "lesson": words.LESSON,
    "exercise": words.EXERCISE,
    "title": Words(en="title", es="título"),
    "answer": words.ANSWER,
    "level": words.LEVEL,
    "points": words.POINTS,
    "comment": words.COMMENT,
    "possible": words.OUT_OF,
    "levels": Words(en="levels and their points", es="niveles y sus puntos"),
    "state": Words(en="where it stands", es="cómo va"),
    "fingerprint": Words(en="fingerprint (leave as it is)", es="huella (déjala como está)"),
}
_ONLY_SHOWN = ("possible", "levels", "state")
_NEEDED = ("learner", "lesson", "exercise", "level", "points")
_EMPTY = OpenRow("", "", "", "")


def read_open_marks(path: Path) -> OpenMarks:
    """What a teacher's file says.

    Args:
        path: open-answers.csv as any spreadsheet saves it: commas, semicolons or tabs, in any usual encoding.

    Returns:
        Its rows; those without any text are left out.

    Raises:
        HandinError: If it cannot be read, or is no such table: nothing may be written over it then.
    """
    cells = sheet_cells(named_bytes(path, most=limits.ZIP_TOTAL_BYTES), path, most=limits.MARKS)
    names = [_name(cell) for cell in cells[0]] if cells else []
    if not all(name in names for name in _NEEDED):
        raise HandinError(_not_a_table(path, "en"), _not_a_table(path, "es"))
    if len(cells) > limits.MARKS:
        raise HandinError(
            f"{path} has more than {limits.MARKS:,} rows. To fix it: grade the classes one by one.",
            f"{path} tiene más de {limits.MARKS:,} renglones. Para arreglarlo: califica un grupo a la vez.",
        )
    head = [undefused(cell) for cell in cells[0]]
    rows = (_row([undefused(cell) for cell in row], names, head) for row in cells[1:])
    return OpenMarks(tuple(row for row in rows if row != _EMPTY))


def merged(older: OpenMarks, newer: OpenMarks) -> OpenMarks:
    """Two files as one.

    Args:
        older: What one file says.
        newer: What a newer one says.

    Returns:
        Every row once. Where both say something of one answer the newer one counts; an empty row takes nothing away.
    """
    said = {_key(row) for row in newer.rows if row.said}
    have = {_key(row) for row in older.rows}
    kept = [row for row in older.rows if _key(row) not in said]
    return OpenMarks((*kept, *(row for row in newer.rows if row.said or _key(row) not in have)))


def differing(older: OpenMarks, newer: OpenMarks) -> tuple[OpenRow, ...]:
    """Answers that two files mark in two ways.

    Args:
        older: What one file says.
        newer: What a newer one says.

    Returns:
        The rows of the newer one, which count.
    """
    said = {row.fingerprint: row.marks for row in older.rows if row.fingerprint and row.said}
    return tuple(row for row in newer.rows if row.said and row.marks != said.get(row.fingerprint, row.marks))


def write_open_answers(answers: OpenAnswers, out: Path, language: Language) -> tuple[Path, ...]:
    """Write open-answers.csv, and open-answers.html with the same rows.

    Args:
        answers: What is to mark, and what was marked.
        out: Folder of the results.
        language: Language of their words.

    Returns:
        Both files; none where nobody answered an open question. An earlier table is kept as a copy.

    Raises:
        ReachstarsError: If one of them cannot be written.
    """
    if not answers.lines:
        return ()
    rows = tuple(open_rows(answers, language))
    table, page = out / OPEN_FILE, out / OPEN_PAGE
    write_file(table, csv_bytes(rows), keep_old=True)
    write_file(page, open_page(answers, rows, columns(), language))
    return table, page


def open_rows(answers: OpenAnswers, language: Language) -> Iterator[tuple[str, ...]]:
    """The table.

    Args:
        answers: What is to mark, and what was marked.
        language: Language of its words.

    Yields:
        The header, then a row an answer.
    """
    more = list(dict.fromkeys(key for line in answers.lines for key, _ in _numbered(line.row)))
    questions = {(each.lesson, each.exercise): each for each in answers.questions}
    yield (*(heading.in_language(language) for heading in _COLUMNS.values()), *(heading for heading, _ in more))
    for line in answers.lines:
        asked = questions.get((line.row.lesson, line.row.exercise))
        added = dict(_numbered(line.row))
        yield (*_cells(line, asked, language), *(added.get(key, "") for key in more))


def columns() -> Mapping[str, int]:
    """Which column of the table is which, by the names of a row's attributes."""
    return {name: place for place, name in enumerate(_COLUMNS)}


def _cells(line: OpenLine, asked: OpenQuestion | None, language: Language) -> Iterator[str]:
    levels = (f"{level.level} = {points_written(level.points)}" for level in asked.levels) if asked else ()
    shown = {
        "possible": str(asked.possible) if asked else "",
        "levels": " · ".join(levels),
        "state": _state_said(line, language),
    }
    return (shown[name] if name in shown else getattr(line.row, name) for name in _COLUMNS)


def _state_said(line: OpenLine, language: Language) -> str:
    """Where a row stands in a few words, and what else is to be known."""
    said = [_STATES[line.state].in_language(language)]
    if line.unclear:
        said.append(line.unclear.problem.in_language(language))
    return ": ".join([*said, *filter(None, [line.told])])


_STATES: Mapping[OpenState, Words] = {
    "waits": Words(en="waits for your mark", es="espera tu calificación"),
    "marked": Words(en="marked", es="calificada"),
    "judged": Words(
        en="marked by the computer; points that you write here count instead",
        es="calificada por la computadora; si escribes puntos aquí, cuentan los tuyos",
    ),
    "changed": Words(
        en="answer changed since you marked it; this is the text that you marked",
        es="la respuesta cambió después de que la calificaste; este es el texto que calificaste",
    ),
    "absent": Words(
        en="its file is not in the folder now; kept for you", es="su archivo no está ahora en la carpeta; se conserva"
    ),
    "unclear": Words(en="does not count yet", es="todavía no cuenta"),
}


def _row(cells: list[str], names: list[str], head: list[str]) -> OpenRow:
    known = [*zip(names, head, strict=True), *[("", "")] * (len(cells) - len(head))]
    found = [(name, heading, text) for (name, heading), text in zip(known, cells, strict=False)]
    read = {name: text for name, _, text in found if name and name not in _ONLY_SHOWN}
    return replace(_EMPTY, **read, more=tuple((heading, text) for name, heading, text in found if not name and text))


def _name(heading: str) -> str:
    """The name of a column by its heading in any language; "" for one that the teacher added."""
    plain = heading.strip().casefold()
    return next((name for name, each in _COLUMNS.items() if plain in (each.en, each.es)), "")


def _numbered(row: OpenRow) -> Iterable[tuple[tuple[str, int], str]]:
    """The teacher's own cells, by heading and how often that heading came before."""
    seen: Counter[str] = Counter()
    for heading, text in row.more:
        yield (heading, seen[heading]), text
        seen[heading] += 1


def _key(row: OpenRow) -> object:
    return row.fingerprint or row


def cell_text(answer: str) -> str:
    """An answer as it comes back from the table.

    Args:
        answer: The answer as its learner typed it.

    Returns:
        As much as a cell holds, without the spaces around it.
    """
    return in_a_cell(answer.encode("utf-8", "backslashreplace").decode()).strip()


_NOT_A_TABLE = Words(
    en="{path} is not a table of open answers: its first line does not name the columns {columns}. Nothing was written "
    "over it. To fix it: put its first line back, or move the file to another folder; 'reachstars grade' then makes a "
    "new one.",
    es="{path} no es una tabla de respuestas abiertas: su primera línea no nombra las columnas {columns}. No se "
    "escribió nada encima. Para arreglarlo: ponle otra vez su primera línea o mueve el archivo a otra carpeta; "
    "'reachstars grade' hace entonces una nueva.",
)


def _not_a_table(path: Path, language: Language) -> str:
    columns = ", ".join(_COLUMNS[name].in_language(language) for name in _NEEDED)
    return _NOT_A_TABLE.in_language(language).format(path=path, columns=columns)
