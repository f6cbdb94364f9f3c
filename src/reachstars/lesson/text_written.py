"""Writes blocks as a narrative again: what `read_blocks` reads."""

import re
from collections.abc import Iterable
from itertools import groupby

from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Figure, Grades, Medium, Prose, TeacherNote

_TICKS = re.compile("`{3,}")


def text_of(blocks: Iterable[Block]) -> str:
    """The narrative with these blocks, as text.en.md or text.es.md holds it.

    Args:
        blocks: Blocks in reading order.

    Returns:
        MyST Markdown. Two pieces of prose that stand side by side for the same readers become one.
    """
    pieces: list[str] = []
    before = ""
    for phase, inside in groupby(blocks, lambda block: block.phase):
        for number, (readers, group) in enumerate(groupby(inside, lambda block: (block.grades, block.medium))):
            text = _for_readers("\n\n".join(_piece(block) for block in group), *readers)
            begins = number == 0 and phase != before
            pieces.append(f"({phase})=\n{text}" if begins else text)
        before = phase
    return "\n\n".join(pieces) + "\n"


def _for_readers(text: str, grades: Grades | None, medium: Medium | None) -> str:
    """The text in the directives that show it to some readers only; each has a colon more than what it holds."""
    if medium:
        text = f"::::{{{medium}}}\n{text}\n::::"
    if grades:
        text = f":::::{{grades}} {grades[0]}-{grades[1]}\n{text}\n:::::"
    return text


def _piece(block: Block) -> str:
    match block:
        case Prose():
            return block.markdown
        case CodeCell():
            ticks = max((match[0] for match in _TICKS.finditer(block.source)), key=len, default="``") + "`"
            return f"{ticks}{{code-cell}}\n{block.source}\n{ticks}"
        case Ask():
            return f"```{{exercise}} {block.exercise}\n```"
        case Explore():
            return f"```{{explore}} {block.explorer}\n```"
        case Figure():
            return f"```{{figure}} {block.name}\n```"
        case TeacherNote():
            return f":::{{teacher}}\n{block.markdown}\n:::"
