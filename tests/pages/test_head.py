"""Head tags of every sample page: canonical, alternates, OpenGraph, JSON-LD."""

import json
from typing import Any

import pytest

from tests.pages import markup
from tests.site_map import PAGES, Sample, each, label

ALL_PAGES = pytest.mark.parametrize(("sample", "language"), each(PAGES), ids=label)
PLAIN = tuple(sample for sample in PAGES if "?" not in sample.path)
PLAIN_PAGES = pytest.mark.parametrize(("sample", "language"), each(PLAIN), ids=label)


def head_of(look: Any, url: str) -> Any:
    return next(look.root(url).iter("head"))


@ALL_PAGES
def test_canonical_is_the_page_itself(look: Any, sample: Sample, language: str) -> None:
    head = head_of(look, sample.url(language))
    canonicals = [tag["href"] for tag in markup.link_tags(head, "canonical")]
    path = sample.url(language).partition("?")[0]
    assert [url.removeprefix("http://localhost") for url in canonicals] == [path]


@PLAIN_PAGES
def test_alternates_are_the_real_translations(look: Any, sample: Sample, language: str) -> None:
    head = head_of(look, sample.url(language))
    alternates = {
        tag["hreflang"]: tag["href"].removeprefix("http://localhost")
        for tag in markup.link_tags(head, "alternate")
        if "hreflang" in tag and "type" not in tag
    }
    expected = {code: sample.url(code) for code in sample.languages}
    assert alternates == expected | {"x-default": sample.url("kk")}


@PLAIN_PAGES
def test_previews_are_complete(look: Any, sample: Sample, language: str) -> None:
    head = head_of(look, sample.url(language))
    tags = markup.metas(head)
    assert {"og:type", "og:title", "og:url", "og:locale", "og:description"} <= set(tags), sorted(tags)
    assert tags["og:locale"] == {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}[language]
    assert ("og:image" in tags) == ("og:image:alt" in tags)
    assert tags["og:type"] == ("article" if sample.name.startswith("article") else "website")
    assert markup.metas(head, "name")["description"]
    assert next(head.iter("title")).text.strip()


@ALL_PAGES
def test_structured_data_is_valid(look: Any, sample: Sample, language: str) -> None:
    head = head_of(look, sample.url(language))
    blocks = [json.loads(node.text) for node in head.iter("script") if node.get("type") == "application/ld+json"]
    assert blocks
    for block in blocks:
        assert block["@context"] == "https://schema.org"
        assert block["@type"]
    assert blocks[0]["inLanguage"] == language
    kinds = {block["@type"] for block in blocks}
    if sample.name != "home":
        assert "BreadcrumbList" in kinds
    if sample.name.startswith("article"):
        story = blocks[0]
        assert story["@type"] == "NewsArticle"
        assert story["headline"]
        assert story["datePublished"].startswith("20")


def test_titles_and_descriptions_are_unique_in_a_language(look: Any) -> None:
    for language in ("kk", "ru", "en"):
        titles = [
            next(head_of(look, sample.url(language)).iter("title")).text
            for sample in PLAIN
            if language in sample.languages
        ]
        assert len(set(titles)) == len(titles)
