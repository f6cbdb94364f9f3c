"""`reachstars grade`: marks for a folder of handed-in work, without running a line of it."""

import argparse
from pathlib import Path
from typing import Any

from reachstars.cli.for_students import refuse_without_keys
from reachstars.cli.words import NO_KEY_TO_MARK, WROTE, say
from reachstars.errors import HandinError
from reachstars.language import LANGUAGES
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.policy import Policy, policy_of
from reachstars.lesson.read import read_lesson


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `grade` to the command line."""
    parser = commands.add_parser(
        "grade",
        parents=[common],
        help="mark a folder of handed-in work",
        description="Read handed-in logbooks (.jsonl), notebooks (.ipynb) and zip files, and write files.csv (one row "
        "a file), gradebook.csv (one row a student) and report.pdf. No file is run; a bad one is explained in its row.",
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
    parser.set_defaults(run=_grade)


def _grade(options: argparse.Namespace) -> int:
    from reachstars.grade.book import grade
    from reachstars.grade.write import write_results
    from reachstars.handin.read import read_folder

    if options.folder.is_file():
        raise HandinError(
            f"{options.folder} is a file. To fix it: put it into a folder, and name the folder.",
            f"{options.folder} es un archivo. Para arreglarlo: ponlo en una carpeta y escribe la carpeta.",
        )
    if not options.folder.is_dir():
        raise HandinError(
            f"There is no folder {options.folder}. To fix it: name the folder with what the class handed in.",
            f"No existe la carpeta {options.folder}. Para arreglarlo: escribe la carpeta con lo que entregó la clase.",
        )
    policy = policy_of(options.class_file) if options.class_file else Policy()
    lessons = {
        lesson.card.id: lesson
        for lesson in (read_lesson(folder, options.language) for folder in lesson_folders(lessons_folder()))
    }
    for lesson in lessons.values():
        refuse_without_keys(lesson, NO_KEY_TO_MARK)
    book = grade(read_folder(options.folder), lessons, options.language, policy=policy)
    for path in write_results(book, options.out or options.folder / "marks", options.language):
        print(say(WROTE, options.language, path=path))
    return 0
