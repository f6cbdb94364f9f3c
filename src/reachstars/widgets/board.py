"""The board of a recipe: each ingredient a tab, every entry written in labelled fields, and saved before it is shown.

Nothing that a learner wrote is ever in the state of the widget: it travels only in replies to whoever said that it is
theirs, and so it is in no notebook file.
"""

from dataclasses import replace
from datetime import date

from reachstars.errors import EntryError, ReachstarsError, RecipeError
from reachstars.language import Language, Words
from reachstars.recipe import trouble
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import PARTS, Gap, Item, Part, Recipe, Step, items_of, key_of
from reachstars.recipe.remarks import remarks
from reachstars.recipe.telling import entry_texts
from reachstars.recipe.when import on
from reachstars.recipe.wording import PART_NAMES
from reachstars.recipe.written import write_entry
from reachstars.widgets import board_words, recipe_words
from reachstars.widgets.board_content import board_content, board_form, board_picture
from reachstars.widgets.clock import today
from reachstars.widgets.form import Form, Message, Reply, new_form, renew_form
from reachstars.widgets.recipe_seat import RecipeSeat
from reachstars.widgets.standing import saved_at

KEY = "recipe"


class Board:
    """One board on the page; `widget` is what to display.

    Attributes:
        key: What tells it from the screens of exercises.
        widget: The form.
    """

    def __init__(self, seat: RecipeSeat, language: Language, *, with_lines: bool = False) -> None:
        """Make the board of whoever works here; it is empty until the browser asks.

        Args:
            seat: Who works here.
            language: Language of the notebook.
            with_lines: Show the lines by which a recipe is written in a cell, too.
        """
        self._with_lines = with_lines
        self.key = KEY
        self._seat = seat
        self._usual: Language = language
        self._changes = 0
        self.widget: Form = new_form(self._form(), self._now(), self.answer)
        seat.join(self)

    def refresh(self) -> None:
        """Let the browser ask again: someone else works, the language is another, or the recipe was changed."""
        self._changes += 1
        renew_form(self.widget, self._form(), self._now())

    @property
    def _language(self) -> Language:
        return self._seat.language(self._usual)

    def _form(self) -> Reply:
        return board_form(self._language, with_lines=self._with_lines)

    def _now(self) -> Reply:
        return {"learner": self._seat.learner, "change": self._changes}

    def answer(self, message: Message) -> Reply:
        """What the board is told in reply to something that a person did in it."""
        if message.get("do") == "confirm":
            self._seat.confirm(self._seat.learner)
            return {}
        try:
            return self._shut(message) or self._answer(self._seat.desk(), message)
        except EntryError as error:
            return {"failed": error.in_language(self._language), "field": error.field}
        except ReachstarsError as error:
            return {"failed": error.in_language(self._language)}

    def _shut(self, message: Message) -> Reply:
        """Why the recipe is not shown to whoever asks; nothing if it is theirs."""
        learner = self._seat.learner
        if not learner and not self._seat.passing:
            return {"failed": self._say(board_words.NOBODY)}
        if not self._seat.confirmed:
            said = (recipe_words.LOCKED, recipe_words.CONFIRM)
            locked, confirm = (self._say(one).format(learner=learner) for one in said)
            return {"locked": locked, "confirm": confirm}
        # Whoever wrote this may have left the seat since.
        return {"failed": self._say(board_words.ELSEWHERE)} if message.get("learner", learner) != learner else {}

    def _answer(self, desk: RecipeDesk, message: Message) -> Reply:
        if message.get("do") == "picture":
            return {"picture": board_picture(desk.recipe(), str(message.get("value")), today(), self._language)}
        part = next((known for known in PARTS if known == message.get("part")), None)
        if part is None:
            return self._whole(desk)
        if message.get("do") == "share":
            return self._share(desk, part, shared=message.get("value") is True)
        return self._entry(desk, part, str(message.get("id", "")), message)

    def _entry(self, desk: RecipeDesk, part: Part, name: str, message: Message) -> Reply:
        match message.get("do"):
            case "put":
                return self._put(desk, part, name, message)
            case "tick":
                return self._tick(desk, part, name, ticked=message.get("value") is True)
            case "take-away":
                desk.take_away(_there(desk.recipe(), part, name))
                return self._changed(desk, self._say(board_words.TAKEN_AWAY))
            case "put-back":
                desk.put_back(part, name)
                return self._changed(desk, self._say(board_words.PUT_BACK))
        return self._whole(desk)

    def _put(self, desk: RecipeDesk, part: Part, name: str, message: Message) -> Reply:
        recipe = desk.recipe()
        old = _find(recipe, part, name)
        typed = message.get("typed")
        item = write_entry(part, name, typed if isinstance(typed, dict) else {}, today(), old)
        if old is not None and old != item and recipe.changed.get(key_of(old)) != message.get("seen"):
            # Another window changed it meanwhile; a second Save says that this one counts.
            now = entry_texts(old, self._language)[0]
            return {
                "failed": self._say(Words(*trouble.changed_elsewhere(now))),
                "seen": recipe.changed.get(key_of(old), ""),
            }
        if old != item:
            desk.put(item)
        return self._kept(desk, item)

    def _tick(self, desk: RecipeDesk, part: Part, name: str, *, ticked: bool) -> Reply:
        item = _ticked(_there(desk.recipe(), part, name), today(), ticked=ticked)
        desk.put(item)
        return self._kept(desk, item)

    def _share(self, desk: RecipeDesk, part: Part, *, shared: bool) -> Reply:
        (desk.share if shared else desk.unshare)(part)
        said = self._say(board_words.SHARED if shared else board_words.UNSHARED)
        return self._changed(desk, said.format(part=PART_NAMES[part].in_language(self._language)))

    def _kept(self, desk: RecipeDesk, item: Item) -> Reply:
        said = (one.in_language(self._language) for one in remarks(desk.recipe(), item, today()))
        return self._changed(desk, *said)

    def _changed(self, desk: RecipeDesk, *said: str) -> Reply:
        self._seat.written(self)
        return {**self._whole(desk), "said": list(said)}

    def _whole(self, desk: RecipeDesk) -> Reply:
        events = desk.events()
        return {
            "content": board_content(desk.recipe(), today(), self._language),
            "saved": saved_at(events[-1], self._language) if events else "",
            "said": [note.in_language(self._language) for note in desk.notes()],
        }

    def _say(self, said: Words) -> str:
        return said.in_language(self._language)


def _find(recipe: Recipe, part: Part, name: str) -> Item | None:
    key = f"{part}/{name}" if name else part
    return next((item for item in items_of(recipe, part) if key_of(item) == key), None)


def _there(recipe: Recipe, part: Part, name: str) -> Item:
    """An entry that is there.

    Raises:
        RecipeError: If it was taken away, or never was.
    """
    item = _find(recipe, part, name)
    if item is None:
        raise RecipeError(*trouble.gone())
    return item


def _ticked(item: Item, day: date, *, ticked: bool) -> Item:
    match item:
        case Step():
            return replace(item, done=(item.done or on(day)) if ticked else None)
        case Gap():
            return replace(item, closed=ticked)
        case _:
            return item
