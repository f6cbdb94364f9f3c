"""Who works in this kernel, in which language, and where the work is kept."""

import os
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from reachstars.errors import ClassFolderError, PolicyError
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy, read_policy
from reachstars.lesson.variant import lesson_for
from reachstars.logbook.desk import Desk, PassingDesk
from reachstars.logbook.folder import find_class_folder, last_learner, learner_code, remember_learner
from reachstars.recipe.keep import RecipeDesk

_FOLLOWERS_KEPT = 6  # forms that show every exercise, and so have work to do after every answer
_FORMS_KEPT = 200  # forms of cells that were run again pile up; the oldest are no longer refreshed


EVERY = "*"  # the key of a screen that shows something of every exercise


class Screen(Protocol):
    """Something on the page that depends on who is working, and in which language.

    Attributes:
        key: The exercise that it shows, EVERY for all of them, or "".
    """

    key: str

    def refresh(self) -> None:
        """Show the work of whoever works now, in the language of the page."""


class Seat:
    """The seat in front of one kernel: one learner at a time.

    Attributes:
        learner: Code of who works, or "".
        confirmed: Whether that person said so in this kernel; private text is shown only then.
        trouble: Why nothing can be kept, or None.
        policy: What the teacher decided for the class.
        policy_trouble: What is wrong with the teacher's file, so that the usual policy holds; or None.
        passing: Whether the page is only shown: whoever comes by may try everything, and nothing is kept.
    """

    def __init__(self, start: Path, *, passing: bool = False) -> None:
        """Find the class folder; whoever worked in it last sits down again, not yet confirmed."""
        self.learner = ""
        self.confirmed = passing
        self.trouble: ClassFolderError | None = None
        self.policy = Policy()
        self.policy_trouble: PolicyError | None = None
        self.passing = passing
        self._folder: Path | None = None
        self._spoken: Language | None = None
        self._desks: dict[tuple[str, str, int], Desk | PassingDesk] = {}
        self._variant: tuple[Lesson, str, Policy, Lesson] | None = None
        self._screens: deque[Screen] = deque(maxlen=_FORMS_KEPT)
        self._followers: deque[Screen] = deque(maxlen=_FOLLOWERS_KEPT)
        if passing:
            return
        try:
            self._folder = find_class_folder(start)
        except ClassFolderError as error:
            self.trouble = error
        else:
            self.learner = last_learner(self._folder)
            self.read_policy()

    def read_policy(self) -> None:
        """Read the teacher's file anew; one with mistakes changes nothing of the usual policy."""
        if self._folder is None:
            return
        try:
            self.policy, self.policy_trouble = read_policy(self._folder), None
        except PolicyError as error:
            self.policy, self.policy_trouble = Policy(), error

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
        self.read_policy()
        self.refresh()

    def confirm(self) -> None:
        """The person who was found says: that is me."""
        self.confirmed = True
        self.refresh()

    def speak(self, language: Language) -> None:
        """Every form on the page changes to that language; what is typed in them stays."""
        self._spoken = language
        self.refresh()

    def language(self, usual: Language) -> Language:
        """The language that was chosen on the page, or the usual one."""
        return self._spoken or usual

    def lesson(self, lesson: Lesson) -> Lesson:
        """A lesson of a notebook as this page shows it: with its learner's own numbers, in its language."""
        if self._variant is None or self._variant[0] is not lesson or self._variant[1:3] != (self.learner, self.policy):
            self._variant = (lesson, self.learner, self.policy, lesson_for(lesson, self.learner, self.policy))
        own = self._variant[3]
        return own if self._spoken is None else replace(own, language=self._spoken)

    def desk(self, lesson: Lesson) -> Desk | PassingDesk | None:
        """The desk of whoever works now, or None while nobody does or there is no class folder."""
        if not self.passing and (self._folder is None or not self.learner):
            return None
        key = (self.learner, lesson.card.id, lesson.card.version)
        if key not in self._desks:
            self._desks[key] = self._new_desk(*key)
        return self._desks[key]

    def recipe_desk(self) -> RecipeDesk | None:
        """The recipe of whoever works now, or None while nobody does or nothing is kept."""
        return RecipeDesk(self._folder, self.learner) if self._folder is not None and self.learner else None

    def _new_desk(self, learner: str, lesson: str, version: int) -> Desk | PassingDesk:
        return PassingDesk(lesson, version) if self._folder is None else Desk(self._folder, learner, lesson, version)

    def join(self, screen: Screen) -> None:
        """Refresh this screen from now on when someone else sits down."""
        (self._followers if screen.key == EVERY else self._screens).append(screen)

    def written(self, by: Screen) -> None:
        """Something was kept: let the other forms of the same exercise show it, and those that show every one."""
        for screen in (*self._screens, *self._followers):
            if screen is not by and screen.key in (by.key, EVERY):
                screen.refresh()

    def refresh(self) -> None:
        """Let every form show the work of whoever works now, in the language of the page."""
        for screen in (*self._screens, *self._followers):
            screen.refresh()


def only_shown(environment: Mapping[str, str]) -> bool:
    """Whether the page is one that Voilà shows: it keeps no notebook, and whoever comes by shares its folder.

    Args:
        environment: The environment of the kernel.

    Returns:
        Whether Voilà started this kernel; it says so in each of these, also where kernels are started ahead.
    """
    return environment.get("SERVER_SOFTWARE", "").startswith("voila/") or "VOILA_PREHEAT" in environment


@lru_cache(maxsize=1)
def _kept_seat(start: Path) -> Seat:
    return Seat(start, passing=only_shown(os.environ))


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
