"""The numbers inside the arguments and results of a function, and how to put another in the place of one."""

import dataclasses
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

import numpy as np

AXES = 3
_ONE_NUMBER = (float, int, "float", "int")


@dataclasses.dataclass(frozen=True)
class Leaf:
    """One number, vector or series among the arguments.

    Attributes:
        path: Where it is: ("elements", "eccentricity").
        value: What it is in the good call.
        single: Whether it takes one number only.
        optional: Whether it may be None.
    """

    path: tuple[str, ...]
    value: Any
    single: bool
    optional: bool

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def is_vector(self) -> bool:
        return bool(np.shape(self.value) == (AXES,))

    @property
    def is_series(self) -> bool:
        return bool(np.ndim(self.value)) and not self.is_vector

    @property
    def stacks(self) -> bool:
        """Whether many of it may stand in an array."""
        return not self.single and not self.is_series

    def stacked(self, count: int) -> Any:
        """The good value, count times over, in an array."""
        return np.stack([self.value] * count)


def leaves(function: Callable[..., Any], arguments: Mapping[str, Any]) -> Iterator[Leaf]:
    """Every number, vector and series among the arguments of a function."""
    annotations = {name: each.annotation for name, each in inspect.signature(function).parameters.items()}
    for name, value in arguments.items():
        yield from _leaves((name,), value, annotations[name])


def _leaves(path: tuple[str, ...], value: Any, annotation: Any) -> Iterator[Leaf]:
    if isinstance(value, bool):
        return
    if isinstance(value, float | int | np.ndarray):
        yield Leaf(path, value, single=_one_number(annotation), optional=type(None) in get_args(annotation))
    else:
        for name, inner, of_type in _parts(value):
            yield from _leaves((*path, name), inner, of_type)


def _one_number(annotation: Any) -> bool:
    kinds = set(get_args(annotation)) - {type(None)} or {annotation}
    return kinds <= set(_ONE_NUMBER)


def _parts(value: Any) -> list[tuple[str, Any, Any]]:
    if dataclasses.is_dataclass(value):
        return [(each.name, getattr(value, each.name), each.type) for each in dataclasses.fields(value) if each.init]
    if isinstance(value, tuple | list):
        return [(str(place), each, float) for place, each in enumerate(value)]
    return []


def inner_parts(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """An argument and all that is inside it, each with its path."""
    yield path, value
    for name, inner, _ in _parts(value):
        yield from inner_parts((*path, name), inner)


def put(value: Any, path: tuple[str, ...], new: Any) -> Any:
    """The same value with something new at that path."""
    if not path:
        return new
    first, *rest = path
    if isinstance(value, dict):
        return {**value, first: put(value[first], tuple(rest), new)}
    if isinstance(value, tuple | list):
        place = int(first)
        return type(value)([*value[:place], put(value[place], tuple(rest), new), *value[place + 1 :]])
    return dataclasses.replace(value, **{first: put(getattr(value, first), tuple(rest), new)})


def results(value: Any) -> list[Any]:
    """Every number, array and word of a result, in order."""
    if dataclasses.is_dataclass(value) or isinstance(value, tuple | list):
        return [leaf for _, inner, _ in _parts(value) for leaf in results(inner)]
    return [value]
