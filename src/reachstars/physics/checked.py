"""A number or an array of numbers: how every function here reads its arguments and gives its result."""

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array: TypeAlias = NDArray[np.float64]
Numbers = TypeVar("Numbers", float, NDArray[np.float64])
"""A number in, a number out; an array in, an array out. The type checker goes by a function's first argument."""

AXES = 3
"""A vector's coordinates: x, y, z."""

_MOST = 10_000_000  # points of a path; more than a picture or a computer's memory has room for
_REAL = "biuf"  # NumPy's letters for truth values, integers and floats


def array(values: ArrayLike) -> Array:
    """The values as an array of floats; a number becomes an array without dimensions.

    Args:
        values: A number, or numbers in any shape.

    Returns:
        The same numbers.

    Raises:
        ValueError: If there is no number at all, or something that is none.
    """
    # The sentence is made only when it is needed: writing an array out takes longer than the physics.
    wanted = "A number, or an array of numbers, is needed; {!r:.60} is not."
    try:
        given = np.asarray(values)
        numbers = np.asarray(given, dtype=np.float64) if _real(given) else None
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(wanted.format(values)) from error
    if numbers is None:
        raise ValueError(wanted.format(values))
    if not numbers.size:
        raise ValueError(f"At least one number is needed; an array of shape {numbers.shape} holds none.")
    return numbers


def _real(given: NDArray[Any]) -> bool:
    """Whether all are real numbers; NumPy would read "7" as 7, None as nan, and 7 + 2j as 7."""
    if given.dtype == object:
        return not any(item is None or isinstance(item, str | bytes) for item in given.flat)
    return given.dtype.kind in _REAL


def number(value: ArrayLike) -> float:
    """The value as a float, for what has no place for an array, such as a constant of nature.

    Args:
        value: One number.

    Returns:
        The number, which may still be infinite or not a number.

    Raises:
        ValueError: If it is an array, or no number.
    """
    checked = array(value)
    if checked.ndim:
        raise ValueError(f"One number is needed here; an array of shape {checked.shape} is not.")
    return float(checked)


def finite(values: ArrayLike, sentence: str) -> Array:
    """The values as an array, all of them finite.

    Args:
        values: The values.
        sentence: What is wrong, with {} in the place of the first bad value.

    Returns:
        The values.

    Raises:
        ValueError: If a value is infinite or not a number.
    """
    checked = array(values)
    require(np.isfinite(checked), checked, sentence)
    return checked


def angles(values: ArrayLike) -> Array:
    """Angles as an array, of any turn.

    Args:
        values: Angles in rad.

    Returns:
        The angles, checked.

    Raises:
        ValueError: If one is infinite or not a number.
    """
    return finite(values, "An angle is a finite number of radians; {} is not.")


def vectors(values: ArrayLike, name: str) -> Array:
    """Positions, velocities or directions, as an array that ends in 3 coordinates.

    Args:
        values: Coordinates, shape (3,) or (..., 3).
        name: What they are, as the sentence begins: "A position".

    Returns:
        The vectors, checked.

    Raises:
        ValueError: If the last axis is not 3 long, or a coordinate is infinite or not a number.
    """
    checked = array(values)
    if checked.shape[-1:] != (AXES,):
        raise ValueError(f"{name} has 3 coordinates along its last axis; an array of shape {checked.shape} has not.")
    require(np.isfinite(checked), checked, name + " has finite coordinates; {} is none.")
    return checked


def fit_together(arguments: Mapping[str, Array]) -> None:
    """Refuse arrays whose shapes do not broadcast.

    Args:
        arguments: Arrays by the names of the arguments; a vector without its last axis.

    Raises:
        ValueError: If they do not go together; the sentence names the shapes.
    """
    try:
        np.broadcast_shapes(*(values.shape for values in arguments.values()))
    except ValueError as error:
        shapes = ", ".join(f"{name} {values.shape}" for name, values in arguments.items())
        raise ValueError(f"These shapes do not go together: {shapes}. Give numbers, or arrays of one shape.") from error


def broadcast(arguments: Mapping[str, Array]) -> tuple[Array, ...]:
    """The arrays in the one shape that they broadcast to.

    Args:
        arguments: Arrays by the names of the arguments.

    Returns:
        The arrays in the same order, each in the common shape; not to be written to.

    Raises:
        ValueError: If they do not go together; the sentence names the shapes.
    """
    fit_together(arguments)
    return tuple(np.broadcast_arrays(*arguments.values()))


def plain(values: Array, like: Numbers) -> Numbers:
    """A Python float if there is just one number without dimensions, else the array; `like` is for the type checker."""
    del like
    return cast("Numbers", values if np.ndim(values) else float(values))


def require(good: NDArray[np.bool_] | np.bool_, values: Array, sentence: str) -> None:
    """Refuse values that the law does not know.

    Args:
        good: Where the values are fine, in their shape.
        values: The values.
        sentence: What is wrong, with {} in the place of the first bad value.

    Raises:
        ValueError: If any value is not good.
    """
    if not np.all(good):
        first = np.broadcast_to(values, np.shape(good))[np.logical_not(good)].flat[0]
        raise ValueError(sentence.format(f"{first:,.10g}"))


def positive(values: ArrayLike, sentence: str) -> Array:
    """The values as an array, all finite and above 0.

    Args:
        values: The values.
        sentence: What is wrong, with {} in the place of the first bad value.

    Returns:
        The values.

    Raises:
        ValueError: If a value is 0, negative, infinite or not a number.
    """
    checked = array(values)
    require(checked > 0, checked, sentence)
    require(np.isfinite(checked), checked, "A finite number is needed; {} is none.")
    return checked


def not_negative(values: ArrayLike, sentence: str) -> Array:
    """The values as an array, all finite and at least 0.

    Args:
        values: The values.
        sentence: What is wrong, with {} in the place of the first bad value.

    Returns:
        The values.

    Raises:
        ValueError: If a value is negative, infinite or not a number.
    """
    checked = array(values)
    require((checked >= 0) & np.isfinite(checked), checked, sentence)
    return checked


def lengths(values: Array) -> Array:
    """Lengths of vectors, without a square that overflows on the way.

    Args:
        values: Vectors of shape (..., 3).

    Returns:
        Their lengths, without the last axis.
    """
    return np.asarray(np.hypot(np.hypot(values[..., 0], values[..., 1]), values[..., 2]))


def one(value: ArrayLike, sentence: str, least: float = -np.inf, most: float = np.inf) -> float:
    """One finite number, where an array has no place, such as in the description of one flight.

    Args:
        value: The number.
        sentence: What is wrong, with {} in the place of the bad value.
        least: Smallest value allowed.
        most: Largest value allowed.

    Returns:
        The number as a float.

    Raises:
        ValueError: If it is an array, infinite, not a number, or beyond what is allowed.
    """
    checked = array(number(value))
    require((checked >= least) & (checked <= most) & np.isfinite(checked), checked, sentence)
    return float(checked)


def one_positive(value: ArrayLike, sentence: str) -> float:
    """One finite number above 0, where an array has no place.

    Args:
        value: The number.
        sentence: What is wrong, with {} in the place of the bad value.

    Returns:
        The number as a float.

    Raises:
        ValueError: If it is an array, 0, negative, infinite or not a number.
    """
    return float(positive(number(value), sentence))


def given(value: object, kind: type) -> None:
    """Refuse what was not made by its class, such as a word in the place of an orbit's elements.

    Args:
        value: What was given.
        kind: What it has to be.

    Raises:
        ValueError: If it is something else.
    """
    if not isinstance(value, kind):
        raise ValueError(f"{kind.__name__}(...) is needed here; {value!r:.60} is none.")


def three(values: ArrayLike, name: str) -> tuple[float, float, float]:
    """Three numbers that belong together but mean different things, such as a latitude, a longitude and a height.

    Args:
        values: The numbers; each is judged by itself later.
        name: What they are, as the sentence begins: "A place".

    Returns:
        The same as floats.

    Raises:
        ValueError: If they are not 3.
    """
    checked = array(values)
    if checked.shape != (AXES,):
        raise ValueError(f"{name} has 3 numbers; an array of shape {checked.shape} is none.")
    first, second, third = checked.tolist()
    return first, second, third


def points(count: float) -> int:
    """How many points of a path are wanted.

    Args:
        count: Their number.

    Returns:
        The same as an integer.

    Raises:
        ValueError: If it is not one whole number from 2, because a line has two ends, to a million.
    """
    wanted = number(count)
    if not wanted >= 2:  # noqa: PLR2004 - said above
        raise ValueError(f"A path needs at least 2 points; {wanted:g} are too few.")
    if wanted > _MOST or not wanted.is_integer():
        raise ValueError(f"A path has a whole number of points, at most {_MOST:,}; {wanted:g} is none.")
    return int(wanted)
