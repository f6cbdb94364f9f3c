"""Makes a wheel of the installed library with other lessons in it: the one without keys.

A wheel is a zip file of the package and a few files about it, with a list of hashes. All of that lies in the
installation that runs this, so a teacher needs neither the project's folder nor any build tool.
"""

import io
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reachstars import __version__
from reachstars.errors import ReachstarsError

_NAME = "reachstars"
_PACKAGE = Path(__file__).resolve().parent.parent
_OF_INSTALLER = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "WHEEL", "METADATA"}
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made
_READABLE = 0o100644 << 16
_WHEEL = f"Wheel-Version: 1.0\nGenerator: {_NAME} {__version__}\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


@dataclass(frozen=True)
class Wheel:
    """A wheel: the name that installers expect, and its bytes."""

    name: str
    content: bytes


def wheel_with(lessons: Mapping[str, bytes]) -> Wheel:
    """The library that is running, with these lessons in place of its own.

    Args:
        lessons: Files by their path among the lessons, such as 09-shuttle-orbit/lesson.toml.

    Returns:
        A wheel whose version ends in +nokey, the same bytes every time.

    Raises:
        ReachstarsError: If the library runs without being installed, so that nothing says what it needs.
    """
    version = f"{__version__}{'.' if '+' in __version__ else '+'}nokey"
    about = f"{_NAME}-{version}.dist-info"
    files = {f"{_NAME}/{name}": content for name, content in _package()}
    files[f"{_NAME}/__init__.py"] = _renamed(files[f"{_NAME}/__init__.py"], version)
    files |= {f"{_NAME}/_lessons/{name}": content for name, content in lessons.items()}
    files |= {f"{about}/{name}": content for name, content in _about(_installed(), version)}
    files[f"{about}/WHEEL"] = _WHEEL.encode()
    files[f"{about}/RECORD"] = _record(files, f"{about}/RECORD")
    return Wheel(f"{_NAME}-{version}-py3-none-any.whl", _zipped(files))


def _installed() -> Distribution:
    try:
        return distribution(_NAME)
    except PackageNotFoundError as error:
        raise ReachstarsError(
            "reachstars runs here without being installed, so the file that students install cannot be made. "
            "To fix it: type 'python -m pip install .' in the project's folder, then run the command again.",
            "reachstars se usa aquí sin estar instalado, así que no se puede hacer el archivo que instalan los "
            "estudiantes. "
            "Para arreglarlo: escribe 'python -m pip install .' en la carpeta del proyecto y ejecuta el comando "
            "otra vez.",
        ) from error


def _package() -> Iterator[tuple[str, bytes]]:
    """Every file of the library but its lessons; what begins with a dot or is compiled is no part of it."""
    for path in sorted(_PACKAGE.rglob("*")):
        parts = path.relative_to(_PACKAGE).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
        if path.is_file() and not hidden and parts[0] != "_lessons" and path.suffix != ".pyc":
            yield "/".join(parts), path.read_bytes()


def _about(installed: Distribution, version: str) -> Iterator[tuple[str, bytes]]:
    """What says who made the library, what it needs and which commands it has."""
    head, empty, text = (installed.read_text("METADATA") or "").partition("\n\n")
    lines = [f"Version: {version}" if line.startswith("Version:") else line for line in head.split("\n")]
    yield "METADATA", ("\n".join(lines) + empty + text).encode()
    for path in installed.files or ():
        folder = next((part for part in path.parts if part.endswith(".dist-info")), None)
        name = "/".join(path.parts[path.parts.index(folder) + 1 :]) if folder else ""
        if name and name not in _OF_INSTALLER:
            yield name, Path(str(path.locate())).read_bytes()


def _renamed(source: bytes, version: str) -> bytes:
    return source.replace(f'__version__ = "{__version__}"'.encode(), f'__version__ = "{version}"'.encode())


def _record(files: Mapping[str, bytes], own_name: str) -> bytes:
    lines = [f"{name},sha256={_digest(content)},{len(content)}" for name, content in files.items()]
    return "\n".join((*lines, f"{own_name},,", "")).encode()


def _digest(content: bytes) -> str:
    return urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return buffer.getvalue()
