"""Whose recipe is open in this kernel, and whether that person said so."""

from pathlib import Path

from reachstars.errors import ClassFolderError, UsageError
from reachstars.logbook.folder import LEARNER_CODE_RULE, find_class_folder
from reachstars.recipe.keep import RecipeDesk
from reachstars.widgets import recipe_words as words
from reachstars.widgets.seat import kernel_seat


class RecipeSeat:
    """The seat of the kernel, as a recipe sees it: a private text is for the one who said who they are."""

    def __init__(self, start: Path, code: str = "") -> None:
        """Take the seat; a code says who works here, as the first box of a lesson does.

        Raises:
            UsageError: If the code has no form of one.
        """
        self._start = start
        self._seat = kernel_seat(start)
        if code:
            try:
                self._seat.sit(code)
            except ValueError as error:
                raise UsageError(LEARNER_CODE_RULE.en, LEARNER_CODE_RULE.es) from error

    @property
    def learner(self) -> str:
        """Code of who works here, or ""."""
        return self._seat.learner

    @property
    def confirmed(self) -> bool:
        """Whether that person said so in this kernel."""
        return self._seat.confirmed

    def confirm(self, learner: str) -> None:
        """Somebody says: that is me."""
        if learner and learner == self._seat.learner:
            self._seat.confirm()

    def desk(self) -> RecipeDesk:
        """Where the recipe is kept.

        Raises:
            UsageError: If nobody has said who works here, or the page is only shown.
            ClassFolderError: If there is no class folder.
        """
        if self._seat.passing:
            raise UsageError(words.PASSING.en, words.PASSING.es)
        if not self.learner:
            raise UsageError(words.NOBODY.en, words.NOBODY.es)
        if self._seat.trouble is not None:
            raise ClassFolderError(str(self._seat.trouble), self._seat.trouble.es)
        return RecipeDesk(find_class_folder(self._start), self.learner)
