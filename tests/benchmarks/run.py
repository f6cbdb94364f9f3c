"""Prints, in one run, how reachstars compares with what a class would use instead: python tests/benchmarks/run.py

Nothing is asserted: these are ratios to report, on whatever machine this is.
"""

import contextlib
import io
import runpy
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from timing import best_times, fresh  # noqa: E402 - the folder of this program was just put on the path
from webpdf import browser, converter  # noqa: E402

NOTEBOOK = ROOT / "notebooks" / "en" / "09-shuttle-orbit.ipynb"
LESSON = ROOT / "lessons" / "09-shuttle-orbit"


def pdf() -> None:
    """A lesson's worksheet and work, against the page that nbconvert makes of the same lesson."""
    from reachstars.lesson.edition import edition
    from reachstars.lesson.read import read_lesson
    from reachstars.publish.paper import lesson_pdf

    lesson = edition(read_lesson(LESSON, "en"), "student")
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "peer.pdf")
        cold = {"reachstars pdf 9": fresh("-m", "reachstars", "pdf", "9", "--out", folder, "--language", "en")}
        warm: dict[str, Callable[[], object]] = {"lesson_pdf": lambda: lesson_pdf(lesson, edition="worksheet")}
        if browser():
            cold["nbconvert --to webpdf"] = fresh(str(HERE / "webpdf.py"), str(NOTEBOOK), out)
            convert = converter()
            warm["WebPDFExporter"] = lambda: convert(NOTEBOOK)
        else:
            print("No Chromium here, so nothing to compare with.")
        show("A lesson as PDF, fresh process", best_times(cold, 3))
        with contextlib.redirect_stderr(io.StringIO()):
            show("A lesson as PDF, warm", best_times(warm, 5))


def imports() -> None:
    """What a notebook's first line costs."""
    runs = {
        "import reachstars.classroom": fresh("-c", "import reachstars.classroom"),
        "import numpy": fresh("-c", "import numpy"),
        "python alone": fresh("-c", ""),
    }
    times = best_times(runs, 9)
    show("Import, fresh process", times)
    print(f"  beyond NumPy: {1000 * (times['import reachstars.classroom'] - times['import numpy']):.0f} ms")


def show(title: str, times: dict[str, float]) -> None:
    """Print times and their ratio to the first."""
    first = next(iter(times.values()))
    print(f"{title}:")
    for name, seconds in times.items():
        print(f"  {name:32} {1000 * seconds:10.1f} ms   x {seconds / first:.2f}")


if __name__ == "__main__":
    pdf()
    imports()
    for program in ("bench_class_set.py", "bench_grade.py", "bench_slider.py", "bench_kepler.py", "bench_sky.py"):
        runpy.run_path(str(HERE / program), run_name="__main__")
