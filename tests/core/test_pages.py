"""What every page owns: slug, head tags, real translations, breadcrumbs, and the way out without one."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from demo.builders.home import make_home, make_homes, make_standard_page
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes() -> dict[str, HomePage]:
    return make_homes()


@pytest.fixture
def pair(homes: dict[str, HomePage]) -> tuple[StandardPage, StandardPage]:
    """A page in Kazakh and its Russian translation; there is no English one."""
    kazakh = make_standard_page(homes["kk"], "Медиация туралы", search_description="Дау шықса")
    russian = make_standard_page(homes["ru"], "О медиации", translation_of=kazakh)
    return kazakh, russian


def page_of(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_slug_is_made_once_from_the_title(pair: tuple[StandardPage, StandardPage]) -> None:
    kazakh, russian = pair
    assert kazakh.slug == "mediatsiya-turaly"
    assert russian.slug == "o-mediatsii"
    kazakh.title = "Мүлде басқа тақырып"
    kazakh.save_revision().publish()
    kazakh.refresh_from_db()
    assert kazakh.slug == "mediatsiya-turaly"


def test_a_taken_slug_gets_a_number(homes: dict[str, HomePage]) -> None:
    slugs = [make_standard_page(homes["kk"], "Байланыс").slug for _ in range(3)]
    assert slugs == ["bailanys", "bailanys-2", "bailanys-3"]


def test_a_changed_slug_leaves_a_redirect(
    pair: tuple[StandardPage, StandardPage], client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = pair[0]
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "mediaciya"
        page.save_revision().publish()
    assert Redirect.objects.filter(old_path="/kk/mediatsiya-turaly").exists()
    response = client.get("/kk/mediatsiya-turaly/")
    assert response.status_code in {301, 302}
    assert response["Location"].endswith("/kk/mediaciya/")


def test_the_head_names_itself_and_its_real_translations(
    pair: tuple[StandardPage, StandardPage], client: Client
) -> None:
    html = page_of(client, "/ru/o-mediatsii/")
    assert 'rel="canonical" href="http://localhost/ru/o-mediatsii/"' in html
    links = dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', html))
    assert links == {
        "kk": "http://localhost/kk/mediatsiya-turaly/",
        "ru": "http://localhost/ru/o-mediatsii/",
        "x-default": "http://localhost/kk/mediatsiya-turaly/",
    }
    assert 'property="og:locale" content="ru_RU"' in html


def test_the_description_and_the_json_ld_speak_of_the_page(
    pair: tuple[StandardPage, StandardPage], client: Client
) -> None:
    html = page_of(client, "/kk/mediatsiya-turaly/")
    assert '<meta name="description" content="Дау шықса">' in html
    blocks = [json.loads(text) for text in re.findall(r'ld\+json">(.*?)</script>', html, re.DOTALL)]
    types = [block["@type"] for block in blocks]
    assert "BreadcrumbList" in types
    assert blocks[0]["inLanguage"] == "kk"


def test_a_title_cannot_break_out_of_the_json_ld(homes: dict[str, HomePage], client: Client) -> None:
    page = make_standard_page(homes["kk"], "</script><script>alert(1)</script>", slug="danger")
    html = page_of(client, page.url)
    assert "<script>alert" not in html


def test_a_draft_a_restricted_and_a_missing_translation_are_no_translations(
    pair: tuple[StandardPage, StandardPage], homes: dict[str, HomePage], client: Client
) -> None:
    kazakh, russian = pair
    make_standard_page(homes["en"], "About mediation", translation_of=kazakh, live=False)
    PageViewRestriction.objects.create(page=russian, restriction_type=PageViewRestriction.LOGIN)
    html = page_of(client, "/kk/mediatsiya-turaly/")
    assert set(re.findall(r'hreflang="([^"]+)" href="http', html)) == {"kk", "x-default"}


def test_the_menu_says_why_it_leads_elsewhere(pair: tuple[StandardPage, StandardPage], client: Client) -> None:
    kazakh, _russian = pair
    page = client.get(kazakh.url).content.decode()
    assert f'href="/en/?untranslated={kazakh.pk}"' in page
    home = client.get(f"/en/?untranslated={kazakh.pk}").content.decode()
    assert "not translated into this language yet" in home
    assert f'href="{kazakh.url}" lang="kk"' in home


def test_the_menu_leads_to_the_nearest_page_above(pair: tuple[StandardPage, StandardPage], client: Client) -> None:
    kazakh, _russian = pair
    below = make_standard_page(kazakh, "Жиі сұрақтар")
    page = client.get(below.url).content.decode()
    assert f'href="/ru/o-mediatsii/?untranslated={below.pk}"' in page
    assert f'href="/en/?untranslated={below.pk}"' in page


@pytest.mark.parametrize("typed", ["", "x", "-1", "²", "9" * 5000, "0", "%00", "999999"])
def test_a_page_nobody_left_is_not_spoken_of(
    pair: tuple[StandardPage, StandardPage], client: Client, typed: str
) -> None:
    response = client.get(f"/en/?untranslated={typed}")
    assert response.status_code == 200
    assert "not translated into this language yet" not in response.content.decode()


def test_a_private_page_nobody_left_is_not_named(pair: tuple[StandardPage, StandardPage], client: Client) -> None:
    kazakh, _russian = pair
    PageViewRestriction.objects.create(page=kazakh, restriction_type=PageViewRestriction.LOGIN)
    assert kazakh.title not in client.get(f"/en/?untranslated={kazakh.pk}").content.decode()


def test_a_missing_page_offers_its_other_languages(pair: tuple[StandardPage, StandardPage], client: Client) -> None:
    response = client.get("/en/mediatsiya-turaly/")
    assert response.status_code == 404
    html = response.content.decode()
    assert 'lang="en"' in html
    assert "/kk/mediatsiya-turaly/" in html
    assert "/ru/o-mediatsii/" in html


@pytest.mark.parametrize("path", ["/kk/jo-q/", "/ru/%00/", "/en/" + "a" * 3000 + "/", "/kk/%F0%28/", "/nothing/"])
def test_an_address_without_a_page_is_a_404_in_its_language(
    homes: dict[str, HomePage], client: Client, path: str
) -> None:
    response = client.get(path, follow=True)
    assert response.status_code in {400, 404}


def test_the_error_page_needs_no_database(client: Client) -> None:
    from django.test import RequestFactory

    from core.views import server_error

    response = server_error(RequestFactory().get("/ru/news/"))
    assert response.status_code == 500
    assert "102" in response.content.decode()


def test_one_breadcrumb_query_serves_all_children(homes: dict[str, HomePage], django_assert_num_queries: Any) -> None:
    parent = make_standard_page(homes["kk"], "Бөлім")
    children = [make_standard_page(parent, f"Бет {n}") for n in range(3)]
    first = children[0].get_breadcrumbs()
    assert [crumb["label"] for crumb in first] == [homes["kk"].title, "Бөлім"]
    with django_assert_num_queries(0):
        assert children[1].get_breadcrumbs() == first
        assert children[2].get_breadcrumbs() == first


def test_an_anonymous_reader_gets_no_cookie(pair: tuple[StandardPage, StandardPage], client: Client) -> None:
    assert not client.get("/kk/mediatsiya-turaly/").cookies


def test_a_site_in_one_language_has_no_other(client: Client) -> None:
    make_home("kk")
    html = page_of(client, "/kk/")
    assert set(re.findall(r'hreflang="([^"]+)" href="http', html)) == {"kk", "x-default"}
