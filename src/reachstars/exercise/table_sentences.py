"""What a learner can be told about a table, in both languages side by side.

As everywhere, they say what was seen and where to look, never the number itself. Rows are counted from 1.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reachstars.exercise.saying import fill
from reachstars.language import Language, Words

TABLES: Mapping[str, Words] = MappingProxyType(
    {
        "none-fit": Words(en="No cell fits yet.", es="Todavía ninguna celda es correcta."),
        "one-fits": Words(en="1 of {count} cells fits.", es="1 de {count} celdas es correcta."),
        "some-fit": Words(en="{fit} of {count} cells fit.", es="{fit} de {count} celdas son correctas."),
        "fits-so-far": Words(en="Every number so far fits.", es="Todo lo que llevas hasta ahora es correcto."),
        "look-first": Words(en="Look first at row {row}, {column}.", es="Mira primero la fila {row}, {column}."),
        "in-cell": Words(en="Row {row}, {column}: {said}", es="Fila {row}, {column}: {said}"),
        "one-more": Words(en="There is one more cell that I cannot read.", es="Hay otra celda que no puedo leer."),
        "some-more": Words(
            en="There are {count} more cells that I cannot read.", es="Hay otras {count} celdas que no puedo leer."
        ),
        "one-missing-cell": Words(
            en="One cell is still empty: row {row}, {column}.",
            es="Todavía falta una celda: fila {row}, {column}.",
        ),
        "some-missing-cells": Words(
            en="{count} cells are still empty. The first one is row {row}, {column}.",
            es="Todavía faltan {count} celdas. La primera es la de la fila {row}, {column}.",
        ),
        "swapped-columns": Words(
            en="It looks as if the columns {first} and {second} changed places. "
            "Compare each number with the title above it.",
            es="Parece que las columnas {first} y {second} están intercambiadas. "
            "Compara cada número con el título de arriba.",
        ),
        "column-unit": Words(
            en="The whole column {column} seems to be in {typed}, but it asks for {asked}. "
            "Convert the numbers, or write the unit after each one.",
            es="Parece que toda la columna {column} está en {typed}, pero se pide en {asked}. "
            "Convierte los números o escribe la unidad después de cada uno.",
        ),
        "column-own-unit": Words(
            en="In the whole column {column} the numbers fit, but not with the unit after them: it asks for {asked}. "
            "Take your unit away, or write the right one.",
            es="En toda la columna {column} los números son buenos, pero no con la unidad que les pusiste: se pide en "
            "{asked}. Quita tu unidad o escribe la correcta.",
        ),
        "column-sign": Words(
            en="In the whole column {column} the size is right, but the sign is not. Think about the direction.",
            es="En toda la columna {column} el tamaño es correcto, pero el signo no. Piensa en la dirección.",
        ),
        "column-power-of-ten": Words(
            en="In the whole column {column} the digits look good, but the decimal point is in the wrong place. "
            "Count the zeros again.",
            es="En toda la columna {column} las cifras se ven bien, pero el punto decimal quedó en otro lugar. "
            "Cuenta otra vez los ceros.",
        ),
        "recorded-table": Words(en="Your table is recorded.", es="Tu tabla quedó registrada."),
        "implausible": Words(
            en="One question about row {row}, {column}: {quantity} would be surprising. {question} "
            "Look at row {row}; if you really measured that, leave it.",
            es="Una pregunta sobre la fila {row}, {column}: {quantity} sería una sorpresa. {question} "
            "Mira la fila {row}; si de verdad mediste eso, déjalo.",
        ),
        "did-you-mean": Words(en="Did you mean {quantity}?", es="¿Quisiste decir {quantity}?"),
        "read-it-right": Words(en="Did you read it correctly?", es="¿Lo leíste bien?"),
        "not-a-table": Words(
            en="I cannot read this table. Fill it in again, please.",
            es="No puedo leer esta tabla. Llénala otra vez, por favor.",
        ),
    }
)
# Names of feedback that an author may write for a table, besides the slips of a number.
TABLE_SLIPS = ("missing-cells", "swapped-columns", "implausible", "not-a-table")

_UNITS: Mapping[str, Words] = MappingProxyType(
    {
        "s": Words("seconds", "segundos"),
        "min": Words("minutes", "minutos"),
        "h": Words("hours", "horas"),
        "d": Words("days", "días"),
        "mm": Words("millimeters", "milímetros"),
        "cm": Words("centimeters", "centímetros"),
        "m": Words("meters", "metros"),
        "km": Words("kilometers", "kilómetros"),
        "ft": Words("feet", "pies"),
        "mi": Words("miles", "millas"),
        "m/s": Words("m/s", "m/s"),
        "km/s": Words("km/s", "km/s"),
        "km/h": Words("km/h", "km/h"),
        "mph": Words("miles per hour", "millas por hora"),
        "g": Words("grams", "gramos"),
        "kg": Words("kilograms", "kilogramos"),
        "lb": Words("pounds", "libras"),
        "deg": Words("degrees", "grados"),
        "rad": Words("radians", "radianes"),
    }
)
UNITS_MIXED_UP = tuple(_UNITS)  # that a column may be in by mistake


def table_says(name: str, language: Language, values: Mapping[str, str] | None = None) -> str:
    """A sentence about a table, its {names} filled in."""
    return fill(TABLES[name].in_language(language), values or {})


def unit_in_words(unit: str, language: Language) -> str:
    """A unit as a sentence says it: minutes; one that has no such name as it is written."""
    return _UNITS[unit].in_language(language) if unit in _UNITS else unit
