"""Reads the two columns of a matching exercise from exercises.toml."""

from collections import Counter

from reachstars.exercise.kinds import Option
from reachstars.language import LANGUAGES
from reachstars.lesson.toml import Table

_FEWEST = 3  # of two pairs, one tells the other
_MOST = 20  # a longer list is no longer a list to choose from, and the letters of the worksheet end
_LONGEST = 80  # characters; a list to choose from shows one line of each


def read_columns(table: Table) -> tuple[tuple[Option, ...], tuple[Option, ...], bool]:
    """The left column, the right one, and whether a right item may be used again; mistakes go to the table.

    Args:
        table: The table of the exercise.

    Returns:
        Both columns in the order of the file.
    """
    reuse = table.has("reuse") and table.yes("reuse")
    left, right = _column(table, "left"), _column(table, "right")
    if len(left) < _FEWEST:
        table.mistake(f"the number of left items is {len(left)}", f"add {_FEWEST} or more", at="left")
    if len(right) > _MOST:
        table.mistake(f"the number of right items is {len(right)}", f"keep {_MOST} or fewer", at="right")
    if len(right) < len(left) and not reuse:
        problem = f"there are {len(left)} left items and {len(right)} right ones, each to be used once"
        table.mistake(problem, "add right items, or write reuse = true", at="right")
    if reuse and len(right) < 2:  # noqa: PLR2004 - one alone is no choice
        table.mistake(f"the number of right items is {len(right)}", "add two or more", at="right")
    return left, right, reuse


def _column(table: Table, name: str) -> tuple[Option, ...]:
    items = []
    for entry in table.tables(name):
        items.append(Option(entry.text("id"), entry.words("text")))
        entry.done()
    for twice in _twice([item.id for item in items]):
        table.mistake(f"two {name} items have the id '{twice}'", "give each its own id", at=name)
    for language in LANGUAGES:
        texts = [item.text.in_language(language) for item in items]
        for twice in _twice(texts):
            table.mistake(f"two {name} items read “{twice}”", "give each its own text", at=name)
        for text in texts:
            if len(text) > _LONGEST:
                problem = f"“{text[:20]}…” has {len(text)} characters"
                table.mistake(problem, f"write it with {_LONGEST} or fewer, so that it fits on a line", at=name)
    return tuple(items)


def _twice(names: list[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if name and count > 1)
