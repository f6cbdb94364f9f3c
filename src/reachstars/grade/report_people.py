"""The parts of the class report about students and files: who is stuck, what is worth a talk, what to ask for."""

from itertools import islice

from reachstars.grade import report_words as say
from reachstars.grade import words
from reachstars.grade.model import FileRow, Flag, GradeBook
from reachstars.grade.picture import ClassPicture
from reachstars.grade.saying import capitals, codes_said, told
from reachstars.language import Language, Words
from reachstars.publish.document import Block, Cell, Grid, Paragraph, Section, plain_row

_MOST_FILES = 30
_MOST_FLAGS = 60
_ANSWER = 80  # characters of an answer; the whole of it stands in the grade book


def stuck(picture: ClassPicture, language: Language) -> Section | None:
    """Who tries and does not get there; None where nobody is.

    Args:
        picture: The class.
        language: Language of the words.

    Returns:
        The section, most effort first.
    """
    rows = tuple(
        plain_row(each.learner, each.title, str(each.tries), str(each.hints), _short(each.answer))
        for each in picture.stuck
    )
    header = capitals((say.STUDENT, words.EXERCISE, words.TRIES, words.HINTS, say.LATEST), language)
    return _section(say.STUCK, say.STUCK_MEANS, Grid("", header, rows), language) if rows else None


def flags(book: GradeBook, picture: ClassPicture, language: Language) -> Section | None:
    """What is worth a talk; None where nothing is.

    Args:
        book: The grade book.
        picture: The class, for titles.
        language: Language of the words.

    Returns:
        The section; it accuses nobody.
    """
    rows = tuple(
        plain_row(codes_said(flag.learners, language), _place(flag, picture), flag.why.in_language(language))
        for flag in book.flags[:_MOST_FLAGS]
    )
    header = capitals((say.STUDENT, say.ABOUT, say.WHAT), language)
    return _section(say.FLAGS, say.FLAGS_MEAN, Grid("", header, rows), language) if rows else None


def _place(flag: Flag, picture: ClassPicture) -> str:
    """What a flag is about, by its titles."""
    lesson = next((each for each in picture.lessons if each.id == flag.lesson), None)
    tallies = lesson.tallies if lesson else ()
    exercise = next((each.title for each in tallies if each.exercise == flag.exercise), flag.exercise)
    return " / ".join(filter(None, (lesson.title if lesson else flag.lesson, exercise)))


def notes(picture: ClassPicture, language: Language) -> Section | None:
    """Answers with a note for the teacher; None where there is none.

    Args:
        picture: The class.
        language: Language of the words.

    Returns:
        The section.
    """
    if not picture.notes:
        return None
    header = capitals((say.STUDENT, words.EXERCISE, words.NOTE), language)
    blocks: list[Block] = [Grid("", header, tuple(plain_row(*note) for note in picture.notes))]
    if picture.more_notes:
        blocks.append(Paragraph(told(say.MORE_NOTES, language, {"count": picture.more_notes})))
    return Section(say.NOTES.in_language(language), tuple(blocks))


def files(book: GradeBook, language: Language) -> Section | None:
    """Files that were not read completely, by their row in files.csv: a name of a file may hold that of a student.

    Args:
        book: The grade book.
        language: Language of the words.

    Returns:
        The section, or None where every file was read.
    """
    asked = ((place, file) for place, file in enumerate(book.files, 2) if file.status != "read")
    rows = tuple(_file(place, file, language) for place, file in islice(asked, _MOST_FILES))
    if not rows:
        return None
    header = capitals((say.FILE_ROW, words.KIND, words.REASON), language)
    blocks: list[Block] = [Grid("", header, rows)]
    more = sum(1 for _ in asked)
    if more:
        blocks.append(Paragraph(told(say.MORE_FILES, language, {"count": more})))
    return Section(say.FILES.in_language(language), tuple(blocks))


def _file(place: int, file: FileRow, language: Language) -> tuple[Cell, ...]:
    return plain_row(str(place), words.KINDS[file.kind].in_language(language), file.reason.in_language(language))


def _section(title: Words, means: Words, grid: Grid, language: Language) -> Section:
    return Section(title.in_language(language), (Paragraph(means.in_language(language)), grid))


def _short(answer: str) -> str:
    text = " ".join(answer.split())
    return text if len(text) <= _ANSWER else f"{text[:_ANSWER]}…"
