"""The frame around every page: its title, language, paper, and the words at its head and foot."""

from dataclasses import dataclass
from typing import Literal

from reachstars.language import Language, Words
from reachstars.publish.compile import pages, pdf
from reachstars.publish.ink import Ink
from reachstars.publish.source import array, boolean, literal, together
from reachstars.publish.words import OF, PAGE

PaperSize = Literal["letter", "a4"]
_TYPST_PAPER: dict[PaperSize, str] = {"letter": "us-letter", "a4": "a4"}


@dataclass(frozen=True)
class Fit:
    """How a document is made to fit.

    Attributes:
        pages: How many pages it may take.
        rooms: What to try in turn, roomiest first: letters and spaces for writing, as parts of the usual.
    """

    pages: int
    rooms: tuple[float, ...]


@dataclass(frozen=True)
class Frame:
    """What stands around the content of a page.

    Attributes:
        title: Title of the document, also its largest heading.
        edition: What kind of page it is, at the right of the head.
        kicker: What it belongs to, at the left of the first page's head.
        footer: Line at the foot of each page.
        paper: Size of the paper.
        large_print: Whether letters are 18 points high.
        fit: How it is made to fit a number of pages, or None for as many pages as it needs.
    """

    title: str
    edition: Words
    kicker: str
    footer: Words
    paper: PaperSize = "letter"
    large_print: bool = False
    fit: Fit | None = None


def framed(frame: Frame, pieces: list[str], ink: Ink) -> bytes:
    """Typeset content in its frame; where the frame allows only so many pages, with less room to write if need be.

    Args:
        frame: What stands around it.
        pieces: Typst expressions, in order.
        ink: The pen that wrote them.

    Returns:
        A tagged PDF.

    Raises:
        PaperError: If the page could not be typeset.
    """
    source = page_source(frame, pieces, ink)
    for room in frame.fit.rooms if frame.fit else ():
        made = pdf(source, room)
        if frame.fit and pages(made) <= frame.fit.pages:
            return made
    return pdf(source)


def page_source(frame: Frame, pieces: list[str], ink: Ink) -> str:
    """Content in its frame, as Typst source.

    Args:
        frame: What stands around it.
        pieces: Typst expressions, in order.
        ink: The pen that wrote them.

    Returns:
        The source of the whole document.
    """
    language: Language = ink.language
    page_words = array(literal(words.in_language(language)) for words in (PAGE, OF))
    # A title of invisible signs only would be an empty heading, which PDF/UA refuses.
    title = literal(ink.plain(frame.title).strip() or frame.edition.in_language(language))
    settings = (
        f"title: {title}",
        f"language: {literal(language)}",
        f"edition: {ink.say(frame.edition)}",
        f"kicker: {ink.write(frame.kicker)}",
        f"footer: {ink.say(frame.footer)}",
        f"page-words: {page_words}",
        f"paper: {literal(_TYPST_PAPER[frame.paper])}",
        f"large: {boolean(frame.large_print)}",
    )
    body = together([f"heading(level: 1, {title})", *pieces])
    return f'#import "/template.typ": *\n#show: sheet.with({", ".join(settings)})\n#{body}\n'
