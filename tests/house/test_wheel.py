"""The wheel that a school installs holds everything that the lessons need."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = {".css", ".js", ".json", ".toml", ".ttf", ".txt", ".typ", ".md", ".py", ".svg"}


@pytest.mark.slow
def test_the_wheel_holds_every_lesson_every_font_and_every_data_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())

    expected = {f"reachstars/_lessons/{path.relative_to(ROOT / 'lessons').as_posix()}" for path in files("lessons")}
    expected |= {path.relative_to(ROOT / "src").as_posix() for path in files("src")}
    assert expected - names == set()
    assert any(name.endswith("LICENSE-OFL.txt") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def files(folder: str) -> list[Path]:
    found = [path for path in (ROOT / folder).rglob("*") if path.suffix in DATA and "__pycache__" not in path.parts]
    assert found
    return found
