"""What is wrong with a finished page for who reads it with a screen reader, checked on the PDF itself."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.publish.checks import failures
from tests.publish.tagged import Read, Tag, read, squeezed

from reachstars.language import LANGUAGES, Language
from reachstars.publish.words import TICKED, TO_TICK

# Words that say nothing about a picture, in both languages.
EMPTY_WORDS = frozenset((Path(__file__).parent / "empty_words.txt").read_text(encoding="utf-8").split())
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|webp|bmp|pdf)\b", re.IGNORECASE)
_HEADING = re.compile(r"H[1-6]")
BOXES = {box.in_language(language) for box in (TO_TICK, TICKED) for language in LANGUAGES}  # alike by their nature
_SHORTEST = 4  # words that a picture needs at least to be described


def wrong(made: bytes, language: Language, folder: Path, *, titles: int = 1) -> list[str]:
    """Everything that is wrong with a page: what the two checkers find, and what they cannot see.

    Args:
        made: A finished PDF.
        language: The language that it should have.
        folder: Where one of the checkers finds it.
        titles: How many sheets it holds; of several only the titles are bookmarks.

    Returns:
        What is wrong, in words; empty for a good page.
    """
    page = read(made)
    return [
        *failures(made, folder),
        *_document(page, language),
        *headings(page, titles),
        *tables(page.tree),
        *pictures(page.tree, sheets=titles),
        *(f"a link without words: {words!r}" for words in page.links if not words.strip()),
        *(f"text outside of the tags ({place}): {text}" for place, text in loose(page)),
    ]


def _document(page: Read, language: Language) -> Iterator[str]:
    if page.language != language:
        yield f"the document is in {page.language!r}, not in {language!r}"
    if not page.title.strip() or not page.shows_title:
        yield f"the window shows no title ({page.title!r})"
    if not page.tabs:
        yield "the tab key does not follow the tags"
    for font in page.fonts:
        yield f"the font {font} is not embedded, or cannot be read out"


def headings(page: Read, titles: int = 1) -> Iterator[str]:
    """One title to a sheet, no level skipped, and every heading among the bookmarks in the same order."""
    found = [(int(tag.kind[1]), tag.text) for tag in page.tree.every() if _HEADING.fullmatch(tag.kind)]
    if [level for level, _ in found].count(1) != titles or found[0][0] != 1:
        yield f"the page does not begin with its one title: {found[:3]}"
    for (before, _), (level, text) in pairwise(found):
        if level > before + 1:
            yield f"a level of headings is skipped before {text!r}"
    marked = [(level, squeezed(title)) for level, title in page.bookmarks]
    if marked != [(level, text) for level, text in found if titles == 1 or level == 1]:
        yield f"the bookmarks are not the headings: {marked} {found}"
    for _, title in page.bookmarks:
        if re.match(r"\d+[A-ZÁÉÍÓÚÑ¿¡]", title):
            yield f"a bookmark runs its number into its words: {title!r}"


def tables(tree: Tag) -> Iterator[str]:
    """Every table has header cells that say what they are for, and every other cell names its own."""
    for table in tree.every("Table"):
        heads = list(table.every("TH"))
        if not heads or not all(head.scope in ("Column", "Row", "Both") for head in heads):
            yield f"a table without headers: {table.text[:60]}"
        if not all(head.text for head in heads):
            yield f"a header cell without words: {table.text[:60]}"
        if not all(cell.headers for cell in table.every("TD")):
            yield f"a cell that belongs to no header: {table.text[:60]}"


def pictures(tree: Tag, *, sheets: int = 1) -> Iterator[str]:
    """Every picture and formula is described, and no two pictures of a sheet in the same words, but boxes to tick."""
    figures = list(tree.every("Figure"))
    for tag in tree.every("Figure", "Formula"):
        if says_nothing(tag.alt, formula=tag.kind == "Formula"):
            yield f"a {tag.kind} that nobody described: {tag.alt!r}"
    for alt in {figure.alt for figure in figures} - BOXES:
        if sum(figure.alt == alt for figure in figures) > sheets:
            yield f"two pictures in the same words: {alt!r}"


def says_nothing(alt: str, *, formula: bool = False) -> bool:
    """Whether the words for a picture or a formula tell nothing about it.

    Args:
        alt: The words.
        formula: Whether they stand for a formula, which may be one letter.

    Returns:
        True for no words, the name of a file, or words of the list alone.
    """
    words = re.findall(r"[^\W_]+", alt.lower())
    if formula:
        return not words or set(words) <= EMPTY_WORDS - {"a", "an", "el", "de", "the", "of"}
    telling = [word for word in words if word not in EMPTY_WORDS]
    return len(words) < _SHORTEST or not telling or bool(_FILE_NAME.search(alt)) or all(map(str.isdigit, telling))


def loose(page: Read) -> Iterator[tuple[str, str]]:
    """Words outside of the tags which are neither head nor foot of a page nor a table's header once more."""
    heads = {head.text for head in page.tree.every("TH")}
    described = squeezed(" ".join(figure.alt for figure in page.tree.every("Figure")))
    for place, text in page.outside:
        repeated = place == "Pagination" and any(text in head for head in heads)
        # The numbers and names along axes to draw on: their figure tells them.
        told = place == "Artifact" and (re.fullmatch(r"[\d.,−-]+", text) is not None or text in described)
        if place not in ("Header", "Footer") and not repeated and not told:
            yield place, text
