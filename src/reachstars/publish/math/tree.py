r"""LaTeX math of the school subset, read into a tree.

The subset: numbers (7.8, 5{,}755{,}275), letters, Greek letters, + - / = < > ( ) [ ] | ! , : and the signs of
`symbols.COMMANDS`; \frac (\dfrac, \tfrac), \sqrt[n]{x}, powers, subscripts, primes; \mathrm{km/s} for units and names;
\text{words}; \left( ... \right); \sin and its kin; \sum \prod \int \lim with what stands below and above; \vec \hat
\bar \dot \mathbf; \binom; \begin{cases} and \begin{aligned}; spaces. Nothing else: an unknown command is an error that
names it, because a formula with a piece lost in silence is worse than none.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from reachstars.errors import PaperError
from reachstars.publish.math.symbols import ACCENTS, BIG, CHARACTERS, COMMANDS, FUNCTIONS, SIZES, SPACES, Symbol

LONGEST = 2000  # characters; a school formula has at most a few hundred
DEEPEST = 30  # groups in groups


class MathError(PaperError):
    """A formula outside the school subset of LaTeX."""


@dataclass(frozen=True)
class Row:
    """Several things side by side."""

    items: tuple["Node", ...]


@dataclass(frozen=True)
class Number:
    """A number as it is printed: 5,755,275."""

    text: str


@dataclass(frozen=True)
class Letter:
    """A variable: one letter."""

    text: str


@dataclass(frozen=True)
class Sign:
    """An operator, relation, Greek letter or mark."""

    symbol: Symbol


@dataclass(frozen=True)
class Function:
    """A named function such as sin."""

    name: str


@dataclass(frozen=True)
class Big:
    """A sign that gathers what follows it: sum, product, integral, limit."""

    name: str


@dataclass(frozen=True)
class Upright:
    """Upright text: a unit, a name in a subscript, or words; spoken as a unit where it is one."""

    text: str


@dataclass(frozen=True)
class Space:
    """White space, by its Typst name."""

    typst: str


@dataclass(frozen=True)
class Fraction:
    """One thing over another."""

    top: "Node"
    bottom: "Node"


@dataclass(frozen=True)
class Root:
    """A root; without a degree it is the square root."""

    body: "Node"
    degree: "Node | None"


@dataclass(frozen=True)
class Script:
    """A base with a subscript, a power, primes."""

    base: "Node"
    below: "Node | None"
    above: "Node | None"
    primes: int


@dataclass(frozen=True)
class Fenced:
    """A row between brackets that grow with it; a missing bracket is None."""

    left: Symbol | None
    body: Row
    right: Symbol | None


@dataclass(frozen=True)
class Accent:
    """A letter with a sign above it."""

    symbol: Symbol
    body: "Node"


@dataclass(frozen=True)
class Choose:
    """Two things above each other in parentheses: in how many ways some are chosen of many."""

    many: "Node"
    some: "Node"


@dataclass(frozen=True)
class Lines:
    """Several lines, each of pieces that stand below each other; with a brace before them they are cases."""

    rows: tuple[tuple[Row, ...], ...]
    cases: bool


Node: TypeAlias = (
    Row
    | Number
    | Letter
    | Sign
    | Function
    | Big
    | Upright
    | Space
    | Fraction
    | Root
    | Script
    | Fenced
    | Accent
    | Choose
    | Lines
)

_TOKEN = re.compile(
    r"""(?P<command>\\[A-Za-z]+|\\.)
      | (?P<number>\d+(?:(?:\{,\}|,|\\,)\d{3}(?!\d))*(?:\.\d+)?|\.\d+)
      | (?P<space>\s+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def parse(latex: str) -> Row:
    r"""Read a formula.

    Args:
        latex: The formula without its dollar signs, such as v = \sqrt{\frac{GM}{r}}.

    Returns:
        The formula as a tree.

    Raises:
        MathError: If something is outside the subset, or a brace is missing; the message says what.
    """
    if len(latex) > LONGEST:
        raise MathError(f"This formula is longer than {LONGEST} characters.")
    parser = _Parser(latex)
    row = parser.row(stop="")
    if parser.ahead():
        raise MathError(f"There is a {parser.ahead()} too many in the formula: {latex}")
    return row


class _Parser:
    """Walks along the pieces of one formula."""

    def __init__(self, latex: str) -> None:
        self._latex = latex
        self._tokens = _TOKEN.findall(latex)
        self._place = 0
        self._depth = 0
        self._ends: tuple[str, ...] = ()  # what ends a row inside of lines

    def ahead(self) -> str:
        """The next token that is not white space, or ""."""
        while self._place < len(self._tokens) and self._tokens[self._place][2]:
            self._place += 1
        if self._place == len(self._tokens):
            return ""
        return "".join(self._tokens[self._place])

    def take(self) -> str:
        piece = self.ahead()
        self._place += 1
        return piece

    def expect(self, piece: str, after: str) -> None:
        if self.take() != piece:
            raise MathError(f"A {piece} is missing after {after} in the formula: {self._latex}")

    def row(self, stop: str) -> Row:
        """Everything up to the stop, a closing brace or the end; the stop is left.

        Raises:
            MathError: If the formula is not well formed.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            raise MathError(f"This formula has more than {DEEPEST} groups inside each other.")
        items: list[Node] = []
        while (piece := self.ahead()) and piece not in ("}", stop, *self._ends):
            if piece.startswith("\\") and piece[1:] in SIZES:
                self.take()
                continue
            items.append(self._scripted())
        self._depth -= 1
        return Row(tuple(items))

    def _scripted(self) -> Node:
        """One thing with all its scripts.

        Raises:
            MathError: If the formula is not well formed.
        """
        base: Node = Row(()) if self.ahead() in ("^", "_") else self._thing()
        below: Node | None = None
        above: Node | None = None
        primes = 0
        while (piece := self.ahead()) in ("^", "_", "'") and piece:
            self.take()
            if piece == "'":
                primes += 1
            elif piece == "_" and below is None:
                below = self._argument("_")
            elif piece == "^" and above is None:
                above = self._argument("^")
            else:
                raise MathError(f"There are two {piece} on one thing in the formula: {self._latex}")
        if below is None and above is None and not primes:
            return base
        return Script(base, below, above, primes)

    def _argument(self, owner: str) -> Node:
        if not self.ahead() or self.ahead() == "}":
            raise MathError(f"Something is missing after {owner} in the formula: {self._latex}")
        # LaTeX takes one digit only: x^23 is x² followed by 3.
        kind_number = self._tokens[self._place][1]
        if kind_number and len(kind_number) > 1:
            self._tokens[self._place] = ("", kind_number[1:], "", "")
            return Number(kind_number[0])
        return self._thing()

    def _thing(self) -> Node:
        self._depth += 1
        if self._depth > 2 * DEEPEST:
            raise MathError(f"This formula has more than {DEEPEST} groups inside each other.")
        number = self._tokens[self._place][1]
        piece = self.take()
        thing: Node
        if number:
            thing = Number(re.sub(r"\{,\}|\\,", ",", number))
        elif piece.startswith("\\"):
            thing = self._command(piece[1:])
        elif piece == "{":
            thing = self.row(stop="")
            self.expect("}", "{")
        elif piece in CHARACTERS:
            thing = Sign(CHARACTERS[piece])
        elif piece.isalpha():
            thing = Letter(piece)
        else:
            raise MathError(f"The sign {piece} is not known in formulas: {self._latex}")
        self._depth -= 1
        return thing

    def _command(self, name: str) -> Node:
        if name in COMMANDS:
            return Sign(COMMANDS[name])
        if name in FUNCTIONS:
            return Function(name)
        if name in BIG:
            return Big(name)
        if name in SPACES:
            return Space(SPACES[name])
        if name in ACCENTS:
            return Accent(ACCENTS[name], self._argument("\\" + name))
        return self._structure(name)

    def _structure(self, name: str) -> Node:
        match name:
            case "frac" | "dfrac" | "tfrac":
                return Fraction(self._argument("\\" + name), self._argument("\\" + name))
            case "sqrt":
                return self._root()
            case "binom" | "dbinom" | "tbinom":
                return Choose(self._argument("\\" + name), self._argument("\\" + name))
            case "begin":
                return self._lines()
            case "mathrm" | "text" | "textrm" | "operatorname":
                return Upright(self._raw("\\" + name))
            case "left":
                left = self._fence()
                body = self.row(stop="\\right")
                self.expect("\\right", "\\left")
                return Fenced(left, body, self._fence())
            case _:
                raise MathError(f"The command \\{name} is not known in formulas: {self._latex}")

    def _root(self) -> Root:
        degree: Node | None = None
        if self.ahead() == "[":
            self.take()
            degree = self.row(stop="]")
            self.expect("]", "\\sqrt[")
        return Root(self._argument("\\sqrt"), degree)

    def _lines(self) -> Lines:
        """The lines of cases or aligned.

        Raises:
            MathError: If it is another environment, or its end is missing.
        """
        name = self._raw("\\begin")
        if name not in ("cases", "aligned"):
            raise MathError(f"The command \\begin{{{name}}} is not known in formulas: {self._latex}")
        outside, self._ends = self._ends, ("&", "\\\\", "\\end")
        rows: list[tuple[Row, ...]] = []
        pieces: list[Row] = []
        end = ""
        while end != "\\end":
            pieces.append(self.row(stop=""))
            end = self.take()
            if end not in ("&", "\\\\", "\\end"):
                raise MathError(f"A \\end{{{name}}} is missing in the formula: {self._latex}")
            if end != "&":
                rows.append(tuple(pieces))
                pieces = []
        self._ends = outside
        if self._raw("\\end") != name:
            raise MathError(f"A \\end{{{name}}} is missing in the formula: {self._latex}")
        # The last line may end in a line break, as LaTeX allows.
        kept = [row for row in rows if any(piece.items for piece in row)]
        return Lines(tuple(kept), cases=name == "cases")

    def _fence(self) -> Symbol | None:
        piece = self.take()
        if piece == ".":
            return None
        name = piece.removeprefix("\\")
        if name and name in "()[]|{}":
            return CHARACTERS.get(name) or COMMANDS[name]
        raise MathError(f"The bracket {piece or '(none)'} is not known after \\left or \\right: {self._latex}")

    def _raw(self, owner: str) -> str:
        """The text between braces, as typed.

        Raises:
            MathError: If the formula is not well formed.
        """
        self.expect("{", owner)
        depth = 1
        pieces: list[str] = []
        while self._place < len(self._tokens):
            piece = "".join(self._tokens[self._place])
            self._place += 1
            depth += {"{": 1, "}": -1}.get(piece, 0)
            if not depth:
                return _plain("".join(pieces), owner)
            pieces.append(piece)
        raise MathError(f"A }} is missing after {owner}{{ in the formula: {self._latex}")


def _plain(text: str, owner: str) -> str:
    r"""Upright text without LaTeX: \cdot is a dot, ~ and \, are spaces; other commands are refused.

    Raises:
        MathError: If another command stands in it.
    """
    for latex, sign in (("\\cdot", "·"), ("\\,", " "), ("\\ ", " "), ("~", " "), ("\\%", "%"), ("\\$", "$")):
        text = text.replace(latex, sign)
    unknown = re.search(r"\\[A-Za-z]+|\\.", text)
    if unknown:
        raise MathError(f"The command {unknown.group()} is not known inside {owner}{{...}}.")
    return text.replace("{", "").replace("}", "")
