"""A recipe in the class folder: private, checked before it is written, joined with another copy."""

from dataclasses import replace
from pathlib import Path

import pytest

from reachstars.errors import RecipeError
from reachstars.logbook.desk import Desk
from reachstars.recipe.keep import RecipeDesk, new_id
from reachstars.recipe.model import Effort, Goal, Person, Recipe, Step
from reachstars.recipe.when import parse_when


@pytest.fixture
def desk(tmp_path: Path) -> RecipeDesk:
    return RecipeDesk(tmp_path, "Luna 7")


def test_everything_is_written_to_the_private_journal_alone(desk: RecipeDesk, tmp_path: Path) -> None:
    desk.put(Goal("volar", "por mi papá"))
    desk.put(Step("a", "leer"))
    desk.share("road")
    desk.unshare("road")
    desk.take_away(Step("a", "leer"))

    files = list(tmp_path.rglob("*.jsonl"))
    assert files == [tmp_path / "logbook" / "luna-7" / "private" / "recipe.jsonl"]
    assert len(desk.events()) == 5
    assert all(event.private for event in desk.events())
    assert desk.notes() == ()


def test_the_next_day_everything_is_there(desk: RecipeDesk, tmp_path: Path) -> None:
    step = Step(new_id(), "🚀 שלום " + "x" * 10_000, parse_when("2027-06"), (), parse_when("2026-05-01"))
    before = desk.put(step)

    assert RecipeDesk(tmp_path, "luna-7").recipe() == before
    assert before.steps == (step,)
    assert desk.learner == "luna-7"


def test_an_event_of_a_newer_version_stays_and_changes_nothing(desk: RecipeDesk, tmp_path: Path) -> None:
    newer = Desk(tmp_path, "luna-7", "recipe", 2).write("recipe-set-2", "mood/a", {"what": "?"}, private=True)

    assert desk.recipe() == Recipe()
    assert desk.events() == (newer,)


def test_steps_that_would_wait_for_each_other_are_refused_kindly(desk: RecipeDesk) -> None:
    desk.put(Step("a", "Swim 25 m"))
    desk.put(Step("b", "Swim 50 m", after=("a",)))
    before = desk.put(Step("c", "Swim 100 m", after=("b",)))

    with pytest.raises(RecipeError) as refused:
        desk.put(Step("a", "Swim 25 m", after=("c",)))

    assert desk.recipe() == before
    assert refused.value.in_language("en") == (
        "These steps would wait for each other: “Swim 50 m”, “Swim 100 m” and “Swim 25 m”. None of them could be the "
        "first. To fix it: decide which one comes first, and let it wait for none of the others."
    )
    assert refused.value.in_language("es") == (
        "Estos pasos se esperarían unos a otros: “Swim 50 m”, “Swim 100 m” y “Swim 25 m”. Ninguno podría ser el "
        "primero. Para arreglarlo: decide cuál va primero y que ese no espere a ninguno de los otros."
    )


def test_a_step_that_waits_for_itself_is_refused(desk: RecipeDesk) -> None:
    with pytest.raises(RecipeError, match=r"would wait"):
        desk.put(Step("a", "Swim", after=("a",)))


def test_a_step_after_an_unknown_one_is_refused(desk: RecipeDesk) -> None:
    with pytest.raises(RecipeError) as refused:
        desk.put(Step("a", "Swim", after=("z",)))

    assert refused.value.in_language("en") == (
        "“Swim” comes after a step that is not on the road map. "
        "To fix it: write that step first, or take it out of the list of earlier steps."
    )
    assert refused.value.in_language("es") == (
        "“Swim” va después de un paso que no está en el mapa. "
        "Para arreglarlo: escribe primero ese paso o quítalo de la lista de pasos anteriores."
    )


def test_a_step_whose_earlier_step_was_taken_away_can_still_be_done(desk: RecipeDesk) -> None:
    desk.put(Step("a", "Swim 25 m"))
    later = desk.put(Step("b", "Swim 50 m", after=("a",))).steps[1]
    desk.take_away(Step("a", "Swim 25 m"))

    done = replace(later, done=parse_when("2026-03-01"))

    assert desk.put(done).steps == (done,)


@pytest.mark.parametrize("item", [Step("a", "x" * 20_001), Effort("a", "x", minutes=2_000), Step("A B", "x")])
def test_an_entry_beyond_the_limits_is_refused_and_nothing_is_lost(desk: RecipeDesk, item: Step | Effort) -> None:
    before = desk.put(Goal("fly"))

    with pytest.raises(RecipeError) as refused:
        desk.put(item)

    assert desk.recipe() == before
    assert refused.value.in_language("en") == (
        "This entry does not fit: a text has at most 20,000 characters, a year lies between 1900 and 2199, a day at "
        "most 1,440 minutes, and a step comes after at most 100 steps. "
        "To fix it: shorten it or correct the number. What was written before is still there."
    )
    assert refused.value.in_language("es") == (
        "Esto no cabe: un texto tiene máximo 20,000 caracteres, un año va de 1900 a 2199, un día tiene máximo 1,440 "
        "minutos y un paso va después de máximo 100 pasos. "
        "Para arreglarlo: acórtalo o corrige el número. Lo que ya estaba escrito sigue ahí."
    )


def test_a_part_that_is_full_says_so(desk: RecipeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reachstars.recipe.keep.ENTRIES", 1)
    desk.put(Person("a", "Rosa"))

    with pytest.raises(RecipeError) as refused:
        desk.put(Person("b", "Ana"))

    assert desk.put(Person("a", "Tía Rosa")).people == (Person("a", "Tía Rosa"),)
    assert refused.value.in_language("en") == (
        "'People who help me' already holds 2,000 entries, which is all it can hold. To fix it: take away an old entry."
    )
    assert refused.value.in_language("es") == (
        "'Personas que me ayudan' ya tiene 2,000 entradas y no caben más. Para arreglarlo: quita una entrada vieja."
    )


def test_two_copies_are_joined_and_joining_again_writes_nothing(desk: RecipeDesk, tmp_path: Path) -> None:
    home = RecipeDesk(tmp_path / "home", "luna-7")
    desk.put(Step("a", "at school"))
    home.put(Step("b", "at home"))

    both = desk.bring(home.events())
    lines = len(desk.events())
    again = desk.bring(home.events())

    assert {step.what for step in both.steps} == {"at school", "at home"}
    assert (again, len(desk.events())) == (both, lines)
    assert home.bring(desk.events()) == both
