"""Words on their way to a page: made printable, quoted, and remembered where a sign had to be replaced."""

from reachstars.language import LANGUAGES, Language, Words
from reachstars.publish.glyphs import CROWDED, printable, substitution_note
from reachstars.publish.source import array, call, literal, together


class Ink:
    """Writes words as Typst for one page, and keeps account of the signs that our fonts cannot print."""

    def __init__(self, language: Language) -> None:
        """Start a page in that language."""
        self.language = language
        self._substituted: dict[str, str] = {}
        self._crowded = False
        self._undescribed = 0

    def write(self, text: str) -> str:
        """Any text as a Typst expression; its line breaks stay."""
        lines = self.plain(text).split("\n")
        if len(lines) == 1:
            return literal(lines[0])
        return together(
            literal(line) if place == 0 else f"linebreak(); {literal(line)}" for place, line in enumerate(lines)
        )

    def plain(self, text: str) -> str:
        """Any text made printable, not yet quoted."""
        made = printable(text, self.language)
        self._substituted.update(made.substituted)
        self._crowded |= made.crowded
        return made.text

    def say(self, words: Words) -> str:
        """The text in the page's language."""
        return self.write(words.in_language(self.language))

    def undescribed(self, words: Words) -> str:
        """What is said of a picture that nobody has described: its number, so that it is told from the next one."""
        self._undescribed += 1
        return self.write(words.in_language(self.language).format(self._undescribed))

    def foreign(self, words: Words) -> str:
        """The text in the other language, marked as such for screen readers."""
        other = next(language for language in LANGUAGES if language != self.language)
        return call("text", f"lang: {literal(other)}", self.write(words.in_language(other)))

    def paragraph(self, words: Words) -> str:
        """The text in the page's language as a paragraph of its own."""
        return call("par", self.say(words))

    def bullets(self, items: tuple[Words, ...]) -> str:
        """The texts as a list."""
        return call("list", *map(self.say, items))

    def table(self, header: tuple[Words, ...], rows: list[list[str]], *, widths: str = "") -> str:
        """A table of an author's sentences; cells of rows are Typst already, and none is longer than a page."""
        columns = widths or str(len(header))
        cells = array(array(row) for row in rows)
        return call("said-table", columns, array(map(self.say, header)), cells)

    def notes(self) -> tuple[str, ...]:
        """What the reader of the page should know about it."""
        crowded = CROWDED.in_language(self.language) if self._crowded else ""
        return tuple(filter(None, (substitution_note(self._substituted, self.language), crowded)))
