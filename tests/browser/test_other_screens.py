"""The lesson outside JupyterLab: in Notebook 7, and in Voilà, which shows it and keeps nothing."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.lab import TOKEN

pytestmark = pytest.mark.browser

ENGLISH, SPANISH = "en/09-shuttle-orbit.ipynb", "es/09-shuttle-orbit.ipynb"


def test_it_is_answered_and_saved_in_notebook_7(window: Callable[[], Any]) -> None:
    desk = window()
    desk.page.goto(f"{desk.lab.url}/notebooks/{ENGLISH}?token={TOKEN}")
    desk.page.wait_for_selector(".jp-Notebook .jp-Cell")
    desk.run_all().sign_in("siete-7")
    form = desk.form("orbit-speed")
    form.get_by_role("textbox").fill("5 km/s")
    form.get_by_role("textbox").press("Enter")

    expect(form.locator(".rs-happened")).to_contain_text("From 350 km at 5.00 km/s you fall back to the Earth")
    expect(form.locator(".rs-saved")).to_have_text(re.compile("^Saved at "))
    expect(desk.cell("orbit-speed").locator(".reachstars-record")).to_be_hidden()
    kept = (desk.lab.folder / "logbook" / "siete-7" / "shuttle-orbit.jsonl").read_text(encoding="utf-8")
    assert [(event["kind"], event["value"]) for event in map(json.loads, kept.splitlines())][-1] == ("check", "5 km/s")


def test_in_voila_everything_can_be_tried_and_nothing_is_kept(window: Callable[[], Any]) -> None:
    desk = window()
    before = sorted(desk.lab.folder.rglob("*.jsonl"))
    desk.page.goto(f"{desk.lab.url}/voila/render/{SPANISH}?token={TOKEN}")
    box = desk.page.locator("section.rs-sign-in")
    expect(box.locator(".rs-banner")).to_contain_text("lo que hagas aquí no se guarda", timeout=60_000)
    expect(box.get_by_role("textbox")).to_be_hidden()

    slider = desk.page.get_by_role("slider", name="Altitud sobre el suelo, en kilómetros").first
    slider.press("End")
    expect(desk.page.locator("section.rs-explorer .rs-sentence")).to_contain_text("A 2,000 km de altitud")
    form = desk.page.locator("section.rs-question").filter(
        has_text=re.compile("How fast is the station|Qué tan rápido va")
    )
    form.get_by_role("textbox").fill("5 km/s")
    form.get_by_role("textbox").press("Enter")
    expect(form.locator(".rs-happened")).to_contain_text("Desde 350 km a 5.00 km/s")
    expect(form.locator(".rs-verdict")).to_contain_text("Sigue intentando")
    expect(form.locator(".rs-saved")).to_have_text("No se guarda: esta página no conserva nada.")
    form.get_by_role("button", name="Dame una pista").click()
    expect(form.locator(".rs-hints li")).to_have_count(1)
    box.get_by_role("radio", name="English").check()
    expect(form.locator(".rs-verdict")).to_contain_text("Keep trying")
    expect(desk.page.get_by_text(re.compile("Saved at|Guardado a|stays on this computer"))).to_have_count(0)
    assert desk.page.locator(".reachstars-record:visible").count() == 0
    assert sorted(desk.lab.folder.rglob("*.jsonl")) == before
