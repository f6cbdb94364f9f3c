"""What the board of a recipe shows, as plain data: what never changes, and what a learner wrote."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from reachstars.language import Language
from reachstars.recipe.advice import advise
from reachstars.recipe.fields import FIELDS, Field, texts_in, texts_of_new
from reachstars.recipe.keep import new_id
from reachstars.recipe.model import (
    PARTS,
    Effort,
    Gap,
    Goal,
    Item,
    Learned,
    Part,
    Person,
    Recipe,
    Step,
    Try,
    items_of,
    key_of,
)
from reachstars.recipe.progress import Progress, progress
from reachstars.recipe.states import STATE_NAMES, StepState, step_states, walked
from reachstars.recipe.telling import entry_texts
from reachstars.recipe.wording import PART_NAMES, joined, printable, quoted
from reachstars.widgets import board_words as words
from reachstars.widgets import recipe_words
from reachstars.widgets.form import Reply
from reachstars.widgets.recipe_content import picture_data, recipe_lines

_ROWS = 3
_ISOLATE, _END = "\u2068", "\u2069"
_LOGS: tuple[Part, ...] = ("learning", "effort", "tries")


def board_form(language: Language, *, with_lines: bool) -> Reply:
    """Tabs, fields and words of the board: the same for everybody.

    Args:
        language: Language of the board.
        with_lines: Show the lines by which a recipe is written in a cell, too.

    Returns:
        Data for the browser, without a word of a learner's.
    """
    return {
        "kind": "board",
        "language": language,
        "title": recipe_words.TITLE.in_language(language),
        "words": words.board_words(language),
        "tabs": [_tab(name, label.in_language(language), language) for name, label in words.TABS],
        "lines": recipe_lines(language) if with_lines else "",
        "results": [{"id": name, "text": said.in_language(language)} for name, said in words.RESULTS.items()],
    }


def _tab(name: str, label: str, language: Language) -> Reply:
    pictures = words.TAB_PICTURES.get(name, ())
    return {
        "id": name,
        "label": label,
        "parts": [_part_form(part, language) for part in words.TAB_PARTS[name]],
        "pictures": [{"id": one, "label": words.PICTURES[one].in_language(language)} for one in pictures],
    }


def _part_form(part: Part, language: Language) -> Reply:
    tick = words.TICKS.get(part)
    return {
        "id": part,
        "title": PART_NAMES[part].in_language(language),
        "add": words.ADD[part].in_language(language),
        "log": part in _LOGS,
        "tick": tick.in_language(language) if tick else "",
        "fields": [_field(field, language) for field in FIELDS[part]],
    }


def _field(field: Field, language: Language) -> Reply:
    return {
        "name": field.name,
        "label": field.label.in_language(language),
        "control": field.control,
        "help": field.help.in_language(language) if field.help else "",
        "rows": _ROWS,
    }


def board_content(recipe: Recipe, today: date, language: Language) -> Reply:
    """A learner's recipe, for the reply to whoever said that it is theirs.

    Args:
        recipe: The recipe.
        today: The day on which it is read.
        language: Language of the words around the learner's own.

    Returns:
        What is next, how far each ingredient is, and the entries of each part.
    """
    names = (name for name, _ in words.TABS)
    states = step_states(recipe, today)
    return {
        "next": [printable(said.in_language(language)) for said in advise(recipe, today).say],
        "progress": dict(zip(names, (_how_far(one, language) for one in progress(recipe, today)), strict=True)),
        "parts": {part: _part(recipe, part, states, language) for part in PARTS},
    }


def _how_far(one: Progress, language: Language) -> list[str]:
    name = one.name.in_language(language)
    much = f" ({one.done} {recipe_words.OF.in_language(language)} {one.whole})" if one.whole else ""
    return [f"{name[:1].upper()}{name[1:]}{much}", printable(one.say.in_language(language))]


def _part(recipe: Recipe, part: Part, states: Mapping[str, StepState], language: Language) -> Reply:
    return {
        "shared": part in recipe.shared,
        "entries": [_entry(recipe, item, states, language) for item in _in_order(recipe, part)],
        # The browser never makes an id: sent twice, because an answer was late, a new entry is still one entry.
        "new": {"id": "" if part == "goal" else new_id(), "typed": texts_of_new(part, language)},
    }


def _in_order(recipe: Recipe, part: Part) -> Sequence[Item]:
    """The road as it is walked; logs with the latest day first, since they grow for years."""
    if part == "road":
        return walked(recipe.steps)
    items = items_of(recipe, part)
    if part not in _LOGS:
        return items
    return [item for _, _, item in sorted((_day(item), place, item) for place, item in enumerate(items))][::-1]


def _day(item: Item) -> str:
    return str(item.day or "") if isinstance(item, Learned | Effort | Try) else ""


def _entry(recipe: Recipe, item: Item, states: Mapping[str, StepState], language: Language) -> Reply:
    first, *more = (printable(text) for text in entry_texts(item, language))
    if isinstance(item, Step):
        more += _about_step(recipe, item, states[item.id], language)
    return {
        "id": "" if isinstance(item, Goal) else item.id,
        "name": quoted(first),
        "first": _isolated(first, printable(_own_words(item))),
        "more": more,
        "ticked": item.closed if isinstance(item, Gap) else isinstance(item, Step) and item.done is not None,
        "typed": texts_in(item, language),
        "seen": recipe.changed.get(key_of(item), ""),
    }


def _own_words(item: Item) -> str:
    match item:
        case Gap():
            return item.takes
        case Person():
            return item.who
        case _:
            return item.what


def _isolated(text: str, own: str) -> str:
    """Words that run from right to left keep to themselves; else the numbers of the date behind them change places."""
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in own)
    return f"{_ISOLATE}{own}{_END}{text.removeprefix(own)}" if turned and text.startswith(own) else text


def _about_step(recipe: Recipe, step: Step, state: StepState, language: Language) -> list[str]:
    before = [quoted(other.what) for other in recipe.steps if other.id in step.after]
    after = words.AFTER.in_language(language).format(steps=joined(before, language)) if before else ""
    # A step that is done says so in its own line already.
    standing = STATE_NAMES[state].in_language(language) if state != "done" else ""
    return [text for text in (after, standing[:1].upper() + standing[1:]) if text]


def board_picture(recipe: Recipe, name: str, today: date, language: Language) -> Reply:
    """One picture of a recipe, with its words and its table.

    Args:
        recipe: The recipe.
        name: far, gap, road or effort.
        today: The day on which it is drawn.
        language: Language of its words.

    Returns:
        SVG text, alt text and table; nothing if there is no such picture.
    """
    from reachstars.figures.recipe import effort_picture, far_picture, gap_picture, road_picture

    match name:
        case "far":
            picture = far_picture(recipe, language)
        case "gap":
            picture = gap_picture(recipe, language)
        case "road":
            picture = road_picture(recipe, today, language)
        case "effort":
            picture = effort_picture(recipe, today, language)
        case _:
            return {}
    return picture_data(picture)
