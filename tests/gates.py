"""Every gate of the project in one command: python3 tests/gates.py

Makes its own virtual environment in .gates, installs the project with its test tools there, and runs ruff, mypy,
import-linter, vulture, codespell and all tests. README and .ci/run call this same command.
With words behind it, only those gates run: python3 tests/gates.py ruff mypy
"""

import hashlib
import os
import subprocess
import sys
import time
import venv
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".gates"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
KEYS = sorted(
    str(path.relative_to(ROOT)) for name in ("key.py", "numbers.py") for path in ROOT.glob(f"lessons/*/{name}")
)

GATES: dict[str, list[list[str]]] = {
    "ruff": [[PYTHON, "-m", "ruff", "check", "."], [PYTHON, "-m", "ruff", "format", "--check", "."]],
    # Several files called key.py are one module to mypy, so each is checked by itself.
    "mypy": [[PYTHON, "-m", "mypy"], *([PYTHON, "-m", "mypy", path] for path in KEYS)],
    "import-linter": [[str(BIN / "lint-imports")]],
    "vulture": [[PYTHON, "-m", "vulture"]],
    "codespell": [[str(BIN / "codespell")]],
    "pytest": [],  # see tests_side_by_side
}

# A browser on a busy machine is slow now and then: a test that drives one may try twice; pytest names those that did.
BROWSER = ["-m", "browser", "--reruns", "1", "-raR"]
# Rooms whose tests run after those of the browser, so that both halves take about as long.
AFTER = ["tests/physics", "tests/authorities"]
HALVES = {
    "first": {"browser": BROWSER, "physics": ["-m", "not browser", *AFTER]},
    "second": {"rest": ["-m", "not browser", *(f"--ignore={room}" for room in AFTER)]},
}


def main(wanted: list[str]) -> int:
    """Set up, run the gates, say which are red; the exit code is 0 when all are green."""
    unknown = sorted(set(wanted) - set(GATES))
    if unknown:
        print(f"There is no gate called {', '.join(unknown)}. The gates are: {', '.join(GATES)}.")
        return 2
    set_up()
    red = []
    for name in wanted or GATES:
        print(f"== {name}", flush=True)
        start = time.monotonic()
        codes = [subprocess.run(command, cwd=ROOT, check=False).returncode for command in GATES[name]]
        if name == "pytest":
            codes = tests_side_by_side()
        print(f"== {name}: {'green' if not any(codes) else 'RED'} ({time.monotonic() - start:.0f} s)", flush=True)
        if any(codes):
            red.append(name)
    print(f"All gates are green: {', '.join(wanted or GATES)}." if not red else f"Red: {', '.join(red)}.")
    return 1 if red else 0


def tests_side_by_side() -> list[int]:
    """Run both halves of the tests side by side; then the coverage of all of them together."""
    with ThreadPoolExecutor() as hands:
        codes = [code for half in hands.map(tests_one_by_one, HALVES.values()) for code in half]
    files = [str(HOME / f"coverage.{name}") for half in HALVES.values() for name in half]
    reports = [[PYTHON, "-m", "coverage", *words] for words in (["combine", "--quiet", *files], ["report"])]
    return codes + [subprocess.run(command, cwd=ROOT, check=False).returncode for command in reports]


def tests_one_by_one(half: Mapping[str, list[str]]) -> list[int]:
    """Run the tests of one half, and print what each part of it said when it has ended."""
    codes = []
    for name, which in half.items():
        log = HOME / f"{name}.log"
        command = [PYTHON, "-m", "pytest", *which, "--cov", "--cov-report=", "--cov-fail-under=0"]
        environment = {**os.environ, "COVERAGE_FILE": str(HOME / f"coverage.{name}")}
        with log.open("w", encoding="utf-8") as said:
            ended = subprocess.run(
                command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT, check=False
            )
        print(f"== pytest, {name}\n{log.read_text(encoding='utf-8')}", flush=True)
        codes.append(ended.returncode)
    return codes


def set_up() -> None:
    """Install the project and its tools into .gates, unless that was done for this very pyproject.toml."""
    stamp = HOME / "installed"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up (a few minutes, once) …", flush=True)
    venv.create(HOME, with_pip=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--editable", ".[test]"], cwd=ROOT, check=True)
    stamp.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
