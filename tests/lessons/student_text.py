"""The sentences that a student reads: prose, prompts, options, hints, feedback; no mathematics, no code, no numbers."""

import re
from collections.abc import Iterator

from reachstars.exercise.kinds import (
    Exercise,
    MatchPairs,
    OneChoice,
    OpenAnswer,
    Option,
    Prediction,
    PutInOrder,
    SeveralChoices,
)
from reachstars.exercise.prompt import filled
from reachstars.language import Language, Words
from reachstars.lesson.edition import edition
from reachstars.lesson.markdown import tokens
from reachstars.lesson.model import Ask, Grades, Lesson, Prose

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
VOWEL = re.compile(r"[aeiouyáéíóúü]", re.IGNORECASE)
END = re.compile(r"(?<=[.?!…])[»”)\"]*\s+")
FEWEST = 3  # "Faster" or "Year" is a label, no sentence: a formula of sentences says nothing of it


def sentences(lesson: Lesson, grades: Grades | None = None) -> list[list[str]]:
    """What a class of those grades reads, as the words of each sentence.

    Args:
        lesson: The whole lesson.
        grades: Lowest and highest grade of the class; None for every word of the lesson.

    Returns:
        Sentences of three words or more; a number, and a unit without a vowel such as km, is no word.
    """
    seen = edition(lesson, "student", grades)
    asked = [seen.exercise(block.exercise) for block in seen.blocks if isinstance(block, Ask)]
    texts = [text for block in seen.blocks if isinstance(block, Prose) for text in _lines(block.markdown)]
    texts += [text for exercise in asked if exercise for text in _said(exercise, lesson.language)]
    found = ([word for word in WORD.findall(part) if VOWEL.search(word)] for text in texts for part in END.split(text))
    return [words for words in found if len(words) >= FEWEST]


def _lines(markdown: str) -> Iterator[str]:
    """Each paragraph, item, heading and cell of a table, without its mathematics and its code."""
    for token in tokens(markdown):
        if token.type == "inline":
            parts = token.children or ()
            yield "".join(part.content if part.type == "text" else " " for part in parts if part.type != "code_inline")


def _said(exercise: Exercise, language: Language) -> Iterator[str]:
    """Prompt, options, frames, hints and feedback, with the student's numbers in them."""
    for words in _words(exercise):
        yield filled(words, exercise, language)


def _words(exercise: Exercise) -> Iterator[Words]:
    yield exercise.prompt
    for option in _options(exercise):
        yield option.text
        if option.feedback:
            yield option.feedback
    if isinstance(exercise, OpenAnswer):
        yield from exercise.frames
    yield from exercise.hints
    yield from exercise.feedback.values()


def _options(exercise: Exercise) -> tuple[Option, ...]:
    match exercise:
        case Prediction() | OneChoice() | SeveralChoices():
            return exercise.options
        case PutInOrder():
            return exercise.items
        case MatchPairs():
            return (*exercise.left, *exercise.right)
        case _:
            return ()
