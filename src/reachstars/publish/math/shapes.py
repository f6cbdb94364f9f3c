"""What a piece of a formula is, for who says it: short enough, a function, a derivative, a count of parts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reachstars.language import Words
from reachstars.publish.math.brackets import only
from reachstars.publish.math.nodes import (
    Accent,
    Fenced,
    Fraction,
    Letter,
    Node,
    Number,
    Row,
    Script,
    Sign,
    Space,
    Upright,
)
from reachstars.publish.math.symbols import COMMANDS

_SHORT = 3  # a product of so many things is heard as one
_NAMED_FUNCTIONS = frozenset("fghFHP")  # a letter that is a function before any bracket
_SOMETIMES = frozenset("EN")  # a function where nothing is added up inside the bracket
_VARIABLES = ("x", "t")


@dataclass(frozen=True)
class Derivative:
    """A quotient of differentials: what is derived (None when it follows), by what, how often."""

    what: Node | None
    by: Node
    order: str
    partial: bool


def things(node: Node) -> tuple[Node, ...]:
    """The items of a row without its spaces; another node as its only item.

    Args:
        node: A node.

    Returns:
        The items.
    """
    if isinstance(node, Row):
        return tuple(item for item in node.items if not isinstance(item, Space))
    return (node,)


def is_simple(node: Node) -> bool:
    """Whether words end where a listener expects: one thing, or a thing with a subscript.

    Args:
        node: A node.

    Returns:
        True for x, 5, v sub 0, vector a, delta t.
    """
    match node:
        case Row():
            items = things(node)
            if len(items) == 2 and is_sign(items[0], "Delta"):  # noqa: PLR2004 - delta and its letter
                return is_simple(items[1])
            return len(items) == 1 and is_simple(items[0])
        case Number() | Letter() | Sign() | Upright():
            return True
        case Accent(sign, body):
            return sign.typst not in ("boxed", "cancel") and is_simple(body)
        case Script(base, _, None, 0):
            return is_simple(base)
        case _:
            return False


def is_short(node: Node) -> bool:
    """Whether a thing is heard as one: simple, squared, or a product of a few such things, as in 2 pi r.

    Args:
        node: A node.

    Returns:
        True if a listener hears where it ends.
    """
    items = things(node)
    short = all(is_brief(item) and not _is_operator(item) for item in items)
    return is_simple(node) or (0 < len(items) <= _SHORT and short)


def is_brief(node: Node) -> bool:
    """Whether a thing is simple, the square or cube of a simple thing, or a number with its unit.

    Args:
        node: A node.

    Returns:
        True for x, v sub 0, r squared, 2 hours.
    """
    match things(node):
        case (Number(), Upright()):
            return True
    inner = only(node)
    if isinstance(inner, Script) and inner.above is not None:
        return _text(inner.above) in ("2", "3") and not inner.primes and is_simple(inner.base)
    return is_simple(inner)


def is_negated(node: Node) -> bool:
    """Whether a thing is a minus and a simple thing, such as an exponent of negative 3.

    Args:
        node: A node.

    Returns:
        True for a minus followed by one simple thing.
    """
    items = things(node)
    return len(items) == 2 and is_sign(items[0], "-") and is_simple(items[1])  # noqa: PLR2004


def is_sign(node: Node | None, name: str) -> bool:
    """Whether a node is the sign of that Typst name or command.

    Args:
        node: A node.
        name: A name of `symbols.COMMANDS`, or a sign's Typst name.

    Returns:
        True if it is.
    """
    if not isinstance(node, Sign):
        return False
    known = COMMANDS.get(name)
    return node.symbol is known or node.symbol.typst == {"-": "minus", "=": "eq"}.get(name, name)


def meaning(row: Row, meant: Mapping[str, Words]) -> Row:
    """A row with the words that its signs have in this place.

    Args:
        row: The row.
        meant: Words by the Typst name of the sign.

    Returns:
        The row; other signs keep their own words.
    """

    def said(item: Node) -> Node:
        if isinstance(item, Sign) and item.symbol.typst in meant:
            return Sign(replace(item.symbol, words=meant[item.symbol.typst]))
        return item

    return Row(tuple(map(said, row.items)))


def is_vector(node: Node | None) -> bool:
    """Whether a node wears an arrow or is bold, whatever scripts it has.

    Args:
        node: A node.

    Returns:
        True for a vector.
    """
    if node is None:
        return False
    inner = only(node)
    if isinstance(inner, Script):
        return is_vector(inner.base)
    return isinstance(inner, Accent) and inner.sign.typst in ("arrow", "bold")


def is_over(fraction: Fraction) -> bool:
    """Whether a fraction is said as this over that: a listener hears where both end.

    Args:
        fraction: A fraction.

    Returns:
        True for a over b, 2 pi r over T; False for what needs its numerator and denominator named.
    """
    return derivative(fraction.top, fraction.bottom) is None and is_short(fraction.top) and is_brief(fraction.bottom)


def adds_up(node: Node) -> bool:
    """Whether something is added, taken away or compared in a row, so that a listener needs its brackets.

    Args:
        node: A node.

    Returns:
        True for x + h and X < 3; False for x, for A and B, for mu, sigma.
    """
    quiet = ("inter", "union", "divides")
    signs = [item.symbol for item in things(node) if isinstance(item, Sign)]
    return any(sign.role in ("operator", "relation") and sign.typst not in quiet for sign in signs) and not is_negated(
        node
    )


def is_applied(before: Node | None, inside: Row) -> bool:
    """Whether a bracket holds what a function is of, and not a factor.

    Args:
        before: What stands before the bracket.
        inside: What stands in the bracket.

    Returns:
        True for f(x), v(t), P(A); False for 2(x + 1), m(a + b).
    """
    name = before
    primes = 0
    if isinstance(name, Script):
        primes = name.primes
        name = only(name.base)
    argument = only(inside)
    variable = (isinstance(argument, Letter) and argument.text in _VARIABLES) or is_sign(argument, "theta")
    match name:
        case Upright():
            return True
        case Fenced(_, body):
            return any(is_sign(item, "compose") for item in body.items)  # (f ∘ g)(x)
        case Letter(text):
            sometimes = text in _SOMETIMES and not adds_up(inside)
            return bool(primes) or text in _NAMED_FUNCTIONS or sometimes or (variable and argument != name)
        case _:
            return isinstance(name, Sign) and name.symbol.role == "letter" and variable and argument != name


def derivative(top: Node, bottom: Node) -> Derivative | None:
    """A fraction that is a derivative.

    Args:
        top: Its numerator.
        bottom: Its denominator.

    Returns:
        The derivative, or None for any other fraction.
    """
    above, below = things(top), things(bottom)
    if len(below) != 2 or not above or len(above) > 2:  # noqa: PLR2004 - a d and what it is of
        return None
    order, partial = _differential(above[0])
    _, partial_below = _differential(below[0])
    if not order or partial != partial_below or not is_plain_differential(below[0]):
        return None
    by = below[1]
    if isinstance(by, Script) and by.above is not None and by.below is None:
        if _text(by.above) != order:
            return None
        by = by.base
    elif order != "1":
        return None
    return Derivative(above[1] if len(above) > 1 else None, by, order, partial)


def is_plain_differential(node: Node) -> bool:
    """Whether a node is a d or a partial d without a power.

    Args:
        node: A node.

    Returns:
        True if it is.
    """
    inner = only(node)
    return inner in (Letter("d"), Upright("d")) or is_sign(inner, "partial")


def _differential(node: Node) -> tuple[str, bool]:
    """The order of a differential, "" if it is none, and whether it is a partial one."""
    inner = only(node)
    order = "1"
    if isinstance(inner, Script) and inner.above is not None and inner.below is None:
        order, inner = _text(inner.above), only(inner.base)
    return (order if is_plain_differential(inner) else "", is_sign(inner, "partial"))


def _text(node: Node) -> str:
    inner = only(node)
    return inner.text if isinstance(inner, Number | Letter) else ""


def _is_operator(node: Node) -> bool:
    return isinstance(node, Sign) and node.symbol.role != "letter"
