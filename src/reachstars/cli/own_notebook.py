"""`reachstars pdf NOTEBOOK.ipynb`: a student's notebook as they left it, with the cells of their own."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from reachstars.cli.words import WROTE, say
from reachstars.errors import HandinError
from reachstars.files import write_file
from reachstars.handin.disk import named_bytes
from reachstars.handin.handed import RefusedError
from reachstars.handin.pages import read_pages
from reachstars.handin.reasons import of_file
from reachstars.publish.own_notebook import lesson_of, notebook_pdf, page_language


def print_notebooks(paths: Iterable[Path], options: argparse.Namespace) -> None:
    """Print notebooks, each to a file of its own name.

    Args:
        paths: The notebooks.
        options: What was typed.

    Raises:
        HandinError: If a file is not there or is refused; the message is the reason.
    """
    for path in paths:
        _print_notebook(path, options)


def _print_notebook(path: Path, options: argparse.Namespace) -> None:
    data = named_bytes(path)
    try:
        notebook = read_pages(data)
    except RefusedError as error:
        raise HandinError(*of_file(path, error.reason)) from error
    language = page_language(notebook, options.language)
    made = notebook_pdf(
        notebook,
        lesson_of(notebook, language),
        language=language,
        name=path.stem,
        paper=options.paper,
        large_print=options.large_print,
    )
    for note in made.notes:
        print(note)
    written = options.out / f"{path.stem}.pdf"
    write_file(written, made.pdf, keep_old=True)
    print(say(WROTE, options.language, path=written))
