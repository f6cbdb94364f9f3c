"""A lesson, and a student's answered notebook, as PDF: reachstars against nbconvert --to webpdf, offline, in one run.

python tests/benchmarks/bench_paper.py            prints times, ratios, and what each PDF holds
python tests/benchmarks/bench_paper.py --write    the same, and writes paper.md beside this file, and the pictures
python tests/benchmarks/bench_paper.py --xelatex  measures nbconvert --to pdf, where XeLaTeX is installed, and keeps
                                                  the figures in xelatex.json, from which paper.md takes them
"""

import contextlib
import io
import json
import logging
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

from pdf_facts import facts  # noqa: E402 - the folders were just put on the path
from side_by_side import side_by_side  # noqa: E402
from student import ANSWERS, LESSON, NOTEBOOK, student_notebook  # noqa: E402
from timing import Times, fresh, show, take_turns  # noqa: E402
from webpdf import browser, converter  # noqa: E402

from reachstars.lesson.model import Lesson  # noqa: E402

FRESH, WARM = 7, 15
PAGE, LATEX_FIGURES = HERE / "paper.md", HERE / "xelatex.json"
PICTURE = HERE.parents[1] / ".pictures" / "paper-side-by-side.png"
OURS, PRINTED, WEBPDF, XELATEX = (
    "reachstars",
    "reachstars, printing alone",
    "nbconvert --to webpdf",
    "nbconvert --to pdf",
)
LESSON_ROW, STUDENT_ROW = "lesson 09", "a student's notebook of it"
SHOWN = tuple(shown for _, shown in ANSWERS.values())


@dataclass(frozen=True)
class Found:
    """What was measured of one way to a PDF, for one input."""

    times: Mapping[str, Times]
    facts: Mapping[str, str]


def lesson_makers() -> dict[str, Callable[[], bytes]]:
    """The worksheet of the lesson, looked up and printed each time; and printed alone, as for each of a class."""
    from reachstars.lesson.edition import edition
    from reachstars.lesson.shipped import shipped_lesson
    from reachstars.publish.paper import lesson_pdf

    def read() -> Lesson:
        return edition(shipped_lesson(LESSON.name, "en"), "student")

    lesson = read()
    return {
        OURS: lambda: lesson_pdf(read(), edition="worksheet").pdf,
        PRINTED: lambda: lesson_pdf(lesson, edition="worksheet").pdf,
    }


def notebook_makers(notebook: Path) -> dict[str, Callable[[], bytes]]:
    """The student's notebook through our own exporter, as JupyterLab's menu calls it."""
    from reachstars.publish.exporter import LessonExporter

    ours: Any = LessonExporter
    return {OURS: exporting(ours(), notebook)}


def exporting(exporter: Any, notebook: Path) -> Callable[[], bytes]:
    """An exporter of nbconvert that is called again and again."""

    def convert() -> bytes:
        with contextlib.redirect_stderr(io.StringIO()):
            return bytes(exporter.from_filename(str(notebook))[0])

    return convert


def against_webpdf(home: Path, mine: Path) -> dict[str, dict[str, Found]]:
    """Both inputs, both ways, fresh and warm."""
    webpdf = converter()
    out = str(home / "out")
    found: dict[str, dict[str, Found]] = {}
    for row, notebook, ours, makers in (
        (LESSON_ROW, NOTEBOOK, ("9", "--language", "en"), lesson_makers()),
        (STUDENT_ROW, mine, (str(mine),), notebook_makers(mine)),
    ):
        cold = take_turns(
            {
                OURS: fresh("-m", "reachstars", "pdf", *ours, "--out", out),
                WEBPDF: fresh(str(HERE / "webpdf.py"), str(notebook), out),
            },
            FRESH,
        )
        show(f"{row}: fresh process", cold)
        makers[WEBPDF] = partial(webpdf, notebook)
        warm = take_turns(makers, WARM)
        show(f"{row}: warm", warm)
        asked = SHOWN if row == STUDENT_ROW else ()
        made = {name: makers[name]() for name in cold}
        found[row] = {name: Found({"fresh": cold[name], "warm": warm[name]}, facts(made[name], asked)) for name in made}
        if PRINTED in warm:
            found[row][PRINTED] = Found({"warm": warm[PRINTED]}, {})
        for name, pdf in made.items():
            (home / f"{row} {name.rpartition(' ')[2]}.pdf").write_bytes(pdf)
    return found


def measure_xelatex(mine: Path) -> None:
    """nbconvert --to pdf on the same inputs, once by hand: it needs 600 MB that a machine of tests does not have."""
    from nbconvert import PDFExporter

    logging.getLogger("traitlets").setLevel(logging.ERROR)
    kept: dict[str, Any] = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "rows": {}}
    for row, notebook in ((LESSON_ROW, NOTEBOOK), (STUDENT_ROW, mine)):
        convert = exporting(PDFExporter(), notebook)
        ours = (lesson_makers() if row == LESSON_ROW else notebook_makers(mine))[OURS]
        words = ("9", "--language", "en") if row == LESSON_ROW else (str(mine),)
        out = str(mine.parent)
        command = fresh("-m", "nbconvert", "--to", "pdf", str(notebook), "--output-dir", out, "--output", "latex")
        runs = {OURS: fresh("-m", "reachstars", "pdf", *words, "--out", out), XELATEX: command}
        cold, warm = take_turns(runs, 3), take_turns({OURS: ours, XELATEX: convert}, 3)
        show(f"{row}: fresh process", cold)
        show(f"{row}: warm", warm)
        found = facts(convert(), SHOWN if row == STUDENT_ROW else ())
        medians = {
            "fresh": cold[XELATEX].median, "of ours fresh": cold[XELATEX].median / cold[OURS].median,
            "warm": warm[XELATEX].median, "of ours warm": warm[XELATEX].median / warm[OURS].median,
        }  # fmt: skip
        kept["rows"][row] = {**medians, "facts": dict(found)}
    LATEX_FIGURES.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def report(found: Mapping[str, Mapping[str, Found]], latex: Mapping[str, Any]) -> str:
    """The page of figures, in Markdown."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("nbconvert", "playwright", "typst"))
    by_hand = f"`{XELATEX}`, by hand {latex['date']}" if latex else ""
    lines = [
        "# A lesson on paper, beside what nbconvert makes of it",
        "",
        "Made by `python tests/benchmarks/bench_paper.py --write`, offline, in one run, on "
        f"{datetime.now(UTC):%Y-%m-%d}, with Python {sys.version.split()[0]}, {versions}. "
        "Each pair takes turns; ratios are of medians by the clock, and of the time of all processors.",
        "",
        "| | | median | p95 | processors | times ours, clock | times ours, processors |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for row, ways in found.items():
        for state in ("fresh", "warm"):
            lines += [
                _line(f"{row}, {state}", name, way.times[state], ways[OURS].times[state])
                for name, way in ways.items()
                if state in way.times
            ]
            if latex:
                kept = latex["rows"][row]
                figure, ratio = f"{1000 * kept[state]:,.0f} ms", f"{kept[f'of ours {state}']:.1f}"
                lines.append(f"| {row}, {state} | {by_hand} | {figure} | | | {ratio} | |")
    for row, ways in found.items():
        lines += ["", f"## What is in the PDF: {row}", ""]
        columns = {f"`{name}`": way.facts for name, way in ways.items() if way.facts}
        if latex:
            columns[by_hand] = latex["rows"][row]["facts"]
        lines += [f"| | {' | '.join(columns)} |", "|---|" + "---|" * len(columns)]
        for question in ways[OURS].facts:
            lines.append(f"| {question} | {' | '.join(column[question] for column in columns.values())} |")
    return "\n".join([*lines, ""])


def _line(row: str, name: str, times: Times, ours: Times) -> str:
    figures = " | ".join(f"{1000 * value:,.0f} ms" for value in (times.median, times.p95, times.busy))
    return f"| {row} | `{name}` | {figures} | {times.median / ours.median:.2f} | {times.busy / ours.busy:.2f} |"


def main(words: list[str]) -> None:
    """Measure, print, and write if that was asked for."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "class").mkdir()
        mine = student_notebook(home / "class")
        if "--xelatex" in words:
            measure_xelatex(mine)
            return
        if not browser():
            print("No Chromium here, so nothing to compare with.")
            return
        with contextlib.redirect_stderr(io.StringIO()):
            found = against_webpdf(home, mine)
        latex = json.loads(LATEX_FIGURES.read_text(encoding="utf-8")) if LATEX_FIGURES.is_file() else {}
        said = report(found, latex)
        print(said)
        if "--write" in words:
            PAGE.write_text(said, encoding="utf-8")
            side_by_side(
                {f"{OURS} pdf 9": home / f"{LESSON_ROW} {OURS}.pdf", WEBPDF: home / f"{LESSON_ROW} webpdf.pdf"}, PICTURE
            )


if __name__ == "__main__":
    main(sys.argv[1:])
