"""Answers that belong to no app: an address that leads nowhere, a fault of ours."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import TemplateDoesNotExist, loader
from django.utils.translation import get_language_from_path, override
from django.views.decorators.csrf import requires_csrf_token
from wagtail.models import Page

from core.languages import LanguageLink, is_restricted, locale_codes

SERVER_ERROR = "errors/500.html"


def other_languages_of(path: str) -> list[LanguageLink]:
    """Return links to live pages in other languages that an address without a page may have meant.

    The last part of the address is looked up as the slug, since a translation may keep its source's slug.
    """
    language = get_language_from_path(path)
    slug = path.rstrip("/").rsplit("/", 1)[-1]
    if not language or not slug or slug == language or len(slug) > 255 or "\x00" in slug:
        return []
    names, codes = dict(settings.LANGUAGES), locale_codes()
    keys = list(Page.objects.filter(slug=slug, depth__gt=2).values_list("translation_key", flat=True)[:5])
    found = (
        Page.objects.filter(translation_key__in=keys)
        .filter(live=True, alias_of__isnull=True)
        .exclude(locale__language_code=language)
        .select_related("locale")
        .order_by("path")
    )
    links: dict[str, LanguageLink] = {}
    for page in found:
        code = codes.get(page.locale_id, "")
        if code in names and not is_restricted(page):
            links.setdefault(code, LanguageLink(code, names[code], page.get_url() or "", False, True, page.title))
    return [links[code] for code in names if code in links]


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 in the language of the address, with the page's other languages where it has any."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        context = {"translations": other_languages_of(request.path_info)}
        return render(request, "errors/404.html", context, status=404)


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without a database, a session or a context processor."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    try:
        template = loader.get_template(SERVER_ERROR)
    except TemplateDoesNotExist:
        return HttpResponseServerError("500", content_type="text/plain")
    with override(language):
        return HttpResponseServerError(template.render({"language": language}))
