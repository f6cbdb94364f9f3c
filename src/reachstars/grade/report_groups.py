"""Who could sit together for five minutes: students who share a slip on an objective, and what to do with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reachstars.exercise.kinds import Exercise
from reachstars.grade import report_words as say
from reachstars.grade.picture import ClassPicture, LessonPicture, Mistake, Tally, reply_to
from reachstars.grade.saying import codes_said, first_hint, told
from reachstars.language import Language
from reachstars.lesson.model import Misconception
from reachstars.publish.document import Bullets, Paragraph, Section, Topic

_MOST = 6  # groups; a lesson has no more times five minutes
_NAMED = 30


@dataclass
class _Group:
    title: str
    objective: str
    doing: str
    told: list[str] = field(default_factory=list)
    learners: list[str] = field(default_factory=list)
    count: int = 0


def groups(picture: ClassPicture, language: Language) -> Section | None:
    """The section with the groups.

    Args:
        picture: The class.
        language: Language of the words.

    Returns:
        The largest groups of two and more; None where no two share a slip.
    """
    found: dict[tuple[str, str, str], _Group] = {}
    for lesson in picture.lessons:
        for tally in lesson.tallies:
            for mistake in tally.mistakes.values():
                _add(found, lesson, tally, mistake, language)
    shared = sorted((group for group in found.values() if group.count > 1), key=lambda group: -group.count)[:_MOST]
    if not shared:
        return None
    topics = (Topic(_title(group, language), (Bullets(tuple(_lines(group, language))),)) for group in shared)
    means = Paragraph(say.GROUPS_MEANS.in_language(language))
    return Section(say.GROUPS.in_language(language), (means, *topics))


def _add(
    found: dict[tuple[str, str, str], _Group], lesson: LessonPicture, tally: Tally, mistake: Mistake, language: Language
) -> None:
    """A misconception gathers its slips of all exercises of one objective; any other slip stands for itself."""
    exercise = lesson.exercise(tally.exercise)
    objective = exercise.objective if exercise else ""
    idea = reply_to(lesson.lesson, tally.exercise, mistake.name)
    shared = idea.belief.en if idea else f"{tally.exercise}/{mistake.name}"
    title = f"“{idea.belief.in_language(language)}”" if idea else tally.title
    group = found.setdefault(
        (lesson.id, objective, shared),
        _Group(title, _aim(lesson, objective, language), _doing(exercise, idea, language)),
    )
    fresh = [learner for learner in mistake.learners if learner not in group.learners]
    group.learners += fresh
    # Of more students than can be named, nobody knows who is in both exercises.
    group.count = max(group.count, mistake.count, len(group.learners))
    if mistake.said not in group.told:
        group.told.append(mistake.said)


def _aim(lesson: LessonPicture, objective: str, language: Language) -> str:
    aims = lesson.lesson.card.objectives if lesson.lesson else ()
    return next((aim.text.in_language(language) for aim in aims if aim.id == objective), "")


def _doing(exercise: Exercise | None, idea: Misconception | None, language: Language) -> str:
    if idea:
        return told(say.GROUP_DO, language, {"reply": idea.reply.in_language(language)})
    hint = first_hint(exercise, language)
    return told(say.GROUP_HINT, language, {"hint": hint}) if hint else say.GROUP_ASK.in_language(language)


def _title(group: _Group, language: Language) -> str:
    return told(say.GROUP, language, {"title": group.title, "count": group.count})


def _lines(group: _Group, language: Language) -> Iterator[str]:
    who = codes_said(group.learners, language, most=_NAMED, count=group.count)
    yield told(say.GROUP_WHO, language, {"codes": who})
    if group.objective:
        yield told(say.GROUP_AIM, language, {"text": group.objective})
    yield told(say.GROUP_TOLD, language, {"said": group.told[0]})
    yield group.doing
