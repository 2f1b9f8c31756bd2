"""The figures: a period and a region chosen without JavaScript, the file of exactly that choice."""

import csv
import io
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from core.spreadsheet import BOM, DELIMITER
from inbox.figures import Period
from tests.browser.conftest import Visit

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(("language", "region"), [("kk", "Астана қаласы"), ("ru", "город Астана")])
def test_a_choice_and_its_file_without_javascript(visit: Callable[..., Visit], language: str, region: str) -> None:
    seen = visit(width=360, java_script_enabled=False)
    seen.open(f"/{language}/mediation/figures/")
    seen.page.locator("details.filter summary").click()
    options = seen.page.locator("select[name=period] option").evaluate_all("all => all.map(one => one.value)")
    year = next(code for code in options if Period.from_code(code).months == 12)
    seen.page.locator("select[name=period]").select_option(year)
    seen.page.locator("select[name=region]").select_option(label=region)
    seen.page.locator("details.filter button").click()
    expect(seen.page.locator(".results-head")).to_contain_text(region, ignore_case=True)
    shown = seen.page.locator(".numbers dd").first.inner_text()
    with seen.page.expect_download() as download:
        seen.page.locator(".file-list a").first.click()
    text = download.value.path().read_text(encoding="utf-8").removeprefix(BOM)
    rows = list(csv.DictReader(io.StringIO(text), delimiter=DELIMITER))
    assert {(row["period"], row["region"]) for row in rows} == {(year, "astana")}
    assert next(row["value"] for row in rows if row["indicator"] == "requests") == shown
