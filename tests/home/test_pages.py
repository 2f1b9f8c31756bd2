"""The home page and pages of text, as a reader gets them."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.blocks import StructBlockValidationError

from demo.builders.home import make_home, make_homes, make_standard_page
from demo.builders.houses import make_house, make_house_page, make_houses_index
from demo.builders.news import make_news, make_news_index
from home.blocks import TaskBlock, TotalBlock
from home.models import HomePage

pytestmark = pytest.mark.django_db
# Wagtail: site, language, root, page, aliases, restrictions, translations, language of the page. Own: newest
# stories, their rows, copies of their pictures; cards, figures, sections and the map are remembered.
BUDGET = 12

FIGURES = {
    "title": "Алты айда – 159 келісім",
    "note": "Шығыс Қазақстан облысы, 2022 жылғы бірінші жартыжылдық",
    "total_label": "Түскен өтініштер",
    "total": 560,
    "parts": [{"label": "Келісіммен", "value": 159}, {"label": "Кеңесте", "value": 20}],
    "rest_label": "Қалғаны",
    "page": None,
    "link_label": "",
}


def _task(**values: Any) -> dict[str, Any]:
    return {"icon": "chat", "title": "Жазылу", "text": "", "fact": "", "page": None, "url": "", **values}


def test_an_empty_home_page_has_no_stubs(client: Client) -> None:
    make_home(title="Басты бет")
    response = client.get("/kk/")
    assert response.status_code == 200
    assert response.context["news"] is None
    assert response.context["houses_map"] is None
    html = response.content.decode()
    assert '<section class="section">' not in html
    assert "Басты бет" in html


def test_a_full_home_page_shows_what_is_there(client: Client) -> None:
    home = make_home(tasks=[_task(url="/kk/ask/")], figures=[FIGURES], hero_title="Бір шаңырақ астында")
    section = make_news_index(home)
    make_news(section, "Ескі", live=False)
    make_news(section, "Жаңа оқиға")
    house = make_house(level="regional", latitude=49.9, longitude=82.6)
    page = make_house_page(make_houses_index(home), house)
    response = client.get("/kk/")
    html = response.content.decode()
    for text in ("Бір шаңырақ астында", 'href="/kk/ask/"', "Жаңа оқиға", "560", "381", page.url):
        assert text in html
    assert "Ескі" not in html


def test_news_of_another_language_stay_there(client: Client) -> None:
    homes = make_homes()
    make_news(make_news_index(homes["kk"]), "Қазақша оқиға")
    make_news_index(homes["ru"])
    assert "Қазақша оқиға" not in client.get("/ru/").content.decode()


def test_a_card_leads_to_the_page_in_the_readers_language(client: Client) -> None:
    kk = make_home()
    target = make_standard_page(kk, "Медиация", slug="mediation")
    ru = make_home("ru", tasks=[_task(page=target, title="Медиация")])
    make_standard_page(ru, "Медиация", slug="mediatsiya", translation_of=target)
    assert [task.url for task in client.get("/ru/").context["tasks"]] == ["/ru/mediatsiya/"]


def test_a_card_without_a_live_page_is_not_drawn(client: Client) -> None:
    kk = make_home()
    target = make_standard_page(kk, "Жоба", live=False)
    kk.tasks = [("task", _task(page=target))]  # type: ignore[assignment]
    kk.save_revision().publish()
    assert client.get("/kk/").context["tasks"] == []


def test_what_is_published_shows_at_once(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    home = make_home(tasks=[_task(title="Бұрынғы", url="/kk/a/")])
    assert "Бұрынғы" in client.get("/kk/").content.decode()
    home.tasks = [("task", _task(title="Кейінгі", url="/kk/a/"))]  # type: ignore[assignment]
    with django_capture_on_commit_callbacks(execute=True):
        home.save_revision().publish()
    assert "Кейінгі" in client.get("/kk/").content.decode()


def test_query_budget(client: Client, django_assert_max_num_queries: Any) -> None:
    home = make_home(tasks=[_task(url="/kk/ask/")], figures=[FIGURES])
    section = make_news_index(home)
    for _number in range(7):
        make_news(section)
    index = make_houses_index(home)
    for _number in range(5):
        make_house_page(index, make_house(latitude=50.0, longitude=80.0))
    client.get("/kk/")
    with django_assert_max_num_queries(BUDGET):
        assert len(client.get("/kk/").context["news"]["stories"]) == 6


def test_a_card_that_leads_nowhere_is_refused() -> None:
    block = TaskBlock()
    for url in ("", "javascript:alert(1)"):
        with pytest.raises(ValidationError):
            block.clean(block.to_python(_task(url=url)))


def test_parts_are_no_more_than_their_total() -> None:
    block = TotalBlock()
    assert block.clean(block.to_python(FIGURES)).rest == 381
    with pytest.raises((ValidationError, StructBlockValidationError)):
        block.clean(block.to_python({**FIGURES, "total": 100}))


def test_a_page_of_text_shows_its_parts(client: Client) -> None:
    home = make_home()
    make_standard_page(
        home,
        "Құпиялылық саясаты",
        slug="privacy",
        lead="Қысқаша",
        body=[("text", "<p>Мәтін</p>")],
        side_notes=[{"title": "Сұрақ", "text": "", "page": None, "url": "https://egov.kz/", "link_label": "Порталға"}],
    )
    html = client.get("/kk/privacy/").content.decode()
    for text in ("Құпиялылық саясаты", "Қысқаша", "<p>Мәтін</p>", "Сұрақ", 'href="https://egov.kz/"', "<time"):
        assert text in html


def test_the_home_page_tells_engines_about_the_search(client: Client) -> None:
    make_home()
    html = client.get("/kk/").content.decode()
    assert "SearchAction" in html
    assert "/kk/search/?q={search_term_string}" in html


def test_home_pages_stand_at_the_top_only() -> None:
    assert [model.__name__ for model in HomePage.allowed_parent_page_models()] == ["Page"]
