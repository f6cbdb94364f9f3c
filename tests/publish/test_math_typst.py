"""A formula as Typst: nothing of it is lost, nothing of it is markup."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.publish.compile import pdf
from reachstars.publish.math import MathError, formula
from reachstars.publish.math.symbols import ACCENTS, CHARACTERS, COMMANDS, FUNCTIONS, SPACES
from reachstars.publish.source import call, literal

WRITTEN = [
    (r"v = \sqrt{\frac{GM}{r}}", "v eq sqrt(frac(G M, r))"),
    (r"9.8\,\mathrm{m/s^2}", '"9.8" thin attach("m/s", t: "2")'),
    (r"x_1'^2", "attach(x, b: 1, t: prime 2)"),
    (r"x^23", "attach(x, t: 2) 3"),
    (r"\left(\frac{a,b}{c;d}\right)", "lr(paren.l frac(a comma b, c semi d) paren.r)"),
    (r"\sqrt[3]{8}", "root(3, 8)"),
    (r"\text{a \$ b}", '"a $ b"'),
    (r"\overline{v} + \hat{x}", "overline(v) plus accent(x, hat)"),
    (r"{}^2", 'attach("", t: 2)'),
]


@pytest.mark.parametrize(("latex", "typst"), WRITTEN)
def test_a_formula_becomes_typst(latex: str, typst: str) -> None:
    assert formula(latex, "en").typst == typst


def test_text_in_a_formula_is_a_string() -> None:
    assert formula('\\text{#read("x")}', "en").typst == '"#read(\\"x\\")"'


def _page(latex: str) -> bytes:
    made = formula(latex, "en")
    equation = call("formula", literal(made.spoken), "true", f"${made.typst}$")
    return pdf(f'#import "/template.typ": *\n#show: sheet.with(title: "x")\n#heading(level: 1, "x")\n#{equation}\n')


def test_every_sign_of_the_subset_can_be_printed() -> None:
    commands = [f"\\{name}" for name in (*COMMANDS, *FUNCTIONS, *SPACES)] + [f"\\{name} x" for name in ACCENTS]
    latex = " ".join([*commands, *CHARACTERS])

    assert _page(latex).startswith(b"%PDF")


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=string.printable + "\\\\\\{}{}^_ñ≈", max_size=40))
def test_any_text_that_is_a_formula_prints(latex: str) -> None:
    try:
        formula(latex, "en")
    except MathError:
        return

    assert _page(latex).startswith(b"%PDF")
