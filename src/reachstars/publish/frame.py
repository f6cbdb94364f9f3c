"""The frame around every page: its title, language, paper, and the words at its head and foot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Literal

from reachstars.language import Words
from reachstars.publish.compile import pages, pdf
from reachstars.publish.ink import Ink
from reachstars.publish.joined import can_join, joined
from reachstars.publish.source import array, boolean, call, literal, together
from reachstars.publish.words import OF, PAGE, SHEET

PaperSize = Literal["letter", "a4"]
_TOGETHER = 5  # sheets that are typeset in one go; with more the memory grows, with fewer their fonts weigh more
_TYPST_PAPER: dict[PaperSize, str] = {"letter": "us-letter", "a4": "a4"}


@dataclass(frozen=True)
class Fit:
    """How a document is made to fit.

    Attributes:
        pages: How many pages it may take.
        rooms: What to try in turn, roomiest first: letters and spaces for writing, as parts of the usual.
        alike: Whether the sheets of a set are of one length: then what is too roomy for one is not tried for others.
    """

    pages: int
    rooms: tuple[float, ...]
    alike: bool = True


@dataclass(frozen=True)
class Owner:
    """Whose sheet it is, and which; on every page of it.

    Attributes:
        learner: Code of the student whose numbers it holds, "" for everybody's.
        sheet: Short code that names the sheet, "" for a page that needs none.
    """

    learner: str = ""
    sheet: str = ""


_EVERYBODY = Owner()


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
        owner: Whose sheet it is, and which.
        with_edition: Whether readers of PDFs call it by its edition, too: other pages have the same title.
    """

    title: str
    edition: Words
    kicker: str
    footer: Words
    paper: PaperSize = "letter"
    large_print: bool = False
    fit: Fit | None = None
    owner: Owner = _EVERYBODY
    with_edition: bool = False


@dataclass(frozen=True)
class OneSheet:
    """The sheet of one student in a set.

    Attributes:
        owner: Whose sheet it is, and which.
        pieces: Typst expressions, in order.
        title: Its title, or "" for that of the set.
    """

    owner: Owner
    pieces: list[str]
    title: str = ""


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
    return _fitted(page_source(frame, pieces, ink), frame.fit)[0]


def page_source(frame: Frame, pieces: list[str], ink: Ink) -> str:
    """Content in its frame, as Typst source.

    Args:
        frame: What stands around it.
        pieces: Typst expressions, in order.
        ink: The pen that wrote them.

    Returns:
        The source of the whole document.
    """
    body = together([f"heading(level: 1, {_title(frame, ink)})", *pieces])
    return f"{_show(frame, ink)}#{body}\n"


def framed_set(frame: Frame, sheets: Iterable[OneSheet], ink: Ink, *, front_sides: bool = True) -> bytes:
    """Typeset the sheets of a whole class as one document, each with its own pages, code and bookmark.

    Args:
        frame: What stands around each of them; its fit is that of one sheet.
        sheets: One or more; taken a few at a time.
        ink: The pen that wrote them.
        front_sides: Whether every sheet begins on the front of the paper.

    Returns:
        A tagged PDF.

    Raises:
        PaperError: If a page could not be typeset, or there is none.
    """
    waiting = iter(sheets)
    few = list(islice(waiting, _TOGETHER))
    parts = _parts(frame, chain(few, waiting), ink, front_sides=front_sides)
    first = list(islice(parts, 1))
    if all(map(can_join, first)):
        return joined(chain(first, parts), front_sides=front_sides)
    # A newer Typst may write PDFs of another shape. The set then takes more memory, and is there all the same.
    return next(_parts(frame, chain(few, waiting), ink, front_sides=front_sides, most=None))


def _parts(
    frame: Frame, sheets: Iterator[OneSheet], ink: Ink, *, front_sides: bool, most: int | None = _TOGETHER
) -> Iterator[bytes]:
    """The set a few sheets at a time: the memory that typesetting takes grows with the length of a document."""
    rooms = frame.fit.rooms if frame.fit else ()
    while few := list(islice(sheets, most)):
        source = _set_source(frame, few, ink, front_sides=front_sides)
        fit = replace(frame.fit, pages=frame.fit.pages * len(few), rooms=rooms) if frame.fit else None
        made, left = _fitted(source, fit)
        rooms = left if fit and fit.alike else rooms
        yield made


def _set_source(frame: Frame, sheets: list[OneSheet], ink: Ink, *, front_sides: bool) -> str:
    # What all sheets share is written once, and its pictures are read once.
    shared = dict.fromkeys(chain.from_iterable(sheet.pieces for sheet in sheets))
    pieces = {piece: f"piece-{number}" for number, piece in enumerate(shared)}
    written = "".join(f"#let {name} = {piece}\n" for piece, name in pieces.items())
    front = f"front-side: {boolean(front_sides)}"
    made = [
        call(
            "sheet-of",
            *_codes(sheet.owner, ink),
            together([_named(frame, sheet, ink), *(pieces[piece] for piece in sheet.pieces)]),
            front,
        )
        for sheet in sheets
    ]
    return f"{_show(frame, ink)}{written}#show: class-set\n#{together(made)}\n"


def _codes(owner: Owner, ink: Ink) -> tuple[str, str]:
    """What stands at the head of each page of a sheet, and what at its foot."""
    sheet = SHEET.in_language(ink.language).format(owner.sheet) if owner.sheet else ""
    return f"learner: {ink.write(owner.learner)}", f"sheet-code: {ink.write(sheet)}"


def _named(frame: Frame, sheet: OneSheet, ink: Ink) -> str:
    title = _title(replace(frame, title=sheet.title or frame.title), ink)
    named = ink.write(f" · {sheet.owner.learner}")
    return f'heading(level: 1, {{ {title}; text(weight: "regular", {named}) }})'


def _fitted(source: str, fit: Fit | None) -> tuple[bytes, tuple[float, ...]]:
    """The document in the first room in which it fits, and the rooms that are left from there on."""
    for place, room in enumerate(fit.rooms if fit else ()):
        made = pdf(source, room)
        if fit and pages(made) <= fit.pages:
            return made, fit.rooms[place:]
    return pdf(source), ()


def _title(frame: Frame, ink: Ink) -> str:
    # A title of invisible signs only would be an empty heading, which PDF/UA refuses.
    return literal(ink.plain(frame.title).strip() or frame.edition.in_language(ink.language))


def _name(frame: Frame, ink: Ink) -> str:
    """What a reader of PDFs calls the document: The drive: worksheet · luna-7."""
    title, edition = ink.plain(frame.title).strip(), frame.edition.in_language(ink.language)
    name = f"{title}: {edition[:1].lower()}{edition[1:]}" if title and frame.with_edition else title or edition
    return f"{name} · {ink.plain(frame.owner.learner)}" if frame.owner.learner else name


def _show(frame: Frame, ink: Ink) -> str:
    """The head of a document: the template with everything that it is told."""
    kicker = ink.plain(frame.kicker)
    page_words = array(literal(words.in_language(ink.language)) for words in (PAGE, OF))
    settings = (
        f"title: {_title(frame, ink)}",
        f"name: {literal(_name(frame, ink))}",
        f"keywords: {array(map(literal, filter(None, (kicker, frame.owner.learner, frame.owner.sheet))))}",
        f"language: {literal(ink.language)}",
        f"edition: {ink.say(frame.edition)}",
        f"kicker: {literal(kicker)}",
        f"footer: {ink.say(frame.footer)}",
        f"page-words: {page_words}",
        f"paper: {literal(_TYPST_PAPER[frame.paper])}",
        f"large: {boolean(frame.large_print)}",
        *_codes(frame.owner, ink),
    )
    return f'#import "/template.typ": *\n#show: sheet.with({", ".join(settings)})\n'
