"""Who works in this kernel, and where the work is kept."""

from collections import deque
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from reachstars.errors import ClassFolderError
from reachstars.lesson.model import Lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.folder import find_class_folder, last_learner, learner_code, remember_learner

_FORMS_KEPT = 200  # forms of cells that were run again pile up; the oldest are no longer refreshed


EVERY = "*"  # the key of a screen that shows something of every exercise


class Screen(Protocol):
    """Something on the page that depends on who is working.

    Attributes:
        key: The exercise that it shows, EVERY for all of them, or "".
    """

    key: str

    def refresh(self) -> None:
        """Show the work of whoever works now."""


class Seat:
    """The seat in front of one kernel: one learner at a time.

    Attributes:
        learner: Code of who works, or "".
        confirmed: Whether that person said so in this kernel; private text is shown only then.
        trouble: Why nothing can be kept, or None.
    """

    def __init__(self, start: Path) -> None:
        """Find the class folder; whoever worked in it last sits down again, not yet confirmed."""
        self.learner = ""
        self.confirmed = False
        self.trouble: ClassFolderError | None = None
        self._folder: Path | None = None
        self._screens: deque[Screen] = deque(maxlen=_FORMS_KEPT)
        try:
            self._folder = find_class_folder(start)
        except ClassFolderError as error:
            self.trouble = error
        else:
            self.learner = last_learner(self._folder)

    def sit(self, code: str) -> None:
        """Someone says who works now; every form on the page changes to that person's work.

        Args:
            code: Code or nickname as typed.

        Raises:
            ValueError: If the text is no code.
        """
        learner = learner_code(code)
        if self._folder is not None:
            try:
                remember_learner(self._folder, learner)
                self.trouble = None
            except ClassFolderError as error:
                self.trouble = error
        self.learner, self.confirmed = learner, True
        self.refresh()

    def confirm(self) -> None:
        """The person who was found says: that is me."""
        self.confirmed = True
        self.refresh()

    def desk(self, lesson: Lesson) -> Desk | None:
        """The desk of whoever works now, or None while nobody does or there is no class folder."""
        if self._folder is None or not self.learner:
            return None
        return Desk(self._folder, self.learner, lesson.card.id, lesson.card.version)

    def join(self, screen: Screen) -> None:
        """Refresh this screen from now on when someone else sits down."""
        self._screens.append(screen)

    def written(self, by: Screen) -> None:
        """Something was kept: let the other forms of the same exercise show it, and those that show every one."""
        for screen in tuple(self._screens):
            if screen is not by and screen.key in (by.key, EVERY):
                screen.refresh()

    def refresh(self) -> None:
        """Let every form show the work of whoever works now."""
        for screen in tuple(self._screens):
            screen.refresh()


@lru_cache(maxsize=1)
def _kept_seat(start: Path) -> Seat:
    return Seat(start)


def kernel_seat(start: Path) -> Seat:
    """The seat of this kernel: who works is asked once, however often the first cell is run.

    Args:
        start: The folder of the notebook.

    Returns:
        The same seat every time, unless it had no class folder.
    """
    seat = _kept_seat(start)
    if seat.trouble is not None and not seat.learner:
        _kept_seat.cache_clear()
        seat = _kept_seat(start)
    return seat
