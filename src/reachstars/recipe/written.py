"""An entry from the texts that a person typed into its fields: it fits, or a kind sentence says what does not."""

from collections.abc import Mapping
from datetime import date

from reachstars.errors import EntryError, RecipeError
from reachstars.logbook.event import Json
from reachstars.recipe import trouble
from reachstars.recipe.dates import read_when
from reachstars.recipe.fields import FIELDS, Field
from reachstars.recipe.limits import DAY_MINUTES, TEXT_LENGTH
from reachstars.recipe.model import RESULTS, Effort, Gap, Goal, Item, Learned, Part, Person, Step, Try
from reachstars.recipe.value import from_value, to_value

_DAY_LENGTH = 60  # characters; no date is longer
_NEW: Mapping[Part, Item] = {
    "goal": Goal(),
    "gap": Gap("", ""),
    "road": Step("", ""),
    "learning": Learned("", ""),
    "effort": Effort("", ""),
    "tries": Try("", ""),
    "people": Person("", ""),
}


def write_entry(part: Part, name: str, typed: Mapping[str, Json], today: date, old: Item | None = None) -> Item:
    """The entry that somebody typed.

    Args:
        part: The part that it belongs to.
        name: Its id; nothing for the goal.
        typed: What stands in its fields.
        today: The day on which it is written.
        old: The entry as it was; None for a new one.

    Returns:
        The entry; spaces around its texts are gone, nothing else.

    Raises:
        EntryError: If a field is empty that must not be, too long, or says no day or number; it names the field.
        RecipeError: If the entry is beyond the limits in another way.
    """
    found = {field.name: _read(field, typed.get(field.name, ""), today) for field in FIELDS[part]}
    for field in FIELDS[part]:
        if field.needed and not found[field.name]:
            raise EntryError(field.name, *(trouble.minutes() if field.control == "minutes" else trouble.empty(field)))
    try:
        return from_value(part, name, {**to_value(old or _NEW[part]), **found})
    except ValueError as error:
        raise RecipeError(*trouble.beyond_limits()) from error


def _read(field: Field, value: Json, today: date) -> Json:
    match field.control:
        case "steps":
            return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
        case "result":
            return value if value in RESULTS else "waiting"
        case "when":
            return _when(field, _text(field, value), today)
        case "minutes":
            return _minutes(field, _text(field, value))
        case _:
            return _text(field, value)


def _text(field: Field, value: Json) -> str:
    # Half of a surrogate pair can be typed, but no file can hold it.
    text = (value if isinstance(value, str) else "").encode("utf-8", "replace").decode("utf-8").strip()
    if len(text) > TEXT_LENGTH:
        raise EntryError(field.name, *trouble.too_long(field, len(text)))
    return text


def _when(field: Field, text: str, today: date) -> str | None:
    if not text:
        return None
    try:
        return str(read_when(text if len(text) <= _DAY_LENGTH else f"{text[:_DAY_LENGTH]}…", today))
    except RecipeError as error:
        raise EntryError(field.name, str(error), error.es) from error


def _minutes(field: Field, text: str) -> int:
    number = text.casefold().removesuffix("minutos").removesuffix("minutes").removesuffix("min").strip()
    if not text:
        return 0
    if not (number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= DAY_MINUTES):
        raise EntryError(field.name, *trouble.minutes())
    return int(number)
