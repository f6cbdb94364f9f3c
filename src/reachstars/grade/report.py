"""The one-page report: what a teacher wants to know before the next lesson."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from reachstars.figures.picture import Table
from reachstars.grade import words
from reachstars.grade.model import GradeBook, Result, Standing
from reachstars.grade.tables import Row, number
from reachstars.language import Language, Words

# So many rows fit on one page together; what is left out stands in the two CSV files.
_EXERCISES = 8
_SLIPS = 2
_FILES = 3
_NOTES = 3
_LEARNERS = 8
_TITLE_LENGTH = 40
_SENTENCE_LENGTH = 120
_NAME_LENGTH = 40

_COUNTED: tuple[Standing, ...] = ("right", "partly", "wrong", "unclear", "empty", "to-mark")
_LEARNER_HEADER = (words.LEARNER, words.POINTS, words.OUT_OF, words.TO_MARK)


def paragraphs(book: GradeBook, language: Language) -> tuple[str, ...]:
    """The sentences at the head of the report.

    Args:
        book: The grade book.
        language: Language of the sentences.

    Returns:
        How many files and learners, how many answers wait, and where everything else stands.
    """
    statuses = Counter(file.status for file in book.files)
    read, partly, refused = statuses["read"], statuses["partly"], statuses["refused"]
    waiting = sum(sheet.to_mark for sheet in book.sheets)
    sentences = (
        Words(
            en=f"Files: {len(book.files):,} ({read:,} read, {partly:,} in part, {refused:,} refused). "
            f"Students: {len(book.learners):,}. Answers that wait for your mark: {waiting:,}.",
            es=f"Archivos: {len(book.files):,} ({read:,} leídos, {partly:,} en parte, {refused:,} rechazados). "
            f"Estudiantes: {len(book.learners):,}. Respuestas que esperan tu calificación: {waiting:,}.",
        ),
        Words(
            en="Every answer stands in gradebook.csv, and every file with its reason in files.csv.",
            es="Todas las respuestas están en gradebook.csv, y cada archivo, con su motivo, en files.csv.",
        ),
    )
    return tuple(sentence.in_language(language) for sentence in (*sentences, *_class_list(book)))


def _class_list(book: GradeBook) -> Iterator[Words]:
    """Who is on the teacher's list and not in the pile, and the other way around."""
    if book.missing:
        count = f"{len(book.missing)} of {len(book.roster)}", f"{len(book.missing)} de {len(book.roster)}"
        yield Words(
            en=f"Nothing handed in by {count[0]}: {_listed(book.missing)}.",
            es=f"Sin entregar nada, {count[1]}: {_listed(book.missing)}.",
        )
    if book.unlisted:
        yield Words(
            en=f"Not on your class list: {_listed(book.unlisted)}. Is a code misspelled?",
            es=f"Fuera de tu lista del grupo: {_listed(book.unlisted)}. ¿Hay un código mal escrito?",
        )


def _listed(codes: tuple[str, ...]) -> str:
    return textwrap.shorten(", ".join(codes), _SENTENCE_LENGTH, placeholder=" …")


def tables(book: GradeBook, language: Language) -> tuple[Table, ...]:
    """The tables of the report that have rows.

    Args:
        book: The grade book.
        language: Language of their words.

    Returns:
        How the class answered, frequent slips, points by learner, answers to look at, files to ask about.
    """
    results = _by_exercise(book)
    found = (
        _table(words.CLASS_TABLE, _class_header(), [_exercise_row(each) for each in _hardest(results)], language),
        _table(words.SLIP_TABLE, (words.EXERCISE, words.STUDENTS, words.TOLD), _slip_rows(results), language),
        _table(words.LEARNER_TABLE, _LEARNER_HEADER, _learner_rows(book)[:_LEARNERS], language),
        _table(words.NOTE_TABLE, (words.LEARNER, words.EXERCISE, words.NOTE), _note_rows(book)[:_NOTES], language),
        _table(words.FILE_TABLE, (words.FILE, words.REASON), _file_rows(book, language)[:_FILES], language),
    )
    return tuple(table for table in found if table.rows)


def _table(caption: Words, header: Iterable[Words], rows: list[Row], language: Language) -> Table:
    return Table(
        caption.in_language(language), tuple(_capital(word.in_language(language)) for word in header), tuple(rows)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _class_header() -> tuple[Words, ...]:
    return (words.EXERCISE, *(words.STANDINGS[standing] for standing in _COUNTED))


def _by_exercise(book: GradeBook) -> list[list[Result]]:
    found: dict[tuple[str, str], list[Result]] = {}
    for sheet in book.sheets:
        for result in sheet.results:
            found.setdefault((sheet.lesson, result.exercise), []).append(result)
    return list(found.values())


def _hardest(exercises: list[list[Result]]) -> list[list[Result]]:
    """The judged exercises in the order of the lessons; where they do not all fit, those that went worst."""

    def trouble(results: list[Result]) -> int:
        return sum(result.standing in ("partly", "wrong", "unclear", "empty") for result in results)

    asked = [results for results in exercises if any(result.standing != "recorded" for result in results)]
    worst = sorted(range(len(asked)), key=lambda place: trouble(asked[place]), reverse=True)[:_EXERCISES]
    return [asked[place] for place in sorted(worst)]


def _exercise_row(results: list[Result]) -> Row:
    counts = Counter(result.standing for result in results)
    return (_title(results), *(str(counts[standing]) for standing in _COUNTED))


def _slip_rows(exercises: list[list[Result]]) -> list[Row]:
    """The slips that more than one student made, the most frequent first."""
    rows = []
    for results in exercises:
        slips = Counter(result.slip for result in results if result.slip and result.standing in ("partly", "wrong"))
        for slip, count in slips.most_common(1):
            said = next(result.say for result in results if result.slip == slip)
            if count > 1:
                rows.append((count, (_title(results), str(count), _short(said))))
    return [row for _, row in sorted(rows, reverse=True)[:_SLIPS]]


def _learner_rows(book: GradeBook) -> list[Row]:
    """Who may need a hand: the smallest share of the points first."""
    rows = []
    for learner in book.learners:
        sheets = book.sheets_of(learner)
        points, possible = sum(sheet.points for sheet in sheets), sum(sheet.possible for sheet in sheets)
        row = (learner, number(points), str(possible), str(sum(sheet.to_mark for sheet in sheets)))
        rows.append((points / possible if possible else 0.0, row))
    return [row for _, row in sorted(rows)]


def _note_rows(book: GradeBook) -> list[Row]:
    """Answers to other numbers, and those given after the solution."""
    noted = ((sheet.learner, result) for sheet in book.sheets for result in sheet.results if result.note)
    return [(learner, _title([result]), _short(result.note)) for learner, result in noted]


def _file_rows(book: GradeBook, language: Language) -> list[Row]:
    asked = (file for file in book.files if file.status != "read")
    return [(_short_name(file.name), _problem(file.reason.in_language(language))) for file in asked]


def _problem(reason: str) -> str:
    """The first sentence of a reason; what to do about it stands in files.csv."""
    return _short(reason.partition(". ")[0].removesuffix(".") + ".")


def _short_name(name: str) -> str:
    return name if len(name) <= _NAME_LENGTH else f"…{name[-_NAME_LENGTH:]}"


def _title(results: list[Result]) -> str:
    return textwrap.shorten(results[0].title, _TITLE_LENGTH, placeholder=" …")


def _short(text: str) -> str:
    return textwrap.shorten(text, _SENTENCE_LENGTH, placeholder=" …")
