"""A process that has imported all that a lesson's kernel needs, and forks real kernels, which start fast.

It is a program of its own, so that no thread and no socket of a test run is copied into a kernel.
Orders come as lines of JSON: {"connection": file, "folder": folder, "log": file} starts a kernel and answers its
process id; {"bury": process id} waits for its end and answers the signal that ended it, or 0.
"""

import json
import os
import signal
import sys
import threading
from typing import Any


def warm() -> None:
    """Import and draw what every kernel of this lesson would import and draw again; no socket is opened."""
    import filelock  # noqa: F401 - imported for the kernels
    import ipykernel.debugger  # noqa: F401 - the same; this is half of a kernel's start
    from babel.dates import format_time
    from ipykernel.kernelapp import IPKernelApp  # noqa: F401 - the same

    import reachstars.widgets.page  # noqa: F401 - the same
    from reachstars.exercise.units import to_si
    from reachstars.figures.explorer import explorer
    from reachstars.lesson.find import find_lesson, lessons_folder
    from reachstars.lesson.read import read_lesson

    read_lesson(find_lesson("shuttle-orbit", lessons_folder()), "en")
    format_time(locale="en_US")
    to_si(1.0, "km/h")
    explorer("altitude", "en")
    assert threading.active_count() == 1  # a fork copies no other thread


def bear(order: dict[str, Any]) -> int:
    """Fork a kernel; only the nursery returns."""
    child = os.fork()
    if child:
        return child
    try:
        live(order)
    finally:
        os._exit(1)


def live(order: dict[str, Any]) -> None:
    """Be a kernel, as `python -m ipykernel_launcher -f file` would be, until killed."""
    from ipykernel.kernelapp import IPKernelApp

    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.chdir(order["folder"])
    IPKernelApp.launch_instance(argv=["-f", order["connection"], "--HistoryManager.enabled=False"])


def tell(number: int) -> None:
    """Answer an order."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def main() -> None:
    """Serve until the orders end; then nobody needs the kernels that are left."""
    warm()
    alive: set[int] = set()
    tell(0)  # ready
    for line in sys.stdin:
        order = json.loads(line)
        if "bury" in order:
            child = order["bury"]
            _, status = os.waitpid(child, 0)
            alive.discard(child)
            tell(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0)
        else:
            child = bear(order)
            alive.add(child)
            tell(child)
    for child in alive:
        os.kill(child, signal.SIGKILL)


if __name__ == "__main__":
    main()
