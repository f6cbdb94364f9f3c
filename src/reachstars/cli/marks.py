"""`reachstars grade`: marks for a folder of handed-in work, without running a line of it."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reachstars.cli.due import due_moment
from reachstars.cli.for_students import refuse_without_keys
from reachstars.cli.grading_said import Refused, summary
from reachstars.cli.open_said import open_answers_said
from reachstars.cli.progress import Bar, progress_bar
from reachstars.cli.words import GRADED, MARKING, NO_KEY_TO_MARK, READING, WRITING, WROTE, say
from reachstars.errors import HandinError
from reachstars.handin.handed import HandedIn
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.policy import Policy, policy_of
from reachstars.lesson.read import read_lesson


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `grade` to the command line."""
    parser = commands.add_parser(
        "grade",
        parents=[common],
        help="mark a folder of handed-in work",
        description="Read handed-in logbooks (.jsonl), notebooks (.ipynb) and zip files, and write a report of the "
        "class (HTML and PDF), a page without codes for the wall, a page for each student, the grade book (CSV, "
        "Excel and for Canvas), and files.csv with a row a file. No file is run; a bad one is explained in "
        "its row.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="what the class handed in")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="where to write (default: marks inside FOLDER)")
    parser.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")
    parser.add_argument(
        "--class",
        dest="class_file",
        type=Path,
        metavar="FILE",
        help="your class.toml, or a list of codes (text or CSV): its points count, and it tells who handed in nothing",
    )
    parser.add_argument(
        "--open",
        dest="open_file",
        type=Path,
        metavar="FILE",
        help="open-answers.csv with your marks (default: the one where the results are written)",
    )
    parser.add_argument(
        "--all-answers",
        action="store_true",
        help="list in open-answers.csv also typed answers that the computer marked; points that you write there count",
    )
    parser.add_argument(
        "--due",
        metavar="DAY",
        help="day on which the work was due, such as 2026-11-20: later answers count, and are marked as late",
    )
    parser.set_defaults(run=_grade)


def _grade(options: argparse.Namespace) -> int:
    from reachstars.grade.book import graded
    from reachstars.grade.open_book import with_open_marks
    from reachstars.grade.open_files import give_way, take_up
    from reachstars.grade.write import write_results

    _check_folders(options)
    policy = policy_of(options.class_file) if options.class_file else Policy()
    lessons = {
        lesson.card.id: lesson
        for lesson in (read_lesson(folder, options.language) for folder in lesson_folders(lessons_folder()))
    }
    for lesson in lessons.values():
        refuse_without_keys(lesson, NO_KEY_TO_MARK)
    due = due_moment(options.due) if options.due else ""
    out = options.out or options.folder / "marks"
    taken = take_up(out, options.open_file)
    refused = Refused()
    with (
        progress_bar() as bar,
        graded(
            _watched(options.folder, refused, bar, options.language),
            lessons,
            options.language,
            policy=policy,
            due=due,
            step=lambda done, total: bar(MARKING.in_language(options.language), done, total),
        ) as marked,
    ):
        all_answers = options.all_answers
        book = with_open_marks(marked, taken.marks, lessons, options.language, policy=policy, all_answers=all_answers)
        bar(WRITING.in_language(options.language), 0, 0)
        written = write_results(book, out, options.language, lessons=lessons, names=policy.names, taken=taken)
        said = summary(book, refused, options.language)
    give_way(taken.counted)
    for sentence in said:
        print(sentence)
    print(say(WROTE, options.language, path=written[0]))
    print(say(GRADED, options.language, count=len(written) - 1, folder=out))
    for sentence in open_answers_said(book.open_answers, taken, out, options.language):
        print(sentence)
    return 0


def _check_folders(options: argparse.Namespace) -> None:
    """Refuse folders that are none, and results among the files of students.

    Raises:
        HandinError: If so.
    """
    if options.folder.is_file():
        raise HandinError(
            f"{options.folder} is a file. To fix it: put it into a folder, and name the folder.",
            f"{options.folder} es un archivo. Para arreglarlo: ponlo en una carpeta y escribe la carpeta.",
        )
    if not options.folder.is_dir():
        raise HandinError(
            f"There is no folder {options.folder}. To fix it: name the folder with what the class handed in.",
            f"No existe la carpeta {options.folder}. Para arreglarlo: escribe la carpeta con lo que entregó el grupo.",
        )
    if options.out and options.out.resolve() == options.folder.resolve():
        # A student's file that is called open-answers.csv would be taken for the teacher's marks.
        raise HandinError(
            f"The results cannot lie among the files of students in {options.out}: one of theirs could be taken for "
            "your marks. To fix it: leave out --out, or name another folder.",
            f"Los resultados no pueden estar entre los archivos de los estudiantes en {options.out}: uno de ellos "
            "podría tomarse por tus calificaciones. Para arreglarlo: quita --out o escribe otra carpeta.",
        )


def _watched(folder: Path, refused: Refused, bar: Bar, language: Language) -> Iterator[HandedIn]:
    """Everything in the folder, with a word on the screen about how far it is."""
    from reachstars.handin.disk import walk
    from reachstars.handin.read import read_folder

    total = sum(1 for _ in walk(folder))
    done = 0
    for file in read_folder(folder):
        refused.take(file)
        done += not file.inside
        bar(READING.in_language(language), done, total)
        yield file
