"""The answer key of lesson 03: every right answer, and the slips that lead to a wrong one.

The functions take the givens of their exercise in the unit that exercises.toml names and return SI values: a chance
is a part of one.
"""

from math import ceil, prod

from reachstars import physics
from reachstars.language import Words

_PERCENT = 0.01


def half_way(chance: float) -> float:
    """Tries after which at least half of all people have had a yes."""
    return physics.tries_needed(chance * _PERCENT, 0.5)


def half_way_slips(chance: float) -> dict[str, float]:
    """Numbers of tries that a known slip leads to, whole ones as the explorer has them."""
    return {"one-over-p": ceil(100 / chance), "added-chances": ceil(50 / chance)}


def twelve_tries(chance: float, tries: float) -> float:
    """Chance of at least one yes."""
    return physics.chance_of_success(chance * _PERCENT, tries)


def twelve_tries_slips(chance: float, tries: float) -> dict[str, float]:
    """Chances that a known slip leads to."""
    once = chance * _PERCENT
    return {
        "added-chances": once * tries,
        "forgot-complement": (1 - once) ** tries,
        "one-try": once,
        "one-try-short": physics.chance_of_success(once, tries - 1),
        "multiplied-yeses": once**tries,
        # Someone who writes 0.46 and a percent sign behind it.
        "share-for-percent": physics.chance_of_success(once, tries) * _PERCENT,
    }


def no_memory() -> str:
    """The option that is right."""
    return "same"


def one_yes(chances: list[float]) -> float:
    """Chance of at least one yes, with a chance of its own for each try."""
    only_noes = 1.0
    for chance in chances:
        only_noes = only_noes * (1 - chance)
    return 1 - only_noes


def one_yes_slips(chances: list[float]) -> dict[str, float]:
    """What a function with a slip gives."""
    return {
        "forgot-complement": prod(1 - chance for chance in chances),
        "added-chances": sum(chances),
        "multiplied-yeses": prod(chances),
    }


def growing(first: float, step: float, tries: float) -> float:
    """Chance of at least one yes when the chance grows from try to try."""
    return one_yes(_grown(first, step, tries))


def growing_slips(first: float, step: float, tries: float) -> dict[str, float]:
    """Chances that a known slip leads to."""
    chances = _grown(first, step, tries)
    return {
        "added-chances": sum(chances),
        "forgot-complement": prod(1 - chance for chance in chances),
        "forgot-growth": physics.chance_of_success(first * _PERCENT, tries),
        "grew-by-a-part": one_yes(
            [first * _PERCENT * (1 + step * _PERCENT) ** number for number in range(round(tries))]
        ),
        "grew-too-soon": one_yes(_grown(first + step, step, tries)),
        "only-the-last": chances[-1],
        "multiplied-yeses": prod(chances),
        "share-for-percent": one_yes(chances) * _PERCENT,
    }


def worth_it(asked: float, chance: float, more: float) -> Words:
    """A sample answer of the highest level, its numbers worked out from the givens."""
    noes = (1 - chance * _PERCENT) ** more
    still = f"{100 * noes:.0f}"
    least = f"{100 * (1 - noes):.0f}%"
    no = f"{1 - chance * _PERCENT:.1f}"
    return Words(
        en=f"Only noes has a chance of {no} multiplied {more:.0f} times, which is {noes:.2f}. So at least one yes has "
        f"a chance of {least}. That is much more than {chance:.0f}%, and playing is a joy even if they say no, so I "
        f"would try. But out of a hundred friends like this one, {still} would still hear only noes, although they did "
        f"nothing wrong, and each try costs months of practice. The {asked:.0f} noes before do not make a yes due. I "
        "would first ask the orchestra what was missing: if my friend can learn that, the chance may grow. The number "
        "leaves out that nobody knows the real chance.",
        es=f"Puros noes tiene una probabilidad de {no} multiplicado {more:.0f} veces, o sea {noes:.2f}. Entonces al "
        f"menos un sí tiene una probabilidad de {least}. Es mucho más que {chance:.0f}%, y tocar es un gusto aunque te "
        f"digan que no, así que yo sí lo intentaría. Pero de cada cien personas así, {still} solo oirían noes, aunque "
        f"no hicieron nada mal, y cada intento cuesta meses de práctica. Los {asked:.0f} noes de antes no hacen que ya "
        "toque un sí. Primero le preguntaría a la orquesta qué faltó: si eso se puede aprender, la probabilidad puede "
        "subir. El número no toma en cuenta que nadie sabe la probabilidad de verdad.",
    )


def _grown(first: float, step: float, tries: float) -> list[float]:
    """The chance of each try, as parts of one."""
    return [(first + step * number) * _PERCENT for number in range(round(tries))]
