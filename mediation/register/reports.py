"""The report of entries nobody has checked for twelve months."""

import datetime as dt
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from core.spreadsheet import safe_cell
from mediation.models import Mediator
from mediation.register.viewsets import MediatorFilterSet, a_year_before


class UncheckedFilterSet(MediatorFilterSet):
    """The filters of the list without the date, which is the report's own."""

    checked_before = None

    class Meta:
        model = Mediator
        fields = ["regions", "house", "kind", "status"]


def unchecked(rows: QuerySet[Mediator], today: dt.date | None = None) -> QuerySet[Mediator]:
    """Leave of `rows` those whose details were not checked in the twelve months before `today`, oldest first."""
    limit = a_year_before(today or timezone.localdate())
    stale = rows.filter(Q(last_checked=None) | Q(last_checked__lt=limit)).exclude(status=Mediator.Status.LEFT)
    return stale.order_by(F("last_checked").asc(nulls_first=True), "code")


def _edit_url(mediator: Mediator) -> str:
    return reverse(Mediator.snippet_viewset.get_url_name("edit"), args=[mediator.pk])  # type: ignore[attr-defined]


class UncheckedReport(ReportView):
    """Mediators of the person's Houses, to be checked; as a page, .xlsx or .csv."""

    model = Mediator
    page_title = _("Not checked for 12 months")
    header_icon = "time"
    index_url_name = "register_reports:unchecked"
    index_results_url_name = "register_reports:unchecked_results"
    filterset_class = UncheckedFilterSet
    any_permission_required = ["change", "view"]
    export_filename = "mediators-not-checked"
    list_export = ["name", "get_kind_display", "get_status_display", "house", "phone", "email", "last_checked"]
    export_headings = {
        "name": pgettext_lazy("column", "Name"),
        "get_kind_display": _("Kind of mediator"),
        "get_status_display": _("Status"),
    }
    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        str: {ReportView.FORMAT_CSV: safe_cell},
    }
    columns = [
        TitleColumn("name", label=pgettext_lazy("column", "Name"), accessor=str, get_url=_edit_url),
        Column("kind", label=_("Kind of mediator"), accessor="get_kind_display"),
        Column("status", label=_("Status"), accessor="get_status_display"),
        Column("house", label=_("House of Friendship"), accessor="house"),
        DateColumn("last_checked", label=_("Details checked on")),
    ]

    @cached_property
    def permission_policy(self) -> Any:
        """The policy of the register: one's own Houses."""
        return policy_registry.get_by_type(Mediator)

    def get_base_queryset(self) -> QuerySet[Mediator]:
        """Return what is to be checked."""
        rows = self.permission_policy.instances_user_has_any_permission_for(self.request.user, ["change", "view"])
        return unchecked(rows.select_related("house"))

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the oldest check first."""
        return queryset

    def to_row_dict(self, item: Mediator) -> Any:
        """Return a row of the file; names and Houses as text."""
        row = super().to_row_dict(item)
        return {**row, "name": str(item.name), "house": str(item.house or "")}
