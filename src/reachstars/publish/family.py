"""The family page: one page, a talk of ten minutes, no computer."""

from reachstars.publish import words
from reachstars.publish.plan import heading
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import call


def family(sheet: Sheet) -> list[str]:
    """The family page of a lesson.

    Args:
        sheet: The page.

    Returns:
        Typst expressions.
    """
    card, ink = sheet.lesson.card, sheet.ink
    page = card.family
    return [
        call("question", ink.say(card.question)),
        ink.paragraph(page.welcome),
        heading(sheet, words.TALK),
        ink.bullets(page.talk),
        heading(sheet, words.TOGETHER),
        call("enum", *map(ink.say, page.activity)),
        heading(sheet, words.DREAM),
        ink.paragraph(page.dream),
        call("par", call("muted", ink.say(words.DREAM_LINES))),
        "ruled(3)",
    ]
