"""A lesson on paper, in five editions: worksheet, a student's work, key, plan, family page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, assert_never

from reachstars.language import Words
from reachstars.lesson.edition import on
from reachstars.lesson.model import Lesson, Prose
from reachstars.lesson.policy import Policy
from reachstars.lesson.sheet_code import sheet_code
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import Json
from reachstars.publish import words
from reachstars.publish.answered import answered
from reachstars.publish.blank import blank
from reachstars.publish.class_answers import class_answers
from reachstars.publish.family import family
from reachstars.publish.frame import Fit, Frame, OneSheet, Owner, PaperSize, framed, framed_set
from reachstars.publish.handed_back import of_lesson, total_piece, with_marks
from reachstars.publish.ink import Ink
from reachstars.publish.keyed import key
from reachstars.publish.marked import Marked
from reachstars.publish.plan import plan
from reachstars.publish.remarked import remarked
from reachstars.publish.sheet import Sheet, narrative
from reachstars.publish.source import call

PaperEdition = Literal["worksheet", "work", "key", "plan", "family"]
PAPER_EDITIONS: tuple[PaperEdition, ...] = ("worksheet", "work", "key", "plan", "family")
_CODED = ("worksheet", "work", "key")
_FITS: dict[PaperEdition, Fit] = {
    # Two sheets printed on both sides; from wide lines for young hands to 7.3 mm, as in a college notebook.
    "worksheet": Fit(4, (1.15, 1.0, 0.92, 0.85)),
    # Two sheets as well, where letters that are hardly smaller are enough for that.
    "plan": Fit(4, (1.0, 0.92)),
    # One side for the kitchen table, in letters as large as it allows.
    "family": Fit(1, (1.9, 1.6, 1.3, 1.0, 0.85)),
}
_FOOTERS: dict[PaperEdition, Words] = {
    "worksheet": words.LICENCE,
    "work": words.STUDENTS_OWN,
    "key": words.FOR_TEACHERS,
    "plan": words.UNOFFICIAL,
    "family": words.UNOFFICIAL,
}
_NO_ANSWERS: Mapping[str, Json] = MappingProxyType({})
_NO_REMARKS: Mapping[str, str] = MappingProxyType({})
_NO_MARKS: Mapping[str, Marked] = MappingProxyType({})


@dataclass(frozen=True)
class Paper:
    """A page ready to print.

    Attributes:
        pdf: A tagged PDF that conforms to PDF/UA-1.
        notes: What the reader should know about it, such as signs that could not be printed.
    """

    pdf: bytes
    notes: tuple[str, ...]


@dataclass(frozen=True)
class StudentWork:
    """What one student handed in of a lesson, and what is handed back with it.

    Attributes:
        learner: Code of the student.
        lesson: The lesson with the student's own numbers, in the language of the page.
        answers: Values by exercise id.
        remarks: What is to be said of an answer, by exercise id.
        marked: Marks by exercise id; none where none are wished.
    """

    learner: str
    lesson: Lesson
    answers: Mapping[str, Json] = field(default_factory=lambda: _NO_ANSWERS)
    remarks: Mapping[str, str] = field(default_factory=lambda: _NO_REMARKS)
    marked: Mapping[str, Marked] = field(default_factory=lambda: _NO_MARKS)


def lesson_pdf(
    lesson: Lesson,
    *,
    edition: PaperEdition,
    answers: Mapping[str, Json] = _NO_ANSWERS,
    remarks: Mapping[str, str] = _NO_REMARKS,
    marked: Mapping[str, Marked] = _NO_MARKS,
    learner: str = "",
    paper: PaperSize = "letter",
    large_print: bool = False,
) -> Paper:
    """A lesson on paper.

    Args:
        lesson: The lesson in the language of the page; keys are printed on the edition "key" only.
        edition: Which page of the lesson.
        answers: For the edition "work": values by exercise id, whatever was handed in.
        remarks: For the edition "work": what is to be said of an answer, by exercise id.
        marked: For the edition "work": the marks that are handed back with the answers, by exercise id.
        learner: Code of the student whose numbers the lesson holds, or whose answers; it stands on every page.
        paper: Size of the paper.
        large_print: Letters 18 points high instead of 10.5.

    Returns:
        The page and notes about it; the same input gives the same bytes.

    Raises:
        PaperError: If the lesson holds something that paper has no form for, such as an unknown LaTeX command.
    """
    ink = Ink(lesson.language)
    printed = on(lesson, "paper")
    owner = _owner(printed, learner) if edition in _CODED else Owner(learner)
    frame = _frame(lesson, edition, owner, paper, large_print=large_print)
    work = StudentWork(learner, printed, answers, remarks, marked)
    return Paper(framed(frame, _pieces(work, edition, ink), ink), ink.notes())


def class_pdf(
    lesson: Lesson,
    *,
    edition: Literal["worksheet", "key"],
    learners: Iterable[str],
    policy: Policy,
    paper: PaperSize = "letter",
    large_print: bool = False,
) -> Paper:
    """A lesson on paper for a whole class, each student with numbers of their own.

    Args:
        lesson: The lesson in the class version; its keys are needed for the edition "key" only.
        edition: A worksheet for each student, collated; or the key, with the answers of every student behind it.
        learners: Codes of the class, one or more; each is taken when its sheet is made.
        policy: What the teacher decided.
        paper: Size of the paper.
        large_print: Letters 18 points high instead of 10.5.

    Returns:
        One document and notes about it.

    Raises:
        PaperError: If the lesson holds something that paper has no form for.
    """
    ink = Ink(lesson.language)
    printed = on(lesson, "paper")
    frame = _frame(lesson, edition, _owner(printed), paper, large_print=large_print)
    theirs = ((code, on(lesson_for(lesson, code, policy), "paper")) for code in learners)
    if edition == "key":
        sheet = Sheet(printed, ink)
        pieces = [*_key_codes(sheet, words.OTHER_CODE_CLASS), *key(sheet), *class_answers(sheet, dict(theirs))]
        return Paper(framed(frame, pieces, ink), ink.notes())
    sheets = (OneSheet(_owner(mine, code), _pieces(StudentWork(code, mine), edition, ink)) for code, mine in theirs)
    return Paper(framed_set(frame, sheets, ink), ink.notes())


def work_set_pdf(
    lesson: Lesson, works: Iterable[StudentWork], *, paper: PaperSize = "letter", large_print: bool = False
) -> Paper:
    """The work of a whole class as one document, to be handed back: each student's begins on the front of the paper.

    Args:
        lesson: The lesson that all of it belongs to.
        works: One or more, in the order of the pile; each is taken when its pages are made.
        paper: Size of the paper.
        large_print: Letters 18 points high instead of 10.5.

    Returns:
        One document with a bookmark for each student, and notes about it.

    Raises:
        PaperError: If the lesson holds something that paper has no form for.
    """
    ink = Ink(lesson.language)
    frame = _frame(lesson, "work", Owner(), paper, large_print=large_print)
    seen = (replace(work, lesson=on(work.lesson, "paper")) for work in works)
    sheets = (OneSheet(_owner(work.lesson, work.learner), _pieces(work, "work", ink)) for work in seen)
    return Paper(framed_set(frame, sheets, ink), ink.notes())


def _owner(lesson: Lesson, learner: str = "") -> Owner:
    return Owner(learner, sheet_code(lesson, learner))


def _frame(lesson: Lesson, edition: PaperEdition, owner: Owner, paper: PaperSize, *, large_print: bool) -> Frame:
    return Frame(
        title=lesson.card.title.in_language(lesson.language),
        edition=words.EDITIONS[edition],
        kicker=_kicker(lesson, edition),
        footer=_FOOTERS[edition],
        paper=paper,
        large_print=large_print,
        fit=None if large_print else _FITS.get(edition),
        owner=owner,
        with_edition=True,
    )


def _kicker(lesson: Lesson, edition: PaperEdition) -> str:
    if edition == "family":
        return words.FAMILY_KICKER.in_language(lesson.language)
    return words.LESSON.in_language(lesson.language).format(lesson.card.number)


def _pieces(work: StudentWork, edition: PaperEdition, ink: Ink) -> list[str]:
    sheet = Sheet(work.lesson, ink)
    match edition:
        case "worksheet":
            return [_name_lines(sheet, work.learner), *_question(sheet), *narrative(sheet, blank)]
        case "work":
            answer = with_marks(remarked(answered(work.answers), work.remarks), work.marked)
            total = [total_piece(of_lesson(work.marked, sheet), ink)] if work.marked else []
            return [*_learner(sheet, work.learner), *total, *_question(sheet), *narrative(sheet, answer)]
        case "key":
            return [*_key_codes(sheet, words.OTHER_CODE, work.learner), *key(sheet)]
        case "plan":
            return plan(sheet)
        case "family":
            return family(sheet)
        case _:
            assert_never(edition)


def _key_codes(sheet: Sheet, other: Words, learner: str = "") -> list[str]:
    """Which sheets the key is for, and what to do with one that has another code."""
    card, language = sheet.lesson.card, sheet.ink.language
    code = sheet_code(sheet.lesson, learner)
    said = (words.KEY_CODE, code), (other, card.number), (words.LESSON_CHANGED, "")
    text = " ".join(each.in_language(language).format(filling) for each, filling in said)
    return [call("par", call("muted", sheet.ink.write(text)))]


def _name_lines(sheet: Sheet, learner: str) -> str:
    code = [f"code: {sheet.ink.write(learner)}"] if learner else []
    return call("name-lines", *map(sheet.ink.say, (words.NAME, words.DATE, words.CODE)), *code)


def _learner(sheet: Sheet, learner: str) -> list[str]:
    if not learner:
        return []
    line = words.STUDENT.in_language(sheet.ink.language).format(learner)
    return [call("par", call("strong", sheet.ink.write(line)))]


def _question(sheet: Sheet) -> list[str]:
    """The lesson's question, unless the narrative begins with it."""
    question = sheet.lesson.card.question
    first = next((block.markdown for block in sheet.lesson.blocks if isinstance(block, Prose)), "")
    if question.in_language(sheet.ink.language) in first.replace("\u00a0", " "):  # which binds a number to its unit
        return []
    return [call("question", sheet.ink.say(question))]
