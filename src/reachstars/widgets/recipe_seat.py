"""Whose recipe is open in this kernel, and whether that person said so."""

from reachstars.errors import ReachstarsError, UsageError
from reachstars.language import Language
from reachstars.logbook.folder import LEARNER_CODE_RULE
from reachstars.recipe.keep import RecipeDesk
from reachstars.widgets import recipe_words as words
from reachstars.widgets.seat import Screen, Seat


class RecipeSeat:
    """The seat of the kernel, as a recipe sees it: a private text is for the one who said who they are."""

    def __init__(self, seat: Seat, code: str = "") -> None:
        """Take the seat; a code says who works here, as the first box of a lesson does.

        Raises:
            UsageError: If the code has no form of one.
        """
        self._seat = seat
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

    @property
    def passing(self) -> bool:
        """Whether the page is only shown, and keeps nothing."""
        return self._seat.passing

    def confirm(self, learner: str) -> None:
        """Somebody says: that is me."""
        if learner and learner == self._seat.learner:
            self._seat.confirm()

    def language(self, usual: Language) -> Language:
        """The language that was chosen on the page, or the usual one."""
        return self._seat.language(usual)

    def join(self, screen: Screen) -> None:
        """Refresh this screen when someone else sits down, and when the recipe changes."""
        self._seat.join(screen)

    def written(self, by: Screen) -> None:
        """Something was kept: let the other screens of the recipe, and the form for handing in, show it."""
        self._seat.written(by)

    def desk(self) -> RecipeDesk:
        """Where the recipe is kept.

        Raises:
            UsageError: If nobody has said who works here, or the page is only shown.
            ClassFolderError: If there is no class folder.
        """
        desk = self._seat.recipe_desk()
        if desk is None or self._seat.trouble is not None:
            raise self._trouble()
        return desk

    def _trouble(self) -> ReachstarsError:
        if self._seat.passing:
            return UsageError(words.PASSING.en, words.PASSING.es)
        return (
            self._seat.trouble if self.learner and self._seat.trouble else UsageError(words.NOBODY.en, words.NOBODY.es)
        )
