"""Reading: the low-vision version, the keyboard, the menu on a phone, pages without JavaScript."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.e2e


def test_the_low_vision_version_is_kept_and_left_without_javascript(visit: Callable[..., Visit]) -> None:
    seen = visit(java_script_enabled=False)
    seen.open("/kk/")
    seen.page.get_by_role("link", name="Нашар көретіндерге арналған нұсқа").first.click()
    if "view-settings" in seen.page.url:
        seen.page.locator("main a.button").first.click()
    seen.open("/kk/news/astana-memorandums/")
    low = seen.page.locator("html").get_attribute("class") or ""
    assert low
    size = seen.page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    seen.page.get_by_role("link", name="Қалыпты нұсқа").first.click()
    seen.open("/kk/news/astana-memorandums/")
    assert (seen.page.locator("html").get_attribute("class") or "") != low
    assert seen.page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") <= size


def test_the_first_tab_leads_to_the_content(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open("/kk/")
    seen.page.keyboard.press("Tab")
    skip = seen.page.locator(":focus")
    assert skip.inner_text().strip() == "Негізгі мазмұнға өту"
    expect(skip).to_be_in_viewport()
    seen.page.keyboard.press("Enter")
    assert seen.page.url.endswith("#" + (seen.page.locator("main").get_attribute("id") or "main"))


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_opens_on_a_phone(visit: Callable[..., Visit], javascript: bool) -> None:
    seen = visit(width=360, java_script_enabled=javascript)
    seen.open("/ru/")
    link = seen.page.get_by_role("banner").get_by_role("link", name="Дома дружбы", exact=True)
    assert not link.filter(visible=True).count()
    seen.page.get_by_role("banner").get_by_text("Меню", exact=True).click()
    link.filter(visible=True).first.click()
    assert seen.page.url.endswith("/ru/houses/")


def test_a_language_without_translation_leads_home_and_back(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open("/ru/documents/")
    menu = seen.page.get_by_role("banner").locator("a[lang=en]").filter(visible=True).first
    menu.click()
    assert urlsplit(seen.page.url).path == "/en/"
    notice = seen.page.locator(".language-notice")
    expect(notice).to_contain_text("is not translated into this language yet")
    notice.get_by_role("link").click()
    assert urlsplit(seen.page.url).path == "/ru/documents/"


def test_filters_work_without_javascript(visit: Callable[..., Visit]) -> None:
    seen = visit(java_script_enabled=False)
    seen.open("/ru/news/")
    seen.page.select_option("[name=rubric]", "figures")
    seen.page.locator(".filter button").filter(visible=True).first.click()
    assert "rubric=figures" in seen.page.url
    titles = seen.page.locator("main h2").all_inner_texts()
    assert any("159" in title for title in titles)


def test_nothing_is_asked_of_a_video_site_before_the_click(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open("/kk/news/journalists-club/")
    expect(seen.page.locator("main a[href*='youtube']")).to_have_count(1)
    assert seen.page.locator("iframe").count() == 0
