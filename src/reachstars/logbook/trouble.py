"""What the logbook says when something is in its way: the problem, and what to do."""

import errno
from pathlib import Path

from reachstars.language import Words

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def torn_line(number: int) -> Words:
    """The last line of a journal was cut short."""
    return Words(
        en=f"Line {number}, the last one, was cut short and is left out; every line before it was read.",
        es=f"La línea {number}, la última, quedó cortada y no se toma en cuenta; las anteriores se leyeron.",
    )


def bad_line(number: int) -> Words:
    """A line of a journal is no event."""
    return Words(
        en=f"Line {number} cannot be read and is left out; the other lines were read.",
        es=f"La línea {number} no se puede leer y no se toma en cuenta; las demás líneas sí se leyeron.",
    )


def not_readable(path: Path, error: OSError) -> Words:
    """A journal that is there cannot be read."""
    return Words(
        en=f"The logbook {path} cannot be read ({error.strerror}).\n"
        "  To fix it: ask for permission to read that file, then run the cell again.",
        es=f"No se puede leer la bitácora {path} ({error.strerror}).\n"
        "  Para arreglarlo: pide permiso para leer ese archivo y vuelve a ejecutar la celda.",
    )


def not_saved(path: Path, error: OSError, waited: float) -> Words:
    """An answer could not be saved; a lock that stays taken comes as a TimeoutError."""
    if isinstance(error, TimeoutError):
        return _locked(path, waited)
    if error.errno in _FULL:
        return _full(path)
    return Words(
        en=f"The answer is not saved: {path} cannot be written ({error.strerror}).\n"
        "  To fix it: move the class folder to a place where you may write, such as your own Documents.",
        es=f"La respuesta no está guardada: no se puede escribir en {path} ({error.strerror}).\n"
        "  Para arreglarlo: mueve la carpeta de la clase a un lugar donde puedas escribir, como tus Documentos.",
    )


def no_class_folder(here: Path, marker: str) -> Words:
    """There is no class folder here."""
    return Words(
        en=f"{here} is not in a class folder, so answers cannot be saved: "
        f"there is no {marker} in it or in a folder above it.\n"
        "  To fix it: run 'reachstars start', and open the lesson from the folder that it makes.",
        es=f"{here} no está en una carpeta de clase, así que no se pueden guardar respuestas: "
        f"no hay {marker} ahí ni en las carpetas de arriba.\n"
        "  Para arreglarlo: ejecuta 'reachstars start' y abre la lección desde la carpeta que se crea.",
    )


def _locked(path: Path, waited: float) -> Words:
    return Words(
        en=f"The answer is not saved: another window has kept {path} locked for {waited:.0f} seconds.\n"
        "  To fix it: close the lesson's other windows and try again.",
        es=f"La respuesta no está guardada: otra ventana tiene bloqueado {path} desde hace {waited:.0f} segundos.\n"
        "  Para arreglarlo: cierra las otras ventanas de la lección y vuelve a intentarlo.",
    )


def _full(path: Path) -> Words:
    return Words(
        en=f"The answer is not saved: the disk that holds {path} is full.\n"
        "  To fix it: delete files you do not need and try again; what was saved before is still there.",
        es=f"La respuesta no está guardada: el disco donde está {path} está lleno.\n"
        "  Para arreglarlo: borra archivos que no necesites y vuelve a intentarlo; "
        "lo que ya estaba guardado sigue ahí.",
    )
