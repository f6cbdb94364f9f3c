"""A report of paragraphs and tables on paper: what the grade book prints."""

from typing import TYPE_CHECKING

from reachstars.language import Language, Words
from reachstars.publish.frame import Fit, Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.pictures import table
from reachstars.publish.source import call
from reachstars.publish.words import KEEP_IN_SCHOOL

if TYPE_CHECKING:
    from reachstars.figures.picture import Table

_REPORT = Words("Report", "Informe")
_ONE_PAGE = Fit(1, (1.0, 0.8, 0.6))  # in smaller letters on a day with much to say


def table_pdf(title: str, language: Language, paragraphs: tuple[str, ...], tables: "tuple[Table, ...]") -> bytes:
    """A report on letter paper.

    Args:
        title: Its title.
        language: Language of all its words.
        paragraphs: Sentences before the tables.
        tables: Tables with their captions; all rows of a table have as many cells as its header.

    Returns:
        A tagged PDF that conforms to PDF/UA-1.

    Raises:
        PaperError: If the page could not be typeset.
    """
    ink = Ink(language)
    pieces = [call("par", ink.write(paragraph)) for paragraph in paragraphs]
    pieces += [table(data, ink) for data in tables]
    return framed(Frame(title, _REPORT, "reachstars", KEEP_IN_SCHOOL, fit=_ONE_PAGE), pieces, ink)
