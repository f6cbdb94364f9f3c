"""`reachstars pdf`: a lesson on paper."""

import argparse
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reachstars.cli.for_students import refuse_without_keys, without_keys
from reachstars.cli.place import learner_named
from reachstars.cli.words import NO_ANSWERS, NO_CODES, NO_KEY_TO_PRINT, WROTE, say
from reachstars.errors import HandinError, UsageError
from reachstars.files import write_file
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.answered import as_answered
from reachstars.lesson.edition import edition
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.model import Grades, Lesson
from reachstars.lesson.policy import Policy, policy_of
from reachstars.lesson.read import read_lesson
from reachstars.lesson.remarks import remarks_said
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import Event
from reachstars.logbook.state import Answer, fold
from reachstars.publish.paper import PAPER_EDITIONS, Paper, PaperEdition, class_pdf, lesson_pdf

_FOR_TEACHERS = ("key", "plan")
_WITH_NUMBERS = ("worksheet", "work", "key")  # what is different from student to student
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
    editions = PAPER_EDITIONS if options.edition == "all" else (options.edition,)
    if options.source and "work" not in editions:
        raise UsageError(
            "--from goes with --edition work: only that edition shows answers.",
            "--from va con --edition work: solo esa edición muestra respuestas.",
        )
    order = _order(options)
    notebooks = [Path(name) for name in options.lessons if name.lower().endswith(".ipynb")]
    folders = [find_lesson(name, lessons_folder()) for name in options.lessons if Path(name) not in notebooks]
    if notebooks:
        from reachstars.cli.own_notebook import print_notebooks

        print_notebooks(notebooks, options)
    events = _events(options.source) if options.source else ()
    for folder in folders:
        lesson = read_lesson(folder, options.language)
        for name in _possible(lesson, editions, options):
            _print_edition(lesson, name, [event for event in events if event.lesson == lesson.card.id], order)
    return 0


def _possible(
    lesson: Lesson, editions: tuple[PaperEdition, ...], options: argparse.Namespace
) -> Iterator[PaperEdition]:
    """The editions that this copy can print; of "all", one for students leaves out those for teachers, and says so."""
    for name in editions:
        if name in _FOR_TEACHERS and lesson.card.for_students:
            wanted = Words(*(say(NO_KEY_TO_PRINT, language, edition=name) for language in LANGUAGES))
            if options.edition != "all":
                refuse_without_keys(lesson, wanted)
            print(without_keys(wanted, options.language))
        else:
            yield name


@dataclass(frozen=True)
class _Order:
    """What was ordered: the options, who it is for, and what the teacher decided."""

    options: argparse.Namespace
    learner: str
    policy: Policy

    @property
    def whole_class(self) -> bool:
        """Whether every student of a list gets a sheet."""
        return bool(self.options.class_file) and not self.learner

    def learners(self) -> tuple[str, ...]:
        """The codes of the class.

        Raises:
            UsageError: If the teacher's file lists none.
        """
        if self.policy.learners:
            return self.policy.learners
        file = self.options.class_file
        raise UsageError(say(NO_CODES, "en", file=file), say(NO_CODES, "es", file=file))


def _order(options: argparse.Namespace) -> _Order:
    policy = policy_of(options.class_file) if options.class_file else Policy()
    return _Order(options, learner_named(options.learner) if options.learner else "", policy)


def _print_edition(lesson: Lesson, name: PaperEdition, events: list[Event], order: _Order) -> None:
    """One page for everybody or one student, a set for a class, or one for each student whose answers are in a file."""
    options = order.options
    seen = edition(lesson, "teacher" if name in _FOR_TEACHERS else "student", options.grades)
    if name == "work" and options.source:
        _print_work(seen, events, order)
    elif order.whole_class and name in ("worksheet", "key"):
        made = class_pdf(
            seen, edition=name, learners=order.learners(), policy=order.policy, paper=options.paper,
            large_print=options.large_print,
        )  # fmt: skip
        _write(made, lesson, name, "class", order)
    else:
        who = order.learner if name in _WITH_NUMBERS else ""
        _print_one(lesson_for(seen, who, order.policy), name, who, {}, order)


def _print_work(lesson: Lesson, events: list[Event], order: _Order) -> None:
    learners = sorted({event.learner for event in events} & {order.learner or event.learner for event in events})
    if not learners:
        print(say(NO_ANSWERS, order.options.language, file=order.options.source, lesson=lesson.card.id))
        _print_one(lesson_for(lesson, order.learner, order.policy), "work", order.learner, {}, order)
    for learner in learners:
        answers = fold(event for event in events if event.learner == learner).answers
        met = as_answered(lesson, learner, answers, order.policy).lesson
        _print_one(met, "work", learner, answers, order)


def _print_one(lesson: Lesson, name: PaperEdition, learner: str, answers: Mapping[str, Answer], order: _Order) -> None:
    options = order.options
    made = lesson_pdf(
        lesson,
        edition=name,
        answers={exercise: answer.value for exercise, answer in answers.items()},
        remarks={exercise: remarks_said(lesson, answer, lesson.language) for exercise, answer in answers.items()},
        learner=learner,
        paper=options.paper,
        large_print=options.large_print,
    )
    _write(made, lesson, name, learner, order)


def _write(made: Paper, lesson: Lesson, name: PaperEdition, who: str, order: _Order) -> None:
    options = order.options
    for note in made.notes:
        print(note)
    path = options.out / "-".join(filter(None, (lesson.card.id, name, options.language, who)))
    path = path.with_name(f"{path.name}.pdf")
    write_file(path, made.pdf, keep_old=True)
    print(say(WROTE, options.language, path=path))


def _events(source: Path) -> tuple[Event, ...]:
    """The events in a student's file.

    Raises:
        HandinError: If the file is not there or is refused; the message is the reason.
    """
    from reachstars.handin.read import read_file

    handed = read_file(source)
    if handed.status == "refused":
        raise HandinError(f"{source}: {handed.reason.en}", f"{source}: {handed.reason.es}")
    return handed.events
