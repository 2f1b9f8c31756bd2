"""Registers the desk of courses with the admin; imported by the app's wagtail_hooks."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from inbox.permissions import LIST, kinds_of, submission_policy
from mediation.courses.desk import KIND


class CourseRostersMenuItem(MenuItem):
    """The rosters, for those who may list registrations."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works on registrations."""
        return submission_policy.user_has_permission(request.user, LIST) and KIND in kinds_of(request.user)


@hooks.register("register_admin_urls")
def roster_urls() -> list[URLPattern | URLResolver]:
    """Put the rosters under /admin/courses/."""
    return [path("courses/", include("mediation.courses.urls"))]


@hooks.register("register_admin_menu_item")
def rosters_menu() -> MenuItem:
    """Put the rosters below the inbox."""
    return CourseRostersMenuItem(
        _("Course rosters"), reverse("course_desk:courses"), name="course-rosters", icon_name="group", order=56
    )
