"""A story's page: what it shows, what machines read, what it costs."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import SiteRendition
from demo.builders.core import make_image
from demo.builders.houses import make_house, make_region
from demo.builders.news import make_news, make_rubric
from news.models import NewsPage
from tests.news.conftest import NewsSite


@pytest.fixture
def cover(db: None) -> Any:
    return make_image("memo", alt={"kk": "Екі құжат", "ru": "Два документа"}, credit="«Шаңырақ»")


def test_a_story_shows_its_parts(client: Client, news_site: NewsSite, cover: Any) -> None:
    story = make_news(
        news_site.kk,
        "Меморандум",
        rubric=make_rubric("mediation", {"kk": "Медиация"}),
        region=make_region("astana", {"kk": "Астана қаласы"}),
        date=dt.datetime(2018, 10, 24, 16, 20, tzinfo=timezone.get_default_timezone()),
        lead="Қол қойылды.",
        cover=cover,
        cover_caption="Құжаттар.",
        source_name="Әкімдік",
        source_url="https://example.kz/",
        correction_date=dt.date(2026, 11, 9),
        correction_text="Күні қате еді.",
        views=515,
        body=[
            ("text", "<p>Бірінші абзац.</p>"),
            ("quote", {"text": "Келісім.", "person": "Ләззат", "role": "", "source_url": ""}),
        ],
    )
    html = client.get(story.url).content.decode()
    for part in (
        "2018 жылғы 24 қазан", "16:20", "515", "Медиация", "Астана қаласы", "Қол қойылды.", "Құжаттар.", "Екі құжат",
        'href="https://example.kz/"', "Күні қате еді.", "Бірінші абзац.", "Ләззат", f'src="/views/{story.pk}.gif"',
        "https://t.me/share/url", "https://wa.me/", "facebook.com/sharer", "x.com/intent", "vk.com/share",
    ):  # fmt: skip
        assert part in html, part
    assert "<script>" not in html
    assert " style=" not in html


def test_json_ld_and_opengraph(client: Client, news_site: NewsSite, cover: Any) -> None:
    story = make_news(
        news_site.kk, "A </script><b>", slug="a", cover=cover, source_url="https://s.kz/", source_name="S"
    )
    html = client.get(story.url).content.decode()
    blocks = [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    ]
    article = next(block for block in blocks if block["@type"] == "NewsArticle")
    assert article["headline"] == "A </script><b>"
    assert article["datePublished"] == story.date.isoformat()
    assert article["image"][0].startswith("http://")
    assert article["isBasedOn"] == "https://s.kz/"
    crumbs = next(block for block in blocks if block["@type"] == "BreadcrumbList")["itemListElement"]
    assert [item["name"] for item in crumbs][-2:] == [str(story.rubric), story.title]
    assert '<meta property="og:type" content="article">' in html
    assert '<meta property="article:published_time"' in html
    assert 'type="application/atom+xml"' in html


def test_back_to_list_keeps_the_filters_and_the_page(client: Client, news_site: NewsSite) -> None:
    rubric = make_rubric("mediation")
    for number in range(13):
        make_news(news_site.kk, f"№ {number}", rubric=rubric)
    response: Any = client.get("/kk/news/?rubric=mediation&page=2")
    row = response.context_data["rows"][0]
    assert row["url"].endswith("/?rubric=mediation&page=2")
    html = client.get(row["url"]).content.decode()
    assert 'href="/kk/news/?rubric=mediation&amp;page=2"' in html
    canonical = re.search(r'rel="canonical" href="([^"]+)"', html)
    assert canonical is not None
    assert "rubric" not in canonical[1]
    plain = client.get(row["url"].partition("?")[0]).content.decode()
    assert 'class="link-arrow" href="/kk/news/"' in plain


def test_what_an_address_smuggles_never_reaches_the_back_link(client: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A")
    response = client.get(f"{story.url}?rubric=%22%3E%3Cscript%3E&next=//evil.example/&q=x")
    assert "evil.example" not in response.content.decode().partition("<main")[2].partition("</main")[0]
    assert response["Cache-Control"] == "no-store"


def related(client: Client, story: NewsPage) -> list[str]:
    response: Any = client.get(story.url)
    return [row["title"] for row in response.context_data["related"]]


def test_related_news_share_tags_rubric_or_region_in_that_order(client: Client, news_site: NewsSite) -> None:
    one, other = make_rubric("one"), make_rubric("other")
    here = make_region("here")
    old = timezone.now() - dt.timedelta(days=900)
    story = make_news(news_site.kk, "Self", rubric=one, region=here, tags=["court", "school"])
    make_news(news_site.kk, "Tags", rubric=other, tags=["court", "school"], date=old)
    make_news(news_site.kk, "Rubric", rubric=one)
    make_news(news_site.kk, "Region", rubric=other, region=here)
    make_news(news_site.kk, "Nothing", rubric=other)
    make_news(news_site.kk, "Draft", rubric=one, tags=["court"], live=False)
    make_news(news_site.ru, "Other language", rubric=one, region=here, tags=["court"])
    assert related(client, story) == ["Tags", "Rubric", "Region"]


def test_a_story_without_relatives_offers_none(client: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "Alone", rubric=make_rubric("one"))
    make_news(news_site.kk, "Far", rubric=make_rubric("other"))
    assert related(client, story) == []


def prepare(image: Any) -> None:
    """Rows of copies as the worker makes them, without making pictures."""
    from wagtail.images.models import Filter

    from core.images import all_specs

    SiteRendition.objects.bulk_create(
        SiteRendition(
            image=image, filter_spec=spec, focal_point_key=Filter(spec=spec).get_cache_key(image), width=1, height=1,
            file="images/x.jpg",
        )
        for spec in all_specs()
    )  # fmt: skip


def queries_of(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_the_cost_does_not_grow_with_the_number_of_stories(client: Client, news_site: NewsSite, cover: Any) -> None:
    prepare(cover)
    rubric, region = make_rubric("one"), make_region("r")
    addresses = ("/kk/news/", "/kk/news/?rubric=one&region=r", "/kk/news/feed/atom/", "/kk/news/first/")
    make_news(news_site.kk, "First", slug="first", rubric=rubric, region=region, cover=cover, tags=["a"])
    costs = []
    for batch in (9, 40):
        for _number in range(batch):
            make_news(news_site.kk, rubric=rubric, region=region, cover=cover, tags=["a"])
        costs.append([queries_of(client, url) for url in addresses])
    assert costs[0] == costs[1]
    index, filtered, feed, story = costs[1]
    # Nine of them are Wagtail's: site, language, home, address, page, aliases and restrictions above, translations.
    assert story <= 12
    assert index <= 13
    assert filtered <= 13
    assert feed <= 3


def test_a_story_must_be_whole(news_site: NewsSite, cover: Any) -> None:
    mute = make_image("table", alt={"kk": ""})
    base = {"title": "A", "slug": "a", "rubric": make_rubric("one"), "lead": "L", "locale": news_site.kk.locale}
    cases: list[tuple[dict[str, Any], str]] = [
        ({"cover": mute}, "cover"),
        ({"cover_caption": "Caption"}, "cover_caption"),
        ({"source_url": "https://example.kz/"}, "source_name"),
        ({"source_url": "ftp://example.kz/", "source_name": "S"}, "source_url"),
        ({"correction_text": "Wrong"}, "correction_date"),
        ({"correction_date": dt.date(2020, 1, 1)}, "correction_text"),
        ({"correction_date": dt.date(2999, 1, 1), "correction_text": "W"}, "correction_date"),
    ]
    for fields, wrong in cases:
        with pytest.raises(ValidationError) as caught:
            NewsPage(**base, **fields).clean()
        assert wrong in caught.value.message_dict
    NewsPage(**base, cover=cover, cover_caption="C").clean()


def test_the_region_of_a_house_is_the_one_of_that_day(news_site: NewsSite) -> None:
    east, abai = make_region("east"), make_region("abai")
    semey = make_house("semey", region=abai, former=(east, dt.date(2022, 6, 8)))
    zone = timezone.get_default_timezone()
    before = make_news(news_site.kk, house=semey, date=dt.datetime(2021, 1, 1, tzinfo=zone))
    after = make_news(news_site.kk, house=semey, date=dt.datetime(2023, 1, 1, tzinfo=zone))
    assert (before.region, after.region) == (east, abai)


def test_a_preview_of_an_unsaved_story_draws_no_counter(rf: Any, news_site: NewsSite) -> None:
    page = NewsPage(title="A", slug="a", rubric=make_rubric("one"), lead="L", locale=news_site.kk.locale)
    page.set_url_path(news_site.kk)
    page.path, page.depth = f"{news_site.kk.path}0001", news_site.kk.depth + 1
    response = page.make_preview_request(preview_mode="")
    assert response.status_code == 200
    assert "/views/" not in response.rendered_content
