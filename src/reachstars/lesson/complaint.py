"""What is wrong with a teacher's file: place, problem, cure and choices, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reachstars.errors import PolicyError
from reachstars.language import Words


@dataclass(frozen=True)
class Complaint:
    """One thing that is wrong; line 0 is the file as a whole."""

    line: int
    problem: Words
    cure: Words


def told(file: Path, complaints: Sequence[Complaint]) -> tuple[str, str]:
    """All of them in words, from the top of the file to its end.

    Args:
        file: The teacher's file.
        complaints: At least one.

    Returns:
        English and Spanish.
    """
    ordered = sorted(complaints, key=lambda complaint: complaint.line)
    english = (
        f"{file.name}{_at(', line', complaint)}: {complaint.problem.en}\n  To fix it: {complaint.cure.en}."
        for complaint in ordered
    )
    spanish = (
        f"{file.name}{_at(', línea', complaint)}: {complaint.problem.es}\n  Para arreglarlo: {complaint.cure.es}."
        for complaint in ordered
    )
    return "\n".join(english), "\n".join(spanish)


def _at(word: str, complaint: Complaint) -> str:
    return f"{word} {complaint.line}" if complaint.line else ""


def file_text(file: Path) -> str:
    """The text of a teacher's file.

    Args:
        file: Its path.

    Returns:
        The text, without the invisible mark that some programs put at the beginning.

    Raises:
        PolicyError: If it is not there, or is no text.
    """
    try:
        return file_bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Words("the letters in the file cannot be read", "no se pueden leer las letras del archivo")
        cure = Words(
            "save it again as plain text, or as CSV, and choose UTF-8 where the program asks for the encoding",
            "guárdalo otra vez como texto simple o como CSV, y elige UTF-8 donde el programa pida la codificación",
        )
        raise PolicyError(*told(file, [Complaint(0, problem, cure)])) from error


def file_bytes(file: Path) -> bytes:
    """The content of a teacher's file.

    Args:
        file: Its path.

    Returns:
        All of its bytes.

    Raises:
        PolicyError: If it is not there or cannot be read.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        problem = Words(f"there is no file {file}", f"no existe el archivo {file}")
        cure = Words("check its name and its folder", "revisa su nombre y su carpeta")
        raise PolicyError(*told(file, [Complaint(0, problem, cure)])) from error
    except OSError as error:
        reason = error.strerror
        problem = Words(f"the file cannot be read ({reason})", f"no se puede leer el archivo ({reason})")
        cure = Words("make it a file that you may read", "haz que sea un archivo que puedas leer")
        raise PolicyError(*told(file, [Complaint(0, problem, cure)])) from error
