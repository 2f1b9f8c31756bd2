"""Registers the records of mediation, the register of mediators and its imports with the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from mediation.courses import hooks as course_hooks
from mediation.figures.viewsets import HistoricalFigureViewSet
from mediation.reception.viewsets import ReceptionViewSetGroup
from mediation.register.bulk_actions import CheckedToday, Reinstate, Suspend, SuspendedFormatter
from mediation.register.reports import UncheckedReport
from mediation.register.viewsets import MediationViewSetGroup
from mediation.viewsets import TopicViewSet

__all__ = ["course_hooks"]  # registers the desk of courses when it is imported

register_snippet(TopicViewSet)
register_snippet(ReceptionViewSetGroup)
register_snippet(HistoricalFigureViewSet)
register_snippet(MediationViewSetGroup)
for action in (CheckedToday, Suspend, Reinstate):
    hooks.register("register_bulk_action", action)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Name what imports and the actions on mediators write into the log."""
    actions.register_action(
        "mediation.import", _("Import into the register"), _("Written by an import of the register")
    )
    actions.register_action("mediation.undo", _("Import undone"), _("Set back: an import of the register was undone"))
    actions.register_action("mediation.checked", _("Details checked"), _("Details checked"))
    actions.register_action("mediation.reinstate", _("Reinstate"), _("Reinstated"))
    actions.register_action("mediation.suspend")(SuspendedFormatter)


@hooks.register("register_admin_urls")
def report_urls() -> list[Any]:
    """Put the reports of the register under /admin/reports/register/."""
    views = [
        path("unchecked/", UncheckedReport.as_view(), name="unchecked"),
        path("unchecked/results/", UncheckedReport.as_view(results_only=True), name="unchecked_results"),
    ]
    return [path("reports/register/", include((views, "register_reports")))]


class RegisterReportItem(MenuItem):
    """Shown to those who work on the register."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask for the right to see or change mediators."""
        return any(request.user.has_perm(f"mediation.{action}_mediator") for action in ("view", "change"))


@hooks.register("register_reports_menu_item")
def unchecked_menu() -> MenuItem:
    """Put the report of unchecked entries among the reports."""
    address = reverse("register_reports:unchecked")
    return RegisterReportItem(UncheckedReport.page_title, address, name="unchecked", icon_name="time", order=900)
