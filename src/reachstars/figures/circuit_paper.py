"""The circuit explorer on paper: the map with its bars, and the year's road as a table."""

from collections.abc import Mapping

from reachstars.figures import circuit, circuit_words, words
from reachstars.figures import circuit_map as chart
from reachstars.figures.far_places import station_height
from reachstars.figures.moving import laid_over, scene_elements
from reachstars.figures.picture import Picture, Table
from reachstars.figures.stills import still
from reachstars.language import Language, Words
from reachstars.physics import KM, MILE, MINUTE


def circuit_paper(language: Language) -> Picture:
    """The map and the table.

    Args:
        language: Language of every text.

    Returns:
        The picture.
    """
    return Picture(svg=still("circuit_paper", language), alt=circuit.paper_alt(language), table=_table(language))


def string_picture(inputs: Mapping[str, float], language: Language) -> Picture:
    """What follows from an answer, on paper.

    Args:
        inputs: What the answer sets, by the name of the input.
        language: Language of every text.

    Returns:
        The map with the string.
    """
    seen = circuit.flown(inputs, language)
    return Picture(laid_over(still("circuit", language), scene_elements(seen)), seen.sentence, _table(language))


def _table(language: Language) -> Table:
    header = (circuit_words.FROM_TO, circuit_words.KILOMETERS, circuit_words.MILES, circuit_words.MINUTES)
    rows = (
        (circuit_words.STATION, station_height()),
        *zip(circuit_words.LEG_NAMES, chart.legs(), strict=True),
        (circuit_words.WHOLE_YEAR, chart.year()),
    )
    return Table(
        circuit_words.CAPTION.in_language(language),
        tuple(name.in_language(language) for name in header),
        tuple(_row(name, length, language) for name, length in rows),
    )


def _row(name: Words, length: float, language: Language) -> tuple[str, ...]:
    minutes = circuit.flight_time(length) / MINUTE
    return (
        name.in_language(language),
        words.plain(length / KM, 0),
        words.plain(length / MILE, 0),
        words.plain(minutes, 1),
    )
