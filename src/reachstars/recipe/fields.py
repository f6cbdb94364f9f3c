"""The fields in which an entry is written, and an entry as the texts that stand in them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal

from reachstars.language import Language, Words
from reachstars.logbook.event import Json
from reachstars.recipe.model import Item, Part
from reachstars.recipe.when import When, say_when

Control = Literal["line", "lines", "when", "minutes", "result", "steps"]

TODAY = Words(en="today", es="hoy")
_DATE_HELP = Words(
    en="A day (June 1, 2027, or 2027-06-01, or tomorrow), a month (June 2027) or a year (2027).",
    es="Un día (1 de junio de 2027, o 2027-06-01, o mañana), un mes (junio de 2027) o un año (2027).",
)
_WHICH_DAY = Words(en="Which day?", es="¿Qué día?")


@dataclass(frozen=True)
class Field:
    """One field of an entry.

    Attributes:
        name: Its name in the model.
        label: What is asked.
        control: How it is written.
        needed: Whether an entry without it says nothing.
        help: How to write it, or None.
        start: What stands in it when an entry is new, or None.
    """

    name: str
    label: Words
    control: Control = "line"
    needed: bool = False
    help: Words | None = None
    start: Words | None = None


FIELDS: Mapping[Part, tuple[Field, ...]] = {
    "goal": (
        Field("what", Words(en="What do you want most?", es="¿Qué es lo que más quieres?"), "lines", needed=True),
        Field("why", Words(en="Why does it matter to you?", es="¿Por qué te importa?"), "lines"),
    ),
    "gap": (
        Field(
            "takes",
            Words(
                en="What does it take? What do they have that you don't have yet?",
                es="¿Qué se necesita? ¿Qué tienen ellos que tú todavía no tienes?",
            ),
            needed=True,
        ),
        Field("here", Words(en="Where are you with it now?", es="¿En qué punto vas?"), "lines"),
        Field("evidence", Words(en="How do you know?", es="¿Cómo lo sabes?"), "lines"),
    ),
    "road": (
        Field("what", Words(en="What is the step?", es="¿Cuál es el paso?"), needed=True),
        Field("by", Words(en="By when?", es="¿Para cuándo?"), "when", help=_DATE_HELP),
        Field("after", Words(en="It comes after these steps", es="Va después de estos pasos"), "steps"),
        Field(
            "done",
            Words(en="When was it done? (Empty while it is ahead.)", es="¿Cuándo quedó listo? (Vacío si aún no.)"),
            "when",
        ),
    ),
    "learning": (
        Field("what", Words(en="What did you learn?", es="¿Qué aprendiste?"), "lines", needed=True),
        Field("day", _WHICH_DAY, "when", help=_DATE_HELP, start=TODAY),
    ),
    "effort": (
        Field("what", Words(en="What did you work on?", es="¿En qué trabajaste?")),
        Field(
            "minutes",
            Words(en="How many minutes?", es="¿Cuántos minutos?"),
            "minutes",
            needed=True,
            help=Words(en="A whole number, such as 30.", es="Un número entero, por ejemplo 30."),
        ),
        Field("day", _WHICH_DAY, "when", help=_DATE_HELP, start=TODAY),
    ),
    "tries": (
        Field("what", Words(en="What did you try?", es="¿Qué intentaste?"), needed=True),
        Field("day", _WHICH_DAY, "when", help=_DATE_HELP, start=TODAY),
        Field("result", Words(en="What was the answer?", es="¿Cuál fue la respuesta?"), "result"),
        Field("taught", Words(en="What did it teach you?", es="¿Qué te enseñó?"), "lines"),
    ),
    "people": (
        Field("who", Words(en="Who helps you?", es="¿Quién te ayuda?"), needed=True),
        Field("helps", Words(en="With what?", es="¿Con qué?")),
    ),
}


def texts_in(item: Item, language: Language) -> dict[str, Json]:
    """What stands in the fields of an entry while it is changed.

    Args:
        item: The entry.
        language: Language of its days.

    Returns:
        A text by the name of each field; the steps before a step are a list of ids.
    """
    known = {name.name for name in fields(item)} - {"id", "closed"}
    return {name: _text(getattr(item, name), language) for name in sorted(known)}


def texts_of_new(part: Part, language: Language) -> dict[str, Json]:
    """What stands in the fields of an entry that is new.

    Args:
        part: The part that it belongs to.
        language: Language of the words.

    Returns:
        A text by the name of each field.
    """
    empty: dict[str, Json] = {"steps": [], "result": "waiting"}
    return {
        field.name: field.start.in_language(language) if field.start else empty.get(field.control, "")
        for field in FIELDS[part]
    }


def _text(value: object, language: Language) -> Json:
    if isinstance(value, When):
        return say_when(value, language)
    if isinstance(value, tuple):
        return [str(entry) for entry in value]
    if isinstance(value, int):
        return str(value) if value else ""
    return value if isinstance(value, str) else ""
