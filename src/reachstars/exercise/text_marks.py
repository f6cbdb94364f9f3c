"""Marking short texts, and keeping those that nobody judges here."""

import re

from reachstars.exercise.clean import LONGEST, cleaned, folded, is_blank
from reachstars.exercise.kinds import Key, OpenAnswer, Prediction, Reflection, ShortText
from reachstars.exercise.prompt import filled
from reachstars.exercise.verdict import Mark, empty, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json

_ARTICLES = frozenset(("the", "a", "an", "el", "la", "los", "las", "lo", "un", "una", "unos", "unas"))
_SENTENCE = frozenset(("it", "is", "its", "s", "es", "esta", "se"))  # "It's falling" answers as "falling" does
_LONG_WORD = 5  # letters; in a shorter word one other letter may be another word


def mark_short(exercise: ShortText, answer: Json, key: Key | None, language: Language) -> Mark:
    """Mark a word or two; case, accents, articles, punctuation and one slip of a letter do not matter.

    Args:
        exercise: The exercise.
        answer: What was typed.
        key: Accepted texts, or None to record only.
        language: Language of the sentences.

    Returns:
        The mark; no answer makes it fail.
    """
    accepted = _accepted(key)
    is_judged = bool(accepted)
    if answer is None or (isinstance(answer, str) and not re.search(r"\w", answer)):
        return empty(language, is_judged=is_judged)
    if not isinstance(answer, str):
        return unclear(exercise, "not-text", language, is_judged=is_judged)
    if len(answer.strip()) > LONGEST:
        return unclear(exercise, "too-long", language, is_judged=is_judged)
    return _judge(exercise, answer, accepted, language) if is_judged else Mark("recorded", plain("recorded", language))


def _judge(exercise: ShortText, answer: str, accepted: tuple[str, ...], language: Language) -> Mark:
    words = _words(answer)
    points = float(exercise.points)
    if any("".join(words) == "".join(_words(text)) for text in accepted):
        return Mark("right", judged(exercise, "right", language, "right"), points=points)
    meant = next((text for text in accepted if _is_one_slip_away(words, _words(text))), None)
    if meant is None:
        return Mark("wrong", judged(exercise, "wrong", language, "wrong-words"), points=0.0)
    say = f"{judged(exercise, 'right', language, 'right')} {plain('spelling', language, {'word': meant})}"
    return Mark("right", say, slip="spelling", points=points)


def record_text(exercise: OpenAnswer | Prediction | Reflection, answer: Json, language: Language) -> Mark:
    """Keep a text that nobody judges here.

    Args:
        exercise: Open answer, prediction in words, or reflection.
        answer: What was typed.
        language: Language of the sentences.

    Returns:
        The mark, without points; no answer makes it fail.
    """
    if answer is None or (isinstance(answer, str) and is_blank(answer)):
        return empty(language, is_judged=False)
    if not isinstance(answer, str):
        return unclear(exercise, "not-text", language, is_judged=False)
    match exercise:
        case OpenAnswer():
            sentence = "recorded-open"
        case Prediction():
            sentence = "recorded-prediction"
        case Reflection():
            sentence = "recorded-reflection"
    own = exercise.feedback.get("recorded")
    return Mark("recorded", filled(own, exercise, language) if own else plain(sentence, language))


def _accepted(key: Key | None) -> tuple[str, ...]:
    if key is None:
        return ()
    if isinstance(key.answer, str):
        return (key.answer,)
    return key.answer if isinstance(key.answer, tuple) else ()


def _words(text: str) -> list[str]:
    every = re.findall(r"\w+", folded(cleaned(text)))
    return [word for word in every if word not in _ARTICLES and word not in _SENTENCE] or every


def _is_one_slip_away(typed: list[str], meant: list[str]) -> bool:
    """Whether exactly one word differs, by one letter, and is long enough for that to be a slip."""
    if len(typed) != len(meant):
        return False
    different = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    return len(different) == 1 and len(different[0][1]) >= _LONG_WORD and _is_one_letter_off(*different[0])


def _is_one_letter_off(typed: str, meant: str) -> bool:
    """Whether one letter was left out, added, changed, or swapped with the next one."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    start = next(
        (place for place, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other),
        min(len(typed), len(meant)),
    )
    one, other = typed[start:], meant[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[:2][::-1] and one[2:] == other[2:])
    )
