"""Small turns of phrase of the reports."""

from collections.abc import Iterable, Mapping, Sequence

from reachstars.exercise.kinds import Exercise
from reachstars.exercise.prompt import filled
from reachstars.grade import report_words as say
from reachstars.language import Language, Words

_MOST = 20


def told(words: Words, language: Language, values: Mapping[str, object]) -> str:
    """A sentence with its values; numbers have commas for thousands."""
    shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
    return words.in_language(language).format(**shown)


def codes_said(codes: Sequence[str], language: Language, *, most: int = _MOST, count: int = 0) -> str:
    """Codes in a row; of many, how many more there are.

    Args:
        codes: The codes.
        language: Language of the words between them.
        most: How many to name.
        count: How many there are, where not all are in the list.

    Returns:
        Such as "luna-7, sol-3 and 12 more".
    """
    listed = ", ".join(codes[:most])
    more = max(count, len(codes)) - min(most, len(codes))
    return told(say.AND_MORE, language, {"codes": listed, "count": more}) if more else listed


def first_hint(exercise: Exercise | None, language: Language) -> str:
    """The first hint of an exercise with its numbers in it; "" where there is none."""
    return filled(exercise.hints[0], exercise, language) if exercise and exercise.hints else ""


def capital(words: Words, language: Language) -> str:
    """A word at the head of a column."""
    text = words.in_language(language)
    return text[:1].upper() + text[1:]


def capitals(titles: Iterable[Words], language: Language) -> tuple[str, ...]:
    """The words at the heads of some columns."""
    return tuple(capital(title, language) for title in titles)
