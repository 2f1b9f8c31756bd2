"""Addresses of the desk, under the admin's own. A request is named by its number, which says nothing of a person."""

from django.urls import path, register_converter

from inbox.desk.case import ActionView, CaseView
from inbox.desk.export import ExportView
from inbox.desk.reports import LogView, MailReportView
from inbox.desk.views import CaseListView, SearchView


class ReferenceConverter:
    """A number such as M-2026-000123."""

    regex = r"[A-Z]{1,4}-[0-9]{4}-[0-9]{1,9}"

    def to_python(self, value: str) -> str:
        """Return the number as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """Return the number for an address."""
        return value


register_converter(ReferenceConverter, "reference")

app_name = "desk"
urlpatterns = [
    path("", CaseListView.as_view(), name="list"),
    path("search/", SearchView.as_view(), name="search"),
    path("export/", ExportView.as_view(), name="export"),
    path("log/", LogView.as_view(), name="log"),
    path("mails/", MailReportView.as_view(), name="mails"),
    path("<reference:reference>/", CaseView.as_view(), name="case"),
    path("<reference:reference>/<slug:name>/", ActionView.as_view(), name="do"),
]
