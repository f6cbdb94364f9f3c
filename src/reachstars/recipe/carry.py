"""A recipe as one JSON file: all of it for its owner, or the parts that the owner shares for the teacher."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from reachstars.errors import RecipeError
from reachstars.logbook.event import Event, Json, from_json, to_json
from reachstars.logbook.folder import learner_code
from reachstars.logbook.journal import merge
from reachstars.logbook.line import strict_json
from reachstars.recipe import trouble
from reachstars.recipe.events import LESSON, fold, last_changes
from reachstars.recipe.limits import EVENTS, FILE_BYTES, JSON_DEPTH
from reachstars.recipe.when import LAST_YEAR

FORMAT = 1
Reader = Literal["me", "teacher"]

_MARK = "reachstars-recipe"
_ID = re.compile(r"[0-9a-f]{32}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_NAME_LENGTH = 100


def write_recipe(events: Iterable[Event], learner: str, reader: Reader) -> bytes:
    """The file of a recipe.

    Args:
        events: Every event of the learner's recipe.
        learner: Code of the learner.
        reader: me for all of it, with its history; teacher for the shared parts as they stand now, and nothing else.

    Returns:
        JSON in UTF-8, the same bytes for the same events.

    Raises:
        RecipeError: If it is for the teacher and no part is shared.
    """
    chosen = merge(events) if reader == "me" else _shared(events)
    data = {_MARK: FORMAT, "for": reader, "learner": learner, "events": [to_json(event) for event in chosen]}
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    # A half emoji has no UTF-8; Python's backslash escape for it is letter for letter the one of JSON.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def read_recipe(data: bytes, learner: str) -> tuple[Event, ...]:
    """The events in the file of a recipe, hostile until read here.

    Args:
        data: Content of the file.
        learner: Code of the learner whose recipe is open.

    Returns:
        Events to be joined with those that are there; unknown ones are kept.

    Raises:
        RecipeError: If the file is refused; nothing is taken from it then.
    """
    if len(data) > FILE_BYTES:
        raise RecipeError(*trouble.too_large())
    try:
        found = strict_json(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
        version, owner, entries = _head(found)
    except ValueError as error:
        raise RecipeError(*trouble.not_a_recipe()) from error
    if version > FORMAT:
        raise RecipeError(*trouble.newer())
    if owner != learner_code(learner):
        raise RecipeError(*trouble.somebody_elses(owner, learner_code(learner)))
    try:
        return merge(_event(entry, owner) for entry in entries)
    except ValueError as error:
        raise RecipeError(*trouble.not_a_recipe()) from error


def _shared(events: Iterable[Event]) -> tuple[Event, ...]:
    """What the teacher may see: the last words of each shared part, no earlier ones, and no field that we do not know.

    Raises:
        RecipeError: If no part is shared.
    """
    known = tuple(events)
    shared = fold(known).shared
    if not shared:
        raise RecipeError(*trouble.nothing_shared())
    changes = [change for change in last_changes(known) if change.stays and change.part in shared]
    # Only what was read is written: a field of a newer version may hold what nobody chose to share.
    return merge(replace(change.event, value=change.value, extra=MappingProxyType({})) for change in changes)


def _head(found: Json) -> tuple[int, str, list[Json]]:
    """Version, owner and entries of a file.

    Raises:
        ValueError: If it is not the file of a recipe.
    """
    if not isinstance(found, dict) or _too_deep(found):
        raise ValueError("not the file of a recipe")
    version, owner, entries = found.get(_MARK), found.get("learner"), found.get("events")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("no version")
    if not isinstance(owner, str) or not isinstance(entries, list) or len(entries) > EVENTS:
        raise ValueError("no owner, or no events")
    return version, learner_code(owner), entries


def _event(entry: Json, owner: str) -> Event:
    event = from_json(entry)
    if not (_ID.fullmatch(event.id) and _TIME.fullmatch(event.time) and event.lesson == LESSON):
        raise ValueError("not an event of a recipe")
    # No later event could ever win over one from the end of time.
    if datetime.fromisoformat(event.time).year > LAST_YEAR:
        raise ValueError("not a moment that a learner can have lived")
    if event.learner != owner or max(len(event.kind), len(event.exercise)) > _NAME_LENGTH:
        raise ValueError("not an event of this recipe")
    return replace(event, private=True)


def _too_deep(data: Json) -> bool:
    level: list[Json] = [data]
    for _ in range(JSON_DEPTH):
        level = [inner for outer in level if isinstance(outer, dict | list) for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(outer: dict[str, Json] | list[Json]) -> Iterable[Json]:
    return outer.values() if isinstance(outer, dict) else outer
