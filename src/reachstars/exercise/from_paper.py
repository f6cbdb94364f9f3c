"""Answers from paper, as a teacher types them: letters for what has letters on the worksheet, else the words."""

import math
import re
from collections.abc import Sequence
from typing import assert_never

from reachstars.exercise.clean import folded
from reachstars.exercise.kinds import (
    CodeTask,
    DataTable,
    Exercise,
    MatchPairs,
    Number,
    OneChoice,
    OpenAnswer,
    Option,
    Prediction,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.exercise.reading import read_quantity
from reachstars.exercise.space_said import only_helps, space_of
from reachstars.exercise.table import to_fill
from reachstars.exercise.units import from_si, to_si
from reachstars.language import Words
from reachstars.logbook.event import Json

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BETWEEN = re.compile(r"[^\w-]+")
_NO_PARTNER = "-_"
_AND = frozenset({"y", "and"})


class NotTypedSoError(ValueError):
    """An answer from paper that cannot be read; the message says what is wrong and what to type."""

    def __init__(self, problem: Words) -> None:
        """Keep the sentence in both languages."""
        super().__init__(problem.en)
        self.problem = problem


def answer_from_paper(exercise: Exercise, text: str) -> Json:  # noqa: C901, PLR0911 - a case a kind
    """The answer as the learner's own form would have kept it.

    Args:
        exercise: The exercise.
        text: What was typed, not empty.

    Returns:
        The answer as data.

    Raises:
        NotTypedSoError: If it cannot be read; no other text makes it fail.
    """
    text = text.strip()
    match exercise:
        case Number() | ShortText() | OpenAnswer():
            return text
        case OneChoice():
            return _one(exercise.options, text)
        case Prediction():
            return _one(exercise.options, text) if exercise.options else text
        case SeveralChoices():
            return list(dict.fromkeys(_ids(exercise.options, text)))
        case PutInOrder():
            return _order(exercise, text)
        case MatchPairs():
            return _pairs(exercise, text)
        case DataTable():
            return _rows(exercise, text)
        case Target():
            return _setting(exercise, text)
        case CodeTask():
            raise NotTypedSoError(_FUNCTION)
        case Reflection():
            raise NotTypedSoError(_PRIVATE)
        case _:
            assert_never(exercise)


def how_to_type(exercise: Exercise) -> Words:  # noqa: C901, PLR0911 - a case a kind
    """What to type for an exercise, for the person with the pile of worksheets.

    Args:
        exercise: The exercise.

    Returns:
        A few words.
    """
    match exercise:
        case Number():
            return Words(
                en=f"number and unit, such as 5 {exercise.unit}", es=f"número y unidad, como 5 {exercise.unit}"
            )
        case OneChoice():
            return _one_letter(exercise.options)
        case Prediction():
            return _one_letter(exercise.options) if exercise.options else _free(exercise)
        case SeveralChoices():
            last = _last(len(exercise.options))
            return Words(en=f"letters from A to {last}, such as A B", es=f"letras de la A a la {last}, como A B")
        case PutInOrder():
            example = " ".join(reversed(_LETTERS[: len(exercise.items)]))
            return Words(en=f"all letters in order, such as {example}", es=f"todas las letras en orden, como {example}")
        case MatchPairs():
            example = " ".join(reversed(_LETTERS[: len(exercise.left)]))
            return Words(
                en=f"the letters from top to bottom, such as {example}; - for an empty line",
                es=f"las letras de arriba abajo, como {example}; - si la línea está vacía",
            )
        case DataTable():
            cells = " | ".join("…" for _ in to_fill(exercise))
            example = "; ".join(cells for _ in range(exercise.rows))
            return Words(
                en=f"the rows from top to bottom with ; between them: {example}",
                es=f"las filas de arriba abajo, separadas con ;: {example}",
            )
        case Target():
            return Words(en=f"number in {exercise.unit}", es=f"número en {exercise.unit}")
        case ShortText() | OpenAnswer():
            return _free(exercise)
        case CodeTask():
            return _FUNCTION
        case Reflection():
            return _PRIVATE
        case _:
            assert_never(exercise)


def _free(exercise: Prediction | ShortText | OpenAnswer) -> Words:
    return _AS_WRITTEN if space_of(exercise) is None or only_helps(exercise) else _DRAWN


def _one(options: Sequence[Option], text: str) -> str:
    ids = tuple(dict.fromkeys(_ids(options, text)))
    if len(ids) != 1:
        raise NotTypedSoError(
            Words(
                en=f"'{text}' names {len(ids)} options, and this exercise has one answer: type one letter",
                es=f"'{text}' nombra {len(ids)} opciones y este ejercicio tiene una sola respuesta: escribe una letra",
            )
        )
    return ids[0]


def _order(exercise: PutInOrder, text: str) -> Json:
    # On paper the items have the letters of the order in which they lie at the start.
    lying = {item.id: item for item in exercise.items}
    ids = _ids([lying[each] for each in start_order(exercise)], text)
    if sorted(ids) != sorted(lying):
        letters = " ".join(_LETTERS[: len(lying)])
        raise NotTypedSoError(
            Words(
                en=f"'{text}' does not have each letter once: type all of them, {letters}, in the student's order",
                es=f"'{text}' no tiene cada letra una vez: escribe todas, {letters}, en el orden del estudiante",
            )
        )
    return list(ids)


def _pairs(exercise: MatchPairs, text: str) -> Json:
    """A letter of the right column for each thing of the left one, as they stand on the lines of the worksheet.

    Raises:
        NotTypedSoError: If it is not a letter for each line.
    """
    letters = dict(zip(_LETTERS.casefold(), shown_right(exercise), strict=False))
    lines = [letter for letter in folded(text) if letter.isalpha() or letter in _NO_PARTNER]
    wrong = next((letter for letter in lines if letter not in letters and letter not in _NO_PARTNER), "")
    if wrong:
        raise NotTypedSoError(_no_option(wrong, len(exercise.right)))
    if len(lines) != len(exercise.left):
        count = len(exercise.left)
        raise NotTypedSoError(
            Words(
                en=f"'{text}' has {len(lines)} letters and the worksheet {count} lines: type a letter for each line, "
                "or - where it is empty",
                es=f"'{text}' tiene {len(lines)} letras y la hoja {count} líneas: escribe una letra por línea, "
                "o - donde está vacía",
            )
        )
    made = zip(exercise.left, lines, strict=True)
    return {item.id: letters[letter] for item, letter in made if letter in letters}


def _rows(exercise: DataTable, text: str) -> Json:
    """The cells of a table: ; between its rows, | between the cells of a row; a place may be empty.

    Raises:
        NotTypedSoError: If there are not as many as on the worksheet.
    """
    rows = [[cell.strip() for cell in row.split("|")] for row in text.split(";")]
    cells = len(to_fill(exercise))
    if len(rows) != exercise.rows or any(len(row) != cells for row in rows):
        raise NotTypedSoError(
            Words(
                en=f"'{text}' is not {exercise.rows} rows of {cells}: put ; between rows and | between the numbers of "
                "one row, and leave a place empty where nothing is written",
                es=f"'{text}' no son {exercise.rows} filas de {cells}: pon ; entre las filas y | entre los números de "
                "una fila, y deja vacío el lugar donde no hay nada escrito",
            )
        )
    return [[*row] for row in rows]


def _ids(options: Sequence[Option], text: str) -> tuple[str, ...]:
    """The options that a text names: by letter, by id, or by their own words.

    Raises:
        NotTypedSoError: If part of it names none.
    """
    names = _names(options)
    whole = names.get(_plain(text))
    if whole:
        return (whole,)
    found: list[str] = []
    for word in filter(None, _BETWEEN.split(text)):
        plain = folded(word)
        known = [names[plain]] if plain in names else [names.get(letter, "") for letter in plain.replace("-", "")]
        if all(known):
            found.extend(known)
        elif plain not in _AND:
            raise NotTypedSoError(_no_option(word, len(options)))
    if not found:
        raise NotTypedSoError(_no_option(text, len(options)))
    return tuple(found)


def _names(options: Sequence[Option]) -> dict[str, str]:
    """Everything that an option may be called, with its id; a letter comes before all else."""
    own = {_plain(name): option.id for option in options for name in (option.id, option.text.en, option.text.es)}
    letters = {letter: option.id for letter, option in zip(_LETTERS.casefold(), options, strict=False)}
    return own | letters


def _plain(text: str) -> str:
    return folded(text).strip(" .")


def _setting(exercise: Target, text: str) -> float:
    reading = read_quantity(text)
    if reading.trouble == "thousands-or-decimal":
        first, second = reading.doubt
        raise NotTypedSoError(
            Words(
                en=f"'{text}' can be {first} or {second}: type one of the two",
                es=f"'{text}' puede ser {first} o {second}: escribe uno de los dos",
            )
        )
    measure = None if reading.number is None else to_si(reading.number, reading.unit or exercise.unit)
    asked = to_si(1.0, exercise.unit)
    if measure is None or asked is None or measure.dimension != asked.dimension or not math.isfinite(measure.value):
        raise NotTypedSoError(
            Words(
                en=f"'{text}' is not a number in {exercise.unit}: type the number that is on the line",
                es=f"'{text}' no es un número en {exercise.unit}: escribe el número que está en la línea",
            )
        )
    return float(f"{from_si(measure.value, exercise.unit):.12g}")


def _no_option(text: str, count: int) -> Words:
    last = _last(count)
    return Words(
        en=f"there is no option '{text}': type a letter from A to {last}",
        es=f"no hay una opción '{text}': escribe una letra de la A a la {last}",
    )


def _last(count: int) -> str:
    return _LETTERS[min(count, len(_LETTERS)) - 1]


def _one_letter(options: Sequence[Option]) -> Words:
    last = _last(len(options))
    return Words(en=f"one letter from A to {last}", es=f"una letra de la A a la {last}")


_AS_WRITTEN = Words(en="as it is written", es="tal como está escrito")
_DRAWN = Words(
    en="what the drawing shows, in a few words, and what is written beside it",
    es="lo que muestra el dibujo, en pocas palabras, y lo que está escrito junto a él",
)
_FUNCTION = Words(
    en="a function counts by what it gives when it runs: the student writes it in the notebook",
    es="una función cuenta por lo que da al ejecutarse: el estudiante la escribe en el cuaderno",
)
_PRIVATE = Words(
    en="this part is private and stays on the student's paper: leave it out",
    es="esta parte es privada y se queda en la hoja del estudiante: no la copies",
)
