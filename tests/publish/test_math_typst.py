"""A formula as Typst: nothing of it is lost, nothing of it is markup."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publish.checks import alternatives
from tests.publish.formulas import readings

from reachstars import publish
from reachstars.language import LANGUAGES
from reachstars.publish.compile import pdf
from reachstars.publish.math import MathError, formula
from reachstars.publish.math.symbols import ACCENTS, BIG, CHARACTERS, COMMANDS, FUNCTIONS, SPACES
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
    (r"\sum_{i=1}^n i", "attach(sum, b: i eq 1, t: n) i"),
    (r"\binom{n}{k} \mathbf{v}", "binom(n, k) bold(v)"),
    (r"\begin{cases} a & b \\ c \end{cases}", "cases(a & quad b, c)"),
    (r"\begin{aligned} a &= b \\ &= c \end{aligned}", r'a & eq b \ "" & eq c'),
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


def test_no_name_of_our_templates_hides_a_name_of_math() -> None:
    files = Path(publish.__file__).parent.glob("*.typ")
    template = "\n".join(file.read_text(encoding="utf-8") for file in files)
    ours = set(re.findall(r"^#let ([\w-]+)", template, re.MULTILINE)) - {"boxed"}  # written for formulas
    called = {"frac", "root", "sqrt", "attach", "lr", "accent", "overline", "bold", "cases", "binom"}
    signs = [symbol.typst for table in (COMMANDS, CHARACTERS, ACCENTS) for symbol in table.values()]
    named = {
        name.partition(".")[0] for name in (*signs, *FUNCTIONS, *SPACES.values(), *(big.typst for big in BIG.values()))
    }

    assert ours
    assert ours & (called | named) == set()


def test_every_sign_of_the_subset_can_be_printed() -> None:
    commands = [f"\\{name}" for name in (*COMMANDS, *FUNCTIONS, *BIG, *SPACES)] + [f"\\{name} x" for name in ACCENTS]
    latex = " ".join([*commands, *CHARACTERS])

    assert _page(latex).startswith(b"%PDF")


def test_every_formula_of_the_list_can_be_printed() -> None:
    made = [formula(reading.latex, language) for reading in readings() for language in LANGUAGES]

    pieces = [call("formula", literal(each.spoken), "false", f"${each.typst}$") for each in made]
    lines = "\n".join(f"#par({piece})" for piece in pieces)
    page = pdf(f'#import "/template.typ": *\n#show: sheet.with(title: "x")\n#heading(level: 1, "x")\n{lines}\n')
    assert sorted(alternatives(page)) == sorted(each.spoken for each in made)


@pytest.mark.parametrize("inside", [r"a & b \\ c", r"a & b", r"\frac{1}{2}, x \\ \\ y & z", ""])
@pytest.mark.parametrize("around", ["{}", r"\frac{{ {} }}{{2}}", r"\sqrt{{ {} }}", r"x^{{ {} }}", r"\left( {} \right)"])
def test_lines_can_stand_anywhere(around: str, inside: str) -> None:
    for name in ("cases", "aligned"):
        lines = f"\\begin{{{name}}} {inside} \\end{{{name}}}"

        assert _page(f"y = {around.format(lines)}").startswith(b"%PDF")


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=string.printable + "\\\\\\{}{}^_ñ≈", max_size=40))
def test_any_text_that_is_a_formula_prints(latex: str) -> None:
    try:
        formula(latex, "en")
    except MathError:
        return

    assert _page(latex).startswith(b"%PDF")
