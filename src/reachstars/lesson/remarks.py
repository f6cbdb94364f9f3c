"""What is to be said of an answer wherever it is shown: that it belongs to an earlier version, or came from paper."""

from reachstars.exercise.listed import is_nothing
from reachstars.language import Language, Words
from reachstars.lesson.model import Lesson
from reachstars.logbook.state import Answer

EARLIER = Words(
    en="answered in an earlier version of the lesson", es="respondido en una versión anterior de la lección"
)
FROM_PAPER = Words(en="typed in from paper", es="copiado de la hoja de papel")


def remarks(lesson: Lesson, answer: Answer) -> tuple[Words, ...]:
    """What is to be said of an answer.

    Args:
        lesson: The lesson as it is now.
        answer: The answer.

    Returns:
        A few words each, without a full stop; none for most answers.
    """
    if is_nothing(answer.value):
        return ()
    said = {EARLIER: answer.version < lesson.card.version, FROM_PAPER: answer.from_paper}
    return tuple(words for words, holds in said.items() if holds)


def remarks_said(lesson: Lesson, answer: Answer, language: Language) -> str:
    """The remarks as one sentence, or "".

    Args:
        lesson: The lesson as it is now.
        answer: The answer.
        language: Language of the reader.

    Returns:
        Such as "Answered in an earlier version of the lesson; typed in from paper."
    """
    text = "; ".join(words.in_language(language) for words in remarks(lesson, answer))
    return f"{text[0].upper()}{text[1:]}." if text else ""
