"""In Chromium's accessibility tree every control of every form is called by its prompt."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import CDPSession, expect
from tests.browser.template import opened

from reachstars.exercise.prompt import prompt
from reachstars.language import LANGUAGES, Language
from reachstars.lesson.policy import Policy
from reachstars.lesson.variant import lesson_for

pytestmark = pytest.mark.browser

Node = dict[str, Any]
GROUPS = {"group", "radiogroup", "table", "grid"}
ANSWERED = {"textbox", "radio", "checkbox", "slider", "spinbutton", "combobox", "listbox"}
SPOKEN: dict[Language, str] = {"en": "English", "es": "Español"}


def text(node: Node, field: str) -> str:
    return str(node.get(field, {}).get("value", ""))


def tree(session: CDPSession, form: Any) -> list[Node]:
    """The nodes of one form in the order of the page; those that a screen reader passes over join the others."""
    form.evaluate("(node) => { globalThis.formToWalk = node; }")
    found = session.send("Runtime.evaluate", {"expression": "formToWalk"})
    nodes: list[Node] = session.send("Accessibility.queryAXTree", {"objectId": found["result"]["objectId"]})["nodes"]
    return nodes


def met(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if not node.get("ignored")]


def above(node: Node, nodes: list[Node]) -> Iterator[Node]:
    known = {each["nodeId"]: each for each in nodes}
    while node := known.get(node.get("parentId", ""), {}):
        yield node


def nameless(asked: str, nodes: list[Node]) -> list[str]:
    """Controls that are neither called by the prompt nor by a text of their own in a group that is."""
    wrong = []
    for node in met(nodes):
        role, name = text(node, "role"), text(node, "name")
        if role in ANSWERED and name != asked:
            groups = [text(each, "name") for each in above(node, nodes) if text(each, "role") in GROUPS]
            if not name or asked not in groups:
                wrong.append(f"{role} “{name}” in {groups}")
        elif role == "button" and not re.search(r"\w", name):
            wrong.append(f"a button “{name}”")
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_is_called_by_its_prompt(language: Language, window: Callable[[], Any]) -> None:
    desk = window()
    learner = f"names-{language}"
    lesson = lesson_for(opened(desk, "en", learner), learner, Policy())
    box = desk.page.locator("section.rs-sign-in")
    box.get_by_role("radio", name=SPOKEN[language]).check()
    expect(box).to_have_attribute("lang", language)
    session = desk.page.context.new_cdp_session(desk.page)

    asked = {}
    for exercise in lesson.exercises:
        form = desk.form(exercise.id)
        expect(form).to_have_attribute("lang", language)
        wanted = prompt(exercise, language)
        nodes = tree(session, form)
        names = [text(node, "name") for node in met(nodes) if text(node, "role") in ANSWERED | GROUPS]
        asked[exercise.id] = (wanted in names, nameless(wanted, nodes))

    assert asked == {exercise.id: (True, []) for exercise in lesson.exercises}
