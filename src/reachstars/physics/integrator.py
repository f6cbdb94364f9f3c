"""Motion step by step: where rates of change lead, with the moments that matter found on the way.

The model: Dormand and Prince's pair of formulas of order 5 and 4; the difference of the two steers the length of the
step, and a polynomial of order 4 gives every moment between two steps. The error of a step stays below
`absolute + relative · |state|`; over a whole flight the errors add up, usually to some ten times that. Rates must be
smooth: where a force jumps (an engine stops, a booster falls off), end the run there with a terminal event and start
the next one from its last state, then `joined` makes one path of them. A stiff motion is solved too, but slowly.

Why our own and not SciPy's: SciPy is more than 35 MB, takes longer to import than a lesson may take to open, and a
lesson in a browser would have to load it. These lines are all that the flights here need.
Symbols: y state, k slopes, h step, theta share of a step that has passed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from reachstars.physics.checked import Array, array, finite, given, number, one_positive, positive, require

Rate = Callable[[float, Array], ArrayLike]
"""Rates of change of the state, at a time and a state; in the state's shape (n,)."""

_NODES = (0.2, 0.3, 0.8, 8 / 9, 1.0, 1.0)
_SLOPES = (
    np.array([1 / 5]),
    np.array([3 / 40, 9 / 40]),
    np.array([44 / 45, -56 / 15, 32 / 9]),
    np.array([19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729]),
    np.array([9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656]),
    np.array([35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]),
)
_ERROR = np.array([71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40])
_DENSE = np.array(
    [
        -12715105075 / 11282082432,
        0,
        87487479700 / 32700410799,
        -10690763975 / 1880347072,
        701980252875 / 199316789632,
        -1453857185 / 822651844,
        69997945 / 29380423,
    ]
)
_LOOKS = (0.25, 0.5, 0.75, 1.0)  # shares of a step at which events are looked at
_HALVINGS = 60  # of a part of a step, until its ends are neighbours among the floats
_MOST_STEPS = 100_000
_FASTEST, _SHORTEST, _CAREFUL = 5.0, 0.2, 0.9  # how much a step may grow or shrink, and the margin it keeps
_SMALLEST_ERROR = 1e-10  # a step without any error grows as one with so little
_ROUNDING = 1e-9  # a step that ends so near the last time ends there
_SMALL = 1e-5  # in scales of the tolerance: too small to judge a first step by


@dataclass(frozen=True)
class Event:
    """Something to look out for: a moment at which a value passes through zero.

    Attributes:
        name: What it is called in the list of what happened.
        value: Function of time and state, continuous, that passes through zero then.
        direction: 1 if it counts only when the value grows in the course of the run, -1 only when it shrinks, 0 both.
        terminal: Whether the run ends there.
    """

    name: str
    value: Callable[[float, Array], float]
    direction: int = 0
    terminal: bool = False

    def __post_init__(self) -> None:
        """Refuse a direction that is none.

        Raises:
            ValueError: If it is not -1, 0 or 1.
        """
        if number(self.direction) not in {-1, 0, 1}:
            raise ValueError(f"The direction of an event must be -1, 0 or 1; {self.direction} is not.")


@dataclass(frozen=True)
class Happening:
    """An event that took place.

    Attributes:
        name: The event's name.
        time: When, in s: the first float at which the value has passed through zero.
        state: State then, shape (n,).
    """

    name: str
    time: float
    state: Array


@dataclass(frozen=True)
class Path:
    """A motion from its first moment to its last, known at every moment between.

    Attributes:
        starts: Time at which each step begins, in s, shape (steps,).
        lengths: Time that each step's polynomial spans, in s, shape (steps,); negative for a run into the past.
        shapes: Each step's polynomial, shape (steps, 5, n).
        end_time: Last moment in s; a terminal event ends a run within a step.
        happenings: The events that took place, in the order of the run.
        ended_by: Name of the terminal event that ended the run; empty if the whole duration was followed.
    """

    starts: Array
    lengths: Array
    shapes: Array
    end_time: float
    happenings: tuple[Happening, ...]
    ended_by: str

    @property
    def times(self) -> Array:
        """The first moment and the end of every step, in s, shape (steps + 1,)."""
        return np.append(self.starts, self.end_time)

    @property
    def end(self) -> Array:
        """The last state, shape (n,)."""
        return self.at(self.end_time)

    def at(self, time: ArrayLike) -> Array:
        """The state at moments of the path; where two runs meet, the state with which the later one begins.

        Args:
            time: Times in s, from the first to the last of the path; a number or an array.

        Returns:
            States, in the shape of time with one more axis of n at the end.

        Raises:
            ValueError: If a time is before the first moment or after the last, or not a number.
        """
        wanted = finite(time, "A time is a finite number of seconds; {} is not.")
        first, last = sorted((float(self.starts[0]), self.end_time))
        sentence = f"The path is known from {first:,.10g} s to {last:,.10g} s; {{}} s is outside."
        require((wanted >= first) & (wanted <= last), wanted, sentence)
        sign = np.sign(self.lengths[0])
        step = np.searchsorted(sign * self.starts, sign * wanted, side="right") - 1
        share = (wanted - self.starts[step]) / self.lengths[step]
        return _between(np.moveaxis(self.shapes[step], -2, 0), share[..., np.newaxis])


def integrate(
    rate: Rate,
    times: tuple[float, float],
    state: ArrayLike,
    *,
    events: Sequence[Event] = (),
    relative: float = 1e-9,
    absolute: ArrayLike = 1e-9,
    longest_step: float = np.inf,
) -> Path:
    """Follow a motion from its state at one time to another time, or to a terminal event.

    Events are looked for four times a step, and between those looks at the turning point of a parabola, so that a
    value that dips below zero and comes back within a quarter of a step is found as well; `longest_step` makes sure
    of any that is known to last at least so long. The moment is a root, found to the last float of the polynomial.
    A value that is zero at the start does not count.

    Args:
        rate: Rates of change at a time in s and a state of shape (n,).
        times: First and last time in s; the last may be the earlier one.
        state: State at the first time, shape (n,).
        events: What to look out for.
        relative: Error allowed in a step, as a share of each number of the state.
        absolute: Error allowed in a step, in the unit of each number of the state; a number or shape (n,).
        longest_step: No step is longer, in s.

    Returns:
        The path with what happened on it.

    Raises:
        ValueError: If a time, the state or a tolerance is not a finite number (above 0, for a tolerance and the
            longest step), the state is not of shape (n,), or the times are the same.
        ArithmeticError: If the rates grow without a limit, so that no step is short enough.

    Source:
        Dormand and Prince (1980), A family of embedded Runge-Kutta formulae, Journal of Computational and Applied
        Mathematics 6, 19-26; the polynomial from Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I.
    """
    for event in events:
        given(event, Event)
    span, y, tolerances = _checked(times, state, relative, absolute)
    longest = number(longest_step)  # endless by default
    require(np.asarray(longest > 0), array(longest), "The longest step must be above 0 s; {} s is not.")
    with np.errstate(all="ignore"):  # a step that leads out of what floats hold is tried again, shorter
        steps = _Steps(rate, tolerances, span, y)
        watch = [_Watched(event, float(event.value(span[0], y))) for event in events]
        starts, lengths, shapes = [], [], []
        happenings: list[Happening] = []
        ended_by = ""
        while steps.time != span[1] and not ended_by:
            starts.append(steps.time)
            shapes.append(steps.advance(longest))
            lengths.append(steps.time - starts[-1])
            seen, ended_by = _seen(watch, starts[-1], lengths[-1], shapes[-1])
            happenings += seen
    end_time = happenings[-1].time if ended_by else span[1]
    return Path(np.array(starts), np.array(lengths), np.array(shapes), end_time, tuple(happenings), ended_by)


def joined(paths: Sequence[Path]) -> Path:
    """Several runs, each of which begins when the one before it ends, as one path.

    Args:
        paths: The runs in the order of their times; their states may jump where they meet.

    Returns:
        One path with all that happened, ended by what ended the last run.

    Raises:
        ValueError: If there is no run, or one does not begin when the one before it ends.

    Source:
        The pieces of a motion with sudden changes, Hairer, Nørsett and Wanner, Solving Ordinary Differential
        Equations I, chapter II.
    """
    if not paths:
        raise ValueError("At least one run is needed to make a path; there is none.")
    for before, after in pairwise(paths):
        if after.starts[0] != before.end_time:
            raise ValueError(
                f"A run must begin when the one before it ends, at {before.end_time:,.10g} s; "
                f"this one begins at {after.starts[0]:,.10g} s."
            )
    return Path(
        np.concatenate([path.starts for path in paths]),
        np.concatenate([path.lengths for path in paths]),
        np.concatenate([path.shapes for path in paths]),
        paths[-1].end_time,
        tuple(happening for path in paths for happening in path.happenings),
        paths[-1].ended_by,
    )


class _Steps:
    """Where the run is, and how it takes the next step."""

    def __init__(self, rate: Rate, tolerances: tuple[Array, float], times: tuple[float, float], y: Array) -> None:
        self._rate, (self._absolute, self._relative), (self.time, self._stop) = rate, tolerances, times
        self._sign, self._y, self._taken, self._growth = (1.0 if times[1] > times[0] else -1.0), y, 0, _FASTEST
        self._k = self._slope(self.time, y)
        if self._k.shape != y.shape or not np.all(np.isfinite(self._k)):
            raise ValueError(
                f"The rates at the start must be {y.size} finite numbers, as the state has; {self._k} are not."
            )
        self.length = self._first_length()

    def advance(self, longest: float) -> Array:
        """Take one step, as long as the tolerance and the longest step allow; its polynomial, shape (5, n)."""
        while True:
            left = abs(self._stop - self.time)
            length = min(self.length, longest)
            last = length >= left * (1 - _ROUNDING)
            h = self._sign * (left if last else length)
            k, after = self._tried(h)
            scale = self._absolute + self._relative * np.maximum(np.abs(self._y), np.abs(after))
            error = float(np.max(np.abs(h * (_ERROR @ k)) / scale))
            if error <= 1:
                return self._take(h, k, after, error, self._stop if last else self.time + h)
            self._shorten(abs(h), error)

    def _take(self, h: float, k: Array, after: Array, error: float, end: float) -> Array:
        shape = _shape(self._y, after, k, h)
        self.time, self._y, self._k = end, after, k[-1]
        self.length = abs(h) * min(self._growth, _CAREFUL * max(error, _SMALLEST_ERROR) ** -0.2)
        self._growth, self._taken = _FASTEST, self._taken + 1
        if self._taken > _MOST_STEPS:
            raise ArithmeticError(f"After {_MOST_STEPS:,} steps the motion has only come to {self.time:,.10g} s.")
        return shape

    def _shorten(self, length: float, error: float) -> None:
        self.length, self._growth = length * max(_SHORTEST, _CAREFUL * error**-0.2), 1.0
        if self.time + self._sign * self.length == self.time:
            raise ArithmeticError(f"At {self.time:,.10g} s the rates grow without a limit: no step is short enough.")

    def _tried(self, h: float) -> tuple[Array, Array]:
        """The seven slopes of a step, shape (7, n), and the state after it."""
        k = np.empty((7, self._y.size))
        k[0] = self._k
        after = self._y
        for stage, (node, weights) in enumerate(zip(_NODES, _SLOPES, strict=True), 1):
            after = self._y + h * (weights @ k[:stage])
            k[stage] = self._slope(self.time + node * h, after)
        return k, after

    def _slope(self, time: float, y: Array) -> Array:
        return np.asarray(self._rate(time, y), dtype=np.float64)

    def _first_length(self) -> float:
        """A first step that the rates do not change much in, after Hairer, Nørsett and Wanner."""
        scale = self._absolute + self._relative * np.abs(self._y)
        size, speed = float(np.max(np.abs(self._y) / scale)), float(np.max(np.abs(self._k) / scale))
        length = 0.01 * size / speed if size > _SMALL and speed > _SMALL else 1e-6
        ahead = self._slope(self.time + self._sign * length, self._y + self._sign * length * self._k)
        bend = float(np.max(np.abs(ahead - self._k) / scale)) / length
        steepest = max(speed, bend) if np.isfinite(bend) else speed
        return min(100 * length, (0.01 / steepest) ** 0.2 if steepest > _SMALL**3 else 1e3 * length)


class _Watched:
    """An event with the value it had at the last look."""

    def __init__(self, event: Event, value: float) -> None:
        self.event, self._value = event, value

    def look(self, begun: float, length: float, shape: Array) -> Iterator[Happening]:
        """What happens in one step, in the order of the run."""

        def value(share: float) -> float:
            return float(self.event.value(begun + share * length, _between(shape, share)))

        looks = [(0.0, self._value), *((share, value(share)) for share in _LOOKS)]
        self._value = looks[-1][1]
        turns = [turn for three in (looks[:3], looks[2:]) for turn in _turning_point(three)]
        looks = sorted([*looks, *((turn, value(turn)) for turn in turns)])
        for (before, low), (after, high) in pairwise(looks):
            grown = (low < 0 <= high) - (low > 0 >= high)
            if grown and self.event.direction in {0, grown}:
                share = _root(value, before, after, grown)
                yield Happening(self.event.name, begun + share * length, _between(shape, share))


def _seen(watch: Sequence[_Watched], begun: float, length: float, shape: Array) -> tuple[list[Happening], str]:
    """What happens in one step, up to a terminal event, and the name of that."""
    found = [(happening, one.event.terminal) for one in watch for happening in one.look(begun, length, shape)]
    found.sort(key=lambda pair: pair[0].time * (1 if length > 0 else -1))
    for count, (happening, terminal) in enumerate(found, 1):
        if terminal:
            return [seen for seen, _ in found[:count]], happening.name
    return [seen for seen, _ in found], ""


def _turning_point(three: Sequence[tuple[float, float]]) -> Iterator[float]:
    """Where the parabola through three values of one sign, evenly spaced, comes nearest to zero, if between them."""
    (start, first), (_, middle), (end, last) = three
    sign = np.sign(middle)
    bend = (first - 2 * middle + last) * sign
    if bend > 0 and np.sign(first) == sign == np.sign(last):
        place = (first - last) * sign / (2 * bend)  # -1 at the first, 1 at the last
        if abs(place) < 1:
            yield (start + end) / 2 + place * (end - start) / 2


def _root(value: Callable[[float], float], before: float, after: float, grown: int) -> float:
    """The first float, between two shares of a step, that lies beyond the zero, by halving."""
    for _ in range(_HALVINGS):
        middle = (before + after) / 2
        if value(middle) * grown >= 0:
            after = middle
        else:
            before = middle
    return after


def _shape(before: Array, after: Array, k: Array, h: float) -> Array:
    """The polynomial of a step, in the form in which its two ends are exact."""
    way = after - before
    bent = h * k[0] - way
    return np.array([before, way, bent, way - h * k[-1] - bent, h * (_DENSE @ k)])


def _between(shape: Array, share: Array | float) -> Array:
    rest = 1 - share
    state: Array = shape[0] + share * (shape[1] + rest * (shape[2] + share * (shape[3] + rest * shape[4])))
    return state


def _checked(
    times: tuple[float, float], state: ArrayLike, relative: float, absolute: ArrayLike
) -> tuple[tuple[float, float], Array, tuple[Array, float]]:
    ends = finite(times, "A time is a finite number of seconds; {} is not.")
    if ends.shape != (2,):
        raise ValueError(f"A motion has 2 times, its first and its last; an array of shape {ends.shape} is none.")
    start, stop = ends.tolist()
    if start == stop:
        raise ValueError(f"A motion takes time; it cannot be followed from {start:,.10g} s to the same moment.")
    y = finite(state, "A state consists of finite numbers; {} is none.")
    if y.ndim != 1:
        raise ValueError(f"A state is a row of numbers, shape (n,); {y.shape} is the shape of something else.")
    share = one_positive(relative, "The relative error allowed must be above 0; {} is not.")
    allowed = positive(absolute, "The absolute error allowed must be above 0; {} is not.")
    if allowed.shape not in {(), y.shape}:
        raise ValueError(f"The absolute error allowed is one number or {y.size}; {allowed.shape} is the shape given.")
    return (start, stop), y, (allowed, share)
