"""Small words that the sentences of a recipe share, in both languages."""

import re
import unicodedata
from collections.abc import Sequence

from reachstars.language import Language, Words
from reachstars.recipe.model import Part

QUOTED_LENGTH = 80

PART_NAMES: dict[Part, Words] = {
    "goal": Words(en="My goal", es="Mi meta"),
    "gap": Words(en="What it takes", es="Lo que se necesita"),
    "road": Words(en="Road map", es="Mapa del camino"),
    "learning": Words(en="What I learned", es="Lo que aprendí"),
    "effort": Words(en="Effort", es="Esfuerzo"),
    "tries": Words(en="Tries", es="Intentos"),
    "people": Words(en="People who help me", es="Personas que me ayudan"),
}


def printable(text: str) -> str:
    """A text without the characters that are no letters of any language and that steer a terminal or break a file."""
    return "".join(
        "\ufffd" if unicodedata.category(letter) == "Cs" else letter
        for letter in text.replace("\r\n", "\n").replace("\r", "\n")
        if letter == "\n" or unicodedata.category(letter) != "Cc"
    )


def folded(text: str) -> str:
    """Small letters without accents, single spaces: to compare by."""
    letters = unicodedata.normalize("NFD", " ".join(text.split()).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def quoted(text: str) -> str:
    """A person's own words inside a sentence, on one line; a long text is cut."""
    line = " ".join(printable(text).split())
    return f"“{line if len(line) <= QUOTED_LENGTH else line[: QUOTED_LENGTH - 1] + '…'}”"


def joined(names: Sequence[str], language: Language) -> str:
    """Names as one list: a, b and c."""
    if len(names) < 2:  # noqa: PLR2004 - one name is no list
        return "".join(names)
    # Spanish says "e" before the sound of i, though not before hie: "leer e ir", "agua y hielo".
    spanish = "e" if re.match(r"\W*h?i(?!e)", folded(names[-1])) else "y"
    return f"{', '.join(names[:-1])} {Words(en='and', es=spanish).in_language(language)} {names[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 step, 2 steps."""
    return f"{number:,} {one if number == 1 else many}"


def time_spent(minutes: int, language: Language) -> str:
    """Minutes as people say them: 2 hours and 5 minutes."""
    hour = {"en": ("hour", "hours"), "es": ("hora", "horas")}[language]
    minute = {"en": ("minute", "minutes"), "es": ("minuto", "minutos")}[language]
    hours, rest = divmod(minutes, 60)
    parts = [counted(hours, *hour)] if hours else []
    return joined([*parts, counted(rest, *minute)] if rest or not hours else parts, language)
