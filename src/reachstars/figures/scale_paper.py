"""The scale explorer on paper: a ruler of powers of ten with everything on it, some names left for the learner."""

from collections.abc import Mapping

from reachstars.figures import scale, scale_words, words
from reachstars.figures.far_places import Thing
from reachstars.figures.moving import laid_over, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.scale_paper_draw import BLANK, on_paper
from reachstars.figures.stills import still
from reachstars.language import Language
from reachstars.physics import KM, MILE


def scale_paper(language: Language) -> Picture:
    """The ruler with blank lines, and the table to fill them from.

    Args:
        language: Language of every text.

    Returns:
        The picture.
    """
    named = " ".join(
        scale_words.PAPER_NAMED.in_language(language).format(
            thing=_mark(one, language), size=scale_words.size(one.length)
        )
        for one in on_paper()
        if one.id not in BLANK
    )
    blank = tuple(scale_words.size(one.length) for one in on_paper() if one.id in BLANK)
    return Picture(
        svg=still("scale_paper", language),
        alt=scale_words.PAPER_ALT.in_language(language).format(
            low=scale_words.mark(1e2),
            high=scale_words.mark(1e10),
            named=named,
            blank=scale_words.joined(blank, language),
        ),
        table=_table(language),
    )


def ruler_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    """What follows from an answer, on paper.

    Args:
        inputs: What the answer sets, by the name of the input.
        language: Language of every text.

    Returns:
        The picture, so wide that the answered ruler fits.
    """
    seen = scale.flown(inputs, language)
    svg = laid_over(still("scale", language), scene_elements(seen))
    return Picture(svg=svg, alt=seen.sentence, table=_table(language))


def _mark(one: Thing, language: Language) -> str:
    return one.mark.in_language(language)


def _table(language: Language) -> Table:
    header = tuple(
        name.in_language(language) for name in (scale_words.THING, scale_words.KILOMETERS, scale_words.MILES)
    )
    rows = tuple((_mark(one, language), _digits(one.length / KM), _digits(one.length / MILE)) for one in on_paper())
    return Table(scale_words.CAPTION.in_language(language), header, rows)


def _digits(number: float) -> str:
    """Whole numbers; of less than one, the first three decimals."""
    return words.plain(number, 0 if number >= 1 else 3)
