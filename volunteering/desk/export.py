"""The file of a roster: a reason is asked, the taking is logged, names and contacts need a right of their own."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from core.dates import short_date
from core.spreadsheet import csv_lines
from inbox import registry
from inbox.desk import audit
from inbox.desk.forms import ExportForm
from inbox.permissions import EXPORT, EXPORT_PERSONAL
from volunteering.ages import AgeBand
from volunteering.desk.permissions import KIND
from volunteering.desk.views import RosterMixin, roster_url


class RosterFileView(RosterMixin, TemplateView):
    """Asks why, then sends the roster as a CSV file."""

    right = EXPORT
    template_name = "wagtailadmin/desk/export.html"
    http_method_names = ["get", "post"]

    def get_page_title(self) -> str:
        return _("Roster as a file")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.setdefault("form", ExportForm(may_export_personal=self.may(EXPORT_PERSONAL)))
        return {**context, "count": self.signups.count(), "list_url": roster_url(self.call)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Log the taking and send the file; without a reason the form comes back."""
        if request.POST.get("personal") and not self.may(EXPORT_PERSONAL):
            self.refuse(None, EXPORT_PERSONAL)
        form = ExportForm(request.POST, may_export_personal=self.may(EXPORT_PERSONAL))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        personal, reason = bool(form.cleaned_data.get("personal")), form.cleaned_data["reason"]
        rows = list(self.signups if personal else self.signups.without_personal_data())
        audit.record(audit.EXPORTED, self.staff, rows=len(rows), personal=personal, reason=reason, roster=self.call.pk)
        # Made at once and not while it is sent: by then the admin has put its own language back.
        name = f"roster-{self.call.code}-{timezone.localdate():%Y-%m-%d}.csv"
        return StreamingHttpResponse(
            list(csv_lines(head(personal), [cells(row, personal) for row in rows])),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"},
        )


def head(personal: bool) -> Iterator[str]:
    """Yield the heads of the columns."""
    yield from (_("Number"), _("State"), _("Age"), _("Language"), _("Languages"), _("Hours"), _("Received"))
    if personal:
        yield from (_("Surname and given name"), _("Phone"), _("E-mail"))


def cells(row: Any, personal: bool) -> list[Any]:
    """Return a line of the file."""
    names = dict(settings.LANGUAGES)
    plain = [
        row.reference,
        registry.get(KIND).state(row.state).label,
        AgeBand(row.age_band).label if row.age_band in AgeBand.values else "",
        names.get(row.language, row.language),
        ", ".join(str(names.get(code, code)) for code in row.language_codes),
        "" if row.hours is None else f"{row.hours.normalize():f}",
        short_date(timezone.localdate(row.created_at)),
    ]
    return [*plain, row.contact_name, row.contact_phone, row.contact_email] if personal else plain
