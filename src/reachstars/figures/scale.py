"""The scale explorer: the picture grows wider and wider, from a strawberry field to a million miles.

The model: seen from the side, one scale for up and along; a round Earth; the Moon at its mean distance. Only dots,
which would be too small to see, are larger than life.
"""

import math
from collections.abc import Mapping
from functools import cache

from reachstars.exercise.explorers import EXPLORERS
from reachstars.figures import layout
from reachstars.figures import scale_said as said
from reachstars.figures import scale_words as words
from reachstars.figures.far_places import Thing, thing, things
from reachstars.figures.maker import Handle
from reachstars.figures.scale_view import HIGHEST, LOWEST, RULER_BOTTOM, RULER_TOP, RULER_X, VIEW, View, fitting, rung
from reachstars.figures.scene import Line, Scene, Spot, arrow
from reachstars.language import Language
from reachstars.physics import KM

SETTING = EXPLORERS["scale"].settings[0]
HANDLE = Handle(0, "slide", ((RULER_X, RULER_BOTTOM, LOWEST), (RULER_X, RULER_TOP, HIGHEST)))
NAMED = 46.0  # user units; what is shorter loses its name, because the next names would lie over it
DRAWN = 3.0  # user units; what is shorter is not drawn
ROUND = 220.0  # user units; inside of a smaller Earth there is no room for the name of a town
FURROWS = 9
FURROWED = 30.0  # user units; in a narrower field no furrow could be told from the next
ABOVE = 44.0  # user units that an answered ruler lies above the ground, so that it hides nothing
BELOW = 34.0  # user units that the measure of California is drawn below the ground
BAR = 170.0  # user units; the length at the foot of the picture is at most so long
HINTS_ABOVE = (50.0, 80.0, 110.0)  # user units above Stockton
LETTER = 16.0  # user units; closer to each other two names in a row lie over each other
CROWDED = 60.0  # user units from the top; a mark so high leaves no room for the name of the next one up
HALF_A_NAME = 152.0  # user units; so far from the way up the middle of the longest name stands at least
RIGHT_EDGE = 330.0  # user units; a mark further right has its name on its left


def shown(settings: tuple[float, ...], language: Language) -> tuple[str, ...]:
    """The width of the picture, as it is written beside the slider.

    Args:
        settings: The power of ten of the width in m.
        language: Language of the page; a length is written alike in both.

    Returns:
        One text.
    """
    del language
    return (words.length(10 ** settings[0]),)


def scene(settings: tuple[float, ...], language: Language) -> Scene:
    """The picture at a width, with what fits into it.

    Args:
        settings: The power of ten of the width in m, inside the limits.
        language: Language of sentence, labels and readings.

    Returns:
        Earth, field, ways and heights as far as they can be seen, and how far the ruler is reached.
    """
    power = settings[0]
    view = View(10**power)
    paths, marks = _seen(view, language)
    return Scene(
        settings=settings,
        shown=shown(settings, language),
        sentence=said.sentence(view, language),
        paths=(*paths, *_hints(view), _reached(power)),
        marks=(*marks, *_hint_names(view, language), Spot("slide", RULER_X, round(rung(power), 2), "")),
        readings=said.readings(view, language),
    )


def flown(inputs: Mapping[str, float], language: Language) -> Scene:
    """What follows from an answer: a straight ruler of that length is laid from Stockton.

    Args:
        inputs: `distance` in km; without it the explorer stands at its start.
        language: Language of sentence, labels and readings.

    Returns:
        A picture so wide that the ruler fits, as far as there is one.
    """
    metres = inputs.get("distance", math.nan) * KM
    if "distance" not in inputs or math.isnan(metres) or metres < 0:
        return _no_ruler(metres, language, asked="distance" in inputs)
    power = round(fitting(max(metres, 1.0)), 3)
    view = View(10**power)
    paths, marks = _seen(view, language)
    ruler, mark = _ruler(view, metres)
    return Scene(
        settings=(power,),
        shown=shown((power,), language),
        sentence=said.compared(metres, language),
        paths=(*paths, ruler, _reached(power)),
        marks=(*marks, *mark, Spot("slide", RULER_X, round(rung(power), 2), "")),
        readings=((words.ANSWERED.in_language(language), said.said(metres, language)), *said.readings(view, language)),
    )


def _no_ruler(metres: float, language: Language, *, asked: bool) -> Scene:
    plain = scene((float(SETTING.start),), language)
    if not asked:
        return plain
    refusal = words.NO_LENGTH if math.isnan(metres) else words.NEGATIVE
    sentence = refusal.in_language(language)
    return Scene(plain.settings, plain.shown, sentence, plain.paths, plain.marks, plain.readings)


def _ruler(view: View, metres: float) -> tuple[Line, tuple[Spot, ...]]:
    x, y = view.home[0], view.home[1] - ABOVE
    end = x + min(metres, 1e12) * view.scale
    if end > VIEW[2]:
        return arrow("flight", (x, y), (VIEW[2] - 2, y)), ()
    return (
        Line("flight", (round(x, 2), round(y, 2), round(end, 2), round(y, 2)), closed=False),
        (Spot("knot", round(end, 2), round(y, 2), words.length(metres)),),
    )


def _seen(view: View, language: Language) -> tuple[tuple[Line, ...], tuple[Spot, ...]]:
    """Everything of the story that can be seen at a width, lowest first."""
    bar, bar_name = _bar(view)
    paths = [Line("ground", view.earth(), closed=True), *_field(view), bar]
    marks = [_home(view, language), bar_name]
    for one in things():
        if view.size(one) < DRAWN or not view.holds(one) or one.id in {"field", "around"}:
            continue
        paths += _lines(view, one)
        marks += _marks(view, one, language)
    return tuple(line for line in paths if line.points), tuple(marks)


def _field(view: View) -> tuple[Line, ...]:
    side = view.size(thing("field"))
    if side < DRAWN:
        return ()
    (left, top), (right, _) = view.home, view.ground(thing("field").length)
    deep, lean = 0.24 * side, 0.1 * side
    corners = ((left, top), (right, top), (right + lean, top + deep), (left + lean, top + deep))
    lines = [Line("field", layout.filled(corners, VIEW), closed=True)]
    if side >= FURROWED:
        points: list[float] = []
        for number in range(1, FURROWS):
            x = left + side * number / FURROWS
            ends = ((x, top), (x + lean, top + deep))
            for end in ends if number % 2 else ends[::-1]:
                points += end
        pairs = list(zip(points[::2], points[1::2], strict=True))
        lines += [Line("furrow", piece, closed=False) for piece in layout.in_frame(pairs, VIEW)]
    return tuple(lines)


def _home(view: View, language: Language) -> Spot:
    x, y = view.home
    side = view.size(thing("field"))
    if side >= NAMED:
        field = thing("field")
        said_field = f"{words.FIELD.in_language(language)}: {words.size(field.length)}"
        return Spot("sign", round(min(x + side, VIEW[2]) / 2 + x / 2, 2), round(y, 2), said_field)
    ball = view.size(thing("across"))
    # Beside a small ball there is room for one name: its own.
    name = words.HOME if ball >= ROUND else words.EARTH
    return Spot("home", round(x, 2), round(y, 2), "" if NAMED <= ball < ROUND else name.in_language(language))


def _lines(view: View, one: Thing) -> list[Line]:
    match one.kind:
        case "ground":
            return [Line("road", _flat(view.arc(0, one.length)), closed=False)]
        case "up":
            return [Line("height", _rounded(*view.home, *view.end(one)), closed=False)]
        case "along" if view.size(one) >= NAMED:
            return [Line("measure", _flat(view.arc(0, one.length, BELOW)), closed=False)]
        case "flat":
            return [Line("measure", _rounded(*view.home, *view.end(one)), closed=False)]
        case _:
            return []


def _marks(view: View, one: Thing, language: Language) -> list[Spot]:
    named = view.size(one) >= NAMED
    name = f"{one.mark.in_language(language)}: {words.size(one.length)}" if named else ""
    x, y = view.end(one)
    if one.kind == "along":
        x, y = view.ground(0.5 * one.length, BELOW)
        return [Spot("sign-below", round(x, 2), round(y, 2), name)] if named else []
    if one.kind == "round":
        x, y = view.centre
        return [Spot("sign", round(x, 2), round(y + 22, 2), words.EARTH.in_language(language))] if named else []
    if one.kind == "flat":
        middle = max(0.5 * (view.home[0] + x), view.home[0] + HALF_A_NAME)
        return [Spot("sign", round(middle, 2), round(y, 2), name), Spot("town", round(x, 2), round(y, 2), "")]
    return [Spot(_role(one, x), round(x, 2), round(y, 2), name)]


def _role(one: Thing, x: float) -> str:
    """The role of a mark at the far end of a thing: its name keeps inside the picture and off its own line."""
    if one.kind == "up":
        return "aloft"
    return "town-left" if x > RIGHT_EDGE else "town"


def _outside(view: View) -> tuple[Thing, ...]:
    """The next thing up and the next thing along that do not fit yet."""
    out = [one for one in things() if not view.holds(one)]
    high = any(view.end(one)[1] < CROWDED for one in things() if one.kind == "up" and view.holds(one))
    upward = [] if high else [one for one in out if one.kind == "up"][:1]
    along = [one for one in out if one.kind in {"ground", "flat"} and one.id not in {"field", "around"}][:1]
    return (*upward, *along)


def _hint_y(view: View) -> float:
    """How high the arrow to the next thing along stands: where no name of a thing aloft is."""
    aloft = [view.end(one)[1] for one in things() if one.kind == "up" and view.holds(one)]
    heights = (view.home[1] - above for above in HINTS_ABOVE)
    return next(y for y in heights if all(abs(y - other) >= LETTER for other in aloft))


def _hints(view: View) -> tuple[Line, ...]:
    """Arrows to what is still outside of the picture."""
    x, y = view.home[0], _hint_y(view)
    edge = {"up": ((x, 50.0), (x, 14.0)), "along": ((VIEW[2] - 44, y), (VIEW[2] - 8, y))}
    return tuple(arrow("guide", *edge["up" if one.kind == "up" else "along"]) for one in _outside(view))


def _hint_names(view: View, language: Language) -> tuple[Spot, ...]:
    x, y = view.home[0], _hint_y(view)
    places = {"up": ("outside", x, 30.0), "along": ("outside-left", VIEW[2] - 44, y)}
    names = []
    for one in _outside(view):
        role, across, down = places["up" if one.kind == "up" else "along"]
        name = f"{one.mark.in_language(language)}: {words.size(one.length)}"
        names.append(Spot(role, round(across, 2), round(down, 2), name))
    return tuple(names)


def _bar(view: View) -> tuple[Line, Spot]:
    """A round length at the foot of the picture, to measure with."""
    longest = BAR / view.scale
    power = 10.0 ** math.floor(math.log10(longest))
    metres = max(step * power for step in (1, 2, 5) if step * power <= longest)
    left, y = 16.0, VIEW[3] - 14
    right = round(left + metres * view.scale, 2)
    ends = (left, y - 5, left, y + 5, left, y, right, y, right, y - 5, right, y + 5)
    return Line("scale-bar", ends, closed=False), Spot("scale-bar-name", right, y, words.mark(metres))


def _reached(power: float) -> Line:
    return Line("reached", (RULER_X, RULER_BOTTOM, RULER_X, round(rung(power), 2)), closed=False)


@cache
def still_alt(language: Language) -> str:
    """What the still part shows, in words."""
    named = tuple(f"{one.mark.in_language(language)} ({words.size(one.length)})" for one in things())
    return words.STILL_ALT.in_language(language).format(
        low=words.length(10**LOWEST), high=words.length(10**HIGHEST), things=words.joined(named, language)
    )


def _flat(points: list[tuple[float, float]]) -> tuple[float, ...]:
    return _rounded(*(number for point in points for number in point))


def _rounded(*numbers: float) -> tuple[float, ...]:
    return tuple(round(number, 2) for number in numbers)
