"""What is to be said of a student's answer, under it on paper."""

from collections.abc import Callable, Mapping

from reachstars.exercise.kinds import Exercise, Reflection
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import call, together


def remarked(answer: Callable[[Sheet, Exercise], str], remarks: Mapping[str, str]) -> Callable[[Sheet, Exercise], str]:
    """The answers with their remarks.

    Args:
        answer: Writes the answer to an exercise as Typst.
        remarks: Sentences by exercise id, such as that an answer belongs to an earlier version of the lesson.

    Returns:
        A function that writes both.
    """

    def with_remark(sheet: Sheet, exercise: Exercise) -> str:
        remark = remarks.get(exercise.id, "")
        given = answer(sheet, exercise)
        if not remark or isinstance(exercise, Reflection):
            return given
        return together([given, call("par", call("muted", sheet.ink.write(remark)))])

    return with_remark
