"""What a page of feedback says, as a good teacher would: true, kind, and with something to do next."""

from collections.abc import Mapping
from types import MappingProxyType

from reachstars.language import Words

TITLE = Words("Feedback for each student", "Comentarios para cada estudiante")
EDITION = Words("Feedback", "Comentarios")
YOURS = Words("This page is for the student", "Esta hoja es para el estudiante")
WENT_WELL = Words("What went well", "Lo que te salió bien")
NEXT = Words("What to look at next", "Lo que sigue")
MARKS = Words("Every mark", "Todas las calificaciones")
FROM_TEACHER = Words("From your teacher", "De tu docente")
HEADER = (Words("Exercise", "Ejercicio"), Words("Mark", "Calificación"), Words("Points", "Puntos"))
OUT_OF = Words("{} of {}", "{} de {}")
QUOTED = Words("“{}”", "«{}»")

ALL_RIGHT = Words(
    "Everything that was marked is right. This is a page to be proud of.",
    "Todo lo que se calificó está correcto. Es una hoja para sentir orgullo.",
)
RIGHT = Words("You have these right: {}.", "Estas te salieron bien: {}.")
STAYED = Words(
    "{0} took you {1} tries, and you stayed with it until it was right. That is how hard things are learned.",
    "{0} te llevó {1} intentos, y seguiste hasta lograrlo. Así se aprende lo difícil.",
)
BEGUN = Words(
    "You gave it a try and handed it in, and that is where learning begins.",
    "Lo intentaste y lo entregaste: así empieza el aprendizaje.",
)
NOTHING_YET = Words(
    "There is no answer here yet. A first guess is a good start: it does not have to be right.",
    "Aquí todavía no hay respuestas. Una primera idea ya es un buen comienzo: no tiene que ser correcta.",
)
# In this order: what is nearly right is the shortest way to more points.
AGAIN: Mapping[str, Words] = MappingProxyType(
    {
        "partly": Words("Almost there with {}.", "Ya casi tienes {}."),
        "unclear": Words("{} was not clear yet.", "{} todavía no se entendió."),
        "wrong": Words("Look again at {}.", "Dale otra vuelta a {}."),
    }
)
AFTER_SOLUTION = Words(
    "Right, but found with the solution open, so it brings no points: {}. Try it once more on paper without looking.",
    "Correcto, pero con la solución a la vista, así que no suma puntos: {}. Inténtalo otra vez en papel, sin mirar.",
)
THEN = Words("After that: {}.", "Después de eso: {}.")
STILL_OPEN = Words(
    "Still without an answer: {}. Begin with the one that you like best.",
    "Todavía sin respuesta: {}. Empieza por lo que más te guste.",
)
WILL_READ = Words("Your teacher will still read: {}.", "Tu docente todavía va a leer: {}.")
NOTHING_LEFT = Words(
    "Nothing is left to repair. Explain one of your answers to somebody at home: if they understand it, so do you.",
    "No queda nada por corregir. Explícale una de tus respuestas a alguien en casa: si lo entiende, tú también.",
)
