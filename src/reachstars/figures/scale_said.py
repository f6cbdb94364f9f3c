"""What the scale explorer says: at a width of the picture, and of a ruler that somebody answered."""

from reachstars.figures import scale_words as words
from reachstars.figures.far_places import Thing, station_height, thing, things
from reachstars.figures.scale_view import View
from reachstars.language import Language

LONGEST_SAID = 1000 * 1e6 * 1609.344  # m; a thousand times a million miles: longer rulers are only called too long
SAME = 0.02  # share within which a ruler is as long as a thing


def _inside(view: View) -> tuple[Thing | None, Thing | None]:
    """The longest thing in the picture, and the next one out."""
    inside = [one for one in things() if view.holds(one)]
    longest = inside[-1] if inside else None
    longer = [one for one in things() if longest is None or one.length > longest.length]
    return longest, longer[0] if longer else None


def sentence(view: View, language: Language) -> str:
    """What fits into the picture, and what comes next.

    Args:
        view: The picture at its width.
        language: Language of the words.

    Returns:
        One to three sentences.
    """
    longest, following = _inside(view)
    width = words.length(view.width)
    if longest is None:
        first = things()[0]
        return words.NOTHING_FITS.in_language(language).format(
            width=width, thing=first.name.in_language(language), size=words.size(first.length)
        )
    after = (
        ""
        if following is None
        else words.NEXT.in_language(language).format(
            thing=following.name.in_language(language), size=words.size(following.length)
        )
    )
    surprise = words.NEARER.in_language(language) if longest.id == "los_angeles" else ""
    return words.WIDE.in_language(language).format(
        width=width,
        thing=longest.name.in_language(language),
        size=words.size(longest.length),
        compared=_against_station(longest, language),
        next=surprise + after,
    )


def _against_station(one: Thing, language: Language) -> str:
    times = one.length / station_height()
    if one.id == "station":
        return ""
    if times > 1:
        return words.TIMES_STATION.in_language(language).format(times=words.ratio(times))
    return words.STATION_TIMES.in_language(language).format(times=words.ratio(1 / times))


def readings(view: View, language: Language) -> tuple[tuple[str, str], ...]:
    """What can be read off at a width.

    Args:
        view: The picture at its width.
        language: Language of the words.

    Returns:
        Names and values.
    """
    longest, following = _inside(view)
    times = longest.length / station_height() if longest else 0.0
    said = words.TIMES if times >= 1 else words.PART
    rows = [
        (words.SCREEN.in_language(language), words.both(view.width)),
        (words.POWER.in_language(language), words.in_meters(view.width)),
        (words.LONGEST.in_language(language), _reading(longest, language)),
        (
            words.COMPARED.in_language(language),
            said.in_language(language).format(times=words.ratio(max(times, 1 / times))) if longest else "",
        ),
        (words.NEXT_OUT.in_language(language), _reading(following, language)),
    ]
    return tuple(row for row in rows if row[1])


def _reading(one: Thing | None, language: Language) -> str:
    if one is None:
        return words.NOTHING.in_language(language)
    return f"{one.mark.in_language(language)}, {words.both(one.length, words.size(one.length))}"


def compared(metres: float, language: Language) -> str:
    """What an answered ruler is longer and shorter than.

    Args:
        metres: Its length, not below zero.
        language: Language of the words.

    Returns:
        One or two sentences.
    """
    if metres > LONGEST_SAID:
        return words.TOO_LONG.in_language(language)
    return _beside(metres, language) + _how_far(metres, language)


def _beside(metres: float, language: Language) -> str:
    said = words.length(metres)
    for one in things():
        if abs(metres / one.length - 1) <= SAME:
            return words.EXACTLY.in_language(language).format(
                length=said, thing=one.name.in_language(language), size=words.size(one.length)
            )
    below = [one for one in things() if one.length < metres]
    above = [one for one in things() if one.length > metres]
    if not below:
        one = above[0]
        return words.SHORTEST.in_language(language).format(
            length=said, thing=one.name.in_language(language), size=words.size(one.length)
        )
    if not above:
        one = below[-1]
        return words.LONGEST_OF_ALL.in_language(language).format(
            length=said,
            times=words.ratio(metres / one.length),
            thing=one.name.in_language(language),
            size=words.size(one.length),
        )
    return words.BETWEEN.in_language(language).format(
        length=said,
        shorter=below[-1].name.in_language(language),
        below=words.size(below[-1].length),
        longer=above[0].name.in_language(language),
        above=words.size(above[0].length),
    )


def _how_far(metres: float, language: Language) -> str:
    around, moon = thing("around").length, thing("moon").length
    if metres < thing("los_angeles").length or abs(metres / around - 1) <= SAME:
        return ""
    if metres < around:
        return words.NOT_AROUND.in_language(language)
    if metres < moon * (1 - SAME):
        return words.NOT_TO_MOON.in_language(language).format(times=words.ratio(metres / around))
    if metres > moon * (1 + SAME):
        return words.PAST_MOON.in_language(language).format(times=words.ratio(metres / moon))
    return ""


def said(metres: float, language: Language) -> str:
    """A length that was answered.

    Args:
        metres: Its length in m, not below zero.
        language: Language of the words.

    Returns:
        The length, or that it is too long.
    """
    return words.both(metres) if metres <= LONGEST_SAID else words.TOO_LONG_SAID.in_language(language)
