"""Pieces of Typst source, written so that no text of a person is ever markup."""

from collections.abc import Iterable


def literal(text: str) -> str:
    r"""A text as a Typst string: the only way in which words enter a page.

    Args:
        text: Any text that can be encoded as UTF-8.

    Returns:
        The string with its quotes; only a backslash and a quote mean anything inside one.

    >>> literal('say "hi" #read')
    '"say \\"hi\\" #read"'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def call(function: str, *arguments: str) -> str:
    """A call of a template function with arguments that are already Typst.

    Args:
        function: Name of the function.
        arguments: Typst expressions, or named ones such as `unit: "km"`.

    Returns:
        The call.
    """
    return f"{function}({', '.join(arguments)})"


def together(pieces: Iterable[str]) -> str:
    """Several pieces of content as one.

    Args:
        pieces: Typst expressions that are content or strings.

    Returns:
        A code block that joins them.
    """
    return "{\n" + "\n".join(pieces) + "\n}"


def array(items: Iterable[str]) -> str:
    """A Typst array; one item alone needs its comma.

    Args:
        items: Typst expressions.

    Returns:
        The array.
    """
    return "(" + "".join(f"{item}, " for item in items) + ")"


def boolean(value: object) -> str:
    """Typst's word for the truth of a value.

    Args:
        value: Anything that Python finds true or false.

    Returns:
        true or false.
    """
    return "true" if value else "false"
