"""What is said to an answer, and the solution where the teacher allows it, as data for the browser."""

from dataclasses import asdict, dataclass

from reachstars.exercise.kinds import Exercise, Key
from reachstars.exercise.mark import mark
from reachstars.exercise.shown import inputs_shown, show_of
from reachstars.figures.explorer import flown
from reachstars.language import Language
from reachstars.lesson.policy import Policy, may_see_solution
from reachstars.logbook.event import Json
from reachstars.logbook.state import Answer
from reachstars.publish.solution import solution
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


@dataclass(frozen=True)
class Solved:
    """The solution of an exercise, as far as its learner may see it.

    Attributes:
        offered: Whether the learner may open it now.
        text: The right answer in words once it was opened, else "".
    """

    offered: bool
    text: str


def solved(exercise: Exercise, key: Key | None, answer: Answer, policy: Policy, language: Language) -> Solved:
    """The solution as the teacher's policy and the tries of the learner have it.

    Args:
        exercise: The exercise.
        key: The right answer, or None in a pack without keys.
        answer: Where the learner stands.
        policy: What the teacher decided.
        language: Language of the page.

    Returns:
        Whether it is offered, and the solution once it was opened.
    """
    if key is None or not exercise.has_key:
        return Solved(offered=False, text="")
    if answer.solution:
        return Solved(offered=False, text=solution(exercise, key, language))
    return Solved(offered=may_see_solution(policy, answer), text="")
