import jupytext
import pytest

from reachstars.errors import Mistake
from reachstars.lesson.margin import Margin
from reachstars.lesson.model import Ask, Block, CodeCell, Explore, Prose, TeacherNote
from reachstars.lesson.text import read_blocks

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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# T\n\n```{exercice} speed\n```\n",
            "text.en.md, line 3: there is no directive called '{exercice}' between ```\n"
            "  To fix it: use one of these (code-cell, exercise, explore).",
        ),
        (
            "# T\n\n:::{grades} nine\nx\n:::\n",
            "text.en.md, line 3: 'nine' is not a pair of grades\n"
            "  To fix it: write the lowest and the highest grade, such as :::{grades} 9-12.",
        ),
        (
            "# T\n(enage)=\n## H\n",
            "text.en.md, line 2: there is no phase called 'enage'\n"
            "  To fix it: use one of these (engage, explore, explain, extend, evaluate, recipe).",
        ),
        (
            "# T\n\n:::{grades} 9-12\n:::{teacher}\nx\n:::\n:::\n",
            "text.en.md, line 7: this ::: closes nothing\n"
            "  To fix it: give a directive that holds another one colon more, ::::{grades} around :::{teacher}.",
        ),
    ],
)
def test_a_slip_of_the_author_is_explained_with_its_line(text: str, message: str) -> None:
    _, mistakes = read(text)

    assert mistakes == [message]


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
