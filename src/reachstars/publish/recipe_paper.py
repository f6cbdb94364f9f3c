"""A recipe on paper: a keepsake of one page, a letter for the family, a blank sheet to write on."""

from datetime import date
from typing import Literal

from reachstars.errors import PaperError
from reachstars.language import LANGUAGES, Language
from reachstars.publish import recipe_words as words
from reachstars.publish.compile import pages, pdf
from reachstars.publish.frame import Fit, Frame, PaperSize, framed, page_source
from reachstars.publish.ink import Ink
from reachstars.publish.paper import Paper
from reachstars.publish.recipe_blank import blank_sheet
from reachstars.publish.recipe_family import family_letter
from reachstars.publish.recipe_keepsake import Keepsake, keepsake
from reachstars.publish.recipe_short import CAPS
from reachstars.publish.words import FAMILY_KICKER, UNOFFICIAL
from reachstars.recipe.jose import jose_entries, jose_recipe
from reachstars.recipe.model import Recipe
from reachstars.recipe.when import on, say_when

LetterLanguage = Literal["en", "es", "both"]

_ROOMS = (1.9, 1.6, 1.3, 1.0, 0.85, 0.7)  # letters from 13 points down to 9
_LETTER = Fit(1, (2.4, 2.1, 1.9, 1.6, 1.45, 1.3, 1.15, 1.0, 0.85, 0.7, 0.55))
_SHEET = Fit(2, (1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8))
_SOURCES = 3  # named on the page of José's road; the screen names them all


def keepsake_pdf(
    recipe: Recipe,
    language: Language,
    *,
    today: date,
    learner: str = "",
    paper: PaperSize = "letter",
    large_print: bool = False,
) -> Paper:
    """A recipe on one page, to keep.

    Args:
        recipe: The recipe, private parts and all: the page is for the one whose recipe it is.
        language: Language of the words around the learner's own.
        today: The day on which it is printed.
        learner: Whose it is.
        paper: Size of the paper.
        large_print: Letters 18 points high, on both sides of one sheet.

    Returns:
        One page; where it could not hold everything it says so, and how much is left out.

    Raises:
        PaperError: If the page could not be typeset.
    """
    day = words.MADE_ON.in_language(language).format(say_when(on(today), language))
    kicker = words.OWNER_AND_DAY.in_language(language).format(learner, day) if learner else day
    frame = Frame(words.TITLE.in_language(language), words.KEEPSAKE, kicker, words.YOURS, paper, large_print)
    return _one_page(Keepsake(recipe, today), frame, language)


def example_pdf(language: Language, *, paper: PaperSize = "letter", large_print: bool = False) -> Paper:
    """José's own road as a keepsake.

    Args:
        language: Language of the page.
        paper: Size of the paper.
        large_print: Letters 18 points high, on both sides of one sheet.

    Returns:
        One page.

    Raises:
        PaperError: If the page could not be typeset.
    """
    authors = [known.source.author for entry in jose_entries(language) for known in entry.facts]
    often = sorted(set(authors), key=lambda author: (-authors.count(author), author))[:_SOURCES]
    title, kicker = (text.in_language(language) for text in (words.EXAMPLE_TITLE, words.EXAMPLE_KICKER))
    frame = Frame(title, words.KEEPSAKE, kicker, UNOFFICIAL, paper, large_print)
    return _one_page(Keepsake(jose_recipe(language), None, tuple(often)), frame, language)


def family_pdf(language: LetterLanguage, *, paper: PaperSize = "letter", large_print: bool = False) -> Paper:
    """The letter that asks a family to talk about a dream; nothing of any recipe is in it.

    Args:
        language: en, es, or both side by side.
        paper: Size of the paper.
        large_print: Letters 18 points high; two languages then follow each other, as front and back.

    Returns:
        One page; in large print as many as it takes.

    Raises:
        PaperError: If the page could not be typeset.
    """
    inks = [Ink(one) for one in LANGUAGES if language in (one, "both")]
    title = " · ".join(words.LETTER_TITLE.in_language(ink.language) for ink in inks)
    kicker = FAMILY_KICKER.in_language(inks[0].language)
    fit = None if large_print else _LETTER
    frame = Frame(title, words.FAMILY, kicker, UNOFFICIAL, paper, large_print, fit)
    return Paper(framed(frame, family_letter(inks, side_by_side=not large_print), inks[0]), ())


def blank_pdf(language: Language, *, paper: PaperSize = "letter", large_print: bool = False) -> Paper:
    """A recipe to write by hand: one sheet, both sides.

    Args:
        language: Language of the sheet.
        paper: Size of the paper.
        large_print: Letters 18 points high, on as many pages as that takes.

    Returns:
        The sheet.

    Raises:
        PaperError: If the page could not be typeset.
    """
    ink = Ink(language)
    fit = None if large_print else _SHEET
    frame = Frame(words.TITLE.in_language(language), words.BLANK, "reachstars", UNOFFICIAL, paper, large_print, fit)
    return Paper(framed(frame, blank_sheet(ink), ink), ())


def _one_page(page: Keepsake, frame: Frame, language: Language) -> Paper:
    """The page with as much as it holds, then in letters as large as it allows; large print has the back as well.

    Raises:
        PaperError: If not even the shortest form fits.
    """
    most = 2 if frame.large_print else 1
    for cap in CAPS:
        ink = Ink(language)
        pieces, cut = keepsake(page, ink, cap)
        source = page_source(frame, pieces, ink)
        smallest = pdf(source, _ROOMS[-1])
        if pages(smallest) > most:
            continue
        rooms = () if frame.large_print else _ROOMS[:-1]
        larger = (made for room in rooms if pages(made := pdf(source, room)) == 1)
        shortened = (words.SHORTENED.in_language(language),) if cut else ()
        return Paper(next(larger, smallest), (*shortened, *ink.notes()))
    raise PaperError(
        "This recipe does not fit on its page, however short. To fix it: print it without --large-print.",
        "Esta receta no cabe en una página, por más que se acorte. Para arreglarlo: imprímela sin --large-print.",
    )
