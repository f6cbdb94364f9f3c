"""Whether a drawing is nothing but a drawing: no script, and nothing that is loaded from somewhere else."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

LARGEST_SVG = 60_000  # bytes; it stands as text in a cell of the notebook, where longer ones slow the page down
_ACTIVE = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg);base64,)")
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#)", re.IGNORECASE)
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|mm|cm|in|pt)?\s*")


def svg_problems(content: bytes) -> tuple[str, ...]:
    """What keeps a drawing out of a lesson.

    Args:
        content: Bytes of an SVG file; hostile.

    Returns:
        Each problem once, in the words of a sentence that begins with "the drawing"; none for a plain drawing.
    """
    if len(content) > LARGEST_SVG:
        return (f"has {len(content):,} bytes, more than {LARGEST_SVG:,}",)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return ("begins with a <!DOCTYPE>, which can hide other files",)
    try:
        content.decode("utf-8")
        root = ET.fromstring(content)  # noqa: S314 - what could make it dangerous, a DOCTYPE, is refused above
    except (ET.ParseError, ValueError, LookupError):
        return ("cannot be read",)
    if _name(root) != "svg":
        return ("is another kind of file",)
    return tuple(dict.fromkeys(_found(root)))


def _found(root: ET.Element) -> Iterator[str]:
    if svg_size(root) is None:
        yield "does not say how wide and how high it is"
    for element in root.iter():
        name = _name(element)
        if name in _ACTIVE:
            yield f"holds a <{name}>"
        if name == "style" and ("@import" in (element.text or "") or _URL.search(element.text or "")):
            yield "loads something from outside in its <style>"
        for key, value in element.attrib.items():
            yield from _attribute(key.rpartition("}")[2], value)


def _attribute(name: str, value: str) -> Iterator[str]:
    if name.lower().startswith("on"):
        yield f"holds a script ({name})"
    elif name in ("href", "src") and value.strip() and not _INSIDE.match(value):
        yield f"loads something from outside: {value[:60]}"
    elif _URL.search(value):
        yield f"loads something from outside in {name}"


def svg_size(root: ET.Element) -> tuple[float, float] | None:
    """Width and height of a drawing, in whatever unit; None where it says neither in a way that can be read."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    try:
        width, height = (float(number) for number in box[2:4])
    except ValueError:
        sides = [_SIZE.fullmatch(root.get(side) or "") for side in ("width", "height")]
        width, height = (float(side[1]) if side else 0.0 for side in sides)
    return (width, height) if width > 0 and height > 0 else None


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
