"""The family letter: the recipe, José's advice to families, and ten minutes to talk; it holds nothing of a learner."""

from collections.abc import Sequence

from reachstars.facts.read import fact, say_fact
from reachstars.language import Language, Words
from reachstars.publish import recipe_words as words
from reachstars.publish.ink import Ink
from reachstars.publish.recipe_keepsake import INGREDIENTS
from reachstars.publish.source import call, literal, together


def family_letter(inks: Sequence[Ink], *, side_by_side: bool) -> list[str]:
    """The content of the letter.

    Args:
        inks: A pen for each language of the letter.
        side_by_side: Whether two languages share a page; otherwise each has its own.

    Returns:
        Typst expressions.
    """
    letters = [call("in-language", literal(ink.language), together(_letter(ink))) for ink in inks]
    if len(letters) == 1:
        return [*letters, *_keep(inks)]
    if side_by_side:
        return [call("halves", *letters), *_keep(inks)]
    return [letters[0], *_keep(inks[:1]), "pagebreak()", letters[1], *_keep(inks[1:])]


def _letter(ink: Ink) -> list[str]:
    language = ink.language
    named = {
        "age": _fact("age_at_flight", language),
        "times": _fact("rejections", language),
        "question": _fact("families_question", language),
        "together": _fact("families_together", language),
    }

    def told(text: Words) -> str:
        return ink.write(text.in_language(language).format(**named))

    ingredients = [ink.write(_fact(f"recipe_{name}", language)) for name in INGREDIENTS]
    return [
        call("par", ink.say(words.DEAR)),
        call("lead-in", told(words.STORY)),
        call("enum", *ingredients),
        call("par", call("muted", ink.say(words.WHO_SAYS))),
        call("par", told(words.ADVICE)),
        call("par", call("muted", ink.say(words.ADVICE_SOURCE))),
        call("heading", "level: 2", ink.say(words.TONIGHT)),
        call("enum", *map(told, words.TALK)),
        call("par", ink.say(words.NO_GRADE)),
    ]


def _keep(inks: Sequence[Ink]) -> list[str]:
    """Lines to write on; in a letter of two languages they are there once, with both names."""
    lines = [call("label-line", _both(inks, text)) for text in words.KEEP_LINES]
    rows = [call("block", "width: 100%", "above: 1.5em", line) for line in lines]
    return [call("heading", "level: 2", _both(inks, words.KEEP)), *rows]


def _both(inks: Sequence[Ink], text: Words) -> str:
    first, *others = inks
    pieces = [first.say(text)]
    for ink in others:
        pieces += ['" · "', call("in-language", literal(ink.language), ink.say(text))]
    return together(pieces)


def _fact(name: str, language: Language) -> str:
    return say_fact(fact(f"jose.{name}"), language)
