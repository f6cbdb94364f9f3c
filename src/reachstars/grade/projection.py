"""What a whole class may see of its own answers: shares and ideas, nobody's code, nobody's own words.

Three rules keep everybody unknown. There is no row of a student, so no order tells who is who. Shares are told in
tenths, and one of fewer than three students is "a few"; of a class of fewer than five there are none at all. What is
offered for discussion are the author's words: options, beliefs, and wrong numbers that the key works out itself; and
only where three or more students share them.
"""

from collections.abc import Iterator

from reachstars.exercise.kinds import Exercise, Number
from reachstars.exercise.prompt import filled
from reachstars.exercise.saying import number_said, unit_written
from reachstars.exercise.units import from_si
from reachstars.grade import projection_words as say
from reachstars.grade.picture import ClassPicture, LessonPicture, Tally, option_texts, reply_to
from reachstars.grade.saying import capital, capitals, told
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.publish.document import Block, Bullets, Document, Grid, Paragraph, Section, Topic, plain_row

_SMALL_CLASS = 5  # students; of fewer, no share is told
_SHARED = 3  # students; what fewer have in common is nobody's business
_DIGITS = 3


def class_projection(picture: ClassPicture, language: Language) -> Document:
    """The page for the wall.

    Args:
        picture: What was gathered from the grade book; of an unknown lesson nothing is shown.
        language: Language of its words.

    Returns:
        A page in which no student can be found.
    """
    sections = tuple(_sections(picture, language))
    opening = say.OPENING if sections else say.NOTHING
    return Document(
        title=say.TITLE.in_language(language),
        language=language,
        edition=say.EDITION,
        footer=say.FOOTER,
        opening=(Paragraph(opening.in_language(language), weighty=True),),
        sections=sections,
        for_a_wall=True,
    )


def _sections(picture: ClassPicture, language: Language) -> Iterator[Section]:
    for lesson in picture.lessons:
        known = lesson.lesson
        if known is None:
            continue
        is_small = lesson.learners < _SMALL_CLASS
        blocks: list[Block] = [Paragraph(say.SMALL.in_language(language))] if is_small else [_whole(lesson, language)]
        for tally in lesson.tallies:
            exercise = known.exercise(tally.exercise)
            parts = tuple(_exercise(known, exercise, tally, language, is_small=is_small)) if exercise else ()
            if exercise and parts:
                asked = Paragraph(filled(exercise.prompt, exercise, language))
                blocks.append(Topic(tally.title, (asked, *parts)))
        yield Section(lesson.title, tuple(blocks))


def _whole(lesson: LessonPicture, language: Language) -> Block:
    judged = (tally for tally in lesson.tallies if tally.standings["right"] + tally.standings["wrong"])
    rows = (plain_row(tally.title, _share(tally.standings["right"], lesson.learners, language)) for tally in judged)
    header = (say.WHOLE.in_language(language), capital(say.GOT_IT, language))
    return Grid("", header, tuple(rows))


def _exercise(
    lesson: Lesson, exercise: Exercise, tally: Tally, language: Language, *, is_small: bool
) -> Iterator[Block]:
    if not is_small and tally.options:
        everybody = tally.options.total()
        rows = tuple(
            plain_row(text, _share(tally.options[option], everybody, language))
            for option, text in option_texts(exercise, language).items()
        )
        yield Grid(say.OPTIONS.in_language(language), capitals((say.OPTION, say.HOW_MANY), language), rows)
        yield Paragraph(say.TALK.in_language(language))
    ideas = tuple(dict.fromkeys(_ideas(lesson, exercise, tally, language)))
    if ideas:
        yield Topic(say.IDEAS.in_language(language), (Bullets(ideas),))


def _ideas(lesson: Lesson, exercise: Exercise, tally: Tally, language: Language) -> Iterator[str]:
    """What enough students share, in the words of the lesson's author: never in a student's own."""
    for mistake in sorted(tally.mistakes.values(), key=lambda each: (-each.count, each.name)):
        if mistake.count < _SHARED:
            continue
        idea = reply_to(lesson, exercise.id, mistake.name)
        value = _wrong_value(lesson, exercise, mistake.name, language)
        if idea:
            yield told(say.IDEA, language, {"belief": idea.belief.in_language(language)})
        elif value:
            yield told(say.VALUE, language, {"value": value})


def _wrong_value(lesson: Lesson, exercise: Exercise, slip: str, language: Language) -> str:
    """The wrong number that the key works out for a slip, in the class version; "" where it is none."""
    key = lesson.keys.get(exercise.id)
    if not isinstance(exercise, Number) or key is None or slip not in key.slips:
        return ""
    number = float(f"{from_si(key.slips[slip], exercise.unit):.{_DIGITS}g}")
    return f"{number_said(number)} {unit_written(exercise.unit, language)}".strip()


def _share(count: int, everybody: int, language: Language) -> str:
    """A share in words that tell of a class, and of nobody in it."""
    if not count:
        return say.NOBODY.in_language(language)
    if count < _SHARED:
        return say.A_FEW.in_language(language)
    if everybody - count < _SHARED:
        return say.EVERYBODY.in_language(language)
    return told(say.TENTHS, language, {"tenths": max(1, min(9, round(10 * count / everybody)))})
