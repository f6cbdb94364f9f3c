"""Writes plain data as a TOML file that a person can read; Python itself only reads TOML."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_text(data: Mapping[str, Any]) -> str:
    """A TOML file with that data.

    What has parts with parts of their own gets a table, [name] or [[name]]; all else stands on one line.

    Args:
        data: Texts, numbers, true and false, and lists and tables of them, as Python's own reader gives them.

    Returns:
        The file, which reads as the same data.
    """
    small = {name: value for name, value in data.items() if not _is_large(value)}
    pieces = ["\n".join(_lines(small))] if small else []
    for name, value in data.items():
        if name in small:
            continue
        heads = (f"[[{_key(name)}]]" if isinstance(value, list) else f"[{_key(name)}]",)
        tables = value if isinstance(value, list) else [value]
        pieces.extend("\n".join((*heads, *_lines(table))) for table in tables)
    return "\n\n".join(pieces) + "\n"


def _is_large(value: Any) -> bool:
    """Whether it is better a table of its own than a value on a line."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, dict) for item in value)
    return isinstance(value, dict) and any(isinstance(part, dict | list) for part in value.values())


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            items = "".join(f"\n  {_value(item)}," for item in value)
            yield f"{_key(name)} = [{items}\n]"
        else:
            yield f"{_key(name)} = {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, dict):
        parts = ", ".join(f"{_key(name)} = {_value(part)}" for name, part in value.items())
        return f"{{ {parts} }}" if parts else "{}"
    return _text(str(value))


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    # JSON writes a text as TOML does, but for one letter that TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
