"""What a cell of a student's notebook showed, on paper."""

from html.parser import HTMLParser
from typing import assert_never

from reachstars.handin.pages import Shown
from reachstars.language import Words
from reachstars.publish import words
from reachstars.publish.ink import Ink
from reachstars.publish.raster import WIDEST, page_image
from reachstars.publish.source import array, call, literal

MOST_LINES = 40  # of one output
_LAST_LINES = 5  # of a long output: its end is often the result
_MOST_ROWS, _MOST_COLUMNS = 60, 12
_SHARE = 0.72  # of the page's width for a picture as wide as the widest
_HIGHEST = 0.6  # of its width; a higher picture is made narrower, so that it stays on the page


def cut(text: str, most: int, ink: Ink) -> tuple[str, bool]:
    """A text of no more than so many lines.

    Args:
        text: Any text.
        most: Most lines.
        ink: Writes the words in place of what is missing.

    Returns:
        The text, and whether something of it is missing.
    """
    lines = text.rstrip().split("\n")
    if len(lines) <= most:
        return "\n".join(lines), False
    missing = words.LINES_CUT.in_language(ink.language).format(f"{len(lines) - most:,}")
    return "\n".join([*lines[: most - _LAST_LINES], missing, *lines[-_LAST_LINES:]]), True


def shown_piece(shown: Shown, ink: Ink) -> tuple[str, bool]:
    """One output of a cell.

    Args:
        shown: The output; Markdown is for `own_markup`.
        ink: Writes its words.

    Returns:
        A Typst expression, and whether something of the output is missing.
    """
    match shown.kind:
        case "text" | "markdown":
            return _text(shown.text, words.IT_SHOWED, ink)
        case "error":
            return _text(shown.text, words.IT_STOPPED, ink)
        case "html":
            return _table(shown.text, ink)
        case "picture":
            return _picture(shown.image, ink)
        case "drawing":
            return _left_out(ink), True
        case _:
            assert_never(shown.kind)


def _text(text: str, name: Words, ink: Ink) -> tuple[str, bool]:
    kept, is_cut = cut(text, MOST_LINES, ink)
    if not kept.strip():
        return "", False
    return call("shown-text", ink.say(name), literal(ink.plain(kept))), is_cut


def _picture(data: bytes, ink: Ink) -> tuple[str, bool]:
    made = page_image(data)
    if made is None:
        return _left_out(ink), True
    share = _SHARE * min(1.0, made.width / WIDEST * 2, _HIGHEST / _SHARE * made.width / made.height)
    return call("shown-image", literal(made.svg), ink.undescribed(words.DRAWN_BY_CODE), f"{share:.3f}"), False


def _left_out(ink: Ink) -> str:
    return call("par", call("muted", ink.say(words.PICTURE_LEFT_OUT)))


def _table(html: str, ink: Ink) -> tuple[str, bool]:
    reader = _TableReader()
    reader.feed(html[:1_000_000])
    rows = [row[:_MOST_COLUMNS] for row in reader.rows if row]
    if not rows:
        return "", False
    columns = max(map(len, rows))
    header, *below = [[*row, *[""] * (columns - len(row))] for row in rows]
    kept = below[:_MOST_ROWS]
    cells = array(array(map(ink.write, row)) for row in kept)
    made = call("data-table", str(columns), array(map(ink.write, header)), cells)
    missing = len(below) - len(kept)
    if not missing:
        return made, any(len(row) > _MOST_COLUMNS for row in reader.rows)
    said = words.LINES_CUT.in_language(ink.language).format(f"{missing:,}")
    return f"{{ {made}; {call('par', call('muted', ink.write(said)))} }}", True


class _TableReader(HTMLParser):
    """The words in the cells of HTML tables; markup, scripts and styles are dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._in_cell = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._silent += 1
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell and not self._silent and self.rows and self.rows[-1]:
            self.rows[-1][-1] = f"{self.rows[-1][-1]} {data.strip()}".strip()
