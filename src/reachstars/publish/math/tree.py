r"""LaTeX math of the school subset, read into a tree.

The subset: numbers (7.8, 5{,}755{,}275), letters, Greek letters, + - / = < > ( ) [ ] | ! , : and the signs of
`symbols.COMMANDS`; \frac (\dfrac, \tfrac), \sqrt[n]{x}, powers, subscripts, primes; \mathrm{km/s} for units, names and
chemistry; \text{words}; \left( ... \right); \sin and its kin; \sum \prod \int \oint \lim with what stands below and
above; \vec \hat \bar \dot \mathbf \mathcal \mathbb{R}; \overbrace \underbrace \overset \underset \boxed \cancel;
\binom; the environments cases, aligned, pmatrix, bmatrix and vmatrix; spaces. Nothing else: an unknown command is an
error that names it, because a formula with a piece lost in silence is worse than none.
"""

import re
from difflib import get_close_matches
from typing import get_args

from reachstars.errors import PaperError
from reachstars.publish.math.nodes import (
    Accent,
    Big,
    Brace,
    Choose,
    Fenced,
    Fraction,
    Function,
    Letter,
    LineKind,
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
from reachstars.publish.math.symbols import (
    ACCENTS,
    BIG,
    CHARACTERS,
    COMMANDS,
    FUNCTIONS,
    NUMBER_SETS,
    SIZES,
    SPACES,
    Symbol,
)

LONGEST = 2000  # characters; a school formula has at most a few hundred
DEEPEST = 30  # groups in groups
_FENCES = (
    *("(", ")", "[", "]", "|", "{", "}", "lfloor", "rfloor", "lceil", "rceil", "langle", "rangle"),
    *("vert", "lvert", "rvert", "Vert", "lVert", "rVert"),
)
_FRACTIONS = ("frac", "dfrac", "tfrac")
_BINOMIALS = ("binom", "dbinom", "tbinom")
_UPRIGHT = ("mathrm", "text", "textrm", "textbf", "textit", "operatorname")
_BRACES = ("overbrace", "underbrace")
_STACKS = ("overset", "underset", "stackrel")
_KINDS: tuple[LineKind, ...] = get_args(LineKind)
_ENVIRONMENTS = tuple(f"begin{{{kind}}}" for kind in _KINDS)
_NAMES = (
    *(name for name in (*COMMANDS, *FUNCTIONS, *BIG, *ACCENTS, *SPACES) if name.isalpha()),
    *(*_FRACTIONS, "sqrt", *_BINOMIALS, *_UPRIGHT, *_BRACES, *_STACKS, "mathbb", "left", "right", *_ENVIRONMENTS),
)


class MathError(PaperError):
    """A formula outside the school subset of LaTeX.

    Attributes:
        choices: Commands that the author may have meant, the nearest first; often none.
    """

    cure = "write it with the signs that formulas know"

    def __init__(self, problem: str, choices: tuple[str, ...] = ()) -> None:
        """Keep the problem and what may have been meant."""
        super().__init__(problem)
        self.choices = choices


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

    def _structure(self, name: str) -> Node:  # noqa: C901, PLR0911 - one per kind of command
        command = "\\" + name
        if name in _FRACTIONS:
            return Fraction(self._argument(command), self._argument(command))
        if name in _BINOMIALS:
            return Choose(self._argument(command), self._argument(command))
        if name in _UPRIGHT:
            return Upright(self._raw(command))
        if name in _BRACES:
            return Brace(self._argument(command), above=name == "overbrace")
        if name in _STACKS:
            remark = self._argument(command)
            return Stacked(self._argument(command), remark, above=name != "underset")
        match name:
            case "sqrt":
                return self._root()
            case "begin":
                return self._lines()
            case "mathbb":
                return self._number_set()
            case "left":
                left = self._fence()
                body = self.row(stop="\\right")
                self.expect("\\right", "\\left")
                return Fenced(left, body, self._fence())
            case _:
                raise self._unknown(name)

    def _unknown(self, name: str) -> MathError:
        near = tuple(f"\\{match}" for match in get_close_matches(name, _NAMES, n=4, cutoff=0.76))
        return MathError(f"The command \\{name} is not known in formulas: {self._latex}", near)

    def _number_set(self) -> Sign:
        """The numbers of a kind.

        Raises:
            MathError: If it is another letter.
        """
        name = self._raw("\\mathbb")
        if name not in NUMBER_SETS:
            raise MathError(
                f"\\mathbb is for sets of numbers, but {name} is none: {self._latex}",
                tuple(f"\\mathbb{{{known}}}" for known in NUMBER_SETS),
            )
        return Sign(NUMBER_SETS[name])

    def _root(self) -> Root:
        degree: Node | None = None
        if self.ahead() == "[":
            self.take()
            degree = self.row(stop="]")
            self.expect("]", "\\sqrt[")
        return Root(self._argument("\\sqrt"), degree)

    def _lines(self) -> Lines:
        """The lines of cases, of a calculation, of a matrix.

        Raises:
            MathError: If it is another environment, or its end is missing.
        """
        name = self._raw("\\begin")
        kind = next((kind for kind in _KINDS if kind == name), None)
        if kind is None:
            raise self._unknown(f"begin{{{name}}}")
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
        return Lines(tuple(kept), kind)

    def _fence(self) -> Symbol | None:
        piece = self.take()
        if piece == ".":
            return None
        name = piece.removeprefix("\\")
        if piece in CHARACTERS and name in _FENCES:
            return CHARACTERS[piece]
        if piece.startswith("\\") and name in COMMANDS and name in (*_FENCES, "|"):
            return COMMANDS[name]
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


_PLAIN = (
    ("\\cdot", "·"), ("\\,", " "), ("\\ ", " "), ("~", " "), ("\\%", "%"), ("\\$", "$"), ("\\mu ", "µ"), ("\\mu", "µ"),
    ("\\Omega", "Ω"), ("^\\circ ", "°"), ("^\\circ", "°"), ("^{\\circ}", "°"), ("\\degree", "°"),
)  # fmt: skip


def _plain(text: str, owner: str) -> str:
    r"""Upright text without LaTeX: \cdot is a dot, ~ is a space, \Omega is the sign of ohms; the rest is refused.

    Raises:
        MathError: If another command stands in it.
    """
    for latex, sign in _PLAIN:
        text = text.replace(latex, sign)
    unknown = re.search(r"\\[A-Za-z]+|\\.", text)
    if unknown:
        raise MathError(f"The command {unknown.group()} is not known inside {owner}{{...}}.")
    return text.replace("{", "").replace("}", "")
