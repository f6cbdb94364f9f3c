"""What the private box of a recipe shows, as plain data; the browser sets every text in it as text, never as code."""

from collections.abc import Iterator
from datetime import date

from reachstars.figures.picture import Picture
from reachstars.language import Language
from reachstars.recipe.advice import advise
from reachstars.recipe.model import PARTS, Part, Recipe, items_of
from reachstars.recipe.progress import progress
from reachstars.recipe.states import STATE_NAMES, step_states, walked
from reachstars.recipe.telling import entry_texts
from reachstars.recipe.wording import PART_NAMES, printable
from reachstars.widgets import recipe_words as words
from reachstars.widgets.form import Reply


def whole(recipe: Recipe, today: date, language: Language) -> Reply:
    """The whole recipe: how far, what is next, every part that holds something, and how to write in it.

    Args:
        recipe: The recipe.
        today: The day on which it is read.
        language: Language of the words around the learner's own.

    Returns:
        Sections with their lines.
    """
    parts = [_part(recipe, part, today, language) for part in PARTS if items_of(recipe, part)]
    how_far = {"heading": words.HOW_FAR.in_language(language), "items": list(_progress(recipe, today, language))}
    how_to = {"heading": words.HOW_TO.in_language(language), "code": recipe_lines(language), "open": not parts}
    return {"sections": [how_far, _next(recipe, today, language), *parts, how_to]}


def what_is_next(recipe: Recipe, today: date, language: Language) -> Reply:
    """What to do next.

    Args:
        recipe: The recipe.
        today: The day on which it is read.
        language: Language of the words around the learner's own.

    Returns:
        One section.
    """
    return {"sections": [_next(recipe, today, language)]}


def recipe_lines(language: Language) -> str:
    """The lines by which a recipe is written in a cell, one for each thing that can be written."""
    return "\n".join(f"{line}   # {meaning.in_language(language)}" for line, meaning in words.LINES)


def sentences(*said: str) -> Reply:
    """Sentences that may hold the learner's own words."""
    return {"say": [printable(one) for one in said if one]}


def drawn(recipe: Recipe, today: date, language: Language) -> Reply:
    """The pictures of a recipe, each with its words and its table.

    Args:
        recipe: The recipe.
        today: The day on which they are drawn.
        language: Language of their words.

    Returns:
        SVG texts, alt texts and tables.
    """
    from reachstars.figures.recipe import recipe_pictures

    pictures = [picture_data(picture) for picture in recipe_pictures(recipe, today, language)]
    return {"pictures": pictures, "numbers": words.NUMBERS.in_language(language)}


def picture_data(picture: Picture) -> Reply:
    """One picture for the browser: SVG text, alt text and table."""
    return {
        "svg": picture.svg.encode("utf-8", "replace").decode("utf-8"),
        "alt": printable(picture.alt),
        "caption": picture.table.caption,
        "header": list(picture.table.header),
        "rows": [[printable(cell) for cell in row] for row in picture.table.rows],
    }


def _progress(recipe: Recipe, today: date, language: Language) -> Iterator[list[str]]:
    for number, one in enumerate(progress(recipe, today), start=1):
        much = f" ({one.done} {words.OF.in_language(language)} {one.whole})" if one.whole else ""
        yield [f"{number}. {one.name.in_language(language)}{much}", one.say.in_language(language)]


def _next(recipe: Recipe, today: date, language: Language) -> Reply:
    said = [[one.in_language(language)] for one in advise(recipe, today).say]
    return {"heading": words.NEXT.in_language(language), "items": said}


def _part(recipe: Recipe, part: Part, today: date, language: Language) -> Reply:
    seen = words.SHARED_PART if part in recipe.shared else words.PRIVATE_PART
    heading = f"{PART_NAMES[part].in_language(language)} ({seen.in_language(language)})"
    items = items_of(recipe, part)
    if part == "road":
        states = step_states(recipe, today)
        names = {step.id: number for number, step in enumerate(walked(recipe.steps), start=1)}
        texts = []
        for step in walked(recipe.steps):
            state = states[step.id]
            # A step that is done says so in its own line already.
            more = [] if state == "done" else [STATE_NAMES[state].in_language(language)]
            texts.append(_numbered(names[step.id], [*_lines(entry_texts(step, language)), *more]))
    elif part == "goal":
        texts = [_lines(entry_texts(item, language)) for item in items]
    else:
        texts = [_numbered(number, _lines(entry_texts(item, language))) for number, item in enumerate(items, start=1)]
    return {"heading": heading, "items": texts}


def _numbered(number: int, lines: list[str]) -> list[str]:
    first, *more = lines
    return [f"{number}. {first}", *more]


def _lines(texts: tuple[str, ...]) -> list[str]:
    return [printable(text) for text in texts]
