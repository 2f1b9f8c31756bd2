"""The frame of a part of a page: a record that a page shows at an address of its own below it (a session, a mediator).

The record is one row for all languages, so the part is there wherever its page is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse

from core import head
from core.languages import page_languages

if TYPE_CHECKING:
    from core.models.page import BasePage


def part_context(
    page: "BasePage",
    request: HttpRequest,
    path: str,
    title: str,
    description: str = "",
    json_ld: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    """Return `page_head`, `languages` and `breadcrumbs` of a part, to be laid over the context of its page.

    `path` is what the address of the part adds to that of the page, with a slash at its end ("2026-12-03/").
    """
    links = [_of_part(link, path) for link in page_languages(page, request)]
    url = f"{page.get_full_url(request)}{path}"
    language = page.locale.language_code
    crumbs = [*page.get_breadcrumbs(), {"label": page.title, "url": page.get_url(request) or ""}]
    block = {"@context": "https://schema.org", "@type": "WebPage", "name": title, "url": url, "inLanguage": language}
    preview = {"og:title": title, "og:url": url, "og:description": description}
    inherited = head.opengraph_of(page, request, url)
    opengraph = [(key, preview.pop(key, value)) for key, value in inherited] + list(preview.items())
    part = head.Head(
        title=title,
        description=description,
        canonical=url,
        alternates=head.alternates_of(links),
        opengraph=[(key, value) for key, value in opengraph if value],
        json_ld=[
            block | ({"description": description} if description else {}),
            *json_ld,
            head.crumbs_json_ld([*crumbs, {"label": title, "url": url}], request),
        ],
    )
    return {"page_head": part, "languages": links, "breadcrumbs": crumbs}


def _of_part(link: Any, path: str) -> Any:
    """Return the link to the part in another language; where the page has no translation, the way out stays."""
    if not link.is_translated:
        return link
    return replace(link, url=f"{link.url}{path}", full_url=f"{link.full_url}{path}" if link.full_url else "")


def answer(page: "BasePage", request: HttpRequest, own: dict[str, Any], template: str = "") -> HttpResponseBase:
    """Return the page, or a part of it, with `own` laid over the page's context; `template` is that of a part.

    `own["odd"]` marks filters nobody offered: they are answered, but kept by no cache.
    """
    response = TemplateResponse(request, template or str(page.template), page.get_context(request) | own)
    response["Content-Language"] = page.locale.language_code
    if own.get("odd"):
        response["Cache-Control"] = "no-store"
    return response
