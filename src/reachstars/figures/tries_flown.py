"""Answers about tries, flown: the applicants try as the answer has it, whatever the number.

An answered share is laid as a line beside what the applicants did. Whether it is right is not judged here, and no
figure tells what would be: that is left to whoever reads the scales.
"""

import math
from collections.abc import Mapping

from reachstars.figures import tries, tries_words
from reachstars.figures import tries_layout as layout
from reachstars.figures.scene import Line, Scene, Spot
from reachstars.figures.tries_crowd import MOST, PEOPLE, SHOWN, Crowd, crowd
from reachstars.language import Language, Words

ALL = 100.0  # percent
WHOLE = 1e-9  # an answer that far below a whole number of tries means that number
# Where the label of the answered line may stand: its role, and the try at which it ends.
LABEL_PLACES = (("answer-above", 40.0), ("answer-below", 40.0), ("answer-above", 18.0), ("answer-below", 18.0))
LABEL_TRIES, LABEL_HEIGHT = 17.0, 12.0  # how long and how high it is, in tries and in percent
_CHANCES = 2  # readings that say with what chances they try, before those of what became of it
SAME = 2.0  # standard deviations of what the applicants do by chance: nearer to the theory nobody can tell


def consequence(inputs: Mapping[str, float], language: Language) -> Scene:
    """What the applicants do with an answer.

    Args:
        inputs: Chance, growth and share in percent and number of tries, by their names in EXPLORERS: any numbers,
            also nan; what is missing stands at its start, and without a share there is no line.
        language: Language of sentence, labels and readings.

    Returns:
        The scene, with what happens in words.
    """
    asked = {setting.quantity: inputs.get(setting.quantity, setting.start) for setting in tries.SETTINGS}
    refused = _refused(asked)
    if refused is not None:
        return _nobody_tries(refused.in_language(language), language)
    count = min(math.floor(asked["tries"] + WHOLE), MOST)
    people = crowd(asked["chance"] / 100, asked["growth"] / 100, count)
    told = inputs.get("share") is None
    settings = tries.CONTROLS.within((asked["chance"], asked["growth"], float(count)))
    return Scene(
        settings=settings,
        shown=tries.shown(settings, language),
        sentence=_counted(asked["tries"], count, language) + _sentence(people, inputs.get("share"), language),
        paths=(
            *tries.bars(people),
            *tries.guides(people),
            *tries.field(people),
            *tries.theory(people),
            *_answer_lines(inputs.get("share")),
        ),
        marks=(
            *tries.dots(people),
            *tries.counts(people, language, told=told),
            *_answer_label(people, inputs.get("share"), language),
            *tries.result(people, language, told=told),
            *tries.labels((asked["chance"], asked["growth"], float(count)), language),
        ),
        readings=_readings(people, inputs.get("share"), language),
    )


def _refused(asked: Mapping[str, float]) -> Words | None:
    """Why nobody can try, or None."""
    if not 0 <= asked["chance"] <= ALL:
        return tries_words.NO_CHANCE
    if not abs(asked["growth"]) <= ALL:
        return tries_words.NO_GROWTH
    return None if 0 <= asked["tries"] < math.inf else tries_words.NO_COUNT


def _nobody_tries(why: str, language: Language) -> Scene:
    start = tries.CONTROLS.start
    people = crowd(start[0] / 100, start[1] / 100, 0)
    return Scene(
        settings=start,
        shown=tries.shown(start, language),
        sentence=why,
        paths=(),
        marks=tries.counts(people, language),
        readings=(),
    )


def _counted(answer: float, count: int, language: Language) -> str:
    """What is made of an answered number of tries that is none as it stands."""
    if answer > MOST:
        return tries_words.TOO_MANY.in_language(language).format(most=MOST)
    if answer - count > WHOLE:
        return tries_words.WHOLE.in_language(language).format(tries=tries_words.tries(count, language))
    return ""


def _sentence(people: Crowd, share: float | None, language: Language) -> str:
    beyond = (
        tries_words.PAST_THE_EDGE.in_language(language).format(shown=SHOWN, tries=people.tries)
        if people.tries > SHOWN
        else ""
    )
    if share is None:
        return tries.sentence(people, language) + beyond
    if not _drawable(share):
        return tries_words.NO_LINE.in_language(language) + beyond
    said = tries_words.ANSWERED.in_language(language).format(
        answer=tries_words.share(share / 100, language), tries=tries_words.tries(people.tries, language)
    )
    return said + _beside(people, share / 100).in_language(language).format(people=f"{PEOPLE:,}") + beyond


def _beside(people: Crowd, share: float) -> Words:
    """Where the applicants end, seen from the answered line."""
    by_chance = SAME * math.sqrt(share * (1 - share) / PEOPLE)
    if abs(people.share - share) <= by_chance:
        return tries_words.LEVEL
    return tries_words.BELOW if people.share < share else tries_words.ABOVE


def _drawable(share: float | None) -> bool:
    return share is not None and 0 <= share <= ALL


def _answer_lines(share: float | None) -> tuple[Line, ...]:
    """The answered share: upright through the field, level through the curve."""
    if share is None or not _drawable(share):
        return ()
    x = layout.in_field(share / 100)
    left, y = layout.CURVE.place(0, share)
    right = layout.CURVE.place(SHOWN, share)[0]
    return (
        Line("answer", (x, layout.FIELD_TOP - 6, x, layout.FIELD_BOTTOM + 6), closed=False),
        Line("answer", (left, y, right, y), closed=False),
    )


def _answer_label(people: Crowd, share: float | None, language: Language) -> tuple[Spot, ...]:
    """The answered share in words, at its line where the curve leaves room."""
    if share is None or not _drawable(share):
        return ()
    label = tries_words.LINE.in_language(language).format(share=tries_words.share(share / 100, language))
    role, end = next((place for place in LABEL_PLACES if _clear(people, share, *place)), LABEL_PLACES[0])
    return (Spot(role, *layout.CURVE.place(end, share), label),)


def _clear(people: Crowd, share: float, role: str, end: float) -> bool:
    """Whether a label above or below the answered line, ending at a try, touches neither curve nor edge."""
    low, high = (share, share + LABEL_HEIGHT) if role == "answer-above" else (share - LABEL_HEIGHT, share)
    lowest, highest = (100 * people.theory[round(max(number, 1)) - 1] for number in (end - LABEL_TRIES, end))
    return low >= 0 and high <= ALL and (high < lowest or low > highest)


def _readings(people: Crowd, share: float | None, language: Language) -> tuple[tuple[str, str], ...]:
    rows = tries.readings(people, language)
    if share is None:
        return rows
    rows = rows[:_CHANCES]
    return (
        rows
        if not _drawable(share)
        else ((tries_words.ANSWER.in_language(language), tries_words.share(share / 100, language)), *rows)
    )
