"""The admin's report of everything that was done on the site, closed where Wagtail's own would tell too much."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.models import ModelLogEntry
from wagtail.snippets.models import get_snippet_models

from houses.permissions import keeps_every_house
from houses.records import HouseRecordViewSet


class SiteHistoryView(LogEntriesView):
    """The report without the records of Houses, for those who do not keep every House.

    Wagtail shows an entry to whoever has a right on the kind of record, and an entry names its record: an editor would
    read the names of other Houses' mediators, published or not. The history of an own record stands at the record.
    """

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Take the kinds of record that belong to Houses out of those whose entries the person may see."""
        super().setup(request, *args, **kwargs)
        if keeps_every_house(request.user):
            return
        ModelLogEntry.objects.viewable_by_user(request.user)  # fills the set that list, filters and export ask
        viewsets = [(model, getattr(model, "snippet_viewset", None)) for model in get_snippet_models()]
        closed = [model for model, viewset in viewsets if isinstance(viewset, HouseRecordViewSet)]
        types = ContentType.objects.get_for_models(*closed).values()
        request.user._allowed_content_type_ids -= {each.pk for each in types}  # type: ignore[union-attr]
