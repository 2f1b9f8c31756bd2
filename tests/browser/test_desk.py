"""The desk: a moderator registers, answers and assigns, a specialist closes; another region sees nothing of it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.form import CODE, contact, matter, safety

pytestmark = pytest.mark.e2e

NUMBER = re.compile(r"M-\d{4}-\d{6}")


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


def ask(visit: Callable[..., Visit], story: str) -> tuple[str, str]:
    """Send a request in Russian and return its number and its receipt code."""
    seen = visit(width=360)
    seen.open("/ru/mediation/consultation/")
    safety(seen)
    contact(seen)
    matter(seen, story)
    receipt = seen.page.locator("main").inner_text()
    reference, code = NUMBER.search(receipt), CODE.search(receipt)
    assert reference
    assert code
    return reference.group(), code.group()


def status_of(visit: Callable[..., Visit], code: str) -> str:
    """Return what the applicant reads on the status page, on another device."""
    seen = visit(width=360)
    seen.open("/ru/status/")
    seen.page.fill("[name=code]", code)
    seen.page.click("main form.form .button")
    return seen.page.locator("main").inner_text()


def do(seen: Visit, action: str) -> None:
    """Choose one of the things to do and carry it out."""
    seen.page.locator(".desk-actions").get_by_role("link", name=action, exact=True).click()
    if seen.page.locator("select[name=assignee]").count():
        seen.page.select_option("select[name=assignee]", label=re.compile("Литвинов"))
    if seen.page.locator("[name=outcome][value=settled]").count():
        seen.page.check("[name=outcome][value=settled]")
    elif seen.page.locator("select[name=outcome]").count():
        seen.page.select_option("select[name=outcome]", "settled")
    seen.page.locator(".desk form .button[type=submit]").first.click()


def test_a_moderator_takes_a_request_from_receipt_to_its_end(visit: Callable[..., Visit]) -> None:
    reference, code = ask(visit, "Сосед каждую ночь чинит машину под нашими окнами и не слышит просьб.")
    seen = visit()
    log_in(seen, "oskemen")
    seen.open(f"/admin/inbox/{reference}/")
    desk = seen.page.locator(".desk")
    expect(desk).to_contain_text("чинит машину")
    expect(desk).not_to_contain_text("701 123 45 67")

    do(seen, "Зарегистрировать")
    seen.page.fill("[name=text] >> nth=0", "Здравствуйте! Позвоним вам завтра.")
    seen.page.get_by_role("button", name="Отправить ответ").click()
    assert "Позвоним вам завтра" in status_of(visit, code)

    seen.open(f"/admin/inbox/{reference}/")
    seen.page.locator(".desk-people li", has_text="Литвинов").get_by_role("link").click()
    seen.page.locator(".desk form .button[type=submit]").first.click()
    specialist = visit()
    log_in(specialist, "litvinov")
    specialist.open(f"/admin/inbox/{reference}/")
    do(specialist, "Консультация проведена")
    do(specialist, "Закрыть")
    assert "Закрыта" in status_of(visit, code)


def test_the_moderator_of_another_region_sees_nothing(visit: Callable[..., Visit]) -> None:
    reference, _code = ask(visit, "Спор из другого региона, о котором здесь никто знать не должен.")
    seen = visit()
    log_in(seen, "semey")
    seen.open("/admin/inbox/")
    expect(seen.page.locator(".desk-table")).not_to_contain_text(reference)
    answer = seen.page.goto(f"{seen.site}/admin/inbox/{reference}/")
    assert answer is not None
    assert "Спор из другого региона" not in seen.page.content()
    assert reference not in seen.page.locator("body").inner_text() or answer.status in {403, 404}
    seen.faults.clear()  # the refusal itself is an error of the console
