"""The names that a notebook imports, and no others.

`open_lesson` opens the page; `open_recipe` opens your Recipe for Success; `physics` is the library that students read
and call; the units turn numbers into SI.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from reachstars import physics
from reachstars.facts.read import fact_value
from reachstars.language import Language
from reachstars.physics import DAY, EARTH_RADIUS, HOUR, KM, MILE, MINUTE

if TYPE_CHECKING:
    from reachstars.widgets.page import Page
    from reachstars.widgets.recipe import Recipe

__all__ = [
    "DAY",
    "EARTH_RADIUS",
    "HOUR",
    "KM",
    "MILE",
    "MINUTE",
    "Recipe",
    "fact_value",
    "open_lesson",
    "open_recipe",
    "physics",
]


def open_lesson(lesson_id: str, *, language: Language = "en") -> "Page":
    """Open a lesson's page in the notebook: who is working, then its exercises and explorers.

    Args:
        lesson_id: Such as shuttle-orbit.
        language: en or es.

    Returns:
        The page; page.ask("orbit-speed") shows an exercise, page.explore("altitude") an explorer.

    Raises:
        UsageError: If there is no such lesson; the message lists them.
    """
    from reachstars.lesson.shipped import shipped_lesson
    from reachstars.widgets.page import open_page

    lesson = shipped_lesson(lesson_id, language)
    return open_page(lesson, Path.cwd(), __all__)


def open_recipe(code: str = "", *, language: Language = "en") -> "Recipe":
    """Open the Recipe for Success of whoever works here. It is private.

    Args:
        code: Your code, such as luna-7; without one, that of who works in this class folder.
        language: en or es.

    Returns:
        The recipe; as the last line of a cell it shows itself, and recipe.step("…", by="2027-06-01") writes in it.

    Raises:
        UsageError: If the code has no form of one.
    """
    from reachstars.widgets.recipe import Recipe

    return Recipe(code, language=language)


def __getattr__(name: str) -> object:
    # The class of recipes draws in the widgets, which a notebook loads when it uses them.
    if name == "Recipe":
        from reachstars.widgets.recipe import Recipe

        return Recipe
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
