"""One lesson of the class report: the map, what went wrong, and what the lesson aims at."""

from collections.abc import Iterator, Mapping

from reachstars.grade import report_words as say
from reachstars.grade import words
from reachstars.grade.insight import MOST_ROWS
from reachstars.grade.model import GradeBook, Standing
from reachstars.grade.picture import LessonPicture, Reached, Tally, option_texts, reply_to
from reachstars.grade.saying import capital, capitals, first_hint, told
from reachstars.language import Language
from reachstars.lesson.model import Lesson, Misconception, Standard
from reachstars.publish.document import Block, Cell, Grid, Paragraph, Section, Topic, plain_row
from reachstars.publish.marked import points_written

_COUNTED: tuple[Standing, ...] = ("right", "partly", "wrong", "unclear", "empty", "to-mark", "marked")
_USES = {"teaches": say.TEACHES, "uses": say.USES}


def lesson_section(picture: LessonPicture, book: GradeBook, language: Language) -> Section:
    """What the report says about a lesson.

    Args:
        picture: The lesson of the class.
        book: The grade book, for the order of the class.
        language: Language of the words.

    Returns:
        Its section.
    """
    blocks: list[Block] = [_map(picture, book, language), _counts(picture, language), _mistakes(picture, language)]
    if picture.lesson and picture.lesson.card.objectives:
        blocks += _aims(picture, picture.lesson, language)
    return Section(picture.title, tuple(blocks))


def _map(picture: LessonPicture, book: GradeBook, language: Language) -> Block:
    everybody = book.everybody
    if picture.learners > MOST_ROWS or len(everybody) > MOST_ROWS:
        return Paragraph(told(say.TOO_MANY, language, {"count": max(picture.learners, len(everybody))}))
    rows = {row.learner: row for row in picture.rows}
    missing = Cell(say.NOT_IN.in_language(language), "absent")
    lines = []
    for learner in everybody:
        row = rows.get(learner)
        signs = [Cell(words.STANDINGS[each].in_language(language), each) for each in row.standings] if row else None
        reached = {"points": points_written(row.points), "possible": points_written(row.possible)} if row else {}
        points = told(say.REACHED, language, reached) if row else "–"
        lines.append((Cell(learner), *(signs or [missing] * len(picture.tallies)), Cell(points)))
    titles = [told(say.NUMBERED, language, {"number": each.number, "title": each.title}) for each in picture.tallies]
    header = (capital(say.STUDENT, language), *titles, capital(words.POINTS, language))
    return Grid(say.MAP.in_language(language), header, tuple(lines))


def _counts(picture: LessonPicture, language: Language) -> Block:
    judged = [tally for tally in picture.tallies if tally.is_judged]
    met = [each for each in _COUNTED if any(tally.standings[each] for tally in judged)]
    header = (capital(words.EXERCISE, language), *capitals((words.STANDINGS[each] for each in met), language))
    rows = (plain_row(tally.title, *(str(tally.standings[each]) for each in met)) for tally in judged)
    return Grid(say.COUNTS.in_language(language), header, tuple(rows))


def _mistakes(picture: LessonPicture, language: Language) -> Block:
    header = (words.EXERCISE, words.STUDENTS, words.TOLD, say.YOU_CAN_SAY)
    rows = tuple(plain_row(*row) for tally in picture.tallies for row in _mistake(picture, tally, language))
    title = say.MISTAKES.in_language(language)
    if not rows:
        return Topic(title, (Paragraph(say.NO_SHARED.in_language(language)),))
    return Grid(title, capitals(header, language), rows)


def _mistake(picture: LessonPicture, tally: Tally, language: Language) -> Iterator[tuple[str, str, str, str]]:
    """The commonest mistake of an exercise; of a prediction, what was guessed out of a misconception."""
    worst = tally.commonest
    if worst:
        idea = reply_to(picture.lesson, tally.exercise, worst.name)
        helps = _behind(idea, language) if idea else _hint(picture, tally, language)
        yield tally.title, _of(worst.count, tally.tried, language), worst.said, helps
    elif tally.options:
        texts = option_texts(picture.exercise(tally.exercise), language)
        for option, count in tally.options.most_common():
            idea = reply_to(picture.lesson, tally.exercise, option)
            if idea and count > 1 and not tally.is_judged:
                guessed = told(say.GUESSED, language, {"option": texts[option]})
                yield tally.title, _of(count, tally.tried, language), guessed, _behind(idea, language)


def _hint(picture: LessonPicture, tally: Tally, language: Language) -> str:
    hint = first_hint(picture.exercise(tally.exercise), language)
    return told(say.FIRST_HINT, language, {"hint": hint}) if hint else "–"


def _of(count: int, everybody: int, language: Language) -> str:
    return told(say.COUNT_OF, language, {"count": count, "all": everybody})


def _behind(idea: Misconception, language: Language) -> str:
    """A misconception and what a teacher says to it."""
    belief, reply = idea.belief.in_language(language), idea.reply.in_language(language)
    return told(say.BELIEF, language, {"belief": belief, "reply": reply})


def _aims(picture: LessonPicture, lesson: Lesson, language: Language) -> Iterator[Block]:
    titles = capitals((say.OBJECTIVE, say.EXERCISES, say.ARRIVED), language)
    aims = tuple(
        plain_row(
            objective.text.in_language(language),
            ", ".join(map(str, _numbers(picture, lesson, objective.id))) or "–",
            _arrived(picture.aims, objective.id, language),
        )
        for objective in lesson.card.objectives
    )
    yield Topic(
        say.OBJECTIVES.in_language(language),
        (Grid("", titles, aims), Paragraph(say.ARRIVED_MEANS.in_language(language))),
    )
    if lesson.card.standards:
        head = capitals((say.STANDARD, say.USE, say.SHOWN_BY, say.ARRIVED), language)
        rows = tuple(plain_row(*_standard(picture, lesson, each, language)) for each in lesson.card.standards)
        yield Grid(say.STANDARDS.in_language(language), head, rows)


def _standard(picture: LessonPicture, lesson: Lesson, standard: Standard, language: Language) -> tuple[str, ...]:
    name, use = f"{standard.framework} {standard.code}", _USES.get(standard.use, say.USES).in_language(language)
    by = sorted({place for objective in standard.objectives for place in _numbers(picture, lesson, objective)})
    if not by:
        return name, use, say.NOT_LINKED.in_language(language), "–"
    return name, use, ", ".join(map(str, by)), _arrived(picture.standards, standard.code, language)


def _numbers(picture: LessonPicture, lesson: Lesson, objective: str) -> list[int]:
    """Numbers of the exercises that serve an objective."""
    asked = {exercise.id for exercise in lesson.exercises if exercise.objective == objective}
    return [tally.number for tally in picture.tallies if tally.exercise in asked]


def _arrived(reached: Mapping[str, Reached], name: str, language: Language) -> str:
    found = reached.get(name)
    return _of(found.met, found.judged, language) if found else say.NOT_JUDGED.in_language(language)
