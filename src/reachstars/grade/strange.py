"""What is strange about a file that could be read: lessons, exercises and versions that this library does not have."""

from collections.abc import Iterable, Mapping

from reachstars.handin.handed import printable
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.logbook.event import Event
from reachstars.recipe.events import LESSON as RECIPE

_SHOWN = 3
LATE_IN_CANVAS = Words(en="Canvas marks it as late.", es="Canvas lo marca como tardío.")
_NAME_LENGTH = 40


def explained(reason: Words, events: tuple[Event, ...], lessons: Mapping[str, Lesson]) -> Words:
    """The reason of a file's row, with what cannot be marked in it and why.

    Args:
        reason: What the reader of the file said.
        events: What was read.
        lessons: The lessons by id.

    Returns:
        The reason, longer where something is strange.
    """
    strange = [
        *_unknown_lessons({event.lesson for event in events if event.lesson not in lessons and event.lesson != RECIPE}),
        *_unknown_exercises(_exercises(events, lessons)),
        *_versions({(event.lesson, event.version) for event in events if event.lesson in lessons}, lessons),
    ]
    return Words(
        en=" ".join([reason.en, *(words.en for words in strange)]),
        es=" ".join([reason.es, *(words.es for words in strange)]),
    )


def late_answers(count: int) -> Words:
    """Answers of a file that were given after the due date."""
    return Words(
        en=f"{count:,} {'answer was' if count == 1 else 'answers were'} given after the due date.",
        es=f"{count:,} {'respuesta se dio' if count == 1 else 'respuestas se dieron'} después de la fecha límite.",
    )


def _exercises(events: Iterable[Event], lessons: Mapping[str, Lesson]) -> set[str]:
    asked = {(event.lesson, event.exercise) for event in events if event.exercise and event.lesson in lessons}
    return {name for lesson, name in asked if lessons[lesson].exercise(name) is None}


def _unknown_lessons(names: set[str]) -> list[Words]:
    if not names:
        return []
    return [
        Words(
            en=f"Not marked, because this copy of reachstars has no such lesson: {_listed(names)}. "
            "Install the newest reachstars, then grade again.",
            es=f"No se calificó, porque esta copia de reachstars no tiene esa lección: {_listed(names)}. "
            "Instala el reachstars más reciente y califica otra vez.",
        )
    ]


def _unknown_exercises(names: set[str]) -> list[Words]:
    if not names:
        return []
    return [
        Words(
            en=f"Not marked, because the lesson here has no such exercise: {_listed(names)}.",
            es=f"No se calificó, porque aquí la lección no tiene ese ejercicio: {_listed(names)}.",
        )
    ]


def _versions(answered: set[tuple[str, int]], lessons: Mapping[str, Lesson]) -> list[Words]:
    found = []
    for lesson, version in sorted(answered):
        ours = lessons[lesson].card.version
        if version > ours:
            found.append(
                Words(
                    en=f"Answered in version {version} of {lesson}, marked by version {ours}, which is older. "
                    "Install the newest reachstars, then grade again.",
                    es=f"Contestado en la versión {version} de {lesson}, calificado con la {ours}, que es anterior. "
                    "Instala el reachstars más reciente y califica otra vez.",
                )
            )
        elif version < ours:
            found.append(
                Words(
                    en=f"Answered in version {version} of {lesson}, marked by version {ours}, which is newer: "
                    "look at wrong answers yourself.",
                    es=f"Contestado en la versión {version} de {lesson}, calificado con la {ours}, que es más nueva: "
                    "revisa tú las respuestas incorrectas.",
                )
            )
    return found[:_SHOWN]


def _listed(names: set[str]) -> str:
    shown = [printable(name[:_NAME_LENGTH]) for name in sorted(names)[:_SHOWN]]
    return ", ".join(shown) + (", …" if len(names) > _SHOWN else "")
