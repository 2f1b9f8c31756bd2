"""Every sample page answers, is valid, sets no cookie it does not need, and links to nothing that is missing."""

import html
import itertools
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.pages import markup
from tests.site_map import SAMPLES, Sample, each, label

ALL = pytest.mark.parametrize(("sample", "language"), each(), ids=label)
# A form that posts what only its reader may post needs a token, and its cookie.
NEEDS_TOKEN = {"consultation form", "status"}


@ALL
def test_it_answers(look: Any, sample: Sample, language: str) -> None:
    response = look(sample.url(language))
    assert response.status_code == sample.status
    assert response["Content-Language"] == language
    root = look.root(sample.url(language))
    assert root.get("lang") == language
    assert len(list(root.iter("h1"))) == 1
    assert len(list(root.iter("main"))) == 1


@ALL
def test_it_is_valid(look: Any, sample: Sample, language: str) -> None:
    content = look(sample.url(language)).content
    assert markup.errors(content) == []
    root = look.root(sample.url(language))
    ids = markup.ids(root)
    assert sorted(set(ids)) == sorted(ids), "an id is used twice"
    for node in root.iter():
        for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
            for target in (node.get(attribute) or "").split():
                assert target in ids, f"{attribute} names {target}, which is not on the page"
    assert all(node.get("alt") is not None for node in root.iter("img"))
    assert not [node for node in root.iter() if node.get("style")]


@ALL
def test_it_sets_no_cookie_it_does_not_need(look: Any, sample: Sample, language: str) -> None:
    cookies = set(look(sample.url(language)).cookies)
    assert cookies <= ({"csrftoken"} if sample.name in NEEDS_TOKEN else set())


@ALL
def test_headings_skip_no_level(look: Any, sample: Sample, language: str) -> None:
    main = next(look.root(sample.url(language)).iter("main"))
    levels = [int(node.tag[1]) for node in main.iter() if node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    for before, after in itertools.pairwise(levels):
        assert after <= before + 1, levels


def test_no_link_leads_nowhere(look: Any) -> None:
    found: dict[str, str] = {}
    anchors: dict[str, set[str]] = {}
    # The page that is not there has a language menu, too, and is there in no language.
    for sample, language in each(tuple(sample for sample in SAMPLES if sample.status == 200)):
        base = sample.url(language)
        root = look.root(base)
        anchors[base] = set(markup.ids(root))
        for href in markup.links(root):
            url, fragment = urldefrag(urljoin(f"http://localhost{base}", html.unescape(href)))
            parts = urlsplit(url)
            if fragment and url == f"http://localhost{base}":
                assert fragment in anchors[base], f"{base}: #{fragment}"
            if parts.hostname == "localhost":
                found.setdefault(parts.path + (f"?{parts.query}" if parts.query else ""), base)
    dead = [f"{url} (on {base})" for url, base in found.items() if look(url).status_code not in {200, 301, 302}]
    assert not dead
