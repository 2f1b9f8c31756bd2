"""One query finds a page by its whole address, with the same answers as Wagtail's walk."""

from typing import Any

import pytest
from django.http import Http404, HttpRequest
from django.test import Client
from wagtail.models import Page

from demo.builders.home import make_homes, make_standard_page
from demo.builders.news import make_news, make_news_index
from home.models import HomePage, StandardPage
from home.routing import MOST_LEVELS, route_below

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> HomePage:
    return make_homes()["kk"]


@pytest.fixture
def deep(home: HomePage) -> StandardPage:
    first = make_standard_page(home, slug="one")
    return make_standard_page(make_standard_page(first, slug="two"), slug="three")


def _wagtail(home: HomePage, path: str) -> int | None:
    """Return the page Wagtail's own walk finds, None for a 404."""
    try:
        return Page.route(home, HttpRequest(), path.strip("/").split("/")).page.pk
    except Http404:
        return None


def _ours(home: HomePage, path: str) -> int | None:
    try:
        return home.route(HttpRequest(), path.strip("/").split("/")).page.pk
    except Http404:
        return None


@pytest.mark.parametrize("path", ["one", "one/two", "one/two/three", "two", "one/three", "one/two/three/four", "ONE"])
def test_the_answers_are_wagtails(home: HomePage, deep: StandardPage, path: str) -> None:
    assert _ours(home, path) == _wagtail(home, path)


def test_an_unpublished_page_is_a_404_and_hides_nothing_below(
    client: Client, home: HomePage, deep: StandardPage
) -> None:
    parent = deep.get_parent().specific
    parent.unpublish()
    assert client.get("/kk/one/two/").status_code == 404
    assert _wagtail(home, "one/two") is None
    # As in Wagtail: only the last page of an address has to be live.
    assert client.get("/kk/one/two/three/").status_code == 200


def test_a_moved_page_is_found_at_its_new_address(client: Client, home: HomePage, deep: StandardPage) -> None:
    deep.move(home, pos="last-child")
    assert client.get("/kk/three/").status_code == 200
    assert client.get("/kk/one/two/three/").status_code in {301, 404}


def test_a_section_with_a_route_of_its_own_decides_itself(client: Client, home: HomePage) -> None:
    story = make_news(make_news_index(home), "Оқиға", slug="oqiga")
    assert client.get("/kk/news/oqiga/").context["page"].pk == story.pk
    assert client.get("/kk/news/").status_code == 200
    assert client.get("/kk/news/oqiga/more/").status_code == 404


def test_a_deep_page_costs_two_queries_to_find(
    home: HomePage, deep: StandardPage, django_assert_num_queries: Any
) -> None:
    request = HttpRequest()
    home.route(request, ["one", "two", "three"])
    with django_assert_num_queries(2):
        home.route(request, ["one", "two", "three"])


def test_endless_addresses_are_left_to_wagtail(client: Client, home: HomePage) -> None:
    assert route_below(home, HttpRequest(), ["x"] * (MOST_LEVELS + 1)) is None
    assert client.get("/kk/" + "x/" * 500).status_code == 404
