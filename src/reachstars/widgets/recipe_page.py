"""Where the sentences and the private box of a recipe appear: under a cell, or as plain text in a terminal."""

import sys
from collections.abc import Callable, Iterator

from IPython import get_ipython

from reachstars.errors import ReachstarsError, RecipeError
from reachstars.language import Language, Words
from reachstars.recipe.keep import RecipeDesk
from reachstars.widgets import recipe_words as words
from reachstars.widgets.board import Board
from reachstars.widgets.cell_words import Cell
from reachstars.widgets.form import Reply
from reachstars.widgets.output import show_form, show_note, show_sentence
from reachstars.widgets.recipe_content import sentences
from reachstars.widgets.recipe_seat import RecipeSeat
from reachstars.widgets.recipe_view import recipe_view


class RecipePage:
    """Speaks for a recipe, and keeps the learner's words out of the notebook file."""

    def __init__(self, seat: RecipeSeat, language: Language) -> None:
        """Speak that language."""
        self.seat = seat
        self.language: Language = language
        self._cell = Cell()

    def desk(self) -> RecipeDesk:
        """Where to read and write.

        Raises:
            RecipeError: If whoever works here has not said so in this kernel.
        """
        desk = self.seat.desk()
        if not self.seat.confirmed:
            names = {"learner": self.seat.learner}
            raise RecipeError(words.CONFIRM_FIRST.en.format(**names), words.CONFIRM_FIRST.es.format(**names))
        return desk

    def box(self, content: Callable[[], Reply], note: Words = words.PLACEHOLDER) -> None:
        """Show something private: a note that stays in the file, and a box that is filled while it is looked at."""
        if _in_a_notebook():
            show_note(note.in_language(self.language), self.language)
            self._show_box(content)
        else:
            _write(_as_text(content()))

    def board(self, text: Callable[[], Reply]) -> None:
        """Show the whole recipe: as a board to write on, and in a terminal as text."""
        if _in_a_notebook():
            language = self.seat.language(self.language)
            show_note(words.PLACEHOLDER.in_language(language), language)
            show_form(Board(self.seat, self.language, with_lines=True).widget)
        else:
            _write(_as_text(text()))

    def say(self, said: Words) -> None:
        """Say a sentence that holds nothing of the learner's."""
        sentence = said.in_language(self.language)
        if _in_a_notebook():
            show_sentence(sentence, self.language)
        else:
            _write(sentence)

    def kept(self, typed: tuple[str, ...], private: tuple[str, ...]) -> None:
        """Say that something was kept: the fact for everybody, the words for the learner alone.

        Args:
            typed: Texts that the learner typed into the cell; they are taken out of it.
            private: Sentences that hold the learner's words.
        """
        if not _in_a_notebook():
            _write("\n".join(private))
            return
        gone = self._cell.take_out(*typed)
        self.say(words.SAVED if gone else words.SAVED_BUT_HERE)
        self._show_box(lambda: sentences(*private))

    def refuse(self, error: ReachstarsError) -> None:
        """Say why nothing was done; the reason may name the learner's own entries."""
        reason = error.in_language(self.language)
        if not _in_a_notebook():
            _write(reason)
        elif self.seat.learner and self.seat.confirmed:
            self.say(words.NOTHING_DONE)
            self._show_box(lambda: sentences(reason))
        else:  # before anybody has said who works here, no reason holds anything private
            show_sentence(reason, self.language)
            ready = words.READY.in_language(self.language).format(learner=self.seat.learner)
            if self.seat.learner:
                self._show_box(lambda: sentences(ready))

    def _show_box(self, content: Callable[[], Reply]) -> None:
        show_form(recipe_view(self.seat, content, self.language))


def _in_a_notebook() -> bool:
    return hasattr(get_ipython(), "kernel")


def _as_text(reply: Reply) -> str:
    return "\n".join(_lines(reply)).strip("\n")


def _lines(reply: Reply) -> Iterator[str]:
    yield from reply.get("say", [])
    for section in reply.get("sections", []):
        yield from ("", section["heading"], *(section.get("code", "").splitlines()))
        for first, *more in section.get("items", []):
            yield from (f"  {first}", *(f"      {line}" for line in more))
    for picture in reply.get("pictures", []):
        yield picture["alt"]


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
