"""The first box of a page: who is working?"""

from reachstars.errors import ClassFolderError
from reachstars.language import Language
from reachstars.lesson.model import Lesson
from reachstars.logbook.folder import LEARNER_CODE_RULE
from reachstars.widgets.form import Form, Message, Reply, new_form
from reachstars.widgets.seat import Seat
from reachstars.widgets.words import say, screen_words


class SignIn:
    """The box that asks who is working, and shows it."""

    def __init__(self, seat: Seat, lesson: Lesson) -> None:
        """Make the box; `widget` is what to display."""
        self.key = ""
        self._seat = seat
        self._lesson = lesson
        self._language: Language = lesson.language
        form = {
            "kind": "sign-in",
            "language": self._language,
            "title": say("who", self._language),
            "words": screen_words(self._language),
        }
        self.widget: Form = new_form(form, self._now(), self.answer)
        seat.join(self)

    def refresh(self) -> None:
        """Show who works now."""
        self.widget.now = self._now()

    def answer(self, message: Message) -> Reply:
        """What the form is told in reply to something that a person did in it."""
        if message.get("do") == "confirm":
            self._seat.confirm()
        elif message.get("do") == "sign-in":
            try:
                self._seat.sit(str(message.get("value", "")))
            except ValueError:
                return {"message": LEARNER_CODE_RULE.in_language(self._language)}
        return {}

    def _now(self) -> Reply:
        seat, language = self._seat, self._language
        ask_back = seat.learner and not seat.confirmed
        return {
            "here": bool(seat.learner),
            "banner": say("working", language, {"learner": seat.learner}) if seat.learner else say("nobody", language),
            "confirm": say("confirm", language, {"learner": seat.learner}) if ask_back else "",
            "message": self._trouble(),
        }

    def _trouble(self) -> str:
        if self._seat.trouble is not None:
            return self._seat.trouble.in_language(self._language)
        try:
            desk = self._seat.desk(self._lesson)
            notes = desk.notes() if desk else ()
        except ClassFolderError as error:
            return error.in_language(self._language)
        return " ".join(note.in_language(self._language) for note in notes)
