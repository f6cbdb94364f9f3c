"""Marking a table: every cell counts, and one sentence says where to look first."""

from collections.abc import Sequence

from reachstars.exercise.kinds import Columns, DataTable, Key
from reachstars.exercise.prompt import filled
from reachstars.exercise.table import cells_in, heading, is_empty
from reachstars.exercise.table_cells import Cell, read_cells
from reachstars.exercise.table_range import doubt, makes_sense, question
from reachstars.exercise.table_sentences import table_says
from reachstars.exercise.table_slips import ColumnSlip, column_slip
from reachstars.exercise.verdict import Mark, empty, judged, plain, points_in_part
from reachstars.language import Language
from reachstars.logbook.event import Json


def mark_table(exercise: DataTable, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark a table.

    Args:
        exercise: The exercise.
        answer: List of rows, each a list of the texts in the columns that learners fill.
        key: The right columns, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark, in part for the cells that fit; no answer makes it fail.
    """
    right = key.answer if key and isinstance(key.answer, Columns) else None
    texts = cells_in(exercise, answer)
    if texts is None:
        say = _about(exercise, "not-a-table", language)
        return Mark("unclear", say, slip="not-a-table", points=0.0 if right else None)
    if is_empty(texts):
        return empty(language, is_judged=right is not None)
    cells = read_cells(exercise, texts, right, language)
    return _judge(exercise, cells, right, language) if right else _record(exercise, cells, language)


def _record(exercise: DataTable, cells: Sequence[Cell], language: Language) -> Mark:
    """The learner's own numbers: kept when every cell can be read; what can hardly be is only asked about."""
    if unfinished := _unreadable(exercise, cells, language) or _missing(exercise, cells, language):
        return Mark("unclear", unfinished[1], slip=unfinished[0])
    kept = exercise.feedback.get("recorded")
    say = filled(kept, exercise, language) if kept else table_says("recorded-table", language)
    if asked := question(exercise, cells, language):
        own = exercise.feedback.get("implausible")
        return Mark("recorded", f"{say} {filled(own, exercise, language) if own else asked}", slip="implausible")
    return Mark("recorded", say, understood=_doubt(exercise, cells, language))


def _judge(exercise: DataTable, cells: Sequence[Cell], right: Columns, language: Language) -> Mark:
    fit = sum(cell.standing == "fits" for cell in cells)
    if fit == len(cells):
        return Mark("right", judged(exercise, "right", language, "right"), points=float(exercise.points))
    slip = column_slip(exercise, cells, right, language)
    if slip is not None:
        name, say = slip.name, _about_column(exercise, slip, language)
    else:
        name, say = _to_do(exercise, cells, language)
    if not fit and all(cell.standing in ("unreadable", "missing") for cell in cells) and slip is None:
        return Mark("unclear", say, slip=name, points=0.0)
    points = points_in_part(exercise, fit / len(cells))
    return Mark("partly" if points else "wrong", f"{_count(cells, fit, language)} {say}", slip=name, points=points)


def _to_do(exercise: DataTable, cells: Sequence[Cell], language: Language) -> tuple[str, str]:
    """What to look at first: a cell that cannot be read, one that is wrong, or one that is empty."""
    return (
        _unreadable(exercise, cells, language)
        or _first_wrong(exercise, cells, language)
        or _missing(exercise, cells, language)
        or ("", "")
    )


def _unreadable(exercise: DataTable, cells: Sequence[Cell], language: Language) -> tuple[str, str] | None:
    found = [cell for cell in cells if cell.standing == "unreadable"]
    if not found:
        return None
    say = table_says("in-cell", language, {**_place(exercise, found[0], language), "said": found[0].mark.say})
    more = len(found) - 1
    if more:
        also = table_says("one-more" if more == 1 else "some-more", language, {"count": str(more)})
        say = f"{say} {also}"
    return found[0].mark.slip, say


def _first_wrong(exercise: DataTable, cells: Sequence[Cell], language: Language) -> tuple[str, str] | None:
    found = [cell for cell in cells if cell.standing == "wrong"]
    if not found:
        return None
    wrong = next((cell for cell in found if not makes_sense(cell, cell.mark.value or 0.0)), found[0])
    say = table_says("look-first", language, _place(exercise, wrong, language))
    reason = wrong.mark.say
    if reason.startswith(plain("wrong", language)):  # there is nothing more to say about it
        own = exercise.feedback.get("partly") or exercise.feedback.get("wrong")
        reason = reason.removeprefix(plain("wrong", language)).strip()
        reason = " ".join(filter(None, (filled(own, exercise, language) if own else "", reason)))
    return wrong.mark.slip, f"{say} {reason}".strip()


def _missing(exercise: DataTable, cells: Sequence[Cell], language: Language) -> tuple[str, str] | None:
    found = [cell for cell in cells if cell.standing == "missing"]
    if not found:
        return None
    if own := exercise.feedback.get("missing-cells"):
        return "missing-cells", filled(own, exercise, language)
    sentence = "one-missing-cell" if len(found) == 1 else "some-missing-cells"
    values = {**_place(exercise, found[0], language), "count": str(len(found))}
    return "missing-cells", table_says(sentence, language, values)


def _count(cells: Sequence[Cell], fit: int, language: Language) -> str:
    if fit and all(cell.standing in ("fits", "missing") for cell in cells):
        return table_says("fits-so-far", language)
    sentence = {0: "none-fit", 1: "one-fits"}.get(fit, "some-fit")
    return table_says(sentence, language, {"fit": str(fit), "count": str(len(cells))})


def _about_column(exercise: DataTable, slip: ColumnSlip, language: Language) -> str:
    return _about(exercise, slip.name, language, sentence=slip.sentence, values=dict(slip.values))


def _about(
    exercise: DataTable, name: str, language: Language, *, sentence: str = "", values: dict[str, str] | None = None
) -> str:
    own = exercise.feedback.get(name)
    return filled(own, exercise, language) if own else table_says(sentence or name, language, values)


def _doubt(exercise: DataTable, cells: Sequence[Cell], language: Language) -> str:
    found = doubt(exercise, cells, language)
    if found is None:
        return ""
    cell, first, second = found
    said = plain("read-as-decimal", language, {"first": first, "second": second})
    return table_says("in-cell", language, {**_place(exercise, cell, language), "said": said})


def _place(exercise: DataTable, cell: Cell, language: Language) -> dict[str, str]:
    return {"row": str(cell.row + 1), "column": heading(exercise, cell.column, language)}
