"""A lesson on paper, in five editions: worksheet, a student's work, key, plan, family page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, assert_never

from reachstars.exercise.kinds import Exercise
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
from reachstars.publish.frame import Fit, Frame, Owner, PaperSize, framed, framed_set
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
    sheet = Sheet(on(lesson, "paper"), ink)
    owner = _owner(sheet.lesson, learner) if edition in _CODED else Owner(learner)
    frame = _frame(lesson, edition, owner, paper, large_print=large_print)
    return Paper(
        framed(frame, _pieces(sheet, edition, remarked(answered(answers), remarks), learner), ink), ink.notes()
    )


def class_pdf(
    lesson: Lesson,
    *,
    edition: Literal["worksheet", "key"],
    learners: Sequence[str],
    policy: Policy,
    paper: PaperSize = "letter",
    large_print: bool = False,
) -> Paper:
    """A lesson on paper for a whole class, each student with numbers of their own.

    Args:
        lesson: The lesson in the class version; its keys are needed for the edition "key" only.
        edition: A worksheet for each student, collated; or the key, with the answers of every student behind it.
        learners: Codes of the class, one or more.
        policy: What the teacher decided.
        paper: Size of the paper.
        large_print: Letters 18 points high instead of 10.5.

    Returns:
        One document and notes about it.

    Raises:
        PaperError: If the lesson holds something that paper has no form for.
    """
    ink = Ink(lesson.language)
    sheet = Sheet(on(lesson, "paper"), ink)
    frame = _frame(lesson, edition, _owner(sheet.lesson), paper, large_print=large_print)
    theirs = {code: on(lesson_for(lesson, code, policy), "paper") for code in learners}
    if edition == "key":
        pieces = [*_key_codes(sheet, words.OTHER_CODE_CLASS), *key(sheet), *class_answers(sheet, theirs)]
        return Paper(framed(frame, pieces, ink), ink.notes())
    sheets = {
        _owner(mine, code): _pieces(Sheet(mine, ink), edition, answered(_NO_ANSWERS), code)
        for code, mine in theirs.items()
    }
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


def _pieces(sheet: Sheet, edition: PaperEdition, answer: Callable[[Sheet, Exercise], str], learner: str) -> list[str]:
    match edition:
        case "worksheet":
            return [_name_lines(sheet, learner), *_question(sheet), *narrative(sheet, blank)]
        case "work":
            return [*_learner(sheet, learner), *_question(sheet), *narrative(sheet, answer)]
        case "key":
            return [*_key_codes(sheet, words.OTHER_CODE, learner), *key(sheet)]
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
    if question.in_language(sheet.ink.language) in first:
        return []
    return [call("question", sheet.ink.say(question))]
