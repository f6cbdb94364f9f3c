"""`reachstars pdf`: a lesson on paper."""

import argparse
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reachstars.cli.for_students import refuse_without_keys, without_keys
from reachstars.cli.paper_order import Order
from reachstars.cli.place import learner_named
from reachstars.cli.progress import with_bar
from reachstars.cli.words import MAKING_PAGES, NO_KEY_TO_PRINT, say
from reachstars.errors import UsageError
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.find import find_lesson, lesson_folders, lessons_folder
from reachstars.lesson.model import Grades, Lesson
from reachstars.lesson.policy import Policy, policy_of
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for
from reachstars.publish.paper import PAPER_EDITIONS, PaperEdition, class_pdf, lesson_pdf

_FOR_TEACHERS = ("key", "plan")
_WITH_NUMBERS = ("worksheet", "work", "key")  # what is different from student to student
_LAST_GRADE = 12
_EVERY = "all"  # the name of every lesson, and of every edition
_BOTH = "both"


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
        "lessons",
        nargs="+",
        metavar="LESSON",
        help="id or number, such as shuttle-orbit or 9, or a file luna-7.ipynb, or all",
    )
    parser.add_argument(
        "--edition", choices=(*PAPER_EDITIONS, _EVERY), default="worksheet", help="which page (default: worksheet)"
    )
    parser.add_argument(
        "--language",
        choices=(*LANGUAGES, _BOTH),
        help="en, es or both: a file for each (default: the language of this computer)",
    )
    parser.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="FILE",
        help="a student's notebook (.ipynb) or logbook (.jsonl) whose answers are shown in the edition 'work'; of a "
        "folder of them, the answers of all students in one file, to be handed back",
    )
    parser.add_argument(
        "--marks",
        action="store_true",
        help="with --from: print under each answer its mark and what to say, and a total",
    )
    parser.add_argument(
        "--comments",
        type=Path,
        metavar="FILE",
        help="with --from: your open-answers.csv; its levels, points and comments are printed too (as with --marks)",
    )
    parser.add_argument("--learner", metavar="CODE", help="with the numbers of this student, such as luna-7")
    parser.add_argument(
        "--class",
        dest="class_file",
        type=Path,
        metavar="FILE",
        help="your class.toml, or a list of codes (text or CSV): worksheets for the whole class in one file, each "
        "student with their own numbers; with --edition key, a key that lists every student's answers",
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
    languages = LANGUAGES if options.language == _BOTH else (options.language,)
    pages = [argparse.Namespace(**{**vars(options), "language": language}) for language in languages]
    editions = _editions(options)
    _refuse_what_does_not_go_together(options, editions)
    orders = [_order(page) for page in pages]
    notebooks = [Path(name) for name in options.lessons if name.lower().endswith(".ipynb")]
    folders = _folders([name for name in options.lessons if Path(name) not in notebooks])
    if notebooks:
        from reachstars.cli.own_notebook import print_notebooks

        print_notebooks(notebooks, pages[0])  # each has a language of its own
    for order in orders:
        _print_folders(folders, editions, order)
    return 0


def _print_folders(folders: list[Path], editions: tuple[PaperEdition, ...], order: Order) -> None:
    options = order.options
    print_work = _work_printer(options.source, order)
    for folder in folders:
        lesson = read_lesson(folder, options.language)
        for name in _possible(lesson, editions, options):
            if name == "work" and print_work:
                print_work(lesson)
            else:
                _print_edition(lesson, name, order)


def _folders(names: list[str]) -> list[Path]:
    home = lessons_folder()
    return [*lesson_folders(home)] if _EVERY in names else [find_lesson(name, home) for name in names]


def _editions(options: argparse.Namespace) -> tuple[PaperEdition, ...]:
    """The editions that were asked for; of "all", the one with answers only where there are answers."""
    if options.edition != _EVERY:
        return (options.edition,)
    return PAPER_EDITIONS if options.source else tuple(name for name in PAPER_EDITIONS if name != "work")


def _work_printer(source: Path | None, order: Order) -> Callable[[Lesson], None] | None:
    """What prints the work in a file or folder that was named; a blank page needs nothing that reads or marks."""
    if source is None:
        return None
    from reachstars.cli.paper_work import print_work, read_pile

    pile = read_pile(source)
    return lambda lesson: print_work(lesson, pile, order)


def _refuse_what_does_not_go_together(options: argparse.Namespace, editions: tuple[PaperEdition, ...]) -> None:
    if options.source and "work" not in editions:
        raise UsageError(
            "--from goes with --edition work: only that edition shows answers.",
            "--from va con --edition work: solo esa edición muestra respuestas.",
        )
    if (options.marks or options.comments) and not options.source:
        raise UsageError(
            "--marks and --comments go with --edition work and --from: they belong to the answers that a student "
            "handed in.",
            "--marks y --comments van con --edition work y --from: son para las respuestas que entregó un estudiante.",
        )


def _possible(
    lesson: Lesson, editions: tuple[PaperEdition, ...], options: argparse.Namespace
) -> Iterator[PaperEdition]:
    """The editions that this copy can print; of "all", one for students leaves out those for teachers, and says so."""
    for name in editions:
        if name in _FOR_TEACHERS and lesson.card.for_students:
            wanted = Words(*(say(NO_KEY_TO_PRINT, language, edition=name) for language in LANGUAGES))
            if options.edition != _EVERY:
                refuse_without_keys(lesson, wanted)
            print(without_keys(wanted, options.language))
        else:
            yield name


def _order(options: argparse.Namespace) -> Order:
    policy = policy_of(options.class_file) if options.class_file else Policy()
    return Order(options, learner_named(options.learner) if options.learner else "", policy)


def _print_edition(lesson: Lesson, name: PaperEdition, order: Order) -> None:
    """One page for everybody or one student, or a set for a class."""
    options = order.options
    seen = edition(lesson, "teacher" if name in _FOR_TEACHERS else "student", options.grades)
    if order.whole_class and name in ("worksheet", "key"):
        codes = order.learners()
        made = class_pdf(
            seen, edition=name, learners=with_bar(codes, MAKING_PAGES, options.language), policy=order.policy,
            paper=options.paper, large_print=options.large_print,
        )  # fmt: skip
        order.write(made, lesson, name, "class")
        return
    who = order.learner if name in _WITH_NUMBERS else ""
    own = lesson_for(seen, who, order.policy)
    made = lesson_pdf(own, edition=name, learner=who, paper=options.paper, large_print=options.large_print)
    order.write(made, lesson, name, who)
