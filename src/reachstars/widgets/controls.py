"""Which controls an exercise gets: plain data for the browser."""

from dataclasses import asdict
from typing import assert_never

from reachstars.exercise.explorers import EXPLORERS
from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.listed import items_said
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import texts_of
from reachstars.exercise.prompt import filled, function_asked, prompt
from reachstars.exercise.saying import unit_written
from reachstars.exercise.shown import show_of, target_place, target_settings
from reachstars.exercise.space_said import without_paper
from reachstars.exercise.table import ROW, cell_name, grid, has_right_answer, to_fill
from reachstars.figures.explorer import explorer
from reachstars.language import Language
from reachstars.widgets.form import Reply
from reachstars.widgets.words import say, screen_words

_GUESS_ROWS = 2
_DESCRIBED_ROWS = 4


def question_form(exercise: Exercise, language: Language, *, key: str, title: str) -> Reply:
    """What stays as it is in the form of one exercise.

    Args:
        exercise: The exercise.
        language: Language of the page.
        key: What tells this exercise from those of other lessons.
        title: Its heading.

    Returns:
        Data for the browser; it holds no right answer.
    """
    return {
        "kind": "question",
        "id": key,
        "language": language,
        "title": title,
        "prompt": prompt(exercise, language),
        "words": screen_words(language),
        "hint": bool(exercise.hints),
        "check": "",
        "help": "",
        "rows": 1,
        "options": [],
        "frames": [],
        "private": exercise.private,
        "explorer": _shown(exercise, language),
        **_with_drawing(_control(exercise, language), exercise, language),
    }


def _with_drawing(control: Reply, exercise: Exercise, language: Language) -> Reply:
    """The control; its help also says what is to be drawn, and what to type here."""
    said = " ".join(filter(None, [without_paper(exercise, language), str(control.get("help", ""))]))
    return {**control, "help": said}


def _control(exercise: Exercise, language: Language) -> Reply:  # noqa: C901, PLR0911 - a case a kind
    check = say("check", language)
    match exercise:
        case Number() | ShortText():
            return {"control": "line", "check": check, **_number(exercise, language)}
        case OneChoice():
            return {"control": "choice", "check": check, "options": _options(exercise, language)}
        case SeveralChoices():
            return {"control": "several", "check": check, "options": _options(exercise, language)}
        case PutInOrder():
            return {"control": "order", "check": check, "help": say("move", language), **_items(exercise, language)}
        case MatchPairs():
            return {"control": "match", "check": check, **_columns(exercise, language)}
        case DataTable():
            done = check if has_right_answer(exercise) else say("done", language)
            return {
                "control": "table",
                "check": done,
                "help": say("rows", language),
                "table": _table(exercise, language),
            }
        case Prediction():
            free = {"control": "lines", "rows": _GUESS_ROWS}
            chosen = {"control": "choice", "options": _options(exercise, language)}
            return {"help": say("no_mark", language), **(chosen if exercise.options else free)}
        case OpenAnswer():
            frames = [filled(frame, exercise, language) for frame in exercise.frames]
            return {"control": "lines", "check": say("done", language), "rows": _rows(exercise), "frames": frames}
        case Reflection():
            return {"control": "lines", "help": say("private", language), "rows": _rows(exercise)}
        case CodeTask():
            asked = function_asked(exercise, language)
            return {"control": "code", "help": f"{asked} {say('solve_below', language, {'id': exercise.id})}"}
        case Target():
            return {"control": "range", "check": check, "explorer": _target(exercise, language)}
        case _:
            assert_never(exercise)


def _rows(exercise: OpenAnswer | Reflection) -> int:
    """How high the field is; what is drawn on paper is described here, so a few lines for a drawing are too few."""
    return exercise.lines if exercise.space is None else max(exercise.lines, _DESCRIBED_ROWS)


def _shown(exercise: Exercise, language: Language) -> Reply | None:
    """The explorer that shows what follows from an answer."""
    show = show_of(exercise)
    return explorer_form(show.explorer, language) if show else None


def _number(exercise: Number | ShortText, language: Language) -> Reply:
    if isinstance(exercise, ShortText):
        return {}
    return {"help": say("with_unit", language, {"unit": unit_written(exercise.unit, language)})}


def _options(exercise: OneChoice | SeveralChoices | Prediction, language: Language) -> list[dict[str, str]]:
    return [{"id": option.id, "text": filled(option.text, exercise, language)} for option in exercise.options]


def _items(exercise: PutInOrder, language: Language) -> Reply:
    """The items as they lie at the start, what their buttons are called, and what each place is called."""
    ids = start_order(exercise)
    options = [
        {"id": name, "text": text, **{way: say(way, language, {"item": text}) for way in ("up", "down")}}
        for name, text in zip(ids, items_said(exercise, ids, language), strict=True)
    ]
    count = str(len(ids))
    places = [say("place", language, {"place": str(place), "count": count}) for place in range(1, len(ids) + 1)]
    return {"options": options, "places": places}


def _columns(exercise: MatchPairs, language: Language) -> Reply:
    """Both columns as they lie, and what is said when a partner is chosen twice."""
    left, right = (
        [{"id": name, "text": text} for name, text in texts.items()] for texts in texts_of(exercise, language)
    )
    return {"left": left, "options": right, "taken": "" if exercise.reuse else say("taken", language)}


def _table(exercise: DataTable, language: Language) -> Reply:
    """The headings, and each cell with its text or with its name, where learners fill it."""
    empty = grid(exercise, [("",) * len(to_fill(exercise))] * exercise.rows, language)
    rows = [
        [
            {"text": text} if column.values else {"name": cell_name(exercise, column, row, language)}
            for column, text in zip(exercise.columns, texts, strict=True)
        ]
        for row, texts in enumerate(empty.rows)
    ]
    return {"header": [ROW.in_language(language), *empty.header], "rows": rows}


def explorer_form(explorer_id: str, language: Language) -> Reply:
    """The still part of an explorer, and what can be moved in it.

    Args:
        explorer_id: The explorer.
        language: Language of the page.

    Returns:
        Data for the browser.
    """
    seen = explorer(explorer_id, language)
    return {**asdict(seen), "moves": list(range(len(seen.settings)))}


def _target(exercise: Target, language: Language) -> Reply:
    """The explorer of an exercise: one of its settings can be moved, and the prompt is its label."""
    form = explorer_form(exercise.explorer, language)
    starts = EXPLORERS[exercise.explorer].within(target_settings(exercise, None))
    moved = target_place(exercise)
    return {
        **form,
        "settings": [{**setting, "start": start} for setting, start in zip(form["settings"], starts, strict=True)],
        "handles": [handle for handle in form["handles"] if handle["setting"] == moved],
        "moves": [moved],
    }
