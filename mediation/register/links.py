"""Addresses of the register's pages in a language, for whoever leads there."""

from typing import Any

from django.http import HttpRequest

from core.languages import is_restricted
from core.memo import remember
from houses.models import AssociationsPage
from mediation.models import MediatorsPage, RoomsPage


def page_url_in(model: Any, locale_id: int, request: HttpRequest) -> str:
    """Return the address of the public page of a type in a language, "" without one."""

    def compute() -> str:
        pages = model.objects.live().filter(locale=locale_id, alias_of__isnull=True)
        found = pages.select_related("locale").order_by("path").first()
        return (found.get_url(request) or "") if found and not is_restricted(found) else ""

    return remember(("page-of-type", model._meta.label, locale_id), compute)


def rooms_url(locale_id: int, request: HttpRequest) -> str:
    """Return the address of the list of rooms in a language."""
    return page_url_in(RoomsPage, locale_id, request)


def mediators_url(locale_id: int, request: HttpRequest) -> str:
    """Return the address of the directory in a language."""
    return page_url_in(MediatorsPage, locale_id, request)


def associations_url(locale_id: int, request: HttpRequest) -> str:
    """Return the address of the list of associations in a language."""
    return page_url_in(AssociationsPage, locale_id, request)
