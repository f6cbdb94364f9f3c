"""The tree of a formula: what its pieces are, before anybody sets or says them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from reachstars.publish.math.symbols import AccentSign, Symbol

LineKind = Literal["cases", "aligned", "pmatrix", "bmatrix", "vmatrix"]


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
    """A thing with a sign above it, or around it: a vector, a mean, what is crossed out."""

    sign: AccentSign
    body: "Node"


@dataclass(frozen=True)
class Brace:
    """A thing with a brace above or below it; the brace's label is the script of this."""

    body: "Node"
    above: bool


@dataclass(frozen=True)
class Stacked:
    """A sign with a small remark above or below it."""

    base: "Node"
    remark: "Node"
    above: bool


@dataclass(frozen=True)
class Choose:
    """Two things above each other in parentheses: in how many ways some are chosen of many."""

    many: "Node"
    some: "Node"


@dataclass(frozen=True)
class Lines:
    """Several lines, each of pieces that stand below each other: cases, steps of a calculation, a matrix."""

    rows: tuple[tuple[Row, ...], ...]
    kind: LineKind


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
    | Brace
    | Stacked
    | Choose
    | Lines
)
