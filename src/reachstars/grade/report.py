"""The class report: what a teacher wants to know before the next lesson, first in words, then lesson by lesson."""

from collections.abc import Iterator

from reachstars.grade import report_words as say
from reachstars.grade.model import GradeBook, Standing
from reachstars.grade.picture import ClassPicture
from reachstars.grade.report_groups import groups
from reachstars.grade.report_lesson import lesson_section
from reachstars.grade.report_people import files, flags, notes, stuck
from reachstars.grade.saying import codes_said, told
from reachstars.language import Language
from reachstars.publish.document import Block, Bullets, Document, Paragraph, Section
from reachstars.publish.words import KEEP_IN_SCHOOL

_JUDGED: tuple[Standing, ...] = ("right", "partly", "wrong", "unclear")
MOST_PAGES = 500  # of feedback; more is no class, and would take longer to print than to read
MOST_SHEETS = 2_000  # in the workbook, which has to be in memory as a whole
_FEW = 4  # codes in a sentence of the summary


def class_report(book: GradeBook, picture: ClassPicture, language: Language) -> Document:
    """The report for the teacher.

    Args:
        book: The grade book.
        picture: What was gathered from it.
        language: Language of its words.

    Returns:
        The report, with codes and never a name.
    """
    sections = [lesson_section(each, book, language) for each in picture.lessons]
    further = (
        stuck(picture, language),
        groups(picture, language),
        flags(book, picture, language),
        notes(picture, language),
        files(book, language),
        _folder(language),
    )
    return Document(
        title=say.TITLE.in_language(language),
        language=language,
        edition=say.EDITION,
        footer=KEEP_IN_SCHOOL,
        opening=tuple(_opening(book, picture, language)),
        sections=(*sections, *(section for section in further if isinstance(section, Section))),
    )


def _folder(language: Language) -> Section:
    """What else was written, and what a teacher does with it."""
    items = tuple(told(each, language, {"pages": MOST_PAGES, "sheets": MOST_SHEETS}) for each in say.IN_IT)
    return Section(say.FOLDER.in_language(language), (Bullets(items),))


def _opening(book: GradeBook, picture: ClassPicture, language: Language) -> Iterator[Block]:
    yield Paragraph(" ".join(_summary(book, picture, language)), weighty=True)
    points = tuple(_points(book, picture, language))
    if points:
        yield Bullets(points)


def _summary(book: GradeBook, picture: ClassPicture, language: Language) -> Iterator[str]:
    if not book.learners:
        yield say.NOBODY.in_language(language)
    elif book.roster:
        came = len(book.roster) - len(book.missing)
        yield told(say.CAME_OF, language, {"came": came, "all": len(book.roster)})
    else:
        yield told(say.CAME, language, {"came": len(book.learners)})
    judged = sum(picture.standings[standing] for standing in _JUDGED)
    if judged:
        right = picture.standings["right"]
        share = round(100 * right / judged)
        yield told(say.RIGHT_SHARE, language, {"judged": judged, "right": right, "share": share})


def _points(book: GradeBook, picture: ClassPicture, language: Language) -> Iterator[str]:
    """What to look at first, a sentence each."""
    worst = max(
        ((mistake.count, tally.title) for each in picture.lessons for tally in each.tallies
         if (mistake := tally.commonest)),
        default=None,
    )  # fmt: skip
    if worst:
        yield told(say.MOST_SHARED, language, {"title": worst[1], "count": worst[0]})
    if picture.stuck:
        trying = tuple(dict.fromkeys(each.learner for each in picture.stuck))
        yield told(say.STUCK_NOW, language, {"codes": codes_said(trying, language, most=_FEW)})
    if picture.standings["to-mark"]:
        yield told(say.WAITING, language, {"count": picture.standings["to-mark"]})
    if book.missing:
        yield told(say.NOTHING_FROM, language, {"codes": codes_said(book.missing, language)})
    if book.unlisted:
        yield told(say.UNLISTED, language, {"codes": codes_said(book.unlisted, language)})
    yield from _files(book, picture, language)


def _files(book: GradeBook, picture: ClassPicture, language: Language) -> Iterator[str]:
    counts = {"read": 0, "partly": 0, "refused": 0}
    late = 0
    for file in book.files:
        counts[file.status] += 1
        late += file.late
    yield told(say.FILES_READ, language, {**counts, "count": len(book.files)})
    if picture.late:
        yield told(say.LATE_ANSWERS, language, {"count": picture.late})
    if late:
        yield told(say.LATE_FILES, language, {"count": late})
