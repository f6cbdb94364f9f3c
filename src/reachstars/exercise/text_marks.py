"""Marking short texts, and keeping those that nobody judges here."""

import re

from reachstars.exercise.clean import LONGEST, cleaned, folded, is_blank
from reachstars.exercise.kinds import Key, OpenAnswer, Prediction, Reflection, ShortText
from reachstars.exercise.prompt import filled
from reachstars.exercise.spelling import is_a_slip
from reachstars.exercise.verdict import Mark, empty, judged, plain, unclear
from reachstars.language import Language
from reachstars.logbook.event import Json

_ARTICLES = frozenset(("the", "a", "an", "el", "la", "los", "las", "lo", "un", "una", "unos", "unas"))
# "It's falling" answers as "falling" does, and so does "I think falling".
_SENTENCE = frozenset(
    ("it", "is", "its", "s", "es", "esta", "se", "in", "en", "i", "think", "maybe", "yo", "creo", "que")
)
# A learner may repeat the question around the answer, but these change what is said.
_TURNS = frozenset(("no", "not", "never", "nunca", "jamas", "without", "sin", "or", "o", "nor", "ni", "but", "pero"))
_DO_NOT_KNOW = frozenset(
    (
        *("idk", "dunno", "i dont know", "i don t know", "dont know", "no idea", "no clue", "not sure", "help"),
        *("no se", "no lo se", "nose", "ns", "ni idea", "no entiendo", "no le entiendo", "ayuda"),
    )
)
_TO_THE_TEACHER = frozenset(("profe", "maestra", "maestro", "teacher", "sorry", "perdon", "lol", "please"))
_BETWEEN = re.compile(r"\b(?:or|and|o|u|y|e)\b|[/,;()]")  # "altitude or height", where both are accepted
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
    own = _without_the_question(words, filled(exercise.prompt, exercise, language), accepted)
    is_one = any("".join(said) == "".join(_words(text)) for text in accepted for said in (words, own))
    if is_one or _all_accepted(answer, accepted):
        return Mark("right", judged(exercise, "right", language, "right"), points=points)
    if _is_at_a_loss(answer):
        return unclear(exercise, "do-not-know", language, is_judged=True)
    meant = next((text for text in accepted for said in (words, own) if _is_one_slip_away(said, _words(text))), None)
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


def _all_accepted(answer: str, accepted: tuple[str, ...]) -> bool:
    """Whether the learner names several words, each of which is accepted."""
    right = {"".join(_words(text)) for text in accepted}
    named = [_words(part) for part in _BETWEEN.split(folded(cleaned(answer)))]
    return {"".join(words) for words in named if words} <= right and any(named)


def _without_the_question(words: list[str], prompt: str, accepted: tuple[str, ...]) -> list[str]:
    """What the learner adds to the words of the question: "always falling around the Earth" is "falling"."""
    asked = frozenset(_words(prompt))
    if any(asked.issuperset(_words(text)) for text in accepted):
        return words  # "Is it faster or slower?": there the words of the question are the answers
    return [word for word in words if word not in asked - _TURNS]


def _is_at_a_loss(answer: str) -> bool:
    every = re.findall(r"\w+", folded(cleaned(answer)))
    return " ".join(word for word in every if word not in _TO_THE_TEACHER) in _DO_NOT_KNOW


def _is_one_slip_away(typed: list[str], meant: list[str]) -> bool:
    """Whether exactly one word differs, by one letter or none that is heard, and is long enough for a slip."""
    if len(typed) != len(meant):
        return False
    different = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    if len(different) != 1 or len(different[0][1]) < _LONG_WORD:
        return False
    return is_a_slip(*different[0])
