"""Finding a page by its whole address in one query.

Wagtail walks the tree and asks twice per level; an article three levels down costs six queries before it is read.
Every page keeps its whole path in `url_path`, so one query finds it and all that lie above it.
"""

import copy
from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Page, get_page_models

from core.memo import remember

if TYPE_CHECKING:
    from wagtail.url_routing import RouteResult

MOST_LEVELS = 12  # deeper addresses exist only in attacks; Wagtail answers them with its own walk


def specific_of(page: Page) -> Page:
    """Return the specific page of `page` with its locale, in one query."""
    specific = page.specific_class
    if specific is None:  # the class is gone from the code: Wagtail serves the bare page
        return page
    found: Page = specific.objects.select_related("locale").get(pk=page.pk)
    return found


def sections_that_route() -> dict[str, Page]:
    """Return the sections whose class finds what lies below them by itself, by whole address.

    They are few and asked for with every story, so they are remembered until the next publish.
    """

    def read() -> dict[str, Page]:
        models = [model for model in get_page_models() if model.route is not Page.route]
        sections = [page for model in models for page in model.objects.filter(depth__gt=2).select_related("locale")]
        return {page.url_path: page for page in sections}

    return remember("sections-that-route", read)


def route_below(top: Page, request: HttpRequest, components: list[str]) -> "RouteResult | None":
    """Return what `components` lead to below `top`, or None when Wagtail's own walk has to decide.

    As in that walk pages between need not be live, the last one must be (Page.route raises Http404), and a page
    with a `route` of its own is asked before its children.
    """
    if len(components) > MOST_LEVELS:
        return None
    paths = [f"{top.url_path}{'/'.join(components[:end])}/" for end in range(1, len(components) + 1)]
    result: RouteResult
    for depth, path in enumerate(paths[:-1], 1):
        if section := sections_that_route().get(path):
            # A copy, because pages collect what they look up.
            result = copy.copy(section).route(request, components[depth:])
            return result
    # `url_path` has no index, `slug` has: without it, or in the order of paths, a large site is read as a whole.
    rows = Page.objects.filter(slug__in=components, url_path__in=paths).order_by()
    found = {page.url_path: page for page in rows}
    for depth, path in enumerate(paths, 1):
        page = found.get(path)
        if page is None:
            return None
        if depth == len(paths):
            result = specific_of(page).route(request, [])
            return result
    return None
