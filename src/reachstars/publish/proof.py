"""Reads a lesson as its printer will, before anybody prints it: formulas, and pictures that cannot be opened."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from reachstars.errors import AuthorError, Mistake, PaperError
from reachstars.language import Language
from reachstars.lesson.callout import callout_of
from reachstars.lesson.margin import Margin
from reachstars.lesson.markdown import placed, tokens
from reachstars.lesson.model import Lesson, Prose, TeacherNote
from reachstars.lesson.sources import read_text
from reachstars.lesson.text import read_blocks
from reachstars.publish.figured import figure_piece
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.math import MathError, formula
from reachstars.publish.words import EDITIONS, LICENCE

_MATH = {"math_inline", "math_inline_double", "math_block"}
_REASON = re.compile(r"^The page could not be typeset: |PDF/UA-1 error: ")
_UNKNOWN = re.compile(r"The (?:command|sign) (\S+) is not known")
_OFTEN = ("\\frac", "\\sqrt", "\\cdot", "\\times", "\\approx", "\\mathrm", "\\text", "\\vec", "\\Delta", "\\pi")


def proof(folder: Path, lessons: Mapping[Language, Lesson]) -> None:
    """See whether all of a lesson can be printed.

    Args:
        folder: The lesson's folder.
        lessons: The lesson, read, by language.

    Raises:
        AuthorError: If something cannot; each mistake with file, line, problem, cure and choices.
    """
    mistakes: list[Mistake] = []
    for language in lessons:
        _check_text(folder, language, mistakes)
    for lesson in lessons.values():
        _check_pictures(folder, lesson, mistakes)
    if mistakes:
        raise AuthorError(tuple(dict.fromkeys(mistakes)))


def _check_text(folder: Path, language: Language, mistakes: list[Mistake]) -> None:
    margin = Margin(f"lessons/{folder.name}/text.{language}.md", mistakes)
    # The text as it was typed, because there every line has its number; what is wrong with it was said before.
    read = Margin(margin.file, [])
    for block in read_blocks(read_text(folder / f"text.{language}.md", read), read):
        if isinstance(block, Prose | TeacherNote):
            for line, latex in _formulas(block.markdown, block.line):
                _check_formula(latex, line, language, margin)


def _formulas(markdown: str, line: int) -> Iterator[tuple[int, str]]:
    for token, here in placed(tokens(markdown), line):
        if token.type in _MATH:
            yield here, token.content
        elif token.type == "colon_fence" and callout_of(token.info):
            yield from _formulas(token.content, here + 1)


def _check_formula(latex: str, line: int, language: Language, margin: Margin) -> None:
    try:
        formula(latex, language)
    except MathError as error:
        said = str(error).rstrip(".")
        margin.note(line, said[:1].lower() + said[1:], *_cure(said, error))


def _cure(said: str, error: MathError) -> tuple[str, tuple[str, ...]]:
    command = _UNKNOWN.match(said)
    if not command:
        return "correct the formula; each { needs its }, and each sign what belongs to it", ()
    near = error.choices or tuple(get_close_matches(command[1], _OFTEN, n=1))
    return ("write one of these", near) if near else (f"{error.cure}, such as these", _OFTEN)


def _check_pictures(folder: Path, lesson: Lesson, mistakes: list[Mistake]) -> None:
    margin = Margin(f"lessons/{folder.name}/figures/sources.toml", mistakes)
    for figure in lesson.figures.values():
        ink = Ink(lesson.language)
        try:
            framed(_frame(figure.name), [figure_piece(figure, ink)], ink)
        except (OSError, SyntaxError, ValueError):  # Pillow calls a bad PNG a syntax error
            margin.note(0, f"the picture '{figure.name}' cannot be opened", "save it again, or take another copy")
        except PaperError as error:
            said = _REASON.sub("", str(error).partition("\n")[0])
            cure = "save it again, with its letters as paths if it holds any"
            margin.note(0, f"the picture '{figure.name}' cannot be printed: {said}", cure)


def _frame(name: str) -> Frame:
    return Frame(name, EDITIONS["plan"], "", LICENCE)
