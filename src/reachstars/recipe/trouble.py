"""What a recipe says when something cannot be done: the problem, and what to do."""

from collections.abc import Iterable

from reachstars.recipe.fields import Field
from reachstars.recipe.limits import DAY_MINUTES, ENTRIES, FILE_BYTES, STEPS_BEFORE, TEXT_LENGTH
from reachstars.recipe.model import Part, Step
from reachstars.recipe.when import FIRST_YEAR, LAST_YEAR
from reachstars.recipe.wording import PART_NAMES, joined, quoted


def circle(steps: Iterable[Step]) -> tuple[str, str]:
    """Steps that would wait for each other."""
    names = [quoted(step.what) for step in steps]
    return (
        f"These steps would wait for each other: {joined(names, 'en')}. None of them could be the first. "
        "To fix it: decide which one comes first, and let it wait for none of the others.",
        f"Estos pasos se esperarían unos a otros: {joined(names, 'es')}. Ninguno podría ser el primero. "
        "Para arreglarlo: decide cuál va primero y que ese no espere a ninguno de los otros.",
    )


def waits_for_nothing(step: Step) -> tuple[str, str]:
    """A step that comes after one that is not on the road map."""
    return (
        f"{quoted(step.what)} comes after a step that is not on the road map. "
        "To fix it: write that step first, or take it out of the list of earlier steps.",
        f"{quoted(step.what)} va después de un paso que no está en el mapa. "
        "Para arreglarlo: escribe primero ese paso o quítalo de la lista de pasos anteriores.",
    )


def beyond_limits() -> tuple[str, str]:
    """An entry that is too long, or says something that cannot be."""
    return (
        f"This entry does not fit: a text has at most {TEXT_LENGTH:,} characters, a year lies between {FIRST_YEAR} and "
        f"{LAST_YEAR}, a day at most {DAY_MINUTES:,} minutes, and a step comes after at most {STEPS_BEFORE} steps. "
        "To fix it: shorten it or correct the number. What was written before is still there.",
        f"Esto no cabe: un texto tiene máximo {TEXT_LENGTH:,} caracteres, un año va de {FIRST_YEAR} a {LAST_YEAR}, un "
        f"día tiene máximo {DAY_MINUTES:,} minutos y un paso va después de máximo {STEPS_BEFORE} pasos. "
        "Para arreglarlo: acórtalo o corrige el número. Lo que ya estaba escrito sigue ahí.",
    )


def empty(field: Field) -> tuple[str, str]:
    """An entry without what it is about."""
    return (
        f"“{field.label.en}” is still empty. To fix it: write a few words there. One is enough.",
        f"“{field.label.es}” todavía está vacío. Para arreglarlo: escribe ahí unas palabras. Con una basta.",
    )


def too_long(field: Field, length: int) -> tuple[str, str]:
    """A text that does not fit."""
    return (
        f"Your text under “{field.label.en}” has {length:,} characters, and {TEXT_LENGTH:,} fit. "
        "To fix it: make two entries of it, or shorten it. It still stands here.",
        f"Tu texto en “{field.label.es}” tiene {length:,} caracteres y caben {TEXT_LENGTH:,}. "
        "Para arreglarlo: divídelo en dos entradas o acórtalo. Sigue aquí.",
    )


def minutes() -> tuple[str, str]:
    """An effort without a time that can be."""
    return (
        f"Minutes are a whole number from 1 to {DAY_MINUTES:,}. To fix it: write a number such as 30. Ten count too.",
        f"Los minutos son un número entero del 1 al {DAY_MINUTES:,}. Para arreglarlo: escribe un número, "
        "por ejemplo 30. Diez también cuentan.",
    )


def changed_elsewhere(now: str) -> tuple[str, str]:
    """An entry that another window changed while it was being changed here."""
    return (
        f"This was changed in another window meanwhile. There it says: {quoted(now)}. Your text still stands here. "
        "To fix it: save again, and yours takes its place; or cancel, and that one stays.",
        f"Esto cambió mientras tanto en otra ventana. Ahí dice: {quoted(now)}. Tu texto sigue aquí. "
        "Para arreglarlo: guarda otra vez y el tuyo queda en su lugar; o cancela y se queda ese.",
    )


def gone() -> tuple[str, str]:
    """An entry that is not there any more."""
    return (
        "This entry is not there any more: it was taken away, perhaps in another window.",
        "Esta entrada ya no está: se quitó, quizá en otra ventana.",
    )


def full(part: Part) -> tuple[str, str]:
    """A part that holds as many entries as it can."""
    name = PART_NAMES[part]
    return (
        f"'{name.en}' already holds {ENTRIES:,} entries, which is all it can hold. To fix it: take away an old entry.",
        f"'{name.es}' ya tiene {ENTRIES:,} entradas y no caben más. Para arreglarlo: quita una entrada vieja.",
    )


def no_dates() -> tuple[str, str]:
    """A calendar without a single day in it."""
    return (
        "No step on the road map has an exact day yet, so there is nothing to put in a calendar. "
        "To fix it: give one step a day, such as 2027-06-15.",
        "Todavía ningún paso del mapa tiene un día exacto, así que no hay nada que poner en un calendario. "
        "Para arreglarlo: ponle día a un paso, por ejemplo 2027-06-15.",
    )


def nothing_shared() -> tuple[str, str]:
    """A file for the teacher when every part is private."""
    return (
        "Every part of this recipe is private, so there is nothing to give to the teacher. "
        "To fix it: choose a part that your teacher may see. Nobody asks you to.",
        "Todas las partes de esta receta son privadas, así que no hay nada que entregar. "
        "Para arreglarlo: elige una parte que tu maestra o maestro pueda ver. No es obligatorio.",
    )


def too_large() -> tuple[str, str]:
    """A file that is too large to be a recipe."""
    return (
        f"This file is larger than {FILE_BYTES // 1_000_000} MB, so it is not a recipe and was not read. "
        "To fix it: choose the file that 'export' made.",
        f"Este archivo pesa más de {FILE_BYTES // 1_000_000} MB, así que no es una receta y no se leyó. "
        "Para arreglarlo: elige el archivo que salió al exportar.",
    )


def not_a_recipe() -> tuple[str, str]:
    """A file that is something else, or is damaged."""
    return (
        "This file is not a recipe, or it is damaged, so nothing was taken from it. Your recipe is as it was. "
        "To fix it: choose the file that 'export' made.",
        "Este archivo no es una receta o está dañado, así que no se tomó nada de él. Tu receta sigue igual. "
        "Para arreglarlo: elige el archivo que salió al exportar.",
    )


def newer() -> tuple[str, str]:
    """A file that a newer version wrote."""
    return (
        "This recipe was saved by a newer version of reachstars, so nothing was taken from it. "
        "To fix it: update reachstars on this computer.",
        "Esta receta se guardó con una versión más nueva de reachstars, así que no se tomó nada de ella. "
        "Para arreglarlo: actualiza reachstars en esta computadora.",
    )


def somebody_elses(theirs: str, mine: str) -> tuple[str, str]:
    """A file of another learner."""
    return (
        f"This recipe belongs to the code {theirs}, and you are {mine}, so nothing was taken from it. "
        "To fix it: choose your own file, or say who you are.",
        f"Esta receta es del código {theirs} y tú eres {mine}, así que no se tomó nada de ella. "
        "Para arreglarlo: elige tu propio archivo o di quién eres.",
    )
