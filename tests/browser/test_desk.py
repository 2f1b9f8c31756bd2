"""The desk: a moderator registers, assigns, answers and closes; another House's moderator sees nothing of it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.e2e


def log_in(seen: Visit, name: str) -> None:
    seen.open("/admin/login/")
    seen.page.fill("[name=username]", name)
    seen.page.fill("[name=password]", "demo")
    seen.page.click("form button[type=submit]")
    seen.page.wait_for_url("**/admin/")


def test_log_in_and_desk_are_accessible(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open("/admin/login/")
    assert seen.violations() == []
    log_in(seen, "oskemen")
    seen.page.get_by_role("link", name=re.compile("Входящие")).first.click()
    seen.page.wait_for_selector(".desk-table")
    # Only the desk is ours: what Wagtail draws around it is tested by Wagtail.
    seen.page.evaluate("document.querySelectorAll('.sidebar, .w-slim-header').forEach(node => node.remove())")
    assert [found for found in seen.violations() if ".desk" in found] == []


def test_a_moderator_answers_and_the_other_region_sees_nothing(visit: Callable[..., Visit]) -> None:
    seen = visit()
    log_in(seen, "oskemen")
    seen.page.get_by_role("link", name=re.compile("Входящие")).first.click()
    row = seen.page.locator(".desk-table tbody tr", has_text="трудовой спор").filter(has_text="Принята").first
    reference = row.locator("a").first.inner_text().strip()
    row.locator("a").first.click()
    expect(seen.page.locator(".desk")).to_contain_text(reference)
    expect(seen.page.locator(".desk")).not_to_contain_text("+77000000002")
    address = seen.page.url

    other = visit()
    log_in(other, "semey")
    answer = other.page.goto(address)
    assert answer is not None
    assert other.page.locator("body").inner_text().find("расчёт обещали") == -1
    assert answer.status in {302, 403, 404} or other.page.url != address
    other.faults.clear()  # the refusal itself is an error of the console
