"""`reachstars lessons`: what lessons there are, which standards they cover, which scenes of the film they use."""

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from reachstars.facts.film import film_scenes
from reachstars.language import Language, Words
from reachstars.lesson.find import lesson_folders, lessons_folder
from reachstars.lesson.model import Card
from reachstars.lesson.read import read_lesson

_HEADS = (
    Words("", ""),
    Words("lesson", "lección"),
    Words("title", "título"),
    Words("grades", "grados"),
    Words("minutes", "minutos"),
)
_STANDARD = Words("standard", "estándar")
_SCENE = Words("scene of the film", "escena de la película")
_TEACHES = Words(
    "T = teaches it, u = uses it, · = neither; the plan of a lesson says what it does about each.",
    "T = lo enseña, u = lo usa, · = ninguno; el plan de cada lección dice qué hace con cada uno.",
)
_USED = Words(
    "x = fits there; every lesson also works without the film.",
    "x = va bien ahí; todas las lecciones funcionan también sin la película.",
)
_MARKS: Mapping[str, str] = {"teaches": "T", "uses": "u"}
_NONE = "·"


def list_lessons(options: argparse.Namespace) -> int:
    """Print the lessons, or one of the two tables with a column for each of them."""
    from rich.console import Console

    cards = [read_lesson(folder, options.language).card for folder in lesson_folders(lessons_folder())]
    console = Console()
    if not (options.standards or options.scenes):
        console.print(_overview(cards, options.language))
        return 0
    if options.standards:
        console.print(_matrix(_STANDARD, cards, _standards(cards), options.language))
        console.print(_TEACHES.in_language(options.language), soft_wrap=True)
    if options.standards and options.scenes:
        console.print()
    if options.scenes:
        console.print(_matrix(_SCENE, cards, _scenes(cards), options.language))
        console.print(_USED.in_language(options.language), soft_wrap=True)
    for card in cards:
        console.print(f"{card.number:02} = {card.title.in_language(options.language)}", soft_wrap=True, highlight=False)
    return 0


def _overview(cards: Sequence[Card], language: Language) -> Any:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for head in _HEADS:
        table.add_column(head.in_language(language))
    for card in cards:
        low, high = card.grades
        title = card.title.in_language(language)
        table.add_row(f"{card.number:02}", card.id, title, f"{low}-{high}", str(card.minutes))
    return table


def _matrix(head: Words, cards: Sequence[Card], rows: Mapping[str, Sequence[str]], language: Language) -> Any:
    """One row for each thing, one column for each lesson."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column(head.in_language(language))
    for card in cards:
        table.add_column(f"{card.number:02}", justify="center")
    for name, marks in rows.items():
        table.add_row(name, *marks)
    return table


def _standards(cards: Sequence[Card]) -> dict[str, list[str]]:
    """T where a standard is taught, u where it is used; frameworks and codes in the order of their names."""
    codes = sorted({(standard.framework, standard.code) for card in cards for standard in card.standards})
    uses = [{(item.framework, item.code): item.use for item in card.standards} for card in cards]
    return {f"{code[0]} {code[1]}": [_MARKS.get(use.get(code, ""), _NONE) for use in uses] for code in codes}


def _scenes(cards: Sequence[Card]) -> dict[str, list[str]]:
    """Every scene in the order of the film, those that no lesson uses yet too."""
    return {scene: ["x" if scene in card.scenes else _NONE for card in cards] for scene in film_scenes()}
