"""A notebook as its reader sees it: words, code and what the code showed; all of it hostile until it is printed.

Nothing is run. Widgets, scripts and what would be loaded from elsewhere are left out.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from reachstars.handin import limits, reasons
from reachstars.handin.admit import admit
from reachstars.handin.data import load_json
from reachstars.handin.handed import RefusedError
from reachstars.logbook.event import Event, Json

ShownKind: TypeAlias = Literal["text", "error", "markdown", "html", "picture", "drawing"]

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
_LIVE = "application/vnd.jupyter.widget-view+json"
_NOTHING: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class Shown:
    """One thing that a cell showed.

    Attributes:
        kind: text, error, markdown, html, picture (bytes of a file) or drawing (SVG).
        text: Its words or its SVG.
        image: Bytes of a picture, whatever was there.
    """

    kind: ShownKind
    text: str = ""
    image: bytes = b""


@dataclass(frozen=True)
class Cell:
    """One cell.

    Attributes:
        kind: markdown or code; a raw cell is text of the kind code.
        source: What stands in it.
        shown: What it showed, in order; records of answers and living widgets are not among it.
        event: The answer that its record holds, or None.
        attachments: Pictures that a Markdown cell carries, by name.
    """

    kind: Literal["markdown", "code"]
    source: str
    shown: tuple[Shown, ...] = ()
    event: Event | None = None
    attachments: Mapping[str, bytes] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True)
class Notebook:
    """A notebook as its reader sees it.

    Attributes:
        cells: Its cells in order, no more than the limit.
        lesson: Id of the lesson that it says it is, or "".
        language: Language that it says it has, or "".
        more: How many cells beyond the limit were not read.
    """

    cells: tuple[Cell, ...]
    lesson: str = ""
    language: str = ""
    more: int = 0

    @property
    def learner(self) -> str:
        """Code of the learner whose answers it holds, or ""."""
        return next((cell.event.learner for cell in self.cells if cell.event), "")


def read_pages(data: bytes) -> Notebook:
    """A notebook as its reader sees it.

    Args:
        data: Content of an .ipynb file.

    Returns:
        Its cells, and what it says of itself.

    Raises:
        RefusedError: If it is no notebook, too large or nested too deep.
    """
    if len(data) > limits.FILE_BYTES:
        raise RefusedError(reasons.TOO_LARGE)
    notebook = load_json(data)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(notebook, dict) or not isinstance(cells, list):
        raise RefusedError(reasons.NOT_A_NOTEBOOK)
    ours = _inside(notebook, "metadata", "reachstars")
    read = (_cell(cell) for cell in cells[: limits.CELLS] if isinstance(cell, dict))
    return Notebook(
        cells=tuple(read),
        lesson=_short(ours.get("lesson")),
        language=_short(ours.get("language")),
        more=max(0, len(cells) - limits.CELLS),
    )


def _cell(cell: dict[str, Json]) -> Cell:
    source = _text(cell.get("source"))
    if cell.get("cell_type") == "markdown":
        return Cell("markdown", source, attachments=_attachments(cell))
    outputs = cell.get("outputs")
    first = outputs[: limits.OUTPUTS] if isinstance(outputs, list) else []
    told = [output for output in first if isinstance(output, dict)]
    shown = tuple(each for output in told for each in _shown(output))
    return Cell("code", source, shown, _event(told))


def _event(outputs: list[dict[str, Json]]) -> Event | None:
    for output in outputs:
        record = _inside(output, "metadata").get("reachstars")
        if record:
            try:
                return admit(record)
            except ValueError:
                return None
    return None


def _shown(output: dict[str, Json]) -> Iterator[Shown]:
    kind = output.get("output_type")
    if kind == "stream":
        yield Shown("text", _plain(output.get("text")))
    elif kind == "error":
        yield Shown("error", f"{_short(output.get('ename'))}: {_plain(output.get('evalue'))}")
    elif "reachstars" not in _inside(output, "metadata"):
        yield from _displayed(_inside(output, "data"))


def _displayed(data: dict[str, Json]) -> Iterator[Shown]:
    """The form of a display that paper shows best."""
    html = _text(data.get("text/html"))
    if _LIVE in data or 'class="reachstars-record"' in html:
        return
    picture = next((_bytes(data[name]) for name in _PICTURES if name in data), b"")
    if picture:
        yield Shown("picture", image=picture)
    elif "image/svg+xml" in data:
        yield Shown("drawing", _text(data["image/svg+xml"]))
    elif "text/markdown" in data:
        yield Shown("markdown", _text(data["text/markdown"]))
    elif "<table" in html.lower():
        yield Shown("html", html)
    elif "text/plain" in data:
        yield Shown("text", _plain(data["text/plain"]))


def _attachments(cell: dict[str, Json]) -> Mapping[str, bytes]:
    pictures: dict[str, bytes] = {}
    for name, forms in _inside(cell, "attachments").items():
        if isinstance(forms, dict):
            pictures[name] = next((_bytes(forms[form]) for form in _PICTURES if form in forms), b"")
    return MappingProxyType(pictures)


def _bytes(encoded: Json) -> bytes:
    try:
        return base64.b64decode(_text(encoded), validate=False)
    except (binascii.Error, ValueError):
        return b""


def _plain(text: Json) -> str:
    """Text as a terminal would leave it: no colour codes, and of a line written over and over only the last."""
    lines = _ESCAPES.sub("", _text(text)).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines)


def _text(text: Json) -> str:
    if isinstance(text, list):
        return "".join(line for line in text if isinstance(line, str))
    return text if isinstance(text, str) else ""


def _short(text: Json) -> str:
    return _text(text)[: limits.ID_LENGTH]


def _inside(thing: dict[str, Json], *names: str) -> dict[str, Json]:
    for name in names:
        inner = thing.get(name)
        thing = inner if isinstance(inner, dict) else {}
    return thing
