"""Reads a code exercise of exercises.toml: the function that is asked for, and what it is tried with."""

import ast
import keyword
from typing import Any

from reachstars.exercise.kinds import CodeTask, Parameter, Sample
from reachstars.exercise.tried import sample_in
from reachstars.exercise.units import is_unit
from reachstars.language import LANGUAGES, Words
from reachstars.lesson.givens import check_unit
from reachstars.lesson.toml import Table

_FEWEST_INPUTS = 2  # with one input, a typed number would do
_MOST_INPUTS = 8  # each may take its time, and a student waits for all of them
_GIVES = ("number", "list")


def read_code_task(common: dict[str, Any], table: Table, *, unit: str, tolerance: float) -> CodeTask:
    """A code exercise; what is wrong with it goes to the table's mistakes.

    Args:
        common: The fields that every kind has.
        table: Its table in exercises.toml.
        unit: Unit of the result.
        tolerance: Relative tolerance of each number.

    Returns:
        The exercise, filled up where something is missing.
    """
    function = _name(table, "function", "circle_speed")
    parameters = tuple(_parameter(each) for each in table.tables("parameters"))
    if not parameters:
        table.mistake(
            "the function has no parameters", 'add { name = "altitude", unit = "m", meaning = … }', at="parameters"
        )
    gives = table.choice("gives", _GIVES) if table.has("gives") else _GIVES[0]
    task = CodeTask(
        **common,
        function=function,
        parameters=parameters,
        inputs=_inputs(table, parameters),
        unit=unit,
        gives="list" if gives == "list" else "number",
        starter=table.words_or_none("starter") or Words("", ""),
        tolerance=tolerance,
    )
    _check_starter(task, table)
    return task


def _name(table: Table, field: str, example: str) -> str:
    name = table.text(field)
    if name and (not name.isidentifier() or not name.isascii() or keyword.iskeyword(name)):
        cure = f"write a name of small letters, digits and _, such as {example}"
        table.mistake(f"'{name}' cannot be a name in Python", cure, at=field)
        return ""
    return name


def _parameter(table: Table) -> Parameter:
    parameter = Parameter(_name(table, "name", "altitude"), table.text_or_empty("unit"), table.words("meaning"))
    check_unit(parameter.unit, table, known=is_unit(parameter.unit))
    table.done()
    return parameter


def _inputs(table: Table, parameters: tuple[Parameter, ...]) -> tuple[tuple[Sample, ...], ...]:
    """Every input as a row of values, in the order of the parameters."""
    names = tuple(parameter.name for parameter in parameters)
    example = ", ".join(f"{name} = 1.0" for name in names) or "altitude = 400000.0"
    inputs: list[tuple[Sample, ...]] = []
    bad = 0
    for number, row in enumerate(table.rows("inputs"), start=1):
        values = _values(row, names)
        if values is None:
            bad += 1
            cure = f"write a finite number, or a list of numbers, for each parameter: {{ {example} }}"
            table.mistake(f"'inputs', number {number}, does not fit the parameters", cure, at="inputs")
        else:
            inputs.append(values)
    if table.has("inputs") and not bad and not _FEWEST_INPUTS <= len(set(inputs)) <= _MOST_INPUTS:
        cure = f"write {_FEWEST_INPUTS} to {_MOST_INPUTS} of them, each a different one"
        table.mistake(f"the number of different inputs is {len(set(inputs))}", cure, at="inputs")
    return tuple(inputs)


def _values(row: Any, names: tuple[str, ...]) -> tuple[Sample, ...] | None:
    if isinstance(row, dict):
        row = [row[name] for name in names] if set(row) == set(names) else None
    if not isinstance(row, list) or len(row) != len(names):
        return None
    values = [sample_in(each) for each in row]
    found = tuple(value for value in values if value is not None)
    return found if len(found) == len(names) else None


def _check_starter(task: CodeTask, table: Table) -> None:
    """What stands in the cell must be Python, and begin the function that is asked for."""
    for language in LANGUAGES if task.function else ():
        starter = task.starter.in_language(language)
        if starter and not _begins(starter, task):
            names = ", ".join(parameter.name for parameter in task.parameters)
            cure = f"let it hold a def {task.function}({names}): with ... as its body"
            table.mistake(f"the starter in '{language}' does not begin the function", cure, at="starter")


def _begins(starter: str, task: CodeTask) -> bool:
    try:
        tree = ast.parse(starter)
    except (SyntaxError, ValueError):
        return False
    names = [parameter.name for parameter in task.parameters]
    return any(
        isinstance(node, ast.FunctionDef)
        and node.name == task.function
        and [argument.arg for argument in node.args.args] == names
        for node in tree.body
    )
