"""One page of feedback for each student: what went well, what to look at next, every mark, every comment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reachstars.language import Language, Words
from reachstars.publish import feedback_words as words
from reachstars.publish.frame import Fit, Frame, OneSheet, Owner, PaperSize, framed_set
from reachstars.publish.handed_back import level_said, total_piece, verdict_piece
from reachstars.publish.ink import Ink
from reachstars.publish.marked import Marked, points_written
from reachstars.publish.paper import Paper
from reachstars.publish.source import call, literal

# From large letters for a short page to small ones on a day with much to say; a teacher's words are never cut.
_ONE_PAGE = Fit(1, (1.4, 1.2, 1.0, 0.8, 0.6, 0.4), alike=False)
_MOST_NEXT = 3  # more at once helps nobody
_MANY_TRIES = 3


@dataclass(frozen=True)
class FeedbackEntry:
    """One exercise on the page of a student.

    Attributes:
        title: Title of the exercise, in the language of the page.
        marked: Its mark.
        tries: How often the student asked to have it judged.
    """

    title: str
    marked: Marked
    tries: int = 0


@dataclass(frozen=True)
class FeedbackPage:
    """What one student gets back for one lesson.

    Attributes:
        learner: Code of the student, never a name.
        lesson: Title of the lesson, in the language of the page.
        entries: The exercises that are marked, in the lesson's order.
    """

    learner: str
    lesson: str
    entries: tuple[FeedbackEntry, ...]


def feedback_pdf(
    pages: Iterable[FeedbackPage], language: Language, *, paper: PaperSize = "letter", large_print: bool = False
) -> Paper:
    """Pages of feedback to hand out: one document with a bookmark for each student.

    Args:
        pages: One or more, in the order of the document; taken a few at a time.
        language: Language of all its words.
        paper: Size of the paper.
        large_print: Letters 18 points high; a page then goes on on a second one where it must.

    Returns:
        The document, to be printed on one side, and notes about it.

    Raises:
        PaperError: If there is no page, or one could not be typeset.
    """
    ink = Ink(language)
    frame = Frame(
        title=words.TITLE.in_language(language),
        edition=words.EDITION,
        kicker="reachstars",
        footer=words.YOURS,
        paper=paper,
        large_print=large_print,
        fit=None if large_print else _ONE_PAGE,
    )
    sheets = (OneSheet(Owner(page.learner), [*_pieces(page, ink)], page.lesson) for page in pages)
    return Paper(framed_set(frame, sheets, ink, front_sides=False), ink.notes())


def went_well(page: FeedbackPage, language: Language) -> tuple[str, ...]:
    """What there is to praise, computed from the marks.

    Args:
        page: The page.
        language: Language of the sentences.

    Returns:
        One sentence or more; honest ones.
    """
    judged = [entry for entry in page.entries if entry.marked.points is not None]
    right = [entry for entry in judged if _all_points(entry.marked)]
    said = []
    if right and len(right) == len(judged):
        said.append(words.ALL_RIGHT.in_language(language))
    elif right:
        said.append(words.RIGHT.in_language(language).format(_titles(right, language)))
    for entry in right:
        if entry.tries >= _MANY_TRIES and entry.marked.verdict == "right":
            said.append(words.STAYED.in_language(language).format(_quoted(entry, language), entry.tries))
            break
    if said:
        return tuple(said)
    answered = any(entry.marked.verdict not in ("empty", "") for entry in page.entries)
    return ((words.BEGUN if answered else words.NOTHING_YET).in_language(language),)


def look_next(page: FeedbackPage, language: Language) -> tuple[str, ...]:
    """What to do now, computed from the marks: what is nearly right comes first.

    Args:
        page: The page.
        language: Language of the sentences.

    Returns:
        One sentence or more.
    """
    again = [entry for verdict in words.AGAIN for entry in page.entries if entry.marked.verdict == verdict]
    said = [
        f"{words.AGAIN[entry.marked.verdict].in_language(language).format(_quoted(entry, language))} {entry.marked.say}"
        for entry in again[:_MOST_NEXT]
    ]
    late = [entry for entry in page.entries if entry.marked.verdict == "right" and not entry.marked.points]
    for about, entries in (
        (words.AFTER_SOLUTION, late),
        (words.THEN, again[_MOST_NEXT:]),
        (words.STILL_OPEN, _with_verdict(page, "empty")),
        (words.WILL_READ, _with_verdict(page, "to-mark")),
    ):
        if entries:
            said.append(about.in_language(language).format(_titles(entries, language)))
    return tuple(said) or (words.NOTHING_LEFT.in_language(language),)


def _pieces(page: FeedbackPage, ink: Ink) -> Iterator[str]:
    language = ink.language
    yield total_piece([entry.marked for entry in page.entries], ink)
    for title, sentences in ((words.WENT_WELL, went_well(page, language)), (words.NEXT, look_next(page, language))):
        yield _heading(title, ink)
        yield call("list", *map(ink.write, sentences))
    if page.entries:
        yield _heading(words.MARKS, ink)
        yield ink.table(words.HEADER, [_row(entry, ink) for entry in page.entries], widths="(2fr, 1.6fr, auto)")
    read = [entry for entry in page.entries if (entry.marked.level + entry.marked.comment).strip()]
    if read:
        yield _heading(words.FROM_TEACHER, ink)
    for entry in read:
        level = level_said(entry.marked, language) if entry.marked.level.strip() else ""
        yield call("said-by-teacher", ink.write(entry.title), ink.write(level), ink.write(entry.marked.comment.strip()))


def _row(entry: FeedbackEntry, ink: Ink) -> list[str]:
    mark = entry.marked
    of = words.OUT_OF.in_language(ink.language)
    points = "" if mark.points is None else of.format(points_written(mark.points), mark.possible)
    return [ink.write(entry.title), verdict_piece(mark, ink), literal(points)]


def _heading(title: Words, ink: Ink) -> str:
    return call("heading", "level: 2", ink.say(title))


def _with_verdict(page: FeedbackPage, verdict: str) -> list[FeedbackEntry]:
    return [entry for entry in page.entries if entry.marked.verdict == verdict]


def _all_points(mark: Marked) -> bool:
    return mark.points is not None and 0 < mark.possible <= mark.points


def _titles(entries: list[FeedbackEntry], language: Language) -> str:
    return ", ".join(_quoted(entry, language) for entry in entries)


def _quoted(entry: FeedbackEntry, language: Language) -> str:
    return words.QUOTED.in_language(language).format(entry.title)
