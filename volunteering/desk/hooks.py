"""Registers the desk of coordinators with the admin; imported by the app's wagtail_hooks."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from volunteering.desk.permissions import works_on_signups
from volunteering.desk.viewsets import CoordinatorScopeViewSet


class RostersMenuItem(MenuItem):
    """The rosters, for those who may list signups."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works on signups."""
        return works_on_signups(request.user)


@hooks.register("register_admin_urls")
def roster_urls() -> list[URLPattern | URLResolver]:
    """Put the rosters under /admin/rosters/."""
    return [path("rosters/", include("volunteering.desk.urls"))]


@hooks.register("register_admin_menu_item")
def rosters_menu() -> MenuItem:
    """Put the rosters below the inbox."""
    return RostersMenuItem(
        _("Rosters of calls"), reverse("volunteering_desk:rosters"), name="rosters", icon_name="group", order=55
    )


register_snippet(CoordinatorScopeViewSet)
