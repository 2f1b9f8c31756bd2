"""Book a talk at the reception without JavaScript, in three languages; what is shown stays accessible."""

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.form import CODE

pytestmark = pytest.mark.e2e

WORDS = {
    "kk": "Көршіммен қоршау туралы қалай келісуге болады?",
    "ru": "Как договориться с соседом о заборе?",
    "en": "How can I agree with my neighbour about a fence?",
}
SUBMIT = "main form.form .form-end .button:not([name=back])"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_talk_is_booked_and_given_back_without_javascript(visit: Callable[..., Visit], language: str) -> None:
    seen = visit(width=360, java_script_enabled=False)
    seen.open(f"/{language}/mediation/reception/")
    seen.page.locator("main .call a").first.click()
    seen.page.locator("main .main a.button").first.click()

    seen.page.click(SUBMIT)
    assert seen.page.locator(".error-summary a").count() == 3
    seen.page.check("[name=triage][value=no]")
    seen.page.select_option("[name=topic]", "neighbours")
    seen.page.check("[name=professions][value=mediator]")
    seen.page.fill("[name=question]", WORDS[language])
    seen.page.click(SUBMIT)

    seen.page.check("[name=answer_by][value=talk]")
    slot = seen.page.locator("[name=slot]").last.get_attribute("value")
    assert slot
    seen.page.check(f"[name=slot][value='{slot}']")
    seen.page.check("[name=safe][value=yes]")
    seen.page.fill("[name=phone]", "8 701 123 45 67")
    seen.page.check("[name=consent]")
    # A person needs some time for two steps; a request sent at once is held for a look.
    seen.page.wait_for_timeout(4_500)
    seen.page.click(SUBMIT)

    assert seen.page.url.endswith(f"/{language}/receipt/")
    receipt = seen.page.locator("main").inner_text()
    assert re.search(r"R-\d{4}-\d{6}", receipt)
    assert CODE.search(receipt)
    seen.open(f"/{language}/status/")
    status = seen.page.locator("main").inner_text()
    assert slot.partition("T")[2] in status
    assert seen.page.locator("main a[href='https://meet.shanyraq.example/open-reception']").count() == 1
    assert seen.page.locator("main a[href$='/status/reception.ics']").count() == 1
    seen.page.click("main a.link-danger")
    seen.page.click("main form button.link-danger")
    assert seen.page.locator("main a[href$='/status/reception.ics']").count() == 0


def test_the_steps_are_accessible(visit: Callable[..., Visit]) -> None:
    seen = visit(width=360, color_scheme="dark")
    found = {}

    def look(name: str) -> None:
        if violations := seen.violations():
            found[name] = violations

    seen.open("/kk/mediation/reception/open-reception/book/")
    seen.page.click(SUBMIT)
    look("first step with errors")
    seen.page.check("[name=triage][value=yes]")
    seen.page.select_option("[name=topic]", "family")
    seen.page.fill("[name=question]", WORDS["kk"])
    seen.page.click(SUBMIT)
    look("second step, in danger")
    seen.page.click(SUBMIT)
    look("second step with errors")
    seen.open("/kk/mediation/courses/school-online/register/")
    seen.page.click(SUBMIT)
    look("registration for a course with errors")
    assert found == {}
