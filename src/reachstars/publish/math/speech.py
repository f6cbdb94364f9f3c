"""A formula's tree in words, as a teacher reads it aloud: what a screen reader says in place of the formula."""

import re

from reachstars.language import Language, Words
from reachstars.publish.math import phrases
from reachstars.publish.math.brackets import commas, only
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
from reachstars.publish.math.rows import said_row
from reachstars.publish.math.shapes import (
    derivative,
    is_negated,
    is_over,
    is_sign,
    is_simple,
    is_vector,
    meaning,
    things,
)
from reachstars.publish.math.symbols import BIG, CHARACTERS, FUNCTIONS, Symbol
from reachstars.publish.math.units import spoken_unit

_MINUS_ONE = Row((Sign(CHARACTERS["-"]), Number("1")))
_INVERSES = frozenset("fgh")
_UNIT_VECTORS = frozenset("ijkrn")
_NO_GAP_BEFORE = re.compile(r"\s+([,;.:])")
_DOUBLE_COMMA = re.compile(r",(\s*,)+|,(?=\s*;)")
_CONTRACTED = (
    (re.compile(r"\ba el\b"), "al"),
    (re.compile(r"\bde el\b"), "del"),
    (re.compile(r"\bde vector\b"), "del vector"),
)
_AROUND = {
    ("floor.l", "floor.r"): phrases.FLOOR,
    ("ceil.l", "ceil.r"): phrases.CEILING,
    ("bar.v", "bar.v"): phrases.ABSOLUTE,
    ("bar.v.double", "bar.v.double"): phrases.NORM,
}
# A sign means another thing under a limit, in a set, in the probability of A given B.
_UNDER = {"eq": phrases.EQUAL_TO, "arrow.r": phrases.APPROACHES}
_IN_SET = dict.fromkeys(("divides", "bar.v", "colon"), phrases.SUCH_THAT)


def spoken(tree: Node, language: Language) -> str:
    """A formula in words.

    Args:
        tree: A tree from `tree.parse`.
        language: Language of the words.

    Returns:
        The words, such as "v equals the square root of capital G over r".
    """
    words = " ".join(_Speaker(language).say(tree).split())
    words = _DOUBLE_COMMA.sub(lambda found: "," if found[1] else "", _NO_GAP_BEFORE.sub(r"\1", words))
    if language == "es":
        for apart, contracted in _CONTRACTED:
            words = apart.sub(contracted, words)
    return words.strip(" ,")


class _Speaker:
    """Says the nodes of a tree in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language

    def _put(self, pattern: Words, *words: str) -> str:
        return pattern.in_language(self._language).format(*words)

    def say(self, node: Node) -> str:  # noqa: C901, PLR0911 - one per kind of node
        match node:
            case Row():
                return said_row(node, self.say, self._language)
            case Number(text):
                return text
            case Letter(text):
                return self._put(phrases.CAPITAL, text) if text.isupper() else text
            case Sign(symbol):
                return symbol.words.in_language(self._language)
            case Function(name):
                return self._put(phrases.OF, FUNCTIONS[name].in_language(self._language))
            case Big(name):
                return self._put(phrases.OF, BIG[name].words.in_language(self._language))
            case Upright(text):
                return spoken_unit(text, self._language, plural=True) or text
            case Space():
                return ""
            case _:
                return self._structure(node)

    def _structure(  # noqa: C901, PLR0911 - one per kind of node
        self, node: Script | Fraction | Root | Fenced | Accent | Brace | Stacked | Choose | Lines
    ) -> str:
        match node:
            case Script():
                return self._script(node)
            case Fraction():
                return self._fraction(node)
            case Root():
                return self._root(node)
            case Fenced():
                return self._fenced(node)
            case Accent():
                return self._accent(node)
            case Brace(body):
                return self.say(body)
            case Stacked(base, remark, above):
                return self._put(phrases.REMARK[above], self.say(base), self._label(remark))
            case Choose(many, some):
                return self._put(phrases.CHOOSE, self.say(many), self.say(some))
            case Lines():
                return self._lines(node)

    # --- pieces --------------------------------------------------------------------------------------------------

    def _fraction(self, node: Fraction) -> str:
        found = derivative(node.top, node.bottom)
        if found is not None and (found.order, found.partial) in phrases.DERIVATIVES:
            name = phrases.DERIVATIVES[found.order, found.partial].in_language(self._language)
            if found.what is None:
                return self._put(phrases.DERIVED_NEXT, name, self.say(found.by))
            return self._put(phrases.DERIVED, name, self.say(found.what), self.say(found.by))
        above, below = self.say(node.top), self.say(node.bottom)
        small = phrases.parts(above, below)
        if small is not None:
            return small.in_language(self._language)
        return self._put(phrases.OVER if is_over(node) else phrases.FRACTION, above, below)

    def _root(self, node: Root) -> str:
        degree = self.say(node.degree) if node.degree is not None else "2"
        pattern = phrases.ROOTS.get(degree, phrases.OTHER_ROOT).in_language(self._language)
        words = pattern.format(self.say(node.body), degree=degree)
        return words if is_simple(node.body) else words + self._put(phrases.END_OF_ROOT)

    def _accent(self, node: Accent) -> str:
        pattern = node.sign.words
        if node.sign.typst == "hat" and _is_axis(only(node.body)):
            pattern = phrases.UNIT_VECTOR
        if node.sign.typst == "overline" and _is_segment(node.body):
            pattern = phrases.SEGMENT
        return self._put(pattern, self.say(node.body))

    def _lines(self, node: Lines) -> str:
        """Line by line; what stands in two columns is parted by a comma."""
        between = " " if node.kind == "aligned" else ", "
        rows = [between.join(filter(None, map(self.say, row))) for row in node.rows]
        match node.kind:
            case "aligned":
                return "; ".join(rows)
            case "cases":
                return self._put(phrases.CASES, str(len(rows)), "; ".join(rows))
            case _:
                numbered = "; ".join(
                    self._put(phrases.ROW, str(number), row) for number, row in enumerate(rows, start=1)
                )
                width = max(map(len, node.rows), default=0)
                pattern = phrases.DETERMINANT if node.kind == "vmatrix" else phrases.MATRIX
                return self._put(pattern, str(len(rows)), str(width), numbered)

    # --- brackets ------------------------------------------------------------------------------------------------

    def _fenced(self, node: Fenced) -> str:
        left = node.left.typst if node.left else ""
        right = node.right.typst if node.right else ""
        if (left, right) == ("brace.l", "brace.r"):
            return self._put(phrases.SET, self.say(meaning(node.body, _IN_SET)))
        if (left, right) in _AROUND:
            return self._sized(node.body, _AROUND[left, right])
        square = left == "bracket.l", right == "bracket.r"
        if any(square) and right in ("bracket.r", "paren.r") and left and commas(node.body.items) == 1:
            return self._interval(node.body, square)
        inside = self.say(meaning(node.body, phrases.IN_BRACKET))
        return f"{self._bracket(node.left)} {inside} {self._bracket(node.right)}"

    def _bracket(self, symbol: Symbol | None) -> str:
        return symbol.words.in_language(self._language) if symbol else ""

    def _sized(self, body: Row, phrase: tuple[Words, Words]) -> str:
        """What stands between bars: a magnitude where it is a vector."""
        vector = any(map(is_vector, body.items)) and not any(is_sign(item, "cdot") for item in body.items)
        around, end = phrases.MAGNITUDE if vector and phrase is phrases.ABSOLUTE else phrase
        words = self._put(around, self.say(body))
        return words if is_simple(body) else words + self._put(end)

    def _interval(self, body: Row, square: tuple[bool, bool]) -> str:
        place = next(place for place, item in enumerate(body.items) if is_sign(item, "comma"))
        low, high = Row(body.items[:place]), Row(body.items[place + 1 :])
        first, last = (self._put(phrases.INCLUDED[closed]) for closed in square)
        return self._put(phrases.INTERVAL, self.say(low), first, self.say(high), last)

    # --- scripts -------------------------------------------------------------------------------------------------

    def _script(self, node: Script) -> str:  # noqa: C901 - one per kind of base
        base = only(node.base)
        if isinstance(base, Big):
            return self._gathered(base, node)
        if isinstance(base, Function):
            return self._named(base, node)
        if isinstance(base, Brace):
            label = node.above if base.above else node.below
            if label is not None:
                return self._put(phrases.BRACE_LABEL[base.above], self.say(base), self._label(label))
        if (limits := self._limits(base, node)) is not None:
            return limits
        words = self.say(node.base)
        if node.primes:
            words = self._primed(words, node.primes)
        if node.below is not None:
            words = self._put(phrases.SUB, words, self._label(node.below))
            if not is_simple(node.below) or isinstance(only(node.below), Script):
                words += self._put(phrases.END_OF_SUB)
        return words if node.above is None else self._power(words, node)

    def _primed(self, words: str, count: int) -> str:
        while count:
            few = min(count, max(phrases.PRIMES))
            words = self._put(phrases.PRIMES[few], words)
            count -= few
        return words

    def _limits(self, base: Node, node: Script) -> str | None:
        """Square brackets or a bar with limits: a thing between two values."""
        bar = is_sign(base, "bar.v") or (isinstance(base, Fenced) and base.left is None and base.right is not None)
        square = isinstance(base, Fenced) and base.right is not None and base.right.typst == "bracket.r"
        if node.below is None or not (bar or (square and node.above is not None)):
            return None
        below = self.say(meaning(Row(things(node.below)), _UNDER))
        what = self.say(base.body if bar and isinstance(base, Fenced) else base) if isinstance(base, Fenced) else ""
        if node.above is None:
            return self._put(phrases.EVALUATED_AT, what, below)
        return self._put(phrases.EVALUATED if bar else phrases.FROM_TO, what, below, self.say(node.above))

    def _gathered(self, base: Big, node: Script) -> str:
        """The sum from i equals 1 to n of; the limit as x approaches 0 of."""
        big = BIG[base.name]
        words = big.words.in_language(self._language)
        below = self.say(meaning(Row(things(node.below)), _UNDER)) if node.below is not None else ""
        above = self.say(node.above) if node.above is not None else ""
        if below and above:
            return self._put(big.from_to, words, below, above)
        return self._put(big.over, words, below or above)

    def _named(self, base: Function, node: Script) -> str:
        """Sine squared of, logarithm base 10 of, inverse tangent of."""
        inverse = f"arc{base.name}"
        if node.above == _MINUS_ONE and inverse in FUNCTIONS:
            return self.say(Function(inverse))
        words = FUNCTIONS[base.name].in_language(self._language)
        if node.below is not None:
            words = self._put(phrases.BASE, words, self.say(node.below))
        return self._put(phrases.OF, words if node.above is None else self._power(words, node))

    def _label(self, node: Node) -> str:
        """A subscript: upright text there is a name, never a unit."""
        inner = only(node)
        return inner.text if isinstance(inner, Upright) else self.say(node)

    def _power(self, words: str, node: Script) -> str:
        above = only(node.above) if node.above is not None else Row(())
        base = only(node.base)
        if isinstance(above, Sign):
            return self._marked(words, base, above)
        if node.above == _MINUS_ONE and isinstance(base, Letter) and base.text in _INVERSES:
            return self._put(phrases.INVERSE, words)
        exponent = self.say(above)
        if exponent in ("2", "3"):
            return self._put(phrases.SQUARED if exponent == "2" else phrases.CUBED, words)
        said = self._put(phrases.POWER, words, exponent)
        ends = is_simple(above) or is_negated(above) or exponent in _small_parts(above, self._language)
        return said if ends else said + self._put(phrases.END_OF_POWER)

    def _marked(self, words: str, base: Node, above: Sign) -> str:
        """A small sign at the top: a degree, a charge, from which side a limit is approached."""
        if is_sign(above, "circ") or is_sign(above, "degree"):
            one = base == Number("1")
            return f"{words} {self._put(phrases.DEGREE if one else phrases.DEGREES)}"
        name = above.symbol.typst
        if name in ("plus", "minus") and isinstance(base, Number):
            return self._put(phrases.FROM_THE_RIGHT if name == "plus" else phrases.FROM_THE_LEFT, words)
        if name == "ast.op":
            return self._put(phrases.STAR, words)
        if above.symbol.role == "letter":
            return self._put(phrases.POWER, words, self.say(above))
        return f"{words} {self.say(above)}"


def _is_axis(node: Node) -> bool:
    """Whether a letter with a hat is a unit vector; over other letters a hat is an estimate."""
    return (isinstance(node, Letter) and node.text in _UNIT_VECTORS) or is_sign(node, "imath") or is_sign(node, "jmath")


def _is_segment(node: Node) -> bool:
    ends = [item.text for item in things(node) if isinstance(item, Letter) and item.text.isupper()]
    return len(ends) == len(things(node)) == 2  # noqa: PLR2004 - its two ends


def _small_parts(node: Node, language: Language) -> tuple[str, ...]:
    """The words of an exponent such as 1/2, which end by themselves."""
    items = things(node)
    numbers = [item.text for item in items if isinstance(item, Number)]
    found = phrases.parts(*numbers) if len(items) == 3 and len(numbers) == 2 else None  # noqa: PLR2004
    return (found.in_language(language),) if found else ()
