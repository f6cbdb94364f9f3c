import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reachstars.errors import Mistake
from reachstars.lesson.card import read_card
from reachstars.lesson.exercises import read_exercises
from reachstars.lesson.toml import Table, table_of
from reachstars.lesson.toml_lines import toml_lines

TEXT = '''\
# id = "not this"
id = "a"
"quoted" = 1
text.en = """
id = 3
"""

[[item]]
name = { en = "x" }
[item.more]
deep = 1
[[item]]
list = [
  { id = "one" },
  # a remark
  { id = "two" },
]
after = [{ id = "three" }]
[[item.part]]
x = 1
[ table . "of" ]
y = 2
'''


def table(text: str) -> tuple[Table, list[Mistake]]:
    mistakes: list[Mistake] = []
    return table_of(tomllib.loads(text), text, "x.toml", mistakes), mistakes


def test_every_name_is_found_on_the_line_where_it_stands() -> None:
    lines = toml_lines(TEXT)

    assert dict(lines) == {
        ("id",): 2,
        ("quoted",): 3,
        ("text",): 4,
        ("text", "en"): 4,
        ("item",): 8,
        ("item", 1): 8,
        ("item", 1, "name"): 9,
        ("item", 1, "more"): 10,
        ("item", 1, "more", "deep"): 11,
        ("item", 2): 12,
        ("item", 2, "list"): 13,
        ("item", 2, "list", 1): 14,
        ("item", 2, "list", 2): 16,
        ("item", 2, "after"): 18,
        ("item", 2, "part"): 19,
        ("item", 2, "part", 1): 19,
        ("item", 2, "part", 1, "x"): 20,
        ("table",): 21,
        ("table", "of"): 21,
        ("table", "of", "y"): 22,
    }


def test_a_slip_in_a_name_is_one_mistake_and_not_two() -> None:
    root, mistakes = table("labell = 'x'\n")
    root.text("label")

    root.done()

    assert [str(mistake) for mistake in mistakes] == [
        "x.toml, line 1: there is no field called 'labell'\n  To fix it: write label."
    ]


def test_a_number_too_large_to_calculate_with_is_a_mistake() -> None:
    root, mistakes = table(f"value = {10**400}\n")

    assert root.number("value") == 0.0
    assert [str(mistake) for mistake in mistakes] == [
        "x.toml, line 1: 'value' is no number that can be calculated with\n  To fix it: write an ordinary number."
    ]


@pytest.mark.parametrize(("written", "example"), [('"7"', "7"), ('"7.5"', "7.5"), ('"seven"', "0.5"), ("true", "0.5")])
def test_a_number_in_quotation_marks_is_shown_without_them(written: str, example: str) -> None:
    root, mistakes = table(f"value = {written}\n")

    root.number("value")

    assert mistakes[0].cure == f"write it as value = {example}"


NAMES = (
    "id kind title prompt en es objective given value unit fact hints feedback options show start explorer quantity "
    "tolerance grades phase family rubric level"
)
FIELDS = st.sampled_from(NAMES.split())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("time"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS | st.text(max_size=5), inner, max_size=5),
    max_leaves=20,
)


@given(st.dictionaries(FIELDS | st.text(max_size=5), JSON, max_size=6))
def test_no_card_and_no_exercises_however_odd_stop_the_reader(data: dict[str, object]) -> None:
    mistakes: list[Mistake] = []

    card, _ = read_card(table_of(data, "", "lesson.toml", mistakes))
    read_exercises(table_of({"a": data, **data}, "", "exercises.toml", mistakes), card)

    assert mistakes
