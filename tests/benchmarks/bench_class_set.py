"""How long a class set of worksheets takes, and how much memory: 30 to 240 students. Run it as a script.

Each size runs in a process of its own, which prints its time, its processor time and the most memory that it ever held.
Memory is flat when twice as many students need no more than the PDF itself grows.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
SIZES = (1, 30, 60, 120, 240)
MEGA = 1e6


def class_set(lesson: str, count: int) -> dict[str, float]:
    """Make a set here and measure this process."""
    from reachstars.lesson.edition import edition
    from reachstars.lesson.policy import Policy
    from reachstars.lesson.read import read_lesson
    from reachstars.publish.paper import class_pdf

    seen = edition(read_lesson(LESSONS / lesson, "en"), "student")
    codes = [f"student-{number}" for number in range(count)]
    start = time.perf_counter()
    made = class_pdf(seen, edition="worksheet", learners=codes, policy=Policy())
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return {
        "seconds": seconds,
        "processor": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * unit / MEGA,
        "pdf": len(made.pdf) / MEGA,
    }


def in_a_process(lesson: str, count: int) -> dict[str, float]:
    words = [sys.executable, str(Path(__file__).resolve()), lesson, str(count)]
    said = subprocess.run(words, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(said.stdout)
    return measured


def main() -> None:
    """Print a table for each lesson that is here."""
    for folder in sorted(LESSONS.glob("[0-9]*")):
        print(f"Class set of worksheets, {folder.name}, fresh process:")
        for count in SIZES:
            found = in_a_process(folder.name, count)
            print(
                f"  {count:4} students {found['seconds']:8.1f} s   processor {found['processor']:5.1f} s"
                f"   most memory {found['memory']:6.0f} MB   PDF {found['pdf']:5.1f} MB"
            )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(class_set(sys.argv[1], int(sys.argv[2]))))
    else:
        main()
