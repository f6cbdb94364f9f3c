"""A class that works on a lesson: some right, some with the slips that the key knows, some in trouble, some hostile."""

import hashlib
import random
from collections.abc import Iterator, Mapping
from functools import cache

from reachstars.exercise.kinds import (
    Columns,
    DataTable,
    Exercise,
    Key,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Pairs,
    Prediction,
    PutInOrder,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.units import from_si
from reachstars.grade.book import grade
from reachstars.grade.model import GradeBook
from reachstars.handin.handed import HandedIn
from reachstars.handin.reasons import EMPTY, READ
from reachstars.language import Language
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.lesson.read import read_lesson
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.event import Event, Json

HOSTILE = (
    "<script>document.title='hacked'</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '#read("/etc/passwd")',
    "</style></main>",
    "javascript:alert(1)",
    "\u202etxt\x07",
)
_WORDS = ("luna", "sol", "maíz", "río", "nube", "estrella", "cometa", "quetzal", "jaguar", "colibrí")


def codes(count: int) -> tuple[str, ...]:
    """Codes of a class."""
    return tuple(f"{_WORDS[place % len(_WORDS)]}-{place}" for place in range(1, count + 1))


@cache
def lessons(language: Language) -> Mapping[str, Lesson]:
    """The lessons by id."""
    found = (read_lesson(folder, language) for folder in lesson_folders(lessons_folder()))
    return {lesson.card.id: lesson for lesson in found}


def class_book(language: Language, count: int = 30, *, absent: int = 2, seed: int = 7, hostile: int = 0) -> GradeBook:
    """The grade book of a class that worked on the lesson about the orbit.

    Args:
        language: Language of the lesson.
        count: Students on the list.
        absent: How many of them hand in nothing.
        seed: Where chance begins.
        hostile: How many of them type nothing but attacks.
    """
    chance = random.Random(seed)  # noqa: S311 - a seed, so that a failure can be met again
    policy = Policy(learners=codes(count))
    lesson = lessons(language)["shuttle-orbit"]
    files = [
        HandedIn(f"{code}.jsonl", "logbook", "read", READ, tuple(_work(code, lesson, policy, chance, place < hostile)))
        for place, code in enumerate(codes(count)[: count - absent])
    ]
    files.append(HandedIn("García_Marta.zip", "zip", "refused", EMPTY))
    return grade(files, lessons(language), language, policy=policy)


def _work(code: str, lesson: Lesson, policy: Policy, chance: random.Random, hostile: bool) -> Iterator[Event]:
    own = lesson_for(lesson, code, policy)
    for exercise in own.exercises:
        if exercise.private or chance.random() < 0.1:
            continue
        value = chance.choice(HOSTILE) if hostile else _answer(exercise, own.keys.get(exercise.id), chance)
        extra: dict[str, Json] = {"given": {each.name: each.value for each in exercise.given if each.varies}}
        for place in range(chance.choice((1, 1, 2, 4))):
            name = hashlib.md5(f"{code} {exercise.id} {place}".encode(), usedforsecurity=False).hexdigest()
            time = f"2026-01-05T14:00:{place:02}.000Z"
            yield Event(
                name, time, code, lesson.card.id, 1, "check", exercise.id, value, extra=extra if extra["given"] else {}
            )


def _answer(exercise: Exercise, key: Key | None, chance: random.Random) -> Json:  # noqa: C901, PLR0911 - a case a kind
    good = chance.random() < 0.6
    found = key.answer if key else None
    match exercise:
        case Prediction() | OneChoice():
            return str(found) if good and found else chance.choice(exercise.options).id
        case Number() | Target() if key and isinstance(found, float | int):
            wrong = chance.choice([*key.slips.values(), found * 1.7])
            value = from_si(found if good else wrong, exercise.unit)
            return round(value) if isinstance(exercise, Target) else f"{value:.4g} {exercise.unit}"
        case SeveralChoices() if isinstance(found, frozenset):
            return [*sorted(found)] if good else [exercise.options[0].id]
        case PutInOrder() if isinstance(found, tuple):
            return [*found] if good else [*reversed(found)]
        case MatchPairs() if isinstance(found, Pairs):
            return {**found.right} if good else {}
        case DataTable() if isinstance(found, Columns):
            return []
        case ShortText() if isinstance(found, tuple):
            return found[0] if good else "floating"
        case OpenAnswer():
            return "I trust the clock, because it was read twice."
        case _:
            return ""
