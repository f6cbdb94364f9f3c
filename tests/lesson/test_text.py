import re
from pathlib import Path

import jupytext
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.errors import Mistake
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Prose, TeacherNote
from reachstars.lesson.text import read_blocks

LESSONS = sorted(path for path in (Path(__file__).parents[2] / "lessons").iterdir() if path.is_dir())
TEXT = """\
# A title

(engage)=
## Look up

Some *words*.

:::{teacher}
Ask first.
:::

```{exercise} first-guess
```

(explore)=
```{explore} altitude
```

:::{grades} 9-12
Deeper.

```{code-cell}
speed = 7  # ```
```
:::

The end.
"""


def read(text: str) -> tuple[tuple[Block, ...], list[str]]:
    mistakes: list[Mistake] = []
    blocks = read_blocks(text, Margin("text.en.md", mistakes))
    return blocks, [str(mistake) for mistake in mistakes]


def test_a_narrative_becomes_blocks_with_their_line_phase_and_grades() -> None:
    blocks, mistakes = read(TEXT)

    assert mistakes == []
    assert blocks == (
        Prose("# A title", 1),
        Prose("## Look up\n\nSome *words*.", 4, "engage"),
        TeacherNote("Ask first.", 9, "engage"),
        Ask("first-guess", 12, "engage"),
        Explore("altitude", 16, "explore"),
        Prose("Deeper.", 20, "explore", (9, 12)),
        CodeCell("speed = 7  # ```", 22, "explore", (9, 12)),
        Prose("The end.", 27, "explore"),
    )


def test_jupytext_finds_the_same_code_in_the_same_file() -> None:
    text = "# T\n\n```{code-cell}\nradius = 1\nradius\n```\n\nWords.\n\n```{code-cell}\nspeed = 2\n```\n"
    oracle = jupytext.reads(text, fmt="md:myst")

    blocks, _ = read(text)

    ours = [block.source for block in blocks if isinstance(block, CodeCell)]
    assert ours == [cell.source for cell in oracle.cells if cell.cell_type == "code"]


SLIPS = {
    "# T\n\n```{exercice} speed\n```\n": ("line 3: there is no directive called '{exercice}'", "write {exercise}"),
    "# T\n\n```{include} a.md\n```\n": (
        "line 3: there is no directive called '{include}'",
        "use one of these (```{code-cell}, ```{exercise}, ```{explore}, ```{figure}, "
        ":::{teacher}, :::{grades}, :::{screen}, :::{paper}, :::{note}, :::{tip}, :::{important}, :::{warning})",
    ),
    "# T\n\n```{figure}\n```\n": (
        "line 3: this {figure} has no name",
        "write it on the same line, such as {figure} rocket.svg",
    ),
    "# T\n\n```{figure} a.svg\n:alt: words\n```\n": (
        "line 4: text inside {figure} is never shown",
        "end it with ``` on the very next line, and caption and alt text stand in figures/sources.toml",
    ),
    "# T\n\n:::{tip}\n```{exercise} speed\n```\n:::\n": (
        "line 4: {exercise} stands inside a {tip}, where it is lost",
        "end the box with ::: above it",
    ),
    "# T\n\n- a list\n\n  :::{tip}\n  x\n  :::\n": (
        "line 5: {tip} stands inside a list or a quotation",
        "let it begin at the left edge, with an empty line above",
    ),
    "# T\n\n:::{tip}\nx\n": (
        "line 3: the {tip} that begins here is never closed",
        "write ::: alone on the line behind its last one",
    ),
    "# T\n\n:::{exercise} speed\n:::\n": (
        "line 3: {exercise} does not stand between :::",
        "write ```{exercise}, and ``` at its end",
    ),
    "# T\n\n```{teacher}\nx\n```\n": (
        "line 3: {teacher} does not stand between ```",
        "write :::{teacher}, and ::: at its end",
    ),
    "# T\n\n```exercise speed\n```\n": ("line 3: 'exercise speed' needs braces", "write ```{exercise}"),
    "# T\n\n:::teacher\nx\n:::\n": ("line 3: 'teacher' needs braces", "write :::{teacher}"),
    "# T\n\n- a list\n\n  ```{exercise} speed\n  ```\n": (
        "line 5: {exercise} stands inside a list or a quotation",
        "let it begin at the left edge, with an empty line above",
    ),
    "# T\n\n```{exercise}\n```\n": (
        "line 3: this {exercise} has no name",
        "write it on the same line, such as {exercise} orbit-speed",
    ),
    "# T\n\n```{exercise} speed\nWords.\n```\n": (
        "line 4: text inside {exercise} is never shown",
        "end it with ``` on the very next line, and write the text below",
    ),
    "# T\n\n```{exercise} speed\n": (
        "line 3: the {exercise} that begins here is never closed",
        "write ``` alone on the line behind its last one",
    ),
    "# T\n\n:::{teacher}\n\n```{exercise} speed\n```\n:::\n": (
        "line 5: {exercise} stands inside a teacher's note, where it is lost",
        "end the note with ::: above it",
    ),
    "# T\n\n:::{grades} nine\nx\n:::\n": (
        "line 3: 'nine' is not a pair of grades",
        "write the lowest and the highest grade, such as :::{grades} 9-12",
    ),
    "# T\n\n:::{grades} 12-9\nx\n:::\n": (
        "line 3: '12-9' is not a pair of grades",
        "write the lowest and the highest grade, such as :::{grades} 9-12",
    ),
    "# T\n(enage)=\n## H\n": (
        "line 2: there is no phase called 'enage'",
        "use one of these (engage, explore, explain, extend, evaluate, recipe)",
    ),
    "# T\n(Engage) =\n## H\n": ("line 2: '(Engage) =' does not begin a phase", "write (engage)= alone on its line"),
    "# T\n\n:::{grades} 9-12\n(extend)=\nx\n:::\n": (
        "line 4: the phase 'extend' begins inside a block for some readers",
        "end that block with ::: above it",
    ),
    "# T\n\n:::\n:::\n:::\n": (
        "line 3: this ::: closes nothing",
        "delete it, or give a directive that holds another one colon more, ::::{grades} around :::{teacher}",
    ),
    "# T\n\n:: {teacher}\nx\n": (
        "line 3: ':: {teacher}' is no directive",
        "begin a block with three colons, :::{teacher} or :::{grades} 9-12, and end it with :::",
    ),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_of_the_author_is_explained_with_its_line(text: str) -> None:
    problem, cure = SLIPS[text]

    _, mistakes = read(text)

    assert mistakes[0] == f"text.en.md, {problem}\n  To fix it: {cure}."


def test_a_block_in_a_block_needs_another_colon_and_both_ends_say_so() -> None:
    _, mistakes = read("# T\n\n:::{grades} 9-12\n:::{teacher}\nx\n:::\n:::\n")

    assert mistakes == [
        "text.en.md, line 4: the {teacher} that begins here is never closed\n"
        "  To fix it: write ::: alone on the line behind its last one, "
        "and begin and end the directive around it with a colon more, ::::.",
        "text.en.md, line 7: this ::: closes nothing\n"
        "  To fix it: delete it, or give a directive that holds another one colon more, "
        "::::{grades} around :::{teacher}.",
    ]


def test_a_note_inside_a_block_for_some_grades_is_read() -> None:
    blocks, mistakes = read("# T\n\n::::{grades} 9-12\n:::{teacher}\n\nx\n:::\n::::\n")

    assert mistakes == []
    assert blocks == (Prose("# T", 1), TeacherNote("x", 6, "", (9, 12)))


LINES = st.sampled_from(
    [
        "", "words", "(engage)=", "(explain)=", "## Heading", "- item", "  more", "> quoted", "```", "```{code-cell}",
        "```{exercise} a", "```{explore} altitude", ":::", "::::", ":::{teacher}", ":::{grades} 9-12",
        "::::{grades} 6-8", "```python", ":::{paper}", "$$", "| a | b |", "|---|---|", "    indented", "\ttab", "~~~",
        "<b>", "[x]: y", "(engage) =", "~~~{x}",
    ]
)  # fmt: skip


@given(st.text(max_size=200) | st.lists(LINES, max_size=25).map("\n".join))
@settings(max_examples=300)
def test_no_text_stops_the_reader_and_no_line_of_prose_is_lost_in_silence(text: str) -> None:
    blocks, mistakes = read(text)

    kept = {line.strip() for block in blocks for line in (getattr(block, "markdown", "") or "").split("\n")}
    kept |= {line.strip() for block in blocks if isinstance(block, CodeCell) for line in block.source.split("\n")}
    marks = re.compile(r"(:{3,}|`{3,}|~{3,})(\{[\w-]+\}.*)?|\((engage|explain)\)=")
    lines = {line.strip() for line in re.split(r"\r\n|\r|\n", text.replace("\0", "\ufffd"))}
    lost = {line for line in lines - kept if line and not marks.fullmatch(line)}
    assert mistakes or not lost


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", LESSONS, ids=lambda folder: folder.name)
def test_jupytext_finds_the_code_of_every_lesson(folder: Path, language: Language) -> None:
    text = (folder / f"text.{language}.md").read_text(encoding="utf-8")
    # jupytext reads a notebook: it has no blocks for some grades, so their fences are taken off for it.
    plain = re.sub(r"(?m)^:::+(\{(grades|screen|paper)\}.*)?$", "", text)
    oracle = [cell.source for cell in jupytext.reads(plain, fmt="md:myst").cells if cell.cell_type == "code"]

    blocks, mistakes = read(text)

    assert mistakes == []
    assert [block.source for block in blocks if isinstance(block, CodeCell)] == oracle


def test_an_ordinary_code_block_stays_in_the_prose() -> None:
    blocks, mistakes = read("# T\n\n```text\nplain\n```\n")

    assert mistakes == []
    assert blocks == (Prose("# T\n\n```text\nplain\n```", 1),)


def test_words_for_the_screen_and_words_for_paper_know_their_medium() -> None:
    blocks, mistakes = read("# T\n\n:::{screen}\nDrag.\n:::\n\n::::{grades} 9-12\n:::{paper}\nPoint.\n:::\n::::\n")

    assert mistakes == []
    assert blocks == (
        Prose("# T", 1),
        Prose("Drag.", 4, medium="screen"),
        Prose("Point.", 9, grades=(9, 12), medium="paper"),
    )
