"""The pictures of a recipe, under one name: how far, road map, gap chart, effort calendar."""

from datetime import date

from reachstars.figures.picture import Picture
from reachstars.figures.recipe_effort import effort_picture
from reachstars.figures.recipe_far import far_picture, how_far
from reachstars.figures.recipe_gap import gap_picture
from reachstars.figures.recipe_road import road_picture
from reachstars.language import Language
from reachstars.recipe.model import Recipe

__all__ = ["effort_picture", "far_picture", "gap_picture", "how_far", "recipe_pictures", "road_picture"]


def recipe_pictures(recipe: Recipe, today: date, language: Language) -> tuple[Picture, ...]:
    """Every picture of a recipe, in the order of its ingredients.

    Args:
        recipe: The recipe.
        today: The day on which they are drawn.
        language: Language of their words; the learner's own words stay as they are.

    Returns:
        How far, gap chart, road map, effort calendar.
    """
    return (
        far_picture(recipe, language),
        gap_picture(recipe, language),
        road_picture(recipe, today, language),
        effort_picture(recipe, today, language),
    )
