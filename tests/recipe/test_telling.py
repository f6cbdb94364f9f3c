"""A whole recipe as plain text."""

from datetime import date

from hypothesis import given, settings
from tests.recipe.recipes import EVENTS

from reachstars.language import LANGUAGES
from reachstars.logbook.event import Event
from reachstars.recipe.events import fold
from reachstars.recipe.model import Effort, Gap, Goal, Learned, Person, Recipe, Step, Try
from reachstars.recipe.telling import tell, tell_parts
from reachstars.recipe.when import parse_when

RECIPE = Recipe(
    goal=Goal("Nadar 400 m\n\x1b[2Jsin parar", "El río"),
    gaps=(Gap("a", "Aire", "25 m", "Mi coach", closed=True),),
    steps=(Step("a", "Alberca", parse_when("2026-05"), (), parse_when("2026-05-01")), Step("b", "", None, ("a",))),
    learned=(Learned("a", "Respirar", parse_when("2026-02-01")),),
    efforts=(Effort("a", "Vueltas", parse_when("2026-02-02"), 45),),
    tries=(Try("a", "Equipo", parse_when("2026-03"), "no", "Las vueltas"),),
    people=(Person("a", "Tía Rosa", "Me lleva"), Person("b", "Ana")),
    shared=frozenset({"road"}),
)


def test_every_part_is_told_with_who_may_see_it() -> None:
    told = tell(RECIPE, date(2026, 6, 1), "es")

    assert told.split("\n\n")[2:] == [
        "Mi meta (privado)\n  - Nadar 400 m\n    [2Jsin parar\n    Por qué importa: El río",
        "Lo que se necesita (privado)\n  - Aire (ya lo tengo)\n    En qué punto voy: 25 m\n    Cómo lo sé: Mi coach",
        "Mapa del camino (mi maestra o maestro lo puede ver)\n  - Alberca (listo, 1 de mayo de 2026)\n  - ",
        "Lo que aprendí (privado)\n  - Respirar (1 de febrero de 2026)",
        "Esfuerzo (privado)\n  - Vueltas (2 de febrero de 2026; 45 minutos)",
        "Intentos (privado)\n  - Equipo (marzo de 2026; la respuesta fue no)\n    Lo que me enseñó: Las vueltas",
        "Personas que me ayudan (privado)\n  - Tía Rosa: Me lleva\n  - Ana",
    ]
    assert told.startswith(
        "Qué tan lejos voy\n"
        "  1. define tu meta (2 de 2, 100%): Tu meta ya está escrita, y también por qué te importa.\n"
    )


def test_the_parts_alone_are_told_in_english() -> None:
    assert tell_parts(RECIPE, "en").split("\n\n")[1:3] == [
        "What it takes\n  - Aire (I have it)\n    Where I am: 25 m\n    How I know: Mi coach",
        "Road map\n  - Alberca (done, May 1, 2026)\n  - ",
    ]
    assert tell_parts(Recipe(), "en") == ""


@settings(max_examples=100)
@given(EVENTS)
def test_any_recipe_can_be_told(events: list[Event]) -> None:
    assert all(tell(fold(events), date(2026, 1, 6), language) for language in LANGUAGES)
