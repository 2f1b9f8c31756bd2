"""Volunteers of 13, 16 and 30 sign up without JavaScript; the coordinator fills the call; the letter is checked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.form import CODE

pytestmark = pytest.mark.e2e

OPEN, ADULTS, RECEIPT = "warm-clothes", "after-the-flood", re.compile(r"V-\d{4}-\d{6}")


def sign_up(seen: Visit, language: str, call: str, band: str, name: str, phone: str) -> None:
    """Go from the page of the call through both steps; for a child the parent's part is filled in."""
    seen.open(f"/{language}/volunteering/{call}/")
    seen.page.locator("a[href$='/signup/']").first.click()
    seen.page.fill("[name=name]", name)
    seen.page.check(f"[name=age_band][value='{band}']")
    seen.page.select_option("[name=region]", "abai")
    seen.page.fill("[name=phone]", phone)
    seen.page.click("main form.form .button:not([name=back])")
    if band == "under14":
        expect(seen.page.locator(".error-summary")).to_be_visible()
        seen.page.fill("[name=parent_name]", "Demo Parent")
        seen.page.fill("[name=parent_phone]", "8 701 555 44 33")
        seen.page.check("[name=parent_consent]")
        seen.page.click("main form.form .button:not([name=back])")
    seen.page.check(f"[name=languages][value={language}]")
    seen.page.check("[name=consent]")
    # A person needs some time for two steps; a form sent at once is held for a look.
    seen.page.wait_for_timeout(4_500)
    seen.page.click("main form.form .button:not([name=back])")


def log_in(seen: Visit) -> None:
    seen.open("/admin/login/")
    seen.page.fill("[name=username]", "coordinator")
    seen.page.fill("[name=password]", "demo")
    seen.page.click("button[type=submit]")


def test_volunteers_of_13_16_and_30(visit: Callable[..., Visit]) -> None:
    for number, (language, band) in enumerate((("kk", "under14"), ("ru", "16-17"), ("en", "18-35")), 10):
        seen = visit(width=360, java_script_enabled=False)
        sign_up(seen, language, OPEN, band, "Demo Volunteer", f"8 701 555 00 {number}")
        assert seen.page.url.endswith(f"/{language}/receipt/")
        text = seen.page.locator("main").inner_text()
        assert RECEIPT.search(text)
        assert CODE.search(text)
    # Adults only by law: who is 16 finds no age group to choose.
    seen = visit(width=360, java_script_enabled=False)
    seen.open(f"/ru/volunteering/{ADULTS}/signup/")
    assert seen.page.locator("[name=age_band][value='16-17']").count() == 0
    assert seen.page.locator("[name=age_band][value='18-35']").count() == 1


def test_the_coordinator_accepts_messages_marks_and_thanks(visit: Callable[..., Visit]) -> None:
    seen = visit(java_script_enabled=False)
    log_in(seen)
    seen.open("/admin/rosters/togyzqumalaq-evenings/")
    before = seen.page.locator(".desk-meter b").inner_text()
    # Who waits for a decision stands first.
    seen.page.locator("[name=row]").first.check()
    seen.page.click("button[value=accept]")
    assert seen.page.locator(".desk-meter b").inner_text() != before

    seen.open("/admin/rosters/togyzqumalaq-evenings/message/")
    for area in seen.page.locator("textarea").all():
        area.fill("Demo message")
    seen.page.locator(".desk .button").first.click()
    expect(seen.page.locator("blockquote").first).to_have_text("Demo message")
    seen.page.click("[name=send]")
    expect(seen.page.locator(".messages .success")).to_be_visible()

    seen.open("/admin/rosters/togyzqumalaq-evenings/attendance/")
    row = seen.page.locator("tbody tr").first
    row.locator("input[value=came]").check()
    row.locator("input[type=text]").fill("7,5")
    seen.page.locator(".desk-attendance .button").first.click()
    expect(seen.page.locator("td", has_text=re.compile(r"^7[.,]5$"))).to_have_count(1)


def test_a_letter_is_checked_by_its_code(visit: Callable[..., Visit]) -> None:
    seen = visit(width=360, java_script_enabled=False)
    seen.open("/en/volunteering/letters/")
    seen.page.fill("[name=code]", "KAMK ATTY KMEK")
    seen.page.click("main form.form .button")
    expect(seen.page.locator(".error-summary")).to_be_visible()
    # As it is typed from paper: small letters, a Cyrillic one among them, no spaces.
    seen.page.fill("[name=code]", "k\u0430mkattykmeh")
    seen.page.click("main form.form .button")
    expect(seen.page.locator(".notice--done")).to_be_visible()
    assert "4" in seen.page.locator(".facts").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_form_roster_and_check_are_accessible(visit: Callable[..., Visit], scheme: str) -> None:
    seen, found = visit(width=360, color_scheme=scheme), {}

    def look(name: str) -> None:
        if violations := seen.violations():
            found[name] = violations

    seen.open(f"/kk/volunteering/{OPEN}/signup/")
    seen.page.check("[name=age_band][value=under14]")
    seen.page.click("main form.form .button")
    look("first step with errors")
    seen.open("/ru/volunteering/signup/")
    look("general signup")
    seen.open("/en/events/open-doors-volunteers/registration/")
    look("registration")
    seen.open("/kk/volunteering/letters/")
    look("check of letters")
    assert found == {}
