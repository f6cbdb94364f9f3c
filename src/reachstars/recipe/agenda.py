"""The steps of a road map as a calendar file (RFC 5545) that Google, Apple and Outlook calendars take."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from reachstars.errors import RecipeError
from reachstars.language import Language, Words
from reachstars.recipe import trouble
from reachstars.recipe.model import Recipe, Step, key_of
from reachstars.recipe.wording import printable, quoted

if TYPE_CHECKING:
    from icalendar import Calendar

# Names of our events begin here: the same step of the same learner is the same event in every calendar.
_NAMESPACE = UUID("6f1d7c52-2c3b-4a52-9d0e-5b6c1a7f8e40")
_NAME = Words(en="Recipe for Success", es="Receta para el éxito")
_DONE = Words(en="Done: {what}", es="Listo: {what}")
_UNTITLED = Words(en="A step without a name", es="Un paso sin nombre")
_AFTER = Words(en="After: {steps}", es="Después de: {steps}")
# An entry that no event has dated, such as one of a worked example.
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def agenda(recipe: Recipe, learner: str, language: Language) -> bytes:
    """The calendar file of a recipe's steps, each as a whole day, so that no time zone can move it.

    Steps whose day is not exact are left out. The file has no word of any other part.

    Args:
        recipe: The recipe.
        learner: Code of the learner; it is in the names of the events only as a hash.
        language: en or es.

    Returns:
        The file; the same recipe gives the same bytes.

    Raises:
        RecipeError: If no step has an exact day.
    """
    from icalendar import Calendar

    dated = [(step, step.by.first) for step in recipe.steps if step.by and step.by.is_day]
    if not dated:
        raise RecipeError(*trouble.no_dates())
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//reachstars//Recipe for Success//{language.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _NAME.in_language(language))
    for step, day in sorted(dated, key=lambda pair: (pair[1], pair[0].id)):
        _add(calendar, recipe, step, day, uid=f"{uuid5(_NAMESPACE, f'{learner}/{step.id}')}", language=language)
    return bytes(calendar.to_ical())


def _add(calendar: "Calendar", recipe: Recipe, step: Step, day: date, *, uid: str, language: Language) -> None:
    from icalendar import Event

    moment = _moment(recipe.changed.get(key_of(step), ""))
    what = " ".join(printable(step.what).split()) or _UNTITLED.in_language(language)
    entry = Event()
    entry.add("uid", uid)
    entry.add("dtstamp", moment)
    entry.add("last-modified", moment)
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("summary", _DONE.in_language(language).format(what=what) if step.done else what)
    earlier = [quoted(other.what) for other in recipe.steps if other.id in step.after]
    if earlier:
        entry.add("description", _AFTER.in_language(language).format(steps=", ".join(earlier)))
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT")  # a day with a step in it is not a busy day
    calendar.add_component(entry)


def _moment(time: str) -> datetime:
    try:
        moment = datetime.fromisoformat(time)
        # A time without its zone would mean another moment on every computer.
        return moment.astimezone(UTC).replace(microsecond=0) if moment.tzinfo else _LONG_AGO
    except (ValueError, OverflowError):
        return _LONG_AGO
