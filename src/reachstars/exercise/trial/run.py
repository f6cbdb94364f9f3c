"""Tries a learner's function on the inputs of its exercise, in the learner's own kernel."""

import ast
import inspect
import linecache
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from reachstars.exercise.kinds import CodeTask, Sample
from reachstars.exercise.trial.deadline import within
from reachstars.exercise.trial.explaining import explain
from reachstars.exercise.trial.finding import Finding, say
from reachstars.exercise.trial.lent import lent_to, our_builtins
from reachstars.exercise.trial.printed import Printed, printing_to
from reachstars.exercise.trial.reading import FILE, compiled, loop_line, read_cell
from reachstars.exercise.trial.results import result_in
from reachstars.exercise.tried import Tried, called, head, input_said, is_start
from reachstars.language import Language

SECONDS = 2.0  # for each try


@dataclass(frozen=True)
class Trial:
    """What came of trying a cell.

    Attributes:
        tried: What is recorded; None for a cell in which nothing was written yet.
        say: What stopped it, in words; "" when it gave a result for each input.
        printed: What it printed, cut where it is long.
        is_cut: Whether it printed more than that.
    """

    tried: Tried | None
    say: str = ""
    printed: str = ""
    is_cut: bool = False


@dataclass(frozen=True)
class _Cell:
    exercise: CodeTask
    source: str
    namespace: dict[str, Any]
    classroom: Collection[str]
    seconds: float
    builtins: dict[str, Any]

    @property
    def file(self) -> str:
        return FILE.format(self.exercise.id)

    def explained(self, error: BaseException) -> Finding:
        try:
            with within(self.seconds, self.namespace):
                found = explain(error, self.file, self.namespace, self.classroom, self.seconds)
        except BaseException:  # what an exception says of itself is the learner's code once more
            return Finding("other-trouble", parts={"said": type(error).__name__})
        if found.reason != "endless":
            return found
        return replace(found, line=loop_line(self.source, self.exercise, found.line))


def try_cell(
    exercise: CodeTask,
    source: str,
    namespace: dict[str, Any],
    language: Language,
    *,
    classroom: Collection[str] = (),
    seconds: float = SECONDS,
) -> Trial:
    """Run a cell with a function in it, as the notebook would, then try the function on each input.

    Args:
        exercise: What the cell answers.
        source: The cell as text.
        namespace: Globals of the notebook; what the cell defines stays there.
        language: Language of the sentence.
        classroom: Names that the library offers to notebooks, for a hint to import one.
        seconds: Time that each try has.

    Returns:
        What came of it; nothing that a cell holds makes this fail, short of ending the process.
    """
    with our_builtins() as theirs:
        source = source.replace("\u00a0", " ")  # from a page on which spaces were kept apart
        if is_start(source, exercise):
            return Trial(None)
        return _trial(_Cell(exercise, source, namespace, classroom, seconds, theirs), language)


def _trial(cell: _Cell, language: Language) -> Trial:
    exercise, source = cell.exercise, cell.source
    nothing: tuple[Sample | None, ...] = (None,) * len(exercise.inputs)
    printed = Printed()
    tree = read_cell(source, exercise)
    finding = tree if isinstance(tree, Finding) else _define(cell, tree, printed)
    if finding is not None:
        return Trial(
            Tried(source, nothing, finding.reason), say(finding, source, language), printed.text(), printed.is_cut
        )
    outputs, found = _tries(cell, printed)
    if not found:
        return Trial(Tried(source, outputs), "", printed.text(), printed.is_cut)
    place, first = next(iter(found.items()))
    said = say(first, source, language, given=input_said(exercise, place))
    return Trial(Tried(source, outputs, first.reason), said, printed.text(), printed.is_cut)


def _define(cell: _Cell, tree: ast.Module, printed: Printed) -> Finding | None:
    """Run the cell itself, so that its function stays defined for later cells."""
    lines = cell.source.splitlines(keepends=True)
    linecache.cache[cell.file] = (len(cell.source), None, lines, cell.file)  # so that later tracebacks show its lines
    code = compiled(tree, cell.exercise)
    error = _stopped_by(lambda: exec(code, cell.namespace), cell, printed)  # noqa: S102 - the learner's own code, in their own kernel
    if isinstance(error, BaseException):
        return cell.explained(error)
    function, task = cell.namespace.get(cell.exercise.function), cell.exercise
    if not callable(function):
        return Finding("no-function", parts={"function": task.function, "head": head(task)})
    return None if _fits(cell, function) else Finding("arguments", parts={"called": called(task), "head": head(task)})


def _fits(cell: _Cell, function: Any) -> bool:
    try:
        with within(cell.seconds, cell.namespace):
            inspect.signature(function).bind(*cell.exercise.parameters)
    except TypeError:
        return False
    except (
        BaseException
    ):  # a function of Python's own, or of a learner's own kind, that does not tell: it is just tried
        return True
    return True


def _tries(cell: _Cell, printed: Printed) -> tuple[tuple[Sample | None, ...], dict[int, Finding]]:
    """What the function gave for each input, and what went wrong by the input's place."""
    function = cell.namespace[cell.exercise.function]
    outputs: list[Sample | None] = []
    found: dict[int, Finding] = {}
    for place, values in enumerate(cell.exercise.inputs):
        result = _try(cell, function, values, printed)
        outputs.append(None if isinstance(result, Finding) else result)
        if isinstance(result, Finding):
            found[place] = result
            if result.reason in {"endless", "interrupted"}:  # nobody waits for the others
                break
    missing = len(cell.exercise.inputs) - len(outputs)
    return (*outputs, *(None,) * missing), found


def _try(cell: _Cell, function: Any, values: tuple[Sample, ...], printed: Printed) -> Sample | Finding:
    # A list of its own each time: a function may change what it gets.
    arguments = [[*value] if isinstance(value, tuple) else value for value in values]
    own = Printed()
    given: list[Any] = []
    error = _stopped_by(lambda: given.append(function(*arguments)), cell, own)
    printed.write(own.text())
    if error is not None:
        return cell.explained(error)
    # Reading the result may run code of the learner again, so it is watched like the rest.
    read: list[Sample | Finding] = []
    error = _stopped_by(lambda: read.append(result_in(given[0], own.text())), cell, own)
    return cell.explained(error) if error is not None else read[0]


def _stopped_by(action: Callable[[], object], cell: _Cell, printed: Printed) -> BaseException | None:
    """Run something of the learner's; whatever it ends with is an answer, and never an exception of ours."""
    try:
        with printing_to(printed), lent_to(cell.builtins), within(cell.seconds, cell.namespace):
            action()
    except BaseException as error:
        return error
    return None
