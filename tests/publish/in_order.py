"""The words of a lesson in the order of its source: what a finished page must read out, in that order."""

import re
from collections.abc import Iterator

from markdown_it.token import Token
from tests.publish.tagged import squeezed

from reachstars.exercise.kinds import (
    DataTable,
    Exercise,
    MatchPairs,
    OneChoice,
    OpenAnswer,
    Option,
    Prediction,
    PutInOrder,
    SeveralChoices,
)
from reachstars.exercise.order import start_order
from reachstars.exercise.pairs import shown_right
from reachstars.exercise.prompt import filled, prompt
from reachstars.language import Language, Words
from reachstars.lesson.callout import callout_of
from reachstars.lesson.markdown import tokens
from reachstars.lesson.model import Ask, Figure, Lesson, Prose
from reachstars.publish.paper import PaperEdition

_SIGN = re.compile(r"^\[[ xX]\] |^— ")  # a box to tick is drawn, and whose words are quoted is set apart


def in_order(lesson: Lesson, edition: PaperEdition) -> list[str]:
    """Words without white space, each after the one before it.

    Args:
        lesson: The lesson, as its reader may see it.
        edition: Which page of it.

    Returns:
        The words of the source, in its order.
    """
    match edition:
        case "plan":
            pieces = _plan(lesson)
        case "family":
            pieces = _family(lesson)
        case "key":
            pieces = _key(lesson)
        case _:
            pieces = _narrative(lesson, worksheet=edition == "worksheet")
    title = lesson.card.title.in_language(lesson.language)
    return [piece for piece in map(squeezed, (title, *pieces)) if piece]


def missing(pieces: list[str], text: str) -> str:
    """The first of the pieces that does not follow the one before it in the text; "" when all do."""
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return piece
        place = found + len(piece)
    return ""


def _narrative(lesson: Lesson, *, worksheet: bool) -> Iterator[str]:
    asked: list[str] = []
    first = True
    for block in lesson.blocks:
        if block.medium == "screen":
            continue
        if isinstance(block, Prose):
            markdown = block.markdown
            if first and markdown.startswith("# "):
                markdown = markdown.partition("\n")[2]
            first = False
            yield from _prose(markdown, lesson.language)
        elif isinstance(block, Figure):
            caption = lesson.figures[block.name].caption
            yield caption.in_language(lesson.language) if caption else ""
        elif isinstance(block, Ask):
            exercise = lesson.exercise(block.exercise)
            assert exercise is not None
            asked.append(exercise.id)
            yield f"{len(asked)}{exercise.title.in_language(lesson.language)}"
            yield prompt(exercise, lesson.language)
            yield from _below(exercise, lesson.language)
            if worksheet and isinstance(exercise, OpenAnswer):
                yield from (filled(frame, exercise, lesson.language) for frame in exercise.frames)


def _key(lesson: Lesson) -> Iterator[str]:
    number = 0
    for block in lesson.blocks:
        exercise = lesson.exercise(block.exercise) if isinstance(block, Ask) and block.medium != "screen" else None
        if exercise is not None:
            number += 1
            yield f"{number}{exercise.title.in_language(lesson.language)}"
            yield prompt(exercise, lesson.language)
            if not isinstance(exercise, MatchPairs):  # the key has its pairs, not its columns
                yield from _below(exercise, lesson.language)
            for hint in exercise.hints:
                yield filled(hint, exercise, lesson.language)
    for level in sorted(lesson.card.rubric, key=lambda level: level.level):
        yield level.look.in_language(lesson.language)
        yield level.sample.in_language(lesson.language)


def _prose(markdown: str, language: Language) -> Iterator[str]:
    """The words of a piece of prose: a note is read where it is named, a box begins with its head."""
    found = tokens(markdown)
    notes: dict[str, list[Token]] = {}
    inside = ""
    for token in found:
        if token.type == "footnote_reference_open":
            inside = token.meta["label"]
        elif token.type == "footnote_reference_close":
            inside = ""
        elif inside:
            notes.setdefault(inside, []).append(token)
    outside = [token for token in found if not any(token is other for note in notes.values() for other in note)]
    for token in outside:
        head = callout_of(token.info) if token.type == "colon_fence" else None
        if head:
            yield head.heading(language)
            yield from _prose(token.content, language)
        yield from _inline(token, notes)


def _inline(token: Token, notes: dict[str, list[Token]]) -> Iterator[str]:
    for child in token.children or ():
        if child.type == "footnote_ref":
            for note in notes.pop(child.meta["label"], []):
                yield from _inline(note, notes)
        elif child.type in ("text", "code_inline", "sub", "sup"):
            yield _SIGN.sub("", child.content)


def _below(exercise: Exercise, language: Language) -> Iterator[str]:
    def said(options: tuple[Option, ...]) -> Iterator[str]:
        for option in options:
            yield filled(option.text, exercise, language)

    match exercise:
        case Prediction() | OneChoice() | SeveralChoices():
            yield from said(exercise.options)
        case PutInOrder():
            items = {item.id: item for item in exercise.items}
            yield from said(tuple(items[name] for name in start_order(exercise)))
        case MatchPairs():
            right = {item.id: item for item in exercise.right}
            yield from said((*exercise.left, *(right[name] for name in shown_right(exercise))))
        case DataTable():
            for column in exercise.columns:
                yield column.title.in_language(language)


def _family(lesson: Lesson) -> Iterator[str]:
    page = lesson.card.family
    for words in (lesson.card.question, page.welcome, *page.talk, *page.activity, page.dream):
        yield words.in_language(lesson.language)


def _plan(lesson: Lesson) -> Iterator[str]:  # noqa: C901 - a loop for each list of the card
    card = lesson.card
    other: Language = "es" if lesson.language == "en" else "en"

    def said(*words: Words | None) -> Iterator[str]:
        for each in words:
            if each is not None:
                yield each.in_language(lesson.language)

    yield from said(card.question, card.summary, *(objective.text for objective in card.objectives))
    for phase in card.phases:
        yield from said(phase.title, phase.do, phase.look_for, phase.rescue)
    yield from said(card.sensitivity, *card.materials_computer, *card.materials_paper)
    for term in card.vocabulary:
        yield from said(term.word)
        yield term.word.in_language(other)
        yield from said(term.meaning, term.note)
    for idea in card.misconceptions:
        yield from said(idea.belief, idea.reply)
    for level in sorted(card.rubric, key=lambda level: level.level):
        yield from said(level.look, level.sample)
    for standard in card.standards:
        yield f"{standard.framework} {standard.code}"
        yield from said(standard.note)
    yield from card.scenes
    yield from said(card.no_film)
