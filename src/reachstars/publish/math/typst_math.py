"""A formula's tree as Typst math.

Every piece is a name, a call or a quoted string, never bare punctuation: a comma or a semicolon would split the
arguments of a call, and a quoted string can hold no markup.
"""

import re

from reachstars.publish.math.symbols import BIG, Symbol
from reachstars.publish.math.tree import (
    Accent,
    Big,
    Choose,
    Fenced,
    Fraction,
    Function,
    Letter,
    Lines,
    Node,
    Number,
    Root,
    Row,
    Script,
    Sign,
    Space,
    Upright,
)
from reachstars.publish.source import literal


def typst_math(node: Node) -> str:  # noqa: C901, PLR0911 - one per kind of node
    """The inside of Typst's dollar signs for a tree.

    Args:
        node: A tree from `tree.parse`.

    Returns:
        Typst math.
    """
    match node:
        case Row(items):
            return " ".join(filter(None, map(typst_math, items))) or '""'
        case Number(text) | Letter(text):
            return text if len(text) == 1 and text.isascii() else literal(text)
        case Sign(symbol):
            return symbol.typst
        case Function(name):
            return name
        case Big(name):
            return BIG[name].typst
        case Space(typst):
            return typst
        case Upright(text):
            return _upright(text)
        case Script():
            return _script(node)
        case _:
            return _call(node)


def _call(node: Fraction | Root | Fenced | Accent | Choose | Lines) -> str:
    match node:
        case Fraction(top, bottom):
            return f"frac({typst_math(top)}, {typst_math(bottom)})"
        case Root(body, degree):
            return f"root({typst_math(degree)}, {typst_math(body)})" if degree else f"sqrt({typst_math(body)})"
        case Fenced(left, body, right):
            return f"lr({_fence(left)} {typst_math(body)} {_fence(right)})"
        case Accent(symbol, body):
            name = symbol.typst
            called = name in ("overline", "bold")
            return f"{name}({typst_math(body)})" if called else f"accent({typst_math(body)}, {name})"
        case Choose(many, some):
            return f"binom({typst_math(many)}, {typst_math(some)})"
        case Lines(rows, cases):
            between = " & quad " if cases else " & "
            lines = [between.join(map(typst_math, row)) for row in rows] or ['""']
            return f"cases({', '.join(lines)})" if cases else " \\ ".join(lines)


def _fence(symbol: Symbol | None) -> str:
    return symbol.typst if symbol else ""


def _script(node: Script) -> str:
    pieces = [typst_math(node.base)]
    if node.below is not None:
        pieces.append(f"b: {typst_math(node.below)}")
    above = ["prime"] * node.primes
    if node.above is not None:
        above.append(typst_math(node.above))
    if above:
        pieces.append(f"t: {' '.join(above)}")
    return f"attach({', '.join(pieces)})"


def _upright(text: str) -> str:
    """Upright words; an exponent in a unit, m/s^2, is raised."""
    pieces = [piece for piece in re.split(r"(\^-?\d+)", text) if piece]
    out: list[str] = []
    for piece in pieces:
        if piece.startswith("^") and out:
            out[-1] = f"attach({out[-1]}, t: {literal(piece[1:].replace('-', '−'))})"
        else:
            out.append(literal(piece))
    return " ".join(out) or '""'
