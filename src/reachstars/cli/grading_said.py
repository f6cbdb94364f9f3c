"""What `reachstars grade` says when it is done: the pile in a few sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from reachstars.grade.flag_words import KINDS, listed
from reachstars.grade.model import GradeBook
from reachstars.handin.handed import HandedIn
from reachstars.language import Language, Words

_SHOWN = 5


@dataclass
class Refused:
    """The first files that were not read, by their own names: these go to the screen and into no file."""

    rows: list[tuple[str, Words]] = field(default_factory=list)
    more: int = 0

    def take(self, file: HandedIn) -> None:
        """Note a file, if it was refused."""
        if file.status != "refused":
            return
        if len(self.rows) < _SHOWN:
            self.rows.append((file.name, file.reason))
        else:
            self.more += 1


def summary(book: GradeBook, refused: Refused, language: Language) -> tuple[str, ...]:
    """The grade book in words.

    Args:
        book: The grade book.
        refused: What was not read.
        language: Language of the words.

    Returns:
        Lines for the screen: files, students, who is missing, what came late and what is worth a talk.
    """
    lines = (*_files(book, refused), *_students(book), *_late(book), *_flags(book))
    return tuple(line.in_language(language) for line in lines)


def _files(book: GradeBook, refused: Refused) -> Iterator[Words]:
    counts = Counter(file.status for file in book.files)
    total, read, partly, not_read = len(book.files), counts["read"], counts["partly"], counts["refused"]
    yield Words(
        en=f"Files: {total:,} ({read:,} read, {partly:,} in part, {not_read:,} not read).",
        es=f"Archivos: {total:,} ({read:,} leídos, {partly:,} en parte, {not_read:,} sin leer).",
    )
    for name, reason in refused.rows:
        yield Words(en=f"  {name}: {reason.en}", es=f"  {name}: {reason.es}")
    if refused.more:
        yield Words(
            en=f"  … and {refused.more:,} more; files.csv has them all.",
            es=f"  … y {refused.more:,} más; files.csv los tiene todos.",
        )


def _students(book: GradeBook) -> Iterator[Words]:
    came = len(book.learners)
    if not book.roster:
        yield Words(en=f"Students: {came:,}.", es=f"Estudiantes: {came:,}.")
        return
    here = len(book.roster) - len(book.missing)
    yield Words(
        en=f"Students: {here:,} of the {len(book.roster):,} on your list handed something in.",
        es=f"Estudiantes: {here:,} de los {len(book.roster):,} de tu lista entregaron algo.",
    )
    if book.missing:
        who = listed(book.missing)
        yield Words(en=f"Nothing yet from {who.en}.", es=f"Sin entregar todavía: {who.es}.")
    for code in book.unlisted[:_SHOWN]:
        yield _unlisted(code, (*book.missing, *book.roster))
    more = len(book.unlisted) - _SHOWN
    if more > 0:
        yield Words(en=f"… and {more:,} more that are not on it.", es=f"… y {more:,} más que no están en ella.")


def _unlisted(code: str, roster: Sequence[str]) -> Words:
    near = get_close_matches(code, roster, n=1)
    if near:
        return Words(
            en=f"Not on your list: {code}. Is it {near[0]}, typed wrong?",
            es=f"No está en tu lista: {code}. ¿Será {near[0]}, mal escrito?",
        )
    return Words(en=f"Not on your list: {code}.", es=f"No está en tu lista: {code}.")


def _late(book: GradeBook) -> Iterator[Words]:
    late = sum(result.late for sheet in book.sheets for result in sheet.results)
    if late:
        yield Words(
            en=f"Answers given after the due date: {late:,}. They count, and are marked as late.",
            es=f"Respuestas después de la fecha límite: {late:,}. Cuentan, y están marcadas como tardías.",
        )


def _flags(book: GradeBook) -> Iterator[Words]:
    if not book.flags:
        return
    yield Words(
        en=f"Worth a talk, and no proof of anything ({len(book.flags):,}):",
        es=f"Vale la pena platicarlo, y no prueba nada ({len(book.flags):,}):",
    )
    for flag in book.flags[:_SHOWN]:
        # Most reasons name who it is about; these tell only what.
        who = flag.learners if flag.kind in ("clock", "edited") else ()
        where = "".join(f", {name}" for name in (*who, flag.lesson, flag.exercise) if name)
        kind = KINDS[flag.kind]
        yield Words(en=f"  {kind.en}{where}: {flag.why.en}", es=f"  {kind.es}{where}: {flag.why.es}")
    more = len(book.flags) - _SHOWN
    if more > 0:
        yield Words(en=f"  … and {more:,} more.", es=f"  … y {more:,} más.")
