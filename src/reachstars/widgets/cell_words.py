"""Takes a learner's private words out of the cell that they were typed in, once they are in the logbook.

A notebook file keeps the source of its cells, so what is typed into a cell would stay there for everybody who opens the
file. JupyterLab puts the text that a cell asks for in place of its source, when the cell has run without an error.
"""

import ast
from collections.abc import Collection, Iterator

from IPython import get_ipython

BLANK = "…"
_BLANKS = (BLANK, "...", "")
_TELLING = 4  # letters; a shorter word stands in many a cell by chance


def is_blank(text: str) -> bool:
    """Whether an argument is only the place for words."""
    return text.strip() in _BLANKS


def without_words(source: str, words: Collection[str]) -> str:
    """The source of a cell with the words taken out.

    Args:
        source: Python source.
        words: The texts to take out, wherever they stand as a string.

    Returns:
        The source with "…" in their place; the same source where it is not plain Python.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return source
    lines = source.encode("utf-8").splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    data = source.encode("utf-8")
    for node in sorted(_holding(tree, words), key=lambda node: (node.lineno, node.col_offset), reverse=True):
        start = starts[node.lineno - 1] + node.col_offset
        stop = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or node.col_offset)
        data = data[:start] + f'"{BLANK}"'.encode() + data[stop:]
    return data.decode("utf-8")


class Cell:
    """The cell that is running."""

    def __init__(self) -> None:
        """Nothing has run yet."""
        self._message = ""
        self._words: set[str] = set()

    def take_out(self, *words: str) -> bool:
        """Ask the notebook to show the cell without these words, and without those of earlier calls in it.

        Args:
            words: What was kept in the logbook.

        Returns:
            Whether the words no longer stand in the cell after that.
        """
        shell = get_ipython()
        if shell is None or not hasattr(shell, "get_parent"):  # a terminal keeps no file
            return True
        message = shell.get_parent()
        name, source = str(message["header"].get("msg_id")), str(message["content"].get("code", ""))
        if name != self._message:
            self._message, self._words = name, set()
        self._words |= {word for word in words if not is_blank(word)}
        left = without_words(source, self._words)
        if left != source:
            shell.set_next_input(left, replace=True)
        return not any(len(word) >= _TELLING and word in left for word in self._words)


def _holding(tree: ast.AST, words: Collection[str]) -> Iterator[ast.Constant | ast.JoinedStr]:
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            if any(str(part).strip() and str(part) in word for part in parts for word in words):
                yield node
        elif isinstance(node, ast.Constant) and node.value in words and id(node) not in inside:
            yield node
