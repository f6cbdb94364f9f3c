"""Reads the text of a lesson's files; what cannot be read becomes a mistake of the author."""

import re
import tomllib
from pathlib import Path

from reachstars.lesson.margin import Margin
from reachstars.lesson.toml import Table, table_of

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_NEAR = "look there, and on the line above, for a quotation mark, bracket, comma or = that is missing or too many"
_REASONS = {
    "Illegal character '\\n'": (
        "a text does not end on this line",
        'write the closing ", and \\" for a quotation mark inside the text',
    ),
    "Unterminated string": ("a text is not closed", 'write the closing "'),
    "Unclosed inline table": (
        "a { … } is not closed, or a comma is missing in it",
        'write { en = "…", es = "…" } on one line; quotation marks inside a text are “ ” or « »',
    ),
    "Invalid initial character for a key part": (
        "here should be the name of a field",
        "write name = value; a { … } must end on the line where it begins",
    ),
    "Expected newline or end of document": (
        "something stands behind the value",
        'write one value on a line: inside a text \\" for a quotation mark, and a number as 1.5 or 1500',
    ),
    "Invalid value": (
        "what stands behind = cannot be read",
        "put quotation marks around a text, and none around a number; yes and no are true and false",
    ),
    "Expected '=' after a key": (
        "there is no = behind the name",
        "write name = and its value, or # in front of a remark",
    ),
    "Unclosed array": ("a list that begins with [ is not closed", "write ] at its end, and a comma between its parts"),
    "Cannot overwrite a value": ("the same name stands twice in one table", "keep one of them"),
    "Cannot declare": ("this table is there already", "give one of them another name, or put them together"),
}


def read_text(path: Path, margin: Margin) -> str:
    """The text of a file, or "" when it cannot be used; then the margin says why.

    Args:
        path: The file.
        margin: Takes what is wrong.

    Returns:
        The text without the invisible mark that some editors put at the beginning.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        margin.note(0, "the file is not UTF-8 text", "save it again with the encoding UTF-8")
    except FileNotFoundError:
        margin.note(0, "the file is missing", f"copy {path.name} from lessons/_template and change it")
    except OSError as error:
        margin.note(0, f"the file cannot be read ({error.strerror})", "make it a file that you may read")
    else:
        if text.strip():
            return text
        margin.note(0, "the file is empty", f"write it; lessons/_template/{path.name} shows what it holds")
    return ""


def read_toml(path: Path, margin: Margin) -> Table | None:
    """The outermost table of a TOML file, or None when it cannot be used; then the margin says why.

    Args:
        path: The file.
        margin: Takes what is wrong.

    Returns:
        The table, which notes mistakes in the same margin.
    """
    text = read_text(path, margin)
    if not text:
        return None
    try:
        return table_of(tomllib.loads(text), text, margin.file, margin.mistakes)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        match = _AT_LINE.search(str(error))
        line = int(match[1] or text.count("\n") + 1) if match else 0
        said = _AT_LINE.sub("", str(error))
        known = next((reason for start, reason in _REASONS.items() if said.startswith(start)), None)
        problem, cure = known or (f"the file cannot be read from here on: {said}", _NEAR)
        margin.note(line, problem, cure)
        return None
