"""How long a slider move takes in the kernel, against rebuilding the figure with pyplot. Run it as a script."""

import io
import statistics
import sys
from time import perf_counter

from reachstars.figures.explorer import explorer, scene

MOVES = 400
REBUILDS = 8


def median_of(durations: list[float]) -> float:
    return statistics.median(durations)


def scenes() -> float:
    durations = []
    for number in range(MOVES):
        start = perf_counter()
        scene("altitude", (160 + 4 * number,), "en")
        durations.append(perf_counter() - start)
    return median_of(durations)


def rebuilds() -> float:
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt

    durations = []
    for number in range(REBUILDS):
        drawn = scene("altitude", (160 + 200 * number,), "en")
        start = perf_counter()
        figure, axes = plt.subplots(1, 3, figsize=(11, 6))
        for line in drawn.paths:
            axes[0].plot(line.points[::2], line.points[1::2])
        for mark in drawn.marks:
            axes[0].text(mark.x, mark.y, mark.label)
        for graph in axes[1:]:
            graph.plot(range(60), range(60))
            graph.plot([number], [number], "o")
        figure.savefig(io.BytesIO(), format="png")
        plt.close(figure)
        durations.append(perf_counter() - start)
    return median_of(durations)


def main() -> None:
    start = perf_counter()
    explorer("altitude", "en")
    still = perf_counter() - start
    moved, rebuilt = scenes(), rebuilds()
    sys.stdout.write(
        f"still part, once: {still * 1e3:.0f} ms\n"
        f"slider move, a scene: {moved * 1e6:.0f} µs\n"
        f"slider move, rebuilt with pyplot: {rebuilt * 1e3:.1f} ms\n"
        f"ratio: {moved / rebuilt:.5f} (1/{rebuilt / moved:.0f})\n"
    )


if __name__ == "__main__":
    main()
