"""Reads a learner's cell before anything of it is run: is it Python, and could it be stopped?"""

import ast
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from types import CodeType

from reachstars.exercise.kinds import CodeTask
from reachstars.exercise.trial.finding import Finding
from reachstars.exercise.tried import LONGEST_SOURCE, called, head

FILE = "<solve {}>"  # what a traceback calls the cell

# What Python says of a line that it cannot read, the surest first.
_SAID = (
    (r"expected ':'", "syntax-colon"),
    (r"was never closed", "syntax-open"),
    (r"^unmatched|does not match opening", "syntax-closed"),
    (r"unterminated|EOL while scanning", "syntax-quote"),
    (r"expected an indented block", "syntax-move-in"),
    (r"indent|inconsistent use of tabs", "syntax-spaces"),
    (r"invalid (?:character|non-printable)", "syntax-sign"),
    (r"Maybe you meant '==' or|cannot assign to .* here", "syntax-equals"),
    (r"invalid (?:decimal|imaginary|hexadecimal) literal", "syntax-times"),
    (r"Perhaps you forgot a comma", "syntax-comma"),
)
_WAITS = {"input": "input", "raw_input": "input", "breakpoint": "input", "exit": "exit", "quit": "exit"}
_LEAVES = ast.Return | ast.Break | ast.Continue
_OWN_SCOPE = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda


def read_cell(source: str, exercise: CodeTask) -> ast.Module | Finding:
    """The cell as a syntax tree, or why it is not run.

    Args:
        source: The cell as text.
        exercise: What it answers.

    Returns:
        The tree, or the first thing to be mended.
    """
    if len(source) > LONGEST_SOURCE:
        return Finding("source-too-long")
    try:
        tree = parsed(source, exercise)
        compiled(tree, exercise)
    except SyntaxError as error:
        return _unreadable(error, source)
    except (ValueError, RecursionError, MemoryError, OverflowError):  # a zero byte; brackets by the thousand
        return Finding("syntax", "source-too-long" if "\0" not in source else "")
    return _unstoppable(tree, exercise) or _misnamed(tree, exercise) or tree


def parsed(source: str, exercise: CodeTask) -> ast.Module:
    """The cell as a syntax tree; SyntaxError, ValueError and others where it is no Python."""
    with _without_warnings():
        return ast.parse(source, FILE.format(exercise.id))


def compiled(tree: ast.Module, exercise: CodeTask) -> CodeType:
    """The tree, ready to be run; SyntaxError where Python sees only now that it cannot be."""
    with _without_warnings():
        return compile(tree, FILE.format(exercise.id), "exec", dont_inherit=True)


@contextmanager
def _without_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a doubtful line gets its sentence when it is tried
        yield


def loop_line(source: str, exercise: CodeTask, line: int) -> int:
    """Where the loop begins that a line belongs to: the innermost while, or else the innermost for.

    Args:
        source: The cell, which is Python.
        exercise: What it answers.
        line: A line in it.

    Returns:
        The loop's line, or the same one outside of loops.
    """
    around = [
        (isinstance(node, ast.While), node.lineno)
        for node in ast.walk(parsed(source, exercise))
        if isinstance(node, ast.While | ast.For) and node.lineno <= line <= (node.end_lineno or line)
    ]
    return max(around)[1] if around else line


def _unreadable(error: SyntaxError, source: str) -> Finding:
    said = str(error.msg)
    sentence = next((name for pattern, name in _SAID if re.search(pattern, said)), "")
    line = min(error.lineno or 1, max(1, len(source.splitlines())))
    if sentence == "syntax-move-in" and not _text(source, error.lineno or 1):
        sentence, line = "syntax-no-body", _last_written(source)
    if sentence == "syntax-sign":
        sign = re.search(r"character '?(.)", said)
        return Finding("syntax", sentence, {"sign": sign[1] if sign else ""}, line)
    return Finding("syntax", sentence, line=line)


def _text(source: str, number: int) -> str:
    lines = source.splitlines()
    return lines[number - 1].strip() if number <= len(lines) else ""


def _last_written(source: str) -> int:
    return max((number for number, line in enumerate(source.splitlines(), 1) if line.strip()), default=1)


def _unstoppable(tree: ast.Module, exercise: CodeTask) -> Finding | None:
    """What would wait for a person, end the kernel, or keep an endless loop from being stopped."""
    own = {name for node in ast.walk(tree) for name in _bound(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and _catches_all(node):
            return Finding("bare-except", line=node.lineno)
        if isinstance(node, ast.Try) and (leaves := next(_leaving(node.finalbody), None)):
            return Finding("finally-leaves", line=leaves.lineno)
        if isinstance(node, ast.Name) and node.id in _WAITS and node.id not in own:
            parts = {"parameters": called(exercise).partition("(")[2].rstrip(")")}
            return Finding(_WAITS[node.id], parts=parts, line=node.lineno)
        if isinstance(node, ast.Name) and node.id == "BaseException":
            return Finding("bare-except", line=node.lineno)
    return None


def _bound(node: ast.AST) -> Iterator[str]:
    """Names that the learner gives a meaning of their own."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.FunctionDef):
        yield node.name


def _catches_all(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(
        (isinstance(each, ast.Name) and each.id == "BaseException")
        or (isinstance(each, ast.Attribute) and each.attr == "BaseException")
        for each in ast.walk(handler.type)
    )


def _leaving(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """What leaves a finally on its own way: there it also swallows the stop of an endless loop."""
    for node in body:
        if isinstance(node, _LEAVES):
            yield node
        elif not isinstance(node, _OWN_SCOPE):
            yield from _leaving([each for each in ast.walk(node) if each is not node and isinstance(each, _LEAVES)])


def _misnamed(tree: ast.Module, exercise: CodeTask) -> Finding | None:
    """Whether the function is there under its name."""
    names = [name for node in tree.body for name in _top(node)]
    if exercise.function in names:
        return None
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    near = get_close_matches(exercise.function, functions, n=1, cutoff=0.0)
    if near:
        return Finding("other-name", parts={"name": near[0], "function": exercise.function})
    return Finding("no-function", parts={"function": exercise.function, "head": head(exercise)})


def _top(node: ast.stmt) -> Iterator[str]:
    """Names that one statement of the cell itself gives a value."""
    if isinstance(node, ast.FunctionDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (each.asname or each.name for each in node.names)
    elif not isinstance(node, _OWN_SCOPE):
        for inner in ast.walk(node):
            yield from _bound(inner)
            if isinstance(inner, ast.FunctionDef):
                yield inner.name
