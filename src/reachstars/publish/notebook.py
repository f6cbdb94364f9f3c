"""A lesson as a Jupyter notebook: no outputs, and the same bytes every time it is built.

A notebook reads as a lesson: machinery is one short call per cell, physics is code that a student reads and changes.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from reachstars.exercise.kinds import CodeTask
from reachstars.exercise.tried import starter
from reachstars.language import Language, Words
from reachstars.lesson.edition import Audience, edition, on
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Figure, Lesson, Phase, Prose, TeacherNote
from reachstars.publish.figured import figure_cell
from reachstars.publish.screen import Screen, quoted
from reachstars.publish.solution import solution

_IMPORTS = (
    "from reachstars.classroom import DAY, EARTH_RADIUS, HOUR, KM, MILE, MINUTE, fact_value, open_lesson, physics"
)
_FIRST = Words(
    en="# Start here: click this cell, then press Shift and Enter. Do the same in every cell with code.",
    es="# Empieza aquí: haz clic en esta celda y presiona Shift y Enter. Haz lo mismo en cada celda con código.",
)
_SOLVE = Words(
    en="# If Python does not know %%solve: run the first cell of this page, then this one again.",
    es="# Si Python no conoce %%solve: ejecuta la primera celda de esta página y luego esta otra vez.",
)
_CLOSING = Words(
    en="## Before you close\n\nYour answers are saved. Here you see how far you are, and you can hand in.",
    es="## Antes de cerrar\n\nTus respuestas están guardadas. Aquí ves hasta dónde vas y puedes entregar.",
)
_TEACHER = Words(en="For the teacher", es="Para el docente")
_LOOK = Words(en="Look for", es="Observa")
_RESCUE = Words(en="If it goes wrong", es="Si algo sale mal")
_KEY = Words(en="Key", es="Clave")
_MINUTES = Words(en="minutes", es="minutos")


@dataclass(frozen=True)
class _Cell:
    kind: str
    source: str
    tags: tuple[str, ...] = ()
    attachments: Mapping[str, Mapping[str, str]] | None = None


def notebook_bytes(lesson: Lesson, *, audience: Audience) -> bytes:
    """The notebook of a lesson, ready to be written to a file.

    Args:
        lesson: The whole lesson, in the language of the notebook.
        audience: student, or teacher with notes, look-fors and keys.

    Returns:
        An .ipynb file, UTF-8, equal for equal lessons.
    """
    seen = on(edition(lesson, audience), "screen")
    cells = list(_cells(seen, audience))
    notebook = {
        "cells": [_json_cell(cell, number, cells) for number, cell in enumerate(cells)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "reachstars": {
                "edition": audience,
                "language": lesson.language,
                "lesson": lesson.card.id,
                "version": lesson.card.version,
            },
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _cells(lesson: Lesson, audience: Audience) -> Iterator[_Cell]:
    opened = False
    phase = ""
    screen = Screen(lesson.language)
    for block in lesson.blocks:
        yield from _block_cells(block, lesson, screen)
        if not opened:
            opened = True
            yield _Cell("code", _opening(lesson))
        if audience == "teacher" and block.phase != phase:
            phase = block.phase
            yield from (
                _Cell("markdown", _phase_note(item, lesson.language), ("teacher",))
                for item in lesson.card.phases
                if item.id == phase
            )
    yield _Cell("markdown", _CLOSING.in_language(lesson.language))
    yield from (_Cell("code", call) for call in ("page.progress()", "page.hand_in()"))


def _opening(lesson: Lesson) -> str:
    call = f'page = open_lesson("{lesson.card.id}", language="{lesson.language}")'
    return f"{_FIRST.in_language(lesson.language)}\n{_IMPORTS}\n\n{call}"


def _block_cells(block: Block, lesson: Lesson, screen: Screen) -> Iterator[_Cell]:
    match block:
        case Prose():
            yield _Cell("markdown", screen.text(block.markdown))
        case CodeCell():
            yield _Cell("code", block.source)
        case Explore():
            yield _Cell("code", f'page.explore("{block.explorer}")')
        case Figure():
            source, carried = figure_cell(lesson.figures[block.name], lesson.language)
            yield _Cell("markdown", source, attachments=carried)
        case TeacherNote():
            note = quoted(_TEACHER.in_language(lesson.language), screen.text(block.markdown))
            yield _Cell("markdown", note, ("teacher",))
        case Ask():
            yield _Cell("code", f'page.ask("{block.exercise}")')
            yield from _code_cells(block, lesson)
            yield from _key_cells(block, lesson)


def _code_cells(block: Ask, lesson: Lesson) -> Iterator[_Cell]:
    """The cell in which a function is written; before the first cell has run, Python does not know %%solve."""
    exercise = lesson.exercise(block.exercise)
    if isinstance(exercise, CodeTask):
        first = _SOLVE.in_language(lesson.language)
        yield _Cell("code", f"%%solve {exercise.id}\n{first}\n{starter(exercise, lesson.language)}")


def _key_cells(block: Ask, lesson: Lesson) -> Iterator[_Cell]:
    exercise, key = lesson.exercise(block.exercise), lesson.keys.get(block.exercise)
    if exercise and key:
        yield _Cell(
            "markdown",
            quoted(_KEY.in_language(lesson.language), solution(exercise, key, lesson.language)),
            ("teacher",),
        )


def _phase_note(phase: Phase, language: Language) -> str:
    look, rescue = _LOOK.in_language(language), _RESCUE.in_language(language)
    lines = [
        f"{phase.minutes} {_MINUTES.in_language(language)}. {phase.do.in_language(language)}",
        f"**{look}:** {phase.look_for.in_language(language)}",
        f"**{rescue}:** {phase.rescue.in_language(language)}",
    ]
    return quoted(_TEACHER.in_language(language), "\n\n".join(lines))


def _json_cell(cell: _Cell, number: int, cells: list[_Cell]) -> dict[str, object]:
    twins = sum(other == cell for other in cells[:number])
    # The id comes from the content and how often it stood before: building twice gives the same bytes.
    digest = sha256(f"{cell.kind}\n{cell.source}\n{twins}".encode()).hexdigest()[:12]
    made: dict[str, object] = {
        "cell_type": cell.kind,
        "id": digest,
        "metadata": {"tags": list(cell.tags)} if cell.tags else {},
        "source": cell.source.splitlines(keepends=True),
    }
    if cell.attachments:
        made["attachments"] = cell.attachments
    if cell.kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return made
