"""A table that a teacher filled in: whatever a spreadsheet saves as CSV, as rows of cells."""

import csv
import io
from pathlib import Path

from reachstars.errors import HandinError
from reachstars.lesson.table_text import table_text


def sheet_cells(data: bytes, path: Path, *, most: int) -> list[list[str]]:
    """The cells of each row; a row without any text stays, so that the numbers are those of the spreadsheet.

    Args:
        data: Content of the file: with commas, semicolons or tabs, in any usual encoding.
        path: Where it comes from, for the sentence of an error.
        most: Rows that are read; of a longer table the rest is left out.

    Returns:
        The rows, header first.

    Raises:
        HandinError: If a cell does not end: it would hold the answers of all students after it.
    """
    text = table_text(data).replace("\x00", "\ufffd")
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    begun = 1
    try:
        for row in reader:
            if len(rows) > most:
                break
            rows.append(row)
            begun = reader.line_num + 1
    except csv.Error as error:
        raise HandinError(
            f"{path}: a cell that begins on line {begun} does not end. "
            'To fix it: look for a quotation mark " without its partner, or save the table as CSV from a spreadsheet.',
            f"{path}: una celda que empieza en la línea {begun} no termina. "
            'Para arreglarlo: busca una comilla " sin pareja, o guarda la tabla como CSV desde una hoja de cálculo.',
        ) from error
    return rows
