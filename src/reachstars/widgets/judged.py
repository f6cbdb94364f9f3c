"""What is said to an answer, as data for the browser."""

from dataclasses import asdict

from reachstars.exercise.kinds import Exercise, Key
from reachstars.exercise.mark import mark
from reachstars.exercise.shown import inputs_shown, show_of
from reachstars.figures.explorer import flown
from reachstars.language import Language
from reachstars.logbook.event import Json
from reachstars.widgets.form import Reply
from reachstars.widgets.words import say


def said_to(exercise: Exercise, value: Json, key: Key | None, language: Language) -> Reply:
    """What is said to an answer, and before it what follows from it.

    Args:
        exercise: The exercise.
        value: The answer as data.
        key: The right answer, or None in a pack without keys.
        language: Language of the sentences.

    Returns:
        Verdict, its word, the sentence, how the answer was understood, and its flight, if it is one that flies.
    """
    said = mark(exercise, value, key, language)
    show, inputs = show_of(exercise), inputs_shown(exercise, value, said.value)
    flight = asdict(flown(show.explorer, inputs, language)) if show and inputs else None
    return {
        "verdict": said.verdict,
        "word": say(f"verdict_{said.verdict}", language),
        "say": said.say,
        "understood": said.understood,
        "flight": flight,
    }
