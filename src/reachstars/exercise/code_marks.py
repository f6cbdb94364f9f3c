"""Marking a learner's function by what it gave: nothing here runs it, on the screen or in the grade book."""

from collections.abc import Iterator
from dataclasses import replace

from reachstars.exercise.code_sentences import CODE
from reachstars.exercise.kinds import CodeTask, Key, Outputs, Sample
from reachstars.exercise.listed import is_nothing
from reachstars.exercise.saying import fill
from reachstars.exercise.slips import Slip, find_slip
from reachstars.exercise.tried import Tried, called, input_said, is_start, sample_said, tried_in
from reachstars.exercise.units import Measure, to_si
from reachstars.exercise.verdict import Mark, about, in_part, judged, plain
from reachstars.language import Language
from reachstars.logbook.event import Json

_SLACK = 1e-9  # so that a value exactly on the edge of its tolerance is inside
_SMALL = 1e-6  # of the largest number in a list: nearer to zero than that is zero
_ALL_DIGITS = 15  # a computer does not round
_REASONS = frozenset(CODE)


def mark_code(exercise: CodeTask, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark what a function gave.

    Args:
        exercise: The exercise.
        answer: Source and outputs, as they were recorded.
        key: What a right function gives, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark, in part where some inputs are right; no answer makes it fail.
    """
    right = key.answer if key and isinstance(key.answer, Outputs) else None
    none = None if right is None else 0.0
    if is_nothing(answer):
        return Mark("empty", plain("empty", language), points=none)
    tried = tried_in(answer, exercise)
    if tried is None or (right is not None and len(right.values) != len(tried.outputs)):
        return Mark("unclear", _say("not-a-try", language), slip="not-a-try", points=none)
    if is_start(tried.source, exercise):
        return Mark("empty", _say("start", language), points=none)
    if right is None:
        return _recorded(exercise, tried, language)
    return _Judge(exercise, tried, right, language).mark()


def _recorded(exercise: CodeTask, tried: Tried, language: Language) -> Mark:
    if tried.reason or None in tried.outputs:
        return Mark("unclear", _say("unfinished", language), slip=_reason(tried))
    shape = _shape(exercise, tried.outputs[0])
    if shape:
        return Mark("unclear", _misshapen(exercise, tried, 0, language), slip=shape)
    return Mark("recorded", plain("recorded", language))


class _Judge:
    """Compares what one function gave with what a right one gives."""

    def __init__(self, exercise: CodeTask, tried: Tried, right: Outputs, language: Language) -> None:
        self._exercise = exercise
        self._tried = tried
        self._right = right
        self._language = language
        self._places = range(len(right.values))
        one = to_si(1.0, exercise.unit)
        self._unit = one or Measure(1.0, "")
        self._si = tuple(None if each is None else _times(each, self._unit.value) for each in tried.outputs)

    def mark(self) -> Mark:
        """The verdict with its sentence and points."""
        good = [place for place in self._places if self._meets(place, self._right.values)]
        exercise, language = self._exercise, self._language
        if len(good) == len(self._places):
            return Mark("right", judged(exercise, "right", language, "right"), points=float(exercise.points))
        slip, say = self._trouble(good)
        return replace(in_part(exercise, len(good) / len(self._places), slip, language), say=say)

    def _trouble(self, good: list[int]) -> tuple[str, str]:
        bad = next(place for place in self._places if place not in good)
        given = self._tried.outputs[bad]
        if self._tried.reason or given is None:
            return _reason(self._tried), self._say("unfinished")
        if shape := _shape(self._exercise, given):
            return shape, _misshapen(self._exercise, self._tried, bad, self._language)
        if self._is_constant():
            names = called(self._exercise).split("(", 1)[1].rstrip(")")
            return "constant", self._say("constant", value=self._said(given), parameters=names)
        if good:
            works, fails = (input_said(self._exercise, place) for place in (good[0], bad))
            return "some-inputs", self._say("some-inputs", good=works, bad=fails, value=self._said(given))
        slip, said = self._slip(bad)
        gives = self._say("gives", input=input_said(self._exercise, bad), value=self._said(given))
        return slip, f"{gives} {said}"

    def _slip(self, bad: int) -> tuple[str, str]:
        """The slip that explains every output; without one, the plain sentence of a wrong answer."""
        for name, values in self._right.slips.items():
            if all(self._meets(place, values) for place in self._places):
                return name, about(self._exercise, name, self._language)
        length = self._length(bad)
        if length:
            return "list-length", self._say(length)
        common = set(self._slips())
        found = common.pop() if len(common) == 1 else None
        if found is None:
            return "", judged(self._exercise, "wrong", self._language, "wrong")
        return found.name, about(self._exercise, found.name, self._language, sentence=found.sentence)

    def _length(self, bad: int) -> str:
        given, right = self._si[bad], self._right.values[bad]
        if not isinstance(given, tuple) or not isinstance(right, tuple) or len(given) == len(right):
            return ""
        return "too-long-list" if len(given) > len(right) else "too-short-list"

    def _slips(self) -> Iterator[Slip | None]:
        """What explains each number on its own; a number that is zero says nothing."""
        for given, right in zip(self._si, self._right.values, strict=True):
            for value, wanted in zip(_numbers(given), _numbers(right), strict=False):
                if wanted:
                    measure = Measure(value, self._unit.dimension)
                    tolerance = self._exercise.tolerance
                    yield find_slip(measure, _ALL_DIGITS, self._unit.value, Key(wanted), tolerance)

    def _is_constant(self) -> bool:
        """Whether the answer looks typed: always the same where it should change."""
        return len(set(self._tried.outputs)) == 1 and len(set(self._right.values)) > 1

    def _meets(self, place: int, values: tuple[Sample, ...]) -> bool:
        given = self._si[place]
        return given is not None and is_met(given, values[place], self._exercise.tolerance)

    def _said(self, value: Sample) -> str:
        return sample_said(value, self._exercise.unit)

    def _say(self, name: str, **parts: str) -> str:
        return fill(CODE[name].in_language(self._language), parts)


def is_met(given: Sample, right: Sample, tolerance: float) -> bool:
    """Whether a result is right within the relative tolerance, each number of a list on its own.

    Args:
        given: A number or a list of numbers.
        right: The right one, in the same unit.
        tolerance: Relative tolerance of each number.

    Returns:
        True if it counts as right.
    """
    numbers, wanted = _numbers(given), _numbers(right)
    if isinstance(given, tuple) != isinstance(right, tuple) or len(numbers) != len(wanted):
        return False
    size = max(map(abs, wanted), default=0.0)
    return all(
        abs(number - meant) <= (tolerance + _SLACK) * max(abs(meant), _SMALL * size)
        for number, meant in zip(numbers, wanted, strict=True)
    )


def _say(name: str, language: Language) -> str:
    return CODE[name].in_language(language)


def _reason(tried: Tried) -> str:
    """The recorded reason, if it is one of ours; anything may stand in a handed-in file."""
    return tried.reason if tried.reason in _REASONS else "unfinished"


def _shape(exercise: CodeTask, given: Sample | None) -> str:
    if isinstance(given, tuple):
        return "" if exercise.gives == "list" else "list-for-number"
    return "number-for-list" if exercise.gives == "list" else ""


def _misshapen(exercise: CodeTask, tried: Tried, place: int, language: Language) -> str:
    given = tried.outputs[place]
    shape = _shape(exercise, given)
    parts = {"count": str(len(given)) if isinstance(given, tuple) else "1"}
    with_input = fill(CODE["with"].in_language(language), {"input": input_said(exercise, place)})
    return f"{with_input}: {fill(CODE[shape].in_language(language), parts)}"


def _numbers(sample: Sample | None) -> tuple[float, ...]:
    if sample is None:
        return ()
    return sample if isinstance(sample, tuple) else (sample,)


def _times(sample: Sample, factor: float) -> Sample:
    return tuple(each * factor for each in sample) if isinstance(sample, tuple) else sample * factor
