"""open-answers.html: a page of its own on which a teacher marks, opened from the disk, without any network."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from reachstars.grade.open_model import OpenAnswers, OpenLine, OpenQuestion
from reachstars.grade.open_words import NO_SCRIPT, PAGE_TITLE, PAGE_WORDS
from reachstars.language import Language
from reachstars.publish.html_page import html_page, html_text

_STATIC = Path(__file__).parent / "static"
_STYLES = ("open_page.css", "open_card.css")
_SCRIPTS = ("open_table.js", "open_draft.js", "open_card.js", "open_page.js")


def open_page(
    answers: OpenAnswers, rows: Sequence[tuple[str, ...]], columns: Mapping[str, int], language: Language
) -> bytes:
    """The page.

    Args:
        answers: What is to mark, and what was marked.
        rows: The table that the page gives back, header first, a row for each line of the answers.
        columns: Which column of the table is which.
        language: Language of its words.

    Returns:
        HTML. Its policy lets it run its own script alone, and load nothing; what a student typed is data in it.
    """
    places = {(each.lesson, each.exercise): place for place, each in enumerate(answers.questions)}
    data = {
        "head": rows[0],
        "rows": rows[1:],
        "columns": columns,
        "lines": [_line(line, places, language) for line in answers.lines],
        "questions": [_question(question) for question in answers.questions],
        "words": {name: words.in_language(language) for name, words in PAGE_WORDS.items()},
    }
    script, style = "\n".join(map(_static, _SCRIPTS)), "\n".join(map(_static, _STYLES))
    title = PAGE_TITLE.in_language(language)
    body = (
        f"<noscript><h1>{html_text(title)}</h1><p>{html_text(NO_SCRIPT.in_language(language))}</p></noscript>\n"
        f'<script type="application/json" id="data">{_json(data)}</script>'
    )
    return html_page(language, title, style, body, script=script)


def _line(line: OpenLine, places: Mapping[tuple[str, str], int], language: Language) -> dict[str, object]:
    return {
        "question": places.get((line.row.lesson, line.row.exercise), -1),
        "now": line.now,
        "earlier": line.state == "changed",
        "told": line.told,
        "number": line.number,
        "problem": line.unclear.problem.in_language(language) if line.unclear else "",
    }


def _question(question: OpenQuestion) -> dict[str, object]:
    return {
        "title": question.title,
        "lesson": question.lesson_title,
        "prompt": question.prompt,
        "possible": question.possible,
        "code": question.code,
        "levels": [
            {"level": level.level, "points": level.points, "look": level.look, "sample": level.sample}
            for level in question.levels
        ],
    }


def _json(data: object) -> str:
    """Data inside a page: ASCII, and without the letter that begins a tag or a comment."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def _static(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")
