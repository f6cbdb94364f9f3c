"""Which brackets of a formula belong together: (a + b), [0, 5), |x|, P(A|B)."""

from reachstars.publish.math.nodes import Fenced, Node, Row, Script, Sign, Space
from reachstars.publish.math.symbols import CHARACTERS, Symbol

_CLOSERS = {
    "paren.l": "paren.r",
    "bracket.l": "bracket.r",
    "brace.l": "brace.r",
    "floor.l": "floor.r",
    "ceil.l": "ceil.r",
    "chevron.l": "chevron.r",
}
_HALF_OPEN = {("bracket.l", "paren.r"), ("paren.l", "bracket.r")}
_BARS = ("bar.v", "bar.v.double")


def grouped(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """What stands between two brackets as one thing, so that it can be said as one.

    Args:
        items: The items of a row.

    Returns:
        The items with every pair of brackets as a Fenced; a bracket alone stays a sign.
    """
    open_ones: list[tuple[Sign, list[Node]]] = []
    here: list[Node] = []
    for item in items:
        name = _name(item)
        if isinstance(item, Sign) and name in _CLOSERS:
            open_ones.append((item, here))
            here = []
        elif open_ones and _closes(open_ones[-1][0], name, here):
            left, outside = open_ones.pop()
            outside.append(_around(item, left.symbol, tuple(_bars_paired(here))))
            here = outside
        else:
            here.append(item)
    for left, outside in reversed(open_ones):
        here = [*outside, left, *here]
    return tuple(_bars_paired(here))


def only(node: Node) -> Node:
    """The one thing of a row that holds one thing; else the node itself.

    Args:
        node: A node.

    Returns:
        The thing inside.
    """
    if isinstance(node, Row):
        things = [item for item in node.items if not isinstance(item, Space)]
        if len(things) == 1:
            return only(things[0])
    return node


def commas(items: tuple[Node, ...]) -> int:
    """How many commas stand among items.

    Args:
        items: The items of a row.

    Returns:
        Their number.
    """
    return sum(_name(item) == "comma" for item in items)


def _symbol(item: Node) -> Symbol | None:
    base = only(item.base) if isinstance(item, Script) else item
    return base.symbol if isinstance(base, Sign) else None


def _name(item: Node) -> str:
    symbol = _symbol(item)
    return symbol.typst if symbol else ""


def _closes(left: Sign, name: str, inside: list[Node]) -> bool:
    opened = left.symbol.typst
    return name == _CLOSERS[opened] or ((opened, name) in _HALF_OPEN and commas(tuple(inside)) == 1)


def _around(last: Node, left: Symbol, inside: tuple[Node, ...]) -> Node:
    """The pair as one thing; powers of the closing bracket are those of the pair."""
    pair = Fenced(left, Row(inside), _symbol(last))
    return Script(pair, last.below, last.above, last.primes) if isinstance(last, Script) else pair


def _bars_paired(items: list[Node]) -> list[Node]:
    """Bars in pairs; one bar alone means given."""
    for bar in _BARS:
        if sum(_name(item) == bar for item in items) % 2 == 0:
            items = _paired(items, bar)
    return items


def _paired(items: list[Node], bar: str) -> list[Node]:
    symbol = CHARACTERS["|"]
    made: list[Node] = []
    inside: list[Node] | None = None
    for item in items:
        if _name(item) != bar:
            (made if inside is None else inside).append(item)
        elif inside is None:
            inside = []
            symbol = item.symbol if isinstance(item, Sign) else symbol
        else:
            made.append(_around(item, symbol, tuple(inside)))
            inside = None
    return made
