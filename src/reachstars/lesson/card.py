"""Reads lesson.toml, the teacher's card."""

from collections.abc import Callable
from typing import TypeAlias

from reachstars.facts.film import film_scenes
from reachstars.facts.units import UNITS
from reachstars.language import Words
from reachstars.lesson.model import (
    Card,
    Family,
    Misconception,
    Objective,
    Phase,
    RubricLevel,
    Standard,
    Term,
)
from reachstars.lesson.roles import NumberForm
from reachstars.lesson.toml import Table

PHASES = ("engage", "explore", "explain", "extend", "evaluate", "recipe")
_LAST_GRADE = 12
_Say: TypeAlias = Callable[[Table, str], Words]  # reads what is for the teacher alone


def read_card(table: Table) -> tuple[Card, dict[str, NumberForm]]:
    """The card, and how the numbers of numbers.py are written.

    Args:
        table: All of lesson.toml.

    Returns:
        The card and the forms by the name of the number.
    """
    for_students = table.has("for_students") and table.yes("for_students")
    say: _Say = _unsaid if for_students else Table.words
    materials = table.table("materials")
    card = Card(
        id=table.text("id"),
        number=table.whole("number"),
        version=table.whole("version", at_least=1),
        title=table.words("title"),
        question=table.words("question"),
        grades=table.grades("grades"),
        minutes=table.whole("minutes", at_least=1),
        summary=say(table, "summary"),
        objectives=tuple(_objective(item) for item in table.tables("objective")),
        standards=tuple(_standard(item, say, _ids(table)) for item in table.tables("standard")),
        vocabulary=tuple(_term(item) for item in table.tables("term")),
        misconceptions=tuple(_misconception(item) for item in table.tables("misconception")),
        scenes=table.texts("scenes"),
        no_film=say(table, "no_film"),
        materials_computer=materials.words_list("computer"),
        materials_paper=materials.words_list("paper"),
        sensitivity=say(table, "sensitivity"),
        rubric=tuple(_rubric(item) for item in table.tables("rubric")),
        phases=tuple(_phase(item, say) for item in table.tables("phase")),
        family=_family(table.table("family"), is_there=table.has("family")),
        for_students=for_students,
    )
    forms = _forms(table.table("number_forms"))
    materials.done()
    table.done()
    _check(card, table)
    return card, forms


def _unsaid(_table: Table, _name: str) -> Words:
    return Words("", "")


def _check_scenes(card: Card, table: Table) -> None:
    for scene in card.scenes:
        if scene not in film_scenes():
            problem = f"the film has no scene called '{scene}'"
            table.mistake(problem, "use its exact name, one of these", film_scenes(), at="scenes")


def _check(card: Card, table: Table) -> None:
    _check_scenes(card, table)
    total = sum(phase.minutes for phase in card.phases)
    if card.phases and card.minutes and total != card.minutes:
        problem = f"the phases take {total} minutes, the lesson {card.minutes}"
        table.mistake(problem, "change the minutes here, or those of the phases", at="minutes")
    needed = [("objective", card.objectives), ("phase", card.phases)]
    if not card.for_students:
        needed.append(("rubric", card.rubric))
    for name, found in needed:
        if not found and not table.has(name):
            cure = f"add a table that begins with [[{name}]]; lessons/_template/lesson.toml shows one"
            table.mistake(f"the lesson has no {name}", cure)
    if not table.has("family"):
        cure = "add a table that begins with [family]; lessons/_template/lesson.toml shows one"
        table.mistake("the lesson has no page for the family", cure)
    _check_twice("objective", tuple(objective.id for objective in card.objectives), table)
    _check_twice("phase", tuple(phase.id for phase in card.phases), table)
    levels = tuple(level.level for level in card.rubric)
    if levels != tuple(range(1, len(levels) + 1)):
        problem = f"the levels of the rubric are {', '.join(map(str, levels))}"
        table.mistake(problem, "number them from 1 on, the lowest level first", at="rubric")
    low, high = card.grades
    if not 1 <= low <= high <= _LAST_GRADE:
        problem = f"the grades {low} to {high} are not possible"
        table.mistake(problem, f"use grades from 1 to {_LAST_GRADE}, the lower one first", at="grades")


def _check_twice(what: str, ids: tuple[str, ...], table: Table) -> None:
    for name in dict.fromkeys(name for name in ids if name and ids.count(name) > 1):
        table.mistake(f"the id '{name}' is that of more than one {what}", "give each its own id", at=what)


def _forms(table: Table) -> dict[str, NumberForm]:
    forms: dict[str, NumberForm] = {}
    for name in table.data:
        entry = table.table(name)
        forms[name] = NumberForm(entry.choice("unit", tuple(UNITS)), entry.whole("digits", 0))
        entry.done()
    return forms


def _objective(table: Table) -> Objective:
    objective = Objective(table.text("id"), table.words("text"), table.choice("kind", ("content", "language")))
    table.done()
    return objective


def _ids(table: Table) -> tuple[str, ...]:
    """Ids of the objectives, for the standards that name them."""
    written = table.data.get("objective")
    return tuple(str(each.get("id")) for each in written if isinstance(each, dict)) if isinstance(written, list) else ()


def _standard(table: Table, say: _Say, objectives: tuple[str, ...]) -> Standard:
    use = table.choice("use", ("teaches", "uses"))
    standard = Standard(table.text("framework"), table.text("code"), use, say(table, "note"), table.texts("objectives"))
    for name in standard.objectives:
        if name not in objectives:
            table.mistake(f"there is no objective '{name}'", "use one of these", objectives, at="objectives")
    table.done()
    return standard


def _term(table: Table) -> Term:
    term = Term(table.words("word"), table.words("meaning"), table.yes("cognate"), table.words_or_none("note"))
    table.done()
    return term


def _misconception(table: Table) -> Misconception:
    misconception = Misconception(table.words("belief"), table.words("reply"), table.texts("slips"))
    table.done()
    return misconception


def _rubric(table: Table) -> RubricLevel:
    level = RubricLevel(table.whole("level"), table.words("name"), table.words("look"), table.words("sample"))
    table.done()
    return level


def _phase(table: Table, say: _Say) -> Phase:
    phase = Phase(
        id=table.choice("id", PHASES),
        title=table.words("title"),
        minutes=table.whole("minutes", at_least=1),
        do=say(table, "do"),
        look_for=say(table, "look_for"),
        rescue=say(table, "rescue"),
    )
    table.done()
    return phase


def _family(table: Table, *, is_there: bool) -> Family:
    family = Family(
        welcome=table.words("welcome"),
        talk=table.words_list("talk"),
        activity=table.words_list("activity"),
        dream=table.words("dream"),
    )
    if is_there:
        table.done()
    return family
