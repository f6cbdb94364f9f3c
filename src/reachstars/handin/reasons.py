"""What a row of files.csv says: what is wrong with a file, and what to ask the student for."""

from pathlib import Path

from reachstars.handin import limits
from reachstars.language import Words

READ = Words(en="Read completely.", es="Se leyó completo.")
NO_ANSWERS = Words(
    en="Read completely, but it holds no answers yet. Ask the student to answer, save, and hand it in again.",
    es="Se leyó completo, pero todavía no tiene respuestas. Pide que conteste, guarde y lo entregue otra vez.",
)
NOT_OURS = Words(
    en="This notebook is not from a reachstars lesson. Ask for the lesson's notebook, or for the logbook (.jsonl).",
    es="Este cuaderno no es de una lección de reachstars. Pide el cuaderno de la lección o la bitácora (.jsonl).",
)
EMPTY = Words(
    en="The file is empty. Ask the student to hand it in again.",
    es="El archivo está vacío. Pide que lo entregue otra vez.",
)
TOO_LARGE = Words(
    en=f"The file is larger than {limits.FILE_BYTES // limits.MEGABYTE} MB and was not read. "
    "Ask for the logbook (.jsonl), which is small.",
    es=f"El archivo pesa más de {limits.FILE_BYTES // limits.MEGABYTE} MB y no se leyó. "
    "Pide la bitácora (.jsonl), que es pequeña.",
)
NOT_UTF8 = Words(
    en="The file is not UTF-8 text: another program changed it. Ask for the file as the lesson saved it.",
    es="El archivo no es texto UTF-8: otro programa lo cambió. Pide el archivo tal como lo guardó la lección.",
)
DAMAGED = Words(
    en="The file is cut short or damaged. Ask the student to save the lesson and hand it in again.",
    es="El archivo está incompleto o dañado. Pide que guarde la lección y la entregue otra vez.",
)
TOO_DEEP = Words(
    en="The file is nested deeper than any lesson makes it and was not read. Ask for the file as the lesson saved it.",
    es="El archivo tiene más niveles que los que crea una lección, así que no se leyó. "
    "Pide el archivo tal como lo guardó la lección.",
)
NOT_A_NOTEBOOK = Words(
    en="The file is called a notebook, but it is not one. Ask the student to hand in the lesson's notebook again.",
    es="El archivo dice ser un cuaderno, pero no lo es. Pide que entregue otra vez el cuaderno de la lección.",
)
NOT_A_LOGBOOK = Words(
    en="No line of this file is part of a logbook. Ask for the file logbook/<code>/<lesson>.jsonl of the class folder.",
    es="Ninguna línea de este archivo es de una bitácora. "
    "Pide el archivo logbook/<código>/<lección>.jsonl de la carpeta de la clase.",
)
MOSTLY_BAD = Words(
    en=f"More than {limits.BAD_LINES:,} lines of this file are not part of a logbook, so it was not read on. "
    "Ask for the file as the lesson saved it.",
    es=f"Más de {limits.BAD_LINES:,} líneas de este archivo no son de una bitácora, así que no se siguió leyendo. "
    "Pide el archivo tal como lo guardó la lección.",
)
OTHER = Words(
    en="This kind of file holds no answers and was not read. Ask for the logbook (.jsonl) or the notebook (.ipynb).",
    es="Este tipo de archivo no guarda respuestas, así que no se leyó. "
    "Pide la bitácora (.jsonl) o el cuaderno (.ipynb).",
)
PROGRAM = Words(
    en="This is a program. Programs are never opened or run. Ask for the logbook (.jsonl) or the notebook (.ipynb).",
    es="Esto es un programa. Los programas nunca se abren ni se ejecutan. "
    "Pide la bitácora (.jsonl) o el cuaderno (.ipynb).",
)
LINK = Words(
    en="This is a link to another place and was not followed. Ask for the file itself.",
    es="Esto es un enlace a otro lugar y no se siguió. Pide el archivo mismo.",
)
NOT_A_FILE = Words(
    en="This is not an ordinary file and was not opened. Ask for the logbook (.jsonl) or the notebook (.ipynb).",
    es="Esto no es un archivo común y no se abrió. Pide la bitácora (.jsonl) o el cuaderno (.ipynb).",
)
TOO_MANY_FILES = Words(
    en=f"There are more than {limits.FILES:,} files; the rest was not read. Grade one class at a time.",
    es=f"Hay más de {limits.FILES:,} archivos; el resto no se leyó. Califica un grupo a la vez.",
)
FOLDER_TOO_DEEP = Words(
    en=f"This folder lies more than {limits.FOLDER_DEPTH} folders deep and was not read. "
    "Move its files further up, then grade again.",
    es=f"Esta carpeta está a más de {limits.FOLDER_DEPTH} niveles y no se leyó. "
    "Sube sus archivos de nivel y califica otra vez.",
)
ZIP_TOO_LARGE = Words(
    en=f"The zip is larger than {limits.ZIP_BYTES // limits.MEGABYTE} MB and was not read. "
    "Unpack it yourself, and grade the folder.",
    es=f"El zip pesa más de {limits.ZIP_BYTES // limits.MEGABYTE} MB y no se leyó. "
    "Descomprímelo tú y califica la carpeta.",
)
ZIP_DAMAGED = Words(
    en="The zip is cut short or damaged. Ask the student to pack it again, or to hand in the files themselves.",
    es="El zip está incompleto o dañado. Pide que lo comprima otra vez o que entregue los archivos sueltos.",
)
ZIP_BOMB = Words(
    en="The zip unpacks to far more than a class's work, so nothing in it was read. "
    "Ask for the files themselves, not packed.",
    es="El zip se descomprime a mucho más que el trabajo de un grupo, así que no se leyó nada. "
    "Pide los archivos sueltos, sin comprimir.",
)
ZIP_EMPTY = Words(
    en="There is nothing in the zip. Ask the student to hand in the files themselves.",
    es="El zip no contiene nada. Pide que entregue los archivos sueltos.",
)
ZIP_PARTLY = Words(
    en="Some files in the zip were not read, or only in part; each one's own row says why.",
    es="Algunos archivos del zip no se leyeron, o solo en parte; la fila de cada uno dice por qué.",
)
ZIP_NOTHING_READ = Words(
    en="No file in the zip was read; each one's own row says why.",
    es="No se leyó ningún archivo del zip; la fila de cada uno dice por qué.",
)
ZIP_CLIMBS = Words(
    en="Its name leads out of the zip's folder, so it was not read. Ask the student to pack the files again.",
    es="Su nombre lleva fuera de la carpeta del zip, así que no se leyó. Pide que comprima los archivos otra vez.",
)
ZIP_LOCKED = Words(
    en="It is locked with a password. Ask for the file without a password.",
    es="Está protegido con contraseña. Pide el archivo sin contraseña.",
)
ZIP_METHOD = Words(
    en="It is packed in a way that is not read here. Ask for an ordinary zip, or for the files themselves.",
    es="Está comprimido de una forma que aquí no se lee. Pide un zip común o los archivos sueltos.",
)
ZIP_IN_ZIP = Words(
    en="A zip inside so many other zips is not opened. Ask for the files themselves.",
    es="Un zip dentro de tantos otros no se abre. Pide los archivos sueltos.",
)
UNEXPECTED = Words(
    en="The file could not be read. Ask the student to save the lesson and hand it in again.",
    es="No se pudo leer el archivo. Pide que guarde la lección y la entregue otra vez.",
)


def partly(left_out: int) -> Words:
    """Some entries of a file could not be read, the rest was."""
    if left_out == 1:
        return Words(
            en="One entry could not be read and is left out. If an answer is missing, ask for the file again.",
            es="Una entrada no se pudo leer y no se tomó en cuenta. Si falta una respuesta, pide el archivo otra vez.",
        )
    return Words(
        en=f"{left_out:,} entries could not be read and are left out. If an answer is missing, ask for the file again.",
        es=f"{left_out:,} entradas no se pudieron leer y no se tomaron en cuenta. "
        "Si falta una respuesta, pide el archivo otra vez.",
    )


def same_as(name: str) -> Words:
    """A file came twice."""
    return Words(
        en=f"It is the same file as {name} and counts once.", es=f"Es el mismo archivo que {name} y cuenta una vez."
    )


def both(one: Words, other: Words) -> Words:
    """Two reasons, one after the other."""
    return Words(en=f"{one.en} {other.en}", es=f"{one.es} {other.es}")


def of_file(path: Path, reason: Words) -> tuple[str, str]:
    """The sentences about the one file that somebody named, so that nothing can go on without it.

    Args:
        path: The file.
        reason: Why it is not read.

    Returns:
        English and Spanish: the file, then the reason.
    """
    return f"{path}: {reason.en}", f"{path}: {reason.es}"


def not_readable(problem: str) -> Words:
    """The system does not let us read a file."""
    return Words(
        en=f"The file cannot be read ({problem}). Copy it to a folder of your own, then grade again.",
        es=f"No se puede leer el archivo ({problem}). Cópialo a una carpeta tuya y califica otra vez.",
    )
