"""Find a mediator by region, field and language, ask, and see the request in the inbox of the House: no JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.form import matter, safety
from tests.browser.test_desk import NUMBER, log_in

pytestmark = pytest.mark.e2e

WORDS = {
    "kk": {
        "task": "Медиатор табу",
        "name": "Литвинов Виктор",
        "found": "Табылған медиаторлар: 1",
        "ask": "Консультацияға жазылу",
        "story": "Көршіммен ортақ қоршау туралы екі жылдан бері келісе алмай жүрміз.",
    },
    "ru": {
        "task": "Найти медиатора",
        "name": "Литвинов Виктор",
        "found": "Найдено медиаторов: 1",
        "ask": "Записаться на консультацию",
        "story": "Мы с соседом второй год не можем договориться об общем заборе между участками.",
    },
}


@pytest.mark.parametrize(("language", "width"), [("kk", 1280), ("ru", 360)])
def test_from_the_home_page_to_the_inbox_of_the_house(visit: Callable[..., Visit], language: str, width: int) -> None:
    words = WORDS[language]
    seen = visit(width=width, java_script_enabled=False)
    seen.open(f"/{language}/")
    seen.page.get_by_role("main").get_by_role("link", name=words["task"]).first.click()
    if width < 960:
        seen.page.locator(".filter > summary").click()
    seen.page.select_option("[name=region]", "east-kazakhstan")
    seen.page.select_option("[name=topic]", "neighbours")
    seen.page.check("[name=language][value=de]")
    seen.page.locator(".filter button").click()
    expect(seen.page.locator(".results-head [role=status]")).to_have_text(words["found"])
    seen.page.locator(".mediator").get_by_role("link", name=words["name"], exact=True).click()

    expect(seen.page.locator("h1")).to_have_text(words["name"])
    seen.page.locator(".aside-card--act").get_by_role("link", name=words["ask"]).click()
    assert words["name"] in seen.page.locator("main").inner_text()
    safety(seen)
    assert words["name"] in seen.page.locator("main").inner_text()
    assert seen.page.input_value("[name=house]") == "ridder"
    assert seen.page.input_value("[name=region]") == "east-kazakhstan"
    seen.page.fill("[name=phone]", "8 701 123 45 67")
    seen.page.check("[name=safe][value=yes]")
    seen.page.check("[name=channel][value=room]")
    seen.page.click("main form.form .button:not([name=back])")
    matter(seen, words["story"])
    reference = NUMBER.search(seen.page.locator("main").inner_text())
    assert reference

    desk = visit()
    log_in(desk, "oskemen")
    desk.open(f"/admin/inbox/?q={reference.group()}")
    row = desk.page.locator(".desk-table").inner_text()
    assert reference.group() in row
    desk.page.get_by_role("link", name=re.compile(reference.group())).first.click()
    case = desk.page.locator(".desk").inner_text()
    assert words["name"] in case
    assert "Риддер" in case


def test_the_directory_and_a_mediator_are_accessible(visit: Callable[..., Visit]) -> None:
    for width in (1280, 320):
        seen = visit(width=width)
        for path in (
            "/kk/mediation/mediators/?region=east-kazakhstan&language=kk",
            "/ru/mediation/mediators/litvinov-viktor/",
            "/kk/mediation/rooms/",
            "/ru/mediation/mediators/list/?region=abai",
        ):
            seen.open(path)
            assert seen.violations() == [], path
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, path
