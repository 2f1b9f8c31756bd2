"""The sitemap and robots.txt."""

from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from core import sitemaps
from demo.builders.home import make_homes, make_standard_page

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def addresses(content: bytes) -> dict[str, dict[str, str]]:
    """Return {address: {language: address}}."""
    return {
        url.findtext(f"{SITEMAP}loc") or "": {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(f"{XHTML}link")
        }
        for url in Xml.fromstring(content).findall(f"{SITEMAP}url")  # noqa: S314 - our own answer
    }


def test_pages_stand_in_it_with_their_real_translations(client: Client, db: None) -> None:
    homes = make_homes()
    kk = make_standard_page(homes["kk"], "A", slug="a")
    make_standard_page(homes["ru"], "А", slug="ru-a", translation_of=kk)
    kk.create_alias(parent=homes["en"], update_locale=homes["en"].locale)
    make_standard_page(homes["kk"], "Draft", slug="draft", live=False)
    closed = make_standard_page(homes["kk"], "Closed", slug="closed")
    make_standard_page(closed, "Below", slug="below")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    response = client.get("/sitemap.xml")
    found = addresses(response.content)
    base = "http://localhost"
    assert set(found) == {f"{base}/{path}/" for path in ("kk", "ru", "en", "kk/a", "ru/ru-a")}
    assert found[f"{base}/kk/a/"] == {
        "kk": f"{base}/kk/a/",
        "ru": f"{base}/ru/ru-a/",
        "x-default": f"{base}/kk/a/",
    }
    assert found[f"{base}/ru/ru-a/"] == found[f"{base}/kk/a/"]
    assert b"<lastmod>" in response.content
    assert not response.cookies


def test_a_large_one_comes_in_parts_at_a_flat_cost(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    homes = make_homes()
    for number in range(6):
        make_standard_page(homes["kk"], f"P{number}", slug=f"p{number}")
    everything = set(addresses(client.get("/sitemap.xml").content))
    with CaptureQueriesContext(connection) as queries:
        client.get("/sitemap.xml")
    assert len(queries) <= 6
    monkeypatch.setattr(sitemaps, "PER_MAP", 4)
    index = Xml.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    parts = [part.findtext(f"{SITEMAP}loc") or "" for part in index.findall(f"{SITEMAP}sitemap")]
    assert len(parts) == 3
    contents: list[Any] = [client.get(part).content for part in parts]
    assert set().union(*(addresses(content) for content in contents)) == everything
    for number in (0, 4, 99999999999999999999):
        assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_robots_names_the_sitemap(client: Client, db: None) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text
