"""`reachstars paper`: answers from paper, typed into a table by the teacher, and kept in the students' logbooks."""

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reachstars.cli.place import class_folder
from reachstars.cli.words import (
    PAPER_ASKED_BACK,
    PAPER_KEPT,
    PAPER_MIXED,
    PAPER_NOBODY,
    PAPER_NOT_A_CODE,
    PAPER_REFUSED,
    PAPER_SAME,
    PAPER_STAYS,
    PAPER_SUM,
    WROTE,
    say,
)
from reachstars.errors import ClassFolderError, HandinError, UsageError
from reachstars.exercise.mark import mark
from reachstars.files import write_file
from reachstars.handin.answer_sheet import Typed, read_sheet, sheet_rows
from reachstars.handin.from_paper import Copied, copy_answers
from reachstars.handin.handed import printable
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.find import find_lesson, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy, policy_of, read_policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import Json, new_event
from reachstars.logbook.folder import LEARNER_CODE_RULE, learner_code, learners
from reachstars.publish.record import answer_text

_SHOWN = 60  # letters of an answer in one line of the terminal


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add `paper` to the command line."""
    parser = commands.add_parser(
        "paper",
        help="type in the answers of a class that worked on paper",
        description="Make a table for the answers of a pile of worksheets, fill it in with any spreadsheet, and read "
        "it into the class folder, where it is graded and shown like answers from the screen.",
    )
    actions = parser.add_subparsers(title="what to do", metavar="new|read", required=True)
    new = actions.add_parser("new", parents=[common], help="make the table, a row for each student and exercise")
    new.add_argument("lesson", metavar="LESSON", help="id or number, such as shuttle-orbit or 9")
    new.add_argument("codes", nargs="*", metavar="CODE", help="codes of the students (default: the class folder's)")
    new.add_argument(
        "--class",
        dest="roster",
        type=Path,
        metavar="FILE",
        help="class.toml, or a list with a code on each line; for worksheets that were printed with --class",
    )
    new.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="where to write (default: here)")
    new.set_defaults(run=_new)
    read = actions.add_parser("read", parents=[common], help="keep the answers of a table that was filled in")
    read.add_argument("sheet", type=Path, metavar="TABLE.csv", help="the table")
    read.add_argument("--over", action="store_true", help="also where the student typed another answer on the computer")
    read.set_defaults(run=_read)
    for action in (new, read):
        action.add_argument("--folder", type=Path, default=Path(), help="the class folder (default: here or above)")
        action.add_argument("--language", choices=LANGUAGES, help="en or es (default: the language of this computer)")


def _new(options: argparse.Namespace) -> int:
    lesson = read_lesson(find_lesson(options.lesson, lessons_folder()), options.language)
    codes = _codes(options)
    from reachstars.grade.sheet_text import csv_bytes

    # A class that is named by its file has worksheets with numbers of their own, printed with the same file.
    policy = policy_of(options.roster) if options.roster else Policy(variants=False)
    printed = {code: lesson_for(lesson, code, policy) for code in codes}
    path = options.out / f"{lesson.card.id}-answers.csv"
    write_file(path, csv_bytes(sheet_rows(printed, options.language)), keep_old=True)
    print(say(WROTE, options.language, path=path))
    return 0


def _codes(options: argparse.Namespace) -> Sequence[str]:
    """Whoever is named; else the class of the file, of the class folder's class.toml, or of its logbook.

    Raises:
        UsageError: If nobody is found.
    """
    if options.codes:
        return tuple(dict.fromkeys(map(_code, options.codes)))
    if options.roster and (named := policy_of(options.roster).learners):
        return named
    codes: Sequence[str] = ()
    with suppress(ClassFolderError):
        folder = class_folder(options.folder)
        codes = read_policy(folder).learners or learners(folder)
    if not codes:
        raise UsageError(PAPER_NOBODY.en, PAPER_NOBODY.es)
    return codes


def _code(text: str) -> str:
    try:
        return learner_code(text)
    except ValueError as error:
        rule = {"en": LEARNER_CODE_RULE.en, "es": LEARNER_CODE_RULE.es}
        said = {language: say(PAPER_NOT_A_CODE, language, text=text, rule=rule[language]) for language in LANGUAGES}
        raise UsageError(said["en"], said["es"]) from error


def _read(options: argparse.Namespace) -> int:
    language: Language = options.language
    rows = read_sheet(options.sheet)
    folder = class_folder(options.folder)
    lesson = _lesson(rows, options.sheet, language)
    copied = copy_answers(rows, lesson, folder, over=options.over) if lesson else ()
    for each in copied:
        print(_said(each, language))
    counts = {outcome: sum(each.outcome == outcome for each in copied) for outcome in ("kept", "same", "stays")}
    print(say(PAPER_SUM, language, **counts, refused=len(copied) - sum(counts.values())))
    return 0


def _lesson(rows: Sequence[Typed], sheet: Path, language: Language) -> Lesson | None:
    """The lesson of a table, by the first row that names one that there is; None for a table without answers.

    Raises:
        HandinError: If no row does.
    """
    if not rows:
        return None
    for name in dict.fromkeys(row.lesson for row in rows):
        with suppress(UsageError):
            return read_lesson(find_lesson(name, lessons_folder()), language)
    names = {"file": sheet, "lesson": rows[0].lesson[:_SHOWN]}
    raise HandinError(say(PAPER_MIXED, "en", **names), say(PAPER_MIXED, "es", **names))


def _said(copied: Copied, language: Language) -> str:
    row = copied.row
    names = {"line": row.line, "learner": printable(row.learner), "exercise": printable(row.exercise)}
    if copied.outcome == "refused" or copied.exercise is None:
        reason = copied.reason.in_language(language) if copied.reason else ""
        return say(PAPER_REFUSED, language, **names, reason=reason)
    names["answer"] = _shown(copied, copied.value, language)
    if copied.outcome == "same":
        return say(PAPER_SAME, language, **names)
    if copied.outcome == "stays":
        return say(PAPER_STAYS, language, **names, before=_shown(copied, copied.before.value, language))
    found = mark(copied.exercise, copied.value, copied.key, language)
    kept = say(PAPER_KEPT, language, **names)
    return f"{kept} {say(PAPER_ASKED_BACK, language, reason=found.say)}" if found.verdict == "unclear" else kept


def _shown(copied: Copied, value: Json, language: Language) -> str:
    """An answer in the words of the worksheet, in one line."""
    if copied.exercise is None:
        return ""
    event = new_event(learner="", lesson="", version=0, kind="check", value=value)
    text = "; ".join(answer_text(copied.exercise, event, language).split("\n"))
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
