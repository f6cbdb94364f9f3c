"""What a learner's events add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from reachstars.logbook.event import Event, Json, is_after_solution, is_from_paper
from reachstars.logbook.journal import merge


@dataclass(frozen=True)
class Answer:
    """Where one exercise stands.

    Attributes:
        value: The latest answer; None when there was only a hint.
        time: Moment of the latest answer.
        version: Version of the lesson that was answered.
        tries: How often the learner asked to have it judged.
        hints: How many hints the learner opened.
        checked: Whether the latest answer is one that was judged.
        from_paper: Whether the latest answer was typed in from the learner's paper.
        given: What the event of the latest answer says of the student's own numbers, unread; None where it is silent.
        solution: Whether the learner opened the solution.
        after_solution: Whether the latest answer was given with the solution in sight.
    """

    value: Json = None
    time: str = ""
    version: int = 0
    tries: int = 0
    hints: int = 0
    checked: bool = False
    from_paper: bool = False
    given: Json = None
    solution: bool = False
    after_solution: bool = False


@dataclass(frozen=True)
class State:
    """Answers by exercise id."""

    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))


def fold(events: Iterable[Event]) -> State:
    """The state that events lead to, in whatever order they come.

    Args:
        events: Events of one learner and lesson, from one journal or several.

    Returns:
        The latest answer of each exercise, its tries and hints; kinds of event that are not known change nothing.
    """
    answers: dict[str, Answer] = {}
    for event in merge(events):
        if event.exercise and event.kind in ("answer", "check", "hint", "solution"):
            answers[event.exercise] = _after(answers.get(event.exercise, Answer()), event)
    return State(MappingProxyType(answers))


def _after(answer: Answer, event: Event) -> Answer:
    if event.kind == "hint":
        return replace(answer, hints=answer.hints + 1)
    if event.kind == "solution":
        return replace(answer, solution=True)
    if event.kind == "check":
        answer = replace(answer, tries=answer.tries + 1, checked=True)
    if event.value is None:  # a question asked without an answer takes none away
        return answer
    given = event.extra.get("given")
    same = (event.value, given) == (answer.value, answer.given)
    return replace(
        answer,
        value=event.value,
        time=event.time,
        version=event.version,
        checked=event.kind == "check" or (answer.checked and same),
        given=given,
        # Who asks again about the answer from before the solution has not taken it from there.
        after_solution=answer.after_solution if same else answer.solution or is_after_solution(event),
        from_paper=is_from_paper(event),
    )
