"""Times things fairly on a shared machine: rounds of all of them in turn, the best of each."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping


def best_times(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The shortest time of each run in s; they take turns, so that a noisy minute hits all of them."""
    times = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            times[name] = min(times[name], time.perf_counter() - start)
    return times


def fresh(*words: str) -> Callable[[], object]:
    """A run of this interpreter in a process of its own."""
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True)
