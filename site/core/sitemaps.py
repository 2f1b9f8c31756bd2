"""The sitemap: every public page in every language with its translations, in three queries however many there are."""

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site, get_page_models

from core.languages import locale_codes, restricted_paths

PER_MAP = 5_000  # pages; the protocol allows 50,000 addresses, and each page also lists its translations
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
SECONDS = 600
FIELDS = ("pk", "url_path", "locale_id", "translation_key", "last_published_at")

Row = dict[str, Any]


def listed_pages() -> QuerySet[Any]:
    """Return pages that belong into the sitemap: live, public, no aliases, of types that do not opt out.

    A page type opts out with `in_sitemap = False`.
    """
    pages = Page.objects.filter(live=True, alias_of__isnull=True, depth__gt=1)
    hidden = [model for model in get_page_models() if not getattr(model, "in_sitemap", True)]
    if hidden:
        pages = pages.not_exact_type(*hidden)
    for path in restricted_paths():
        pages = pages.exclude(path__startswith=path)
    return pages.order_by("pk")


class Addresses:
    """Absolute addresses of pages from their paths alone, as Wagtail would give them one by one."""

    def __init__(self, request: HttpRequest) -> None:
        site = Site.find_for_request(request)
        paths = [each for each in Site.get_site_root_paths() if site and each.site_id == site.pk]
        self.roots = {each.language_code: (each.root_url, each.root_path) for each in paths}
        self.codes = locale_codes()
        self.prefixes: dict[str, str] = {}
        for code, _name in settings.LANGUAGES:
            with override(code):
                self.prefixes[code] = reverse("wagtail_serve", args=("",))

    def of(self, row: Row) -> tuple[str, str] | None:
        """Return (language, address) of a page; None when it lies outside this site."""
        code = self.codes.get(row["locale_id"], "")
        base, root = self.roots.get(code, ("", None))
        if root is None or code not in self.prefixes or not row["url_path"].startswith(root):
            return None
        return code, f"{base}{self.prefixes[code]}{row['url_path'][len(root) :]}"


def _groups(rows: Iterable[Row], addresses: Addresses) -> dict[Any, dict[str, str]]:
    """Return {translation key: {language: address}}."""
    groups: dict[Any, dict[str, str]] = {}
    for row in rows:
        if found := addresses.of(row):
            groups.setdefault(row["translation_key"], {})[found[0]] = found[1]
    return groups


def _alternates(translations: dict[str, str]) -> str:
    if len(translations) < 2:
        return ""
    default = translations.get(settings.LANGUAGE_CODE) or next(iter(translations.values()))
    pairs = [*sorted(translations.items()), ("x-default", default)]
    return "".join(f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(url)}/>' for code, url in pairs)


def _urlset(request: HttpRequest, number: int) -> str:
    part = listed_pages()[(number - 1) * PER_MAP : number * PER_MAP]
    addresses = Addresses(request)
    rows = list(part.values(*FIELDS))
    translations = listed_pages().filter(translation_key__in=part.values("translation_key"))
    groups = _groups(translations.values(*FIELDS), addresses)
    lines = []
    for row in rows:
        found = addresses.of(row)
        if found is None:
            continue
        changed = row["last_published_at"]
        lastmod = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
        links = _alternates(groups[row["translation_key"]])
        lines.append(f"<url><loc>{escape(found[1])}</loc>{lastmod}{links}</url>\n")
    return f"{HEAD}<urlset {NAMESPACE} {XHTML}>\n{''.join(lines)}</urlset>\n"


def _answer(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="application/xml; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    return response


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Return the sitemap, or with more than PER_MAP pages the list of its parts."""
    total = listed_pages().count()
    if total <= PER_MAP:
        return _answer(_urlset(request, 1))
    urls = (
        request.build_absolute_uri(reverse("sitemap_part", args=[number]))
        for number in range(1, -(-total // PER_MAP) + 1)
    )
    lines = "".join(f"<sitemap><loc>{escape(url)}</loc></sitemap>\n" for url in urls)
    return _answer(f"{HEAD}<sitemapindex {NAMESPACE}>\n{lines}</sitemapindex>\n")


@require_safe
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    """Return one part of a large sitemap. Raises Http404 beyond the last one."""
    if number < 1 or number > -(-listed_pages().count() // PER_MAP):
        raise Http404
    return _answer(_urlset(request, number))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Return robots.txt: everything may be read but the admin; where the sitemap is."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    ]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    return response
