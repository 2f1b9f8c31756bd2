"""The site and home page of a request, remembered: Wagtail asks four times for what rarely changes."""

import copy

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.memo import remember


def _read(request: HttpRequest) -> Site | None:
    site = Site._find_for_request(request)
    if site is None:
        return None
    root: Page = site.root_page.localized
    model = root.specific_class
    if model is not None:
        root = model.objects.select_related("locale").get(pk=root.pk)
    site.root_page = root
    return site


def site_of(request: HttpRequest) -> Site | None:
    """Return the site of a request whose `root_page` is the home page of the active language, or None.

    The rows are remembered until the next publish; each request gets copies of its own, because pages collect
    what they look up.
    """
    kept = remember(("site", request.get_host(), request.get_port(), get_language()), lambda: _read(request))
    if kept is None:
        return None
    site = copy.copy(kept)
    site.root_page = copy.copy(kept.root_page)
    return site
