"""A learner's function and what it gave, as plain data: nothing here runs it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from reachstars.exercise.kinds import CodeTask, Sample
from reachstars.exercise.saying import number_said
from reachstars.exercise.units import from_si
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.event import Json

LONGEST_SOURCE = 20_000  # characters; some four hundred lines
LONGEST_LIST = 1_000  # numbers in one result
_SHOWN = 6  # numbers of a list that are said
_SHOWN_DIGITS = 3
_LONGEST_REASON = 40
_SIGNS = {"deg": "°", "percent": "%"}


@dataclass(frozen=True)
class Tried:
    """An answer to a code exercise.

    Attributes:
        source: The cell as text.
        outputs: What the function gave for each input, in the exercise's unit; None where it gave no result.
        reason: Name of the trouble that came first, or "".
    """

    source: str
    outputs: tuple[Sample | None, ...]
    reason: str = ""


def as_answer(tried: Tried) -> Json:
    """The answer as the logbook keeps it."""
    outputs: list[Json] = [[*each] if isinstance(each, tuple) else each for each in tried.outputs]
    kept: dict[str, Json] = {"source": tried.source, "outputs": outputs}
    return {**kept, "reason": tried.reason} if tried.reason else kept


def tried_in(answer: Json, exercise: CodeTask) -> Tried | None:
    """The answer in logbook data, hostile until read here; None if it is none."""
    if not isinstance(answer, Mapping):
        return None
    source, outputs, reason = answer.get("source"), answer.get("outputs"), answer.get("reason", "")
    if not isinstance(source, str) or not isinstance(outputs, list) or not isinstance(reason, str):
        return None
    if len(outputs) != len(exercise.inputs) or len(source) > LONGEST_SOURCE or len(reason) > _LONGEST_REASON:
        return None
    read = tuple(sample_in(each) for each in outputs)
    if any(sample is None and each is not None for sample, each in zip(read, outputs, strict=True)):
        return None
    return Tried(source, read, reason)


def sample_in(value: object) -> Sample | None:
    """A finite number, or a list of them, as floats; None for anything else."""
    if isinstance(value, list | tuple):
        if len(value) > LONGEST_LIST:
            return None
        numbers = [_number(each) for each in value]
        found = tuple(number for number in numbers if number is not None)
        return found if len(found) == len(numbers) else None
    return _number(value)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def starter(exercise: CodeTask, language: Language) -> str:
    """What stands in the cell at the start."""
    return exercise.starter.in_language(language) or f"{head(exercise)}\n    ..."


def head(exercise: CodeTask) -> str:
    """The first line of the function, such as def circle_speed(altitude):."""
    return f"def {called(exercise)}:"


def called(exercise: CodeTask) -> str:
    """The function as it is called, such as circle_speed(altitude)."""
    return f"{exercise.function}({', '.join(parameter.name for parameter in exercise.parameters)})"


def is_start(source: str, exercise: CodeTask) -> bool:
    """Whether nothing was written yet, in whatever language the cell began."""
    starts = {_plain(starter(exercise, language)) for language in LANGUAGES}
    return _plain(source) in {"", *starts}


def _plain(source: str) -> str:
    """The source without comments on lines of their own and without spaces at the ends."""
    lines = (line.rstrip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.lstrip().startswith("#"))


def input_said(exercise: CodeTask, place: int) -> str:
    """One input in words: altitude = 400,000 m."""
    pairs = zip(exercise.parameters, exercise.inputs[place], strict=True)
    return ", ".join(f"{each.name} = {sample_said(value, each.unit, digits=12)}" for each, value in pairs)


def sample_said(value: Sample, unit: str, digits: int = _SHOWN_DIGITS) -> str:
    """A number or a list with its unit, with few digits: 7,670 m/s."""
    if isinstance(value, tuple):
        more = ", …" if len(value) > _SHOWN else ""
        said = f"[{', '.join(_rounded(each, digits) for each in value[:_SHOWN])}{more}]"
    else:
        said = _rounded(value, digits)
    shown = _SIGNS.get(unit, unit)
    return f"{said}{shown}" if shown in ("", "°") else f"{said}\u00a0{shown}"


def in_unit(value: Sample, exercise: CodeTask) -> Sample:
    """An SI result in the unit of the exercise."""
    if isinstance(value, tuple):
        return tuple(from_si(each, exercise.unit) for each in value)
    return from_si(value, exercise.unit)


def results_said(exercise: CodeTask, tried: Tried) -> tuple[str, ...]:
    """What a function gave, a line for each input: altitude = 400,000 m → 7,670 m/s."""
    return tuple(
        f"{input_said(exercise, place)} → {'–' if output is None else sample_said(output, exercise.unit)}"
        for place, output in enumerate(tried.outputs)
    )


def _rounded(value: float, digits: int) -> str:
    # 7,672.6 at three digits is 7,670: a plain number, without a power of ten, as far as it can be read.
    return number_said(float(f"{value:.{digits}g}"))
