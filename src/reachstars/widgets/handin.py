"""Handing in, on the page: what the file will hold, what stays out, and the one button that writes it."""

from collections.abc import Collection

from reachstars.errors import ClassFolderError, ReachstarsError
from reachstars.handin.give import Part, hand_in, handin_events, handin_path, missing_in, parts_of
from reachstars.handin.own_recipe import parts_to_offer, recipe_events, shared_recipe
from reachstars.lesson.model import Lesson
from reachstars.logbook.desk import Desk
from reachstars.logbook.event import Event, Json
from reachstars.publish.record import answer_text
from reachstars.recipe.model import Part as RecipePart
from reachstars.recipe.telling import tell_parts
from reachstars.recipe.wording import PART_NAMES
from reachstars.widgets.form import Form, Message, Reply, new_form, renew_form
from reachstars.widgets.later import Later
from reachstars.widgets.seat import EVERY, Seat
from reachstars.widgets.words import say, screen_words

_SHORT = 90  # characters of an answer that are enough to know it by
_EMPTY: Reply = {
    "learner": "", "notice": "", "confirm": "", "lead": "", "rows": [], "own": [], "left_out": [], "last": "",
}  # fmt: skip


class HandInForm:
    """The form at the end of a lesson; `widget` is what to display."""

    def __init__(self, seat: Seat, lesson: Lesson) -> None:
        """Make the form as things stand now."""
        self.key = EVERY
        self._seat = seat
        self._class_lesson = lesson
        self._later = Later(self._show)
        self._open_lesson()
        self.widget: Form = new_form(self._form(), self._now(), self.answer)
        seat.join(self)

    def _open_lesson(self) -> None:
        self._lesson = self._seat.lesson(self._class_lesson)
        self._language = self._lesson.language

    def _form(self) -> Reply:
        return {
            "kind": "hand-in",
            "language": self._language,
            "title": say("hand_in", self._language),
            "words": screen_words(self._language),
        }

    def refresh(self) -> None:
        """Show what the file of whoever works now would hold, once the answer being kept was said to be saved."""
        self._later.ask()

    def answer(self, message: Message) -> Reply:
        """What the form is told in reply to something that a person did in it."""
        try:
            match message.get("do"):
                case "confirm":
                    self._seat.confirm()
                case "read":
                    return self._read(message.get("value"))
                case "hand-in":
                    return self._hand_in(_texts(message.get("value")), str(message.get("learner")))
        except ReachstarsError as error:
            return {"failed": error.in_language(self._language)}
        return {}

    def _read(self, exercise_id: Json) -> Reply:
        """A private text for its owner's eyes: it travels in this reply alone, never in the state of the form."""
        desk = self._desk()
        if desk is None or not self._seat.confirmed:
            return {"text": ""}
        own = (part for part in parts_of(self._lesson, desk.events()) if part.private)
        texts = {part.exercise.id: self._text(part) for part in own} | {
            _of_recipe(part): self._recipe_text(part) for part in self._recipe_parts()
        }
        return {"text": texts.get(str(exercise_id), "")}

    def _hand_in(self, ticked: Collection[str], learner: str) -> Reply:
        desk = self._desk()
        # Whoever ticked a box may have left the seat since.
        if desk is None or not self._seat.confirmed or learner != self._seat.learner:
            self._show()
            return {"failed": say("hand_in_confirm", self._language)}
        known = desk.events()
        own_parts = [part for part in self._recipe_parts() if _of_recipe(part) in ticked]
        recipe = recipe_events(self._recipe_events(), own_parts)
        chosen = (*handin_events(self._lesson, known, ticked), *recipe)
        parts = [part for part in parts_of(self._lesson, known) if part.event is not None]
        answers = [part for part in parts if not part.private]
        shared = [part for part in parts if part.private and part.exercise.id in ticked]
        if not answers and not shared and not recipe:
            return {"failed": say("nothing_yet", self._language)}
        path = hand_in(desk.folder, desk.learner, desk.lesson, chosen)
        self._show()
        count = {"answers": str(len(answers))}
        said = [say("handed_one" if len(answers) == 1 else "handed", self._language, count)]
        names = [*map(self._title, shared), *map(self._recipe_title, own_parts)]
        if names:
            titles = ", ".join(say("quoted", self._language, {"title": name}) for name in names)
            said.append(say("handed_shared", self._language, {"titles": titles}))
        where = say("handed_where", self._language, {"path": str(path)})
        return {"said": " ".join(said), "where": where, "how": say("handed_how", self._language)}

    def _show(self) -> None:
        self._open_lesson()
        renew_form(self.widget, self._form(), self._now())

    def _desk(self) -> Desk | None:
        """The desk of whoever works now; None where nothing is kept that could be handed in."""
        desk = self._seat.desk(self._lesson)
        return desk if isinstance(desk, Desk) else None

    def _now(self) -> Reply:
        try:
            desk = self._desk()
            if desk is None:
                sentence = "hand_in_nowhere" if self._seat.trouble or self._seat.passing else "hand_in_nobody"
                return {**_EMPTY, "notice": say(sentence, self._language)}
            return self._picture(desk, desk.events())
        except ClassFolderError as error:
            return {**_EMPTY, "notice": error.in_language(self._language)}

    def _picture(self, desk: Desk, events: tuple[Event, ...]) -> Reply:
        parts, language = parts_of(self._lesson, events), self._language
        given = [part for part in parts if not part.private]
        own = [self._own(part.exercise.id, self._title(part)) for part in parts if part.private and part.event]
        recipe = [self._own(_of_recipe(part), self._recipe_title(part)) for part in self._recipe_parts()]
        confirm = "" if self._seat.confirmed else say("confirm", language, {"learner": desk.learner})
        return {
            "learner": desk.learner,
            "notice": say("hand_in_confirm", language) if confirm else "",
            "confirm": confirm,
            "lead": self._lead(given),
            "rows": [self._row(part) for part in given],
            "own": [*own, *recipe],
            "left_out": [
                say("not_in_rest" if recipe else "not_in_recipe", language),
                say("not_in_name", language, {"learner": desk.learner}),
            ],
            "last": self._last(desk, events),
        }

    def _lead(self, given: list[Part]) -> str:
        left = [str(part.number) for part in given if part.event is None]
        counts = {"answers": str(len(given) - len(left)), "count": str(len(given))}
        holds = say("holds", self._language, counts)
        return f"{holds} {say('holds_open', self._language, {'open': ', '.join(left)})}" if left else holds

    def _row(self, part: Part) -> Reply:
        text = _shortened(self._text(part))
        return {
            "title": self._title(part),
            "answer": text or say("no_answer_yet", self._language),
            "look": "given" if text else "open",
        }

    def _own(self, name: str, titled: str) -> Reply:
        title = {"title": titled}
        return {
            "id": name,
            "label": say("own_part", self._language, title),
            "left_out": say("not_in_own", self._language, title),
        }

    def _last(self, desk: Desk, events: tuple[Event, ...]) -> str:
        path = handin_path(desk.folder, desk.learner, desk.lesson)
        missing = missing_in(path, handin_events(self._lesson, events, ()))
        if missing is None:
            return ""
        return say("handed_more" if missing else "handed_all", self._language)

    def _recipe_events(self) -> tuple[Event, ...]:
        desk = self._seat.recipe_desk()
        return desk.events() if desk is not None else ()

    def _recipe_parts(self) -> tuple[RecipePart, ...]:
        return parts_to_offer(self._recipe_events())

    def _recipe_title(self, part: RecipePart) -> str:
        return say("recipe_part", self._language, {"title": PART_NAMES[part].in_language(self._language)})

    def _recipe_text(self, part: RecipePart) -> str:
        """A part as the teacher will read it: made of the very events that would travel."""
        return tell_parts(shared_recipe(recipe_events(self._recipe_events(), [part])), self._language)

    def _text(self, part: Part) -> str:
        return answer_text(part.exercise, part.event, self._language)

    def _title(self, part: Part) -> str:
        return f"{part.number}. {part.exercise.title.in_language(self._language)}"


def _of_recipe(part: RecipePart) -> str:
    """What tells a part of the recipe from every exercise: no exercise id has a slash."""
    return f"recipe/{part}"


def _texts(value: Json) -> frozenset[str]:
    return frozenset(each for each in value if isinstance(each, str)) if isinstance(value, list) else frozenset()


def _shortened(text: str) -> str:
    line = " / ".join(filter(None, (line.strip() for line in text.splitlines())))
    if len(line) <= _SHORT:
        return line
    head, space, _ = line[:_SHORT].rpartition(" ")
    return f"{head if space and len(head) > _SHORT // 2 else line[:_SHORT]}…"
