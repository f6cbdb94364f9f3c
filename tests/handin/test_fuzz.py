"""Thousands of hand-ins gone wrong: what comes of them, and that nothing else happens."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.handin.fuzz import watched

ROOT = Path(__file__).parents[2]


def test_5000_mutated_hand_ins_are_one_explained_row_each_and_nothing_is_run_written_or_sent() -> None:
    # A process of its own, because measuring which lines are run takes far longer than running them.
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}

    done = subprocess.run(
        [sys.executable, "-m", "tests.handin.fuzz", "5000"],
        cwd=ROOT, env=environment, check=False, capture_output=True, text=True,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    assert re.match(r"5,000 mutated hand-ins in \d+ s: ", said[0])
    assert all(f"'{status}'" in said[0] for status in ("read", "partly", "refused"))
    assert said[1].endswith("wrong: 0")


def test_the_watch_sees_what_must_not_happen(tmp_path: Path) -> None:
    with watched() as seen:
        exec("pass")  # noqa: S102 - what is watched for
        (tmp_path / "evil").write_bytes(b"")
        (tmp_path / "evil").read_bytes()
        subprocess.run([sys.executable, "--version"], check=True, capture_output=True)

    kinds = {line.split()[0] for line in seen}
    assert {"exec", "compile", "open", "subprocess.Popen"} <= kinds
    assert sum(line.startswith("open") and "evil" in line for line in seen) == 1
