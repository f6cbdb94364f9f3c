"""Markdown onto paper: every piece has a form, and no piece is markup of Typst."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.publish.checks import alternatives, failures, structure, text

from reachstars.errors import PaperError
from reachstars.publish import compile as compiling
from reachstars.publish.frame import Frame, framed
from reachstars.publish.ink import Ink
from reachstars.publish.markup import Outline, markup
from reachstars.publish.own_markup import OwnWriter
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


def test_code_is_dark_enough_to_read_on_its_box_and_on_a_grey_printer() -> None:
    theme = (Path(compiling.__file__).parent / "ink.tmTheme").read_text(encoding="utf-8")
    box = luminance("#f2f2f2")  # luma(95%) of the template

    inks = re.findall(r"<key>foreground</key><string>(#\w{6})</string>", theme)

    assert len(inks) == 3
    assert min((box + 0.05) / (luminance(ink) + 0.05) for ink in inks) >= 6


def luminance(colour: str) -> float:
    """Relative luminance, as the accessibility guidelines define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_code_in_a_language_is_set_in_its_inks_and_other_text_is_not() -> None:
    ink = Ink("en")

    made = markup("```python\nx\n```\n\n```Two words\ny\n```\n\n```'); #read(\nz\n```\n\n    w\n", ink, Outline())

    assert re.findall(r"lang: (\S+)\)", made) == ['"python"', '"two"', "none", "none"]


def test_a_note_that_is_named_twice_keeps_its_number(tmp_path: Path) -> None:
    made = _made("One[^a], two[^b], one again[^a].\n\n[^a]: First.\n[^b]: Second, not[^a] deeper.\n")

    assert failures(made, tmp_path) == []
    assert "One1, two2, one again1. 1First. 2Second, not[^a] deeper." in text(made)


def test_a_link_goes_to_its_whole_address_however_long(tmp_path: Path) -> None:
    address = f"https://example.org/{'a' * 80}?q=1#end"

    made = _made(f"[there]({address}) <mailto:ana@example.org>")

    goals = [
        note.get_object()["/A"]["/URI"]
        for page in PdfReader(io.BytesIO(made)).pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert failures(made, tmp_path) == []
    assert set(goals) == {address, "mailto:ana@example.org"}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("H<sub>2</sub>O<br>m<sup>3</sup>", "H2O m3"),
        ("<span>$</span>5 <span>x</span>", "$5 <span>x</span>"),
        ("<sub>a\nb</sub> <br", "<sub>a b</sub> <br"),
        ("no[^note]", "no[^note]"),
        ("- ☐ a\n- ☑ b", "a b"),
    ],
)
def test_the_few_tags_that_students_know_are_set(typed: str, printed: str, tmp_path: Path) -> None:
    ink = Ink("en")
    writer = OwnWriter(ink, Outline(), {})

    made = framed(Frame("Markup", EDITIONS["plan"], "x", UNOFFICIAL), [writer.own(typed)], ink)

    assert failures(made, tmp_path) == []
    assert f"Markup {printed} Unofficial" in text(made)


def test_a_short_list_stays_on_one_page_and_lists_inside_of_lists_are_measured_once() -> None:
    deep = "\n".join(f"{'  ' * level}- level {level}" for level in range(8))
    made = markup(f"{deep}\n\n1. one\n2. two", Ink("en"), Outline())

    assert made.count("whole-if-short") == 2
    assert "level 7" in text(_made(deep))
    filled = "word " * 1050  # a page but for a few lines
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(_made(f"{filled}\n\n- a1\n- b2\n- c3\n- d4"))).pages]
    assert [all(item in page for item in ("a1", "b2", "c3", "d4")) for page in pages].count(True) == 1


@pytest.mark.parametrize(
    ("markdown", "held"),
    [
        ("Before that.\n\n**Alone.** Now with other numbers.", 1),
        ("First this:\n\nNow with other numbers.", 2),
        ("- a list\n- at the end", 0),
        ("A formula follows.\n\n$$v = 1$$", 0),
        ("word " * 60, 0),
    ],
)
def test_a_few_words_before_an_exercise_stay_with_it(markdown: str, held: int) -> None:
    before = markup(markdown, Ink("en"), Outline(), leads_in=True)
    elsewhere = markup(markdown, Ink("en"), Outline())

    assert before.count("lead-in(") == held
    assert elsewhere.count("lead-in(") == markdown.count(":")


def test_a_row_of_a_table_stays_on_one_page_unless_somebody_wrote_a_page_into_it() -> None:
    table = "| year | what |\n|---|---|" + "\n| then | {} |" * 4

    short, long = (markup(table.format(*[text] * 4), Ink("en"), Outline()) for text in ("the dream", "word " * 100))

    assert "whole-rows: true" in short
    assert "whole-rows: false" in long
