"""The blank recipe sheet, for a class without computers: one sheet, both sides, room to write for each ingredient."""

from collections.abc import Sequence

from reachstars.facts.read import fact, say_fact
from reachstars.language import Language, Words
from reachstars.publish import recipe_words as words
from reachstars.publish.ink import Ink
from reachstars.publish.recipe_keepsake import ingredient
from reachstars.publish.source import array, call, literal

_LOCALES: dict[Language, str] = {"en": "en_US", "es": "es_MX"}
_DAYS = 7


def blank_sheet(ink: Ink) -> list[str]:
    """The content of the sheet.

    Args:
        ink: Writes its words.

    Returns:
        Typst expressions.
    """
    question = words.QUESTION.in_language(ink.language).format(say_fact(fact("jose.question"), ink.language))
    return [
        call("name-lines", *map(ink.say, (words.NAME, words.SINCE))),
        call("par", call("muted", ink.say(words.YOURS))),
        _heading(ink, 1),
        *_lines(ink, words.DREAM),
        *_lines(ink, words.WHY_LINE),
        _heading(ink, 2),
        call("par", ink.write(question)),
        _table(ink, words.GAP_HEADER, "(1.3fr, 1fr, 1fr, auto)", 4),
        _heading(ink, 3),
        call("par", ink.say(words.ROAD_HELP)),
        _table(ink, words.ROAD_HEADER, "(auto, 2.4fr, 1fr, auto, 1fr)", 6, numbered=True),
        "pagebreak(weak: true)",
        _heading(ink, 4),
        _table(ink, words.LEARN_HEADER, "(2.6cm, 1fr)", 4),
        _heading(ink, 5),
        call("par", ink.say(words.EFFORT_HELP)),
        _effort(ink),
        _heading(ink, 6),
        _table(ink, words.TRY_HEADER, "(2.6cm, 1.2fr, 2.6cm, 1.2fr)", 3),
        call("heading", "level: 2", ink.say(words.PEOPLE)),
        _table(ink, words.PEOPLE_HEADER, "(1fr, 1.6fr)", 3),
        call("par", call("muted", ink.say(words.WHO_SAYS))),
    ]


def _heading(ink: Ink, number: int) -> str:
    return call("heading", "level: 2", ink.write(ingredient(number, ink.language)))


def _lines(ink: Ink, name: Words) -> list[str]:
    return [call("par", call("strong", ink.say(name))), "ruled(2)"]


def _table(ink: Ink, header: Sequence[Words], columns: str, rows: int, *, numbered: bool = False) -> str:
    marked = ["numbered: true"] if numbered else []
    return call("blank-table", columns, array(map(ink.say, header)), str(rows), *marked)


def _effort(ink: Ink) -> str:
    from babel.dates import get_day_names

    names = get_day_names("abbreviated", locale=_LOCALES[ink.language])
    days = [literal(names[(day + 6) % _DAYS]) for day in range(_DAYS)]
    header = array([ink.say(words.EFFORT_WEEK), *days, ink.say(words.EFFORT_TOTAL)])
    return call("blank-table", f"(2.6cm, {', '.join(['1fr'] * _DAYS)}, 1.2fr)", header, "6", "height: 0.8cm")
