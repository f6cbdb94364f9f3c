"""The codes of a class, from class.toml or from a list; names stay with the teacher."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reachstars.errors import PolicyError
from reachstars.language import Words
from reachstars.lesson.complaint import Complaint, file_text, told
from reachstars.logbook.folder import LONGEST_CODE, learner_code

# A list that a spreadsheet wrote may have further columns, such as names; only the codes are read.
_HEADS = ("code", "codes", "código", "codigo", "códigos", "codigos", "learner", "student", "estudiante", "alumno")
_LONGEST_LINE = 1_000  # characters; a list of a class has no longer ones


def read_codes(file: Path) -> tuple[str, ...]:
    """The codes in a list.

    Args:
        file: Plain text with a code on each line, or CSV; # begins a remark.

    Returns:
        The codes in their one form, in the order of the file.

    Raises:
        PolicyError: If the file cannot be read, or a line holds no code; every such line is in it.
    """
    rows = _rows(file_text(file))
    heads = [cell.strip().casefold() for cell in next(iter(rows.values()), [])]
    column = next((place for place, head in enumerate(heads) if head in _HEADS), None)
    if column is not None:
        del rows[next(iter(rows))]
    texts = {line: row[column or 0].strip() if len(row) > (column or 0) else "" for line, row in rows.items()}
    codes, complaints = checked_codes((line, text) for line, text in texts.items() if text)
    if not codes and not complaints:
        problem = Words("the file lists no codes", "el archivo no tiene códigos")
        cure = Words("write one code on each line, such as luna-7", "escribe un código por línea, como luna-7")
        complaints = [Complaint(0, problem, cure)]
    if complaints:
        raise PolicyError(*told(file, complaints))
    return codes


def checked_codes(listed: Iterable[tuple[int, str]]) -> tuple[tuple[str, ...], list[Complaint]]:
    """Codes in their one form, and what is wrong with the others.

    Args:
        listed: Each text with its line.

    Returns:
        The good codes in order, and a complaint for each text that is none.
    """
    codes: dict[str, int] = {}
    complaints = []
    for line, text in listed:
        try:
            code = learner_code(text)
        except ValueError:
            code = ""
        if len(text.split()) > 1:
            complaints.append(_looks_like_a_name(line, text))
        elif not code:
            complaints.append(_no_code(line, text))
        elif code in codes:
            complaints.append(_twice(line, text, codes[code]))
        else:
            codes[code] = line
    return tuple(codes), complaints


def _rows(text: str) -> dict[int, list[str]]:
    """The cells of each line that is not empty and no remark."""
    lines = text.splitlines()
    separator = max(",;\t", key=text.count)

    def cells() -> Iterator[tuple[int, list[str]]]:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, next(csv.reader([line[:_LONGEST_LINE]], delimiter=separator))

    return dict(cells())


def _looks_like_a_name(line: int, text: str) -> Complaint:
    return Complaint(
        line,
        Words(
            f"'{text}' looks like a name, and names stay with you",
            f"'{text}' parece un nombre, y los nombres se quedan contigo",
        ),
        Words(
            "write the student's code here, without spaces, such as luna-7, and keep the list of codes and names "
            "in a place of your own",
            "escribe aquí el código del estudiante, sin espacios, como luna-7, y guarda la lista de códigos y nombres "
            "en otro lugar, solo tuyo",
        ),
    )


def _no_code(line: int, text: str) -> Complaint:
    return Complaint(
        line,
        Words(f"'{text}' cannot be a code", f"'{text}' no puede ser un código"),
        Words(
            f"write another one of 1 to {LONGEST_CODE} letters, digits, - or _, such as luna-7",
            f"escribe otro de 1 a {LONGEST_CODE} letras, números, - o _, como luna-7",
        ),
    )


def _twice(line: int, text: str, first: int) -> Complaint:
    return Complaint(
        line,
        Words(f"the code '{text}' is on line {first} already", f"el código '{text}' ya está en la línea {first}"),
        Words("give each student a code of their own", "dale a cada estudiante su propio código"),
    )


def learners_in(value: object, lines: Mapping[int, int], line: int) -> tuple[tuple[str, ...], list[Complaint]]:
    """The setting `learners` of class.toml.

    Args:
        value: What the file says.
        lines: Line of each entry by its place, where it is known.
        line: Line of the setting.

    Returns:
        The codes, and what is wrong with them.
    """
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        problem = Words("'learners' is not a list of codes", "'learners' no es una lista de códigos")
        cure = Words('write learners = ["luna-7", "sol-3"]', 'escribe learners = ["luna-7", "sol-3"]')
        return (), [Complaint(line, problem, cure)]
    return checked_codes((lines.get(place, line), each) for place, each in enumerate(value))
