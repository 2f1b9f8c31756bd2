"""Registers the desk, its menu, its dashboard panel and the inbox's records with the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from inbox.models import Submission
from inbox.panels import TodayPanel
from inbox.permissions import AUDIT, LIST, submission_policy
from inbox.querysets import waiting_for
from inbox.viewsets import InboxRecordsGroup


class InboxMenuItem(MenuItem):
    """Inbox, with the number of requests that wait for the person."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who may list requests."""
        return submission_policy.user_has_permission(request.user, LIST)

    def render_component(self, request: HttpRequest) -> Any:
        """Return the entry; css/admin.css draws the number from an attribute, screen readers hear it in the label."""
        component = super().render_component(request)
        user = request.user
        waiting = Submission.objects.visible_to(user).filter(waiting_for(user)).order_by().count()
        if waiting:
            words = ngettext("%(count)d request waits for you", "%(count)d requests wait for you", waiting)
            component.attrs = {
                **component.attrs,
                "data-count": str(waiting),
                "aria-label": f"{self.label}: {words % {'count': waiting}}",
            }
        return component


class RightMenuItem(MenuItem):
    """An entry for those with a right: `may(user)` decides."""

    def __init__(self, *args: Any, may: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may = may

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who have the right."""
        return bool(self.may(request.user))


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern | URLResolver]:
    """Put the desk under /admin/inbox/."""
    return [path("inbox/", include("inbox.desk.urls"))]


@hooks.register("register_admin_menu_item")
def desk_menu() -> MenuItem:
    """Put the inbox at the top of the menu."""
    label = pgettext_lazy("menu", "Inbox")
    return InboxMenuItem(label, reverse("desk:list"), name="inbox", icon_name="inbox", order=50)


@hooks.register("register_reports_menu_item")
def log_menu() -> MenuItem:
    """Put the log among the reports."""
    return RightMenuItem(
        _("Log of the inbox"),
        reverse("desk:log"),
        name="inbox-log",
        icon_name="history",
        order=1000,
        may=lambda user: submission_policy.user_has_permission(user, AUDIT),
    )


@hooks.register("register_reports_menu_item")
def mails_menu() -> MenuItem:
    """Put the mails that did not go among the reports."""
    return RightMenuItem(
        _("Mails that did not go"),
        reverse("desk:mails"),
        name="inbox-mails",
        icon_name="mail",
        order=1010,
        may=lambda user: user.has_perm("inbox.view_outgoingmail"),
    )


@hooks.register("register_icons")
def icons(names: list[str]) -> list[str]:
    """Add the desk's icon to the admin's."""
    return [*names, "wagtailadmin/icons/inbox.svg"]


@hooks.register("construct_homepage_panels")
def today_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put what waits for the person at the top of the dashboard."""
    if submission_policy.user_has_permission(request.user, LIST):
        panels.append(TodayPanel(request.user))


@hooks.register("register_admin_viewset")
def record_viewsets() -> InboxRecordsGroup:
    """Register the records of the inbox."""
    return InboxRecordsGroup()
