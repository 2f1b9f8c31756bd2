"""The results page: its language only, any input, no writing."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from demo.builders.home import make_homes, make_standard_page
from demo.builders.news import make_news, make_news_index
from home.models import HomePage

URL = "/kk/search/"
BUDGET = 9  # kinds, titles, the rest, types, one per type on the page; restrictions, the word list of the engine


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return make_homes()


@pytest.fixture
def mediation(homes: dict[str, HomePage]) -> None:
    kk = homes["kk"]
    make_standard_page(kk, "Медиация туралы", slug="about", body=[("text", "<p>Дауды тыныш шешу</p>")])
    make_standard_page(kk, "Байланыс", slug="contacts", body=[("text", "<p>Медиация кабинеті <b>осында</b></p>")])
    make_standard_page(homes["ru"], "Медиация", slug="about", body=[("text", "<p>О медиации</p>")])


def _titles(response: Any) -> list[str]:
    return ["".join(piece.text for piece in hit.title) for hit in response.context["hits"]]


def test_title_first_then_text_in_one_language(client: Client, mediation: None) -> None:
    assert _titles(client.get(URL, {"q": "медиация"})) == ["Медиация туралы", "Байланыс"]
    assert _titles(client.get("/ru/search/", {"q": "МЕДИАЦИЯ"})) == ["Медиация"]


def test_all_words_must_be_there(client: Client, mediation: None) -> None:
    assert _titles(client.get(URL, {"q": "медиация тыныш"})) == ["Медиация туралы"]


def test_drafts_aliases_and_restricted_pages_stay_out(client: Client, homes: dict[str, HomePage]) -> None:
    kk, ru = homes["kk"], homes["ru"]
    make_standard_page(kk, "Құпия жоба", live=False)
    closed = make_standard_page(kk, "Құпия бет")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    source = make_standard_page(ru, "Құпия аударма")
    source.create_alias(parent=kk, update_locale=kk.locale)
    response = client.get(URL, {"q": "құпия"})
    assert response.context["count"] == 0
    assert _titles(response) == []


def test_words_are_marked_and_escaped(client: Client, homes: dict[str, HomePage]) -> None:
    make_standard_page(homes["kk"], "Бет <script>alert(1)</script> медиация")
    html = client.get(URL, {"q": "медиация"}).content.decode()
    assert "<mark>медиация</mark>" in html
    assert "<script>alert" not in html
    assert 'value="медиация &lt;script&gt;"' in client.get(URL, {"q": "медиация <script>"}).content.decode()


def test_results_are_counted_paged_and_split_by_kind(client: Client, homes: dict[str, HomePage]) -> None:
    section = make_news_index(homes["kk"])
    for number in range(12):
        make_news(section, f"Достық {number}")
    make_standard_page(homes["kk"], "Достық туралы")
    first = client.get(URL, {"q": "достық"})
    assert (first.context["count"], len(first.context["hits"])) == (13, 10)
    second = client.get(URL, {"q": "достық", "page": "2"})
    assert len({*_titles(first), *_titles(second)}) == 13
    kinds = {link["label"]: link["count"] for link in first.context["kind_links"]}
    assert sorted(kinds.values()) == [1, 12, 13]
    assert _titles(client.get(URL, {"q": "достық", "kind": "standardpage"})) == ["Достық туралы"]
    assert client.get(URL, {"q": "достық", "kind": "nothing"}).context["count"] == 13


def test_the_page_is_not_for_engines_and_sets_no_cookie(client: Client, mediation: None) -> None:
    response = client.get(URL, {"q": "медиация"})
    assert response["X-Robots-Tag"] == "noindex"
    assert b'name="robots" content="noindex' in response.content
    assert not response.cookies


def test_nothing_found_gives_a_hint(client: Client, mediation: None) -> None:
    html = client.get(URL, {"q": "жоқсөз"}).content.decode()
    assert 'class="empty"' in html
    assert "жоқсөз" in html


def test_searching_writes_nothing(client: Client, mediation: None) -> None:
    client.get(URL, {"q": "медиация"})
    with CaptureQueriesContext(connection) as queries:
        client.get(URL, {"q": "медиация"})
    statements = [query["sql"].split()[0] for query in queries]
    assert set(statements) == {"SELECT"}
    assert len(statements) <= BUDGET


def test_only_reading_is_allowed(client: Client, mediation: None) -> None:
    assert client.post(URL, {"q": "медиация"}).status_code in {403, 405}


# One client and database for all examples: the page writes nothing.
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    q=st.text(max_size=150),
    page=st.one_of(st.text(max_size=8), st.integers().map(str)),
    kind=st.text(max_size=20),
)
def test_no_input_is_an_error(client: Client, mediation: None, q: str, page: str, kind: str) -> None:
    q, page, kind = (text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for text in (q, page, kind))
    assert client.get(URL, {"q": q, "page": page, "kind": kind}).status_code == 200


BREAKING = (
    "q=%22",
    "q=%22%22",
    "q=%00",
    "q=%FF%FE",
    "q=" + "%D0%B0" * 20_000,
    "q=a&q=b",
    "q[]=1",
    "q=*",
    "q=NEAR(a%20b)",
    "q=" + "+".join("абвгдежзиклмн"),
    "q=%27%20OR%201=1--",
    "q=100%25",
    "q=-",
    "q=title:а",
)


def test_what_breaks_search_engines_is_a_page(client: Client, mediation: None) -> None:
    answers = {query[:40]: client.get(f"{URL}?{query}").status_code for query in BREAKING}
    assert set(answers.values()) == {200}, answers
