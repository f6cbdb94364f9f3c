"""The frame around every page: its title, language, paper, and the words at its head and foot."""

from dataclasses import dataclass
from typing import Literal

from reachstars.language import Language, Words
from reachstars.publish.compile import pages, pdf
from reachstars.publish.ink import Ink
from reachstars.publish.source import array, boolean, literal, together
from reachstars.publish.words import LICENCE, OF, PAGE

PaperSize = Literal["letter", "a4"]
# From wide lines for young hands to lines 7.3 mm apart, as in a college notebook.
_ROOMS = (1.15, 1.0, 0.92, 0.85)
_TYPST_PAPER: dict[PaperSize, str] = {"letter": "us-letter", "a4": "a4"}


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
        most_pages: How many pages it should take, or 0 for as many as it needs.
    """

    title: str
    edition: Words
    kicker: str
    footer: Words = LICENCE
    paper: PaperSize = "letter"
    large_print: bool = False
    most_pages: int = 0


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
    language: Language = ink.language
    page_words = array(literal(words.in_language(language)) for words in (PAGE, OF))
    settings = (
        f"title: {literal(ink.plain(frame.title))}",
        f"language: {literal(language)}",
        f"edition: {ink.say(frame.edition)}",
        f"kicker: {ink.write(frame.kicker)}",
        f"footer: {ink.say(frame.footer)}",
        f"page-words: {page_words}",
        f"paper: {literal(_TYPST_PAPER[frame.paper])}",
        f"large: {boolean(frame.large_print)}",
    )
    body = together([f"heading(level: 1, {ink.write(frame.title)})", *pieces])
    source = f'#import "/template.typ": *\n#show: sheet.with({", ".join(settings)})\n#{body}\n'
    for room in _ROOMS if frame.most_pages else ():
        made = pdf(source, room)
        if pages(made) <= frame.most_pages:
            return made
    return pdf(source)
