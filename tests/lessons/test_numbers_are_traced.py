"""No number comes from a keyboard: in prose the reader sees to that, here the code cells and the formulas."""

import ast
import math
import re
from pathlib import Path

import pytest

from reachstars import physics
from reachstars.facts.read import all_facts, fact_value
from reachstars.facts.tables import all_tables
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders
from reachstars.lesson.model import CodeCell, Lesson, Prose, TeacherNote
from reachstars.lesson.read import read_lesson

FOLDERS = lesson_folders(Path(__file__).parents[2] / "lessons")
COUNTING = {0, 1, 2, 3, 4, 10}  # exponents, "twice", "half", the base of our numerals: what a formula is made of
SCIENTIFIC = re.compile(r"(\d+(?:\.\d+)?)\s*\\times\s*10\^\{?(-?\d+)\}?")
CONSTANTS = (physics.MU_EARTH / physics.KM**3, physics.EARTH_RADIUS / physics.KM, physics.G0)
IN_SI = tuple(fact_value(name) for name, fact in all_facts().items() if isinstance(fact.value, float))
EACH = pytest.mark.parametrize(
    ("folder", "language"), [(folder, language) for folder in FOLDERS for language in LANGUAGES], ids=str
)


def in_code(lesson: Lesson) -> list[float]:
    trees = [ast.parse(block.source) for block in lesson.blocks if isinstance(block, CodeCell)]
    constants = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return [value for value in constants if isinstance(value, int | float)]


def printed(number: str, power: str) -> set[str]:
    """Every constant and fact that one writes so when it is rounded to as many digits."""
    places = len(number.partition(".")[2])
    return {f"{value:.{places}e}" for value in (*CONSTANTS, *IN_SI)} & {
        f"{float(number) * 10.0 ** int(power):.{places}e}"
    }


def formulas(lesson: Lesson) -> list[str]:
    prose = [block.markdown for block in lesson.blocks if isinstance(block, Prose | TeacherNote)]
    return [formula for text in prose for formula in re.findall(r"\$+([^$]+)\$+", text)]


@EACH
def test_a_number_in_the_code_is_a_fact_or_a_printed_one_or_part_of_the_formula(
    folder: Path, language: Language
) -> None:
    facts = {fact.value for fact in all_facts().values()}
    printed = {number for each in all_tables().values() for row in each.rows for number in row}

    found = in_code(read_lesson(folder, language))

    assert found
    assert [
        x for x in found if x not in COUNTING | facts | printed and not math.isclose(x, math.pi, rel_tol=1e-5)
    ] == []


@EACH
def test_a_number_in_a_formula_is_a_constant_of_the_library_or_a_fact(folder: Path, language: Language) -> None:
    found = formulas(read_lesson(folder, language))

    typed = [each for formula in found for each in SCIENTIFIC.findall(formula)]
    others = [int(n) for formula in found for n in re.findall(r"\d+", SCIENTIFIC.sub("", formula))]

    assert found
    assert [each for each in typed if not printed(*each)] == []
    assert [n for n in others if n not in COUNTING] == []
