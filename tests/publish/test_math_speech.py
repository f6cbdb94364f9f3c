"""What a screen reader says in place of a formula, in both languages."""

import re

import pytest
from tests.publish.formulas import Reading, readings

from reachstars.language import LANGUAGES
from reachstars.publish.math import MathError, formula
from reachstars.publish.math.symbols import ACCENTS, BIG, COMMANDS, FUNCTIONS


@pytest.mark.parametrize("reading", readings(), ids=lambda reading: reading.latex)
def test_a_formula_is_said_as_a_good_reader_says_it(reading: Reading) -> None:
    said = {language: formula(reading.latex, language).spoken for language in LANGUAGES}

    assert said == {"en": reading.english, "es": reading.spanish}


def test_the_list_covers_what_a_grade_12_text_needs() -> None:
    listed = set(re.findall(r"\\([A-Za-z]+)", " ".join(reading.latex for reading in readings())))
    printed_alike = {COMMANDS[name].typst for name in listed & {*COMMANDS}}

    unread = {*FUNCTIONS, *BIG, *ACCENTS} - listed
    assert unread == set()
    assert {name for name, sign in COMMANDS.items() if name.isalpha() and sign.typst not in printed_alike} == set()


WRONG = [
    (r"\foo x", r"The command \foo is not known in formulas: \foo x"),
    (r"\begin{align}x\end{align}", r"The command \begin{align} is not known in formulas: \begin{align}x\end{align}"),
    (r"\begin{cases}x", r"A \end{cases} is missing in the formula: \begin{cases}x"),
    (r"\begin{cases}x}", r"A \end{cases} is missing in the formula: \begin{cases}x}"),
    (r"\begin{cases}x\end{aligned}", r"A \end{cases} is missing in the formula: \begin{cases}x\end{aligned}"),
    (r"a & b", r"The sign & is not known in formulas: a & b"),
    (r"\mathrm{a\bm b}", r"The command \bm is not known inside \mathrm{...}."),
    ("{x", "A } is missing after { in the formula: {x"),
    ("x}", "There is a } too many in the formula: x}"),
    ("x^", "Something is missing after ^ in the formula: x^"),
    (r"\frac{1}", r"Something is missing after \frac in the formula: \frac{1}"),
    (r"\left( x", r"A \right is missing after \left in the formula: \left( x"),
    (r"\left< x \right>", r"The bracket < is not known after \left or \right: \left< x \right>"),
    (r"\left", r"The bracket (none) is not known after \left or \right: \left"),
    (r"\sqrt[3", r"A ] is missing after \sqrt[ in the formula: \sqrt[3"),
    (r"\text{a", r"A } is missing after \text{ in the formula: \text{a"),
    ("x^2^3", "There are two ^ on one thing in the formula: x^2^3"),
    ("a # b", "The sign # is not known in formulas: a # b"),
    ("{" * 40 + "}" * 40, "This formula has more than 30 groups inside each other."),
    (r"\sqrt" * 100 + "x", "This formula has more than 30 groups inside each other."),
    (r"\, \quad", r"There is nothing to say in the formula: $\, \quad$"),
    ("x" * 2001, "This formula is longer than 2000 characters."),
]


@pytest.mark.parametrize(("latex", "message"), WRONG)
def test_what_is_outside_the_subset_is_named(latex: str, message: str) -> None:
    with pytest.raises(MathError) as error:
        formula(latex, "en")

    assert str(error.value) == message


@pytest.mark.parametrize(
    ("latex", "near"),
    [
        (r"\sqr{2}", (r"\sqrt",)),
        (r"\begin{align}x\end{align}", (r"\begin{aligned}",)),
        (r"\begin{matrix}x\end{matrix}", (r"\begin{vmatrix}", r"\begin{pmatrix}", r"\begin{bmatrix}")),
        (r"\vect{v}", (r"\vec",)),
        (r"\thta", (r"\theta",)),
        (r"\color{red}", ()),
        (r"\mathbb{K}", (r"\mathbb{N}", r"\mathbb{Z}", r"\mathbb{Q}", r"\mathbb{R}", r"\mathbb{C}")),
    ],
)
def test_an_unknown_command_names_what_may_have_been_meant(latex: str, near: tuple[str, ...]) -> None:
    with pytest.raises(MathError) as error:
        formula(latex, "en")

    assert error.value.choices == near
    assert error.value.cure == "write it with the signs that formulas know"
