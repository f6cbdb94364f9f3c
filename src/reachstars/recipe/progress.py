"""How far along each ingredient is: always what is done of how much, and a sentence that says what that means."""

from dataclasses import dataclass
from datetime import date, timedelta

from reachstars.facts.read import fact, say_fact
from reachstars.language import Words
from reachstars.recipe.model import Recipe
from reachstars.recipe.wording import counted, time_spent

WEEKS = 4

_DAYS_OF_A_WEEK = 7
_TOLD = ("takes", "here", "evidence")


@dataclass(frozen=True)
class Progress:
    """How far along one ingredient is.

    Attributes:
        name: The ingredient, in José's words.
        done: How much is there.
        whole: How much it will be; 0 when nothing is written yet.
        say: What the two numbers mean.
    """

    name: Words
    done: int
    whole: int
    say: Words

    @property
    def percent(self) -> int:
        """0 to 100, and 100 only when nothing is missing; never shown without the sentence."""
        return 100 * self.done // self.whole if self.whole else 0


def progress(recipe: Recipe, today: date) -> tuple[Progress, ...]:
    """How far along the recipe is, one ingredient after the other.

    Doing a step makes none of them fall.

    Args:
        recipe: The recipe.
        today: The day on which this is asked.

    Returns:
        The six ingredients in their order.
    """
    return (_decide(recipe), _distance(recipe), _road(recipe), _learn(recipe), _effort(recipe, today), _again(recipe))


def _named(which: str) -> Words:
    found = fact(f"jose.recipe_{which}")
    return Words(en=say_fact(found, "en"), es=say_fact(found, "es"))


def _decide(recipe: Recipe) -> Progress:
    what, why = bool(recipe.goal.what.strip()), bool(recipe.goal.why.strip())
    said = {
        (False, False): Words(
            en="Your goal is not written yet. What do you want most?",
            es="Tu meta todavía no está escrita. ¿Qué es lo que más quieres?",
        ),
        (True, False): Words(
            en="Your goal is written. Why it matters to you is not written yet.",
            es="Tu meta ya está escrita. Falta escribir por qué te importa.",
        ),
        (False, True): Words(
            en="You wrote why it matters to you. What you want is not written yet.",
            es="Ya escribiste por qué te importa. Falta escribir qué quieres.",
        ),
        (True, True): Words(
            en="Your goal is written, and why it matters to you.",
            es="Tu meta ya está escrita, y también por qué te importa.",
        ),
    }
    return Progress(_named("one"), what + why, 2, said[what, why])


def _distance(recipe: Recipe) -> Progress:
    gaps = recipe.gaps
    if not gaps:
        question = fact("jose.question")
        say = Words(
            en=f"Nothing is listed yet. Begin with Adela's question: {say_fact(question, 'en')}",
            es=f"Todavía no hay nada en la lista. Empieza con la pregunta de Adela: {say_fact(question, 'es')}",
        )
        return Progress(_named("two"), 0, 0, say)
    takes, here, evidence = (sum(bool(getattr(gap, name).strip()) for gap in gaps) for name in _TOLD)
    say = Words(
        en=f"You listed {counted(len(gaps), 'thing', 'things')} that your goal takes. "
        f"You wrote where you are with {here} of them, and how you know it for {evidence}.",
        es=f"Anotaste {counted(len(gaps), 'cosa que se necesita', 'cosas que se necesitan')} para tu meta. "
        f"Escribiste en qué punto vas con {here}, y cómo lo sabes con {evidence}.",
    )
    return Progress(_named("two"), takes + here + evidence, len(_TOLD) * len(gaps), say)


def _road(recipe: Recipe) -> Progress:
    done, whole = sum(step.done is not None for step in recipe.steps), len(recipe.steps)
    say = Words(
        en=f"You have done {done} of the {counted(whole, 'step', 'steps')} on your road map.",
        es=f"Llevas {done} de {counted(whole, 'paso', 'pasos')} de tu mapa.",
    )
    if not whole:
        say = Words(
            en="Your road map is empty. Write one small step that you can do this week.",
            es="Tu mapa está vacío. Escribe un paso pequeño que puedas dar esta semana.",
        )
    return Progress(_named("three"), done, whole, say)


def _learn(recipe: Recipe) -> Progress:
    learned = len(recipe.learned)
    log = Words(
        en=f"Your learning log holds {counted(learned, 'entry', 'entries')}.",
        es=f"En lo que aprendiste llevas {counted(learned, 'nota', 'notas')}.",
    )
    if not recipe.gaps:
        say = Words(
            en=f"{log.en} List what your goal takes, and you will see how much of it you have.",
            es=f"{log.es} Anota lo que se necesita para tu meta y verás cuánto ya tienes.",
        )
        return Progress(_named("four"), 0, 0, say)
    have, whole = sum(gap.closed for gap in recipe.gaps), len(recipe.gaps)
    say = Words(
        en=f"You now have {have} of the {counted(whole, 'thing', 'things')} that your goal takes. {log.en}",
        es=f"De {counted(whole, 'cosa que se necesita', 'cosas que se necesitan')} para tu meta, ya tienes {have}. "
        f"{log.es}",
    )
    return Progress(_named("four"), have, whole, say)


def _effort(recipe: Recipe, today: date) -> Progress:
    start = today - timedelta(days=WEEKS * _DAYS_OF_A_WEEK - 1)
    recent = [
        (effort.day.first, effort.minutes)
        for effort in recipe.efforts
        if effort.day and effort.day.is_day and start <= effort.day.first <= today
    ]
    weeks = len({(day - start).days // _DAYS_OF_A_WEEK for day, _ in recent})
    minutes = sum(spent for _, spent in recent)
    if recent:
        say = Words(
            en=f"You worked on it in {weeks} of the last {WEEKS} weeks{_in_all(minutes).en}.",
            es=f"Trabajaste en esto en {weeks} de las últimas {WEEKS} semanas{_in_all(minutes).es}.",
        )
    elif recipe.efforts:
        count, total = len(recipe.efforts), _in_all(sum(effort.minutes for effort in recipe.efforts))
        say = Words(
            en=f"Your effort log holds {counted(count, 'entry', 'entries')}{total.en}; none of them is dated "
            f"in the last {WEEKS} weeks. Ten minutes today are a new start.",
            es=f"Llevas {counted(count, 'nota', 'notas')} de esfuerzo{total.es}; ninguna con fecha "
            f"de las últimas {WEEKS} semanas. Con diez minutos hoy vuelves a empezar.",
        )
    else:
        say = Words(
            en="No effort is written down yet. Ten minutes count.",
            es="Todavía no hay esfuerzo anotado. Diez minutos ya cuentan.",
        )
    return Progress(_named("five"), weeks, WEEKS, say)


def _in_all(minutes: int) -> Words:
    """The time at the end of a sentence; nothing when nobody wrote how long it took."""
    if not minutes:
        return Words(en="", es="")
    return Words(en=f", {time_spent(minutes, 'en')} in all", es=f", {time_spent(minutes, 'es')} en total")


def _again(recipe: Recipe) -> Progress:
    tries = recipe.tries
    if not tries:
        say = Words(
            en="No try is written down yet. When you try, write it here, whatever the answer is.",
            es="Todavía no hay intentos anotados. Cuando lo intentes, anótalo aquí, sea cual sea la respuesta.",
        )
        return Progress(_named("six"), 0, 0, say)
    refused = [one for one in tries if one.result == "no"]
    taught = sum(bool(one.taught.strip()) for one in refused)
    lesson = Words(en="", es="")
    if refused:
        lesson = Words(
            en=f" {counted(len(refused), 'try', 'tries')} ended in a no, and you wrote what {taught} taught you.",
            es=f" {counted(len(refused), 'intento terminó', 'intentos terminaron')} en un no, "
            f"y escribiste lo que te enseñó en {counted(taught, 'caso', 'casos')}.",
        )
    say = Words(
        en=f"You have tried {counted(len(tries), 'time', 'times')}.{lesson.en}",
        es=f"Lo has intentado {counted(len(tries), 'vez', 'veces')}.{lesson.es}",
    )
    return Progress(_named("six"), len(tries) - len(refused) + taught, len(tries), say)
