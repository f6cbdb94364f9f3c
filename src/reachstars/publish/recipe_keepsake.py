"""The keepsake: one page that shows a whole recipe, ingredient by ingredient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reachstars.facts.read import fact, say_fact
from reachstars.language import Language, Words
from reachstars.publish import recipe_words as words
from reachstars.publish.ink import Ink
from reachstars.publish.recipe_short import Cap, Entry, Shortener
from reachstars.publish.source import call, literal, together
from reachstars.recipe.advice import advise
from reachstars.recipe.model import Recipe
from reachstars.recipe.progress import progress

INGREDIENTS = ("one", "two", "three", "four", "five", "six")
_GOAL_TIMES, _NEXT_WHEN_TIGHT = 4, 2


@dataclass(frozen=True)
class Keepsake:
    """What a keepsake shows.

    Attributes:
        recipe: The recipe.
        today: The day on which it is printed; None for a road that was walked long ago.
        sources: Who says so, of a road that was walked long ago.
    """

    recipe: Recipe
    today: date | None
    sources: tuple[str, ...] = ()


def keepsake(page: Keepsake, ink: Ink, cap: Cap) -> tuple[list[str], bool]:
    """The content of the page.

    Args:
        page: What it shows.
        ink: Writes its words.
        cap: How much may stand on it.

    Returns:
        Typst expressions, and whether anything had to be shortened.
    """
    recipe, short = page.recipe, Shortener(cap, ink.language)
    pieces = [_goal(recipe, ink, short)]
    if cap.picture:
        pieces += _far(page, ink, small=short.cap.tight)
    said = _said(page)
    left = [
        *_part(ink, 2, said, _list(ink, short, "gap", short.gaps(recipe.gaps), len(recipe.gaps))),
        *_part(ink, 3, said, _list(ink, short, "road", short.steps(recipe, page.today), len(recipe.steps))),
    ]
    left += _next(page, ink, short)
    right = [
        *_part(ink, 4, said, _list(ink, short, "learning", short.entries(recipe.learned), len(recipe.learned))),
        *_part(ink, 5, said, _list(ink, short, "effort", short.entries(recipe.efforts), len(recipe.efforts))),
        *_part(ink, 6, said, _list(ink, short, "tries", short.entries(recipe.tries), len(recipe.tries))),
        call("heading", "level: 2", ink.say(words.PEOPLE)),
        *_list(ink, short, "people", short.entries(recipe.people), len(recipe.people)),
    ]
    pieces.append(call("halves", together(left), together(right)))
    if short.cut:
        pieces.append(call("and-more", ink.say(words.SHORTENED)))
    pieces.append(call("par", call("muted", ink.write(_who_says(page, ink.language)))))
    return pieces, short.cut


def ingredient(number: int, language: Language) -> str:
    """One of the six ingredients as a heading: its number, and José's words."""
    said = say_fact(fact(f"jose.recipe_{INGREDIENTS[number - 1]}"), language)
    return f"{number}. {said[0].upper()}{said[1:]}"


def _goal(recipe: Recipe, ink: Ink, short: Shortener) -> str:
    what = short.text(recipe.goal.what, times=_GOAL_TIMES) or words.NO_GOAL.in_language(ink.language)
    why = short.text(recipe.goal.why, times=_GOAL_TIMES)
    said = call("par", ink.write(f"{words.WHY.in_language(ink.language)}{why}")) if why else "none"
    heading = call("heading", "level: 2", ink.write(ingredient(1, ink.language)))
    return together([heading, call("dream", ink.write(what), said)])


def _far(page: Keepsake, ink: Ink, *, small: bool) -> list[str]:
    from reachstars.figures.recipe import far_picture, how_far

    made = far_picture(page.recipe, ink.language)
    drawn = call("drawing", literal(made.svg), literal(ink.plain(made.alt)), f"width: {48 if small else 66}%")
    said = [call("par", ink.write(how_far(page.recipe, ink.language)))] if page.today else []
    return [drawn, *said]


def _said(page: Keepsake) -> Sequence[Words]:
    """What the progress of each ingredient means, while somebody is on the way."""
    return [one.say for one in progress(page.recipe, page.today)] if page.today else []


def _part(ink: Ink, number: int, said: Sequence[Words], entries: list[str]) -> list[str]:
    heading = call("heading", "level: 2", ink.write(ingredient(number, ink.language)))
    means = [call("par", ink.say(said[number - 1]))] if said else []
    # Where nothing is listed, the sentence on progress says so already.
    return [heading, *means, *(entries if entries or means else [call("par", ink.say(words.NOTHING))])]


def _list(ink: Ink, short: Shortener, part: str, entries: Sequence[Entry], whole: int) -> list[str]:
    made = [call("entry", literal(one.sign), ink.write(one.first), *map(ink.write, one.more)) for one in entries]
    more = short.left_out(part, whole)
    if more:
        made.append(call("and-more", ink.write(words.MORE.in_language(ink.language).format(more))))
    if part == "people" and not made:
        return [call("par", ink.say(words.NOTHING))]
    return made


def _next(page: Keepsake, ink: Ink, short: Shortener) -> list[str]:
    """What to do next, while somebody is on the way."""
    if page.today is None:
        return []
    said = advise(page.recipe, page.today).say
    most = min(short.cap.entries, _NEXT_WHEN_TIGHT) if short.cap.tight else short.cap.entries
    short.cut = short.cut or len(said) > most
    texts = [short.text(one.in_language(ink.language), times=2) for one in said[:most]]
    return [call("heading", "level: 2", ink.say(words.NEXT)), call("list", *map(ink.write, texts))]


def _who_says(page: Keepsake, language: Language) -> str:
    said = words.WHO_SAYS.in_language(language)
    if page.sources:
        said = f"{said} {words.EXAMPLE_SOURCES.in_language(language).format('; '.join(page.sources))}"
    return said
