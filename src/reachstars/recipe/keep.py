"""One learner's recipe in the class folder: private, saved before a change is shown, joined with other copies."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from reachstars.errors import RecipeError
from reachstars.language import Words
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event
from reachstars.logbook.folder import journal_path
from reachstars.logbook.journal import append
from reachstars.recipe import trouble
from reachstars.recipe.events import CLEAR, LESSON, SET, VERSION, fold, share_key, understood
from reachstars.recipe.limits import ENTRIES
from reachstars.recipe.model import Item, Part, Recipe, Step, items_of, key_of, part_of
from reachstars.recipe.road import in_circle
from reachstars.recipe.value import from_value, to_value


def new_id() -> str:
    """An id for an entry that is written for the first time."""
    return uuid4().hex


def accept(recipe: Recipe, item: Item) -> None:
    """Let an entry into a recipe, or say why it does not fit.

    Args:
        recipe: The recipe as it is.
        item: An entry, new or changed.

    Raises:
        RecipeError: If it is beyond the limits, or would make steps wait for each other or for nothing.
    """
    part = part_of(item)
    try:
        from_value(part, key_of(item).partition("/")[2], to_value(item))
    except ValueError as error:
        raise RecipeError(*trouble.beyond_limits()) from error
    if len(items_of(recipe, part)) >= ENTRIES and key_of(item) not in recipe.changed:
        raise RecipeError(*trouble.full(part))
    if isinstance(item, Step):
        _accept_step(recipe, item)


def _accept_step(recipe: Recipe, step: Step) -> None:
    others = [other for other in recipe.steps if other.id != step.id]
    # A step before it may have been taken away since: that is no reason not to mark this one as done.
    known = {
        step.id,
        *(other.id for other in others),
        *(x for old in recipe.steps if old.id == step.id for x in old.after),
    }
    if not known.issuperset(step.after):
        raise RecipeError(*trouble.waits_for_nothing(step))
    steps = in_circle([*others, step])
    if step in steps:
        raise RecipeError(*trouble.circle(steps))


class RecipeDesk:
    """Where one learner works on their recipe; every event of it is private."""

    def __init__(self, folder: Path, learner: str) -> None:
        """Open the recipe; nothing is written until the learner does something.

        Raises:
            ValueError: If learner is no learner's code.
        """
        self._desk = Desk(folder, learner, LESSON, VERSION)
        self._path = journal_path(folder, learner, LESSON, private=True)

    @property
    def learner(self) -> str:
        """Code of the learner."""
        return self._desk.learner

    def recipe(self) -> Recipe:
        """The recipe as it stands, read anew.

        Raises:
            ClassFolderError: If the journal cannot be read.
        """
        return fold(self.events())

    def events(self) -> tuple[Event, ...]:
        """Every event of the recipe, also those of other windows and of newer versions.

        Raises:
            ClassFolderError: If the journal cannot be read.
        """
        return self._desk.events()

    def notes(self) -> tuple[Words, ...]:
        """A sentence for each line of the journal that could not be read.

        Raises:
            ClassFolderError: If the journal cannot be read.
        """
        return self._desk.notes()

    def put(self, item: Item) -> Recipe:
        """Write an entry, new or changed; it is on the disk when this returns.

        Args:
            item: The entry.

        Returns:
            The recipe with it.

        Raises:
            RecipeError: If the entry does not fit; nothing is changed then.
            ClassFolderError: If it could not be saved.
        """
        accept(self.recipe(), item)
        self._desk.write(SET, key_of(item), dict(to_value(item)), private=True)
        return self.recipe()

    def take_away(self, item: Item) -> Recipe:
        """Take an entry away; steps that came after it wait for it no longer.

        Args:
            item: The entry.

        Returns:
            The recipe without it.

        Raises:
            ClassFolderError: If it could not be saved.
        """
        self._desk.write(CLEAR, key_of(item), private=True)
        return self.recipe()

    def put_back(self, part: Part, name: str) -> Recipe:
        """Write again an entry that was taken away, as it was last.

        Args:
            part: The part that it belonged to.
            name: Its id; nothing for the goal.

        Returns:
            The recipe with it.

        Raises:
            RecipeError: If there never was such an entry, or it does not fit any more.
            ClassFolderError: If it could not be saved.
        """
        key = f"{part}/{name}" if name else part
        changes = (understood(event) for event in reversed(self.events()) if event.exercise == key)
        item = next((change.item for change in changes if change is not None and change.item is not None), None)
        if item is None:
            raise RecipeError(*trouble.gone())
        return self.put(item)

    def share(self, part: Part) -> Recipe:
        """Let the teacher see a part, from the next file on that is made for the teacher.

        Args:
            part: Which part.

        Returns:
            The recipe.

        Raises:
            ClassFolderError: If it could not be saved.
        """
        self._desk.write(SET, share_key(part), private=True)
        return self.recipe()

    def unshare(self, part: Part) -> Recipe:
        """Keep a part private again; a file that was given away already cannot be called back.

        Args:
            part: Which part.

        Returns:
            The recipe.

        Raises:
            ClassFolderError: If it could not be saved.
        """
        self._desk.write(CLEAR, share_key(part), private=True)
        return self.recipe()

    def bring(self, events: Iterable[Event]) -> Recipe:
        """Join another copy of this recipe, such as from another computer; what is here already is not written twice.

        Args:
            events: Events of the other copy.

        Returns:
            The recipe of both.

        Raises:
            ClassFolderError: If it could not be saved; what was joined so far stays, and joining again goes on.
        """
        here = {event.id for event in self.events()}
        for event in events:
            if event.id not in here:
                here.add(event.id)
                append(self._path, replace(event, private=True))
        return self.recipe()
