"""The codes of a class, from class.toml or from a list; names stay with the teacher."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reachstars.errors import PolicyError
from reachstars.language import Words
from reachstars.lesson.complaint import Complaint, file_bytes, told
from reachstars.lesson.table_text import table_text
from reachstars.logbook.folder import LONGEST_CODE, learner_code

_CODE_HEADS = ("code", "codes", "código", "codigo", "códigos", "codigos", "learner")
# In a grade book of ours these are the codes; beside a column of codes they are the names, as in a list of the school.
_STUDENT_HEADS = ("student", "students", "estudiante", "estudiantes", "alumno", "alumna")
_NAME_HEADS = ("name", "names", "full name", "student name", "nombre", "nombres", "nombre completo", "first name")
_LAST_NAME_HEADS = ("last name", "surname", "family name", "apellido", "apellidos")
_LONGEST_LINE = 1_000  # characters; a list of a class has no longer ones
_LONGEST_NAME = 100


@dataclass(frozen=True)
class Roster:
    """A class as its teacher lists it.

    Attributes:
        codes: Codes in the teacher's order.
        names: Name by code, where the list has names; they go into no file but those made for the teacher by name.
    """

    codes: tuple[str, ...]
    names: Mapping[str, str]


def read_roster(file: Path) -> Roster:
    """The codes in a list, and the names beside them.

    Args:
        file: Plain text with a code on each line, or CSV; # begins a remark.

    Returns:
        The codes in their one form, in the order of the file, and names where it has a column of them.

    Raises:
        PolicyError: If the file cannot be read, or a line holds no code; every such line is in it.
    """
    rows = _rows(table_text(file_bytes(file)))
    heads = [cell.strip().casefold() for cell in next(iter(rows.values()), [])]
    places = {head: place for place, head in reversed(list(enumerate(heads)))}
    columns = [places[head] for head in (*_CODE_HEADS, *_STUDENT_HEADS) if head in places]
    if columns:
        del rows[next(iter(rows))]
    column = columns[0] if columns else 0
    texts = {line: text for line, row in rows.items() if (text := _cell(row, column))}
    codes, complaints = checked_codes(texts.items())
    if not codes and not complaints:
        problem = Words("the file lists no codes", "el archivo no tiene códigos")
        cure = Words("write one code on each line, such as luna-7", "escribe un código por línea, como luna-7")
        complaints = [Complaint(0, problem, cure)]
    if complaints:
        raise PolicyError(*told(file, complaints))
    of_names = [places[head] for head in (*_NAME_HEADS, *_LAST_NAME_HEADS) if columns and head in places]
    named = _named([rows[line] for line in texts], of_names or columns[1:2])
    return Roster(codes, MappingProxyType({code: name for code, name in zip(codes, named, strict=True) if name}))


def _named(rows: Iterable[list[str]], columns: Iterable[int]) -> list[str]:
    places = tuple(columns)
    return [" ".join(filter(None, (_cell(row, place) for place in places)))[:_LONGEST_NAME] for row in rows]


def _cell(row: list[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


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
