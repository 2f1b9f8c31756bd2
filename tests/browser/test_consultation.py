"""From the home page to a receipt and the status page, without JavaScript, in Kazakh and in Russian."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.form import CODE, contact, matter, safety

pytestmark = pytest.mark.e2e

WORDS = {
    "kk": {
        "ask": "Консультацияға жазылу",
        "story": "Көршім дуалды біздің ауланың шегінен асырып салып жатыр, сөйлесуге келмейді.",
        "summary": "Форма жіберілмеді",
        "error": "Қате",
    },
    "ru": {
        "ask": "Записаться на консультацию",
        "story": "Сосед строит забор за границей своего двора и не хочет об этом говорить.",
        "summary": "Форма не отправлена",
        "error": "Ошибка",
    },
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_whole_way_without_javascript(visit: Callable[..., Visit], language: str) -> None:
    words = WORDS[language]
    seen = visit(width=360, java_script_enabled=False)
    seen.open(f"/{language}/")
    seen.page.get_by_role("main").get_by_role("link", name=words["ask"]).first.click()
    expect(seen.page.locator("h1")).to_have_text(words["ask"])

    seen.page.click("main form.form .button")
    assert words["summary"] in seen.page.locator(".error-summary").inner_text()
    assert seen.page.title().startswith(words["error"])
    safety(seen)

    contact(seen, phone="8 705 12")
    assert words["summary"] in seen.page.locator(".error-summary").inner_text()
    assert seen.page.input_value("[name=phone]") == "8 705 12"
    contact(seen)
    matter(seen, words["story"])

    assert seen.page.url.endswith(f"/{language}/receipt/")
    receipt = seen.page.locator("main").inner_text()
    code = CODE.search(receipt)
    assert re.search(r"M-\d{4}-\d{6}", receipt)
    assert code
    assert seen.page.locator("main a[href='tel:102'], main a[href='tel:111']").count() == 2

    other = visit(width=360, java_script_enabled=False)
    other.open(f"/{language}/status/")
    other.page.fill("[name=code]", code.group().lower())
    other.page.click("main form.form .button")
    assert code.group() not in other.page.url
    other.page.fill("[name=text]", words["story"])
    other.page.click("main form.form .button")
    assert words["story"] in other.page.locator("main").inner_text()


def test_back_keeps_what_was_typed(visit: Callable[..., Visit]) -> None:
    seen = visit(java_script_enabled=False)
    seen.open("/kk/mediation/consultation/")
    safety(seen)
    seen.page.fill("[name=name]", "Бақыт")
    seen.page.click("[name=back]")
    assert seen.page.is_checked("[name=triage][value=no]")
    seen.page.click("main form.form .button")
    assert seen.page.input_value("[name=name]") == "Бақыт"
    assert "?" not in seen.page.url


def test_danger_shows_the_numbers_at_once_and_leaves_the_way_open(visit: Callable[..., Visit]) -> None:
    seen = visit(width=360, java_script_enabled=False)
    seen.open("/ru/mediation/consultation/")
    safety(seen, triage="yes")
    main = seen.page.locator(".main")
    expect(main.locator("a[href='tel:102']")).to_be_visible()
    expect(main.locator("a[href='tel:111']")).to_be_visible()
    assert seen.page.locator("[name=phone]").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_steps_errors_receipt_and_status_are_accessible(visit: Callable[..., Visit], scheme: str) -> None:
    seen = visit(width=360, color_scheme=scheme)
    found = {}

    def look(name: str) -> None:
        if violations := seen.violations():
            found[name] = violations

    seen.open("/kk/mediation/consultation/")
    seen.page.click("main form.form .button")
    look("first step with errors")
    assert seen.page.evaluate("document.activeElement.closest('.error-summary') !== null")
    safety(seen, triage="yes")
    look("second step, in danger")
    seen.page.click("main form.form .button:not([name=back])")
    look("second step with errors")
    contact(seen)
    look("third step")
    matter(seen, WORDS["kk"]["story"])
    look("receipt")
    code = CODE.search(seen.page.locator("main").inner_text())
    assert code
    seen.open("/kk/status/")
    if seen.page.locator("[name=code]").count():
        seen.page.fill("[name=code]", code.group())
        seen.page.click("main form.form .button")
    look("status")
    assert found == {}
