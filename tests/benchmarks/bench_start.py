"""What a student waits for at first: the import of a notebook's first line, and "Run all" of a lesson.

Run it as a script: python tests/benchmarks/bench_start.py
"Run all" is every code cell of lesson 09, in a kernel that has just started, against one cell that only imports numpy,
matplotlib, ipywidgets and anywidget. The kernel's own start is not counted, and what the browser draws is not either.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

import nbformat  # noqa: E402 - the folders were just put on the path
import psutil  # noqa: E402
from jupyter_client.manager import KernelManager  # noqa: E402
from student import LEARNER, NOTEBOOK  # noqa: E402
from timing import Times, environment, fresh, show, take_turns  # noqa: E402

from reachstars.logbook.folder import remember_learner  # noqa: E402

IMPORTS, LESSONS = 15, 11
PLAIN = ["import numpy, matplotlib, ipywidgets, anywidget"]


def cells() -> list[str]:
    """The code of the lesson, cell by cell."""
    return [cell.source for cell in nbformat.read(NOTEBOOK, as_version=4).cells if cell.cell_type == "code"]


def in_new_kernel(sources: list[str], folder: Path, times: Times | None) -> None:
    """Run cells in a kernel that has just started, and note how long they took by the clock and in its processor."""
    manager = KernelManager(transport="ipc", connection_file=str(folder / "kernel.json"), ip=str(folder / "kernel"))
    manager.start_kernel(cwd=str(folder / "en"), env=environment(), extra_arguments=["--log-level=40"])
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        kernel = psutil.Process(manager.provisioner.process.pid)  # type: ignore[union-attr]
        start, before = time.perf_counter(), sum(kernel.cpu_times()[:2])
        for number, source in enumerate(sources):
            last = number == len(sources) - 1
            message = client.execute(source, store_history=False)
            if last:
                reply = client.get_shell_msg(timeout=60)
                while reply["parent_header"].get("msg_id") != message:
                    reply = client.get_shell_msg(timeout=60)
                if reply["content"]["status"] != "ok":
                    raise RuntimeError(reply["content"])
        if times is not None:
            times.wall.append(time.perf_counter() - start)
            times.work.append(sum(kernel.cpu_times()[:2]) - before)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run_all() -> dict[str, Times]:
    """The lesson and the plain imports, in turns, each in a kernel of its own."""
    lesson = cells()
    runs = {"the four imports alone": PLAIN, "Run all of lesson 09": lesson}
    runs |= {"its first cell alone": lesson[:1], "import numpy alone": ["import numpy"]}
    times = {name: Times() for name in runs}
    for number in range(LESSONS + 1):
        for name, sources in runs.items():
            with tempfile.TemporaryDirectory() as home:
                folder = Path(home)
                (folder / "en").mkdir()
                (folder / "reachstars.toml").touch()
                remember_learner(folder, LEARNER)
                in_new_kernel(sources, folder, times[name] if number else None)
    return times


def imports() -> dict[str, Times]:
    """What a notebook's first line costs, each in a process of its own."""
    words = {"import numpy": "import numpy", "import reachstars.classroom": "import reachstars.classroom"}
    runs: dict[str, Callable[[], object]] = {name: fresh("-c", code) for name, code in words.items()}
    return take_turns({**runs, "python alone": fresh("-c", "")}, IMPORTS)


def main() -> None:
    """Both, printed with their ratios to what stands first."""
    first = imports()
    show("Import, fresh process", first)
    beyond = first["import reachstars.classroom"].median - first["import numpy"].median
    print(f"  beyond NumPy: {1000 * beyond:.0f} ms")
    show("Run all, fresh kernel", run_all())


if __name__ == "__main__":
    main()
