"""What the room shows to the others."""

import inspect

import pytest

from reachstars import physics

FUNCTIONS = [name for name in physics.__all__ if inspect.isfunction(getattr(physics, name))]


def test_names_are_unique_and_all_there() -> None:
    assert len(set(physics.__all__)) == len(physics.__all__)
    assert [name for name in physics.__all__ if not hasattr(physics, name)] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_says_its_source_its_units_and_its_errors(name: str) -> None:
    told = inspect.getdoc(getattr(physics, name)) or ""

    assert [part for part in ("Args:", "Returns:", "Raises:", "Source:") if part not in told] == []


def test_every_constant_has_its_source_on_its_line() -> None:
    lines = inspect.getsource(physics.constants).splitlines()
    constants = [line for line in lines if " = " in line]

    assert [line for line in constants if "; " not in line] == []
    assert len(constants) >= 16
