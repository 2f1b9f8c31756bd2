"""Head tags of a page: title, canonical, hreflang, OpenGraph, JSON-LD, breadcrumbs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from core.memo import remember

if TYPE_CHECKING:
    from core.languages import LanguageLink
    from core.models.page import BasePage

OPENGRAPH_LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}
# Addresses of a paged list stay apart; every other parameter points at the plain page.
CANONICAL_PARAMETERS = ("page",)


@dataclass
class Head:
    """What the head of a document says. Addresses are absolute."""

    title: str
    description: str = ""
    canonical: str = ""
    alternates: list[tuple[str, str]] = field(default_factory=list)
    opengraph: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[dict[str, Any]] = field(default_factory=list)
    feeds: list[tuple[str, str, str]] = field(default_factory=list)
    robots: str = ""

    @property
    def json_ld_text(self) -> list[str]:
        """JSON-LD blocks, safe inside a script element: no `<`, `>` or `&` in the text."""
        escapes = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
        return [json.dumps(block, ensure_ascii=False).translate(escapes) for block in self.json_ld]


def canonical_url(page: "BasePage", request: HttpRequest) -> str:
    """Return the absolute address of `page`, with the page number of a paged list."""
    url = page.get_full_url(request) or request.build_absolute_uri(request.path)
    number = request.GET.get("page", "")
    if number.isascii() and number.isdigit() and 1 < int(number[:6]) < 100_000:
        return f"{url}?page={int(number[:6])}"
    return url


def alternates_of(links: "Sequence[LanguageLink]") -> list[tuple[str, str]]:
    """Return (hreflang, address) of real translations, x-default last: the default language, else the first."""
    real = [(link.code, link.full_url) for link in links if link.is_translated and link.full_url]
    if not real:
        return []
    default = dict(real).get(settings.LANGUAGE_CODE, real[0][1])
    return [*real, ("x-default", default)]


def opengraph_of(page: "BasePage", request: HttpRequest, canonical: str) -> list[tuple[str, str]]:
    """Return OpenGraph (property, content) pairs of `page`."""
    language = page.locale.language_code
    tags = [
        ("og:type", page.opengraph_type),
        ("og:title", page.head_title),
        ("og:url", canonical),
        ("og:locale", OPENGRAPH_LOCALES.get(language, language)),
    ]
    if page.head_description:
        tags.append(("og:description", page.head_description))
    if image := page.head_image:
        tags += [
            ("og:image", request.build_absolute_uri(image.file.url)),
            ("og:image:width", str(image.width)),
            ("og:image:height", str(image.height)),
            ("og:image:alt", str(image.alt)),
        ]
    return tags


def head_of_page(page: "BasePage", request: HttpRequest, links: "Sequence[LanguageLink]") -> Head:
    """Return the head of `page`; `links` is its language menu (core.languages.page_languages)."""
    canonical = canonical_url(page, request)
    return Head(
        title=page.head_title,
        description=page.head_description,
        canonical=canonical,
        alternates=alternates_of(links),
        opengraph=opengraph_of(page, request, canonical),
        json_ld=[page.get_json_ld(request), *breadcrumb_json_ld(page, request)],
    )


def json_ld_of_page(page: "BasePage", request: HttpRequest) -> dict[str, Any]:
    """Return the schema.org block every page has."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": page.schema_type,
        "name": page.title,
        "url": page.get_full_url(request),
        "inLanguage": page.locale.language_code,
    }
    if page.head_description:
        data["description"] = page.head_description
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    return data


def breadcrumbs_of_page(page: Page) -> list[dict[str, str]]:
    """Return the pages above `page` from the language's home page down: dicts with `label` and `url`.

    They are the same for all children of one parent, so a list of 100,000 news costs one look-up.
    """
    parent_path = page.path[: -page.steplen]
    if page.depth <= 2 or not parent_path:
        return []
    paths = [parent_path[:end] for end in range(2 * page.steplen, len(parent_path) + 1, page.steplen)]

    def compute() -> list[dict[str, str]]:
        above = Page.objects.filter(path__in=paths).select_related("locale").order_by("path")
        return [{"label": p.title, "url": p.get_url() or ""} for p in above]

    return list(remember(("breadcrumbs", parent_path), compute))


def breadcrumb_json_ld(page: "BasePage", request: HttpRequest) -> list[dict[str, Any]]:
    """Return a BreadcrumbList block for pages below the home page, else nothing."""
    crumbs = page.get_breadcrumbs()
    if not crumbs:
        return []
    return [crumbs_json_ld([*crumbs, {"label": page.title, "url": page.get_url(request) or ""}], request)]


def crumbs_json_ld(items: Sequence[dict[str, str]], request: HttpRequest) -> dict[str, Any]:
    """Return the BreadcrumbList of `items` (dicts with `label` and `url`, the document itself last)."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": item["label"],
                "item": request.build_absolute_uri(item["url"]),
            }
            for number, item in enumerate(items, 1)
        ],
    }
