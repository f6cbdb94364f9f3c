"""Prints, in one run, how reachstars compares with what a class would use instead: python tests/benchmarks/run.py

Nothing is asserted: these are ratios to report, on whatever machine this is.
"""

import runpy
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMS = (
    "bench_paper.py",
    "bench_class_set.py",
    "bench_grade.py",
    "bench_start.py",
    "bench_slider.py",
    "bench_kepler.py",
    "bench_sky.py",
)

if __name__ == "__main__":
    for program in PROGRAMS:
        runpy.run_path(str(HERE / program), run_name="__main__")
