"""`reachstars check --physics`: how good the flight physics is, for a terminal or as a table for a page."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from math import floor, isfinite, log10
from typing import TYPE_CHECKING

from reachstars.cli.words import (
    PHYSICS_AGREES,
    PHYSICS_ALONE,
    PHYSICS_CASES,
    PHYSICS_DISAGREES,
    PHYSICS_ERROR,
    PHYSICS_HEADS,
    PHYSICS_INTRODUCTION,
    PHYSICS_LABELS,
    PHYSICS_MARKDOWN,
    PHYSICS_NO_CASE,
    PHYSICS_TESTS,
    PHYSICS_TROUBLE,
    PHYSICS_UNCHECKED,
    PHYSICS_WRONG,
    say,
)
from reachstars.errors import ReachstarsError, UsageError
from reachstars.language import Language

if TYPE_CHECKING:
    from reachstars.authorities.case import Agreement
    from reachstars.authorities.table import Result, Row

_WIDEST, _NARROWEST = 80, 24  # columns
_PLAIN = range(-4, 7)  # powers of ten that are written out


def refuse_other_words(options: argparse.Namespace) -> None:
    """Refuse what does not go together with the physics table.

    Args:
        options: Words of `reachstars check`.

    Raises:
        UsageError: If lessons are named too, or Markdown is wanted of something else.
    """
    if not options.physics:
        if options.markdown:
            raise UsageError(say(PHYSICS_MARKDOWN, "en"), say(PHYSICS_MARKDOWN, "es"))
        return
    others = ", ".join([*options.names, *(["--lessons"] if options.lessons else [])])
    if others:
        raise UsageError(say(PHYSICS_ALONE, "en", others=others), say(PHYSICS_ALONE, "es", others=others))


def check_physics(options: argparse.Namespace) -> int:
    """Compute every published case and print what came out.

    Args:
        options: Words of `reachstars check`.

    Returns:
        Exit code: 0, or 1 if a case does not agree.
    """
    from reachstars.authorities.all_cases import all_cases
    from reachstars.authorities.table import physics_table

    rows = physics_table(all_cases())
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))
    ending = summary(rows, options.language)
    if options.markdown:
        table, ending_lines = markdown(rows, options.language), [ending]
    else:
        table, ending_lines = plain_text(rows, options.language, width), _filled(ending, width)
    failed = any(row.failures for row in rows)
    print(*table, "", sep="\n", flush=True)
    print(*ending_lines, sep="\n", file=sys.stderr if failed else sys.stdout)
    return ReachstarsError.exit_code if failed else 0


def plain_text(rows: Sequence["Row"], language: Language, width: int) -> Iterator[str]:
    """The table as lines for a terminal, without colours or frames.

    Args:
        rows: The models.
        language: Language of the labels; the limits are English.
        width: Columns of the terminal.

    Yields:
        Lines.
    """
    yield from _filled(say(PHYSICS_INTRODUCTION, language), width)
    for heading, row in _headed(rows, language):
        if heading:
            yield ""
            yield from _filled(heading.upper(), width)
        yield ""
        yield from _filled(": ".join(part for part in (row.model, row.title) if part), width)
        for label, text in zip(PHYSICS_LABELS[language], _cells(row, language), strict=True):
            yield from _filled(f"{label}: {text}".replace("`", ""), width, first="  ", others="    ")
        for failure in row.failures:
            yield from _filled(_disagreement(failure, language), width, first="  ", others="    ")


def markdown(rows: Sequence["Row"], language: Language) -> Iterator[str]:
    """The table as Markdown.

    Args:
        rows: The models.
        language: Language of the heads; the limits are English.

    Yields:
        Lines.
    """
    heads = (PHYSICS_HEADS[language], *PHYSICS_LABELS[language])
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for heading, row in _headed(rows, language):
        if heading:
            yield f"| **{heading}** |{' |' * (len(heads) - 1)}"
        failures = (f"**{_disagreement(failure, language)}**" for failure in row.failures)
        limits, checks, error = _cells(row, language)
        cells = (f"`{row.model}`: {row.title}", limits, checks, "<br>".join((error, *failures)))
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def summary(rows: Sequence["Row"], language: Language) -> str:
    """One sentence about all: whether every published case agrees, and which do not.

    Args:
        rows: The models.
        language: Language of the reader.

    Returns:
        The sentence, and a second one if a model has no case.
    """
    cases = sum(len(row.results) for row in rows)
    failures = [failure.case.name for row in rows for failure in row.failures]
    if failures:
        return say(PHYSICS_WRONG, language, wrong=len(failures), cases=cases, names=", ".join(failures))
    checked = [row for row in rows if row.results]
    figures = sum(row.figures for row in rows)
    unchecked = ", ".join(row.model for row in rows if not row.results)
    more = [say(PHYSICS_NO_CASE, language, names=unchecked)] if unchecked else []
    return " ".join([say(PHYSICS_AGREES, language, cases=cases, figures=figures, models=len(checked)), *more])


def figure(value: float) -> str:
    """A difference to two digits, in letters that every terminal has: 0.0018, 12, 1.3 x 10^-12."""
    if not value or not isfinite(value):
        return f"{value:g}"
    power = floor(log10(float(f"{value:.1e}")))
    if power in _PLAIN:
        told = f"{round(value, 1 - power):,.{max(0, 1 - power)}f}"
        return told.removesuffix("0").removesuffix(".") if "." in told else told
    return f"{float(f'{value:.1e}') / 10.0**power:.2g} x 10^{power}"


def _cells(row: "Row", language: Language) -> tuple[str, str, str]:
    """Limits, checks, largest error."""
    authorities = ", ".join(f"{name} {count}" for name, count in row.authorities.items())
    checks = say(PHYSICS_CASES, language, cases=len(row.results), authorities=authorities, figures=row.figures)
    error = _error(row.worst, row.worst.worst, language) if row.worst else "-"
    return row.limits or "-", checks if row.results else _tested_by(row, language), error


def _tested_by(row: "Row", language: Language) -> str:
    """What a model without a published case is tested by."""
    if not row.tested_by:
        return say(PHYSICS_UNCHECKED, language)
    return say(PHYSICS_TESTS, language, tests=row.tested_by.removesuffix("."))


def _headed(rows: Sequence["Row"], language: Language) -> Iterator[tuple[str, "Row"]]:
    """Each model with the heading of its group before the first of it, and with nothing before the others."""
    from reachstars.authorities.groups import title

    before = ""
    for row in rows:
        heading = say(title(row.model), language)
        yield (heading if heading != before else ""), row
        before = heading


def _error(result: "Result", worst: "Agreement", language: Language) -> str:
    return say(
        PHYSICS_ERROR,
        language,
        error=figure(worst.error),
        allowed=_with_unit(worst.allowed, worst.unit),
        share=_percent(worst.share),
        what=worst.what,
        authority=result.case.authority,
    )


def _disagreement(failure: "Result", language: Language) -> str:
    if failure.trouble:
        return say(PHYSICS_TROUBLE, language, authority=failure.case.authority, problem=failure.trouble)
    worst = failure.worst
    return say(
        PHYSICS_DISAGREES,
        language,
        authority=failure.case.authority,
        what=worst.what,
        computed=f"{worst.computed:.12g}",
        printed=f"{worst.printed:.12g} {worst.unit}".rstrip(),
        allowed=figure(worst.allowed),
    )


def _with_unit(value: float, unit: str) -> str:
    return f"{figure(value)}{'' if unit in {'', '°'} else ' '}{unit}"


def _percent(share: float) -> str:
    if not isfinite(share):
        return "?"
    return "<1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"  # noqa: PLR2004 - a hundredth is one percent


def _filled(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    kept = text.replace(" %", "\0%")  # a percent sign stays with its number
    lines = textwrap.wrap(kept, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines]
