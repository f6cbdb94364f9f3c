"""The board of a recipe from Python's side: what it answers, and that no word of a recipe is ever in its state."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.handin.work import class_folder

from reachstars.language import LANGUAGES, Language
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import PARTS, Effort, Gap, Goal, Learned, Person, Recipe, Step, Try
from reachstars.recipe.when import When, on
from reachstars.widgets import board as board_module
from reachstars.widgets.board import Board
from reachstars.widgets.board_words import TAB_PARTS, TAB_PICTURES, TABS
from reachstars.widgets.recipe_seat import RecipeSeat
from reachstars.widgets.seat import Seat

SECRET = "secreto-de-luna"  # noqa: S105 - a word to look for
TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return class_folder(tmp_path / "clase")


@pytest.fixture
def seat(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Seat:
    monkeypatch.setattr(board_module, "today", lambda: TODAY)
    seat = Seat(folder)
    seat.sit("luna-7")
    return seat


def board(seat: Seat, language: Language = "en") -> Board:
    return Board(RecipeSeat(seat), language)


def put(found: Board, part: str, name: str = "a", **typed: Any) -> dict[str, Any]:
    return found.answer({"do": "put", "part": part, "id": name, "typed": typed, "learner": "luna-7"})


def act(found: Board, do: str, part: str, name: str = "a", value: Any = None) -> dict[str, Any]:
    return found.answer({"do": do, "part": part, "id": name, "value": value, "learner": "luna-7"})


def entries(reply: dict[str, Any], part: str) -> list[list[str]]:
    return [[entry["first"], *entry["more"]] for entry in reply["content"]["parts"][part]["entries"]]


def kept(folder: Path) -> Recipe:
    return RecipeDesk(folder, "luna-7").recipe()


def test_every_part_stands_under_one_of_the_six_ingredients() -> None:
    assert sorted(part for parts in TAB_PARTS.values() for part in parts) == sorted(PARTS)
    assert [name for name, _ in TABS] == list(TAB_PARTS)
    assert sorted(name for names in TAB_PICTURES.values() for name in names) == ["effort", "far", "gap", "road"]


def test_every_kind_of_entry_is_written_and_saved_before_it_is_shown(seat: Seat, folder: Path) -> None:
    found = board(seat)
    put(found, "goal", "", what="Learn to swim", why="My cousins")
    put(found, "gap", takes="Breathing", here="Ten times", evidence="My coach")
    put(found, "road", what="Ask at the pool", by="tomorrow")
    put(found, "road", "b", what="One length", by="June 2027", after=["a"])
    put(found, "learning", what="Look up", day="today")
    put(found, "effort", what="Kicking", minutes="30", day="yesterday")
    put(found, "tries", what="Float", day="2026-11-02", result="no", taught="Full lungs float")
    reply = put(found, "people", who="Tía Rosa", helps="drives me")

    assert reply["saved"].startswith("Saved at ")
    assert kept(folder) == Recipe(
        goal=Goal("Learn to swim", "My cousins"),
        gaps=(Gap("a", "Breathing", "Ten times", "My coach"),),
        steps=(Step("a", "Ask at the pool", When(2026, 11, 23)), Step("b", "One length", When(2027, 6), ("a",))),
        learned=(Learned("a", "Look up", on(TODAY)),),
        efforts=(Effort("a", "Kicking", When(2026, 11, 21), 30),),
        tries=(Try("a", "Float", When(2026, 11, 2), "no", "Full lungs float"),),
        people=(Person("a", "Tía Rosa", "drives me"),),
        changed=kept(folder).changed,
    )
    assert entries(reply, "road") == [
        ["Ask at the pool (November 23, 2026)", "Next"],
        ["One length (June 2027)", "Comes after: “Ask at the pool”", "Ahead"],
    ]
    assert reply["content"]["progress"]["decide"] == [
        "Decide what you want (2 of 2)",
        "Your goal is written, and why it matters to you.",
    ]
    assert reply["content"]["next"][0] == "Next: “Ask at the pool”, by November 23, 2026 (1 day left)."


def test_no_word_of_a_recipe_is_ever_in_the_state_of_the_widget(seat: Seat, folder: Path) -> None:
    found = board(seat, "es")
    for part, typed in {
        "goal": {"what": SECRET, "why": SECRET},
        "gap": {"takes": SECRET},
        "road": {"what": SECRET},
        "learning": {"what": SECRET},
        "effort": {"what": SECRET, "minutes": "5"},
        "tries": {"what": SECRET},
        "people": {"who": SECRET},
    }.items():
        reply = put(found, part, "" if part == "goal" else "a", **typed)
        assert SECRET in json.dumps(reply)
        assert SECRET not in json.dumps(found.widget.get_state(["form", "now"]))
    seat.speak("en")

    assert SECRET not in json.dumps(found.widget.get_state(["form", "now"]))
    assert SECRET not in repr(found.widget)
    assert len(kept(folder).changed) == len(PARTS)


def test_a_step_is_ticked_today_and_taken_back(seat: Seat, folder: Path) -> None:
    found = board(seat)
    put(found, "road", what="Ask")

    assert entries(act(found, "tick", "road", value=True), "road") == [["Ask (done, November 22, 2026)"]]
    assert entries(act(found, "tick", "road", value=False), "road") == [["Ask", "Next"]]
    assert act(found, "tick", "gap", value=True) == {
        "failed": "This entry is not there any more: it was taken away, perhaps in another window."
    }
    assert kept(folder).steps == (Step("a", "Ask"),)


def test_what_was_taken_away_can_be_put_back_as_it_was(seat: Seat, folder: Path) -> None:
    found = board(seat, "es")
    put(found, "gap", takes="Respirar", evidence="Mi maestro")
    act(found, "tick", "gap", value=True)
    before = kept(folder).gaps

    reply = act(found, "take-away", "gap")
    assert (entries(reply, "gap"), reply["said"]) == ([], ["Se quitó."])
    assert act(found, "put-back", "gap")["said"] == ["Ya está de vuelta."]
    assert kept(folder).gaps == before
    assert "failed" in act(found, "put-back", "gap", "never")


def test_steps_that_would_wait_for_each_other_are_told_and_nothing_is_lost(seat: Seat, folder: Path) -> None:
    found = board(seat)
    put(found, "road", what="Ask")
    put(found, "road", "b", what="Swim", after=["a"])
    seen = kept(folder).changed["road/a"]
    typed = {"what": "Ask", "after": ["b"]}
    reply = found.answer({"do": "put", "part": "road", "id": "a", "typed": typed, "seen": seen, "learner": "luna-7"})

    assert reply == {
        "failed": "These steps would wait for each other: “Swim” and “Ask”. None of them could be the first. "
        "To fix it: decide which one comes first, and let it wait for none of the others."
    }
    assert kept(folder).steps == (Step("a", "Ask"), Step("b", "Swim", None, ("a",)))


def test_a_date_that_makes_no_sense_names_its_field(seat: Seat, folder: Path) -> None:
    reply = put(board(seat, "es"), "road", what="Nadar", by="30 de febrero de 2027")

    assert reply == {
        "field": "by",
        "failed": "El día «30 de febrero de 2027» no existe en el calendario de 1900 a 2199. "
        "Para arreglarlo: revisa el día, el mes y el año.",
    }
    assert kept(folder) == Recipe()


def test_two_windows_merge_and_none_writes_over_the_other_unasked(seat: Seat, folder: Path) -> None:
    here, there = board(seat), board(Seat(folder))
    there._seat.confirm("luna-7")  # noqa: SLF001 - the other window, in a kernel of its own
    seen = put(here, "goal", "", what="Swim")["content"]["parts"]["goal"]["entries"][0]["seen"]
    put(here, "road", what="Ask")
    reply = put(there, "road", "b", what="Train")
    assert entries(reply, "road") == [["Ask", "Next"], ["Train", "Next"]]

    changed = {"do": "put", "part": "goal", "id": "", "seen": seen, "learner": "luna-7"}
    there.answer({**changed, "typed": {"what": "Swim far"}})
    refused = here.answer({**changed, "typed": {"what": "Swim fast"}})
    assert refused["failed"] == (
        "This was changed in another window meanwhile. There it says: “Swim far”. Your text still stands here. "
        "To fix it: save again, and yours takes its place; or cancel, and that one stays."
    )
    assert kept(folder).goal == Goal("Swim far")
    here.answer({**changed, "seen": refused["seen"], "typed": {"what": "Swim fast"}})
    assert kept(folder).goal == Goal("Swim fast")


def test_a_letter_that_comes_twice_is_written_once(seat: Seat, folder: Path) -> None:
    found = board(seat)
    put(found, "learning", what="Look up")
    put(found, "learning", what="Look up")

    assert kept(folder).learned == (Learned("a", "Look up"),)
    assert len(RecipeDesk(folder, "luna-7").events()) == 1


def test_a_new_kernel_shows_the_recipe_to_its_owner_alone(seat: Seat, folder: Path) -> None:
    put(board(seat), "goal", "", what=SECRET)
    again = Seat(folder)
    found = board(again, "es")
    locked = {
        "locked": "Esta receta es privada. Di que eres luna-7 y la verás.",
        "confirm": "Sí, soy luna-7",
    }

    assert found.answer({"do": "open", "learner": "luna-7"}) == locked
    assert act(found, "picture", "goal") == locked
    assert put(found, "goal", "", what="Otra") == locked
    assert found.answer({"do": "confirm"}) == {}
    assert entries(found.answer({"do": "open", "learner": "luna-7"}), "goal") == [[SECRET]]
    again.sit("sol-8")
    assert put(found, "goal", "", what=SECRET) == {
        "failed": "No se guardó: ahora trabaja otra persona aquí. Tu texto sigue aquí."
    }
    assert SECRET not in json.dumps(found.answer({"do": "open", "learner": "sol-8"}))
    assert RecipeDesk(folder, "sol-8").recipe() == Recipe()


def test_a_part_is_private_until_its_switch_says_otherwise(seat: Seat, folder: Path) -> None:
    found = board(seat)
    opened = found.answer({"do": "open", "learner": "luna-7"})
    assert [opened["content"]["parts"][part]["shared"] for part in PARTS] == [False] * len(PARTS)

    reply = act(found, "share", "road", value=True)
    assert reply["said"] == [
        "“Road map” may go to your teacher. It goes only with a file that you hand in, and only if you tick it there."
    ]
    assert kept(folder).shared == {"road"}
    assert act(found, "share", "road", value="yes")["content"]["parts"]["road"]["shared"] is False


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["far", "gap", "road", "effort"])
def test_each_picture_comes_with_its_words_and_its_table(name: str, language: Language, seat: Seat) -> None:
    found = board(seat, language)
    put(found, "road", what="Ask")
    picture = found.answer({"do": "picture", "value": name, "learner": "luna-7"})["picture"]

    assert picture["svg"].startswith("<")
    assert picture["alt"]
    assert picture["caption"]
    assert {len(row) for row in picture["rows"]} <= {len(picture["header"])}


def test_the_board_speaks_the_language_of_the_page(seat: Seat) -> None:
    found = board(seat)
    seat.speak("es")

    assert found.widget.form["title"] == "Mi receta para el éxito"
    assert found.answer({"do": "open", "learner": "luna-7"})["content"]["next"][0] == (
        "Empieza por la meta: escribe qué quieres y por qué."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_can_be_kept_a_sentence_says_so(language: Language, tmp_path: Path, folder: Path) -> None:
    shown = board(Seat(folder, passing=True), language).answer({"do": "open"})["failed"]
    nobody = board(Seat(folder), language).answer({"do": "open"})["failed"]
    outside = Seat(tmp_path)
    outside.sit("luna-7")

    assert shown.startswith({"en": "This page is only shown here", "es": "Esta página aquí solo se muestra"}[language])
    assert nobody.startswith({"en": "Nobody has said who works here. Write", "es": "Nadie ha dicho quién"}[language])
    assert "failed" in board(outside, language).answer({"do": "open"})


def test_the_latest_entries_of_a_log_come_first(seat: Seat) -> None:
    found = board(seat)
    put(found, "effort", "a", what="old", minutes="5", day="2025")
    put(found, "effort", "b", what="new", minutes="5", day="today")
    put(found, "effort", "c", what="some day", minutes="5", day="")
    reply = put(found, "effort", "d", what="new too", minutes="5", day="today")

    said = [texts[0].partition(" (")[0] for texts in entries(reply, "effort")]
    assert said == ["new too", "new", "old", "some day"]


def test_words_from_right_to_left_do_not_turn_the_date_around(seat: Seat) -> None:
    reply = put(board(seat, "es"), "learning", what="أسبح كل يوم", day="hoy")

    assert entries(reply, "learning") == [["\u2068أسبح كل يوم\u2069 (22 de noviembre de 2026)"]]


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"do": 7, "part": ["road"]},
        {"do": "put", "part": "road", "id": "../x", "typed": {"what": "Swim"}},
        {"do": "put", "part": "road", "id": None, "typed": "Swim"},
        {"do": "put", "part": "goal", "id": "a", "typed": {"what": {"deep": []}}},
        {"do": "put", "part": "road", "id": "a", "typed": {"what": "Swim", "after": ["nowhere"]}},
        {"do": "picture", "value": "diary"},
        {"do": "take-away", "part": "people", "id": "a"},
    ],
)
def test_whatever_a_message_says_is_answered_and_nothing_odd_is_kept(
    message: dict[str, Any], seat: Seat, folder: Path
) -> None:
    assert board(seat).answer(message)
    assert kept(folder) == Recipe()
