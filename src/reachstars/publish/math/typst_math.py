"""A formula's tree as Typst math.

Every piece is a name, a call or a quoted string, never bare punctuation: a comma or a semicolon would split the
arguments of a call, and a quoted string can hold no markup.
"""

from reachstars.publish.math.chemistry import raised_pieces
from reachstars.publish.math.nodes import (
    Accent,
    Big,
    Brace,
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
    Stacked,
    Upright,
)
from reachstars.publish.math.symbols import BIG, Symbol
from reachstars.publish.source import literal

_BARS = ("bar.v", "bar.v.double")


def typst_math(node: Node) -> str:  # noqa: C901, PLR0911 - one per kind of node
    """The inside of Typst's dollar signs for a tree.

    Args:
        node: A tree from `tree.parse`.

    Returns:
        Typst math.
    """
    match node:
        case Row(items):
            return _row(items)
        case Number(text) | Letter(text):
            return text if len(text) == 1 and text.isascii() else literal(text)
        case Sign(symbol):
            # A bar alone would get the room of a relation.
            return f'class("normal", {symbol.typst})' if symbol.typst in _BARS else symbol.typst
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


def _row(items: tuple[Node, ...]) -> str:
    """Things side by side; Typst prints a space that stands beside quoted text, so there it gets none."""
    made = ""
    close = False
    for item in items:
        piece = typst_math(item)
        if not piece:
            continue
        text = _is_text(item)
        tight = (text and (piece.startswith('"') or made.endswith(")"))) or (close and made.endswith(('"', ")")))
        made += piece if tight or not made else f" {piece}"
        close = text
    return made or '""'


def _is_text(item: Node) -> bool:
    return isinstance(item, Upright) or (isinstance(item, Script) and (_is_text(item.base) or item.base == Row(())))


def _call(  # noqa: C901, PLR0911 - one per kind of node
    node: Fraction | Root | Fenced | Accent | Brace | Stacked | Choose | Lines,
) -> str:
    match node:
        case Fraction(top, bottom):
            return f"frac({typst_math(top)}, {typst_math(bottom)})"
        case Root(body, degree):
            return f"root({typst_math(degree)}, {typst_math(body)})" if degree else f"sqrt({typst_math(body)})"
        case Fenced(left, body, right):
            return f"lr({_fence(left)} {typst_math(body)} {_fence(right)})"
        case Accent(sign, body):
            inside = typst_math(body)
            return f"{sign.typst}({inside})" if sign.called else f"accent({inside}, {sign.typst})"
        case Brace(body, above):
            return f"{'overbrace' if above else 'underbrace'}({typst_math(body)})"
        case Stacked(base, remark, above):
            return f"attach(limits({typst_math(base)}), {'t' if above else 'b'}: {typst_math(remark)})"
        case Choose(many, some):
            return f"binom({typst_math(many)}, {typst_math(some)})"
        case Lines():
            return _lines(node)


_DELIMITERS = {"pmatrix": '"("', "bmatrix": '"["', "vmatrix": '"|"'}


def _lines(node: Lines) -> str:
    if node.kind in _DELIMITERS:
        rows = "; ".join(", ".join(map(typst_math, row)) for row in node.rows) or '""'
        return f"mat(delim: {_DELIMITERS[node.kind]}, {rows})"
    between = " & quad " if node.kind == "cases" else " & "
    lines = [between.join(map(typst_math, row)) for row in node.rows] or ['""']
    return f"cases({', '.join(lines)})" if node.kind == "cases" else " \\ ".join(lines)


def _fence(symbol: Symbol | None) -> str:
    return symbol.typst if symbol else ""


def _script(node: Script) -> str:
    if isinstance(node.base, Brace) and (label := node.above if node.base.above else node.below) is not None:
        name = "overbrace" if node.base.above else "underbrace"
        return f"{name}({typst_math(node.base.body)}, {typst_math(label)})"
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
    """Upright words; an exponent in a unit, m/s^2, is raised, a number in a substance, H_2O, is lowered."""
    out: list[str] = []
    for base, below, above in raised_pieces(text):
        scripts = [f"{place}: {literal(script)}" for place, script in (("b", below), ("t", above)) if script]
        out.append(f"attach({', '.join([literal(base), *scripts])})" if scripts else literal(base))
    return "".join(out) or '""'
