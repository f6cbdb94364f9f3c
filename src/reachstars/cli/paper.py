"""`reachstars pdf`: a lesson on paper."""

import argparse
import re
from pathlib import Path
from typing import Any

from reachstars.cli.words import NO_ANSWERS, WROTE, say
from reachstars.errors import HandinError, UsageError
from reachstars.files import write_file
from reachstars.handin.disk import read_bytes
from reachstars.handin.handed import RefusedError
from reachstars.handin.pages import read_pages
from reachstars.handin.read import read_file
from reachstars.language import LANGUAGES
from reachstars.lesson.edition import edition
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.model import Grades, Lesson
from reachstars.lesson.read import read_lesson
from reachstars.logbook.event import Event
from reachstars.logbook.state import fold
from reachstars.publish.own_notebook import lesson_of, notebook_pdf, page_language
from reachstars.publish.paper import PAPER_EDITIONS, PaperEdition, lesson_pdf

_FOR_TEACHERS = ("key", "plan")
_LAST_GRADE = 12


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `pdf` to the command line."""
    parser = commands.add_parser(
        "pdf",
        parents=[common],
        help="print a lesson to a PDF file",
        description="Print lessons to PDF files: worksheet (blank), work (a student's answers), key, plan (for the "
        "teacher) or family (one page for home). A notebook file is printed as it is, with the student's own cells.",
    )
    parser.add_argument(
        "lessons", nargs="+", metavar="LESSON", help="id or number, such as shuttle-orbit or 9, or a file luna-7.ipynb"
    )
    parser.add_argument(
        "--edition", choices=(*PAPER_EDITIONS, "all"), default="worksheet", help="which page (default: worksheet)"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    parser.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="FILE",
        help="a student's notebook (.ipynb) or logbook (.jsonl) whose answers are shown in the edition 'work'",
    )
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="where to write (default: here)")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter", help="paper size (default: letter)")
    parser.add_argument("--large-print", action="store_true", help="larger letters")
    parser.add_argument("--grades", type=_grades, metavar="6-8", help="only the text for these grades")
    parser.set_defaults(run=_print_lessons)


def _grades(text: str) -> Grades:
    match = re.fullmatch(r"(\d{1,2})-(\d{1,2})", text)
    low, high = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= low <= high <= _LAST_GRADE:
        raise argparse.ArgumentTypeError(f"'{text}' is not a pair of grades such as 6-8")
    return low, high


def _print_lessons(options: argparse.Namespace) -> int:
    editions = PAPER_EDITIONS if options.edition == "all" else (options.edition,)
    if options.source and "work" not in editions:
        raise UsageError(
            "--from goes with --edition work: only that edition shows answers.",
            "--from va con --edition work: solo esa edición muestra respuestas.",
        )
    notebooks = [Path(name) for name in options.lessons if name.lower().endswith(".ipynb")]
    folders = [find_lesson(name, lessons_folder()) for name in options.lessons if Path(name) not in notebooks]
    for notebook in notebooks:
        _print_notebook(notebook, options)
    events = _events(options.source) if options.source else ()
    for folder in folders:
        lesson = read_lesson(folder, options.language)
        for name in editions:
            _print_edition(lesson, name, events, options)
    return 0


def _print_notebook(path: Path, options: argparse.Namespace) -> None:
    """A student's notebook as they left it, with the cells of their own.

    Raises:
        HandinError: If the file is not there or is refused; the message is the reason.
    """
    try:
        notebook = read_pages(read_bytes(_there(path)))
    except RefusedError as error:
        raise HandinError(f"{path}: {error.reason.en}", f"{path}: {error.reason.es}") from error
    language = page_language(notebook, options.language)
    made = notebook_pdf(
        notebook,
        lesson_of(notebook, language),
        language=language,
        name=path.stem,
        paper=options.paper,
        large_print=options.large_print,
    )
    for note in made.notes:
        print(note)
    written = options.out / f"{path.stem}.pdf"
    write_file(written, made.pdf, keep_old=True)
    print(say(WROTE, options.language, path=written))


def _print_edition(lesson: Lesson, name: PaperEdition, events: tuple[Event, ...], options: argparse.Namespace) -> None:
    """One page for everybody, or one for each student whose answers are in the file."""
    mine = [event for event in events if event.lesson == lesson.card.id]
    learners = sorted({event.learner for event in mine}) if name == "work" else []
    if options.source and name == "work" and not learners:
        print(say(NO_ANSWERS, options.language, file=options.source, lesson=lesson.card.id))
    for learner in learners or [""]:
        _print_one(lesson, name, learner, [event for event in mine if event.learner == learner], options)


def _print_one(
    lesson: Lesson, name: PaperEdition, learner: str, events: list[Event], options: argparse.Namespace
) -> None:
    seen = edition(lesson, "teacher" if name in _FOR_TEACHERS else "student", options.grades)
    answers = {exercise: answer.value for exercise, answer in fold(events).answers.items()}
    paper = lesson_pdf(
        seen, edition=name, answers=answers, learner=learner, paper=options.paper, large_print=options.large_print
    )
    for note in paper.notes:
        print(note)
    who = f"-{learner}" if learner else ""
    path = options.out / f"{lesson.card.id}-{name}-{options.language}{who}.pdf"
    write_file(path, paper.pdf, keep_old=True)
    print(say(WROTE, options.language, path=path))


def _events(source: Path) -> tuple[Event, ...]:
    """The events in a student's file.

    Raises:
        HandinError: If the file is not there or is refused; the message is the reason.
    """
    handed = read_file(_there(source))
    if handed.status == "refused":
        raise HandinError(f"{source}: {handed.reason.en}", f"{source}: {handed.reason.es}")
    return handed.events


def _there(path: Path) -> Path:
    """The path of a file that is there.

    Raises:
        HandinError: If it is not.
    """
    if not path.is_file():
        raise HandinError(
            f"There is no file {path}. To fix it: check its name and folder.",
            f"No existe el archivo {path}. Para arreglarlo: revisa su nombre y su carpeta.",
        )
    return path
