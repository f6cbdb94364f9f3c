"""A table laid out in each form of a record; its texts are made inert by who calls."""

from collections.abc import Callable
from dataclasses import dataclass

from reachstars.exercise.table import ROW, Grid
from reachstars.language import Language

_CELL = "border:1px solid #8a94a6;padding:3px 10px;text-align:left"


@dataclass(frozen=True)
class Layout:
    """Texts of a table, ready to be laid out: its headings, and its rows with their numbers in front."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def layout(grid: Grid, language: Language, inert: Callable[[str], str]) -> Layout:
    """The texts of a table with a number before each row.

    Args:
        grid: The table.
        language: Language of the page.
        inert: Makes a text one that means nothing but itself in some form.

    Returns:
        Inert texts.
    """
    header = (ROW.in_language(language), *grid.header)
    numbered = ((str(number), *row) for number, row in enumerate(grid.rows, start=1))
    return Layout(tuple(map(inert, header)), tuple(tuple(map(inert, row)) for row in numbered))


def html_table(table: Layout) -> str:
    """The table in HTML, with headers that a screen reader says with each cell."""
    top = "".join(f'<th scope="col" style="{_CELL}">{text}</th>' for text in table.header)
    rows = "".join(
        f'<tr><th scope="row" style="{_CELL}">{number}</th>'
        + "".join(f'<td style="{_CELL}">{text}</td>' for text in cells)
        + "</tr>"
        for number, *cells in table.rows
    )
    return f'<table style="border-collapse:collapse"><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>'


def markdown_table(table: Layout) -> str:
    """The table in Markdown, inside of a quotation."""
    lines = (table.header, ("---",) * len(table.header), *table.rows)
    return "\n".join("> | " + " | ".join(cells) + " |" for cells in lines)


def latex_table(table: Layout) -> str:
    """The table in LaTeX."""
    columns = "|".join("l" * len(table.header))
    lines = "\n".join(" & ".join(cells) + r" \\ \hline" for cells in (table.header, *table.rows))
    return f"\\begin{{tabular}}{{|{columns}|}}\n\\hline\n{lines}\n\\end{{tabular}}"


def plain_table(table: Layout) -> str:
    """The table in plain text, its columns under each other."""
    lines = (table.header, *table.rows)
    widths = [max(len(line[place]) for line in lines) for place in range(len(table.header))]
    padded = (zip(line, widths, strict=True) for line in lines)
    return "\n".join("  ".join(text.ljust(width) for text, width in line).rstrip() for line in padded)
