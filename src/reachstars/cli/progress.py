"""A bar for long work, on a terminal only: a file or a pipe never sees it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

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
    with progress_bar() as bar:
        for taken, item in enumerate(items):
            bar(doing.in_language(language), taken, len(items))
            yield item
        bar(doing.in_language(language), len(items), len(items))


class Bar(Protocol):
    """Where somebody who works tells how far it is."""

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Show how far it is.

        Args:
            doing: What is being done, in the words of the reader.
            done: How much of it.
            total: Of how much; 0 where nobody knows.
        """


@contextmanager
def progress_bar() -> Iterator[Bar]:
    """A bar that is gone when the work is done.

    Yields:
        Where to tell how far it is.
    """
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    counted = (MofNCompleteColumn(), TaskProgressColumn(), TimeRemainingColumn())
    columns = (TextColumn("{task.description}"), BarColumn(), *counted)
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=None)

        def tell(doing: str, done: int, total: int) -> None:
            nonlocal task
            if total:
                shown.update(task, description=doing, completed=done, total=total)
            else:  # a bar that runs up and down
                shown.remove_task(task)
                task = shown.add_task(doing, total=None)

        yield tell


def _silent(doing: str, done: int, total: int) -> None:
    """Say nothing: what is read by a program or lies in a file holds no bars."""
