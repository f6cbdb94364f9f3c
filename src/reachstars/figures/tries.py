"""The explorer of tries: thousands apply again and again, and each try has a small chance.

What is seen follows from the applicants of `tries_crowd`; where it stands is said in `tries_layout`.
"""

from functools import cache

from reachstars.exercise.explorers import EXPLORERS
from reachstars.facts.read import fact_value
from reachstars.figures import tries_layout as layout
from reachstars.figures import tries_words as words
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.tries_crowd import GROUP, GROUPS, PEOPLE, SHOWN, Crowd, crowd
from reachstars.language import Language, Words

CONTROLS = EXPLORERS["tries"]
SETTINGS = CONTROLS.settings
LEFT_OF = 28  # tries from which a label stands on the left, where there is room
LOW, HIGH = 0.12, 0.93  # shares below and above which the curve's label would touch an edge
BESIDE = 8.0  # between the handle on the rail and its label, as far as the ring that the screen adds reaches
OVER = 1.3  # percent by which a bar that is higher than its graph stands out over it
NARROW = 0.86  # width of a bar, of the way from one try to the next


def shown(settings: tuple[float, ...], language: Language) -> tuple[str, ...]:
    """Each setting as it is written beside its slider.

    Args:
        settings: Chance and growth in percent, and number of tries.
        language: Language of the texts.

    Returns:
        One text for each.
    """
    chance, growth, tries = settings
    return words.chance(chance / 100, language), words.points(growth, language), words.tries(round(tries), language)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """All applicants at settings.

    Args:
        settings: Chance and growth in percent, and number of tries, inside the explorer's limits.
        language: Language of sentence, labels and readings.

    Returns:
        Who has a yes, the curves by theory and by simulation, and the three handles.
    """
    chance, growth, tries = settings[0], settings[1], round(settings[2])
    settings = (chance, growth, float(tries))
    people = crowd(chance / 100, growth / 100, tries)
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=sentence(people, language),
        paths=(*bars(people), *guides(people), rise(growth), *field(people), *theory(people)),
        marks=(
            *dots(people),
            *counts(people, language),
            *result(people, language),
            *labels(settings, language),
            *handles(settings),
        ),
        readings=readings(people, language),
    )


def sentence(people: Crowd, language: Language) -> str:
    """What became of them, and of those who got no yes."""
    if not people.tries:
        return words.NO_TRY.in_language(language)
    if people.tries == 1:
        first, following = (words.chance(people.chances[number], language) for number in (0, 1))
        said = words.FIRST.in_language(language).format(yes=f"{people.yes:,}", people=f"{PEOPLE:,}", chance=first)
        changed = "" if _taught(people) is words.EQUAL else words.NEXT.in_language(language).format(next=following)
        return said + changed + words.AGAIN.in_language(language)
    tries = words.tries(people.tries, language)
    said = words.WITHIN.in_language(language).format(
        tries=tries, yes=f"{people.yes:,}", people=f"{PEOPLE:,}", share=words.share(people.expected, language)
    )
    if people.yes:
        said += words.WAITED.in_language(language).format(wait=f"{people.wait:.1f}")
    if not people.never:
        return said + words.EVERYBODY.in_language(language)
    without = words.NEVER if people.never > 1 else words.ONE_NEVER
    return (
        said
        + without.in_language(language).format(never=f"{people.never:,}", tries=tries)
        + _taught(people).in_language(language).format(next=words.chance(people.chances[people.tries], language))
    )


def _taught(people: Crowd) -> Words:
    first, following = people.chances[0], people.chances[people.tries]
    if following == first:
        return words.EQUAL
    return words.GROWING if following > first else words.SHRINKING


def readings(people: Crowd, language: Language) -> tuple[tuple[str, str], ...]:
    """What the applicants got and what it cost, as a table."""
    first, last = people.chances[0], people.chances[max(people.tries - 1, 0)]
    of_all = words.OF_ALL.in_language(language)

    def counted(count: int) -> str:
        return of_all.format(
            number=f"{count:,}", people=f"{PEOPLE:,}", share=words.share(count / PEOPLE, language, least=1)
        )

    rows = [
        (words.START, words.chance(first, language)),
        (words.LAST, words.chance(last, language)),
        (words.WITH_ONE, counted(people.yes)),
        (words.THEORY, words.share(people.expected, language, least=1)),
        (words.WITHOUT_ONE, counted(people.never)),
        (words.MADE, f"{people.made:,}"),
    ]
    if people.yes:
        rows.append((words.FOR_EACH, f"{people.made / people.yes:,.1f}"))
        rows.append((words.WAIT, f"{people.wait:.1f}"))
    return tuple((name.in_language(language).format(tries=people.tries), value) for name, value in rows)


def field(people: Crowd) -> tuple[Line, ...]:
    """Those with a yes: for each group a row of dots, from the left."""
    left = layout.FIELD_LEFT + layout.PITCH / 2
    return tuple(
        # A little further than the last dot, so that it is surely drawn.
        Line(
            "yes", (left, layout.row(number), left + layout.PITCH * (lucky - 1) + 0.5, layout.row(number)), closed=False
        )
        for number, lucky in enumerate(people.groups)
        if lucky
    )


def theory(people: Crowd) -> tuple[Line, ...]:
    """The chance of at least one yes: a curve over the tries, and how far the rows of the field should be filled."""
    places = (layout.CURVE.place(number, 100 * chance) for number, chance in enumerate((0.0, *people.theory[:SHOWN])))
    curve = Line("theory", tuple(number for place in places for number in place), closed=False)
    share = layout.in_field(people.expected)
    upright = Line("theory", (share, layout.FIELD_TOP - 4, share, layout.FIELD_BOTTOM + 4), closed=False)
    return curve, upright


def dots(people: Crowd) -> tuple[Spot, ...]:
    """What the applicants did, try by try."""
    last = min(people.tries, SHOWN)
    places = (layout.CURVE.place(number, 100 * people.counts[number] / PEOPLE) for number in range(1, last + 1))
    return tuple(Spot("outcome", *place, "") for place in places)


def bars(people: Crowd) -> tuple[Line, ...]:
    """The chance of each single try: those that were made, and those that were not."""
    made = min(people.tries, SHOWN)
    chances = people.chances[:SHOWN]
    parts = (("made", range(1, made + 1)), ("unmade", range(made + 1, SHOWN + 1)))
    return tuple(Line(role, _comb(chances, numbers), closed=True) for role, numbers in parts if len(numbers))


def _comb(chances: tuple[float, ...], numbers: range) -> tuple[float, ...]:
    """The outline of several bars, along their foot from one to the next."""
    top = layout.EACH.y_range[1]
    points: list[float] = []
    for number in numbers:
        percent = 100 * chances[number - 1]
        height = percent if percent <= top else top + OVER
        left, right = number - NARROW / 2, number + NARROW / 2
        for x, y in ((left, 0.0), (left, height), (right, height), (right, 0.0)):
            points.extend(layout.EACH.place(x, y))
    return tuple(points)


def guides(people: Crowd) -> tuple[Line, ...]:
    """The number of tries, upright through both graphs."""
    x = layout.on_rail(min(people.tries, SHOWN))
    each_foot = layout.EACH.top + layout.EACH.height
    return (Line("guide", (x, layout.CURVE.top, x, each_foot), closed=False),)


def rise(growth: float) -> Line:
    """What the noes add, try by try, from the foot of the first bar."""
    return Line("guide", (*layout.EACH.place(1, 0), *layout.growth_end(growth)), closed=False)


def counts(people: Crowd, language: Language, *, told: bool = True) -> tuple[Spot, ...]:
    """How many have a yes and how many have none, below the field; or only which rings are which."""
    labels = ((words.WITH, people.yes), (words.WITHOUT, people.never))
    return tuple(
        Spot(
            "count", x, layout.COUNTS, label.in_language(language).format(number=f"{number:,}" if told else "").strip()
        )
        for x, (label, number) in zip(layout.COUNTED, labels, strict=True)
    )


def result(people: Crowd, language: Language, *, told: bool = True) -> tuple[Spot, ...]:
    """The share at the last try, in the curve, or at its right edge where the tries go on beyond it."""
    share = words.share(people.share, language)
    if people.tries > SHOWN:
        label = words.BEYOND.in_language(language).format(tries=people.tries, share=share)
        return (Spot("outcome-beyond", *layout.CURVE.place(SHOWN, 100 * people.share), label if told else ""),)
    if not people.tries:
        return ()
    return (Spot(_outcome(people), *layout.CURVE.place(people.tries, 100 * people.share), share if told else ""),)


def _outcome(people: Crowd) -> str:
    """Where the label stands clear of the curve, of the edges and of what is above them."""
    if people.tries >= LEFT_OF:
        return "outcome-below-left" if people.share > HIGH else "outcome-left"
    return "outcome-right" if people.share < LOW else "outcome-below-right"


def labels(settings: tuple[float, ...], language: Language) -> tuple[Spot, ...]:
    """The number of tries beside the rail, and the chances over their bars."""
    chance, growth, tries = settings
    words_of_chances = words.CHANGES if growth else words.STAYS
    chances = words_of_chances.in_language(language).format(
        chance=words.chance(chance / 100, language), added=f"{growth:+g}"
    )
    role, aside = ("label-left", -BESIDE) if tries >= LEFT_OF else ("label-right", BESIDE)
    return (
        Spot(role, layout.on_rail(min(tries, SHOWN)) + aside, layout.RAIL, words.tries(round(tries), language)),
        Spot("label-left", *layout.CHANCES, chances),
    )


def handles(settings: tuple[float, ...]) -> tuple[Spot, ...]:
    """What is dragged: the foot of the upright line, the first bar, and the end of the line that rises."""
    chance, growth, tries = settings
    return (
        Spot("growth", *layout.growth_end(growth), ""),
        Spot("chance", *layout.EACH.place(1, chance), ""),
        Spot("tries", layout.on_rail(tries), layout.RAIL, ""),
    )


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    return words.STILL_ALT.in_language(language).format(
        people=f"{PEOPLE:,}",
        groups=GROUPS,
        group=GROUP,
        shown=SHOWN,
        jose=f"{fact_value('jose.application_chosen'):.0f}",
    )
