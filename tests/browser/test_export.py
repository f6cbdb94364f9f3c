"""JupyterLab's own export menu makes the PDF that `reachstars pdf` makes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.publish.checks import catalog, failures, text

pytestmark = pytest.mark.browser


def test_the_export_menu_offers_an_accessible_pdf_of_the_notebook(window: Callable[[], Any], tmp_path: Path) -> None:
    desk = window()
    desk.open("es/09-shuttle-orbit.ipynb").run_all()
    desk.sign_in("exporta-1")
    desk.form("orbit-speed").get_by_role("textbox").fill("7.7 km/s")
    desk.form("orbit-speed").get_by_role("textbox").press("Enter")
    expect(desk.form("orbit-speed").locator(".rs-verdict")).not_to_be_empty()
    desk.save()

    page = desk.page
    page.locator(".lm-MenuBar-item", has_text="File").click()
    page.locator(".lm-Menu-item", has_text="Save and Export Notebook As").click()
    entry = page.locator(".lm-Menu-item", has_text="Reachstars")
    expect(entry).to_be_visible()
    with page.expect_download() as download:
        entry.click()

    made = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "09-shuttle-orbit.pdf"
    assert failures(made, tmp_path) == []
    assert str(catalog(made)["/Lang"]) == "es"
    assert "7.7 km/s" in text(made)
