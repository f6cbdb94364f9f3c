"""What `reachstars grade` says about answers that a teacher marks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reachstars.cli.words import say
from reachstars.grade.open_model import OPEN_FILE, OPEN_PAGE, OpenAnswers, OpenLine
from reachstars.language import Language, Words

if TYPE_CHECKING:
    from reachstars.grade.open_files import TakenUp

_READ = Words(en="Your marks were read from {path}", es="Se leyeron tus calificaciones de {path}")
_COUNTS = Words(
    en="Open answers: {marked} of {all} marked. To mark: open {page} in a browser, or {table} in a spreadsheet; then "
    "run this again.",
    es="Respuestas abiertas: {marked} de {all} calificadas. Para calificar: abre {page} en un navegador o {table} en "
    "una hoja de cálculo; después ejecuta esto otra vez.",
)
_ALL = Words(en="Open answers: all {all} are marked.", es="Respuestas abiertas: las {all} están calificadas.")
_CHANGED = Words(
    en="Changed after you marked them, so they wait again: {who}. Both texts are in {table}.",
    es="Cambiaron después de que las calificaste, así que esperan otra vez: {who}. Los dos textos están en {table}.",
)
_UNCLEAR = Words(
    en="{table}, row {number} ({learner}, {exercise}): {problem}. The row is kept, and does not count yet.\n"
    "  To fix it: {cure}.",
    es="{table}, renglón {number} ({learner}, {exercise}): {problem}. El renglón se conserva y todavía no cuenta.\n"
    "  Para arreglarlo: {cure}.",
)
_DIFFER = Words(
    en="Two of these files mark these answers in two ways: {who}. The newer file counts; what the older one says is "
    "kept beside {table}, with .bak in its name.",
    es="Dos de estos archivos califican estas respuestas de dos maneras: {who}. Cuenta el más nuevo; lo que dice el "
    "anterior se conserva junto a {table}, con .bak en su nombre.",
)
_SHOWN = 20


def open_answers_said(answers: OpenAnswers, taken: "TakenUp", out: Path, language: Language) -> Iterator[str]:
    """What a teacher should know about open answers after a run.

    Args:
        answers: What is to mark, and what was marked.
        taken: The files with marks that were read.
        out: Folder of the results.
        language: Language of the sentences.

    Yields:
        Sentences; none where there is nothing to mark.
    """
    for path in taken.files:
        yield say(_READ, language, path=path)
    if taken.differ:
        yield say(_DIFFER, language, who=_listed(taken.differ), table=OPEN_FILE)
    if not answers.lines:
        return
    page, table = out / OPEN_PAGE, out / OPEN_FILE
    marked = sum(line.now and line.state == "marked" for line in answers.lines)
    total = sum(line.now and line.state != "judged" for line in answers.lines)
    if total:
        yield say(_ALL if marked == total else _COUNTS, language, marked=marked, all=total, page=page, table=table)
    changed = [f"{line.row.learner} ({line.row.exercise})" for line in answers.lines if line.state == "changed"]
    if changed:
        yield say(_CHANGED, language, who=_listed(changed), table=table.name)
    for line in answers.unclear[:_SHOWN]:
        yield _unclear(line, table.name, language)


def _unclear(line: OpenLine, table: str, language: Language) -> str:
    row, wrong = line.row, line.unclear
    names = {"number": line.number, "learner": row.learner, "exercise": row.exercise, "table": table}
    parts = {"problem": wrong.problem, "cure": wrong.cure} if wrong else {}
    return say(_UNCLEAR, language, **names, **{name: words.in_language(language) for name, words in parts.items()})


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
