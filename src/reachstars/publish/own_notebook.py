"""A student's notebook on paper as they left it: our lesson with their answers, and every cell of their own."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from reachstars.errors import AuthorError, UsageError
from reachstars.handin.pages import Cell, Notebook
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.answered import as_answered
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.shipped import shipped_lesson
from reachstars.logbook.event import Json
from reachstars.logbook.state import fold
from reachstars.publish import words
from reachstars.publish.answered import answered, as_text
from reachstars.publish.frame import Frame, PaperSize, framed
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline
from reachstars.publish.own_markup import OwnWriter
from reachstars.publish.paper import Paper
from reachstars.publish.sheet import Sheet, exercise_numbers, exercise_piece, stays_together
from reachstars.publish.shown import cut, shown_piece
from reachstars.publish.source import call, literal, together

MOST_CODE = 60  # lines of one cell
MOST_PIECES = 1500  # cells on paper: some 400 pages, and nobody prints more
_OPENS = re.compile(r"^\s*(?!#).*\bopen_lesson\(", re.MULTILINE)
_CALL = re.compile(r"""\s*page\.(\w+)\((?:["']([\w-]+)["'])?\)\s*""")


def notebook_pdf(
    notebook: Notebook,
    lesson: Lesson | None,
    *,
    language: Language,
    name: str,
    paper: PaperSize = "letter",
    large_print: bool = False,
) -> Paper:
    """A student's notebook on paper.

    Args:
        notebook: The notebook as its reader sees it.
        lesson: Our lesson that it is a copy of, in the language of the page, or None.
        language: Language of the page.
        name: What the page is called where the notebook has no title.
        paper: Size of the paper.
        large_print: Letters 18 points high.

    Returns:
        The page, and notes about what was replaced or cut; the same input gives the same bytes.

    Raises:
        PaperError: If the page could not be typeset.
    """
    page = _Page(notebook, lesson, Ink(language))
    pieces = list(page.pieces())
    title = lesson.card.title.in_language(language) if lesson else _title(notebook) or name
    frame = Frame(
        title=title,
        edition=words.EDITIONS["work"] if notebook.learner else words.NOTEBOOK,
        kicker=words.LESSON.in_language(language).format(lesson.card.number) if lesson else "reachstars",
        footer=words.STUDENTS_OWN,
        paper=paper,
        large_print=large_print,
        with_edition=bool(lesson),
    )
    made = framed(frame, pieces, page.ink)
    return Paper(made, (*page.ink.notes(), *page.notes()))


def page_language(notebook: Notebook, otherwise: Language) -> Language:
    """The language that a notebook says it has, or another one."""
    return next((language for language in LANGUAGES if language == notebook.language), otherwise)


def lesson_of(notebook: Notebook, language: Language) -> Lesson | None:
    """Our lesson that a notebook is a copy of.

    Args:
        notebook: The notebook.
        language: Language of the lesson's words.

    Returns:
        The lesson with the numbers that the student saw, or None where the notebook is none of ours, or of a lesson
        that did not come with this copy.
    """
    if not notebook.lesson:
        return None
    try:
        lesson = shipped_lesson(notebook.lesson, language)
    except (UsageError, AuthorError):
        return None
    answers = fold(cell.event for cell in notebook.cells if cell.event).answers
    return as_answered(lesson, notebook.learner, answers, Policy()).lesson


class _Page:
    """One page in the making."""

    def __init__(self, notebook: Notebook, lesson: Lesson | None, ink: Ink) -> None:
        self.ink = ink
        self._notebook = notebook
        self._lesson = lesson
        self._outline = Outline()
        self._sheet = Sheet(lesson, ink, self._outline) if lesson else None
        self._numbers: Mapping[str, int] = exercise_numbers(lesson) if lesson else {}
        self._odd: list[str] = []
        self._is_cut = False

    def pieces(self) -> Iterator[str]:
        """The cells in order."""
        if self._notebook.learner:
            line = words.STUDENT.in_language(self.ink.language).format(self._notebook.learner)
            yield call("par", call("strong", self.ink.write(line)))
        cells = self._notebook.cells
        yield from filter(None, map(self._cell, cells[:MOST_PIECES]))
        if missing := self._notebook.more + max(0, len(cells) - MOST_PIECES):
            self._is_cut = True
            said = words.CELLS_CUT.in_language(self.ink.language).format(f"{missing:,}")
            yield call("par", call("strong", self.ink.write(said)))

    def notes(self) -> Iterator[str]:
        """What the reader should know, in words."""
        language = self.ink.language
        if self._is_cut:
            yield words.WAS_CUT.in_language(language)
        for odd, _ in groupby(self._odd):
            yield words.AS_TYPED.in_language(language).format(odd[:80])

    def _cell(self, cell: Cell) -> str:
        if cell.kind == "markdown":
            return self._markdown(_untitled(cell.source) if cell is self._notebook.cells[0] else cell.source, cell)
        if _OPENS.search(cell.source):
            return ""  # it opens the page, and shows who is working
        called = _CALL.fullmatch(cell.source)
        if called:
            return self._called(called[1], called[2] or "", cell)
        return self._code(cell)

    def _called(self, verb: str, name: str, cell: Cell) -> str:
        """A cell of one short call: an exercise with its answer, or an explorer."""
        value = cell.event.value if cell.event else None
        exercise = self._lesson.exercise(name) if self._lesson else None
        if verb == "ask" and self._sheet is not None and exercise is not None:
            inside = answered({name: value})(self._sheet, exercise)
            number, whole = self._numbers.get(name, 0), stays_together(exercise, inside)
            return exercise_piece(self._sheet, exercise, number, inside, together=whole)
        if verb == "explore" and self._sheet is not None:
            return self._sheet.picture(name)
        return self._answer(value) if verb == "ask" else ""

    def _answer(self, value: Json) -> str:
        """An answer whose exercise nobody here knows."""
        text = as_text(value)
        inside = call("par", self.ink.write(text)) if text.strip() else self.ink.paragraph(words.NO_ANSWER)
        return call("answered", self.ink.say(words.YOUR_ANSWER), inside)

    def _markdown(self, source: str, cell: Cell) -> str:
        writer = OwnWriter(self.ink, self._outline, cell.attachments)
        made = writer.own(source)
        self._odd.extend(writer.odd)
        return made

    def _code(self, cell: Cell) -> str:
        pieces = []
        if cell.source.strip():
            source, is_cut = cut(cell.source, MOST_CODE, self.ink)
            self._is_cut |= is_cut
            pieces.append(call("code-box", "none", literal(self.ink.plain(source)), 'lang: "python"'))
        for shown in cell.shown:
            if shown.kind == "markdown":
                pieces.append(self._markdown(shown.text, cell))
                continue
            piece, is_cut = shown_piece(shown, self.ink)
            self._is_cut |= is_cut
            pieces.append(piece)
        return together(filter(None, pieces)) if any(pieces) else ""


_TITLE = re.compile(r"\A\s*# +([^\n]+)\n?")


def _title(notebook: Notebook) -> str:
    first = notebook.cells[0] if notebook.cells else None
    match = _TITLE.match(first.source) if first and first.kind == "markdown" else None
    return match[1].strip() if match else ""


def _untitled(source: str) -> str:
    """The first cell without its title, which the frame prints."""
    return _TITLE.sub("", source)
