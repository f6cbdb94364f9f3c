"""A formula's tree in words, as a teacher reads it aloud: what a screen reader says in place of the formula."""

import re

from reachstars.language import Language, Words
from reachstars.publish.math.symbols import BIG, CHARACTERS, COMMANDS, FUNCTIONS, Symbol
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
from reachstars.publish.math.units import spoken_unit

_NEGATIVE = Words("negative", "menos")
_CAPITAL = Words("capital {}", "{} mayúscula")
_OVER = Words("{} over {}", "{} sobre {}")
_FRACTION = Words(
    "the fraction with numerator {}, and denominator {}, end of fraction,",
    "la fracción con numerador {}, y denominador {}, fin de la fracción,",
)
_SQUARE_ROOT = Words("the square root of {}", "la raíz cuadrada de {}")
_CUBE_ROOT = Words("the cube root of {}", "la raíz cúbica de {}")
_OTHER_ROOT = Words("the root of degree {degree} of {}", "la raíz de grado {degree} de {}")
_END_OF_ROOT = Words(", end of root,", ", fin de la raíz,")
_SUB = Words("{} sub {}", "{} sub {}")
_SQUARED = Words("{} squared", "{} al cuadrado")
_CUBED = Words("{} cubed", "{} al cubo")
_POWER = Words("{} to the power {}", "{} a la potencia {}")
_PRIME = Words("{} prime", "{} prima")
_DEGREE = Words("degree", "grado")
_SIZE = Words("the absolute value of {}, end of absolute value,", "el valor absoluto de {}, fin del valor absoluto,")
_OF = Words("{} of", "{} de")
_BASE = Words("{} base {}", "{} en base {}")
_CHOOSE = Words("{} choose {}", "combinaciones de {} en {}")
_CASES = Words("one of {} cases: {}, end of cases,", "uno de {} casos: {}, fin de los casos,")
_COMMON: dict[tuple[str, str], Words] = {
    ("1", "2"): Words("one half", "un medio"),
    ("1", "3"): Words("one third", "un tercio"),
    ("2", "3"): Words("two thirds", "dos tercios"),
    ("1", "4"): Words("one fourth", "un cuarto"),
    ("3", "4"): Words("three fourths", "tres cuartos"),
}
_MINUS_ONE = Row((Sign(CHARACTERS["-"]), Number("1")))
_SHORT = 3  # a product of so many things is heard as one
_NO_GAP_BEFORE = re.compile(r"\s+([,;.])")
_DOUBLE_COMMA = re.compile(r",(\s*,)+")


def spoken(tree: Node, language: Language) -> str:
    """A formula in words.

    Args:
        tree: A tree from `tree.parse`.
        language: Language of the words.

    Returns:
        The words, such as "v equals the square root of capital G over r".
    """
    words = " ".join(_say(tree, language).split())
    words = _DOUBLE_COMMA.sub(",", _NO_GAP_BEFORE.sub(r"\1", words))
    return words.strip(" ,")


def _say(node: Node, language: Language) -> str:  # noqa: PLR0911 - one per kind of node
    match node:
        case Number(text):
            return text
        case Letter(text):
            return _CAPITAL.in_language(language).format(text) if text.isupper() else text
        case Sign(symbol):
            return symbol.words.in_language(language)
        case Function(name):
            return _OF.in_language(language).format(FUNCTIONS[name].in_language(language))
        case Big(name):
            return _OF.in_language(language).format(BIG[name].words.in_language(language))
        case Upright(text):
            return spoken_unit(text, language, plural=True) or text
        case Space():
            return ""
        case _:
            return _structure(node, language)


def _structure(  # noqa: C901, PLR0911 - one per kind of node
    node: Row | Script | Fraction | Root | Fenced | Accent | Choose | Lines, language: Language
) -> str:
    match node:
        case Row(items):
            return _row(items, language)
        case Script():
            return _script(node, language)
        case Fraction(top, bottom):
            return _fraction(top, bottom, language)
        case Root(body, degree):
            return _root(body, degree, language)
        case Fenced(left, body, right):
            return _fenced(left, body, right, language)
        case Accent(symbol, body):
            return f"{symbol.words.in_language(language)} {_say(body, language)}"
        case Choose(many, some):
            return _CHOOSE.in_language(language).format(_say(many, language), _say(some, language))
        case Lines(rows, cases):
            return _lines(rows, language, cases=cases)


def _row(items: tuple[Node, ...], language: Language) -> str:
    """Items in order; what stands before a minus or a unit decides how that is said."""
    said: list[str] = []
    before: Node | None = None
    for item in items:
        if isinstance(item, Space):
            continue
        said.append(_after(before, item, language))
        before = item
    return " ".join(filter(None, said))


def _after(before: Node | None, item: Node, language: Language) -> str:
    starts = before is None or (isinstance(before, Sign) and before.symbol.role in ("operator", "relation"))
    if starts and isinstance(item, Sign) and item.symbol is CHARACTERS["-"]:
        return _NEGATIVE.in_language(language)
    one = isinstance(before, Number) and before.text == "1"
    if one and isinstance(item, Sign) and item.symbol is COMMANDS["circ"]:
        return _DEGREE.in_language(language)
    if isinstance(item, Upright):
        return spoken_unit(item.text, language, plural=not one) or item.text
    # "2 pi the square root of x" is no sentence: a product with a root says its "times".
    product = isinstance(item, Root) and not starts
    return (
        f"{COMMANDS['times'].words.in_language(language)} {_say(item, language)}" if product else _say(item, language)
    )


def _simple(node: Node) -> bool:
    """Whether words end where a listener expects: one thing, or a thing with a subscript."""
    match node:
        case Row(items):
            return len(items) == 1 and _simple(items[0])
        case Number() | Letter() | Sign() | Upright():
            return True
        case Script(base, _, None, 0):
            return _simple(base)
        case _:
            return False


def _short(node: Node) -> bool:
    """Simple, or a product of two or three letters and numbers such as 2 pi r."""
    if isinstance(node, Row):
        return 0 < len(node.items) <= _SHORT and all(
            _simple(item) and not (isinstance(item, Sign) and item.symbol.role != "letter") for item in node.items
        )
    return _simple(node)


def _fraction(top: Node, bottom: Node, language: Language) -> str:
    above, below = _say(top, language), _say(bottom, language)
    if (above, below) in _COMMON:
        return _COMMON[above, below].in_language(language)
    pattern = _OVER if _short(top) and _simple(bottom) else _FRACTION
    return pattern.in_language(language).format(above, below)


def _root(body: Node, degree: Node | None, language: Language) -> str:
    named = _say(degree, language) if degree is not None else "2"
    pattern = {"2": _SQUARE_ROOT, "3": _CUBE_ROOT}.get(named, _OTHER_ROOT)
    words = pattern.in_language(language).format(_say(body, language), degree=named)
    return words if _simple(body) else words + _END_OF_ROOT.in_language(language)


def _fenced(left: Symbol | None, body: Row, right: Symbol | None, language: Language) -> str:
    inside = _say(body, language)
    if left is CHARACTERS["|"] and right is CHARACTERS["|"]:
        return _SIZE.in_language(language).format(inside)
    opening = left.words.in_language(language) if left else ""
    closing = right.words.in_language(language) if right else ""
    return f"{opening} {inside} {closing}"


def _lines(rows: tuple[tuple[Row, ...], ...], language: Language, *, cases: bool) -> str:
    """Line by line; what stands in two columns of a case is parted by a comma."""
    between = ", " if cases else " "
    said = "; ".join(between.join(filter(None, (_say(piece, language) for piece in row))) for row in rows)
    return _CASES.in_language(language).format(len(rows), said) if cases else said


def _script(node: Script, language: Language) -> str:
    if isinstance(node.base, Big):
        return _gathered(node.base, node, language)
    if isinstance(node.base, Function):
        return _named(node.base, node, language)
    words = _say(node.base, language)
    for _ in range(node.primes):
        words = _PRIME.in_language(language).format(words)
    if node.below is not None:
        words = _SUB.in_language(language).format(words, _label(node.below, language))
    return words if node.above is None else _power(words, node, language)


def _gathered(base: Big, node: Script, language: Language) -> str:
    """The sum from i equals 1 to n of; the limit as x goes to 0 of."""
    big = BIG[base.name]
    words = big.words.in_language(language)
    below = _say(node.below, language) if node.below is not None else ""
    above = _say(node.above, language) if node.above is not None else ""
    if below and above:
        return big.from_to.in_language(language).format(words, below, above)
    return big.over.in_language(language).format(words, below or above)


def _named(base: Function, node: Script, language: Language) -> str:
    """Sine squared of, logarithm base 10 of, inverse tangent of."""
    inverse = f"arc{base.name}"
    if node.above == _MINUS_ONE and inverse in FUNCTIONS:
        return _say(Function(inverse), language)
    words = FUNCTIONS[base.name].in_language(language)
    if node.below is not None:
        words = _BASE.in_language(language).format(words, _say(node.below, language))
    return _OF.in_language(language).format(words if node.above is None else _power(words, node, language))


def _label(node: Node, language: Language) -> str:
    """A subscript: upright text there is a name, never a unit."""
    if isinstance(node, Row) and len(node.items) == 1:
        return _label(node.items[0], language)
    return node.text if isinstance(node, Upright) else _say(node, language)


def _power(words: str, node: Script, language: Language) -> str:
    above = node.above.items[0] if isinstance(node.above, Row) and len(node.above.items) == 1 else node.above
    if isinstance(above, Sign) and above.symbol is COMMANDS["circ"]:
        one = isinstance(node.base, Number) and node.base.text == "1"
        return f"{words} {_DEGREE.in_language(language) if one else above.symbol.words.in_language(language)}"
    exponent = _say(above, language) if above is not None else ""
    pattern = {"2": _SQUARED, "3": _CUBED}.get(exponent)
    if pattern:
        return pattern.in_language(language).format(words)
    return _POWER.in_language(language).format(words, exponent)
