"""The calendar file, read back by the library and by the rules of RFC 5545."""

from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from reachstars.errors import RecipeError
from reachstars.recipe.agenda import agenda
from reachstars.recipe.model import Gap, Goal, Recipe, Step
from reachstars.recipe.when import parse_when

RECIPE = Recipe(
    goal=Goal("secret goal", "secret why"),
    gaps=(Gap("a", "secret gap"),),
    steps=(
        Step("b", "Inscribirme; pagar, firmar \\ 🚀\nen la alberca", parse_when("2027-03-01"), ("a",)),
        Step("a", "Aprender a nadar", parse_when("2027-02-28"), (), parse_when("2027-02-20")),
        Step("c", "Competir", parse_when("2028")),
        Step("d", "Soñar"),
    ),
    changed=MappingProxyType({"road/a": "2026-12-31T23:30:00.500Z", "road/b": "2027-01-05T08:00:00.000-06:00"}),
)


def test_the_file_of_two_steps_is_this_one() -> None:
    assert agenda(RECIPE, "luna-7", "es").decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//reachstars//Recipe for Success//ES",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Receta para el éxito",
        "BEGIN:VEVENT",
        "SUMMARY:Listo: Aprender a nadar",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "DTSTAMP:20261231T233000Z",
        "UID:3b3bdee4-3a34-5856-81c4-4b4ebcefbfdf",
        "CLASS:PRIVATE",
        "LAST-MODIFIED:20261231T233000Z",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "SUMMARY:Inscribirme\\; pagar\\, firmar \\\\ 🚀 en la alberca",
        "DTSTART;VALUE=DATE:20270301",
        "DTEND;VALUE=DATE:20270302",
        "DTSTAMP:20270105T140000Z",
        "UID:c86edcf9-041d-5296-a32c-e2f6a9e0c3e2",
        "CLASS:PRIVATE",
        "DESCRIPTION:Después de: “Aprender a nadar”",
        "LAST-MODIFIED:20270105T140000Z",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_file_has_no_word_of_another_part_and_no_code_of_the_learner() -> None:
    data = agenda(RECIPE, "luna-7", "en")

    assert b"secret" not in data
    assert b"luna" not in data


def test_a_step_that_moves_keeps_its_name_and_two_learners_never_share_one() -> None:
    moved = Recipe(steps=(Step("a", "Nadar", parse_when("2027-09-01")),))
    before, after, other = (
        [str(event["UID"]) for event in Calendar.from_ical(agenda(recipe, learner, "en")).walk("VEVENT")]
        for recipe, learner in ((RECIPE, "luna-7"), (moved, "luna-7"), (moved, "sol"))
    )

    assert after == before[:1]
    assert not set(other) & set(before)


def test_a_road_without_an_exact_day_has_no_calendar() -> None:
    with pytest.raises(RecipeError) as refused:
        agenda(Recipe(steps=RECIPE.steps[2:]), "luna-7", "es")

    assert refused.value.in_language("en") == (
        "No step on the road map has an exact day yet, so there is nothing to put in a calendar. "
        "To fix it: give one step a day, such as 2027-06-15."
    )
    assert refused.value.in_language("es") == (
        "Todavía ningún paso del mapa tiene un día exacto, así que no hay nada que poner en un calendario. "
        "Para arreglarlo: ponle día a un paso, por ejemplo 2027-06-15."
    )


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=200))
def test_any_text_survives_and_no_line_is_longer_than_75_bytes(text: str) -> None:
    data = agenda(Recipe(steps=(Step("a", f"x {text}", parse_when("2199-12-31")),)), "luna-7", "en")
    (entry,) = Calendar.from_ical(data).walk("VEVENT")

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in data.split(b"\r\n"))
    assert data.count(b"BEGIN:VEVENT") == 1
    printed = "".join(letter for letter in str(entry["SUMMARY"]) if letter.isalnum())
    assert printed == "".join(letter for letter in f"x {text}" if letter.isalnum())


@pytest.mark.parametrize("time", ["", "yesterday", "2026-01-01T10:00:00", "0001-01-01T00:00:00.000+23:00"])
def test_an_entry_without_a_readable_moment_has_the_same_bytes_on_every_computer(time: str) -> None:
    recipe = Recipe(steps=(Step("a", "x", parse_when("2027-01-01")),), changed=MappingProxyType({"road/a": time}))

    assert b"DTSTAMP:19700101T000000Z\r\n" in agenda(recipe, "luna-7", "en")


def test_a_step_without_words_has_a_name_in_the_calendar() -> None:
    recipe = Recipe(steps=(Step("a", " \n", parse_when("2027-01-01")),))

    assert b"SUMMARY:A step without a name\r\n" in agenda(recipe, "luna-7", "en")
    assert b"SUMMARY:Un paso sin nombre\r\n" in agenda(recipe, "luna-7", "es")
