"""What the pages of the directory answer: a list, or a record by its code."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase

from core.parts import answer
from houses.directory import entries, lists, memorandums, newspapers
from houses.models import (
    AssociationsPage,
    CollectivesPage,
    MemorandumsPage,
    NewspapersPage,
    PublicationsPage,
)
from houses.models.directory_pages import DirectoryPage

ListContext = Callable[[DirectoryPage, HttpRequest], dict[str, Any]]
EntryContext = Callable[[DirectoryPage, HttpRequest, str], dict[str, Any]]

LISTS: dict[type[DirectoryPage], ListContext] = {
    AssociationsPage: lists.association_context,
    CollectivesPage: lists.collective_context,
    MemorandumsPage: memorandums.memorandums_context,
    PublicationsPage: lists.publication_context,
    NewspapersPage: newspapers.newspapers_context,
}
ENTRIES: dict[type[DirectoryPage], tuple[EntryContext, str]] = {
    AssociationsPage: (entries.association_context, "pages/houses_association.html"),
    CollectivesPage: (entries.collective_context, "pages/houses_collective.html"),
    MemorandumsPage: (memorandums.memorandum_context, "pages/houses_memorandum.html"),
}


def serve(page: DirectoryPage, request: HttpRequest, code: str = "") -> HttpResponseBase:
    """Return the list of `page`, or the record with that code. Raises Http404 for a code nothing public has."""
    if code:
        if type(page) not in ENTRIES:
            raise Http404
        context, template = ENTRIES[type(page)]
        own = context(page, request, code)
    else:
        own, template = LISTS[type(page)](page, request), ""
    return answer(page, request, own, template)
