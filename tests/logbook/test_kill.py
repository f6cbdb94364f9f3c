"""What was said to be saved is there, whatever moment the process dies, and whoever else writes."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reachstars.logbook.event import new_event
from reachstars.logbook.journal import append, read
from reachstars.logbook.line import to_line

SOURCE = Path(__file__).parents[2] / "src"
WRITER = """
import os, sys
from pathlib import Path
from reachstars.logbook.event import new_event
from reachstars.logbook.journal import append
path, count = Path(sys.argv[1]), int(sys.argv[2])
while count:
    event = new_event(learner="luna-7", lesson="shuttle-orbit", version=1, kind="answer", exercise="x", value="é" * 200)
    append(path, event)
    os.write(1, (event.id + "\\n").encode())
    count -= 1
"""


def writer(path: Path, count: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.Popen([sys.executable, "-c", WRITER, path, str(count)], stdout=subprocess.PIPE, env=environment)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix matter")
def test_no_answer_shown_as_saved_is_lost_by_200_kills(tmp_path: Path) -> None:
    path = tmp_path / "shuttle-orbit.jsonl"
    chance = random.Random(128)  # noqa: S311 - a seed, so that a failure can be met again
    half_a_line = to_line(new_event(learner="luna-7", lesson="shuttle-orbit", version=1, kind="answer"))[:60]
    saved: list[str] = []
    cut = 0

    for _ in range(200):
        with writer(path, -1) as child:
            assert child.stdout is not None
            first = child.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            child.kill()
            saved += (first + child.stdout.read()).decode().split()
        if chance.random() < 0.5:  # what a power cut in the middle of a write leaves behind
            with path.open("ab") as file:
                file.write(half_a_line)
            cut += 1

    append(path, new_event(learner="luna-7", lesson="shuttle-orbit", version=1, kind="run"))
    journal = read(path)
    assert len(saved) >= 200
    assert set(saved) <= {event.id for event in journal.events}
    assert cut > 50
    # A kill can tear a line as well, where it meets a write between two pages of the file; never more than one each.
    assert cut <= len(journal.notes) <= cut + 200


@pytest.mark.slow
def test_two_windows_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "shuttle-orbit.jsonl"

    with writer(path, 300) as one, writer(path, 300) as two:
        written = [window.communicate()[0].decode().split() for window in (one, two)]

    journal = read(path)
    assert [len(ids) for ids in written] == [300, 300]
    assert sorted(written[0] + written[1]) == sorted(event.id for event in journal.events)
    assert journal.notes == ()
