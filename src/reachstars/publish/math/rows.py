"""Things side by side, read aloud: what stands before and behind a thing decides how it is said."""

from collections.abc import Callable

from reachstars.language import Language, Words
from reachstars.publish.math import phrases
from reachstars.publish.math.brackets import grouped, only
from reachstars.publish.math.chemistry import ELEMENTS, spoken_substance
from reachstars.publish.math.nodes import (
    Accent,
    Big,
    Brace,
    Choose,
    Fenced,
    Fraction,
    Function,
    Letter,
    Lines,
    Node,
    Number,
    Root,
    Row,
    Script,
    Sign,
    Space,
    Upright,
)
from reachstars.publish.math.shapes import (
    adds_up,
    derivative,
    is_applied,
    is_brief,
    is_negated,
    is_over,
    is_sign,
    is_simple,
    is_vector,
    meaning,
)
from reachstars.publish.math.units import spoken_unit

Say = Callable[[Node], str]
_TEMPERATURES = {"C": "Celsius", "F": "Fahrenheit"}
_QUANTIFIERS = ("forall", "exists")
_DIFFERENTIALS = (Letter("d"), Upright("d"))


def said_row(row: Row, say: Say, language: Language) -> str:
    """Things side by side in words.

    Args:
        row: The things.
        say: Says one thing.
        language: Language of the words.

    Returns:
        The words.
    """
    items = grouped(row.items)
    spaced = {place for place, item in enumerate(items) if isinstance(item, Space)}
    kept = [(_unit_fraction(item), place - 1 in spaced) for place, item in enumerate(items) if place not in spaced]
    things = [item for item, _ in kept]
    if (part := _small_fraction(things)) is not None:
        return part.in_language(language)
    reader = _Reader(things, {place for place, (_, after_space) in enumerate(kept) if after_space}, say, language)
    return reader.read()


def _small_fraction(things: list[Node]) -> Words | None:
    """1/2 as one half."""
    if len(things) == 3 and is_sign(things[1], "slash"):  # noqa: PLR2004 - a number, the stroke, a number
        above, below = things[0], things[2]
        if isinstance(above, Number) and isinstance(below, Number):
            return phrases.parts(above.text, below.text)
    return None


def _unit_fraction(item: Node) -> Node:
    """A unit over a unit is a unit: km over h is km/h."""
    if isinstance(item, Fraction):
        above, below = only(item.top), only(item.bottom)
        if isinstance(above, Upright) and isinstance(below, Upright):
            together = f"{above.text}/{below.text}"
            return Upright(together) if spoken_unit(together, "en", plural=False) else item
    return item


class _Reader:
    """Walks along the things of one row."""

    def __init__(self, things: list[Node], after_space: set[int], say: Say, language: Language) -> None:
        self._things = things
        self._after_space = after_space
        self._say = say
        self._language: Language = language

    def read(self) -> str:
        said: list[str] = []
        place = 0
        while place < len(self._things):
            words, used = self._two(place) or (self._one(place), 1)
            said.append(words)
            place += used
        return " ".join(filter(None, said))

    def _near(self, place: int) -> Node | None:
        return self._things[place] if 0 <= place < len(self._things) else None

    def _words(self, words: Words) -> str:
        return words.in_language(self._language)

    def _two(self, place: int) -> tuple[str, int] | None:
        """Two things that are said as one: money, a nucleus, a temperature."""
        item, behind = self._things[place], self._near(place + 1)
        if is_sign(item, "$") and isinstance(behind, Number):
            name = phrases.DOLLAR if behind.text == "1" else phrases.DOLLARS
            return f"{behind.text} {self._words(name)}", 2
        if isinstance(item, Script) and isinstance(behind, Upright | Letter):
            if _is_degrees(item) and behind.text in _TEMPERATURES:
                return f"{self._one(place)} {_TEMPERATURES[behind.text]}", 2
            if item.base == Row(()) and item.above is not None and not _is_degrees(item):
                return self._nucleus(item, behind), 2
        return None

    def _nucleus(self, script: Script, letter: Upright | Letter) -> str:
        above = self._say(script.above or Row(()))
        below = self._say(script.below) if script.below is not None else ""
        element = ELEMENTS.get(letter.text)
        if element is None:
            pattern = phrases.BOTH_LEFT if below else phrases.UPPER_LEFT
            return self._words(pattern).format(self._say(letter), above, below)
        name = f"{self._words(element)} {above}"
        return self._words(phrases.ATOMIC_NUMBER).format(name, below) if below else name

    def _one(self, place: int) -> str:
        item, before = self._things[place], self._near(place - 1)
        if isinstance(item, Sign):
            return self._sign(item, place)
        if isinstance(item, Upright):
            return self._upright(item, before)
        core = _core(item)
        if isinstance(core, Fenced) and _named_by(before, core):
            return self._argument(item, core, before)
        return f"{self._between(before, item)}{self._say(item)}"

    def _sign(self, item: Sign, place: int) -> str:  # noqa: C901, PLR0911 - one per sign that has two readings
        before, behind = self._near(place - 1), self._near(place + 1)
        if is_sign(item, "-") and _begins(before):
            return self._words(phrases.NEGATIVE)
        if is_sign(item, "degree") and before == Number("1"):
            return self._words(phrases.DEGREE)
        if is_sign(item, "Omega") and isinstance(before, Number) and place in self._after_space:
            return self._words(phrases.OHM if before.text == "1" else phrases.OHMS)
        if (is_vector(before) or is_sign(before, "nabla")) and (is_vector(behind) or behind == Letter("d")):
            if is_sign(item, "cdot"):
                return self._words(phrases.DOT)
            if is_sign(item, "times"):
                return self._words(phrases.CROSS)
        if is_sign(item, "in") and any(is_sign(thing, name) for thing in self._things for name in _QUANTIFIERS):
            return self._words(phrases.IN)
        if is_sign(item, "colon") and any(is_sign(thing, name) for thing in self._things for name in _QUANTIFIERS):
            return ":"
        if is_sign(item, "to") and _is_matter(before):
            return self._words(phrases.YIELDS)
        if is_sign(item, "sim"):
            return self._likeness(item, behind)
        return self._between(before, item) + self._say(item) if item.symbol.role == "letter" else self._say(item)

    def _likeness(self, item: Sign, behind: Node | None) -> str:
        if is_sign(behind, "triangle"):
            return self._words(phrases.SIMILAR)
        if isinstance(behind, Upright) or behind in (Letter("N"), Letter("B")) or _is_script_letter(behind):
            return self._words(phrases.DISTRIBUTED)
        return self._say(item)

    def _upright(self, item: Upright, before: Node | None) -> str:
        substance = spoken_substance(item.text, self._language)
        if substance:
            return substance
        counted = isinstance(before, Number | Fraction | Fenced) or (
            isinstance(before, Script) and isinstance(only(before.base), Number)
        )
        if len(item.text) == 1 and not counted:
            # A letter alone, such as the d of dx, is a name; behind a number it is a unit.
            name = self._say(Letter(item.text)) if item.text.isalpha() else item.text
            return f", {name}" if before is not None and _is_open(before) else name
        unit = spoken_unit(item.text, self._language, plural=before != Number("1"))
        if unit and isinstance(before, Script) and before.above is not None and not _is_degrees(before):
            return f", {unit}"  # 10 to the power of 5, cubic kilometers
        return unit or item.text

    def _argument(self, item: Node, core: Fenced, before: Node | None) -> str:
        """What a function is of: f of x, f of open parenthesis x plus h close parenthesis."""
        plain = not adds_up(core.body) and all(
            is_brief(thing) for thing in core.body.items if not isinstance(thing, Space)
        )
        inside = self._say(meaning(core.body, phrases.IN_BRACKET) if plain and item is core else item)
        return inside if _is_function(before) else self._words(phrases.OF).format("").strip() + " " + inside

    def _between(self, before: Node | None, item: Node) -> str:
        """What is said between two factors: "times", where a listener would not hear where the first one ends."""
        times = f"{self._words(phrases.TIMES)} "
        if before is not None and _is_open(before):
            return ", " if item in _DIFFERENTIALS else f", {times}"
        if not _is_factor(before):
            return ""
        core = _core(item)
        if isinstance(core, Fraction):
            small = _small(core)
            if small and isinstance(before, Number):
                return f"{self._words(phrases.AND)} "  # 2 and one half
            return "" if small or is_over(core) else times
        return times if isinstance(core, Root | Fenced | Big | Lines) else ""


def _small(fraction: Fraction) -> bool:
    above, below = only(fraction.top), only(fraction.bottom)
    return isinstance(above, Number) and isinstance(below, Number) and phrases.parts(above.text, below.text) is not None


def _is_open(before: Node) -> bool:
    """Whether words end on what could go on: a over b, the square root of 2, e to the power of x."""
    match before:
        case Fraction():
            return is_over(before) and not _small(before)
        case Root(body):
            return is_simple(body)
        case Script(_, _, above, _) if above is not None and not _is_degrees(before):
            simple = is_simple(above) or is_negated(above)
            return simple and not is_brief(before) and not isinstance(only(above), Sign) and not _is_big(before)
        case _:
            return False


def _is_big(node: Script) -> bool:
    core = only(node.base)
    return isinstance(core, Big | Function | Brace) or core == Row(()) or _limits_of(core)


def _limits_of(core: Node) -> bool:
    """Whether a script holds limits and no power: brackets and bars."""
    return isinstance(core, Fenced) or is_sign(core, "bar.v")


def _core(item: Node) -> Node:
    return only(item.base) if isinstance(item, Script) else item


def _is_degrees(item: Script) -> bool:
    above = only(item.above) if item.above is not None else None
    return is_sign(above, "circ") or is_sign(above, "degree")


def _begins(before: Node | None) -> bool:
    """Whether a minus behind this is a sign and no subtraction."""
    if before is None or _is_function(before):
        return True
    if isinstance(before, Sign):
        return before.symbol.role in ("operator", "relation") or before.symbol.typst in ("comma", "semi")
    return isinstance(before, Big) or (isinstance(before, Script) and isinstance(before.base, Big))


def _is_function(node: Node | None) -> bool:
    return isinstance(node, Function) or (isinstance(node, Script) and isinstance(only(node.base), Function))


def _named_by(before: Node | None, bracket: Fenced) -> bool:
    """Whether a bracket holds what the thing before it is a function of."""
    round_one = bracket.left is not None and bracket.left.typst == "paren.l"
    return round_one and (_is_function(before) or is_applied(before, bracket.body))


def _is_factor(before: Node | None) -> bool:
    match before:
        case Number() | Letter() | Root() | Fenced() | Accent() | Choose():
            return True
        case Fraction(top, bottom):
            found = derivative(top, bottom)
            return found is None or found.what is not None
        case Script(base):
            return base != Row(()) and _is_factor(only(base))
        case Sign(symbol):
            return symbol.role == "letter" or symbol.typst == "excl"
        case _:
            return False


def _is_matter(node: Node | None) -> bool:
    """Whether a node is an element or a substance, so that an arrow behind it is a reaction."""
    return isinstance(node, Upright) and (node.text in ELEMENTS or bool(spoken_substance(node.text, "en")))


def _is_script_letter(node: Node | None) -> bool:
    return isinstance(node, Accent) and node.sign.typst == "cal"
