"""Marking numbers with units, and settings of an explorer."""

import math
from dataclasses import dataclass, replace

from reachstars.exercise.kinds import Key, Number, Target
from reachstars.exercise.reading import Reading, read_quantity
from reachstars.exercise.saying import number_said, typed_said, typed_unit_said, unit_said
from reachstars.exercise.sentences import OTHER_QUANTITY, QUANTITIES
from reachstars.exercise.slips import Slip, find_slip, is_within
from reachstars.exercise.unit_spelling import in_right_spelling
from reachstars.exercise.units import LONGEST_UNIT, Measure, known_start, meant, to_si
from reachstars.exercise.verdict import Mark, about, empty, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json

_SPARE_DIGITS = 3  # beyond those that the tolerance gives a meaning to; with more, a right answer gets a remark


@dataclass(frozen=True)
class _Heard:
    """A number that was read, with its unit as typed, in SI, and what was asked for."""

    unit: str
    measure: Measure
    asked: Measure
    digits: int
    understood: str


def mark_number(exercise: Number, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark a number with a unit.

    Args:
        exercise: The exercise.
        answer: What was typed; a bare number counts as typed without a unit.
        key: Right value and slips, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark; no answer makes it fail.
    """
    is_judged = _right_value(key) is not None
    if answer is None:
        return empty(language, is_judged=is_judged)
    typed = typed_number(answer)
    if typed is None:
        return unclear(exercise, "not-text", language, is_judged=is_judged)
    return mark_reading(exercise, read_quantity(typed), key, language)


def mark_reading(
    exercise: Number, reading: Reading, key: Key | None, language: Language, *, in_column: bool = False
) -> Mark:
    """Mark what was read in a text.

    Args:
        exercise: The exercise.
        reading: The number and its unit, or what is the trouble.
        key: Right value and slips, or None to record only.
        language: Language of the sentences.
        in_column: Whether it stands in a column of a table, whose heading has the unit already.

    Returns:
        The mark.
    """
    is_judged = _right_value(key) is not None
    if reading.trouble == "empty":
        return empty(language, is_judged=is_judged)
    if reading.number is None:
        return unclear(exercise, reading.trouble, language, is_judged=is_judged, values=_doubt(reading))
    heard = replace(reading, unit=exercise.unit) if in_column and not reading.unit else reading
    return _mark_read(exercise, heard, reading.number, key, language, in_column=in_column)


def mark_target(exercise: Target, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark the setting of an explorer; a text, such as one from paper, is read like a number with a unit.

    Args:
        exercise: The exercise.
        answer: The setting in the exercise's unit.
        key: Right value in SI, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark; no answer makes it fail.
    """
    right = _right_value(key)
    if answer is None or (isinstance(answer, str) and read_quantity(answer).trouble == "empty"):
        return empty(language, is_judged=right is not None)
    typed = typed_number(answer)
    reading = read_quantity(typed) if typed is not None else Reading()
    asked = to_si(1.0, exercise.unit)
    unit = meant(reading.unit or exercise.unit, asked.dimension if asked else "")
    measure = None if reading.number is None else to_si(reading.number, unit)
    if measure is None or asked is None or measure.dimension != asked.dimension or not math.isfinite(measure.value):
        return unclear(exercise, "not-a-setting", language, is_judged=right is not None)
    understood = _understood(exercise, reading, measure, asked, language)
    if key is None or right is None:
        return Mark("recorded", plain("recorded", language), understood=understood, value=measure.value)
    if is_within(measure.value, right, exercise.tolerance):
        say = judged(exercise, "right", language, "right")
        return Mark("right", say, points=float(exercise.points), understood=understood, value=measure.value)
    slip = next((name for name, wrong in key.slips.items() if is_within(measure.value, wrong, exercise.tolerance)), "")
    say = about(exercise, slip or "wrong", language, otherwise="wrong-target")
    return Mark("wrong", say, slip=slip, points=0.0, understood=understood, value=measure.value)


def typed_number(answer: Json) -> str | None:
    """The answer as text to read a number in, or None if it is neither text nor a number."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        return None
    try:
        number = float(answer)  # before any text: a whole number of 5,000 digits cannot be written out
    except OverflowError:
        number = math.inf
    if math.isnan(number):
        return None
    if math.isinf(number):
        return "1e999"  # read as too large
    written = repr(number)
    return written if "e" in written else f"{written}e0"  # 7.784e0 cannot be thousands


def _right_value(key: Key | None) -> float | None:
    if key is None or isinstance(key.answer, bool) or not isinstance(key.answer, int | float):
        return None
    return float(key.answer)


def _mark_read(
    exercise: Number, reading: Reading, number: float, key: Key | None, language: Language, *, in_column: bool
) -> Mark:
    """Mark a number that could be read, whatever its unit.

    Raises:
        ValueError: If the author's unit is none of ours.
    """
    right = _right_value(key)
    asked = to_si(1.0, exercise.unit)
    if asked is None:
        raise ValueError(f"exercise {exercise.id}: {exercise.unit!r} is not a unit of units.txt")
    reading = replace(reading, unit=in_right_spelling(reading.unit, language))
    measure = to_si(number, meant(reading.unit, asked.dimension))
    trouble = _unit_trouble(exercise, reading, measure)
    if trouble or measure is None:
        return _unclear_unit(exercise, reading, trouble, language, is_judged=right is not None)
    if not asked.dimension and measure.dimension == "1 / [time]":
        # "16 a day" answers "how many a day?": the count as typed.
        measure = Measure(number, "")
    heard = _Heard(
        reading.unit, measure, asked, reading.digits, _understood(exercise, reading, measure, asked, language)
    )
    if measure.dimension != asked.dimension and (in_column or right is not None):
        return _wrong_dimension(exercise, heard, language)
    if key is None or right is None:
        value = measure.value if measure.dimension == asked.dimension else None
        return Mark("recorded", plain("recorded", language), understood=heard.understood, value=value)
    if is_within(measure.value, right, exercise.tolerance):
        return _right(exercise, heard, language)
    factor = measure.value / number if number else 1.0
    wrong = _wrong(exercise, heard, find_slip(measure, reading.digits, factor, key, exercise.tolerance), language)
    if reading.doubt:  # 6.728 km may have meant 6,728 km: it was read as a decimal, and the learner is told so
        first, second = reading.doubt
        return replace(
            wrong, say=f"{wrong.say} {plain('read-as-decimal', language, {'first': first, 'second': second})}"
        )
    return wrong


def _unclear_unit(exercise: Number, reading: Reading, trouble: str, language: Language, *, is_judged: bool) -> Mark:
    """The number alone was read; what stands behind it is asked back."""
    number, known = reading.number or 0.0, known_start(reading.unit)
    values = {
        "number": number_said(number),
        "quantity": typed_said(number, known),
        "written": reading.unit[len(known) if trouble == "extra-words" else 0 :].strip()[:LONGEST_UNIT],
        "unit": unit_said(exercise.unit, language),
    }
    sentence = "unknown-word" if not exercise.unit and trouble == "unknown-unit" else ""
    say = about(exercise, trouble, language, sentence=sentence, values=values)
    return Mark("unclear", say, slip=trouble, points=0.0 if is_judged else None)


def _unit_trouble(exercise: Number, reading: Reading, measure: Measure | None) -> str:
    if exercise.unit and not reading.unit:
        return "no-unit"
    if measure is None:
        return "extra-words" if known_start(reading.unit) else "unknown-unit"
    return "" if math.isfinite(measure.value) else "too-large"


def _wrong(exercise: Number, heard: _Heard, slip: Slip | None, language: Language) -> Mark:
    name, sentence = (slip.name, slip.sentence) if slip else ("", "")
    if not name and (exercise.feedback.get("wrong") or not sentence):
        say = judged(exercise, "wrong", language, "wrong")
    else:
        say = about(exercise, name, language, sentence=sentence)
    return Mark("wrong", say, slip=name, points=0.0, understood=heard.understood, value=heard.measure.value)


def _wrong_dimension(exercise: Number, heard: _Heard, language: Language) -> Mark:
    values = {
        "asked": QUANTITIES.get(heard.asked.dimension, OTHER_QUANTITY).in_language(language),
        "kind": QUANTITIES.get(heard.measure.dimension, OTHER_QUANTITY).in_language(language),
        "written": typed_unit_said(heard.unit),
    }
    sentence = "wrong-dimension-minutes" if heard.unit == "m" and heard.asked.dimension == "[time]" else ""
    say = about(exercise, "wrong-dimension", language, sentence=sentence, values=values)
    return Mark("wrong", say, slip="wrong-dimension", points=0.0, understood=heard.understood)


def _right(exercise: Number, heard: _Heard, language: Language) -> Mark:
    say, slip = judged(exercise, "right", language, "right"), ""
    if _has_too_many_digits(heard.digits, exercise.tolerance):
        slip = "too-many-digits"
        say = f"{say} {plain(slip, language)}"
    points = float(exercise.points)
    return Mark("right", say, slip=slip, points=points, understood=heard.understood, value=heard.measure.value)


def _has_too_many_digits(digits: int, tolerance: float) -> bool:
    """Whether far more digits were typed than the tolerance gives a meaning to."""
    if tolerance <= 0:
        return False  # an exact answer has as many digits as it has
    return digits > math.ceil(-math.log10(tolerance)) + _SPARE_DIGITS


def _understood(
    exercise: Number | Target, reading: Reading, measure: Measure, asked: Measure, language: Language
) -> str:
    number = reading.number or 0.0
    quantity = typed_said(number, reading.unit or exercise.unit)
    factor = measure.value / number if number else asked.value
    if measure.dimension != asked.dimension or math.isclose(factor, asked.value, rel_tol=1e-9):
        return plain("understood", language, {"quantity": quantity})
    # Rounded first: 5,754,000 miles, and not 5.754 × 10⁶.
    rounded = float(f"{measure.value / asked.value:.4g}")
    converted = f"{number_said(rounded)} {unit_said(exercise.unit, language)}".strip()
    return plain("understood-converted", language, {"quantity": quantity, "converted": converted})


def _doubt(reading: Reading) -> dict[str, str]:
    if reading.trouble == "thousands-or-decimal":
        return {"first": reading.doubt[0], "second": reading.doubt[1]}
    return {"written": reading.doubt[0]} if reading.doubt else {}
