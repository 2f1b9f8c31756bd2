"""What the pages of the reception and of the courses share: records at addresses below the page, each with a form."""

from importlib import import_module
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache

from core.models import PartsPage


class RecordsPage(PartsPage):
    """A list; below it each record, its form and its calendar file.

    The module `views` has `index(page, request)`, `part(page, request, parts)` (raises Http404) and
    `form_at(page, request, parts)`: the form of an address, or None.
    """

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "intro"
    parts_below = 2

    views: ClassVar[str]

    class Meta(PartsPage.Meta):
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list, a record, its calendar file or its form. Raises Http404 for anything else."""
        views: Any = import_module(self.views)
        if not args:
            return views.index(self, request)  # type: ignore[no-any-return]
        if (form := views.form_at(self, request, args)) is not None:
            return never_cache(lambda _request: form.respond())(request)
        return views.part(self, request, args)  # type: ignore[no-any-return]

    def serve_after_csrf_failure(self, request: HttpRequest, *args: Any) -> HttpResponseBase:
        """Show the form again with everything that was typed (see inbox.views.csrf_failure). Raises Http404."""
        views: Any = import_module(self.views)
        form = views.form_at(self, request, args)
        if form is None:
            raise Http404
        return never_cache(lambda _request: form.show_again())(request)
