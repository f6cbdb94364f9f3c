"""What the room shows to the others."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reachstars import physics

FUNCTIONS = [name for name in physics.__all__ if inspect.isfunction(getattr(physics, name))]


def test_no_public_name_is_also_a_module() -> None:
    modules = {path.stem for path in Path(physics.__file__).parent.glob("*.py")}

    # A module that has been imported would stand in the place of the name.
    assert modules & set(physics.__all__) == set()


def test_the_type_checker_is_told_of_every_module() -> None:
    stub = Path(physics.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    told = set(re.findall(r"from reachstars\.physics\.(\w+) import \*", stub))
    named = {getattr(getattr(physics, name), "__module__", "").rpartition(".")[2] for name in FUNCTIONS}

    assert "constants" in told
    assert named - told == set()


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(AttributeError, match=r"^reachstars\.physics has no 'circular_sped'$"):
        physics.circular_sped  # type: ignore[attr-defined]  # noqa: B018 - looking is the test


def test_a_lesson_does_not_wait_for_what_it_does_not_use() -> None:
    room = "reachstars.physics."
    seen = f"import sys, reachstars.classroom; print([name for name in sys.modules if name.startswith('{room}')])"
    told = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout

    assert told.strip() == "['reachstars.physics.constants']"


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
