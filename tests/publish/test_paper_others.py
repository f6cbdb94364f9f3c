"""What is printed beside a lesson's own pages is as accessible: answers, class sets, recipes, reports, notebooks."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.publish.accessible import wrong
from tests.publish.golden import PAGES
from tests.publish.sample import sample
from tests.publish.test_class_set import made as class_set
from tests.publish.test_own_notebook import ANSWER, picture
from tests.publish.test_own_notebook import printed as notebook
from tests.publish.test_paper import ANSWERS
from tests.publish.test_report import FILES, MAP, MARKS, report

from reachstars.handin.pages import Cell, Shown
from reachstars.language import LANGUAGES, Language
from reachstars.publish import recipe_paper
from reachstars.publish.paper import PAPER_EDITIONS, PaperEdition, lesson_pdf
from reachstars.publish.report import document_pdf


def with_answers(which: PaperEdition, *, large_print: bool = False) -> Callable[[Language], bytes]:
    def made(language: Language) -> bytes:
        lesson = sample(language)
        return lesson_pdf(
            lesson, edition=which, answers=ANSWERS, learner="quetzal-7", paper="a4", large_print=large_print
        ).pdf

    return made


def own_notebook(language: Language) -> bytes:
    cells = (
        Cell("markdown", "## My notes\n\n| a | b |\n|---|---|\n| 1 | $x^2$ |\n\nSee [this](https://example.org)."),
        Cell("code", 'page.ask("orbit-speed")', event=ANSWER),
        Cell("code", "plot()", (Shown("picture", image=picture()), Shown("text", "42"))),
        Cell("code", "plot(2)", (Shown("picture", image=picture(80, 20)),)),
    )
    return notebook(*cells, lesson="shuttle-orbit", language=language).pdf


PRINTED: Mapping[str, Callable[[Language], bytes]] = {
    **{f"sample {which}": with_answers(which) for which in PAPER_EDITIONS},
    **{f"sample {which} in large print": with_answers(which, large_print=True) for which in PAPER_EDITIONS},
    "report": lambda language: document_pdf(report(language, MARKS, MAP, FILES)),
    "notebook": own_notebook,
    "blank recipe": lambda language: recipe_paper.blank_pdf(language).pdf,
    "family letter": lambda language: recipe_paper.family_pdf(language).pdf,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRINTED)
def test_what_is_printed_beside_a_lesson_is_accessible(name: str, language: Language, tmp_path: Path) -> None:
    assert wrong(PRINTED[name](language), language, tmp_path) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_a_recipe_is_accessible(name: str, tmp_path: Path) -> None:
    language: Language = "es" if name.endswith("es") else "en"

    assert wrong(PAGES[name]().pdf, language, tmp_path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_class_set_has_a_title_for_each_student(language: Language, tmp_path: Path) -> None:
    assert wrong(class_set("worksheet", language), language, tmp_path, titles=3) == []
    assert wrong(class_set("key", language), language, tmp_path) == []
