"""The table of the physics: what stands in it, and that the page beside these tests shows it."""

import math
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.authorities import table

from reachstars import physics
from reachstars.authorities.all_cases import all_cases
from reachstars.authorities.case import Agreement, agree, case
from reachstars.authorities.groups import GROUPS
from reachstars.authorities.table import Row, limits, own_tests, physics_table
from reachstars.errors import ReachstarsError

BY_NUMBER = table.PAGE.read_text(encoding="utf-8").split(table.END)[1].split(table.LIST)[0]
ROOT = Path(__file__).parents[2]


@case("orbit", "A book (2013), example 1")
def near() -> Iterator[Agreement]:
    yield agree("speed", 7_697.0, 7_700.0, within=6.0, unit="m/s")
    yield agree("radius", 1.0, 1.0, within=1.0)


@case("orbit", "A book (2022), example 2")
def far() -> Iterator[Agreement]:
    yield agree("speed", 7_697.0, 7_700.0, within=2.0, unit="m/s")


@case("orbit", "Another book, example 3")
def broken() -> Iterator[Agreement]:
    yield agree("speed", 7_700.0, 7_700.0, within=2.0, unit="m/s")
    yield agree("period", physics.circular_period(-1.0), 91.5, within=2.0)


@case("orbit", "Another book, example 4")
def empty() -> Iterator[Agreement]:
    yield from ()


def row(*cases: object) -> Row:
    found = physics_table([each for each in (near, far, broken, empty) if each in cases])
    return next(each for each in found if each.model == "orbit")


def test_every_model_with_limits_has_its_row() -> None:
    rows = physics_table(())

    models = {each.model for each in rows}
    assert {"distance", "kepler", "orbit", "cannon"} <= models
    assert {"checked", "constants"} & models == set()
    assert [each.model for each in rows if not each.limits or not each.title or each.results] == []


def test_every_published_case_belongs_to_a_model_that_says_its_limits() -> None:
    modules = {each.name for each in pkgutil.iter_modules(physics.__path__)}

    assert {each.model for each in all_cases()} - modules == set()
    assert [each.model for each in physics_table(all_cases()) if not each.limits] == []


def test_the_limits_are_the_paragraph_about_the_model_without_its_symbols() -> None:
    told = "A title.\n\nThe model: no air,\nno Moon.\nSymbols: r radius.\n\nMore."

    assert limits(told) == "no air, no Moon."
    assert limits("A title.\n\nThe model: no air.\n\nMore.") == "no air."
    assert limits("A title.") == ""


def test_what_a_model_is_tested_by_stands_behind_its_limits() -> None:
    told = "A title.\n\nThe model: no air.\nTested by: energy\n(tests/x.py).\nSymbols: r radius.\n\nMore."

    assert limits(told) == "no air."
    assert own_tests(told) == "energy (tests/x.py)."
    assert own_tests("A title.\n\nThe model: no air.") == ""


def test_the_worst_figure_is_the_one_that_uses_up_most_of_what_is_allowed() -> None:
    found = row(near, far)

    assert found.authorities == {"A book": 2}
    assert found.figures == 3
    assert found.worst is not None
    assert (found.worst.case, found.worst.worst.share) == (far, 1.5)


def test_a_case_that_disagrees_or_breaks_or_is_empty_is_a_failure() -> None:
    found = row(near, far, broken, empty)

    assert [failure.case for failure in found.failures] == [far, broken, empty]
    assert [failure.trouble for failure in found.failures] == [
        "",
        "ValueError: A distance from the centre must be above 0 m; -1 m is not.",
        "no figure",
    ]
    assert len(found.failures[1].agreements) == 1


def test_a_model_without_a_figure_has_no_worst() -> None:
    assert row().worst is None
    assert row(empty).worst is None


def test_not_a_number_is_worse_than_any_number() -> None:
    assert agree("speed", math.nan, 1.0, within=1.0).share > agree("speed", 9.0, 1.0, within=1.0).share


def test_without_descriptions_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(physics, "__doc__", None)

    with pytest.raises(ReachstarsError) as caught:
        physics_table(())

    assert str(caught.value) == (
        "Python was started so that it drops the descriptions of the models (-OO, or PYTHONOPTIMIZE=2). "
        "To fix it: start it without."
    )


def test_the_page_shows_the_table() -> None:
    """When this fails, run tests/authorities/table.py."""
    assert table.masked(table.committed()) == table.masked(table.generated())


def test_only_the_errors_are_masked() -> None:
    told = "| 5.8 x 10^-5 of 0.0002 km allowed (29 %): e = 0.06, A book (2013) |"

    assert table.masked(told) == "| … of 0.0002 km allowed: e = 0.06, A book (2013) |"


def test_the_page_lists_every_case() -> None:
    """When this fails, run tests/authorities/table.py."""
    assert table.committed(table.LIST) == table.every_case()


def test_the_page_names_only_cases_that_there_are() -> None:
    named = set(re.findall(r"`(\w+)`", BY_NUMBER))

    assert named
    assert named - {each.name for each in all_cases()} == set()


def test_each_listed_number_stands_on_the_page_once() -> None:
    numbers = [int(number) for number in re.findall(r"^\| (\d+) \|", BY_NUMBER, re.MULTILINE)]

    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1
    assert numbers[-1] == 63


def test_every_model_stands_in_one_group() -> None:
    grouped = " ".join(models for _, models in GROUPS).split()

    assert sorted(grouped) == sorted(each.model for each in physics_table(()))


def test_a_model_without_a_published_case_says_what_it_is_tested_by() -> None:
    alone = [each for each in physics_table(all_cases()) if not each.results]

    assert alone
    for each in alone:
        named = re.findall(r"tests/physics/test_\w+\.py", each.tested_by)
        assert named, each.model
        assert all((ROOT / name).is_file() for name in named), each.tested_by


def test_a_model_with_a_published_case_leaves_its_tests_to_the_cases() -> None:
    assert [each.model for each in physics_table(all_cases()) if each.results and each.tested_by] == []
