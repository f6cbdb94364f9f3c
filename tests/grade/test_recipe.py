"""What a learner chose to show of a recipe, in the grade book: apart from what is marked, and no more than that."""

from pathlib import Path

from reachstars.grade.book import grade
from reachstars.grade.tables import file_rows, learner_rows
from reachstars.handin.give import hand_in
from reachstars.handin.own_recipe import recipe_events
from reachstars.handin.read import read_folder
from reachstars.recipe.keep import RecipeDesk
from reachstars.recipe.model import Goal, Step, Try
from reachstars.recipe.when import When


def handed(folder: Path, learner: str) -> None:
    desk = RecipeDesk(folder, learner)
    desk.put(Goal("=Swim", "My cousins"))
    desk.put(Step("a", "Ask at the pool", When(2027, 6)))
    desk.put(Try("a", "Float", None, "no", "Full lungs"))
    desk.share("goal")
    desk.share("tries")
    hand_in(folder, learner, "shuttle-orbit", recipe_events(desk.events(), ("goal", "road", "tries")))


def test_what_was_shared_has_a_column_of_its_own_and_brings_no_points(tmp_path: Path) -> None:
    handed(tmp_path, "luna-7")
    book = grade(read_folder(tmp_path / "hand-in"), {}, "en")

    told = "My goal\n  - =Swim\n    Why it matters: My cousins\n\nTries\n  - Float (the answer was no)\n"
    assert book.recipes == (("luna-7", f"{told}    What it taught me: Full lungs"),)
    assert book.sheets == ()
    header, row = learner_rows(book, "en")
    assert header[-1] == "Recipe for Success: private, shared by choice (not graded)"
    assert row == ("luna-7", "0", "0", "", "0", "", book.recipes[0][1])


def test_a_class_in_which_nobody_shares_has_no_such_column(tmp_path: Path) -> None:
    (tmp_path / "hand-in").mkdir()
    header, *_ = learner_rows(grade(read_folder(tmp_path / "hand-in"), {}, "es"), "es")

    assert not any("Receta" in name for name in header)


def test_a_shared_recipe_is_no_lesson_that_is_missing_here(tmp_path: Path) -> None:
    handed(tmp_path, "luna-7")
    _, row = file_rows(grade(read_folder(tmp_path / "hand-in"), {}, "en"), "en")

    assert "no such lesson" not in " ".join(row)
