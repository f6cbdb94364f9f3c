"""What a person types into the fields of an entry: it becomes the entry, or a kind sentence says what does not fit."""

from dataclasses import fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reachstars.errors import EntryError, RecipeError
from reachstars.language import LANGUAGES, Language
from reachstars.logbook.event import Json
from reachstars.recipe.fields import FIELDS, texts_in, texts_of_new
from reachstars.recipe.limits import TEXT_LENGTH
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Item, Learned, Part, Person, Recipe, Step, Try, part_of
from reachstars.recipe.remarks import remarks
from reachstars.recipe.value import to_value
from reachstars.recipe.when import When
from reachstars.recipe.written import write_entry

TODAY = date(2026, 11, 22)
ENTRIES: tuple[Item, ...] = (
    Goal("Nadar", "Por mi abuela 🏊"),
    Gap("a", "Respirar", "Diez veces", "Mi maestro", closed=True),
    Step("a", "Preguntar", When(2027, 6), ("b", "c"), When(2026, 11, 1)),
    Learned("a", "Flotar", When(2026, 11, 22)),
    Effort("a", "Patada", When(2026), 45),
    Try("a", "Cruzar", When(2026, 11, 2), "no", "Descansar"),
    Person("a", "Tía Rosa", "me lleva"),
)


def written(part: Part, **typed: Json) -> Item:
    return write_entry(part, "" if part == "goal" else "a", typed, TODAY)


def refused(part: Part, **typed: Json) -> tuple[str, str, str]:
    with pytest.raises(EntryError) as caught:
        written(part, **typed)
    return caught.value.field, str(caught.value), caught.value.es


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", ENTRIES, ids=part_of)
def test_an_entry_that_is_opened_and_saved_is_the_same(entry: Item, language: Language) -> None:
    name = "" if isinstance(entry, Goal) else entry.id

    assert write_entry(part_of(entry), name, texts_in(entry, language), TODAY, entry) == entry


def test_every_field_of_the_model_can_be_written() -> None:
    kinds = {part_of(entry): {one.name for one in fields(entry)} - {"id", "closed"} for entry in ENTRIES}

    assert set(kinds) == set(PARTS) == set(get_args(Part))
    assert {part: {field.name for field in FIELDS[part]} for part in PARTS} == kinds


def test_a_new_entry_begins_today() -> None:
    assert texts_of_new("tries", "es") == {"what": "", "day": "hoy", "result": "waiting", "taught": ""}
    assert written("tries", **{**texts_of_new("tries", "en"), "what": "Cross"}) == Try("a", "Cross", When(2026, 11, 22))


@pytest.mark.parametrize("part", PARTS)
def test_an_empty_entry_asks_for_a_few_words(part: Part) -> None:
    field, said, dicho = refused(part, **texts_of_new(part, "en"))

    needed = next(one for one in FIELDS[part] if one.needed)
    assert field == needed.name
    if part == "effort":
        assert (
            said == "Minutes are a whole number from 1 to 1,440. To fix it: write a number such as 30. Ten count too."
        )
    else:
        assert said == f"“{needed.label.en}” is still empty. To fix it: write a few words there. One is enough."
        assert dicho == (
            f"“{needed.label.es}” todavía está vacío. Para arreglarlo: escribe ahí unas palabras. Con una basta."
        )


def test_ten_thousand_characters_are_kept_and_too_many_are_told() -> None:
    assert written("goal", what="ñ" * 10_000) == Goal("ñ" * 10_000)
    assert refused("goal", what="ñ" * (TEXT_LENGTH + 1)) == (
        "what",
        "Your text under “What do you want most?” has 20,001 characters, and 20,000 fit. "
        "To fix it: make two entries of it, or shorten it. It still stands here.",
        "Tu texto en “¿Qué es lo que más quieres?” tiene 20,001 caracteres y caben 20,000. "
        "Para arreglarlo: divídelo en dos entradas o acórtalo. Sigue aquí.",
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("February 30, 2027", "There is no such day as “February 30, 2027” in the calendar from 1900 to 2199."),
        ("3/4/2027", "“3/4/2027” can mean two days. To fix it: write 2027-03-04 or 2027-04-03 (year, month, day)."),
        ("someday", "“someday” is not a date that I can read."),
        ("9" * 5_000, f"“{'9' * 40}” is not a date that I can read."),
    ],
)
def test_a_date_that_makes_no_sense_is_told_at_its_field(typed: str, said: str) -> None:
    field, sentence, _ = refused("road", what="Swim", by=typed)

    assert field == "by"
    assert sentence.startswith(said)


@pytest.mark.parametrize("typed", ["0", "-5", "1441", "half an hour", "٣٠", "1" * 400])
def test_minutes_that_cannot_be_are_told(typed: str) -> None:
    assert refused("effort", minutes=typed)[0] == "minutes"


@pytest.mark.parametrize("typed", ["30", " 30 min ", "30 minutos", "30 Minutes"])
def test_minutes_are_read_as_people_write_them(typed: str) -> None:
    assert written("effort", minutes=typed) == Effort("a", "", None, 30)


def test_half_an_emoji_and_right_to_left_text_are_kept_as_far_as_a_file_can() -> None:
    assert written("people", who="جدتي \ud83d") == Person("a", "جدتي ?")


@settings(max_examples=200)
@given(
    st.sampled_from(PARTS),
    st.dictionaries(
        st.sampled_from(["what", "why", "by", "after", "done", "day", "minutes", "who"]),
        st.one_of(st.text(max_size=40), st.none(), st.integers(), st.lists(st.text(max_size=3))),
        max_size=8,
    ),
    st.text(max_size=5),
)
def test_whatever_is_typed_becomes_an_entry_or_a_sentence(part: Part, typed: dict[str, Json], name: str) -> None:
    try:
        said = [str(value) for value in to_value(write_entry(part, name, typed, TODAY)).values()]
    except RecipeError as error:
        said = [str(error), error.es]

    assert any(said)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            Step("b", "Swim", When(2026, 11, 21)),
            "That day has passed already. If the step is done, mark it as done.",
        ),
        (Step("b", "Swim", None, (), When(2027)), "That day is still ahead. Look at it again: is it the right year?"),
        (Effort("b", "", When(2062), 5), "That day is still ahead. Look at it again: is it the right year?"),
        (
            Try("b", "Cross", None, "no"),
            "A no is part of the road. When you know what it taught you, write it here.",
        ),
        (
            Step("b", "Swim", When(2027, 1, 1), ("a",)),
            "Its date comes before that of “Ask”, which it waits for. Look at the two dates again.",
        ),
    ],
)
def test_what_is_odd_is_kept_and_told(entry: Item, said: str) -> None:
    recipe = Recipe(steps=(Step("a", "Ask", When(2027, 6)),))

    assert [one.en for one in remarks(recipe, entry, TODAY)] == [said]


@pytest.mark.parametrize("entry", ENTRIES, ids=part_of)
def test_an_entry_that_adds_up_needs_no_remark(entry: Item) -> None:
    assert remarks(Recipe(), entry, TODAY) == ()
