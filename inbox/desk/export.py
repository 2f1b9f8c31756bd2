"""The export: a reason is asked, the taking is logged, personal columns need a right of their own."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.generic import TemplateView

from core.dates import short_date
from core.spreadsheet import csv_lines
from inbox.desk import audit
from inbox.desk.base import DeskMixin
from inbox.desk.filters import DeskFilterForm, tabs_for
from inbox.desk.forms import ExportForm
from inbox.desk.presentation import due_date, staff_name, subjects_of
from inbox.desk.views import visible_rows
from inbox.models import Submission
from inbox.permissions import EXPORT, EXPORT_PERSONAL

CHUNK = 500
PERSONAL_COLUMNS = ("contact_name", "contact_phone", "contact_email")


class ExportView(DeskMixin, TemplateView):
    """Asks why, then streams the rows the list showed."""

    right = EXPORT
    template_name = "wagtailadmin/desk/export.html"
    http_method_names = ["get", "post"]

    def get_page_title(self) -> str:
        return _("Export")

    @cached_property
    def rows(self) -> QuerySet[Submission]:
        """What the list shows: the same filters, the same tab."""
        everything = visible_rows(self.staff)
        narrowed = DeskFilterForm(self.request.GET, self.staff, everything).narrow(everything)
        tabs = {tab.code: tab for tab in tabs_for(self.staff, narrowed)}
        tab = tabs.get(self.request.GET.get("tab", ""), tabs["open"])
        return narrowed.filter(tab.condition).select_related("region", "intake_region", "house__region").order_by("pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            **super().get_context_data(**kwargs),
            "count": self.rows.count(),
            "list_url": f"{reverse('desk:list')}?{self.request.GET.urlencode()}",
        }
        context.setdefault("form", self._form(None))
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Log the taking and stream the file; without a reason the form comes back."""
        if request.POST.get("personal") and not self.may(EXPORT_PERSONAL):
            self.refuse(None, EXPORT_PERSONAL)
        form = self._form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        personal = bool(form.cleaned_data.get("personal"))
        audit.record(
            audit.EXPORTED,
            self.staff,
            rows=self.rows.count(),
            personal=personal,
            reason=form.cleaned_data["reason"],
        )
        return file_of(self.rows, personal)

    def _form(self, data: Any) -> ExportForm:
        return ExportForm(data, may_export_personal=self.may(EXPORT_PERSONAL))


def file_of(rows: QuerySet[Submission], personal: bool) -> HttpResponse | StreamingHttpResponse:
    """Return the CSV of `rows` as a download, made while it is sent."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    name = f"requests-{timezone.localdate():%Y-%m-%d}.csv"
    return StreamingHttpResponse(
        _in_language(language, rows, personal),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"},
    )


def _in_language(language: str, rows: QuerySet[Submission], personal: bool) -> Iterator[str]:
    """Yield the file in `language`: the admin has put its own language back by the time the answer is read."""
    lines = csv_lines(_head(personal), _cells(rows, personal))
    while True:
        with translation.override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line


def _head(personal: bool) -> Iterator[str]:
    yield from (
        _("Number"),
        _("Form"),
        _("Subject"),
        _("State"),
        _("Outcome"),
        _("Threat"),
        _("Language"),
        _("Region"),
        _("Region at intake"),
        _("House"),
        _("Who has it"),
        _("Received"),
        _("First contact"),
        _("Closed"),
        _("Due"),
    )
    if personal:
        yield from (pgettext("person", "Name"), _("Phone"), _("E-mail"))


def _cells(rows: QuerySet[Submission], personal: bool) -> Iterator[list[Any]]:
    if personal:
        rows = rows.defer(None).defer("answers")
    batch: list[Submission] = []
    for submission in rows.iterator(chunk_size=CHUNK):
        batch.append(submission)
        if len(batch) == CHUNK:
            yield from _batch(batch, personal)
            batch = []
    yield from _batch(batch, personal)


def _batch(batch: list[Submission], personal: bool) -> Iterator[list[Any]]:
    subjects = subjects_of(batch)
    for submission in batch:
        own = [getattr(submission, column) for column in PERSONAL_COLUMNS] if personal else []
        yield [*_plain_cells(submission, subjects[submission.pk]), *own]


def _plain_cells(submission: Submission, subject: str) -> list[Any]:
    kind = submission.registered_kind
    return [
        submission.reference,
        kind.label,
        subject,
        kind.state(submission.state).label,
        kind.outcome_label(submission.outcome),
        _("yes") if submission.threat else "",
        dict(settings.LANGUAGES).get(submission.language, submission.language),
        submission.office_region or "",
        submission.intake_region or "",
        submission.house.short_name if submission.house else "",
        staff_name(submission.assignee) if submission.assignee else "",
        *(_day(moment) for moment in (submission.created_at, submission.first_answered_at, submission.closed_at)),
        short_date(day) if (day := due_date(submission)) else "",
    ]


def _day(moment: Any) -> str:
    return short_date(timezone.localdate(moment)) if moment else ""
