"""The first box of a page: who is working, and in which language?"""

from reachstars.errors import ClassFolderError
from reachstars.language import LANGUAGES
from reachstars.lesson.model import Lesson
from reachstars.logbook.folder import LEARNER_CODE_RULE
from reachstars.widgets.form import Form, Message, Reply, new_form, renew_form
from reachstars.widgets.seat import Seat
from reachstars.widgets.words import LANGUAGE_NAMES, say, screen_words


class SignIn:
    """The box that asks who is working, and shows it; here the page changes its language too."""

    def __init__(self, seat: Seat, lesson: Lesson) -> None:
        """Make the box; `widget` is what to display."""
        self.key = ""
        self._seat = seat
        self._notebook = lesson
        self._open_lesson()
        self.widget: Form = new_form(self._form(), self._now(), self.answer)
        seat.join(self)

    def refresh(self) -> None:
        """Show who works now, in the language of the page."""
        self._open_lesson()
        renew_form(self.widget, self._form(), self._now())

    def answer(self, message: Message) -> Reply:
        """What the form is told in reply to something that a person did in it."""
        match message.get("do"):
            case "confirm":
                self._seat.confirm()
            case "language":
                for language in LANGUAGES:
                    if language == message.get("value"):
                        self._seat.speak(language)
            case "sign-in":
                try:
                    self._seat.sit(str(message.get("value", "")))
                except ValueError:
                    return {"message": LEARNER_CODE_RULE.in_language(self._language)}
        return {}

    def _open_lesson(self) -> None:
        self._lesson = self._seat.lesson(self._notebook)
        self._language = self._lesson.language

    def _form(self) -> Reply:
        return {
            "kind": "sign-in",
            "language": self._language,
            "title": say("passing_title" if self._seat.passing else "who", self._language),
            "words": screen_words(self._language),
            "languages": [{"id": language, "text": LANGUAGE_NAMES[language]} for language in LANGUAGES],
            "elsewhere": self._elsewhere(),
        }

    def _elsewhere(self) -> str:
        """Where the story is told in the language that was chosen: that of the notebook cannot change."""
        card, language = self._notebook.card, self._language
        if language == self._notebook.language:
            return ""
        return say("elsewhere", language, {"notebook": f"{language}/{card.number:02d}-{card.id}.ipynb"})

    def _now(self) -> Reply:
        seat, language = self._seat, self._language
        ask_back = seat.learner and not seat.confirmed
        return {
            "here": bool(seat.learner) or seat.passing,
            "passing": seat.passing,
            "banner": self._banner(),
            "confirm": say("confirm", language, {"learner": seat.learner}) if ask_back else "",
            "message": self._trouble(),
        }

    def _banner(self) -> str:
        if self._seat.passing:
            return say("passing_why", self._language)
        learner = self._seat.learner
        return say("working", self._language, {"learner": learner}) if learner else say("nobody", self._language)

    def _trouble(self) -> str:
        if self._seat.trouble is not None:
            return self._seat.trouble.in_language(self._language)
        return "\n".join(filter(None, (self._lines_lost(), self._policy_trouble())))

    def _policy_trouble(self) -> str:
        trouble = self._seat.policy_trouble
        if trouble is None:
            return ""
        return say("policy_trouble", self._language, {"mistakes": trouble.in_language(self._language)})

    def _lines_lost(self) -> str:
        try:
            desk = self._seat.desk(self._lesson)
            notes = desk.notes() if desk else ()
        except ClassFolderError as error:
            return error.in_language(self._language)
        return " ".join(note.in_language(self._language) for note in notes)
