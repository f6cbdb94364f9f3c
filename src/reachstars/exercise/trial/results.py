"""What a learner's function gave back, as numbers or as the reason why it is none."""

import math
from types import FunctionType, GeneratorType
from typing import Any

from reachstars.exercise.kinds import Sample
from reachstars.exercise.trial.finding import Finding
from reachstars.exercise.tried import LONGEST_LIST, sample_in

_LONGEST = 40  # characters of a text that is shown


def result_in(given: Any, printed: str) -> Sample | Finding:
    """The result as plain floats.

    Args:
        given: What the function gave back, of any kind.
        printed: What it printed meanwhile.

    Returns:
        A number or a list of numbers, or what is wrong with it.
    """
    plain = _plain(given)
    sample = sample_in(plain)
    if sample is not None:
        return sample
    if isinstance(plain, list) and len(plain) > LONGEST_LIST:
        return Finding("long-list")
    inner = next((each for each in plain if sample_in(each) is None), None) if isinstance(plain, list) else plain
    return _why_not(inner, printed)


def _plain(given: Any) -> Any:
    """NumPy's numbers and arrays, ranges and tuples as Python's own numbers and lists."""
    if hasattr(given, "tolist"):
        given = given.tolist()
    if isinstance(given, tuple | list | range):
        return [_plain_number(each) for each in given[: LONGEST_LIST + 1]]
    return _plain_number(given)


def _plain_number(given: Any) -> Any:
    return given.item() if hasattr(given, "item") and getattr(given, "size", 0) == 1 else given


def _why_not(given: Any, printed: str) -> Finding:  # noqa: C901, PLR0911 - a case a kind
    match given:
        case None:
            last = printed.strip().splitlines()[-1][:_LONGEST] if printed.strip() else ""
            return Finding("prints", parts={"printed": last}) if last else Finding("nothing")
        case bool():
            return Finding("boolean", parts={"value": str(given)})
        case str():
            return Finding("text", parts={"value": given[:_LONGEST]})
        case complex():
            return Finding("complex")
        case int():
            return Finding("infinity")  # too large for a float
        case float():
            return Finding("nan" if math.isnan(given) else "infinity")
        case GeneratorType():
            return Finding("yields")
        case FunctionType():
            return Finding("a-function")
        case _:
            return Finding("other-kind", parts={"kind": type(given).__name__[:_LONGEST]})
