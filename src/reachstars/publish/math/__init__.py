"""A school subset of LaTeX math, set by Typst and spoken for screen readers, from one parse tree."""

from dataclasses import dataclass

from reachstars.language import Language
from reachstars.publish.math.speech import spoken
from reachstars.publish.math.tree import MathError, parse
from reachstars.publish.math.typst_math import typst_math

__all__ = ["Formula", "MathError", "formula"]


@dataclass(frozen=True)
class Formula:
    """A formula as Typst math (the inside of dollar signs) and in words."""

    typst: str
    spoken: str


def formula(latex: str, language: Language) -> Formula:
    """A formula ready for paper.

    Args:
        latex: Math in the school subset that `reachstars.publish.math.tree` documents.
        language: Language of the spoken words.

    Returns:
        The formula as Typst math and as words.

    Raises:
        MathError: If the formula uses something outside the subset, or nothing at all; the message says what.
    """
    tree = parse(latex)
    words = spoken(tree, language)
    if not words:
        # A screen reader would fall silent here, and PDF/UA refuses a formula without words.
        raise MathError(f"There is nothing to say in the formula: ${latex}$")
    return Formula(typst=typst_math(tree), spoken=words)
