"""The record of an answer, in each of its four forms."""

import html
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reachstars.exercise.kinds import (
    CodeTask,
    Column,
    DataTable,
    OneChoice,
    OpenAnswer,
    Option,
    Parameter,
    PutInOrder,
    Reflection,
    SeveralChoices,
    ShortText,
    Target,
)
from reachstars.language import Words
from reachstars.logbook.event import Event, to_json
from reachstars.publish.record import answer_text, record, record_mark

SHORT = ShortText(
    "lowest", Words("One word", "Una palabra"), Words("The lowest point?", "¿El punto más bajo?"), "speed"
)
OPEN = OpenAnswer("why", Words("Explain", "Explica"), Words("Why?", "¿Por qué?"), "speed")
DREAM = Reflection("dream", Words("For you", "Para ti"), Words("What do you want?", "¿Qué quieres?"), "speed")
CHOICE = OneChoice(
    "float",
    Words("Float", "Flotar"),
    Words("Why do they float?", "¿Por qué flotan?"),
    "speed",
    options=(Option("falling", Words("They fall", "Caen")),),
)
SEVERAL = SeveralChoices(
    "forces",
    Words("Forces", "Fuerzas"),
    Words("Which?", "¿Cuáles?"),
    "speed",
    options=(Option("one", Words("1. <b>", "1. _a_")), Option("two", Words("2 & $x$", "2 & $x$"))),
)
ORDER = PutInOrder("order", Words("Sort", "Ordena"), Words("First?", "¿Primero?"), "speed", items=SEVERAL.options)
TABLE = DataTable(
    "heights",
    Words("Heights", "Alturas"),
    Words("How high?", "¿A qué altura?"),
    "speed",
    rows=2,
    columns=(
        Column("time", Words("Time", "Tiempo"), "h", values=(1, 2.5)),
        Column("height", Words("Height | <up>", "Altura | <arriba>"), "km"),
    ),
)
TARGET = Target("up", Words("Up", "Arriba"), Words("How high?", "¿Qué tan alto?"), "speed", unit="km", tolerance=0)
FUNCTION = CodeTask(
    "f",
    Words("F", "F"),
    Words("Write f.", "Escribe f."),
    "speed",
    function="f",
    parameters=(Parameter("n", "", Words("a number", "un número")),),
    inputs=((1.0,), (2.0,)),
    tolerance=0,
)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "**bold** _it_ `code`",
    "# heading",
    "1. list",
    "- list\n- list",
    "    code",
    "```{code-cell}\nopen('x','w')\n```",
    ":::{teacher}",
    "$x$ \\(x\\) \\begin{align}",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &#60;",
    "\\input{x}",
    '#read("x")',
    "a\x00b\x1b[31m",
    "---",
    "[^1]: x",
    "<!-- x",
)


def event(value: object, *, private: bool = False) -> Event:
    return Event(
        id="0123456789abcdef" * 2,
        time="2026-11-22T04:00:00.000Z",
        learner="luna-7",
        lesson="sample",
        version=1,
        kind="answer",
        exercise="x",
        value=value,  # type: ignore[arg-type]
        private=private,
    )


def test_a_record_says_the_same_in_four_forms() -> None:
    data, metadata = record(SHORT, event("perigee"), "en", 3)

    assert data == {
        "text/html": (
            '<div class="reachstars-record reachstars-0123456789ab" lang="en" '
            'style="border-left:4px solid #4a7ab5;padding:2px 0 2px 12px;margin:4px 0">'
            "<p><strong>3. One word</strong></p><p>The lowest point?</p>"
            "<p>Your answer: <strong>perigee</strong></p><p><em>Run to go on answering.</em></p></div>"
        ),
        "text/markdown": (
            "> **3&#46; One word**\n>\n> The lowest point?\n>\n> Your answer:\\\n> perigee\n>\n"
            "> *Run to go on answering.*"
        ),
        "text/latex": (
            "\\begin{quote}\n\\textbf{3. One word}\\par\nThe lowest point?\\par\nYour answer: perigee\\par\n"
            "\\emph{Run to go on answering.}\n\\end{quote}"
        ),
        "text/plain": "3. One word\nThe lowest point?\nYour answer: perigee\nRun to go on answering.",
    }
    assert metadata == {"reachstars": to_json(event("perigee"))}


def test_a_record_without_an_answer_says_so() -> None:
    data, metadata = record(SHORT, None, "es", 1)

    assert data["text/plain"] == (
        "1. Una palabra\n¿El punto más bajo?\nTu respuesta: Aún no hay respuesta.\n"
        "Ejecuta la celda para seguir respondiendo."
    )
    assert metadata == {}


@pytest.mark.parametrize("private", [True, False])
def test_a_reflection_leaves_only_a_placeholder(private: bool) -> None:
    data, metadata = record(DREAM, event("my secret dream", private=private), "en", 8)

    assert data["text/plain"] == (
        "8. For you\nWhat do you want?\nYour answer: Private: your text is kept in your logbook, not in this file.\n"
        "Run to go on answering."
    )
    assert metadata == {"reachstars": {**to_json(event(None)), "private": True}}
    assert "secret" not in repr((data, metadata))


def test_a_choice_is_shown_in_its_words_and_a_target_with_its_unit() -> None:
    assert answer_text(CHOICE, event("falling"), "es") == "Caen"
    assert answer_text(CHOICE, event("an option of yesterday"), "es") == "an option of yesterday"
    assert answer_text(TARGET, event(890), "en") == "890 km"
    assert answer_text(TARGET, event("ninety"), "en") == "ninety"
    assert answer_text(TARGET, None, "en") == ""


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_function_keeps_its_spaces_and_is_inert(typed: str) -> None:
    source = f"def f(n):\n    # {typed}\n    return '````'"
    data, _ = record(FUNCTION, event({"source": source, "outputs": [7.0, None]}), "en", 1)

    assert "<script" not in data["text/html"]
    assert "<img" not in data["text/html"]
    assert "<pre" in data["text/html"]
    assert "\n    return &#x27;````&#x27;\n\n# n = 1 → 7\n# n = 2 → –</pre>" in data["text/html"]
    # In the Markdown there is one block of code, and it holds everything that was typed.
    blocks = [token for token in MarkdownIt().parse(data["text/markdown"]) if token.type in ("fence", "html_block")]
    assert [token.type for token in blocks] == ["fence"]
    assert blocks[0].content.endswith("    return '````'\n\n# n = 1 → 7\n# n = 2 → –\n")
    assert "\\texttt{~~~~return~" in data["text/latex"]
    assert "\\input" not in data["text/latex"]
    assert data["text/plain"].startswith("1. F\nWrite f.\nYour answer:\ndef f(n):\n    # ")


def test_several_choices_stand_on_a_line_each_and_are_inert() -> None:
    data, metadata = record(SEVERAL, event(["two", "one"]), "en", 1)

    assert "Your answer: <strong>1. &lt;b&gt;<br>2 &amp; $x$</strong>" in data["text/html"]
    assert "> Your answer:\\\n> 1&#46; &#60;b&#62;\\\n> 2 &#38; &#36;x&#36;\n" in data["text/markdown"]
    assert "Your answer: 1. <b>\\newline{}\n2 \\& \\$x\\$\\par" in data["text/latex"]
    assert "Your answer: 1. <b>\n2 & $x$\n" in data["text/plain"]
    assert metadata["reachstars"] == to_json(event(["two", "one"]))


def test_an_order_stands_on_numbered_lines_and_is_inert() -> None:
    data, metadata = record(ORDER, event(["two", "one"]), "en", 1)

    assert "Your answer: <strong>1. 2 &amp; $x$<br>2. 1. &lt;b&gt;</strong>" in data["text/html"]
    assert "> Your answer:\\\n> 1&#46; 2 &#38; &#36;x&#36;\\\n> 2&#46; 1&#46; &#60;b&#62;\n" in data["text/markdown"]
    assert "Your answer: 1. 2 \\& \\$x\\$\\newline{}\n2. 1. <b>\\par" in data["text/latex"]
    assert "Your answer: 1. 2 & $x$\n2. 1. <b>\n" in data["text/plain"]
    assert metadata["reachstars"] == to_json(event(["two", "one"]))


@pytest.mark.parametrize("value", [["one"], ["one", "one"], ["<img>", "one"], "<img>"])
def test_what_is_no_order_is_shown_as_it_came_and_is_inert(value: object) -> None:
    data, _ = record(ORDER, event(value), "en", 1)

    assert answer_text(ORDER, event(value), "en") == str(value)
    assert "<img>" not in data["text/html"] + data["text/markdown"]


@pytest.mark.parametrize("value", [["<img>"], ["one", 3], "<img>", {"<img>": None}, 7])
def test_what_is_no_list_of_options_is_shown_as_it_came_and_is_inert(value: object) -> None:
    data, _ = record(SEVERAL, event(value), "en", 1)

    assert answer_text(SEVERAL, event(value), "en") == str(value)
    assert "<img>" not in data["text/html"] + data["text/markdown"]


def test_an_empty_list_is_no_answer_yet() -> None:
    assert answer_text(SEVERAL, event([]), "en") == ""


def test_a_record_can_be_told_from_an_older_one() -> None:
    assert record_mark(event("x")) == "reachstars-0123456789ab"
    assert record_mark(None) == "reachstars-none"
    assert record_mark(replace(event("x"), id='"><script>')) == "reachstars-none"


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_is_inert_in_html(typed: str) -> None:
    data, _ = record(OPEN, event(typed), "en", 1)
    inside = data["text/html"].split("Your answer: <strong>")[1].split("</strong></p><p><em>")[0]

    assert "<" not in inside.replace("<br>", "")


@given(st.text(max_size=60))
def test_what_is_typed_is_only_text_in_markdown(typed: str) -> None:
    plain, _ = record(OPEN, event("x"), "en", 1)
    data, _ = record(OPEN, event(typed), "en", 1)

    assert _structure(data["text/markdown"]) == _structure(plain["text/markdown"])


@pytest.mark.parametrize("typed", HOSTILE)
def test_markdown_that_is_typed_is_only_text(typed: str) -> None:
    plain, _ = record(OPEN, event("x"), "en", 1)
    data, _ = record(OPEN, event(typed), "en", 1)

    assert _structure(data["text/markdown"]) == _structure(plain["text/markdown"])


@given(st.text(max_size=60))
def test_latex_that_is_typed_is_only_text(typed: str) -> None:
    data, _ = record(OPEN, event(typed), "en", 1)
    inside = data["text/latex"].split("Your answer: ")[1].split("\\par\n\\emph")[0]
    for escaped in ("\\newline{}", "\\textbackslash{}", "\\textasciicircum{}", "\\textasciitilde{}"):
        inside = inside.replace(escaped, "")
    for escaped in "{}$&#%_":
        inside = inside.replace("\\" + escaped, "")

    assert set(inside) & set("\\{}$&#%_^~") == set()


def test_lines_stay_lines_in_every_form() -> None:
    data, _ = record(OPEN, event("one\r\n\r\ntwo <b>"), "en", 1)

    assert "Your answer: <strong>one<br>two &lt;b&gt;</strong>" in data["text/html"]
    assert "> Your answer:\\\n> one\\\n> two &#60;b&#62;\n" in data["text/markdown"]
    assert "Your answer: one\\newline{}\ntwo <b>\\par" in data["text/latex"]
    assert "Your answer: one\ntwo <b>\n" in data["text/plain"]


def test_every_letter_comes_back_out_of_the_markdown() -> None:
    typed = "7,7 km/s & ¿cómo? <#1> *a* [b] (c) 5. d_e $f$ \\g {h} ~i~ `j` |k| !l +m -n =o :p ^q @r ;s \"t' %u"
    data, _ = record(OPEN, event(typed), "en", 1)

    assert html.escape(typed, quote=False).replace('"', "&quot;") in MarkdownIt("commonmark").render(
        data["text/markdown"]
    )


def _structure(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inner = [child.type for token in tokens for child in token.children or ()]
    return [token.type for token in tokens] + [kind for kind in inner if kind not in ("text", "hardbreak")]


def test_a_table_is_a_real_one_in_each_form() -> None:
    data, metadata = record(TABLE, event([["100 <b>"], ["2|0 & $x$"]]), "en", 1)

    cell = 'style="border:1px solid #8a94a6;padding:3px 10px;text-align:left"'
    assert (
        '<p>Your answer:</p><table style="border-collapse:collapse"><thead><tr>'
        f'<th scope="col" {cell}>Row</th><th scope="col" {cell}>Time (h)</th>'
        f'<th scope="col" {cell}>Height | &lt;up&gt; (km)</th></tr></thead><tbody>'
        f'<tr><th scope="row" {cell}>1</th><td {cell}>1</td><td {cell}>100 &lt;b&gt;</td></tr>'
        f'<tr><th scope="row" {cell}>2</th><td {cell}>2.5</td><td {cell}>2|0 &amp; $x$</td></tr>'
        "</tbody></table><p><em>"
    ) in data["text/html"]
    shown = MarkdownIt().enable("table").render(data["text/markdown"])
    assert "<blockquote>" in shown
    assert "<th>Height | &lt;up&gt; (km)</th>" in shown
    assert "<td>2|0 &amp; $x$</td>" in shown
    assert (
        "Your answer:\\par\n\\begin{tabular}{|l|l|l|}\n\\hline\nRow & Time (h) & Height | <up> (km) \\\\ \\hline\n"
        "1 & 1 & 100 <b> \\\\ \\hline\n2 & 2.5 & 2|0 \\& \\$x\\$ \\\\ \\hline\n\\end{tabular}\\par\n"
    ) in data["text/latex"]
    assert data["text/plain"] == (
        "1. Heights\nHow high?\nYour answer:\n"
        "Row  Time (h)  Height | <up> (km)\n"
        "1    1         100 <b>\n"
        "2    2.5       2|0 & $x$\n"
        "Run to go on answering."
    )
    assert metadata["reachstars"] == to_json(event([["100 <b>"], ["2|0 & $x$"]]))


@pytest.mark.parametrize("value", [[["<img>", "1"]], [["1"], ["2"], ["3"]], "<img>", {"<img>": None}, [[["<img>"]]]])
def test_what_is_no_table_is_shown_as_it_came_and_is_inert(value: object) -> None:
    data, _ = record(TABLE, event(value), "es", 1)

    assert "<table" not in data["text/html"]
    assert "<img>" not in data["text/html"] + data["text/markdown"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_in_a_cell_is_markup(hostile: str) -> None:
    data, _ = record(TABLE, event([[hostile], ["1"]]), "en", 1)

    shown = MarkdownIt().enable("table").render(data["text/markdown"])
    assert (shown.count("<tr>"), shown.count("<td>")) == (3, 6)
    assert data["text/html"].count("<tr>") == 3
    assert not {"<script", "<img", "<a ", "<!--"} & {
        mark for mark in ("<script", "<img", "<a ", "<!--") if mark in shown + data["text/html"]
    }


@pytest.mark.parametrize("value", [None, [], [["  "]], [[""], ["\u200b"]]])
def test_an_empty_table_is_no_answer_yet(value: object) -> None:
    data, _ = record(replace(TABLE, columns=TABLE.columns[1:]), event(value), "en", 1)

    assert "Your answer: No answer yet." in data["text/plain"]
