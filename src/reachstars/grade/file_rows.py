"""A row of files.csv for each handed-in file."""

from collections.abc import Mapping
from dataclasses import replace

from reachstars.grade.file_names import FileNames
from reachstars.grade.model import FileRow
from reachstars.grade.strange import LATE_IN_CANVAS, explained, late_answers
from reachstars.handin import reasons
from reachstars.handin.delivery import delivery
from reachstars.handin.handed import HandedIn
from reachstars.language import Words
from reachstars.lesson.model import Lesson
from reachstars.lesson.policy import Policy
from reachstars.logbook.event import is_answer


class FileRows:
    """Makes the rows, in which no file name tells the name of a person."""

    def __init__(self, lessons: Mapping[str, Lesson], policy: Policy, due: str) -> None:
        """Take what is known.

        Args:
            lessons: The lessons by id.
            policy: The codes and names of the class.
            due: Moment in UTC after which an answer is late; "" for never.
        """
        self._lessons = lessons
        self._names = FileNames(policy.learners, policy.names.values())
        self._due = due

    def row(self, file: HandedIn, first: FileRow | None) -> FileRow:
        """The row of one file.

        Args:
            file: The file.
            first: Row of an earlier file with the very same bytes, or None.

        Returns:
            What came of it; everything in it that was there before counts once.
        """
        name = self._names.shown(file.name)
        if first is not None:
            reason = reasons.both(first.reason, reasons.same_as(first.name))
            return replace(first, name=name, reason=reason, answers=0)
        reason = file.reason
        if file.same_as:
            reason = reasons.both(reason, reasons.same_as(self._names.shown(file.same_as)))
        return self._new(file, name, explained(reason, file.events, self._lessons))

    def _new(self, file: HandedIn, name: str, reason: Words) -> FileRow:
        given = [event for event in file.events if is_answer(event) and not event.private]
        late = {(e.learner, e.lesson, e.exercise) for e in given if self._due and e.time >= self._due}
        in_canvas = delivery(name).late and file.kind != "zip"
        said = (*((LATE_IN_CANVAS,) if in_canvas else ()), *((late_answers(len(late)),) if late else ()))
        for words in said:
            reason = reasons.both(reason, words)
        return FileRow(
            name=name,
            kind=file.kind,
            status=file.status,
            reason=reason,
            learners=tuple(sorted({event.learner for event in file.events})),
            lessons=tuple(sorted({event.lesson for event in file.events})),
            answers=len({(event.learner, event.lesson, event.exercise) for event in given}),
            late=in_canvas or bool(late),
        )
