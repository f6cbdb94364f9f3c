"""Markdown onto paper: every piece has a form, and no piece is markup of Typst."""

from pathlib import Path

import pytest
from tests.publish.checks import alternatives, failures, structure, text

from reachstars.errors import PaperError
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, markup
from reachstars.publish.words import EDITIONS, UNOFFICIAL

ALL = """# Far too deep

##### Skipped

A **bold**, *soft*, ~~old~~ and `raw #1` word\\
on two lines, [a page](https://www.nasa.gov/iss/), [nasa.gov](https://nasa.gov), [here](#there), ![a rocket](x.png).

3. three
4. four
   - inner

     second paragraph

> quoted
>
> twice

```text
#let x = 1
```

    indented

---

| left | middle | right |
|:--|:-:|--:|
| a | b | $x^2$ |

$$v = 1$$

in a line $$w = 2$$

$a < b$
"""


def _made(markdown: str) -> bytes:
    ink = Ink("en")
    return framed(Frame("Markup", EDITIONS["plan"], "x", UNOFFICIAL), [markup(markdown, ink, Outline())], ink)


def test_every_piece_of_markdown_prints(tmp_path: Path) -> None:
    made = _made(ALL)

    assert failures(made, tmp_path) == []
    printed = text(made)
    for words in (
        "Far too deep", "A bold, soft, old and raw #1 word", "a page (www.nasa.gov/iss),",
        "nasa.gov, here, [a rocket].", "3. three", "4. four", "• inner second paragraph", "quoted twice",
        "#let x = 1", "indented", "left middle right",
    ):  # fmt: skip
        assert words in printed
    assert alternatives(made) == ["x squared", "v equals 1", "w equals 2", "a is less than b"]


def test_a_skipped_heading_level_is_closed_up() -> None:
    kinds = [kind for kind in structure(_made(ALL)) if kind.startswith("/H")]

    assert kinds == ["/H1", "/H2", "/H3"]


def test_a_table_has_a_row_of_headers() -> None:
    kinds = structure(_made("| a | b |\n|--|--|\n| 1 | 2 |\n"))

    assert [kind for kind in kinds if kind in ("/TH", "/TD")] == ["/TH", "/TH", "/TD", "/TD"]


@pytest.mark.parametrize(
    "markdown",
    [
        '#read("/etc/passwd")',
        "#{ panic() }",
        "= no heading",
        "/ no: term",
        "<label> @label",
        "text // comment /* too */",
        "<script>alert(1)</script>",
        '"quoted" \\\\ ] [ ) (',
        "a_b_c at 5 $ apiece",
        "-- --- ... ~",
    ],
)
def test_nothing_in_a_text_is_typst(markdown: str) -> None:
    printed = text(_made(markdown))

    shown = markdown.replace("\\\\", "\\")
    assert shown in printed


def test_an_unknown_command_of_math_is_an_error_that_names_it() -> None:
    with pytest.raises(PaperError) as error:
        _made("Look: $\\foo$")

    assert str(error.value) == "The command \\foo is not known in formulas: \\foo"
