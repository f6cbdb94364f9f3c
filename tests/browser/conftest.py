"""Real JupyterLab in a class folder of its own, and a headless Chromium that uses it as a student would."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tests.browser.lab import CHROMIUM, FLAGS, SECONDS, Desk, Lab, running_lab

expect.set_options(timeout=15_000)  # ms; a busy machine is slow, and a test that fails waits no longer than that


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with running_lab(tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("clase ñandú")) as lab:
        yield lab


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("REACHSTARS_NEED_BROWSER") == "1":
            pytest.fail(f"there is no {CHROMIUM}, and REACHSTARS_NEED_BROWSER asks for it")
        pytest.skip(f"there is no {CHROMIUM}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser, lab: Lab) -> Iterator[Callable[[], Desk]]:
    """Opens browser windows, each with a profile of its own, high enough that JupyterLab draws every cell."""
    contexts = []

    def new() -> Desk:
        context = chromium.new_context(viewport={"width": 1200, "height": 9000}, reduced_motion="reduce")
        context.set_default_timeout(10 * SECONDS)
        contexts.append(context)
        return Desk(context.new_page(), lab)

    yield new
    for context in contexts:
        context.close()
    lab.forget_kernels()
