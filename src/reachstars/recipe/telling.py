"""A whole recipe as plain text, for a screen without pictures."""

from collections.abc import Iterator
from datetime import date

from reachstars.language import Language, Words
from reachstars.recipe.advice import advise
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Part, Person, Recipe, Step, Try, items_of
from reachstars.recipe.progress import progress
from reachstars.recipe.when import When, say_when
from reachstars.recipe.wording import PART_NAMES, printable, time_spent

_HOW_FAR = Words(en="How far I am", es="Qué tan lejos voy")
_NEXT = Words(en="What is next", es="Qué sigue")
_WHY = Words(en="Why it matters: ", es="Por qué importa: ")
_NOW = Words(en="Where I am: ", es="En qué punto voy: ")
_PROOF = Words(en="How I know: ", es="Cómo lo sé: ")
_TAUGHT = Words(en="What it taught me: ", es="Lo que me enseñó: ")
_HAVE = Words(en="I have it", es="ya lo tengo")
_DONE = Words(en="done", es="listo")
_RESULTS = {
    "waiting": Words(en="waiting for the answer", es="esperando respuesta"),
    "no": Words(en="the answer was no", es="la respuesta fue no"),
    "yes": Words(en="the answer was yes", es="la respuesta fue sí"),
}
_SHARED = Words(en="my teacher may see this", es="mi maestra o maestro lo puede ver")
_PRIVATE = Words(en="private", es="privado")


def tell(recipe: Recipe, today: date, language: Language) -> str:
    """A recipe as plain text: how far it is, what is next, and each part that holds something.

    Args:
        recipe: The recipe.
        today: The day on which it is read.
        language: en or es.

    Returns:
        Lines of text; nothing in them steers a terminal.
    """
    lines = [_HOW_FAR.in_language(language), *_progress(recipe, today, language), ""]
    lines += [_NEXT.in_language(language), *(f"  {words.in_language(language)}" for words in advise(recipe, today).say)]
    for part in PARTS:
        who = (_SHARED if part in recipe.shared else _PRIVATE).in_language(language)
        lines += _part(recipe, part, f"{PART_NAMES[part].in_language(language)} ({who})", language)
    return "\n".join(lines)


def tell_parts(recipe: Recipe, language: Language) -> str:
    """The parts of a recipe alone, such as those of a road that was walked long ago.

    Args:
        recipe: The recipe.
        language: en or es.

    Returns:
        Lines of text.
    """
    lines = [_part(recipe, part, PART_NAMES[part].in_language(language), language) for part in PARTS]
    return "\n".join(line for part in lines for line in part).lstrip("\n")


def _part(recipe: Recipe, part: Part, heading: str, language: Language) -> list[str]:
    items = items_of(recipe, part)
    return ["", heading, *(f"  {line}" for item in items for line in _lines(item, language))] if items else []


def _progress(recipe: Recipe, today: date, language: Language) -> Iterator[str]:
    of = Words(en="of", es="de").in_language(language)
    for number, one in enumerate(progress(recipe, today), start=1):
        how_much = f"{one.done} {of} {one.whole}, {one.percent}%"
        yield f"  {number}. {one.name.in_language(language)} ({how_much}): {one.say.in_language(language)}"


def _lines(item: Item, language: Language) -> Iterator[str]:
    first, *more = entry_texts(item, language)
    for number, text in enumerate([first, *more]):
        for again, line in enumerate(printable(text).splitlines() or [""]):
            yield f"{'- ' if not number and not again else '  '}{line}"


def entry_texts(item: Item, language: Language) -> tuple[str, ...]:
    """An entry in words: what it is with its date, and what else is written about it.

    Args:
        item: The entry.
        language: Language of the words around the learner's own.

    Returns:
        At least one text; empty ones are left out, except the first of an entry that holds nothing.
    """
    return tuple(text for text in _texts(item, language) if text.strip()) or ("",)


def _texts(item: Item, language: Language) -> tuple[str, ...]:
    match item:
        case Goal():
            return item.what, _labelled(_WHY, item.why, language)
        case Gap():
            have = _HAVE.in_language(language) if item.closed else ""
            where, proof = _labelled(_NOW, item.here, language), _labelled(_PROOF, item.evidence, language)
            return _noted(item.takes, have), where, proof
        case Step():
            return (_noted(item.what, _step_note(item, language)),)
        case _:
            return _log_texts(item, language)


def _log_texts(item: Learned | Effort | Try | Person, language: Language) -> tuple[str, ...]:
    match item:
        case Learned():
            return (_noted(item.what, _day(item.day, language)),)
        case Effort():
            spent = time_spent(item.minutes, language) if item.minutes else ""
            return (_noted(item.what, _day(item.day, language), spent),)
        case Try():
            result = _RESULTS[item.result].in_language(language)
            return _noted(item.what, _day(item.day, language), result), _labelled(_TAUGHT, item.taught, language)
        case Person():
            return (f"{item.who}: {item.helps}" if item.helps.strip() else item.who,)


def _step_note(step: Step, language: Language) -> str:
    if step.done:
        return f"{_DONE.in_language(language)}, {say_when(step.done, language)}"
    return _day(step.by, language)


def _day(when: When | None, language: Language) -> str:
    return say_when(when, language) if when else ""


def _labelled(label: Words, text: str, language: Language) -> str:
    return f"{label.in_language(language)}{text}" if text.strip() else ""


def _noted(text: str, *notes: str) -> str:
    said = "; ".join(note for note in notes if note)
    return f"{text} ({said})" if said else text
