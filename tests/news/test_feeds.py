"""Atom and RSS, read as a feed reader reads them."""

import datetime as dt
from xml.etree import ElementTree as Xml

from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_region
from demo.builders.news import make_news, make_rubric
from news.models import NewsIndexPage
from tests.news.conftest import NewsSite

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feeds_per_language_rubric_and_region(client: Client, news_site: NewsSite) -> None:
    rubric = make_rubric("mediation", {"kk": "Медиация"})
    region = make_region("astana", {"kk": "Астана"})
    when = dt.datetime(2018, 10, 24, 16, 20, tzinfo=timezone.get_default_timezone())
    make_news(news_site.kk, "A & <b>", slug="a", rubric=rubric, region=region, date=when, lead="«Lead» & more")
    make_news(news_site.kk, "B", rubric=rubric)
    make_news(news_site.kk, "C", region=region)
    make_news(news_site.kk, "Draft", rubric=rubric, live=False)
    make_news(news_site.ru, "Р", rubric=rubric)
    wanted = {
        "/kk/news/feed/atom/": {"A & <b>", "B", "C"},
        "/ru/news/feed/atom/": {"Р"},
        "/en/news/feed/atom/": set(),
        "/kk/news/feed/atom/?rubric=mediation": {"A & <b>", "B"},
        "/kk/news/feed/atom/?region=astana": {"A & <b>", "C"},
        "/kk/news/feed/atom/?rubric=mediation&region=astana": {"A & <b>"},
    }
    for url, titles in wanted.items():
        response = client.get(url)
        assert response["Content-Type"].startswith("application/atom+xml")
        feed = Xml.fromstring(response.content)  # noqa: S314 - our own answer
        assert {entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")} == titles, url
    entry = Xml.fromstring(client.get("/kk/news/feed/atom/?rubric=mediation&region=astana").content).find(  # noqa: S314
        f"{ATOM}entry"
    )
    assert entry is not None
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == "http://localhost/kk/news/a/"
    assert entry.findtext(f"{ATOM}summary") == "«Lead» & more"
    assert dt.datetime.fromisoformat(entry.findtext(f"{ATOM}published") or "") == when
    assert {c.attrib["term"] for c in entry.findall(f"{ATOM}category")} == {"Медиация", "Астана"}


def test_rss_is_valid_and_names_itself(client: Client, news_site: NewsSite) -> None:
    make_news(news_site.ru, "Р", slug="r")
    response = client.get("/ru/news/feed/rss/")
    channel = Xml.fromstring(response.content).find("channel")  # noqa: S314
    assert channel is not None
    assert channel.findtext("language") == "ru"
    assert channel.findtext("item/link") == "http://localhost/ru/news/r/"
    assert channel.findtext("link") == "http://localhost/ru/news/"
    assert not response.cookies


def test_the_updated_date_follows_a_correction(client: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A", date=timezone.now() - dt.timedelta(days=500))
    feed = Xml.fromstring(client.get("/kk/news/feed/atom/").content)  # noqa: S314
    assert story.last_published_at is not None
    updated = dt.datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "")
    assert updated == story.last_published_at


def test_an_unknown_filter_or_a_missing_section_has_no_feed(client: Client, news_site: NewsSite) -> None:
    assert client.get("/kk/news/feed/atom/?rubric=none").status_code == 404
    NewsIndexPage.objects.get(pk=news_site.ru.pk).unpublish()
    assert client.get("/ru/news/feed/atom/").status_code == 404


def test_the_short_address_leads_to_atom(client: Client, news_site: NewsSite) -> None:
    assert client.get("/kk/news/feed/?rubric=x")["Location"] == "/kk/news/feed/atom/?rubric=x"


def test_a_feed_is_kept_by_the_page_cache_until_something_is_published(
    client: Client, news_site: NewsSite, page_cache_on: None, django_capture_on_commit_callbacks: object
) -> None:
    url = "/kk/news/feed/atom/"
    assert b"First" not in client.get(url).content
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        make_news(news_site.kk, "First")
    assert b"First" in client.get(url).content
    assert "ETag" in client.get(url)
