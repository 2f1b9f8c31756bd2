"""The results page: one language, one address, no writing."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.head import Head
from core.languages import locale_codes
from search.forms import SearchForm
from search.query import Query
from search.results import Results

PER_PAGE = 10


def _locale() -> Locale:
    """Return the active language's Locale without a query; raises Http404 while the site has no pages in it."""
    language = get_language()
    for pk, code in locale_codes().items():
        if code == language:
            return Locale(pk=pk, language_code=code)
    raise Http404


def _kind_links(results: Results) -> list[dict[str, object]]:
    """Return a link per kind of page found, with its count; nothing where all are of one kind."""
    if len(results.kinds) < 2:
        return []
    links: list[dict[str, object]] = [
        {
            "label": _("Everything"),
            "count": sum(kind.count for kind in results.kinds),
            "url": "?" + urlencode({"q": results.query.text}),
            "is_current": results.chosen_kind is None,
        }
    ]
    return links + [
        {
            "label": kind.label,
            "count": kind.count,
            "url": "?" + urlencode({"q": results.query.text, "kind": kind.code}),
            "is_current": kind == results.chosen_kind,
        }
        for kind in results.kinds
    ]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer /<language>/search/?q=…&kind=…&page=…; any other value of these is taken as none.

    Raises Http404 only while the language has no pages at all.
    """
    query = Query.parse(request.GET.get("q", ""))
    results = Results(query, _locale(), request.GET.get("kind", ""))
    count = len(results)
    page = Paginator(results, PER_PAGE).get_page(request.GET.get("page"))
    title = _("Search the site")
    context = {
        "page_head": Head(title=f"{query.text} – {title}" if query.text else title, robots="noindex, follow"),
        "query": query,
        "form": SearchForm(initial={"q": query.text}, auto_id="query-%s"),
        "hits": page.object_list if query.words else [],
        "page_obj": page,
        "count": count,
        "count_text": ngettext("Results found: %(n)s", "Results found: %(n)s", count) % {"n": count},
        "kind_links": _kind_links(results),
        "nothing_found": _("Nothing found for “%(q)s”") % {"q": query.text},
        "tips": [
            _("Check the spelling."),
            _("Try fewer words, or another word for the same thing."),
            _("Try the same search in another language of the site."),
        ],
    }
    response = render(request, "pages/search_results.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
