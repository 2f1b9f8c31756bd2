"""The list of news: filters, counts, pages, and addresses nobody meant."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_house, make_region
from demo.builders.news import make_news, make_rubric
from news.words import stems_of
from tests.news.conftest import NewsSite


def at(year: int, month: int = 6, day: int = 1) -> dt.datetime:
    return dt.datetime(year, month, day, 12, tzinfo=timezone.get_default_timezone())


def titles(response: Any) -> list[str]:
    return [row["title"] for row in response.context_data["rows"]]


@pytest.fixture
def stories(news_site: NewsSite) -> dict[str, Any]:
    mediation, houses = make_rubric("mediation", {"kk": "Медиация"}), make_rubric("houses", {"kk": "Достық үйлері"})
    east, west = make_region("east", {"kk": "Шығыс"}), make_region("west", {"kk": "Батыс"})
    house = make_house("oskemen", region=east)
    section = news_site.kk
    make_news(section, "Бірінші", rubric=mediation, region=east, date=at(2020))
    make_news(section, "Екінші", rubric=mediation, region=west, date=at(2021))
    make_news(section, "Үшінші", rubric=houses, house=house, date=at(2022))
    make_news(section, "Төртінші", rubric=houses, date=at(2022, 12, 31))
    make_news(section, "Жоба", rubric=houses, live=False)
    make_news(news_site.ru, "Первая", rubric=mediation, region=east, date=at(2020))
    return {"house": house, "section": section}


FILTERS = [
    ("", ["Төртінші", "Үшінші", "Екінші", "Бірінші"]),
    ("rubric=mediation", ["Екінші", "Бірінші"]),
    ("region=east", ["Үшінші", "Бірінші"]),
    ("house=oskemen", ["Үшінші"]),
    ("year=2022", ["Төртінші", "Үшінші"]),
    ("rubric=mediation&region=east", ["Бірінші"]),
    ("rubric=houses&house=oskemen&year=2022", ["Үшінші"]),
    ("rubric=mediation&year=2022", []),
    ("year=1999", []),
    ("q=екін", ["Екінші"]),
    ("q=ЕКІНШІСІ", ["Екінші"]),
    ("q=нет такого", []),
]  # fmt: skip


def test_filters_narrow_the_list_and_the_count_agrees(client: Client, stories: dict[str, Any]) -> None:
    for query, expected in FILTERS:
        response: Any = client.get(f"/kk/news/?{query}")
        assert response.status_code == 200, query
        assert titles(response) == expected, query
        assert response.context_data["page_obj"].paginator.count == len(expected), query
        status = f'<p role="status">{response.context_data["results_text"]}</p>'
        assert status in response.content.decode(), query


def test_a_chosen_filter_can_be_removed_by_a_link_that_keeps_the_others(
    client: Client, stories: dict[str, Any]
) -> None:
    response: Any = client.get("/kk/news/?rubric=mediation&region=east&page=1")
    tags = response.context_data["filter_tags"]
    assert [tag["label"] for tag in tags] == ["Медиация", "Шығыс"]
    assert [tag["url"] for tag in tags] == ["/kk/news/?region=east", "/kk/news/?rubric=mediation"]


def test_years_show_how_many_stories_the_other_filters_leave(client: Client, stories: dict[str, Any]) -> None:
    response: Any = client.get("/kk/news/?rubric=mediation&year=2021")
    labels = [str(label) for _value, label in response.context_data["filter_form"].fields["year"].choices]
    assert labels[1:] == ["2022 (0)", "2021 (1)", "2020 (1)"]


def test_the_last_minutes_of_a_year_belong_to_it_in_local_time(client: Client, news_site: NewsSite) -> None:
    zone = timezone.get_default_timezone()
    make_news(news_site.kk, "Кеш", date=dt.datetime(2022, 12, 31, 23, 59, tzinfo=zone))
    make_news(news_site.kk, "Таң", date=dt.datetime(2023, 1, 1, 0, 1, tzinfo=zone))
    assert titles(client.get("/kk/news/?year=2022")) == ["Кеш"]
    assert titles(client.get("/kk/news/?year=2023")) == ["Таң"]


def test_an_empty_result_says_what_to_try(client: Client, stories: dict[str, Any]) -> None:
    response: Any = client.get("/kk/news/?rubric=mediation&year=2022")
    empty = response.context_data["empty"]
    assert empty["title"]
    assert empty["tips"]
    assert empty["url"] == "/kk/news/"
    assert empty["title"] in response.content.decode()


MALFORMED = [
    "page=-1", "page=0", "page=abc", "page=99999999999999999999", "page=%00", "page=1.5", "page=٣", "page=", "page=2",
    "year=abc", "year=-5", "year=99999", "year=%00", "year=٢٠٢٢", "rubric=%00", "rubric=no-such", "rubric=%FF%FE",
    "region='%20OR%201=1--", "house[]=1", "rubric=mediation&rubric=houses", "q=%00", "q=%22",
    "q=%25_%5C", "q=*", "q=%20",
    "q=" + "%D0%B0%20" * 400, "q=" + "a" * 5000, "q=%D0%B8%CC%86", "x=1&y=2", "%", "&&&===", "page=1&page=2",
]  # fmt: skip


def test_a_malformed_address_gets_a_page_or_a_404(client: Client, stories: dict[str, Any]) -> None:
    for path in ("/kk/news/", "/kk/news/birinshi/", "/kk/news/feed/atom/", "/kk/news/feed/"):
        for query in MALFORMED:
            assert client.get(f"{path}?{query}").status_code in {200, 302, 404}, (path, query)


def test_a_value_nobody_offered_is_named_at_its_field_and_never_kept(client: Client, stories: dict[str, Any]) -> None:
    response: Any = client.get("/kk/news/?rubric=no-such")
    assert "rubric" in response.context_data["filter_form"].errors
    assert len(titles(response)) == 4
    assert response["Cache-Control"] == "no-store"
    assert "Cache-Control" not in client.get("/kk/news/?rubric=mediation")


def test_pages_follow_one_another_without_gap_or_repeat(client: Client, news_site: NewsSite) -> None:
    rubric = make_rubric("many")
    when = at(2024)
    for number in range(27):
        make_news(news_site.kk, f"№ {number}", rubric=rubric, date=when)
    seen = [title for page in (1, 2, 3) for title in titles(client.get(f"/kk/news/?page={page}"))]
    assert len(seen) == len(set(seen)) == 27
    assert client.get("/kk/news/?page=4").status_code == 404
    assert 'href="/kk/news/?page=2"' in client.get("/kk/news/").content.decode()


def test_an_empty_section_is_a_page(client: Client, news_site: NewsSite) -> None:
    response: Any = client.get("/en/news/")
    assert response.status_code == 200
    assert response.context_data["page_obj"].paginator.num_pages == 1


def test_nothing_is_set_and_nothing_written_on_an_anonymous_get(
    client: Client, stories: dict[str, Any], django_assert_num_queries: Any
) -> None:
    from django.db import connection

    writes: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.lstrip().upper().startswith(("SELECT", "SAVEPOINT", "RELEASE")):
            writes.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        for url in ("/kk/news/", "/kk/news/birinshi/", "/kk/news/?rubric=mediation"):
            assert not client.get(url).cookies
    assert writes == []


def test_words_are_bounded_and_forgive_endings() -> None:
    assert stems_of("Споров  споров") == ["спор"]
    assert stems_of("  ") == []
    assert stems_of('"%_') == []
    assert len(stems_of(" ".join(f"сөз{n}" for n in range(50)))) == 10
    assert stems_of("Во\u00adлонтёры") == ["волонте"]
    assert stems_of("2022") == ["2022"]
    assert stems_of("и\u0306од") == ["йод"]
