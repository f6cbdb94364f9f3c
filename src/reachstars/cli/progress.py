"""A bar for long work, on a terminal only: a file or a pipe never sees it."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from reachstars.language import Language, Words

Item = TypeVar("Item")


def with_bar(items: Sequence[Item], doing: Words, language: Language) -> Iterator[Item]:
    """The items one by one, with a bar that shows how many are taken.

    Args:
        items: What is worked on.
        doing: What is done with them, in a word or two.
        language: Language of the words.

    Yields:
        The items.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, doing.in_language(language), console=Console(stderr=True), transient=True)
