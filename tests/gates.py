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

TESTS = {"browser": "browser", "rest": "not browser"}


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
    """Run the tests that drive a browser, which mostly wait, beside all others; then the coverage of both together."""
    running = []
    for name, which in TESTS.items():
        log = (HOME / f"{name}.log").open("w+", encoding="utf-8")
        command = [PYTHON, "-m", "pytest", "-m", which, "--cov", "--cov-report=", "--cov-fail-under=0"]
        environment = {**os.environ, "COVERAGE_FILE": str(HOME / f"coverage.{name}")}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        running.append((name, process, log))
    codes = []
    for name, process, log in running:
        codes.append(process.wait())
        log.seek(0)
        print(f"== pytest, {name}", log.read(), sep="\n", flush=True)
        log.close()
    files = [str(HOME / f"coverage.{name}") for name in TESTS]
    reports = [[PYTHON, "-m", "coverage", *words] for words in (["combine", "--quiet", *files], ["report"])]
    return codes + [subprocess.run(command, cwd=ROOT, check=False).returncode for command in reports]


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
