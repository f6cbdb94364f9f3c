"""The lesson plan: all of the teacher's card, and the notes that stand along the lesson."""

from reachstars.language import Words
from reachstars.lesson.model import Phase, RubricLevel, Standard, TeacherNote, Term
from reachstars.publish import words
from reachstars.publish.markup import markup
from reachstars.publish.sheet import Sheet
from reachstars.publish.source import call, literal, together


def plan(sheet: Sheet) -> list[str]:
    """The plan of a lesson.

    Args:
        sheet: The page.

    Returns:
        Typst expressions.
    """
    card, ink = sheet.lesson.card, sheet.ink
    glance = words.AT_A_GLANCE.in_language(ink.language).format(*card.grades, card.minutes, card.version)
    return [
        call("question", ink.say(card.question)),
        call("par", call("strong", ink.write(glance))),
        ink.paragraph(card.summary),
        *_objectives(sheet),
        *_flow(sheet),
        *_care(sheet),
        *_materials(sheet),
        *_vocabulary(sheet),
        *_misconceptions(sheet),
        *_notes(sheet),
        *rubric(sheet, words.RUBRIC),
        *_standards(sheet),
        *_film(sheet),
    ]


def rubric(sheet: Sheet, title: Words) -> list[str]:
    """The rubric for open answers, with a sample of each level.

    Args:
        sheet: The page.
        title: Its heading.

    Returns:
        Typst expressions; none when the lesson has no rubric.
    """
    levels = sheet.lesson.card.rubric
    if not levels:
        return []
    header = (words.LEVEL, words.LOOK_FOR, words.SAMPLE_HEADER)
    rows = [_level(sheet, level) for level in sorted(levels, key=lambda level: level.level)]
    return [heading(sheet, title), sheet.ink.table(header, rows, widths="(0.8fr, 1.5fr, 2fr)")]


def heading(sheet: Sheet, title: Words) -> str:
    """A heading below the title of the page."""
    return call("heading", f"level: {sheet.outline.step(2)}", sheet.ink.say(title))


def _level(sheet: Sheet, level: RubricLevel) -> list[str]:
    ink = sheet.ink
    name = ink.write(f"{level.level} · {level.name.in_language(ink.language)}")
    return [call("strong", name), ink.say(level.look), ink.say(level.sample)]


def _objectives(sheet: Sheet) -> list[str]:
    ink = sheet.ink
    if not sheet.lesson.card.objectives:
        return []
    rows = [
        [ink.say(words.KINDS.get(objective.kind, Words(objective.kind, objective.kind))), ink.say(objective.text)]
        for objective in sheet.lesson.card.objectives
    ]
    return [heading(sheet, words.OBJECTIVES), ink.table((words.KIND, words.STUDENTS_CAN), rows, widths="(auto, 1fr)")]


def _flow(sheet: Sheet) -> list[str]:
    if not sheet.lesson.card.phases:
        return []
    header = (words.PHASE, words.DO, words.LOOK_FOR, words.RESCUE)
    rows = [_phase(sheet, phase) for phase in sheet.lesson.card.phases]
    return [heading(sheet, words.FLOW), sheet.ink.table(header, rows, widths="(0.8fr, 2fr, 1.5fr, 1.5fr)")]


def _phase(sheet: Sheet, phase: Phase) -> list[str]:
    ink = sheet.ink
    minutes = call("muted", ink.write(words.MINUTES.in_language(ink.language).format(phase.minutes)))
    name = together([call("strong", ink.say(phase.title)), "linebreak()", minutes])
    return [name, ink.say(phase.do), ink.say(phase.look_for), ink.say(phase.rescue)]


def _care(sheet: Sheet) -> list[str]:
    body = together(
        [call("strong", sheet.ink.say(words.SENSITIVITY)), '" "', sheet.ink.say(sheet.lesson.card.sensitivity)]
    )
    return [call("callout", body)]


def _materials(sheet: Sheet) -> list[str]:
    card, ink = sheet.lesson.card, sheet.ink
    pieces = [heading(sheet, words.MATERIALS)]
    for title, items in ((words.WITH_COMPUTERS, card.materials_computer), (words.ON_PAPER, card.materials_paper)):
        if items:
            pieces += [call("lead-in", call("strong", ink.say(title))), ink.bullets(items)]
    return pieces if len(pieces) > 1 else []


def _vocabulary(sheet: Sheet) -> list[str]:
    if not sheet.lesson.card.vocabulary:
        return []
    header = (words.WORD, words.OTHER_LANGUAGE, words.COGNATE, words.MEANING)
    rows = [_term(sheet, term) for term in sheet.lesson.card.vocabulary]
    return [heading(sheet, words.VOCABULARY), sheet.ink.table(header, rows, widths="(1fr, 1fr, auto, 3.4fr)")]


def _term(sheet: Sheet, term: Term) -> list[str]:
    ink = sheet.ink
    note = ['" "', call("muted", ink.say(term.note))] if term.note else []
    cognate = ink.say(words.YES if term.cognate else words.NO)
    return [
        call("strong", ink.say(term.word)),
        ink.foreign(term.word),
        cognate,
        together([ink.say(term.meaning), *note]),
    ]


def _misconceptions(sheet: Sheet) -> list[str]:
    ink = sheet.ink
    if not sheet.lesson.card.misconceptions:
        return []
    rows = [[ink.say(idea.belief), ink.say(idea.reply)] for idea in sheet.lesson.card.misconceptions]
    return [heading(sheet, words.MISCONCEPTIONS), ink.table((words.BELIEF, words.REPLY), rows, widths="(1fr, 1.6fr)")]


def _notes(sheet: Sheet) -> list[str]:
    """The teacher's notes, each under the phase in which it stands."""
    titles = {phase.id: phase.title for phase in sheet.lesson.card.phases}
    notes = [block for block in sheet.lesson.blocks if isinstance(block, TeacherNote)]
    pieces = [heading(sheet, words.NOTES)] if notes else []
    phase = ""
    for note in notes:
        if note.phase != phase and note.phase in titles:
            phase = note.phase
            pieces.append(call("heading", f"level: {sheet.outline.step(3)}", sheet.ink.say(titles[phase])))
        pieces.append(markup(note.markdown, sheet.ink, sheet.outline))
    return pieces


def _standards(sheet: Sheet) -> list[str]:
    if not sheet.lesson.card.standards:
        return []
    header = (words.STANDARD, words.USE, words.STATEMENT)
    rows = [_standard(sheet, standard) for standard in sheet.lesson.card.standards]
    return [heading(sheet, words.STANDARDS), sheet.ink.table(header, rows, widths="(1.3fr, 0.7fr, 3.4fr)")]


def _standard(sheet: Sheet, standard: Standard) -> list[str]:
    ink = sheet.ink
    use = words.USES.get(standard.use, Words(standard.use, standard.use))
    return [ink.write(f"{standard.framework} {standard.code}"), ink.say(use), ink.say(standard.note)]


def _film(sheet: Sheet) -> list[str]:
    card, ink = sheet.lesson.card, sheet.ink
    pieces = [heading(sheet, words.FILM)]
    if card.scenes:
        # The film's scenes have English names only.
        scenes = call("text", 'lang: "en"', literal(ink.plain(" · ".join(card.scenes))))
        pieces.append(call("par", together([call("strong", ink.say(words.SCENES)), '" "', scenes])))
    pieces.append(call("par", together([call("strong", ink.say(words.NO_FILM)), '" "', ink.say(card.no_film)])))
    return pieces
