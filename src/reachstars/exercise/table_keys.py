"""Whether what a key function returned is the columns of its table."""

from collections.abc import Mapping, Sequence

from reachstars.errors import Mistake
from reachstars.exercise.kinds import Column, Columns, DataTable
from reachstars.exercise.slips import is_within
from reachstars.exercise.table import to_fill
from reachstars.exercise.units import from_si
from reachstars.logbook.event import number_in

Values = Mapping[str, tuple[float, ...]]
_FORM = "return a dict of column ids, each with a list of SI values, one per row"


def columns_in(exercise: DataTable, returned: object, where: str) -> Columns | Mistake:
    """The right columns, if what was returned can be used.

    Args:
        exercise: The exercise.
        returned: What its key function returned.
        where: Place of the function, for the mistake.

    Returns:
        The columns, or the first of the author's mistakes.
    """
    wanted = to_fill(exercise)
    without = next((column for column in wanted if column.tolerance is None), None)
    if without is not None:
        problem = f"the column '{without.id}' has no tolerance, so nobody knows how near a number must come"
        cure = "write tolerance = 0.02 in each column that students fill, or delete the function: then it is recorded"
        return Mistake(where, problem, cure)
    values = _values(exercise, returned, where)
    if isinstance(values, Mistake):
        return values
    missing = [column.id for column in wanted if column.id not in values]
    if missing:
        return Mistake(where, f"it does not return the column '{missing[0]}'", _FORM, tuple(each.id for each in wanted))
    return _out_of_range(wanted, values, where) or Columns(values)


def column_slips_in(
    exercise: DataTable, returned: Mapping[object, object], right: Columns | None, where: str
) -> Mapping[str, Values] | tuple[Mistake, ...]:
    """The wrong columns by slip, if they can be used.

    Args:
        exercise: The exercise.
        returned: What its function of slips returned, with names that can be those of slips.
        right: The right columns, which no slip may equal; None if there are none.
        where: Place of the function, for the mistakes.

    Returns:
        Wrong SI values by slip and column, or every mistake in them.
    """
    mistakes: list[Mistake] = []
    slips: dict[str, Values] = {}
    for name, wrong in returned.items():
        values = _values(exercise, wrong, where, f"slip {name}: ")
        if isinstance(values, Mistake):
            mistakes.append(values)
        elif right is not None and _is_right(exercise, values, right):
            problem = f"the slip {name} leads to an answer that counts as right"
            mistakes.append(Mistake(where, problem, "drop the slip, or make the tolerance smaller"))
        else:
            slips[str(name)] = values
    return tuple(mistakes) or slips


def _values(exercise: DataTable, returned: object, where: str, what: str = "") -> Values | Mistake:
    """Columns that students fill, with a number for each row."""
    ids = tuple(column.id for column in to_fill(exercise))
    if not isinstance(returned, Mapping):
        return Mistake(where, f"{what}it returns {type(returned).__name__}, not a dict of columns", _FORM, ids)
    values: dict[str, tuple[float, ...]] = {}
    for name, numbers in returned.items():
        if name not in ids:
            problem = f"{what}there is no column {name!r} for students to fill"
            return Mistake(where, problem, "return only columns that students fill", ids)
        read = _numbers(numbers)
        if read is None or len(read) != exercise.rows:
            problem = f"{what}the column '{name}' is not a list of {exercise.rows} finite numbers"
            return Mistake(where, problem, "return one SI value for each row, as plain floats")
        values[name] = read
    return values


def _numbers(numbers: object) -> tuple[float, ...] | None:
    listed = numbers.tolist() if hasattr(numbers, "tolist") else numbers  # an array is as good as a list
    if not isinstance(listed, Sequence) or isinstance(listed, str):
        return None
    read = tuple(number for each in listed if (number := number_in(each)) is not None)
    return read if len(read) == len(listed) else None


def _out_of_range(columns: Sequence[Column], values: Values, where: str) -> Mistake | None:
    for column in columns:
        for row, value in enumerate(values[column.id], start=1):
            number = from_si(value, column.unit)
            if (column.least is not None and number < column.least) or (
                column.most is not None and number > column.most
            ):
                said = f"{number:g} {column.unit}".strip()
                problem = f"the right number in row {row} of '{column.id}', {said}, is out of the column's range"
                return Mistake(where, problem, "change least and most of the column, or the function")
    return None


def _is_right(exercise: DataTable, values: Values, right: Columns) -> bool:
    return all(
        is_within(wrong, good, column.tolerance or 0.0)
        for column in to_fill(exercise)
        for wrong, good in zip(values.get(column.id, ()), right.values[column.id], strict=False)
    )
