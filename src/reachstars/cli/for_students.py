"""What only the full copy can do, said by a copy for students, which has no keys."""

from reachstars.cli.words import NO_KEY_HERE, say
from reachstars.errors import ReachstarsError
from reachstars.language import LANGUAGES, Language, Words
from reachstars.lesson.model import Lesson


def refuse_without_keys(lesson: Lesson, wanted: Words) -> None:
    """Say kindly that a copy for students cannot do what only the full copy can.

    Args:
        lesson: One of the lessons that it is about.
        wanted: What cannot be done, in the words that stand behind "cannot".

    Raises:
        ReachstarsError: If the lesson is one without keys.
    """
    if lesson.card.for_students:
        raise ReachstarsError(*(without_keys(wanted, language) for language in LANGUAGES))


def without_keys(wanted: Words, language: Language) -> str:
    """The sentence that says what a copy for students cannot do, and who can."""
    return say(NO_KEY_HERE, language, wanted=wanted.in_language(language))
