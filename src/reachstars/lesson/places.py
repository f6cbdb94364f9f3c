"""Checks what a lesson's files say about each other: every name known, every phase there, both languages alike."""

import io
import tokenize
from collections.abc import Mapping

from reachstars.exercise.explorers import EXPLORERS
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.card import PHASES
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Ask, Block, Card, CodeCell, Explore, Figure

_FREE_TOKENS = {tokenize.COMMENT, tokenize.NL, tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}


def check_exercises(blocks: tuple[Block, ...], names: tuple[str, ...], margin: Margin) -> None:
    """Every exercise stands in the text once; every name in the text is known.

    Args:
        blocks: The narrative.
        names: Ids of exercises.toml.
        margin: Takes what is wrong.
    """
    asked = [block.exercise for block in blocks if isinstance(block, Ask)]
    for block in blocks:
        if isinstance(block, Ask) and block.exercise not in names:
            cure = "use a name from exercises.toml, or add it there"
            margin.note(block.line, f"there is no exercise called '{block.exercise}'", cure, names)
        elif isinstance(block, Ask) and asked.count(block.exercise) > 1:
            problem = f"the exercise '{block.exercise}' stands in the text more than once"
            margin.note(block.line, problem, "keep one of them")
        elif isinstance(block, Explore) and block.explorer not in EXPLORERS:
            problem = f"there is no explorer called '{block.explorer}'"
            margin.note(block.line, problem, "use one of these", tuple(EXPLORERS))
    for name in names:
        if name not in asked:
            problem = f"the exercise '{name}' of exercises.toml is not in the text"
            margin.note(0, problem, f"write ```{{exercise}} {name} where it belongs, and ``` on the next line")


def check_phases(blocks: tuple[Block, ...], card: Card, margin: Margin) -> None:
    """The phases of the text are those of the card, in its order, each once.

    Args:
        blocks: The narrative.
        card: The lesson's card.
        margin: Takes what is wrong.
    """
    wanted = [phase.id for phase in card.phases if phase.id]
    starts = [
        (block.phase, block.line)
        for before, block in zip((None, *blocks), blocks, strict=False)
        if block.phase and (before is None or before.phase != block.phase)
    ]
    found = [phase for phase, _ in starts]
    for phase in wanted:
        if phase not in found:
            problem = f"the phase '{phase}' of lesson.toml is not in the text"
            margin.note(0, problem, f"write ({phase})= above the heading where it begins, and text below")
    for number, (phase, line) in enumerate(starts):
        if phase in found[:number]:
            margin.note(line, f"the phase '{phase}' begins a second time", "keep its parts together")
        elif wanted and phase in PHASES and phase not in wanted:
            cure = f'add a [[phase]] with id = "{phase}" there, or take the phase out of the text'
            margin.note(line, f"lesson.toml has no phase '{phase}'", cure, tuple(wanted))
    if sorted(found) == sorted(wanted) and found != wanted:
        cure = f"put them in one order, here or there (there: {', '.join(wanted)})"
        margin.note(0, "the phases stand in another order than in lesson.toml", cure)


def check_alike(texts: Mapping[Language, tuple[Block, ...]], margins: Mapping[Language, Margin]) -> None:
    """Both languages have the same blocks in the same order, and the same code but for its words.

    Args:
        texts: The narrative by language.
        margins: Where the mistakes of each file are noted.
    """
    first, *others = LANGUAGES
    for other in others:
        here, there = texts[other], texts[first]
        pairs = zip(there, here, strict=False)
        odd = next(((one, two) for one, two in pairs if _shape(one) != _shape(two)), None)
        if odd:
            problem = f"here is {_name(odd[1])}, where text.{first}.md has {_name(odd[0])} (line {odd[0].line})"
            margins[other].note(odd[1].line, problem, "give both the same parts in the same order")
        elif len(here) != len(there):
            longer, shorter = (other, first) if len(here) > len(there) else (first, other)
            extra = texts[longer][len(texts[shorter])]
            problem = f"{_name(extra)} stands here, and text.{shorter}.md ends before it"
            margins[longer].note(extra.line, problem, "give both the same parts in the same order")
        else:
            _check_code(there, here, margins[other], f"text.{first}.md")


def _check_code(there: tuple[Block, ...], here: tuple[Block, ...], margin: Margin, other: str) -> None:
    for one, two in zip(there, here, strict=True):
        if not isinstance(one, CodeCell) or not isinstance(two, CodeCell) or _problem(one) or _problem(two):
            continue
        if _code(one.source) != _code(two.source):
            problem = f"this code cell does something else than the one in {other} (line {one.line})"
            margin.note(two.line, problem, "let them differ only in comments and words in quotation marks")


def check_code(blocks: tuple[Block, ...], margin: Margin) -> None:
    """Every code cell is Python.

    Args:
        blocks: The narrative.
        margin: Takes what is wrong.
    """
    for block in blocks:
        error = _problem(block) if isinstance(block, CodeCell) else None
        if error:
            problem = f"this code is not Python: {error.msg}"
            margin.note(block.line + (error.lineno or 1), problem, "correct it; students run it as it stands")


def _problem(cell: CodeCell) -> SyntaxError | None:
    try:
        compile(cell.source, "code cell", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    return None


def _code(source: str) -> list[str]:
    """What the code does: its tokens without comments, words and empty lines."""
    found = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in found if token.type not in _FREE_TOKENS]


def _shape(block: Block) -> tuple[str, str, str, object]:
    return (type(block).__name__, _named(block), block.phase, (block.grades, block.medium))


def _named(block: Block) -> str:
    match block:
        case Ask():
            return block.exercise
        case Explore():
            return block.explorer
        case Figure():
            return block.name
        case _:
            return ""


def _name(block: Block) -> str:
    kind, name, phase, _ = _shape(block)
    kinds = {
        "Prose": "text",
        "CodeCell": "a code cell",
        "Ask": f"the exercise '{name}'",
        "Explore": f"the explorer '{name}'",
        "Figure": f"the figure '{name}'",
        "TeacherNote": "a teacher's note",
    }
    where = f" in the phase '{phase}'" if phase else " before the first phase"
    grades = f" for grades {block.grades[0]}-{block.grades[1]}" if block.grades else ""
    medium = {None: "", "screen": " for the screen", "paper": " for paper"}[block.medium]
    return kinds[kind] + where + grades + medium
