"""Rules of the house that no linter knows."""

import ast
from pathlib import Path

import pytest

import reachstars
from reachstars import classroom
from reachstars.facts.read import all_facts

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "reachstars"
MODULES = sorted(path for kind in ("*.py", "*.js", "*.css", "*.typ") for path in SOURCE.rglob(kind))
TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "lessons", "notebooks", "src", "tests"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_package_itself_imports_nothing() -> None:
    tree = ast.parse(Path(reachstars.__file__).read_text(encoding="utf-8"))

    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]

    assert imports == []


def test_a_notebook_needs_at_most_thirty_names() -> None:
    assert len(set(classroom.__all__)) == len(classroom.__all__)
    assert len(classroom.__all__) <= 30
    assert all(hasattr(classroom, name) for name in classroom.__all__)


def test_every_fact_has_a_source_that_can_be_looked_up() -> None:
    facts = all_facts()

    assert len(facts) > 10
    assert [name for name, fact in facts.items() if len(fact.source.where) < 5] == []


def test_no_unconfirmed_figure_is_a_fact() -> None:
    data = sorted((SOURCE / "facts" / "data").glob("*.toml"))

    assert [path.name for path in data if "UNCONFIRMED" in path.read_text(encoding="utf-8")] == []


def test_the_top_level_holds_only_the_rooms_that_were_agreed() -> None:
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}

    assert names - TOP_LEVEL - {"dist", "reachstars-class"} == set()


def test_no_test_folder_has_a_name_that_pytest_skips() -> None:
    skipped = {"build", "dist", "node_modules", "venv"}

    assert [path for path in (ROOT / "tests").rglob("*") if path.is_dir() and path.name in skipped] == []
